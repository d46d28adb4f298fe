/* SPDX-License-Identifier: GPL-3.0-or-later */

/* erasing.h - the one door through which rows of a case may change or go. */
#pragma once

#include "store/key-rows.h"

G_BEGIN_DECLS

/* VgEraseWork: erases, or seals anew. Keys that go are remembered in @traces. */
typedef gboolean (*VgEraseWork) (VgVaultFile *vault,
                                 const guint8 cas[VG_ID_BYTES],
                                 VgKeyTraces *traces,
                                 gpointer data,
                                 GError **error);

/* Runs @work in one transaction with everything that belongs to it: the triggers let it
 * pass, the anchor is computed and copied, and afterwards no key that went is in the files
 * any more.
 */
gboolean vg_erasing_run (VgVaultFile *vault,
                         const char *case_id,
                         VgEraseWork work,
                         gpointer data,
                         GError **error);

/* Runs a statement whose one value is the case. */
gboolean vg_erasing_execute (VgVaultFile *vault,
                             const char *sql,
                             const guint8 cas[VG_ID_BYTES],
                             GError **error);

G_END_DECLS
