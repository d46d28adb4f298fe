/* SPDX-License-Identifier: GPL-3.0-or-later */

/* template.h - a paper as its writer made it: data/templates/LANGUAGE/ID.md.
 *
 *   ---
 *   {"id": "goals-summary-party", "version": "2026.1", "title": "Mijn doelen",
 *    "for": "party", "language": "nl"}
 *   ---
 *
 *   # {{! p title }}Mijn doelen
 *
 * The header is JSON between two lines "---"; the rest is Markdown with Mustache tags, see
 * data/templates/README.md. {{>NAME}} puts in parts/NAME.md from the same folder, which
 * has no header. All five members are required. Three lists may stand beside them, each of
 * texts: "presupposes" (facets without which the paper may not be made), "forms" (the forms
 * of contact it is for; without it every form) and "consents" (of its reader, that it
 * builds on). Others are refused, but for "x-…".
 *
 * A block named {{! p NAME presupposes FACET … }} is withheld from the paper unless the
 * data's member "acknowledged", a list of facets, has them all.
 */
#pragma once

#include "document/document.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _VgTemplate VgTemplate;

typedef enum {
  VG_TEMPLATE_FOR_PARTY,
  VG_TEMPLATE_FOR_MEDIATOR,
} VgTemplateReader;

/* Reads a template and the parts it mentions.
 *
 * Returns: (transfer full) (nullable): NULL with @error set, "path:line:column: what"
 */
VgTemplate *vg_template_read (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same from text. @name stands in messages; @parts: (nullable): strings by name, kept. */
VgTemplate *vg_template_new (const char *text, const char *name, JsonObject *parts, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

void vg_template_free (VgTemplate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgTemplate, vg_template_free)

const char *vg_template_get_id (VgTemplate *self);
const char *vg_template_get_version (VgTemplate *self);
const char *vg_template_get_title (VgTemplate *self);
const char *vg_template_get_language (VgTemplate *self);
VgTemplateReader vg_template_get_reader (VgTemplate *self);

/* One of the lists of the header: "presupposes", "forms", "consents".
 *
 * Returns: (transfer full): NULL-terminated, empty where the header has none
 */
GStrv vg_template_dup_list (VgTemplate *self, const char *member) G_GNUC_WARN_UNUSED_RESULT;

/* What is wrong with it whatever the data: tags, parts that are not there, raw HTML,
 * blocks without a name, names used twice. Without data every section is there once.
 *
 * Returns: (transfer full) (element-type utf8): "path:line: what", empty when in order
 */
GPtrArray *vg_template_check (VgTemplate *self) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full) (nullable): the paper, or NULL with @error set */
VgDocument *
vg_template_render (VgTemplate *self, JsonNode *data, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
