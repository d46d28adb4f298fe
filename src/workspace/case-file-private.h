/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case-file-private.h - how workspaces make a case file. */
#pragma once

#include "workspace/keeper.h"

G_BEGIN_DECLS

/* As in case-file.h, which includes what this may not: no two files include one another. */
typedef struct _VgCaseFile VgCaseFile;

/* Takes both. Returns: (transfer full) */
VgCaseFile *vg_case_file_new_kept (VgKeeper *keeper, VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
