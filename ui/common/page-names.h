/* SPDX-License-Identifier: GPL-3.0-or-later */

/* page-names.h - which pages the window has for the steps of the journey, so that no page
 * offers a way to one that is not there.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The window says it of each page it has. @name must be static. */
void vg_page_names_add (const char *name);

/* Whether "win.page" leads to a page of this name. */
gboolean vg_page_names_have (const char *name);

/* All of them. Returns: (transfer container): NULL-terminated, in no order */
const char **vg_page_names_list (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
