/* SPDX-License-Identifier: GPL-3.0-or-later */

/* new-case.h - a case that begins with the little one knows at the door. */
#pragma once

#include "workspace/workspace.h"

G_BEGIN_DECLS

/* VgNewCase: all lent; what is NULL or empty is left open.
 * @label: its name in lists, which must be there
 * @started_by, @event: words of case/started-by and case/event
 * @harmed, @accused: what the two wish to be called
 */
typedef struct {
  const char *label;
  const char *started_by;
  const char *event;
  const char *harmed;
  const char *accused;
} VgNewCase;

/* Returns: (transfer full) (nullable): its key */
char *vg_new_case_make (const VgNewCase *self,
                        VgWorkspace *workspace,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
