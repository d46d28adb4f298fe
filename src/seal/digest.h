/* SPDX-License-Identifier: GPL-3.0-or-later */

/* digest.h - BLAKE2b, random bytes, and wiping. */
#pragma once

#include "seal/secret.h"

G_BEGIN_DECLS

#define VG_ID_BYTES     16
#define VG_DIGEST_BYTES 32

/* The sixteen bytes that stand for a text id of a case, an author, a person outside the
 * seal: BLAKE2b-128 of "VG id" and the text. The same in every vault.
 */
void vg_digest_id (const char *text, guint8 out[VG_ID_BYTES]);

/* The same, unguessable without @key: for ids that say something ("harmed"). */
void vg_digest_hidden_id (VgSecret *key, const char *text, guint8 out[VG_ID_BYTES]);

/* BLAKE2b-256 of @purpose and @data; keyed where @key is not NULL. */
void vg_digest (VgSecret *key,
                const char *purpose,
                const guint8 *data,
                gsize length,
                guint8 out[VG_DIGEST_BYTES]);

/* In a time that does not depend on where they differ. */
gboolean vg_digest_equal (const guint8 *a, const guint8 *b, gsize length);

void vg_random (guint8 *out, gsize length);

G_END_DECLS
