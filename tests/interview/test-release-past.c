/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/release-past.h"

#include "base/clock.h"
#include "given.h"
#include "interview/release-give.h"

#define FRAGMENT "answer/supporter-1/S1/1"

static VgCase *
make_case (void)
{
  VgCase *subject = vg_case_new ();

  vg_clock_hold ("2026-05-14T14:03:22Z");
  given_put (subject, "party/supporter-1", "{'role':'supporter'}");
  given_put (subject, FRAGMENT, "{'as':'quotation','text':'Ik rijd haar.'}");
  return subject;
}

static void
give (VgCase *subject, const char *now, const char *one, const char *other)
{
  const char *const to[] = { one, other, NULL };
  const VgReleaseTerms terms = { .how = "as-is", .to = to };

  vg_clock_hold (now);
  g_assert_true (vg_release_give (subject, FRAGMENT, &terms, NULL));
}

static void
assert_past (VgCase *subject, const char *expected)
{
  g_autoptr (GPtrArray) past = vg_release_past_list (subject, FRAGMENT);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < past->len; i++) {
    const VgReleasePast *one = past->pdata[i];

    g_string_append_printf (said, "%s %s-%s;", one->to, one->since, one->until);
  }
  g_assert_cmpstr (said->str, ==, expected);
}

static void
test_another_receiver_ends_what_the_one_before_had (void)
{
  g_autoptr (VgCase) subject = make_case ();

  give (subject, "2026-05-14T14:03:22Z", "harmed", NULL);
  assert_past (subject, "");
  give (subject, "2026-05-20T09:00:00Z", "accused", NULL);
  assert_past (subject, "harmed 2026-05-14-2026-05-20;");
  give (subject, "2026-05-21T09:00:00Z", "harmed", "accused");
  assert_past (subject, "");
  g_assert_true (vg_release_remove (subject, FRAGMENT, NULL));
  assert_past (subject, "harmed 2026-05-14-2026-05-20;harmed 2026-05-21-2026-05-21;"
                        "accused 2026-05-21-2026-05-21;");
}

static void
test_what_was_undone_never_was (void)
{
  g_autoptr (VgCase) subject = make_case ();

  give (subject, "2026-05-14T14:03:22Z", "harmed", NULL);
  give (subject, "2026-05-14T15:00:00Z", "accused", NULL);
  g_assert_true (vg_case_undo (subject));
  assert_past (subject, "");
  g_assert_true (vg_case_redo (subject));
  assert_past (subject, "harmed 2026-05-14-2026-05-14;");
}

static void
test_a_no_ends_it_and_was_no_permission_itself (void)
{
  g_autoptr (VgCase) subject = make_case ();
  const VgReleaseTerms no = { .how = "no", .to = (const char *const[]){ "harmed", NULL } };

  g_assert_true (vg_release_give (subject, FRAGMENT, &no, NULL));
  give (subject, "2026-05-15T09:00:00Z", "accused", NULL);
  assert_past (subject, "");
  g_assert_true (vg_release_give (subject, FRAGMENT, &no, NULL));
  assert_past (subject, "accused 2026-05-15-2026-05-15;");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/release-past/another-receiver-ends-what-the-one-before-had",
                   test_another_receiver_ends_what_the_one_before_had);
  g_test_add_func ("/release-past/what-was-undone-never-was", test_what_was_undone_never_was);
  g_test_add_func ("/release-past/a-no-ends-it-and-was-no-permission-itself",
                   test_a_no_ends_it_and_was_no_permission_itself);

  return g_test_run ();
}
