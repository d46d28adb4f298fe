/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/check-mirror.h"

#include "base/json.h"
#include "guide/name.h"

#include <glib/gi18n-lib.h>

/* What both sides must be told, asked and read in the same way. */
static gboolean
needs_mirror (const VgEntry *entry)
{
  return entry->has_kind && (entry->kind == VG_ITEM_INFORM || entry->kind == VG_ITEM_CONSENT ||
                             entry->kind == VG_ITEM_WHAT_IF || entry->kind == VG_ITEM_READ_BACK ||
                             entry->kind == VG_ITEM_GOAL);
}

static void
check_pair (VgGuideFile *file, VgEntry *entry, VgGuideFile *other)
{
  JsonNode *member = json_object_get_member (entry->object, "mirror");
  const char *id = vg_json_peek_string (member);
  VgEntry *found = vg_guide_file_find (other, id);
  const char *back = found != NULL ? vg_json_get_string (found->object, "mirror") : NULL;

  if (id == NULL)
    return;
  if (found == NULL)
    vg_guide_file_add (file, member, "unknown-mirror", entry->id,
                       g_strdup_printf (_ ("the guide “%s” has no item “%s”: correct the id"),
                                        vg_guide_file_get_id (other), id));
  else if (g_strcmp0 (back, entry->id) != 0)
    vg_guide_file_add (
        file, member, "mirror-not-mutual", entry->id,
        g_strdup_printf (_ ("“%s” does not name this item as its mirror: let each name the other"),
                         id));
  else if (found->has_kind && entry->has_kind && found->kind != entry->kind)
    vg_guide_file_add (
        file, member, "mirror-kind", entry->id,
        g_strdup_printf (_ ("“%s” is of kind “%s”, this item of kind “%s”: ask both the same way"),
                         id, vg_item_kind_get_name (found->kind),
                         vg_item_kind_get_name (entry->kind)));
}

static void
check_entries (VgGuideFile *file, VgGuideFile *other, gboolean is_side)
{
  GPtrArray *entries = vg_guide_file_get_entries (file);

  for (guint i = 0; i < entries->len; i++) {
    VgEntry *entry = g_ptr_array_index (entries, i);

    if (json_object_has_member (entry->object, "mirror"))
      check_pair (file, entry, other);
    else if (is_side && needs_mirror (entry))
      vg_guide_file_add (
          file, entry->node, "topic-without-mirror", entry->id,
          g_strdup_printf (_ ("both sides get this: name its counterpart in the guide “%s” with "
                              "“mirror”"),
                           vg_guide_file_get_id (other)));
  }
}

static void
check_sections (VgGuideFile *file, VgGuideFile *other)
{
  for (guint i = 0; i < vg_guide_file_get_n_sections (file); i++) {
    const char *id = vg_json_get_string (vg_guide_file_get_section (file, i), "id");

    if (id != NULL && !vg_guide_file_has_section (other, id))
      vg_guide_file_add (
          file, vg_guide_file_get_section_node (file, i), "topic-without-mirror", id,
          g_strdup_printf (_ ("the guide “%s” has no section “%s”: both sides get the same topics"),
                           vg_guide_file_get_id (other), id));
  }
}

static void
refuse_lone_mirrors (VgGuideFile *file)
{
  GPtrArray *entries = vg_guide_file_get_entries (file);

  for (guint i = 0; i < entries->len; i++) {
    VgEntry *entry = g_ptr_array_index (entries, i);
    JsonNode *member = json_object_get_member (entry->object, "mirror");

    if (member != NULL)
      vg_guide_file_add (file, member, "no-mirror-guide", entry->id,
                         g_strdup (_ ("the guide itself names no “mirror”: say there in which "
                                      "guide the counterparts are")));
  }
}

void
vg_check_mirrors (VgGuideSet *set, VgGuideFile *file)
{
  JsonNode *member = json_object_get_member (vg_guide_file_get_object (file), "mirror");
  const char *role = vg_guide_file_get_role (file);
  gboolean is_side = role != NULL && g_strv_contains (vg_name_sides, role);
  const char *id = vg_json_peek_string (member);
  VgGuideFile *other = vg_guide_set_find (set, id);

  if (member == NULL) {
    refuse_lone_mirrors (file);
    return;
  }
  if (id == NULL)
    return;
  if (other == NULL) {
    vg_guide_file_note (file, member, "mirror-not-found", NULL,
                        g_strdup_printf (_ ("the guide “%s” was not found, so mirrors were not "
                                            "checked: give its file too"),
                                         id));
    return;
  }
  if (g_strcmp0 (vg_json_get_string (vg_guide_file_get_object (other), "mirror"),
                 vg_guide_file_get_id (file)) != 0) {
    vg_guide_file_add (
        file, member, "mirror-not-mutual", NULL,
        g_strdup_printf (_ ("the guide “%s” does not name this one as its mirror: let each name "
                            "the other"),
                         id));
    return;
  }

  check_entries (file, other, is_side);
  if (is_side)
    check_sections (file, other);
}
