/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/making.h"

#include "base/json.h"
#include "interview/item-place.h"
#include "interview/release.h"
#include "model/place.h"

const char *
vg_making_say (VgMaking *self, const char *group, const char *word)
{
  return vg_sheet_say (self->sheet, group, word, self->language);
}

JsonNode *
vg_making_new_text (const char *text, const char *place)
{
  JsonObject *object = json_object_new ();
  JsonArray *from = json_array_new ();

  json_object_set_string_member (object, "=", text != NULL ? text : "");
  if (place != NULL)
    json_array_add_string_element (from, place);
  json_object_set_array_member (object, "from", from);
  return vg_json_new_object (object);
}

JsonNode *
vg_making_new_wanted (VgMaking *self, const char *text, const char *place, const char *open)
{
  JsonNode *node = vg_making_new_text (text, place);

  if (text == NULL || *text == '\0')
    json_object_set_string_member (json_node_get_object (node), "open",
                                   vg_making_say (self, "open", open));

  return node;
}

void
vg_making_set_text (JsonObject *object, const char *member, const char *text, const char *place)
{
  json_object_set_member (object, member, vg_making_new_text (text, place));
}

const char *
vg_making_say_release (VgMaking *self, const char *place)
{
  g_autofree char *release = vg_place_join ("release", place, NULL);
  JsonObject *record = vg_case_get_object (self->subject, release);

  switch (vg_release_of (self->subject, place)) {
  case VG_RELEASE_GIVEN:
    return vg_making_say (self, "values", vg_json_get_string (record, "how"));
  case VG_RELEASE_LATER:
    return vg_making_say (self, "values", "later");
  case VG_RELEASE_NO:
    return vg_making_say (self, "values", "no");
  case VG_RELEASE_LAPSED:
    return vg_making_say (self, "values", "lapsed");
  case VG_RELEASE_NONE:
  default:
    return "";
  }
}

gboolean
vg_making_is_parked (VgMaking *self, VgItem *item)
{
  guint index = vg_item_get_index (item);

  return !vg_route_is_shown (self->route, index);
}

gboolean
vg_making_is_in_sight (VgMaking *self, const char *place)
{
  gboolean is_asked = FALSE;

  for (guint i = 0; i < vg_guide_get_n_items (self->guide); i++) {
    VgItem *item = vg_guide_get_item (self->guide, i);
    g_autofree char *own = vg_item_dup_place (item, self->party);

    if (own == NULL || !vg_place_is_under (place, own))
      continue;
    if (!vg_making_is_parked (self, item))
      return TRUE;
    is_asked = TRUE;
  }

  return !is_asked;
}
