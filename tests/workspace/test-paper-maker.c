/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/paper-maker.h"

#include "../interview/given.h"
#include "base/clock.h"
#include "base/language.h"
#include "workspace/papers.h"

#include <string.h>

static char *
tell (VgDraft *draft)
{
  g_autoptr (GBytes) bytes = vg_papers_write (vg_draft_get_document (draft), "md", NULL, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_papers_made_one_after_another_read_as_each_made_alone (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (GPtrArray) papers = vg_paper_list_new_all (subject, given_shelf (), "nl", NULL);
  g_autoptr (VgPaperMaker) maker = vg_paper_maker_new (subject, given_shelf ());

  g_assert_cmpuint (papers->len, >, 20);
  for (guint i = 0; i < papers->len; i++) {
    g_autoptr (VgDraft) alone = vg_papers_open (subject, given_shelf (), papers->pdata[i], NULL);
    g_autoptr (VgDraft) after = vg_paper_maker_open (maker, papers->pdata[i], NULL);
    g_autofree char *expected = tell (alone);
    g_autofree char *text = tell (after);

    g_assert_cmpstr (text, ==, expected);
  }
}

static void
test_what_changes_in_the_case_stands_in_the_next_paper (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (VgPaper)
      paper = vg_paper_list_find (subject, "contact-plan-mediator.mediator.nl", NULL);
  g_autoptr (VgPaperMaker) maker = vg_paper_maker_new (subject, given_shelf ());
  g_autoptr (VgDraft) before = vg_paper_maker_open (maker, paper, NULL);
  g_autoptr (VgDraft) after = NULL;
  g_autofree char *then = tell (before);
  g_autofree char *now = NULL;

  given_put (subject, "check/place", "{'state':'done','text':'In de Oranjerie'}");
  after = vg_paper_maker_open (maker, paper, NULL);
  now = tell (after);
  g_assert_null (strstr (then, "Oranjerie"));
  g_assert_nonnull (strstr (now, "Oranjerie"));
}

/* A case that is closed leaves nothing in memory. */
static void
test_a_case_is_let_go_of_with_its_maker (void)
{
  VgCase *subject = given_practice_case ();
  VgPaperMaker *maker = vg_paper_maker_new (subject, given_shelf ());
  g_autoptr (VgPaper) paper = vg_paper_list_find (subject, "participation.harmed.nl", NULL);
  VgDraft *draft = vg_paper_maker_open (maker, paper, NULL);

  vg_draft_free (draft);
  vg_paper_maker_free (maker);
  g_assert_finalize_object (subject);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");
  vg_clock_hold ("2026-05-12T09:00:00Z");

  g_test_add_func ("/paper-maker/papers-made-one-after-another-read-as-each-made-alone",
                   test_papers_made_one_after_another_read_as_each_made_alone);
  g_test_add_func ("/paper-maker/what-changes-in-the-case-stands-in-the-next-paper",
                   test_what_changes_in_the_case_stands_in_the_next_paper);
  g_test_add_func ("/paper-maker/a-case-is-let-go-of-with-its-maker",
                   test_a_case_is_let_go_of_with_its_maker);

  return g_test_run ();
}
