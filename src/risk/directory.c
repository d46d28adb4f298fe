/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/directory.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "base/language.h"
#include "base/paths.h"
#include "base/text.h"
#include "words/date.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

#define FORMAT    "voorgesprek-directory/1"
#define YEAR_DAYS 365
#define DIALLABLE G_CSET_DIGITS " -"
#define ENTRIES   "entries"

/* @shown is first: what a reader is lent is the address of it. */
typedef struct {
  VgDirectoryEntry shown;
  char **numbers;
  JsonObject *object;
} Entry;

struct _VgDirectory {
  JsonNode *root;
  GPtrArray *entries;
};

/* Where in the file something is wrong. */
typedef struct {
  const char *path;
  guint index;
} Where;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_strfreev (entry->numbers);
  g_free (entry);
}

static gboolean
refuse (const Where *where, const char *member, const char *what, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, "%s: " ENTRIES "[%u]: “%s” %s", where->path,
               where->index, member, what);
  return FALSE;
}

static gboolean
check_text (const Where *where, JsonObject *object, const char *member, GError **error)
{
  JsonObject *text = vg_json_get_object (object, member);

  if (vg_words_are_any (vg_json_get_string (text, "nl")) &&
      vg_words_are_any (vg_json_get_string (text, "en")))
    return TRUE;

  return refuse (where, member, _ ("must be a text in Dutch and English"), error);
}

static gboolean
check_flag (const Where *where, JsonObject *object, const char *member, GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  return (node != NULL && vg_json_is_boolean (node)) ||
         refuse (where, member, _ ("must be true or false"), error);
}

/* NULL with @error set where there is something that nobody can dial. */
static GStrv
read_numbers (const Where *where, JsonObject *object, GError **error)
{
  JsonArray *array = vg_json_get_array (object, "number");
  guint n = array != NULL ? json_array_get_length (array) : 0;
  g_auto (GStrv) numbers = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++) {
    const char *number = vg_json_peek_string (json_array_get_element (array, i));

    if (number == NULL || *number == '\0' || number[strspn (number, DIALLABLE)] != '\0')
      array = NULL;
    if (array == NULL)
      break;
    numbers[i] = g_strdup (number);
  }
  if (array == NULL) {
    refuse (where, "number", _ ("must be a list of telephone numbers"), error);
    return NULL;
  }

  return g_steal_pointer (&numbers);
}

static gboolean
check_entry (const Where *where, VgDirectory *self, JsonObject *object, GError **error)
{
  const char *id = vg_json_get_string (object, "id");

  if (!vg_words_are_any (id))
    return refuse (where, "id", _ ("must be a text"), error);
  if (vg_directory_find (self, id) != NULL)
    return refuse (where, id, _ ("stands there twice"), error);
  if (!vg_clock_is_date (vg_json_get_string (object, "checked")))
    return refuse (where, "checked", _ ("must be a date such as 2026-03-02"), error);
  if (json_object_has_member (object, "opening") && !check_text (where, object, "opening", error))
    return FALSE;

  return check_text (where, object, "name", error) && check_text (where, object, "for", error) &&
         check_flag (where, object, "acute", error) &&
         check_flag (where, object, "verified", error);
}

static gboolean
add_entry (VgDirectory *self, const Where *where, JsonObject *object, GError **error)
{
  g_auto (GStrv) numbers = NULL;
  Entry *entry = NULL;

  if (!check_entry (where, self, object, error))
    return FALSE;
  numbers = read_numbers (where, object, error);
  if (numbers == NULL)
    return FALSE;

  entry = g_new0 (Entry, 1);
  entry->object = object;
  entry->numbers = g_steal_pointer (&numbers);
  entry->shown.id = vg_json_get_string (object, "id");
  entry->shown.numbers = (const char *const *) entry->numbers;
  entry->shown.site = vg_json_get_string (object, "site");
  entry->shown.checked = vg_json_get_string (object, "checked");
  entry->shown.is_acute = vg_json_get_boolean (object, "acute", FALSE);
  entry->shown.is_verified = vg_json_get_boolean (object, "verified", FALSE);
  g_ptr_array_add (self->entries, entry);
  return TRUE;
}

static gboolean
read_root (VgDirectory *self, const char *path, GError **error)
{
  JsonObject *root = vg_json_peek_object (self->root);
  JsonArray *entries = vg_json_get_array (root, ENTRIES);
  Where where = { path, 0 };

  if (g_strcmp0 (vg_json_get_string (root, "format"), FORMAT) != 0) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: “format” must be “%s”"), path, FORMAT);
    return FALSE;
  }
  if (entries == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: “%s” must be a list"), path, ENTRIES);
    return FALSE;
  }

  for (; where.index < json_array_get_length (entries); where.index++)
    if (!add_entry (self, &where,
                    vg_json_peek_object (json_array_get_element (entries, where.index)), error))
      return FALSE;

  return TRUE;
}

VgDirectory *
vg_directory_read_file (const char *path, GError **error)
{
  g_autoptr (VgDirectory) self = g_rc_box_new0 (VgDirectory);

  g_return_val_if_fail (path != NULL, NULL);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->root = vg_json_read_file (path, VG_JSON_DATA_BYTES, error);
  if (self->root == NULL || !read_root (self, path, error))
    return NULL;

  return g_steal_pointer (&self);
}

VgDirectory *
vg_directory_read (GError **error)
{
  g_autofree char *path = vg_paths_dup_data ("directory", "directory.json", NULL);

  return vg_directory_read_file (path, error);
}

VgDirectory *
vg_directory_ref (VgDirectory *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  VgDirectory *self = data;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->root, json_node_unref);
}

void
vg_directory_unref (VgDirectory *self)
{
  g_rc_box_release_full (self, clear);
}

guint
vg_directory_get_n (VgDirectory *self)
{
  return self->entries->len;
}

const VgDirectoryEntry *
vg_directory_get (VgDirectory *self, guint index)
{
  g_return_val_if_fail (index < self->entries->len, NULL);

  return self->entries->pdata[index];
}

const VgDirectoryEntry *
vg_directory_find (VgDirectory *self, const char *id)
{
  for (guint i = 0; i < self->entries->len; i++) {
    const VgDirectoryEntry *entry = self->entries->pdata[i];

    if (g_strcmp0 (entry->id, id) == 0)
      return entry;
  }

  return NULL;
}

const char *
vg_directory_entry_say (const VgDirectoryEntry *entry, const char *member, const char *language)
{
  const Entry *self = (const Entry *) entry;

  g_return_val_if_fail (entry != NULL, NULL);

  return vg_text_get (vg_json_get_object (self->object, member), language);
}

static gboolean
is_old (const VgDirectoryEntry *entry)
{
  g_autofree char *today = vg_clock_dup_today ();
  int days = vg_clock_days_between (entry->checked, today);

  return days < 0 || days > YEAR_DAYS;
}

gboolean
vg_directory_entry_is_doubtful (const VgDirectoryEntry *entry)
{
  g_return_val_if_fail (entry != NULL, TRUE);

  return !entry->is_verified || is_old (entry);
}

char *
vg_directory_entry_say_checked (const VgDirectoryEntry *entry)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  day = vg_date_say (entry->checked, vg_language_get ());
  /* Translators: %s is a date in the next three. */
  if (is_old (entry))
    return g_strdup_printf (_ ("Checked on %s: look it up again first"), day);
  if (!entry->is_verified && entry->numbers[0] != NULL)
    return g_strdup_printf (_ ("On %s not checked with them: look it up first"), day);

  return g_strdup_printf (_ ("Checked on %s"), day);
}
