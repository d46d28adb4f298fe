/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case-file-private.h - how workspaces make a case file. */
#pragma once

#include "workspace/case-file.h"
#include "workspace/keeper.h"

G_BEGIN_DECLS

/* Takes both. Returns: (transfer full) */
VgCaseFile *vg_case_file_new_kept (VgKeeper *keeper, VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
