/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Quick hide, and locking: who comes by sees nothing, and who opens the vault comes back to it. */

#include "ui/window.h"

#include "ui/window-private.h"

#include <glib/gi18n-lib.h>

/* Out of reach while the screen is hidden. */
static const char *const work_actions[] = {
  "win.open-case",      "win.new-case",    "win.registration", "win.begin-case",  "win.cases-made",
  "win.restore-case",   "win.talk",        "win.talk-at",      "win.page",        "win.visit",
  "win.visit-at",       "win.case",        "win.back",         "win.save",        "win.practise",
  "win.leave-practice", "win.open-folder", "win.search",       "win.safekeeping", "win.note",
  "win.round",          "win.acute",       "win.erase-person", "win.erase-case",  "win.hand-over",
  "win.find",
};

static void
enable_work (VgWindow *self, gboolean is_enabled)
{
  for (guint i = 0; i < G_N_ELEMENTS (work_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), work_actions[i], is_enabled);
  if (is_enabled)
    vg_window_show_what_can_be_done (self);
}

static void
hide_work (VgWindow *self)
{
  vg_curtain_close (self->curtain);
  enable_work (self, FALSE);
  vg_round_bar_look_now (self->round);
}

void
vg_window_show_work (VgWindow *self)
{
  enable_work (self, TRUE);
  vg_curtain_open (self->curtain);
}

static void
hide_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);

  if (vg_curtain_get_page (self->curtain) == NULL)
    hide_work (self);
  else
    vg_window_show_work (self);
}

static void
tell_not_locked (VgWindow *self, const char *reason)
{
  g_autofree char *message = g_strdup_printf (
      _ ("The screen is hidden, but the vault is not locked: what you typed last could not be "
         "saved.\n\n%s\n\nNothing is lost as long as Voorgesprek stays open. Put right what is in "
         "the way, and lock again."),
      reason);

  vg_hidden_page_tell_not_saved (vg_curtain_get_page (self->curtain), message);
}

/* In a vault that can only be read, what was opened counts as changed, by no hand. */
static gboolean
is_untouched (VgWindow *self)
{
  return vg_vault_is_read_only (vg_window_get_vault (self)) && !vg_desk_has_new_acts (self->desk);
}

/* Hidden first: leaving a page makes what was typed there part of the case. */
static gboolean
seal_all (VgWindow *self)
{
  VgBookmark here = { NULL };
  g_autoptr (GError) error = NULL;

  hide_work (self);
  vg_note_place_keep (self->note_place);
  if (vg_desk_get_file (self->desk) != NULL && !is_untouched (self) &&
      !vg_case_file_save (vg_desk_get_file (self->desk), &error)) {
    tell_not_locked (self, error->message);
    return FALSE;
  }

  if (vg_window_find_bookmark (self, &here))
    vg_bookmark_keep (&here, vg_window_get_vault (self));
  vg_window_drop_workspace (self);
  return TRUE;
}

static void
lock_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  gboolean is_sealed = FALSE;

  /* Saving turns the main loop, and somebody may ask again. */
  if (self->is_locking || vg_window_get_vault (self) == NULL)
    return;

  self->is_locking = TRUE;
  is_sealed = seal_all (self);
  self->is_locking = FALSE;
  if (is_sealed)
    gtk_widget_activate_action (widget, "app.start-anew", NULL);
}

void
vg_window_tell_ended (VgWindow *self, const char *message)
{
  g_return_if_fail (VG_IS_WINDOW (self));

  hide_work (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.hide", FALSE);
  vg_hidden_page_tell_ended (vg_curtain_get_page (self->curtain), message);
}

void
vg_window_install_lock_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.hide", NULL, hide_cb);
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, lock_cb);
}
