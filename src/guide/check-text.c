/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/check-text.h"

#include "base/json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_ID_CHARACTERS 64

static gboolean
is_id (const char *text)
{
  gsize length = strspn (text, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-");

  return length > 0 && length <= MAX_ID_CHARACTERS && text[length] == '\0' && *text != '-' &&
         !g_str_has_prefix (text, "own-");
}

void
vg_check_id (VgGuideFile *file, JsonNode *node, const char *key, const char *id)
{
  const char *text = vg_json_peek_string (node);

  if (text == NULL)
    vg_guide_file_add (
        file, node, "wrong-type", id,
        g_strdup_printf (_ ("“%s” must be %s"), key, _ ("a text in quotation marks")));
  else if (!is_id (text))
    vg_guide_file_add (
        file, node, "bad-id", is_id (id != NULL ? id : "") ? id : NULL,
        g_strdup_printf (_ ("“%s” must be of letters, digits and hyphens, at most %d, and not "
                            "begin with a hyphen or “own-”"),
                         key, MAX_ID_CHARACTERS));
}

/* What would not be seen, or would turn the text around, or is kept for documents. */
static gboolean
is_bad (gunichar character)
{
  gboolean is_direction = (character >= 0x202a && character <= 0x202e) ||
                          (character >= 0x2066 && character <= 0x2069);
  GUnicodeType type = g_unichar_type (character);

  return is_direction || type == G_UNICODE_PRIVATE_USE ||
         (type == G_UNICODE_CONTROL && character != '\n');
}

static void
check_characters (VgGuideFile *file, JsonNode *node, const char *key, const char *id)
{
  const char *text = vg_json_peek_string (node);
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (*stripped == '\0') {
    vg_guide_file_add (file, node, "empty-text", id,
                       g_strdup_printf (_ ("“%s” is empty: write the text"), key));
    return;
  }

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (is_bad (g_utf8_get_char (at))) {
      vg_guide_file_add (
          file, node, "bad-character", id,
          g_strdup_printf (_ ("“%s” has the character U+%04X, which cannot be read: take it out"),
                           key, g_utf8_get_char (at)));
      return;
    }
}

void
vg_check_string (VgGuideFile *file, JsonNode *node, const char *key, const char *id)
{
  if (vg_json_peek_string (node) == NULL)
    vg_guide_file_add (
        file, node, "wrong-type", id,
        g_strdup_printf (_ ("“%s” must be %s"), key, _ ("a text in quotation marks")));
  else
    check_characters (file, node, key, id);
}

/* "nl", "en", "fy", "pt-BR" */
static gboolean
is_language (const char *key)
{
  gsize length = strspn (key, G_CSET_a_2_z);

  if (length < 2 || length > 3)
    return FALSE;

  return key[length] == '\0' || (key[length] == '-' && strlen (key + length + 1) == 2 &&
                                 strspn (key + length + 1, G_CSET_A_2_Z) == 2);
}

static void
check_languages (VgGuideFile *file, JsonObject *object, const char *key, const char *id)
{
  JsonObjectIter iter;
  const char *language = NULL;
  JsonNode *node = NULL;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &language, &node)) {
    g_autofree char *name = g_strdup_printf ("%s/%s", key, language);

    if (g_str_has_prefix (language, "x-"))
      continue;
    if (is_language (language))
      vg_check_string (file, node, name, id);
    else
      vg_guide_file_add (
          file, node, "unknown-key", id,
          g_strdup_printf (_ ("“%s” is no language: write “nl”, “en” or another code"), language));
  }
}

void
vg_check_text (VgGuideFile *file,
               JsonNode *node,
               const char *key,
               const char *id,
               gboolean needs_both)
{
  JsonObject *object = vg_json_peek_object (node);
  const char *missing = NULL;

  if (object == NULL) {
    vg_guide_file_add (file, node, "wrong-type", id,
                       g_strdup_printf (_ ("“%s” must be %s"), key,
                                        _ ("a text in each language: {\"nl\": …, \"en\": …}")));
    return;
  }

  check_languages (file, object, key, id);
  if (!json_object_has_member (object, "nl") &&
      (needs_both || !json_object_has_member (object, "en")))
    missing = "nl";
  else if (needs_both && !json_object_has_member (object, "en"))
    missing = "en";
  if (missing != NULL)
    vg_guide_file_add (file, node, "missing-language", id,
                       g_strdup_printf (_ ("“%s” has no “%s”: add the text"), key, missing));
}
