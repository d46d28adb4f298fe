/* SPDX-License-Identifier: GPL-3.0-or-later */

/* check-case.h - looks at all there is of one case: keys, cover, card, draft, acts. */
#pragma once

#include "store/check-report.h"
#include "store/vault-private.h"

G_BEGIN_DECLS

/* All cases of which there is anything, also those whose key is gone. Returns: (transfer
 * full) (element-type guint8*) (nullable): 16 bytes each, always in the same order
 */
GPtrArray *vg_check_list_cases (VgVaultFile *vault, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* @number: of @report's n_cases, for a case that does not say its name. FALSE with @error
 * only where nobody wants to know any more.
 */
gboolean vg_check_case (VgCheckReport *report,
                        VgVaultFile *vault,
                        const guint8 cas[VG_ID_BYTES],
                        guint number,
                        GError **error);

G_END_DECLS
