/* SPDX-License-Identifier: GPL-3.0-or-later */

/* journal-walk.h - every act of a case, opened, along every chain to its head. */
#pragma once

#include "store/act-row.h"
#include "store/vault-private.h"

G_BEGIN_DECLS

/* @plain: what it holds (store/sealed-link.h), in a buffer that lives until the call
 * returns; NULL where it was erased. FALSE with @error stops.
 */
typedef gboolean (*VgWalkFunc) (const VgActRow *row,
                                GByteArray *plain,
                                gpointer data,
                                GError **error);

/* Chain by chain, each from its beginning. FALSE with VG_ERROR_TAMPERED where a row does not
 * open or does not hold what was committed to, where one is missing, or one too many, or
 * an erased one has no proof.
 */
gboolean vg_journal_walk (VgVaultFile *vault,
                          const guint8 cas[VG_ID_BYTES],
                          VgWalkFunc func,
                          gpointer data,
                          GError **error);

G_END_DECLS
