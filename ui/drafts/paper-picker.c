/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/drafts/paper-picker.h"

#include "ui/common/name.h"
#include "ui/drafts/draft-words.h"
#include "ui/drafts/paper-row.h"
#include "workspace/paper-maker.h"

#include <glib/gi18n-lib.h>

/* VgPaperPicker:
 * @maker: makes the papers whose marks are found; NULL while nothing is looked for
 * @next: the paper whose marks are found next
 * @is_stale: the case has changed since the marks were found
 * @is_showing: rows are chosen by us
 */
struct _VgPaperPicker {
  GtkBox parent_instance;

  VgCase *subject;
  VgShelf *shelf;
  GPtrArray *papers;
  char *chosen;
  VgPaperMaker *maker;
  guint next;
  guint finding;
  gboolean is_showing;
  gboolean is_stale;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (VgPaperPicker, vg_paper_picker, GTK_TYPE_BOX)

static VgPaperRow *
find_row (VgPaperPicker *self, const char *id)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (vg_paper_row_get_id (VG_PAPER_ROW (row)), id) == 0)
      return VG_PAPER_ROW (row);

  return NULL;
}

/* --- Marks --- */

static void
find_marks (VgPaperPicker *self, const VgPaper *paper)
{
  g_autoptr (VgDraft) draft = vg_paper_maker_open (self->maker, paper, NULL);
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (VgDraftState) state = NULL;
  g_auto (GStrv) marks = NULL;

  /* What cannot be made says why once it is chosen. */
  if (draft == NULL)
    return;

  faults = vg_draft_check (draft, paper->reader);
  state = vg_draft_state_new (draft, faults);
  marks = vg_draft_list_marks (state, self->subject,
                               vg_document_get_draft_word (vg_draft_get_document (draft)));
  vg_paper_picker_set_marks (self, paper->id, (const char *const *) marks);
}

static void
case_changed_cb (VgPaperPicker *self)
{
  self->is_stale = TRUE;
}

static void
take_case (VgPaperPicker *self, VgCase *subject)
{
  if (self->subject == subject)
    return;

  if (self->subject != NULL)
    g_signal_handlers_disconnect_by_func (self->subject, case_changed_cb, self);
  g_set_object (&self->subject, subject);
  self->is_stale = TRUE;
  if (subject != NULL)
    g_signal_connect_object (subject, "changed", G_CALLBACK (case_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static gboolean
find_next_cb (gpointer user_data)
{
  VgPaperPicker *self = VG_PAPER_PICKER (user_data);
  const VgPaper *paper = NULL;

  if (self->next >= self->papers->len) {
    self->finding = 0;
    g_clear_pointer (&self->maker, vg_paper_maker_free);
    return G_SOURCE_REMOVE;
  }

  paper = g_ptr_array_index (self->papers, self->next++);
  if (g_strcmp0 (paper->id, self->chosen) != 0)
    find_marks (self, paper);

  return G_SOURCE_CONTINUE;
}

/* One after the other, while there is nothing else to do. */
static void
find_all_marks (VgPaperPicker *self)
{
  self->is_stale = FALSE;
  self->next = 0;
  g_clear_pointer (&self->maker, vg_paper_maker_free);
  self->maker = vg_paper_maker_new (self->subject, self->shelf);
  if (self->finding == 0)
    self->finding = g_idle_add_full (G_PRIORITY_LOW, find_next_cb, self, NULL);
}

/* --- Rows --- */

static gboolean
has_same_rows (VgPaperPicker *self)
{
  GtkListBoxRow *row = NULL;

  for (guint i = 0; i < self->papers->len; i++) {
    row = gtk_list_box_get_row_at_index (self->list, i);
    if (row == NULL || g_strcmp0 (vg_paper_row_get_id (VG_PAPER_ROW (row)),
                                  ((VgPaper *) self->papers->pdata[i])->id) != 0)
      return FALSE;
  }

  return gtk_list_box_get_row_at_index (self->list, self->papers->len) == NULL;
}

static void
make_rows (VgPaperPicker *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  GtkWidget *row = NULL;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->papers->len; i++)
    gtk_list_box_append (self->list, vg_paper_row_new (self->subject, self->papers->pdata[i]));
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
choose_row (VgPaperPicker *self)
{
  VgPaperRow *row = find_row (self, self->chosen);

  self->is_showing = TRUE;
  gtk_list_box_select_row (self->list, (GtkListBoxRow *) row);
  self->is_showing = FALSE;
}

static void
selected_cb (VgPaperPicker *self, VgPaperRow *row)
{
  if (row != NULL && !self->is_showing)
    gtk_widget_activate_action (GTK_WIDGET (self), "drafts.choose", "s", vg_paper_row_get_id (row));
}

static void
activated_cb (VgPaperPicker *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "drafts.read", NULL);
}

static gboolean
vg_paper_picker_grab_focus (GtkWidget *widget)
{
  VgPaperPicker *self = VG_PAPER_PICKER (widget);
  VgPaperRow *row = find_row (self, self->chosen);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
vg_paper_picker_dispose (GObject *object)
{
  VgPaperPicker *self = VG_PAPER_PICKER (object);

  g_clear_handle_id (&self->finding, g_source_remove);
  g_clear_pointer (&self->maker, vg_paper_maker_free);
  take_case (self, NULL);
  g_clear_pointer (&self->shelf, vg_shelf_unref);
  g_clear_pointer (&self->papers, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_free);

  G_OBJECT_CLASS (vg_paper_picker_parent_class)->dispose (object);
}

static void
vg_paper_picker_class_init (VgPaperPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_paper_picker_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = vg_paper_picker_grab_focus;
}

static void
vg_paper_picker_init (VgPaperPicker *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  vg_name (GTK_WIDGET (self->list), _ ("Papers"), NULL);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self), scroller);
}

GtkWidget *
vg_paper_picker_new (void)
{
  return g_object_new (VG_TYPE_PAPER_PICKER, NULL);
}

void
vg_paper_picker_show (VgPaperPicker *self,
                      VgCase *subject,
                      VgShelf *shelf,
                      GPtrArray *papers,
                      const char *chosen)
{
  g_return_if_fail (VG_IS_PAPER_PICKER (self) && papers != NULL);

  take_case (self, subject);
  g_clear_pointer (&self->shelf, vg_shelf_unref);
  self->shelf = vg_shelf_ref (shelf);
  g_clear_pointer (&self->papers, g_ptr_array_unref);
  self->papers = g_ptr_array_ref (papers);
  g_free (self->chosen);
  self->chosen = g_strdup (chosen);
  if (!has_same_rows (self)) {
    make_rows (self);
    self->is_stale = TRUE;
  }
  choose_row (self);
  if (self->is_stale)
    find_all_marks (self);
}

void
vg_paper_picker_set_marks (VgPaperPicker *self, const char *id, const char *const *marks)
{
  VgPaperRow *row = NULL;

  g_return_if_fail (VG_IS_PAPER_PICKER (self) && id != NULL);

  row = find_row (self, id);
  if (row != NULL)
    vg_paper_row_set_marks (row, marks);
}
