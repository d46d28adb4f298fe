/* SPDX-License-Identifier: GPL-3.0-or-later */

/* identity.h - who a vault is to others: signs what leaves it, opens what is sent to it.
 *
 * Ed25519 for signing, X25519 for sealing to. A card is what colleagues have of one
 * another: {"format":"voorgesprek-card/1","name":…,"author":…,"sign":HEX,"seal":HEX,
 * "signature":HEX}, signed by itself. Whether a card is really that colleague's is told by
 * its fingerprint, eight words read to one another.
 */
#pragma once

#include "seal/digest.h"

G_BEGIN_DECLS

#define VG_IDENTITY_BYTES  64 /* two seeds of 32 */
#define VG_SIGNATURE_BYTES 64

typedef struct _VgIdentity VgIdentity;
typedef struct _VgCard VgCard; /* of a colleague, read and checked */

VgIdentity *vg_identity_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* The secret half, to be kept sealed: wiped when freed. Returns: (transfer full) */
GBytes *vg_identity_dup_seeds (VgIdentity *self) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full) (nullable): NULL with VG_ERROR_TAMPERED where the length is wrong */
VgIdentity *vg_identity_from_seeds (GBytes *seeds, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void vg_identity_free (VgIdentity *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgIdentity, vg_identity_free)

/* The author id of acts: sixteen letters and digits made of the signing key. Lends. */
const char *vg_identity_get_author (VgIdentity *self);

void vg_identity_sign (VgIdentity *self,
                       const guint8 *data,
                       gsize length,
                       guint8 out[VG_SIGNATURE_BYTES]);

/* Returns: (transfer full): the card's text, @name in it */
char *vg_identity_dup_card (VgIdentity *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* Opens what vg_card_seal_to() made. Returns: (transfer full) (nullable): NULL with
 * VG_ERROR_TAMPERED */
GBytes *vg_identity_open (VgIdentity *self, const guint8 *sealed, gsize length, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

/* Strict: unknown or missing members, a signature that does not fit, an author that is not
 * that of the key, a key of low order: VG_ERROR_PARSE or VG_ERROR_TAMPERED.
 */
VgCard *vg_card_read (const char *text, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void vg_card_free (VgCard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgCard, vg_card_free)

const char *vg_card_get_name (VgCard *self);
const char *vg_card_get_author (VgCard *self);

/* Eight words of the list @words for 88 bits of the digest of both keys. Returns: (transfer full)
 */
char *vg_card_dup_fingerprint (VgCard *self, const char *const *words) G_GNUC_WARN_UNUSED_RESULT;

GBytes *vg_card_seal_to (VgCard *self, const guint8 *data, gsize length) G_GNUC_WARN_UNUSED_RESULT;
gboolean vg_card_verify (VgCard *self,
                         const guint8 *data,
                         gsize length,
                         const guint8 signature[VG_SIGNATURE_BYTES]);

G_END_DECLS
