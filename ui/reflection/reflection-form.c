/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/reflection/reflection-form.h"

#include "base/language.h"
#include "ui/common/text-label.h"
#include "ui/common/words-field.h"

/* @fields: (element-type VgWordsField): lent by the box
 * @questions: (element-type utf8): the id of the question of each
 */
struct _VgReflectionForm {
  GtkBox parent_instance;

  GPtrArray *fields;
  GPtrArray *questions;
};

enum {
  WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgReflectionForm, vg_reflection_form, GTK_TYPE_BOX)

static void
vg_reflection_form_finalize (GObject *object)
{
  VgReflectionForm *self = VG_REFLECTION_FORM (object);

  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->questions);

  G_OBJECT_CLASS (vg_reflection_form_parent_class)->finalize (object);
}

static gboolean
vg_reflection_form_grab_focus (GtkWidget *widget)
{
  VgReflectionForm *self = VG_REFLECTION_FORM (widget);

  return self->fields->len > 0 && gtk_widget_grab_focus (self->fields->pdata[0]);
}

static void
vg_reflection_form_class_init (VgReflectionFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_reflection_form_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = vg_reflection_form_grab_focus;

  signals[WRITTEN] = g_signal_new ("written", VG_TYPE_REFLECTION_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
vg_reflection_form_init (VgReflectionForm *self)
{
  self->fields = g_ptr_array_new ();
  self->questions = g_ptr_array_new_with_free_func (g_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 22);
}

/* Whether it is really kept, the page says: it does not know yet. */
static gboolean
save (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgReflectionForm *self = VG_REFLECTION_FORM (user_data);
  guint index = 0;

  if (g_ptr_array_find (self->fields, field, &index))
    g_signal_emit (self, signals[WRITTEN], 0, self->questions->pdata[index], text);

  return TRUE;
}

static void
add_question (VgReflectionForm *self, const VgReflectionQuestion *question)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *field = vg_words_field_new (question->text, NULL);

  gtk_box_append (GTK_BOX (box), vg_text_label_new (question->text, "reflection-question"));
  if (question->hint != NULL)
    gtk_box_append (GTK_BOX (box), vg_text_label_new (question->hint, "dim-label"));
  vg_words_field_set_is_whole (VG_WORDS_FIELD (field), TRUE);
  vg_words_field_set_saver (VG_WORDS_FIELD (field), save, self);
  gtk_widget_set_margin_top (field, 4);
  gtk_box_append (GTK_BOX (box), field);
  gtk_box_append (GTK_BOX (self), box);
  g_ptr_array_add (self->fields, field);
  g_ptr_array_add (self->questions, g_strdup (question->id));
}

GtkWidget *
vg_reflection_form_new (VgReflectionBook *book, guint moment)
{
  VgReflectionForm *self = g_object_new (VG_TYPE_REFLECTION_FORM, NULL);

  for (guint i = 0; i < vg_reflection_book_get_n_questions (book, moment); i++) {
    VgReflectionQuestion question = vg_reflection_book_get_question (book, moment, i,
                                                                     vg_language_get ());

    add_question (self, &question);
  }

  return GTK_WIDGET (self);
}

void
vg_reflection_form_show (VgReflectionForm *self, const VgOwnNote *note)
{
  g_return_if_fail (VG_IS_REFLECTION_FORM (self));

  for (guint i = 0; i < self->fields->len; i++)
    vg_words_field_show (self->fields->pdata[i],
                         note != NULL ? vg_own_note_get_answer (note, self->questions->pdata[i])
                                      : NULL);
}

void
vg_reflection_form_save (VgReflectionForm *self)
{
  g_return_if_fail (VG_IS_REFLECTION_FORM (self));

  for (guint i = 0; i < self->fields->len; i++)
    vg_words_field_save (self->fields->pdata[i], NULL);
}
