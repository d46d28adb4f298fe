/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/clause.h"

#include "base/error.h"
#include "base/json.h"
#include "derive/acceptance.h"
#include "derive/clause-people.h"
#include "model/people.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

static void
clause_free (gpointer data)
{
  VgClause *self = data;

  g_free (self->place);
  g_ptr_array_unref (self->doers);
  g_ptr_array_unref (self->acceptances);
  g_free (self);
}

/* --- Their order --- */

static gint64
get_order (VgCase *subject, const char *place)
{
  return vg_json_get_int (vg_case_get_object (subject, place), "order", G_MAXINT);
}

static gint
compare_places (gconstpointer a, gconstpointer b, gpointer subject)
{
  const char *left = *(const char *const *) a;
  const char *right = *(const char *const *) b;
  gint64 left_order = get_order (subject, left);
  gint64 right_order = get_order (subject, right);

  if (left_order != right_order)
    return left_order < right_order ? -1 : 1;

  return vg_place_compare (left, right);
}

/* Whatever their kind. */
static GPtrArray *
list_places (VgCase *subject)
{
  GPtrArray *places = vg_case_list (subject, "agreement");

  g_ptr_array_sort_with_data (places, compare_places, subject);
  return places;
}

static GPtrArray *
list_acceptances (VgCase *subject, const char *place)
{
  JsonObject *record = vg_case_get_object (subject, place);
  g_autoptr (GPtrArray) people = vg_clause_people_list_concerned (subject, place, record);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_acceptance_free);

  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (list, vg_acceptance_new (subject, people->pdata[i], place));

  return list;
}

static VgClause *
make (VgCase *subject, const char *place)
{
  JsonObject *record = vg_case_get_object (subject, place);
  VgClause *self = g_new0 (VgClause, 1);

  self->place = g_strdup (place);
  self->block = vg_json_get_string (record, "block");
  self->who = vg_json_get_string (record, "who");
  self->words = vg_json_get_string (record, "words");
  self->when = vg_json_get_string (record, "when");
  self->check = vg_json_get_string (record, "check");
  self->if_not = vg_json_get_string (record, "if-not");
  self->is_for_some = vg_clause_people_is_for_some (subject, place, record);
  self->doers = vg_clause_people_list_doers (subject, place, record);
  self->acceptances = list_acceptances (subject, place);
  return self;
}

/* @block: NULL for those of no kind that there is */
static void
add_of_block (GPtrArray *clauses, VgCase *subject, GPtrArray *places, const char *block)
{
  for (guint i = 0; i < places->len; i++) {
    JsonObject *record = vg_case_get_object (subject, places->pdata[i]);
    const char *here = vg_json_get_string (record, "block");

    if (here != NULL && !g_strv_contains (vg_clause_kinds_list (), here))
      here = NULL;
    if (g_strcmp0 (here, block) == 0)
      g_ptr_array_add (clauses, make (subject, places->pdata[i]));
  }
}

GPtrArray *
vg_clause_list (VgCase *subject)
{
  g_autoptr (GPtrArray) places = list_places (subject);
  GPtrArray *clauses = g_ptr_array_new_with_free_func (clause_free);
  const char *const *blocks = vg_clause_kinds_list ();

  for (guint i = 0; blocks[i] != NULL; i++)
    add_of_block (clauses, subject, places, blocks[i]);
  add_of_block (clauses, subject, places, NULL);

  return clauses;
}

gboolean
vg_clause_is_accepted (const VgClause *self)
{
  for (guint i = 0; i < self->acceptances->len; i++)
    if (((VgAcceptance *) self->acceptances->pdata[i])->state != VG_ACCEPTANCE_ACCEPTED)
      return FALSE;

  return self->acceptances->len > 0;
}

/* --- Acts --- */

static gboolean
append (VgCase *subject, JsonObject *set, GPtrArray *about, GError **error)
{
  g_ptr_array_add (about, NULL);
  return vg_case_append (subject, set, (const char *const *) about->pdata, error);
}

/* Also of those whom @record concerns, before or afterwards, who are neither harmed nor accused. */
static void
add_concerned (GPtrArray *about, VgCase *subject, const char *place, JsonObject *record)
{
  g_autoptr (GPtrArray) concerned = vg_clause_people_list_concerned (subject, place, record);

  for (guint i = 0; i < concerned->len; i++)
    if (!g_ptr_array_find_with_equal_func (about, concerned->pdata[i], g_str_equal, NULL))
      g_ptr_array_add (about, g_strdup (concerned->pdata[i]));
}

/* Who has no part in it any more has had one: the act is about everyone. */
static gboolean
put_about_all (VgCase *subject, const char *place, JsonObject *record, GError **error)
{
  g_autoptr (GPtrArray) people = vg_clause_people_list (subject);
  JsonObject *set = json_object_new ();

  add_concerned (people, subject, place, vg_case_get_object (subject, place));
  add_concerned (people, subject, place, record);
  json_object_set_object_member (set, place, record);
  return append (subject, set, people, error);
}

static gboolean
put (VgCase *subject, const char *place, JsonObject *record, GError **error)
{
  g_autoptr (GPtrArray) concerned = vg_clause_people_list_concerned (subject, place, record);
  JsonObject *set = json_object_new ();

  json_object_set_object_member (set, place, record);
  return append (subject, set, concerned, error);
}

static gboolean
check_new (VgCase *subject,
           VgClauseKinds *kinds,
           const char *block,
           const char *words,
           GError **error)
{
  g_autofree char *reason = NULL;

  if (block == NULL || !g_strv_contains (vg_clause_kinds_list (), block)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS,
                         _ ("Say what kind of arrangement it is."));
    return FALSE;
  }
  if (!vg_words_are_any (words)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS,
                         _ ("Say what is arranged, in their own words."));
    return FALSE;
  }
  if (vg_clause_kinds_judge (kinds, subject, block) != VG_CLAUSE_REFUSED)
    return TRUE;

  reason = vg_clause_kinds_dup_reason (kinds, subject, block);
  g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS, reason);
  return FALSE;
}

/* One more than any has. */
static gint64
find_last_order (VgCase *subject)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, "agreement");
  gint64 last = 0;

  for (guint i = 0; i < places->len; i++) {
    JsonObject *record = vg_case_get_object (subject, places->pdata[i]);

    last = MAX (last, vg_json_get_int (record, "order", 0));
  }

  return last + 1;
}

/* An id that no clause ever had: what was said of one that went is not said of this one. */
static char *
dup_free_place (VgCase *subject)
{
  for (guint number = 1;; number++) {
    g_autofree char *place = g_strdup_printf ("agreement/a%u", number);
    g_autoptr (GPtrArray) history = vg_case_list_history (subject, place);

    if (history->len == 0)
      return g_steal_pointer (&place);
  }
}

char *
vg_clause_add (VgCase *subject,
               VgClauseKinds *kinds,
               const char *block,
               const char *words,
               GError **error)
{
  g_autofree char *place = NULL;
  JsonObject *record = NULL;

  if (!check_new (subject, kinds, block, words, error))
    return NULL;

  place = dup_free_place (subject);
  record = json_object_new ();
  json_object_set_string_member (record, "block", block);
  json_object_set_string_member (record, "words", words);
  json_object_set_int_member (record, "order", find_last_order (subject));
  return put (subject, place, record, error) ? g_steal_pointer (&place) : NULL;
}

static gboolean
check_there (VgCase *subject, const char *place, GError **error)
{
  if (vg_place_is_under (place, "agreement") && vg_case_get_object (subject, place) != NULL)
    return TRUE;

  g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS,
                       _ ("there is no such clause in this case"));
  return FALSE;
}

gboolean
vg_clause_set (VgCase *subject,
               const char *place,
               const char *member,
               const char *text,
               GError **error)
{
  JsonObject *record = NULL;

  if (!check_there (subject, place, error))
    return FALSE;
  if (!vg_words_are_any (text) && g_str_equal (member, "words")) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS,
                         _ ("Without words it is no clause: remove it instead."));
    return FALSE;
  }

  record = vg_case_copy_record (subject, place);
  vg_words_set (record, member, text);
  return g_str_equal (member, "who") ? put_about_all (subject, place, record, error)
                                     : put (subject, place, record, error);
}

/* @refusal: why somebody who is not among @people cannot be on it */
static JsonArray *
new_list (GPtrArray *people, const char *const *parties, const char *refusal, GError **error)
{
  g_autoptr (JsonArray) list = json_array_new ();

  for (guint i = 0; parties != NULL && parties[i] != NULL; i++) {
    if (!g_ptr_array_find_with_equal_func (people, parties[i], g_str_equal, NULL)) {
      g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS, refusal);
      return NULL;
    }
    json_array_add_string_element (list, parties[i]);
  }

  return g_steal_pointer (&list);
}

gboolean
vg_clause_set_doers (VgCase *subject, const char *place, const char *const *parties, GError **error)
{
  g_autoptr (GPtrArray) people = vg_people_list (subject);
  JsonArray *list = NULL;
  JsonObject *record = NULL;

  if (!check_there (subject, place, error))
    return FALSE;
  list = new_list (people, parties, _ ("who does it is somebody in this case"), error);
  if (list == NULL)
    return FALSE;

  record = vg_case_copy_record (subject, place);
  json_object_set_array_member (record, "who", list);
  if (json_array_get_length (list) == 0)
    json_object_remove_member (record, "who");
  return put_about_all (subject, place, record, error);
}

/* Nobody is left out of what they are named as doing. */
static gboolean
check_doers (VgCase *subject, JsonObject *record, const char *const *parties, GError **error)
{
  g_autoptr (GPtrArray) people = vg_clause_people_list (subject);

  for (guint i = 0; parties != NULL && parties[0] != NULL && i < people->len; i++) {
    const char *party = people->pdata[i];
    g_autofree char *name = vg_people_dup_name (subject, party);

    if (!vg_clause_people_is_named_doer (record, party) || g_strv_contains (parties, party))
      continue;
    g_set_error (error, VG_ERROR, VG_ERROR_FINDINGS,
                 _ ("%s does it, and so it is for them too: say first who does it."), name);
    return FALSE;
  }

  return TRUE;
}

static gboolean
is_of_all_without_names (VgCase *subject, const char *place, JsonObject *record)
{
  gboolean is_of_all = !vg_clause_people_is_for_some (subject, place, record);

  json_object_remove_member (record, "for");
  return is_of_all && !vg_clause_people_is_for_some (subject, place, record);
}

/* Without names where these are all: but not where one of them came later. Takes @list. */
static void
put_for (VgCase *subject, const char *place, JsonObject *record, JsonArray *list)
{
  g_autoptr (JsonArray) names = list;

  json_object_set_array_member (record, "for", json_array_ref (names));
  if (json_array_get_length (names) > 0 && !is_of_all_without_names (subject, place, record))
    json_object_set_array_member (record, "for", json_array_ref (names));
  else
    json_object_remove_member (record, "for");
}

gboolean
vg_clause_set_for (VgCase *subject, const char *place, const char *const *parties, GError **error)
{
  g_autoptr (GPtrArray) people = vg_clause_people_list (subject);
  JsonArray *list = NULL;
  JsonObject *record = NULL;

  if (!check_there (subject, place, error) ||
      !check_doers (subject, vg_case_get_object (subject, place), parties, error))
    return FALSE;
  list = new_list (people, parties,
                   _ ("a clause is for people who are harmed or accused in this case"), error);
  if (list == NULL)
    return FALSE;

  record = vg_case_copy_record (subject, place);
  put_for (subject, place, record, list);
  return put_about_all (subject, place, record, error);
}

/* Where @place stands among @clauses; it is there. */
static guint
find_index (GPtrArray *clauses, const char *place)
{
  guint i = 0;

  while (!g_str_equal (((VgClause *) clauses->pdata[i])->place, place))
    i++;

  return i;
}

/* All orders anew: two may have had the same, or none. */
static gboolean
write_orders (VgCase *subject, GPtrArray *clauses, GError **error)
{
  g_autoptr (GPtrArray) people = vg_clause_people_list (subject);
  JsonObject *set = json_object_new ();

  for (guint i = 0; i < clauses->len; i++) {
    const char *place = ((VgClause *) clauses->pdata[i])->place;
    JsonObject *record = NULL;

    if (get_order (subject, place) == (gint64) i + 1)
      continue;
    record = vg_case_copy_record (subject, place);
    json_object_set_int_member (record, "order", (gint64) i + 1);
    add_concerned (people, subject, place, record);
    json_object_set_object_member (set, place, record);
  }

  return append (subject, set, people, error);
}

gboolean
vg_clause_move (VgCase *subject, const char *place, int step, GError **error)
{
  g_autoptr (GPtrArray) clauses = vg_clause_list (subject);
  gint64 other = 0;
  guint index = 0;
  VgClause *moved = NULL;

  if (!check_there (subject, place, error))
    return FALSE;

  index = find_index (clauses, place);
  other = (gint64) index + (step < 0 ? -1 : 1);
  if (other < 0 || other >= (gint64) clauses->len ||
      g_strcmp0 (((VgClause *) clauses->pdata[other])->block,
                 ((VgClause *) clauses->pdata[index])->block) != 0)
    return TRUE;

  moved = g_ptr_array_steal_index (clauses, index);
  g_ptr_array_insert (clauses, (gint) other, moved);
  return write_orders (subject, clauses, error);
}

gboolean
vg_clause_remove (VgCase *subject, const char *place, GError **error)
{
  g_autoptr (GPtrArray) people = vg_people_list (subject);
  g_autoptr (GPtrArray) about = vg_clause_people_list (subject);
  JsonObject *set = NULL;

  if (!check_there (subject, place, error))
    return FALSE;

  set = json_object_new ();
  json_object_set_null_member (set, place);
  add_concerned (about, subject, place, vg_case_get_object (subject, place));
  for (guint i = 0; i < people->len; i++) {
    g_autofree char *said = vg_acceptance_dup_place (people->pdata[i], place);

    if (vg_case_get (subject, said) != NULL)
      json_object_set_null_member (set, said);
  }

  return append (subject, set, about, error);
}
