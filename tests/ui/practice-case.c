/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tests/ui/practice-case.h"

#include "base/language.h"
#include "base/paths.h"
#include "workspace/practice.h"

#include <glib/gstdio.h>

#define SHIPPED "coach-denied.voorgesprek.json"

VgShelf *
practice_read_shelf (void)
{
  g_autofree char *guides = vg_paths_dup_data ("guides", NULL);
  g_autoptr (GError) error = NULL;
  VgShelf *shelf = vg_shelf_read (guides, &error);

  g_assert_no_error (error);
  return shelf;
}

/* Copies the shipped cases of one language, whatever the screen speaks. */
static void
fill_folder (const char *folder, VgShelf *shelf, const char *language)
{
  g_autofree char *before = g_strdup (vg_language_get ());
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) cards = NULL;

  vg_language_set (language);
  cards = vg_practice_open (folder, shelf, &error);
  g_assert_no_error (error);
  vg_language_set (before);
}

char *
practice_new_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgShelf) shelf = practice_read_shelf ();
  char *folder = g_dir_make_tmp ("voorgesprek-test-XXXXXX", &error);

  g_assert_no_error (error);
  fill_folder (folder, shelf, "nl");
  fill_folder (folder, shelf, "en");

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
