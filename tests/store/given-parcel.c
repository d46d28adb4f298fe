/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "given-parcel.h"

#include "base/json.h"

#include <string.h>

#define LABEL "VGP1 test"

VgIdentity *
given_identity (char letter)
{
  g_autofree guint8 *seeds = g_malloc (VG_IDENTITY_BYTES);
  g_autoptr (GBytes) bytes = NULL;

  memset (seeds, letter, VG_IDENTITY_BYTES);
  bytes = g_bytes_new_take (g_steal_pointer (&seeds), VG_IDENTITY_BYTES);
  return vg_identity_from_seeds (bytes, NULL);
}

VgCard *
given_card (VgIdentity *identity)
{
  g_autofree char *text = vg_identity_dup_card (identity, "mevrouw Merel");

  return vg_card_read (text, strlen (text), NULL);
}

static void
set (VgCase *subject, const char *place, const char *value)
{
  g_autoptr (GError) error = NULL;

  vg_case_set (subject, place, vg_json_parse (value, strlen (value), "value", NULL), &error);
  g_assert_no_error (error);
}

static VgCase *
make_case (VgIdentity *sender, const char *receiver)
{
  g_autofree char *bearer = vg_carried_new_bearer ();
  VgCase *subject = vg_case_new ();

  g_assert_true (vg_case_hand_over (subject, vg_identity_get_author (sender), NULL, NULL));
  set (subject, "case/label", "\"Zaak Kanarie\"");
  set (subject, "note/n1", "{\"text\":\"weg\"}");
  set (subject, "answer/harmed/V05/1", "{\"as\":\"quotation\",\"text\":\"de kanarie\"}");
  g_assert_true (vg_case_hand_over (subject, receiver != NULL ? receiver : bearer, NULL, NULL));
  return subject;
}

/* The second act, as its commitment alone. */
static void
erase_second (VgCarried *carried)
{
  VgAct *act = carried->acts->pdata[1];
  const char *text = vg_act_get_text (act);
  g_autofree guint8 *randoms = g_memdup2 (g_bytes_get_data (carried->randoms, NULL),
                                          g_bytes_get_size (carried->randoms));
  const gsize length = g_bytes_get_size (carried->randoms) - VG_DIGEST_BYTES;
  VgGap *gap = g_new0 (VgGap, 1);

  gap->number = 2;
  gap->erased_on = g_strdup ("2026-03-02");
  vg_digest_id (vg_act_get_author (act), gap->id);
  vg_chain_commit (randoms + VG_DIGEST_BYTES, (const guint8 *) text, strlen (text),
                   gap->commitment);
  g_ptr_array_add (carried->gaps, gap);
  g_ptr_array_remove_index (carried->acts, 1);
  memmove (randoms + VG_DIGEST_BYTES, randoms + 2 * VG_DIGEST_BYTES, length - VG_DIGEST_BYTES);
  g_bytes_unref (carried->randoms);
  carried->randoms = g_bytes_new (randoms, length);
}

void
given_link (VgCarried *carried)
{
  g_autoptr (JsonNode) cover = vg_json_parse (carried->cover, strlen (carried->cover), "", NULL);
  g_autoptr (VgChains) chains = NULL;
  VgLinked linked;

  vg_carried_link (carried, vg_json_get_string (vg_json_peek_object (cover), "id"), &linked);
  chains = vg_chains_new (&linked, NULL);
  g_assert_nonnull (chains);
  g_array_unref (carried->heads);
  carried->heads = vg_chains_list_heads (chains);
}

VgCarried *
given_carried (VgIdentity *sender, const char *receiver)
{
  g_autoptr (VgCase) subject = make_case (sender, receiver);
  VgCarried *carried = vg_carried_new ();
  const guint n_acts = vg_case_get_n_acts (subject);
  g_autofree guint8 *randoms = g_malloc (n_acts * VG_DIGEST_BYTES);

  carried->sender = vg_identity_dup_card (sender, "mevrouw Merel");
  carried->receiver = g_strdup (receiver);
  carried->cover = vg_case_to_cover_text (subject);
  for (guint i = 0; i < n_acts; i++)
    g_ptr_array_add (carried->acts, vg_act_ref (vg_case_get_act (subject, i)));
  vg_random (randoms, n_acts * VG_DIGEST_BYTES);
  carried->randoms = g_bytes_new (randoms, n_acts * VG_DIGEST_BYTES);
  erase_second (carried);
  given_link (carried);
  return carried;
}

static VgSecret *
make_key (void)
{
  guint8 bytes[VG_SECRET_BYTES] = { 'g', 'i', 'v', 'e', 'n' };

  return vg_secret_take (bytes);
}

GBytes *
given_content (const VgCarried *carried, VgIdentity *signer)
{
  g_autoptr (VgSecret) key = make_key ();
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (VgStreamWriter) writer = vg_stream_writer_new (key, LABEL, out, NULL);
  g_autoptr (GInputStream) in = NULL;
  g_autoptr (VgStreamReader) reader = NULL;
  g_autoptr (GByteArray) plain = g_byte_array_new ();
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GError) error = NULL;
  guint8 byte = 0;

  vg_parcel_content_write (carried, signer, writer, &error);
  g_assert_no_error (error);
  g_output_stream_close (out, NULL, NULL);
  sealed = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
  in = g_memory_input_stream_new_from_bytes (sealed);
  reader = vg_stream_reader_new (key, LABEL, in, NULL);
  while (vg_stream_reader_read (reader, &byte, 1, NULL))
    g_byte_array_append (plain, &byte, 1);
  return g_byte_array_free_to_bytes (g_steal_pointer (&plain));
}

VgCarried *
given_read (const guint8 *plain, gsize length, GError **error)
{
  g_autoptr (VgSecret) key = make_key ();
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (VgStreamWriter) writer = vg_stream_writer_new (key, LABEL, out, NULL);
  g_autoptr (GInputStream) in = NULL;
  g_autoptr (VgStreamReader) reader = NULL;
  g_autoptr (GBytes) sealed = NULL;

  g_assert_true (vg_stream_writer_write (writer, plain, length, NULL));
  g_assert_true (vg_stream_writer_end (writer, NULL));
  g_output_stream_close (out, NULL, NULL);
  sealed = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
  in = g_memory_input_stream_new_from_bytes (sealed);
  reader = vg_stream_reader_new (key, LABEL, in, NULL);
  return vg_parcel_content_read (reader, error);
}
