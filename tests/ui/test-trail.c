/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/trail.h"

#define N_KINDS (VG_PAGE_STEP + 1)

/* How many pages of each kind were made. */
typedef struct {
  GtkWidget *stack;
  VgTrail *trail;
  guint made[N_KINDS];
} Trail;

static GtkWidget *
make_cb (const VgPage *page, gpointer user_data)
{
  Trail *at = user_data;

  at->made[page->kind]++;
  return gtk_label_new (page->party != NULL ? page->party : "");
}

static void
set_up (Trail *at, gconstpointer data)
{
  *at = (Trail){ 0 };
  at->stack = g_object_ref_sink (gtk_stack_new ());
  at->trail = vg_trail_new (GTK_STACK (at->stack), make_cb, at);
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
  g_test_add ("/ui/trail/rebuilding-keeps-the-place", Trail, NULL, set_up,
              test_rebuilding_keeps_the_place, tear_down);
  g_test_add ("/ui/trail/clearing-begins-anew", Trail, NULL, set_up, test_clearing_begins_anew,
              tear_down);

  return g_test_run ();
}
