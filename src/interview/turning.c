/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/turning.h"

#include "base/json.h"
#include "model/people.h"
#include "model/place.h"
#include "words/words.h"

static const char *
get_date (VgCase *subject, const char *place)
{
  return vg_json_get_string (vg_case_get_object (subject, place), "on");
}

static int
compare (gconstpointer a, gconstpointer b, gpointer subject)
{
  const char *first = *(const char *const *) a;
  const char *second = *(const char *const *) b;
  int order = g_strcmp0 (get_date (subject, first), get_date (subject, second));

  return order != 0 ? order : vg_place_compare (first, second);
}

GPtrArray *
vg_turning_list (VgCase *subject, const char *prefix)
{
  GPtrArray *places = vg_case_list (subject, prefix);

  g_ptr_array_sort_with_data (places, compare, subject);
  return places;
}

/* What is about the case as a whole is about everybody in it. */
static char **
dup_about (VgCase *subject, const char *party)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GPtrArray) people = vg_people_list (subject);

  if (party != NULL)
    g_strv_builder_add (names, party);
  for (guint i = 0; party == NULL && i < people->len; i++)
    g_strv_builder_add (names, people->pdata[i]);

  return g_strv_builder_end (names);
}

gboolean
vg_turning_append (VgCase *subject,
                   const char *place,
                   const char *whose,
                   JsonObject *record,
                   GError **error)
{
  JsonObject *known = record != NULL ? record : vg_case_get_object (subject, place);
  g_auto (GStrv) about = dup_about (subject, vg_json_get_string (known, whose));
  JsonObject *set = json_object_new ();

  json_object_set_member (set, place,
                          record != NULL ? vg_json_new_object (record)
                                         : json_node_init_null (json_node_alloc ()));
  return vg_case_append (subject, set, about[0] != NULL ? (const char *const *) about : NULL,
                         error);
}

JsonObject *
vg_turning_change (VgCase *subject, const char *place, const char *member, const char *text)
{
  JsonObject *record = vg_case_copy_record (subject, place);

  vg_turning_set_text (record, member, text);
  return record;
}

void
vg_turning_set_text (JsonObject *record, const char *member, const char *text)
{
  json_object_remove_member (record, member);
  if (vg_words_are_any (text))
    json_object_set_string_member (record, member, text);
}
