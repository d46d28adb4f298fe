/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/acceptance.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "derive/clause-people.h"
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
add_names (JsonObject *clause, const char *member, GPtrArray *parts)
{
  JsonArray *names = vg_json_get_array (clause, member);
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
  add_names (record, "for", parts);
  if (vg_json_get_array (record, "who") != NULL) {
    g_ptr_array_add (parts, g_strdup ("by"));
    add_names (record, "who", parts);
  }
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

/* --- Acts --- */

static gboolean
concerns (VgCase *subject, const char *clause, const char *party)
{
  g_autoptr (GPtrArray) concerned = vg_clause_people_list_concerned (
      subject, clause, vg_case_get_object (subject, clause));

  return g_ptr_array_find_with_equal_func (concerned, party, g_str_equal, NULL);
}

static gboolean
check (VgCase *subject, const char *party, const char *clause, GError **error)
{
  const char *words = vg_json_get_string (vg_case_get_object (subject, clause), "words");
  gboolean is_principal = vg_people_has (subject, party) && vg_people_is_principal (subject, party);

  if (!vg_words_are_any (words)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS,
                         _ ("there is no such clause in this case"));
    return FALSE;
  }
  if (concerns (subject, clause, party))
    return TRUE;

  g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS,
                       is_principal
                           ? _ ("this clause is not for this person, who says no yes or no to it")
                           : _ ("only who is harmed or accused, or does what it arranges, says yes "
                                "or no to a clause"));
  return FALSE;
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
