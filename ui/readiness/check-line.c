/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/readiness/check-line.h"

#include "ui/common/name.h"
#include "ui/common/words-field.h"

#include <glib/gi18n-lib.h>

struct _VgCheckLine {
  GtkListBoxRow parent_instance;

  VgCase *subject;
  char *id;
  char *called;
  gboolean is_showing;

  GtkLabel *title;
  GtkLabel *whose;
  GtkLabel *applies;
  GtkDropDown *state;
  VgWordsField *words;
  GtkLabel *refusal;
};

G_DEFINE_FINAL_TYPE (VgCheckLine, vg_check_line, GTK_TYPE_LIST_BOX_ROW)

/* In the order of the choices of the blueprint. */
static const char *const states[] = { NULL, "done", "open", "not-needed" };

static gboolean
save (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgCheckLine *self = VG_CHECK_LINE (user_data);

  return vg_arrangement_set_text (self->subject, self->id, text, error);
}

static void
keep_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgCheckLine *self = VG_CHECK_LINE (widget);
  g_autoptr (GError) error = NULL;

  /* The field says itself why it could not. */
  if (!vg_words_field_save (self->words, &error))
    g_debug ("%s", error->message);
}

static void
state_chosen_cb (VgCheckLine *self)
{
  guint selected = gtk_drop_down_get_selected (self->state);
  g_autoptr (GError) error = NULL;

  if (self->is_showing || self->id == NULL || selected >= G_N_ELEMENTS (states))
    return;

  vg_arrangement_set_state (self->subject, self->id, states[selected], &error);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), error != NULL);
  gtk_label_set_text (self->refusal, error != NULL ? error->message : "");
}

static gboolean
vg_check_line_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_CHECK_LINE (widget)->words));
}

static void
vg_check_line_dispose (GObject *object)
{
  VgCheckLine *self = VG_CHECK_LINE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_CHECK_LINE);
  g_clear_object (&self->subject);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->called, g_free);

  G_OBJECT_CLASS (vg_check_line_parent_class)->dispose (object);
}

static void
vg_check_line_class_init (VgCheckLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WORDS_FIELD);

  G_OBJECT_CLASS (klass)->dispose = vg_check_line_dispose;
  widget_class->grab_focus = vg_check_line_grab_focus;
  gtk_widget_class_install_action (widget_class, "check.keep", NULL, keep_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/readiness/check-line.ui");
  gtk_widget_class_bind_template_child (widget_class, VgCheckLine, title);
  gtk_widget_class_bind_template_child (widget_class, VgCheckLine, whose);
  gtk_widget_class_bind_template_child (widget_class, VgCheckLine, applies);
  gtk_widget_class_bind_template_child (widget_class, VgCheckLine, state);
  gtk_widget_class_bind_template_child (widget_class, VgCheckLine, words);
  gtk_widget_class_bind_template_child (widget_class, VgCheckLine, refusal);
  gtk_widget_class_bind_template_callback (widget_class, state_chosen_cb);
}

static void
vg_check_line_init (VgCheckLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vg_check_line_new (VgCase *subject, const char *id, const VgCheckWords *words)
{
  VgCheckLine *self = g_object_new (VG_TYPE_CHECK_LINE, NULL);
  g_autofree char *draft = g_strdup_printf ("check/%s#text", id);

  self->subject = g_object_ref (subject);
  self->id = g_strdup (id);
  self->called = words->whose != NULL ? g_strdup_printf ("%s, %s", words->title, words->whose)
                                      : g_strdup (words->title);
  gtk_label_set_text (self->title, words->title);
  gtk_label_set_text (self->whose, words->whose != NULL ? words->whose : "");
  gtk_widget_set_visible (GTK_WIDGET (self->whose), words->whose != NULL);
  vg_words_field_set_is_line (self->words, TRUE);
  vg_words_field_set_is_whole (self->words, TRUE);
  vg_words_field_set_label (self->words, self->called);
  vg_words_field_set_hint (self->words, words->hint);
  vg_words_field_set_saver (self->words, save, self);
  vg_words_field_set_draft_place (self->words, subject, draft);
  return GTK_WIDGET (self);
}

void
vg_check_line_show (VgCheckLine *self, const VgArrangement *arrangement)
{
  guint selected = 0;
  g_autofree char *name = NULL;
  GListModel *choices = NULL;

  g_return_if_fail (VG_IS_CHECK_LINE (self));

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i], arrangement->state) == 0)
      selected = i;
  self->is_showing = TRUE;
  gtk_drop_down_set_selected (self->state, selected);
  self->is_showing = FALSE;

  choices = gtk_drop_down_get_model (self->state);
  name = g_strdup_printf ("%s: %s", self->called,
                          gtk_string_list_get_string (GTK_STRING_LIST (choices), selected));
  vg_name_with_inner (GTK_WIDGET (self->state), name);
  gtk_widget_set_visible (GTK_WIDGET (self->applies), !arrangement->is_needed);
  vg_words_field_show (self->words, arrangement->text);
}
