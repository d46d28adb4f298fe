/* SPDX-License-Identifier: GPL-3.0-or-later */

/* formats.h - the formats a document can take. One row each; the command line and the
 * window show them all.
 */
#pragma once

#include "document/document.h"

G_BEGIN_DECLS

/* VgFormat:
 * @id: the word on the command line, and the extension of a file: "md", "pdf"
 * @name: an English msgid: "Markdown", "PDF", "Web page"
 * @write: @n_pages (nullable) gets 0 where the format has no pages
 */
typedef struct {
  const char *id;
  const char *name;
  const char *media_type;
  GBytes *(*write) (VgDocument *document, guint *n_pages, GError **error);
} VgFormat;

/* All of them, @out_count many. */
const VgFormat *vg_formats_get (guint *out_count);

/* Returns: (nullable): NULL where there is no such format */
const VgFormat *vg_formats_find (const char *id);

/* All the ids as a list to choose from, "md, pdf or odt", in the language of the screen.
 *
 * Returns: (transfer full)
 */
char *vg_formats_dup_ids (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
