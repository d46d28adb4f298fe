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

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/envelope/opens-what-was-sealed", test_opens_what_was_sealed);

  return g_test_run ();
}
