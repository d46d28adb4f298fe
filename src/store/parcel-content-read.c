/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/parcel-content.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "base/wipe.h"
#include "seal/envelope.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_RECEIVER_BYTES 64
#define MOST_ACT_BYTES      (VG_ENVELOPE_MOST_BYTES - VG_DIGEST_BYTES)

/* @lead: all that was read until the signature; @n_acts: how many there must be */
typedef struct {
  VgStreamReader *stream;
  GByteArray *lead;
  guint64 count;
  guint n_acts;
  VgCarried *carried;
} Reading;

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, VG_ERROR, VG_ERROR_TAMPERED,
                       _ ("what is sealed there is no case, or not as its sender signed it; ask "
                          "for it anew"));
  return FALSE;
}

static gboolean
take (Reading *reading, guint8 *out, gsize length, GError **error)
{
  reading->count += length;
  return vg_stream_reader_read (reading->stream, out, length, error);
}

/* The same of what is signed. */
static gboolean
take_lead (Reading *reading, gpointer out, gsize length, GError **error)
{
  if (!take (reading, out, length, error))
    return FALSE;

  g_byte_array_append (reading->lead, out, (guint) length);
  return TRUE;
}

static gboolean
take_number (Reading *reading, guint most, guint *out, GError **error)
{
  guint32 big = 0;

  if (!take_lead (reading, &big, sizeof big, error))
    return FALSE;

  *out = GUINT32_FROM_BE (big);
  return *out <= most || refuse (error);
}

/* At least 1. */
static gboolean
take_long (Reading *reading, guint64 most, guint64 *out, GError **error)
{
  guint64 big = 0;

  if (!take_lead (reading, &big, sizeof big, error))
    return FALSE;

  *out = GUINT64_FROM_BE (big);
  return (*out >= 1 && *out <= most) || refuse (error);
}

/* Returns: (transfer full) (nullable) */
static char *
take_text (Reading *reading, guint most, GError **error)
{
  g_auto (VgWipedText) text = NULL;
  guint length = 0;

  if (!take_number (reading, most, &length, error))
    return NULL;

  text = g_malloc0 ((gsize) length + 1);
  if (!take_lead (reading, text, length, error))
    return NULL;
  if (!g_utf8_validate_len (text, length, NULL)) {
    refuse (error);
    return NULL;
  }

  return g_steal_pointer (&text);
}

static gboolean
take_texts (Reading *reading, GError **error)
{
  VgCarried *carried = reading->carried;

  carried->sender = take_text (reading, VG_CARD_BYTES, error);
  if (carried->sender == NULL)
    return FALSE;
  carried->receiver = take_text (reading, MOST_RECEIVER_BYTES, error);
  if (carried->receiver == NULL)
    return FALSE;
  if (*carried->receiver == '\0')
    g_clear_pointer (&carried->receiver, g_free);
  carried->cover = take_text (reading, VG_ENVELOPE_MOST_BYTES, error);
  return carried->cover != NULL;
}

static gboolean
take_heads (Reading *reading, GError **error)
{
  GArray *heads = reading->carried->heads;
  guint n_heads = 0;
  guint64 length = 0;

  if (!take_number (reading, VG_PARCEL_MOST_AUTHORS, &n_heads, error))
    return FALSE;

  for (guint i = 0; i < n_heads; i++) {
    VgHead head = { .name = { .number = 0 } };

    if (!take_lead (reading, head.name.author, VG_ID_BYTES, error) ||
        !take_long (reading, VG_PARCEL_MOST_ACTS, &head.name.number, error) ||
        !take_lead (reading, head.link, VG_DIGEST_BYTES, error))
      return FALSE;
    g_array_append_val (heads, head);
    length += head.name.number;
  }

  reading->n_acts = (guint) MIN (length, G_MAXUINT);
  return length <= VG_PARCEL_MOST_ACTS || refuse (error);
}

/* Returns: (transfer full) (nullable) */
static VgGap *
take_gap (Reading *reading, GError **error)
{
  g_autoptr (VgGap) gap = g_new0 (VgGap, 1);

  gap->erased_on = g_malloc0 (VG_GAP_DATE_BYTES + 1);
  if (!take_lead (reading, gap->id, VG_ID_BYTES, error) ||
      !take_long (reading, VG_PARCEL_MOST_ACTS, &gap->number, error) ||
      !take_lead (reading, gap->commitment, VG_DIGEST_BYTES, error) ||
      !take_lead (reading, gap->erased_on, VG_GAP_DATE_BYTES, error))
    return NULL;
  if (!vg_clock_is_date (gap->erased_on) || strlen (gap->erased_on) != VG_GAP_DATE_BYTES) {
    refuse (error);
    return NULL;
  }

  return g_steal_pointer (&gap);
}

static gboolean
take_gaps (Reading *reading, GError **error)
{
  guint n_gaps = 0;

  if (!take_number (reading, reading->n_acts, &n_gaps, error))
    return FALSE;

  for (guint i = 0; i < n_gaps; i++) {
    VgGap *gap = take_gap (reading, error);

    if (gap == NULL)
      return FALSE;
    g_ptr_array_add (reading->carried->gaps, gap);
  }

  reading->n_acts -= n_gaps;
  return TRUE;
}

static gboolean
check_signature (Reading *reading, GError **error)
{
  const char *text = reading->carried->sender;
  g_autoptr (VgCard) sender = vg_card_read (text, strlen (text), error);
  guint8 digest[VG_DIGEST_BYTES];
  guint8 signature[VG_SIGNATURE_BYTES];

  if (sender == NULL || !take (reading, signature, sizeof signature, error))
    return FALSE;

  vg_parcel_content_digest (reading->lead, digest);
  return vg_card_verify (sender, digest, sizeof digest, signature) || refuse (error);
}

/* The reader of JSON may quote what it refuses: that is not told. */
static VgAct *
read_act (const char *text, gsize length)
{
  g_autoptr (JsonNode) node = vg_json_parse (text, length, "", NULL);
  g_autoptr (VgAct) act = node != NULL ? vg_act_from_json (node, NULL) : NULL;
  const char *canonical = act != NULL ? vg_act_get_text (act) : NULL;

  if (canonical == NULL || strlen (canonical) != length || memcmp (canonical, text, length) != 0)
    return NULL;

  return g_steal_pointer (&act);
}

/* Into @buffer, which is used again. @left: bytes that acts may still have, all together */
static VgAct *
take_act (Reading *reading, GByteArray *buffer, guint64 *left, GError **error)
{
  VgAct *act = NULL;
  guint32 length = 0;

  if (!take (reading, (guint8 *) &length, sizeof length, error))
    return NULL;

  length = GUINT32_FROM_BE (length);
  if (length > MOST_ACT_BYTES || length > *left) {
    refuse (error);
    return NULL;
  }

  *left -= length;
  g_byte_array_set_size (buffer, length + 1);
  buffer->data[length] = '\0';
  if (!take (reading, buffer->data, length, error))
    return NULL;

  act = read_act ((const char *) buffer->data, length);
  if (act == NULL)
    refuse (error);
  return act;
}

static gboolean
take_acts (Reading *reading, GByteArray *randoms, GByteArray *buffer, GError **error)
{
  guint64 left = VG_PARCEL_MOST_BYTES;

  for (guint i = 0; i < reading->n_acts; i++) {
    guint8 random[VG_DIGEST_BYTES];
    VgAct *act = NULL;

    if (!take (reading, random, sizeof random, error))
      return FALSE;
    g_byte_array_append (randoms, random, sizeof random);
    act = take_act (reading, buffer, &left, error);
    if (act == NULL)
      return FALSE;
    g_ptr_array_add (reading->carried->acts, act);
  }

  return TRUE;
}

static gboolean
take_all_acts (Reading *reading, GError **error)
{
  GByteArray *randoms = g_byte_array_new ();
  GByteArray *buffer = g_byte_array_sized_new (MOST_ACT_BYTES + 1);
  gboolean is_read = take_acts (reading, randoms, buffer, error);
  const gsize length = randoms->len;

  vg_wipe (buffer->data, buffer->len);
  g_byte_array_unref (buffer);
  reading->carried->randoms = vg_wipe_take_bytes (g_byte_array_free (randoms, FALSE), length);
  return is_read;
}

static gboolean
take_end (Reading *reading, GError **error)
{
  guint8 zeros[VG_PARCEL_WHOLE_BYTES] = { 0 };
  const gsize over = reading->count % VG_PARCEL_WHOLE_BYTES;

  if (over > 0 && !take (reading, zeros, VG_PARCEL_WHOLE_BYTES - over, error))
    return FALSE;
  for (gsize i = 0; i < sizeof zeros; i++)
    if (zeros[i] != 0)
      return refuse (error);

  return vg_stream_reader_end (reading->stream, error);
}

VgCarried *
vg_parcel_content_read (VgStreamReader *stream, GError **error)
{
  g_autoptr (VgCarried) carried = vg_carried_new ();
  Reading reading = { .stream = stream, .carried = carried };
  gboolean is_read = FALSE;

  g_return_val_if_fail (stream != NULL, NULL);

  reading.lead = g_byte_array_new ();
  is_read = take_texts (&reading, error) && take_heads (&reading, error) &&
            take_gaps (&reading, error) && check_signature (&reading, error) &&
            take_all_acts (&reading, error) && take_end (&reading, error);
  vg_wipe (reading.lead->data, reading.lead->len);
  g_byte_array_unref (reading.lead);
  return is_read ? g_steal_pointer (&carried) : NULL;
}
