/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/toast.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define LAST     "vg-toast" /* of an overlay: the toast that shows */
#define BUTTON_S 10

static void
forget_cb (GtkWidget *overlay)
{
  g_object_set_data (G_OBJECT (overlay), LAST, NULL);
}

/* The target goes before its action: an action without one is refused. */
static void
set (AdwToast *toast, const char *text, const char *button, const char *action, const char *target)
{
  /* libadwaita 1.2 reads a toast's title as markup. */
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_toast_set_title (toast, markup);
  if (button == NULL) {
    adw_toast_set_button_label (toast, NULL);
    adw_toast_set_action_name (toast, NULL);
    return;
  }

  adw_toast_set_action_target (toast, "s", target);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_button_label (toast, button);
  adw_toast_set_timeout (toast, BUTTON_S);
}

/* One at a time: an overlay shows toasts one after another, and would offer to undo what was
 * done long ago. The one that shows says the new words for as long as it stays; to dismiss it
 * while it moves is more than libadwaita 1.2 bears.
 */
static void
show (GtkWidget *near, const char *text, const char *button, const char *action, const char *target)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (near, ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast = overlay != NULL ? g_object_get_data (G_OBJECT (overlay), LAST) : NULL;

  if (overlay == NULL)
    return;
  if (toast != NULL) {
    set (toast, text, button, action, target);
    return;
  }

  toast = adw_toast_new ("");
  set (toast, text, button, action, target);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (forget_cb), overlay, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (overlay), LAST, g_object_ref (toast), g_object_unref);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

void
vg_toast (GtkWidget *near, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (near) && text != NULL);

  show (near, text, NULL, NULL, NULL);
}

void
vg_toast_with_button (GtkWidget *near,
                      const char *text,
                      const char *button,
                      const char *action,
                      const char *target)
{
  g_return_if_fail (GTK_IS_WIDGET (near) && text != NULL);

  show (near, text, button, action, target);
}

void
vg_toast_with_undo (GtkWidget *near, const char *text, VgCase *subject)
{
  VgAct *act = NULL;
  g_autofree char *clock = NULL;

  g_return_if_fail (VG_IS_CASE (subject));

  act = vg_case_get_undoable (subject);
  if (act == NULL) {
    vg_toast (near, text);
    return;
  }

  clock = g_strdup_printf ("%" G_GINT64_FORMAT, vg_act_get_clock (act));
  vg_toast_with_button (near, text, _ ("_Undo"), "win.undo", clock);
}
