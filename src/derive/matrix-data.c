/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/matrix-data.h"

#include "base/error.h"
#include "base/json.h"
#include "base/paths.h"
#include "base/text.h"
#include "guide/name.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

#define FORMAT "voorgesprek-matrix/1"

/* @shown is first: what a reader is lent is the address of it. */
typedef struct {
  VgMatrixPair shown;
  char **facets;
  JsonObject *talk;
  JsonObject *talk_denied;
} Pair;

struct _VgMatrixData {
  JsonNode *root;
  VgGoalList *goals;
  VgSheet *sheet;
  GHashTable *pairs; /* "VG1 AG1" to Pair, which codes of one row share */
};

/* One pair while it is read: where it stands, for messages. */
typedef struct {
  VgMatrixData *data;
  const char *path;
  guint index;
  JsonObject *object;
} Reading;

static void
pair_clear (gpointer data)
{
  Pair *pair = data;

  g_strfreev (pair->facets);
}

static void
pair_unref (gpointer pair)
{
  g_rc_box_release_full (pair, pair_clear);
}

/* FALSE, always, with @error set. */
static gboolean
refuse (const Reading *reading, const char *member, const char *what, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: pairs[%u]: “%s” %s"), reading->path,
               reading->index, member, what);
  return FALSE;
}

static gboolean
check_text (const Reading *reading, const char *member, GError **error)
{
  JsonObject *text = vg_json_get_object (reading->object, member);

  if (vg_words_are_any (vg_json_get_string (text, "nl")) &&
      vg_words_are_any (vg_json_get_string (text, "en")))
    return TRUE;

  /* Translators: this and the like finish "pairs[3]: “talk” …". */
  return refuse (reading, member, _ ("must be a text in Dutch and in English"), error);
}

static gboolean
read_sign (const Reading *reading, const char *member, VgSign *out_sign, GError **error)
{
  if (vg_sign_from_word (vg_json_get_string (reading->object, member), out_sign))
    return TRUE;

  return refuse (reading, member,
                 _ ("must be one of: strengthens, fits, apart, prepare, clashes, blocks"), error);
}

/* The facets, which are needed where they decide anything. */
static gboolean
read_facets (const Reading *reading, Pair *pair, GError **error)
{
  JsonArray *array = vg_json_get_array (reading->object, "facets");
  guint n_facets = array != NULL ? json_array_get_length (array) : 0;

  pair->facets = g_new0 (char *, n_facets + 1);
  pair->shown.facets = (const char *const *) pair->facets;
  for (guint i = 0; i < n_facets; i++) {
    const char *facet = vg_json_peek_string (json_array_get_element (array, i));

    if (facet == NULL || !g_strv_contains (vg_name_facets, facet))
      return refuse (reading, "facets", _ ("must be facets of acknowledgement"), error);
    pair->facets[i] = g_strdup (facet);
  }

  if (n_facets == 0 && pair->shown.acknowledged != pair->shown.denied)
    return refuse (reading, "facets", _ ("must say what decides between the two signs"), error);

  return TRUE;
}

/* Returns: (transfer full) (nullable) */
static Pair *
read_pair (const Reading *reading, GError **error)
{
  Pair *pair = g_rc_box_new0 (Pair);

  pair->talk = vg_json_get_object (reading->object, "talk");
  pair->talk_denied = vg_json_get_object (reading->object, "talk-denied");
  if (read_sign (reading, "acknowledged", &pair->shown.acknowledged, error) &&
      read_sign (reading, "denied", &pair->shown.denied, error) &&
      read_facets (reading, pair, error) && check_text (reading, "talk", error) &&
      (!json_object_has_member (reading->object, "talk-denied") ||
       check_text (reading, "talk-denied", error)))
    return pair;

  pair_unref (pair);
  return NULL;
}

static gboolean
is_code (VgGoalList *goals, const char *code, const char *role)
{
  guint index = 0;

  return vg_goal_list_find (goals, code, &index) &&
         g_strcmp0 (vg_goal_list_get_role (goals, index), role) == 0;
}

static char *
make_key (const char *harmed, const char *accused)
{
  return g_strdup_printf ("%s %s", harmed, accused);
}

/* Keeps @pair under the one code of an accused. */
static gboolean
add_code (const Reading *reading, const char *accused, Pair *pair, GError **error)
{
  VgMatrixData *data = reading->data;
  const char *harmed = vg_json_get_string (reading->object, "harmed");
  g_autofree char *key = NULL;

  if (!is_code (data->goals, harmed, "harmed"))
    return refuse (reading, "harmed", _ ("must be the code of a goal of a harmed party"), error);
  if (!is_code (data->goals, accused, "accused"))
    return refuse (reading, "accused", _ ("must list codes of goals of an accused"), error);

  key = make_key (harmed, accused);
  if (g_hash_table_contains (data->pairs, key))
    return refuse (reading, "accused", _ ("makes a pair that stood here before"), error);

  g_hash_table_insert (data->pairs, g_steal_pointer (&key), g_rc_box_acquire (pair));
  return TRUE;
}

static gboolean
add_pair (const Reading *reading, GError **error)
{
  JsonArray *codes = vg_json_get_array (reading->object, "accused");
  Pair *pair = NULL;
  gboolean is_added = TRUE;

  if (codes == NULL || json_array_get_length (codes) == 0)
    return refuse (reading, "accused", _ ("must list codes of goals of an accused"), error);

  pair = read_pair (reading, error);
  if (pair == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (codes) && is_added; i++)
    is_added = add_code (reading, vg_json_peek_string (json_array_get_element (codes, i)), pair,
                         error);
  pair_unref (pair);
  return is_added;
}

static gboolean
check_signs (JsonObject *root, const char *path, GError **error)
{
  JsonObject *signs = vg_json_get_object (root, "signs");

  for (guint i = 0; i < VG_N_SIGNS; i++)
    if (vg_text_get (vg_json_get_object (signs, vg_sign_get_word (i)), "nl") == NULL) {
      g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: signs: “%s” has no words"), path,
                   vg_sign_get_word (i));
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_root (VgMatrixData *self, const char *path, GError **error)
{
  JsonObject *root = vg_json_peek_object (self->root);
  JsonArray *pairs = vg_json_get_array (root, "pairs");

  if (g_strcmp0 (vg_json_get_string (root, "format"), FORMAT) != 0 || pairs == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("%s: this is no matrix of goals: “format” must be “%s”"), path, FORMAT);
    return FALSE;
  }
  if (!check_signs (root, path, error))
    return FALSE;

  for (guint i = 0; i < json_array_get_length (pairs); i++) {
    Reading reading = { self, path, i, vg_json_peek_object (json_array_get_element (pairs, i)) };

    if (!add_pair (&reading, error))
      return FALSE;
  }

  return TRUE;
}

VgMatrixData *
vg_matrix_data_read_file (const char *path, VgGoalList *goals, GError **error)
{
  g_autoptr (VgMatrixData) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (goals != NULL, NULL);

  self = g_rc_box_new0 (VgMatrixData);
  self->goals = vg_goal_list_ref (goals);
  self->pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, pair_unref);
  self->root = vg_json_read_file (path, VG_JSON_DATA_BYTES, error);
  if (self->root == NULL || !read_root (self, path, error))
    return NULL;

  self->sheet = vg_sheet_read (error);
  return self->sheet != NULL ? g_steal_pointer (&self) : NULL;
}

VgMatrixData *
vg_matrix_data_read (GError **error)
{
  g_autofree char *path = vg_paths_dup_data ("goals", "matrix.json", NULL);
  g_autoptr (VgGoalList) goals = vg_goal_list_read (error);

  return goals != NULL ? vg_matrix_data_read_file (path, goals, error) : NULL;
}

VgMatrixData *
vg_matrix_data_ref (VgMatrixData *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  VgMatrixData *self = data;

  g_hash_table_unref (self->pairs);
  vg_goal_list_unref (self->goals);
  g_clear_pointer (&self->sheet, vg_sheet_free);
  g_clear_pointer (&self->root, json_node_unref);
}

void
vg_matrix_data_unref (VgMatrixData *self)
{
  g_rc_box_release_full (self, clear);
}

VgGoalList *
vg_matrix_data_get_goals (VgMatrixData *self)
{
  return self->goals;
}

VgSheet *
vg_matrix_data_get_sheet (VgMatrixData *self)
{
  return self->sheet;
}

const VgMatrixPair *
vg_matrix_data_find (VgMatrixData *self, const char *harmed, const char *accused)
{
  g_autofree char *key = make_key (harmed, accused);
  Pair *pair = harmed != NULL && accused != NULL ? g_hash_table_lookup (self->pairs, key) : NULL;

  return pair != NULL ? &pair->shown : NULL;
}

const char *
vg_matrix_data_say_talk (VgMatrixData *self,
                         const VgMatrixPair *shown,
                         VgSign sign,
                         const char *language)
{
  const Pair *pair = (const Pair *) shown;

  g_return_val_if_fail (shown != NULL, NULL);

  if (sign == shown->denied && sign != shown->acknowledged && pair->talk_denied != NULL)
    return vg_text_get (pair->talk_denied, language);

  return vg_text_get (pair->talk, language);
}

const char *
vg_matrix_data_say_sign (VgMatrixData *self, VgSign sign, const char *language)
{
  JsonObject *signs = vg_json_get_object (vg_json_peek_object (self->root), "signs");

  return vg_text_get (vg_json_get_object (signs, vg_sign_get_word (sign)), language);
}
