/* SPDX-License-Identifier: GPL-3.0-or-later */

/* sealed-link.h - one link of a chain, sealed: an act, or a note of one's own.
 *
 *   plain: 32 random bytes | text      commitment: vg_chain_commit() of the two
 */
#pragma once

#include "seal/envelope.h"

G_BEGIN_DECLS

/* VgLinkText: what is sealed.
 * @random: the 32 bytes that its commitment hangs on, where it is known elsewhere by that
 *   commitment already; NULL: new ones
 */
typedef struct {
  const char *text;
  const guint8 *random;
} VgLinkText;

/* Returns: (transfer full) (nullable): what is stored, with its @commitment */
GBytes *vg_sealed_link_make (VgSecret *key,
                             const VgRowName *row,
                             const VgLinkText *plain,
                             guint8 commitment[VG_DIGEST_BYTES],
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Into a buffer that is used again. FALSE where it does not open. */
gboolean vg_sealed_link_open (VgSecret *key,
                              const VgRowName *row,
                              const guint8 *sealed,
                              gsize length,
                              GByteArray *buffer);

/* The random bytes in a buffer that was opened into. Lends. */
const guint8 *vg_sealed_link_peek_random (GByteArray *buffer);

/* The text in a buffer that was opened into, with a zero byte after it. Lends. */
const char *vg_sealed_link_peek_text (GByteArray *buffer, gsize *length);

/* Whether @buffer holds what was committed to. */
gboolean vg_sealed_link_fits (GByteArray *buffer, const guint8 commitment[VG_DIGEST_BYTES]);

G_END_DECLS
