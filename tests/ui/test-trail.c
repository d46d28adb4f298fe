/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/trail.h"

#define N_KINDS (VG_PAGE_STEP + 1)

/* How many pages of each kind were made. */
typedef struct {
  GtkWidget *stack;
  VgTrail *trail;
  guint made[N_KINDS];
  VgPageKind shown; /* the kind of the page that was told to be in front */
} Trail;

static GtkWidget *
make_cb (const VgPage *page, gpointer user_data)
{
  Trail *at = user_data;

  at->made[page->kind]++;
  return gtk_label_new (page->party != NULL ? page->party : "");
}

static void
shown_cb (gpointer user_data)
{
  Trail *at = user_data;

  at->shown = at->trail != NULL ? vg_trail_get_kind (at->trail) : VG_PAGE_DOOR;
}

static void
set_up (Trail *at, gconstpointer data)
{
  *at = (Trail){ 0 };
  at->stack = g_object_ref_sink (gtk_stack_new ());
  at->trail = vg_trail_new (GTK_STACK (at->stack), make_cb, shown_cb, at);
}

static void
tear_down (Trail *at, gconstpointer data)
{
  vg_trail_free (at->trail);
  g_assert_finalize_object (at->stack);
}

static GtkWidget *
push (Trail *at, VgPageKind kind, const char *party)
{
  const VgPage page = { .kind = kind,
                        .party = party,
                        .name = kind == VG_PAGE_STEP ? "summary" : NULL };

  return vg_trail_push (at->trail, &page);
}

static const VgPage readiness = { .kind = VG_PAGE_STEP, .name = "readiness" };
static const VgPage releases = { .kind = VG_PAGE_STEP, .name = "releases" };
static const VgPage talk = { .kind = VG_PAGE_TALK, .guide = "harmed", .party = "harmed" };

static void
assert_back_at (Trail *at, const char *step)
{
  VgPage page = { 0 };

  vg_trail_pop (at->trail);
  g_assert_true (vg_trail_get_page (at->trail, &page));
  g_assert_cmpstr (page.name, ==, step);
  g_assert_cmpint (page.kind, ==, step != NULL ? VG_PAGE_STEP : VG_PAGE_CASE);
}

static guint
count_pages (Trail *at)
{
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (GTK_STACK (at->stack));

  return g_list_model_get_n_items (G_LIST_MODEL (pages));
}

static void
test_back_goes_where_one_came_from (Trail *at, gconstpointer data)
{
  GtkWidget *cases = push (at, VG_PAGE_CASES, NULL);
  GtkWidget *shown = push (at, VG_PAGE_CASE, NULL);

  push (at, VG_PAGE_STEP, "harmed");
  g_assert_cmpuint (count_pages (at), ==, 3);
  g_assert_false (gtk_widget_get_visible (cases));
  g_assert_false (gtk_widget_get_visible (shown));

  vg_trail_pop (at->trail);
  g_assert_true (gtk_stack_get_visible_child (GTK_STACK (at->stack)) == shown);
  g_assert_true (gtk_widget_get_visible (shown));
  vg_trail_pop (at->trail);
  g_assert_true (gtk_stack_get_visible_child (GTK_STACK (at->stack)) == cases);
  vg_trail_pop (at->trail);
  g_assert_true (vg_trail_get_widget (at->trail) == cases);
  g_assert_cmpuint (at->made[VG_PAGE_CASE], ==, 1);
}

static void
test_a_page_is_there_once (Trail *at, gconstpointer data)
{
  push (at, VG_PAGE_CASES, NULL);
  push (at, VG_PAGE_CASE, NULL);
  push (at, VG_PAGE_TALK, "harmed");
  push (at, VG_PAGE_STEP, "harmed");
  push (at, VG_PAGE_TALK, "accused");

  g_assert_cmpuint (count_pages (at), ==, 3);
  g_assert_cmpint (vg_trail_get_kind (at->trail), ==, VG_PAGE_TALK);
  vg_trail_pop (at->trail);
  g_assert_cmpint (vg_trail_get_kind (at->trail), ==, VG_PAGE_CASE);
}

static void
test_from_every_step_one_goes_back_to_the_case (Trail *at, gconstpointer data)
{
  VgPage origin = { 0 };

  push (at, VG_PAGE_CASES, NULL);
  push (at, VG_PAGE_CASE, NULL);
  vg_trail_push (at->trail, &releases);
  vg_trail_push (at->trail, &talk);
  vg_trail_push (at->trail, &readiness);

  g_assert_cmpuint (count_pages (at), ==, 3);
  g_assert_false (vg_trail_get_origin (at->trail, &origin));
  assert_back_at (at, NULL);
}

static void
test_from_a_visit_one_comes_back_once (Trail *at, gconstpointer data)
{
  VgPage origin = { 0 };

  push (at, VG_PAGE_CASES, NULL);
  push (at, VG_PAGE_CASE, NULL);
  vg_trail_push (at->trail, &releases);
  vg_trail_visit (at->trail, &talk);
  g_assert_true (vg_trail_get_origin (at->trail, &origin));
  g_assert_cmpstr (origin.name, ==, "releases");
  assert_back_at (at, "releases");
  g_assert_false (vg_trail_get_origin (at->trail, &origin));
  assert_back_at (at, NULL);
}

static void
test_only_one_page_waits_beneath_a_visit (Trail *at, gconstpointer data)
{
  push (at, VG_PAGE_CASES, NULL);
  push (at, VG_PAGE_CASE, NULL);
  vg_trail_push (at->trail, &readiness);
  vg_trail_visit (at->trail, &releases);
  vg_trail_visit (at->trail, &talk);

  g_assert_cmpuint (count_pages (at), ==, 4);
  assert_back_at (at, "releases");
  assert_back_at (at, NULL);
}

static void
test_going_on_from_a_visit_ends_it (Trail *at, gconstpointer data)
{
  push (at, VG_PAGE_CASES, NULL);
  push (at, VG_PAGE_CASE, NULL);
  vg_trail_push (at->trail, &readiness);
  vg_trail_visit (at->trail, &talk);
  vg_trail_push (at->trail, &releases);

  g_assert_cmpuint (count_pages (at), ==, 3);
  assert_back_at (at, NULL);
}

static void
test_one_goes_to_the_case_from_anywhere (Trail *at, gconstpointer data)
{
  push (at, VG_PAGE_CASES, NULL);
  vg_trail_pop_to (at->trail, VG_PAGE_CASE);
  g_assert_cmpint (vg_trail_get_kind (at->trail), ==, VG_PAGE_CASES);

  push (at, VG_PAGE_CASE, NULL);
  vg_trail_push (at->trail, &readiness);
  vg_trail_visit (at->trail, &talk);
  vg_trail_pop_to (at->trail, VG_PAGE_CASE);
  g_assert_cmpint (vg_trail_get_kind (at->trail), ==, VG_PAGE_CASE);
  g_assert_cmpuint (count_pages (at), ==, 2);
}

static void
test_the_texts_may_be_of_a_page_that_goes (Trail *at, gconstpointer data)
{
  VgPage page = { 0 };

  push (at, VG_PAGE_CASE, NULL);
  push (at, VG_PAGE_STEP, "harmed");
  vg_trail_get_page (at->trail, &page);
  vg_trail_push (at->trail, &page);
  vg_trail_get_page (at->trail, &page);
  g_assert_cmpstr (page.name, ==, "summary");
  g_assert_cmpstr (page.party, ==, "harmed");
}

static void
test_what_is_in_front_is_told (Trail *at, gconstpointer data)
{
  push (at, VG_PAGE_CASES, NULL);
  push (at, VG_PAGE_CASE, NULL);
  g_assert_cmpint (at->shown, ==, VG_PAGE_CASE);
  push (at, VG_PAGE_STEP, NULL);
  push (at, VG_PAGE_STEP, NULL);
  g_assert_cmpint (at->shown, ==, VG_PAGE_STEP);
  vg_trail_pop (at->trail);
  g_assert_cmpint (at->shown, ==, VG_PAGE_CASE);
}

static void
test_rebuilding_keeps_the_place (Trail *at, gconstpointer data)
{
  GtkWidget *shown = NULL;

  push (at, VG_PAGE_CASES, NULL);
  push (at, VG_PAGE_CASE, NULL);
  push (at, VG_PAGE_STEP, "accused");
  vg_trail_rebuild (at->trail);

  g_assert_cmpuint (count_pages (at), ==, 3);
  g_assert_cmpuint (at->made[VG_PAGE_STEP], ==, 2);
  shown = gtk_stack_get_visible_child (GTK_STACK (at->stack));
  g_assert_true (shown == vg_trail_get_widget (at->trail));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (shown)), ==, "accused");
}

static void
test_clearing_begins_anew (Trail *at, gconstpointer data)
{
  GtkWidget *door = NULL;

  push (at, VG_PAGE_CASES, NULL);
  push (at, VG_PAGE_CASE, NULL);
  vg_trail_clear (at->trail);
  g_assert_cmpuint (count_pages (at), ==, 0);
  g_assert_null (vg_trail_get_widget (at->trail));

  door = push (at, VG_PAGE_DOOR, NULL);
  vg_trail_pop (at->trail);
  g_assert_true (vg_trail_get_widget (at->trail) == door);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/ui/trail/back-goes-where-one-came-from", Trail, NULL, set_up,
              test_back_goes_where_one_came_from, tear_down);
  g_test_add ("/ui/trail/a-page-is-there-once", Trail, NULL, set_up, test_a_page_is_there_once,
              tear_down);
  g_test_add ("/ui/trail/from-every-step-one-goes-back-to-the-case", Trail, NULL, set_up,
              test_from_every_step_one_goes_back_to_the_case, tear_down);
  g_test_add ("/ui/trail/from-a-visit-one-comes-back-once", Trail, NULL, set_up,
              test_from_a_visit_one_comes_back_once, tear_down);
  g_test_add ("/ui/trail/only-one-page-waits-beneath-a-visit", Trail, NULL, set_up,
              test_only_one_page_waits_beneath_a_visit, tear_down);
  g_test_add ("/ui/trail/going-on-from-a-visit-ends-it", Trail, NULL, set_up,
              test_going_on_from_a_visit_ends_it, tear_down);
  g_test_add ("/ui/trail/one-goes-to-the-case-from-anywhere", Trail, NULL, set_up,
              test_one_goes_to_the_case_from_anywhere, tear_down);
  g_test_add ("/ui/trail/the-texts-may-be-of-a-page-that-goes", Trail, NULL, set_up,
              test_the_texts_may_be_of_a_page_that_goes, tear_down);
  g_test_add ("/ui/trail/what-is-in-front-is-told", Trail, NULL, set_up,
              test_what_is_in_front_is_told, tear_down);
  g_test_add ("/ui/trail/rebuilding-keeps-the-place", Trail, NULL, set_up,
              test_rebuilding_keeps_the_place, tear_down);
  g_test_add ("/ui/trail/clearing-begins-anew", Trail, NULL, set_up, test_clearing_begins_anew,
              tear_down);

  return g_test_run ();
}
