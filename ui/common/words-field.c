/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/words-field.h"

#include "ui/common/outgrow.h"
#include "ui/common/pass-wheel.h"
#include "ui/common/text-in-time.h"

struct _VgWordsField {
  GtkBox parent_instance;

  GtkBox *frame;
  GtkLabel *mark;
  GtkScrolledWindow *scroller;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkLabel *hint;
  GtkLabel *message;

  VgWordsSave save;
  gpointer save_data;
  VgCase *subject;
  char *draft_place;
  char *saved;
  gboolean is_line;
  gboolean enter_saves;
  gboolean is_showing;
  guint leaving;
  guint growing;
};

G_DEFINE_FINAL_TYPE (VgWordsField, vg_words_field, GTK_TYPE_BOX)

static const char *const forms[] = { "quotation", "paraphrase", "observation" };

char *
vg_words_field_dup_text (VgWordsField *self)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (VG_IS_WORDS_FIELD (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE));
}

gboolean
vg_words_field_is_dirty (VgWordsField *self)
{
  g_autofree char *text = vg_words_field_dup_text (self);

  return g_strcmp0 (text, self->saved) != 0;
}

static void
say (VgWordsField *self, const char *message)
{
  gtk_label_set_text (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

static void
keep_draft (VgWordsField *self)
{
  g_autofree char *text = vg_words_field_dup_text (self);

  if (self->subject == NULL || self->draft_place == NULL)
    return;
  vg_case_set_draft (self->subject, self->draft_place,
                     g_strcmp0 (text, self->saved) != 0 ? text : NULL);
}

/* A field that grows at the bottom of the page must not grow out of sight. */
static gboolean
keep_in_view (gpointer data)
{
  VgWordsField *self = VG_WORDS_FIELD (data);
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;
  GtkAdjustment *adjustment = NULL;
  double top = 0;

  self->growing = 0;
  if (viewport == NULL || gtk_widget_get_first_child (viewport) == NULL ||
      !gtk_widget_compute_bounds (GTK_WIDGET (self), gtk_widget_get_first_child (viewport),
                                  &bounds))
    return G_SOURCE_REMOVE;

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  top = bounds.origin.y + bounds.size.height - gtk_adjustment_get_page_size (adjustment);
  if (gtk_adjustment_get_value (adjustment) < top)
    gtk_adjustment_set_value (adjustment, top);

  return G_SOURCE_REMOVE;
}

static void
queue_keep_in_view (VgWordsField *self)
{
  if (self->growing == 0)
    self->growing = g_idle_add_full (G_PRIORITY_LOW, keep_in_view, self, NULL);
}

static void
changed_cb (VgWordsField *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->hint),
                          gtk_text_buffer_get_char_count (self->buffer) == 0);
  if (self->is_showing)
    return;

  say (self, NULL);
  keep_draft (self);
  queue_keep_in_view (self);
}

gboolean
vg_words_field_save (VgWordsField *self, GError **error)
{
  g_autofree char *text = vg_words_field_dup_text (self);
  g_autoptr (GError) local_error = NULL;
  g_autofree char *before = NULL;

  g_return_val_if_fail (VG_IS_WORDS_FIELD (self), FALSE);

  if (self->save == NULL || g_strcmp0 (text, self->saved) == 0)
    return TRUE;

  /* Said to be saved beforehand: saving shows the field anew. */
  before = g_steal_pointer (&self->saved);
  self->saved = g_strdup (text);
  if (!self->save (self, text, self->save_data, &local_error)) {
    g_free (self->saved);
    self->saved = g_steal_pointer (&before);
    say (self, local_error->message);
    g_propagate_error (error, g_steal_pointer (&local_error));
    return FALSE;
  }
  say (self, NULL);
  keep_draft (self);

  return TRUE;
}

static gboolean
save_after_leaving (gpointer data)
{
  VgWordsField *self = VG_WORDS_FIELD (data);

  self->leaving = 0;
  vg_words_field_save (self, NULL);

  return G_SOURCE_REMOVE;
}

/* Not at once: saving changes the page, and the focus is still on its way. */
static void
leave_cb (VgWordsField *self)
{
  if (self->leaving == 0 && !gtk_widget_in_destruction (GTK_WIDGET (self)))
    self->leaving = g_idle_add (save_after_leaving, self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                VgWordsField *self)
{
  gboolean is_enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;
  gboolean saves = self->is_line || (self->enter_saves && (state & GDK_SHIFT_MASK) == 0);

  if (!saves || !is_enter || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  /* What was saved may have become a thing of its own above the field. */
  vg_words_field_save (self, NULL);
  queue_keep_in_view (self);

  return GDK_EVENT_STOP;
}

void
vg_words_field_show (VgWordsField *self, const char *text)
{
  gboolean was_dirty = FALSE;

  g_return_if_fail (VG_IS_WORDS_FIELD (self));

  if (text == NULL)
    text = "";
  was_dirty = vg_words_field_is_dirty (self);
  g_free (self->saved);
  self->saved = g_strdup (text);
  if (was_dirty || !vg_words_field_is_dirty (self))
    return;

  self->is_showing = TRUE;
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  self->is_showing = FALSE;
  say (self, NULL);
}

gboolean
vg_words_field_undo (VgWordsField *self)
{
  g_return_val_if_fail (VG_IS_WORDS_FIELD (self), FALSE);

  if (!vg_words_field_is_dirty (self) || !gtk_text_buffer_get_can_undo (self->buffer))
    return FALSE;
  gtk_text_buffer_undo (self->buffer);

  return TRUE;
}

gboolean
vg_words_field_redo (VgWordsField *self)
{
  g_return_val_if_fail (VG_IS_WORDS_FIELD (self), FALSE);

  if (!gtk_text_buffer_get_can_redo (self->buffer))
    return FALSE;
  gtk_text_buffer_redo (self->buffer);

  return TRUE;
}

static gboolean
vg_words_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_WORDS_FIELD (widget)->view));
}

static void
vg_words_field_dispose (GObject *object)
{
  VgWordsField *self = VG_WORDS_FIELD (object);

  g_clear_handle_id (&self->leaving, g_source_remove);
  g_clear_handle_id (&self->growing, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_WORDS_FIELD);
  g_clear_object (&self->subject);

  G_OBJECT_CLASS (vg_words_field_parent_class)->dispose (object);
}

static void
vg_words_field_finalize (GObject *object)
{
  VgWordsField *self = VG_WORDS_FIELD (object);

  g_free (self->draft_place);
  g_free (self->saved);

  G_OBJECT_CLASS (vg_words_field_parent_class)->finalize (object);
}

static void
vg_words_field_class_init (VgWordsFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vg_words_field_dispose;
  object_class->finalize = vg_words_field_finalize;
  widget_class->grab_focus = vg_words_field_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/common/words-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VgWordsField, frame);
  gtk_widget_class_bind_template_child (widget_class, VgWordsField, mark);
  gtk_widget_class_bind_template_child (widget_class, VgWordsField, scroller);
  gtk_widget_class_bind_template_child (widget_class, VgWordsField, view);
  gtk_widget_class_bind_template_child (widget_class, VgWordsField, buffer);
  gtk_widget_class_bind_template_child (widget_class, VgWordsField, hint);
  gtk_widget_class_bind_template_child (widget_class, VgWordsField, message);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
vg_words_field_init (VgWordsField *self)
{
  self->saved = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_text_in_time (self->view);
  vg_outgrow (self->scroller);
  vg_pass_wheel (self->scroller);
}

GtkWidget *
vg_words_field_new (const char *label, const char *hint)
{
  VgWordsField *self = g_object_new (VG_TYPE_WORDS_FIELD, NULL);

  vg_words_field_set_label (self, label);
  vg_words_field_set_hint (self, hint);

  return GTK_WIDGET (self);
}

void
vg_words_field_set_saver (VgWordsField *self, VgWordsSave save, gpointer user_data)
{
  g_return_if_fail (VG_IS_WORDS_FIELD (self));

  self->save = save;
  self->save_data = user_data;
}

void
vg_words_field_set_draft_place (VgWordsField *self, VgCase *subject, const char *place)
{
  g_return_if_fail (VG_IS_WORDS_FIELD (self));

  if (g_strcmp0 (self->draft_place, place) == 0 && self->subject == subject)
    return;
  if (self->subject != NULL && self->draft_place != NULL)
    vg_case_set_draft (self->subject, self->draft_place, NULL);

  g_set_object (&self->subject, subject);
  g_free (self->draft_place);
  self->draft_place = g_strdup (place);
  if (vg_words_field_is_dirty (self))
    keep_draft (self);
}

void
vg_words_field_resume (VgWordsField *self)
{
  const char *draft = NULL;

  g_return_if_fail (VG_IS_WORDS_FIELD (self));

  if (self->subject != NULL && self->draft_place != NULL)
    draft = vg_case_get_draft (self->subject, self->draft_place);
  if (draft == NULL)
    return;

  self->is_showing = TRUE;
  gtk_text_buffer_set_text (self->buffer, draft, -1);
  self->is_showing = FALSE;
}

void
vg_words_field_set_is_line (VgWordsField *self, gboolean is_line)
{
  g_return_if_fail (VG_IS_WORDS_FIELD (self));

  self->is_line = is_line;
  if (is_line)
    gtk_widget_add_css_class (GTK_WIDGET (self->frame), "line");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->frame), "line");
}

void
vg_words_field_set_enter_saves (VgWordsField *self, gboolean enter_saves)
{
  g_return_if_fail (VG_IS_WORDS_FIELD (self));

  self->enter_saves = enter_saves;
}

void
vg_words_field_set_is_whole (VgWordsField *self, gboolean is_whole)
{
  g_return_if_fail (VG_IS_WORDS_FIELD (self));

  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER,
                                  is_whole ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC);
}

void
vg_words_field_set_form (VgWordsField *self, const char *as)
{
  g_return_if_fail (VG_IS_WORDS_FIELD (self));

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->frame), forms[i]);
  if (as != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->frame), as);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), g_strcmp0 (as, "quotation") == 0);
}

void
vg_words_field_set_label (VgWordsField *self, const char *label)
{
  g_return_if_fail (VG_IS_WORDS_FIELD (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, !self->is_line, -1);
}

void
vg_words_field_set_hint (VgWordsField *self, const char *hint)
{
  g_return_if_fail (VG_IS_WORDS_FIELD (self));

  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  hint != NULL ? hint : "", -1);
}
