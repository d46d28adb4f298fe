/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/closing-rules.h"

#include "base/error.h"
#include "base/json.h"
#include "base/paths.h"
#include "base/text.h"

#include <glib/gi18n-lib.h>

#define FORMAT     "voorgesprek-closing/1"
#define MOST_YEARS 100
#define MOST_DAYS  3650

struct _VgClosingRules {
  JsonNode *root;
  JsonArray *moments;
  JsonArray *without_contact; /* ids; NULL: all */
  guint years;
  guint remind_days;
};

static JsonObject *
get_at (VgClosingRules *self, guint index)
{
  return vg_json_peek_object (json_array_get_element (self->moments, index));
}

static gboolean
has_text (JsonObject *object, const char *member)
{
  return vg_text_get (vg_json_get_object (object, member), "nl") != NULL;
}

/* What may be left out, but where it stands is a text. */
static gboolean
has_text_or_nothing (JsonObject *object, const char *member)
{
  return !json_object_has_member (object, member) || has_text (object, member);
}

/* FALSE where @member is missing, no whole number or out of range. */
static gboolean
read_number (JsonObject *object, const char *member, gint64 most, guint *out)
{
  gint64 number = vg_json_get_int (object, member, -1);

  *out = (guint) CLAMP (number, 0, most);
  return number >= 0 && number <= most;
}

static gboolean
check_moments (VgClosingRules *self, const char *path, GError **error)
{
  for (guint i = 0; i < json_array_get_length (self->moments); i++) {
    JsonObject *moment = get_at (self, i);
    guint days = 0;

    if (vg_json_get_string (moment, "id") == NULL || !has_text (moment, "title") ||
        !has_text (moment, "ask") || !has_text_or_nothing (moment, "ask-without-contact") ||
        !read_number (moment, "days", MOST_DAYS, &days)) {
      g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                   _ ("%s: moments[%u] must have an “id”, a “title”, “ask” and “days”"), path, i);
      return FALSE;
    }
  }

  return TRUE;
}

static gboolean
has_moment (VgClosingRules *self, const char *id)
{
  for (guint i = 0; i < json_array_get_length (self->moments); i++)
    if (g_strcmp0 (vg_json_get_string (get_at (self, i), "id"), id) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
are_moments (VgClosingRules *self, JsonArray *ids)
{
  for (guint i = 0; i < json_array_get_length (ids); i++)
    if (!has_moment (self, vg_json_peek_string (json_array_get_element (ids, i))))
      return FALSE;

  return TRUE;
}

/* A name that no moment has would silently plan less than somebody meant. */
static gboolean
read_without_contact (VgClosingRules *self, const char *path, GError **error)
{
  const char *member = "moments-without-contact";
  JsonObject *root = vg_json_peek_object (self->root);

  if (!json_object_has_member (root, member))
    return TRUE;

  self->without_contact = vg_json_get_array (root, member);
  if (self->without_contact != NULL && are_moments (self, self->without_contact))
    return TRUE;

  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: “%s” must list ids of the moments"), path,
               member);
  return FALSE;
}

static gboolean
read_root (VgClosingRules *self, const char *path, GError **error)
{
  JsonObject *root = vg_json_peek_object (self->root);

  self->moments = vg_json_get_array (root, "moments");
  if (g_strcmp0 (vg_json_get_string (root, "format"), FORMAT) == 0 && self->moments != NULL &&
      read_number (root, "keep-years", MOST_YEARS, &self->years) &&
      read_number (root, "remind-days", MOST_DAYS, &self->remind_days))
    return check_moments (self, path, error) && read_without_contact (self, path, error);

  g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
               _ ("%s: these are no rules of closing: “format” must be “%s”, and “keep-years”, "
                  "“remind-days” and “moments” are needed"),
               path, FORMAT);
  return FALSE;
}

VgClosingRules *
vg_closing_rules_read (GError **error)
{
  g_autofree char *path = vg_paths_dup_data ("checklists", "closing.json", NULL);
  g_autoptr (VgClosingRules) self = g_new0 (VgClosingRules, 1);

  self->root = vg_json_read_file (path, VG_JSON_DATA_BYTES, error);
  if (self->root == NULL || !read_root (self, path, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
vg_closing_rules_free (VgClosingRules *self)
{
  g_clear_pointer (&self->root, json_node_unref);
  g_free (self);
}

VgClosingRules *
vg_closing_rules_get (void)
{
  static VgClosingRules *rules;
  static gsize is_read = 0;

  if (g_once_init_enter (&is_read)) {
    rules = vg_closing_rules_read (NULL);
    g_once_init_leave (&is_read, 1);
  }

  return rules;
}

guint
vg_closing_rules_get_years (VgClosingRules *self)
{
  return self->years;
}

guint
vg_closing_rules_get_remind_days (VgClosingRules *self)
{
  return self->remind_days;
}

guint
vg_closing_rules_get_n_moments (VgClosingRules *self)
{
  return json_array_get_length (self->moments);
}

const char *
vg_closing_rules_get_moment (VgClosingRules *self, guint index)
{
  g_return_val_if_fail (index < vg_closing_rules_get_n_moments (self), NULL);

  return vg_json_get_string (get_at (self, index), "id");
}

guint
vg_closing_rules_get_days (VgClosingRules *self, guint index)
{
  g_return_val_if_fail (index < vg_closing_rules_get_n_moments (self), 0);

  return (guint) vg_json_get_int (get_at (self, index), "days", 0);
}

gboolean
vg_closing_rules_is_without_contact (VgClosingRules *self, guint index)
{
  const char *id = vg_closing_rules_get_moment (self, index);

  if (self->without_contact == NULL)
    return TRUE;

  for (guint i = 0; i < json_array_get_length (self->without_contact); i++)
    if (g_strcmp0 (vg_json_peek_string (json_array_get_element (self->without_contact, i)), id) ==
        0)
      return TRUE;

  return FALSE;
}

static const char *
find_text (VgClosingRules *self, const char *moment, const char *member, const char *language)
{
  for (guint i = 0; i < vg_closing_rules_get_n_moments (self); i++)
    if (g_strcmp0 (vg_closing_rules_get_moment (self, i), moment) == 0)
      return vg_text_get (vg_json_get_object (get_at (self, i), member), language);

  return NULL;
}

const char *
vg_closing_rules_find_title (VgClosingRules *self, const char *moment, const char *language)
{
  return find_text (self, moment, "title", language);
}

const char *
vg_closing_rules_find_ask (VgClosingRules *self, const char *moment, const char *language)
{
  return find_text (self, moment, "ask", language);
}

const char *
vg_closing_rules_find_ask_without_contact (VgClosingRules *self,
                                           const char *moment,
                                           const char *language)
{
  const char *ask = find_text (self, moment, "ask-without-contact", language);

  return ask != NULL ? ask : vg_closing_rules_find_ask (self, moment, language);
}
