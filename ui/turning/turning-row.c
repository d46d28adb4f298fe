/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/turning/turning-row.h"

#include "ui/common/date-field.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/common/value-buttons.h"
#include "ui/common/words-field.h"
#include "ui/turning/turning-words.h"

#include <glib/gi18n-lib.h>

/* @parts: what can be written; NULL until it is first opened
 * @fields: (element-type GtkWidget): in the order of the table, lent by @parts
 */
struct _VgTurningRow {
  GtkListBoxRow parent_instance;

  VgCase *subject;
  char *place;
  const VgTurningField *table;

  GtkToggleButton *head;
  GtkLabel *title;
  GtkLabel *state;
  GtkBox *box;
  GtkWidget *parts;
  GPtrArray *fields;
};

G_DEFINE_FINAL_TYPE (VgTurningRow, vg_turning_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
save (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgTurningRow *self = VG_TURNING_ROW (user_data);

  for (guint i = 0; i < self->fields->len; i++)
    if (self->fields->pdata[i] == (gpointer) field)
      return vg_turning_words_set (self->subject, self->place, self->table[i].member, text, error);

  return TRUE;
}

static void
set (VgTurningRow *self, GtkWidget *field, const char *text)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (self->fields->pdata[i] == (gpointer) field)
      gtk_widget_activate_action (GTK_WIDGET (self), "turning.set", "(sss)", self->place,
                                  self->table[i].member, text);
}

static void
noted_cb (VgTurningRow *self, const char *date, GtkWidget *field)
{
  set (self, field, date);
}

static void
chosen_cb (VgTurningRow *self, const char *value, gboolean is_on, GtkWidget *buttons)
{
  if (is_on)
    set (self, buttons, value);
}

static void
remove_cb (VgTurningRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "turning.remove", "s", self->place);
}

/* --- Its parts --- */

static GtkWidget *
make_text (VgTurningRow *self, const VgTurningField *field)
{
  GtkWidget *words = vg_words_field_new (_ (field->label), NULL);
  g_autofree char *draft = g_strdup_printf ("%s#%s", self->place, field->member);

  vg_words_field_set_is_line (VG_WORDS_FIELD (words), TRUE);
  vg_words_field_set_is_whole (VG_WORDS_FIELD (words), TRUE);
  vg_words_field_set_saver (VG_WORDS_FIELD (words), save, self);
  vg_words_field_set_draft_place (VG_WORDS_FIELD (words), self->subject, draft);
  return words;
}

static GtkWidget *
make_date (VgTurningRow *self, const VgTurningField *field)
{
  GtkWidget *date = vg_date_field_new (_ (field->label), _ ("_Note"));

  g_signal_connect_object (date, "noted", G_CALLBACK (noted_cb), self, G_CONNECT_SWAPPED);
  return date;
}

static GtkWidget *
make_word (VgTurningRow *self, const VgTurningField *field)
{
  GtkWidget *buttons = vg_value_buttons_new (VG_VALUES_ROW, _ (field->label));

  for (const VgTurningWord *word = field->words; word->value != NULL; word++)
    vg_value_buttons_add (VG_VALUE_BUTTONS (buttons), word->value, _ (word->label));
  g_signal_connect_object (buttons, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return buttons;
}

static void
add_field (VgTurningRow *self, const VgTurningField *field)
{
  GtkWidget *made = NULL;

  /* A day says itself what it is. */
  if (field->kind != VG_TURNING_DATE)
    gtk_box_append (GTK_BOX (self->parts), vg_text_label_new (_ (field->label), "caption"));
  if (field->kind == VG_TURNING_TEXT)
    made = make_text (self, field);
  else
    made = field->kind == VG_TURNING_DATE ? make_date (self, field) : make_word (self, field);
  gtk_box_append (GTK_BOX (self->parts), made);
  g_ptr_array_add (self->fields, made);
}

static void
build_parts (VgTurningRow *self)
{
  GtkWidget *remove = gtk_button_new_with_label (_ ("Take away"));

  self->parts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->parts, "turning-parts");
  for (const VgTurningField *field = self->table; field->member != NULL; field++)
    add_field (self, field);
  gtk_widget_set_halign (remove, GTK_ALIGN_START);
  gtk_widget_add_css_class (remove, "flat");
  vg_name_button (remove, gtk_label_get_text (self->title));
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->parts), remove);
  gtk_box_append (self->box, self->parts);
}

static void
show_field (VgTurningRow *self, guint index)
{
  GtkWidget *field = self->fields->pdata[index];
  const char *value = vg_turning_words_get (self->subject, self->place, self->table[index].member);
  const char *values[] = { value, NULL };

  switch (self->table[index].kind) {
  case VG_TURNING_TEXT:
    vg_words_field_show (VG_WORDS_FIELD (field), value);
    break;
  case VG_TURNING_DATE:
    vg_date_field_show (VG_DATE_FIELD (field), value);
    break;
  case VG_TURNING_WORD:
  default:
    vg_value_buttons_show (VG_VALUE_BUTTONS (field), values);
    break;
  }
}

static void
toggled_cb (VgTurningRow *self)
{
  gboolean is_open = gtk_toggle_button_get_active (self->head);

  if (is_open && self->parts == NULL)
    build_parts (self);
  gtk_widget_set_visible (self->parts, is_open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->head), GTK_ACCESSIBLE_STATE_EXPANDED, is_open,
                               -1);
  vg_turning_row_show (self);
}

/* --- The row --- */

static gboolean
vg_turning_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_TURNING_ROW (widget)->head));
}

static void
vg_turning_row_dispose (GObject *object)
{
  VgTurningRow *self = VG_TURNING_ROW (object);

  g_clear_object (&self->subject);
  g_clear_pointer (&self->fields, g_ptr_array_unref);

  G_OBJECT_CLASS (vg_turning_row_parent_class)->dispose (object);
}

static void
vg_turning_row_finalize (GObject *object)
{
  g_free (VG_TURNING_ROW (object)->place);

  G_OBJECT_CLASS (vg_turning_row_parent_class)->finalize (object);
}

static void
vg_turning_row_class_init (VgTurningRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_turning_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = vg_turning_row_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = vg_turning_row_grab_focus;
}

static GtkLabel *
add_line (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
vg_turning_row_init (VgTurningRow *self)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->fields = g_ptr_array_new ();
  self->head = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  self->title = add_line (lines, "heading");
  self->state = add_line (lines, "dim-label");
  gtk_button_set_child (GTK_BUTTON (self->head), lines);
  gtk_widget_add_css_class (GTK_WIDGET (self->head), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->head), "path-head");
  g_signal_connect_object (self->head, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (self->box, GTK_WIDGET (self->head));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->box));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
vg_turning_row_new (VgCase *subject, const char *place)
{
  VgTurningRow *self = g_object_new (VG_TYPE_TURNING_ROW, NULL);

  self->subject = g_object_ref (subject);
  self->place = g_strdup (place);
  self->table = vg_turning_words_get_fields (place);
  vg_turning_row_show (self);
  return GTK_WIDGET (self);
}

const char *
vg_turning_row_get_place (VgTurningRow *self)
{
  g_return_val_if_fail (VG_IS_TURNING_ROW (self), NULL);

  return self->place;
}

void
vg_turning_row_show (VgTurningRow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *state = NULL;

  g_return_if_fail (VG_IS_TURNING_ROW (self));

  if (vg_case_get (self->subject, self->place) == NULL)
    return;
  title = vg_turning_words_dup_title (self->subject, self->place);
  state = vg_turning_words_dup_state (self->subject, self->place);
  gtk_label_set_text (self->title, title != NULL ? title : "");
  gtk_label_set_text (self->state, state);
  vg_name (GTK_WIDGET (self->head), title, state);
  for (guint i = 0; i < self->fields->len; i++)
    show_field (self, i);
}

void
vg_turning_row_open (VgTurningRow *self)
{
  g_return_if_fail (VG_IS_TURNING_ROW (self));

  gtk_toggle_button_set_active (self->head, TRUE);
  gtk_widget_child_focus (self->parts, GTK_DIR_TAB_FORWARD);
}
