/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/json-writer.h"
#include "base/json.h"

#include <glib/gi18n-lib.h>

static JsonObject *
make_hit (const VgVaultHit *hit)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", hit->key);
  json_object_set_string_member (object, "label", hit->label);
  json_object_set_string_member (object, "place", hit->place);
  json_object_set_string_member (object, "excerpt", hit->excerpt);
  return object;
}

static void
print_json (GPtrArray *hits)
{
  JsonArray *list = json_array_new ();
  g_autoptr (JsonNode) node = vg_json_new_array (list);
  g_autofree char *text = NULL;

  for (guint i = 0; i < hits->len; i++)
    json_array_add_object_element (list, make_hit (hits->pdata[i]));
  text = vg_json_write (node);
  g_print ("%s\n", text);
}

static void
print_hits (GPtrArray *hits)
{
  for (guint i = 0; i < hits->len; i++) {
    const VgVaultHit *hit = hits->pdata[i];

    g_print ("%s  %s  %s\n    %s\n", hit->key, hit->label, hit->place, hit->excerpt);
  }
}

static int
find (const char *folder, const char *words, gboolean is_json)
{
  VgVault *vault = vg_command_open_vault (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = vault != NULL ? vg_vault_search (vault, words, &error) : NULL;

  if (vault == NULL)
    return VG_EXIT_WORLD;
  if (hits == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  if (is_json)
    print_json (hits);
  else
    print_hits (hits);
  if (hits->len == 0)
    g_printerr (_ ("voorgesprek-cli: these words stand in no case of this vault\n"));

  return hits->len > 0 ? VG_EXIT_DONE : VG_EXIT_FINDINGS;
}

int
vg_command_search (int argc, char **argv)
{
  gboolean is_json = FALSE;
  const GOptionEntry options[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &is_json,
                                     N_ ("Print data as JSON"), NULL },
                                   G_OPTION_ENTRY_NULL };
  const VgUsage usage = { "search",
                          "VAULT WORDS",
                          _ ("Looks for words in what stands in the cases of a vault now, whatever "
                             "their capitals and accents.\nYour own notes are not looked at. "
                             "Nothing of it is kept, except by your shell: it keeps WORDS."),
                          options,
                          2,
                          2,
                          VG_OPENS_VAULT };

  if (!vg_command_read (&usage, &argc, &argv))
    return VG_EXIT_USAGE;

  return find (argv[1], argv[2], is_json);
}
