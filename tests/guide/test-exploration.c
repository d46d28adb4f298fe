/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/exploration.h"

#include "base/json.h"

#include <glib/gstdio.h>

#define ASK         "'ask':{'nl':'a','en':'a'}"
#define IS(id, say) "{'===':[{'var':'self.answer." id "'},'" say "']}"

/* Two questions for everybody, a note, and @more. */
static VgExploration *
explore (const char *more)
{
  g_autofree char *folder = g_dir_make_tmp ("voorgesprek-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "guide.json", NULL);
  g_autofree char *text = g_strdup_printf (
      "{'format':'voorgesprek-guide/1','id':'g','version':'1','role':'parent',"
      "'title':{'nl':'a','en':'a'},'sections':[{'id':'s','title':{'nl':'a','en':'a'},'items':["
      "{'id':'A','kind':'yes-no'," ASK "},{'id':'B','kind':'yes-no'," ASK "},"
      "{'id':'N','kind':'note'," ASK ",'when':" IS ("A", "yes") "}%s]}]}",
      more);
  VgExploration *explored = NULL;

  g_strdelimit (text, "'", '"');
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  explored = vg_exploration_new (path, NULL);
  g_unlink (path);
  g_rmdir (folder);
  return explored;
}

static const char *
get_fact (const VgTalkPath *talk, const char *name)
{
  for (guint i = 0; i < talk->facts->len; i++) {
    VgTalkFact *fact = talk->facts->pdata[i];

    if (g_str_equal (fact->name, name))
      return fact->value != NULL ? vg_json_peek_string (fact->value) : "not known";
  }

  return NULL;
}

static void
test_notes_are_no_questions_and_two_are_always_asked (void)
{
  g_autoptr (VgExploration) explored = explore ("");

  g_assert_cmpuint (vg_exploration_get_n_questions (explored), ==, 2);
  g_assert_cmpuint (vg_exploration_get_n_conditional (explored), ==, 0);
  g_assert_cmpuint (vg_exploration_get_shortest (explored)->n_questions, ==, 2);
  g_assert_cmpuint (vg_exploration_get_longest (explored)->n_questions, ==, 2);
  g_assert_cmpuint (vg_exploration_get_unseen (explored)->len, ==, 0);
  g_assert_true (vg_exploration_is_certain (explored));
}

static void
test_the_longest_and_the_shortest_talk_say_what_makes_them (void)
{
  g_autoptr (VgExploration) explored = explore (",{'id':'C','kind':'open','when':" IS (
      "A", "yes") "," ASK "}"
                  ",{'id':'D','kind':'open','when':" IS (
                      "A", "no") "," ASK "}"
                                 ",{'id':'E','kind':'open','when':" IS (
                                     "A", "no") "," ASK "}"
                                                ",{'id':'F','kind':'open','when':" IS (
                                                    "B", "yes") "," ASK "}");
  const VgTalkPath *shortest = vg_exploration_get_shortest (explored);
  const VgTalkPath *longest = vg_exploration_get_longest (explored);

  g_assert_cmpuint (longest->n_questions, ==, 5);
  g_assert_cmpstr (get_fact (longest, "self.answer.A"), ==, "no");
  g_assert_cmpstr (get_fact (longest, "self.answer.B"), ==, "yes");
  g_assert_cmpuint (shortest->n_questions, ==, 2);
  g_assert_cmpstr (get_fact (shortest, "self.answer.A"), ==, "unknown");
  g_assert_cmpstr (get_fact (shortest, "self.answer.B"), ==, "no");
  g_assert_true (vg_exploration_is_certain (explored));
}

static void
test_what_cannot_go_together_makes_no_longer_talk (void)
{
  g_autoptr (VgExploration) explored = explore (",{'id':'C','kind':'yes-no','when':" IS (
      "A", "yes") "," ASK "}"
                  ",{'id':'D','kind':'open','when':" IS (
                      "C", "yes") "," ASK "}"
                                  ",{'id':'E','kind':'open','when':" IS ("A", "no") "," ASK "}");

  /* C and D, or E: one who was never asked C gave no answer to it. */
  g_assert_cmpuint (vg_exploration_get_longest (explored)->n_questions, ==, 4);
  g_assert_cmpstr (get_fact (vg_exploration_get_longest (explored), "self.answer.A"), ==, "yes");
}

static void
test_a_question_that_no_facts_bring_up_is_found (void)
{
  g_autoptr (VgExploration) explored = explore (
      ",{'id':'C','kind':'open','when':{'and':[" IS ("A", "yes") "," IS ("A", "no") "]}," ASK "}");

  g_assert_cmpuint (vg_exploration_get_unseen (explored)->len, ==, 1);
  g_assert_cmpstr (vg_exploration_get_unseen (explored)->pdata[0], ==, "C");
  g_assert_true (vg_exploration_is_certain (explored));
}

/* Of two numbers that are compared with each other no list shows every outcome. */
static void
test_where_not_everything_can_be_tried_nothing_is_certain (void)
{
  g_autoptr (VgExploration) explored = explore (
      ",{'id':'C','kind':'number'," ASK "},{'id':'D','kind':'number'," ASK "}"
      ",{'id':'E','kind':'open','when':{'<':[{'var':'self.answer.C'},{'var':'self.answer.D'}]}," ASK
      "}");

  g_assert_false (vg_exploration_is_certain (explored));
  g_assert_cmpuint (vg_exploration_get_n_tried (explored), >, 0);
  g_assert_cmpuint (vg_exploration_get_longest (explored)->n_questions, >=, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exploration/notes-are-no-questions-and-two-are-always-asked",
                   test_notes_are_no_questions_and_two_are_always_asked);
  g_test_add_func ("/exploration/the-longest-and-the-shortest-talk-say-what-makes-them",
                   test_the_longest_and_the_shortest_talk_say_what_makes_them);
  g_test_add_func ("/exploration/what-cannot-go-together-makes-no-longer-talk",
                   test_what_cannot_go_together_makes_no_longer_talk);
  g_test_add_func ("/exploration/a-question-that-no-facts-bring-up-is-found",
                   test_a_question_that_no_facts_bring_up_is_found);
  g_test_add_func ("/exploration/where-not-everything-can-be-tried-nothing-is-certain",
                   test_where_not_everything_can_be_tried_nothing_is_certain);

  return g_test_run ();
}
