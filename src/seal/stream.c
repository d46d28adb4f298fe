/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/stream.h"

#include "base/error.h"
#include "base/wipe.h"
#include "seal/guard.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define PIECE_BYTES  65536
#define EXTRA_BYTES  crypto_secretstream_xchacha20poly1305_ABYTES
#define HEADER_BYTES crypto_secretstream_xchacha20poly1305_HEADERBYTES
#define TAG_MESSAGE  crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
#define TAG_FINAL    crypto_secretstream_xchacha20poly1305_TAG_FINAL

G_STATIC_ASSERT (VG_SECRET_BYTES == crypto_secretstream_xchacha20poly1305_KEYBYTES);

typedef crypto_secretstream_xchacha20poly1305_state State;

struct _VgStreamWriter {
  State *state; /* holds a key: in locked memory */
  GOutputStream *out;
  char *label;
  guint8 piece[sizeof (guint32) + PIECE_BYTES + EXTRA_BYTES];
  gboolean is_ended; /* well, or by an error */
};

struct _VgStreamReader {
  State *state;
  GInputStream *in;
  char *label;
  guint8 sealed[PIECE_BYTES + EXTRA_BYTES];
  guint8 plain[PIECE_BYTES];
  gsize start; /* of what was not handed out yet */
  gsize end;
  gboolean is_last; /* @plain is of the last piece */
  gboolean is_broken;
};

static State *
new_state (void)
{
  State *state = NULL;

  vg_guard_start ();
  state = sodium_malloc (sizeof *state);
  if (state == NULL)
    g_error ("no memory for keys");

  return state;
}

VgStreamWriter *
vg_stream_writer_new (VgSecret *key, const char *label, GOutputStream *out, GError **error)
{
  g_autoptr (VgStreamWriter) self = NULL;
  guint8 header[HEADER_BYTES];

  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (out), NULL);

  self = g_new0 (VgStreamWriter, 1);
  self->state = new_state ();
  self->out = g_object_ref (out);
  self->label = g_strdup (label);

  crypto_secretstream_xchacha20poly1305_init_push (self->state, header, vg_secret_peek (key));
  if (!g_output_stream_write_all (out, header, sizeof header, NULL, NULL, error))
    return NULL;

  return g_steal_pointer (&self);
}

static gboolean
write_piece (VgStreamWriter *self, const guint8 *data, gsize length, guint8 tag, GError **error)
{
  const guint32 size = GUINT32_TO_BE ((guint32) (length + EXTRA_BYTES));

  memcpy (self->piece, &size, sizeof size);
  crypto_secretstream_xchacha20poly1305_push (self->state, self->piece + sizeof size, NULL, data,
                                              length, (const guint8 *) self->label,
                                              strlen (self->label), tag);
  if (g_output_stream_write_all (self->out, self->piece, sizeof size + length + EXTRA_BYTES, NULL,
                                 NULL, error))
    return TRUE;

  /* Nobody knows how much of the piece is there: nothing may follow it. */
  self->is_ended = TRUE;
  return FALSE;
}

gboolean
vg_stream_writer_write (VgStreamWriter *self, const guint8 *data, gsize length, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (!self->is_ended, FALSE);
  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  for (gsize at = 0; at < length; at += PIECE_BYTES)
    if (!write_piece (self, data + at, MIN (length - at, PIECE_BYTES), TAG_MESSAGE, error))
      return FALSE;

  return TRUE;
}

gboolean
vg_stream_writer_end (VgStreamWriter *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (!self->is_ended, FALSE);

  if (!write_piece (self, NULL, 0, TAG_FINAL, error))
    return FALSE;

  self->is_ended = TRUE;
  return TRUE;
}

void
vg_stream_writer_free (VgStreamWriter *self)
{
  g_return_if_fail (self != NULL);

  sodium_free (self->state);
  g_object_unref (self->out);
  g_free (self->label);
  g_free (self);
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, VG_ERROR, VG_ERROR_TAMPERED,
                       _ ("this is damaged, cut off or altered, or it was sealed with another "
                          "key: try another copy"));
  return FALSE;
}

/* Fewer bytes than asked for are a stream that was cut off. */
static gboolean
read_exactly (VgStreamReader *self, guint8 *out, gsize length, GError **error)
{
  gsize n_read = 0;

  if (!g_input_stream_read_all (self->in, out, length, &n_read, NULL, error))
    return FALSE;

  return n_read == length || refuse (error);
}

VgStreamReader *
vg_stream_reader_new (VgSecret *key, const char *label, GInputStream *in, GError **error)
{
  g_autoptr (VgStreamReader) self = NULL;
  guint8 header[HEADER_BYTES];

  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (G_IS_INPUT_STREAM (in), NULL);

  self = g_new0 (VgStreamReader, 1);
  self->state = new_state ();
  self->in = g_object_ref (in);
  self->label = g_strdup (label);

  if (!read_exactly (self, header, sizeof header, error))
    return NULL;

  crypto_secretstream_xchacha20poly1305_init_pull (self->state, header, vg_secret_peek (key));
  return g_steal_pointer (&self);
}

/* Only what a writer makes: an empty piece is the last one, and there are two tags. */
static gboolean
open_piece (VgStreamReader *self, gsize length, GError **error)
{
  unsigned long long n_plain = 0;
  guint8 tag = 0;

  if (crypto_secretstream_xchacha20poly1305_pull (
          self->state, self->plain, &n_plain, &tag, self->sealed, length,
          (const guint8 *) self->label, strlen (self->label)) != 0)
    return refuse (error);
  if (tag != TAG_FINAL && (tag != TAG_MESSAGE || n_plain == 0))
    return refuse (error);

  self->start = 0;
  self->end = n_plain;
  self->is_last = tag == TAG_FINAL;
  return TRUE;
}

static gboolean
read_piece (VgStreamReader *self, GError **error)
{
  guint32 size = 0;

  if (self->is_last)
    return refuse (error);
  if (!read_exactly (self, (guint8 *) &size, sizeof size, error))
    return FALSE;

  size = GUINT32_FROM_BE (size);
  if (size < EXTRA_BYTES || size > sizeof self->sealed)
    return refuse (error);

  return read_exactly (self, self->sealed, size, error) && open_piece (self, size, error);
}

/* After one bad piece nothing of the stream is believed any more. */
static gboolean
next_piece (VgStreamReader *self, GError **error)
{
  if (self->is_broken)
    return refuse (error);

  self->is_broken = !read_piece (self, error);
  return !self->is_broken;
}

gboolean
vg_stream_reader_read (VgStreamReader *self, guint8 *out, gsize length, GError **error)
{
  gsize done = 0;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (out != NULL || length == 0, FALSE);

  while (done < length) {
    const gsize taken = MIN (length - done, self->end - self->start);

    memcpy (out + done, self->plain + self->start, taken);
    self->start += taken;
    done += taken;
    if (done < length && !next_piece (self, error))
      return FALSE;
  }

  return TRUE;
}

gboolean
vg_stream_reader_end (VgStreamReader *self, GError **error)
{
  guint8 more = 0;
  gsize n_more = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->start < self->end || self->is_broken)
    return refuse (error);
  if (!self->is_last && !next_piece (self, error))
    return FALSE;
  if (self->start < self->end)
    return refuse (error);
  if (!g_input_stream_read_all (self->in, &more, 1, &n_more, NULL, error))
    return FALSE;

  return n_more == 0 || refuse (error);
}

void
vg_stream_reader_free (VgStreamReader *self)
{
  g_return_if_fail (self != NULL);

  sodium_free (self->state);
  g_object_unref (self->in);
  g_free (self->label);
  vg_wipe (self->plain, sizeof self->plain);
  g_free (self);
}
