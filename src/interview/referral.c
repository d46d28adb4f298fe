/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/referral.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "interview/turning.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

#define PREFIX "referral"
#define WHOSE  "party"

GPtrArray *
vg_referral_list (VgCase *subject)
{
  return vg_turning_list (subject, PREFIX);
}

gboolean
vg_referral_get (VgCase *subject, const char *place, VgReferral *out)
{
  JsonObject *record = vg_place_is_under (place, PREFIX) ? vg_case_get_object (subject, place)
                                                         : NULL;

  *out = (VgReferral){
    .place = place,
    .party = vg_json_get_string (record, WHOSE),
    .whom = vg_json_get_string (record, "whom"),
    .directory = vg_json_get_string (record, "directory"),
    .consent = vg_json_get_string (record, "consent"),
    .on = vg_json_get_string (record, "on"),
    .taken_up = vg_json_get_string (record, "taken-up"),
    .words = vg_json_get_string (record, "words"),
  };
  return record != NULL;
}

static gboolean
ensure_words (const char *words, const char *why, GError **error)
{
  if (vg_words_are_any (words))
    return TRUE;

  g_set_error_literal (error, VG_ERROR, VG_ERROR_FAILED, why);
  return FALSE;
}

static JsonObject *
make_record (const VgReferral *referral)
{
  g_autofree char *today = vg_clock_dup_today ();
  JsonObject *record = json_object_new ();

  vg_turning_set_text (record, WHOSE, referral->party);
  vg_turning_set_text (record, "whom", referral->whom);
  vg_turning_set_text (record, "directory", referral->directory);
  vg_turning_set_text (record, "consent", referral->consent);
  vg_turning_set_text (record, "on", referral->on != NULL ? referral->on : today);
  vg_turning_set_text (record, "taken-up", referral->taken_up);
  vg_turning_set_text (record, "words", referral->words);
  return record;
}

char *
vg_referral_add (VgCase *subject, const VgReferral *referral, GError **error)
{
  g_autofree char *id = vg_clock_new_id ();
  g_autofree char *place = vg_place_join (PREFIX, id, NULL);

  if (!ensure_words (referral->party, _ ("Say who was referred."), error) ||
      !ensure_words (referral->whom, _ ("Write down to whom."), error) ||
      !vg_turning_append (subject, place, WHOSE, make_record (referral), error))
    return NULL;

  return g_steal_pointer (&place);
}

static gboolean
ensure_there (VgCase *subject, const char *place, GError **error)
{
  VgReferral referral = { NULL };

  if (vg_referral_get (subject, place, &referral))
    return TRUE;

  g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND, _ ("%s: no referral stands there"), place);
  return FALSE;
}

gboolean
vg_referral_set (VgCase *subject,
                 const char *place,
                 const char *member,
                 const char *text,
                 GError **error)
{
  if (!ensure_there (subject, place, error) ||
      (g_str_equal (member, "whom") && !ensure_words (text, _ ("Write down to whom."), error)))
    return FALSE;

  return vg_turning_append (subject, place, WHOSE, vg_turning_change (subject, place, member, text),
                            error);
}

gboolean
vg_referral_remove (VgCase *subject, const char *place, GError **error)
{
  return ensure_there (subject, place, error) &&
         vg_turning_append (subject, place, WHOSE, NULL, error);
}
