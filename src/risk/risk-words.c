/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/risk-words.h"

#include "base/language.h"
#include "guide/words.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *word;
  const char *said;
} Said;

static const Said relevances[] = {
  { "low", N_ ("Matters little here") },
  { "medium", N_ ("Matters here") },
  { "high", N_ ("Matters much here") },
};

static const Said certainties[] = {
  { "low", N_ ("Little is certain") },
  { "moderate", N_ ("Part of it is certain") },
  { "high", N_ ("Most of it is certain") },
};

static const char *
say (const Said *table, guint n, const char *word)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (table[i].word, word))
      return _ (table[i].said);

  return word;
}

/* The words that conditions and papers use. */
static const char *
say_shared (const char *group, const char *word)
{
  const char *said = vg_words_get (group, word, vg_language_get ());

  return said != NULL ? said : word;
}

const char *
vg_risk_words_say_presence (const char *presence)
{
  return presence != NULL ? say_shared ("presence", presence) : _ ("Not looked at");
}

const char *
vg_risk_words_say_relevance (const char *relevance)
{
  return relevance != NULL ? say (relevances, G_N_ELEMENTS (relevances), relevance)
                           : _ ("Not weighed");
}

const char *
vg_risk_words_say_level (const char *level)
{
  return level != NULL ? say_shared ("level", level) : _ ("Not weighed");
}

const char *
vg_risk_words_say_certainty (const char *certainty)
{
  return certainty != NULL ? say (certainties, G_N_ELEMENTS (certainties), certainty)
                           : _ ("Not said");
}

const char *
vg_risk_words_say_decision (const char *decision)
{
  return decision != NULL ? say_shared ("decision", decision) : _ ("Not decided");
}
