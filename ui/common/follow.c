/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/follow.h"

#define FOLLOW "vg-follow"

/* Lives as data of the page. */
typedef struct {
  GtkWidget *page;
  VgCase *subject;
  VgFollowRefresh refresh;
  gboolean is_stale;
  guint pending;
} Follow;

static void
catch_up (Follow *self)
{
  if (!self->is_stale)
    return;

  self->is_stale = FALSE;
  self->refresh (self->page);
}

static gboolean
pending_cb (gpointer data)
{
  Follow *self = data;

  self->pending = 0;
  catch_up (self);
  return G_SOURCE_REMOVE;
}

/* Not while another page is in front: what a page shows costs more than an act. */
static void
changed_cb (Follow *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (self->page) && self->pending == 0)
    self->pending = g_idle_add (pending_cb, self);
}

static void
follow_free (gpointer data)
{
  Follow *self = data;

  g_clear_handle_id (&self->pending, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->subject, self);
  g_signal_handlers_disconnect_by_data (self->page, self);
  g_object_unref (self->subject);
  g_free (self);
}

void
vg_follow_case (GtkWidget *page, VgCase *subject, VgFollowRefresh refresh)
{
  Follow *self = NULL;

  g_return_if_fail (GTK_IS_WIDGET (page) && VG_IS_CASE (subject) && refresh != NULL);

  self = g_new0 (Follow, 1);
  self->page = page;
  self->subject = g_object_ref (subject);
  self->refresh = refresh;
  self->is_stale = TRUE;
  g_signal_connect_swapped (subject, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (page, "map", G_CALLBACK (catch_up), self);
  g_object_set_data_full (G_OBJECT (page), FOLLOW, self, follow_free);
}

void
vg_follow_catch_up (GtkWidget *page)
{
  Follow *self = g_object_get_data (G_OBJECT (page), FOLLOW);

  if (self != NULL)
    catch_up (self);
}

void
vg_follow_stop (GtkWidget *page)
{
  g_object_set_data (G_OBJECT (page), FOLLOW, NULL);
}
