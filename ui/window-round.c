/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The guided round through practice. */

#include "ui/window.h"

#include "ui/common/settings.h"
#include "ui/interview/interview-page.h"
#include "ui/window-private.h"

static void
look_for_round (VgRoundSeen *seen, gpointer user_data)
{
  VgWindow *self = VG_WINDOW (user_data);
  GtkWidget *page = vg_trail_get_widget (self->trail);

  seen->topic = vg_window_get_topic (self);
  if (VG_IS_INTERVIEW_PAGE (page))
    seen->item = vg_interview_page_get_item (VG_INTERVIEW_PAGE (page));
  if (vg_desk_get_file (self->desk) != NULL)
    seen->n_acts = vg_case_get_n_acts (vg_desk_get_case (self->desk));
  seen->has_prompts = vg_settings_get_prompts_shown (vg_settings_get_default ());
  seen->is_hidden = vg_curtain_get_page (self->curtain) != NULL;
}

/* Only among people who do not exist; at the door it goes there first. */
static void
round_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);

  gtk_widget_activate_action (widget, "win.practise", NULL);
  if (vg_desk_is_practice (self->desk))
    vg_round_bar_start (self->round, look_for_round, self);
}

void
vg_window_install_round_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.round", NULL, round_cb);
}
