/* SPDX-License-Identifier: GPL-3.0-or-later */

/* id-table.h - a table of things by the sixteen bytes of their ids. */
#pragma once

#include "seal/digest.h"

G_BEGIN_DECLS

/* Keys must be g_malloc'ed (vg_id_dup()); they are digests, so any part of one is as good a
 * hash as another. Returns: (transfer full)
 */
GHashTable *vg_id_table_new (GDestroyNotify free_value) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full) */
guint8 *vg_id_dup (const guint8 id[VG_ID_BYTES]) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
