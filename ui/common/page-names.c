/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/page-names.h"

static GHashTable *names;

void
vg_page_names_add (const char *name)
{
  if (names == NULL)
    names = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_add (names, (gpointer) name);
}

gboolean
vg_page_names_have (const char *name)
{
  return names != NULL && g_hash_table_contains (names, name);
}

const char **
vg_page_names_list (void)
{
  if (names == NULL)
    return g_new0 (const char *, 1);

  return (const char **) g_hash_table_get_keys_as_array (names, NULL);
}
