/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "search/case-search.h"

#include "base/json.h"
#include "model/record.h"

#include <string.h>

#define EXCERPT 120

/* What a member holds words of people, not of the program. */
static gboolean
is_said (const char *place, const char *member)
{
  const VgRecordKind *kind = vg_record_kind_of (place);

  for (guint i = 0; kind != NULL && kind->fields[i].name != NULL; i++)
    if (g_str_equal (kind->fields[i].name, member))
      return kind->fields[i].kind == VG_FIELD_TEXT || kind->fields[i].kind == VG_FIELD_VALUE;

  return TRUE;
}

static char *
search_text (const char *text, VgNeedle *needle)
{
  gsize start = 0;
  gsize end = 0;

  if (text == NULL || !vg_needle_find (needle, text, 0, &start, &end))
    return NULL;

  return vg_needle_dup_excerpt (text, start, end, EXCERPT);
}

static char *
search_value (JsonNode *value, VgNeedle *needle)
{
  JsonArray *list = vg_json_peek_array (value);
  char *excerpt = search_text (vg_json_peek_string (value), needle);

  for (guint i = 0; list != NULL && excerpt == NULL && i < json_array_get_length (list); i++)
    excerpt = search_text (vg_json_peek_string (json_array_get_element (list, i)), needle);

  return excerpt;
}

/* Returns: (transfer full) (nullable): a line around the words */
static char *
search_place (VgCase *subject, const char *place, VgNeedle *needle)
{
  JsonNode *value = vg_case_get (subject, place);
  JsonObject *record = vg_json_peek_object (value);
  JsonObjectIter iter;
  const char *member = NULL;
  JsonNode *node = NULL;
  char *excerpt = NULL;

  if (record == NULL)
    return search_value (value, needle);

  json_object_iter_init_ordered (&iter, record);
  while (excerpt == NULL && json_object_iter_next_ordered (&iter, &member, &node))
    if (is_said (place, member))
      excerpt = search_value (node, needle);

  return excerpt;
}

void
vg_found_free (VgFound *self)
{
  g_free (self->place);
  g_free (self->excerpt);
  g_free (self);
}

GPtrArray *
vg_case_search (VgCase *subject, VgNeedle *needle)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_found_free);
  g_autoptr (GPtrArray) places = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && needle != NULL, found);

  places = vg_case_list (subject, "");
  for (guint i = 0; i < places->len; i++) {
    char *excerpt = search_place (subject, places->pdata[i], needle);
    VgFound *one = NULL;

    if (excerpt == NULL)
      continue;
    one = g_new0 (VgFound, 1);
    one->place = g_strdup (places->pdata[i]);
    one->excerpt = excerpt;
    g_ptr_array_add (found, one);
  }

  return found;
}
