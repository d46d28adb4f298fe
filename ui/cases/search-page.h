/* SPDX-License-Identifier: GPL-3.0-or-later */

/* search-page.h - words in all cases of a vault, found while one waits.
 *
 * Asks for win.open-case (s key) and win.back. Nothing of it is kept when it goes.
 */
#pragma once

#include "workspace/vault.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_SEARCH_PAGE (vg_search_page_get_type ())
G_DECLARE_FINAL_TYPE (VgSearchPage, vg_search_page, VG, SEARCH_PAGE, GtkBox)

/* @words: (nullable): looked for at once */
GtkWidget *
vg_search_page_new (VgVault *vault, VgShelf *shelf, const char *words) G_GNUC_WARN_UNUSED_RESULT;

/* Takes what was found in one case; @hits: (element-type VgVaultHit). Public for tests. */
void vg_search_page_add_hits (VgSearchPage *self, GPtrArray *hits);

G_END_DECLS
