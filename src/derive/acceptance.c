/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/acceptance.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "model/people.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

char *
vg_acceptance_dup_place (const char *party, const char *clause)
{
  return vg_place_join ("acceptance", party, vg_place_get_last (clause), NULL);
}

/* The digest of the clause's words; NULL without any. */
static char *
dup_digest (VgCase *subject, const char *clause)
{
  const char *words = vg_json_get_string (vg_case_get_object (subject, clause), "words");

  return words != NULL ? vg_words_digest (words) : NULL;
}

static VgAcceptanceState
judge (VgCase *subject, JsonObject *record, const char *clause)
{
  const char *digest = vg_json_get_string (record, "digest");
  g_autofree char *now = dup_digest (subject, clause);

  if (vg_json_get_string (record, "state") == NULL)
    return VG_ACCEPTANCE_NONE;
  if (digest == NULL || g_strcmp0 (digest, now) != 0)
    return VG_ACCEPTANCE_LAPSED;

  return g_strcmp0 (vg_json_get_string (record, "state"), "accepted") == 0 ? VG_ACCEPTANCE_ACCEPTED
                                                                           : VG_ACCEPTANCE_REFUSED;
}

VgAcceptance *
vg_acceptance_new (VgCase *subject, const char *party, const char *clause)
{
  g_autofree char *place = vg_acceptance_dup_place (party, clause);
  JsonObject *record = vg_case_get_object (subject, place);
  VgAcceptance *self = g_new0 (VgAcceptance, 1);

  self->party = g_strdup (party);
  self->state = judge (subject, record, clause);
  self->was_accepted = g_strcmp0 (vg_json_get_string (record, "state"), "accepted") == 0;
  self->date = vg_json_get_string (record, "date");
  return self;
}

void
vg_acceptance_free (VgAcceptance *self)
{
  if (self == NULL)
    return;

  g_free (self->party);
  g_free (self);
}

GPtrArray *
vg_acceptance_list_people (VgCase *subject)
{
  GPtrArray *people = vg_people_list (subject);

  for (guint i = people->len; i > 0; i--) {
    const char *role = vg_people_get_role (subject, people->pdata[i - 1]);

    if (g_strcmp0 (role, "harmed") != 0 && g_strcmp0 (role, "accused") != 0)
      g_ptr_array_remove_index (people, i - 1);
  }

  return people;
}

/* --- Acts --- */

static gboolean
check (VgCase *subject, const char *party, const char *clause, GError **error)
{
  const char *role = vg_people_get_role (subject, party);
  const char *words = vg_json_get_string (vg_case_get_object (subject, clause), "words");

  if (!vg_words_are_any (words)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS,
                         _ ("there is no such clause in this case"));
    return FALSE;
  }
  if (!vg_people_has (subject, party) ||
      (g_strcmp0 (role, "harmed") != 0 && g_strcmp0 (role, "accused") != 0)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS,
                         _ ("only who is harmed or accused says yes or no to a clause"));
    return FALSE;
  }

  return TRUE;
}

gboolean
vg_acceptance_set (VgCase *subject,
                   const char *party,
                   const char *clause,
                   const char *state,
                   const char *date,
                   GError **error)
{
  g_autofree char *place = vg_acceptance_dup_place (party, clause);
  g_autofree char *today = vg_clock_dup_today ();
  g_autofree char *digest = NULL;
  JsonObject *record = NULL;

  if (!check (subject, party, clause, error))
    return FALSE;
  if (state == NULL)
    return vg_case_set (subject, place, NULL, error);

  digest = dup_digest (subject, clause);
  record = vg_case_copy_record (subject, place);
  json_object_set_string_member (record, "state", state);
  json_object_set_string_member (record, "date", date != NULL ? date : today);
  json_object_set_string_member (record, "digest", digest);
  return vg_case_set (subject, place, vg_json_new_object (record), error);
}
