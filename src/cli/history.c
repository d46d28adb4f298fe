/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "model/place.h"

#include <glib/gi18n-lib.h>

static void
print_undoes (VgAct *act)
{
  /* A text: gettext does not know GLib's names for formats. */
  g_autofree char *clock = g_strdup_printf ("%" G_GINT64_FORMAT, vg_act_get_undoes (act));

  if (vg_act_get_undoes (act) != 0)
    g_print (_ ("  (takes back %s)"), clock);
}

/* What one act set at @place or under it, one line a place. */
static void
print_act (VgAct *act, const char *place)
{
  JsonObjectIter iter;
  const char *at = NULL;
  JsonNode *value = NULL;

  json_object_iter_init_ordered (&iter, vg_act_get_set (act));
  while (json_object_iter_next_ordered (&iter, &at, &value)) {
    g_autofree char *text = NULL;

    if (!vg_place_is_under (at, place))
      continue;
    text = vg_json_write (value);
    g_print ("%" G_GINT64_FORMAT "  %s  %s  %s", vg_act_get_clock (act), vg_act_get_at (act), at,
             text);
    print_undoes (act);
    g_print ("\n");
  }
}

int
vg_command_history (int argc, char **argv)
{
  gboolean is_json = FALSE;
  const GOptionEntry options[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &is_json,
                                     N_ ("Print the acts, one JSON line each"), NULL },
                                   G_OPTION_ENTRY_NULL };
  const VgUsage usage = { "history",
                          "CASE PLACE",
                          _ ("Shows what stood at a place or under it, oldest first."),
                          options,
                          2,
                          2,
                          VG_OPENS_CASE };
  g_autoptr (VgCaseFile) file = NULL;
  g_autoptr (GPtrArray) acts = NULL;

  if (!vg_command_read (&usage, &argc, &argv))
    return VG_EXIT_USAGE;
  file = vg_command_open (argv[1]);
  if (file == NULL)
    return VG_EXIT_WORLD;

  acts = vg_case_list_history (vg_case_file_get_case (file), argv[2]);
  for (guint i = 0; i < acts->len; i++) {
    if (is_json)
      g_print ("%s\n", vg_act_get_text (acts->pdata[i]));
    else
      print_act (acts->pdata[i], argv[2]);
  }
  if (acts->len == 0)
    g_printerr (_ ("voorgesprek-cli: nothing ever stood at %s\n"), argv[2]);

  return acts->len > 0 ? VG_EXIT_DONE : VG_EXIT_FINDINGS;
}
