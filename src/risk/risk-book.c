/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/risk-book.h"

#include "base/error.h"
#include "base/json.h"
#include "base/paths.h"
#include "base/text.h"
#include "guide/name.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

#define FORMAT       "voorgesprek-risks/1"
#define MOST_WEEKS   520
#define DAYS_OF_WEEK 7

/* One list: which member identifies an entry, which texts each has, and which ids there are:
 * NULL where an organisation may make its own.
 */
typedef struct {
  const char *name;
  const char *key;
  const char *const texts[6];
  const char *const ids[9];
} List;

static const List lists[] = {
  { "levels", "id", { "title", "means" }, { "low", "moderate", "high" } },
  { "domains", "code", { "title", "about", "low", "moderate", "high" }, { NULL } },
  { "items", "code", { "ask", "ease" }, { NULL } },
  { "flags", "code", { "title" }, { NULL } },
  { "moments", "id", { "title", "about" }, { "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7" } },
  { "triggers", "id", { "title" }, { NULL } },
  { "strengths", "id", { "title" }, { NULL } },
};

#define N_LISTS G_N_ELEMENTS (lists)

struct _VgRiskBook {
  JsonNode *root;
  VgDirectory *directory;
  GPtrArray *ids[N_LISTS]; /* each ends with NULL once read */
  GHashTable *entries;     /* "flags/RF1" to JsonObject, lent by @root */
};

/* One list while it is read. */
typedef struct {
  VgRiskBook *book;
  const char *path;
  const List *list;
  char *at; /* "domains[2]: items[3]" */
  JsonObject *object;
} Reading;

static gboolean
refuse (const Reading *reading, const char *member, const char *what, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, "%s: %s: “%s” %s", reading->path, reading->at,
               member, what);
  return FALSE;
}

static gboolean
has_both_languages (JsonObject *text)
{
  return vg_words_are_any (vg_json_get_string (text, "nl")) &&
         vg_words_are_any (vg_json_get_string (text, "en"));
}

static gboolean
check_texts (const Reading *reading, GError **error)
{
  for (const char *const *text = reading->list->texts; *text != NULL; text++)
    if (!has_both_languages (vg_json_get_object (reading->object, *text)))
      return refuse (reading, *text, _ ("must be a text in Dutch and English"), error);

  return TRUE;
}

static guint
index_of (const List *list)
{
  return (guint) (list - lists);
}

static const List *
find_list (const char *name)
{
  for (guint i = 0; i < N_LISTS; i++)
    if (g_str_equal (lists[i].name, name))
      return &lists[i];

  return NULL;
}

static char *
make_key (const char *list, const char *id)
{
  return g_strdup_printf ("%s/%s", list, id);
}

static guint
count_domains (void)
{
  guint n = 0;

  while (vg_name_risk_domains[n].code != NULL)
    n++;

  return n;
}

/* Which id must come now, or NULL where the file is free. A list that is too long is as wrong
 * as one that is too short: nobody would ever look at what conditions do not know.
 */
static char *
dup_wanted (const List *list, const char *domain, guint n)
{
  if (g_str_equal (list->name, "domains"))
    return g_strdup (n < count_domains () ? vg_name_risk_domains[n].code : "");
  if (g_str_equal (list->name, "items"))
    return g_strdup_printf ("%s%u", domain, n + 1);
  if (g_str_equal (list->name, "flags"))
    return g_strdup_printf (VG_NAME_RED_FLAG "%u", n + 1);
  if (list->ids[0] != NULL)
    return g_strdup (n < G_N_ELEMENTS (list->ids) && list->ids[n] != NULL ? list->ids[n] : "");

  return NULL;
}

static gboolean
add_entry (const Reading *reading, const char *wanted, GError **error)
{
  VgRiskBook *self = reading->book;
  const char *id = vg_json_get_string (reading->object, reading->list->key);
  g_autofree char *key = NULL;

  if (!vg_words_are_any (id))
    return refuse (reading, reading->list->key, _ ("must be a text"), error);
  if (wanted != NULL && *wanted == '\0')
    return refuse (reading, id, _ ("is one too many"), error);
  if (wanted != NULL && !g_str_equal (id, wanted)) {
    g_autofree char *what = g_strdup_printf (_ ("stands where “%s” must"), wanted);

    return refuse (reading, id, what, error);
  }
  key = make_key (reading->list->name, id);
  if (g_hash_table_contains (self->entries, key))
    return refuse (reading, id, _ ("stands there twice"), error);

  g_hash_table_insert (self->entries, g_steal_pointer (&key), reading->object);
  g_ptr_array_add (self->ids[index_of (reading->list)], (char *) id);
  return check_texts (reading, error);
}

static gboolean
check_consult (const Reading *reading, GError **error)
{
  JsonArray *consult = vg_json_get_array (reading->object, "consult");

  if (consult == NULL || json_array_get_length (consult) == 0)
    return refuse (reading, "consult", _ ("must name whom to consult"), error);
  for (guint i = 0; i < json_array_get_length (consult); i++) {
    const char *id = vg_json_peek_string (json_array_get_element (consult, i));

    if (id == NULL || vg_directory_find (reading->book->directory, id) == NULL)
      return refuse (reading, "consult", _ ("may only name entries of the directory"), error);
  }

  return TRUE;
}

static gboolean
check_deeds (const Reading *reading, GError **error)
{
  JsonArray *deeds = vg_json_get_array (reading->object, "do");
  gboolean are_texts = deeds != NULL && json_array_get_length (deeds) > 0;

  for (guint i = 0; are_texts && i < json_array_get_length (deeds); i++)
    are_texts = has_both_languages (vg_json_peek_object (json_array_get_element (deeds, i)));

  return are_texts || refuse (reading, "do", _ ("must say what to do now"), error);
}

static gboolean
check_flag (const Reading *reading, GError **error)
{
  const char *stops = vg_json_get_string (reading->object, "stops");

  if (g_strcmp0 (stops, "preparation") != 0 && g_strcmp0 (stops, "contact") != 0)
    return refuse (reading, "stops", _ ("must be preparation or contact"), error);

  return check_consult (reading, error) && check_deeds (reading, error);
}

static gboolean
check_length (const Reading *reading, guint n, guint wanted, GError **error)
{
  if (n == wanted)
    return TRUE;

  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: “%s” must have %u entries, not %u"),
               reading->path, reading->at, wanted, n);
  return FALSE;
}

static gboolean read_list (const Reading *outer, const char *name, guint wanted, GError **error);

/* What an entry has besides its texts. */
static gboolean
check_rest (const Reading *reading, guint n, GError **error)
{
  if (g_str_equal (reading->list->name, "flags"))
    return check_flag (reading, error);
  if (!g_str_equal (reading->list->name, "domains"))
    return TRUE;

  return check_consult (reading, error) &&
         read_list (reading, "items", vg_name_risk_domains[n].n_items, error);
}

static gboolean
read_entry (const Reading *reading, const char *domain, guint n, GError **error)
{
  g_autofree char *wanted = dup_wanted (reading->list, domain, n);

  if (reading->object == NULL)
    return refuse (reading, reading->list->key, _ ("must be a text"), error);

  return add_entry (reading, wanted, error) && check_rest (reading, n, error);
}

/* @outer: the root, or the domain whose items are read; @wanted: how many there must be, 0
 * for any number.
 */
static gboolean
read_list (const Reading *outer, const char *name, guint wanted, GError **error)
{
  JsonArray *array = vg_json_get_array (outer->object, name);
  const char *domain = vg_json_get_string (outer->object, "code");
  g_autofree char *list_at = outer->at != NULL ? g_strdup_printf ("%s: %s", outer->at, name)
                                               : g_strdup (name);
  Reading reading = { outer->book, outer->path, find_list (name), list_at, NULL };
  guint n = array != NULL ? json_array_get_length (array) : 0;

  if (array == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: “%s” must be a list"), outer->path,
                 list_at);
    return FALSE;
  }

  for (guint i = 0; i < n; i++) {
    g_autofree char *at = g_strdup_printf ("%s[%u]", list_at, i);

    reading.at = at;
    reading.object = vg_json_peek_object (json_array_get_element (array, i));
    if (!read_entry (&reading, domain, i, error))
      return FALSE;
  }

  reading.at = list_at;
  return wanted == 0 || check_length (&reading, n, wanted, error);
}

static gboolean
check_weeks (const Reading *reading, GError **error)
{
  gint64 weeks = vg_json_get_int (reading->object, "weeks", 0);

  if (weeks >= 1 && weeks <= MOST_WEEKS)
    return TRUE;

  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: “weeks” must be a number of weeks"),
               reading->path);
  return FALSE;
}

static gboolean
read_root (VgRiskBook *self, const char *path, GError **error)
{
  Reading root = { self, path, NULL, NULL, vg_json_peek_object (self->root) };

  if (g_strcmp0 (vg_json_get_string (root.object, "format"), FORMAT) != 0) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: “format” must be “%s”"), path, FORMAT);
    return FALSE;
  }

  return read_list (&root, "levels", 3, error) &&
         read_list (&root, "domains", count_domains (), error) &&
         read_list (&root, "flags", VG_NAME_N_RED_FLAGS, error) &&
         read_list (&root, "moments", 8, error) && read_list (&root, "triggers", 0, error) &&
         read_list (&root, "strengths", 0, error) && check_weeks (&root, error);
}

VgRiskBook *
vg_risk_book_read_file (const char *path, VgDirectory *directory, GError **error)
{
  g_autoptr (VgRiskBook) self = g_rc_box_new0 (VgRiskBook);

  g_return_val_if_fail (path != NULL && directory != NULL, NULL);

  self->directory = vg_directory_ref (directory);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < N_LISTS; i++)
    self->ids[i] = g_ptr_array_new ();
  self->root = vg_json_read_file (path, VG_JSON_DATA_BYTES, error);
  if (self->root == NULL || !read_root (self, path, error))
    return NULL;

  for (guint i = 0; i < N_LISTS; i++)
    g_ptr_array_add (self->ids[i], NULL);
  return g_steal_pointer (&self);
}

VgRiskBook *
vg_risk_book_read (GError **error)
{
  g_autofree char *path = vg_paths_dup_data ("risks", "risks.json", NULL);
  g_autoptr (VgDirectory) directory = vg_directory_read (error);

  return directory != NULL ? vg_risk_book_read_file (path, directory, error) : NULL;
}

VgRiskBook *
vg_risk_book_ref (VgRiskBook *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  VgRiskBook *self = data;

  for (guint i = 0; i < N_LISTS; i++)
    g_clear_pointer (&self->ids[i], g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_pointer (&self->directory, vg_directory_unref);
  g_clear_pointer (&self->root, json_node_unref);
}

void
vg_risk_book_unref (VgRiskBook *self)
{
  g_rc_box_release_full (self, clear);
}

VgDirectory *
vg_risk_book_get_directory (VgRiskBook *self)
{
  return self->directory;
}

const char *const *
vg_risk_book_list (VgRiskBook *self, const char *list)
{
  g_return_val_if_fail (find_list (list) != NULL, NULL);

  return (const char *const *) self->ids[index_of (find_list (list))]->pdata;
}

GStrv
vg_risk_book_list_items (VgRiskBook *self, const char *domain)
{
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();

  for (const VgRiskDomain *known = vg_name_risk_domains; known->code != NULL; known++)
    for (guint i = 1; g_str_equal (known->code, domain) && i <= known->n_items; i++) {
      g_autofree char *item = g_strdup_printf ("%s%u", domain, i);

      g_strv_builder_add (items, item);
    }

  return g_strv_builder_end (items);
}

static JsonObject *
find_entry (VgRiskBook *self, const char *list, const char *id)
{
  g_autofree char *key = make_key (list, id);

  return g_hash_table_lookup (self->entries, key);
}

const char *
vg_risk_book_say (VgRiskBook *self,
                  const VgRiskEntry *entry,
                  const char *member,
                  const char *language)
{
  JsonObject *object = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  if (entry->id == NULL)
    return NULL;
  object = find_entry (self, entry->list, entry->id);
  return vg_text_get (vg_json_get_object (object, member), language);
}

GPtrArray *
vg_risk_book_list_deeds (VgRiskBook *self, const char *flag, const char *language)
{
  GPtrArray *deeds = g_ptr_array_new ();
  JsonArray *array = vg_json_get_array (find_entry (self, "flags", flag), "do");

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    JsonObject *text = vg_json_peek_object (json_array_get_element (array, i));

    g_ptr_array_add (deeds, (char *) vg_text_get (text, language));
  }

  return deeds;
}

gboolean
vg_risk_book_stops_contact_only (VgRiskBook *self, const char *flag)
{
  return g_strcmp0 (vg_json_get_string (find_entry (self, "flags", flag), "stops"), "contact") == 0;
}

GPtrArray *
vg_risk_book_list_consult (VgRiskBook *self, const char *code)
{
  GPtrArray *found = g_ptr_array_new ();
  gboolean is_flag = find_entry (self, "flags", code) != NULL;
  JsonObject *object = find_entry (self, is_flag ? "flags" : "domains", code);
  JsonArray *array = vg_json_get_array (object, "consult");

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    const char *id = vg_json_peek_string (json_array_get_element (array, i));

    g_ptr_array_add (found, (gpointer) vg_directory_find (self->directory, id));
  }

  return found;
}

int
vg_risk_book_get_days (VgRiskBook *self)
{
  return (int) vg_json_get_int (vg_json_peek_object (self->root), "weeks", 0) * DAYS_OF_WEEK;
}
