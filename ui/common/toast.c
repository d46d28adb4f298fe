/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/toast.h"

#include <adwaita.h>

static void
show (GtkWidget *near, AdwToast *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (near, ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (toast);
}

/* libadwaita 1.2 reads a toast's title as markup. */
static AdwToast *
new_toast (const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  return adw_toast_new (markup);
}

void
vg_toast (GtkWidget *near, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (near) && text != NULL);

  show (near, new_toast (text));
}

void
vg_toast_with_button (GtkWidget *near,
                      const char *text,
                      const char *button,
                      const char *action,
                      const char *target)
{
  AdwToast *toast = NULL;

  g_return_if_fail (GTK_IS_WIDGET (near) && text != NULL);

  toast = new_toast (text);
  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_action_target (toast, "s", target);
  adw_toast_set_timeout (toast, 10);
  show (near, toast);
}
