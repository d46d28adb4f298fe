/* SPDX-License-Identifier: GPL-3.0-or-later */

/* mismatch-log.h - the six steps of a pair that does not go together by itself, as a log one
 * keeps with both: the next one open, those before it as lines that can be changed.
 *
 * Each step is one act, of which it tells the page: goals.said (s what).
 */
#pragma once

#include "derive/mismatch.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_MISMATCH_LOG (vg_mismatch_log_get_type ())
G_DECLARE_FINAL_TYPE (VgMismatchLog, vg_mismatch_log, VG, MISMATCH_LOG, GtkBox)

/* For the pair and the record of @mismatch; a new record needs a new log. */
GtkWidget *vg_mismatch_log_new (VgCase *subject,
                                const VgMismatch *mismatch) G_GNUC_WARN_UNUSED_RESULT;

/* Shows how far it is now. Takes @mismatch. */
void vg_mismatch_log_show (VgMismatchLog *self, VgMismatch *mismatch);

/* Puts the focus on the field of the step that is open; FALSE where none is. */
gboolean vg_mismatch_log_grab_next (VgMismatchLog *self);

/* Saves what was typed and not noted yet, before the log goes. */
void vg_mismatch_log_save (VgMismatchLog *self);

G_END_DECLS
