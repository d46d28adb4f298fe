/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/readiness.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "derive/closing.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

#define MAX_CHANGES 3

struct _VgReadiness {
  VgFacts *facts;
  VgRuleBook *book;
  GPtrArray *gates;
  GPtrArray *reviews;
  GPtrArray *contradictions;
  gboolean is_closed;
};

VgReadiness *
vg_readiness_new (VgCase *subject, VgShelf *shelf, VgRuleBook *book)
{
  VgReadiness *self = g_new0 (VgReadiness, 1);

  self->facts = vg_facts_new (subject, shelf, book);
  self->book = vg_rule_book_ref (book);
  self->gates = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_gate_free);
  self->reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_review_free);
  for (guint i = 0; i < vg_rule_book_get_n (book, VG_RULE_GATES); i++)
    g_ptr_array_add (self->gates,
                     vg_gate_new (vg_rule_book_get (book, VG_RULE_GATES, i), self->facts));
  for (guint i = 0; i < vg_rule_book_get_n (book, VG_RULE_REVIEWS); i++)
    g_ptr_array_add (self->reviews,
                     vg_review_new (vg_rule_book_get (book, VG_RULE_REVIEWS, i), self->facts));
  self->contradictions = vg_contradiction_list (book, self->facts);
  self->is_closed = vg_closing_is_closed (subject);
  if (self->is_closed)
    g_ptr_array_set_size (self->contradictions, 0);

  return self;
}

void
vg_readiness_free (VgReadiness *self)
{
  g_ptr_array_unref (self->contradictions);
  g_ptr_array_unref (self->reviews);
  g_ptr_array_unref (self->gates);
  vg_facts_free (self->facts);
  vg_rule_book_unref (self->book);
  g_free (self);
}

VgTruth
vg_readiness_get_result (VgReadiness *self)
{
  VgTruth result = VG_TRUTH_YES;

  for (guint i = 0; i < self->gates->len; i++) {
    const VgGate *gate = g_ptr_array_index (self->gates, i);

    if (!vg_gate_is_open (gate))
      vg_truth_add (&result, gate->judgement.truth, VG_TRUTH_NO);
  }

  return result;
}

const char *
vg_readiness_say (VgReadiness *self)
{
  if (self->is_closed)
    return _ ("The case is closed: no contact is being prepared");

  switch (vg_readiness_get_result (self)) {
  case VG_TRUTH_YES:
    return _ ("Ready for the contact");
  case VG_TRUTH_NO:
    return _ ("Not ready for the contact");
  case VG_TRUTH_UNKNOWN:
  default:
    return _ ("Cannot be judged yet");
  }
}

GPtrArray *
vg_readiness_get_gates (VgReadiness *self)
{
  return self->gates;
}

GPtrArray *
vg_readiness_get_reviews (VgReadiness *self)
{
  return self->reviews;
}

GPtrArray *
vg_readiness_get_contradictions (VgReadiness *self)
{
  return self->contradictions;
}

VgGate *
vg_readiness_find_gate (VgReadiness *self, const char *id)
{
  for (guint i = 0; i < self->gates->len; i++) {
    VgGate *gate = g_ptr_array_index (self->gates, i);

    if (g_strcmp0 (gate->id, id) == 0)
      return gate;
  }

  return NULL;
}

VgTruth
vg_readiness_get_review_needed (VgReadiness *self)
{
  VgTruth needed = VG_TRUTH_NO;

  for (guint i = 0; i < self->reviews->len; i++)
    vg_truth_add (&needed, ((VgReview *) self->reviews->pdata[i])->judgement.truth, VG_TRUTH_YES);

  return needed;
}

/* Blocking before warning, closed before what cannot be judged; G_MAXUINT for an open gate. */
static guint
rank_of (const VgGate *gate)
{
  if (vg_gate_is_open (gate))
    return G_MAXUINT;

  return (gate->is_block ? 0 : 2) + (gate->judgement.truth == VG_TRUTH_NO ? 0 : 1);
}

GPtrArray *
vg_readiness_list_changes (VgReadiness *self)
{
  GPtrArray *changes = g_ptr_array_new ();

  for (guint rank = 0; rank < 4 && !self->is_closed; rank++)
    for (guint i = 0; i < self->gates->len && changes->len < MAX_CHANGES; i++)
      if (rank_of (g_ptr_array_index (self->gates, i)) == rank)
        g_ptr_array_add (changes, g_ptr_array_index (self->gates, i));

  return changes;
}

/* Why the gate cannot be passed with these words, or NULL. */
static const char *
find_refusal (const VgGate *gate, const char *reason)
{
  if (gate == NULL)
    return _ ("there is no such gate");
  if (gate->judgement.truth == VG_TRUTH_YES)
    return _ ("this gate is in order: nothing is to be passed");
  if (!vg_gate_can_be_passed (gate))
    return _ ("this gate is closed and cannot be passed: only what it asks opens it");
  if (!vg_words_are_any (reason))
    return _ ("a gate is passed only with a written reason");

  return NULL;
}

static const char *
get_mediator (VgCase *subject)
{
  const char *name = vg_case_get_text (subject, "case/mediator");

  return vg_words_are_any (name) ? name : vg_case_get_author (subject);
}

gboolean
vg_readiness_pass (VgReadiness *self, const char *id, const char *reason, GError **error)
{
  VgGate *gate = vg_readiness_find_gate (self, id);
  VgCase *subject = vg_facts_get_case (self->facts);
  const char *refusal = find_refusal (gate, reason);
  g_autofree char *place = NULL;
  g_autofree char *today = NULL;
  JsonObject *record = NULL;

  if (refusal != NULL) {
    g_set_error (error, VG_ERROR, gate == NULL ? VG_ERROR_NOT_FOUND : VG_ERROR_FINDINGS, "%s: %s",
                 id, refusal);
    return FALSE;
  }

  place = vg_place_join ("gate", gate->id, NULL);
  today = vg_clock_dup_today ();
  record = vg_case_copy_record (subject, place);
  json_object_set_string_member (record, "result", vg_judgement_get_word (gate->judgement.truth));
  json_object_set_string_member (record, "reason", reason);
  json_object_set_string_member (record, "by", get_mediator (subject));
  json_object_set_string_member (record, "date", today);
  return vg_case_set (subject, place, vg_json_new_object (record), error);
}
