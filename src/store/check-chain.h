/* SPDX-License-Identifier: GPL-3.0-or-later */

/* check-chain.h - looks at every act of a case, along every chain to its head.
 *
 * Unlike journal-walk.h, which refuses a case at the first fault, this finds them all.
 */
#pragma once

#include "store/check-report.h"
#include "store/vault-private.h"

G_BEGIN_DECLS

typedef enum {
  VG_CHAIN_OPEN,  /* each act is opened */
  VG_CHAIN_LINKS, /* there is no key: only whether they hang together */
} VgChainDepth;

/* FALSE with @error only where nobody wants to know any more. */
gboolean vg_check_chains (VgCheckReport *report,
                          VgVaultFile *vault,
                          const guint8 cas[VG_ID_BYTES],
                          VgChainDepth depth,
                          GError **error);

G_END_DECLS
