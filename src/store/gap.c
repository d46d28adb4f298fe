/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/gap.h"

#include <string.h>

typedef struct {
  guint8 cas[VG_ID_BYTES];
  guint8 author[VG_ID_BYTES];
  guint8 number[8];
  guint8 commitment[VG_DIGEST_BYTES];
  guint8 erased_on[VG_GAP_DATE_BYTES];
} Gap;

G_STATIC_ASSERT (sizeof (Gap) == 82);

void
vg_gap_prove (VgSecret *key,
              const VgLinkName *name,
              const guint8 commitment[VG_DIGEST_BYTES],
              const char *erased_on,
              guint8 out[VG_ID_BYTES])
{
  guint64 number = GUINT64_TO_BE (name->number);
  guint8 digest[VG_DIGEST_BYTES];
  Gap gap;

  g_return_if_fail (strlen (erased_on) == VG_GAP_DATE_BYTES);

  memcpy (gap.cas, name->cas, VG_ID_BYTES);
  memcpy (gap.author, name->author, VG_ID_BYTES);
  memcpy (gap.number, &number, sizeof number);
  memcpy (gap.commitment, commitment, VG_DIGEST_BYTES);
  memcpy (gap.erased_on, erased_on, VG_GAP_DATE_BYTES);
  vg_digest (key, "VG gap", (const guint8 *) &gap, sizeof gap, digest);
  memcpy (out, digest, VG_ID_BYTES);
}
