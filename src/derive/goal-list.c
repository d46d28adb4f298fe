/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/goal-list.h"

#include "base/error.h"
#include "base/json.h"
#include "base/paths.h"
#include "base/text.h"
#include "guide/name.h"

#include <glib/gi18n-lib.h>

#define FORMAT "voorgesprek-goals/1"

struct _VgGoalList {
  JsonNode *root;
  JsonArray *goals;
  GPtrArray *facets; /* of each goal: a NULL-terminated list */
};

/* The facets of one goal. Returns: (transfer full) (nullable): NULL where one is none */
static char **
read_facets (JsonObject *goal)
{
  JsonArray *array = vg_json_get_array (goal, "facets");
  g_autoptr (GStrvBuilder) facets = g_strv_builder_new ();

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    const char *facet = vg_json_peek_string (json_array_get_element (array, i));

    if (facet == NULL || !g_strv_contains (vg_name_facets, facet))
      return NULL;
    g_strv_builder_add (facets, facet);
  }

  return g_strv_builder_end (facets);
}

/* FALSE, with @error naming the place, as soon as a goal names what is no facet. */
static gboolean
add_facets (VgGoalList *self, const char *path, GError **error)
{
  self->facets = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < json_array_get_length (self->goals); i++) {
    char **facets = read_facets (json_array_get_object_element (self->goals, i));

    if (facets == NULL) {
      g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                   _ ("%s: goals[%u]: “facets” must be facets of acknowledgement"), path, i);
      return FALSE;
    }
    g_ptr_array_add (self->facets, facets);
  }

  return TRUE;
}

static JsonArray *
read_goals (JsonNode *root, const char *path, GError **error)
{
  JsonObject *object = vg_json_peek_object (root);
  JsonArray *goals = vg_json_get_array (object, "goals");

  if (g_strcmp0 (vg_json_get_string (object, "format"), FORMAT) != 0 || goals == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("%s: this is no list of goals: “format” must be “%s”"), path, FORMAT);
    return NULL;
  }

  for (guint i = 0; i < json_array_get_length (goals); i++) {
    JsonObject *goal = vg_json_peek_object (json_array_get_element (goals, i));

    if (vg_json_get_string (goal, "code") == NULL || vg_json_get_string (goal, "role") == NULL ||
        vg_text_get (vg_json_get_object (goal, "label"), "nl") == NULL) {
      g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                   _ ("%s: goals[%u]: “code”, “role” and “label” are needed"), path, i);
      return NULL;
    }
  }

  return goals;
}

VgGoalList *
vg_goal_list_read (GError **error)
{
  g_autofree char *path = vg_paths_dup_data ("goals", "goals.json", NULL);
  g_autoptr (JsonNode) root = vg_json_read_file (path, VG_JSON_DATA_BYTES, error);
  JsonArray *goals = root != NULL ? read_goals (root, path, error) : NULL;
  g_autoptr (VgGoalList) self = NULL;

  if (goals == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (VgGoalList);
  self->root = g_steal_pointer (&root);
  self->goals = goals;

  return add_facets (self, path, error) ? g_steal_pointer (&self) : NULL;
}

VgGoalList *
vg_goal_list_ref (VgGoalList *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  VgGoalList *self = data;

  g_clear_pointer (&self->facets, g_ptr_array_unref);
  json_node_unref (self->root);
}

void
vg_goal_list_unref (VgGoalList *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

guint
vg_goal_list_get_n (VgGoalList *self)
{
  return json_array_get_length (self->goals);
}

static JsonObject *
get_goal (VgGoalList *self, guint index)
{
  g_return_val_if_fail (index < vg_goal_list_get_n (self), NULL);

  return json_array_get_object_element (self->goals, index);
}

const char *
vg_goal_list_get_code (VgGoalList *self, guint index)
{
  return vg_json_get_string (get_goal (self, index), "code");
}

const char *
vg_goal_list_get_role (VgGoalList *self, guint index)
{
  return vg_json_get_string (get_goal (self, index), "role");
}

const char *
vg_goal_list_get_label (VgGoalList *self, guint index, const char *language)
{
  return vg_text_get (vg_json_get_object (get_goal (self, index), "label"), language);
}

const char *
vg_goal_list_get_note (VgGoalList *self, guint index, const char *language)
{
  return vg_text_get (vg_json_get_object (get_goal (self, index), "note"), language);
}

const char *
vg_goal_list_get_needs_other (VgGoalList *self, guint index)
{
  return vg_json_get_string (get_goal (self, index), "needs-other");
}

const char *
vg_goal_list_get_with_denial (VgGoalList *self, guint index)
{
  return vg_json_get_string (get_goal (self, index), "with-denial");
}

const char *const *
vg_goal_list_get_facets (VgGoalList *self, guint index)
{
  g_return_val_if_fail (index < self->facets->len, NULL);

  return self->facets->pdata[index];
}

const char *
vg_goal_list_get_facets_why (VgGoalList *self, guint index, const char *language)
{
  return vg_text_get (vg_json_get_object (get_goal (self, index), "facets-why"), language);
}

gboolean
vg_goal_list_find (VgGoalList *self, const char *code, guint *out_index)
{
  for (guint i = 0; code != NULL && i < vg_goal_list_get_n (self); i++)
    if (g_str_equal (vg_goal_list_get_code (self, i), code)) {
      *out_index = i;
      return TRUE;
    }

  return FALSE;
}

const char *
vg_goal_list_get_rehearsal (VgGoalList *self, const char *language, const char *address)
{
  JsonObject *rehearsal = vg_json_get_object (vg_json_peek_object (self->root), "rehearsal");
  const char *informal = vg_json_get_string (vg_json_get_object (rehearsal, "je"), language);

  if (g_strcmp0 (address, "je") == 0 && informal != NULL)
    return informal;

  return vg_text_get (vg_json_get_object (rehearsal, "ask"), language);
}
