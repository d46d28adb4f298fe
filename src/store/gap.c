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
vg_gap_free (VgGap *self)
{
  g_free (self->author);
  g_free (self->erased_on);
  g_free (self);
}

int
vg_gap_compare (const VgGap *a, const VgGap *b)
{
  int order = memcmp (a->id, b->id, VG_ID_BYTES);

  return order != 0 ? order : (a->number > b->number) - (a->number < b->number);
}

const VgGap *
vg_gap_find (GPtrArray *gaps, const guint8 id[VG_ID_BYTES], guint64 number)
{
  VgGap wanted = { .number = number };
  guint first = 0;
  guint end = gaps->len;

  memcpy (wanted.id, id, VG_ID_BYTES);
  while (first < end) {
    const guint middle = first + (end - first) / 2;
    const int order = vg_gap_compare (&wanted, gaps->pdata[middle]);

    if (order == 0)
      return gaps->pdata[middle];
    if (order < 0)
      end = middle;
    else
      first = middle + 1;
  }

  return NULL;
}

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
