/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/open-editor.h"

#include "base/json.h"
#include "ui/interview/fragment-row.h"
#include "ui/interview/session.h"

#include <glib/gi18n-lib.h>

/* @place: the fragment the field below has become, or NULL while it is none. It stays in
 * the field until another is begun: nothing moves under the hand that wrote it.
 */
struct _VgOpenEditor {
  VgEditor parent_instance;

  GtkBox *rows;
  GtkBox *new_part;
  GtkToggleButton *quotation;
  GtkToggleButton *paraphrase;
  GtkToggleButton *observation;
  GtkWidget *another;
  VgWordsField *field;

  char *place;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (VgOpenEditor, vg_open_editor, VG_TYPE_EDITOR)

static const struct {
  const char *as;
  const char *hint;
} forms[] = {
  { "quotation", N_ ("In their own words") },
  { "paraphrase", N_ ("In your words") },
  { "observation", N_ ("What you saw or heard") },
};

static GtkToggleButton *
button_of (VgOpenEditor *self, const char *as)
{
  if (g_strcmp0 (as, "paraphrase") == 0)
    return self->paraphrase;

  return g_strcmp0 (as, "observation") == 0 ? self->observation : self->quotation;
}

static const char *
get_form (VgOpenEditor *self)
{
  if (gtk_toggle_button_get_active (self->paraphrase))
    return "paraphrase";

  return gtk_toggle_button_get_active (self->observation) ? "observation" : "quotation";
}

static VgCase *
get_case (VgOpenEditor *self)
{
  return vg_interview_get_case (vg_editor_get_interview (VG_EDITOR (self)));
}

/* Where the next fragment will stand. */
static char *
make_next_place (VgOpenEditor *self)
{
  VgEditor *editor = VG_EDITOR (self);
  g_autofree char *prefix = vg_interview_dup_place (vg_editor_get_interview (editor),
                                                    vg_editor_get_item (editor));

  return g_strdup_printf ("%s/%u", prefix, vg_case_get_free_number (get_case (self), prefix));
}

static void
show_form (VgOpenEditor *self)
{
  const char *as = get_form (self);
  g_autofree char *place = self->place != NULL ? g_strdup (self->place) : make_next_place (self);
  g_autofree char *draft = g_strdup_printf ("%s#%s", place, as);

  vg_words_field_set_form (self->field, as);
  vg_words_field_set_draft_place (self->field, get_case (self), draft);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    if (g_str_equal (forms[i].as, as))
      vg_words_field_set_hint (self->field, _ (forms[i].hint));
  }
}

static gboolean
save_new (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgOpenEditor *self = VG_OPEN_EDITOR (user_data);
  VgInterview *interview = vg_editor_get_interview (VG_EDITOR (self));
  VgItem *item = vg_editor_get_item (VG_EDITOR (self));
  g_autofree char *place = g_strdup (self->place);

  if (place != NULL)
    return vg_interview_set_fragment (interview, item, place, get_form (self), text, error);
  if (*text == '\0')
    return TRUE;

  /* Known beforehand: the change that this makes is shown before the call returns. */
  self->place = make_next_place (self);
  if (!vg_interview_set_fragment (interview, item, NULL, get_form (self), text, error)) {
    g_clear_pointer (&self->place, g_free);
    return FALSE;
  }
  /* The talk may have begun with it. */
  vg_session_set_form (interview, get_form (self));

  return TRUE;
}

static void
toggled_cb (VgOpenEditor *self, GtkToggleButton *button)
{
  VgEditor *editor = VG_EDITOR (self);
  g_autofree char *text = NULL;
  g_autofree char *place = g_strdup (self->place);
  GError *error = NULL;

  if (self->is_showing || self->field == NULL || !gtk_toggle_button_get_active (button))
    return;

  vg_session_set_form (vg_editor_get_interview (editor), get_form (self));
  if (place != NULL) {
    text = vg_words_field_dup_text (self->field);
    vg_interview_set_fragment (vg_editor_get_interview (editor), vg_editor_get_item (editor), place,
                               get_form (self), text, &error);
    vg_editor_tell (editor, error);
  }
  show_form (self);
  vg_editor_focus (editor);
}

static void
another_cb (VgOpenEditor *self)
{
  GError *error = NULL;

  if (!vg_words_field_save (self->field, &error)) {
    vg_editor_tell (VG_EDITOR (self), error);
    return;
  }
  g_clear_pointer (&self->place, g_free);
  vg_editor_show (VG_EDITOR (self));
  vg_editor_focus (VG_EDITOR (self));
}

static void
vg_open_editor_build (VgEditor *editor)
{
  VgOpenEditor *self = VG_OPEN_EDITOR (editor);
  const char *as = vg_session_get_form (vg_editor_get_interview (editor));

  gtk_toggle_button_set_active (button_of (self, as), TRUE);
  self->field = VG_WORDS_FIELD (vg_words_field_new (vg_editor_get_question (editor), NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->field), "vg-answer");
  vg_words_field_set_saver (self->field, save_new, self);
  gtk_box_append (self->new_part, GTK_WIDGET (self->field));
  vg_editor_add_field (editor, self->field);
}

static VgFragmentRow *
find_row (VgOpenEditor *self, const char *place)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  while (child != NULL && !g_str_equal (vg_fragment_row_get_place (VG_FRAGMENT_ROW (child)), place))
    child = gtk_widget_get_next_sibling (child);

  return child != NULL ? VG_FRAGMENT_ROW (child) : NULL;
}

/* Rows stay where they can: one of them may hold the focus and half a sentence. */
static GtkWidget *
show_row (VgOpenEditor *self, const char *place, GtkWidget *after)
{
  VgEditor *editor = VG_EDITOR (self);
  VgFragmentRow *row = find_row (self, place);

  if (row == NULL) {
    row = VG_FRAGMENT_ROW (
        vg_fragment_row_new (vg_editor_get_interview (editor), vg_editor_get_item (editor), place));
    gtk_box_insert_child_after (self->rows, GTK_WIDGET (row), after);
    vg_editor_add_field (editor, vg_fragment_row_get_field (row));
  } else {
    vg_fragment_row_show (row);
  }

  return GTK_WIDGET (row);
}

static void
drop_rows_gone (VgOpenEditor *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  while (child != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (child);
    const char *place = vg_fragment_row_get_place (VG_FRAGMENT_ROW (child));

    if (vg_case_get (get_case (self), place) == NULL || g_strcmp0 (place, self->place) == 0)
      gtk_box_remove (self->rows, child);
    child = next;
  }
}

static void
vg_open_editor_show (VgEditor *editor)
{
  VgOpenEditor *self = VG_OPEN_EDITOR (editor);
  g_autoptr (GPtrArray) places = vg_interview_list_fragments (vg_editor_get_interview (editor),
                                                              vg_editor_get_item (editor));
  JsonObject *own = NULL;
  GtkWidget *last = NULL;

  /* Undo, or emptying the field, has taken the fragment away. */
  if (self->place != NULL && vg_case_get (get_case (self), self->place) == NULL)
    g_clear_pointer (&self->place, g_free);

  drop_rows_gone (self);
  for (guint i = 0; i < places->len; i++) {
    if (g_strcmp0 (places->pdata[i], self->place) != 0)
      last = show_row (self, places->pdata[i], last);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->rows), last != NULL);

  if (self->place != NULL)
    own = vg_case_get_object (get_case (self), self->place);
  self->is_showing = TRUE;
  if (own != NULL)
    gtk_toggle_button_set_active (button_of (self, vg_json_get_string (own, "as")), TRUE);
  self->is_showing = FALSE;
  vg_words_field_show (self->field, vg_json_get_string (own, "text"));
  show_form (self);
}

static GtkWidget *
vg_open_editor_get_first (VgEditor *editor)
{
  return GTK_WIDGET (VG_OPEN_EDITOR (editor)->field);
}

static void
vg_open_editor_set_form (VgEditor *editor, const char *as)
{
  VgOpenEditor *self = VG_OPEN_EDITOR (editor);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->rows));
  GError *error = NULL;

  while (child != NULL && !vg_fragment_row_is_open (VG_FRAGMENT_ROW (child)))
    child = gtk_widget_get_next_sibling (child);

  if (child == NULL) {
    gtk_toggle_button_set_active (button_of (self, as), TRUE);
    return;
  }
  vg_fragment_row_set_form (VG_FRAGMENT_ROW (child), as, &error);
  vg_editor_tell (editor, error);
}

static void
vg_open_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_OPEN_EDITOR);

  G_OBJECT_CLASS (vg_open_editor_parent_class)->dispose (object);
}

static void
vg_open_editor_finalize (GObject *object)
{
  g_free (VG_OPEN_EDITOR (object)->place);

  G_OBJECT_CLASS (vg_open_editor_parent_class)->finalize (object);
}

static void
vg_open_editor_class_init (VgOpenEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VgEditorClass *editor_class = VG_EDITOR_CLASS (klass);

  object_class->dispose = vg_open_editor_dispose;
  object_class->finalize = vg_open_editor_finalize;
  editor_class->build = vg_open_editor_build;
  editor_class->show = vg_open_editor_show;
  editor_class->get_first = vg_open_editor_get_first;
  editor_class->set_form = vg_open_editor_set_form;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/interview/open-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, VgOpenEditor, rows);
  gtk_widget_class_bind_template_child (widget_class, VgOpenEditor, new_part);
  gtk_widget_class_bind_template_child (widget_class, VgOpenEditor, quotation);
  gtk_widget_class_bind_template_child (widget_class, VgOpenEditor, paraphrase);
  gtk_widget_class_bind_template_child (widget_class, VgOpenEditor, observation);
  gtk_widget_class_bind_template_child (widget_class, VgOpenEditor, another);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, another_cb);
}

static void
vg_open_editor_init (VgOpenEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
vg_open_editor_get_fragment (VgOpenEditor *self)
{
  g_return_val_if_fail (VG_IS_OPEN_EDITOR (self), NULL);

  return self->place;
}

void
vg_open_editor_take_up (VgOpenEditor *self, const char *place)
{
  VgEditor *editor = VG_EDITOR (self);
  g_autoptr (GPtrArray) places = NULL;

  g_return_if_fail (VG_IS_OPEN_EDITOR (self) && place != NULL);

  places = vg_interview_list_fragments (vg_editor_get_interview (editor),
                                        vg_editor_get_item (editor));
  if (vg_words_field_is_dirty (self->field) ||
      !g_ptr_array_find_with_equal_func (places, place, g_str_equal, NULL))
    return;

  g_free (self->place);
  self->place = g_strdup (place);
  vg_editor_show (editor);
}
