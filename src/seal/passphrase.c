/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/passphrase.h"

#include "base/error.h"
#include "base/file.h"
#include "base/paths.h"
#include "base/wipe.h"
#include "seal/guard.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define LIST_WORDS    2048
#define LIST_BYTES    (256 * 1024)
#define TELLING_SIGNS 4 /* the letters that tell two words of the list apart */
#define LONGEST_PIECE 4

G_STATIC_ASSERT (VG_PASSPHRASE_LEAST == 12); /* a message names it */

/* --- The list --- */

static gboolean
is_word (const char *word)
{
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_islower (g_utf8_get_char (at)))
      return FALSE;

  return TRUE;
}

static char *
dup_beginning (const char *word)
{
  const char *at = word;

  for (guint i = 0; i < TELLING_SIGNS && *at != '\0'; i++)
    at = g_utf8_next_char (at);

  return g_strndup (word, (gsize) (at - word));
}

/* @beginnings: a set. */
static gboolean
add_word (GPtrArray *words, GHashTable *beginnings, const char *line, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (line, "#", 2);
  const char *word = parts[0] != NULL ? g_strstrip (parts[0]) : "";

  if (*word == '\0')
    return TRUE;
  if (!is_word (word)) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("“%s” is no word of small letters; write one word a line"), word);
    return FALSE;
  }
  if (!g_hash_table_add (beginnings, dup_beginning (word))) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("“%s” begins like another word; the first four letters tell words apart"),
                 word);
    return FALSE;
  }

  g_ptr_array_add (words, g_strdup (word));
  return TRUE;
}

static gboolean
add_lines (GPtrArray *words, const char *text, const char *path, GError **error)
{
  g_autoptr (GHashTable) beginnings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    if (!add_word (words, beginnings, lines[i], error)) {
      g_prefix_error (error, "%s:%u: ", path, i + 1);
      return FALSE;
    }
  }

  return TRUE;
}

char **
vg_passphrase_read_words (const char *path, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;
  const char *data = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = vg_file_read (path, LIST_BYTES, error);
  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &length);
  if (!g_utf8_validate_len (data, length, NULL)) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: is not UTF-8"), path);
    return NULL;
  }
  text = g_strndup (length > 0 ? data : "", length); /* an empty file has no bytes at all */
  if (!add_lines (words, text, path, error))
    return NULL;
  if (words->len != LIST_WORDS) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: has %u words; a list has %d"), path,
                 words->len, LIST_WORDS);
    return NULL;
  }

  g_ptr_array_add (words, NULL);
  g_ptr_array_set_free_func (words, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

/* Returns: (transfer full) */
static char *
dup_list_path (const char *language)
{
  g_autofree char *name = g_strdup_printf ("words.%s.txt", language);

  return vg_paths_dup_data ("passphrase", name, NULL);
}

char **
vg_passphrase_read_words_in (const char *language, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  path = dup_list_path (language);
  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_free (path);
    path = dup_list_path ("nl");
  }

  return vg_passphrase_read_words (path, error);
}

/* --- A new one --- */

char *
vg_passphrase_new (const char *const *words)
{
  const char *drawn[VG_PASSPHRASE_WORDS + 1] = { NULL };
  guint count = 0;
  char *passphrase = NULL;

  g_return_val_if_fail (words != NULL, NULL);

  count = g_strv_length ((char **) words);
  g_return_val_if_fail (count == LIST_WORDS, NULL);

  vg_guard_start ();
  for (guint i = 0; i < VG_PASSPHRASE_WORDS; i++)
    drawn[i] = words[randombytes_uniform (count)];
  passphrase = g_strjoinv (" ", (char **) drawn);
  vg_wipe (drawn, sizeof drawn);
  return passphrase;
}

/* --- One's own --- */

/* What is left of common passphrases when digits, spaces and signs are taken away. */
static const char *const common[] = {
  "",
  "wachtwoord",
  "wachtwoordwachtwoord",
  "welkom",
  "welkomwelkom",
  "welkomthuis",
  "geheim",
  "geheimgeheim",
  "ditiseenwachtwoord",
  "mijnwachtwoord",
  "ikhouvanjou",
  "ikhouvanjeditis",
  "voorgesprek",
  "bemiddeling",
  "bemiddelaar",
  "herstelbemiddeling",
  "herstelbemiddelaar",
  "slachtofferhulp",
  "mediation",
  "mediator",
  "administrator",
  "password",
  "passwordpassword",
  "mypassword",
  "thisismypassword",
  "letmein",
  "letmeinplease",
  "iloveyou",
  "qwerty",
  "qwertyuiop",
  "qwertyuiopasdf",
  "qwertyuiopasdfghjkl",
  "asdfghjkl",
  "qwertyqwerty",
  "azerty",
  "azertyuiop",
  "correcthorsebatterystaple",
};

/* Every sign once, accents that stand alone not counted. Returns: (transfer full): wiped by
 * the caller, who gets @out_length.
 */
static gunichar *
dup_signs (const char *passphrase, gsize *out_length)
{
  gunichar *signs = g_new0 (gunichar, strlen (passphrase) + 1);
  gsize length = 0;

  for (const char *at = passphrase; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_ismark (g_utf8_get_char (at)))
      signs[length++] = g_unichar_tolower (g_utf8_get_char (at));

  *out_length = length;
  return signs;
}

/* "aaaaaaaaaaaa", "abababababab". */
static gboolean
is_one_piece (const gunichar *signs, gsize length)
{
  for (gsize piece = 1; piece <= LONGEST_PIECE; piece++) {
    gsize at = piece;

    while (at < length && signs[at] == signs[at - piece])
      at++;
    if (at >= length)
      return TRUE;
  }

  return FALSE;
}

/* "abcdefghijkl", "123456789012", and both backwards. */
static gboolean
is_run (const gunichar *signs, gsize length)
{
  gsize up = 1;
  gsize down = 1;

  while (up < length &&
         (signs[up] == signs[up - 1] + 1 || (signs[up] == '0' && signs[up - 1] == '9')))
    up++;
  while (down < length &&
         (signs[down] + 1 == signs[down - 1] || (signs[down] == '9' && signs[down - 1] == '0')))
    down++;

  return up >= length || down >= length;
}

static gboolean
is_common (const gunichar *signs, gsize length)
{
  g_autofree char *letters = g_malloc0 (6 * length + 1);
  char *at = letters;
  gboolean is_found = FALSE;

  for (gsize i = 0; i < length; i++)
    if (g_unichar_isalpha (signs[i]))
      at += g_unichar_to_utf8 (signs[i], at);
  for (guint i = 0; i < G_N_ELEMENTS (common) && !is_found; i++)
    is_found = strcmp (letters, common[i]) == 0;

  vg_wipe (letters, 6 * length + 1);
  return is_found;
}

/* What is wrong with it, or NULL. */
static const char *
find_fault (const gunichar *signs, gsize length)
{
  if (length < VG_PASSPHRASE_LEAST)
    return _ ("too short: take at least 12 characters, for example four words in a row");
  if (is_one_piece (signs, length))
    return _ ("the same over and over is guessed at once: take a few words in a row");
  if (is_run (signs, length))
    return _ ("a row of letters or digits is guessed at once: take a few words in a row");
  if (is_common (signs, length))
    return _ ("this is what everybody takes, or only digits: take a few words in a row");

  return NULL;
}

gboolean
vg_passphrase_check (const char *passphrase, GError **error)
{
  g_autofree gunichar *signs = NULL;
  const char *fault = NULL;
  gsize length = 0;

  g_return_val_if_fail (passphrase != NULL, FALSE);

  if (!g_utf8_validate (passphrase, -1, NULL)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS,
                         _ ("this holds bytes that are no letters: type it anew"));
    return FALSE;
  }

  signs = dup_signs (passphrase, &length);
  fault = find_fault (signs, length);
  vg_wipe (signs, length * sizeof *signs);
  if (fault == NULL)
    return TRUE;

  g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS, fault);
  return FALSE;
}
