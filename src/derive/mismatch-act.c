/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/mismatch-act.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "derive/mismatch-record.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

static const char *const members[] = { "name",          "permission",
                                       "told-harmed",   "told-accused",
                                       "sorted-harmed", "sorted-accused",
                                       "choice",        NULL };

static gboolean
holds (const VgMismatch *mismatch)
{
  return mismatch->record != NULL && !mismatch->is_reopened;
}

/* Where the record of @mismatch is, or will be. */
static char *
dup_record_place (VgCase *subject, const VgMismatch *mismatch)
{
  return holds (mismatch)
             ? g_strdup (mismatch->record)
             : g_strdup_printf ("mismatch/%u", vg_case_get_free_number (subject, "mismatch"));
}

/* A copy of the record that holds, or the beginning of one. Returns: (transfer full) */
static JsonObject *
make_record (VgCase *subject, const VgMismatch *mismatch)
{
  JsonObject *record = NULL;
  g_autofree char *harmed = vg_mismatch_record_dup_goal ("harmed", mismatch->harmed);
  g_autofree char *accused = vg_mismatch_record_dup_goal ("accused", mismatch->accused);

  if (holds (mismatch))
    return vg_case_copy_record (subject, mismatch->record);

  record = json_object_new ();
  json_object_set_string_member (record, "harmed", harmed);
  json_object_set_string_member (record, "accused", accused);
  return record;
}

char *
vg_mismatch_begin (VgCase *subject, const VgMismatch *mismatch, GError **error)
{
  g_autofree char *place = dup_record_place (subject, mismatch);
  JsonNode *record = vg_json_new_object (make_record (subject, mismatch));

  return vg_case_set (subject, place, record, error) ? g_steal_pointer (&place) : NULL;
}

gboolean
vg_mismatch_note (VgCase *subject,
                  const VgMismatch *mismatch,
                  const char *member,
                  const char *text,
                  GError **error)
{
  g_autofree char *place = dup_record_place (subject, mismatch);
  JsonObject *record = NULL;

  g_return_val_if_fail (g_strv_contains (members, member), FALSE);

  record = make_record (subject, mismatch);
  vg_words_set (record, member, text);
  return vg_case_set (subject, place, vg_json_new_object (record), error);
}

static gboolean
check_steps (const VgMismatch *mismatch, GError **error)
{
  for (guint step = VG_MISMATCH_NAME; step < VG_MISMATCH_SETTLED; step++)
    if (mismatch->steps[step] != VG_MISMATCH_DONE) {
      g_set_error (error, VG_ERROR, VG_ERROR_FINDINGS, _ ("before it can be settled: %s"),
                   vg_mismatch_step_say (step));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_side (const VgSettlementSide *side, GError **error)
{
  if (!vg_words_are_any (side->words))
    g_set_error (error, VG_ERROR, VG_ERROR_FINDINGS,
                 _ ("the choice is needed in the own words of both"));
  else if (side->consent == NULL)
    g_set_error (error, VG_ERROR, VG_ERROR_FINDINGS,
                 _ ("both are asked anew whether they take part"));
  else
    return TRUE;

  return FALSE;
}

/* The goal as it is from now on, in @set where it changes. Returns: its words */
static const char *
put_goal (VgCase *subject, JsonObject *set, const char *place, const VgSettlementSide *side)
{
  JsonObject *goal = vg_case_copy_record (subject, place);

  if (side->goal != NULL)
    json_object_set_string_member (goal, "words", side->goal);
  if (side->feasible != NULL)
    json_object_set_string_member (goal, "feasible", side->feasible);
  if (side->smaller_step != NULL)
    json_object_set_string_member (goal, "smaller-step", side->smaller_step);
  json_object_set_object_member (set, place, goal);
  return vg_json_get_string (goal, "words");
}

static void
put_consent (VgCase *subject,
             JsonObject *set,
             const char *goal,
             const VgSettlementSide *side,
             const char *date)
{
  g_autofree char *party = vg_place_dup_party (goal);
  g_autofree char *place = vg_place_join ("consent", party, "take-part", NULL);
  JsonObject *consent = vg_case_copy_record (subject, place);

  json_object_set_string_member (consent, "state", side->consent);
  json_object_set_string_member (consent, "date", date);
  vg_words_set (consent, "words", side->consent_words);
  json_object_set_object_member (set, place, consent);
}

/* Everything that settling sets. Returns: (transfer full) */
static JsonObject *
make_set (VgCase *subject, const VgMismatch *mismatch, const VgSettlement *settlement)
{
  g_autofree char *today = vg_clock_dup_today ();
  const char *date = settlement->date != NULL ? settlement->date : today;
  JsonObject *set = json_object_new ();
  JsonObject *record = make_record (subject, mismatch);
  const char *harmed = put_goal (subject, set, mismatch->harmed, &settlement->harmed);
  const char *accused = put_goal (subject, set, mismatch->accused, &settlement->accused);
  g_autofree char *digest = vg_mismatch_record_dup_digest (harmed, accused, mismatch->sign);

  put_consent (subject, set, mismatch->harmed, &settlement->harmed, date);
  put_consent (subject, set, mismatch->accused, &settlement->accused, date);
  json_object_set_string_member (record, "words-harmed", settlement->harmed.words);
  json_object_set_string_member (record, "words-accused", settlement->accused.words);
  json_object_set_string_member (record, "settled", date);
  json_object_set_string_member (record, "digest", digest);
  json_object_set_object_member (set, mismatch->record, record);
  return set;
}

gboolean
vg_mismatch_settle (VgCase *subject,
                    const VgMismatch *mismatch,
                    const VgSettlement *settlement,
                    GError **error)
{
  g_return_val_if_fail (VG_IS_CASE (subject), FALSE);
  g_return_val_if_fail (mismatch != NULL && settlement != NULL, FALSE);

  if (!check_steps (mismatch, error) || !check_side (&settlement->harmed, error) ||
      !check_side (&settlement->accused, error))
    return FALSE;

  return vg_case_append (subject, make_set (subject, mismatch, settlement), NULL, error);
}
