/* SPDX-License-Identifier: GPL-3.0-or-later */

/* both.c - both sides at once: each question beside its mirror, for the mediator alone. */

#include "cli/command.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "derive/mirror.h"
#include "model/people.h"

#include <glib/gi18n-lib.h>

#define N_SIDES 2

/* --- For a program --- */

static const char *
get_word (VgItemState state)
{
  switch (state) {
  case VG_STATE_ANSWERED:
    return "answered";
  case VG_STATE_DECLINED:
    return "declined";
  case VG_STATE_DOES_NOT_KNOW:
    return "does-not-know";
  case VG_STATE_NOT_APPLICABLE:
    return "not-applicable";
  case VG_STATE_LATER:
    return "later";
  case VG_STATE_OPEN:
    return "open";
  case VG_STATE_ABSENT:
  case VG_STATE_PARKED:
  case VG_STATE_NOT_YET:
  case VG_STATE_NOTE:
  default:
    return "not-at-issue";
  }
}

static JsonArray *
make_said (GPtrArray *list)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < list->len; i++) {
    const VgSaid *said = list->pdata[i];
    JsonObject *object = json_object_new ();

    if (said->as != NULL)
      json_object_set_string_member (object, "as", said->as);
    json_object_set_string_member (object, "text", said->text);
    json_array_add_object_element (array, object);
  }

  return array;
}

static JsonObject *
make_side (const VgMirrorSide *side, VgInterview *interview)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "party", vg_interview_get_party (interview));
  json_object_set_string_member (object, "state", get_word (side->state));
  if (side->item != NULL)
    json_object_set_string_member (object, "question", vg_item_get_id (side->item));
  json_object_set_array_member (object, "said", make_said (side->said));
  return object;
}

static void
print_json (GPtrArray *rows, VgInterview *pair[N_SIDES])
{
  JsonArray *list = json_array_new ();
  g_autoptr (JsonNode) node = vg_json_new_array (list);
  g_autofree char *written = NULL;

  for (guint i = 0; i < rows->len; i++) {
    const VgMirrorRow *row = rows->pdata[i];
    JsonObject *object = json_object_new ();
    JsonArray *sides = json_array_new ();

    json_object_set_string_member (object, "section", vg_section_get_id (row->section));
    for (guint n = 0; n < N_SIDES; n++)
      json_array_add_object_element (sides, make_side (&row->sides[n], pair[n]));
    json_object_set_array_member (object, "sides", sides);
    json_array_add_object_element (list, object);
  }
  written = vg_json_write (node);
  g_print ("%s\n", written);
}

/* --- For a person --- */

static void
print_side (const VgMirrorSide *side, VgInterview *interview)
{
  g_autofree char *name = vg_people_dup_name (vg_interview_get_case (interview),
                                              vg_interview_get_party (interview));
  VgWording wording = vg_interview_get_wording (interview);

  if (side->item == NULL)
    return;
  g_print ("  %s · %s %s\n", name, vg_item_get_id (side->item),
           vg_item_get_ask (side->item, &wording));
  if (side->said->len == 0)
    g_print ("    %s %s\n", vg_item_state_get_sign (side->state), vg_item_state_say (side->state));
  for (guint i = 0; i < side->said->len; i++) {
    const VgSaid *said = side->said->pdata[i];

    g_print (g_strcmp0 (said->as, "quotation") == 0 ? "    “%s”\n" : "    %s\n", said->text);
  }
}

static void
print_rows (GPtrArray *rows, VgInterview *pair[N_SIDES])
{
  VgWording wording = vg_interview_get_wording (pair[0]);
  const char *title = NULL;

  for (guint i = 0; i < rows->len; i++) {
    const VgMirrorRow *row = rows->pdata[i];
    const char *now = vg_section_get_title (row->section, wording.language);

    if (g_strcmp0 (now, title) != 0)
      g_print ("\n%s\n", now);
    title = now;
    for (guint n = 0; n < N_SIDES; n++)
      print_side (&row->sides[n], pair[n]);
    g_print ("\n");
  }
}

static int
show (VgCase *subject, VgShelf *shelf, gboolean is_json)
{
  VgInterview *pair[N_SIDES] = { NULL };
  g_autoptr (GPtrArray) rows = NULL;

  vg_mirror_find_pair (subject, shelf, pair);
  if (pair[0] == NULL) {
    g_printerr ("voorgesprek-cli: %s\n", _ ("there are no two people with a talk of their own"));
    return VG_EXIT_FINDINGS;
  }

  rows = vg_mirror_list (pair[0], pair[1]);
  if (is_json)
    print_json (rows, pair);
  else
    print_rows (rows, pair);
  for (guint i = 0; i < N_SIDES; i++)
    g_object_unref (pair[i]);

  return VG_EXIT_DONE;
}

int
vg_command_both (int argc, char **argv)
{
  gboolean is_json = FALSE;
  g_autofree char *language = NULL;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print JSON"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("nl or en"), N_ ("LANGUAGE") },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = {
    "both",
    "CASE",
    _ ("Shows each question beside its mirror, with what was said to it. Only "
       "for you:\nnothing of it is released."),
    options,
    1,
    1,
    VG_OPENS_CASE
  };
  g_autoptr (VgCaseFile) file = NULL;
  g_autoptr (VgShelf) shelf = NULL;

  if (!vg_command_read (&usage, &argc, &argv) || !vg_command_check_language ("both", language))
    return VG_EXIT_USAGE;

  file = vg_command_open (argv[1]);
  shelf = file != NULL ? vg_command_read_shelf () : NULL;
  return shelf != NULL ? show (vg_case_file_get_case (file), shelf, is_json) : VG_EXIT_WORLD;
}
