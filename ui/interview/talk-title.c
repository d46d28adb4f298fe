/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/talk-title.h"

#include "model/people.h"
#include "ui/common/name.h"
#include "ui/interview/sayings.h"
#include "ui/interview/talk-form.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define FORM_HEIGHT 520 /* in pixels; what is longer scrolls */

/* @button, @form: NULL where the guide is about the case */
struct _VgTalkTitle {
  GtkBox parent_instance;

  AdwWindowTitle *title;
  GtkMenuButton *button;
  VgTalkForm *form;

  VgInterview *interview;
  gboolean is_short;
};

enum {
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgTalkTitle, vg_talk_title, GTK_TYPE_BOX)

static void
mapped_cb (VgTalkTitle *self)
{
  vg_talk_form_show (self->form);
}

static void
closed_cb (VgTalkTitle *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
done_cb (VgTalkTitle *self)
{
  gtk_menu_button_popdown (self->button);
}

static void
vg_talk_title_dispose (GObject *object)
{
  g_clear_object (&VG_TALK_TITLE (object)->interview);

  G_OBJECT_CLASS (vg_talk_title_parent_class)->dispose (object);
}

static void
vg_talk_title_class_init (VgTalkTitleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_talk_title_dispose;

  signals[CLOSED] = g_signal_new ("closed", VG_TYPE_TALK_TITLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
vg_talk_title_init (VgTalkTitle *self)
{
  self->title = ADW_WINDOW_TITLE (adw_window_title_new ("", ""));
}

static GtkWidget *
build_popover (VgTalkTitle *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *viewport = g_object_new (GTK_TYPE_VIEWPORT, "vscroll-policy", GTK_SCROLL_NATURAL,
                                      NULL);

  gtk_widget_set_focusable (scroller, FALSE);
  self->form = VG_TALK_FORM (vg_talk_form_new (self->interview));
  g_signal_connect_object (self->form, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), GTK_WIDGET (self->form));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), FORM_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), viewport);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  g_signal_connect_object (popover, "map", G_CALLBACK (mapped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);

  return popover;
}

static GtkWidget *
build_button (VgTalkTitle *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->title));
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_menu_button_set_popover (self->button, build_popover (self));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("About this talk (Ctrl+T)"));

  return GTK_WIDGET (self->button);
}

GtkWidget *
vg_talk_title_new (VgInterview *interview)
{
  VgTalkTitle *self = g_object_new (VG_TYPE_TALK_TITLE, NULL);
  gboolean has_party = vg_interview_get_party (interview) != NULL;

  self->interview = g_object_ref (interview);
  gtk_box_append (GTK_BOX (self), has_party ? build_button (self) : GTK_WIDGET (self->title));
  vg_talk_title_show (self);

  return GTK_WIDGET (self);
}

/* Without a talk that goes on: the guide. */
static void
show_person (VgTalkTitle *self, const char *guide)
{
  VgCase *subject = vg_interview_get_case (self->interview);
  g_autofree char *name = vg_people_dup_name (subject, vg_interview_get_party (self->interview));
  g_autofree char *talk = vg_say_talk (subject, vg_interview_get_talk (self->interview));
  g_autofree char *said = g_strdup_printf (_ ("About this talk: %s"), name);

  adw_window_title_set_title (self->title, name);
  if (self->is_short)
    adw_window_title_set_subtitle (self->title, "");
  else
    adw_window_title_set_subtitle (self->title, talk != NULL ? talk : guide);
  vg_name_with_inner (GTK_WIDGET (self->button), said);
}

void
vg_talk_title_show (VgTalkTitle *self)
{
  const char *guide = NULL;

  g_return_if_fail (VG_IS_TALK_TITLE (self));

  guide = vg_guide_get_title (vg_interview_get_guide (self->interview),
                              vg_interview_get_wording (self->interview).language);
  if (self->button != NULL)
    show_person (self, guide);
  else
    adw_window_title_set_title (self->title, guide);
}

void
vg_talk_title_set_is_short (VgTalkTitle *self, gboolean is_short)
{
  g_return_if_fail (VG_IS_TALK_TITLE (self));

  self->is_short = is_short;
  vg_talk_title_show (self);
}

void
vg_talk_title_pop_up (VgTalkTitle *self)
{
  g_return_if_fail (VG_IS_TALK_TITLE (self));

  if (self->button != NULL)
    gtk_menu_button_popup (self->button);
}

gboolean
vg_talk_title_save (VgTalkTitle *self, GError **error)
{
  g_return_val_if_fail (VG_IS_TALK_TITLE (self), FALSE);

  return self->form == NULL || vg_talk_form_save (self->form, error);
}
