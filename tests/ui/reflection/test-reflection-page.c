/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/reflection/reflection-page.h"

#include "tests/ui/on-screen.h"
#include "tests/workspace/open-vault.h"
#include "ui/reflection/chosen-words.h"
#include "ui/reflection/earlier-list.h"

#include <adwaita.h>

#define CANARY   "winterkoninkje"
#define QUESTION "What unsettles me in this case?"

typedef struct {
  OpenVault place;
  char *id;
  VgCaseFile *file;
  VgOwnJournal *journal;
  GtkWidget *page;
  GtkWidget *window;
} Screen;

static void
show_page (Screen *at)
{
  at->page = vg_reflection_page_new (at->file, at->place.shelf, NULL);
  vg_reflection_page_set_journal (VG_REFLECTION_PAGE (at->page), at->journal);
  at->window = on_screen_show (at->page);
}

static void
leave_page (Screen *at)
{
  on_screen_close (at->window, at->page);
  on_screen_settle ();
}

static void
set_up (Screen *at, gconstpointer data)
{
  open_vault_set_up (&at->place, NULL);
  at->id = open_vault_add_case (&at->place, "Zaak Egel");
  at->file = open_vault_open_case (&at->place, at->id);
  at->journal = vg_own_journal_new (GPOINTER_TO_INT (data) ? NULL : at->place.vault);
  show_page (at);
}

/* What was under way lets go of the journal in the main loop. */
static void
tear_down (Screen *at, gconstpointer data)
{
  leave_page (at);
  while (G_OBJECT (at->journal)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (at->journal);
  g_object_unref (at->file);
  on_screen_settle ();
  open_vault_tear_down (&at->place, NULL);
  g_free (at->id);
}

/* The text view below the label with the words of a question. */
static GtkWidget *
find_field (GtkWidget *root, const char *question)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (GTK_IS_LABEL (child) && g_str_equal (gtk_label_get_text (GTK_LABEL (child)), question))
      return on_screen_find (gtk_widget_get_parent (child), GTK_TYPE_TEXT_VIEW);
    found = find_field (child, question);
  }

  return found;
}

static GtkTextView *
get_field (Screen *at)
{
  on_screen_wait (at->page, QUESTION);
  return GTK_TEXT_VIEW (find_field (at->page, QUESTION));
}

static void
type (Screen *at, const char *words)
{
  GtkTextView *field = get_field (at);

  gtk_widget_grab_focus (GTK_WIDGET (field));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (field), words, -1);
}

/* As a person leaves a field: the focus goes elsewhere. */
static void
write_down (Screen *at, const char *words, const char *said)
{
  type (at, words);
  gtk_widget_grab_focus (on_screen_find_button (at->page, "question for a"));
  on_screen_wait (at->page, said);
}

static GPtrArray *
list_kept (Screen *at)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *notes = vg_vault_list_own_notes (at->place.vault, at->id, &error);

  g_assert_no_error (error);
  return notes;
}

static void
test_it_asks_about_the_first_talk_and_says_for_whom_it_is (Screen *at, gconstpointer data)
{
  on_screen_wait (at->page, QUESTION);
  g_assert_true (on_screen_shows (at->page, "Only for you. It is kept in your vault"));
  g_assert_true (on_screen_shows (at->page, "Whom do I defend in thought?"));
  g_assert_false (on_screen_shows (at->page, "What you wrote earlier about this case"));
}

static void
test_what_one_leaves_is_kept_and_there_again (Screen *at, gconstpointer data)
{
  g_autoptr (GPtrArray) notes = NULL;
  GtkTextBuffer *buffer = NULL;
  g_autofree char *text = NULL;

  write_down (at, CANARY, "for you alone");
  notes = list_kept (at);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (vg_own_note_get_answer (notes->pdata[0], "unease"), ==, CANARY);

  leave_page (at);
  show_page (at);
  on_screen_wait (at->page, "After a talk");
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (on_screen_find_button (at->page, "Before the first talk")), TRUE);
  buffer = gtk_text_view_get_buffer (get_field (at));
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, CANARY);
}

/* The screen hides, the vault locks: nobody left the field. */
static void
test_what_is_being_typed_is_kept_when_the_page_goes (Screen *at, gconstpointer data)
{
  g_autoptr (GPtrArray) notes = NULL;

  type (at, CANARY);
  leave_page (at);
  notes = list_kept (at);
  g_assert_cmpuint (notes->len, ==, 1);
  show_page (at);
}

static void
test_the_case_knows_nothing_of_it (Screen *at, gconstpointer data)
{
  VgCase *subject = vg_case_file_get_case (at->file);
  guint n_acts = vg_case_get_n_acts (subject);
  g_autofree char *all = NULL;

  write_down (at, CANARY, "for you alone");
  all = vg_case_to_text (subject);
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, n_acts);
  g_assert_null (strstr (all, CANARY));
}

static void
test_without_a_vault_nothing_is_kept_and_the_page_says_so (Screen *at, gconstpointer data)
{
  g_autoptr (GPtrArray) notes = NULL;

  on_screen_wait (at->page, "Only for you, and only for now.");
  write_down (at, CANARY, "Here for now");
  notes = list_kept (at);
  g_assert_cmpuint (notes->len, ==, 0);
  leave_page (at);
  show_page (at);
  on_screen_wait (at->page, CANARY);
}

/* Once another one is begun, it stands below, to be read. */
static void
test_a_new_page_leaves_the_last_one_below (Screen *at, gconstpointer data)
{
  GtkWidget *earlier = NULL;

  write_down (at, CANARY, "for you alone");
  on_screen_press (at->page, "Begin a new page");
  on_screen_settle ();
  earlier = on_screen_find (at->page, VG_TYPE_EARLIER_LIST);
  g_assert_true (on_screen_shows (earlier, CANARY));
  g_assert_true (on_screen_shows (earlier, "Before the first talk"));
  g_assert_cmpint (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (get_field (at))), ==,
                   0);
}

static char *
read_clipboard (Screen *at)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (at->page));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  return g_value_dup_string (&value);
}

static void
test_chosen_words_alone_are_copied_and_seen_first (Screen *at, gconstpointer data)
{
  GtkTextView *field = get_field (at);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (field);
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *copied = NULL;

  type (at, "Alleen dit stukje, en niet de rest.");
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 7);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 17);
  gtk_text_buffer_select_range (buffer, &start, &end);
  on_screen_press (at->page, "question for a");
  on_screen_settle ();
  g_assert_true (on_screen_shows (at->page, "This goes along, and nothing else"));

  on_screen_press (at->page, "these words");
  on_screen_settle ();
  copied = read_clipboard (at);
  g_assert_cmpstr (copied, ==, "dit stukje");
  g_assert_false (on_screen_shows (at->page, "This goes along"));
}

/* The question that lies over the window. */
static AdwMessageDialog *
find_question (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (ADW_IS_MESSAGE_DIALOG (at->data))
      return at->data;

  return NULL;
}

static void
choose (Screen *at, const char *words, int start_at, int end_at)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (get_field (at));
  GtkTextIter start;
  GtkTextIter end;

  type (at, words);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, start_at);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, end_at);
  gtk_text_buffer_select_range (buffer, &start, &end);
  on_screen_press (at->page, "question for a");
  on_screen_settle ();
}

/* Looked at twice, and with the name of who is asked: then these words stand in the case. */
static void
test_chosen_words_alone_get_into_the_case (Screen *at, gconstpointer data)
{
  VgCase *subject = vg_case_file_get_case (at->file);
  g_autofree char *all = NULL;
  AdwMessageDialog *question = NULL;

  choose (at, "Alleen dit stukje, en niet " CANARY ".", 7, 17);
  on_screen_press (at->page, "Note in the");
  on_screen_settle ();
  question = find_question ();
  g_assert_nonnull (strstr (adw_message_dialog_get_body (question), "“dit stukje”"));
  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (question)), "Roos");
  adw_message_dialog_response (question, "yes");
  on_screen_settle ();

  all = vg_case_to_text (subject);
  g_assert_nonnull (strstr (all, "\"question\":\"dit stukje\""));
  g_assert_nonnull (strstr (all, "\"whom\":\"Roos\""));
  g_assert_null (strstr (all, CANARY));
  g_assert_null (strstr (all, "Alleen"));
  g_assert_false (on_screen_shows (at->page, "This goes along"));
}

static void
test_no_is_no_and_the_case_stays_as_it_was (Screen *at, gconstpointer data)
{
  guint n_acts = vg_case_get_n_acts (vg_case_file_get_case (at->file));
  AdwMessageDialog *question = NULL;

  choose (at, "Alleen dit stukje.", 7, 17);
  on_screen_press (at->page, "Note in the");
  on_screen_settle ();
  question = find_question ();
  adw_message_dialog_response (question, "no");
  on_screen_settle ();
  g_assert_cmpuint (vg_case_get_n_acts (vg_case_file_get_case (at->file)), ==, n_acts);
  g_assert_true (on_screen_shows (at->page, "This goes along"));
}

static void
test_without_a_choice_it_says_how_to_choose (Screen *at, gconstpointer data)
{
  get_field (at);
  on_screen_press (at->page, "question for a");
  on_screen_settle ();
  g_assert_true (on_screen_shows (at->page, "No words are chosen yet"));
  g_assert_null (on_screen_find_button (at->page, "these words"));
  on_screen_press (at->page, "ot after all");
  on_screen_settle ();
  g_assert_false (on_screen_shows (at->page, "No words are chosen yet"));
}

/* A vault that cannot write says so, and what was typed stays in the field. */
static void
test_what_cannot_be_kept_is_said_in_place (Screen *at, gconstpointer data)
{
  vg_vault_close (at->place.vault);
  write_down (at, CANARY, "What you wrote last is not kept yet");
  g_assert_nonnull (on_screen_find_button (at->page, "ry again"));
}

static void
add (const char *name, gboolean is_memory, void (*test) (Screen *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/reflection-page/", name, NULL);

  g_test_add (path, Screen, GINT_TO_POINTER (is_memory), set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("it-asks-about-the-first-talk-and-says-for-whom-it-is", FALSE,
       test_it_asks_about_the_first_talk_and_says_for_whom_it_is);
  add ("what-one-leaves-is-kept-and-there-again", FALSE,
       test_what_one_leaves_is_kept_and_there_again);
  add ("what-is-being-typed-is-kept-when-the-page-goes", FALSE,
       test_what_is_being_typed_is_kept_when_the_page_goes);
  add ("the-case-knows-nothing-of-it", FALSE, test_the_case_knows_nothing_of_it);
  add ("without-a-vault-nothing-is-kept-and-the-page-says-so", TRUE,
       test_without_a_vault_nothing_is_kept_and_the_page_says_so);
  add ("a-new-page-leaves-the-last-one-below", FALSE, test_a_new_page_leaves_the_last_one_below);
  add ("chosen-words-alone-are-copied-and-seen-first", FALSE,
       test_chosen_words_alone_are_copied_and_seen_first);
  add ("chosen-words-alone-get-into-the-case", FALSE, test_chosen_words_alone_get_into_the_case);
  add ("no-is-no-and-the-case-stays-as-it-was", FALSE, test_no_is_no_and_the_case_stays_as_it_was);
  add ("without-a-choice-it-says-how-to-choose", FALSE,
       test_without_a_choice_it_says_how_to_choose);
  add ("what-cannot-be-kept-is-said-in-place", FALSE, test_what_cannot_be_kept_is_said_in_place);
  return g_test_run ();
}
