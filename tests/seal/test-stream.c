/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/stream.h"

#include "base/error.h"
#include "seal/digest.h"

#include <locale.h>
#include <string.h>

#define HEADER_BYTES 24
#define PIECE_BYTES  65536

/* Writes each of @lengths bytes of @data at once, and ends. */
static GByteArray *
seal (VgSecret *key, const guint8 *data, const gsize *lengths, gsize n_lengths)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (VgStreamWriter) writer = vg_stream_writer_new (key, "VG test", out, &error);
  g_autoptr (GBytes) bytes = NULL;

  for (gsize i = 0; i < n_lengths; i++) {
    g_assert_true (vg_stream_writer_write (writer, data, lengths[i], &error));
    data += lengths[i];
  }
  g_assert_true (vg_stream_writer_end (writer, &error));
  g_assert_no_error (error);

  g_output_stream_close (out, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
  return g_bytes_unref_to_array (g_steal_pointer (&bytes));
}

static VgStreamReader *
open_stream (VgSecret *key, const char *label, GByteArray *sealed, GError **error)
{
  g_autoptr (GInputStream)
      in = g_memory_input_stream_new_from_data (sealed->data, sealed->len, NULL);

  return vg_stream_reader_new (key, label, in, error);
}

/* Reads @length bytes in steps of @step, and the end. */
static gboolean
reads (VgSecret *key, GByteArray *sealed, gsize length, gsize step)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgStreamReader) reader = open_stream (key, "VG test", sealed, &error);
  g_autofree guint8 *plain = g_malloc (length + 1);
  gboolean is_read = reader != NULL;

  for (gsize at = 0; is_read && at < length; at += step)
    is_read = vg_stream_reader_read (reader, plain + at, MIN (step, length - at), &error);
  if (is_read)
    is_read = vg_stream_reader_end (reader, &error);

  g_assert_cmpint (is_read, ==, error == NULL);
  if (error != NULL)
    g_assert_error (error, VG_ERROR, VG_ERROR_TAMPERED);
  return is_read;
}

static void
test_reads_what_was_written_in_any_steps (void)
{
  static const gsize lengths[] = { 1, 0, 65535, 65536, 65537, 200000, 3 };
  static const gsize steps[] = { 1000, 65536, 65537, 1000000 };
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autoptr (GByteArray) sealed = NULL;
  g_autofree guint8 *data = NULL;
  gsize total = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    total += lengths[i];
  data = g_malloc (total);
  vg_random (data, total);
  sealed = seal (key, data, lengths, G_N_ELEMENTS (lengths));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    g_autoptr (VgStreamReader) reader = open_stream (key, "VG test", sealed, NULL);
    g_autofree guint8 *plain = g_malloc (total);

    for (gsize at = 0; at < total; at += steps[i])
      g_assert_true (vg_stream_reader_read (reader, plain + at, MIN (steps[i], total - at), NULL));
    g_assert_true (vg_stream_reader_end (reader, NULL));
    g_assert_cmpmem (plain, total, data, total);
  }
}

static void
test_an_empty_stream_has_an_end (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autoptr (GByteArray) sealed = seal (key, NULL, NULL, 0);

  g_assert_cmpuint (sealed->len, ==, HEADER_BYTES + 4 + 17);
  g_assert_true (reads (key, sealed, 0, 1));
  g_assert_false (reads (key, sealed, 1, 1));
}

/* Five small pieces and the end. */
static const gsize five[] = { 10, 20, 30, 20, 10 };
#define FIVE_BYTES 90

static GByteArray *
seal_five (VgSecret *key)
{
  static const guint8 data[FIVE_BYTES] = { 1, 2, 3 };

  return seal (key, data, five, G_N_ELEMENTS (five));
}

/* Where the piece begins that is named; the sixth is the end. */
static gsize
get_start (guint piece)
{
  gsize at = HEADER_BYTES;

  for (guint i = 0; i < piece; i++)
    at += 4 + 17 + (i < 5 ? five[i] : 0);
  return at;
}

static void
test_refuses_any_damage (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autoptr (GByteArray) sealed = seal_five (key);

  g_assert_true (reads (key, sealed, FIVE_BYTES, 7));
  for (gsize bit = 0; bit < 8 * sealed->len; bit++) {
    sealed->data[bit / 8] ^= 1 << bit % 8;
    g_assert_false (reads (key, sealed, FIVE_BYTES, 7));
    sealed->data[bit / 8] ^= 1 << bit % 8;
  }
  g_assert_true (reads (key, sealed, FIVE_BYTES, 7));
}

static void
test_refuses_a_stream_that_was_cut_or_went_on (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autoptr (GByteArray) sealed = seal_five (key);

  g_byte_array_append (sealed, (const guint8 *) "", 1);
  g_assert_false (reads (key, sealed, FIVE_BYTES, 7));
  g_byte_array_set_size (sealed, sealed->len - 1);
  g_assert_true (reads (key, sealed, FIVE_BYTES, 7));

  while (sealed->len > 0) {
    g_byte_array_set_size (sealed, sealed->len - 1);
    g_assert_false (reads (key, sealed, FIVE_BYTES, 7));
  }
}

/* At the end of a piece, so that every piece that is there is whole. */
static void
test_a_whole_piece_is_not_the_end (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  gsize length = 0;

  for (guint piece = 0; piece < 6; piece++) {
    g_autoptr (GByteArray) sealed = seal_five (key);

    g_byte_array_set_size (sealed, get_start (piece));
    g_assert_false (reads (key, sealed, length, 100));
    length += piece < 5 ? five[piece] : 0;
  }
}

static void
test_refuses_a_piece_that_was_dropped_or_doubled (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();

  for (guint piece = 0; piece < 6; piece++) {
    g_autoptr (GByteArray) dropped = seal_five (key);
    g_autoptr (GByteArray) doubled = g_byte_array_new ();
    const gsize start = get_start (piece);
    const gsize end = get_start (piece + 1);
    const gsize length = piece < 5 ? five[piece] : 0;

    g_byte_array_append (doubled, dropped->data, end);
    g_byte_array_append (doubled, dropped->data + start, dropped->len - start);
    g_assert_false (reads (key, doubled, FIVE_BYTES, 7));
    g_assert_false (reads (key, doubled, FIVE_BYTES + length, 7));

    g_byte_array_remove_range (dropped, start, end - start);
    g_assert_false (reads (key, dropped, FIVE_BYTES, 7));
    g_assert_false (reads (key, dropped, FIVE_BYTES - length, 7));
  }
}

static void
test_refuses_pieces_that_were_swapped (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();

  for (guint piece = 0; piece < 5; piece++) {
    g_autoptr (GByteArray) sealed = seal_five (key);
    g_autoptr (GByteArray) swapped = g_byte_array_new ();
    const gsize starts[] = { get_start (piece), get_start (piece + 1), get_start (piece + 2) };

    g_byte_array_append (swapped, sealed->data, starts[0]);
    g_byte_array_append (swapped, sealed->data + starts[1], starts[2] - starts[1]);
    g_byte_array_append (swapped, sealed->data + starts[0], starts[1] - starts[0]);
    g_byte_array_append (swapped, sealed->data + starts[2], sealed->len - starts[2]);
    g_assert_cmpuint (swapped->len, ==, sealed->len);
    g_assert_false (reads (key, swapped, FIVE_BYTES, 7));
  }
}

/* Two streams under one key: no piece fits into the other. */
static void
test_refuses_a_piece_of_another_stream (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autoptr (GByteArray) other = seal_five (key);

  for (guint piece = 0; piece < 6; piece++) {
    g_autoptr (GByteArray) sealed = seal_five (key);
    const gsize start = get_start (piece);

    memcpy (sealed->data + start, other->data + start, get_start (piece + 1) - start);
    g_assert_false (reads (key, sealed, FIVE_BYTES, 7));
  }
}

static void
test_refuses_another_key_and_another_label (void)
{
  static const char *const labels[] = { "", "VG tes", "VG test ", "VG tesT" };
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autoptr (VgSecret) other = vg_secret_new_random ();
  g_autoptr (GByteArray) sealed = seal_five (key);

  g_assert_false (reads (other, sealed, FIVE_BYTES, 7));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++) {
    g_autoptr (VgStreamReader) reader = open_stream (key, labels[i], sealed, NULL);
    g_autoptr (GError) error = NULL;
    guint8 byte = 0;

    g_assert_false (vg_stream_reader_read (reader, &byte, 1, &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_TAMPERED);
    g_clear_error (&error);
    g_assert_false (vg_stream_reader_end (reader, &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_TAMPERED);
  }
}

static void
test_nothing_is_read_after_a_bad_piece (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autoptr (GByteArray) sealed = seal_five (key);
  g_autoptr (VgStreamReader) reader = NULL;
  guint8 plain[FIVE_BYTES];

  sealed->data[get_start (1) + 4] ^= 1;
  reader = open_stream (key, "VG test", sealed, NULL);
  g_assert_true (vg_stream_reader_read (reader, plain, 10, NULL));
  g_assert_false (vg_stream_reader_read (reader, plain, 1, NULL));
  g_assert_false (vg_stream_reader_read (reader, plain, 1, NULL));
  g_assert_false (vg_stream_reader_end (reader, NULL));
}

/* Whoever expected more has misread something before. */
static void
test_there_is_no_end_after_reading_beyond_it (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autoptr (GByteArray) sealed = seal_five (key);
  g_autoptr (VgStreamReader) reader = open_stream (key, "VG test", sealed, NULL);
  guint8 plain[FIVE_BYTES + 1];

  g_assert_false (vg_stream_reader_read (reader, plain, sizeof plain, NULL));
  g_assert_false (vg_stream_reader_end (reader, NULL));
}

/* What was not read is not the end either. */
static void
test_the_end_is_where_all_was_read (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autoptr (GByteArray) sealed = seal_five (key);

  for (gsize length = 0; length < FIVE_BYTES; length++)
    g_assert_false (reads (key, sealed, length, 100));
  g_assert_true (reads (key, sealed, FIVE_BYTES, 100));
  g_assert_false (reads (key, sealed, FIVE_BYTES + 1, 100));
}

/* As it was announced: nothing is set aside for a piece that claims to be huge. */
static void
test_refuses_a_piece_of_no_possible_length (void)
{
  static const guint32 sizes[] = { 0, 1, 16, PIECE_BYTES + 18, G_MAXINT32, G_MAXUINT32 };
  g_autoptr (VgSecret) key = vg_secret_new_random ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (GByteArray) sealed = seal_five (key);
    const guint32 size = GUINT32_TO_BE (sizes[i]);

    memcpy (sealed->data + HEADER_BYTES, &size, sizeof size);
    g_assert_false (reads (key, sealed, FIVE_BYTES, 7));
  }
}

static void
test_errors_of_the_stream_beneath_are_passed_on (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  guint8 small[HEADER_BYTES + 30];
  g_autoptr (GOutputStream) out = g_memory_output_stream_new (small, sizeof small, NULL, NULL);
  g_autoptr (VgStreamWriter) writer = vg_stream_writer_new (key, "VG test", out, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_stream_writer_write (writer, small, 20, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stream/reads-what-was-written-in-any-steps",
                   test_reads_what_was_written_in_any_steps);
  g_test_add_func ("/stream/an-empty-stream-has-an-end", test_an_empty_stream_has_an_end);
  g_test_add_func ("/stream/refuses-any-damage", test_refuses_any_damage);
  g_test_add_func ("/stream/refuses-a-stream-that-was-cut-or-went-on",
                   test_refuses_a_stream_that_was_cut_or_went_on);
  g_test_add_func ("/stream/a-whole-piece-is-not-the-end", test_a_whole_piece_is_not_the_end);
  g_test_add_func ("/stream/refuses-a-piece-that-was-dropped-or-doubled",
                   test_refuses_a_piece_that_was_dropped_or_doubled);
  g_test_add_func ("/stream/refuses-pieces-that-were-swapped",
                   test_refuses_pieces_that_were_swapped);
  g_test_add_func ("/stream/refuses-a-piece-of-another-stream",
                   test_refuses_a_piece_of_another_stream);
  g_test_add_func ("/stream/refuses-another-key-and-another-label",
                   test_refuses_another_key_and_another_label);
  g_test_add_func ("/stream/nothing-is-read-after-a-bad-piece",
                   test_nothing_is_read_after_a_bad_piece);
  g_test_add_func ("/stream/there-is-no-end-after-reading-beyond-it",
                   test_there_is_no_end_after_reading_beyond_it);
  g_test_add_func ("/stream/the-end-is-where-all-was-read", test_the_end_is_where_all_was_read);
  g_test_add_func ("/stream/refuses-a-piece-of-no-possible-length",
                   test_refuses_a_piece_of_no_possible_length);
  g_test_add_func ("/stream/errors-of-the-stream-beneath-are-passed-on",
                   test_errors_of_the_stream_beneath_are_passed_on);

  return g_test_run ();
}
