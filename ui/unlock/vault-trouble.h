/* SPDX-License-Identifier: GPL-3.0-or-later */

/* vault-trouble.h - the pages on a vault that does not open, or that is not the newest: in
 * words one can do something with.
 *
 * They ask for door.look, door.restore and win.practise; door.only-read and door.accept-older.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @error: why it does not open. Returns: (transfer floating): a VgTroublePage */
GtkWidget *vg_vault_trouble_new_page (const GError *error) G_GNUC_WARN_UNUSED_RESULT;

/* This computer has seen a newer file of the vault. @missing: how many changes this one lacks.
 * Returns: (transfer floating): a VgTroublePage
 */
GtkWidget *vg_vault_trouble_new_older_page (guint missing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
