/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/draft.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "document/edited-block.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* VgDraft:
 * @by_name: the paragraphs, lent
 * @version: digests of the last version by name
 */
struct _VgDraft {
  VgCase *subject;
  char *id;
  VgDocument *generated;
  VgDocument *document;
  GPtrArray *paragraphs;
  GHashTable *by_name;
  GHashTable *version;
  VgLeakRules *rules;
  guint last_version;
};

static void
vg_paragraph_free (gpointer data)
{
  VgParagraph *self = data;

  g_free (self->name);
  g_free (self->generated);
  g_free (self->edited);
  g_strfreev (self->from);
  g_strfreev (self->lost);
  g_free (self);
}

static char *
dup_edit_place (VgDraft *self, const char *name)
{
  return vg_place_join ("document", self->id, "edit", name, NULL);
}

/* The texts of a list in a record; a text alone counts as one. Returns: (transfer full) */
static GStrv
dup_list (JsonObject *record, const char *member)
{
  JsonArray *list = vg_json_get_array (record, member);
  const char *only = vg_json_get_string (record, member);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  if (only != NULL)
    g_strv_builder_add (texts, only);
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    if (vg_json_peek_string (json_array_get_element (list, i)) != NULL)
      g_strv_builder_add (texts, json_array_get_string_element (list, i));

  return g_strv_builder_end (texts);
}

/* --- The last version --- */

/* The digests of its paragraphs, by name. */
static GHashTable *
read_digests (JsonObject *version)
{
  GHashTable *digests = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) lines = dup_list (version, "paragraphs");

  for (guint i = 0; lines[i] != NULL; i++) {
    const char *space = strrchr (lines[i], ' ');

    if (space != NULL)
      g_hash_table_insert (digests, g_strndup (lines[i], space - lines[i]), g_strdup (space + 1));
  }

  return digests;
}

static void
read_last_version (VgDraft *self)
{
  g_autofree char *prefix = vg_place_join ("document", self->id, "version", NULL);
  g_autoptr (GPtrArray) places = vg_case_list (self->subject, prefix);
  const char *last = places->len > 0 ? places->pdata[places->len - 1] : NULL;

  self->version = read_digests (last != NULL ? vg_case_get_object (self->subject, last) : NULL);
  if (last != NULL)
    self->last_version = strtoul (vg_place_get_last (last), NULL, 10);
}

static VgSince
compare_with_version (VgDraft *self, const char *name, const char *text)
{
  const char *then = g_hash_table_lookup (self->version, name);
  g_autofree char *now = vg_words_digest (text);

  if (self->last_version == 0)
    return VG_SINCE_NOTHING;
  if (then == NULL)
    return VG_SINCE_NEW;

  return g_str_equal (then, now) ? VG_SINCE_SAME : VG_SINCE_CHANGED;
}

/* --- The paragraphs --- */

static GStrv
dup_lost (char **then, char **now)
{
  g_autoptr (GStrvBuilder) lost = g_strv_builder_new ();
  gboolean is_any = FALSE;

  for (guint i = 0; then[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) now, then[i])) {
      g_strv_builder_add (lost, then[i]);
      is_any = TRUE;
    }

  return is_any ? g_strv_builder_end (lost) : NULL;
}

static VgEditState
state_of_edit (const VgParagraph *paragraph, JsonObject *edit)
{
  g_autofree char *now = vg_words_digest (paragraph->generated);

  if (paragraph->lost != NULL)
    return VG_EDIT_LOST_SOURCE;

  return g_strcmp0 (vg_json_get_string (edit, "digest"), now) == 0 ? VG_EDIT_STANDS
                                                                   : VG_EDIT_CHANGED_GROUND;
}

static void
read_edit (VgDraft *self, VgParagraph *paragraph)
{
  g_autofree char *place = dup_edit_place (self, paragraph->name);
  JsonObject *edit = vg_case_get_object (self->subject, place);
  g_auto (GStrv) then = NULL;

  if (vg_json_get_string (edit, "text") == NULL)
    return;

  then = dup_list (edit, "from");
  paragraph->edited = g_strdup (vg_json_get_string (edit, "text"));
  paragraph->lost = dup_lost (then, paragraph->from);
  paragraph->edit = state_of_edit (paragraph, edit);
}

static VgParagraph *
add_paragraph (VgDraft *self, const char *name)
{
  VgParagraph *paragraph = g_new0 (VgParagraph, 1);

  paragraph->name = g_strdup (name);
  g_ptr_array_add (self->paragraphs, paragraph);
  g_hash_table_insert (self->by_name, paragraph->name, paragraph);
  return paragraph;
}

/* Lays the edit of one generated block over it. Returns: (transfer full) (nullable) */
static VgBlock *
take_up_block (VgDraft *self, const VgBlock *block)
{
  VgParagraph *paragraph = NULL;
  VgBlock *stands = NULL;

  if (block->name == NULL)
    return vg_edited_block_new (block, NULL, NULL);

  paragraph = add_paragraph (self, block->name);
  paragraph->generated = vg_block_dup_text (block);
  paragraph->from = vg_edited_block_dup_from (block);
  if (block->runs != NULL)
    read_edit (self, paragraph);

  stands = vg_edited_block_new (block, paragraph->edited, paragraph->from);
  paragraph->block = stands;
  paragraph->since = compare_with_version (
      self, block->name, paragraph->edited != NULL ? paragraph->edited : paragraph->generated);
  return stands;
}

/* --- What a lawyer has looked at --- */

/* The digests of the last version that a lawyer looked at, by paragraph; NULL where none did. */
static GHashTable *
read_checked_version (VgDraft *self)
{
  g_autofree char *prefix = vg_place_join ("document", self->id, "version", NULL);
  g_autoptr (GPtrArray) places = vg_case_list (self->subject, prefix);

  for (guint i = places->len; i > 0; i--) {
    JsonObject *version = vg_case_get_object (self->subject, places->pdata[i - 1]);

    if (g_strcmp0 (vg_json_get_string (version, "why"), VG_DRAFT_CHECKED) == 0)
      return read_digests (version);
  }

  return NULL;
}

/* What comes from the case alone is the person's: no lawyer has to look at it again. */
static gboolean
is_for_lawyer (const VgParagraph *paragraph)
{
  return !g_str_equal (paragraph->name, VG_DRAFT_UNTIL_CHECKED) &&
         (paragraph->from[0] == NULL || paragraph->edited != NULL);
}

static gboolean
is_checked (VgDraft *self)
{
  g_autoptr (GHashTable) checked = read_checked_version (self);

  for (guint i = 0; checked != NULL && i < self->paragraphs->len; i++) {
    const VgParagraph *paragraph = g_ptr_array_index (self->paragraphs, i);
    g_autofree char *digest = NULL;

    if (!is_for_lawyer (paragraph))
      continue;
    digest = vg_words_digest (paragraph->edited != NULL ? paragraph->edited : paragraph->generated);
    if (g_strcmp0 (g_hash_table_lookup (checked, paragraph->name), digest) != 0)
      return FALSE;
  }

  return checked != NULL;
}

/* The paper says until then that no lawyer has looked at it, and not any more after. */
static void
drop_until_checked (VgDraft *self, GPtrArray *blocks)
{
  VgParagraph *paragraph = g_hash_table_lookup (self->by_name, VG_DRAFT_UNTIL_CHECKED);

  if (paragraph == NULL || !is_checked (self))
    return;

  g_ptr_array_remove (blocks, (gpointer) paragraph->block);
  g_hash_table_remove (self->by_name, VG_DRAFT_UNTIL_CHECKED);
  g_ptr_array_remove (self->paragraphs, paragraph);
}

static void
take_up_blocks (VgDraft *self)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_block_free);
  VgDocument *generated = self->generated;

  for (guint i = 0; i < vg_document_get_n_blocks (generated); i++) {
    VgBlock *block = take_up_block (self, vg_document_get_block (generated, i));

    if (block != NULL)
      g_ptr_array_add (blocks, block);
  }

  drop_until_checked (self, blocks);
  self->document = vg_document_new (vg_document_get_language (generated),
                                    vg_document_get_title (generated), blocks);
}

/* Edits whose paragraph is not generated any more: kept, and said. */
static void
add_orphans (VgDraft *self)
{
  g_autofree char *prefix = vg_place_join ("document", self->id, "edit", NULL);
  g_autoptr (GPtrArray) places = vg_case_list (self->subject, prefix);

  for (guint i = 0; i < places->len; i++) {
    const char *name = (const char *) places->pdata[i] + strlen (prefix) + 1;
    JsonObject *edit = vg_case_get_object (self->subject, places->pdata[i]);
    VgParagraph *paragraph = g_hash_table_lookup (self->by_name, name);

    if (paragraph != NULL || vg_json_get_string (edit, "text") == NULL)
      continue;
    paragraph = add_paragraph (self, name);
    paragraph->edited = g_strdup (vg_json_get_string (edit, "text"));
    paragraph->from = dup_list (edit, "from");
    paragraph->edit = VG_EDIT_ORPHAN;
    if (g_hash_table_contains (self->version, name))
      paragraph->since = VG_SINCE_GONE;
  }
}

/* That it is checked now is no change of the paper. */
static void
add_gone (VgDraft *self)
{
  g_autoptr (GList) names = g_hash_table_get_keys (self->version);

  names = g_list_sort (names, (GCompareFunc) g_strcmp0);
  for (GList *link = names; link != NULL; link = link->next)
    if (!g_hash_table_contains (self->by_name, link->data) &&
        !g_str_equal (link->data, VG_DRAFT_UNTIL_CHECKED)) {
      VgParagraph *paragraph = add_paragraph (self, link->data);

      paragraph->from = g_new0 (char *, 1);
      paragraph->since = VG_SINCE_GONE;
    }
}

VgDraft *
vg_draft_new (VgCase *subject, const char *id, VgDocument *generated)
{
  VgDraft *self = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && id != NULL && generated != NULL, NULL);

  self = g_new0 (VgDraft, 1);
  self->subject = g_object_ref (subject);
  self->id = g_strdup (id);
  self->generated = vg_document_ref (generated);
  self->paragraphs = g_ptr_array_new_with_free_func (vg_paragraph_free);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  read_last_version (self);
  take_up_blocks (self);
  add_orphans (self);
  add_gone (self);

  return self;
}

void
vg_draft_free (VgDraft *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->subject);
  g_free (self->id);
  vg_document_unref (self->generated);
  vg_document_unref (self->document);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->version);
  g_clear_pointer (&self->rules, vg_leak_rules_unref);
  g_ptr_array_unref (self->paragraphs);
  g_free (self);
}

void
vg_draft_take_leak_rules (VgDraft *self, VgLeakRules *taken_rules)
{
  g_clear_pointer (&self->rules, vg_leak_rules_unref);
  self->rules = taken_rules;
}

VgLeakRules *
vg_draft_get_leak_rules (VgDraft *self)
{
  return self->rules;
}

const char *
vg_draft_get_id (VgDraft *self)
{
  return self->id;
}

VgCase *
vg_draft_get_case (VgDraft *self)
{
  return self->subject;
}

VgDocument *
vg_draft_get_document (VgDraft *self)
{
  return self->document;
}

VgDocument *
vg_draft_get_generated (VgDraft *self)
{
  return self->generated;
}

guint
vg_draft_get_n_paragraphs (VgDraft *self)
{
  return self->paragraphs->len;
}

const VgParagraph *
vg_draft_get_paragraph (VgDraft *self, guint index)
{
  g_return_val_if_fail (index < self->paragraphs->len, NULL);

  return g_ptr_array_index (self->paragraphs, index);
}

const VgParagraph *
vg_draft_find_paragraph (VgDraft *self, const char *name)
{
  return g_hash_table_lookup (self->by_name, name);
}

guint
vg_draft_get_last_version (VgDraft *self)
{
  return self->last_version;
}

/* --- Acts --- */

/* Whose data the paper holds: of the person it is for, else of both. */
static gboolean
write_act (VgDraft *self, const char *place, JsonNode *taken_value, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (self->id, ".", 3);
  const char *whom = parts[1] != NULL ? parts[1] : "both";
  gboolean is_one = !g_str_equal (whom, "both") && !g_str_equal (whom, "mediator");
  const char *const one[] = { whom, NULL };
  const char *const both[] = { "harmed", "accused", NULL };
  JsonObject *set = json_object_new ();

  json_object_set_member (set, place, taken_value);
  return vg_case_append (self->subject, set, is_one ? one : both, error);
}

static gboolean
remove_edit (VgDraft *self, const char *name, GError **error)
{
  g_autofree char *place = dup_edit_place (self, name);

  return write_act (self, place, json_node_new (JSON_NODE_NULL), error);
}

static const VgParagraph *
find_for_edit (VgDraft *self, const char *name, GError **error)
{
  const VgParagraph *paragraph = g_hash_table_lookup (self->by_name, name);
  const VgBlock *block = vg_document_find_block (self->generated, name);

  if (paragraph == NULL || block == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                 _ ("there is no paragraph “%s” in this paper now"), name);
    return NULL;
  }
  if (block->runs == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                 _ ("“%s” is a table: change the answers it is made from"), name);
    return NULL;
  }
  if (g_str_equal (name, VG_DRAFT_UNTIL_CHECKED)) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                 _ ("“%s” goes once it is recorded that a lawyer checked the paper"), name);
    return NULL;
  }

  return paragraph;
}

static gboolean
write_edit (VgDraft *self, const VgParagraph *paragraph, const char *text, GError **error)
{
  g_autofree char *place = dup_edit_place (self, paragraph->name);
  g_autofree char *digest = vg_words_digest (paragraph->generated);
  JsonObject *edit = vg_case_copy_record (self->subject, place);
  JsonArray *from = json_array_new ();

  for (guint i = 0; paragraph->from[i] != NULL; i++)
    json_array_add_string_element (from, paragraph->from[i]);
  json_object_set_string_member (edit, "text", text);
  json_object_set_string_member (edit, "digest", digest);
  json_object_set_array_member (edit, "from", from);

  return write_act (self, place, vg_json_new_object (edit), error);
}

gboolean
vg_draft_edit (VgDraft *self, const char *name, const char *text, GError **error)
{
  const VgParagraph *paragraph = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *generated = NULL;

  g_return_val_if_fail (self != NULL && name != NULL && text != NULL, FALSE);

  paragraph = find_for_edit (self, name, error);
  if (paragraph == NULL)
    return FALSE;

  wanted = vg_words_normalise (text);
  generated = vg_words_normalise (paragraph->generated);
  return g_str_equal (wanted, generated) ? remove_edit (self, name, error)
                                         : write_edit (self, paragraph, text, error);
}

gboolean
vg_draft_drop_edit (VgDraft *self, const char *name, GError **error)
{
  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  return remove_edit (self, name, error);
}

gboolean
vg_draft_keep_edit (VgDraft *self, const char *name, GError **error)
{
  const VgParagraph *paragraph = NULL;

  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  paragraph = find_for_edit (self, name, error);
  if (paragraph == NULL)
    return FALSE;

  return paragraph->edited == NULL || write_edit (self, paragraph, paragraph->edited, error);
}

static JsonArray *
list_digests (VgDraft *self)
{
  JsonArray *digests = json_array_new ();

  for (guint i = 0; i < self->paragraphs->len; i++) {
    const VgParagraph *paragraph = g_ptr_array_index (self->paragraphs, i);
    const char *text = paragraph->edited != NULL ? paragraph->edited : paragraph->generated;
    g_autofree char *digest = NULL;
    g_autofree char *line = NULL;

    if (paragraph->generated == NULL)
      continue;
    digest = vg_words_digest (text);
    line = g_strconcat (paragraph->name, " ", digest, NULL);
    json_array_add_string_element (digests, line);
  }

  return digests;
}

gboolean
vg_draft_add_version (VgDraft *self, const char *why, const char *to, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%u", self->last_version + 1);
  g_autofree char *place = vg_place_join ("document", self->id, "version", number, NULL);
  g_autofree char *today = vg_clock_dup_today ();
  JsonObject *version = NULL;

  g_return_val_if_fail (why != NULL, FALSE);

  version = json_object_new ();
  json_object_set_string_member (version, "date", today);
  json_object_set_string_member (version, "why", why);
  if (to != NULL)
    json_object_set_string_member (version, "to", to);
  json_object_set_array_member (version, "paragraphs", list_digests (self));

  return write_act (self, place, vg_json_new_object (version), error);
}
