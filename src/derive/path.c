/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/path.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "derive/stop-rule.h"
#include "interview/position.h"
#include "interview/side.h"
#include "model/people.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MELDCODE "meldcode."

/* @about: whose data its marks hold, NULL-terminated */
struct _VgPath {
  VgCase *subject;
  VgRuleBook *book;
  char **about;
  GPtrArray *steps;
};

/* Takes @about. */
static VgPath *
make (VgFacts *facts, VgRuleBook *book, VgRuleKindId kind, const char *name, char **about)
{
  VgPath *self = g_new0 (VgPath, 1);

  self->subject = g_object_ref (vg_facts_get_case (facts));
  self->book = vg_rule_book_ref (book);
  self->about = about;
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_path_step_free);
  for (guint i = 0; i < vg_rule_book_get_n (book, kind); i++)
    g_ptr_array_add (self->steps, vg_path_step_new (vg_rule_book_get (book, kind, i), facts, name));

  return self;
}

VgPath *
vg_path_new_denial (VgCase *subject, VgShelf *shelf, VgRuleBook *book, const char *accused)
{
  g_autoptr (VgFacts) facts = vg_facts_new (subject, shelf, book);
  g_autofree char *name = g_strconcat ("denial.", accused, NULL);
  const char *about[] = { accused, NULL };

  vg_facts_look_at (facts, accused);
  return make (facts, book, VG_RULE_DENIAL, name, g_strdupv ((char **) about));
}

/* A worry concerns people who are not all in the case: whoever is erased, somebody looks at
 * it.
 */
static char **
dup_everyone (VgCase *subject)
{
  g_autoptr (GPtrArray) people = vg_people_list (subject);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < people->len; i++)
    g_strv_builder_add (names, people->pdata[i]);

  return g_strv_builder_end (names);
}

VgPath *
vg_path_new_meldcode (VgCase *subject, VgShelf *shelf, VgRuleBook *book, const char *id)
{
  g_autoptr (VgFacts) facts = vg_facts_new (subject, shelf, book);
  g_autofree char *name = g_strconcat (MELDCODE, id, NULL);

  return make (facts, book, VG_RULE_MELDCODE, name, dup_everyone (subject));
}

void
vg_path_free (VgPath *self)
{
  g_ptr_array_unref (self->steps);
  g_strfreev (self->about);
  vg_rule_book_unref (self->book);
  g_object_unref (self->subject);
  g_free (self);
}

GPtrArray *
vg_path_get_steps (VgPath *self)
{
  return self->steps;
}

const VgPathStep *
vg_path_find (VgPath *self, const char *id)
{
  for (guint i = 0; i < self->steps->len; i++) {
    const VgPathStep *step = self->steps->pdata[i];

    if (g_strcmp0 (step->id, id) == 0)
      return step;
  }

  return NULL;
}

const VgPathStep *
vg_path_get_next (VgPath *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (!vg_path_step_is_settled (self->steps->pdata[i]))
      return self->steps->pdata[i];

  return NULL;
}

guint
vg_path_count_settled (VgPath *self)
{
  guint n = 0;

  for (guint i = 0; i < self->steps->len; i++)
    n += vg_path_step_is_settled (self->steps->pdata[i]) ? 1 : 0;

  return n;
}

VgTruth
vg_path_get_stop (VgPath *self)
{
  VgTruth stop = VG_TRUTH_NO;

  for (guint i = 0; i < self->steps->len; i++) {
    const VgPathStep *step = self->steps->pdata[i];

    if (step->holds_back || step->state == VG_PATH_STOPPED)
      return VG_TRUTH_YES;
    if (step->is_stop && step->state != VG_PATH_DONE)
      stop = VG_TRUTH_UNKNOWN;
  }

  return stop;
}

/* --- Marking --- */

static const char *
find_refusal_of_done (const VgPathStep *step, const VgPathMark *mark)
{
  if (step->is_derived)
    return _ ("this follows from the case: it is done when what it asks is recorded there; you "
              "may pass it with a reason");
  if (step->is_stop && step->judgement.truth != VG_TRUTH_YES)
    return _ ("what the case says does not clear this: look at the goals again, or pass it with "
              "a reason");
  if (step->keeps_words && !vg_words_are_any (mark->words))
    return _ ("write down in a few words what was done");

  return NULL;
}

/* Why the step cannot be marked like this, or NULL. */
static const char *
find_refusal (const VgPathStep *step, const VgPathMark *mark)
{
  static const char *const states[] = { "done", "open", "skipped", "stopped", NULL };

  if (step == NULL)
    return _ ("there is no such step");
  if (mark->state == NULL || !g_strv_contains (states, mark->state))
    return _ ("a step is done, open, skipped or stopped");
  if (!step->keeps_words && vg_words_are_any (mark->words))
    return _ ("what you thought about it is for your own notes: no words of it are kept here");
  if (g_str_equal (mark->state, "done"))
    return find_refusal_of_done (step, mark);
  if (!g_str_equal (mark->state, "open") && !vg_words_are_any (mark->reason))
    return _ ("write down why");

  return NULL;
}

/* Takes @record (nullable). */
static gboolean
append (VgPath *self, const VgPathStep *step, JsonObject *record, GError **error)
{
  JsonObject *set = json_object_new ();

  json_object_set_member (set, step->place,
                          record != NULL ? vg_json_new_object (record)
                                         : json_node_init_null (json_node_alloc ()));
  return vg_case_append (self->subject, set,
                         self->about[0] != NULL ? (const char *const *) self->about : NULL, error);
}

/* How it stands now goes with it: a pass, and the judgement of a stop, hold for that alone. */
static JsonObject *
make_record (VgPath *self, const VgPathStep *step, const VgPathMark *mark)
{
  JsonObject *record = vg_case_copy_record (self->subject, step->place);
  g_autofree char *today = vg_clock_dup_today ();
  g_autofree char *digest = step->is_stop ? vg_stop_rule_dup_digest (self->subject) : NULL;

  vg_words_set (record, "state", mark->state);
  vg_words_set (record, "date", today);
  vg_words_set (record, "words", mark->words);
  vg_words_set (record, "reason", mark->reason);
  vg_words_set (record, "stood", vg_judgement_get_word (step->judgement.truth));
  vg_words_set (record, "digest", digest);
  return record;
}

gboolean
vg_path_mark (VgPath *self, const char *id, const VgPathMark *mark, GError **error)
{
  const VgPathStep *step = vg_path_find (self, id);
  const char *refusal = find_refusal (step, mark);

  if (refusal != NULL) {
    g_set_error (error, VG_ERROR, step == NULL ? VG_ERROR_NOT_FOUND : VG_ERROR_FINDINGS, "%s: %s",
                 id, refusal);
    return FALSE;
  }

  return append (self, step, make_record (self, step, mark), error);
}

gboolean
vg_path_note (VgPath *self, const char *id, const char *state, const char *text, GError **error)
{
  gboolean is_reason = g_str_equal (state, "skipped") || g_str_equal (state, "stopped");
  const VgPathMark mark = { state, is_reason ? NULL : text, is_reason ? text : NULL };

  return vg_path_mark (self, id, &mark, error);
}

gboolean
vg_path_clear (VgPath *self, const char *id, GError **error)
{
  const VgPathStep *step = vg_path_find (self, id);

  if (step == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND, "%s: %s", id, find_refusal (NULL, NULL));
    return FALSE;
  }

  return append (self, step, NULL, error);
}

/* --- Which paths there are --- */

VgTruth
vg_path_is_denial_at_issue (VgCase *subject, const char *accused)
{
  static const char *const facets[] = { "contact", "act", "unwilling", "responsibility", NULL };

  if (g_str_equal (vg_position_of (subject, accused), "acknowledges"))
    return VG_TRUTH_NO;

  for (guint i = 0; facets[i] != NULL; i++) {
    g_autofree char *place = vg_place_join ("acknowledgement", accused, facets[i], NULL);
    const char *value = vg_json_get_string (vg_case_get_object (subject, place), "value");

    if (value != NULL && !g_str_equal (value, "acknowledges"))
      return VG_TRUTH_YES;
  }

  return VG_TRUTH_UNKNOWN;
}

GPtrArray *
vg_path_list_accused (VgCase *subject)
{
  GPtrArray *accused = vg_side_list_people (subject, "accused");

  for (guint i = accused->len; i > 0; i--)
    if (vg_path_is_denial_at_issue (subject, accused->pdata[i - 1]) == VG_TRUTH_NO)
      g_ptr_array_remove_index (accused, i - 1);

  return accused;
}

GPtrArray *
vg_path_list_meldcode (VgCase *subject)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, "step");
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < places->len; i++) {
    g_autofree char *name = vg_place_dup_word (places->pdata[i], 1);
    const char *id = name + strlen (MELDCODE);

    if (g_str_has_prefix (name, MELDCODE) &&
        !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
      g_ptr_array_add (ids, g_strdup (id));
  }

  return ids;
}

char *
vg_path_dup_free_meldcode (VgCase *subject)
{
  for (guint n = 1;; n++) {
    char *id = g_strdup_printf ("%u", n);
    g_autofree char *prefix = g_strconcat ("step/" MELDCODE, id, NULL);

    if (!vg_case_has_under (subject, prefix))
      return id;
    g_free (id);
  }
}
