/* SPDX-License-Identifier: GPL-3.0-or-later */

/* parcel-header.h - what stands unsealed at the beginning of a parcel: how to its key.
 *
 *   0  4 "VGP1"   4  4 way
 *   under a passphrase (1), a slot (seal/key-slot.h) with an id of the parcel's own:
 *     8 16 parcel   24 16 slot   40 4 passes   44 4 MiB   48 16 salt   64 24 nonce
 *    88 48 wrapped  136 32 commitment
 *   for a card (2):
 *     8 80 the key, sealed to the card (seal/card.h)
 *
 * Numbers are big endian. Each byte is authenticated by what opens the key.
 */
#pragma once

#include "seal/identity.h"
#include "seal/key-slot.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  VG_PARCEL_NONE, /* no parcel at all */
  VG_PARCEL_PASSPHRASE,
  VG_PARCEL_CARD,
} VgParcelWay;

#define VG_PARCEL_SEALED_BYTES 80

typedef struct {
  VgParcelWay way;
  guint8 id[VG_ID_BYTES];
  VgKeySlot slot;
  guint8 sealed[VG_PARCEL_SEALED_BYTES];
} VgParcelHeader;

/* Make a header, and the key. Return: (transfer full) (nullable) */
VgSecret *vg_parcel_header_make_for_card (VgParcelHeader *self,
                                          VgCard *card) G_GNUC_WARN_UNUSED_RESULT;
VgSecret *vg_parcel_header_make_for_passphrase (VgParcelHeader *self,
                                                const char *passphrase,
                                                const VgKdfCost *cost,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full) */
GByteArray *vg_parcel_header_write (const VgParcelHeader *self) G_GNUC_WARN_UNUSED_RESULT;

/* VG_PARCEL_NONE where it is none; FALSE with VG_ERROR_NEWER, with VG_ERROR_TAMPERED where it
 * was cut off, or where it cannot be read.
 */
gboolean vg_parcel_header_read (VgParcelHeader *self, GInputStream *in, GError **error);

/* Either way with what is needed for it: VG_ERROR_PASSPHRASE where these words do not open
 * it, or there are none; VG_ERROR_TAMPERED where it is for another card; VG_ERROR_PARSE
 * where its costs are out of bounds.
 *
 * Return: (transfer full) (nullable)
 */
VgSecret *vg_parcel_header_open_by_identity (const VgParcelHeader *self,
                                             VgIdentity *identity,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
VgSecret *vg_parcel_header_open_by_passphrase (const VgParcelHeader *self,
                                               const char *passphrase,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The label of the stream that follows. */
const char *vg_parcel_header_get_label (const VgParcelHeader *self);

G_END_DECLS
