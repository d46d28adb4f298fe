/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/session.h"

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
  gpointer found = NULL;

  if (items == NULL || !g_hash_table_lookup_extended (items, key, NULL, &found))
    return VG_NO_ITEM;

  return GPOINTER_TO_UINT (found);
}

void
vg_session_set_item (VgInterview *interview, guint index)
{
  if (items == NULL)
    items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_insert (items, dup_key (interview), GUINT_TO_POINTER (index));
}
