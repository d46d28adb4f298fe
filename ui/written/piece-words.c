/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/written/piece-words.h"

#include "words/words.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *as;
  const char *said;
} forms[] = {
  { "quotation", N_ ("Quotation") },
  { "paraphrase", N_ ("Paraphrase") },
  { "observation", N_ ("Observation") },
};

const char *
vg_piece_say_form (const char *as)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_strcmp0 (forms[i].as, as) == 0)
      return _ (forms[i].said);

  return "";
}

char *
vg_piece_say (const char *as, const char *words)
{
  g_autofree char *line = vg_words_normalise (words);

  return g_strcmp0 (as, "quotation") == 0 ? g_strdup_printf ("“%s”", line) : g_strdup (line);
}

guint
vg_pieces_count_open (VgWriting *writing)
{
  guint n = 0;

  for (guint i = 0; i < vg_writing_get_n_marks (writing); i++)
    n += vg_writing_get_mark (writing, i)->question == NULL ? 1 : 0;

  return n;
}

char *
vg_pieces_say (VgWriting *writing)
{
  guint n = vg_writing_get_n_marks (writing);
  guint n_without = vg_pieces_count_open (writing);
  g_autofree char *marked = NULL;
  g_autofree char *without = NULL;

  if (n == 0)
    return g_strdup (_ ("Nothing is marked yet"));

  marked = g_strdup_printf (ngettext ("%u piece marked", "%u pieces marked", n), n);
  if (n_without == 0)
    return g_steal_pointer (&marked);

  without = g_strdup_printf (
      ngettext ("%u has no question yet", "%u have no question yet", n_without), n_without);
  return g_strdup_printf ("%s · %s", marked, without);
}
