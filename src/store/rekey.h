/* SPDX-License-Identifier: GPL-3.0-or-later */

/* rekey.h - a case under new keys: everything is sealed anew, every link stays. */
#pragma once

#include "store/key-rows.h"

G_BEGIN_DECLS

/* Within vg_erasing_run(). People of whom no act is left get no key. VG_ERROR_TAMPERED where
 * something does not open: with the old keys it would be gone for good.
 */
gboolean vg_rekey_within (VgVaultFile *vault,
                          const guint8 cas[VG_ID_BYTES],
                          VgKeyTraces *traces,
                          GError **error);

G_END_DECLS
