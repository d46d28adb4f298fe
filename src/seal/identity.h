/* SPDX-License-Identifier: GPL-3.0-or-later */

/* identity.h - who a vault is to others: signs what leaves it, opens what is sent to it.
 *
 * Ed25519 for signing, X25519 for sealing to, each made of a seed of 32 random bytes. What
 * others have of an identity is its card (card.h).
 */
#pragma once

#include "seal/card.h"

G_BEGIN_DECLS

#define VG_IDENTITY_BYTES 64 /* the seed for signing, the seed for opening */

typedef struct _VgIdentity VgIdentity;

VgIdentity *vg_identity_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* The secret half, to be kept sealed: wiped when freed. Returns: (transfer full) */
GBytes *vg_identity_dup_seeds (VgIdentity *self) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full) (nullable): NULL with VG_ERROR_TAMPERED where the length is wrong */
VgIdentity *vg_identity_from_seeds (GBytes *seeds, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void vg_identity_free (VgIdentity *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgIdentity, vg_identity_free)

/* The author id of acts: sixteen letters and digits made of the signing key. Lends. */
const char *vg_identity_get_author (VgIdentity *self);

/* Purpose "VG signed": no signature made here can pass for that of a card. */
void vg_identity_sign (VgIdentity *self,
                       const guint8 *data,
                       gsize length,
                       guint8 out[VG_SIGNATURE_BYTES]);

/* @name: see vg_card_name_is_fit(). Returns: (transfer full): the card's text */
char *vg_identity_dup_card (VgIdentity *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* Opens what vg_card_seal_to() made. The bytes are wiped when freed.
 *
 * Returns: (transfer full) (nullable): NULL with VG_ERROR_TAMPERED
 */
GBytes *vg_identity_open (VgIdentity *self, const guint8 *sealed, gsize length, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
