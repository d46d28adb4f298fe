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

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Those it names, in the order of their ids: that is no order one chose. */
static void
add_names (JsonObject *clause, GPtrArray *parts)
{
  JsonArray *names = vg_json_get_array (clause, "for");
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; names != NULL && i < json_array_get_length (names); i++)
    g_ptr_array_add (ids, (gpointer) vg_json_peek_string (json_array_get_element (names, i)));
  g_ptr_array_sort (ids, compare_ids);
  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (parts, g_strdup (ids->pdata[i]));
}

/* Of each part by itself, so that no words pass from one to the next; NULL without words. */
static char *
dup_digest (VgCase *subject, const char *clause)
{
  static const char *const members[] = { "words", "who", "when", "check", "if-not" };
  JsonObject *record = vg_case_get_object (subject, clause);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;

  if (vg_json_get_string (record, "words") == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    const char *text = vg_json_get_string (record, members[i]);

    g_ptr_array_add (parts, vg_words_are_any (text) ? vg_words_digest (text) : g_strdup ("-"));
  }
  add_names (record, parts);
  g_ptr_array_add (parts, NULL);
  all = g_strjoinv (" ", (char **) parts->pdata);
  return vg_words_digest (all);
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

static gboolean
is_named (JsonObject *clause, const char *party)
{
  JsonArray *names = vg_json_get_array (clause, "for");

  if (names == NULL || json_array_get_length (names) == 0)
    return TRUE;

  for (guint i = 0; i < json_array_get_length (names); i++)
    if (g_strcmp0 (vg_json_peek_string (json_array_get_element (names, i)), party) == 0)
      return TRUE;

  return FALSE;
}

GPtrArray *
vg_acceptance_list_concerned (VgCase *subject, JsonObject *clause)
{
  GPtrArray *people = vg_acceptance_list_people (subject);

  for (guint i = people->len; i > 0; i--)
    if (!is_named (clause, people->pdata[i - 1]))
      g_ptr_array_remove_index (people, i - 1);

  return people;
}

gboolean
vg_acceptance_is_for_some (VgCase *subject, JsonObject *clause)
{
  g_autoptr (GPtrArray) people = vg_acceptance_list_people (subject);
  g_autoptr (GPtrArray) concerned = vg_acceptance_list_concerned (subject, clause);

  return concerned->len < people->len;
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
  if (!is_named (vg_case_get_object (subject, clause), party)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS,
                         _ ("this clause is not for this person, who says no yes or no to it"));
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
