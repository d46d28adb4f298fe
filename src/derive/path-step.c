/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/path-step.h"

#include "base/json.h"
#include "base/language.h"
#include "derive/because.h"
#include "derive/stop-rule.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

static char *
dup_text (const VgBookRule *rule, const char *key, VgFacts *facts)
{
  const char *text = vg_book_rule_get_text (rule, key, vg_language_get ());

  return text != NULL ? vg_facts_fill_in (facts, text) : NULL;
}

/* Whether the record was made for how the step stands now. */
static gboolean
stands_as_then (const VgPathStep *self, JsonObject *record, VgFacts *facts)
{
  const char *stood = vg_json_get_string (record, "stood");
  const char *digest = vg_json_get_string (record, "digest");
  g_autofree char *now = NULL;

  if (g_strcmp0 (stood, vg_judgement_get_word (self->judgement.truth)) != 0)
    return FALSE;
  if (!self->is_stop)
    return TRUE;

  now = vg_stop_rule_dup_digest (vg_facts_get_case (facts));
  return g_strcmp0 (digest, now) == 0;
}

static VgPathState
say_undone (const VgPathStep *self, const char *mark)
{
  if (self->judgement.truth == VG_TRUTH_NO)
    return self->is_stop ? VG_PATH_STOPPED : VG_PATH_NOT_YET;

  return g_strcmp0 (mark, "open") == 0 ? VG_PATH_NOT_YET : VG_PATH_OPEN;
}

/* What the mediator marked counts where the case itself cannot say it. */
static VgPathState
weigh_mark (VgPathStep *self, JsonObject *record, VgFacts *facts)
{
  const char *mark = vg_json_get_string (record, "state");
  gboolean is_passed = g_strcmp0 (mark, "skipped") == 0 && vg_words_are_any (self->reason);
  gboolean is_judged = g_strcmp0 (mark, "done") == 0 &&
                       (vg_words_are_any (self->words) || !self->keeps_words);

  if (!is_passed && !is_judged)
    return say_undone (self, mark);
  if (is_judged && self->is_derived)
    return say_undone (self, mark);
  if (is_judged && !self->is_stop)
    return VG_PATH_DONE;
  if (!stands_as_then (self, record, facts)) {
    self->has_lapsed = TRUE;
    return say_undone (self, NULL);
  }
  if (is_judged)
    return self->judgement.truth == VG_TRUTH_YES ? VG_PATH_DONE : say_undone (self, mark);

  return VG_PATH_PASSED;
}

static void
read_mark (VgPathStep *self, VgFacts *facts)
{
  JsonObject *record = vg_case_get_object (vg_facts_get_case (facts), self->place);

  self->words = g_strdup (vg_json_get_string (record, "words"));
  self->reason = g_strdup (vg_json_get_string (record, "reason"));
  self->date = g_strdup (vg_json_get_string (record, "date"));
  self->holds_back = self->is_stop && self->judgement.truth == VG_TRUTH_NO;

  if (g_strcmp0 (vg_json_get_string (record, "state"), "stopped") == 0)
    self->state = VG_PATH_STOPPED;
  else if (self->is_derived && self->judgement.truth == VG_TRUTH_YES)
    self->state = VG_PATH_DONE;
  else
    self->state = weigh_mark (self, record, facts);
}

static void
judge (VgPathStep *self, const VgBookRule *rule, VgFacts *facts)
{
  if (rule->when != NULL) {
    vg_judgement_make (rule->when, facts, &self->judgement);
    self->because = vg_because_say (rule, &self->judgement, facts);
    return;
  }

  self->judgement.truth = VG_TRUTH_UNKNOWN;
  self->judgement.open = g_ptr_array_new_with_free_func (g_free);
}

VgPathStep *
vg_path_step_new (const VgBookRule *rule, VgFacts *facts, const char *path)
{
  VgPathStep *self = g_new0 (VgPathStep, 1);

  self->id = rule->id;
  self->go = vg_book_rule_get_word (rule, "go");
  self->source = vg_book_rule_get_word (rule, "source");
  self->place = vg_place_join ("step", path, rule->id, NULL);
  self->title = dup_text (rule, "title", facts);
  self->why = dup_text (rule, "why", facts);
  self->how = dup_text (rule, "do", facts);
  self->avoid = dup_text (rule, "not", facts);
  self->instead = vg_book_rule_list_texts (rule, "instead", vg_language_get ());
  self->is_stop = vg_book_rule_get_word (rule, "on") != NULL;
  self->is_derived = rule->when != NULL && !self->is_stop;
  self->keeps_words = vg_book_rule_get_word (rule, "words") == NULL;
  judge (self, rule, facts);
  read_mark (self, facts);
  return self;
}

void
vg_path_step_free (VgPathStep *self)
{
  vg_judgement_clear (&self->judgement);
  g_ptr_array_unref (self->instead);
  g_free (self->place);
  g_free (self->title);
  g_free (self->why);
  g_free (self->how);
  g_free (self->avoid);
  g_free (self->because);
  g_free (self->words);
  g_free (self->reason);
  g_free (self->date);
  g_free (self);
}

gboolean
vg_path_step_is_settled (const VgPathStep *self)
{
  return self->state == VG_PATH_DONE || self->state == VG_PATH_PASSED;
}

const char *
vg_path_step_get_word (VgPathState state)
{
  static const char *const words[] = { "open", "not-yet", "done", "passed", "stopped" };

  g_return_val_if_fail (state < G_N_ELEMENTS (words), NULL);

  return words[state];
}

static const char *
say_open (const VgPathStep *self)
{
  if (self->has_lapsed)
    return _ ("to be judged anew: what it looked at has changed");
  if (self->judgement.is_left)
    return _ ("left open by the person: your judgement");
  if (self->is_stop && self->judgement.truth == VG_TRUTH_YES)
    return _ ("nothing in the case stops it: your judgement");

  return _ ("not known yet");
}

const char *
vg_path_step_say (const VgPathStep *self)
{
  switch (self->state) {
  case VG_PATH_DONE:
    return self->is_derived ? _ ("done, as the case shows") : _ ("done, as you noted");
  case VG_PATH_PASSED:
    return self->holds_back ? _ ("says stop; passed with a reason") : _ ("passed with a reason");
  case VG_PATH_STOPPED:
    return _ ("stop");
  case VG_PATH_NOT_YET:
    return _ ("not done yet");
  case VG_PATH_OPEN:
  default:
    return say_open (self);
  }
}
