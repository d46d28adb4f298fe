/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/kdf.h"

#include "base/error.h"
#include "base/wipe.h"
#include "seal/guard.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define MIB 1048576u

G_STATIC_ASSERT (VG_SALT_BYTES == crypto_pwhash_SALTBYTES);

/* "4:512": digits, a colon, digits, each at most six. */
static gboolean
read_number (const char **at, guint *out)
{
  const char *digit = *at;
  guint number = 0;

  for (; g_ascii_isdigit (*digit) && digit - *at < 6; digit++)
    number = number * 10 + (guint) (*digit - '0');
  if (digit == *at)
    return FALSE;

  *at = digit;
  *out = number;
  return TRUE;
}

gboolean
vg_kdf_cost_parse (const char *text, VgKdfCost *out, GError **error)
{
  VgKdfCost cost = { 0, 0 };
  const char *at = text;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  if (!read_number (&at, &cost.passes) || *at++ != ':' || !read_number (&at, &cost.mib) ||
      *at != '\0') {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_PARSE,
                         _ ("a cost is passes and MiB, such as 4:512"));
    return FALSE;
  }
  if (!vg_kdf_cost_check (&cost, error))
    return FALSE;

  *out = cost;
  return TRUE;
}

gboolean
vg_kdf_cost_check (const VgKdfCost *cost, GError **error)
{
  g_return_val_if_fail (cost != NULL, FALSE);

  if (cost->passes >= VG_KDF_LEAST_PASSES && cost->passes <= VG_KDF_MOST_PASSES &&
      cost->mib >= VG_KDF_LEAST_MIB && cost->mib <= VG_KDF_MOST_MIB)
    return TRUE;

  g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
               _ ("the cost %u:%u is out of bounds: %d to %d passes, %d to %d MiB"), cost->passes,
               cost->mib, VG_KDF_LEAST_PASSES, VG_KDF_MOST_PASSES, VG_KDF_LEAST_MIB,
               VG_KDF_MOST_MIB);
  return FALSE;
}

gboolean
vg_kdf_cost_is_below_floor (const VgKdfCost *cost)
{
  g_return_val_if_fail (cost != NULL, FALSE);

  return cost->passes < VG_KDF_FLOOR_PASSES || cost->mib < VG_KDF_FLOOR_MIB;
}

/* Two keyboards write é in two ways. Plain letters are the same in every form, and are not
 * normalised: that leaves a copy in memory which nobody wipes.
 */
static char *
dup_normal (const char *passphrase, GError **error)
{
  if (!g_utf8_validate (passphrase, -1, NULL)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_PARSE, _ ("the passphrase is not UTF-8"));
    return NULL;
  }
  if (g_str_is_ascii (passphrase))
    return g_strdup (passphrase);

  return g_utf8_normalize (passphrase, -1, G_NORMALIZE_NFC);
}

VgSecret *
vg_kdf_derive (const char *passphrase,
               const guint8 salt[VG_SALT_BYTES],
               const VgKdfCost *cost,
               GError **error)
{
  g_auto (VgWipedText) normal = NULL;
  guint8 key[VG_SECRET_BYTES];

  g_return_val_if_fail (passphrase != NULL, NULL);
  g_return_val_if_fail (salt != NULL, NULL);

  if (!vg_kdf_cost_check (cost, error))
    return NULL;
  normal = dup_normal (passphrase, error);
  if (normal == NULL)
    return NULL;

  vg_guard_start ();
  if (crypto_pwhash (key, sizeof key, normal, strlen (normal), salt, cost->passes,
                     (gsize) cost->mib * MIB, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
                 _ ("there is not enough memory: this passphrase needs %u MiB for a moment; close "
                    "other programs and try again"),
                 cost->mib);
    return NULL;
  }

  return vg_secret_take (key);
}
