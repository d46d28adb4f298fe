/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/noted-pane.h"

#include "interview/flags.h"
#include "interview/note.h"
#include "interview/signal.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/interview/note-row.h"
#include "ui/interview/signal-row.h"

#include <glib/gi18n-lib.h>

struct _VgNotedPane {
  GtkBox parent_instance;

  GtkToggleButton *signals;
  GtkBox *signal_rows;
  GtkToggleButton *notes;
  GtkBox *note_rows;

  VgInterview *interview;
  guint index;
};

G_DEFINE_FINAL_TYPE (VgNotedPane, vg_noted_pane, GTK_TYPE_BOX)

static VgCase *
get_case (VgNotedPane *self)
{
  return vg_interview_get_case (self->interview);
}

static const char *
place_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "vg-place");
}

static GtkWidget *
find_row (GtkBox *rows, const char *place)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (rows));

  while (row != NULL && !g_str_equal (place_of (row), place))
    row = gtk_widget_get_next_sibling (row);

  return row;
}

/* A row stays as long as what it shows is there: one may be writing in it. */
static GtkWidget *
put_row (GtkBox *rows, GtkWidget *row, GtkWidget *made, const char *place, GtkWidget *after)
{
  if (row == NULL) {
    row = made;
    g_object_set_data_full (G_OBJECT (row), "vg-place", g_strdup (place), g_free);
    gtk_box_insert_child_after (rows, row, after);
  } else {
    gtk_box_reorder_child_after (rows, row, after);
  }

  return row;
}

static void
drop_rows_gone (VgNotedPane *self, GtkBox *rows)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (rows));

  while (row != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (row);

    if (vg_case_get (get_case (self), place_of (row)) == NULL)
      gtk_box_remove (rows, row);
    row = next;
  }
}

static void
show_head (GtkToggleButton *head, const char *label, guint n)
{
  GtkLabel *words = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (head)));

  gtk_label_set_text (words, label);
  vg_name (GTK_WIDGET (head), label, NULL);
  gtk_widget_set_visible (GTK_WIDGET (head), n > 0);
}

static void
show_signals (VgNotedPane *self, guint n_open)
{
  g_autoptr (GPtrArray)
      signals = vg_signal_list (get_case (self), vg_interview_get_party (self->interview));
  g_autofree char *label = g_strdup_printf (
      ngettext ("Signals, %u open", "Signals, %u open", n_open), n_open);
  GtkWidget *last = NULL;

  drop_rows_gone (self, self->signal_rows);
  for (guint i = 0; i < signals->len; i++) {
    const char *place = ((VgSignal *) signals->pdata[i])->place;
    GtkWidget *row = find_row (self->signal_rows, place);
    GtkWidget *made = row == NULL ? vg_signal_row_new (self->interview, place) : NULL;

    last = put_row (self->signal_rows, row, made, place, last);
    vg_signal_row_show (VG_SIGNAL_ROW (last));
  }
  show_head (self->signals, label, signals->len);
}

static void
show_notes (VgNotedPane *self, guint n_to_file)
{
  g_autoptr (GPtrArray)
      notes = vg_note_list (get_case (self), vg_interview_get_party (self->interview));
  g_autofree char *label = g_strdup_printf (
      ngettext ("Notes, %u to file", "Notes, %u to file", n_to_file), n_to_file);
  GtkWidget *last = NULL;

  drop_rows_gone (self, self->note_rows);
  for (guint i = 0; i < notes->len; i++) {
    const char *place = ((VgNote *) notes->pdata[i])->place;
    GtkWidget *row = find_row (self->note_rows, place);
    GtkWidget *made = row == NULL ? vg_note_row_new (self->interview, place) : NULL;

    last = put_row (self->note_rows, row, made, place, last);
    vg_note_row_show (VG_NOTE_ROW (last), self->index);
  }
  show_head (self->notes, label, notes->len);
}

static void
vg_noted_pane_dispose (GObject *object)
{
  g_clear_object (&VG_NOTED_PANE (object)->interview);

  G_OBJECT_CLASS (vg_noted_pane_parent_class)->dispose (object);
}

static void
vg_noted_pane_class_init (VgNotedPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_noted_pane_dispose;
}

static void
toggled_cb (GtkWidget *rows, GtkToggleButton *head)
{
  gboolean is_open = gtk_toggle_button_get_active (head);

  gtk_accessible_update_state (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_STATE_EXPANDED, is_open, -1);
  gtk_widget_set_visible (rows, is_open);
}

/* Folded at first: a glance tells whether anything waits, and the prompts stay in sight. */
static GtkToggleButton *
add_group (VgNotedPane *self, GtkBox **out_rows)
{
  GtkWidget *head = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (head), vg_text_label_new (NULL, NULL));
  gtk_widget_add_css_class (head, "flat");
  gtk_widget_add_css_class (head, "vg-outline-head");
  *out_rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  gtk_widget_set_visible (GTK_WIDGET (*out_rows), FALSE);
  g_signal_connect_object (head, "toggled", G_CALLBACK (toggled_cb), *out_rows, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (*out_rows));

  return GTK_TOGGLE_BUTTON (head);
}

static void
vg_noted_pane_init (VgNotedPane *self)
{
  self->index = VG_NO_ITEM;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "vg-noted-pane");
  self->signals = add_group (self, &self->signal_rows);
  self->notes = add_group (self, &self->note_rows);
}

GtkWidget *
vg_noted_pane_new (VgInterview *interview)
{
  VgNotedPane *self = g_object_new (VG_TYPE_NOTED_PANE, NULL);

  self->interview = g_object_ref (interview);
  vg_noted_pane_show (self, VG_NO_ITEM);

  return GTK_WIDGET (self);
}

void
vg_noted_pane_show (VgNotedPane *self, guint index)
{
  g_autoptr (VgFlags) flags = NULL;

  g_return_if_fail (VG_IS_NOTED_PANE (self));

  self->index = index;
  flags = vg_flags_new (get_case (self), vg_interview_get_party (self->interview));
  show_signals (self, vg_flags_get_n_signals (flags));
  show_notes (self, vg_flags_get_n_notes (flags));
}

gboolean
vg_noted_pane_save (VgNotedPane *self, GError **error)
{
  g_return_val_if_fail (VG_IS_NOTED_PANE (self), FALSE);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->signal_rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (!vg_signal_row_save (VG_SIGNAL_ROW (row), error))
      return FALSE;

  return TRUE;
}
