/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/restored.h"

#include "base/json.h"
#include "store/hex.h"
#include "store/sealed-row.h"

#include <string.h>

#define SETTING "restored"

gboolean
vg_restored_write (VgVaultFile *vault,
                   const VgBackupHeader *header,
                   guint n_left_out,
                   GError **error)
{
  g_autofree char *life = vg_hex_write (header->life, VG_ID_BYTES);
  g_autofree char *text = g_strdup_printf (
      "{\"life\":\"%s\",\"counter\":%" G_GUINT64_FORMAT ",\"made\":\"%s\",\"left-out\":%u}", life,
      header->anchor.counter, header->made_at, n_left_out);
  VgRow row;

  vg_sealed_row_name_setting (vault, SETTING, &row);
  return vg_sealed_row_put (vault, &row, text, error);
}

/* Returns: (transfer full) (nullable) */
static JsonNode *
read_setting (VgVaultFile *vault)
{
  g_autoptr (GBytes) text = NULL;
  VgRow row;

  if (vault->keys == NULL)
    return NULL;

  vg_sealed_row_name_setting (vault, SETTING, &row);
  text = vg_sealed_row_get (vault, &row, NULL);
  if (text == NULL)
    return NULL;

  return vg_json_parse (g_bytes_get_data (text, NULL), g_bytes_get_size (text), SETTING, NULL);
}

guint
vg_restored_get_left_out (VgVaultFile *vault)
{
  g_autoptr (JsonNode) node = read_setting (vault);

  return (guint) vg_json_get_int (vg_json_peek_object (node), "left-out", 0);
}

gboolean
vg_restored_is_past (VgVaultFile *vault, const VgBackupHeader *header)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *life = vg_hex_write (header->life, VG_ID_BYTES);
  JsonObject *object = NULL;

  if (memcmp (header->life, vault->life, VG_ID_BYTES) == 0)
    return header->anchor.counter <= vault->anchor.counter;

  node = read_setting (vault);
  object = vg_json_peek_object (node);
  return g_strcmp0 (vg_json_get_string (object, "life"), life) == 0 &&
         header->anchor.counter <= (guint64) vg_json_get_int (object, "counter", 0);
}
