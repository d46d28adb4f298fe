/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/settings.h"

#include "base/paths.h"

#include <gtk/gtk.h>

static void
test_a_missing_schema_means_defaults (void)
{
  VgSettings *settings = vg_settings_new ("/nonexistent");

  if (vg_settings_are_kept (settings)) {
    g_object_unref (settings);
    g_test_skip ("the program is installed on this machine");
    return;
  }

  g_assert_cmpint (vg_settings_get_window_width (settings), ==, 1280);
  g_assert_cmpint (vg_settings_get_window_height (settings), ==, 800);
  g_assert_false (vg_settings_get_window_maximized (settings));
  g_assert_cmpstr (vg_settings_get_language (settings), ==, "");
  g_assert_cmpfloat (vg_settings_get_text_scale (settings), ==, 1.0);
  g_assert_false (vg_settings_get_prompts_shown (settings));

  g_object_set (settings, "language", "en", "text-scale", 1.5, NULL);
  g_assert_cmpstr (vg_settings_get_language (settings), ==, "en");
  g_assert_cmpfloat (vg_settings_get_text_scale (settings), ==, 1.5);

  g_assert_finalize_object (settings);
}

static void
test_what_is_chosen_is_kept (void)
{
  VgSettings *first = vg_settings_new (vg_paths_get_schemas ());
  VgSettings *second = NULL;

  g_assert_true (vg_settings_are_kept (first));
  g_object_set (first, "language", "nl", "text-scale", 1.25, "prompts-shown", TRUE, NULL);

  second = vg_settings_new (vg_paths_get_schemas ());
  g_assert_cmpstr (vg_settings_get_language (second), ==, "nl");
  g_assert_cmpfloat (vg_settings_get_text_scale (second), ==, 1.25);
  g_assert_true (vg_settings_get_prompts_shown (second));

  g_assert_finalize_object (first);
  g_assert_finalize_object (second);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_tells_of_a_change_once (void)
{
  VgSettings *settings = vg_settings_new ("/nonexistent");
  guint count = 0;

  g_signal_connect_swapped (settings, "notify::language", G_CALLBACK (count_cb), &count);
  g_object_set (settings, "language", "en", NULL);
  g_object_set (settings, "language", "en", NULL);
  g_assert_cmpuint (count, ==, 1);

  g_assert_finalize_object (settings);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/settings/a-missing-schema-means-defaults",
                   test_a_missing_schema_means_defaults);
  g_test_add_func ("/ui/settings/what-is-chosen-is-kept", test_what_is_chosen_is_kept);
  g_test_add_func ("/ui/settings/tells-of-a-change-once", test_tells_of_a_change_once);

  return g_test_run ();
}
