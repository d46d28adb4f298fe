/* SPDX-License-Identifier: GPL-3.0-or-later */

/* card.h - what colleagues have of one another, to check what comes and to seal what goes.
 *
 *   {"format":"voorgesprek-card/1","name":…,"author":…,"sign":HEX,"seal":HEX,"signature":HEX}
 *
 * Canonical JSON. "sign" is an Ed25519 key and "seal" an X25519 key, 64 small hexadecimal
 * digits each; "author" follows from "sign": the digest (digest.h, "VG author") of the 32
 * bytes, and of each of its first sixteen bytes the remainder by 32 as one of the letters
 * a-z and digits 2-7. "signature" is that of "sign" over the canonical card without it,
 * purpose "VG card"; what is signed is always the purpose, a zero byte, and the bytes.
 *
 * Anybody can make a card that is right in itself. Whether it is really that colleague's is
 * told by its fingerprint, eight words read to one another.
 */
#pragma once

#include "seal/digest.h"

G_BEGIN_DECLS

#define VG_SIGNATURE_BYTES 64
#define VG_AUTHOR_LETTERS  16
#define VG_CARD_NAME_BYTES 200  /* the longest name, in UTF-8 */
#define VG_CARD_BYTES      4096 /* the longest text that is read */

typedef struct _VgCard VgCard;

/* A card that is signed by nobody yet. @name: see vg_card_name_is_fit().
 *
 * Returns: (transfer full)
 */
VgCard *vg_card_new (const char *name,
                     const guint8 sign[VG_DIGEST_BYTES],
                     const guint8 seal[VG_DIGEST_BYTES]) G_GNUC_WARN_UNUSED_RESULT;

/* Strict: unknown or missing members, a signature that does not fit, an author that is not
 * that of the key, a key of low order: VG_ERROR_PARSE or VG_ERROR_TAMPERED.
 *
 * Returns: (transfer full) (nullable)
 */
VgCard *vg_card_read (const char *text, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void vg_card_free (VgCard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgCard, vg_card_free)

/* Whether @name can stand on a card: one line of UTF-8, not empty, not too long. */
gboolean vg_card_name_is_fit (const char *name);

const char *vg_card_get_name (VgCard *self);
const char *vg_card_get_author (VgCard *self);

/* Eight words of the list @words for the first 88 bits of the digest ("VG fingerprint") of
 * "sign" and "seal". Returns: (transfer full)
 */
char *vg_card_dup_fingerprint (VgCard *self, const char *const *words) G_GNUC_WARN_UNUSED_RESULT;

/* Sealed so that only the owner of the card can open it; says nothing about who sealed it.
 *
 * Returns: (transfer full)
 */
GBytes *vg_card_seal_to (VgCard *self, const guint8 *data, gsize length) G_GNUC_WARN_UNUSED_RESULT;

/* Whether vg_identity_sign() of the card's owner made @signature for these bytes. */
gboolean vg_card_verify (VgCard *self,
                         const guint8 *data,
                         gsize length,
                         const guint8 signature[VG_SIGNATURE_BYTES]);

/* For identity.c: the canonical card, with @signature (64 bytes) or, where it is NULL,
 * without. Returns: (transfer full)
 */
char *vg_card_write (VgCard *self, const guint8 *signature) G_GNUC_WARN_UNUSED_RESULT;

/* What is signed for @purpose. Returns: (transfer full): wiped when freed */
GBytes *
vg_card_message (const char *purpose, const guint8 *data, gsize length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
