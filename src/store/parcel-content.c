/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/parcel-content.h"

#include "base/error.h"
#include "base/wipe.h"
#include "seal/envelope.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PIECE_BYTES (64 * 1024) /* sealed at once: lengths of pieces say nothing of acts */

void
vg_parcel_content_digest (const GByteArray *lead, guint8 out[VG_DIGEST_BYTES])
{
  vg_digest (NULL, "VG parcel", lead->data, lead->len, out);
}

/* @pending: not sealed yet; @count: of all bytes so far */
typedef struct {
  VgStreamWriter *stream;
  GByteArray *pending;
  guint64 count;
} Writing;

static void
append_number (GByteArray *out, guint number)
{
  const guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (out, (const guint8 *) &big, sizeof big);
}

static void
append_long (GByteArray *out, guint64 number)
{
  const guint64 big = GUINT64_TO_BE (number);

  g_byte_array_append (out, (const guint8 *) &big, sizeof big);
}

static void
append_text (GByteArray *out, const char *text)
{
  const gsize length = text != NULL ? strlen (text) : 0;

  append_number (out, (guint) length);
  g_byte_array_append (out, (const guint8 *) text, (guint) length);
}

static void
append_heads (GByteArray *out, GArray *heads)
{
  append_number (out, heads->len);
  for (guint i = 0; i < heads->len; i++) {
    const VgHead *head = &g_array_index (heads, VgHead, i);

    g_byte_array_append (out, head->name.author, VG_ID_BYTES);
    append_long (out, head->name.number);
    g_byte_array_append (out, head->link, VG_DIGEST_BYTES);
  }
}

static void
append_gaps (GByteArray *out, GPtrArray *gaps)
{
  append_number (out, gaps->len);
  for (guint i = 0; i < gaps->len; i++) {
    const VgGap *gap = gaps->pdata[i];

    g_byte_array_append (out, gap->id, VG_ID_BYTES);
    append_long (out, gap->number);
    g_byte_array_append (out, gap->commitment, VG_DIGEST_BYTES);
    g_byte_array_append (out, (const guint8 *) gap->erased_on, VG_GAP_DATE_BYTES);
  }
}

static GByteArray *
make_lead (const VgCarried *carried)
{
  GByteArray *lead = g_byte_array_new ();

  append_text (lead, carried->sender);
  append_text (lead, carried->receiver);
  append_text (lead, carried->cover);
  append_heads (lead, carried->heads);
  append_gaps (lead, carried->gaps);
  return lead;
}

/* Whole pieces; the rest waits for more. */
static gboolean
seal_pieces (Writing *writing, GError **error)
{
  const guint length = writing->pending->len / PIECE_BYTES * PIECE_BYTES;

  if (length == 0)
    return TRUE;
  if (!vg_stream_writer_write (writing->stream, writing->pending->data, length, error))
    return FALSE;

  g_byte_array_remove_range (writing->pending, 0, length);
  return TRUE;
}

static gboolean
put (Writing *writing, const guint8 *bytes, gsize length, GError **error)
{
  g_byte_array_append (writing->pending, bytes, (guint) length);
  writing->count += length;
  return seal_pieces (writing, error);
}

static gboolean
put_lead (Writing *writing, const VgCarried *carried, VgIdentity *signer, GError **error)
{
  g_autoptr (GByteArray) lead = make_lead (carried);
  guint8 digest[VG_DIGEST_BYTES];
  guint8 signature[VG_SIGNATURE_BYTES];
  gboolean is_put = FALSE;

  vg_parcel_content_digest (lead, digest);
  vg_identity_sign (signer, digest, sizeof digest, signature);
  is_put = put (writing, lead->data, lead->len, error) &&
           put (writing, signature, sizeof signature, error);
  vg_wipe (lead->data, lead->len);
  return is_put;
}

static gboolean
put_acts (Writing *writing, const VgCarried *carried, GError **error)
{
  const guint8 *randoms = g_bytes_get_data (carried->randoms, NULL);

  for (guint i = 0; i < carried->acts->len; i++) {
    const char *text = vg_act_get_text (carried->acts->pdata[i]);
    const gsize length = strlen (text);
    const guint32 big = GUINT32_TO_BE ((guint32) length);

    if (!put (writing, randoms + (gsize) i * VG_DIGEST_BYTES, VG_DIGEST_BYTES, error) ||
        !put (writing, (const guint8 *) &big, sizeof big, error) ||
        !put (writing, (const guint8 *) text, length, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
put_end (Writing *writing, GError **error)
{
  static const guint8 zeros[VG_PARCEL_WHOLE_BYTES] = { 0 };
  const gsize over = writing->count % VG_PARCEL_WHOLE_BYTES;

  if (over > 0 && !put (writing, zeros, VG_PARCEL_WHOLE_BYTES - over, error))
    return FALSE;

  return vg_stream_writer_write (writing->stream, writing->pending->data, writing->pending->len,
                                 error) &&
         vg_stream_writer_end (writing->stream, error);
}

static gboolean
is_within_limits (const VgCarried *carried)
{
  guint64 length = 0;

  for (guint i = 0; i < carried->acts->len; i++)
    length += strlen (vg_act_get_text (carried->acts->pdata[i]));

  return length <= VG_PARCEL_MOST_BYTES && carried->heads->len <= VG_PARCEL_MOST_AUTHORS &&
         (guint64) carried->acts->len + carried->gaps->len <= VG_PARCEL_MOST_ACTS;
}

gboolean
vg_parcel_content_write (const VgCarried *carried,
                         VgIdentity *signer,
                         VgStreamWriter *stream,
                         GError **error)
{
  Writing writing = { .stream = stream };
  gboolean is_written = FALSE;

  g_return_val_if_fail (carried != NULL && signer != NULL && stream != NULL, FALSE);

  if (!is_within_limits (carried)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_FAILED,
                         _ ("this case is larger than a sealed file may be; it stays where it is"));
    return FALSE;
  }

  /* Once, so that it seldom moves: what was left behind then would not be wiped. */
  writing.pending = g_byte_array_sized_new (VG_ENVELOPE_MOST_BYTES + PIECE_BYTES);
  is_written = put_lead (&writing, carried, signer, error) && put_acts (&writing, carried, error) &&
               put_end (&writing, error);
  vg_wipe (writing.pending->data, writing.pending->len);
  g_byte_array_unref (writing.pending);
  return is_written;
}
