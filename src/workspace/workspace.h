/* SPDX-License-Identifier: GPL-3.0-or-later */

/* workspace.h - an open place with cases: a vault or the practice folder. Who shows cases
 * does not know which.
 *
 * A case is named by its key: a case id in a vault, a path in the practice folder.
 */
#pragma once

#include "workspace/case-card.h"
#include "workspace/case-file.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define VG_TYPE_WORKSPACE (vg_workspace_get_type ())
G_DECLARE_INTERFACE (VgWorkspace, vg_workspace, VG, WORKSPACE, GObject)

struct _VgWorkspaceInterface {
  GTypeInterface parent_iface;

  GListModel *(*list_cards) (VgWorkspace *self, GError **error);
  VgCaseFile *(*open_case) (VgWorkspace *self, const char *key, GError **error);
  char *(*add_case) (VgWorkspace *self, const char *label, GError **error);
};

/* The cards of all cases, as they are now (VgCaseCard), by label.
 *
 * Returns: (transfer full) (nullable)
 */
GListModel *vg_workspace_list_cards (VgWorkspace *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full) (nullable) */
VgCaseFile *vg_workspace_open_case (VgWorkspace *self,
                                    const char *key,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* An empty case. Returns: (transfer full) (nullable): its key */
char *vg_workspace_add_case (VgWorkspace *self,
                             const char *label,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* As above, without waiting: in a thread. */
void vg_workspace_open_case_async (VgWorkspace *self,
                                   const char *key,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
VgCaseFile *vg_workspace_open_case_finish (VgWorkspace *self,
                                           GAsyncResult *result,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
