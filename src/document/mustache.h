/* SPDX-License-Identifier: GPL-3.0-or-later */

/* mustache.h - a Mustache template and data become text.
 *
 * Two modes. SPEC is the public specification (its required parts; lambdas are off), with
 * its HTML escaping; a name that nothing has is empty. STRICT is for our documents: nothing
 * is escaped, values are evidence (document/evidence.h), and each value is a stand-in
 * (document/marks.h) until Markdown has been read. In STRICT a name that nothing has, a
 * partial that is not there, and a list or a truth value in the place of a value are errors.
 *
 * Hostile templates cost bounded time and memory: see the limits below. Errors are
 * VG_ERROR_PARSE and begin with "name:line:column: ".
 */
#pragma once

#include "document/rendering.h"
#include "document/source.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define VG_MUSTACHE_OUTPUT   (16 * 1024 * 1024) /* bytes of text and values */
#define VG_MUSTACHE_STEPS    1000000            /* tags and texts written */
#define VG_MUSTACHE_PARTIALS 32                 /* partials inside one another */

typedef enum {
  VG_MUSTACHE_SPEC,
  VG_MUSTACHE_STRICT,
} VgMustacheMode;

/* For the command line and the public suites. In STRICT the values stand in the text as
 * they are, blocks' names are left out, and chips come in the language that the data's
 * member "language" says, else in Dutch.
 *
 * @partials: (nullable): strings by name
 * Returns: (transfer full) (nullable): NULL with @error set
 */
char *vg_mustache_render (const VgSource *source,
                          JsonNode *data,
                          JsonObject *partials,
                          VgMustacheMode mode,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* STRICT, with the stand-ins still in the text. Chips come in @language.
 *
 * Returns: (transfer full) (nullable): NULL with @error set
 */
VgRendering *vg_mustache_render_marked (const VgSource *source,
                                        JsonNode *data,
                                        JsonObject *partials,
                                        const char *language,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Without data, to check a template: every section and every inverted one once, every
 * name known, every value "…".
 *
 * Returns: (transfer full) (nullable): NULL with @error set
 */
VgRendering *vg_mustache_outline (const VgSource *source,
                                  JsonObject *partials,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
