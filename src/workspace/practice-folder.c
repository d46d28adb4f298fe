/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/practice-folder.h"

#include "base/error.h"
#include "workspace/practice.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

struct _VgPracticeFolder {
  GObject parent_instance;

  char *folder; /* NULL: the user's own */
  VgShelf *shelf;
};

static void workspace_init (VgWorkspaceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VgPracticeFolder,
                               vg_practice_folder,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (VG_TYPE_WORKSPACE, workspace_init))

static GListModel *
list_cards (VgWorkspace *workspace, GError **error)
{
  VgPracticeFolder *self = VG_PRACTICE_FOLDER (workspace);

  return vg_practice_open (self->folder, self->shelf, error);
}

static VgCaseFile *
open_case (VgWorkspace *workspace, const char *key, GError **error)
{
  VgPracticeFolder *self = VG_PRACTICE_FOLDER (workspace);

  if (vg_practice_holds (self->folder, key))
    return vg_case_file_open (key, error);

  g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
               _ ("%s: this is no practice case; a real case belongs in a vault"), key);
  return NULL;
}

static gboolean
fill_file (const char *path, VgCaseFill fill, gpointer user_data, GError **error)
{
  g_autoptr (VgCaseFile) file = vg_case_file_open (path, error);

  return file != NULL && fill (vg_case_file_get_case (file), user_data, error) &&
         vg_case_file_save (file, error);
}

static char *
add_case (VgWorkspace *workspace, VgCaseFill fill, gpointer user_data, GError **error)
{
  VgPracticeFolder *self = VG_PRACTICE_FOLDER (workspace);
  g_autofree char *path = vg_practice_add (self->folder, NULL, error);

  if (path == NULL || fill_file (path, fill, user_data, error))
    return g_steal_pointer (&path);

  if (g_unlink (path) != 0)
    g_debug ("The case that was not filled stays");
  return NULL;
}

static void
workspace_init (VgWorkspaceInterface *iface)
{
  iface->list_cards = list_cards;
  iface->open_case = open_case;
  iface->add_case = add_case;
}

static void
vg_practice_folder_finalize (GObject *object)
{
  VgPracticeFolder *self = VG_PRACTICE_FOLDER (object);

  g_free (self->folder);
  vg_shelf_unref (self->shelf);

  G_OBJECT_CLASS (vg_practice_folder_parent_class)->finalize (object);
}

static void
vg_practice_folder_class_init (VgPracticeFolderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_practice_folder_finalize;
}

static void
vg_practice_folder_init (VgPracticeFolder *self)
{
}

VgPracticeFolder *
vg_practice_folder_new (const char *folder, VgShelf *shelf)
{
  VgPracticeFolder *self = g_object_new (VG_TYPE_PRACTICE_FOLDER, NULL);

  self->folder = g_strdup (folder);
  self->shelf = vg_shelf_ref (shelf);
  return self;
}

char *
vg_practice_folder_dup_with_talk (VgPracticeFolder *self)
{
  g_return_val_if_fail (VG_IS_PRACTICE_FOLDER (self), NULL);

  return vg_practice_dup_with_talk (self->folder);
}
