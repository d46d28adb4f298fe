/* SPDX-License-Identifier: GPL-3.0-or-later */

/* odt-table.h - tables of an OpenDocument text: calm, without upright lines. */
#pragma once

#include "document/block.h"
#include "document/xml.h"

G_BEGIN_DECLS

/* The styles that all tables share. */
void vg_odt_table_put_shared_styles (VgXml *xml);

/* The styles of the TABLE that is block @index: its columns are as wide as their words ask. */
void vg_odt_table_put_styles (VgXml *xml, const VgBlock *block, guint index);

/* The table itself. */
void vg_odt_table_put (VgXml *xml, const VgBlock *block, guint index);

G_END_DECLS
