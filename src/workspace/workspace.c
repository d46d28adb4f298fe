/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/workspace.h"

#include "base/json.h"

G_DEFINE_INTERFACE (VgWorkspace, vg_workspace, G_TYPE_OBJECT)

static void
vg_workspace_default_init (VgWorkspaceInterface *iface)
{
}

GListModel *
vg_workspace_list_cards (VgWorkspace *self, GError **error)
{
  g_return_val_if_fail (VG_IS_WORKSPACE (self), NULL);

  return VG_WORKSPACE_GET_IFACE (self)->list_cards (self, error);
}

VgCaseFile *
vg_workspace_open_case (VgWorkspace *self, const char *key, GError **error)
{
  g_return_val_if_fail (VG_IS_WORKSPACE (self) && key != NULL, NULL);

  return VG_WORKSPACE_GET_IFACE (self)->open_case (self, key, error);
}

char *
vg_workspace_add_filled (VgWorkspace *self, VgCaseFill fill, gpointer user_data, GError **error)
{
  g_return_val_if_fail (VG_IS_WORKSPACE (self) && fill != NULL, NULL);

  return VG_WORKSPACE_GET_IFACE (self)->add_case (self, fill, user_data, error);
}

static gboolean
fill_label (VgCase *subject, gpointer label, GError **error)
{
  return label == NULL || vg_case_set (subject, "case/label", vg_json_new_string (label), error);
}

char *
vg_workspace_add_case (VgWorkspace *self, const char *label, GError **error)
{
  return vg_workspace_add_filled (self, fill_label, (gpointer) label, error);
}

/* In a worker thread: a case that nobody else has yet. */
static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  VgCaseFile *file = vg_workspace_open_case (source, data, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
vg_workspace_open_case_async (VgWorkspace *self,
                              const char *key,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_task_data (task, g_strdup (key), g_free);
  g_task_run_in_thread (task, open_in_thread);
}

VgCaseFile *
vg_workspace_open_case_finish (VgWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
