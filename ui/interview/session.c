/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/session.h"

/* By id: a question of one's own moves those behind it. */
static GHashTable *items;

static char *
dup_key (VgInterview *interview)
{
  const char *party = vg_interview_get_party (interview);

  return g_strdup_printf ("%s %s %s", vg_case_get_id (vg_interview_get_case (interview)),
                          vg_guide_get_id (vg_interview_get_guide (interview)),
                          party != NULL ? party : "");
}

guint
vg_session_get_item (VgInterview *interview)
{
  g_autofree char *key = dup_key (interview);
  const char *id = items != NULL ? g_hash_table_lookup (items, key) : NULL;
  VgItem *item = vg_guide_find_item (vg_interview_get_guide (interview), id);

  return item != NULL ? vg_item_get_index (item) : VG_NO_ITEM;
}

void
vg_session_set_item (VgInterview *interview, guint index)
{
  VgItem *item = vg_guide_get_item (vg_interview_get_guide (interview), index);

  if (items == NULL)
    items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert (items, dup_key (interview), g_strdup (vg_item_get_id (item)));
}
