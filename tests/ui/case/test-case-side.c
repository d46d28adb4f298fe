/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/case/case-side.h"

#include "tests/ui/on-screen.h"
#include "tests/ui/practice-case.h"

#include <adwaita.h>

#define ENOUGH   1280
#define TOO_FEW  700
#define HEIGHT   600
#define GOALS    "Goals of both"
#define HIS_CASE "Zaak Linde"

typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  GtkWidget *side;
  GtkWidget *window;
} Side;

static void
show_at (Side *at, int width)
{
  at->side = g_object_ref_sink (
      g_object_new (VG_TYPE_CASE_SIDE, "content", gtk_label_new ("The page"), NULL));
  gtk_widget_set_size_request (at->side, width, HEIGHT);
  at->window = on_screen_show (at->side);
}

static void
set_up (Side *at, gconstpointer width)
{
  at->folder = practice_new_folder ();
  at->shelf = practice_read_shelf ();
  at->file = practice_open_case (at->folder);
  show_at (at, GPOINTER_TO_INT (width));
}

static void
tear_down (Side *at, gconstpointer width)
{
  gtk_window_destroy (GTK_WINDOW (at->window));
  on_screen_settle ();
  g_assert_finalize_object (at->side);
  g_assert_finalize_object (at->file);
  vg_shelf_unref (at->shelf);
  practice_remove_folder (at->folder);
}

static void
show_goals (Side *at)
{
  const VgJourneyStep here = { .page = "goals" };

  vg_case_side_show (VG_CASE_SIDE (at->side), vg_case_file_get_case (at->file), at->shelf, &here);
  on_screen_settle ();
}

static GtkWidget *
find_current (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_has_css_class (widget, "vg-current") ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_current (child);

  return found;
}

static void
test_the_steps_stand_beside_the_page (Side *at, gconstpointer width)
{
  show_goals (at);
  g_assert_true (on_screen_shows (at->side, HIS_CASE));
  g_assert_true (on_screen_shows (at->side, GOALS));
  g_assert_true (on_screen_shows (at->side, "The page"));
  g_assert_true (on_screen_shows (find_current (at->side), GOALS));
}

static void
test_a_new_name_is_shown_soon (Side *at, gconstpointer width)
{
  g_autoptr (GError) error = NULL;
  JsonNode *name = json_node_init_string (json_node_alloc (), "Zaak <Iep>");

  show_goals (at);
  vg_case_set (vg_case_file_get_case (at->file), "case/label", name, &error);
  g_assert_no_error (error);
  on_screen_wait (at->side, "Zaak <Iep>");
}

static void
test_without_a_case_there_are_none (Side *at, gconstpointer width)
{
  show_goals (at);
  vg_case_side_clear (VG_CASE_SIDE (at->side));
  on_screen_wait_gone (at->side, GOALS);
  g_assert_true (on_screen_shows (at->side, "The page"));
}

static void
test_a_narrow_window_leaves_the_page_all_room (Side *at, gconstpointer width)
{
  show_goals (at);
  g_assert_false (on_screen_shows (at->side, GOALS));
  g_assert_true (on_screen_shows (at->side, "The page"));
}

/* The words of a step: after its sign. */
static PangoWeight
get_weight (GtkWidget *row)
{
  GtkWidget *title = on_screen_find (row, GTK_TYPE_LABEL);
  PangoContext *context = gtk_widget_get_pango_context (gtk_widget_get_next_sibling (title));

  return pango_font_description_get_weight (pango_context_get_font_description (context));
}

/* Heavier letters need more room, and all rows below would move. */
static void
test_the_step_one_is_at_has_the_letters_of_the_others (Side *at, gconstpointer width)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  GdkDisplay *display = gdk_display_get_default ();

  gtk_css_provider_load_from_resource (style, "/org/voorgesprek/ui/interview/interview.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  show_goals (at);
  for (GtkWidget *row = gtk_widget_get_prev_sibling (find_current (at->side));
       gtk_widget_get_prev_sibling (row) != NULL; row = gtk_widget_get_prev_sibling (row))
    g_assert_cmpint (get_weight (row), ==, get_weight (find_current (at->side)));
  gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (style));
}

#define ADD(name, width, test)                                                                     \
  g_test_add ("/case-side/" name, Side, GINT_TO_POINTER (width), set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("the-steps-stand-beside-the-page", ENOUGH, test_the_steps_stand_beside_the_page);
  ADD ("the-step-one-is-at-has-the-letters-of-the-others", ENOUGH,
       test_the_step_one_is_at_has_the_letters_of_the_others);
  ADD ("a-new-name-is-shown-soon", ENOUGH, test_a_new_name_is_shown_soon);
  ADD ("without-a-case-there-are-none", ENOUGH, test_without_a_case_there_are_none);
  ADD ("a-narrow-window-leaves-the-page-all-room", TOO_FEW,
       test_a_narrow_window_leaves_the_page_all_room);

  return g_test_run ();
}
