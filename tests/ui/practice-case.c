/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tests/ui/practice-case.h"

#include "base/paths.h"
#include "tests/guide/shipped-shelf.h"
#include "workspace/practice.h"

#include <glib/gstdio.h>

#define SHIPPED "coach-denied.voorgesprek.json"

VgShelf *
practice_read_shelf (void)
{
  return vg_shelf_ref (shipped_shelf_get ());
}

/* The program itself copies only the cases in the screen's language. */
static void
copy_case (const char *folder)
{
  g_autofree char *from = vg_paths_dup_data ("practice", SHIPPED, NULL);
  g_autofree char *to = g_build_filename (folder, SHIPPED, NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (from, &content, NULL, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, content, -1, &error);
  g_assert_no_error (error);
}

char *
practice_new_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("voorgesprek-test-XXXXXX", &error);

  g_assert_no_error (error);
  copy_case (folder);

  return folder;
}

char *
practice_new_full_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgShelf) shelf = practice_read_shelf ();
  g_autoptr (GListModel) cards = NULL;
  char *folder = practice_new_folder ();

  cards = vg_practice_open (folder, shelf, &error);
  g_assert_no_error (error);

  return folder;
}

void
practice_remove_folder (char *taken_folder)
{
  g_autofree char *folder = taken_folder;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_unlink (path);
  }
  g_rmdir (folder);
}

VgCaseFile *
practice_open_case (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, SHIPPED, NULL);
  g_autoptr (GError) error = NULL;
  VgCaseFile *file = vg_case_file_open (path, &error);

  g_assert_no_error (error);
  return file;
}
