/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The open case: it is opened, saved, noted in, and left. */

#include "ui/window.h"

#include "ui/common/ask.h"
#include "ui/common/toast.h"
#include "ui/interview/interview-page.h"
#include "ui/risk/acute-card.h"
#include "ui/window-private.h"

#include <glib/gi18n-lib.h>

void
vg_window_drop_file (VgWindow *self)
{
  vg_note_place_drop (self->note_place);
  g_clear_pointer (&self->bookmark, vg_bookmark_free);
  g_clear_pointer (&self->left_at, vg_bookmark_free);
  vg_desk_put_away (self->desk);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.acute", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.erase-person",
                                 vg_desk_get_vault (self->desk) != NULL);
}

/* Half a sentence is gone on with where it was. */
static void
resume (VgWindow *self, const VgBookmark *bookmark)
{
  GtkWidget *widget = NULL;

  vg_bookmark_follow (bookmark, GTK_WIDGET (self));
  widget = vg_trail_get_widget (self->trail);
  if (bookmark->fragment != NULL && VG_IS_INTERVIEW_PAGE (widget))
    vg_interview_page_take_up (VG_INTERVIEW_PAGE (widget), bookmark->fragment);
}

static void
case_opened_cb (const GError *error, gpointer user_data)
{
  VgWindow *self = VG_WINDOW (user_data);
  g_autoptr (VgBookmark) bookmark = g_steal_pointer (&self->bookmark);
  const VgPage page = { .kind = VG_PAGE_CASE };

  if (error != NULL) {
    vg_tell (GTK_WIDGET (self), _ ("The case cannot be opened"), error->message);
    vg_window_refresh_cases (self);
    return;
  }

  /* One may have hidden the screen while it was being opened. */
  if (vg_curtain_get_page (self->curtain) == NULL)
    vg_window_show_what_can_be_done (self);
  vg_trail_push (self->trail, &page);
  if (bookmark != NULL)
    resume (self, bookmark);
  vg_curtain_keep_focus (self->curtain);
}

static void
open_case_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);

  if (vg_desk_get_workspace (self->desk) == NULL || vg_desk_get_file (self->desk) != NULL)
    return;

  vg_window_drop_file (self);
  vg_desk_open_case (self->desk, g_variant_get_string (parameter, NULL), case_opened_cb, self);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VgWindowThen then = user_data;

  if (vg_ask_finish (result, NULL))
    then (VG_WINDOW (source));
}

void
vg_window_save_then (VgWindow *self, const char *yes, VgWindowThen then)
{
  VgCaseFile *file = vg_desk_get_file (self->desk);
  g_autoptr (GError) error = NULL;
  g_autofree char *body = NULL;
  VgQuestion question = {
    .heading = _ ("The case could not be saved"),
    .yes = yes,
    .no = _ ("_Stay"),
    .is_destructive = TRUE,
  };

  vg_note_place_keep (self->note_place);
  if (file == NULL || vg_case_file_save (file, &error)) {
    then (self);
    return;
  }

  body = g_strdup_printf (_ ("%s\n\nThe file holds everything up to the last time it was saved. "
                             "Stay here, put right what is in the way, and save once more."),
                          error->message);
  question.body = body;
  vg_ask (GTK_WIDGET (self), &question, answered_cb, then);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgCaseFile *file = vg_desk_get_file (VG_WINDOW (widget)->desk);
  g_autoptr (GError) error = NULL;

  /* Whether it worked, the saved-label of the page says. */
  if (file != NULL && !vg_case_file_save (file, &error))
    g_debug ("Saving failed again");
}

static void
leave (VgWindow *self)
{
  if (vg_desk_get_file (self->desk) == NULL)
    return;

  vg_trail_pop (self->trail);
  vg_window_drop_file (self);
  vg_window_refresh_cases (self);
}

void
vg_window_leave_case (VgWindow *self)
{
  vg_window_save_then (self, _ ("_Leave without saving"), leave);
}

gboolean
vg_window_find_bookmark (VgWindow *self, VgBookmark *out)
{
  VgCaseFile *file = vg_desk_get_file (self->desk);
  GtkWidget *widget = vg_trail_get_widget (self->trail);

  if (file == NULL || !vg_trail_get_page (self->trail, &out->page))
    return FALSE;

  out->key = vg_case_file_get_key (file);
  if (VG_IS_INTERVIEW_PAGE (widget)) {
    out->item = vg_interview_page_get_item (VG_INTERVIEW_PAGE (widget));
    out->fragment = vg_interview_page_get_fragment (VG_INTERVIEW_PAGE (widget));
  }
  return TRUE;
}

/* A talk notes beside its question; every other page of a case at the foot of the window. */
static void
note_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  GtkWidget *page = vg_trail_get_widget (self->trail);
  VgPage shown = { 0 };

  if (vg_desk_get_file (self->desk) == NULL)
    return;
  if (VG_IS_INTERVIEW_PAGE (page)) {
    gtk_widget_activate_action (page, "interview.note", NULL);
    return;
  }

  vg_trail_get_page (self->trail, &shown);
  vg_note_place_begin (self->note_place, vg_desk_get_case (self->desk), shown.party);
}

/* Of a case: elsewhere there is nobody it could be about. */
static void
acute_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (vg_desk_get_file (VG_WINDOW (widget)->desk) != NULL)
    vg_acute_card_present (GTK_WINDOW (widget));
}

void
vg_window_install_case_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-case", "s", open_case_cb);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "win.note", NULL, note_cb);
  gtk_widget_class_install_action (widget_class, "win.acute", NULL, acute_cb);
}
