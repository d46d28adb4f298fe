/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/cases/cases-page.h"

#include "tests/ui/practice-case.h"
#include "ui/cases/case-row.h"
#include "workspace/practice.h"

#include <adwaita.h>

/* What is not visible does not count, nor what is inside of it. */
static guint
count (GtkWidget *widget, GType type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? 1 : 0;

  if (!gtk_widget_get_visible (widget))
    return 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count (child, type);

  return n;
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static gboolean
shows (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) &&
      strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;

  return FALSE;
}

static void
test_a_case_has_a_row (void)
{
  char *folder = practice_new_folder ();
  g_autoptr (VgShelf) shelf = practice_read_shelf ();
  g_autoptr (GListModel) cards = vg_practice_open (folder, shelf, NULL);
  g_autoptr (VgCaseCard) card = g_list_model_get_item (cards, 0);
  GtkWidget *page = g_object_ref_sink (vg_cases_page_new (cards));
  GtkWidget *row = find (page, VG_TYPE_CASE_ROW);

  g_assert_cmpuint (count (page, VG_TYPE_CASE_ROW), ==, g_list_model_get_n_items (cards));
  g_assert_true (shows (row, vg_case_card_get_label (card)));
  g_assert_true (shows (row, vg_case_card_get_people (card)));
  g_assert_true (shows (row, vg_case_card_get_stage (card)));

  g_assert_finalize_object (page);
  practice_remove_folder (folder);
}

/* Without a shelf of guides nothing comes next. */
static void
test_a_row_says_what_comes_next_if_anything_does (void)
{
  char *folder = practice_new_folder ();
  g_autoptr (VgShelf) shelf = practice_read_shelf ();
  g_autoptr (GListModel) cards = vg_practice_open (folder, shelf, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (cards), >=, 2);
  for (guint i = 0; i < g_list_model_get_n_items (cards); i++) {
    g_autoptr (VgCaseCard) card = g_list_model_get_item (cards, i);
    g_autoptr (VgCaseCard) bare = vg_case_card_read (vg_case_card_get_key (card), NULL);
    GtkWidget *row = g_object_ref_sink (vg_case_row_new (card));
    GtkWidget *bare_row = g_object_ref_sink (vg_case_row_new (bare));
    const char *next = vg_case_card_get_next (card);

    g_assert_nonnull (next);
    g_assert_true (shows (row, next));
    g_assert_null (vg_case_card_get_next (bare));
    g_assert_false (shows (bare_row, next));
    g_assert_finalize_object (row);
    g_assert_finalize_object (bare_row);
  }
  practice_remove_folder (folder);
}

static void
test_a_broken_case_says_what_is_wrong (void)
{
  char *folder = practice_new_folder ();
  g_autofree char *path = g_build_filename (folder, "broken.voorgesprek.json", NULL);
  g_autoptr (VgCaseCard) card = NULL;
  GtkWidget *row = NULL;

  g_assert_true (g_file_set_contents (path, "{\"format\":", -1, NULL));
  card = vg_case_card_read (path, NULL);
  row = g_object_ref_sink (vg_case_row_new (card));

  g_assert_true (shows (row, vg_case_card_get_fault (card)));
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_cmpuint (count (row, GTK_TYPE_BUTTON), ==, 0);

  g_assert_finalize_object (row);
  practice_remove_folder (folder);
}

static void
test_an_empty_page_says_what_will_be_here (void)
{
  g_autoptr (GListStore) none = g_list_store_new (VG_TYPE_CASE_CARD);
  g_autoptr (GListStore) other = g_list_store_new (VG_TYPE_CASE_CARD);
  GtkWidget *page = g_object_ref_sink (vg_cases_page_new (G_LIST_MODEL (none)));
  GtkWidget *empty = find (page, ADW_TYPE_STATUS_PAGE);

  g_assert_true (gtk_widget_get_visible (empty));
  g_assert_true (shows (empty, "New practice case"));
  vg_cases_page_set_cards (VG_CASES_PAGE (page), G_LIST_MODEL (other));
  g_assert_finalize_object (g_steal_pointer (&none));
  g_assert_cmpuint (count (page, VG_TYPE_CASE_ROW), ==, 0);

  g_assert_finalize_object (page);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/cases-page/a-case-has-a-row", test_a_case_has_a_row);
  g_test_add_func ("/ui/cases-page/a-row-says-what-comes-next-if-anything-does",
                   test_a_row_says_what_comes_next_if_anything_does);
  g_test_add_func ("/ui/cases-page/a-broken-case-says-what-is-wrong",
                   test_a_broken_case_says_what_is_wrong);
  g_test_add_func ("/ui/cases-page/an-empty-page-says-what-will-be-here",
                   test_an_empty_page_says_what_will_be_here);

  return g_test_run ();
}
