/* SPDX-License-Identifier: GPL-3.0-or-later */

/* parcel-content.h - what a parcel holds, within its stream (seal/stream.h).
 *
 *    4 length | the sender's card
 *    4 length | the receiver's author id, or nothing
 *    4 length | the cover
 *    4 number | for each chain: 16 author | 8 length | 32 link            by author
 *    4 number | for each gap:   16 author | 8 number | 32 commitment | 10 date
 *                                                                         by author, number
 *   64 signature of the sender over the digest ("VG parcel") of all before
 *      for each act: 32 random | 4 length | text         by clock, author; as many as the
 *                                                        chains are long without the gaps
 *      zeros to whole 4 KiB
 *
 * Numbers are big endian. The case's id stands in the cover. An act's text is canonical.
 */
#pragma once

#include "seal/identity.h"
#include "seal/stream.h"
#include "store/carried.h"

G_BEGIN_DECLS

#define VG_PARCEL_WHOLE_BYTES  4096
#define VG_PARCEL_MOST_AUTHORS 1000
#define VG_PARCEL_MOST_ACTS    200000             /* with the gaps */
#define VG_PARCEL_MOST_BYTES   (64 * 1024 * 1024) /* of all acts: as a case file */

/* To the end of @stream. @signer: of the sender's card. VG_ERROR_FAILED where the case is
 * larger than a parcel may be.
 */
gboolean vg_parcel_content_write (const VgCarried *carried,
                                  VgIdentity *signer,
                                  VgStreamWriter *stream,
                                  GError **error);

/* To the end of @stream, with the signature proved; the rest is for vg_carried_open(). Every
 * length is compared with its limit before memory is asked for.
 *
 * Returns: (transfer full) (nullable)
 */
VgCarried *vg_parcel_content_read (VgStreamReader *stream,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The digest of @lead, the part that is signed. For a sender that is no program of ours. */
void vg_parcel_content_digest (const GByteArray *lead, guint8 out[VG_DIGEST_BYTES]);

G_END_DECLS
