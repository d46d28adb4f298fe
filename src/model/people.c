/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/people.h"

#include "base/json.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const roles[] = { "harmed",         "accused",      "supporter", "parent",
                                     "representative", "professional", NULL };

GPtrArray *
vg_people_list (VgCase *subject)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) places = vg_case_list (subject, "party");

  g_ptr_array_add (people, g_strdup ("harmed"));
  g_ptr_array_add (people, g_strdup ("accused"));
  for (guint i = 0; i < places->len; i++) {
    const char *party = (const char *) places->pdata[i] + strlen ("party/");

    /* What lies deeper belongs to a newer program, and is nobody. */
    if (strchr (party, '/') == NULL && !g_str_equal (party, "harmed") &&
        !g_str_equal (party, "accused"))
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
  if (text != NULL)
    json_object_set_string_member (record, field, text);

  return vg_case_set (subject, place, vg_json_new_object (record), error);
}

gboolean
vg_people_has (VgCase *subject, const char *party)
{
  g_autofree char *place = vg_place_join ("party", party, NULL);

  return g_str_equal (party, "harmed") || g_str_equal (party, "accused") ||
         vg_case_get (subject, place) != NULL;
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

const char *
vg_people_get_side (VgCase *subject, const char *party)
{
  const char *side = vg_people_get (subject, party, "side");
  const char *role = vg_people_get_role (subject, party);

  if (side == NULL && (g_strcmp0 (role, "harmed") == 0 || g_strcmp0 (role, "accused") == 0))
    side = role;

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
