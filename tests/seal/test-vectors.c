/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The published vectors of format 1 open here, and what can be made anew comes out as it
 * stands there. They stay for ever: never changed or taken away, only added to.
 */

#include "base/error.h"
#include "base/json.h"
#include "seal/chain.h"
#include "seal/envelope.h"
#include "seal/identity.h"
#include "seal/key-slot.h"
#include "seal/recovery-code.h"
#include "seal/stream.h"

#include <locale.h>
#include <string.h>

static JsonObject *vectors;

/* The bytes of a member, which must be @size where that is not 0. */
static GBytes *
dup_bytes (JsonObject *vector, const char *member, gsize size)
{
  const char *digits = vg_json_get_string (vector, member);
  const gsize length = strlen (digits) / 2;
  g_autofree guint8 *bytes = g_malloc (length);

  if (size > 0)
    g_assert_cmpuint (length, ==, size);
  for (gsize i = 0; i < length; i++)
    bytes[i] = (guint8) (g_ascii_xdigit_value (digits[2 * i]) << 4 |
                         g_ascii_xdigit_value (digits[2 * i + 1]));

  return g_bytes_new_take (g_steal_pointer (&bytes), length);
}

static void
copy_bytes (JsonObject *vector, const char *member, guint8 *out, gsize size)
{
  g_autoptr (GBytes) bytes = dup_bytes (vector, member, size);

  memcpy (out, g_bytes_get_data (bytes, NULL), size);
}

static VgSecret *
dup_key (JsonObject *vector, const char *member)
{
  guint8 bytes[VG_SECRET_BYTES];

  copy_bytes (vector, member, bytes, sizeof bytes);
  return vg_secret_take (bytes);
}

static void
assert_member (JsonObject *vector, const char *member, gconstpointer bytes, gsize length)
{
  g_autoptr (GBytes) expected = dup_bytes (vector, member, 0);

  g_assert_cmpmem (bytes, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
}

static void
read_row (JsonObject *vector, VgRowName *row)
{
  JsonObject *object = vg_json_get_object (vector, "row");

  *row = (VgRowName){ .number = (guint64) vg_json_get_int (object, "number", 0) };
  g_strlcpy (row->format, vg_json_get_string (object, "format"), sizeof row->format);
  copy_bytes (object, "case", row->cas, sizeof row->cas);
  copy_bytes (object, "author", row->author, sizeof row->author);
  copy_bytes (object, "previous", row->previous, sizeof row->previous);
  copy_bytes (object, "key", row->key, sizeof row->key);
  copy_bytes (object, "vault", row->vault, sizeof row->vault);
}

static void
check_digest (JsonObject *vector)
{
  g_autoptr (GBytes) data = dup_bytes (vector, "data", 0);
  g_autoptr (VgSecret) key = NULL;
  guint8 digest[VG_DIGEST_BYTES];

  if (*vg_json_get_string (vector, "key") != '\0')
    key = dup_key (vector, "key");
  vg_digest (key, vg_json_get_string (vector, "purpose"), g_bytes_get_data (data, NULL),
             g_bytes_get_size (data), digest);
  assert_member (vector, "digest", digest, sizeof digest);
}

static void
check_brief (JsonObject *vector)
{
  g_autoptr (GBytes) data = dup_bytes (vector, "data", 0);
  g_autoptr (VgSecret) key = dup_key (vector, "key");
  guint8 digest[VG_DIGEST_BYTES];

  vg_digest_brief (key, vg_json_get_string (vector, "purpose"), g_bytes_get_data (data, NULL),
                   g_bytes_get_size (data), digest);
  assert_member (vector, "digest", digest, sizeof digest);
}

static void
check_id (JsonObject *vector)
{
  guint8 id[VG_ID_BYTES];

  vg_digest_id (vg_json_get_string (vector, "text"), id);
  assert_member (vector, "id", id, sizeof id);
}

static void
check_hidden_id (JsonObject *vector)
{
  g_autoptr (VgSecret) key = dup_key (vector, "key");
  guint8 id[VG_ID_BYTES];

  vg_digest_hidden_id (key, vg_json_get_string (vector, "text"), id);
  assert_member (vector, "id", id, sizeof id);
}

static void
check_derived (JsonObject *vector)
{
  g_autoptr (VgSecret) key = dup_key (vector, "key");
  g_autoptr (VgSecret) derived = vg_secret_derive (key, vg_json_get_string (vector, "purpose"));

  assert_member (vector, "derived", vg_secret_peek (derived), VG_SECRET_BYTES);
}

static void
check_slot (JsonObject *vector)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgSecret) key = NULL;
  guint8 vault[VG_ID_BYTES];
  VgKeySlot slot = {
    .kind = (VgSlotKind) vg_json_get_int (vector, "kind", 0),
    .cost = { (guint) vg_json_get_int (vector, "passes", 0),
              (guint) vg_json_get_int (vector, "mib", 0) },
  };

  copy_bytes (vector, "vault", vault, sizeof vault);
  copy_bytes (vector, "id", slot.id, sizeof slot.id);
  copy_bytes (vector, "salt", slot.salt, sizeof slot.salt);
  copy_bytes (vector, "nonce", slot.nonce, sizeof slot.nonce);
  copy_bytes (vector, "wrapped", slot.wrapped, sizeof slot.wrapped);
  copy_bytes (vector, "commit", slot.commit, sizeof slot.commit);
  key = vg_key_slot_open (&slot, vault, vg_json_get_string (vector, "words"), &error);
  g_assert_no_error (error);
  assert_member (vector, "key", vg_secret_peek (key), VG_SECRET_BYTES);
}

static GBytes *
open_envelope (JsonObject *vector, GError **error)
{
  g_autoptr (VgSecret) key = dup_key (vector, "key");
  g_autoptr (GBytes) sealed = dup_bytes (vector, "sealed", 0);
  VgRowName row;

  read_row (vector, &row);
  return vg_envelope_open (key, &row, g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed),
                           error);
}

static void
check_envelope (JsonObject *vector)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) plain = open_envelope (vector, &error);

  g_assert_no_error (error);
  assert_member (vector, "plain", g_bytes_get_data (plain, NULL), g_bytes_get_size (plain));
}

static void
check_refused (JsonObject *vector)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (open_envelope (vector, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_TAMPERED);
}

static void
check_wrap (JsonObject *vector)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgSecret) by = dup_key (vector, "by");
  g_autoptr (VgSecret) key = NULL;
  guint8 wrapped[VG_WRAPPED_BYTES];
  VgRowName row;

  read_row (vector, &row);
  copy_bytes (vector, "wrapped", wrapped, sizeof wrapped);
  key = vg_unwrap (by, &row, wrapped, sizeof wrapped, &error);
  g_assert_no_error (error);
  assert_member (vector, "key", vg_secret_peek (key), VG_SECRET_BYTES);
}

static void
check_commit (JsonObject *vector)
{
  g_autoptr (GBytes) act = dup_bytes (vector, "act", 0);
  guint8 random[VG_DIGEST_BYTES];
  guint8 commit[VG_DIGEST_BYTES];

  copy_bytes (vector, "random", random, sizeof random);
  vg_chain_commit (random, g_bytes_get_data (act, NULL), g_bytes_get_size (act), commit);
  assert_member (vector, "commit", commit, sizeof commit);
}

static void
check_link (JsonObject *vector)
{
  guint8 previous[VG_DIGEST_BYTES];
  guint8 commit[VG_DIGEST_BYTES];
  guint8 link[VG_DIGEST_BYTES];
  VgLinkName name = { .number = (guint64) vg_json_get_int (vector, "number", 0) };

  copy_bytes (vector, "previous", previous, sizeof previous);
  copy_bytes (vector, "commit", commit, sizeof commit);
  copy_bytes (vector, "case", name.cas, sizeof name.cas);
  copy_bytes (vector, "author", name.author, sizeof name.author);
  vg_chain_link (previous, &name, commit, link);
  assert_member (vector, "link", link, sizeof link);
}

static void
check_recovery_code (JsonObject *vector)
{
  g_autoptr (GError) error = NULL;
  guint8 bytes[VG_RECOVERY_BYTES];

  vg_recovery_code_read (vg_json_get_string (vector, "code"), bytes, &error);
  g_assert_no_error (error);
  assert_member (vector, "bytes", bytes, sizeof bytes);
}

static VgIdentity *
make_identity (JsonObject *vector)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) seeds = dup_bytes (vector, "seeds", VG_IDENTITY_BYTES);
  VgIdentity *identity = vg_identity_from_seeds (seeds, &error);

  g_assert_no_error (error);
  return identity;
}

/* The fingerprint in a list whose words are their own numbers. */
static void
check_fingerprint (JsonObject *vector, VgCard *card)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *fingerprint = NULL;
  JsonArray *numbers = vg_json_get_array (vector, "fingerprint");

  for (guint i = 0; i < 2048; i++)
    g_ptr_array_add (words, g_strdup_printf ("%u", i));
  g_ptr_array_add (words, NULL);
  for (guint i = 0; i < json_array_get_length (numbers); i++)
    g_string_append_printf (expected, "%s%d", i > 0 ? " " : "",
                            (gint) json_array_get_int_element (numbers, i));

  fingerprint = vg_card_dup_fingerprint (card, (const char *const *) words->pdata);
  g_assert_cmpstr (fingerprint, ==, expected->str);
}

static void
check_card (JsonObject *vector)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgIdentity) identity = make_identity (vector);
  const char *text = vg_json_get_string (vector, "card");
  const char *name = vg_json_get_string (vector, "name");
  g_autofree char *written = vg_identity_dup_card (identity, name);
  g_autoptr (VgCard) card = vg_card_read (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (written, ==, text);
  g_assert_cmpstr (vg_card_get_name (card), ==, name);
  g_assert_cmpstr (vg_card_get_author (card), ==, vg_identity_get_author (identity));
  check_fingerprint (vector, card);
}

static void
check_signature (JsonObject *vector)
{
  g_autoptr (VgIdentity) identity = make_identity (vector);
  g_autoptr (GBytes) data = dup_bytes (vector, "data", 0);
  guint8 signature[VG_SIGNATURE_BYTES];

  vg_identity_sign (identity, g_bytes_get_data (data, NULL), g_bytes_get_size (data), signature);
  assert_member (vector, "signature", signature, sizeof signature);
}

static void
check_box (JsonObject *vector)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgIdentity) identity = make_identity (vector);
  g_autoptr (GBytes) sealed = dup_bytes (vector, "sealed", 0);
  g_autoptr (GBytes) plain = vg_identity_open (identity, g_bytes_get_data (sealed, NULL),
                                               g_bytes_get_size (sealed), &error);

  g_assert_no_error (error);
  assert_member (vector, "plain", g_bytes_get_data (plain, NULL), g_bytes_get_size (plain));
}

/* Whether the stream is @length bytes long; they are left in @out. */
static gboolean
read_stream (JsonObject *vector, guint8 *out, gsize length)
{
  g_autoptr (VgSecret) key = dup_key (vector, "key");
  g_autoptr (GBytes) sealed = dup_bytes (vector, "sealed", 0);
  g_autoptr (GInputStream) in = g_memory_input_stream_new_from_bytes (sealed);
  g_autoptr (VgStreamReader)
      reader = vg_stream_reader_new (key, vg_json_get_string (vector, "label"), in, NULL);

  return vg_stream_reader_read (reader, out, length, NULL) && vg_stream_reader_end (reader, NULL);
}

static void
check_stream (JsonObject *vector)
{
  const gsize length = strlen (vg_json_get_string (vector, "plain")) / 2;
  g_autofree guint8 *plain = g_malloc (length + 1);

  g_assert_true (read_stream (vector, plain, length));
  assert_member (vector, "plain", plain, length);
  g_assert_false (read_stream (vector, plain, length + 1));
  if (length > 0)
    g_assert_false (read_stream (vector, plain, length - 1));
}

static void
check_refused_stream (JsonObject *vector)
{
  const gsize most = strlen (vg_json_get_string (vector, "sealed")) / 2;
  g_autofree guint8 *plain = g_malloc (most);

  for (gsize length = 0; length < most; length++)
    g_assert_false (read_stream (vector, plain, length));
}

static const struct {
  const char *name;
  void (*check) (JsonObject *vector);
} kinds[] = {
  { "digests", check_digest },
  { "briefs", check_brief },
  { "ids", check_id },
  { "hidden-ids", check_hidden_id },
  { "derived", check_derived },
  { "slots", check_slot },
  { "envelopes", check_envelope },
  { "refused", check_refused },
  { "wraps", check_wrap },
  { "commits", check_commit },
  { "links", check_link },
  { "recovery-codes", check_recovery_code },
  { "cards", check_card },
  { "signatures", check_signature },
  { "boxes", check_box },
  { "streams", check_stream },
  { "refused-streams", check_refused_stream },
};

static void
test_kind (gconstpointer index)
{
  const guint kind = GPOINTER_TO_UINT (index);
  JsonArray *array = vg_json_get_array (vectors, kinds[kind].name);

  g_assert_cmpuint (json_array_get_length (array), >, 0);
  for (guint i = 0; i < json_array_get_length (array); i++)
    kinds[kind].check (json_array_get_object_element (array, i));
}

/* A kind that was added and is read nowhere would prove nothing. */
static void
test_every_kind_is_read (void)
{
  g_assert_cmpuint (json_object_get_size (vectors), ==, G_N_ELEMENTS (kinds) + 2);
  g_assert_cmpstr (vg_json_get_string (vectors, "format"), ==, "voorgesprek-seal-vectors/1");
  g_assert_nonnull (vg_json_get_string (vectors, "about"));
}

int
main (int argc, char **argv)
{
  g_autofree char *path = g_build_filename (g_getenv ("VG_TEST_DATA"), "fixtures", "seal",
                                            "vectors-1.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = vg_json_read_file (path, VG_JSON_DATA_BYTES, &error);

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_assert_no_error (error);
  vectors = vg_json_peek_object (root);

  g_test_add_func ("/vectors/every-kind-is-read", test_every_kind_is_read);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autofree char *name = g_strdup_printf ("/vectors/%s-stay-as-they-are", kinds[i].name);

    g_test_add_data_func (name, GUINT_TO_POINTER (i), test_kind);
  }

  return g_test_run ();
}
