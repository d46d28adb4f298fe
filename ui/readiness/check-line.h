/* SPDX-License-Identifier: GPL-3.0-or-later */

/* check-line.h - one thing to arrange: what was arranged, and how it stands.
 *
 * Words are saved when one leaves the field or at Ctrl+Enter, how it stands at once, each as
 * one act.
 */
#pragma once

#include "derive/arrangement.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CHECK_LINE (vg_check_line_get_type ())
G_DECLARE_FINAL_TYPE (VgCheckLine, vg_check_line, VG, CHECK_LINE, GtkListBoxRow)

/* @whose: (nullable): whose line it is, in words */
typedef struct {
  const char *title;
  const char *whose;
  const char *hint;
} VgCheckWords;

GtkWidget *vg_check_line_new (VgCase *subject,
                              const char *id,
                              const VgCheckWords *words) G_GNUC_WARN_UNUSED_RESULT;

/* As it is now, of the same check each time. Words typed and not saved yet stay. */
void vg_check_line_show (VgCheckLine *self, const VgArrangement *arrangement);

G_END_DECLS
