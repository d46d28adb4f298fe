/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/case.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "model/case-private.h"
#include "model/place.h"
#include "model/record.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (VgCase, vg_case, G_TYPE_OBJECT)

enum {
  CHANGED,
  DRAFT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
slot_free (gpointer data)
{
  Slot *slot = data;

  g_free (slot->place);
  g_ptr_array_unref (slot->acts);
  g_free (slot);
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer unused)
{
  return vg_place_compare (a, b);
}

static void
vg_case_finalize (GObject *object)
{
  VgCase *self = VG_CASE (object);

  g_free (self->id);
  g_free (self->author);
  json_object_unref (self->rest);
  json_array_unref (self->guides);
  g_tree_unref (self->slots);
  g_tree_unref (self->drafts);
  g_ptr_array_unref (self->acts);
  vg_authority_free (self->authority);

  G_OBJECT_CLASS (vg_case_parent_class)->finalize (object);
}

static void
vg_case_class_init (VgCaseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = vg_case_finalize;

  signals[CHANGED] = g_signal_new ("changed", VG_TYPE_CASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRV);
  signals[DRAFT_CHANGED] = g_signal_new ("draft-changed", VG_TYPE_CASE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
vg_case_init (VgCase *self)
{
  self->rest = json_object_new ();
  self->guides = json_array_new ();
  self->acts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);
  self->slots = g_tree_new_full (compare_places, NULL, NULL, slot_free);
  self->drafts = g_tree_new_full (compare_places, NULL, g_free, g_free);
  self->authority = vg_authority_new ();
}

VgCase *
vg_case_new (void)
{
  VgCase *self = g_object_new (VG_TYPE_CASE, NULL);

  self->id = vg_clock_new_id ();
  self->author = vg_clock_new_id ();
  return self;
}

static Slot *
ensure_slot (VgCase *self, const char *place)
{
  Slot *slot = g_tree_lookup (self->slots, place);

  if (slot == NULL) {
    slot = g_new0 (Slot, 1);
    slot->place = g_strdup (place);
    slot->acts = g_ptr_array_new ();
    g_tree_insert (self->slots, slot->place, slot);
  }

  return slot;
}

char **
vg_case_fold (VgCase *self, VgAct *act)
{
  g_autoptr (GStrvBuilder) places = g_strv_builder_new ();
  JsonObjectIter iter;
  const char *place = NULL;
  JsonNode *value = NULL;

  g_ptr_array_add (self->acts, act);
  self->clock = MAX (self->clock, vg_act_get_clock (act));

  json_object_iter_init (&iter, vg_act_get_set (act));
  while (json_object_iter_next (&iter, &place, &value)) {
    Slot *slot = ensure_slot (self, place);

    slot->value = vg_json_is_null (value) ? NULL : value;
    g_ptr_array_add (slot->acts, act);
    g_strv_builder_add (places, place);
  }

  return g_strv_builder_end (places);
}

void
vg_case_wind_clock (VgCase *self, VgCase *other)
{
  self->clock = MAX (self->clock, other->clock);
}

const char *
vg_case_get_id (VgCase *self)
{
  g_return_val_if_fail (VG_IS_CASE (self), NULL);

  return self->id;
}

const char *
vg_case_get_author (VgCase *self)
{
  g_return_val_if_fail (VG_IS_CASE (self), NULL);

  return self->author;
}

JsonNode *
vg_case_get (VgCase *self, const char *place)
{
  Slot *slot = NULL;

  g_return_val_if_fail (VG_IS_CASE (self), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  slot = g_tree_lookup (self->slots, place);
  return slot != NULL ? slot->value : NULL;
}

JsonObject *
vg_case_get_object (VgCase *self, const char *place)
{
  return vg_json_peek_object (vg_case_get (self, place));
}

const char *
vg_case_get_text (VgCase *self, const char *place)
{
  return vg_json_peek_string (vg_case_get (self, place));
}

JsonObject *
vg_case_copy_record (VgCase *self, const char *place)
{
  JsonObject *before = vg_case_get_object (self, place);
  JsonObject *record = json_object_new ();
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *value = NULL;

  if (before == NULL)
    return record;

  json_object_iter_init (&iter, before);
  while (json_object_iter_next (&iter, &name, &value))
    json_object_set_member (record, name, json_node_copy (value));

  return record;
}

/* The first slot at or under @prefix with a value, from @node on; NULL at the end. */
static GTreeNode *
skip_to_value (GTreeNode *node, const char *prefix)
{
  for (; node != NULL; node = g_tree_node_next (node)) {
    Slot *slot = g_tree_node_value (node);

    if (!vg_place_is_under (slot->place, prefix))
      return NULL;
    if (slot->value != NULL)
      return node;
  }

  return NULL;
}

GPtrArray *
vg_case_list (VgCase *self, const char *prefix)
{
  GPtrArray *places = g_ptr_array_new ();
  GTreeNode *node = NULL;

  g_return_val_if_fail (VG_IS_CASE (self), places);
  g_return_val_if_fail (prefix != NULL, places);

  node = skip_to_value (g_tree_lower_bound (self->slots, prefix), prefix);
  while (node != NULL) {
    g_ptr_array_add (places, ((Slot *) g_tree_node_value (node))->place);
    node = skip_to_value (g_tree_node_next (node), prefix);
  }

  return places;
}

gboolean
vg_case_has_under (VgCase *self, const char *prefix)
{
  return skip_to_value (g_tree_lower_bound (self->slots, prefix), prefix) != NULL;
}

static int
compare_acts (gconstpointer a, gconstpointer b)
{
  return vg_act_compare (*(VgAct *const *) a, *(VgAct *const *) b);
}

GPtrArray *
vg_case_list_history (VgCase *self, const char *place)
{
  GPtrArray *acts = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (VG_IS_CASE (self), acts);

  for (GTreeNode *node = g_tree_lower_bound (self->slots, place); node != NULL;
       node = g_tree_node_next (node)) {
    Slot *slot = g_tree_node_value (node);

    if (!vg_place_is_under (slot->place, place))
      break;
    for (guint i = 0; i < slot->acts->len; i++)
      if (g_hash_table_add (seen, slot->acts->pdata[i]))
        g_ptr_array_add (acts, slot->acts->pdata[i]);
  }

  g_ptr_array_sort (acts, compare_acts);
  return acts;
}

guint
vg_case_get_n_acts (VgCase *self)
{
  return self->acts->len;
}

VgAct *
vg_case_get_act (VgCase *self, guint index)
{
  g_return_val_if_fail (index < self->acts->len, NULL);

  return self->acts->pdata[index];
}

void
vg_case_tell (VgCase *self, char **places)
{
  g_signal_emit (self, signals[CHANGED], 0, places);
}

void
vg_case_take_act (VgCase *self, JsonObject *set, const char *const *about, gint64 undoes)
{
  g_autofree char *now = vg_clock_dup_now ();
  VgActFields fields = { now, self->clock + 1, self->author, about, undoes };
  VgAct *act = vg_act_new (&fields, set);
  g_auto (GStrv) places = NULL;

  /* Asked before: an act of our own is always admitted. */
  if (!vg_authority_admit (self->authority, act, NULL))
    g_return_if_reached ();
  places = vg_case_fold (self, act);
  vg_case_tell (self, places);
}

static gboolean
check_set (JsonObject *set, GError **error)
{
  JsonObjectIter iter;
  const char *place = NULL;
  JsonNode *value = NULL;

  json_object_iter_init (&iter, set);
  while (json_object_iter_next (&iter, &place, &value)) {
    if (!vg_place_check (place, error))
      return FALSE;
    if (!vg_json_is_null (value) && !vg_record_check (place, value, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
is_same (JsonNode *a, JsonNode *b)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  if (vg_json_is_null (a) || vg_json_is_null (b))
    return vg_json_is_null (a) == vg_json_is_null (b);

  left = vg_json_write (a);
  right = vg_json_write (b);
  return g_str_equal (left, right);
}

static gboolean
changes_anything (VgCase *self, JsonObject *set)
{
  JsonObjectIter iter;
  const char *place = NULL;
  JsonNode *value = NULL;

  json_object_iter_init (&iter, set);
  while (json_object_iter_next (&iter, &place, &value))
    if (!is_same (vg_case_get (self, place), value))
      return TRUE;

  return FALSE;
}

/* Whose data an act holds when no place in it says so: the party its records name, else
 * both. NULL where a place does say it.
 */
static char **
find_about (JsonObject *set)
{
  g_autoptr (GStrvBuilder) about = g_strv_builder_new ();
  JsonObjectIter iter;
  const char *place = NULL;
  JsonNode *value = NULL;
  gboolean is_named = FALSE;

  json_object_iter_init (&iter, set);
  while (json_object_iter_next (&iter, &place, &value)) {
    g_autofree char *owner = vg_place_dup_party (place);
    const char *party = vg_json_get_string (vg_json_peek_object (value), "party");

    if (owner != NULL)
      return NULL;
    if (party != NULL && !is_named) {
      g_strv_builder_add (about, party);
      is_named = TRUE;
    }
  }

  if (!is_named)
    g_strv_builder_add_many (about, "harmed", "accused", NULL);
  return g_strv_builder_end (about);
}

gboolean
vg_case_may_set (VgCase *self, JsonObject *set, GError **error)
{
  if (self->clock >= VG_ACT_LAST_CLOCK) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED, _ ("no act can follow the clock of this case"));
    return FALSE;
  }

  return vg_authority_check (self->authority, self->author, self->clock + 1, set, error);
}

gboolean
vg_case_append (VgCase *self, JsonObject *set, const char *const *about, GError **error)
{
  g_autoptr (JsonObject) owned = set;
  g_auto (GStrv) found = NULL;

  g_return_val_if_fail (VG_IS_CASE (self), FALSE);
  g_return_val_if_fail (set != NULL, FALSE);

  if (!check_set (set, error))
    return FALSE;
  if (!changes_anything (self, set))
    return TRUE;
  if (!vg_case_may_set (self, set, error))
    return FALSE;

  if (about == NULL)
    found = find_about (set);
  vg_case_take_act (self, g_steal_pointer (&owned),
                    about != NULL ? about : (const char *const *) found, 0);
  return TRUE;
}

gboolean
vg_case_set (VgCase *self, const char *place, JsonNode *value, GError **error)
{
  JsonObject *set = json_object_new ();

  json_object_set_member (set, place,
                          value != NULL ? value : json_node_init_null (json_node_alloc ()));
  return vg_case_append (self, set, NULL, error);
}

void
vg_case_set_draft (VgCase *self, const char *place, const char *text)
{
  const char *before = NULL;

  g_return_if_fail (VG_IS_CASE (self));
  g_return_if_fail (place != NULL);

  before = g_tree_lookup (self->drafts, place);
  if (g_strcmp0 (before != NULL ? before : "", text != NULL ? text : "") == 0)
    return;

  if (text == NULL || *text == '\0')
    g_tree_remove (self->drafts, place);
  else
    g_tree_insert (self->drafts, g_strdup (place), g_strdup (text));
  g_signal_emit (self, signals[DRAFT_CHANGED], 0);
}

const char *
vg_case_get_draft (VgCase *self, const char *place)
{
  return g_tree_lookup (self->drafts, place);
}

static JsonObject *
find_guide (VgCase *self, const char *id)
{
  for (guint i = 0; i < json_array_get_length (self->guides); i++) {
    JsonObject *guide = vg_json_peek_object (json_array_get_element (self->guides, i));

    if (g_strcmp0 (vg_json_get_string (guide, "id"), id) == 0)
      return guide;
  }

  return NULL;
}

void
vg_case_name_guide (VgCase *self, const char *id, const char *version, const char *digest)
{
  JsonObject *guide = find_guide (self, id);

  if (guide == NULL) {
    guide = json_object_new ();
    json_array_add_object_element (self->guides, guide);
    json_object_set_string_member (guide, "id", id);
    json_object_set_string_member (guide, "version", version);
    json_object_set_string_member (guide, "digest", digest);
  }
}

const char *
vg_case_get_guide_digest (VgCase *self, const char *id)
{
  return vg_json_get_string (find_guide (self, id), "digest");
}

guint
vg_case_get_free_number (VgCase *self, const char *prefix)
{
  guint number = 1;

  /* Removed places count as well: a number names the same words for ever. */
  for (GTreeNode *node = g_tree_lower_bound (self->slots, prefix); node != NULL;
       node = g_tree_node_next (node)) {
    Slot *slot = g_tree_node_value (node);
    gint64 last = 0;

    if (!vg_place_is_under (slot->place, prefix))
      break;
    last = g_ascii_strtoll (vg_place_get_last (slot->place), NULL, 10);
    if (last >= number && last < G_MAXINT)
      number = (guint) last + 1;
  }

  return number;
}
