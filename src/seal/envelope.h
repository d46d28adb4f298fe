/* SPDX-License-Identifier: GPL-3.0-or-later */

/* envelope.h - bytes, sealed for one row and no other.
 *
 *   24 bytes nonce, random each time | ciphertext of the padded bytes | 16 bytes tag
 *
 * XChaCha20-Poly1305. Padded to whole 256 bytes below 4 KiB, to 1 KiB below 16 KiB, to
 * 4 KiB above. Authenticated beside it, and rebuilt by the reader from the row it asked
 * for (VgRowName, 120 bytes, big endian, always all of them):
 *
 *    0  4 format ("VG" and two letters for the kind of row)
 *    4 16 case   20 16 author   36 8 number   44 32 previous link   76 16 key id
 *   92 16 vault  108 12 zero
 *
 * What an envelope holds (place, kind, time, person) stands inside and nowhere else.
 */
#pragma once

#include "seal/digest.h"

G_BEGIN_DECLS

#define VG_ENVELOPE_MOST_BYTES (1024 * 1024) /* what may be sealed in one */

/* VgRowName: which row an envelope belongs to. Unused members are zero: a row of a case
 * leaves @vault zero, so that it is the same in every vault that holds the case.
 * @format: four letters, such as "VGac"
 */
typedef struct {
  char format[5];
  guint8 cas[VG_ID_BYTES];
  guint8 author[VG_ID_BYTES];
  guint64 number;
  guint8 previous[VG_DIGEST_BYTES];
  guint8 key[VG_ID_BYTES];
  guint8 vault[VG_ID_BYTES];
} VgRowName;

/* Returns: (transfer full) (nullable): NULL with VG_ERROR_FAILED where @length is beyond
 * VG_ENVELOPE_MOST_BYTES
 */
GBytes *vg_envelope_seal (VgSecret *key,
                          const VgRowName *row,
                          const guint8 *data,
                          gsize length,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Opens what vg_envelope_seal() made. Bytes from disk are never trusted: anything short,
 * long, foreign, moved or altered is VG_ERROR_TAMPERED. The bytes returned are wiped when
 * freed, and have a zero byte after their end.
 *
 * Returns: (transfer full) (nullable)
 */
GBytes *vg_envelope_open (VgSecret *key,
                          const VgRowName *row,
                          const guint8 *sealed,
                          gsize length,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* As vg_envelope_open(), into a buffer that is used again and again: for scanning. Fills
 * @buffer (grown as needed); FALSE where it does not open.
 */
gboolean vg_envelope_open_into (VgSecret *key,
                                const VgRowName *row,
                                const guint8 *sealed,
                                gsize length,
                                GByteArray *buffer);

/* A key sealed under another: 24 + 32 + 16 bytes, for the row it stands in. */
#define VG_WRAPPED_BYTES 72

void vg_wrap (VgSecret *by, const VgRowName *row, VgSecret *key, guint8 out[VG_WRAPPED_BYTES]);

/* Returns: (transfer full) (nullable): NULL with VG_ERROR_TAMPERED */
VgSecret *vg_unwrap (VgSecret *by,
                     const VgRowName *row,
                     const guint8 *wrapped,
                     gsize length,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
