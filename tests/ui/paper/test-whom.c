/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/paper/whom.h"

#include "base/json.h"

#include <string.h>

static void
assert_whom (const char *whom, const char *reader, const char *expected)
{
  static const char record[] = "{\"name\":\"mevrouw Vlinder\"}";
  const VgPaper paper = { .whom = (char *) whom, .reader = (char *) reader };
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  vg_case_set (subject, "party/harmed", vg_json_parse (record, strlen (record), "party", &error),
               &error);
  g_assert_no_error (error);
  said = vg_whom_say (subject, &paper);
  g_assert_cmpstr (said, ==, expected);
}

static void
test_a_paper_is_for_a_person_as_they_wish_to_be_named (void)
{
  assert_whom ("harmed", "harmed", "For mevrouw Vlinder");
  assert_whom ("harmed", NULL, "For the mediator, about mevrouw Vlinder");
  assert_whom ("both", "both", "For both");
  assert_whom ("mediator", NULL, "For the mediator");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/whom/a-paper-is-for-a-person-as-they-wish-to-be-named",
                   test_a_paper_is_for_a_person_as_they_wish_to_be_named);

  return g_test_run ();
}
