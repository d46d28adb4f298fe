/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/text.h"

#include "base/json.h"

const char *
vg_text_get (JsonObject *text, const char *language)
{
  const char *found = vg_json_get_string (text, language);

  if (found == NULL)
    found = vg_json_get_string (text, "nl");
  if (found == NULL)
    found = vg_json_get_string (text, "en");

  return found;
}

const char *
vg_text_language_of (const char *tag)
{
  gboolean is_dutch = tag != NULL && g_str_has_prefix (tag, "nl") && !g_ascii_isalpha (tag[2]);

  return is_dutch ? "nl" : "en";
}
