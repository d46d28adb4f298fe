/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/bookmark.h"

#include "tests/workspace/open-vault.h"

static void
test_what_is_written_is_read (void)
{
  const VgBookmark talk = {
    .key = "k3",
    .page = { .kind = VG_PAGE_TALK, .guide = "harmed", .party = "harmed" },
    .item = "V07",
    .fragment = "party/harmed/answer/V07/2",
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
  g_assert_cmpstr (read->fragment, ==, "party/harmed/answer/V07/2");
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
  static const char *const texts[] = { "", "k3", "('a','b')", "('k3','cellar','','','','','')",
                                       "('k3','case','','','','','" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (vg_bookmark_read (texts[i]));
}

static void
test_a_vault_remembers_it_once (OpenVault *made, gconstpointer unused)
{
  const VgBookmark step = {
    .key = "k3",
    .page = { .kind = VG_PAGE_STEP, .name = "risk" },
  };
  g_autoptr (VgBookmark) taken = NULL;

  g_assert_null (vg_bookmark_take (made->vault));
  vg_bookmark_keep (&step, made->vault);
  taken = vg_bookmark_take (made->vault);
  g_assert_nonnull (taken);
  g_assert_cmpstr (taken->page.name, ==, "risk");
  g_assert_null (vg_bookmark_take (made->vault));
}

static void
test_a_copy_outlives_what_it_was_made_of (void)
{
  char key[] = "k3";
  const VgBookmark step = {
    .key = key,
    .page = { .kind = VG_PAGE_STEP, .name = "way" },
  };
  g_autoptr (VgBookmark) copy = vg_bookmark_copy (&step);

  key[0] = '\0';
  g_assert_cmpstr (copy->key, ==, "k3");
  g_assert_cmpstr (copy->page.name, ==, "way");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/bookmark/what-is-written-is-read", test_what_is_written_is_read);
  g_test_add_func ("/ui/bookmark/outside-of-a-case-there-is-nothing-to-go-back-to",
                   test_outside_of_a_case_there_is_nothing_to_go_back_to);
  g_test_add_func ("/ui/bookmark/another-text-is-none", test_another_text_is_none);

  OPEN_VAULT_ADD ("/ui/bookmark/a-vault-remembers-it-once", test_a_vault_remembers_it_once);
  g_test_add_func ("/ui/bookmark/a-copy-outlives-what-it-was-made-of",
                   test_a_copy_outlives_what_it_was_made_of);

  return g_test_run ();
}
