/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/advice.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "interview/turning.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

#define PREFIX "advice"
#define WHOSE  "about"

GPtrArray *
vg_advice_list (VgCase *subject)
{
  return vg_turning_list (subject, PREFIX);
}

gboolean
vg_advice_get (VgCase *subject, const char *place, VgAdvice *out)
{
  JsonObject *record = vg_place_is_under (place, PREFIX) ? vg_case_get_object (subject, place)
                                                         : NULL;

  *out = (VgAdvice){
    .place = place,
    .whom = vg_json_get_string (record, "whom"),
    .directory = vg_json_get_string (record, "directory"),
    .anonymous = vg_json_get_string (record, "anonymous"),
    .about = vg_json_get_string (record, WHOSE),
    .on = vg_json_get_string (record, "on"),
    .question = vg_json_get_string (record, "question"),
    .outcome = vg_json_get_string (record, "outcome"),
  };
  return record != NULL;
}

static gboolean
ensure_whom (const char *whom, GError **error)
{
  if (vg_words_are_any (whom))
    return TRUE;

  g_set_error (error, VG_ERROR, VG_ERROR_FAILED, _ ("Write down whom you asked."));
  return FALSE;
}

static JsonObject *
make_record (const VgAdvice *advice)
{
  g_autofree char *today = vg_clock_dup_today ();
  JsonObject *record = json_object_new ();

  vg_turning_set_text (record, "whom", advice->whom);
  vg_turning_set_text (record, "directory", advice->directory);
  vg_turning_set_text (record, "anonymous", advice->anonymous);
  vg_turning_set_text (record, WHOSE, advice->about);
  vg_turning_set_text (record, "on", advice->on != NULL ? advice->on : today);
  vg_turning_set_text (record, "question", advice->question);
  vg_turning_set_text (record, "outcome", advice->outcome);
  return record;
}

char *
vg_advice_add (VgCase *subject, const VgAdvice *advice, GError **error)
{
  g_autofree char *id = vg_clock_new_id ();
  g_autofree char *place = vg_place_join (PREFIX, id, NULL);

  if (!ensure_whom (advice->whom, error) ||
      !vg_turning_append (subject, place, WHOSE, make_record (advice), error))
    return NULL;

  return g_steal_pointer (&place);
}

static gboolean
ensure_there (VgCase *subject, const char *place, GError **error)
{
  VgAdvice advice = { NULL };

  if (vg_advice_get (subject, place, &advice))
    return TRUE;

  g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND, _ ("%s: no advice stands there"), place);
  return FALSE;
}

gboolean
vg_advice_set (VgCase *subject,
               const char *place,
               const char *member,
               const char *text,
               GError **error)
{
  if (!ensure_there (subject, place, error) ||
      (g_str_equal (member, "whom") && !ensure_whom (text, error)))
    return FALSE;

  return vg_turning_append (subject, place, WHOSE, vg_turning_change (subject, place, member, text),
                            error);
}

gboolean
vg_advice_remove (VgCase *subject, const char *place, GError **error)
{
  return ensure_there (subject, place, error) &&
         vg_turning_append (subject, place, WHOSE, NULL, error);
}
