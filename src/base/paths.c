/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/paths.h"

#include "config.h"

#include <limits.h>
#include <string.h>
#include <unistd.h>

#define LEVELS_UP 3 /* build/tests/model/test-act is the deepest program of a build tree */

typedef struct {
  char *data;
  char *locale;
  char *schemas;
} Paths;

static char *own_folder; /* NULL where none was set */

static char *
get_program_folder (void)
{
  char path[PATH_MAX];
  gssize length = readlink ("/proc/self/exe", path, sizeof path - 1);

  if (length <= 0)
    return g_strdup (".");

  path[length] = '\0';
  return g_path_get_dirname (path);
}

static gboolean
find_build (const char *folder, Paths *paths)
{
  g_autofree char *at = g_strdup (folder);

  for (guint i = 0; i < LEVELS_UP; i++) {
    g_autofree char *up = g_path_get_dirname (at);
    g_autofree char *marker = g_build_filename (up, "data", "source-data", NULL);

    if (g_file_get_contents (marker, &paths->data, NULL, NULL)) {
      g_strstrip (paths->data);
      paths->locale = g_build_filename (up, "po", NULL);
      paths->schemas = g_build_filename (up, "data", NULL);
      return TRUE;
    }
    g_free (at);
    at = g_steal_pointer (&up);
  }

  return FALSE;
}

static const Paths *
get_paths (void)
{
  static Paths paths;
  static gsize is_found = 0;

  if (g_once_init_enter (&is_found)) {
    g_autofree char *folder = get_program_folder ();

    if (!find_build (folder, &paths)) {
      paths.data = g_canonicalize_filename (VG_DATA_FROM_BIN, folder);
      paths.locale = g_canonicalize_filename (VG_LOCALE_FROM_BIN, folder);
      paths.schemas = g_canonicalize_filename (VG_SCHEMAS_FROM_BIN, folder);
    }
    g_once_init_leave (&is_found, 1);
  }

  return &paths;
}

const char *
vg_paths_get_data (void)
{
  return get_paths ()->data;
}

const char *
vg_paths_get_locale (void)
{
  return get_paths ()->locale;
}

const char *
vg_paths_get_schemas (void)
{
  return get_paths ()->schemas;
}

static char *
join (const char *folder, const char *first, va_list parts)
{
  g_autofree char *path = g_strdup (folder);

  for (const char *part = first; part != NULL; part = va_arg (parts, const char *)) {
    char *longer = g_build_filename (path, part, NULL);

    g_free (path);
    path = longer;
  }

  return g_steal_pointer (&path);
}

char *
vg_paths_dup_data (const char *first, ...)
{
  char *path = NULL;
  va_list parts;

  va_start (parts, first);
  path = join (get_paths ()->data, first, parts);
  va_end (parts);

  return path;
}

void
vg_paths_set_own (const char *folder)
{
  g_free (own_folder);
  own_folder = g_strdup (folder);
}

const char *
vg_paths_get_own (void)
{
  const char *named = g_getenv ("VOORGESPREK_OWN");

  if (own_folder != NULL)
    return own_folder;

  return named != NULL && *named != '\0' ? named : NULL;
}

char *
vg_paths_find (const char *first, ...)
{
  const char *own = vg_paths_get_own ();
  char *path = NULL;
  va_list parts;

  if (own != NULL) {
    va_start (parts, first);
    path = join (own, first, parts);
    va_end (parts);
    if (g_file_test (path, G_FILE_TEST_EXISTS))
      return path;
    g_free (path);
  }

  va_start (parts, first);
  path = join (get_paths ()->data, first, parts);
  va_end (parts);

  return path;
}

char *
vg_paths_dup_state (void)
{
  return g_build_filename (g_get_user_state_dir (), "voorgesprek", NULL);
}
