/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/own-folder.h"

#include "base/language.h"
#include "base/paths.h"
#include "workspace/paper-template.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder;
  GPtrArray *made; /* what is there now, to take away again */
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->folder = g_dir_make_tmp ("vg-own-XXXXXX", NULL);
  self->made = g_ptr_array_new_with_free_func (g_free);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  static const char *const folders[] = { "guides", "templates/nl", "templates", "" };

  vg_paths_set_own (NULL);
  for (guint i = 0; i < self->made->len; i++)
    g_remove (self->made->pdata[i]);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++) {
    g_autofree char *folder = g_build_filename (self->folder, folders[i], NULL);

    g_rmdir (folder);
  }
  g_ptr_array_unref (self->made);
  g_free (self->folder);
}

static void
put (Fixture *self, const char *name, const char *text)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_ptr_array_add (self->made, path);
}

/* A shipped file, with @now in place of @before. */
static void
put_changed (Fixture *self, const char *name, const char *before, const char *now)
{
  g_autofree char *path = vg_paths_dup_data (name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *changed = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  parts = g_strsplit (text, before, 2);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  changed = g_strjoinv (now, parts);
  put (self, name, changed);
}

static void
assert_faults (Fixture *self, guint n_guides, guint n_templates, const char *fault)
{
  guint guides = 0;
  guint templates = 0;
  g_autoptr (GPtrArray) faults = vg_own_folder_check (self->folder, &guides, &templates);

  g_assert_cmpuint (guides, ==, n_guides);
  g_assert_cmpuint (templates, ==, n_templates);
  if (fault == NULL)
    g_assert_cmpuint (faults->len, ==, 0);
  else
    g_assert_nonnull (strstr (faults->pdata[0], fault));
}

static void
test_a_folder_without_either_is_refused (Fixture *self, gconstpointer unused)
{
  assert_faults (self, 0, 0, "there is no guide");
}

static void
test_a_guide_with_our_id_takes_the_place_of_ours (Fixture *self, gconstpointer unused)
{
  g_autofree char *ours = vg_paths_dup_data ("guides", NULL);
  g_autoptr (VgShelf) before = vg_shelf_read (ours, NULL);
  g_autoptr (VgShelf) now = NULL;
  g_autoptr (GError) error = NULL;

  put_changed (self, "guides/intake.json", "\"version\": \"", "\"version\": \"9");
  assert_faults (self, 1, 0, NULL);
  vg_paths_set_own (self->folder);
  now = vg_own_folder_read_shelf (&error);
  g_assert_no_error (error);
  g_assert_cmpuint (vg_shelf_get_n_guides (now), ==, vg_shelf_get_n_guides (before));
  g_assert_true (*vg_guide_get_version (vg_shelf_find (now, "intake")) == '9');
  g_assert_cmpstr (vg_guide_get_version (vg_shelf_find (now, "harmed")), ==,
                   vg_guide_get_version (vg_shelf_find (before, "harmed")));
}

static void
test_a_fault_is_told_with_file_and_line (Fixture *self, gconstpointer unused)
{
  put_changed (self, "guides/intake.json", "\"version\": \"", "\"werzion\": \"");
  assert_faults (self, 1, 0, "guides/intake.json:");
}

static void
test_a_template_with_our_name_takes_the_place_of_ours (Fixture *self, gconstpointer unused)
{
  g_autoptr (VgTemplate) template = NULL;
  g_autoptr (GError) error = NULL;

  put (self, "templates/nl/consents.md",
       "---\n{\"id\": \"consents\", \"version\": \"eigen\", \"title\": \"Toestemmingen\", \"for\": "
       "\"party\", \"language\": \"nl\"}\n---\n\n# {{! p title }}Toestemmingen\n");
  assert_faults (self, 0, 1, NULL);
  vg_paths_set_own (self->folder);
  template = vg_paper_template_read ("consents", "nl", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (vg_template_get_version (template), ==, "eigen");
  vg_template_free (template);
  template = vg_paper_template_read ("consents", "en", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (vg_template_get_version (template), !=, "eigen");
}

static void
test_a_template_under_another_name_is_refused (Fixture *self, gconstpointer unused)
{
  put (self, "templates/nl/afspraken.md",
       "---\n{\"id\": \"consents\", \"version\": \"eigen\", \"title\": \"Toestemmingen\", \"for\": "
       "\"party\", \"language\": \"nl\"}\n---\n\n# {{! p title }}Toestemmingen\n");
  assert_faults (self, 0, 1, "afspraken.md:1: ");
}

#define ADD(name, test) g_test_add ("/own-folder/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  ADD ("a-folder-without-either-is-refused", test_a_folder_without_either_is_refused);
  ADD ("a-guide-with-our-id-takes-the-place-of-ours",
       test_a_guide_with_our_id_takes_the_place_of_ours);
  ADD ("a-fault-is-told-with-file-and-line", test_a_fault_is_told_with_file_and_line);
  ADD ("a-template-with-our-name-takes-the-place-of-ours",
       test_a_template_with_our_name_takes_the_place_of_ours);
  ADD ("a-template-under-another-name-is-refused", test_a_template_under_another_name_is_refused);

  return g_test_run ();
}
