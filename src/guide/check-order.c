/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/check-order.h"

#include "base/json.h"
#include "guide/name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Kinds that record nothing of a party, or not by what the item sets. */
static gboolean
needs_sets (const VgEntry *entry)
{
  return entry->has_kind && entry->kind != VG_ITEM_NOTE && entry->kind != VG_ITEM_RISK &&
         entry->kind != VG_ITEM_CHECK;
}

/* Adds a finding for a second one of the same. */
static void
check_once (VgGuideFile *file, GHashTable *seen, VgEntry *entry, const char *key, const char *rule)
{
  const char *value = vg_json_get_string (entry->object, key);

  if (value == NULL || g_hash_table_add (seen, (gpointer) value))
    return;

  vg_guide_file_add (
      file, json_object_get_member (entry->object, key), rule, entry->id,
      g_strdup_printf (_ ("“%s”: “%s” stands in this guide twice: keep one"), key, value));
}

static void
check_entries (VgGuideFile *file)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) facets = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) consents = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *entries = vg_guide_file_get_entries (file);
  gboolean has_role = vg_guide_file_get_role (file) != NULL;

  for (guint i = 0; i < entries->len; i++) {
    VgEntry *entry = g_ptr_array_index (entries, i);

    check_once (file, ids, entry, "id", "duplicate-id");
    check_once (file, facets, entry, "facet", "duplicate-facet");
    check_once (file, consents, entry, "consent", "duplicate-consent");
    if (!has_role && needs_sets (entry) && !json_object_has_member (entry->object, "sets"))
      vg_guide_file_add (file, entry->node, "missing-sets", entry->id,
                         g_strdup (_ ("a guide without “role” is about the case: say with “sets” "
                                      "where the answer is kept")));
  }
}

static void
check_section_ids (VgGuideFile *file)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < vg_guide_file_get_n_sections (file); i++) {
    JsonObject *section = vg_guide_file_get_section (file, i);
    const char *id = vg_json_get_string (section, "id");

    if (id != NULL && !g_hash_table_add (ids, (gpointer) id))
      vg_guide_file_add (
          file, json_object_get_member (section, "id"), "duplicate-id", id,
          g_strdup_printf (_ ("“%s”: “%s” stands in this guide twice: keep one"), "id", id));
  }
}

/* The number of the section with this part, or -1. */
static int
find_part (VgGuideFile *file, const char *part)
{
  for (guint i = 0; i < vg_guide_file_get_n_sections (file); i++)
    if (g_strcmp0 (vg_json_get_string (vg_guide_file_get_section (file, i), "part"), part) == 0)
      return (int) i;

  return -1;
}

static gboolean
has_consent_before (VgGuideFile *file, int section)
{
  GPtrArray *entries = vg_guide_file_get_entries (file);

  for (guint i = 0; i < entries->len; i++) {
    VgEntry *entry = g_ptr_array_index (entries, i);

    if ((int) entry->section < section && entry->has_kind && entry->kind == VG_ITEM_CONSENT)
      return TRUE;
  }

  return FALSE;
}

static gboolean
has_stop_signal (VgGuideFile *file)
{
  GPtrArray *entries = vg_guide_file_get_entries (file);

  for (guint i = 0; i < entries->len; i++) {
    VgEntry *entry = g_ptr_array_index (entries, i);

    if (g_strcmp0 (vg_json_get_string (entry->object, "part"), "stop-signal") == 0)
      return TRUE;
  }

  return FALSE;
}

/* Nobody is asked for the event before knowing where they are and having said yes. */
static void
check_talk (VgGuideFile *file)
{
  JsonNode *sections = json_object_get_member (vg_guide_file_get_object (file), "sections");
  int event = find_part (file, "event");

  if (sections == NULL || vg_guide_file_get_n_sections (file) == 0)
    return;

  if (event == 0)
    vg_guide_file_add (file, vg_guide_file_get_section_node (file, 0), "opens-with-event",
                       vg_json_get_string (vg_guide_file_get_section (file, 0), "id"),
                       g_strdup (_ ("a talk does not open with the event: put a section before "
                                    "this one that explains and asks for consent")));
  else if (event > 0 && !has_consent_before (file, event))
    vg_guide_file_add (file, vg_guide_file_get_section_node (file, event),
                       "no-consent-before-event",
                       vg_json_get_string (vg_guide_file_get_section (file, event), "id"),
                       g_strdup (_ ("no consent is asked for before the event: put an item of "
                                    "kind “consent” in an earlier section")));
  if (find_part (file, "closing") < 0)
    vg_guide_file_add (file, sections, "no-closing", NULL,
                       g_strdup (_ ("the talk has no end: add a section with “part”: “closing”")));
  if (!has_stop_signal (file))
    vg_guide_file_add (
        file, sections, "no-stop-signal", NULL,
        g_strdup (_ ("no sign to pause is agreed on: give an item “part”: “stop-signal”")));
}

void
vg_check_order (VgGuideFile *file)
{
  const char *role = vg_guide_file_get_role (file);

  check_section_ids (file);
  check_entries (file);
  if (role != NULL && g_strv_contains (vg_name_sides, role))
    check_talk (file);
}

/* Whether a Dutch text speaks to somebody as "u". */
static gboolean
says_u (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text != NULL ? text : "", " ,.?!:;()“”\n", -1);

  for (char **word = words; *word != NULL; word++)
    if (g_ascii_strcasecmp (*word, "u") == 0 || g_ascii_strcasecmp (*word, "uw") == 0 ||
        g_ascii_strcasecmp (*word, "uzelf") == 0 || g_str_equal (*word, "ú"))
      return TRUE;

  return FALSE;
}

static void
note_prompts (VgGuideFile *file, JsonObject *owner, const char *id)
{
  JsonArray *probes = vg_json_get_array (owner, "probes");

  for (guint i = 0; probes != NULL && i < json_array_get_length (probes); i++) {
    JsonNode *node = json_array_get_element (probes, i);
    JsonObject *probe = vg_json_peek_object (node);

    if (probe != NULL && !json_object_has_member (probe, "je") &&
        says_u (vg_json_get_string (vg_json_get_object (probe, "ask"), "nl")))
      vg_guide_file_note (file, node, "missing-je", id,
                          g_strdup (_ ("this prompt has no wording with “je”")));
  }
}

static void
note_entry (VgGuideFile *file, VgEntry *entry)
{
  note_prompts (file, entry->object, entry->id);
  if (!needs_sets (entry) || entry->kind == VG_ITEM_ACKNOWLEDGEMENT)
    return;

  if (!json_object_has_member (entry->object, "je"))
    vg_guide_file_note (file, entry->node, "missing-je", entry->id,
                        g_strdup (_ ("this question has no wording with “je”")));
  if (!json_object_has_member (entry->object, "plain"))
    vg_guide_file_note (file, entry->node, "missing-plain", entry->id,
                        g_strdup (_ ("this question has no plain wording")));
}

void
vg_check_wordings (VgGuideFile *file)
{
  GPtrArray *entries = vg_guide_file_get_entries (file);

  if (vg_guide_file_get_role (file) == NULL)
    return;

  note_prompts (file, vg_guide_file_get_object (file), NULL);
  for (guint i = 0; i < vg_guide_file_get_n_sections (file); i++)
    note_prompts (file, vg_guide_file_get_section (file, i),
                  vg_json_get_string (vg_guide_file_get_section (file, i), "id"));
  for (guint i = 0; i < entries->len; i++)
    note_entry (file, g_ptr_array_index (entries, i));
}
