/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/json-writer.h"
#include "base/json.h"

#include <glib/gi18n-lib.h>

static JsonObject *
make_case (VgCaseCard *card)
{
  JsonObject *object = json_object_new ();

  vg_json_set_text (object, "id", vg_case_card_get_key (card));
  vg_json_set_text (object, "label", vg_case_card_get_label (card));
  vg_json_set_text (object, "stage", vg_case_card_get_stage (card));
  vg_json_set_text (object, "next", vg_case_card_get_next (card));
  vg_json_set_text (object, "people", vg_case_card_get_people (card));
  vg_json_set_text (object, "position", vg_case_card_get_position (card));
  vg_json_set_text (object, "form", vg_case_card_get_form (card));
  vg_json_set_text (object, "moment", vg_case_card_get_moment (card));
  vg_json_set_text (object, "reminder", vg_case_card_get_reminder (card));
  vg_json_set_text (object, "handed", vg_case_card_get_handed (card));
  vg_json_set_text (object, "changed", vg_case_card_get_changed (card));
  vg_json_set_text (object, "fault", vg_case_card_get_fault (card));
  return object;
}

static void
print_json (GListModel *cards)
{
  JsonArray *list = json_array_new ();
  g_autoptr (JsonNode) node = vg_json_new_array (list);
  g_autofree char *text = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++) {
    g_autoptr (VgCaseCard) card = g_list_model_get_item (cards, i);

    json_array_add_object_element (list, make_case (card));
  }
  text = vg_json_write (node);
  g_print ("%s\n", text);
}

static void
print_part (const char *sign, const char *text)
{
  if (text != NULL && *text != '\0')
    g_print (" %s %s", sign, text);
}

/* The local day of the last act. Returns: (transfer full) (nullable) */
static char *
dup_changed (VgCaseCard *card)
{
  const char *changed = vg_case_card_get_changed (card);
  g_autoptr (GDateTime) at = changed != NULL ? g_date_time_new_from_iso8601 (changed, NULL) : NULL;
  g_autoptr (GDateTime) local = at != NULL ? g_date_time_to_local (at) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d") : NULL;
}

/* One line, whatever a label holds. */
static void
print_card (VgCaseCard *card)
{
  g_autofree char *label = g_strdup (vg_case_card_get_label (card));
  g_autofree char *changed = dup_changed (card);

  g_print ("%s  %s", vg_case_card_get_key (card), g_strdelimit (label, "\r\n\t", ' '));
  print_part ("·", vg_case_card_get_fault (card));
  print_part ("·", vg_case_card_get_stage (card));
  print_part ("→", vg_case_card_get_next (card));
  print_part ("·", vg_case_card_get_people (card));
  print_part ("·", changed);
  print_part ("·", vg_case_card_get_handed (card));
  g_print ("\n");
}

static int
list (const char *folder, gboolean is_json)
{
  VgVault *vault = vg_command_open_vault (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel)
      cards = vault != NULL ? vg_workspace_list_cards (VG_WORKSPACE (vault), &error) : NULL;

  if (vault == NULL)
    return VG_EXIT_WORLD;
  if (cards == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);
  if (is_json) {
    print_json (cards);
    return VG_EXIT_DONE;
  }

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++) {
    g_autoptr (VgCaseCard) card = g_list_model_get_item (cards, i);

    print_card (card);
  }
  return VG_EXIT_DONE;
}

int
vg_command_cases (int argc, char **argv)
{
  gboolean is_json = FALSE;
  g_autofree char *language = NULL;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print data as JSON"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("nl or en"), N_ ("LANGUAGE") },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = {
    "cases",
    "VAULT",
    _ ("Lists the cases of a vault, one a line: id, name, stage, next step, people "
       "and\nthe day of the last change."),
    options,
    1,
    1,
    VG_OPENS_VAULT
  };

  if (!vg_command_read (&usage, &argc, &argv) || !vg_command_check_language ("cases", language))
    return VG_EXIT_USAGE;

  return list (argv[1], is_json);
}
