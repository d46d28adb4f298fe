/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/stored-act.h"

#include "base/json.h"
#include "store/sealed-link.h"

#include <string.h>

VgAct *
vg_stored_act_read (GByteArray *plain)
{
  gsize length = 0;
  const char *text = vg_sealed_link_peek_text (plain, &length);
  g_autoptr (JsonNode) node = vg_json_parse (text, length, "", NULL);

  return node != NULL ? vg_act_from_json (node, NULL) : NULL;
}

gboolean
vg_stored_act_is_by (VgAct *act, const VgActRow *row)
{
  guint8 author[VG_ID_BYTES];

  vg_digest_id (vg_act_get_author (act), author);
  return memcmp (author, row->name.author, VG_ID_BYTES) == 0;
}

gboolean
vg_stored_act_is_erased (const VgActRow *row, VgSecret *key)
{
  guint8 proof[VG_ID_BYTES];
  VgLinkName name;

  vg_act_row_name_link (row, &name);
  vg_gap_prove (key, &name, row->commitment, row->erased_on, proof);
  return vg_digest_equal (proof, row->name.key, VG_ID_BYTES);
}
