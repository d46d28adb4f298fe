/* SPDX-License-Identifier: GPL-3.0-or-later */

/* mustache-parse.h - the text of a Mustache template becomes a tree of tags.
 *
 * Comments, delimiters, values, sections, inverted sections and partials as the public
 * specification has them, with its rules for tags that stand alone on a line. Lambdas,
 * inheritance and dynamic names are refused.
 */
#pragma once

#include "document/source.h"

G_BEGIN_DECLS

#define VG_MUSTACHE_BYTES (1024 * 1024) /* a template's greatest length */
#define VG_MUSTACHE_DEPTH 64            /* sections inside one another */

typedef enum {
  VG_TAG_TEXT,
  VG_TAG_VALUE,
  VG_TAG_RAW,
  VG_TAG_SECTION,
  VG_TAG_INVERTED,
  VG_TAG_PARTIAL,
  VG_TAG_NAME,
} VgTagKind;

/* VgTag:
 * @text: literal text, or the name the tag mentions; for NAME that of a block ({{! p NAME }})
 * @presupposes: (nullable): for a NAME, the facets its block presupposes
 * @indent: (nullable): for a PARTIAL alone on its line, the white space before it
 * @children: (nullable): what stands in a SECTION or INVERTED
 */
typedef struct {
  VgTagKind kind;
  char *text;
  GStrv presupposes;
  char *indent;
  guint line;
  guint column;
  GPtrArray *children;
} VgTag;

/* @indent is put before each line first: that is how a partial takes over the indentation
 * of its tag. With @is_strict private-use characters are refused, and so is a comment that
 * begins like a block's name but is none.
 *
 * Returns: (transfer full) (element-type VgTag) (nullable): NULL with @error set
 */
GPtrArray *vg_mustache_parse (const VgSource *source,
                              const char *indent,
                              gboolean is_strict,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
