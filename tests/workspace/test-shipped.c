/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/json.h"
#include "base/paths.h"
#include "guide/shelf.h"
#include "model/case.h"

/* A case that names an older text of a guide would be a case nobody can hold a talk in
 * as it was begun.
 */
static void
test_the_practice_case_names_the_guides_as_they_are_shipped (void)
{
  static const char *const ids[] = { "intake", "harmed", "accused" };
  g_autofree char *path = vg_paths_dup_data ("practice", "coach-denied.voorgesprek.json", NULL);
  g_autofree char *folder = vg_paths_dup_data ("guides", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = vg_json_read_file (path, VG_JSON_CASE_BYTES, &error);
  g_autoptr (VgCase) subject = NULL;
  g_autoptr (VgShelf) shelf = NULL;

  g_assert_no_error (error);
  subject = vg_case_from_json (node, &error);
  g_assert_no_error (error);
  shelf = vg_shelf_read (folder, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (vg_case_get_guide_digest (subject, ids[i]), ==,
                     vg_guide_get_digest (vg_shelf_find (shelf, ids[i])));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workspace/shipped/the-practice-case-names-the-guides-as-they-are-shipped",
                   test_the_practice_case_names_the_guides_as_they_are_shipped);

  return g_test_run ();
}
