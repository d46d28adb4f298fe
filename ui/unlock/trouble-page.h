/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trouble-page.h - why the vault does not open as one is used to: what happened, what is
 * safe, and what one can do now.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_TROUBLE_PAGE (vg_trouble_page_get_type ())
G_DECLARE_FINAL_TYPE (VgTroublePage, vg_trouble_page, VG, TROUBLE_PAGE, GtkBox)

/* VgTrouble: @safe: (nullable) */
typedef struct {
  const char *title;
  const char *what;
  const char *safe;
} VgTrouble;

GtkWidget *vg_trouble_page_new (const VgTrouble *trouble) G_GNUC_WARN_UNUSED_RESULT;

/* A button below; the first gets the focus. */
void vg_trouble_page_add_way (VgTroublePage *self, const char *label, const char *action);

/* A quiet one, for what has nothing to do with it. */
void vg_trouble_page_add_aside (VgTroublePage *self, const char *label, const char *action);

/* Says below the buttons why the chosen way did not work. */
void vg_trouble_page_tell (VgTroublePage *self, const char *message);

G_END_DECLS
