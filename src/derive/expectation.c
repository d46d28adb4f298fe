/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/expectation.h"

#include "base/json.h"
#include "base/language.h"
#include "derive/facet-view.h"
#include "interview/goal-record.h"
#include "model/people.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

static const char *const none[] = { NULL };

static void
expectation_free (gpointer data)
{
  VgExpectation *self = data;

  g_free (self->place);
  g_free (self->words);
  g_free (self->code);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->facets);
  g_free (self->sentence);
  g_free (self);
}

/* Those in the role of @side. Returns: (transfer full) */
static GPtrArray *
list_people (VgCase *subject, const char *side)
{
  GPtrArray *people = vg_people_list (subject);

  for (guint i = people->len; i > 0; i--)
    if (g_strcmp0 (vg_people_get_role (subject, people->pdata[i - 1]), side) != 0)
      g_ptr_array_remove_index (people, i - 1);

  return people;
}

static gboolean
is_one_of (const char *word, const char *const *words)
{
  return word != NULL && g_strv_contains (words, word);
}

/* A goal that needs nothing acknowledged hangs on whether somebody else does their share. */
static VgExpectationResult
judge_by_need (const char *needs_other)
{
  static const char *const alone[] = { "no", "partly", "own-choice", NULL };
  static const char *const with_others[] = { "yes", "listening", "third-parties", NULL };

  if (is_one_of (needs_other, alone))
    return VG_EXPECTATION_POSSIBLE;

  return is_one_of (needs_other, with_others) ? VG_EXPECTATION_ONLY_IF : VG_EXPECTATION_NOT_KNOWN;
}

static gboolean
says_all (VgCase *subject, const char *party, const char *const *facets)
{
  for (guint i = 0; facets[i] != NULL; i++)
    if (vg_facet_view_of (subject, party, facets[i]) == VG_FACETS_OPEN &&
        g_strcmp0 (vg_facet_view_get (subject, party, facets[i]), "partly") != 0)
      return FALSE;

  return TRUE;
}

static gboolean
denies_one (VgCase *subject, const char *party, const char *const *facets)
{
  for (guint i = 0; facets[i] != NULL; i++)
    if (vg_facet_view_of (subject, party, facets[i]) == VG_FACETS_DENIED)
      return TRUE;

  return FALSE;
}

/* What one accused leaves room for. A needed facet that is denied leaves nothing, but for
 * goals of which a part can be had in spite of denial ("partly", "often"); a denied act with
 * all that the goal needs acknowledged leaves a part as well (impact without the act).
 */
static VgExpectationResult
judge_by_facets (VgCase *subject, const char *party, VgGoalList *kinds, guint kind)
{
  static const char *const in_part[] = { "yes", "often", "partly", "depends", NULL };
  const char *const *facets = vg_goal_list_get_facets (kinds, kind);
  const char *open = NULL;

  if (denies_one (subject, party, facets))
    return is_one_of (vg_goal_list_get_with_denial (kinds, kind), in_part)
               ? VG_EXPECTATION_ONLY_IF
               : VG_EXPECTATION_NOT_WITH_THIS;

  switch (vg_facet_view_weigh (subject, party, facets, &open)) {
  case VG_FACETS_ACKNOWLEDGED:
    return VG_EXPECTATION_POSSIBLE;
  case VG_FACETS_DENIED:
    return says_all (subject, party, facets) ? VG_EXPECTATION_ONLY_IF : VG_EXPECTATION_NOT_KNOWN;
  case VG_FACETS_OPEN:
  default:
    return g_strcmp0 (vg_facet_view_get (subject, party, open), "partly") == 0 &&
                   says_all (subject, party, facets)
               ? VG_EXPECTATION_ONLY_IF
               : VG_EXPECTATION_NOT_KNOWN;
  }
}

/* @people: the accused */
static VgExpectationResult
judge (VgCase *subject, GPtrArray *people, VgGoalList *kinds, guint kind)
{
  VgExpectationResult result = VG_EXPECTATION_POSSIBLE;

  if (vg_goal_list_get_facets (kinds, kind)[0] == NULL)
    return judge_by_need (vg_goal_list_get_needs_other (kinds, kind));
  /* Of whom nobody knows who they are, nobody knows what they say. */
  if (people->len == 0)
    return VG_EXPECTATION_NOT_KNOWN;

  for (guint i = 0; i < people->len; i++)
    result = MAX (result, judge_by_facets (subject, people->pdata[i], kinds, kind));

  return result;
}

static void
add_facets (VgExpectation *self, VgCase *subject, const char *const *facets)
{
  for (guint i = 0; i < self->people->len; i++)
    for (guint n = 0; facets[n] != NULL; n++) {
      VgExpectationFacet *facet = g_new0 (VgExpectationFacet, 1);

      facet->facet = facets[n];
      facet->party = self->people->pdata[i];
      facet->value = vg_facet_view_get (subject, facet->party, facet->facet);
      g_ptr_array_add (self->facets, facet);
    }
}

/* "What happened: denies; Regret: does not want to". */
static char *
say_facets (const VgExpectation *self, VgSheet *sheet)
{
  const char *language = vg_language_get ();
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < self->facets->len; i++) {
    const VgExpectationFacet *facet = self->facets->pdata[i];

    g_string_append_printf (
        said, "%s%s: %s", i > 0 ? "; " : "", vg_sheet_say (sheet, "facets", facet->facet, language),
        facet->value != NULL ? vg_sheet_say (sheet, "values", facet->value, language)
                             : _ ("nothing noted yet"));
  }

  return g_string_free (said, FALSE);
}

static const char *
say_without_facets (VgExpectationResult result)
{
  switch (result) {
  case VG_EXPECTATION_POSSIBLE:
    return _ ("Possible: it does not hang on what the other acknowledges.");
  case VG_EXPECTATION_ONLY_IF:
    return _ ("Only if others do their share; nothing has to be acknowledged for it.");
  case VG_EXPECTATION_NOT_WITH_THIS:
  case VG_EXPECTATION_NOT_KNOWN:
  default:
    return _ ("Not known: this goal has no kind yet.");
  }
}

static char *
say_with_facets (const VgExpectation *self, VgSheet *sheet)
{
  g_autofree char *said = say_facets (self, sheet);

  switch (self->result) {
  case VG_EXPECTATION_POSSIBLE:
    return g_strdup_printf (_ ("Possible: what it needs is acknowledged (%s)."), said);
  case VG_EXPECTATION_ONLY_IF:
    return g_strdup_printf (_ ("Only in part, or in another form (%s)."), said);
  case VG_EXPECTATION_NOT_WITH_THIS:
    return g_strdup_printf (_ ("Not with this position (%s). What remains of it without?"), said);
  case VG_EXPECTATION_NOT_KNOWN:
  default:
    return g_strdup_printf (_ ("Not known yet (%s)."), said);
  }
}

static VgExpectation *
make_expectation (VgCase *subject, const char *place, VgGoalList *kinds, VgSheet *sheet)
{
  JsonObject *goal = vg_case_get_object (subject, place);
  VgExpectation *self = g_new0 (VgExpectation, 1);
  guint kind = 0;

  self->place = g_strdup (place);
  self->words = g_strdup (vg_json_get_string (goal, "words"));
  self->code = g_strdup (vg_json_get_string (goal, "code"));
  self->people = list_people (subject, "accused");
  self->facets = g_ptr_array_new_with_free_func (g_free);
  self->result = VG_EXPECTATION_NOT_KNOWN;
  if (vg_goal_list_find (kinds, self->code, &kind)) {
    self->result = judge (subject, self->people, kinds, kind);
    add_facets (self, subject, vg_goal_list_get_facets (kinds, kind));
  } else {
    add_facets (self, subject, none);
  }

  self->sentence = self->facets->len > 0 ? say_with_facets (self, sheet)
                                         : g_strdup (say_without_facets (self->result));
  return self;
}

VgExpectationResult
vg_expectation_judge (VgCase *subject, VgGoalList *kinds, const char *place)
{
  const char *code = vg_json_get_string (vg_case_get_object (subject, place), "code");
  g_autoptr (GPtrArray) people = list_people (subject, "accused");
  guint kind = 0;

  return vg_goal_list_find (kinds, code, &kind) ? judge (subject, people, kinds, kind)
                                                : VG_EXPECTATION_NOT_KNOWN;
}

GPtrArray *
vg_expectation_list (VgCase *subject, VgGoalList *kinds, VgSheet *sheet)
{
  GPtrArray *expectations = g_ptr_array_new_with_free_func (expectation_free);
  g_autoptr (GPtrArray) people = list_people (subject, "harmed");

  for (guint i = 0; i < people->len; i++) {
    g_autoptr (GPtrArray) places = vg_goal_record_list (subject, people->pdata[i]);

    for (guint n = 0; n < places->len; n++)
      g_ptr_array_add (expectations, make_expectation (subject, places->pdata[n], kinds, sheet));
  }

  return expectations;
}

static void
add_unrehearsed (VgCase *subject, const char *side, GPtrArray *found)
{
  g_autoptr (GPtrArray) people = list_people (subject, side);

  for (guint i = 0; i < people->len; i++) {
    g_autoptr (GPtrArray) places = vg_goal_record_list (subject, people->pdata[i]);

    for (guint n = 0; n < places->len; n++) {
      JsonObject *goal = vg_case_get_object (subject, places->pdata[n]);

      if (!vg_words_are_any (vg_json_get_string (goal, "if-not")))
        g_ptr_array_add (found, places->pdata[n]);
    }
  }
}

GPtrArray *
vg_expectation_list_unrehearsed (VgCase *subject)
{
  GPtrArray *found = g_ptr_array_new ();

  add_unrehearsed (subject, "harmed", found);
  add_unrehearsed (subject, "accused", found);
  return found;
}

const char *
vg_expectation_get_word (VgExpectationResult result)
{
  static const char *const words[] = { "possible", "only-if", "not-known", "not-with-this" };

  g_return_val_if_fail (result < G_N_ELEMENTS (words), NULL);

  return words[result];
}
