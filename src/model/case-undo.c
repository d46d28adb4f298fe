/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/case.h"

#include "base/clock.h"
#include "model/case-private.h"

/* Undo reaches over a restart, not over a night. */
#define HOURS 12

/* Whether an act is one of those that a slip of the hand may take back. */
static gboolean
is_recent (VgCase *self, VgAct *act, const char *since)
{
  return g_strcmp0 (vg_act_get_at (act), since) >= 0 &&
         g_str_equal (vg_act_get_author (act), self->author);
}

/* The last act that @wants, of the recent ones that are not taken back themselves. What
 * takes an act back stands after it, so one way backwards tells.
 */
static VgAct *
find_last (VgCase *self, gboolean (*wants) (VgCase *self, VgAct *act))
{
  g_autoptr (GHashTable) undone = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char *since = vg_clock_dup_hours_ago (HOURS);

  for (guint i = self->acts->len; i > 0; i--) {
    VgAct *act = self->acts->pdata[i - 1];
    gint64 clock = vg_act_get_clock (act);
    gint64 target = vg_act_get_undoes (act);

    if (!is_recent (self, act, since) || g_hash_table_contains (undone, &clock))
      continue;
    if (wants (self, act))
      return act;
    if (target != 0)
      g_hash_table_add (undone, g_memdup2 (&target, sizeof target));
  }

  return NULL;
}

static gboolean
is_first (VgCase *self, VgAct *act)
{
  return vg_act_get_undoes (act) == 0;
}

/* The act that @undoing takes back; NULL where it is not recent. */
static VgAct *
find_target (VgCase *self, VgAct *undoing)
{
  g_autofree char *since = vg_clock_dup_hours_ago (HOURS);

  for (guint i = self->acts->len; i > 0; i--) {
    VgAct *act = self->acts->pdata[i - 1];

    if (vg_act_get_clock (act) == vg_act_get_undoes (undoing) && is_recent (self, act, since))
      return act;
  }

  return NULL;
}

static gboolean
is_undo (VgCase *self, VgAct *act)
{
  VgAct *target = is_first (self, act) ? NULL : find_target (self, act);

  return target != NULL && is_first (self, target);
}

VgAct *
vg_case_get_undoable (VgCase *self)
{
  g_return_val_if_fail (VG_IS_CASE (self), NULL);

  return find_last (self, is_first);
}

/* The undo that redo takes back. A new act after it settles the matter: what was undone
 * before is not brought back any more.
 */
static VgAct *
find_open_undo (VgCase *self)
{
  VgAct *undo = find_last (self, is_undo);

  for (guint i = self->acts->len; undo != NULL && self->acts->pdata[i - 1] != undo; i--)
    if (is_first (self, self->acts->pdata[i - 1]))
      return NULL;

  return undo;
}

VgAct *
vg_case_get_redoable (VgCase *self)
{
  VgAct *undo = NULL;

  g_return_val_if_fail (VG_IS_CASE (self), NULL);

  undo = find_open_undo (self);
  return undo != NULL ? find_target (self, undo) : NULL;
}

/* What stood at @place before @act set it. */
static JsonNode *
dup_before (VgCase *self, const char *place, VgAct *act)
{
  Slot *slot = g_tree_lookup (self->slots, place);
  JsonNode *before = NULL;

  for (guint i = 0; i < slot->acts->len && slot->acts->pdata[i] != act; i++)
    before = json_object_get_member (vg_act_get_set (slot->acts->pdata[i]), place);

  return before != NULL ? json_node_copy (before) : json_node_init_null (json_node_alloc ());
}

static gboolean
take_back (VgCase *self, VgAct *act)
{
  JsonObject *set = NULL;
  JsonObjectIter iter;
  const char *place = NULL;

  set = json_object_new ();
  json_object_iter_init (&iter, vg_act_get_set (act));
  while (json_object_iter_next (&iter, &place, NULL))
    json_object_set_member (set, place, dup_before (self, place, act));
  if (!vg_case_may_set (self, set, NULL)) {
    json_object_unref (set);
    return FALSE;
  }

  vg_case_take_act (self, set, NULL, vg_act_get_clock (act));
  return TRUE;
}

gboolean
vg_case_undo (VgCase *self)
{
  VgAct *act = vg_case_get_undoable (self);

  return act != NULL && take_back (self, act);
}

gboolean
vg_case_redo (VgCase *self)
{
  VgAct *undo = NULL;

  g_return_val_if_fail (VG_IS_CASE (self), FALSE);

  undo = find_open_undo (self);
  return undo != NULL && take_back (self, undo);
}
