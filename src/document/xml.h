/* SPDX-License-Identifier: GPL-3.0-or-later */

/* xml.h - elements and text written one after the other, well-formed whatever is put in.
 *
 * Texts and the values of attributes are escaped; a character that XML cannot carry, or
 * that acts unseen, comes out as its visible name (document/plain-text.h). Names of
 * elements and attributes are ours: they are kept, not copied, and not checked.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _VgXml VgXml;

/* @prolog: what stands before the first element, as it is. */
VgXml *vg_xml_new (const char *prolog) G_GNUC_WARN_UNUSED_RESULT;
void vg_xml_free (VgXml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgXml, vg_xml_free)

/* Begins an element inside the one that is open. */
void vg_xml_begin (VgXml *self, const char *name);

/* An attribute of the element just begun, before anything is put in it. */
void vg_xml_set (VgXml *self, const char *name, const char *value);
void vg_xml_set_count (VgXml *self, const char *name, guint value);

/* Ends the innermost element; vg_xml_end_empty() one that nothing was put in, as "<br/>". */
void vg_xml_end (VgXml *self);
void vg_xml_end_empty (VgXml *self);

void vg_xml_add_text (VgXml *self, const char *text);

/* A whole element that holds a text. */
void vg_xml_add_element (VgXml *self, const char *name, const char *text);

/* A line end between elements, for those who read the source. */
void vg_xml_add_line_end (VgXml *self);

/* Ends what is still open. Returns: (transfer full): UTF-8, ending in a line end */
GBytes *vg_xml_free_to_bytes (VgXml *taken) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
