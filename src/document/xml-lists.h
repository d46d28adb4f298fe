/* SPDX-License-Identifier: GPL-3.0-or-later */

/* xml-lists.h - lists as elements inside elements, from blocks that only tell their depth. */
#pragma once

#include "document/block.h"
#include "document/xml.h"

G_BEGIN_DECLS

#define VG_XML_LISTS_DEPTH 8 /* what lies deeper is written at this depth */

/* VgXmlListForm: how one format writes a list. Each begins one element.
 * @begin_item: @block is NULL for an item that has no sign of its own and only holds what
 *   lies deeper. @is_next: whether its number, if any, is the one a reader
 *   would expect
 */
typedef struct {
  void (*begin_list) (VgXml *xml, gboolean is_ordered);
  void (*begin_item) (VgXml *xml, const VgBlock *block, gboolean is_next);
} VgXmlListForm;

typedef struct _VgXmlLists VgXmlLists;

/* @xml and @form are lent and must stay. */
VgXmlLists *vg_xml_lists_new (VgXml *xml, const VgXmlListForm *form) G_GNUC_WARN_UNUSED_RESULT;
void vg_xml_lists_free (VgXmlLists *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgXmlLists, vg_xml_lists_free)

/* Ends and begins lists and items until @block can be put where it belongs. */
void vg_xml_lists_place (VgXmlLists *self, const VgBlock *block);

/* Ends them all. An item that comes later begins its list again, with its own number. */
void vg_xml_lists_close (VgXmlLists *self);

G_END_DECLS
