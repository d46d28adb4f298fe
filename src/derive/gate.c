/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/gate.h"

#include "base/json.h"
#include "base/language.h"
#include "derive/because.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

/* A pass without a reason is none, and a closed gate that blocks has none whatever stands in
 * the case.
 */
static void
read_pass (VgGate *self, VgCase *subject)
{
  g_autofree char *place = vg_place_join ("gate", self->id, NULL);
  JsonObject *record = vg_case_get_object (subject, place);
  const char *result = vg_json_get_string (record, "result");

  self->reason = g_strdup (vg_json_get_string (record, "reason"));
  self->by = g_strdup (vg_json_get_string (record, "by"));
  self->date = g_strdup (vg_json_get_string (record, "date"));
  if (!vg_words_are_any (self->reason) || result == NULL)
    return;

  self->has_lapsed = !g_str_equal (result, vg_judgement_get_word (self->judgement.truth));
  self->is_passed = !self->has_lapsed && vg_gate_can_be_passed (self);
}

VgGate *
vg_gate_new (const VgBookRule *rule, VgFacts *facts)
{
  VgGate *self = g_new0 (VgGate, 1);
  const char *language = vg_language_get ();
  VgCase *subject = vg_facts_get_case (facts);

  self->id = rule->id;
  self->phase = vg_book_rule_get_word (rule, "phase");
  self->go = vg_book_rule_get_word (rule, "go");
  self->source = vg_book_rule_get_word (rule, "source");
  self->is_block = g_str_equal (vg_book_rule_get_word (rule, "on"), "block");
  self->title = vg_facts_fill_in (facts, vg_book_rule_get_text (rule, "title", language));
  self->opens = vg_facts_fill_in (facts, vg_book_rule_get_text (rule, "opens", language));
  vg_judgement_make (rule->when, facts, &self->judgement);
  self->because = vg_because_say (rule, &self->judgement, facts);
  read_pass (self, subject);
  return self;
}

void
vg_gate_free (VgGate *self)
{
  vg_judgement_clear (&self->judgement);
  g_free (self->title);
  g_free (self->opens);
  g_free (self->because);
  g_free (self->reason);
  g_free (self->by);
  g_free (self->date);
  g_free (self);
}

gboolean
vg_gate_is_open (const VgGate *self)
{
  return self->judgement.truth == VG_TRUTH_YES || self->is_passed;
}

gboolean
vg_gate_can_be_passed (const VgGate *self)
{
  switch (self->judgement.truth) {
  case VG_TRUTH_YES:
    return FALSE;
  case VG_TRUTH_NO:
    return !self->is_block;
  case VG_TRUTH_UNKNOWN:
  default:
    return TRUE;
  }
}

const char *
vg_gate_say (const VgGate *self)
{
  if (self->is_passed)
    return _ ("passed with a reason");

  switch (self->judgement.truth) {
  case VG_TRUTH_YES:
    return _ ("in order");
  case VG_TRUTH_NO:
    return self->is_block ? _ ("closed") : _ ("needs attention");
  case VG_TRUTH_UNKNOWN:
  default:
    return self->judgement.is_left ? _ ("left by the party: your judgement")
                                   : _ ("cannot be judged yet");
  }
}
