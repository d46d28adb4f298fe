/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/contact-plan.h"

#include "base/error.h"
#include "base/json.h"
#include "base/paths.h"
#include "base/text.h"

#include <glib/gi18n-lib.h>

#define FORMAT "voorgesprek-contact-plan/1"

struct _VgContactPlan {
  JsonNode *root;
  JsonArray *groups;
  JsonArray *checks;
};

static JsonObject *
get_at (JsonArray *array, guint index)
{
  return vg_json_peek_object (json_array_get_element (array, index));
}

static gboolean
has_text (JsonObject *object, const char *member)
{
  return vg_text_get (vg_json_get_object (object, member), "nl") != NULL;
}

static gboolean
check_groups (VgContactPlan *self, const char *path, GError **error)
{
  for (guint i = 0; i < json_array_get_length (self->groups); i++) {
    JsonObject *group = get_at (self->groups, i);

    if (vg_json_get_string (group, "id") == NULL || !has_text (group, "title")) {
      g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                   _ ("%s: groups[%u] must have an “id” and a “title”"), path, i);
      return FALSE;
    }
  }

  return TRUE;
}

static gboolean
has_group (VgContactPlan *self, const char *id)
{
  for (guint i = 0; i < json_array_get_length (self->groups); i++)
    if (g_strcmp0 (vg_json_get_string (get_at (self->groups, i), "id"), id) == 0)
      return TRUE;

  return FALSE;
}

/* A check that is nobody's would be in no plan, or in everybody's. */
static gboolean
is_whose (const char *whose)
{
  static const char *const known[] = { "both", "harmed", "accused", "mediator", NULL };

  return whose != NULL && g_strv_contains (known, whose);
}

static gboolean
check_checks (VgContactPlan *self, const char *path, GError **error)
{
  for (guint i = 0; i < json_array_get_length (self->checks); i++) {
    JsonObject *check = get_at (self->checks, i);

    if (vg_json_get_string (check, "id") == NULL || !has_text (check, "title") ||
        !has_text (check, "open") || vg_json_get_array (check, "forms") == NULL) {
      g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                   _ ("%s: checks[%u] must have an “id”, a “title”, “open” and “forms”"), path, i);
      return FALSE;
    }
    if (!is_whose (vg_json_get_string (check, "for")) ||
        !has_group (self, vg_json_get_string (check, "group"))) {
      g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                   _ ("%s: checks[%u]: “for” must be both, harmed, accused or mediator, and "
                      "“group” the id of a group"),
                   path, i);
      return FALSE;
    }
  }

  return TRUE;
}

VgContactPlan *
vg_contact_plan_read (GError **error)
{
  g_autofree char *path = vg_paths_dup_data ("checklists", "contact-plan.json", NULL);
  g_autoptr (VgContactPlan) self = g_new0 (VgContactPlan, 1);
  JsonObject *root = NULL;

  self->root = vg_json_read_file (path, VG_JSON_DATA_BYTES, error);
  if (self->root == NULL)
    return NULL;

  root = vg_json_peek_object (self->root);
  self->groups = vg_json_get_array (root, "groups");
  self->checks = vg_json_get_array (root, "checks");
  if (g_strcmp0 (vg_json_get_string (root, "format"), FORMAT) != 0 || self->groups == NULL ||
      self->checks == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("%s: this is no contact plan: “format” must be “%s”, and “groups” and "
                    "“checks” are needed"),
                 path, FORMAT);
    return NULL;
  }
  if (!check_groups (self, path, error) || !check_checks (self, path, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
vg_contact_plan_free (VgContactPlan *self)
{
  g_clear_pointer (&self->root, json_node_unref);
  g_free (self);
}

guint
vg_contact_plan_get_n_groups (VgContactPlan *self)
{
  return json_array_get_length (self->groups);
}

const char *
vg_contact_plan_get_group (VgContactPlan *self, guint index)
{
  g_return_val_if_fail (index < vg_contact_plan_get_n_groups (self), NULL);

  return vg_json_get_string (get_at (self->groups, index), "id");
}

const char *
vg_contact_plan_get_group_title (VgContactPlan *self, guint index, const char *language)
{
  g_return_val_if_fail (index < vg_contact_plan_get_n_groups (self), NULL);

  return vg_text_get (vg_json_get_object (get_at (self->groups, index), "title"), language);
}

guint
vg_contact_plan_get_n_checks (VgContactPlan *self)
{
  return json_array_get_length (self->checks);
}

VgContactCheck
vg_contact_plan_get_check (VgContactPlan *self, guint index)
{
  VgContactCheck check = { 0 };
  JsonObject *object = NULL;

  g_return_val_if_fail (index < vg_contact_plan_get_n_checks (self), check);

  object = get_at (self->checks, index);
  check.id = vg_json_get_string (object, "id");
  check.group = vg_json_get_string (object, "group");
  check.whose = vg_json_get_string (object, "for");
  return check;
}

static const char *
get_text (VgContactPlan *self, guint index, const char *member, const char *language)
{
  g_return_val_if_fail (index < vg_contact_plan_get_n_checks (self), NULL);

  return vg_text_get (vg_json_get_object (get_at (self->checks, index), member), language);
}

const char *
vg_contact_plan_get_title (VgContactPlan *self, guint index, const char *language)
{
  return get_text (self, index, "title", language);
}

const char *
vg_contact_plan_get_open (VgContactPlan *self, guint index, const char *language)
{
  return get_text (self, index, "open", language);
}

static gboolean
lists_form (VgContactPlan *self, guint index, const char *member, const char *form)
{
  return vg_json_has_text (vg_json_get_array (get_at (self->checks, index), member), form);
}

gboolean
vg_contact_plan_is_for_form (VgContactPlan *self, guint index, const char *form)
{
  g_return_val_if_fail (index < vg_contact_plan_get_n_checks (self), FALSE);

  return lists_form (self, index, "forms", form);
}

gboolean
vg_contact_plan_may_be_for_form (VgContactPlan *self, guint index, const char *form)
{
  g_return_val_if_fail (index < vg_contact_plan_get_n_checks (self), FALSE);

  return lists_form (self, index, "forms", form) || lists_form (self, index, "may", form);
}

gboolean
vg_contact_plan_is_beforehand (VgContactPlan *self, guint index)
{
  JsonObject *check = NULL;
  JsonArray *may = NULL;

  g_return_val_if_fail (index < vg_contact_plan_get_n_checks (self), FALSE);

  check = get_at (self->checks, index);
  may = vg_json_get_array (check, "may");
  return json_array_get_length (vg_json_get_array (check, "forms")) == 0 &&
         (may == NULL || json_array_get_length (may) == 0);
}
