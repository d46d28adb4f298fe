/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/practice.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/file.h"
#include "base/json.h"
#include "base/language.h"
#include "base/paths.h"
#include "workspace/case-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define SUFFIX         ".voorgesprek.json"
#define ENGLISH_SUFFIX "-en" SUFFIX
#define WITH_TALK      "neighbourhood-young"

char *
vg_practice_dup_folder (void)
{
  g_autofree char *state = vg_paths_dup_state ();

  return g_build_filename (state, "practice", NULL);
}

static char *
dup_folder (const char *folder)
{
  return folder != NULL ? g_strdup (folder) : vg_practice_dup_folder ();
}

static char *
dup_shipped (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return vg_paths_dup_data ("practice", name, NULL);
}

gboolean
vg_practice_is_shipped (const char *path)
{
  g_autofree char *shipped = dup_shipped (path);

  return g_file_test (shipped, G_FILE_TEST_EXISTS);
}

static gboolean
copy_file (const char *from, const char *to, GError **error)
{
  g_autoptr (GBytes) bytes = vg_file_read (from, VG_JSON_CASE_BYTES, error);
  gsize length = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  return bytes != NULL && vg_file_write (to, data, length, error);
}

/* Whether a case is listed for whoever reads the screen's language: each shipped case is
 * there once in Dutch and once in English, and one's own are always listed.
 */
static gboolean
is_listed (const char *name)
{
  gboolean is_english = g_str_has_suffix (name, ENGLISH_SUFFIX);

  return !vg_practice_is_shipped (name) || is_english == g_str_equal (vg_language_get (), "en");
}

/* The names of the case files in @folder that are listed. */
static GPtrArray *
list_names (const char *folder, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  GPtrArray *names = NULL;

  if (dir == NULL)
    return NULL;

  names = g_ptr_array_new_with_free_func (g_free);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    if (g_str_has_suffix (name, SUFFIX) && is_listed (name))
      g_ptr_array_add (names, g_strdup (name));

  return names;
}

static gboolean
copy_missing (const char *folder, GError **error)
{
  g_autofree char *shipped = vg_paths_dup_data ("practice", NULL);
  g_autoptr (GPtrArray) names = list_names (shipped, error);

  if (names == NULL)
    return FALSE;

  for (guint i = 0; i < names->len; i++) {
    g_autofree char *from = g_build_filename (shipped, names->pdata[i], NULL);
    g_autofree char *to = g_build_filename (folder, names->pdata[i], NULL);

    if (!g_file_test (to, G_FILE_TEST_EXISTS) && !copy_file (from, to, error))
      return FALSE;
  }

  return TRUE;
}

static int
compare_cards (gconstpointer a, gconstpointer b, gpointer unused)
{
  int order = g_utf8_collate (vg_case_card_get_label ((VgCaseCard *) a),
                              vg_case_card_get_label ((VgCaseCard *) b));

  return order != 0 ? order
                    : g_strcmp0 (vg_case_card_get_key ((VgCaseCard *) a),
                                 vg_case_card_get_key ((VgCaseCard *) b));
}

GListModel *
vg_practice_open (const char *folder, VgShelf *shelf, GError **error)
{
  g_autofree char *own = dup_folder (folder);
  g_autoptr (GPtrArray) names = NULL;
  GListStore *cards = NULL;

  if (g_mkdir_with_parents (own, 0700) != 0) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
                 _ ("%s: this folder cannot be made; see that you may write there"), own);
    return NULL;
  }
  if (!copy_missing (own, error))
    return NULL;
  names = list_names (own, error);
  if (names == NULL)
    return NULL;

  cards = g_list_store_new (VG_TYPE_CASE_CARD);
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path = g_build_filename (own, names->pdata[i], NULL);
    g_autoptr (VgCaseCard) card = vg_case_card_read (path, shelf);

    g_list_store_insert_sorted (cards, card, compare_cards, NULL);
  }

  return G_LIST_MODEL (cards);
}

/* A free name beside @path: nothing that was kept before is lost. */
static char *
make_kept_name (const char *path)
{
  g_autofree char *now = vg_clock_dup_now ();
  char *kept = g_strdup_printf ("%s.before-%s", path, now);

  for (guint n = 2; g_file_test (kept, G_FILE_TEST_EXISTS); n++) {
    g_free (kept);
    kept = g_strdup_printf ("%s.before-%s-%u", path, now, n);
  }

  return kept;
}

gboolean
vg_practice_restore (const char *path, GError **error)
{
  g_autofree char *shipped = dup_shipped (path);
  g_autofree char *kept = make_kept_name (path);

  if (!vg_practice_is_shipped (path)) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                 _ ("%s: there is no shipped case of this name to put back"), path);
    return FALSE;
  }
  if (g_file_test (path, G_FILE_TEST_EXISTS) && g_rename (path, kept) != 0) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
                 _ ("%s: what is there cannot be kept under another name; nothing was changed"),
                 path);
    return FALSE;
  }

  return copy_file (shipped, path, error);
}

char *
vg_practice_add (const char *folder, const char *label, GError **error)
{
  g_autofree char *own = dup_folder (folder);
  g_autofree char *id = vg_clock_new_id ();
  g_autofree char *name = g_strconcat (id, SUFFIX, NULL);
  g_autofree char *path = g_build_filename (own, name, NULL);
  g_autoptr (VgCaseFile) file = vg_case_file_create (path, label, error);

  return file != NULL ? g_steal_pointer (&path) : NULL;
}

gboolean
vg_practice_holds (const char *folder, const char *path)
{
  g_autofree char *own = dup_folder (folder);
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *parent = g_path_get_dirname (absolute);
  g_autofree char *wanted = g_canonicalize_filename (own, NULL);

  return g_str_equal (parent, wanted);
}

char *
vg_practice_dup_with_talk (const char *folder)
{
  g_autofree char *own = dup_folder (folder);
  gboolean is_english = g_str_equal (vg_language_get (), "en");

  return g_build_filename (own, is_english ? WITH_TALK ENGLISH_SUFFIX : WITH_TALK SUFFIX, NULL);
}
