/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/paths.h"

/* This test runs from a build tree. */
static void
test_a_build_finds_the_data_of_its_source (void)
{
  g_autofree char *guide = vg_paths_dup_data ("guides", "intake.json", NULL);

  g_assert_true (g_path_is_absolute (guide));
  g_assert_true (g_file_test (guide, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_str_has_prefix (guide, vg_paths_get_data ()));
  g_assert_true (g_path_is_absolute (vg_paths_get_locale ()));
  g_assert_true (g_path_is_absolute (vg_paths_get_schemas ()));
}

static void
test_the_state_folder_is_the_users (void)
{
  g_autofree char *state = vg_paths_dup_state ();

  g_assert_true (g_str_has_prefix (state, g_get_user_state_dir ()));
  g_assert_true (g_str_has_suffix (state, "/voorgesprek"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paths/a-build-finds-the-data-of-its-source",
                   test_a_build_finds_the_data_of_its_source);
  g_test_add_func ("/paths/the-state-folder-is-the-users", test_the_state_folder_is_the_users);

  return g_test_run ();
}
