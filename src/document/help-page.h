/* SPDX-License-Identifier: GPL-3.0-or-later */

/* help-page.h - one page of the help: data/help/LANGUAGE/NAME.md.
 *
 * Markdown that opens with its title and ends with a section of links to other pages,
 * "- [Title](name.md)", which are taken out of the text.
 */
#pragma once

#include "document/document.h"

G_BEGIN_DECLS

typedef struct _VgHelpPage VgHelpPage;

/* The pages there are, in the order in which one reads them, NULL-terminated. */
const char *const *vg_help_page_get_names (void);

/* @language: "nl" or "en". Returns: (transfer full) (nullable) */
VgHelpPage *vg_help_page_read (const char *name,
                               const char *language,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
void vg_help_page_free (VgHelpPage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgHelpPage, vg_help_page_free)

const char *vg_help_page_get_title (VgHelpPage *self);
VgDocument *vg_help_page_get_document (VgHelpPage *self);

/* Where it leads to: the name of a page, and what the link says. All lend. */
guint vg_help_page_get_n_links (VgHelpPage *self);
const char *vg_help_page_get_link (VgHelpPage *self, guint index);
const char *vg_help_page_get_link_title (VgHelpPage *self, guint index);

G_END_DECLS
