/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/identity.h"

#include "base/error.h"
#include "base/wipe.h"
#include "seal/guard.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

G_STATIC_ASSERT (VG_SECRET_BYTES == crypto_sign_SEEDBYTES);
G_STATIC_ASSERT (VG_SECRET_BYTES == crypto_box_SEEDBYTES);

struct _VgIdentity {
  VgSecret *sign; /* seeds: the keys are made of them anew for each use, and wiped */
  VgSecret *open;
  guint8 sign_public[crypto_sign_PUBLICKEYBYTES];
  guint8 open_public[crypto_box_PUBLICKEYBYTES];
  VgCard *card; /* nameless, for the author id */
};

static VgIdentity *
take_seeds (VgSecret *sign, VgSecret *open)
{
  VgIdentity *self = g_new0 (VgIdentity, 1);
  guint8 sign_key[crypto_sign_SECRETKEYBYTES];
  guint8 open_key[crypto_box_SECRETKEYBYTES];

  self->sign = sign;
  self->open = open;
  crypto_sign_seed_keypair (self->sign_public, sign_key, vg_secret_peek (sign));
  crypto_box_seed_keypair (self->open_public, open_key, vg_secret_peek (open));
  vg_wipe (sign_key, sizeof sign_key);
  vg_wipe (open_key, sizeof open_key);

  self->card = vg_card_new ("-", self->sign_public, self->open_public);
  return self;
}

VgIdentity *
vg_identity_new (void)
{
  return take_seeds (vg_secret_new_random (), vg_secret_new_random ());
}

GBytes *
vg_identity_dup_seeds (VgIdentity *self)
{
  guint8 *seeds = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  seeds = g_malloc (VG_IDENTITY_BYTES);
  memcpy (seeds, vg_secret_peek (self->sign), VG_SECRET_BYTES);
  memcpy (seeds + VG_SECRET_BYTES, vg_secret_peek (self->open), VG_SECRET_BYTES);
  return vg_wipe_take_bytes (seeds, VG_IDENTITY_BYTES);
}

VgIdentity *
vg_identity_from_seeds (GBytes *seeds, GError **error)
{
  guint8 copy[VG_IDENTITY_BYTES];
  gsize length = 0;
  const guint8 *bytes = NULL;

  g_return_val_if_fail (seeds != NULL, NULL);

  bytes = g_bytes_get_data (seeds, &length);
  if (length != VG_IDENTITY_BYTES) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_TAMPERED,
                         _ ("the keys for signing are damaged; open a backup of the vault"));
    return NULL;
  }

  memcpy (copy, bytes, sizeof copy);
  return take_seeds (vg_secret_take (copy), vg_secret_take (copy + VG_SECRET_BYTES));
}

void
vg_identity_free (VgIdentity *self)
{
  g_return_if_fail (self != NULL);

  vg_secret_unref (self->sign);
  vg_secret_unref (self->open);
  vg_card_free (self->card);
  g_free (self);
}

const char *
vg_identity_get_author (VgIdentity *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return vg_card_get_author (self->card);
}

static void
sign (VgIdentity *self, const char *purpose, const guint8 *data, gsize length, guint8 *out)
{
  g_autoptr (GBytes) message = vg_card_message (purpose, data, length);
  guint8 key[crypto_sign_SECRETKEYBYTES];
  guint8 public_key[crypto_sign_PUBLICKEYBYTES];

  crypto_sign_seed_keypair (public_key, key, vg_secret_peek (self->sign));
  crypto_sign_detached (out, NULL, g_bytes_get_data (message, NULL), g_bytes_get_size (message),
                        key);
  vg_wipe (key, sizeof key);
}

void
vg_identity_sign (VgIdentity *self,
                  const guint8 *data,
                  gsize length,
                  guint8 out[VG_SIGNATURE_BYTES])
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (data != NULL || length == 0);

  sign (self, "VG signed", data, length, out);
}

char *
vg_identity_dup_card (VgIdentity *self, const char *name)
{
  g_autoptr (VgCard) card = NULL;
  g_autofree char *unsigned_text = NULL;
  guint8 signature[VG_SIGNATURE_BYTES];

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (vg_card_name_is_fit (name), NULL);

  card = vg_card_new (name, self->sign_public, self->open_public);
  unsigned_text = vg_card_write (card, NULL);
  sign (self, "VG card", (const guint8 *) unsigned_text, strlen (unsigned_text), signature);
  return vg_card_write (card, signature);
}

GBytes *
vg_identity_open (VgIdentity *self, const guint8 *sealed, gsize length, GError **error)
{
  guint8 key[crypto_box_SECRETKEYBYTES];
  guint8 public_key[crypto_box_PUBLICKEYBYTES];
  g_autofree guint8 *plain = NULL;
  gboolean is_open = FALSE;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (sealed != NULL || length == 0, NULL);

  if (length >= crypto_box_SEALBYTES) {
    plain = g_malloc (length);
    crypto_box_seed_keypair (public_key, key, vg_secret_peek (self->open));
    is_open = crypto_box_seal_open (plain, sealed, length, public_key, key) == 0;
    vg_wipe (key, sizeof key);
  }
  if (!is_open) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_TAMPERED,
                         _ ("this was sealed for somebody else, or it was damaged: ask for it "
                            "anew"));
    return NULL;
  }

  return vg_wipe_take_bytes (g_steal_pointer (&plain), length - crypto_box_SEALBYTES);
}
