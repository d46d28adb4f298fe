/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/goals/goal-words.h"

#include "words/words.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *word;
  const char *said;
} Saying;

#define MOST 6

/* In the order of VgGoalTopic; each ends with an empty one. */
static const Saying sayings[][MOST] = {
  { { "self", N_ ("They can make it happen themselves") },
    { "other", N_ ("The other can make it happen") },
    { "arrangement", N_ ("An arrangement can make it happen") } },
  { { "regardless", N_ ("Whatever the other does") },
    { "needs-other", N_ ("Needs the other") },
    { "not-here", N_ ("Not here") } },
  { { "self", N_ ("In their own hands") },
    { "other", N_ ("Up to the other") },
    { "cannot", N_ ("Not possible") } },
  { { "adapt", N_ ("Adapt the goal") },
    { "other-form", N_ ("Another form") },
    { "smaller-step", N_ ("A smaller step") },
    { "postpone", N_ ("Postpone") },
    { "stop", N_ ("Stop, with a good ending") } },
  { { "given", N_ ("Yes") }, { "refused", N_ ("No") }, { "withdrawn", N_ ("No longer") } },
};

char *
vg_goal_say_words (const char *words)
{
  return vg_words_are_any (words) ? g_strdup_printf ("“%s”", words)
                                  : g_strdup (_ ("without words yet"));
}

char *
vg_goal_say_pair (const VgMatrixCell *cell)
{
  g_autofree char *harmed = vg_goal_say_words (cell->harmed->words);
  g_autofree char *accused = vg_goal_say_words (cell->accused->words);

  if (cell->is_settled)
    return g_strdup_printf (_ ("%s: %s and %s, settled"), cell->word, harmed, accused);
  if (vg_sign_needs_settling (cell->sign))
    return g_strdup_printf (_ ("%s: %s and %s, not settled"), cell->word, harmed, accused);

  /* Translators: a sign such as "clash", then the words of both. */
  return g_strdup_printf (_ ("%s: %s and %s"), cell->word, harmed, accused);
}

char *
vg_goal_say_sign (const VgMatrixCell *cell)
{
  const char *rest = g_utf8_next_char (cell->word);
  g_autofree char *first = g_utf8_strup (cell->word, rest - cell->word);

  return g_strconcat (first, rest, NULL);
}

const char *
vg_goal_get_word (VgGoalTopic topic, guint index)
{
  g_return_val_if_fail (topic < G_N_ELEMENTS (sayings), NULL);

  return index < MOST ? sayings[topic][index].word : NULL;
}

const char *
vg_goal_say (VgGoalTopic topic, const char *word)
{
  g_return_val_if_fail (topic < G_N_ELEMENTS (sayings), NULL);

  for (const Saying *saying = sayings[topic]; saying->word != NULL; saying++)
    if (g_strcmp0 (saying->word, word) == 0)
      return _ (saying->said);

  return NULL;
}
