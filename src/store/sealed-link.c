/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/sealed-link.h"

#include "base/wipe.h"
#include "seal/chain.h"

#include <string.h>

GBytes *
vg_sealed_link_make (VgSecret *key,
                     const VgRowName *row,
                     const VgLinkText *plain,
                     guint8 commitment[VG_DIGEST_BYTES],
                     GError **error)
{
  gsize length = strlen (plain->text);
  g_autofree guint8 *bytes = g_malloc (VG_DIGEST_BYTES + length);
  GBytes *sealed = NULL;

  if (plain->random != NULL)
    memcpy (bytes, plain->random, VG_DIGEST_BYTES);
  else
    vg_random (bytes, VG_DIGEST_BYTES);
  memcpy (bytes + VG_DIGEST_BYTES, plain->text, length);
  vg_chain_commit (bytes, bytes + VG_DIGEST_BYTES, length, commitment);
  sealed = vg_envelope_seal (key, row, bytes, VG_DIGEST_BYTES + length, error);
  vg_wipe (bytes, VG_DIGEST_BYTES + length);
  return sealed;
}

gboolean
vg_sealed_link_open (VgSecret *key,
                     const VgRowName *row,
                     const guint8 *sealed,
                     gsize length,
                     GByteArray *buffer)
{
  return vg_envelope_open_into (key, row, sealed, length, buffer) && buffer->len >= VG_DIGEST_BYTES;
}

const guint8 *
vg_sealed_link_peek_random (GByteArray *buffer)
{
  return buffer->data;
}

const char *
vg_sealed_link_peek_text (GByteArray *buffer, gsize *length)
{
  *length = buffer->len - VG_DIGEST_BYTES;
  return (const char *) buffer->data + VG_DIGEST_BYTES;
}

gboolean
vg_sealed_link_fits (GByteArray *buffer, const guint8 commitment[VG_DIGEST_BYTES])
{
  guint8 found[VG_DIGEST_BYTES];
  gsize length = 0;
  const char *text = vg_sealed_link_peek_text (buffer, &length);

  vg_chain_commit (buffer->data, (const guint8 *) text, length, found);
  return vg_digest_equal (found, commitment, VG_DIGEST_BYTES);
}
