/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/cases/case-filter.h"

#include "tests/ui/practice-case.h"
#include "workspace/practice.h"

typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseCard *card;
  VgCaseFilter *filter;
} Filter;

static void
set_up (Filter *at, gconstpointer data)
{
  g_autofree char *path = NULL;

  at->folder = practice_new_full_folder ();
  at->shelf = practice_read_shelf ();
  path = g_build_filename (at->folder, "coach-denied.voorgesprek.json", NULL);
  at->card = vg_case_card_read (path, at->shelf);
  at->filter = vg_case_filter_new ();
}

static void
tear_down (Filter *at, gconstpointer data)
{
  g_assert_finalize_object (at->filter);
  g_assert_finalize_object (at->card);
  vg_shelf_unref (at->shelf);
  practice_remove_folder (at->folder);
}

static gboolean
fits (Filter *at, const char *typed)
{
  vg_case_filter_set_words (at->filter, typed);
  return gtk_filter_match (GTK_FILTER (at->filter), at->card);
}

static void
test_looks_in_label_people_and_stage (Filter *at, gconstpointer data)
{
  g_assert_true (fits (at, "Zaak Linde"));
  g_assert_true (fits (at, "Vlinder"));
  g_assert_true (fits (at, "Kei"));
  g_assert_true (fits (at, vg_case_card_get_stage (at->card)));
  g_assert_false (fits (at, "bicycle"));
}

static void
test_every_word_must_be_there_in_any_order (Filter *at, gconstpointer data)
{
  g_assert_true (fits (at, "kei  linde"));
  g_assert_false (fits (at, "kei kastanje"));
}

static void
test_accents_capitals_and_halves_of_words_do_not_matter (Filter *at, gconstpointer data)
{
  g_assert_true (fits (at, "LÏN"));
  g_assert_true (fits (at, "linder"));
}

static void
test_nothing_typed_leaves_everything (Filter *at, gconstpointer data)
{
  g_assert_true (fits (at, ""));
  g_assert_true (fits (at, " … "));
  g_assert_cmpint (gtk_filter_get_strictness (GTK_FILTER (at->filter)), ==, GTK_FILTER_MATCH_ALL);
}

/* A case that cannot be opened has nothing but a label. */
static void
test_a_broken_case_is_found_by_its_label (Filter *at, gconstpointer data)
{
  g_autofree char *path = g_build_filename (at->folder, "broken.voorgesprek.json", NULL);
  g_autoptr (VgCaseCard) broken = NULL;

  g_assert_true (g_file_set_contents (path, "{", -1, NULL));
  broken = vg_case_card_read (path, NULL);
  vg_case_filter_set_words (at->filter, "broken");
  g_assert_true (gtk_filter_match (GTK_FILTER (at->filter), broken));
}

static void
note_change_cb (GtkFilter *filter, GtkFilterChange change, GtkFilterChange *out)
{
  *out = change;
}

/* So that a list of thousands is not gone through anew at every key. */
static void
test_tells_whether_more_or_fewer_can_fit (Filter *at, gconstpointer data)
{
  GtkFilterChange change = GTK_FILTER_CHANGE_DIFFERENT;

  g_signal_connect (at->filter, "changed", G_CALLBACK (note_change_cb), &change);
  vg_case_filter_set_words (at->filter, "li");
  g_assert_cmpint (change, ==, GTK_FILTER_CHANGE_MORE_STRICT);
  vg_case_filter_set_words (at->filter, "l");
  g_assert_cmpint (change, ==, GTK_FILTER_CHANGE_LESS_STRICT);
  vg_case_filter_set_words (at->filter, "kei");
  g_assert_cmpint (change, ==, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
add (const char *path, void (*test) (Filter *at, gconstpointer data))
{
  g_test_add (path, Filter, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/ui/case-filter/looks-in-label-people-and-stage", test_looks_in_label_people_and_stage);
  add ("/ui/case-filter/every-word-must-be-there-in-any-order",
       test_every_word_must_be_there_in_any_order);
  add ("/ui/case-filter/accents-capitals-and-halves-of-words-do-not-matter",
       test_accents_capitals_and_halves_of_words_do_not_matter);
  add ("/ui/case-filter/nothing-typed-leaves-everything", test_nothing_typed_leaves_everything);
  add ("/ui/case-filter/a-broken-case-is-found-by-its-label",
       test_a_broken_case_is_found_by_its_label);
  add ("/ui/case-filter/tells-whether-more-or-fewer-can-fit",
       test_tells_whether_more_or_fewer_can_fit);

  return g_test_run ();
}
