/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/drafts/paragraph-editor.h"

#include "model/place.h"
#include "ui/common/name.h"
#include "ui/common/outgrow.h"
#include "ui/common/pass-wheel.h"
#include "ui/common/text-in-time.h"
#include "ui/common/wrap-row.h"
#include "ui/drafts/draft-words.h"

#include <glib/gi18n-lib.h>

#define MOST_HEIGHT 420 /* pixels, before it scrolls */

struct _VgParagraphEditor {
  GtkBox parent_instance;

  VgCase *subject;
  char *name;
  char *place; /* of the draft */
  GtkTextView *view;
  GtkTextBuffer *buffer;
};

G_DEFINE_FINAL_TYPE (VgParagraphEditor, vg_paragraph_editor, GTK_TYPE_BOX)

static char *
dup_text (VgParagraphEditor *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
changed_cb (VgParagraphEditor *self)
{
  g_autofree char *text = dup_text (self);

  vg_case_set_draft (self->subject, self->place, text);
}

static void
save (VgParagraphEditor *self)
{
  g_autofree char *text = dup_text (self);

  gtk_widget_activate_action (GTK_WIDGET (self), "drafts.save", "(ss)", self->name, text);
}

static void
cancel (VgParagraphEditor *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "drafts.cancel", "s", self->name);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                VgParagraphEditor *self)
{
  gboolean is_enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter;

  if (key == GDK_KEY_Escape) {
    cancel (self);
    return GDK_EVENT_STOP;
  }
  if (is_enter && (state & gtk_accelerator_get_default_mod_mask ()) == GDK_CONTROL_MASK) {
    save (self);
    return GDK_EVENT_STOP;
  }

  return GDK_EVENT_PROPAGATE;
}

static void
add_field (VgParagraphEditor *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_input_hints (self->view, GTK_INPUT_HINT_PRIVATE);
  self->buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  vg_text_in_time (self->view);
  vg_outgrow (GTK_SCROLLED_WINDOW (scroller));
  vg_pass_wheel (GTK_SCROLLED_WINDOW (scroller));
  gtk_widget_add_css_class (scroller, "vg-words");
  gtk_box_append (GTK_BOX (self), scroller);
}

static GtkWidget *
add_button (GtkWidget *row, const char *words, const char *hint)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (words);

  if (hint != NULL)
    gtk_widget_set_tooltip_text (button, hint);
  gtk_box_append (GTK_BOX (row), button);

  return button;
}

static void
add_buttons (VgParagraphEditor *self, gboolean was_edited)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *keep = add_button (row, _ ("_Save"), _ ("Save (Ctrl+Enter)"));
  GtkWidget *stop = add_button (row, _ ("_Cancel"), _ ("Cancel (Esc)"));

  gtk_widget_set_layout_manager (row, vg_wrap_row_new ());
  g_signal_connect_swapped (keep, "clicked", G_CALLBACK (save), self);
  g_signal_connect_swapped (stop, "clicked", G_CALLBACK (cancel), self);
  if (was_edited) {
    GtkWidget *back = add_button (row, _ ("_Back to the made text"), NULL);

    gtk_actionable_set_action_name (GTK_ACTIONABLE (back), "drafts.take");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (back), "s", self->name);
  }
  gtk_box_append (GTK_BOX (self), row);
  vg_name_tidy (row);
}

static gboolean
vg_paragraph_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_PARAGRAPH_EDITOR (widget)->view));
}

static void
vg_paragraph_editor_finalize (GObject *object)
{
  VgParagraphEditor *self = VG_PARAGRAPH_EDITOR (object);

  g_clear_object (&self->subject);
  g_free (self->name);
  g_free (self->place);

  G_OBJECT_CLASS (vg_paragraph_editor_parent_class)->finalize (object);
}

static void
vg_paragraph_editor_class_init (VgParagraphEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_paragraph_editor_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = vg_paragraph_editor_grab_focus;
}

static void
vg_paragraph_editor_init (VgParagraphEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "draft-editor");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  add_field (self);
}

static void
fill (VgParagraphEditor *self, const VgParagraph *paragraph)
{
  const char *typed = vg_case_get_draft (self->subject, self->place);
  const char *text = paragraph->edited != NULL ? paragraph->edited : paragraph->generated;
  g_autofree char *first = vg_draft_dup_name (paragraph);

  gtk_text_buffer_set_text (self->buffer, typed != NULL ? typed : text, -1);
  vg_name (GTK_WIDGET (self->view), _ ("Text of the paragraph"), first);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (changed_cb), self);
}

GtkWidget *
vg_paragraph_editor_new (VgDraft *draft, const VgParagraph *paragraph)
{
  VgParagraphEditor *self = g_object_new (VG_TYPE_PARAGRAPH_EDITOR, NULL);

  self->subject = g_object_ref (vg_draft_get_case (draft));
  self->name = g_strdup (paragraph->name);
  self->place = vg_paragraph_editor_dup_place (draft, paragraph->name);
  fill (self, paragraph);
  add_buttons (self, paragraph->edited != NULL);

  return GTK_WIDGET (self);
}

char *
vg_paragraph_editor_dup_place (VgDraft *draft, const char *paragraph)
{
  g_autofree char *place = vg_place_join ("document", vg_draft_get_id (draft), "edit", paragraph,
                                          NULL);

  return g_strconcat (place, "#text", NULL);
}
