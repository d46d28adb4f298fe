/* SPDX-License-Identifier: GPL-3.0-or-later */

/* act-key.h - which key an act is sealed with. */
#pragma once

#include "model/act.h"
#include "store/vault-private.h"

G_BEGIN_DECLS

/* That of the one person it is about, made where this is the first; else the case's. Within
 * vg_vault_write(). @id: (out): its name in the row. Lends.
 */
VgSecret *vg_act_key_ensure (VgVaultFile *vault,
                             const guint8 cas[VG_ID_BYTES],
                             VgAct *act,
                             guint8 id[VG_ID_BYTES],
                             GError **error);

G_END_DECLS
