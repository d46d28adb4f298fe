/* SPDX-License-Identifier: GPL-3.0-or-later */

/* own-folder.h - the guides and templates of an organisation, beside those that ship.
 *
 *   FOLDER/guides/…json
 *   FOLDER/templates/LANGUAGE/…md, and parts/…md beside them
 *
 * One with the id, or the name, of one that ships takes its place; others come to it. Which
 * folder it is says base/paths.h.
 */
#pragma once

#include "guide/shelf.h"

G_BEGIN_DECLS

/* Everything that is wrong with the folder, all at once: a sentence each, with file and line.
 * Empty where it can be used. @n_guides, @n_templates: (out): what is there.
 *
 * Returns: (transfer full) (element-type utf8)
 */
GPtrArray *vg_own_folder_check (const char *folder,
                                guint *n_guides,
                                guint *n_templates) G_GNUC_WARN_UNUSED_RESULT;

/* The guides to work with: those that ship, and those of the folder that is named now.
 *
 * Returns: (transfer full) (nullable)
 */
VgShelf *vg_own_folder_read_shelf (GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
