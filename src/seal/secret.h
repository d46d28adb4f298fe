/* SPDX-License-Identifier: GPL-3.0-or-later */

/* secret.h - a key: 32 bytes in one locked arena, wiped when the last owner lets go.
 *
 * Keys are nowhere else. One arena, not one allocation for each: the system locks only a
 * few megabytes, and refuses the rest without a word. Counted; may be used in any thread.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VG_SECRET_BYTES 32

typedef struct _VgSecret VgSecret;

/* Returns: (transfer full): 32 random bytes */
VgSecret *vg_secret_new_random (void) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full): a copy of @bytes, which are wiped */
VgSecret *vg_secret_take (guint8 bytes[VG_SECRET_BYTES]) G_GNUC_WARN_UNUSED_RESULT;

/* Another key that follows from this one, for @purpose ("anchor", "backup"): BLAKE2b keyed
 * with @self over the word. Returns: (transfer full)
 */
VgSecret *vg_secret_derive (VgSecret *self, const char *purpose) G_GNUC_WARN_UNUSED_RESULT;

VgSecret *vg_secret_ref (VgSecret *self);
void vg_secret_unref (VgSecret *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgSecret, vg_secret_unref)

/* The bytes, for the files of seal/ only. Lends. */
const guint8 *vg_secret_peek (VgSecret *self);

gboolean vg_secret_equal (VgSecret *a, VgSecret *b);

/* Whether the system keeps the arena out of swap; FALSE where it refused. */
gboolean vg_secret_is_locked (void);

G_END_DECLS
