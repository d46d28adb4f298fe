/* SPDX-License-Identifier: GPL-3.0-or-later */

/* chain.h - what one author did in one case, in an order nobody can change.
 *
 *   commit = BLAKE2b-256 (key = 32 random bytes inside the seal, "VG commit", the act)
 *   link   = BLAKE2b-256 ("VG link", previous link | case | author | number | commit)
 *
 * The commitment says nothing about the act and cannot be opened to another; the link
 * hangs on commitments only, so a chain still holds after a case got new keys or an act
 * was erased. The first act of an author has number 1 and a previous link of zeros. Purposes
 * are digested as digest.h says; the number is 8 bytes, big endian.
 */
#pragma once

#include "seal/digest.h"

G_BEGIN_DECLS

typedef struct {
  guint8 cas[VG_ID_BYTES];
  guint8 author[VG_ID_BYTES];
  guint64 number;
} VgLinkName;

void vg_chain_commit (const guint8 random[VG_DIGEST_BYTES],
                      const guint8 *act,
                      gsize length,
                      guint8 out[VG_DIGEST_BYTES]);

void vg_chain_link (const guint8 previous[VG_DIGEST_BYTES],
                    const VgLinkName *name,
                    const guint8 commit[VG_DIGEST_BYTES],
                    guint8 out[VG_DIGEST_BYTES]);

G_END_DECLS
