/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/note-row.h"

#include "interview/note.h"
#include "model/place.h"
#include "ui/common/dates.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/common/value-buttons.h"
#include "ui/common/wrap-row.h"
#include "ui/interview/jump-list.h"
#include "ui/interview/sayings.h"

#include <glib/gi18n-lib.h>

#define QUESTION_CHARS 60

static const char *const ways[] = { "observation", "paraphrase", "quotation" };

/* @index: of the item one is at */
struct _VgNoteRow {
  GtkBox parent_instance;

  GtkToggleButton *head;
  GtkLabel *text;
  GtkLabel *about;
  GtkWidget *parts;
  VgValueButtons *as;
  GtkWidget *here;
  GtkMenuButton *elsewhere;
  VgJumpList *questions;

  VgInterview *interview;
  char *place;
  guint index;
};

G_DEFINE_FINAL_TYPE (VgNoteRow, vg_note_row, GTK_TYPE_BOX)

static VgItem *
find_item (VgNoteRow *self, const char *id)
{
  return vg_guide_find_item (vg_interview_get_guide (self->interview), id);
}

static char *
say_question (VgNoteRow *self, VgItem *item)
{
  VgWording wording = vg_interview_get_wording (self->interview);

  return vg_say_first_words (vg_item_get_ask (item, &wording), QUESTION_CHARS);
}

static void
file (VgNoteRow *self, guint index)
{
  g_autoptr (VgNoteRow) kept = g_object_ref (self);
  VgItem *item = vg_guide_get_item (vg_interview_get_guide (self->interview), index);
  g_auto (GStrv) chosen = vg_value_buttons_dup_chosen (self->as);
  g_autofree char *question = say_question (self, item);
  g_autofree char *said = g_strdup_printf (_ ("Filed with “%s”."), question);
  g_autoptr (GError) error = NULL;

  if (vg_note_file (self->interview, self->place, item, chosen[0] != NULL ? chosen[0] : ways[0],
                    &error))
    gtk_widget_activate_action (GTK_WIDGET (kept), "interview.say-undo", "s", said);
  else
    gtk_widget_activate_action (GTK_WIDGET (kept), "interview.say", "s", error->message);
}

static void
here_cb (VgNoteRow *self)
{
  if (self->index != VG_NO_ITEM)
    file (self, self->index);
}

static void
elsewhere_mapped_cb (VgNoteRow *self)
{
  vg_jump_list_fill_open (self->questions, self->interview);
  gtk_widget_grab_focus (GTK_WIDGET (self->questions));
}

static void
elsewhere_chosen_cb (VgNoteRow *self, guint index)
{
  gtk_menu_button_popdown (self->elsewhere);
  file (self, index);
}

static void
remove_cb (VgNoteRow *self)
{
  g_autoptr (VgNoteRow) kept = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  if (vg_note_remove (vg_interview_get_case (self->interview), self->place, &error))
    gtk_widget_activate_action (GTK_WIDGET (kept), "interview.say-undo", "s",
                                _ ("The note was taken away."));
  else
    gtk_widget_activate_action (GTK_WIDGET (kept), "interview.say", "s", error->message);
}

static void
build_elsewhere (VgNoteRow *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->questions = VG_JUMP_LIST (vg_jump_list_new ());
  g_signal_connect_object (self->questions, "chosen", G_CALLBACK (elsewhere_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "map", G_CALLBACK (elsewhere_mapped_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->questions));
  self->elsewhere = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->elsewhere, _ ("Another question"));
  gtk_menu_button_set_popover (self->elsewhere, popover);
}

static GtkWidget *
build_ways (VgNoteRow *self)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "layout-manager",
                                 g_object_new (VG_TYPE_WRAP_ROW, NULL), NULL);
  GtkWidget *remove = gtk_button_new_with_label (_ ("Take away"));

  self->here = gtk_button_new_with_label (_ ("File here"));
  g_signal_connect_object (self->here, "clicked", G_CALLBACK (here_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  build_elsewhere (self);
  gtk_box_append (GTK_BOX (row), self->here);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->elsewhere));
  gtk_box_append (GTK_BOX (row), remove);
  vg_name_button (remove, gtk_label_get_text (self->text));

  return row;
}

static void
build_parts (VgNoteRow *self)
{
  const char *const first[] = { ways[0], NULL };

  self->as = VG_VALUE_BUTTONS (vg_value_buttons_new (VG_VALUES_ONE, _ ("File it as")));
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    vg_value_buttons_add (self->as, ways[i], vg_say_form (ways[i]));
  vg_value_buttons_show (self->as, first);
  self->parts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->parts, "vg-noted-parts");
  gtk_box_append (GTK_BOX (self->parts), GTK_WIDGET (self->as));
  gtk_box_append (GTK_BOX (self->parts), build_ways (self));
  gtk_box_append (GTK_BOX (self), self->parts);
}

/* A note that is filed opens nothing: it leads to where it went. */
static void
toggled_cb (VgNoteRow *self)
{
  gboolean is_open = gtk_toggle_button_get_active (self->head);
  g_autoptr (VgNote) note = vg_note_find (vg_interview_get_case (self->interview), self->place);
  g_autofree char *id = note != NULL && note->filed != NULL ? vg_place_dup_word (note->filed, 2)
                                                            : NULL;
  VgItem *item = id != NULL ? find_item (self, id) : NULL;

  if (is_open && item != NULL) {
    gtk_toggle_button_set_active (self->head, FALSE);
    gtk_widget_activate_action (GTK_WIDGET (self), "interview.go", "u", vg_item_get_index (item));
    return;
  }
  if (is_open && self->parts == NULL)
    build_parts (self);
  if (self->parts != NULL)
    gtk_widget_set_visible (self->parts, is_open);
  vg_note_row_show (self, self->index);
}

static void
vg_note_row_dispose (GObject *object)
{
  g_clear_object (&VG_NOTE_ROW (object)->interview);

  G_OBJECT_CLASS (vg_note_row_parent_class)->dispose (object);
}

static void
vg_note_row_finalize (GObject *object)
{
  g_free (VG_NOTE_ROW (object)->place);

  G_OBJECT_CLASS (vg_note_row_parent_class)->finalize (object);
}

static void
vg_note_row_class_init (VgNoteRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_note_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = vg_note_row_finalize;
}

static void
vg_note_row_init (VgNoteRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->index = VG_NO_ITEM;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->head = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->head), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->head), "vg-noted");
  self->text = GTK_LABEL (vg_text_label_new (NULL, NULL));
  self->about = GTK_LABEL (vg_text_label_new (NULL, "caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->about), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->about));
  gtk_button_set_child (GTK_BUTTON (self->head), box);
  g_signal_connect_object (self->head, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->head));
}

GtkWidget *
vg_note_row_new (VgInterview *interview, const char *place)
{
  VgNoteRow *self = g_object_new (VG_TYPE_NOTE_ROW, NULL);

  self->interview = g_object_ref (interview);
  self->place = g_strdup (place);
  vg_note_row_show (self, VG_NO_ITEM);

  return GTK_WIDGET (self);
}

/* Where it went, or where it was noted: "12 March · with “What happened?”". */
static char *
say_about (VgNoteRow *self, const VgNote *note)
{
  g_autofree char *id = note->filed != NULL ? vg_place_dup_word (note->filed, 2)
                                            : g_strdup (note->question);
  VgItem *item = id != NULL ? find_item (self, id) : NULL;
  g_autofree char *question = item != NULL ? say_question (self, item) : NULL;
  g_autofree char *day = note->date != NULL ? vg_say_day (note->date) : g_strdup (_ ("A note"));

  if (question == NULL)
    return note->filed != NULL ? g_strdup_printf (_ ("%s · filed"), day) : g_steal_pointer (&day);

  return g_strdup_printf (note->filed != NULL ? _ ("%s · filed with “%s”") : _ ("%s · with “%s”"),
                          day, question);
}

static void
show_parts (VgNoteRow *self)
{
  VgGuide *guide = vg_interview_get_guide (self->interview);
  gboolean can_take = self->index != VG_NO_ITEM &&
                      vg_item_get_kind (vg_guide_get_item (guide, self->index)) == VG_ITEM_OPEN;
  const char *text = gtk_label_get_text (self->text);
  g_autofree char *elsewhere = g_strdup_printf (_ ("Another question, %s"), text);

  gtk_widget_set_sensitive (self->here, can_take);
  vg_name_button (self->here, text);
  vg_name_with_inner (GTK_WIDGET (self->elsewhere), elsewhere);
}

void
vg_note_row_show (VgNoteRow *self, guint index)
{
  g_autoptr (VgNote) note = NULL;
  g_autofree char *about = NULL;

  g_return_if_fail (VG_IS_NOTE_ROW (self));

  self->index = index;
  note = vg_note_find (vg_interview_get_case (self->interview), self->place);
  if (note == NULL)
    return;

  about = say_about (self, note);
  gtk_label_set_text (self->text, note->text);
  gtk_label_set_text (self->about, about);
  vg_name (GTK_WIDGET (self->head), note->text, about);
  if (note->filed != NULL)
    gtk_toggle_button_set_active (self->head, FALSE);
  if (self->parts != NULL)
    show_parts (self);
}
