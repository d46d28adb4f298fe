/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/closing/care-column.h"

#include "derive/aftercare.h"
#include "derive/closing.h"
#include "model/people.h"
#include "ui/closing/care-line.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/common/words-field.h"

#include <glib/gi18n-lib.h>

struct _VgCareColumn {
  GtkBox parent_instance;

  VgCase *subject;
  char *party;
  GtkLabel *name;
  VgWordsField *farewell;
  GtkListBox *lines;
  GtkLabel *none;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (VgCareColumn, vg_care_column, GTK_TYPE_BOX)

static gboolean
save (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgCareColumn *self = VG_CARE_COLUMN (user_data);

  return vg_closing_set_farewell (self->subject, self->party, text, error);
}

static void
add_clicked_cb (VgCareColumn *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "closing.add-care", "s", self->party);
}

static void
vg_care_column_dispose (GObject *object)
{
  VgCareColumn *self = VG_CARE_COLUMN (object);

  g_clear_object (&self->subject);
  g_clear_pointer (&self->party, g_free);

  G_OBJECT_CLASS (vg_care_column_parent_class)->dispose (object);
}

static void
vg_care_column_class_init (VgCareColumnClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_care_column_dispose;
}

static void
vg_care_column_init (VgCareColumn *self)
{
  GtkBox *box = GTK_BOX (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (box, 10);
  self->name = GTK_LABEL (vg_text_label_new (NULL, "person-name"));
  self->farewell = VG_WORDS_FIELD (vg_words_field_new ("", NULL));
  self->none = GTK_LABEL (vg_text_label_new (NULL, "dim-label"));
  self->lines = GTK_LIST_BOX (gtk_list_box_new ());
  self->add = gtk_button_new_with_mnemonic (_ ("_Another moment…"));
  gtk_list_box_set_selection_mode (self->lines, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->lines), "boxed-list");
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (box, GTK_WIDGET (self->name));
  gtk_box_append (box, vg_text_label_new (_ ("What you said to them at the end"), "dim-label"));
  gtk_box_append (box, GTK_WIDGET (self->farewell));
  gtk_box_append (box, GTK_WIDGET (self->none));
  gtk_box_append (box, GTK_WIDGET (self->lines));
  gtk_box_append (box, self->add);
}

GtkWidget *
vg_care_column_new (VgCase *subject, const char *party)
{
  VgCareColumn *self = g_object_new (VG_TYPE_CARE_COLUMN, NULL);
  g_autofree char *name = vg_people_dup_name (subject, party);
  g_autofree char *draft = g_strdup_printf ("farewell/%s#words", party);
  g_autofree char *label = g_strdup_printf ("%s, %s", _ ("What you said at the end"), name);

  self->subject = g_object_ref (subject);
  self->party = g_strdup (party);
  gtk_label_set_text (self->name, name);
  vg_words_field_set_label (self->farewell, label);
  vg_words_field_set_is_whole (self->farewell, TRUE);
  vg_words_field_set_saver (self->farewell, save, self);
  vg_words_field_set_draft_place (self->farewell, subject, draft);
  vg_name_button (self->add, name);
  vg_name (GTK_WIDGET (self->lines), _ ("Aftercare"), name);
  return GTK_WIDGET (self);
}

/* --- Its lines --- */

static VgCareLine *
find_line (VgCareColumn *self, const char *place)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->lines)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (vg_care_line_get_place (VG_CARE_LINE (row)), place))
      return VG_CARE_LINE (row);

  return NULL;
}

/* The line of @moment at @index: moved only where its day changed, so that the focus stays. */
static void
show_line (VgCareColumn *self, const VgAftercare *moment, int index)
{
  VgCareLine *line = find_line (self, moment->place);
  const char *name = gtk_label_get_text (self->name);

  if (line == NULL) {
    line = VG_CARE_LINE (vg_care_line_new (self->subject, moment->place, name));
    gtk_list_box_insert (self->lines, GTK_WIDGET (line), index);
  } else if (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (line)) != index) {
    g_object_ref (line);
    gtk_list_box_remove (self->lines, GTK_WIDGET (line));
    gtk_list_box_insert (self->lines, GTK_WIDGET (line), index);
    g_object_unref (line);
  }
  vg_care_line_show (line, moment);
}

static gboolean
has_place (GPtrArray *moments, const char *place)
{
  for (guint i = 0; i < moments->len; i++)
    if (g_str_equal (((VgAftercare *) moments->pdata[i])->place, place))
      return TRUE;

  return FALSE;
}

static void
drop_others (VgCareColumn *self, GPtrArray *moments)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->lines));

  while (row != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (row);

    if (!has_place (moments, vg_care_line_get_place (VG_CARE_LINE (row))))
      gtk_list_box_remove (self->lines, row);
    row = next;
  }
}

void
vg_care_column_show (VgCareColumn *self, VgClosingRules *rules)
{
  g_autoptr (GPtrArray) moments = NULL;

  g_return_if_fail (VG_IS_CARE_COLUMN (self));

  moments = vg_aftercare_list (self->subject, rules, self->party);
  drop_others (self, moments);
  for (guint i = 0; i < moments->len; i++)
    show_line (self, moments->pdata[i], (int) i);
  gtk_widget_set_visible (GTK_WIDGET (self->lines), moments->len > 0);
  gtk_label_set_text (self->none, vg_aftercare_is_for (self->subject, self->party)
                                      ? _ ("No aftercare planned yet.")
                                      : _ ("Nothing is planned here by itself: this person did "
                                           "not take part."));
  gtk_widget_set_visible (GTK_WIDGET (self->none), moments->len == 0);
  vg_words_field_show (self->farewell, vg_closing_get_farewell (self->subject, self->party));
}
