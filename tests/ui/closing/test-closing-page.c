/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/closing/closing-page.h"

#include "base/clock.h"
#include "base/json.h"
#include "derive/closing.h"
#include "tests/ui/practice-case.h"
#include "ui/closing/care-line.h"

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
  self->page = g_object_ref_sink (vg_closing_page_new (self->file, self->shelf, NULL));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), self->page);
  gtk_window_set_child (GTK_WINDOW (self->window), overlay);
  gtk_window_present (GTK_WINDOW (self->window));
  wait_until (self->page, "How does it end?", 1);
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

static void
close_as (Fixture *self, const char *end)
{
  press (self, end);
  press (self, "Close the case");
}

static void
test_every_end_is_offered_in_the_same_way (Fixture *self, gconstpointer data)
{
  for (guint i = 0; vg_closing_get_ends ()[i] != NULL; i++) {
    g_autofree char *said = vg_closing_say_end (self->subject, vg_closing_get_ends ()[i]);

    /* A name at its beginning has a capital there. */
    g_assert_nonnull (find_button (self->page, said + 1));
  }
}

static void
test_a_case_is_closed_with_two_clicks_and_opened_with_one (Fixture *self, gconstpointer data)
{
  close_as (self, "Well, without contact");
  wait_until (self->page, "It ended on 14 May 2026. The case is kept until 14 May 2031.", 1);
  g_assert_true (vg_closing_is_closed (self->subject));
  press (self, "Open the case again");
  wait_until (self->page, "How does it end?", 1);
  g_assert_false (vg_closing_is_closed (self->subject));
}

static void
test_what_is_missing_is_said_below (Fixture *self, gconstpointer data)
{
  press (self, "Close the case");
  wait_until (self->page, "Say how it ended", 1);
  close_as (self, "Mediation did not fit here");
  wait_until (self->page, "This end needs a few words", 1);
  g_assert_false (vg_closing_is_closed (self->subject));
}

static guint
count_lines (GtkWidget *widget)
{
  guint n = VG_IS_CARE_LINE (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_lines (child);

  return n;
}

static void
test_aftercare_is_planned_for_both_and_can_be_taken_back (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (count_shown (self->page, "No aftercare planned yet."), ==, 2);
  press (self, "Plan the aftercare of both");
  wait_until (self->page, "No aftercare planned yet.", 0);
  g_assert_cmpuint (count_lines (self->page), ==, 8);
  g_assert_null (find_button (self->page, "Plan the aftercare of both"));
  g_assert_true (gtk_widget_activate_action (self->page, "closing.undo", NULL));
  wait_until (self->page, "No aftercare planned yet.", 2);
}

static void
test_a_moment_done_says_when (Fixture *self, gconstpointer data)
{
  const char *place = "aftercare/harmed/same-day";

  press (self, "Plan the aftercare of both");
  wait_until (self->page, "its day has come: 14 May 2026", 2);
  press (self, "Done");
  wait_until (self->page, "✓ done on 14 May 2026", 1);
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (self->subject, place), "done"), ==,
                   "2026-05-14");
  press (self, "Done");
  wait_until (self->page, "✓ done on 14 May 2026", 0);
}

/* Only a vault can: here is none. */
static void
test_what_cannot_be_erased_has_no_button (Fixture *self, gconstpointer data)
{
  g_assert_null (find_button (self->page, "Erase this case"));
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/closing-page/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("every-end-is-offered-in-the-same-way", test_every_end_is_offered_in_the_same_way);
  add ("a-case-is-closed-with-two-clicks-and-opened-with-one",
       test_a_case_is_closed_with_two_clicks_and_opened_with_one);
  add ("what-is-missing-is-said-below", test_what_is_missing_is_said_below);
  add ("aftercare-is-planned-for-both-and-can-be-taken-back",
       test_aftercare_is_planned_for_both_and_can_be_taken_back);
  add ("a-moment-done-says-when", test_a_moment_done_says_when);
  add ("what-cannot-be-erased-has-no-button", test_what_cannot_be_erased_has_no_button);

  return g_test_run ();
}
