/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-slot.c - any bytes as a key slot, a card, a recovery code, a cost, a passphrase.
 *
 * The first byte picks what; the rest is the bytes. Those of a slot are the fields of the
 * struct in their order, numbers big endian.
 */

#include "base/error.h"
#include "seal/identity.h"
#include "seal/key-slot.h"
#include "seal/passphrase.h"
#include "seal/recovery-code.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* What is missing at the end is zero. */
typedef struct {
  const guint8 *data;
  gsize size;
} Rest;

static void
take (Rest *rest, guint8 *out, gsize length)
{
  const gsize taken = MIN (length, rest->size);

  memset (out, 0, length);
  if (taken == 0)
    return;

  memcpy (out, rest->data, taken);
  rest->data += taken;
  rest->size -= taken;
}

static guint
take_number (Rest *rest)
{
  guint32 number = 0;

  take (rest, (guint8 *) &number, sizeof number);
  return GUINT32_FROM_BE (number);
}

/* What is left, as a text. */
static char *
dup_text (const Rest *rest)
{
  return rest->size > 0 ? g_strndup ((const char *) rest->data, rest->size) : g_strdup ("");
}

/* Derives nothing that costs more than the least there is: this must be fast. */
static void
open_slot (Rest *rest)
{
  static const guint8 vault[VG_ID_BYTES] = { 'f', 'u', 'z', 'z' };
  g_autoptr (GError) error = NULL;
  g_autoptr (VgSecret) key = NULL;
  g_autofree char *words = NULL;
  VgKeySlot slot;

  take (rest, slot.id, sizeof slot.id);
  slot.kind = (VgSlotKind) take_number (rest);
  slot.cost.passes = take_number (rest);
  slot.cost.mib = take_number (rest);
  take (rest, slot.salt, sizeof slot.salt);
  take (rest, slot.nonce, sizeof slot.nonce);
  take (rest, slot.wrapped, sizeof slot.wrapped);
  take (rest, slot.commit, sizeof slot.commit);
  words = dup_text (rest);

  if (slot.kind == VG_SLOT_PASSPHRASE && vg_kdf_cost_check (&slot.cost, NULL) &&
      (slot.cost.passes != VG_KDF_LEAST_PASSES || slot.cost.mib != VG_KDF_LEAST_MIB))
    return;

  key = vg_key_slot_open (&slot, vault, words, &error);
  g_assert_cmpint (key != NULL, ==, error == NULL);
  if (error != NULL)
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
read_card (Rest *rest)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCard) card = vg_card_read ((const char *) rest->data, rest->size, &error);
  g_autoptr (GBytes) sealed = NULL;

  if (card == NULL) {
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
    return;
  }

  g_assert_true (vg_card_name_is_fit (vg_card_get_name (card)));
  g_assert_cmpuint (strlen (vg_card_get_author (card)), ==, VG_AUTHOR_LETTERS);
  sealed = vg_card_seal_to (card, rest->data, rest->size);
  g_assert_nonnull (sealed);
}

static void
read_text (Rest *rest)
{
  g_autofree char *text = dup_text (rest);
  g_autoptr (GError) error = NULL;
  guint8 bytes[VG_RECOVERY_BYTES];
  VgKdfCost cost = { 0, 0 };

  if (vg_recovery_code_read (text, bytes, &error))
    g_assert_true (vg_recovery_code_equal (text, text));
  else
    g_assert_true (g_utf8_validate (error->message, -1, NULL));

  if (vg_kdf_cost_parse (text, &cost, NULL))
    g_assert_true (vg_kdf_cost_check (&cost, NULL));
  if (vg_passphrase_check (text, NULL))
    g_assert_cmpint (g_utf8_strlen (text, -1), >=, VG_PASSPHRASE_LEAST);
}

static void
open_box (Rest *rest)
{
  static const guint8 seeds[VG_IDENTITY_BYTES] = { 'f', 'u', 'z', 'z' };
  g_autoptr (GBytes) bytes = g_bytes_new_static (seeds, sizeof seeds);
  g_autoptr (VgIdentity) identity = vg_identity_from_seeds (bytes, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) plain = vg_identity_open (identity, rest->data, rest->size, &error);

  g_assert_cmpint (plain != NULL, ==, error == NULL);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  Rest rest = { data, size };
  guint8 kind = 0;

  take (&rest, &kind, sizeof kind);
  switch (kind % 4) {
  case 0:
    open_slot (&rest);
    break;
  case 1:
    read_card (&rest);
    break;
  case 2:
    read_text (&rest);
    break;
  default:
    open_box (&rest);
    break;
  }

  return 0;
}
