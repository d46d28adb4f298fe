/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/chain.h"

#include <string.h>

#define LINK_BYTES (2 * VG_DIGEST_BYTES + 2 * VG_ID_BYTES + sizeof (guint64))

void
vg_chain_commit (const guint8 random[VG_DIGEST_BYTES],
                 const guint8 *act,
                 gsize length,
                 guint8 out[VG_DIGEST_BYTES])
{
  vg_digest_keyed (random, "VG commit", act, length, out);
}

void
vg_chain_link (const guint8 previous[VG_DIGEST_BYTES],
               const VgLinkName *name,
               const guint8 commit[VG_DIGEST_BYTES],
               guint8 out[VG_DIGEST_BYTES])
{
  guint8 link[LINK_BYTES];
  guint64 number = 0;

  g_return_if_fail (name != NULL);

  number = GUINT64_TO_BE (name->number);
  memcpy (link, previous, VG_DIGEST_BYTES);
  memcpy (link + 32, name->cas, VG_ID_BYTES);
  memcpy (link + 48, name->author, VG_ID_BYTES);
  memcpy (link + 64, &number, sizeof number);
  memcpy (link + 72, commit, VG_DIGEST_BYTES);
  vg_digest (NULL, "VG link", link, sizeof link, out);
}
