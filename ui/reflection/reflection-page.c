/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/reflection/reflection-page.h"

#include "base/clock.h"
#include "base/language.h"
#include "interview/advice.h"
#include "ui/common/ask.h"
#include "ui/common/back-button.h"
#include "ui/common/name.h"
#include "ui/common/toast.h"
#include "ui/common/window-buttons.h"
#include "ui/reflection/chosen-words.h"
#include "ui/reflection/earlier-list.h"
#include "ui/reflection/reflection-form.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define KEEP_S      10 /* at most so much typing is lost where the program is ended */
#define DATE_LENGTH 10

/* @book: NULL where the questions cannot be read
 * @notes: (element-type VgOwnNote): what stood in the journal when it was read
 * @note: (nullable): the one that is being written
 * @n_adding: how often it is on its way to the vault
 * @last: weak: the field or the earlier words that had the focus last
 */
struct _VgReflectionPage {
  GtkBox parent_instance;

  VgCaseFile *file;
  VgReflectionBook *book;
  VgOwnJournal *journal;
  GPtrArray *notes;
  VgOwnNote *note;
  guint moment;
  guint n_adding;
  guint keeping;
  gboolean is_leaving;
  gulong focus_handler;
  GtkWidget *last;

  GtkWidget *seal;
  GtkLabel *where;
  GtkBox *moments;
  GtkLabel *lead;
  AdwBin *form_place;
  VgReflectionForm *form;
  GtkLabel *kept;
  GtkLabel *fault;
  GtkWidget *again;
  GtkWidget *anew;
  GtkWidget *ask;
  VgChosenWords *chosen;
  GtkWidget *earlier_heading;
  VgEarlierList *earlier;
};

G_DEFINE_FINAL_TYPE (VgReflectionPage, vg_reflection_page, GTK_TYPE_BOX)

/* --- Keeping --- */

static void
show_kept (VgReflectionPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H:%M");
  g_autofree char *text = NULL;

  /* Translators: %s is a time of the day, "14:03". */
  text = vg_own_journal_is_kept (self->journal)
             ? g_strdup_printf (_ ("Kept %s, for you alone"), time)
             : g_strdup (_ ("Here for now, for you alone"));
  gtk_label_set_text (self->kept, text);
}

static void
show_result (VgReflectionPage *self, const GError *error)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->fault), error != NULL);
  gtk_widget_set_visible (self->again, error != NULL);
  if (error == NULL) {
    show_kept (self);
    return;
  }

  text = g_strdup_printf (_ ("What you wrote last is not kept yet: %s"), error->message);
  gtk_label_set_text (self->fault, text);
  gtk_label_set_text (self->kept, "");
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VgReflectionPage) self = user_data;
  g_autoptr (GError) error = NULL;

  vg_own_journal_add_finish (VG_OWN_JOURNAL (source), result, &error);
  self->n_adding--;
  if (self->file != NULL && self->n_adding == 0)
    show_result (self, error);
}

static void
keep (VgReflectionPage *self)
{
  g_autoptr (GError) error = NULL;

  if (self->is_leaving) {
    vg_own_journal_add (self->journal, self->note, &error);
    show_result (self, error);
    return;
  }

  self->n_adding++;
  vg_own_journal_add_async (self->journal, self->note, added_cb, g_object_ref (self));
}

static void
written_cb (VgReflectionPage *self, const char *question, const char *words)
{
  if (self->note == NULL)
    self->note = vg_own_note_new_reflection (
        vg_case_file_get_key (self->file),
        vg_reflection_book_get_moment (self->book, self->moment));

  vg_own_note_set_answer (self->note, question, words);
  gtk_widget_set_visible (self->anew, vg_own_note_has_words (self->note));
  keep (self);
}

static void
again_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgReflectionPage *self = VG_REFLECTION_PAGE (widget);

  if (self->note != NULL)
    keep (self);
}

static gboolean
keep_now_and_then (gpointer data)
{
  VgReflectionPage *self = VG_REFLECTION_PAGE (data);

  if (self->form != NULL)
    vg_reflection_form_save (self->form);

  return G_SOURCE_CONTINUE;
}

/* --- Showing --- */

/* One goes on where one was today. */
static VgOwnNote *
copy_todays (VgReflectionPage *self, const char *moment)
{
  g_autofree char *now = vg_clock_dup_now ();

  for (guint i = self->notes->len; i > 0; i--) {
    const VgOwnNote *note = self->notes->pdata[i - 1];

    if (note->id != NULL && g_strcmp0 (note->moment, moment) == 0 && note->at != NULL &&
        strncmp (note->at, now, DATE_LENGTH) == 0)
      return vg_own_note_copy (note);
  }

  return NULL;
}

static void
show_earlier (VgReflectionPage *self)
{
  vg_earlier_list_show (self->earlier, self->notes, self->book,
                        self->note != NULL ? self->note->id : NULL);
  gtk_widget_set_visible (self->earlier_heading,
                          gtk_widget_get_first_child (GTK_WIDGET (self->earlier)) != NULL);
}

/* Takes @note. */
static void
begin (VgReflectionPage *self, guint moment, VgOwnNote *note)
{
  self->moment = moment;
  vg_own_note_free (self->note);
  self->note = note;
  self->form = VG_REFLECTION_FORM (vg_reflection_form_new (self->book, moment));
  gtk_widget_set_sensitive (GTK_WIDGET (self->form), vg_own_journal_can_write (self->journal));
  g_signal_connect_object (self->form, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  vg_reflection_form_show (self->form, note);
  adw_bin_set_child (self->form_place, GTK_WIDGET (self->form));
  gtk_label_set_text (self->lead,
                      vg_reflection_book_get_lead (self->book, moment, vg_language_get ()));
  gtk_widget_set_visible (self->anew, note != NULL);
  gtk_label_set_text (self->kept, "");
  show_earlier (self);
}

/* What is in the fields goes to its note first. */
static void
leave_form (VgReflectionPage *self)
{
  if (self->form != NULL)
    vg_reflection_form_save (self->form);
  if (self->note != NULL)
    g_ptr_array_add (self->notes, vg_own_note_copy (self->note));
}

/* The latest of each id counts: one that was gone on with stands there twice. */
static void
drop_older (VgReflectionPage *self)
{
  for (guint i = self->notes->len; i > 1; i--) {
    const VgOwnNote *last = self->notes->pdata[self->notes->len - 1];
    const VgOwnNote *note = self->notes->pdata[i - 2];

    if (last->id != NULL && g_strcmp0 (last->id, note->id) == 0)
      g_ptr_array_remove_index (self->notes, i - 2);
  }
}

static void
moment_cb (VgReflectionPage *self, GtkToggleButton *button)
{
  guint moment = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "moment"));

  if (!gtk_toggle_button_get_active (button) || moment == self->moment)
    return;

  leave_form (self);
  drop_older (self);
  begin (self, moment, copy_todays (self, vg_reflection_book_get_moment (self->book, moment)));
}

static void
anew_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgReflectionPage *self = VG_REFLECTION_PAGE (widget);

  leave_form (self);
  drop_older (self);
  begin (self, self->moment, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

static GtkToggleButton *
get_moment_button (VgReflectionPage *self, guint moment)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->moments));

  for (guint i = 0; i < moment; i++)
    button = gtk_widget_get_next_sibling (button);

  return GTK_TOGGLE_BUTTON (button);
}

static void
add_moments (VgReflectionPage *self)
{
  for (guint i = 0; i < vg_reflection_book_get_n_moments (self->book); i++) {
    GtkWidget *button = gtk_toggle_button_new_with_label (
        vg_reflection_book_get_title (self->book, i, vg_language_get ()));

    if (i > 0)
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), get_moment_button (self, 0));
    g_object_set_data (G_OBJECT (button), "moment", GUINT_TO_POINTER (i));
    gtk_box_append (self->moments, button);
  }
}

/* After the first talk it is the last of the moments: after a talk. */
static guint
choose_moment (VgReflectionPage *self)
{
  VgCase *subject = vg_case_file_get_case (self->file);

  return vg_case_has_under (subject, "talk") || self->notes->len > 0
             ? vg_reflection_book_get_n_moments (self->book) - 1
             : 0;
}

static const char *
say_where (VgReflectionPage *self)
{
  if (!vg_own_journal_is_kept (self->journal))
    return _ ("Only for you, and only for now. Cases lie open here, in a folder: whoever has such "
              "a file can read it, so nothing you write on this page goes into it. It is gone when "
              "you leave this folder or close the program.");
  if (!vg_own_journal_can_write (self->journal))
    return _ ("Only for you. This vault can only be read, so nothing can be added now.");

  return _ ("Only for you. It is kept in your vault under a seal of its own, and stands in no "
            "case, no paper, no search and no copy of a case that leaves.");
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VgReflectionPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
      notes = vg_own_journal_list_finish (VG_OWN_JOURNAL (source), result, &error);
  const char *moment = NULL;

  if (self->file == NULL || self->journal != VG_OWN_JOURNAL (source))
    return;
  if (notes == NULL) {
    gtk_widget_set_visible (GTK_WIDGET (self->fault), TRUE);
    gtk_label_set_text (self->fault, error->message);
    return;
  }

  g_ptr_array_unref (self->notes);
  self->notes = g_steal_pointer (&notes);
  self->moment = choose_moment (self);
  moment = vg_reflection_book_get_moment (self->book, self->moment);
  gtk_toggle_button_set_active (get_moment_button (self, self->moment), TRUE);
  begin (self, self->moment, copy_todays (self, moment));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

/* --- Words that go along --- */

static void
ask_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgReflectionPage *self = VG_REFLECTION_PAGE (widget);
  g_autofree char *words = self->last != NULL ? vg_chosen_words_dup_of (self->last) : NULL;

  vg_chosen_words_show (self->chosen, words);
}

/* What was looked at, and who is asked: nothing else of the journal gets into the case. */
static void
note_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VgReflectionPage *self = VG_REFLECTION_PAGE (source);
  g_autofree char *words = user_data;
  g_autofree char *whom = NULL;
  g_autofree char *place = NULL;
  g_autoptr (GError) error = NULL;
  VgAdvice advice = { .question = words };

  if (!vg_ask_finish (result, &whom) || self->file == NULL)
    return;

  advice.whom = whom;
  place = vg_advice_add (vg_case_file_get_case (self->file), &advice, &error);
  if (place == NULL) {
    vg_tell (GTK_WIDGET (self), _ ("It could not be noted"), error->message);
    return;
  }
  vg_chosen_words_end (self->chosen);
  vg_toast (GTK_WIDGET (self), _ ("Noted in the case, among the advice you asked"));
}

static void
note_cb (VgReflectionPage *self, const char *words)
{
  g_autofree char *body = g_strdup_printf (
      _ ("“%s”\n\nFrom then on these words stand in the case, among the advice you asked: whoever "
         "gets the case can read them."),
      words);
  const VgQuestion question = {
    .heading = _ ("Note this in the case?"),
    .body = body,
    .yes = _ ("_Note it"),
    .entry_name = _ ("Whom you ask"),
  };

  vg_ask (GTK_WIDGET (self), &question, note_answered_cb, g_strdup (words));
}

static void
chosen_done_cb (VgReflectionPage *self)
{
  gtk_widget_grab_focus (self->ask);
}

static void
focus_moved_cb (VgReflectionPage *self, GParamSpec *pspec, GtkRoot *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) &&
      (GTK_IS_TEXT_VIEW (focus) || GTK_IS_LABEL (focus)))
    g_set_weak_pointer (&self->last, focus);
}

/* --- The page --- */

static void
vg_reflection_page_root (GtkWidget *widget)
{
  VgReflectionPage *self = VG_REFLECTION_PAGE (widget);

  GTK_WIDGET_CLASS (vg_reflection_page_parent_class)->root (widget);
  self->focus_handler = g_signal_connect_swapped (
      gtk_widget_get_root (widget), "notify::focus-widget", G_CALLBACK (focus_moved_cb), self);
}

static void
vg_reflection_page_unroot (GtkWidget *widget)
{
  VgReflectionPage *self = VG_REFLECTION_PAGE (widget);

  g_clear_signal_handler (&self->focus_handler, gtk_widget_get_root (widget));
  GTK_WIDGET_CLASS (vg_reflection_page_parent_class)->unroot (widget);
}

static void
vg_reflection_page_map (GtkWidget *widget)
{
  VgReflectionPage *self = VG_REFLECTION_PAGE (widget);

  GTK_WIDGET_CLASS (vg_reflection_page_parent_class)->map (widget);
  self->keeping = g_timeout_add_seconds (KEEP_S, keep_now_and_then, self);
}

/* The vault may close next: whatever is not there yet is written now, and waited for. */
static void
vg_reflection_page_unmap (GtkWidget *widget)
{
  VgReflectionPage *self = VG_REFLECTION_PAGE (widget);

  g_clear_handle_id (&self->keeping, g_source_remove);
  self->is_leaving = TRUE;
  if (self->form != NULL)
    vg_reflection_form_save (self->form);
  if (self->n_adding > 0 && self->note != NULL)
    keep (self);
  self->is_leaving = FALSE;

  GTK_WIDGET_CLASS (vg_reflection_page_parent_class)->unmap (widget);
}

static gboolean
vg_reflection_page_grab_focus (GtkWidget *widget)
{
  VgReflectionPage *self = VG_REFLECTION_PAGE (widget);

  if (self->form != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->form));

  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
vg_reflection_page_dispose (GObject *object)
{
  VgReflectionPage *self = VG_REFLECTION_PAGE (object);

  g_clear_weak_pointer (&self->last);
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_REFLECTION_PAGE);
  g_clear_object (&self->file);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->book, vg_reflection_book_free);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->note, vg_own_note_free);

  G_OBJECT_CLASS (vg_reflection_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VgReflectionPage, seal);
  gtk_widget_class_bind_template_child (widget_class, VgReflectionPage, where);
  gtk_widget_class_bind_template_child (widget_class, VgReflectionPage, moments);
  gtk_widget_class_bind_template_child (widget_class, VgReflectionPage, lead);
  gtk_widget_class_bind_template_child (widget_class, VgReflectionPage, form_place);
  gtk_widget_class_bind_template_child (widget_class, VgReflectionPage, kept);
  gtk_widget_class_bind_template_child (widget_class, VgReflectionPage, fault);
  gtk_widget_class_bind_template_child (widget_class, VgReflectionPage, again);
  gtk_widget_class_bind_template_child (widget_class, VgReflectionPage, anew);
  gtk_widget_class_bind_template_child (widget_class, VgReflectionPage, ask);
  gtk_widget_class_bind_template_child (widget_class, VgReflectionPage, chosen);
  gtk_widget_class_bind_template_child (widget_class, VgReflectionPage, earlier_heading);
  gtk_widget_class_bind_template_child (widget_class, VgReflectionPage, earlier);
  gtk_widget_class_bind_template_callback (widget_class, chosen_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
}

static void
vg_reflection_page_class_init (VgReflectionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_CHOSEN_WORDS);
  g_type_ensure (VG_TYPE_EARLIER_LIST);
  g_type_ensure (VG_TYPE_BACK_BUTTON);
  g_type_ensure (VG_TYPE_WINDOW_BUTTONS);

  G_OBJECT_CLASS (klass)->dispose = vg_reflection_page_dispose;
  widget_class->root = vg_reflection_page_root;
  widget_class->unroot = vg_reflection_page_unroot;
  widget_class->map = vg_reflection_page_map;
  widget_class->unmap = vg_reflection_page_unmap;
  widget_class->grab_focus = vg_reflection_page_grab_focus;

  gtk_widget_class_install_action (widget_class, "reflection.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "reflection.anew", NULL, anew_action);
  gtk_widget_class_install_action (widget_class, "reflection.ask", NULL, ask_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/reflection/reflection-page.ui");
  bind_children (widget_class);
}

static void
vg_reflection_page_init (VgReflectionPage *self)
{
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_own_note_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_name_tidy (GTK_WIDGET (self));
}

/* Once one of them is chosen, the buttons say so. */
static void
follow_moments (VgReflectionPage *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->moments));

  for (; button != NULL; button = gtk_widget_get_next_sibling (button))
    g_signal_connect_object (button, "toggled", G_CALLBACK (moment_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
vg_reflection_page_new (VgCaseFile *file, VgShelf *shelf, const char *party)
{
  VgReflectionPage *self = NULL;
  g_autoptr (VgOwnJournal) memory = vg_own_journal_new (NULL);
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (file), NULL);

  self = g_object_new (VG_TYPE_REFLECTION_PAGE, NULL);
  self->file = g_object_ref (file);
  self->book = vg_reflection_book_read (&error);
  if (self->book == NULL) {
    gtk_widget_set_visible (GTK_WIDGET (self->fault), TRUE);
    gtk_label_set_text (self->fault, error->message);
    gtk_widget_set_visible (self->ask, FALSE);
    return GTK_WIDGET (self);
  }

  add_moments (self);
  follow_moments (self);
  vg_reflection_page_set_journal (self, memory);
  return GTK_WIDGET (self);
}

void
vg_reflection_page_set_journal (VgReflectionPage *self, VgOwnJournal *journal)
{
  g_return_if_fail (VG_IS_REFLECTION_PAGE (self) && VG_IS_OWN_JOURNAL (journal));

  if (self->book == NULL)
    return;

  g_set_object (&self->journal, journal);
  gtk_label_set_text (self->where, say_where (self));
  gtk_widget_set_visible (self->seal, vg_own_journal_is_kept (journal));
  vg_own_journal_list_async (journal, vg_case_file_get_key (self->file), listed_cb,
                             g_object_ref (self));
}
