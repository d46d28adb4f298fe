/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/id-table.h"

#include <string.h>

static guint
hash (gconstpointer data)
{
  guint32 some = 0;

  memcpy (&some, data, sizeof some);
  return some;
}

static gboolean
equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, VG_ID_BYTES) == 0;
}

GHashTable *
vg_id_table_new (GDestroyNotify free_value)
{
  return g_hash_table_new_full (hash, equal, g_free, free_value);
}

guint8 *
vg_id_dup (const guint8 id[VG_ID_BYTES])
{
  return g_memdup2 (id, VG_ID_BYTES);
}
