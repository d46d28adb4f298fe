/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/bookmark.h"

static void
test_what_is_written_is_read (void)
{
  const VgBookmark talk = {
    .key = "k3",
    .page = { .kind = VG_PAGE_TALK, .guide = "harmed", .party = "harmed" },
    .item = "V07",
  };
  g_autofree char *text = vg_bookmark_write (&talk);
  g_autoptr (VgBookmark) read = vg_bookmark_read (text);

  g_assert_nonnull (read);
  g_assert_cmpstr (read->key, ==, "k3");
  g_assert_cmpint (read->page.kind, ==, VG_PAGE_TALK);
  g_assert_cmpstr (read->page.guide, ==, "harmed");
  g_assert_cmpstr (read->page.party, ==, "harmed");
  g_assert_null (read->page.name);
  g_assert_cmpstr (read->item, ==, "V07");
}

static void
test_outside_of_a_case_there_is_nothing_to_go_back_to (void)
{
  const VgBookmark list = { .key = "k3", .page = { .kind = VG_PAGE_CASES } };

  g_assert_null (vg_bookmark_write (&list));
}

static void
test_another_text_is_none (void)
{
  static const char *const texts[] = { "", "k3", "('a','b')", "('k3','cellar','','','','')",
                                       "('k3','case','','','','" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (vg_bookmark_read (texts[i]));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/bookmark/what-is-written-is-read", test_what_is_written_is_read);
  g_test_add_func ("/ui/bookmark/outside-of-a-case-there-is-nothing-to-go-back-to",
                   test_outside_of_a_case_there_is_nothing_to_go_back_to);
  g_test_add_func ("/ui/bookmark/another-text-is-none", test_another_text_is_none);

  return g_test_run ();
}
