/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/own-folder.h"

#include "base/paths.h"
#include "document/template.h"
#include "guide/check.h"
#include "guide/folder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const languages[] = { "nl", "en" };

static void
check_guides (const char *folder, GPtrArray *faults, guint *n)
{
  g_autofree char *guides = g_build_filename (folder, "guides", NULL);
  g_autofree char *ours = vg_paths_dup_data ("guides", NULL);
  g_autoptr (GPtrArray) findings = NULL;
  g_auto (GStrv) paths = NULL;

  if (g_file_test (guides, G_FILE_TEST_IS_DIR))
    paths = vg_folder_list_guides (guides, NULL);
  if (paths == NULL)
    return;

  *n = g_strv_length (paths);
  findings = vg_guide_check_files ((const char *const *) paths, ours);
  for (guint i = 0; i < findings->len; i++) {
    VgFinding *finding = findings->pdata[i];

    if (!finding->is_note)
      g_ptr_array_add (faults, vg_finding_say (finding));
  }
}

static void
check_template (const char *path, const char *id, const char *language, GPtrArray *faults)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgTemplate) template = vg_template_read (path, &error);
  g_autoptr (GPtrArray) found = NULL;

  if (template == NULL) {
    g_ptr_array_add (faults, g_strdup (error->message));
    return;
  }
  if (!g_str_equal (vg_template_get_id (template), id) ||
      !g_str_equal (vg_template_get_language (template), language))
    g_ptr_array_add (faults,
                     g_strdup_printf (_ ("%s:1: “id” must be “%s” as its name, and “language” "
                                         "“%s” as its folder"),
                                      path, id, language));
  found = vg_template_check (template);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (faults, g_strdup (found->pdata[i]));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names of the templates in @folder, without their ending, in their order. */
static GPtrArray *
list_templates (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name = NULL;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    if (g_str_has_suffix (name, ".md"))
      g_ptr_array_add (names, g_strndup (name, strlen (name) - strlen (".md")));
  g_ptr_array_sort (names, compare_names);

  return names;
}

static void
check_templates (const char *folder, const char *language, GPtrArray *faults, guint *n)
{
  g_autofree char *templates = g_build_filename (folder, "templates", language, NULL);
  g_autoptr (GPtrArray) ids = list_templates (templates);

  *n += ids->len;
  for (guint i = 0; i < ids->len; i++) {
    const char *id = ids->pdata[i];
    g_autofree char *name = g_strconcat (id, ".md", NULL);
    g_autofree char *path = g_build_filename (templates, name, NULL);

    check_template (path, id, language, faults);
  }
}

GPtrArray *
vg_own_folder_check (const char *folder, guint *n_guides, guint *n_templates)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (folder != NULL && n_guides != NULL && n_templates != NULL, faults);

  *n_guides = 0;
  *n_templates = 0;
  check_guides (folder, faults, n_guides);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    check_templates (folder, languages[i], faults, n_templates);
  if (*n_guides + *n_templates == 0)
    g_ptr_array_add (faults,
                     g_strdup_printf (_ ("%s: there is no guide in “guides”, and no template in "
                                         "“templates/nl” or “templates/en”"),
                                      folder));

  return faults;
}

VgShelf *
vg_own_folder_read_shelf (GError **error)
{
  const char *own = vg_paths_get_own ();
  g_autofree char *ours = vg_paths_dup_data ("guides", NULL);
  g_autofree char *theirs = own != NULL ? g_build_filename (own, "guides", NULL) : NULL;

  /* One may have templates alone. */
  if (theirs == NULL || !g_file_test (theirs, G_FILE_TEST_IS_DIR))
    return vg_shelf_read (ours, error);

  return vg_shelf_read_both (ours, theirs, error);
}
