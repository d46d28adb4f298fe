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

/* Fills a case that was just begun. FALSE with @error: then there is no case. */
typedef gboolean (*VgCaseFill) (VgCase *subject, gpointer user_data, GError **error);

struct _VgWorkspaceInterface {
  GTypeInterface parent_iface;

  GListModel *(*list_cards) (VgWorkspace *self, GError **error);
  VgCaseFile *(*open_case) (VgWorkspace *self, const char *key, GError **error);
  char *(*add_case) (VgWorkspace *self, VgCaseFill fill, gpointer user_data, GError **error);
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

/* A case with what @fill puts into it, all or nothing. Returns: (transfer full) (nullable): its key
 */
char *vg_workspace_add_filled (VgWorkspace *self,
                               VgCaseFill fill,
                               gpointer user_data,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A case with a name and nothing else. Returns: (transfer full) (nullable): its key */
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
