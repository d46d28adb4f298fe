/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "derive/handed.h"
#include "derive/stage.h"
#include "derive/summary.h"
#include "interview/interview.h"
#include "interview/position.h"
#include "model/people.h"

#include <glib/gi18n-lib.h>

static void
print_node (JsonNode *node)
{
  g_autofree char *text = vg_json_write (node);

  g_print ("%s\n", text);
}

/* Everything at or under @prefix as one object of places and values. */
static int
print_places (VgCase *subject, const char *prefix)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, prefix);
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) node = vg_json_new_object (object);

  if (places->len == 0) {
    g_printerr (_ ("voorgesprek-cli: nothing stands at %s\n"), prefix);
    return VG_EXIT_FINDINGS;
  }

  for (guint i = 0; i < places->len; i++)
    json_object_set_member (object, places->pdata[i],
                            json_node_copy (vg_case_get (subject, places->pdata[i])));
  print_node (node);
  return VG_EXIT_DONE;
}

static const char *
say_position (const char *position)
{
  if (g_str_equal (position, "acknowledges"))
    return _ ("acknowledges");
  if (g_str_equal (position, "partly"))
    return _ ("acknowledges in part");
  if (g_str_equal (position, "denies"))
    return _ ("denies");

  return _ ("unclear");
}

static void
print_parked (VgInterview *interview)
{
  VgGuide *guide = vg_interview_get_guide (interview);
  VgWording wording = vg_interview_get_wording (interview);

  for (guint i = 0; i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);

    if (vg_route_get_state (vg_interview_get_route (interview), i) == VG_STATE_PARKED)
      g_print ("    ‖ %s  %s\n", vg_item_get_id (item), vg_item_get_ask (item, &wording));
  }
}

static void
print_party (VgCase *subject, VgShelf *shelf, const char *party)
{
  VgGuide *guide = vg_summary_find_guide (subject, shelf, party);
  g_autoptr (VgInterview) interview = NULL;
  g_autofree char *name = vg_people_dup_name (subject, party);
  const char *role = vg_people_say_role (vg_people_get_role (subject, party));
  VgProgress progress;

  if (g_str_equal (name, role))
    g_print ("\n%s\n", role);
  else
    g_print ("\n%s (%s)\n", name, role);
  if (guide == NULL)
    return;

  interview = vg_interview_new (subject, shelf, guide, party);
  vg_route_get_progress (vg_interview_get_route (interview), &progress);
  g_print (_ ("  %u of %u discussed, %u for later, %u open\n"), progress.n_closed, progress.n_items,
           progress.n_later, progress.n_open);
  if (g_strcmp0 (vg_guide_get_role (guide), "accused") == 0)
    g_print (_ ("  position: %s\n"), say_position (vg_position_of (subject, party)));
  if (progress.n_parked > 0) {
    g_print (_ ("  parked, kept but in no paper:\n"));
    print_parked (interview);
  }
}

static int
print_case (VgCase *subject)
{
  g_autoptr (VgShelf) shelf = vg_command_read_shelf ();
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) people = vg_people_list (subject);
  g_autofree char *handed = vg_handed_say_of (subject);
  const char *label = vg_case_get_text (subject, "case/label");

  if (shelf == NULL)
    return VG_EXIT_WORLD;

  g_print ("%s · %s\n", label != NULL ? label : _ ("Case without a name"), vg_stage_say (subject));
  if (handed != NULL)
    g_print ("%s\n", handed);
  steps = vg_stage_list_steps (subject, shelf);
  for (guint i = 0; i < steps->len; i++) {
    VgStep *step = steps->pdata[i];

    g_print ("  %s %s%s\n", vg_step_get_sign (step), step->title,
             step->is_next ? _ ("  ← next") : "");
  }
  for (guint i = 0; i < people->len; i++)
    print_party (subject, shelf, people->pdata[i]);

  return VG_EXIT_DONE;
}

int
vg_command_show (int argc, char **argv)
{
  gboolean is_json = FALSE;
  const GOptionEntry options[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &is_json,
                                     N_ ("Print data as JSON"), NULL },
                                   G_OPTION_ENTRY_NULL };
  const VgUsage usage = { "show",
                          "CASE [PLACE]",
                          _ ("Shows where a case stands; with a place such as goal/harmed/g1 or "
                             "answer/harmed\nwhat stands there or under it, as canonical JSON."),
                          options,
                          1,
                          2,
                          VG_OPENS_CASE };
  g_autoptr (VgCaseFile) file = NULL;
  VgCase *subject = NULL;

  if (!vg_command_read (&usage, &argc, &argv))
    return VG_EXIT_USAGE;
  file = vg_command_open (argv[1]);
  if (file == NULL)
    return VG_EXIT_WORLD;

  subject = vg_case_file_get_case (file);
  if (argc == 2)
    return is_json ? print_places (subject, "") : print_case (subject);
  if (vg_case_get (subject, argv[2]) == NULL)
    return print_places (subject, argv[2]);

  print_node (vg_case_get (subject, argv[2]));
  return VG_EXIT_DONE;
}
