/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/text-in-time.h"

/* A view that is given its place lays its words out first; and as all that it stands in is given
 * its place again, what becomes higher then is heard.
 */
static void
changed_cb (GtkWidget *view)
{
  gtk_widget_queue_resize (view);
}

void
vg_text_in_time (GtkTextView *view)
{
  static const char *const signals[] = { "changed", "apply-tag", "remove-tag" };
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (buffer, signals[i], G_CALLBACK (changed_cb), view,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}
