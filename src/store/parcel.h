/* SPDX-License-Identifier: GPL-3.0-or-later */

/* parcel.h - one case in a file of its own, sealed for one colleague or under a passphrase.
 *
 *   header (store/parcel-header.h) | stream (seal/stream.h) of what it holds
 *   (store/parcel-content.h)
 *
 * Named "*.voorgesprek" (a case file, readable by anyone, is "*.voorgesprek.json"). What
 * stands outside the seal: how it is sealed, costs, and a length in steps of 4 KiB.
 * Messages name the file; bytes from outside cost no more memory than a case may.
 */
#pragma once

#include "store/carried.h"
#include "store/parcel-header.h"

G_BEGIN_DECLS

#define VG_PARCEL_SUFFIX ".voorgesprek"

/* VgParcelSeal: for whom. @card: or NULL, and then @passphrase with @cost */
typedef struct {
  VgCard *card;
  const char *passphrase;
  VgKdfCost cost;
} VgParcelSeal;

/* Writes "PATH.part", waits until it is on the medium, reads it back and proves it.
 * @signer: of the sender's card. Nothing may stand at @path yet (VG_ERROR_FAILED);
 * VG_ERROR_FULL. Where it fails nothing is left.
 */
gboolean vg_parcel_prepare (const VgCarried *carried,
                            VgIdentity *signer,
                            const VgParcelSeal *seal,
                            const char *path,
                            GError **error);

/* Gives what was prepared its name; or takes it away. */
gboolean vg_parcel_keep (const char *path, GError **error);
void vg_parcel_drop (const char *path);

/* How it is sealed; VG_PARCEL_NONE where it is no parcel. FALSE where that cannot be told. */
gboolean vg_parcel_look (const char *path, VgParcelWay *out, GError **error);

/* VgParcelOpening: with what. @passphrase: (nullable) */
typedef struct {
  VgIdentity *identity;
  const char *passphrase;
} VgParcelOpening;

/* Everything in it is proved: vg_carried_open(). One for a card is for that of @opening.
 * @out_subject: (out) (transfer full): the case
 *
 * Returns: (transfer full) (nullable)
 */
VgCarried *vg_parcel_read (const char *path,
                           const VgParcelOpening *opening,
                           VgCase **out_subject,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
