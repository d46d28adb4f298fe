/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/room.h"

int
vg_measure_room (GtkWidget *widget, int width)
{
  int dpi = -1;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), width);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? (int) (width * (96.0 * 1024.0) / dpi) : width;
}
