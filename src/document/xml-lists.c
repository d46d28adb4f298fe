/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/xml-lists.h"

#define NO_LIST G_MAXUINT

/* Level: one open list.
 * @next: the number that its coming item would have unasked
 * @is_bare: begun by what is no item; an item then begins its list anew
 */
typedef struct {
  guint list;
  guint next;
  gboolean is_bare;
} Level;

struct _VgXmlLists {
  VgXml *xml;
  const VgXmlListForm *form;
  Level levels[VG_XML_LISTS_DEPTH];
  guint depth;
};

VgXmlLists *
vg_xml_lists_new (VgXml *xml, const VgXmlListForm *form)
{
  VgXmlLists *self = g_new0 (VgXmlLists, 1);

  self->xml = xml;
  self->form = form;

  return self;
}

void
vg_xml_lists_free (VgXmlLists *self)
{
  g_free (self);
}

static void
close_to (VgXmlLists *self, guint depth)
{
  for (; self->depth > depth; self->depth--) {
    vg_xml_end (self->xml);
    vg_xml_end (self->xml);
  }
}

static void
open_list (VgXmlLists *self, guint list, gboolean is_ordered)
{
  self->levels[self->depth++] = (Level){ list, 1, FALSE };
  self->form->begin_list (self->xml, is_ordered);
}

static void
open_bare (VgXmlLists *self, guint list)
{
  open_list (self, list, FALSE);
  self->levels[self->depth - 1].is_bare = TRUE;
  self->form->begin_item (self->xml, NULL, TRUE);
}

static void
open_bare_to (VgXmlLists *self, guint depth)
{
  while (self->depth < depth)
    open_bare (self, NO_LIST);
}

static void
open_item (VgXmlLists *self, const VgBlock *block, guint depth)
{
  Level *level = &self->levels[depth - 1];

  close_to (self, depth);
  if (self->depth == depth && level->list == block->list && !level->is_bare) {
    vg_xml_end (self->xml);
  } else {
    close_to (self, depth - 1);
    open_bare_to (self, depth - 1);
    open_list (self, block->list, block->number > 0);
  }
  self->form->begin_item (self->xml, block, block->number == 0 || block->number == level->next);
  level->next = block->number + 1;
}

void
vg_xml_lists_place (VgXmlLists *self, const VgBlock *block)
{
  guint depth = MIN (block->depth, VG_XML_LISTS_DEPTH);

  if (block->kind == VG_BLOCK_ITEM) {
    open_item (self, block, MAX (depth, 1));
    return;
  }

  close_to (self, depth);
  if (depth > 0 && self->levels[depth - 1].list == block->list && self->depth == depth)
    return;

  close_to (self, MAX (depth, 1) - 1);
  open_bare_to (self, MAX (depth, 1) - 1);
  if (depth > 0)
    open_bare (self, block->list);
}

void
vg_xml_lists_close (VgXmlLists *self)
{
  close_to (self, 0);
}
