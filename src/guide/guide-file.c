/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/guide-file.h"

#include "base/json-scan.h"
#include "base/json.h"
#include "guide/finding.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* Faults of one file, and as many notes; nobody reads more, and hostile bytes cost no more. */
#define MAX_FINDINGS 1000

/* Of what a file says in its own words, which a message may quote. */
#define MAX_MESSAGE_CHARACTERS 400

/* A finding that has no place yet. */
typedef struct {
  VgFinding *finding;
  JsonNode *at;
  gsize offset;
  guint number;
} Found;

struct _VgGuideFile {
  char *name;
  char *text;
  gsize length;
  JsonNode *root;
  GPtrArray *entries;
  GPtrArray *rules;
  GPtrArray *sections;
  GHashTable *entries_by_id;
  GHashTable *entries_by_place;
  GHashTable *section_ids;
  GArray *found;
  guint n_faults;
  guint n_notes;
};

static void
rule_free (gpointer data)
{
  VgRule *self = data;

  g_clear_pointer (&self->condition, vg_condition_unref);
  g_free (self);
}

static void
found_clear (gpointer data)
{
  Found *self = data;

  g_clear_pointer (&self->finding, vg_finding_free);
}

static VgRule *
add_rule (VgGuideFile *self, JsonObject *owner, VgEntry *entry, gboolean is_prompt)
{
  VgRule *rule = NULL;

  if (owner == NULL || !json_object_has_member (owner, "when"))
    return NULL;

  rule = g_new0 (VgRule, 1);
  rule->node = json_object_get_member (owner, "when");
  rule->entry = entry;
  rule->is_prompt = is_prompt;
  g_ptr_array_add (self->rules, rule);
  return rule;
}

static void
add_prompts (VgGuideFile *self, JsonObject *owner, VgEntry *entry)
{
  JsonArray *probes = vg_json_get_array (owner, "probes");

  for (guint i = 0; probes != NULL && i < json_array_get_length (probes); i++)
    add_rule (self, vg_json_peek_object (json_array_get_element (probes, i)), entry, TRUE);
}

static void
add_entry (VgGuideFile *self, JsonNode *node, guint section)
{
  JsonObject *object = vg_json_peek_object (node);
  const char *sets = vg_json_get_string (object, "sets");
  VgEntry *entry = NULL;

  if (object == NULL)
    return;

  entry = g_new0 (VgEntry, 1);
  entry->node = node;
  entry->object = object;
  entry->id = vg_json_get_string (object, "id");
  entry->index = self->entries->len;
  entry->section = section;
  entry->has_kind = vg_item_kind_from_name (vg_json_get_string (object, "kind"), &entry->kind);
  entry->when = add_rule (self, object, entry, FALSE);
  add_prompts (self, object, entry);
  g_ptr_array_add (self->entries, entry);
  if (entry->id != NULL && !g_hash_table_contains (self->entries_by_id, entry->id))
    g_hash_table_insert (self->entries_by_id, (gpointer) entry->id, entry);
  if (sets != NULL && !g_hash_table_contains (self->entries_by_place, sets))
    g_hash_table_insert (self->entries_by_place, (gpointer) sets, entry);
}

static void
add_sections (VgGuideFile *self)
{
  JsonObject *root = vg_json_peek_object (self->root);
  JsonArray *sections = vg_json_get_array (root, "sections");

  add_prompts (self, root, NULL);
  for (guint i = 0; sections != NULL && i < json_array_get_length (sections); i++) {
    JsonNode *node = json_array_get_element (sections, i);
    JsonObject *section = vg_json_peek_object (node);
    JsonArray *items = vg_json_get_array (section, "items");
    const char *id = vg_json_get_string (section, "id");

    g_ptr_array_add (self->sections, node);
    if (id != NULL)
      g_hash_table_add (self->section_ids, (gpointer) id);
    add_prompts (self, section, NULL);
    for (guint j = 0; items != NULL && j < json_array_get_length (items); j++)
      add_entry (self, json_array_get_element (items, j), i);
  }
}

static VgGuideFile *
file_new (const char *name, const char *text, gsize length)
{
  VgGuideFile *self = g_new0 (VgGuideFile, 1);

  self->name = g_strdup (name);
  self->text = g_memdup2 (text, length);
  self->length = length;
  self->entries = g_ptr_array_new_with_free_func (g_free);
  self->rules = g_ptr_array_new_with_free_func (rule_free);
  self->sections = g_ptr_array_new ();
  self->entries_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->entries_by_place = g_hash_table_new (g_str_hash, g_str_equal);
  self->section_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->found = g_array_new (FALSE, FALSE, sizeof (Found));
  g_array_set_clear_func (self->found, found_clear);
  return self;
}

/* Errors of base read "name:line:column: what" or "name: what". */
static void
add_error (VgGuideFile *self, const char *rule, const GError *error)
{
  VgFinding *finding = g_new0 (VgFinding, 1);
  Found found = { .finding = finding };
  const char *message = error->message;
  char *end = NULL;

  if (g_str_has_prefix (message, self->name) && message[strlen (self->name)] == ':')
    message += strlen (self->name) + 1;
  if (g_ascii_isdigit (*message)) {
    finding->line = strtoul (message, &end, 10);
    finding->column = *end == ':' ? strtoul (end + 1, &end, 10) : 1;
    message = *end == ':' ? end + 1 : end;
  }

  finding->file = g_strdup (self->name);
  finding->rule = g_strdup (rule);
  finding->what = g_strstrip (g_strdup (message));
  g_array_append_val (self->found, found);
}

VgGuideFile *
vg_guide_file_new (const char *name, const char *text, gsize length)
{
  VgGuideFile *self = file_new (name, text, length);
  g_autoptr (GError) error = NULL;

  self->root = vg_json_parse (text, length, name, &error);
  if (self->root == NULL)
    add_error (self, "not-json", error);
  else
    add_sections (self);

  return self;
}

VgGuideFile *
vg_guide_file_new_unreadable (const char *name, const GError *error)
{
  VgGuideFile *self = file_new (name, "", 0);

  add_error (self, "unreadable", error);
  return self;
}

void
vg_guide_file_free (VgGuideFile *self)
{
  g_hash_table_unref (self->entries_by_id);
  g_hash_table_unref (self->entries_by_place);
  g_hash_table_unref (self->section_ids);
  g_array_unref (self->found);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->entries);
  g_clear_pointer (&self->root, json_node_unref);
  g_free (self->text);
  g_free (self->name);
  g_free (self);
}

JsonNode *
vg_guide_file_get_root (VgGuideFile *self)
{
  return self->root;
}

JsonObject *
vg_guide_file_get_object (VgGuideFile *self)
{
  return vg_json_peek_object (self->root);
}

const char *
vg_guide_file_get_name (VgGuideFile *self)
{
  return self->name;
}

const char *
vg_guide_file_get_id (VgGuideFile *self)
{
  return vg_json_get_string (vg_guide_file_get_object (self), "id");
}

const char *
vg_guide_file_get_role (VgGuideFile *self)
{
  return vg_json_get_string (vg_guide_file_get_object (self), "role");
}

gboolean
vg_guide_file_is_for_mediator (VgGuideFile *self)
{
  return g_strcmp0 (vg_json_get_string (vg_guide_file_get_object (self), "for"), "mediator") == 0;
}

GPtrArray *
vg_guide_file_get_entries (VgGuideFile *self)
{
  return self->entries;
}

GPtrArray *
vg_guide_file_get_rules (VgGuideFile *self)
{
  return self->rules;
}

VgEntry *
vg_guide_file_find (VgGuideFile *self, const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->entries_by_id, id) : NULL;
}

VgEntry *
vg_guide_file_find_setter (VgGuideFile *self, const char *place)
{
  return g_hash_table_lookup (self->entries_by_place, place);
}

guint
vg_guide_file_get_n_sections (VgGuideFile *self)
{
  return self->sections->len;
}

JsonNode *
vg_guide_file_get_section_node (VgGuideFile *self, guint index)
{
  return g_ptr_array_index (self->sections, index);
}

JsonObject *
vg_guide_file_get_section (VgGuideFile *self, guint index)
{
  return vg_json_peek_object (g_ptr_array_index (self->sections, index));
}

gboolean
vg_guide_file_has_section (VgGuideFile *self, const char *id)
{
  return id != NULL && g_hash_table_contains (self->section_ids, id);
}

/* A file's own words may be long, or hold what a terminal would obey. */
static char *
make_printable (const char *text)
{
  GString *out = g_string_new (NULL);
  guint n_characters = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);

    if (++n_characters > MAX_MESSAGE_CHARACTERS) {
      g_string_append (out, "…");
      break;
    }
    g_string_append_unichar (out, g_unichar_isprint (character) ? character : 0xfffd);
  }

  return g_string_free (out, FALSE);
}

static VgFinding *
new_finding (VgGuideFile *self, const char *rule, const char *id, char *what)
{
  VgFinding *finding = g_new0 (VgFinding, 1);

  finding->file = g_strdup (self->name);
  finding->rule = g_strdup (rule);
  finding->id = id != NULL ? make_printable (id) : NULL;
  finding->what = make_printable (what);
  g_free (what);
  return finding;
}

static void
add_found (VgGuideFile *self, VgFinding *finding, JsonNode *at)
{
  Found found = { .finding = finding, .at = at, .number = self->found->len };
  guint *count = finding->is_note ? &self->n_notes : &self->n_faults;

  if (++*count <= MAX_FINDINGS)
    g_array_append_val (self->found, found);
  else
    vg_finding_free (finding);
}

void
vg_guide_file_add (VgGuideFile *self, JsonNode *at, const char *rule, const char *id, char *what)
{
  add_found (self, new_finding (self, rule, id, what), at);
}

void
vg_guide_file_note (VgGuideFile *self, JsonNode *at, const char *rule, const char *id, char *what)
{
  VgFinding *finding = new_finding (self, rule, id, what);

  finding->is_note = TRUE;
  add_found (self, finding, at);
}

/* Walks tree and text side by side: both have their values in the same order. */
typedef struct {
  GPtrArray *nodes;
  GHashTable *offsets;
  guint next;
} Placer;

static void
list_nodes (JsonNode *node, GPtrArray *nodes)
{
  JsonObject *object = vg_json_peek_object (node);
  JsonArray *array = vg_json_peek_array (node);

  g_ptr_array_add (nodes, node);
  if (object != NULL) {
    JsonObjectIter iter;
    const char *name = NULL;
    JsonNode *member = NULL;

    json_object_iter_init_ordered (&iter, object);
    while (json_object_iter_next_ordered (&iter, &name, &member))
      list_nodes (member, nodes);
  }
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    list_nodes (json_array_get_element (array, i), nodes);
}

static gboolean
place_value (const VgJsonEvent *event, gpointer user_data)
{
  Placer *self = user_data;

  if (event->kind == VG_JSON_KEY || event->kind == VG_JSON_OBJECT_END ||
      event->kind == VG_JSON_ARRAY_END)
    return TRUE;

  if (self->next < self->nodes->len) {
    gpointer node = g_ptr_array_index (self->nodes, self->next++);

    g_hash_table_insert (self->offsets, node, GSIZE_TO_POINTER (event->offset));
  }
  return TRUE;
}

static void
find_offsets (VgGuideFile *self)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GHashTable) offsets = g_hash_table_new (NULL, NULL);
  Placer placer = { nodes, offsets, 0 };

  if (self->root == NULL)
    return;

  list_nodes (self->root, nodes);
  if (!vg_json_scan (self->text, self->length, self->name, place_value, &placer, NULL))
    return;
  for (guint i = 0; i < self->found->len; i++) {
    Found *found = &g_array_index (self->found, Found, i);

    found->offset = GPOINTER_TO_SIZE (g_hash_table_lookup (offsets, found->at));
  }
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *left = a;
  const Found *right = b;

  if (left->offset != right->offset)
    return left->offset < right->offset ? -1 : 1;
  return left->number < right->number ? -1 : left->number > right->number;
}

/* Counts on from the finding before, so that all of them cost one walk. */
static void
count_lines (VgGuideFile *self)
{
  gsize before = 0;
  guint line = 1;
  guint column = 1;

  for (guint i = 0; i < self->found->len; i++) {
    Found *found = &g_array_index (self->found, Found, i);
    guint lines = 0;
    guint columns = 0;

    if (found->at == NULL)
      continue;
    vg_json_count_lines (self->text + before, found->offset - before, &lines, &columns);
    column = lines == 1 ? column + columns - 1 : columns;
    line += lines - 1;
    before = found->offset;
    found->finding->line = line;
    found->finding->column = column;
  }
}

/* Says that more was found than is listed; a fault where faults were left out. */
static void
add_rest (VgGuideFile *self, GPtrArray *findings)
{
  guint n_faults = self->n_faults - MIN (self->n_faults, MAX_FINDINGS);
  guint n_more = n_faults + self->n_notes - MIN (self->n_notes, MAX_FINDINGS);
  VgFinding *last = NULL;
  VgFinding *more = NULL;

  if (n_more == 0)
    return;

  last = g_ptr_array_index (findings, findings->len - 1);
  more = new_finding (
      self, "more-findings", NULL,
      g_strdup_printf (ngettext ("%u more is not listed: correct these first",
                                 "%u more are not listed: correct these first", n_more),
                       n_more));
  more->line = last->line;
  more->column = last->column;
  more->is_note = n_faults == 0;
  g_ptr_array_add (findings, more);
}

void
vg_guide_file_move_findings (VgGuideFile *self, GPtrArray *findings)
{
  if (self->found->len > 0) {
    find_offsets (self);
    g_array_sort (self->found, compare_found);
    count_lines (self);
  }
  for (guint i = 0; i < self->found->len; i++)
    g_ptr_array_add (findings, g_steal_pointer (&g_array_index (self->found, Found, i).finding));

  add_rest (self, findings);
}
