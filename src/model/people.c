/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/people.h"

#include "base/error.h"
#include "base/json.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const roles[] = { "harmed",         "accused",      "supporter", "parent",
                                     "representative", "professional", NULL };

static gboolean
is_first_of_side (const char *party)
{
  return g_str_equal (party, "harmed") || g_str_equal (party, "accused");
}

static gboolean
is_recorded (VgCase *subject, const char *party)
{
  g_autofree char *place = vg_place_join ("party", party, NULL);

  return vg_case_get (subject, place) != NULL;
}

/* Whether nothing is left of this person but that they were erased. */
static gboolean
is_erased (VgCase *subject, const char *party)
{
  g_autofree char *place = vg_place_join ("party", party, NULL);
  JsonObject *record = vg_case_get_object (subject, place);

  return record != NULL && json_object_get_size (record) == 1 &&
         json_object_has_member (record, "erased");
}

/* Whether somebody else is recorded who is @side. */
static gboolean
is_another (VgCase *subject, const char *side)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, "party");

  for (guint i = 0; i < places->len; i++) {
    const char *party = (const char *) places->pdata[i] + strlen ("party/");

    if (!g_str_equal (party, side) && g_strcmp0 (vg_people_get_role (subject, party), side) == 0)
      return TRUE;
  }

  return FALSE;
}

/* The first of each side is there before anything is known of them. Who was erased is nobody to
 * talk with, where another is.
 */
static gboolean
is_first_there (VgCase *subject, const char *side)
{
  return !is_erased (subject, side) || !is_another (subject, side);
}

GPtrArray *
vg_people_list (VgCase *subject)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) places = vg_case_list (subject, "party");

  if (is_first_there (subject, "harmed"))
    g_ptr_array_add (people, g_strdup ("harmed"));
  if (is_first_there (subject, "accused"))
    g_ptr_array_add (people, g_strdup ("accused"));
  for (guint i = 0; i < places->len; i++) {
    const char *party = (const char *) places->pdata[i] + strlen ("party/");

    /* What lies deeper belongs to a newer program, and is nobody. */
    if (strchr (party, '/') == NULL && !is_first_of_side (party))
      g_ptr_array_add (people, g_strdup (party));
  }

  return people;
}

const char *
vg_people_get (VgCase *subject, const char *party, const char *field)
{
  g_autofree char *place = vg_place_join ("party", party, NULL);

  return vg_json_get_string (vg_case_get_object (subject, place), field);
}

const char *
vg_people_get_address (VgCase *subject, const char *party)
{
  const char *address = vg_people_get (subject, party, "address");

  if (address != NULL)
    return address;

  return g_strcmp0 (vg_people_get (subject, party, "minor"), "yes") == 0 ? "je" : "u";
}

gboolean
vg_people_set (VgCase *subject,
               const char *party,
               const char *field,
               const char *text,
               GError **error)
{
  g_autofree char *place = vg_place_join ("party", party, NULL);
  JsonObject *record = vg_case_copy_record (subject, place);

  json_object_remove_member (record, field);
  json_object_remove_member (record, "erased");
  if (text != NULL)
    json_object_set_string_member (record, field, text);

  return vg_case_set (subject, place, vg_json_new_object (record), error);
}

gboolean
vg_people_has (VgCase *subject, const char *party)
{
  return is_first_of_side (party) ? is_first_there (subject, party) : is_recorded (subject, party);
}

const char *
vg_people_get_role (VgCase *subject, const char *party)
{
  const char *role = vg_people_get (subject, party, "role");

  for (guint i = 0; role == NULL && roles[i] != NULL; i++)
    if (g_str_has_prefix (party, roles[i]))
      role = roles[i];

  return role;
}

gboolean
vg_people_is_principal (VgCase *subject, const char *party)
{
  const char *role = vg_people_get_role (subject, party);

  return g_strcmp0 (role, "harmed") == 0 || g_strcmp0 (role, "accused") == 0;
}

const char *
vg_people_get_side (VgCase *subject, const char *party)
{
  const char *side = vg_people_get (subject, party, "side");

  if (side == NULL && vg_people_is_principal (subject, party))
    side = vg_people_get_role (subject, party);

  return side;
}

const char *
vg_people_say_role (const char *role)
{
  static const char *const words[] = {
    N_ ("Harmed party"), N_ ("Accused"),        N_ ("Supporter"),
    N_ ("Parent"),       N_ ("Representative"), N_ ("Professional"),
  };

  for (guint i = 0; role != NULL && roles[i] != NULL; i++)
    if (g_str_equal (role, roles[i]))
      return _ (words[i]);

  return _ ("Person");
}

/* Where there is no name yet: who it is, as it stands in a sentence. */
static const char *
say_who (const char *role)
{
  if (g_strcmp0 (role, "harmed") == 0)
    return _ ("the harmed party");
  if (g_strcmp0 (role, "accused") == 0)
    return _ ("the accused");

  return vg_people_say_role (role);
}

char *
vg_people_dup_name (VgCase *subject, const char *party)
{
  const char *name = vg_people_get (subject, party, "name");

  if (vg_words_are_any (name))
    return g_strdup (name);

  return g_strdup (say_who (vg_people_get_role (subject, party)));
}

gboolean
vg_people_is_side_of_several (VgCase *subject, const char *side)
{
  g_autoptr (GPtrArray) people = vg_people_list (subject);
  guint n = 0;

  for (guint i = 0; i < people->len; i++)
    n += g_strcmp0 (vg_people_get_role (subject, people->pdata[i]), side) == 0;

  return n > 1;
}

/* The last after "and", the others after a comma. */
static char *
join_names (GPtrArray *names)
{
  const char *last = names->pdata[names->len - 1];
  g_autoptr (GString) before = g_string_new (NULL);

  if (names->len == 1)
    return g_strdup (last);

  for (guint i = 0; i + 1 < names->len; i++)
    g_string_append_printf (before, "%s%s", i > 0 ? ", " : "", (const char *) names->pdata[i]);
  return g_strdup_printf (_ ("%s and %s"), before->str, last);
}

/* Whose role is @side. Returns: (transfer full) */
static GPtrArray *
list_names (VgCase *subject, GPtrArray *people, const char *side)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < people->len; i++)
    if (g_strcmp0 (vg_people_get_role (subject, people->pdata[i]), side) == 0)
      g_ptr_array_add (names, vg_people_dup_name (subject, people->pdata[i]));

  return names;
}

char *
vg_people_dup_side_name (VgCase *subject, const char *side)
{
  g_autoptr (GPtrArray) people = vg_people_list (subject);
  g_autoptr (GPtrArray) names = list_names (subject, people, side);

  return names->len > 0 ? join_names (names) : vg_people_dup_name (subject, side);
}

char *
vg_people_dup_side_name_of (VgCase *subject, GPtrArray *people, const char *side)
{
  g_autoptr (GPtrArray) names = list_names (subject, people, side);

  return names->len > 0 ? join_names (names) : vg_people_dup_side_name (subject, side);
}

char *
vg_people_dup_names (VgCase *subject, const char *const *parties)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parties[i] != NULL; i++)
    g_ptr_array_add (names, is_first_of_side (parties[i])
                                ? vg_people_dup_side_name (subject, parties[i])
                                : vg_people_dup_name (subject, parties[i]));

  return names->len > 0 ? join_names (names) : NULL;
}

/* --- Who is there --- */

const char *const *
vg_people_get_roles (void)
{
  return roles;
}

static gboolean
was_ever_there (VgCase *subject, const char *party)
{
  g_autofree char *place = vg_place_join ("party", party, NULL);
  g_autoptr (GPtrArray) history = vg_case_list_history (subject, place);

  return history->len > 0;
}

/* "supporter-1"; the first of the harmed and of the accused have no number. */
static char *
dup_free_id (VgCase *subject, const char *role)
{
  gboolean is_principal = g_str_equal (role, "harmed") || g_str_equal (role, "accused");

  for (guint number = is_principal ? 2 : 1;; number++) {
    g_autofree char *id = g_strdup_printf ("%s-%u", role, number);

    if (!was_ever_there (subject, id))
      return g_steal_pointer (&id);
  }
}

static gboolean
check_new (const char *role, const char *name, GError **error)
{
  if (role == NULL || !g_strv_contains (roles, role)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS, _ ("Say who this person is here."));
    return FALSE;
  }
  if (!vg_words_are_any (name)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS,
                         _ ("Say what this person wishes to be called."));
    return FALSE;
  }

  return TRUE;
}

char *
vg_people_add (VgCase *subject,
               const char *role,
               const char *side,
               const char *name,
               GError **error)
{
  g_autofree char *id = NULL;
  g_autofree char *place = NULL;
  JsonObject *record = NULL;

  if (!check_new (role, name, error))
    return NULL;

  id = dup_free_id (subject, role);
  place = vg_place_join ("party", id, NULL);
  record = json_object_new ();
  json_object_set_string_member (record, "role", role);
  json_object_set_string_member (record, "name", name);
  if (g_str_equal (role, "harmed") || g_str_equal (role, "accused"))
    side = role;
  if (side != NULL)
    json_object_set_string_member (record, "side", side);
  return vg_case_set (subject, place, vg_json_new_object (record), error) ? g_steal_pointer (&id)
                                                                          : NULL;
}

/* Whether something of the person still stands at @place, which is not the person's record. What
 * names another is that person's.
 */
static gboolean
holds_more (VgCase *subject, const char *place, const char *party)
{
  g_autofree char *owner = vg_place_dup_party (place);
  g_autofree char *record = vg_place_join ("party", party, NULL);

  return (owner == NULL || g_str_equal (owner, party)) && !vg_place_is_under (place, record) &&
         vg_case_get (subject, place) != NULL;
}

static gboolean
says_more (VgCase *subject, VgAct *act, const char *party)
{
  JsonObjectIter iter;
  const char *place = NULL;

  json_object_iter_init (&iter, vg_act_get_set (act));
  while (json_object_iter_next (&iter, &place, NULL))
    if (holds_more (subject, place, party))
      return TRUE;

  return FALSE;
}

gboolean
vg_people_can_remove (VgCase *subject, const char *party)
{
  if (is_first_of_side (party) || !is_recorded (subject, party))
    return FALSE;

  for (guint i = 0; i < vg_case_get_n_acts (subject); i++) {
    VgAct *act = vg_case_get_act (subject, i);
    g_auto (GStrv) people = vg_act_list_people (act);

    if (g_strv_contains ((const char *const *) people, party) && says_more (subject, act, party))
      return FALSE;
  }

  return TRUE;
}

gboolean
vg_people_remove (VgCase *subject, const char *party, GError **error)
{
  g_autofree char *place = vg_place_join ("party", party, NULL);

  if (vg_people_can_remove (subject, party))
    return vg_case_set (subject, place, NULL, error);

  g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS,
                       _ ("More stands in the case about this person than who it is. It can only "
                          "be erased as a whole."));
  return FALSE;
}
