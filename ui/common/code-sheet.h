/* SPDX-License-Identifier: GPL-3.0-or-later */

/* code-sheet.h - a recovery code as one writes it down: in groups, and on a sheet of paper. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* "7K3M  29QX  ABCD", three groups a line. Returns: (transfer full): wipe it with
 * vg_wipe_text()
 */
char *vg_code_sheet_dup_groups (const char *code) G_GNUC_WARN_UNUSED_RESULT;

/* One page with the code and what it is for. Its name in the printer's queue is neutral.
 *
 * Returns: (transfer full): to be run
 */
GtkPrintOperation *vg_code_sheet_print (const char *code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
