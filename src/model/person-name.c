/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/person-name.h"

#include "base/json.h"
#include "model/people.h"
#include "model/place.h"
#include "words/words.h"

#include <string.h>

struct _VgPersonName {
  char *word;
  GPtrArray *patterns; /* GRegex */
};

/* "Kei" of "de heer Kei". Lends; NULL where the last word is no name of this person: "de man van
 * Merel" is called by somebody else's.
 */
static const char *
get_last_name (const char *name)
{
  const char *space = strrchr (name, ' ');

  if (g_regex_match_simple ("^(de|het|the) (?!heer\\b)\\w+ (van|of) ", name, G_REGEX_CASELESS, 0))
    return NULL;

  return space != NULL && g_unichar_isupper (g_utf8_get_char (space + 1)) ? space + 1 : NULL;
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const char *one = *(const char *const *) a;
  const char *other = *(const char *const *) b;
  gsize length = strlen (one);

  return length != strlen (other) ? (length > strlen (other) ? -1 : 1) : strcmp (one, other);
}

static void
add_name (GPtrArray *names, const char *name)
{
  if (name != NULL && vg_words_are_any (name) &&
      !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, g_strdup (name));
}

/* Who somebody is may follow the name: "de heer Kei, de vader van Merel". */
static void
add_names (GPtrArray *names, const char *name)
{
  g_autofree char *bare = g_strndup (name, strcspn (name, ","));

  add_name (names, name);
  add_name (names, bare);
  add_name (names, get_last_name (bare));
}

GPtrArray *
vg_person_name_list (VgCase *subject, const char *party)
{
  g_autofree char *place = vg_place_join ("party", party, NULL);
  g_autoptr (GPtrArray) acts = vg_case_list_history (subject, place);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < acts->len; i++) {
    JsonObject *person = vg_json_get_object (vg_act_get_set (acts->pdata[i]), place);
    const char *name = vg_json_get_string (person, "name");

    if (name != NULL)
      add_names (names, name);
  }

  g_ptr_array_sort (names, compare_lengths);
  return names;
}

/* --- Where one is named --- */

/* What everybody but @party is called. */
static GPtrArray *
list_others (VgCase *subject, const char *party)
{
  g_autoptr (GPtrArray) people = vg_people_list (subject);
  GPtrArray *others = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < people->len; i++) {
    g_autoptr (GPtrArray) names = NULL;

    if (g_str_equal (people->pdata[i], party))
      continue;
    names = vg_person_name_list (subject, people->pdata[i]);
    for (guint n = 0; n < names->len; n++)
      add_name (others, names->pdata[n]);
  }

  return others;
}

/* A name of several words may stand with or without a capital: "de heer Kei"; and each may be
 * whose something is: "Merels fiets".
 */
static void
add_pattern (VgPersonName *self, const char *name)
{
  g_autofree char *escaped = g_regex_escape_string (name, -1);
  g_autofree char *pattern = g_strdup_printf ("(?<![\\pL\\pN])%ss?(?![\\pL\\pN])", escaped);
  GRegexCompileFlags flags = strchr (name, ' ') != NULL ? G_REGEX_CASELESS : 0;
  GRegex *regex = g_regex_new (pattern, flags, 0, NULL);

  if (regex == NULL)
    return;

  g_ptr_array_add (self->patterns, regex);
  g_free (self->word);
  self->word = g_strdup (name);
}

VgPersonName *
vg_person_name_new (VgCase *subject, const char *party)
{
  VgPersonName *self = g_new0 (VgPersonName, 1);
  g_autoptr (GPtrArray) names = vg_person_name_list (subject, party);
  g_autoptr (GPtrArray) others = list_others (subject, party);

  self->patterns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_regex_unref);
  for (guint i = 0; i < names->len; i++)
    if (!g_ptr_array_find_with_equal_func (others, names->pdata[i], g_str_equal, NULL))
      add_pattern (self, names->pdata[i]);

  return self;
}

void
vg_person_name_free (VgPersonName *self)
{
  g_ptr_array_unref (self->patterns);
  g_free (self->word);
  g_free (self);
}

const char *
vg_person_name_get_word (VgPersonName *self)
{
  return self->word;
}

static gboolean
is_in_text (VgPersonName *self, const char *text)
{
  for (guint i = 0; i < self->patterns->len; i++)
    if (g_regex_match (self->patterns->pdata[i], text, 0, NULL))
      return TRUE;

  return FALSE;
}

static gboolean
is_in_list (VgPersonName *self, JsonArray *list)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    if (vg_person_name_is_in (self, json_array_get_element (list, i)))
      return TRUE;

  return FALSE;
}

static gboolean
is_in_record (VgPersonName *self, JsonObject *record)
{
  JsonObjectIter iter;
  JsonNode *member = NULL;

  json_object_iter_init (&iter, record);
  while (json_object_iter_next (&iter, NULL, &member))
    if (vg_person_name_is_in (self, member))
      return TRUE;

  return FALSE;
}

gboolean
vg_person_name_is_in (VgPersonName *self, JsonNode *value)
{
  if (vg_json_peek_string (value) != NULL)
    return is_in_text (self, vg_json_peek_string (value));
  if (vg_json_peek_array (value) != NULL)
    return is_in_list (self, vg_json_peek_array (value));

  return vg_json_peek_object (value) != NULL && is_in_record (self, vg_json_peek_object (value));
}
