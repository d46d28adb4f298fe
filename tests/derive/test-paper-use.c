/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/paper-use.h"

#include "../interview/given.h"
#include "base/error.h"

#include <glib/gstdio.h>

/* Reads rules with these inside, ' for every ". Returns: (transfer full) (nullable) */
static VgPaperUse *
read_rules (const char *inside, GError **error)
{
  g_autofree char *text = g_strdelimit (g_strdup_printf ("{'use':{%s}}", inside), "'", '"');
  g_autofree char *path = NULL;
  int file = g_file_open_tmp ("vg-use-XXXXXX.json", &path, NULL);
  VgPaperUse *use = NULL;

  g_assert_cmpint (file, >=, 0);
  g_assert_true (g_close (file, NULL));
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  use = vg_paper_use_read (path, error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  return use;
}

static void
test_the_shipped_rules_can_be_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgPaperUse) use = vg_paper_use_read (NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (use);
}

static void
test_a_paper_without_a_rule_is_always_of_use (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgPaperUse) use = read_rules ("'outcome':['clauses']", NULL);

  g_assert_true (vg_paper_use_holds (use, subject, "consents", "harmed"));
  g_assert_false (vg_paper_use_holds (use, subject, "outcome", "both"));
}

static void
test_all_that_is_asked_must_hold (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgPaperUse) use = read_rules ("'outcome':['open','clauses']", NULL);

  given_put (subject, "agreement/a1", "{'block':'contact','words':'Wij groeten.'}");
  g_assert_true (vg_paper_use_holds (use, subject, "outcome", "both"));
  given_put (subject, "closing/end", "{'how':'agreement','date':'2026-05-12'}");
  g_assert_false (vg_paper_use_holds (use, subject, "outcome", "both"));
}

static void
test_what_is_asked_of_a_person_is_asked_of_no_mediator (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgPaperUse) use = read_rules ("'day-card':['spoken-to','willing']", NULL);

  g_assert_true (vg_paper_use_holds (use, subject, "day-card", "mediator"));
  g_assert_false (vg_paper_use_holds (use, subject, "day-card", "harmed"));
}

static void
test_nobody_is_taken_to_have_come_by_themselves_unless_it_was_noted (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgPaperUse) use = read_rules ("'participation':['in-touch']", NULL);

  g_assert_false (vg_paper_use_holds (use, subject, "participation", "harmed"));
  given_put (subject, "case/started-by", "'harmed'");
  g_assert_true (vg_paper_use_holds (use, subject, "participation", "harmed"));
  g_assert_false (vg_paper_use_holds (use, subject, "participation", "accused"));
}

static void
test_a_fault_is_told_with_its_place (void)
{
  static const char *const rows[][2] = {
    { "'outcome':['open','later']", "use.outcome[1]" },
    { "'outcome':[3]", "use.outcome[0]" },
    { "'outcome':'open'", "use.outcome" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (VgPaperUse) use = read_rules (rows[i][0], &error);

    g_assert_null (use);
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
    g_assert_nonnull (g_strstr_len (error->message, -1, rows[i][1]));
    g_assert_nonnull (g_strstr_len (error->message, -1, ".json"));
  }
}

#define ADD(name, function) g_test_add_func ("/paper-use/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("the-shipped-rules-can-be-read", test_the_shipped_rules_can_be_read);
  ADD ("a-paper-without-a-rule-is-always-of-use", test_a_paper_without_a_rule_is_always_of_use);
  ADD ("all-that-is-asked-must-hold", test_all_that_is_asked_must_hold);
  ADD ("what-is-asked-of-a-person-is-asked-of-no-mediator",
       test_what_is_asked_of_a_person_is_asked_of_no_mediator);
  ADD ("nobody-is-taken-to-have-come-by-themselves-unless-it-was-noted",
       test_nobody_is_taken_to_have_come_by_themselves_unless_it_was_noted);
  ADD ("a-fault-is-told-with-its-place", test_a_fault_is_told_with_its_place);

  return g_test_run ();
}
