/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/resume.h"

#include "base/json.h"
#include "interview/item-place.h"

#include <string.h>

/* What one act set, looked at place by place. */
typedef struct {
  VgRoute *route;
  GHashTable *places; /* place → GArray of the items whose answer stands there */
  VgAct *act;
  guint last; /* of the items found; VG_NO_ITEM before any was */
} Look;

static void
add_place (GHashTable *places, char *taken, guint index)
{
  g_autofree char *place = taken;
  GArray *items = place != NULL ? g_hash_table_lookup (places, place) : NULL;

  if (place == NULL)
    return;
  if (items == NULL) {
    items = g_array_new (FALSE, FALSE, sizeof (guint));
    g_hash_table_insert (places, g_steal_pointer (&place), items);
  }
  g_array_append_val (items, index);
}

static GHashTable *
map_places (VgRoute *route)
{
  VgGuide *guide = vg_route_get_guide (route);
  const char *party = vg_route_get_party (route);
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                              (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);

    add_place (places, vg_item_dup_place (item, party), i);
    add_place (places, vg_item_dup_none_place (item, party), i);
  }

  return places;
}

/* The record that the act before @act set at @place, or NULL. */
static JsonObject *
find_before (VgCase *subject, VgAct *act, const char *place)
{
  g_autoptr (GPtrArray) history = vg_case_list_history (subject, place);
  JsonObject *before = NULL;

  for (guint i = 0; i < history->len && history->pdata[i] != act; i++) {
    JsonObject *set = vg_act_get_set (history->pdata[i]);

    if (json_object_has_member (set, place))
      before = vg_json_peek_object (json_object_get_member (set, place));
  }

  return before;
}

static JsonNode *
get_member (JsonObject *record, const char *member)
{
  return record != NULL ? json_object_get_member (record, member) : NULL;
}

static gboolean
are_equal (JsonNode *a, JsonNode *b)
{
  return a == b || (a != NULL && b != NULL && json_node_equal (a, b));
}

/* Many questions share the record of a person: only that whose field changed was worked at. */
static gboolean
was_worked_at (const Look *look, guint index, const char *place)
{
  VgItem *item = vg_guide_get_item (vg_route_get_guide (look->route), index);
  const char *field = vg_item_get_field (item);
  JsonNode *value = json_object_get_member (vg_act_get_set (look->act), place);
  JsonObject *before = NULL;

  if (field == NULL || !g_str_has_prefix (place, "party/"))
    return TRUE;

  before = find_before (vg_route_get_case (look->route), look->act, place);
  return !are_equal (get_member (before, field), get_member (vg_json_peek_object (value), field));
}

/* An answer of several fragments stands under its place. */
static void
look_at (Look *look, const char *place)
{
  g_autofree char *prefix = g_strdup (place);
  GArray *items = g_hash_table_lookup (look->places, prefix);
  char *slash = strrchr (prefix, '/');

  while (items == NULL && slash != NULL) {
    *slash = '\0';
    items = g_hash_table_lookup (look->places, prefix);
    slash = strrchr (prefix, '/');
  }

  for (guint i = 0; items != NULL && i < items->len; i++) {
    guint index = g_array_index (items, guint, i);

    if (vg_route_is_shown (look->route, index) && was_worked_at (look, index, place) &&
        (look->last == VG_NO_ITEM || look->last < index))
      look->last = index;
  }
}

static void
look_at_act (Look *look, VgAct *act)
{
  g_autoptr (GList) places = json_object_get_members (vg_act_get_set (act));

  look->act = act;
  for (GList *node = places; node != NULL; node = node->next)
    look_at (look, node->data);
}

/* Without it the journal need not be read, which may be long. */
static gboolean
was_anything_said (VgRoute *route)
{
  VgProgress progress;

  vg_route_get_progress (route, &progress);
  return progress.n_closed + progress.n_later > 0;
}

guint
vg_resume_find_last (VgRoute *route, guint *out_act)
{
  Look look = { .route = route, .last = VG_NO_ITEM };
  g_autoptr (GHashTable) places = NULL;
  guint n = 0;

  g_return_val_if_fail (VG_IS_ROUTE (route), VG_NO_ITEM);

  places = look.places = map_places (route);
  n = was_anything_said (route) ? vg_case_get_n_acts (vg_route_get_case (route)) : 0;
  for (; n > 0; n--) {
    look_at_act (&look, vg_case_get_act (vg_route_get_case (route), n - 1));
    if (look.last != VG_NO_ITEM)
      break;
  }
  if (out_act != NULL)
    *out_act = n;

  return look.last;
}

guint
vg_resume_find (VgRoute *route)
{
  gboolean is_talk = vg_route_get_party (route) != NULL;
  guint at = is_talk ? vg_resume_find_last (route, NULL) : VG_NO_ITEM;

  while (at != VG_NO_ITEM && vg_route_get_state (route, at) != VG_STATE_OPEN)
    at = vg_route_get_next (route, at);

  return at != VG_NO_ITEM ? at : vg_route_get_first_open (route);
}
