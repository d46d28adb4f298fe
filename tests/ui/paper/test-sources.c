/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/paper/sources.h"

#include "tests/ui/practice-case.h"

static GStrv
new_from (const char *first, const char *second)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add_many (builder, first, second, NULL);
  return g_strv_builder_end (builder);
}

static void
test_a_line_names_each_place_once (void)
{
  g_autoptr (VgBlock) block = vg_block_new (VG_BLOCK_PARAGRAPH);
  g_autoptr (GPtrArray) places = NULL;
  VgRun *run = vg_run_new ("a", VG_STYLE_PLAIN);
  VgRun *other = vg_run_new ("b", VG_STYLE_PLAIN);

  run->from = new_from ("answer/harmed/V05/1", "answer/harmed/V05/2");
  other->from = new_from ("answer/harmed/V05/2", "goal/harmed/VG1");
  block->runs = vg_runs_new ();
  g_ptr_array_add (block->runs, run);
  g_ptr_array_add (block->runs, other);

  places = vg_sources_list_places (block);
  g_assert_cmpuint (places->len, ==, 3);
  g_assert_cmpstr (places->pdata[0], ==, "answer/harmed/V05/1");
  g_assert_cmpstr (places->pdata[2], ==, "goal/harmed/VG1");
}

static char *
list_sources (const char *party, const char *first, const char *second)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgShelf) shelf = practice_read_shelf ();
  const VgSources sources = { subject, shelf, party };
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autoptr (GPtrArray) items = NULL;
  GString *said = g_string_new (NULL);

  g_ptr_array_add (places, (gpointer) first);
  g_ptr_array_add (places, (gpointer) second);
  items = vg_sources_list_items (&sources, places);
  for (guint i = 0; i < items->len; i++) {
    VgSourceItem *item = items->pdata[i];

    g_string_append_printf (said, "%s(%s):%s ", item->guide, item->party,
                            vg_item_get_id (item->item));
  }

  return g_string_free (said, FALSE);
}

static void
test_a_place_leads_to_its_question (void)
{
  g_autofree char *answer = list_sources ("harmed", "answer/harmed/V05/2", "answer/harmed/V05/1");
  g_autofree char *fact = list_sources ("harmed", "case/event", "party/harmed");
  g_autofree char *nothing = list_sources ("harmed", "talk/t1", "party/harmed");

  g_assert_cmpstr (answer, ==, "harmed(harmed):V05 ");
  g_assert_true (g_str_has_prefix (fact, "intake():"));
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_no_line_leads_to_the_other_partys_question (void)
{
  g_autofree char *other = list_sources ("harmed", "answer/accused/A05/1", "goal/accused/BG1");

  g_assert_cmpstr (other, ==, "");
}

static void
test_a_paper_for_both_leads_to_everybodys_questions (void)
{
  g_autofree char *both = list_sources (NULL, "answer/accused/A05/1", "answer/harmed/V05/1");

  g_assert_cmpstr (both, ==, "harmed(harmed):V05 accused(accused):A05 ");
}

static void
test_a_release_leads_to_the_question_of_what_it_releases (void)
{
  g_autofree char *told = list_sources ("harmed", "release/answer/harmed/V05/1", "party/harmed");

  g_assert_cmpstr (told, ==, "harmed(harmed):V05 ");
}

static void
test_a_place_alone_finds_its_question (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgShelf) shelf = practice_read_shelf ();
  const VgSources sources = { subject, shelf, NULL };
  g_autofree VgSourceItem *item = vg_sources_find_item (&sources, "goal/accused/BG1");

  g_assert_cmpstr (item->party, ==, "accused");
  g_assert_null (vg_sources_find_item (&sources, "party/harmed"));
  g_assert_null (vg_sources_find_item (&sources, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/sources/a-line-names-each-place-once", test_a_line_names_each_place_once);
  g_test_add_func ("/ui/sources/a-place-leads-to-its-question", test_a_place_leads_to_its_question);
  g_test_add_func ("/ui/sources/no-line-leads-to-the-other-partys-question",
                   test_no_line_leads_to_the_other_partys_question);
  g_test_add_func ("/ui/sources/a-paper-for-both-leads-to-everybodys-questions",
                   test_a_paper_for_both_leads_to_everybodys_questions);
  g_test_add_func ("/ui/sources/a-release-leads-to-the-question-of-what-it-releases",
                   test_a_release_leads_to_the_question_of_what_it_releases);
  g_test_add_func ("/ui/sources/a-place-alone-finds-its-question",
                   test_a_place_alone_finds_its_question);

  return g_test_run ();
}
