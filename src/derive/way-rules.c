/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/way-rules.h"

#include "base/error.h"
#include "base/json.h"
#include "base/paths.h"
#include "base/text.h"
#include "derive/stage-words.h"

#include <glib/gi18n-lib.h>

#define FORMAT    "voorgesprek-way/1"
#define MOST_DAYS 3650

struct _VgWayRules {
  JsonNode *root;
  JsonArray *stages;
};

/* In the order of VgWayTerm. */
static const char *const terms[] = { "answer-days", "reminder-days", "keep-refused-days",
                                     "keep-silent-days", "remind-days" };
static const char *const waits[] = {
  "mediator", "spoken-to", "approached", "both", "nobody", NULL
};

static JsonObject *
get_at (VgWayRules *self, guint index)
{
  return vg_json_peek_object (json_array_get_element (self->stages, index));
}

static gboolean
has_number (JsonObject *object, const char *member, gint64 most)
{
  gint64 number = vg_json_get_int (object, member, -1);

  return number >= 0 && number <= most;
}

static gboolean
refuse (const char *path, GError **error, const char *what)
{
  /* Translators: a file, then what is wrong in it. */
  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: %s"), path, what);
  return FALSE;
}

static gboolean
has_both_languages (JsonObject *text)
{
  return vg_text_get (text, "nl") != NULL && vg_json_get_string (text, "en") != NULL;
}

static gboolean
check_terms (VgWayRules *self, const char *path, GError **error)
{
  JsonObject *root = vg_json_peek_object (self->root);

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    if (!has_number (root, terms[i], MOST_DAYS)) {
      g_autofree char *what = g_strdup_printf (
          _ ("“%s” must be a whole number of days, at most %d"), terms[i], MOST_DAYS);

      return refuse (path, error, what);
    }

  if (!has_number (root, "reminders", 1))
    return refuse (path, error, _ ("“reminders” must be 0 or 1: one reminder at most"));

  return has_both_languages (vg_json_get_object (root, "without-yes"))
             ? TRUE
             : refuse (path, error, _ ("“without-yes” must say what is next in Dutch and English"));
}

/* The stages of the program, each once and in its order: a rule cannot add one. */
static gboolean
stage_fits (JsonObject *stage, guint index)
{
  const char *on = vg_json_get_string (stage, "on");

  return g_strcmp0 (vg_json_get_string (stage, "id"), vg_stage_words_get (index)) == 0 &&
         has_number (stage, "days", MOST_DAYS) && on != NULL && g_strv_contains (waits, on) &&
         has_both_languages (vg_json_get_object (stage, "next"));
}

static gboolean
check_stages (VgWayRules *self, const char *path, GError **error)
{
  guint n = 0;

  while (vg_stage_words_get (n) != NULL)
    n++;
  if (json_array_get_length (self->stages) != n)
    return refuse (path, error, _ ("“stages” must hold every stage once"));

  for (guint i = 0; i < n; i++)
    if (!stage_fits (get_at (self, i), i)) {
      g_autofree char *what = g_strdup_printf (
          _ ("stages[%u] must have the “id” “%s”, “days”, whom it waits “on”, and “next” in Dutch "
             "and English"),
          i, vg_stage_words_get (i));

      return refuse (path, error, what);
    }

  return TRUE;
}

static gboolean
check_root (VgWayRules *self, const char *path, GError **error)
{
  JsonObject *root = vg_json_peek_object (self->root);

  self->stages = vg_json_get_array (root, "stages");
  if (g_strcmp0 (vg_json_get_string (root, "format"), FORMAT) == 0 && self->stages != NULL)
    return check_terms (self, path, error) && check_stages (self, path, error);

  g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
               _ ("%s: these are no rules of the way: “format” must be “%s”, and “stages” are "
                  "needed"),
               path, FORMAT);
  return FALSE;
}

VgWayRules *
vg_way_rules_read (const char *path, GError **error)
{
  g_autofree char *own = vg_paths_dup_data ("way", "way.json", NULL);
  g_autoptr (VgWayRules) self = g_new0 (VgWayRules, 1);
  const char *file = path != NULL ? path : own;

  self->root = vg_json_read_file (file, VG_JSON_DATA_BYTES, error);
  if (self->root == NULL || !check_root (self, file, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
vg_way_rules_free (VgWayRules *self)
{
  g_clear_pointer (&self->root, json_node_unref);
  g_free (self);
}

VgWayRules *
vg_way_rules_get (void)
{
  static VgWayRules *rules;
  static gsize is_read = 0;

  if (g_once_init_enter (&is_read)) {
    rules = vg_way_rules_read (NULL, NULL);
    g_once_init_leave (&is_read, 1);
  }

  return rules;
}

guint
vg_way_rules_get_days (VgWayRules *self, VgWayTerm term)
{
  g_return_val_if_fail (term < G_N_ELEMENTS (terms), 0);

  return (guint) vg_json_get_int (vg_json_peek_object (self->root), terms[term], 0);
}

guint
vg_way_rules_get_n_reminders (VgWayRules *self)
{
  return (guint) vg_json_get_int (vg_json_peek_object (self->root), "reminders", 0);
}

guint
vg_way_rules_get_n_stages (VgWayRules *self)
{
  return json_array_get_length (self->stages);
}

const char *
vg_way_rules_get_stage (VgWayRules *self, guint index)
{
  g_return_val_if_fail (index < vg_way_rules_get_n_stages (self), NULL);

  return vg_json_get_string (get_at (self, index), "id");
}

guint
vg_way_rules_get_stage_days (VgWayRules *self, guint index)
{
  g_return_val_if_fail (index < vg_way_rules_get_n_stages (self), 0);

  return (guint) vg_json_get_int (get_at (self, index), "days", 0);
}

const char *
vg_way_rules_get_on (VgWayRules *self, guint index)
{
  g_return_val_if_fail (index < vg_way_rules_get_n_stages (self), NULL);

  return vg_json_get_string (get_at (self, index), "on");
}

const char *
vg_way_rules_get_next (VgWayRules *self, guint index, const char *language)
{
  g_return_val_if_fail (index < vg_way_rules_get_n_stages (self), NULL);

  return vg_text_get (vg_json_get_object (get_at (self, index), "next"), language);
}

const char *
vg_way_rules_get_without_yes (VgWayRules *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return vg_text_get (vg_json_get_object (vg_json_peek_object (self->root), "without-yes"),
                      language);
}
