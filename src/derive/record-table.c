/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/record-table.h"

#include "base/json.h"
#include "derive/closing.h"
#include "interview/item-place.h"
#include "model/place.h"
#include "words/date.h"

/* The records of one kind that items of the guide fill, as rows of a table. */
static JsonObject *
make_row (const char *id,
          const char *title,
          const char *value,
          const char *words,
          const char *place)
{
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "id", id);
  vg_making_set_text (row, "title", title, place);
  vg_making_set_text (row, "value", value, place);
  vg_making_set_text (row, "words", words, place);
  json_object_set_boolean_member (row, "has-words", words != NULL && *words != '\0');
  return row;
}

static JsonObject *
make_consent (VgMaking *making, VgItem *item)
{
  g_autofree char *place = vg_item_dup_place (item, making->party);
  JsonObject *record = vg_case_get_object (making->subject, place);
  const char *state = vg_json_get_string (record, "state");
  g_autofree char *date = NULL;
  g_autofree char *value = NULL;

  if (state == NULL)
    return NULL;

  date = vg_date_say (vg_json_get_string (record, "date"), making->language);
  value = g_strjoin (", ", vg_making_say (making, "values", state), date, NULL);
  return make_row (vg_item_get_consent (item),
                   vg_making_say (making, "consents", vg_item_get_consent (item)), value,
                   vg_json_get_string (record, "words"), place);
}

static JsonObject *
make_facet (VgMaking *making, VgItem *item)
{
  g_autofree char *place = vg_item_dup_place (item, making->party);
  JsonObject *record = vg_case_get_object (making->subject, place);
  const char *value = vg_json_get_string (record, "value");
  JsonObject *row = NULL;

  if (value == NULL)
    return NULL;

  row = make_row (
      vg_item_get_facet (item), vg_making_say (making, "facets", vg_item_get_facet (item)),
      vg_making_say (making, "values", value), vg_json_get_string (record, "words"), place);
  vg_making_set_text (row, "release", vg_making_say_release (making, place), place);
  return row;
}

/* Information given and what-ifs: the item's text and what the party said to it. */
static JsonObject *
make_said (VgMaking *making, VgItem *item, const char *member)
{
  g_autofree char *place = vg_item_dup_place (item, making->party);
  JsonObject *record = vg_case_get_object (making->subject, place);

  if (vg_json_get_string (record, "value") == NULL)
    return NULL;

  return make_row (vg_item_get_id (item), vg_item_get_ask (item, &making->wording), NULL,
                   vg_json_get_string (record, member), place);
}

/* The question of an item that was left, with the reason. */
static JsonObject *
make_left (VgMaking *making, VgItem *item)
{
  VgItemState state = vg_route_get_state (making->route, vg_item_get_index (item));
  g_autofree char *place = vg_place_join ("answer", making->party, vg_item_get_id (item), NULL);
  const char *reason = vg_json_get_string (vg_case_get_object (making->subject, place), "none");

  if (state != VG_STATE_DECLINED && state != VG_STATE_DOES_NOT_KNOW)
    return NULL;

  return make_row (vg_item_get_id (item), vg_item_get_ask (item, &making->wording),
                   vg_making_say (making, "values", reason), NULL, place);
}

/* In a closed case nothing is left to discuss. */
static JsonObject *
make_still_open (VgMaking *making, VgItem *item)
{
  VgItemState state = vg_route_get_state (making->route, vg_item_get_index (item));
  g_autofree char *place = vg_place_join ("answer", making->party, vg_item_get_id (item), NULL);

  if ((state != VG_STATE_OPEN && state != VG_STATE_LATER) || vg_closing_is_closed (making->subject))
    return NULL;

  return make_row (vg_item_get_id (item), vg_item_get_ask (item, &making->wording), NULL, NULL,
                   place);
}

static JsonObject *
make_explained (VgMaking *making, VgItem *item)
{
  return vg_item_get_kind (item) == VG_ITEM_INFORM ? make_said (making, item, "teach-back") : NULL;
}

static JsonObject *
make_what_if (VgMaking *making, VgItem *item)
{
  return vg_item_get_kind (item) == VG_ITEM_WHAT_IF ? make_said (making, item, "value") : NULL;
}

static JsonObject *
make_if_consent (VgMaking *making, VgItem *item)
{
  return vg_item_get_kind (item) == VG_ITEM_CONSENT ? make_consent (making, item) : NULL;
}

static JsonObject *
make_if_facet (VgMaking *making, VgItem *item)
{
  return vg_item_get_kind (item) == VG_ITEM_ACKNOWLEDGEMENT ? make_facet (making, item) : NULL;
}

/* The tables of the mediator's copy: which items fill them, and how. */
static const struct {
  const char *member;
  const char *has;
  JsonObject *(*make) (VgMaking *making, VgItem *item);
} tables[] = {
  { "consents", "has-consents", make_if_consent },
  { "facets", "has-facets", make_if_facet },
  { "explained", "has-explained", make_explained },
  { "what-ifs", "has-what-ifs", make_what_if },
  { "left", "has-left", make_left },
  { "still-open", "has-still-open", make_still_open },
};

static void
add_table (VgMaking *making, JsonObject *summary, guint table)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < vg_guide_get_n_items (making->guide); i++) {
    VgItem *item = vg_guide_get_item (making->guide, i);
    JsonObject *row = NULL;

    if (!vg_making_is_parked (making, item))
      row = tables[table].make (making, item);
    if (row != NULL)
      json_array_add_object_element (rows, row);
  }

  json_object_set_boolean_member (summary, tables[table].has, json_array_get_length (rows) > 0);
  json_object_set_array_member (summary, tables[table].member, rows);
}

void
vg_record_table_add_all (VgMaking *making, JsonObject *summary)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    add_table (making, summary, i);
}
