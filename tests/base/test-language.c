/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/language.h"

#include <glib/gi18n-lib.h>

/* What the environment asks for, and the language that comes of it. A name that is not
 * given is not set.
 */
typedef struct {
  const char *title;
  const char *language;
  const char *lc_all;
  const char *lang;
  const char *chosen;
  const char *expected;
} Case;

static const Case cases[] = {
  { "a-bare-system-speaks-dutch", NULL, NULL, NULL, NULL, "nl" },
  { "the-c-locale-speaks-dutch", NULL, "C", NULL, NULL, "nl" },
  { "posix-speaks-dutch", NULL, "POSIX", NULL, NULL, "nl" },
  { "c-utf-8-speaks-dutch", NULL, "C.UTF-8", NULL, NULL, "nl" },
  { "a-dutch-system-speaks-dutch", NULL, "nl_NL.UTF-8", NULL, NULL, "nl" },
  { "flanders-speaks-dutch", NULL, NULL, "nl_BE", NULL, "nl" },
  { "an-english-system-speaks-english", NULL, "en_US.UTF-8", NULL, NULL, "en" },
  { "another-language-gets-english", NULL, "de_DE.UTF-8", NULL, NULL, "en" },
  { "no-word-that-begins-like-dutch-is-dutch", NULL, "nld_NL.UTF-8", NULL, NULL, "en" },
  { "a-wish-goes-before-the-locale", "nl:en", "en_US.UTF-8", NULL, NULL, "nl" },
  { "english-may-be-chosen-in-c", NULL, "C", NULL, "en", "en" },
  { "dutch-may-be-chosen-in-english", "en", "en_US.UTF-8", NULL, "nl", "nl" },
};

static void
set_or_unset (const char *name, const char *value)
{
  if (value != NULL)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

/* In a process of its own: a locale is chosen once. */
static void
test_speaks (gconstpointer data)
{
  const Case *tried = data;
  gboolean is_dutch = g_str_equal (tried->expected, "nl");

  if (!g_test_subprocess ()) {
    g_test_trap_subprocess (NULL, 0, 0);
    g_test_trap_assert_passed ();
    return;
  }

  set_or_unset ("LANGUAGE", tried->language);
  set_or_unset ("LC_ALL", tried->lc_all);
  set_or_unset ("LANG", tried->lang);
  g_unsetenv ("LC_MESSAGES");

  vg_language_start (tried->chosen);
  g_assert_cmpstr (vg_language_get (), ==, tried->expected);
  g_assert_cmpstr (_ ("Harmed party"), ==, is_dutch ? "Benadeelde" : "Harmed party");
}

static void
test_changes_while_running (void)
{
  if (!g_test_subprocess ()) {
    g_test_trap_subprocess (NULL, 0, 0);
    g_test_trap_assert_passed ();
    return;
  }

  g_setenv ("LC_ALL", "C", TRUE);
  vg_language_start (NULL);
  for (guint i = 0; i < 3; i++) {
    vg_language_set ("en");
    g_assert_cmpstr (_ ("Harmed party"), ==, "Harmed party");
    vg_language_set ("nl");
    g_assert_cmpstr (_ ("Harmed party"), ==, "Benadeelde");
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *title = g_strconcat ("/language/", cases[i].title, NULL);

    g_test_add_data_func (title, &cases[i], test_speaks);
  }
  g_test_add_func ("/language/changes-while-running", test_changes_while_running);

  return g_test_run ();
}
