/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/risk-page.h"

#include "base/clock.h"
#include "base/json.h"
#include "base/language.h"
#include "interview/risk.h"
#include "tests/ui/on-screen.h"
#include "tests/ui/practice-case.h"

#include <adwaita.h>

/* The page in a window, on the practice case. */
typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  VgCase *subject;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  vg_clock_hold ("2026-12-28T14:03:22Z");
  self->folder = practice_new_folder ();
  self->shelf = practice_read_shelf ();
  self->file = practice_open_case (self->folder);
  self->subject = vg_case_file_get_case (self->file);
  self->window = gtk_window_new ();
  self->page = g_object_ref_sink (vg_risk_page_new (self->file, self->shelf, NULL));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), self->page);
  gtk_window_set_child (GTK_WINDOW (self->window), overlay);
  gtk_window_present (GTK_WINDOW (self->window));
  on_screen_wait (self->window, "14 of 14 looked at");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->page);
  g_object_unref (self->file);
  vg_shelf_unref (self->shelf);
  practice_remove_folder (self->folder);
  vg_clock_hold (NULL);
}

static void
begin (Fixture *self)
{
  g_assert_true (gtk_widget_activate_action (self->page, "risk.begin", NULL));
  on_screen_wait (self->window, "0 of 14 looked at");
}

static void
test_a_new_assessment_begins_with_nothing_known (Fixture *self, gconstpointer data)
{
  begin (self);
  on_screen_wait (self->window, "Nothing known yet");
  on_screen_wait (self->window, "Not every red flag has been looked at.");
  g_assert_true (gtk_widget_activate_action (self->page, "page.undo", NULL));
  on_screen_wait (self->window, "14 of 14 looked at");
}

static void
test_a_red_flag_says_what_to_do_until_a_colleague_resolved_it (Fixture *self, gconstpointer data)
{
  begin (self);
  g_assert_true (
      gtk_widget_activate_action (self->page, "risk.note", "(sss)", "RF3", "presence", "yes"));
  on_screen_wait (self->window, "The preparation stops until this is resolved.");
  on_screen_wait (self->window, "0800-2000");
  g_assert_true (gtk_widget_activate_action (self->page, "risk.resolve", "(sss)", "RF3", "", "x"));
  on_screen_wait (self->window, "Say which colleague resolved it, by name.");
  g_assert_true (vg_risk_is_open (self->subject, "RF3"));
  g_assert_true (gtk_widget_activate_action (self->page, "risk.resolve", "(sss)", "RF3",
                                             "Wilg Winterkoning", "Advice was asked"));
  on_screen_wait (self->window, "Found and resolved on 28 December 2026 by Wilg Winterkoning");
  g_assert_false (vg_risk_is_open (self->subject, "RF3"));
}

static void
test_what_keeps_from_deciding_is_said_in_place (Fixture *self, gconstpointer data)
{
  begin (self);
  g_assert_true (gtk_widget_activate_action (self->page, "risk.decide", "(ssss)", "go-on",
                                             "Both want it", "", ""));
  on_screen_wait (self->window, "Until then only a pause or a stop can be decided.");
  g_assert_true (gtk_widget_activate_action (self->page, "risk.decide", "(ssss)", "pause",
                                             "First this", "", ""));
  on_screen_wait (self->window, "Decided on 28 December 2026");
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  vg_language_start ("en");
  ADD ("/risk-page/a new assessment begins with nothing known",
       test_a_new_assessment_begins_with_nothing_known);
  ADD ("/risk-page/a red flag says what to do until a colleague resolved it",
       test_a_red_flag_says_what_to_do_until_a_colleague_resolved_it);
  ADD ("/risk-page/what keeps from deciding is said in place",
       test_what_keeps_from_deciding_is_said_in_place);

  return g_test_run ();
}
