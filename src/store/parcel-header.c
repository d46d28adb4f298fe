/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/parcel-header.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAGIC       "VGP1"
#define MAGIC_BYTES 4

VgSecret *
vg_parcel_header_make_for_card (VgParcelHeader *self, VgCard *card)
{
  guint8 key[VG_SECRET_BYTES];
  g_autoptr (GBytes) sealed = NULL;

  g_return_val_if_fail (self != NULL && card != NULL, NULL);

  *self = (VgParcelHeader){ .way = VG_PARCEL_CARD };
  vg_random (key, sizeof key);
  sealed = vg_card_seal_to (card, key, sizeof key);
  g_assert (g_bytes_get_size (sealed) == VG_PARCEL_SEALED_BYTES);
  memcpy (self->sealed, g_bytes_get_data (sealed, NULL), VG_PARCEL_SEALED_BYTES);
  return vg_secret_take (key);
}

VgSecret *
vg_parcel_header_make_for_passphrase (VgParcelHeader *self,
                                      const char *passphrase,
                                      const VgKdfCost *cost,
                                      GError **error)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();

  g_return_val_if_fail (self != NULL && passphrase != NULL && cost != NULL, NULL);

  *self = (VgParcelHeader){ .way = VG_PARCEL_PASSPHRASE };
  vg_random (self->id, sizeof self->id);
  return vg_key_slot_make (&self->slot, self->id, key, passphrase, cost, error)
             ? g_steal_pointer (&key)
             : NULL;
}

static void
append (GByteArray *out, const guint8 *bytes, gsize length)
{
  g_byte_array_append (out, bytes, (guint) length);
}

static void
append_number (GByteArray *out, guint number)
{
  const guint32 big = GUINT32_TO_BE (number);

  append (out, (const guint8 *) &big, sizeof big);
}

static void
append_slot (GByteArray *out, const VgParcelHeader *self)
{
  const VgKeySlot *slot = &self->slot;

  append (out, self->id, sizeof self->id);
  append (out, slot->id, sizeof slot->id);
  append_number (out, slot->cost.passes);
  append_number (out, slot->cost.mib);
  append (out, slot->salt, sizeof slot->salt);
  append (out, slot->nonce, sizeof slot->nonce);
  append (out, slot->wrapped, sizeof slot->wrapped);
  append (out, slot->commit, sizeof slot->commit);
}

GByteArray *
vg_parcel_header_write (const VgParcelHeader *self)
{
  GByteArray *out = g_byte_array_new ();

  append (out, (const guint8 *) MAGIC, MAGIC_BYTES);
  append_number (out, self->way);
  if (self->way == VG_PARCEL_CARD)
    append (out, self->sealed, sizeof self->sealed);
  else
    append_slot (out, self);
  return out;
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, VG_ERROR, VG_ERROR_TAMPERED,
                       _ ("this sealed case is damaged or was cut off; ask for it anew"));
  return FALSE;
}

static gboolean
take (GInputStream *in, guint8 *out, gsize length, GError **error)
{
  gsize n_read = 0;

  if (!g_input_stream_read_all (in, out, length, &n_read, NULL, error))
    return FALSE;

  return n_read == length || refuse (error);
}

static gboolean
take_number (GInputStream *in, guint *out, GError **error)
{
  guint32 big = 0;

  if (!take (in, (guint8 *) &big, sizeof big, error))
    return FALSE;

  *out = GUINT32_FROM_BE (big);
  return TRUE;
}

static gboolean
take_slot (VgParcelHeader *self, GInputStream *in, GError **error)
{
  VgKeySlot *slot = &self->slot;

  slot->kind = VG_SLOT_PASSPHRASE;
  return take (in, self->id, sizeof self->id, error) &&
         take (in, slot->id, sizeof slot->id, error) &&
         take_number (in, &slot->cost.passes, error) && take_number (in, &slot->cost.mib, error) &&
         take (in, slot->salt, sizeof slot->salt, error) &&
         take (in, slot->nonce, sizeof slot->nonce, error) &&
         take (in, slot->wrapped, sizeof slot->wrapped, error) &&
         take (in, slot->commit, sizeof slot->commit, error);
}

static gboolean
refuse_newer (GError **error)
{
  g_set_error_literal (error, VG_ERROR, VG_ERROR_NEWER,
                       _ ("this case was sealed by a newer version of the program; install that "
                          "version and try again"));
  return FALSE;
}

/* Shorter than its first word: anything but a parcel. */
static gboolean
read_magic (GInputStream *in, gboolean *out_is_parcel, GError **error)
{
  char magic[MAGIC_BYTES] = { 0 };
  gsize n_read = 0;

  if (!g_input_stream_read_all (in, magic, sizeof magic, &n_read, NULL, error))
    return FALSE;

  *out_is_parcel = memcmp (magic, MAGIC, MAGIC_BYTES) == 0;
  return memcmp (magic, MAGIC, MAGIC_BYTES - 1) != 0 || *out_is_parcel ||
         !g_ascii_isdigit (magic[MAGIC_BYTES - 1]) || refuse_newer (error);
}

gboolean
vg_parcel_header_read (VgParcelHeader *self, GInputStream *in, GError **error)
{
  gboolean is_parcel = FALSE;
  guint way = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  *self = (VgParcelHeader){ .way = VG_PARCEL_NONE };
  if (!read_magic (in, &is_parcel, error))
    return FALSE;
  if (!is_parcel)
    return TRUE;
  if (!take_number (in, &way, error))
    return FALSE;

  switch (way) {
  case VG_PARCEL_PASSPHRASE:
    self->way = VG_PARCEL_PASSPHRASE;
    return take_slot (self, in, error);
  case VG_PARCEL_CARD:
    self->way = VG_PARCEL_CARD;
    return take (in, self->sealed, sizeof self->sealed, error);
  default:
    return refuse (error);
  }
}

VgSecret *
vg_parcel_header_open_by_identity (const VgParcelHeader *self, VgIdentity *identity, GError **error)
{
  g_autoptr (GBytes) opened = NULL;
  guint8 key[VG_SECRET_BYTES];

  g_return_val_if_fail (self->way == VG_PARCEL_CARD, NULL);

  opened = vg_identity_open (identity, self->sealed, sizeof self->sealed, NULL);
  if (opened == NULL || g_bytes_get_size (opened) != sizeof key) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_TAMPERED,
                         _ ("this case was not sealed for the card of this vault, or the file was "
                            "damaged. Send your card to your colleague and ask for the case anew"));
    return NULL;
  }

  memcpy (key, g_bytes_get_data (opened, NULL), sizeof key);
  return vg_secret_take (key);
}

/* A slot speaks of a vault. */
static void
say_why (GError *reason, GError **error)
{
  if (g_error_matches (reason, VG_ERROR, VG_ERROR_PASSPHRASE))
    g_set_error_literal (error, VG_ERROR, VG_ERROR_PASSPHRASE,
                         _ ("these words do not open this sealed case; ask its sender for them "
                            "once more"));
  else if (g_error_matches (reason, VG_ERROR, VG_ERROR_TAMPERED))
    refuse (error);
  else
    g_propagate_error (error, g_error_copy (reason));
}

VgSecret *
vg_parcel_header_open_by_passphrase (const VgParcelHeader *self,
                                     const char *passphrase,
                                     GError **error)
{
  g_autoptr (GError) reason = NULL;
  VgSecret *key = NULL;

  g_return_val_if_fail (self->way == VG_PARCEL_PASSPHRASE, NULL);

  if (passphrase == NULL) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_PASSPHRASE,
                         _ ("this case was sealed under a passphrase; ask its sender for it"));
    return NULL;
  }

  key = vg_key_slot_open (&self->slot, self->id, passphrase, &reason);
  if (key == NULL)
    say_why (reason, error);

  return key;
}

const char *
vg_parcel_header_get_label (const VgParcelHeader *self)
{
  return self->way == VG_PARCEL_CARD ? MAGIC " card" : MAGIC " passphrase";
}
