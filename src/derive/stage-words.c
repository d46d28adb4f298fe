/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/stage-words.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *word;
  const char *said;
} Said;

static const Said stages[] = {
  { "registration", N_ ("Registration") },
  { "first-talks", N_ ("First talks") },
  { "approach", N_ ("Approach") },
  { "second-party", N_ ("Second party") },
  { "aligning", N_ ("Aligning") },
  { "readiness", N_ ("Readiness") },
  { "contact", N_ ("Contact") },
  { "aftercare", N_ ("Aftercare") },
  { "closed", N_ ("Closed") },
};

static const Said pages[] = {
  { "way", N_ ("Approach and contacts") },
  { "risk", N_ ("Risks") },
  { "positions", N_ ("Acknowledgement and consents") },
  { "denial", N_ ("Two accounts") },
  { "goals", N_ ("Goals of both") },
  { "releases", N_ ("Releases") },
  { "readiness", N_ ("Readiness") },
  { "preparation", N_ ("Preparing the contact") },
  { "agreements", N_ ("Arrangements") },
  { "drafts", N_ ("Drafts") },
  { "closing", N_ ("Closing") },
};

static const char *
say (const Said *table, guint n, const char *word)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (table[i].word, word))
      return _ (table[i].said);

  return word;
}

const char *
vg_stage_say_word (const char *stage)
{
  return say (stages, G_N_ELEMENTS (stages), stage);
}

const char *
vg_stage_words_get (guint index)
{
  return index < G_N_ELEMENTS (stages) ? stages[index].word : NULL;
}

char *
vg_stage_say_step (const char *page, const char *name)
{
  if (page == NULL && name == NULL)
    return g_strdup (_ ("Registration"));
  if (page == NULL)
    /* Translators: %s is what a person wishes to be called. */
    return g_strdup_printf (_ ("Talk with %s"), name);
  if (g_str_equal (page, "summary") && name != NULL)
    /* Translators: %s is what a person wishes to be called. */
    return g_strdup_printf (_ ("Goals summary of %s"), name);

  return g_strdup (say (pages, G_N_ELEMENTS (pages), page));
}
