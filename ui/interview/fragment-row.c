/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/fragment-row.h"

#include "base/json.h"
#include "ui/common/name.h"
#include "ui/interview/sayings.h"

#include <glib/gi18n-lib.h>

struct _VgFragmentRow {
  GtkBox parent_instance;

  GtkStack *stack;
  GtkWidget *shown;
  GtkWidget *seen;
  GtkLabel *text;
  GtkLabel *earlier;
  GtkWidget *remove;
  VgWordsField *field;

  VgInterview *interview;
  VgItem *item;
  char *place;
  guint closing;
};

G_DEFINE_FINAL_TYPE (VgFragmentRow, vg_fragment_row, GTK_TYPE_BOX)

static const char *const forms[] = { "quotation", "paraphrase", "observation" };

static JsonObject *
get_fragment (VgFragmentRow *self)
{
  return vg_case_get_object (vg_interview_get_case (self->interview), self->place);
}

static const char *
get_form (VgFragmentRow *self)
{
  const char *as = vg_json_get_string (get_fragment (self), "as");

  return as != NULL ? as : forms[0];
}

static gboolean
save (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgFragmentRow *self = VG_FRAGMENT_ROW (user_data);
  g_autofree char *as = g_strdup (get_form (self));

  return vg_interview_set_fragment (self->interview, self->item, self->place, as, text, error);
}

static void
open_cb (VgFragmentRow *self)
{
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->field));
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
}

static gboolean
close_saved (gpointer data)
{
  VgFragmentRow *self = VG_FRAGMENT_ROW (data);

  self->closing = 0;
  if (!vg_words_field_is_dirty (self->field))
    gtk_stack_set_visible_child (self->stack, self->shown);

  return G_SOURCE_REMOVE;
}

/* After the field has saved itself, which it does when idle. */
static void
left_cb (VgFragmentRow *self)
{
  if (self->closing == 0 && !gtk_widget_in_destruction (GTK_WIDGET (self)))
    self->closing = g_idle_add_full (G_PRIORITY_LOW, close_saved, self, NULL);
}

static void
remove_cb (VgFragmentRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (GError) error = NULL;

  g_object_ref (self);
  if (!vg_interview_set_fragment (self->interview, self->item, self->place, get_form (self), "",
                                  &error))
    gtk_widget_activate_action (widget, "interview.say", "s", error->message);
  else
    gtk_widget_activate_action (widget, "interview.say", "s",
                                _ ("Taken away. Ctrl+Z brings it back."));
  g_object_unref (self);
}

static void
vg_fragment_row_dispose (GObject *object)
{
  VgFragmentRow *self = VG_FRAGMENT_ROW (object);

  g_clear_handle_id (&self->closing, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_FRAGMENT_ROW);
  g_clear_object (&self->interview);

  G_OBJECT_CLASS (vg_fragment_row_parent_class)->dispose (object);
}

static void
vg_fragment_row_finalize (GObject *object)
{
  VgFragmentRow *self = VG_FRAGMENT_ROW (object);

  g_free (self->place);

  G_OBJECT_CLASS (vg_fragment_row_parent_class)->finalize (object);
}

static void
vg_fragment_row_class_init (VgFragmentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vg_fragment_row_dispose;
  object_class->finalize = vg_fragment_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/interview/fragment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VgFragmentRow, stack);
  gtk_widget_class_bind_template_child (widget_class, VgFragmentRow, shown);
  gtk_widget_class_bind_template_child (widget_class, VgFragmentRow, seen);
  gtk_widget_class_bind_template_child (widget_class, VgFragmentRow, text);
  gtk_widget_class_bind_template_child (widget_class, VgFragmentRow, earlier);
  gtk_widget_class_bind_template_child (widget_class, VgFragmentRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
vg_fragment_row_init (VgFragmentRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->field = VG_WORDS_FIELD (vg_words_field_new ("", NULL));
  vg_words_field_set_saver (self->field, save, self);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->field), focus);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->field));
}

GtkWidget *
vg_fragment_row_new (VgInterview *interview, VgItem *item, const char *place)
{
  VgFragmentRow *self = g_object_new (VG_TYPE_FRAGMENT_ROW, NULL);

  self->interview = g_object_ref (interview);
  self->item = item;
  self->place = g_strdup (place);
  vg_fragment_row_show (self);

  return GTK_WIDGET (self);
}

const char *
vg_fragment_row_get_place (VgFragmentRow *self)
{
  g_return_val_if_fail (VG_IS_FRAGMENT_ROW (self), NULL);

  return self->place;
}

VgWordsField *
vg_fragment_row_get_field (VgFragmentRow *self)
{
  g_return_val_if_fail (VG_IS_FRAGMENT_ROW (self), NULL);

  return self->field;
}

static void
show_form (VgFragmentRow *self, const char *as)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    gtk_widget_remove_css_class (self->shown, forms[i]);
  gtk_widget_add_css_class (self->shown, as);
  gtk_widget_set_visible (self->seen, g_str_equal (as, "observation"));
  vg_words_field_set_form (self->field, as);
}

/* What was said in another talk than this one says when. */
static void
show_earlier (VgFragmentRow *self)
{
  const char *talk = vg_json_get_string (get_fragment (self), "talk");
  gboolean is_earlier = talk != NULL &&
                        g_strcmp0 (talk, vg_interview_get_talk (self->interview)) != 0;
  g_autofree char *said = is_earlier ? vg_say_talk (vg_interview_get_case (self->interview), talk)
                                     : NULL;

  gtk_label_set_text (self->earlier, said != NULL ? said : "");
  gtk_widget_set_visible (GTK_WIDGET (self->earlier), said != NULL);
}

void
vg_fragment_row_show (VgFragmentRow *self)
{
  const char *text = NULL;
  const char *as = NULL;
  g_autofree char *marked = NULL;
  g_autofree char *name = NULL;
  g_autofree char *remove_name = NULL;
  g_autofree char *draft_place = NULL;

  g_return_if_fail (VG_IS_FRAGMENT_ROW (self));

  text = vg_json_get_string (get_fragment (self), "text");
  if (text == NULL)
    return;
  as = get_form (self);
  marked = vg_mark_fragment (as, text);
  name = vg_say_fragment (as, text);
  remove_name = g_strdup_printf (_ ("Take away: %s"), text);
  draft_place = g_strdup_printf ("%s#%s", self->place, as);

  gtk_label_set_text (self->text, marked);
  show_form (self, as);
  show_earlier (self);
  vg_words_field_show (self->field, text);
  vg_words_field_set_draft_place (self->field, vg_interview_get_case (self->interview),
                                  draft_place);
  vg_words_field_set_label (self->field, name);
  vg_name (self->shown, name, _ ("Press to change it"));
  vg_name (self->remove, remove_name, NULL);
}

gboolean
vg_fragment_row_is_open (VgFragmentRow *self)
{
  g_return_val_if_fail (VG_IS_FRAGMENT_ROW (self), FALSE);

  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->field);
}

gboolean
vg_fragment_row_set_form (VgFragmentRow *self, const char *as, GError **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (VG_IS_FRAGMENT_ROW (self), FALSE);

  if (!vg_words_field_save (self->field, error))
    return FALSE;
  text = vg_words_field_dup_text (self->field);

  return vg_interview_set_fragment (self->interview, self->item, self->place, as, text, error);
}
