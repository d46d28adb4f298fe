/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/preferences/about.h"

#include "config.h"

#include "ui/common/hide-key.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

void
vg_about_show (GtkWindow *parent)
{
  GtkWidget *window = g_object_new (
      ADW_TYPE_ABOUT_WINDOW, "transient-for", parent, "modal", TRUE, "application-name",
      "Voorgesprek", "application-icon", VG_APP_ID, "version", VG_VERSION, "license-type",
      GTK_LICENSE_GPL_3_0, "comments",
      _ ("The talk before the talk: prepares contact between a person harmed and a person accused, "
         "in restorative mediation."),
      NULL);

  vg_hide_key_add (window);
  gtk_window_present (GTK_WINDOW (window));
}
