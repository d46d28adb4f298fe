/* SPDX-License-Identifier: GPL-3.0-or-later */

/* log-step.h - one of the six steps: a line that says what to do, what was noted, and when
 * it is its turn the field for it.
 *
 * Signal "change": a person wants to change what was noted, or to leave it after all.
 */
#pragma once

#include "derive/mismatch.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* VgLogLook:
 * @VG_LOG_LATER: a plain line: its turn has not come
 * @VG_LOG_OPEN: with its field
 * @VG_LOG_NOTED: a line that can be changed
 * @VG_LOG_CLOSED: a line that stands
 */
typedef enum {
  VG_LOG_LATER,
  VG_LOG_OPEN,
  VG_LOG_NOTED,
  VG_LOG_CLOSED,
} VgLogLook;

#define VG_TYPE_LOG_STEP (vg_log_step_get_type ())
G_DECLARE_FINAL_TYPE (VgLogStep, vg_log_step, VG, LOG_STEP, GtkBox)

/* @form: its field; sunk */
GtkWidget *vg_log_step_new (VgMismatchStep step, GtkWidget *form) G_GNUC_WARN_UNUSED_RESULT;

/* @noted: (nullable): what was noted, for a line */
void vg_log_step_show (VgLogStep *self, VgMismatchState state, VgLogLook look, const char *noted);

/* What could not be noted and why; NULL takes it away. */
void vg_log_step_say (VgLogStep *self, const char *message);

/* Puts the focus on its field. */
gboolean vg_log_step_grab_form (VgLogStep *self);

G_END_DECLS
