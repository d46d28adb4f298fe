/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/written/written-page.h"

#include "base/clock.h"
#include "derive/summary.h"
#include "interview/write-up.h"
#include "model/people.h"
#include "ui/common/ask.h"
#include "ui/common/back-button.h"
#include "ui/common/dates.h"
#include "ui/common/follow.h"
#include "ui/common/name.h"
#include "ui/common/saved-label.h"
#include "ui/common/sentence.h"
#include "ui/common/toast.h"
#include "ui/common/undo.h"
#include "ui/common/window-buttons.h"
#include "ui/common/wrap-row.h"
#include "ui/paper/export.h"
#include "ui/paper/print.h"
#include "ui/written/marked-text.h"
#include "ui/written/piece-row.h"
#include "ui/written/piece-words.h"
#include "ui/written/question-picker.h"
#include "workspace/question-paper.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* @choosing: the mark that the picker is open for
 * @questions: the questions of this talk as a paper; @lent: as it was last asked for
 * @rules: NULL where they cannot be read: then no words are left out of the likely questions
 */
struct _VgWrittenPage {
  GtkBox parent_instance;

  VgCaseFile *file;
  VgInterview *interview;
  VgLeakRules *rules;
  VgPaper *questions;
  VgDraft *lent;
  guint choosing;
  gboolean is_showing;

  AdwWindowTitle *title;
  VgSavedLabel *saved;
  GtkMenuButton *paper;
  AdwFlap *flap;
  GtkEditable *date;
  AdwBin *text_place;
  VgMarkedText *text;
  GtkWidget *picker;
  GtkWidget *refusal;
  GtkLabel *message;
  GtkWidget *go_open;
  GtkLabel *count;
  GtkWidget *no_pieces;
  GtkBox *pieces;
};

G_DEFINE_FINAL_TYPE (VgWrittenPage, vg_written_page, GTK_TYPE_BOX)

static VgCase *
get_case (VgWrittenPage *self)
{
  return vg_case_file_get_case (self->file);
}

static const char *
get_party (VgWrittenPage *self)
{
  return vg_interview_get_party (self->interview);
}

static void
say (VgWrittenPage *self, const char *message)
{
  g_autofree char *sentence = message != NULL ? vg_sentence_dup (message) : NULL;

  gtk_label_set_text (self->message, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->refusal, message != NULL);
  gtk_widget_set_visible (self->go_open, FALSE);
}

/* Pieces without a question keep it out of the case: the way to the first of them beside it. */
static void
say_refused (VgWrittenPage *self, const char *message)
{
  say (self, message);
  gtk_widget_set_visible (self->go_open, vg_marked_text_find_open (self->text) >= 0);
}

/* NULL where what stands there is no date. */
static char *
dup_date (VgWrittenPage *self)
{
  return vg_read_typed_date (gtk_editable_get_text (self->date));
}

/* --- What is marked --- */

static void
add_piece (VgWrittenPage *self, VgWriting *writing, guint index)
{
  VgGuide *guide = vg_interview_get_guide (self->interview);
  VgWording wording = vg_interview_get_wording (self->interview);
  const VgMark *mark = vg_writing_get_mark (writing, index);
  VgItem *item = mark->question != NULL ? vg_guide_find_item (guide, mark->question) : NULL;
  g_autofree char *words = vg_writing_dup_words (writing, mark);
  VgPiece piece = { index, mark->as, words, NULL };

  if (item != NULL)
    piece.question = vg_item_get_ask (item, &wording);
  gtk_box_append (self->pieces, vg_piece_row_new (&piece));
}

static void
show_pieces (VgWrittenPage *self, VgWriting *writing)
{
  g_autofree char *count = vg_pieces_say (writing);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pieces))) != NULL)
    gtk_box_remove (self->pieces, child);
  for (guint i = 0; i < vg_writing_get_n_marks (writing); i++)
    add_piece (self, writing, i);
  gtk_widget_set_visible (self->no_pieces, vg_writing_get_n_marks (writing) == 0);
  gtk_label_set_text (self->count, count);
}

/* Each stroke is kept as a draft of the case, so that nothing is lost. */
static void
text_changed_cb (VgWrittenPage *self)
{
  g_autoptr (VgWriting) writing = vg_marked_text_dup_writing (self->text);
  g_autofree char *date = dup_date (self);

  say (self, NULL);
  vg_write_up_keep (get_case (self), get_party (self), writing, date);
  show_pieces (self, writing);
}

static void
date_changed_cb (VgWrittenPage *self)
{
  if (!self->is_showing)
    text_changed_cb (self);
}

static void
too_long_cb (VgWrittenPage *self)
{
  g_autofree char *most = g_strdup_printf ("%d", VG_WRITING_CHARS);
  g_autofree char *message = g_strdup_printf (
      _ ("This does not fit here any more: a talk may have %s characters. Put what is here into "
         "the case first, and go on with the rest."),
      most);

  say (self, message);
}

/* --- Choosing a question --- */

static void
choose (VgWrittenPage *self, guint index)
{
  g_autoptr (VgWriting) writing = vg_marked_text_dup_writing (self->text);
  g_autofree char *words = NULL;

  if (index >= vg_writing_get_n_marks (writing))
    return;

  self->choosing = index;
  words = vg_writing_dup_words (writing, vg_writing_get_mark (writing, index));
  vg_marked_text_point (self->text, index, GTK_POPOVER (self->picker));
  gtk_popover_popup (GTK_POPOVER (self->picker));
  vg_question_picker_fill (VG_QUESTION_PICKER (self->picker), words);
}

static void
question_chosen_cb (VgWrittenPage *self, const char *question)
{
  vg_marked_text_set_question (self->text, self->choosing, question);
}

static void
picker_closed_cb (VgWrittenPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
mark_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgWrittenPage *self = VG_WRITTEN_PAGE (widget);
  int index = vg_marked_text_mark (self->text, g_variant_get_string (parameter, NULL));
  g_autoptr (VgWriting) writing = vg_marked_text_dup_writing (self->text);

  if (index < 0)
    say (self, _ ("There are no words to mark here: select some, or go to a paragraph."));
  else if (vg_writing_get_mark (writing, (guint) index)->question == NULL)
    choose (self, (guint) index);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose (VG_WRITTEN_PAGE (widget), g_variant_get_uint32 (parameter));
}

static void
question_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgWrittenPage *self = VG_WRITTEN_PAGE (widget);
  int index = vg_marked_text_find_mark (self->text);

  if (index >= 0)
    choose (self, (guint) index);
  else
    say (self, _ ("Go to a marked piece to choose its question."));
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgWrittenPage *self = VG_WRITTEN_PAGE (widget);
  int index = vg_marked_text_find_open (self->text);

  if (index < 0)
    return;

  vg_marked_text_go_to (self->text, (guint) index);
  choose (self, (guint) index);
}

static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  vg_marked_text_go_to (VG_WRITTEN_PAGE (widget)->text, g_variant_get_uint32 (parameter));
}

static void
unmark_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgWrittenPage *self = VG_WRITTEN_PAGE (widget);

  vg_marked_text_remove (self->text, g_variant_get_uint32 (parameter));
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/* --- Into the case --- */

static void
show_writing (VgWrittenPage *self)
{
  g_autofree char *today = vg_clock_dup_today ();
  g_autofree char *date = NULL;
  g_autoptr (VgWriting) writing = vg_write_up_resume (get_case (self), get_party (self), &date);
  g_autofree char *said = vg_say_typed_date (date != NULL ? date : today);

  if (writing == NULL)
    writing = vg_writing_new ("");
  self->is_showing = TRUE;
  vg_marked_text_show (self->text, writing);
  gtk_editable_set_text (self->date, said);
  self->is_showing = FALSE;
  show_pieces (self, writing);
}

/* What was settled first comes back when the act is taken back. */
static gboolean
put_in (VgWrittenPage *self, VgWriting *writing, const char *date, GError **error)
{
  return vg_write_up_settle (get_case (self), get_party (self), error) &&
         vg_write_up (self->interview, writing, date, error);
}

/* Returns: (transfer full) */
static char *
dup_put (VgWriting *writing)
{
  guint n = vg_writing_get_n_marks (writing);
  g_autofree char *rest = vg_writing_dup_rest (writing);

  if (n == 0)
    return g_strdup (_ ("It is in the case as a note"));
  if (*rest == '\0')
    return g_strdup_printf (ngettext ("%u piece is in the case", "%u pieces are in the case", n),
                            n);

  return g_strdup_printf (ngettext ("%u piece is in the case, the rest as a note",
                                    "%u pieces are in the case, the rest as a note", n),
                          n);
}

static void
say_put (VgWrittenPage *self, VgWriting *writing)
{
  g_autofree char *said = dup_put (writing);

  vg_toast_with_undo (GTK_WIDGET (self), said, "written.undo");
}

static void
put_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgWrittenPage *self = VG_WRITTEN_PAGE (widget);
  g_autoptr (VgWriting) writing = vg_marked_text_dup_writing (self->text);
  g_autofree char *date = dup_date (self);
  g_autoptr (GError) error = NULL;

  if (date == NULL) {
    say (self, _ ("This is not read as a date. Write it as day-month-year, such as 2-3-2026."));
    gtk_widget_grab_focus (GTK_WIDGET (self->date));
    return;
  }
  if (!put_in (self, writing, date, &error)) {
    say_refused (self, error->message);
    return;
  }

  say (self, NULL);
  show_writing (self);
  say_put (self, writing);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  vg_undo_on_page (widget, get_case (VG_WRITTEN_PAGE (widget)));
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  vg_redo_on_page (widget, get_case (VG_WRITTEN_PAGE (widget)), "written.undo");
}

/* --- The questions on paper --- */

static gboolean
lend_questions (GtkWidget *page, VgDraft **out_draft, const VgPaper **out_paper)
{
  VgWrittenPage *self = VG_WRITTEN_PAGE (page);

  if (self->interview == NULL)
    return FALSE;

  g_clear_pointer (&self->lent, vg_draft_free);
  self->lent = vg_question_paper_open (self->questions, self->interview);
  *out_draft = self->lent;
  *out_paper = self->questions;
  return TRUE;
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  vg_export_start (widget, VG_WRITTEN_PAGE (widget)->file, VG_WRITTEN_PAGE (widget)->questions,
                   g_variant_get_string (parameter, NULL), lend_questions);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  const VgPaper *paper = NULL;
  VgDraft *draft = NULL;

  if (!lend_questions (widget, &draft, &paper))
    return;

  operation = vg_print_new (vg_draft_get_document (draft), paper->file);
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (widget)),
                               &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    vg_tell (widget, _ ("The paper could not be printed"), error->message);
}

static void
add_paper_menu (VgWrittenPage *self)
{
  g_autoptr (GMenuModel) formats = vg_export_new_menu ("written.export");
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("_Print…"), "written.print");
  g_menu_append_section (menu, NULL, formats);
  gtk_menu_button_set_menu_model (self->paper, G_MENU_MODEL (menu));
  vg_name_with_inner (GTK_WIDGET (self->paper), _ ("Questions on paper"));
}

/* Whether the case holds another text than the one that stands here. */
static gboolean
is_other (VgWrittenPage *self)
{
  g_autofree char *date = NULL;
  g_autoptr (VgWriting) kept = vg_write_up_resume (get_case (self), get_party (self), &date);
  g_autoptr (VgWriting) shown = vg_marked_text_dup_writing (self->text);
  const char *text = kept != NULL ? vg_writing_get_text (kept) : "";

  return g_strcmp0 (text, vg_writing_get_text (shown)) != 0;
}

static void
refresh (VgWrittenPage *self)
{
  if (is_other (self))
    show_writing (self);
}

/* --- The page --- */

/* The way back goes with the page, and what was typed is settled. */
static void
vg_written_page_unmap (GtkWidget *widget)
{
  VgWrittenPage *self = VG_WRITTEN_PAGE (widget);
  g_autoptr (GError) error = NULL;

  vg_toast_drop_undo (widget);
  if (!vg_write_up_settle (get_case (self), get_party (self), &error))
    g_debug ("What was written up stays a draft");

  GTK_WIDGET_CLASS (vg_written_page_parent_class)->unmap (widget);
}

static gboolean
vg_written_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_WRITTEN_PAGE (widget)->text));
}

static void
vg_written_page_dispose (GObject *object)
{
  VgWrittenPage *self = VG_WRITTEN_PAGE (object);

  vg_follow_stop (GTK_WIDGET (self));
  g_clear_pointer (&self->picker, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_WRITTEN_PAGE);
  g_clear_pointer (&self->lent, vg_draft_free);
  g_clear_pointer (&self->questions, vg_paper_free);
  g_clear_object (&self->interview);
  g_clear_object (&self->file);
  g_clear_pointer (&self->rules, vg_leak_rules_unref);

  G_OBJECT_CLASS (vg_written_page_parent_class)->dispose (object);
}

static void
vg_written_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VgWrittenPage *self = VG_WRITTEN_PAGE (widget);

  GTK_WIDGET_CLASS (vg_written_page_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->picker != NULL)
    gtk_popover_present (GTK_POPOVER (self->picker));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "written.mark", "s", mark_action);
  gtk_widget_class_install_action (widget_class, "written.choose", "u", choose_action);
  gtk_widget_class_install_action (widget_class, "written.question", NULL, question_action);
  gtk_widget_class_install_action (widget_class, "written.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "written.go", "u", go_action);
  gtk_widget_class_install_action (widget_class, "written.unmark", "u", unmark_action);
  gtk_widget_class_install_action (widget_class, "written.put", NULL, put_action);
  gtk_widget_class_install_action (widget_class, "written.export", "s", export_action);
  gtk_widget_class_install_action (widget_class, "written.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "written.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "written.redo", NULL, redo_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "written.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "written.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/written/written-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgWrittenPage, title);
  gtk_widget_class_bind_template_child (widget_class, VgWrittenPage, saved);
  gtk_widget_class_bind_template_child (widget_class, VgWrittenPage, paper);
  gtk_widget_class_bind_template_child (widget_class, VgWrittenPage, flap);
  gtk_widget_class_bind_template_child (widget_class, VgWrittenPage, date);
  gtk_widget_class_bind_template_child (widget_class, VgWrittenPage, text_place);
  gtk_widget_class_bind_template_child (widget_class, VgWrittenPage, refusal);
  gtk_widget_class_bind_template_child (widget_class, VgWrittenPage, message);
  gtk_widget_class_bind_template_child (widget_class, VgWrittenPage, go_open);
  gtk_widget_class_bind_template_child (widget_class, VgWrittenPage, count);
  gtk_widget_class_bind_template_child (widget_class, VgWrittenPage, no_pieces);
  gtk_widget_class_bind_template_child (widget_class, VgWrittenPage, pieces);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
}

static void
vg_written_page_class_init (VgWrittenPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_BACK_BUTTON);
  g_type_ensure (VG_TYPE_SAVED_LABEL);
  g_type_ensure (VG_TYPE_WINDOW_BUTTONS);
  g_type_ensure (VG_TYPE_WRAP_ROW);

  G_OBJECT_CLASS (klass)->dispose = vg_written_page_dispose;
  widget_class->unmap = vg_written_page_unmap;
  widget_class->grab_focus = vg_written_page_grab_focus;
  widget_class->size_allocate = vg_written_page_size_allocate;

  install_actions (widget_class);
  bind_template (widget_class);
}

static void
vg_written_page_init (VgWrittenPage *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->text = VG_MARKED_TEXT (vg_marked_text_new ());
  adw_bin_set_child (self->text_place, GTK_WIDGET (self->text));
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (text_changed_cb), self);
  g_signal_connect_swapped (self->text, "too-long", G_CALLBACK (too_long_cb), self);
  vg_name_tidy (GTK_WIDGET (self));
}

static void
add_picker (VgWrittenPage *self, VgShelf *shelf)
{
  g_autoptr (GError) error = NULL;

  self->rules = vg_leak_rules_read (shelf, &error);
  self->picker = vg_question_picker_new (self->interview, self->rules);
  gtk_widget_set_parent (self->picker, GTK_WIDGET (self));
  g_signal_connect_swapped (self->picker, "chosen", G_CALLBACK (question_chosen_cb), self);
  g_signal_connect_swapped (self->picker, "closed", G_CALLBACK (picker_closed_cb), self);
}

GtkWidget *
vg_written_page_new (VgCaseFile *file, VgShelf *shelf, const char *party)
{
  VgWrittenPage *self = NULL;
  VgCase *subject = NULL;
  VgGuide *guide = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (file) && shelf != NULL && party != NULL, NULL);

  subject = vg_case_file_get_case (file);
  guide = vg_summary_find_guide (subject, shelf, party);
  g_return_val_if_fail (guide != NULL, NULL);

  name = vg_people_dup_name (subject, party);
  self = g_object_new (VG_TYPE_WRITTEN_PAGE, NULL);
  self->file = g_object_ref (file);
  self->interview = vg_interview_new (subject, shelf, guide, party);
  adw_window_title_set_subtitle (self->title, name);
  vg_saved_label_set_file (self->saved, G_OBJECT (file));
  self->questions = vg_question_paper_new (self->interview);
  add_paper_menu (self);
  add_picker (self, shelf);
  show_writing (self);
  vg_follow_case (GTK_WIDGET (self), subject, (VgFollowRefresh) refresh);

  return GTK_WIDGET (self);
}
