/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/probe.h"

#include "base/error.h"
#include "base/json.h"
#include "guide/item-internal.h"
#include "guide/rule-walk.h"

#include <glib/gi18n-lib.h>

struct _VgProbe {
  JsonObject *object;
  VgCondition *when;
};

static void
probe_free (gpointer data)
{
  VgProbe *self = data;

  g_clear_pointer (&self->when, vg_condition_unref);
  g_free (self);
}

static VgProbe *
probe_new (JsonObject *object, GError **error)
{
  VgCondition *when = NULL;
  VgProbe *self = NULL;

  if (object == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("a prompt is an object with “ask”"));
    return NULL;
  }
  if (json_object_has_member (object, "when")) {
    when = vg_rule_read (json_object_get_member (object, "when"), error);
    if (when == NULL)
      return NULL;
  }

  self = g_new0 (VgProbe, 1);
  self->object = object;
  self->when = when;
  return self;
}

GPtrArray *
vg_probe_list_new (JsonObject *owner, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (probe_free);
  JsonArray *array = vg_json_get_array (owner, "probes");
  guint length = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < length; i++) {
    VgProbe *probe = probe_new (vg_json_peek_object (json_array_get_element (array, i)), error);

    if (probe == NULL) {
      g_prefix_error (error, "probes/%u: ", i);
      return NULL;
    }
    g_ptr_array_add (list, probe);
  }

  return g_steal_pointer (&list);
}

const char *
vg_probe_get_ask (VgProbe *self, const VgWording *wording)
{
  return vg_wording_pick (wording, self->object);
}

VgCondition *
vg_probe_get_when (VgProbe *self)
{
  return self->when;
}

JsonNode *
vg_probe_get_rule (VgProbe *self)
{
  return json_object_get_member (self->object, "when");
}

gboolean
vg_probe_is_for_pause (VgProbe *self)
{
  return vg_json_get_boolean (self->object, "pause", FALSE);
}
