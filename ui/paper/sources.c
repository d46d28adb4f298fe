/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/paper/sources.h"

#include "derive/summary.h"
#include "interview/item-place.h"
#include "model/people.h"
#include "model/place.h"

#include <string.h>

#define RELEASE "release/" /* before the place that is released */

static void
add_places (GPtrArray *places, GPtrArray *runs)
{
  for (guint i = 0; runs != NULL && i < runs->len; i++) {
    const VgRun *run = g_ptr_array_index (runs, i);

    for (guint j = 0; run->from != NULL && run->from[j] != NULL; j++)
      if (!g_ptr_array_find_with_equal_func (places, run->from[j], g_str_equal, NULL))
        g_ptr_array_add (places, run->from[j]);
  }
}

GPtrArray *
vg_sources_list_places (const VgBlock *block)
{
  GPtrArray *places = g_ptr_array_new ();

  add_places (places, block->runs);
  for (guint row = 0; block->rows != NULL && row < block->rows->len; row++)
    for (guint column = 0; column < vg_block_get_n_columns (block); column++)
      add_places (places, vg_block_get_cell (block, row, column));

  return places;
}

static gboolean
has_item (GPtrArray *items, const VgSourceItem *item)
{
  for (guint i = 0; i < items->len; i++) {
    const VgSourceItem *other = g_ptr_array_index (items, i);

    if (other->item == item->item && g_str_equal (other->party, item->party))
      return TRUE;
  }

  return FALSE;
}

static gboolean
records (const char *at, const char *place)
{
  return vg_place_is_under (g_str_has_prefix (place, RELEASE) ? place + strlen (RELEASE) : place,
                            at);
}

static gboolean
records_any (VgItem *item, const char *party, GPtrArray *places)
{
  g_autofree char *at = vg_item_get_field (item) == NULL ? vg_item_dup_place (item, party) : NULL;

  for (guint i = 0; at != NULL && i < places->len; i++)
    if (records (at, g_ptr_array_index (places, i)))
      return TRUE;

  return FALSE;
}

static void
add_items (GPtrArray *items, VgGuide *guide, const char *party, GPtrArray *places)
{
  for (guint i = 0; i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);
    VgSourceItem found = { vg_guide_get_id (guide), party != NULL ? party : "", item };

    if (!has_item (items, &found) && records_any (item, party, places))
      g_ptr_array_add (items, g_memdup2 (&found, sizeof found));
  }
}

static void
add_items_of (GPtrArray *items, const VgSources *self, const char *party, GPtrArray *places)
{
  VgGuide *guide = vg_summary_find_guide (self->subject, self->shelf, party);

  if (guide != NULL)
    add_items (items, guide, party, places);
}

GPtrArray *
vg_sources_list_items (const VgSources *self, GPtrArray *places)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) people = self->party == NULL ? vg_people_list (self->subject) : NULL;

  if (self->party != NULL)
    add_items_of (items, self, self->party, places);
  for (guint i = 0; people != NULL && i < people->len; i++)
    /* Ids are few; what is found lends them for as long as it likes. */
    add_items_of (items, self, g_intern_string (people->pdata[i]), places);
  for (guint i = 0; i < vg_shelf_get_n_guides (self->shelf); i++) {
    VgGuide *guide = vg_shelf_get_guide (self->shelf, i);

    if (vg_guide_get_role (guide) == NULL)
      add_items (items, guide, NULL, places);
  }

  return items;
}

VgSourceItem *
vg_sources_find_item (const VgSources *self, const char *place)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autoptr (GPtrArray) items = NULL;

  if (place == NULL)
    return NULL;

  g_ptr_array_add (places, (gpointer) place);
  items = vg_sources_list_items (self, places);
  return items->len > 0 ? g_memdup2 (items->pdata[0], sizeof (VgSourceItem)) : NULL;
}

gboolean
vg_sources_is_arranged (const char *place)
{
  static const char *const places[] = { "check", "case/form", "case/mediator", "case/agreement" };

  for (guint i = 0; place != NULL && i < G_N_ELEMENTS (places); i++)
    if (vg_place_is_under (place, places[i]))
      return TRUE;

  return FALSE;
}

gboolean
vg_sources_is_mediator (const char *place)
{
  return g_strcmp0 (place, "case/mediator") == 0;
}
