/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/releases/words-form.h"

#include "ui/common/name.h"
#include "ui/common/outgrow.h"
#include "ui/common/pass-wheel.h"
#include "ui/common/text-in-time.h"

#include <glib/gi18n-lib.h>

#define MIN_HEIGHT 56
#define MAX_HEIGHT 320

struct _VgWordsForm {
  GtkBox parent_instance;

  GtkWidget *view;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (VgWordsForm, vg_words_form, GTK_TYPE_BOX)

enum { SAVE, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
save (VgWordsForm *self)
{
  g_signal_emit (self, signals[SAVE], 0);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                VgWordsForm *self)
{
  gboolean is_enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (!is_enter || (state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  save (self);
  return GDK_EVENT_STOP;
}

static gboolean
vg_words_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VG_WORDS_FORM (widget)->view);
}

static void
vg_words_form_class_init (VgWordsFormClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = vg_words_form_grab_focus;
  signals[SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
add_view (VgWordsForm *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = gtk_text_view_new ();
  gtk_text_view_set_input_hints (GTK_TEXT_VIEW (self->view), GTK_INPUT_HINT_PRIVATE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->view, keys);

  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                "min-content-height", MIN_HEIGHT, "max-content-height", MAX_HEIGHT, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  gtk_widget_add_css_class (scroller, "vg-words");
  vg_text_in_time (GTK_TEXT_VIEW (self->view));
  vg_outgrow (GTK_SCROLLED_WINDOW (scroller));
  vg_pass_wheel (GTK_SCROLLED_WINDOW (scroller));
  gtk_box_append (GTK_BOX (self), scroller);
}

static void
vg_words_form_init (VgWordsForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  add_view (self);

  self->button = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->button), TRUE);
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->button, _ ("Ctrl+Enter"));
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (save), self);
  gtk_box_append (GTK_BOX (self), self->button);
}

GtkWidget *
vg_words_form_new (const char *label, const char *button)
{
  VgWordsForm *self = g_object_new (VG_TYPE_WORDS_FORM, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE, -1);
  gtk_button_set_label (GTK_BUTTON (self->button), button);
  vg_name_tidy (self->button);

  return GTK_WIDGET (self);
}

char *
vg_words_form_dup_text (VgWordsForm *self)
{
  GtkTextBuffer *buffer = vg_words_form_get_buffer (self);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

void
vg_words_form_clear (VgWordsForm *self)
{
  gtk_text_buffer_set_text (vg_words_form_get_buffer (self), "", -1);
}

GtkTextBuffer *
vg_words_form_get_buffer (VgWordsForm *self)
{
  g_return_val_if_fail (VG_IS_WORDS_FORM (self), NULL);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}
