/* SPDX-License-Identifier: GPL-3.0-or-later */

/* replay.c - hands every kept input to a fuzz target, one test each, where no fuzzer drives it. */

#include <glib.h>
#include <locale.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
test_survives (gconstpointer path)
{
  g_autofree char *content = NULL;
  g_autofree guint8 *exact = NULL;
  g_autoptr (GError) error = NULL;
  gsize size = 0;

  g_file_get_contents (path, &content, &size, &error);
  g_assert_no_error (error);

  /* GLib ends the content with a zero; a read beyond the input must not be hidden by it. */
  exact = g_memdup2 (content, size);
  g_assert_cmpint (LLVMFuzzerTestOneInput (exact, size), ==, 0);
}

static void
test_has_inputs (gconstpointer count)
{
  g_assert_cmpuint (GPOINTER_TO_UINT (count), >, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GDir) folder = NULL;
  g_autoptr (GError) error = NULL;
  const char *name = NULL;
  guint count = 0;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  folder = g_dir_open (argv[1], 0, &error);
  g_assert_no_error (error);

  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *title = g_strdup_printf ("/survives/%s", name);

    g_test_add_data_func_full (title, g_build_filename (argv[1], name, NULL), test_survives,
                               g_free);
    count++;
  }
  g_test_add_data_func ("/has-inputs", GUINT_TO_POINTER (count), test_has_inputs);

  return g_test_run ();
}
