/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/envelope.h"

#include "base/error.h"

#include <locale.h>
#include <string.h>

static const VgRowName row = {
  .format = "VGac",
  .cas = { 'c', 'a', 's', 'e' },
  .author = { 'a', 'u', 't', 'h', 'o', 'r' },
  .number = 7,
  .previous = { 'l', 'i', 'n', 'k' },
  .key = { 'k', 'e', 'y' },
};

static GBytes *
seal (VgSecret *key, const guint8 *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  GBytes *sealed = vg_envelope_seal (key, &row, data, length, &error);

  g_assert_no_error (error);
  return sealed;
}

static gboolean
opens (VgSecret *key, const VgRowName *name, const guint8 *sealed, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) plain = vg_envelope_open (key, name, sealed, length, &error);
  g_autoptr (GByteArray) buffer = g_byte_array_new ();

  /* Both ways to open say the same. */
  g_assert_cmpint (vg_envelope_open_into (key, name, sealed, length, buffer), ==, plain != NULL);
  if (plain == NULL)
    g_assert_error (error, VG_ERROR, VG_ERROR_TAMPERED);
  else
    g_assert_cmpmem (g_bytes_get_data (plain, NULL), g_bytes_get_size (plain), buffer->data,
                     buffer->len);

  return plain != NULL;
}

static void
test_opens_what_was_sealed (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autofree guint8 *data = g_malloc (VG_ENVELOPE_MOST_BYTES);
  static const gsize lengths[] = {
    0, 1, 255, 256, 257, 4094, 4095, 4096, 16383, 16384, 16385, 65536, VG_ENVELOPE_MOST_BYTES
  };

  vg_random (data, VG_ENVELOPE_MOST_BYTES);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++) {
    g_autoptr (GBytes) sealed = seal (key, data, lengths[i]);
    g_autoptr (GBytes) plain = vg_envelope_open (key, &row, g_bytes_get_data (sealed, NULL),
                                                 g_bytes_get_size (sealed), NULL);
    const guint8 *opened = g_bytes_get_data (plain, NULL);

    g_assert_cmpmem (opened, g_bytes_get_size (plain), data, lengths[i]);
    if (lengths[i] > 0)
      g_assert_cmpuint (opened[lengths[i]], ==, 0);
    g_assert_true (opens (key, &row, g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed)));
  }
}

static void
test_refuses_any_damage (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autoptr (GBytes) sealed = seal (key, (const guint8 *) "words", 5);
  const gsize length = g_bytes_get_size (sealed);
  g_autofree guint8 *damaged = g_memdup2 (g_bytes_get_data (sealed, NULL), length);

  for (gsize bit = 0; bit < 8 * length; bit++) {
    damaged[bit / 8] ^= 1 << bit % 8;
    g_assert_false (opens (key, &row, damaged, length));
    damaged[bit / 8] ^= 1 << bit % 8;
  }
  g_assert_true (opens (key, &row, damaged, length));
}

static void
test_refuses_every_other_length (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  static const guint8 data[300] = "words";
  g_autoptr (GBytes) sealed = seal (key, data, sizeof data);
  const gsize length = g_bytes_get_size (sealed);
  g_autofree guint8 *longer = g_malloc0 (VG_ENVELOPE_MOST_BYTES * 2);

  memcpy (longer, g_bytes_get_data (sealed, NULL), length);
  for (gsize cut = 0; cut < 2 * length; cut++)
    g_assert_cmpint (opens (key, &row, longer, cut), ==, cut == length);
  g_assert_false (opens (key, &row, longer, VG_ENVELOPE_MOST_BYTES + 4096 + 40));
  g_assert_false (opens (key, &row, longer, VG_ENVELOPE_MOST_BYTES * 2));
  g_assert_false (opens (key, &row, NULL, 0));
}

/* Moved, relabelled, after another act, under another key's name, into another vault: each
 * byte of each member of a name.
 */
static void
test_refuses_every_other_row (void)
{
  static const gsize members[][2] = {
    { G_STRUCT_OFFSET (VgRowName, format), 4 },
    { G_STRUCT_OFFSET (VgRowName, cas), VG_ID_BYTES },
    { G_STRUCT_OFFSET (VgRowName, author), VG_ID_BYTES },
    { G_STRUCT_OFFSET (VgRowName, number), sizeof (guint64) },
    { G_STRUCT_OFFSET (VgRowName, previous), VG_DIGEST_BYTES },
    { G_STRUCT_OFFSET (VgRowName, key), VG_ID_BYTES },
    { G_STRUCT_OFFSET (VgRowName, vault), VG_ID_BYTES },
  };
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autoptr (GBytes) sealed = seal (key, (const guint8 *) "words", 5);
  guint8 wrapped[VG_WRAPPED_BYTES];

  vg_wrap (key, &row, key, wrapped);
  for (guint member = 0; member < G_N_ELEMENTS (members); member++) {
    for (gsize bit = 0; bit < 8 * members[member][1]; bit++) {
      VgRowName other = row;
      guint8 *byte = (guint8 *) &other + members[member][0] + bit / 8;

      *byte ^= 1 << bit % 8;
      g_assert_false (
          opens (key, &other, g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed)));
      g_assert_null (vg_unwrap (key, &other, wrapped, sizeof wrapped, NULL));
    }
  }
}

static void
test_refuses_every_other_key (void)
{
  guint8 bytes[VG_SECRET_BYTES] = { 1, 2, 3 };
  guint8 copy[VG_SECRET_BYTES];
  g_autoptr (VgSecret) key = NULL;
  g_autoptr (GBytes) sealed = NULL;

  memcpy (copy, bytes, sizeof copy);
  key = vg_secret_take (copy);
  sealed = seal (key, (const guint8 *) "words", 5);
  for (gsize bit = 0; bit < 8 * sizeof bytes; bit++) {
    g_autoptr (VgSecret) other = NULL;

    memcpy (copy, bytes, sizeof copy);
    copy[bit / 8] ^= 1 << bit % 8;
    other = vg_secret_take (copy);
    g_assert_false (
        opens (other, &row, g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed)));
  }
}

/* Whoever has the file learns this much of how long a text is, and no more. */
static void
test_lengths_show_in_steps_only (void)
{
  static const struct {
    gsize plain;
    gsize padded;
  } steps[] = {
    { 0, 256 },       { 1, 256 },       { 255, 256 },     { 256, 512 },     { 3839, 3840 },
    { 3840, 4096 },   { 4095, 4096 },   { 4096, 5120 },   { 5119, 5120 },   { 5120, 6144 },
    { 16383, 16384 }, { 16384, 20480 }, { 20479, 20480 }, { 20480, 24576 },
  };
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autofree guint8 *data = g_malloc0 (20480);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    g_autoptr (GBytes) sealed = seal (key, data, steps[i].plain);

    g_assert_cmpuint (g_bytes_get_size (sealed), ==, 24 + steps[i].padded + 16);
  }
}

/* Each length near the steps, with bytes that look like padding at their end. */
static void
test_bytes_that_look_like_padding_come_back (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autofree guint8 *data = g_malloc0 (5200);

  for (gsize length = 1; length < 5200; length += length < 600 ? 1 : 53) {
    g_autoptr (GBytes) sealed = NULL;
    g_autoptr (GBytes) plain = NULL;

    data[length - 1] = length % 3 == 0 ? 0x80 : 0;
    sealed = seal (key, data, length);
    plain = vg_envelope_open (key, &row, g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed),
                              NULL);
    g_assert_cmpmem (g_bytes_get_data (plain, NULL), g_bytes_get_size (plain), data, length);
  }
}

static void
test_no_nonce_comes_twice (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                                       (GDestroyNotify) g_bytes_unref, NULL);
  guint8 wrapped[VG_WRAPPED_BYTES];

  for (guint i = 0; i < 100000; i++) {
    g_autoptr (GBytes) sealed = seal (key, (const guint8 *) "words", 5);

    g_assert_true (g_hash_table_add (seen, g_bytes_new (g_bytes_get_data (sealed, NULL), 24)));
    vg_wrap (key, &row, key, wrapped);
    g_assert_true (g_hash_table_add (seen, g_bytes_new (wrapped, 24)));
  }
}

static void
test_refuses_to_seal_what_is_too_long (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autofree guint8 *data = g_malloc0 (VG_ENVELOPE_MOST_BYTES + 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (vg_envelope_seal (key, &row, data, VG_ENVELOPE_MOST_BYTES + 1, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
}

/* Nothing of a long text is left behind a short one, and nothing of either after damage. */
static void
test_a_buffer_holds_one_text_at_a_time (void)
{
  static const guint8 zeros[3000];
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autoptr (GByteArray) buffer = g_byte_array_new ();
  g_autofree guint8 *longer = g_malloc (3000);
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = seal (key, (const guint8 *) "words", 5);

  memset (longer, 'a', 3000);
  first = seal (key, longer, 3000);
  g_assert_true (vg_envelope_open_into (key, &row, g_bytes_get_data (first, NULL),
                                        g_bytes_get_size (first), buffer));
  g_assert_cmpmem (buffer->data, buffer->len, longer, 3000);

  g_assert_true (vg_envelope_open_into (key, &row, g_bytes_get_data (second, NULL),
                                        g_bytes_get_size (second), buffer));
  g_assert_cmpmem (buffer->data, buffer->len, "words", 5);
  g_assert_cmpmem (buffer->data + 5, 2995, zeros, 2995);

  g_assert_false (vg_envelope_open_into (key, &row, zeros, 296, buffer));
  g_assert_cmpuint (buffer->len, ==, 0);
  g_assert_cmpmem (buffer->data, 3000, zeros, 3000);
}

static void
test_a_wrapped_key_comes_back (void)
{
  g_autoptr (VgSecret) by = vg_secret_new_random ();
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  guint8 wrapped[VG_WRAPPED_BYTES];
  g_autoptr (GError) error = NULL;
  g_autoptr (VgSecret) unwrapped = NULL;

  vg_wrap (by, &row, key, wrapped);
  unwrapped = vg_unwrap (by, &row, wrapped, sizeof wrapped, &error);
  g_assert_no_error (error);
  g_assert_true (vg_secret_equal (key, unwrapped));
  g_assert_null (vg_unwrap (key, &row, wrapped, sizeof wrapped, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_TAMPERED);
}

static void
test_refuses_any_damage_to_a_wrapped_key (void)
{
  g_autoptr (VgSecret) by = vg_secret_new_random ();
  guint8 wrapped[2 * VG_WRAPPED_BYTES] = { 0 };

  vg_wrap (by, &row, by, wrapped);
  for (gsize length = 0; length < sizeof wrapped; length++) {
    g_autoptr (VgSecret) key = vg_unwrap (by, &row, wrapped, length, NULL);

    g_assert_cmpint (key != NULL, ==, length == VG_WRAPPED_BYTES);
  }
  for (gsize bit = 0; bit < 8 * VG_WRAPPED_BYTES; bit++) {
    g_autoptr (GError) error = NULL;

    wrapped[bit / 8] ^= 1 << bit % 8;
    g_assert_null (vg_unwrap (by, &row, wrapped, VG_WRAPPED_BYTES, &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_TAMPERED);
    wrapped[bit / 8] ^= 1 << bit % 8;
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/envelope/opens-what-was-sealed", test_opens_what_was_sealed);
  g_test_add_func ("/envelope/refuses-any-damage", test_refuses_any_damage);
  g_test_add_func ("/envelope/refuses-every-other-length", test_refuses_every_other_length);
  g_test_add_func ("/envelope/refuses-every-other-row", test_refuses_every_other_row);
  g_test_add_func ("/envelope/refuses-every-other-key", test_refuses_every_other_key);
  g_test_add_func ("/envelope/lengths-show-in-steps-only", test_lengths_show_in_steps_only);
  g_test_add_func ("/envelope/bytes-that-look-like-padding-come-back",
                   test_bytes_that_look_like_padding_come_back);
  g_test_add_func ("/envelope/no-nonce-comes-twice", test_no_nonce_comes_twice);
  g_test_add_func ("/envelope/refuses-to-seal-what-is-too-long",
                   test_refuses_to_seal_what_is_too_long);
  g_test_add_func ("/envelope/a-buffer-holds-one-text-at-a-time",
                   test_a_buffer_holds_one_text_at_a_time);
  g_test_add_func ("/envelope/a-wrapped-key-comes-back", test_a_wrapped_key_comes_back);
  g_test_add_func ("/envelope/refuses-any-damage-to-a-wrapped-key",
                   test_refuses_any_damage_to_a_wrapped_key);

  return g_test_run ();
}
