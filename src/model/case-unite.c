/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/case.h"

#include "base/error.h"
#include "base/json.h"
#include "model/case-private.h"
#include "model/place.h"

#include <glib/gi18n-lib.h>

static int
compare_acts (gconstpointer a, gconstpointer b)
{
  return vg_act_compare (*(VgAct *const *) a, *(VgAct *const *) b);
}

gboolean
vg_case_fold_all (VgCase *self, GPtrArray *acts, GError **error)
{
  VgAct *before = NULL;

  for (guint i = 0; i < acts->len; i++) {
    VgAct *act = acts->pdata[i];

    if (before != NULL && vg_act_compare (before, act) == 0) {
      /* The number as a text: gettext does not know GLib's names for formats. */
      g_autofree char *clock = g_strdup_printf ("%" G_GINT64_FORMAT, vg_act_get_clock (act));

      g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("two acts of one author have the clock %s"),
                   clock);
      return FALSE;
    }
    if (!vg_authority_admit (self->authority, act, error)) {
      g_prefix_error (error, "acts[%u]: ", i);
      return FALSE;
    }
    g_strfreev (vg_case_fold (self, vg_act_ref (act)));
    before = act;
  }

  return TRUE;
}

/* What is in both journals once, what is in one of them too. */
static GPtrArray *
merge (GPtrArray *own, GPtrArray *others)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < own->len + others->len; i++) {
    VgAct *act = i < own->len ? own->pdata[i] : others->pdata[i - own->len];

    if (g_hash_table_add (texts, (char *) vg_act_get_text (act)))
      g_ptr_array_add (all, vg_act_ref (act));
  }

  g_ptr_array_sort (all, compare_acts);
  return all;
}

/* Moves what was folded in @from to @self. */
static void
take_fold (VgCase *self, VgCase *from)
{
  GTree *slots = self->slots;
  GPtrArray *acts = self->acts;
  VgAuthority *authority = self->authority;

  self->slots = from->slots;
  self->acts = from->acts;
  self->authority = from->authority;
  self->clock = from->clock;
  from->slots = slots;
  from->acts = acts;
  from->authority = authority;
}

static char **
list_places (GPtrArray *acts)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) places = g_strv_builder_new ();

  for (guint i = 0; i < acts->len; i++) {
    JsonObjectIter iter;
    const char *place = NULL;

    json_object_iter_init (&iter, vg_act_get_set (acts->pdata[i]));
    while (json_object_iter_next (&iter, &place, NULL))
      if (g_hash_table_add (seen, (char *) place))
        g_strv_builder_add (places, place);
  }

  return g_strv_builder_end (places);
}

gboolean
vg_case_unite (VgCase *self, GPtrArray *acts, GError **error)
{
  g_autoptr (VgCase) united = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_auto (GStrv) places = NULL;

  g_return_val_if_fail (VG_IS_CASE (self) && acts != NULL, FALSE);

  all = merge (self->acts, acts);
  if (all->len == self->acts->len)
    return TRUE;

  united = vg_case_new ();
  if (!vg_case_fold_all (united, all, error))
    return FALSE;

  take_fold (self, united);
  places = list_places (acts);
  vg_case_tell (self, places);
  return TRUE;
}

static JsonObject *
make_charge (gint64 from, const char *name)
{
  JsonObject *charge = json_object_new ();

  json_object_set_string_member (charge, "role", "mediator");
  json_object_set_int_member (charge, "from", from);
  if (name != NULL)
    json_object_set_string_member (charge, "name", name);
  return charge;
}

gboolean
vg_case_hand_over (VgCase *self, const char *author, const char *name, GError **error)
{
  g_autofree char *place = NULL;
  JsonNode *charge = NULL;

  g_return_val_if_fail (VG_IS_CASE (self) && author != NULL, FALSE);

  if (g_str_equal (self->author, author))
    return TRUE;

  /* A case without an act has no mediator yet: whoever writes the first is. */
  place = vg_place_join ("author", author, NULL);
  charge = vg_json_new_object (make_charge (self->clock + 2, name));
  if (self->acts->len == 0)
    json_node_unref (charge);
  else if (!vg_case_set (self, place, charge, error))
    return FALSE;

  g_free (self->author);
  self->author = g_strdup (author);
  return TRUE;
}

const char *
vg_case_get_mediator (VgCase *self)
{
  g_return_val_if_fail (VG_IS_CASE (self), NULL);

  return vg_authority_get_mediator (self->authority, self->clock + 1);
}

const char *
vg_case_get_predecessor (VgCase *self)
{
  const char *mediator = vg_case_get_mediator (self);
  g_autofree char *place = mediator != NULL ? vg_place_join ("author", mediator, NULL) : NULL;
  g_autoptr (GPtrArray) acts = place != NULL ? vg_case_list_history (self, place) : NULL;

  return acts != NULL && acts->len > 0 ? vg_act_get_author (acts->pdata[acts->len - 1]) : NULL;
}
