/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/risk-item.h"

#include "base/json.h"
#include "model/place.h"

GStrv
vg_risk_item_dup_texts (JsonObject *record, const char *member)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  JsonArray *array = vg_json_get_array (record, member);
  const char *text = vg_json_get_string (record, member);

  if (text != NULL)
    g_strv_builder_add (texts, text);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    g_strv_builder_add (texts, vg_json_peek_string (json_array_get_element (array, i)));

  return g_strv_builder_end (texts);
}

VgRiskItem *
vg_risk_item_new (VgCase *subject, const char *assessment, const char *code)
{
  VgRiskItem *self = g_new0 (VgRiskItem, 1);
  JsonObject *record = NULL;

  self->place = vg_place_join ("risk", assessment, code, NULL);
  record = vg_case_get_object (subject, self->place);
  self->code = g_strdup (code);
  self->presence = g_strdup (vg_json_get_string (record, "presence"));
  self->relevance = g_strdup (vg_json_get_string (record, "relevance"));
  self->note = g_strdup (vg_json_get_string (record, "note"));
  self->action = g_strdup (vg_json_get_string (record, "action"));
  self->of = vg_risk_item_dup_texts (record, "of");
  self->for_whom = vg_risk_item_dup_texts (record, "for");
  self->evidence = vg_risk_item_dup_texts (record, "evidence");
  return self;
}

void
vg_risk_item_free (VgRiskItem *self)
{
  g_free (self->place);
  g_free (self->code);
  g_free (self->presence);
  g_free (self->relevance);
  g_free (self->note);
  g_free (self->action);
  g_strfreev (self->of);
  g_strfreev (self->for_whom);
  g_strfreev (self->evidence);
  g_free (self);
}

gboolean
vg_risk_item_is_found (const VgRiskItem *self)
{
  return g_strcmp0 (self->presence, "possible") == 0 || g_strcmp0 (self->presence, "yes") == 0;
}

gboolean
vg_risk_item_is_unknown (const VgRiskItem *self)
{
  return self->presence == NULL || g_str_equal (self->presence, "unknown");
}
