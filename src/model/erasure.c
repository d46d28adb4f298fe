/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/erasure.h"

#include "base/error.h"
#include "base/json.h"
#include "model/place.h"

#include <string.h>

typedef struct {
  VgAct *act;
  VgErasureChoice choice;
} Shared;

struct _VgErasure {
  VgCase *subject;
  char *person;
  guint n_alone;
  GHashTable *alone; /* acts */
  GArray *shared;
};

/* Who is in charge was never a matter of a party's. */
static gboolean
names_author (VgAct *act)
{
  JsonObjectIter iter;
  const char *place = NULL;

  json_object_iter_init (&iter, vg_act_get_set (act));
  while (json_object_iter_next (&iter, &place, NULL))
    if (vg_place_is_under (place, "author"))
      return TRUE;

  return FALSE;
}

static void
sort_out (VgErasure *self, VgAct *act)
{
  g_auto (GStrv) people = vg_act_list_people (act);
  const Shared shared = { act, VG_ERASURE_KEEP };

  if (names_author (act) || !g_strv_contains ((const char *const *) people, self->person))
    return;
  if (people[1] == NULL)
    g_hash_table_add (self->alone, act);
  else
    g_array_append_val (self->shared, shared);
}

VgErasure *
vg_erasure_new (VgCase *subject, const char *person)
{
  VgErasure *self = g_new0 (VgErasure, 1);

  self->subject = g_object_ref (subject);
  self->person = g_strdup (person);
  self->alone = g_hash_table_new (NULL, NULL);
  self->shared = g_array_new (FALSE, FALSE, sizeof (Shared));
  for (guint i = 0; i < vg_case_get_n_acts (subject); i++)
    sort_out (self, vg_case_get_act (subject, i));

  return self;
}

void
vg_erasure_free (VgErasure *self)
{
  g_object_unref (self->subject);
  g_free (self->person);
  g_hash_table_unref (self->alone);
  g_array_unref (self->shared);
  g_free (self);
}

VgCase *
vg_erasure_get_case (VgErasure *self)
{
  return self->subject;
}

const char *
vg_erasure_get_person (VgErasure *self)
{
  return self->person;
}

guint
vg_erasure_get_n_alone (VgErasure *self)
{
  return g_hash_table_size (self->alone);
}

guint
vg_erasure_get_n_shared (VgErasure *self)
{
  return self->shared->len;
}

VgAct *
vg_erasure_get_shared (VgErasure *self, guint index)
{
  g_return_val_if_fail (index < self->shared->len, NULL);

  return g_array_index (self->shared, Shared, index).act;
}

void
vg_erasure_choose (VgErasure *self, guint index, VgErasureChoice choice)
{
  g_return_if_fail (index < self->shared->len);

  g_array_index (self->shared, Shared, index).choice = choice;
}

static VgErasureChoice
get_choice (VgErasure *self, VgAct *act)
{
  if (g_hash_table_contains (self->alone, act))
    return VG_ERASURE_ERASE;

  for (guint i = 0; i < self->shared->len; i++)
    if (g_array_index (self->shared, Shared, i).act == act)
      return g_array_index (self->shared, Shared, i).choice;

  return VG_ERASURE_KEEP;
}

GPtrArray *
vg_erasure_list_single (VgErasure *self)
{
  GPtrArray *acts = g_ptr_array_new ();

  for (guint i = 0; i < self->shared->len; i++) {
    Shared *shared = &g_array_index (self->shared, Shared, i);

    if (shared->choice != VG_ERASURE_KEEP)
      g_ptr_array_add (acts, shared->act);
  }

  return acts;
}

/* The case's cover, with the drafts of others. */
static JsonNode *
make_cover (VgErasure *self)
{
  g_autofree char *text = vg_case_to_cover_text (self->subject);
  g_autofree char *draft = vg_case_to_draft_text (self->subject);
  JsonNode *cover = vg_json_parse (text, strlen (text), "cover", NULL);
  g_autoptr (JsonNode) drafts = vg_json_parse (draft, strlen (draft), "draft", NULL);
  JsonObject *kept = json_object_new ();
  JsonObject *object = vg_json_peek_object (drafts);
  JsonObjectIter iter;
  const char *place = NULL;
  JsonNode *value = NULL;

  if (object != NULL) {
    json_object_iter_init (&iter, object);
    while (json_object_iter_next (&iter, &place, &value)) {
      g_autofree char *party = vg_place_dup_party (place);

      if (g_strcmp0 (party, self->person) != 0)
        json_object_set_member (kept, place, json_node_copy (value));
    }
  }

  json_object_set_object_member (json_node_get_object (cover), "draft", kept);
  return cover;
}

static GPtrArray *
list_remaining (VgErasure *self)
{
  GPtrArray *acts = g_ptr_array_new ();

  for (guint i = 0; i < vg_case_get_n_acts (self->subject); i++) {
    VgAct *act = vg_case_get_act (self->subject, i);

    if (get_choice (self, act) == VG_ERASURE_KEEP)
      g_ptr_array_add (acts, act);
  }

  return acts;
}

/* What @place is to be afterwards: @out_value (transfer full), NULL to remove it. FALSE: it is
 * right as it is.
 */
static gboolean
decide (VgErasure *self, const char *place, VgCase *after, JsonNode **out_value)
{
  g_autoptr (GPtrArray) acts = vg_case_list_history (self->subject, place);
  g_autofree char *party = vg_place_dup_party (place);
  VgErasureChoice choice = VG_ERASURE_KEEP;

  *out_value = NULL;
  for (guint i = acts->len; i > 0; i--)
    if (json_object_has_member (vg_act_get_set (acts->pdata[i - 1]), place)) {
      choice = get_choice (self, acts->pdata[i - 1]);
      break;
    }
  if (choice == VG_ERASURE_KEEP)
    return FALSE;

  if (choice == VG_ERASURE_REDACT && g_strcmp0 (party, self->person) != 0 &&
      vg_case_get (self->subject, place) != NULL) {
    *out_value = json_node_copy (vg_case_get (self->subject, place));
    return TRUE;
  }

  return vg_case_get (after, place) != NULL;
}

/* The places that an act which goes has set. */
static GHashTable *
list_touched (VgErasure *self)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < vg_case_get_n_acts (self->subject); i++) {
    VgAct *act = vg_case_get_act (self->subject, i);
    JsonObjectIter iter;
    const char *place = NULL;

    if (get_choice (self, act) == VG_ERASURE_KEEP)
      continue;
    json_object_iter_init (&iter, vg_act_get_set (act));
    while (json_object_iter_next (&iter, &place, NULL))
      g_hash_table_add (places, (char *) place);
  }

  return places;
}

static JsonObject *
make_set (VgErasure *self, VgCase *after)
{
  JsonObject *set = json_object_new ();
  g_autoptr (GHashTable) places = list_touched (self);
  GHashTableIter iter;
  gpointer place = NULL;

  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, &place, NULL)) {
    JsonNode *value = NULL;

    if (decide (self, place, after, &value))
      json_object_set_member (set, place,
                              value != NULL ? value : json_node_init_null (json_node_alloc ()));
  }

  return set;
}

VgCase *
vg_erasure_apply (VgErasure *self, GError **error)
{
  g_autoptr (JsonNode) cover = make_cover (self);
  g_autoptr (GPtrArray) acts = list_remaining (self);
  g_autoptr (VgCase) after = vg_case_from_acts (cover, acts, error);

  if (after == NULL)
    return NULL;

  vg_case_wind_clock (after, self->subject);
  return vg_case_append (after, make_set (self, after), NULL, error) ? g_steal_pointer (&after)
                                                                     : NULL;
}
