/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/registration.h"

#include "base/error.h"
#include "base/file.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "exchange/csv.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MARK    "\xef\xbb\xbf"
#define SEVERAL "registrations"

struct _VgRegistration {
  guint number;
  GPtrArray *names; /* in step with the texts */
  GPtrArray *texts;
};

static VgRegistration *
registration_new (guint number)
{
  VgRegistration *self = g_rc_box_new0 (VgRegistration);

  self->number = number;
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static void
add (VgRegistration *self, const char *name, const char *text)
{
  if (!vg_words_are_any (text))
    return;

  g_ptr_array_add (self->names, g_strstrip (g_strdup (name)));
  g_ptr_array_add (self->texts, g_strstrip (g_strdup (text)));
}

/* --- JSON --- */

/* Text, number, yes or no; NULL for what holds others and for nothing at all. */
static char *
dup_plain (JsonNode *node)
{
  const char *text = vg_json_peek_string (node);

  if (text != NULL)
    return g_strdup (text);
  if (vg_json_is_boolean (node))
    return g_strdup (json_node_get_boolean (node) ? "yes" : "no");

  return vg_json_is_number (node) ? vg_json_write (node) : NULL;
}

/* "red, blue" for a list of plain values; NULL where any holds others. */
static char *
dup_list (JsonArray *list)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (list); i++) {
    g_autofree char *plain = dup_plain (json_array_get_element (list, i));

    if (plain == NULL)
      return NULL;
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", plain);
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
join (const char *way, const char *name)
{
  return way != NULL ? g_strdup_printf ("%s.%s", way, name) : g_strdup (name);
}

static void add_node (VgRegistration *self, const char *way, JsonNode *node);

static void
add_members (VgRegistration *self, const char *way, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *member = NULL;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member)) {
    g_autofree char *deeper = join (way, name);

    add_node (self, deeper, member);
  }
}

static void
add_elements (VgRegistration *self, const char *way, JsonArray *list)
{
  for (guint i = 0; i < json_array_get_length (list); i++) {
    g_autofree char *number = g_strdup_printf ("%u", i + 1);
    g_autofree char *deeper = join (way, number);

    add_node (self, deeper, json_array_get_element (list, i));
  }
}

/* The strict reader let nothing in that is nested deeper than it allows. */
static void
add_node (VgRegistration *self, const char *way, JsonNode *node)
{
  JsonObject *object = vg_json_peek_object (node);
  JsonArray *list = vg_json_peek_array (node);
  g_autofree char *text = list != NULL ? dup_list (list) : dup_plain (node);

  if (object != NULL)
    add_members (self, way, object);
  else if (list != NULL && text == NULL)
    add_elements (self, way, list);
  else
    add (self, way, text);
}

/* Takes it, unless there is nothing in it. */
static void
add_filled (GPtrArray *found, VgRegistration *taken)
{
  if (vg_registration_get_n (taken) > 0)
    g_ptr_array_add (found, taken);
  else
    vg_registration_unref (taken);
}

static void
add_object (GPtrArray *found, JsonObject *object)
{
  VgRegistration *self = registration_new (found->len + 1);

  add_members (self, NULL, object);
  add_filled (found, self);
}

/* What a file is made of, so that a fault in it can be said with its place. */
typedef struct {
  const char *text;
  gsize length;
  const char *name;
} Bytes;

static gboolean
refuse_element (const Bytes *bytes, const char *pointer, GError **error)
{
  guint line = 1;
  guint column = 1;

  if (!vg_json_locate (bytes->text, bytes->length, pointer, &line, &column))
    g_debug ("No value at %s", pointer);
  g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
               _ ("%s:%u:%u: a registration must be an object, or a list of objects"), bytes->name,
               line, column);
  return FALSE;
}

/* @way: the JSON pointer of the list */
static gboolean
add_objects (GPtrArray *found, const Bytes *bytes, JsonArray *list, const char *way, GError **error)
{
  for (guint i = 0; i < json_array_get_length (list); i++) {
    JsonObject *object = vg_json_peek_object (json_array_get_element (list, i));
    g_autofree char *pointer = g_strdup_printf ("%s/%u", way, i);

    if (object == NULL)
      return refuse_element (bytes, pointer, error);
    add_object (found, object);
  }

  return TRUE;
}

static gboolean
add_json (GPtrArray *found, const Bytes *bytes, GError **error)
{
  g_autoptr (JsonNode) root = vg_json_parse (bytes->text, bytes->length, bytes->name, error);
  JsonObject *object = vg_json_peek_object (root);
  JsonArray *list = vg_json_peek_array (root);

  if (root == NULL)
    return FALSE;
  if (list != NULL)
    return add_objects (found, bytes, list, "", error);
  if (vg_json_get_array (object, SEVERAL) != NULL)
    return add_objects (found, bytes, vg_json_get_array (object, SEVERAL), "/" SEVERAL, error);

  add_object (found, object);
  return TRUE;
}

/* --- CSV --- */

static gboolean
add_rows (GPtrArray *found, const Bytes *bytes, GError **error)
{
  g_autoptr (VgCsv) table = vg_csv_parse (bytes->text, bytes->length, bytes->name, error);

  if (table == NULL)
    return FALSE;

  for (guint row = 0; row < vg_csv_get_n_rows (table); row++) {
    VgRegistration *self = registration_new (found->len + 1);

    for (guint i = 0; i < vg_csv_get_n_columns (table); i++)
      add (self, vg_csv_get_name (table, i), vg_csv_get (table, row, i));
    add_filled (found, self);
  }

  return TRUE;
}

/* --- Both --- */

static gboolean
looks_like_json (const Bytes *bytes)
{
  for (gsize i = 0; i < bytes->length; i++)
    if (!g_ascii_isspace (bytes->text[i]))
      return bytes->text[i] == '{' || bytes->text[i] == '[';

  return FALSE;
}

static gboolean
check_number (GPtrArray *found, const char *name, GError **error)
{
  if (found->len > 0 && found->len <= VG_REGISTRATION_MOST)
    return TRUE;

  if (found->len == 0)
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("%s: there is no registration in it. A web form sends one as JSON, or as CSV "
                    "with the names in the first row."),
                 name);
  else
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("%s: more than %d registrations; take fewer at a time"), name,
                 VG_REGISTRATION_MOST);
  return FALSE;
}

GPtrArray *
vg_registration_parse (const char *text, gsize length, const char *name, GError **error)
{
  g_autoptr (GPtrArray)
      found = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_registration_unref);
  Bytes bytes = { text, length, name };

  g_return_val_if_fail (text != NULL && name != NULL, NULL);

  if (length >= strlen (MARK) && memcmp (text, MARK, strlen (MARK)) == 0) {
    bytes.text += strlen (MARK);
    bytes.length -= strlen (MARK);
  }
  if (looks_like_json (&bytes) ? !add_json (found, &bytes, error)
                               : !add_rows (found, &bytes, error))
    return NULL;

  return check_number (found, name, error) ? g_steal_pointer (&found) : NULL;
}

GPtrArray *
vg_registration_read_file (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = vg_file_read (path, VG_REGISTRATION_BYTES, error);
  gsize length = 0;
  const char *text = NULL;

  if (bytes == NULL)
    return NULL;

  text = g_bytes_get_data (bytes, &length);
  return vg_registration_parse (text != NULL ? text : "", length, vg_file_name_for_messages (path),
                                error);
}

VgRegistration *
vg_registration_ref (VgRegistration *self)
{
  return g_rc_box_acquire (self);
}

static void
registration_clear (VgRegistration *self)
{
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->texts);
}

void
vg_registration_unref (VgRegistration *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) registration_clear);
}

guint
vg_registration_get_number (VgRegistration *self)
{
  return self->number;
}

guint
vg_registration_get_n (VgRegistration *self)
{
  return self->names->len;
}

const char *
vg_registration_get_name (VgRegistration *self, guint index)
{
  g_return_val_if_fail (index < self->names->len, NULL);

  return self->names->pdata[index];
}

const char *
vg_registration_get_text (VgRegistration *self, guint index)
{
  g_return_val_if_fail (index < self->texts->len, NULL);

  return self->texts->pdata[index];
}
