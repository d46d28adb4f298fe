/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/desk.h"

#include "base/language.h"
#include "tests/ui/on-screen.h"
#include "tests/workspace/open-vault.h"

typedef struct {
  OpenVault made;
  VgDesk *desk;
  char *key;
} Given;

static void
set_up (Given *given, gconstpointer data)
{
  open_vault_set_up (&given->made, NULL);
  given->key = open_vault_add_case (&given->made, "Fietsbel");
  given->desk = vg_desk_new (given->made.shelf);
  vg_desk_set_workspace (given->desk, VG_WORKSPACE (given->made.vault));
}

static void
tear_down (Given *given, gconstpointer data)
{
  vg_desk_free (given->desk);
  on_screen_settle ();
  g_free (given->key);
  open_vault_tear_down (&given->made, NULL);
}

static void
count_cb (const GError *error, gpointer user_data)
{
  g_assert_no_error (error);
  (*(guint *) user_data)++;
}

static void
fail_cb (const GError *error, gpointer user_data)
{
  g_assert_nonnull (error);
  (*(guint *) user_data)++;
}

static void
wait_for (guint *n)
{
  while (*n == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
open_case (Given *given)
{
  guint n = 0;

  vg_desk_open_case (given->desk, given->key, count_cb, &n);
  wait_for (&n);
  g_assert_nonnull (vg_desk_get_file (given->desk));
  g_assert_nonnull (vg_desk_get_case (given->desk));
}

static void
test_a_case_lies_there_until_it_is_put_away (Given *given, gconstpointer data)
{
  g_assert_true (vg_desk_get_vault (given->desk) == given->made.vault);
  g_assert_false (vg_desk_is_practice (given->desk));
  open_case (given);
  g_assert_cmpstr (vg_case_file_get_key (vg_desk_get_file (given->desk)), ==, given->key);
  vg_desk_put_away (given->desk);
  g_assert_null (vg_desk_get_file (given->desk));
  g_assert_null (vg_desk_get_case (given->desk));
}

static void
test_it_tells_whether_anything_was_done (Given *given, gconstpointer data)
{
  open_case (given);
  g_assert_false (vg_desk_has_new_acts (given->desk));
  open_vault_set (vg_desk_get_file (given->desk), "case/label", "\"Fietstas\"");
  g_assert_true (vg_desk_has_new_acts (given->desk));
  open_vault_save (vg_desk_get_file (given->desk));
}

static void
test_a_case_that_is_not_there_leaves_the_desk_empty (Given *given, gconstpointer data)
{
  guint n = 0;

  vg_desk_open_case (given->desk, "no-such-case", fail_cb, &n);
  wait_for (&n);
  g_assert_null (vg_desk_get_file (given->desk));
}

static void
test_what_was_put_away_before_it_came_never_comes (Given *given, gconstpointer data)
{
  guint n = 0;

  vg_desk_open_case (given->desk, given->key, count_cb, &n);
  vg_desk_put_away (given->desk);
  open_case (given);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_another_place_clears_it (Given *given, gconstpointer data)
{
  open_case (given);
  vg_desk_set_workspace (given->desk, NULL);
  g_assert_null (vg_desk_get_file (given->desk));
  g_assert_null (vg_desk_get_workspace (given->desk));
  g_assert_null (vg_desk_get_vault (given->desk));
}

static gboolean
has (Given *given, VgPageKind kind, const char *name)
{
  const VgPage page = { .kind = kind, .guide = name, .name = name };

  return vg_desk_has_page (given->desk, &page);
}

static void
test_pages_are_made_from_what_lies_there (Given *given, gconstpointer data)
{
  g_assert_true (has (given, VG_PAGE_NEW_CASE, NULL));
  g_assert_true (has (given, VG_PAGE_SAFEKEEPING, NULL));
  g_assert_false (has (given, VG_PAGE_CASE, NULL));
  g_assert_false (has (given, VG_PAGE_TALK, "harmed"));

  open_case (given);
  g_assert_true (has (given, VG_PAGE_CASE, NULL));
  g_assert_true (has (given, VG_PAGE_TALK, "harmed"));
  g_assert_false (has (given, VG_PAGE_TALK, "no-such-guide"));
  g_assert_false (has (given, VG_PAGE_STEP, "no-such-page"));
  g_assert_false (has (given, VG_PAGE_SAFEKEEPING, NULL));
  g_assert_false (has (given, VG_PAGE_NEW_CASE, NULL));

  vg_desk_set_workspace (given->desk, NULL);
  g_assert_false (has (given, VG_PAGE_CASES, NULL));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  vg_language_start ("en");

  g_test_add ("/ui/desk/a-case-lies-there-until-it-is-put-away", Given, NULL, set_up,
              test_a_case_lies_there_until_it_is_put_away, tear_down);
  g_test_add ("/ui/desk/it-tells-whether-anything-was-done", Given, NULL, set_up,
              test_it_tells_whether_anything_was_done, tear_down);
  g_test_add ("/ui/desk/a-case-that-is-not-there-leaves-the-desk-empty", Given, NULL, set_up,
              test_a_case_that_is_not_there_leaves_the_desk_empty, tear_down);
  g_test_add ("/ui/desk/what-was-put-away-before-it-came-never-comes", Given, NULL, set_up,
              test_what_was_put_away_before_it_came_never_comes, tear_down);
  g_test_add ("/ui/desk/another-place-clears-it", Given, NULL, set_up, test_another_place_clears_it,
              tear_down);

  g_test_add ("/ui/desk/pages-are-made-from-what-lies-there", Given, NULL, set_up,
              test_pages_are_made_from_what_lies_there, tear_down);

  return g_test_run ();
}
