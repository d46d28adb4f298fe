/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/key-slot.h"

#include "base/error.h"
#include "base/wipe.h"
#include "seal/recovery-code.h"

#include <locale.h>
#include <string.h>
#include <sys/resource.h>

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

/* Flips each @step-th bit of @length bytes of the slot: never opens. */
static void
check_flips (VgKeySlot *slot, gpointer field, gsize length, const char *words, guint step)
{
  guint8 *bytes = field;

  for (gsize bit = 0; bit < 8 * length; bit += step) {
    g_autoptr (GError) error = NULL;

    bytes[bit / 8] ^= 1 << bit % 8;
    g_assert_null (vg_key_slot_open (slot, vault, words, &error));
    if (field == slot->commit)
      g_assert_error (error, VG_ERROR, VG_ERROR_TAMPERED);
    else
      g_assert_error (error, VG_ERROR, VG_ERROR_PASSPHRASE);
    bytes[bit / 8] ^= 1 << bit % 8;
  }
}

static void
check_all_flips (VgKeySlot *slot, const char *words, guint step)
{
  check_flips (slot, slot->id, sizeof slot->id, words, step);
  check_flips (slot, slot->salt, sizeof slot->salt, words, step);
  check_flips (slot, slot->nonce, sizeof slot->nonce, words, step);
  check_flips (slot, slot->wrapped, sizeof slot->wrapped, words, step);
  check_flips (slot, slot->commit, sizeof slot->commit, words, step);
}

/* Bits of kind and costs: what comes out is none at all, or out of bounds. */
static void
check_number_flips (VgKeySlot *slot, const char *words)
{
  for (guint bit = 0; bit < 32; bit++) {
    VgKeySlot kind = *slot;
    VgKeySlot passes = *slot;
    VgKeySlot mib = *slot;

    kind.kind ^= 1u << bit;
    passes.cost.passes ^= 1u << bit;
    mib.cost.mib ^= 1u << bit;
    check_refused (&kind, words, VG_ERROR_PARSE);
    check_refused (&passes, words, VG_ERROR_PARSE);
    check_refused (&mib, words, VG_ERROR_PARSE);
  }
}

static void
test_refuses_any_damage_to_a_slot_of_a_code (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_auto (VgWipedText) code = vg_recovery_code_new ();
  VgKeySlot slot;

  make (&slot, key, code, NULL);
  check_all_flips (&slot, code, 1);
  check_number_flips (&slot, code);
  check_opens (&slot, code, key);
}

/* Each costs a derivation: all bits where slow tests are wanted, some of each field where not. */
static void
test_refuses_any_damage_to_a_slot_of_a_passphrase (void)
{
  static const VgKdfCost others[] = { { 2, 64 }, { 1, 65 }, { 3, 64 }, { 1, 96 } };
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  VgKeySlot slot;

  make (&slot, key, "zes woorden", &cheap);
  check_all_flips (&slot, "zes woorden", g_test_slow () ? 1 : 19);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    VgKeySlot other = slot;

    other.cost = others[i];
    check_refused (&other, "zes woorden", VG_ERROR_PASSPHRASE);
  }
  check_opens (&slot, "zes woorden", key);
}

static void
test_refuses_a_slot_of_another_vault (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_auto (VgWipedText) code = vg_recovery_code_new ();
  VgKeySlot slot;

  make (&slot, key, code, NULL);
  for (gsize bit = 0; bit < 8 * VG_ID_BYTES; bit++) {
    guint8 other[VG_ID_BYTES];
    g_autoptr (GError) error = NULL;

    memcpy (other, vault, sizeof other);
    other[bit / 8] ^= 1 << bit % 8;
    g_assert_null (vg_key_slot_open (&slot, other, code, &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_PASSPHRASE);
  }
}

/* In KiB: the most memory this process ever had. */
static glong
get_peak (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  return usage.ru_maxrss;
}

static void
test_costs_out_of_bounds_are_refused_without_memory (void)
{
  static const VgKdfCost refused[] = {
    { 0, 64 },        { 65, 64 },        { 1, 63 }, { 1, 4097 }, { 0, 0 }, { G_MAXUINT, G_MAXUINT },
    { 1, G_MAXUINT }, { G_MAXUINT, 64 },
  };
  VgKeySlot slot = { .kind = VG_SLOT_PASSPHRASE };
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  const glong peak = get_peak ();

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;

    slot.cost = refused[i];
    check_refused (&slot, "zes woorden", VG_ERROR_PARSE);
    g_assert_false (vg_key_slot_make (&slot, vault, key, "zes woorden", &refused[i], &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  }
  g_assert_cmpint (get_peak () - peak, <, 4 * 1024);
}

static void
test_a_slot_of_a_code_has_no_costs (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_auto (VgWipedText) code = vg_recovery_code_new ();
  VgKeySlot slot;

  make (&slot, key, code, NULL);
  slot.cost = cheap;
  check_refused (&slot, code, VG_ERROR_PARSE);
}

static void
test_makes_no_slot_for_what_is_no_code (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autoptr (GError) error = NULL;
  VgKeySlot slot;

  g_assert_false (vg_key_slot_make (&slot, vault, key, "zes woorden", NULL, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
}

static void
test_two_slots_of_the_same_words_have_nothing_in_common (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  VgKeySlot a;
  VgKeySlot b;

  make (&a, key, "zes woorden", &cheap);
  make (&b, key, "zes woorden", &cheap);
  g_assert_true (memcmp (a.id, b.id, sizeof a.id) != 0);
  g_assert_true (memcmp (a.salt, b.salt, sizeof a.salt) != 0);
  g_assert_true (memcmp (a.nonce, b.nonce, sizeof a.nonce) != 0);
  g_assert_true (memcmp (a.wrapped, b.wrapped, sizeof a.wrapped) != 0);
  g_assert_true (memcmp (a.commit, b.commit, sizeof a.commit) != 0);

  /* Nor does the commitment of one do for the other. */
  memcpy (a.commit, b.commit, sizeof a.commit);
  check_refused (&a, "zes woorden", VG_ERROR_TAMPERED);
}

static void
test_a_passphrase_opens_in_any_unicode_form (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  VgKeySlot slot;

  make (&slot, key, "een caf\u00e9 aan zee", &cheap);
  check_opens (&slot, "een cafe\u0301 aan zee", key);
  check_refused (&slot, "een cafe aan zee", VG_ERROR_PASSPHRASE);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  /* First, while this process is small. */
  g_test_add_func ("/key-slot/costs-out-of-bounds-are-refused-without-memory",
                   test_costs_out_of_bounds_are_refused_without_memory);
  g_test_add_func ("/key-slot/a-passphrase-opens-its-slot-and-no-other-does",
                   test_a_passphrase_opens_its_slot_and_no_other_does);
  g_test_add_func ("/key-slot/a-passphrase-opens-in-any-unicode-form",
                   test_a_passphrase_opens_in_any_unicode_form);
  g_test_add_func ("/key-slot/a-recovery-code-opens-its-slot-in-any-spelling",
                   test_a_recovery_code_opens_its_slot_in_any_spelling);
  g_test_add_func ("/key-slot/refuses-any-damage-to-a-slot-of-a-code",
                   test_refuses_any_damage_to_a_slot_of_a_code);
  g_test_add_func ("/key-slot/refuses-any-damage-to-a-slot-of-a-passphrase",
                   test_refuses_any_damage_to_a_slot_of_a_passphrase);
  g_test_add_func ("/key-slot/refuses-a-slot-of-another-vault",
                   test_refuses_a_slot_of_another_vault);
  g_test_add_func ("/key-slot/a-slot-of-a-code-has-no-costs", test_a_slot_of_a_code_has_no_costs);
  g_test_add_func ("/key-slot/makes-no-slot-for-what-is-no-code",
                   test_makes_no_slot_for_what_is_no_code);
  g_test_add_func ("/key-slot/two-slots-of-the-same-words-have-nothing-in-common",
                   test_two_slots_of_the_same_words_have_nothing_in_common);

  return g_test_run ();
}
