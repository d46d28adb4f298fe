/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The guided round through practice. */

#include "ui/window.h"

#include "ui/common/settings.h"
#include "ui/interview/interview-page.h"
#include "ui/window-private.h"
#include "workspace/practice-folder.h"

#include <glib/gi18n-lib.h>

static void
look_for_round (VgRoundSeen *seen, gpointer user_data)
{
  VgWindow *self = VG_WINDOW (user_data);
  GtkWidget *page = vg_trail_get_widget (self->trail);

  seen->topic = vg_window_get_topic (self);
  if (VG_IS_INTERVIEW_PAGE (page))
    seen->item = vg_interview_page_get_item (VG_INTERVIEW_PAGE (page));
  seen->has_case = vg_desk_get_file (self->desk) != NULL;
  if (seen->has_case)
    seen->n_acts = vg_case_get_n_acts (vg_desk_get_case (self->desk));
  seen->has_prompts = vg_settings_get_prompts_shown (vg_settings_get_default ());
  seen->is_hidden = vg_curtain_get_page (self->curtain) != NULL;
}

static gboolean
is_in_case (VgWindow *self, const char *key)
{
  VgCaseFile *file = vg_desk_get_file (self->desk);

  return file != NULL && g_strcmp0 (vg_case_file_get_key (file), key) == 0;
}

/* In the case with what the round speaks of: not every other has a talk still to come. Where it
 * cannot be had, one chooses oneself.
 */
static void
go_around (VgWindow *self)
{
  VgWorkspace *place = vg_desk_get_workspace (self->desk);
  g_autofree char *key = vg_practice_folder_dup_with_talk (VG_PRACTICE_FOLDER (place));

  if (is_in_case (self, key)) {
    vg_trail_pop_to (self->trail, VG_PAGE_CASE);
  } else {
    vg_window_go_to (self, place);
    if (g_file_test (key, G_FILE_TEST_EXISTS))
      gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "s", key);
  }
  vg_round_bar_start (self->round, look_for_round, self);
}

/* Only among people who do not exist; at the door it goes there first. */
static void
round_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);

  gtk_widget_activate_action (widget, "win.practise", NULL);
  if (vg_desk_is_practice (self->desk))
    vg_window_save_then (self, _ ("_Leave without saving"), go_around);
}

void
vg_window_install_round_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.round", NULL, round_cb);
}
