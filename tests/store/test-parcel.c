/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memmem() */

#include "store/parcel.h"

#include "base/error.h"
#include "base/json.h"
#include "given-parcel.h"
#include "given-vault.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define WORDS "een paar gewone woorden"

/* Anna hands over to Bert; Carla has nothing to do with it. */
typedef struct {
  Home home;
  char *path;
  VgIdentity *anna;
  VgIdentity *bert;
  VgIdentity *carla;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  given_set_up (&fixture->home, NULL);
  fixture->path = g_build_filename (fixture->home.root, "zaak" VG_PARCEL_SUFFIX, NULL);
  fixture->anna = given_identity ('a');
  fixture->bert = given_identity ('b');
  fixture->carla = given_identity ('c');
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  vg_identity_free (fixture->anna);
  vg_identity_free (fixture->bert);
  vg_identity_free (fixture->carla);
  g_free (fixture->path);
  given_tear_down (&fixture->home, NULL);
}

static VgCarried *
given_for_bert (Fixture *fixture)
{
  return given_carried (fixture->anna, vg_identity_get_author (fixture->bert));
}

static void
write_sealed (Fixture *fixture, const VgCarried *carried, const VgParcelSeal *seal)
{
  g_autoptr (GError) error = NULL;

  vg_parcel_prepare (carried, fixture->anna, seal, fixture->path, &error);
  g_assert_no_error (error);
  vg_parcel_keep (fixture->path, &error);
  g_assert_no_error (error);
}

static void
write_for (Fixture *fixture, const VgCarried *carried, VgIdentity *receiver)
{
  g_autoptr (VgCard) card = given_card (receiver);

  write_sealed (fixture, carried, &(VgParcelSeal){ .card = card });
}

static void
write_under (Fixture *fixture, const VgCarried *carried, const char *passphrase)
{
  write_sealed (fixture, carried, &(VgParcelSeal){ NULL, passphrase, GIVEN_COST });
}

static VgCarried *
read_as (Fixture *fixture,
         VgIdentity *identity,
         const char *passphrase,
         VgCase **out,
         GError **error)
{
  return vg_parcel_read (fixture->path, &(VgParcelOpening){ identity, passphrase }, out, error);
}

/* Returns: (transfer full): what is told */
static char *
refuse_as (Fixture *fixture, VgIdentity *identity, const char *passphrase, int code)
{
  g_autoptr (GError) error = NULL;
  VgCase *subject = NULL;

  g_assert_null (read_as (fixture, identity, passphrase, &subject, &error));
  g_assert_error (error, VG_ERROR, code);
  g_assert_null (subject);
  g_assert_true (g_str_has_prefix (error->message, fixture->path));
  return g_strdup (error->message);
}

static void
check_same (const VgCarried *one, const VgCarried *other)
{
  g_assert_cmpstr (one->sender, ==, other->sender);
  g_assert_cmpstr (one->receiver, ==, other->receiver);
  g_assert_cmpstr (one->cover, ==, other->cover);
  g_assert_cmpuint (one->acts->len, ==, other->acts->len);
  for (guint i = 0; i < one->acts->len; i++)
    g_assert_cmpstr (vg_act_get_text (one->acts->pdata[i]), ==,
                     vg_act_get_text (other->acts->pdata[i]));
  g_assert_true (g_bytes_equal (one->randoms, other->randoms));
  g_assert_cmpuint (one->gaps->len, ==, other->gaps->len);
  for (guint i = 0; i < one->gaps->len; i++) {
    g_assert_cmpint (vg_gap_compare (one->gaps->pdata[i], other->gaps->pdata[i]), ==, 0);
    g_assert_cmpstr (((VgGap *) one->gaps->pdata[i])->erased_on, ==,
                     ((VgGap *) other->gaps->pdata[i])->erased_on);
  }
  g_assert_true (vg_chains_same_heads (one->heads, other->heads));
}

static void
check_reads (Fixture *fixture, const VgCarried *carried, VgIdentity *identity, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCase) subject = NULL;
  g_autoptr (VgCarried) found = read_as (fixture, identity, words, &subject, &error);

  g_assert_no_error (error);
  check_same (carried, found);
  g_assert_cmpstr (vg_case_get_text (subject, "case/label"), ==, "Zaak Kanarie");
}

/* --- Ways --- */

static void
test_what_was_sealed_for_a_card_opens_with_it (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_for_bert (fixture);
  g_autofree char *part = g_strconcat (fixture->path, ".part", NULL);
  struct stat status;

  write_for (fixture, carried, fixture->bert);
  check_reads (fixture, carried, fixture->bert, NULL);
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

static void
test_what_was_sealed_under_words_opens_with_them (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_carried (fixture->anna, NULL);
  g_autofree char *wrong = NULL;
  g_autofree char *none = NULL;

  write_under (fixture, carried, WORDS);
  check_reads (fixture, carried, fixture->carla, WORDS);
  wrong = refuse_as (fixture, fixture->carla, "andere woorden", VG_ERROR_PASSPHRASE);
  none = refuse_as (fixture, fixture->carla, NULL, VG_ERROR_PASSPHRASE);
}

static void
test_nobody_else_opens_it (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_for_bert (fixture);
  g_autofree char *stranger = NULL;
  g_autofree char *sender = NULL;

  write_for (fixture, carried, fixture->bert);
  stranger = refuse_as (fixture, fixture->carla, NULL, VG_ERROR_TAMPERED);
  sender = refuse_as (fixture, fixture->anna, NULL, VG_ERROR_TAMPERED);
}

static void
check_way (Fixture *fixture, VgParcelWay expected)
{
  g_autoptr (GError) error = NULL;
  VgParcelWay way = VG_PARCEL_NONE;

  vg_parcel_look (fixture->path, &way, &error);
  g_assert_no_error (error);
  g_assert_cmpint (way, ==, expected);
}

static void
put (Fixture *fixture, const char *content, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_unlink (fixture->path); /* what is new is not waited for */
  g_file_set_contents (fixture->path, content, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
test_a_look_tells_how_it_is_sealed (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) for_bert = given_for_bert (fixture);
  g_autoptr (VgCarried) for_any = given_carried (fixture->anna, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  VgParcelWay way = VG_PARCEL_CARD;

  g_assert_false (vg_parcel_look (fixture->path, &way, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_NOT_FOUND);
  g_clear_error (&error);
  write_for (fixture, for_bert, fixture->bert);
  check_way (fixture, VG_PARCEL_CARD);
  g_unlink (fixture->path);
  write_under (fixture, for_any, WORDS);
  check_way (fixture, VG_PARCEL_PASSPHRASE);

  put (fixture, "", 0);
  check_way (fixture, VG_PARCEL_NONE);
  put (fixture, "{\"format\":\"voorgesprek-case/1\"}", 30);
  check_way (fixture, VG_PARCEL_NONE);
  message = refuse_as (fixture, fixture->bert, NULL, VG_ERROR_PARSE);
  put (fixture, "VGP2 and more", 13);
  g_assert_false (vg_parcel_look (fixture->path, &way, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_NEWER);
  g_clear_error (&error);
  g_assert_false (vg_parcel_look (fixture->home.root, &way, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
}

/* Files that were made once, and never again: "test-store-parcel --make FOLDER" made them. */
static void
check_kept (Fixture *fixture, const char *name, const char *words)
{
  g_autofree char *kept = g_test_build_filename (G_TEST_DIST, "fixtures", "parcel", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCase) subject = NULL;
  g_autoptr (VgCarried) carried = NULL;

  given_copy (kept, fixture->path);
  carried = read_as (fixture, fixture->bert, words, &subject, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (carried->gaps->len, ==, 1);
  g_assert_cmpstr (vg_case_get_text (subject, "case/label"), ==, "Zaak Kanarie");
}

static void
test_every_format_still_opens (Fixture *fixture, gconstpointer unused)
{
  check_kept (fixture, "format-1-card" VG_PARCEL_SUFFIX, NULL);
  check_kept (fixture, "format-1-passphrase" VG_PARCEL_SUFFIX, WORDS);
}

/* --- The file --- */

static void
test_nothing_is_written_over (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_for_bert (fixture);
  g_autoptr (VgCard) card = given_card (fixture->bert);
  const VgParcelSeal seal = { .card = card };
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  put (fixture, "kept", 4);
  g_assert_false (vg_parcel_prepare (carried, fixture->anna, &seal, fixture->path, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_clear_error (&error);

  /* And where it came there in between. */
  g_unlink (fixture->path);
  g_assert_true (vg_parcel_prepare (carried, fixture->anna, &seal, fixture->path, &error));
  put (fixture, "kept", 4);
  g_assert_false (vg_parcel_keep (fixture->path, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "kept");
}

static void
test_where_it_cannot_be_written_nothing_is_left (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_for_bert (fixture);
  g_autoptr (VgCard) card = given_card (fixture->bert);
  const VgParcelSeal seal = { .card = card };
  g_autofree char *nowhere = g_build_filename (fixture->home.root, "no", "where", NULL);
  g_autofree char *part = g_strconcat (fixture->path, ".part", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_parcel_prepare (carried, fixture->anna, &seal, nowhere, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_true (g_str_has_prefix (error->message, nowhere));
  g_clear_error (&error);

  g_assert_true (vg_parcel_prepare (carried, fixture->anna, &seal, fixture->path, &error));
  g_assert_true (g_file_test (part, G_FILE_TEST_EXISTS));
  vg_parcel_drop (fixture->path);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

/* What would not be accepted is not sent. */
static void
test_what_does_not_hold_is_not_sealed (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_for_bert (fixture);
  g_autoptr (VgCard) card = given_card (fixture->bert);
  const VgParcelSeal seal = { .card = card };
  g_autofree char *part = g_strconcat (fixture->path, ".part", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_parcel_prepare (carried, fixture->carla, &seal, fixture->path, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

static void
test_a_case_too_large_is_refused (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_for_bert (fixture);
  g_autoptr (VgCard) card = given_card (fixture->bert);
  const VgParcelSeal seal = { .card = card };
  g_autoptr (GError) error = NULL;

  while (carried->acts->len <= VG_PARCEL_MOST_ACTS)
    g_ptr_array_add (carried->acts, vg_act_ref (carried->acts->pdata[0]));
  g_assert_false (vg_parcel_prepare (carried, fixture->anna, &seal, fixture->path, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
}

static void
test_no_word_of_it_is_in_the_clear (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_for_bert (fixture);
  const char *const words[] = { "anarie",
                                "Merel",
                                "harmed",
                                "author",
                                "set",
                                "weg\"}",
                                "2026",
                                vg_identity_get_author (fixture->anna),
                                carried->receiver };
  g_autofree char *content = NULL;
  gsize length = 0;

  write_for (fixture, carried, fixture->bert);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_null (memmem (content, length, words[i], strlen (words[i])));
  /* Header, stream, and a length that says little. */
  g_assert_cmpuint (length, ==, 88 + 24 + 4096 + 4 + 17 + 4 + 17);
}

/* --- Damage --- */

static void
check_refused (Fixture *fixture, const char *content, gsize length)
{
  g_autoptr (GError) error = NULL;
  VgCase *subject = NULL;

  put (fixture, content, length);
  g_assert_null (read_as (fixture, fixture->bert, WORDS, &subject, &error));
  g_assert_nonnull (error);
}

/* Of what follows the header one bit of each byte. */
static void
test_no_bit_counts_for_nothing (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_for_bert (fixture);
  g_autofree char *content = NULL;
  gsize length = 0;

  write_for (fixture, carried, fixture->bert);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  for (gsize bit = 0; bit < 8 * length; bit += bit < 8 * 112 ? 1 : 9) {
    content[bit / 8] ^= (char) (1 << bit % 8);
    check_refused (fixture, content, length);
    content[bit / 8] ^= (char) (1 << bit % 8);
  }
  put (fixture, content, length);
  check_reads (fixture, carried, fixture->bert, NULL);
}

/* Each byte of the slot, but for the costs: to try those is dear, and they have their test. */
static void
test_no_byte_of_the_slot_counts_for_nothing (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_carried (fixture->anna, NULL);
  g_autofree char *content = NULL;
  gsize length = 0;

  write_under (fixture, carried, WORDS);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  for (gsize i = 0; i < 168; i += i < 8 ? 1 : 5) {
    if (i >= 40 && i < 48)
      continue;
    content[i] ^= 1;
    check_refused (fixture, content, length);
    content[i] ^= 1;
  }
  put (fixture, content, length);
  check_reads (fixture, carried, fixture->bert, WORDS);
}

static void
test_no_length_is_whole_but_the_whole (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_for_bert (fixture);
  g_autofree char *content = NULL;
  gsize length = 0;

  write_for (fixture, carried, fixture->bert);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  for (gsize cut = 0; cut < length; cut += cut < 128 || cut > length - 64 ? 1 : 61)
    check_refused (fixture, content, cut);
  /* The zero that ends a text of GLib's, as one byte more. */
  check_refused (fixture, content, length + 1);
}

static void
put_number (char *content, gsize at, guint32 number)
{
  const guint32 big = GUINT32_TO_BE (number);

  memcpy (content + at, &big, sizeof big);
}

/* Refused before anything is derived: this would take minutes. */
static void
test_costs_out_of_bounds_are_not_tried (Fixture *fixture, gconstpointer unused)
{
  static const guint32 costs[][2] = { { 0, 64 },           { 65, 4096 },
                                      { G_MAXUINT32, 64 }, { 1, 63 },
                                      { 1, 4097 },         { 64, G_MAXUINT32 },
                                      { 1, 1 << 31 },      { G_MAXUINT32, G_MAXUINT32 } };
  g_autoptr (VgCarried) carried = given_carried (fixture->anna, NULL);
  g_autofree char *content = NULL;
  gsize length = 0;
  gint64 start = 0;

  write_under (fixture, carried, WORDS);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  start = g_get_monotonic_time ();
  for (guint i = 0; i < G_N_ELEMENTS (costs); i++) {
    g_autofree char *message = NULL;

    put_number (content, 40, costs[i][0]);
    put_number (content, 44, costs[i][1]);
    put (fixture, content, length);
    message = refuse_as (fixture, fixture->bert, WORDS, VG_ERROR_PARSE);
  }
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
}

/* --- Who has the key and alters what is sealed --- */

static void
check_content (const guint8 *plain, gsize length, gboolean is_good)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCarried) found = given_read (plain, length, &error);
  g_autoptr (VgCase) subject = found != NULL ? vg_carried_open (found, &error) : NULL;

  if (is_good)
    g_assert_no_error (error);
  else
    g_assert_nonnull (error);
  g_assert_cmpint (subject != NULL, ==, is_good);
}

static void
check_carried (const VgCarried *carried, VgIdentity *signer, gboolean is_good)
{
  g_autoptr (GBytes) plain = given_content (carried, signer);

  check_content (g_bytes_get_data (plain, NULL), g_bytes_get_size (plain), is_good);
}

static void
test_only_the_sender_signs (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_for_bert (fixture);

  check_carried (carried, fixture->anna, TRUE);
  check_carried (carried, fixture->carla, FALSE);

  /* Carla as the sender: she never had the case in her hands. */
  g_free (carried->sender);
  carried->sender = vg_identity_dup_card (fixture->carla, "Carla");
  check_carried (carried, fixture->carla, FALSE);
}

static void
swap (gpointer *one, gpointer *other)
{
  gpointer kept = *one;

  *one = *other;
  *other = kept;
}

static void
test_no_act_is_dropped_swapped_or_added (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_for_bert (fixture);
  g_autoptr (VgCarried) other = given_for_bert (fixture);
  VgAct *foreign = given_act (vg_identity_get_author (fixture->anna), 3, "harmed", "das");
  GPtrArray *acts = carried->acts;
  GBytes *randoms = carried->randoms;
  g_autoptr (GBytes) fewer = g_bytes_new_from_bytes (randoms, 0, 2 * VG_DIGEST_BYTES);

  check_carried (carried, fixture->anna, TRUE);
  swap (&acts->pdata[0], &acts->pdata[1]);
  check_carried (carried, fixture->anna, FALSE);
  swap (&acts->pdata[0], &acts->pdata[1]);
  swap (&acts->pdata[1], (gpointer *) &foreign);
  check_carried (carried, fixture->anna, FALSE);
  swap (&acts->pdata[1], (gpointer *) &foreign);
  vg_act_unref (foreign);
  carried->randoms = other->randoms;
  check_carried (carried, fixture->anna, FALSE);
  carried->randoms = fewer;
  g_ptr_array_set_size (acts, 2);
  check_carried (carried, fixture->anna, FALSE);
  carried->randoms = randoms;
}

static void
test_a_gap_is_what_was_signed (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_for_bert (fixture);
  VgGap *gap = carried->gaps->pdata[0];

  gap->commitment[7] ^= 1;
  check_carried (carried, fixture->anna, FALSE);
  gap->commitment[7] ^= 1;
  gap->number = 3;
  check_carried (carried, fixture->anna, FALSE);
  gap->number = 2;
  gap->id[0] ^= 1;
  check_carried (carried, fixture->anna, FALSE);
  gap->id[0] ^= 1;
  memcpy (gap->erased_on, "2026-13-02", VG_GAP_DATE_BYTES);
  check_carried (carried, fixture->anna, FALSE);
  memcpy (gap->erased_on, "2026-03-02", VG_GAP_DATE_BYTES);
  check_carried (carried, fixture->anna, TRUE);
}

/* With heads and a signature that fit: what the case itself does not allow. */
static void
test_only_who_is_in_charge_sets_anything (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_for_bert (fixture);
  const VgActFields fields = { "2026-03-02T14:03:22Z", 9, vg_identity_get_author (fixture->carla),
                               NULL, 0 };
  JsonObject *set = json_object_new ();
  const gsize length = g_bytes_get_size (carried->randoms);
  guint8 *randoms = g_malloc0 (length + VG_DIGEST_BYTES);

  json_object_set_string_member (set, "case/label", "Zaak Das");
  g_ptr_array_add (carried->acts, vg_act_new (&fields, set));
  memcpy (randoms, g_bytes_get_data (carried->randoms, NULL), length);
  g_bytes_unref (carried->randoms);
  carried->randoms = g_bytes_new_take (randoms, length + VG_DIGEST_BYTES);
  given_link (carried);
  check_carried (carried, fixture->anna, FALSE);
}

static void
test_it_goes_to_who_was_named (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_for_bert (fixture);
  g_autoptr (VgCarried) for_any = given_carried (fixture->anna, NULL);

  /* For Carla, or for anybody, though Bert was named. */
  g_free (carried->receiver);
  carried->receiver = g_strdup (vg_identity_get_author (fixture->carla));
  check_carried (carried, fixture->anna, FALSE);
  g_clear_pointer (&carried->receiver, g_free);
  check_carried (carried, fixture->anna, FALSE);

  check_carried (for_any, fixture->anna, TRUE);
  for_any->receiver = g_strdup (vg_identity_get_author (fixture->bert));
  check_carried (for_any, fixture->anna, FALSE);
}

/* As a receiver could do who seals it anew. */
static void
write_by_hand (Fixture *fixture, VgIdentity *receiver, GBytes *plain)
{
  g_autoptr (VgCard) card = given_card (receiver);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (VgStreamWriter) writer = NULL;
  VgParcelHeader header;
  g_autoptr (VgSecret) key = vg_parcel_header_make_for_card (&header, card);

  bytes = vg_parcel_header_write (&header);
  g_output_stream_write_all (out, bytes->data, bytes->len, NULL, NULL, NULL);
  writer = vg_stream_writer_new (key, vg_parcel_header_get_label (&header), out, NULL);
  g_assert_true (vg_stream_writer_write (writer, g_bytes_get_data (plain, NULL),
                                         g_bytes_get_size (plain), NULL));
  g_assert_true (vg_stream_writer_end (writer, NULL));
  put (fixture, g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (out)),
       g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (out)));
}

static void
test_a_receiver_cannot_send_it_on_in_the_senders_name (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_for_bert (fixture);
  g_autoptr (VgCarried) for_any = given_carried (fixture->anna, NULL);
  g_autoptr (GBytes) plain = given_content (carried, fixture->anna);
  g_autoptr (GBytes) of_any = given_content (for_any, fixture->anna);
  g_autofree char *message = NULL;
  g_autofree char *another = NULL;

  write_by_hand (fixture, fixture->bert, plain);
  check_reads (fixture, carried, fixture->bert, NULL);
  write_by_hand (fixture, fixture->carla, plain);
  message = refuse_as (fixture, fixture->carla, NULL, VG_ERROR_TAMPERED);
  write_by_hand (fixture, fixture->carla, of_any);
  another = refuse_as (fixture, fixture->carla, NULL, VG_ERROR_TAMPERED);
}

/* Every length and count that it holds, as large as can be said. */
static void
test_huge_lengths_are_refused (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_for_bert (fixture);
  g_autoptr (GBytes) bytes = given_content (carried, fixture->anna);
  const gsize length = g_bytes_get_size (bytes);
  g_autofree guint8 *plain = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
  const gsize card = strlen (carried->sender);
  const gsize receiver = 4 + card + 4 + strlen (carried->receiver);
  const gsize heads = receiver + 4 + strlen (carried->cover);
  const gsize gaps = heads + 4 + carried->heads->len * 56;
  const gsize acts = gaps + 4 + 66 + VG_SIGNATURE_BYTES;
  const gsize places[] = { 0,          4 + card, receiver,  heads,
                           heads + 20, gaps,     gaps + 20, acts + VG_DIGEST_BYTES };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autofree guint8 *kept = g_memdup2 (plain + places[i], 8);

    memset (plain + places[i], 0xff, i == 4 || i == 6 ? 8 : 4);
    check_content (plain, length, FALSE);
    memset (plain + places[i], 0, i == 4 || i == 6 ? 8 : 4);
    check_content (plain, length, FALSE);
    memcpy (plain + places[i], kept, 8);
  }
  check_content (plain, length, TRUE);
}

/* The zeros at the end are zeros, and no more of them. */
static void
test_nothing_follows_the_acts (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_for_bert (fixture);
  g_autoptr (GBytes) bytes = given_content (carried, fixture->anna);
  const gsize length = g_bytes_get_size (bytes);
  g_autofree guint8 *plain = g_malloc0 (length + 4096);

  memcpy (plain, g_bytes_get_data (bytes, NULL), length);
  g_assert_cmpuint (length % 4096, ==, 0);
  check_content (plain, length, TRUE);
  check_content (plain, length + 4096, FALSE);
  check_content (plain, length - 1, FALSE);
  plain[length - 1] = 1;
  check_content (plain, length, FALSE);
}

/* The same act with a space in it means the same, and is another text. */
static void
test_an_act_is_written_in_one_way (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCarried) carried = given_for_bert (fixture);
  g_autoptr (GBytes) bytes = given_content (carried, fixture->anna);
  const gsize length = g_bytes_get_size (bytes);
  g_autofree guint8 *plain = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
  const char *text = vg_act_get_text (carried->acts->pdata[0]);
  guint8 *found = memmem (plain, length, text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (found);
  memmove (found + 2, found + 1, length - (gsize) (found - plain) - 2);
  found[1] = ' ';
  found[-1]++;
  g_assert_null (given_read (plain, length, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_TAMPERED);
}

#define ADD(name, test) g_test_add ("/parcel/" name, Fixture, NULL, set_up, test, tear_down)

static int
make (const char *folder)
{
  Fixture fixture;

  set_up (&fixture, NULL);
  for (guint way = 0; way < 2; way++) {
    g_autoptr (VgCarried) carried = way == 0 ? given_for_bert (&fixture)
                                             : given_carried (fixture.anna, NULL);

    g_free (fixture.path);
    fixture.path = g_build_filename (
        folder,
        way == 0 ? "format-1-card" VG_PARCEL_SUFFIX : "format-1-passphrase" VG_PARCEL_SUFFIX, NULL);
    if (way == 0)
      write_for (&fixture, carried, fixture.bert);
    else
      write_under (&fixture, carried, WORDS);
  }
  tear_down (&fixture, NULL);
  return 0;
}

int
main (int argc, char *argv[])
{
  given_start ();
  if (argc == 3 && g_str_equal (argv[1], "--make"))
    return make (argv[2]);

  g_test_init (&argc, &argv, NULL);

  ADD ("what-was-sealed-for-a-card-opens-with-it", test_what_was_sealed_for_a_card_opens_with_it);
  ADD ("what-was-sealed-under-words-opens-with-them",
       test_what_was_sealed_under_words_opens_with_them);
  ADD ("nobody-else-opens-it", test_nobody_else_opens_it);
  ADD ("a-look-tells-how-it-is-sealed", test_a_look_tells_how_it_is_sealed);
  ADD ("every-format-still-opens", test_every_format_still_opens);
  ADD ("nothing-is-written-over", test_nothing_is_written_over);
  ADD ("where-it-cannot-be-written-nothing-is-left",
       test_where_it_cannot_be_written_nothing_is_left);
  ADD ("what-does-not-hold-is-not-sealed", test_what_does_not_hold_is_not_sealed);
  ADD ("a-case-too-large-is-refused", test_a_case_too_large_is_refused);
  ADD ("no-word-of-it-is-in-the-clear", test_no_word_of_it_is_in_the_clear);
  ADD ("no-bit-counts-for-nothing", test_no_bit_counts_for_nothing);
  ADD ("no-byte-of-the-slot-counts-for-nothing", test_no_byte_of_the_slot_counts_for_nothing);
  ADD ("no-length-is-whole-but-the-whole", test_no_length_is_whole_but_the_whole);
  ADD ("costs-out-of-bounds-are-not-tried", test_costs_out_of_bounds_are_not_tried);
  ADD ("only-the-sender-signs", test_only_the_sender_signs);
  ADD ("no-act-is-dropped-swapped-or-added", test_no_act_is_dropped_swapped_or_added);
  ADD ("a-gap-is-what-was-signed", test_a_gap_is_what_was_signed);
  ADD ("only-who-is-in-charge-sets-anything", test_only_who_is_in_charge_sets_anything);
  ADD ("it-goes-to-who-was-named", test_it_goes_to_who_was_named);
  ADD ("a-receiver-cannot-send-it-on-in-the-senders-name",
       test_a_receiver_cannot_send_it_on_in_the_senders_name);
  ADD ("huge-lengths-are-refused", test_huge_lengths_are_refused);
  ADD ("nothing-follows-the-acts", test_nothing_follows_the_acts);
  ADD ("an-act-is-written-in-one-way", test_an_act_is_written_in_one_way);

  return g_test_run ();
}
