/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/card.h"

#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "base/wipe.h"
#include "seal/guard.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define FORMAT            "voorgesprek-card/1"
#define FINGERPRINT_WORDS 8
#define WORD_BITS         11

G_STATIC_ASSERT (VG_DIGEST_BYTES == crypto_sign_PUBLICKEYBYTES);
G_STATIC_ASSERT (VG_DIGEST_BYTES == crypto_box_PUBLICKEYBYTES);
G_STATIC_ASSERT (VG_SIGNATURE_BYTES == crypto_sign_BYTES);

struct _VgCard {
  char *name;
  char author[VG_AUTHOR_LETTERS + 1];
  guint8 sign[VG_DIGEST_BYTES];
  guint8 seal[VG_DIGEST_BYTES];
};

static const char *const members[] = { "format", "name", "author", "sign", "seal", "signature" };

/* The letters of vg_clock_new_id(): an author id looks like any other id. */
static void
write_author (const guint8 sign[VG_DIGEST_BYTES], char author[VG_AUTHOR_LETTERS + 1])
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz234567";
  guint8 digest[VG_DIGEST_BYTES];

  vg_digest (NULL, "VG author", sign, VG_DIGEST_BYTES, digest);
  for (guint i = 0; i < VG_AUTHOR_LETTERS; i++)
    author[i] = letters[digest[i] % 32];
  author[VG_AUTHOR_LETTERS] = '\0';
}

VgCard *
vg_card_new (const char *name,
             const guint8 sign[VG_DIGEST_BYTES],
             const guint8 seal[VG_DIGEST_BYTES])
{
  VgCard *self = NULL;

  g_return_val_if_fail (vg_card_name_is_fit (name), NULL);

  vg_guard_start ();
  self = g_new0 (VgCard, 1);
  self->name = g_strdup (name);
  memcpy (self->sign, sign, VG_DIGEST_BYTES);
  memcpy (self->seal, seal, VG_DIGEST_BYTES);
  write_author (sign, self->author);
  return self;
}

static gboolean
refuse (VgError code, const char *what, GError **error)
{
  g_set_error (error, VG_ERROR, (gint) code, _ ("card: %s; ask your colleague for it anew"), what);
  return FALSE;
}

/* Each member, a text, and nothing else. */
static gboolean
check_shape (JsonObject *object, GError **error)
{
  if (object == NULL || json_object_get_size (object) != G_N_ELEMENTS (members))
    return refuse (VG_ERROR_PARSE, _ ("this is no card, or a piece of it is missing"), error);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (vg_json_get_string (object, members[i]) == NULL)
      return refuse (VG_ERROR_PARSE, _ ("this is no card, or a piece of it is missing"), error);

  if (strcmp (vg_json_get_string (object, "format"), FORMAT) != 0)
    return refuse (VG_ERROR_PARSE, _ ("it is of a kind that this program does not know"), error);
  if (!vg_card_name_is_fit (vg_json_get_string (object, "name")))
    return refuse (VG_ERROR_PARSE, _ ("its name is empty, too long, or more than a line"), error);

  return TRUE;
}

/* Exactly @size bytes in small digits: there is one way to write a key. */
static gboolean
read_hex (JsonObject *object, const char *member, guint8 *out, gsize size, GError **error)
{
  const char *text = vg_json_get_string (object, member);
  gsize length = 0;

  if (strlen (text) == 2 * size && strspn (text, "0123456789abcdef") == 2 * size &&
      sodium_hex2bin (out, size, text, 2 * size, NULL, &length, NULL) == 0 && length == size)
    return TRUE;

  return refuse (VG_ERROR_PARSE, _ ("a key or the signature in it is no row of digits"), error);
}

/* libsodium refuses a signing key of low order itself. For the other one a product with any
 * number is zero, and it says so.
 */
static gboolean
is_low_order (const guint8 seal[VG_DIGEST_BYTES])
{
  static const guint8 number[crypto_scalarmult_SCALARBYTES] = { 1 };
  guint8 product[crypto_scalarmult_BYTES];

  return crypto_scalarmult (product, number, seal) != 0;
}

static gboolean
verify (VgCard *self,
        const char *purpose,
        const guint8 *data,
        gsize length,
        const guint8 *signature)
{
  g_autoptr (GBytes) message = vg_card_message (purpose, data, length);

  return crypto_sign_verify_detached (signature, g_bytes_get_data (message, NULL),
                                      g_bytes_get_size (message), self->sign) == 0;
}

static gboolean
check_truth (VgCard *self, const char *author, const guint8 *signature, GError **error)
{
  g_autofree char *unsigned_text = vg_card_write (self, NULL);

  if (strcmp (author, self->author) != 0)
    return refuse (VG_ERROR_TAMPERED, _ ("it names an author that is not that of its key"), error);
  if (is_low_order (self->seal))
    return refuse (VG_ERROR_TAMPERED, _ ("nothing can be sealed with its key"), error);
  if (!verify (self, "VG card", (const guint8 *) unsigned_text, strlen (unsigned_text), signature))
    return refuse (VG_ERROR_TAMPERED, _ ("it was altered: its signature does not fit"), error);

  return TRUE;
}

static VgCard *
read_object (JsonObject *object, GError **error)
{
  guint8 sign[VG_DIGEST_BYTES];
  guint8 seal[VG_DIGEST_BYTES];
  guint8 signature[VG_SIGNATURE_BYTES];
  g_autoptr (VgCard) self = NULL;

  if (!check_shape (object, error) || !read_hex (object, "sign", sign, sizeof sign, error) ||
      !read_hex (object, "seal", seal, sizeof seal, error) ||
      !read_hex (object, "signature", signature, sizeof signature, error))
    return NULL;

  self = vg_card_new (vg_json_get_string (object, "name"), sign, seal);
  if (!check_truth (self, vg_json_get_string (object, "author"), signature, error))
    return NULL;

  return g_steal_pointer (&self);
}

VgCard *
vg_card_read (const char *text, gsize length, GError **error)
{
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (text != NULL || length == 0, NULL);

  if (length > VG_CARD_BYTES) {
    refuse (VG_ERROR_PARSE, _ ("it is longer than any card"), error);
    return NULL;
  }
  root = vg_json_parse (text, length, _ ("card"), error);
  if (root == NULL)
    return NULL;

  return read_object (vg_json_peek_object (root), error);
}

void
vg_card_free (VgCard *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self);
}

gboolean
vg_card_name_is_fit (const char *name)
{
  if (name == NULL || *name == '\0' || strlen (name) > VG_CARD_NAME_BYTES ||
      !g_utf8_validate (name, -1, NULL))
    return FALSE;

  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return FALSE;

  return TRUE;
}

const char *
vg_card_get_name (VgCard *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

const char *
vg_card_get_author (VgCard *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->author;
}

char *
vg_card_dup_fingerprint (VgCard *self, const char *const *words)
{
  guint8 keys[2 * VG_DIGEST_BYTES];
  guint8 digest[VG_DIGEST_BYTES];
  const char *said[FINGERPRINT_WORDS + 1] = { NULL };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);
  g_return_val_if_fail (g_strv_length ((char **) words) == 1 << WORD_BITS, NULL);

  memcpy (keys, self->sign, VG_DIGEST_BYTES);
  memcpy (keys + VG_DIGEST_BYTES, self->seal, VG_DIGEST_BYTES);
  vg_digest (NULL, "VG fingerprint", keys, sizeof keys, digest);

  for (guint i = 0; i < FINGERPRINT_WORDS; i++) {
    guint word = 0;

    for (guint bit = i * WORD_BITS; bit < (i + 1) * WORD_BITS; bit++)
      word = word << 1 | (digest[bit / 8] >> (7 - bit % 8) & 1);
    said[i] = words[word];
  }
  return g_strjoinv (" ", (char **) said);
}

GBytes *
vg_card_seal_to (VgCard *self, const guint8 *data, gsize length)
{
  guint8 *sealed = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (data != NULL || length == 0, NULL);

  sealed = g_malloc (length + crypto_box_SEALBYTES);
  if (crypto_box_seal (sealed, data, length, self->seal) != 0)
    g_assert_not_reached (); /* only for keys of low order, which no card has */

  return g_bytes_new_take (sealed, length + crypto_box_SEALBYTES);
}

gboolean
vg_card_verify (VgCard *self,
                const guint8 *data,
                gsize length,
                const guint8 signature[VG_SIGNATURE_BYTES])
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  return verify (self, "VG signed", data, length, signature);
}

static void
add_hex (JsonObject *object, const char *member, const guint8 *bytes, gsize size)
{
  char text[2 * VG_SIGNATURE_BYTES + 1];

  sodium_bin2hex (text, sizeof text, bytes, size);
  json_object_set_string_member (object, member, text);
}

char *
vg_card_write (VgCard *self, const guint8 *signature)
{
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) node = vg_json_new_object (object);

  json_object_set_string_member (object, "format", FORMAT);
  json_object_set_string_member (object, "name", self->name);
  json_object_set_string_member (object, "author", self->author);
  add_hex (object, "sign", self->sign, sizeof self->sign);
  add_hex (object, "seal", self->seal, sizeof self->seal);
  if (signature != NULL)
    add_hex (object, "signature", signature, VG_SIGNATURE_BYTES);
  return vg_json_write (node);
}

GBytes *
vg_card_message (const char *purpose, const guint8 *data, gsize length)
{
  const gsize first = strlen (purpose) + 1;
  guint8 *message = g_malloc (first + length);

  memcpy (message, purpose, first);
  if (length > 0)
    memcpy (message + first, data, length);
  return vg_wipe_take_bytes (message, first + length);
}
