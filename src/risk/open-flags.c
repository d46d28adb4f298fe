/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/open-flags.h"

#include "base/language.h"
#include "interview/risk.h"
#include "model/place.h"
#include "risk/risk-book.h"

#include <glib/gi18n-lib.h>

/* The code of one that has no title. Returns: (transfer full) */
static char *
say_titles (GPtrArray *places)
{
  g_autoptr (VgRiskBook) book = vg_risk_book_read (NULL);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++) {
    const VgRiskEntry entry = { "flags", vg_place_get_last (places->pdata[i]) };
    const char *title = book != NULL ? vg_risk_book_say (book, &entry, "title", vg_language_get ())
                                     : NULL;

    g_string_append_printf (titles, "%s%s", i > 0 ? "; " : "", title != NULL ? title : entry.id);
  }

  return g_string_free (titles, FALSE);
}

guint
vg_open_flags_count (VgCase *subject)
{
  g_autoptr (GPtrArray) places = vg_risk_list_open_flags (subject);

  return places->len;
}

char *
vg_open_flags_say_count (guint n)
{
  if (n == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%u red flag is open", "%u red flags are open", n), n);
}

char *
vg_open_flags_say (VgCase *subject)
{
  g_autoptr (GPtrArray) places = vg_risk_list_open_flags (subject);
  g_autofree char *titles = places->len > 0 ? say_titles (places) : NULL;

  if (titles == NULL)
    return NULL;

  /* Translators: how many, and which: "1 red flag is open: Threats, in words or in deeds". */
  return g_strdup_printf (
      ngettext ("%u red flag is open: %s", "%u red flags are open: %s", places->len), places->len,
      titles);
}

char *
vg_open_flags_say_at_end (VgCase *subject)
{
  g_autoptr (GPtrArray) places = vg_risk_list_open_flags (subject);
  g_autofree char *titles = places->len > 0 ? say_titles (places) : NULL;

  if (titles == NULL)
    return NULL;

  return g_strdup_printf (
      ngettext ("%u red flag is still open: %s. Agree on who looks after it.",
                "%u red flags are still open: %s. Agree on who looks after them.", places->len),
      places->len, titles);
}
