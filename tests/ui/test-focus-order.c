/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tab goes over every page as one reads it, and leaves out nothing that one can press; and every
 * page has room in a narrow window.
 */

#include "base/language.h"
#include "ui/window.h"

#include "tests/ui/on-screen.h"
#include "tests/ui/practice-case.h"

#include <adwaita.h>

#define MOST_STOPS 500
#define SLACK      2 /* pixels */
#define NARROW     480

typedef struct {
  char *folder;
  VgShelf *shelf;
  GtkWidget *window;
} Window;

/* @action, @first, @second: how one gets there from the page of the case
 * @words: that are there then, as in the program
 */
typedef struct {
  const char *name;
  const char *action;
  const char *first;
  const char *second;
  const char *words;
} PageCase;

static const PageCase pages[] = {
  { "case", NULL, NULL, NULL, "The steps" },
  { "intake", "win.talk", "intake", "", "Next" },
  { "talk", "win.talk", "harmed", "harmed", "Next" },
  { "summary", "win.page", "summary", "harmed", "Mijn doelen" },
  { "risk", "win.page", "risk", "", "What could go wrong" },
  { "positions", "win.page", "positions", "", "Consents" },
  { "denial", "win.page", "denial", "", "Rather not" },
  { "goals", "win.page", "goals", "", "How the goals go together" },
  { "releases", "win.page", "releases", "", "What may go" },
  { "readiness", "win.page", "readiness", "", "What must be in order" },
  { "turning", "win.page", "turning", "", "Advice asked" },
  { "preparation", "win.page", "preparation", "", "Only for you" },
  { "reflection", "win.page", "reflection", "", "Only for you" },
  { "drafts", "win.page", "drafts", "", "Nederlands" },
  { "people", "win.page", "people", "", "Somebody else" },
  { "way", "win.page", "way", "", "Where the case is" },
  { "agreements", "win.page", "agreements", "", "Another clause" },
  { "closing", "win.page", "closing", "", "What stays, and until when" },
};

/* With more stops than one can go over here. */
static const PageCase long_pages[] = {
  { "both", "win.page", "both", "", "Balance of the preparation" },
  { "written", "win.page", "written", "harmed", "Write up afterwards" },
};

static void
show (Window *at, int width)
{
  at->folder = practice_new_full_folder ();
  at->shelf = practice_read_shelf ();
  at->window = GTK_WIDGET (vg_window_new (NULL, at->shelf));
  gtk_window_set_default_size (GTK_WINDOW (at->window), width, 800);
  vg_window_practise (VG_WINDOW (at->window), at->folder);
  gtk_window_present (GTK_WINDOW (at->window));
}

static void
set_up (Window *at, gconstpointer page)
{
  show (at, 1280);
}

static void
set_up_narrow (Window *at, gconstpointer page)
{
  show (at, NARROW);
}

static void
tear_down (Window *at, gconstpointer page)
{
  g_object_ref (at->window);
  gtk_window_destroy (GTK_WINDOW (at->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (at->window);
  vg_shelf_unref (at->shelf);
  practice_remove_folder (at->folder);
}

static void
go (Window *at, const PageCase *page)
{
  g_autofree char *path = g_build_filename (at->folder, "coach-denied.voorgesprek.json", NULL);

  g_assert_true (gtk_widget_activate_action (at->window, "win.open-case", "s", path));
  on_screen_wait (at->window, g_dgettext (GETTEXT_PACKAGE, "The steps"));
  if (page->action != NULL)
    g_assert_true (
        gtk_widget_activate_action (at->window, page->action, "(ss)", page->first, page->second));
  on_screen_wait (at->window, g_dgettext (GETTEXT_PACKAGE, page->words));
  on_screen_settle ();
}

static char *
say (GtkWidget *widget)
{
  GtkWidget *label = on_screen_find (widget, GTK_TYPE_LABEL);
  const char *tooltip = gtk_widget_get_tooltip_text (widget);
  const char *words = label != NULL ? gtk_label_get_text (GTK_LABEL (label)) : tooltip;

  return g_strdup_printf ("%s “%s”", G_OBJECT_TYPE_NAME (widget), words != NULL ? words : "");
}

static graphene_rect_t
measure (GtkWidget *widget, GtkWidget *window)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  g_assert_true (gtk_widget_compute_bounds (widget, window, &bounds));
  return bounds;
}

/* Down, or to the right of it: never back up in the same column. */
static gboolean
is_read_after (GtkWidget *widget, GtkWidget *before, GtkWidget *window)
{
  graphene_rect_t here = measure (widget, window);
  graphene_rect_t there = measure (before, window);

  return here.origin.y + here.size.height > there.origin.y + SLACK ||
         here.origin.x + SLACK >= there.origin.x + there.size.width;
}

/* Where the arrows go about, or NULL. */
static GtkWidget *
find_list (GtkWidget *widget)
{
  for (GtkWidget *at = gtk_widget_get_parent (widget); at != NULL; at = gtk_widget_get_parent (at))
    if (GTK_IS_LIST_BOX (at) || GTK_IS_LIST_BASE (at) || GTK_IS_FLOW_BOX (at) ||
        g_str_equal (G_OBJECT_TYPE_NAME (at), "VgMatrixTable"))
      return at;

  return NULL;
}

static void
check_order (GtkWidget *focus, GtkWidget *before, GtkWidget *window)
{
  g_autofree char *here = say (focus);
  g_autofree char *there = say (before);

  /* A list that is long makes the rows that come into view anew, and places them later. */
  if (is_read_after (focus, before, window) ||
      (find_list (focus) != NULL && find_list (focus) == find_list (before)))
    return;

  /* What was out of view slides to its place. */
  for (guint tries = 0; tries < MOST_STOPS; tries++) {
    on_screen_settle ();
    if (is_read_after (focus, before, window))
      return;
  }

  g_test_message ("%s comes after %s", here, there);
  g_test_fail ();
}

/* Once around, beginning at the first: what comes into view moves the rest, so that places are
 * compared at each stop.
 */
static GPtrArray *
walk (GtkWidget *window)
{
  GPtrArray *stops = g_ptr_array_new ();

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  while (stops->len < MOST_STOPS && gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD)) {
    GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

    if (g_ptr_array_find (stops, focus, NULL))
      break;
    if (stops->len > 0)
      check_order (focus, stops->pdata[stops->len - 1], window);
    g_ptr_array_add (stops, focus);
  }

  g_assert_cmpuint (stops->len, <, MOST_STOPS);
  return stops;
}

static gboolean
can_be_pressed (GtkWidget *widget)
{
  if (!GTK_IS_BUTTON (widget) && !GTK_IS_TEXT (widget) && !GTK_IS_TEXT_VIEW (widget))
    return FALSE;
  if (GTK_IS_CHECK_BUTTON (widget) || find_list (widget) != NULL)
    return FALSE;

  return gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget) &&
         gtk_widget_get_focusable (widget);
}

static void
check_all_reached (GtkWidget *widget, GPtrArray *stops)
{
  if (!gtk_widget_get_can_focus (widget) || !gtk_widget_get_mapped (widget))
    return;
  if (can_be_pressed (widget) && !g_ptr_array_find (stops, widget, NULL)) {
    g_autofree char *said = say (widget);

    g_test_message ("Tab does not reach %s", said);
    g_test_fail ();
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_all_reached (child, stops);
}

static void
test_tab_follows_the_eye_and_leaves_nothing_out (Window *at, gconstpointer data)
{
  g_autoptr (GPtrArray) stops = NULL;

  go (at, data);
  stops = walk (at->window);
  g_assert_cmpuint (stops->len, >, 3);
  check_all_reached (at->window, stops);
}

static gboolean
scrolls_sideways (GtkWidget *widget)
{
  GtkPolicyType policy = GTK_POLICY_NEVER;

  if (GTK_IS_SCROLLED_WINDOW (widget))
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &policy, NULL);
  return policy != GTK_POLICY_NEVER;
}

/* The innermost that is wider: what has to give. */
static GtkWidget *
find_wide (GtkWidget *widget)
{
  int least = 0;

  if (!gtk_widget_get_mapped (widget) || scrolls_sideways (widget))
    return NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_wide (child);

    if (found != NULL)
      return found;
  }

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least > NARROW ? widget : NULL;
}

static void
test_a_page_has_room_in_a_narrow_window (Window *at, gconstpointer data)
{
  GtkWidget *wide = NULL;

  go (at, data);
  wide = find_wide (gtk_widget_get_first_child (at->window)); /* without its edge */
  if (wide != NULL) {
    g_autofree char *said = say (wide);

    g_test_message ("%s of %s is too wide", said,
                    G_OBJECT_TYPE_NAME (gtk_widget_get_parent (wide)));
  }
  g_assert_null (wide);
}

static void
add_narrow (const PageCase *list, guint n)
{
  for (guint i = 0; i < n; i++) {
    g_autofree char *path = g_strdup_printf ("/narrow/%s", list[i].name);

    g_test_add (path, Window, &list[i], set_up_narrow, test_a_page_has_room_in_a_narrow_window,
                tear_down);
  }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  vg_language_start ("nl"); /* the longer words */
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    g_autofree char *path = g_strdup_printf ("/focus-order/%s", pages[i].name);

    g_test_add (path, Window, &pages[i], set_up, test_tab_follows_the_eye_and_leaves_nothing_out,
                tear_down);
  }
  add_narrow (pages, G_N_ELEMENTS (pages));
  add_narrow (long_pages, G_N_ELEMENTS (long_pages));

  return g_test_run ();
}
