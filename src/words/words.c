/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words/words.h"

char *
vg_words_normalise (const char *text)
{
  g_autofree char *composed = NULL;
  GString *out = g_string_new (NULL);
  gboolean is_space = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  for (const char *at = composed; at != NULL && *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar letter = g_utf8_get_char (at);

    if (g_unichar_isspace (letter)) {
      is_space = out->len > 0;
      continue;
    }
    if (is_space)
      g_string_append_c (out, ' ');
    is_space = FALSE;
    g_string_append_unichar (out, letter);
  }

  return g_string_free (out, FALSE);
}

char *
vg_words_digest (const char *text)
{
  g_autofree char *normal = vg_words_normalise (text);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, normal, -1);
}

gboolean
vg_words_are_any (const char *text)
{
  for (const char *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return TRUE;

  return FALSE;
}

void
vg_words_set (JsonObject *record, const char *member, const char *text)
{
  if (vg_words_are_any (text))
    json_object_set_string_member (record, member, text);
  else
    json_object_remove_member (record, member);
}
