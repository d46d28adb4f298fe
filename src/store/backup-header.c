/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/backup-header.h"

#include "base/error.h"
#include "store/hex.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAGIC       "VGB1"
#define FIXED_BYTES 148
#define SLOT_BYTES  148

static const char *const kinds[] = { [VG_BACKUP_DATA] = "DATA", [VG_BACKUP_KEYS] = "KEYS" };

static void
add_number (GByteArray *out, guint32 number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (out, (const guint8 *) &big, sizeof big);
}

static void
add_long_number (GByteArray *out, guint64 number)
{
  guint64 big = GUINT64_TO_BE (number);

  g_byte_array_append (out, (const guint8 *) &big, sizeof big);
}

static void
add_slot (GByteArray *out, const VgKeySlot *slot)
{
  g_byte_array_append (out, slot->id, sizeof slot->id);
  add_number (out, slot->kind);
  add_number (out, slot->cost.passes);
  add_number (out, slot->cost.mib);
  g_byte_array_append (out, slot->salt, sizeof slot->salt);
  g_byte_array_append (out, slot->nonce, sizeof slot->nonce);
  g_byte_array_append (out, slot->wrapped, sizeof slot->wrapped);
  g_byte_array_append (out, slot->commit, sizeof slot->commit);
}

GByteArray *
vg_backup_header_write (VgBackupHeader *self)
{
  GByteArray *out = g_byte_array_new ();

  g_byte_array_append (out, (const guint8 *) MAGIC, 4);
  g_byte_array_append (out, (const guint8 *) kinds[self->kind], 4);
  g_byte_array_append (out, self->vault, sizeof self->vault);
  g_byte_array_append (out, self->life, sizeof self->life);
  add_long_number (out, self->anchor.counter);
  g_byte_array_append (out, self->anchor.root, sizeof self->anchor.root);
  g_byte_array_append (out, self->mac, sizeof self->mac);
  g_byte_array_append (out, (const guint8 *) self->made_at, VG_BACKUP_TIME_LENGTH);
  add_long_number (out, self->n_acts);
  add_number (out, self->n_cases);
  add_number (out, self->n_slots);
  g_assert (out->len == FIXED_BYTES);
  for (guint i = 0; i < self->n_slots; i++)
    add_slot (out, &self->slots[i]);

  vg_digest (NULL, "VG backup", out->data, out->len, self->digest);
  g_byte_array_append (out, self->digest, sizeof self->digest);
  return out;
}

static void
take_bytes (const guint8 **at, gpointer out, gsize length)
{
  memcpy (out, *at, length);
  *at += length;
}

static guint32
take_number (const guint8 **at)
{
  guint32 big = 0;

  take_bytes (at, &big, sizeof big);
  return GUINT32_FROM_BE (big);
}

static guint64
take_long_number (const guint8 **at)
{
  guint64 big = 0;

  take_bytes (at, &big, sizeof big);
  return GUINT64_FROM_BE (big);
}

static void
take_slot (const guint8 **at, VgKeySlot *slot)
{
  take_bytes (at, slot->id, sizeof slot->id);
  slot->kind = (VgSlotKind) take_number (at);
  slot->cost.passes = take_number (at);
  slot->cost.mib = take_number (at);
  take_bytes (at, slot->salt, sizeof slot->salt);
  take_bytes (at, slot->nonce, sizeof slot->nonce);
  take_bytes (at, slot->wrapped, sizeof slot->wrapped);
  take_bytes (at, slot->commit, sizeof slot->commit);
}

static gboolean
refuse (VgError code, const char *message, GError **error)
{
  g_set_error_literal (error, VG_ERROR, code, message);
  return FALSE;
}

static gboolean
refuse_damaged (GError **error)
{
  return refuse (VG_ERROR_TAMPERED,
                 _ ("this file is damaged, altered or cut off. Take another of your backups."),
                 error);
}

static gboolean
check_beginning (const guint8 *bytes, GError **error)
{
  if (memcmp (bytes, MAGIC, 4) == 0)
    return TRUE;
  if (memcmp (bytes, MAGIC, 3) == 0)
    return refuse (VG_ERROR_NEWER,
                   _ ("this backup was made with a newer version of Voorgesprek. Restore it with "
                      "that version, or install it here."),
                   error);

  return refuse (VG_ERROR_PARSE,
                 _ ("this is no backup of Voorgesprek. Choose a file that ends in “.data.vgb”."),
                 error);
}

static gboolean
take_kind (VgBackupHeader *self, const guint8 **at)
{
  char kind[4];

  take_bytes (at, kind, sizeof kind);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (memcmp (kinds[i], kind, sizeof kind) == 0) {
      self->kind = (VgBackupKind) i;
      return TRUE;
    }

  return FALSE;
}

/* It becomes part of a file's name, and is shown. */
static gboolean
is_time (const char *text)
{
  static const char form[] = "0000-00-00T00:00:00Z";

  for (gsize i = 0; i < VG_BACKUP_TIME_LENGTH; i++)
    if (form[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
      return FALSE;

  return TRUE;
}

static gboolean
take_fixed (VgBackupHeader *self, const guint8 *at)
{
  guint least = 0;

  at += strlen (MAGIC);
  if (!take_kind (self, &at))
    return FALSE;

  take_bytes (&at, self->vault, sizeof self->vault);
  take_bytes (&at, self->life, sizeof self->life);
  self->anchor.counter = take_long_number (&at);
  take_bytes (&at, self->anchor.root, sizeof self->anchor.root);
  take_bytes (&at, self->mac, sizeof self->mac);
  take_bytes (&at, self->made_at, VG_BACKUP_TIME_LENGTH);
  self->n_acts = take_long_number (&at);
  self->n_cases = take_number (&at);
  self->n_slots = take_number (&at);
  least = self->kind == VG_BACKUP_KEYS ? 1 : 0;
  return is_time (self->made_at) && self->anchor.counter <= G_MAXINT64 &&
         self->n_acts <= G_MAXINT64 && self->n_slots >= least &&
         self->n_slots <= least * VG_BACKUP_MOST_SLOTS;
}

static gboolean
read_exactly (GInputStream *in, guint8 *out, gsize length, GError **error)
{
  gsize n_read = 0;

  if (!g_input_stream_read_all (in, out, length, &n_read, NULL, error))
    return FALSE;

  return n_read == length || refuse_damaged (error);
}

static gboolean
check_digest (VgBackupHeader *self, const guint8 *bytes, gsize length, GError **error)
{
  guint8 digest[VG_DIGEST_BYTES];

  vg_digest (NULL, "VG backup", bytes, length, digest);
  memcpy (self->digest, bytes + length, VG_DIGEST_BYTES);
  return vg_digest_equal (digest, self->digest, VG_DIGEST_BYTES) || refuse_damaged (error);
}

gboolean
vg_backup_header_read (VgBackupHeader *self, GInputStream *in, GError **error)
{
  guint8 bytes[FIXED_BYTES + VG_BACKUP_MOST_SLOTS * SLOT_BYTES + VG_DIGEST_BYTES];
  const guint8 *at = bytes + FIXED_BYTES;
  gsize length = 0;

  memset (self, 0, sizeof *self);
  if (!read_exactly (in, bytes, 4, error) || !check_beginning (bytes, error) ||
      !read_exactly (in, bytes + 4, FIXED_BYTES - 4, error))
    return FALSE;
  if (!take_fixed (self, bytes))
    return refuse_damaged (error);

  length = FIXED_BYTES + self->n_slots * SLOT_BYTES;
  if (!read_exactly (in, bytes + FIXED_BYTES, length + VG_DIGEST_BYTES - FIXED_BYTES, error) ||
      !check_digest (self, bytes, length, error))
    return FALSE;

  for (guint i = 0; i < self->n_slots; i++)
    take_slot (&at, &self->slots[i]);
  return TRUE;
}

char *
vg_backup_header_dup_label (const VgBackupHeader *self)
{
  g_autofree char *digest = vg_hex_write (self->digest, sizeof self->digest);

  return g_strconcat ("VG backup ", digest, NULL);
}

gboolean
vg_backup_header_equal (const VgBackupHeader *a, const VgBackupHeader *b)
{
  return vg_digest_equal (a->digest, b->digest, VG_DIGEST_BYTES);
}
