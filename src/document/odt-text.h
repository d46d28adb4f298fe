/* SPDX-License-Identifier: GPL-3.0-or-later */

/* odt-text.h - runs as paragraphs of an OpenDocument text. */
#pragma once

#include "document/run.h"
#include "document/xml.h"

G_BEGIN_DECLS

/* A paragraph in @style that holds @runs. Their line ends break lines, and nothing of their
 * white space is lost to XML.
 */
void vg_odt_text_put (VgXml *xml, GPtrArray *runs, const char *style);

/* The same for a heading, at @level of the outline. */
void vg_odt_text_put_heading (VgXml *xml, GPtrArray *runs, const char *style, guint level);

G_END_DECLS
