/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/registration-map.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "base/language.h"
#include "base/paths.h"
#include "base/text.h"
#include "model/record.h"
#include "words/tokens.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FORMAT       "voorgesprek-registration-map/1"
#define LONGEST_TEXT 200 /* characters of a text that stands in a line */

/* Where a form may lead to. @member: NULL where the value stands there itself */
static const VgMapped allowed[] = {
  { "case/registration", NULL },
  { "case/registered", NULL },
  { "case/started-by", NULL },
  { "case/event", NULL },
  { "case/relation", NULL },
  { "case/age-difference", NULL },
  { "case/power-difference", NULL },
  { "case/proceedings", NULL },
  { "case/contact-ban", NULL },
  { "case/form", NULL },
  { "party/*", "name" },
  { "party/*", "address" },
  { "party/*", "language" },
  { "party/*", "plain" },
  { "party/*", "channel" },
};

static const char *const people[] = { "party/harmed", "party/accused", "party/registrant",
                                      "party/other", NULL };

struct _VgRegistrationMap {
  JsonNode *root;
  GHashTable *fields; /* folded name → JsonObject, lent by the root */
};

static char *
dup_folded (const char *text)
{
  g_autoptr (VgTokens) tokens = vg_tokens_new (text);

  return vg_tokens_dup_folded (tokens, 0, vg_tokens_get_n (tokens));
}

/* --- Reading --- */

static gboolean
is_allowed (const VgMapped *mapped)
{
  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++) {
    gboolean is_place = g_str_equal (allowed[i].place, "party/*")
                            ? g_strv_contains (people, mapped->place)
                            : g_str_equal (allowed[i].place, mapped->place);

    if (is_place && g_strcmp0 (allowed[i].member, mapped->member) == 0)
      return TRUE;
  }

  return FALSE;
}

/* The words that may stand there, or NULL for any text. */
static const char *const *
get_words (const VgMapped *mapped)
{
  return vg_record_get_words (mapped->place, mapped->member != NULL ? mapped->member : "value");
}

static gboolean
refuse (const char *path, guint index, const char *what, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, "%s: fields[%u]: %s", path, index, what);
  return FALSE;
}

static gboolean
are_words (JsonObject *values, const char *const *words)
{
  g_autoptr (GList) names = json_object_get_members (values);

  for (GList *at = names; at != NULL; at = at->next)
    if (!g_strv_contains (words, at->data) || vg_json_get_array (values, at->data) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
check_field (JsonObject *field, const char *path, guint index, GError **error)
{
  VgMapped mapped = { vg_json_get_string (field, "to"), vg_json_get_string (field, "member") };
  JsonObject *values = vg_json_get_object (field, "values");

  if (mapped.place == NULL || vg_json_get_array (field, "from") == NULL)
    return refuse (path, index, _ ("“to” and “from” are needed"), error);
  if (vg_text_get (vg_json_get_object (field, "label"), "nl") == NULL)
    return refuse (path, index, _ ("a “label” is needed"), error);
  if (!is_allowed (&mapped))
    return refuse (path, index,
                   _ ("no form may lead to this place; see data/registration/README.md"), error);
  if ((get_words (&mapped) != NULL) != (values != NULL))
    return refuse (path, index,
                   _ ("“values” must be there where a place takes few words, and "
                      "only there"),
                   error);
  if (values != NULL && !are_words (values, get_words (&mapped)))
    return refuse (path, index, _ ("“values” has a word that this place does not take"), error);

  return TRUE;
}

static gboolean
add_names (VgRegistrationMap *self,
           JsonObject *field,
           const char *path,
           guint index,
           GError **error)
{
  JsonArray *from = vg_json_get_array (field, "from");

  for (guint i = 0; i < json_array_get_length (from); i++) {
    const char *name = vg_json_peek_string (json_array_get_element (from, i));
    g_autofree char *folded = name != NULL ? dup_folded (name) : NULL;

    if (folded == NULL || *folded == '\0')
      return refuse (path, index, _ ("“from” is a list of names"), error);
    if (g_hash_table_contains (self->fields, folded))
      return refuse (path, index, _ ("a name in “from” is there twice"), error);
    g_hash_table_insert (self->fields, g_steal_pointer (&folded), field);
  }

  return TRUE;
}

static gboolean
add_fields (VgRegistrationMap *self, JsonArray *fields, const char *path, GError **error)
{
  for (guint i = 0; i < json_array_get_length (fields); i++) {
    JsonObject *field = vg_json_peek_object (json_array_get_element (fields, i));

    if (!check_field (field, path, i, error) || !add_names (self, field, path, i, error))
      return FALSE;
  }

  return TRUE;
}

char *
vg_registration_map_dup_path (void)
{
  return vg_paths_dup_data ("registration", "web-form.json", NULL);
}

VgRegistrationMap *
vg_registration_map_read (const char *path, GError **error)
{
  g_autoptr (VgRegistrationMap) self = NULL;
  JsonNode *root = vg_json_read_file (path, VG_JSON_DATA_BYTES, error);
  JsonArray *fields = vg_json_get_array (vg_json_peek_object (root), "fields");

  if (root == NULL)
    return NULL;

  self = g_rc_box_new0 (VgRegistrationMap);
  self->root = root;
  self->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (g_strcmp0 (vg_json_get_string (vg_json_peek_object (root), "format"), FORMAT) != 0 ||
      fields == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("%s: this is no table for registrations: “format” must be “%s”, and “fields” "
                    "are needed"),
                 path, FORMAT);
    return NULL;
  }

  return add_fields (self, fields, path, error) ? g_steal_pointer (&self) : NULL;
}

VgRegistrationMap *
vg_registration_map_ref (VgRegistrationMap *self)
{
  return g_rc_box_acquire (self);
}

static void
map_clear (VgRegistrationMap *self)
{
  g_hash_table_unref (self->fields);
  json_node_unref (self->root);
}

void
vg_registration_map_unref (VgRegistrationMap *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) map_clear);
}

/* --- Looking up --- */

static JsonObject *
find_field (VgRegistrationMap *self, const char *name)
{
  g_autofree char *folded = dup_folded (name);

  return g_hash_table_lookup (self->fields, folded);
}

gboolean
vg_registration_map_find (VgRegistrationMap *self, const char *name, VgMapped *out)
{
  JsonObject *field = NULL;

  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  field = find_field (self, name);
  *out = (VgMapped){ vg_json_get_string (field, "to"), vg_json_get_string (field, "member") };
  return field != NULL;
}

const char *
vg_registration_map_get_label (VgRegistrationMap *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  return vg_text_get (vg_json_get_object (find_field (self, name), "label"), vg_language_get ());
}

static gboolean
is_said (JsonArray *sayings, const char *folded)
{
  for (guint i = 0; i < json_array_get_length (sayings); i++) {
    const char *saying = vg_json_peek_string (json_array_get_element (sayings, i));
    g_autofree char *own = dup_folded (saying != NULL ? saying : "");

    if (*own != '\0' && g_str_equal (own, folded))
      return TRUE;
  }

  return FALSE;
}

/* The program's own word counts as well. */
static char *
dup_word (JsonObject *values, const char *text)
{
  g_autofree char *folded = dup_folded (text);
  g_autoptr (GList) words = json_object_get_members (values);

  for (GList *at = words; at != NULL; at = at->next) {
    g_autofree char *word = dup_folded (at->data);

    if (g_str_equal (word, folded) || is_said (vg_json_get_array (values, at->data), folded))
      return g_strdup (at->data);
  }

  return NULL;
}

/* "2026-03-02", with or without a time after it; or 2-3-2026, 2/3/2026, 2.3.2026, day first. */
static char *
dup_date (const char *text)
{
  g_autofree char *iso = g_strndup (text, strlen ("2026-03-02"));
  g_auto (GStrv) parts = g_strsplit_set (text, "-/.", -1);
  guint64 numbers[3] = { 0 };
  char *date = NULL;

  if (vg_clock_is_date (iso) && !g_ascii_isdigit (text[strlen (iso)]))
    return g_steal_pointer (&iso);
  if (g_strv_length (parts) != G_N_ELEMENTS (numbers))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!g_ascii_string_to_unsigned (parts[i], 10, 1, 9999, &numbers[i], NULL))
      return NULL;
  date = g_strdup_printf ("%04u-%02u-%02u", (guint) numbers[2], (guint) numbers[1],
                          (guint) numbers[0]);
  if (!vg_clock_is_date (date))
    g_clear_pointer (&date, g_free);

  return date;
}

/* What does not fit in a line is no name and no way to reach somebody. */
static char *
dup_line (const char *text)
{
  g_autofree char *line = vg_words_normalise (text);

  return g_utf8_strlen (line, -1) <= LONGEST_TEXT ? g_steal_pointer (&line) : NULL;
}

char *
vg_registration_map_dup_value (VgRegistrationMap *self, const char *name, const char *text)
{
  JsonObject *field = NULL;
  JsonObject *values = NULL;

  g_return_val_if_fail (self != NULL && name != NULL && text != NULL, NULL);

  field = find_field (self, name);
  if (field == NULL)
    return NULL;

  values = vg_json_get_object (field, "values");
  if (values != NULL)
    return dup_word (values, text);

  return g_str_equal (vg_json_get_string (field, "to"), "case/registered") ? dup_date (text)
                                                                           : dup_line (text);
}
