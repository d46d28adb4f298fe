/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/way/way-page.h"

#include "base/clock.h"
#include "base/json.h"
#include "derive/approach.h"
#include "interview/contact.h"
#include "interview/told.h"
#include "tests/ui/practice-case.h"
#include "ui/way/contact-line.h"

#include <adwaita.h>

typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  VgCase *subject;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static guint
count_shown (GtkWidget *widget, const char *words)
{
  guint n = 0;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    n++;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_shown (child, words);

  return n;
}

static void
wait_until (GtkWidget *page, const char *words, guint n)
{
  gint64 until = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (count_shown (page, words) != n && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (count_shown (page, words), ==, n);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  vg_clock_hold ("2026-05-14T14:03:22Z");
  self->folder = practice_new_folder ();
  self->shelf = practice_read_shelf ();
  self->file = practice_open_case (self->folder);
  self->subject = vg_case_file_get_case (self->file);
  self->window = gtk_window_new ();
  self->page = g_object_ref_sink (vg_way_page_new (self->file, self->shelf, NULL));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), self->page);
  gtk_window_set_child (GTK_WINDOW (self->window), overlay);
  gtk_window_present (GTK_WINDOW (self->window));
  wait_until (self->page, "Where the case is", 1);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->page);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->file);
  vg_shelf_unref (self->shelf);
  practice_remove_folder (self->folder);
}

/* The button, radio button or check button with these words, that is there to press. */
static GtkWidget *
find_button (GtkWidget *widget, const char *words)
{
  GtkWidget *found = NULL;

  if ((GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget)) && gtk_widget_get_mapped (widget) &&
      count_shown (widget, words) > 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, words);

  return found;
}

static void
press (Fixture *self, const char *words)
{
  GtkWidget *button = find_button (self->page, words);

  g_assert_nonnull (button);
  gtk_widget_activate (button);
}

static const char *
get_member (Fixture *self, const char *member)
{
  return vg_json_get_string (vg_case_get_object (self->subject, "approach/accused"), member);
}

static void
put_state (Fixture *self, const char *state)
{
  JsonObject *record = json_object_new ();

  json_object_set_string_member (record, "state", state);
  g_assert_true (
      vg_case_set (self->subject, "approach/accused", vg_json_new_object (record), NULL));
}

/* As if nobody had been spoken to on the other side. */
static void
forget_talks (Fixture *self)
{
  g_autoptr (GPtrArray) places = vg_case_list (self->subject, "answer/accused");
  JsonObject *set = json_object_new ();

  for (guint i = 0; i < places->len; i++)
    json_object_set_null_member (set, places->pdata[i]);
  g_assert_true (vg_case_append (self->subject, set, NULL, NULL));
}

static void
test_the_page_says_where_the_case_is (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (count_shown (self->page, "✓ Registration"), ==, 1);
  g_assert_cmpuint (count_shown (self->page, "● Contact"), ==, 1);
  g_assert_cmpuint (count_shown (self->page, "○ Closed"), ==, 1);
  g_assert_cmpuint (count_shown (self->page, "Look again from"), ==, 1);
}

static void
test_a_letter_one_reminder_and_no_second (Fixture *self, gconstpointer data)
{
  forget_talks (self);
  put_state (self, "prepared");
  wait_until (self->page, "Prepared", 1);
  g_assert_null (find_button (self->page, "One reminder went out"));
  press (self, "Sent today");
  wait_until (self->page, "Waits for an answer from de heer Kei, until 4 June 2026", 1);
  press (self, "One reminder went out");
  wait_until (self->page, "Waits for an answer from de heer Kei, until 28 May 2026", 1);
  g_assert_null (find_button (self->page, "One reminder went out"));
  press (self, "Stays silent");
  wait_until (self->page, "Silent", 1);
  g_assert_null (find_button (self->page, "One reminder went out"));
  g_assert_nonnull (find_button (self->page, "End well without contact"));
}

static void
test_of_a_no_nothing_is_told_until_that_was_said (Fixture *self, gconstpointer data)
{
  press (self, "Says no");
  wait_until (self->page, "What may the other hear of this?", 1);
  g_assert_cmpstr (get_member (self, "may-tell"), ==, "nothing");
  g_assert_cmpstr (get_member (self, "delete-on"), ==, "2026-06-11");
  press (self, "Only that they do not want to");
  g_assert_cmpstr (get_member (self, "may-tell"), ==, "only-that");
  g_assert_true (gtk_widget_activate_action (self->page, "way.undo", NULL));
  g_assert_true (gtk_widget_activate_action (self->page, "way.undo", NULL));
  wait_until (self->page, "What may the other hear of this?", 0);
  g_assert_null (vg_case_get (self->subject, "approach/accused"));
}

static void
test_what_is_not_known_stands_instead_of_the_button (Fixture *self, gconstpointer data)
{
  forget_talks (self);
  put_state (self, "prepared");
  wait_until (self->page, "Prepared", 1);
  g_assert_nonnull (find_button (self->page, "Sent today"));
  g_assert_true (vg_case_set (self->subject, "consent/harmed/approach", NULL, NULL));
  wait_until (self->page, "Ask the other side whether this person may be approached", 1);
  g_assert_null (find_button (self->page, "Sent today"));
}

static void
test_who_is_not_to_be_contacted_has_no_papers (Fixture *self, gconstpointer data)
{
  g_assert_null (find_button (self->page, "Letter and telephone card"));
  forget_talks (self);
  put_state (self, "prepared");
  wait_until (self->page, "Prepared", 1);
  g_assert_nonnull (find_button (self->page, "Letter and telephone card"));
  press (self, "Is not to be contacted any more");
  wait_until (self->page, "de heer Kei does not want to be contacted", 1);
  g_assert_cmpstr (get_member (self, "do-not-contact"), ==, "yes");
  g_assert_null (find_button (self->page, "Letter and telephone card"));
  g_assert_true (vg_approach_is_not_to_be_contacted (self->subject, "accused"));
}

static guint
count_lines (GtkWidget *widget)
{
  guint n = VG_IS_CONTACT_LINE (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_lines (child);

  return n;
}

static void
test_a_contact_is_noted_and_can_be_taken_back (Fixture *self, gconstpointer data)
{
  guint n = count_lines (self->page);

  press (self, "Note the contact");
  wait_until (self->page, "14 May · Call, to mevrouw Vlinder", 1);
  g_assert_cmpuint (count_lines (self->page), ==, n + 1);
  g_assert_true (gtk_widget_activate_action (self->page, "way.undo", NULL));
  wait_until (self->page, "14 May · Call, to mevrouw Vlinder", 0);
  g_assert_cmpuint (count_lines (self->page), ==, n);
}

/* The first of the released lines that are offered. */
static void
test_released_words_that_went_along_are_in_the_register (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) before = vg_told_list (self->subject, NULL);
  g_autoptr (GPtrArray) after = NULL;

  press (self, "Als iets niet is gebeurd");
  press (self, "Note the contact");
  wait_until (self->page, "1 released line went along.", 1);
  after = vg_told_list (self->subject, NULL);
  g_assert_cmpuint (after->len, ==, before->len + 1);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/way-page/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("the-page-says-where-the-case-is", test_the_page_says_where_the_case_is);
  add ("a-letter-one-reminder-and-no-second", test_a_letter_one_reminder_and_no_second);
  add ("of-a-no-nothing-is-told-until-that-was-said",
       test_of_a_no_nothing_is_told_until_that_was_said);
  add ("what-is-not-known-stands-instead-of-the-button",
       test_what_is_not_known_stands_instead_of_the_button);
  add ("who-is-not-to-be-contacted-has-no-papers", test_who_is_not_to_be_contacted_has_no_papers);
  add ("released-words-that-went-along-are-in-the-register",
       test_released_words_that_went_along_are_in_the_register);
  add ("a-contact-is-noted-and-can-be-taken-back", test_a_contact_is_noted_and_can_be_taken_back);

  return g_test_run ();
}
