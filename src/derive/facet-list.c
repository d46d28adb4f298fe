/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/facet-list.h"

#include "base/json.h"
#include "derive/past.h"
#include "derive/summary.h"
#include "interview/item-place.h"
#include "model/facets.h"
#include "model/place.h"
#include "model/record.h"

#include <string.h>

void
vg_facet_row_free (VgFacetRow *self)
{
  g_free (self->place);
  g_free (self->none_place);
  g_free (self->said_on);
  g_strfreev (self->to);
  g_free (self);
}

static VgItem *
find_item (VgGuide *guide, const char *facet)
{
  for (guint i = 0; guide != NULL && i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);

    if (vg_item_get_kind (item) == VG_ITEM_ACKNOWLEDGEMENT &&
        g_strcmp0 (vg_item_get_facet (item), facet) == 0)
      return item;
  }

  return NULL;
}

static gboolean
says_the_same (JsonObject *a, JsonObject *b)
{
  return g_strcmp0 (vg_json_get_string (a, "value"), vg_json_get_string (b, "value")) == 0 &&
         g_strcmp0 (vg_json_get_string (a, "words"), vg_json_get_string (b, "words")) == 0;
}

/* The record has no date of its own: the journal knows since when it says what it says. */
static char *
dup_said_on (VgCase *subject, const char *place)
{
  JsonObject *record = vg_case_get_object (subject, place);
  g_autoptr (GArray) past = vg_past_list (subject, place);
  const char *at = NULL;

  for (guint i = past->len; record != NULL && i > 0; i--) {
    const VgPast *entry = &g_array_index (past, VgPast, i - 1);

    if (!says_the_same (entry->record, record))
      break;
    at = entry->at;
  }

  return at != NULL ? g_strndup (at, strlen ("2026-03-02")) : NULL;
}

static VgFacetRow *
make_row (VgCase *subject, VgGuide *guide, const char *party, const char *facet)
{
  VgFacetRow *row = g_new0 (VgFacetRow, 1);
  JsonObject *record = NULL;

  row->facet = facet;
  row->place = vg_place_join ("acknowledgement", party, facet, NULL);
  row->item = find_item (guide, facet);
  row->guide = row->item != NULL ? guide : NULL;
  record = vg_case_get_object (subject, row->place);
  row->value = vg_json_get_string (record, "value");
  row->words = vg_json_get_string (record, "words");
  if (row->item != NULL) {
    row->none_place = vg_item_dup_none_place (row->item, party);
    row->none = vg_json_get_string (vg_case_get_object (subject, row->none_place), "none");
  }
  row->said_on = dup_said_on (subject, row->place);
  row->release = vg_release_of (subject, row->place);
  row->to = vg_release_dup_receivers (subject, row->place);
  return row;
}

GPtrArray *
vg_facet_list_new (VgCase *subject, VgShelf *shelf, const char *party)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_facet_row_free);
  VgGuide *guide = vg_summary_find_guide (subject, shelf, party);
  const char *const *facets = vg_facets_get ();

  for (guint i = 0; facets[i] != NULL; i++)
    g_ptr_array_add (rows, make_row (subject, guide, party, facets[i]));

  return rows;
}

GPtrArray *
vg_facet_row_list_values (const VgFacetRow *self)
{
  GPtrArray *values = g_ptr_array_new ();
  const char *const *words = vg_record_get_words (self->place, "value");

  for (guint i = 0; self->item != NULL && i < vg_item_get_n_choices (self->item); i++)
    g_ptr_array_add (values, (gpointer) vg_item_get_choice (self->item, i)->value);
  if (values->len > 0)
    return values;

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (values, (gpointer) words[i]);
  return values;
}
