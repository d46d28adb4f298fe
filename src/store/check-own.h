/* SPDX-License-Identifier: GPL-3.0-or-later */

/* check-own.h - looks at what belongs to no case: own notes, settings, notes of what was
 * erased.
 */
#pragma once

#include "store/check-report.h"
#include "store/vault-private.h"

G_BEGIN_DECLS

/* FALSE with @error only where nobody wants to know any more. */
gboolean vg_check_own (VgCheckReport *report, VgVaultFile *vault, GError **error);

void vg_check_settings (VgCheckReport *report, VgVaultFile *vault);
void vg_check_erased (VgCheckReport *report, VgVaultFile *vault);

G_END_DECLS
