/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/consent.h"

#include "base/clock.h"
#include "base/json.h"
#include "words/words.h"

static void
put_words (JsonObject *record, const char *words)
{
  if (vg_words_are_any (words))
    json_object_set_string_member (record, "words", words);
  else
    json_object_remove_member (record, "words");
}

gboolean
vg_consent_record (VgCase *subject, const char *place, const VgConsentSaid *said, GError **error)
{
  g_autofree char *today = vg_clock_dup_today ();
  JsonObject *set = NULL;
  JsonObject *record = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && said->state != NULL, FALSE);

  set = json_object_new ();
  record = vg_case_copy_record (subject, place);
  json_object_set_string_member (record, "state", said->state);
  json_object_set_string_member (record, "date", today);
  put_words (record, said->words);
  json_object_set_object_member (set, place, record);
  if (said->none != NULL && vg_case_get (subject, said->none) != NULL)
    json_object_set_null_member (set, said->none);

  return vg_case_append (subject, set, NULL, error);
}

gboolean
vg_consent_set_words (VgCase *subject, const char *place, const char *words, GError **error)
{
  JsonObject *record = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject), FALSE);

  record = vg_case_copy_record (subject, place);
  put_words (record, words);
  return vg_case_set (subject, place, vg_json_new_object (record), error);
}
