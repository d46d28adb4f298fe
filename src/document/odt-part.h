/* SPDX-License-Identifier: GPL-3.0-or-later */

/* odt-part.h - what the XML files inside an OpenDocument text have in common.
 *
 * The format is OASIS OpenDocument 1.3, parts 2 (packages) and 3 (schema).
 */
#pragma once

#include "document/xml.h"

G_BEGIN_DECLS

#define VG_ODT_PART_PROLOG  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define VG_ODT_PART_VERSION "1.3"

/* Names of styles that stand in one file and are used in another. Those of other programs
 * are used where there is one, so that they are shown in the language of the reader.
 */
#define VG_ODT_TEXT      "Text_20_body"
#define VG_ODT_TITLE     "Title"
#define VG_ODT_DRAFT     "Draft"
#define VG_ODT_QUOTE     "Quotations"
#define VG_ODT_CODE      "Preformatted_20_Text"
#define VG_ODT_RULE      "Horizontal_20_Line"
#define VG_ODT_WRITING   "Writing_20_Line"
#define VG_ODT_BULLETS   "List_20_Bullet"
#define VG_ODT_NUMBERS   "List_20_Number"
#define VG_ODT_CONTINUES "List_20_Continue"
#define VG_ODT_HEAD      "Table_20_Heading"
#define VG_ODT_CELL      "Table_20_Contents"
#define VG_ODT_FOOT      "Footer"
#define VG_ODT_STRONG    "Strong_20_Emphasis"
#define VG_ODT_EMPHASIS  "Emphasis"
#define VG_ODT_SOURCE    "Source_20_Text"
#define VG_ODT_CHIP      "Chip"

/* Lengths in points, and as XML writes them. */
#define VG_ODT_TEXT_WIDTH 470 /* between the margins of a page */
#define VG_ODT_INDENT     18  /* of a list, for each depth */

#define VG_ODT_POINTS(length) G_STRINGIFY (length) "pt"

/* A part whose root is @root, with all the namespaces and the version. */
VgXml *vg_odt_part_new (const char *root) G_GNUC_WARN_UNUSED_RESULT;

/* @properties: attributes as "name=value;name=value", each set on the element just begun. */
void vg_odt_part_set_all (VgXml *xml, const char *properties);

G_END_DECLS
