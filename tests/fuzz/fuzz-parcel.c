/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-parcel.c - cases that came sealed, by a sender who means harm.
 *
 * The first byte says what the rest is: "H" a header, "C" what is sealed, by a sender who
 * is always the same: two bytes length, as many bytes of what is signed after the sender's
 * card, and what follows the signature, without the zeros at the end.
 */

#include "base/json.h"
#include "store/parcel-content.h"
#include "store/parcel-header.h"

#include <string.h>

#define LABEL "VGP1 fuzz"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static VgIdentity *
get_sender (void)
{
  static VgIdentity *sender;
  g_autoptr (GBytes) seeds = NULL;
  guint8 bytes[VG_IDENTITY_BYTES];

  if (sender != NULL)
    return sender;

  memset (bytes, 'f', sizeof bytes);
  seeds = g_bytes_new (bytes, sizeof bytes);
  sender = vg_identity_from_seeds (seeds, NULL);
  return sender;
}

static VgSecret *
get_key (void)
{
  static VgSecret *key;
  guint8 bytes[VG_SECRET_BYTES] = { 'f', 'u', 'z', 'z' };

  if (key == NULL)
    key = vg_secret_take (bytes);
  return key;
}

/* What was read is written as it was. No passphrase is tried: that is slow on purpose. */
static void
read_header (const guint8 *data, gsize size)
{
  g_autoptr (GInputStream) in = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (GByteArray) written = NULL;
  g_autoptr (VgSecret) key = NULL;
  VgParcelHeader header;

  if (!vg_parcel_header_read (&header, in, NULL) || header.way == VG_PARCEL_NONE)
    return;

  written = vg_parcel_header_write (&header);
  g_assert_cmpuint (written->len, <=, size);
  g_assert_cmpmem (written->data, written->len, data, written->len);
  if (header.way == VG_PARCEL_CARD)
    key = vg_parcel_header_open_by_identity (&header, get_sender (), NULL);
}

/* The sender's card, what is signed, the signature, what follows, and zeros. */
static GByteArray *
make_content (const guint8 *lead, gsize lead_length, const guint8 *rest, gsize length)
{
  static const guint8 zeros[VG_PARCEL_WHOLE_BYTES];
  g_autofree char *card = vg_identity_dup_card (get_sender (), "fuzz");
  const guint32 big = GUINT32_TO_BE ((guint32) strlen (card));
  GByteArray *content = g_byte_array_new ();
  guint8 digest[VG_DIGEST_BYTES];
  guint8 signature[VG_SIGNATURE_BYTES];

  g_byte_array_append (content, (const guint8 *) &big, sizeof big);
  g_byte_array_append (content, (const guint8 *) card, (guint) strlen (card));
  g_byte_array_append (content, lead, (guint) lead_length);
  vg_parcel_content_digest (content, digest);
  vg_identity_sign (get_sender (), digest, sizeof digest, signature);
  g_byte_array_append (content, signature, sizeof signature);
  g_byte_array_append (content, rest, (guint) length);
  g_byte_array_append (content, zeros,
                       (VG_PARCEL_WHOLE_BYTES - content->len % VG_PARCEL_WHOLE_BYTES) %
                           VG_PARCEL_WHOLE_BYTES);
  return content;
}

static VgCarried *
read_stream (GOutputStream *out)
{
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GInputStream) in = NULL;
  g_autoptr (VgStreamReader) reader = NULL;

  g_output_stream_close (out, NULL, NULL);
  sealed = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
  in = g_memory_input_stream_new_from_bytes (sealed);
  reader = vg_stream_reader_new (get_key (), LABEL, in, NULL);
  return vg_parcel_content_read (reader, NULL);
}

static VgCarried *
seal_and_read (const GByteArray *content)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (VgStreamWriter) writer = vg_stream_writer_new (get_key (), LABEL, out, NULL);

  g_assert_true (vg_stream_writer_write (writer, content->data, content->len, NULL));
  g_assert_true (vg_stream_writer_end (writer, NULL));
  return read_stream (out);
}

/* What was accepted is accepted again, and is the same. */
static void
write_and_read (const VgCarried *carried)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (VgStreamWriter) writer = vg_stream_writer_new (get_key (), LABEL, out, NULL);
  g_autoptr (VgCarried) again = NULL;
  g_autoptr (VgCase) subject = NULL;

  g_assert_true (vg_parcel_content_write (carried, get_sender (), writer, NULL));
  again = read_stream (out);
  g_assert_nonnull (again);
  subject = vg_carried_open (again, NULL);
  g_assert_nonnull (subject);
  g_assert_true (vg_chains_same_heads (carried->heads, again->heads));
}

/* Heads that fit are nothing that a fuzzer finds: they are worked out for it. */
static void
repair (VgCarried *carried)
{
  g_autoptr (JsonNode) cover = vg_json_parse (carried->cover, strlen (carried->cover), "", NULL);
  const char *id = cover != NULL ? vg_json_get_string (vg_json_peek_object (cover), "id") : NULL;
  g_autoptr (VgChains) chains = NULL;
  VgLinked linked;

  vg_carried_link (carried, id != NULL ? id : "", &linked);
  chains = vg_chains_new (&linked, NULL);
  if (chains == NULL)
    return;

  g_array_unref (carried->heads);
  carried->heads = vg_chains_list_heads (chains);
}

static void
read_content (const guint8 *data, gsize size)
{
  const gsize lead = size >= 2 ? (gsize) data[0] << 8 | data[1] : 0;
  g_autoptr (GByteArray) content = NULL;
  g_autoptr (VgCarried) carried = NULL;
  g_autoptr (VgCase) subject = NULL;

  if (size < 2 || lead > size - 2)
    return;

  content = make_content (data + 2, lead, data + 2 + lead, size - 2 - lead);
  carried = seal_and_read (content);
  if (carried == NULL)
    return;

  subject = vg_carried_open (carried, NULL);
  if (subject == NULL) {
    repair (carried);
    subject = vg_carried_open (carried, NULL);
  }
  if (subject != NULL)
    write_and_read (carried);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  if (size > 0 && data[0] == 'H')
    read_header (data + 1, size - 1);
  else if (size > 0 && data[0] == 'C')
    read_content (data + 1, size - 1);

  return 0;
}
