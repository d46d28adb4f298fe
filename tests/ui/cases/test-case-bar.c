/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/cases/case-bar.h"

#include "workspace/case-card.h"

#include <adwaita.h>
#include <string.h>

typedef struct {
  GObject *keeper;
  VgCaseBar *bar;
  guint n_changes;
} Fixture;

static void
count_cb (Fixture *at)
{
  at->n_changes++;
}

static void
new_bar (Fixture *at)
{
  at->bar = g_object_ref_sink (VG_CASE_BAR (vg_case_bar_new (at->keeper)));
  g_signal_connect_swapped (at->bar, "changed", G_CALLBACK (count_cb), at);
}

static void
set_up (Fixture *at, gconstpointer unused)
{
  at->keeper = G_OBJECT (g_list_store_new (G_TYPE_OBJECT));
  new_bar (at);
}

static void
tear_down (Fixture *at, gconstpointer unused)
{
  g_assert_finalize_object (at->bar);
  g_assert_finalize_object (at->keeper);
}

/* @field: counted from 0, in the order of the bar */
static void
choose (Fixture *at, guint field, guint choice)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (at->bar));

  while (field-- > 0)
    child = gtk_widget_get_next_sibling (child);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (child), choice);
}

static void
test_says_what_is_chosen (Fixture *at, gconstpointer unused)
{
  g_autofree char *chosen = NULL;

  g_assert_null (vg_case_bar_say_chosen (at->bar));
  choose (at, VG_CASE_STAGE, 5);
  choose (at, VG_CASE_POSITION, 3);
  chosen = vg_case_bar_say_chosen (at->bar);
  g_assert_cmpstr (chosen, ==, "Aligning · Denies");
  g_assert_cmpstr (vg_case_bar_get_chosen (at->bar, VG_CASE_STAGE), ==, "aligning");
  g_assert_cmpstr (vg_case_bar_get_chosen (at->bar, VG_CASE_POSITION), ==, "denies");
  g_assert_cmpuint (at->n_changes, ==, 2);
}

static void
test_resetting_leaves_the_order (Fixture *at, gconstpointer unused)
{
  choose (at, VG_CASE_OPEN, 1);
  choose (at, VG_CASE_N_TRAITS, 3);
  vg_case_bar_reset (at->bar);
  g_assert_null (vg_case_bar_get_chosen (at->bar, VG_CASE_OPEN));
  g_assert_cmpint (vg_case_bar_get_order (at->bar), ==, VG_CASE_BY_WAITING);
  g_assert_cmpuint (at->n_changes, ==, 3);
}

static void
test_what_is_chosen_is_kept_with_the_workspace (Fixture *at, gconstpointer unused)
{
  choose (at, VG_CASE_FORM, 2);
  g_assert_finalize_object (at->bar);
  new_bar (at);
  g_assert_cmpstr (vg_case_bar_get_chosen (at->bar, VG_CASE_FORM), ==, "video");
}

/* --- What fits, and in which order --- */

static VgCaseCard *
new_card (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return vg_case_card_new (NULL, bytes);
}

static gboolean
fits (VgCaseTrait trait, const char *word, const char *card)
{
  g_autoptr (VgCaseFilter) filter = vg_case_filter_new ();
  g_autoptr (VgCaseCard) it = new_card (card);

  vg_case_filter_choose (filter, trait, word);
  return gtk_filter_match (GTK_FILTER (filter), it);
}

static void
test_each_trait_leaves_those_that_have_it (Fixture *at, gconstpointer unused)
{
  const char *card = "{'stage':'aligning','position':'denies','form':'video','since':'2020-01-01',"
                     "'flags':1}";

  g_assert_true (fits (VG_CASE_STAGE, "aligning", card));
  g_assert_false (fits (VG_CASE_STAGE, "registration", card));
  g_assert_true (fits (VG_CASE_POSITION, "denies", card));
  g_assert_false (fits (VG_CASE_POSITION, "partly", card));
  g_assert_true (fits (VG_CASE_FORM, "video", card));
  g_assert_true (fits (VG_CASE_WAITING, "28", card));
  g_assert_true (fits (VG_CASE_OPEN, "any", card));
  g_assert_true (fits (VG_CASE_OPEN, "flags", card));
  g_assert_false (fits (VG_CASE_OPEN, "signals", card));
}

static void
test_what_nobody_knows_fits_none (Fixture *at, gconstpointer unused)
{
  g_assert_false (fits (VG_CASE_POSITION, "unclear", "{}"));
  g_assert_false (fits (VG_CASE_WAITING, "14", "{}"));
  g_assert_false (fits (VG_CASE_OPEN, "any", "{}"));
  g_assert_true (fits (VG_CASE_WAITING, NULL, "{}"));
}

static void
assert_order (VgCaseOrder order, const char *wanted)
{
  static const char *const cards[] = {
    "{'id':'a','stage':'aligning','since':'2026-02-01','changed':'2026-03-01T10:00:00Z'}",
    "{'id':'b','stage':'registration','changed':'2026-03-03T10:00:00Z'}",
    "{'id':'c','stage':'first-talks','since':'2026-01-01'}",
    "{'id':'d','stage':'registration','since':'2026-03-01','changed':'2026-03-02T10:00:00Z'}",
  };
  GListStore *store = g_list_store_new (VG_TYPE_CASE_CARD);
  g_autoptr (GtkSortListModel)
      sorted = gtk_sort_list_model_new (G_LIST_MODEL (store), vg_case_order_new_sorter (order));
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++) {
    g_autoptr (VgCaseCard) card = new_card (cards[i]);

    g_list_store_append (store, card);
  }
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++) {
    g_autoptr (VgCaseCard) card = g_list_model_get_item (G_LIST_MODEL (sorted), i);

    g_string_append (ids, vg_case_card_get_key (card));
  }
  g_assert_cmpstr (ids->str, ==, wanted);
}

static void
test_each_order_puts_the_unknown_last (Fixture *at, gconstpointer unused)
{
  assert_order (VG_CASE_BY_NAME, "abcd");
  assert_order (VG_CASE_BY_CHANGE, "bdac");
  assert_order (VG_CASE_BY_STAGE, "bdca");
  assert_order (VG_CASE_BY_WAITING, "cadb");
}

#define ADD(name, test) g_test_add ("/ui/case-bar/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("says-what-is-chosen", test_says_what_is_chosen);
  ADD ("resetting-leaves-the-order", test_resetting_leaves_the_order);
  ADD ("what-is-chosen-is-kept-with-the-workspace", test_what_is_chosen_is_kept_with_the_workspace);
  ADD ("each-trait-leaves-those-that-have-it", test_each_trait_leaves_those_that_have_it);
  ADD ("what-nobody-knows-fits-none", test_what_nobody_knows_fits_none);
  ADD ("each-order-puts-the-unknown-last", test_each_order_puts_the_unknown_last);

  return g_test_run ();
}
