/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/language.h"

#include "base/paths.h"
#include "base/text.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

static const char *current = "en";

/* What the system asks for, as GLib sees it: LANGUAGE, LC_ALL, LC_MESSAGES, LANG in order. */
static const char *
get_system_language (void)
{
  const char *first = g_get_language_names ()[0];

  if (g_str_equal (first, "C") || g_str_equal (first, "POSIX") || g_str_has_prefix (first, "C."))
    return "nl";

  return vg_text_language_of (first);
}

void
vg_language_set (const char *language)
{
  g_return_if_fail (language != NULL);

  current = vg_text_language_of (language);
  g_setenv ("LANGUAGE", current, TRUE);

  /* gettext keeps what it found until its domain is bound to another folder. */
  bindtextdomain (GETTEXT_PACKAGE, "/");
  bindtextdomain (GETTEXT_PACKAGE, vg_paths_get_locale ());
}

/* The C library of Debian 13 gives no translations in "C.UTF-8", whatever LANGUAGE says; that
 * of Debian 12 does. Any other locale will do, for LANGUAGE comes first.
 */
static void
choose_messages (void)
{
  static const char *const any[] = { "nl_NL.UTF-8", "en_US.UTF-8", "en_GB.UTF-8", "nl_BE.UTF-8",
                                     "C.UTF-8" };

  for (gsize i = 0; i < G_N_ELEMENTS (any); i++)
    if (setlocale (LC_MESSAGES, any[i]) != NULL)
      return;
}

static gboolean
is_plain (const char *messages)
{
  return messages == NULL || g_str_equal (messages, "C") || g_str_equal (messages, "POSIX") ||
         g_str_has_prefix (messages, "C.") || strstr (messages, "UTF-8") == NULL;
}

void
vg_language_start (const char *chosen)
{
  const char *language = chosen != NULL ? chosen : get_system_language ();
  const char *messages = NULL;

  setlocale (LC_ALL, "");
  messages = setlocale (LC_MESSAGES, NULL);
  if (is_plain (messages)) {
    setlocale (LC_CTYPE, "C.UTF-8");
    choose_messages ();
  }

  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* GLib decides once, at the first text, whether there are translations at all: Dutch has
   * one, and English could not be left any more.
   */
  vg_language_set ("nl");
  g_dgettext (GETTEXT_PACKAGE, "");
  vg_language_set (language);
}

const char *
vg_language_get (void)
{
  return current;
}
