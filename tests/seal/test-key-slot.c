/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/key-slot.h"

#include "base/error.h"
#include "base/wipe.h"
#include "seal/recovery-code.h"

#include <locale.h>
#include <string.h>

static const guint8 vault[VG_ID_BYTES] = { 'v', 'a', 'u', 'l', 't' };
static const VgKdfCost cheap = { 1, 64 };

static void
make (VgKeySlot *slot, VgSecret *key, const char *words, const VgKdfCost *cost)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_key_slot_make (slot, vault, key, words, cost, &error));
  g_assert_no_error (error);
}

static void
check_opens (const VgKeySlot *slot, const char *words, VgSecret *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgSecret) opened = vg_key_slot_open (slot, vault, words, &error);

  g_assert_no_error (error);
  g_assert_true (vg_secret_equal (opened, key));
}

static void
check_refused (const VgKeySlot *slot, const char *words, VgError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vg_key_slot_open (slot, vault, words, &error));
  g_assert_error (error, VG_ERROR, (gint) code);
}

static void
test_a_passphrase_opens_its_slot_and_no_other_does (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  VgKeySlot slot;

  make (&slot, key, "zes woorden met spaties ertussen", &cheap);
  check_opens (&slot, "zes woorden met spaties ertussen", key);
  check_refused (&slot, "zes woorden met spaties ertusse", VG_ERROR_PASSPHRASE);
  check_refused (&slot, "", VG_ERROR_PASSPHRASE);
}

static void
test_a_recovery_code_opens_its_slot_in_any_spelling (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_auto (VgWipedText) code = vg_recovery_code_new ();
  g_auto (VgWipedText) other = vg_recovery_code_new ();
  g_autofree char *small = g_ascii_strdown (code, -1);
  VgKeySlot slot;

  make (&slot, key, code, NULL);
  g_assert_cmpuint (slot.kind, ==, VG_SLOT_RECOVERY);
  check_opens (&slot, code, key);
  check_opens (&slot, small, key);
  check_refused (&slot, other, VG_ERROR_PASSPHRASE);
  check_refused (&slot, "geen code", VG_ERROR_PASSPHRASE);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/key-slot/a-passphrase-opens-its-slot-and-no-other-does",
                   test_a_passphrase_opens_its_slot_and_no_other_does);
  g_test_add_func ("/key-slot/a-recovery-code-opens-its-slot-in-any-spelling",
                   test_a_recovery_code_opens_its_slot_in_any_spelling);

  return g_test_run ();
}
