/* SPDX-License-Identifier: GPL-3.0-or-later */

/* digest.h - BLAKE2b and random bytes.
 *
 * What is digested is always the purpose, the zero byte that ends it, and the data: two
 * purposes never give the same digest.
 */
#pragma once

#include "seal/secret.h"

G_BEGIN_DECLS

#define VG_ID_BYTES     16
#define VG_DIGEST_BYTES 32

/* The sixteen bytes that stand for a text id of a case, an author, a person outside the
 * seal: BLAKE2b-128, purpose "VG id". The same in every vault.
 */
void vg_digest_id (const char *text, guint8 out[VG_ID_BYTES]);

/* Unguessable without @key, purpose "VG hidden id": for ids that say something ("harmed"). */
void vg_digest_hidden_id (VgSecret *key, const char *text, guint8 out[VG_ID_BYTES]);

/* BLAKE2b-256 of @purpose and @data; keyed where @key is not NULL. */
void vg_digest (VgSecret *key,
                const char *purpose,
                const guint8 *data,
                gsize length,
                guint8 out[VG_DIGEST_BYTES]);

/* A keyed digest in one block of BLAKE2b, half the work of vg_digest(): opening a vault takes
 * tens of thousands of them. The key goes first, and is always as long, so nobody without it
 * can tell one from random bytes.
 * @length: VG_BRIEF_BYTES at most, with the purpose and its zero byte
 */
#define VG_BRIEF_BYTES (128 - VG_SECRET_BYTES)
void vg_digest_brief (VgSecret *key,
                      const char *purpose,
                      const guint8 *data,
                      gsize length,
                      guint8 out[VG_DIGEST_BYTES]);

/* The same as vg_digest(), keyed with 32 bytes that are no key of the vault. */
void vg_digest_keyed (const guint8 key[VG_SECRET_BYTES],
                      const char *purpose,
                      const guint8 *data,
                      gsize length,
                      guint8 out[VG_DIGEST_BYTES]);

/* In a time that does not depend on where they differ. */
gboolean vg_digest_equal (const guint8 *a, const guint8 *b, gsize length);

void vg_random (guint8 *out, gsize length);

G_END_DECLS
