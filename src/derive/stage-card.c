/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/stage-card.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "derive/closing.h"
#include "derive/handed.h"
#include "derive/stage.h"
#include "derive/waiting.h"
#include "interview/position.h"
#include "interview/side.h"
#include "model/people.h"
#include "risk/open-flags.h"
#include "words/tokens.h"

#include <string.h>

static void
set_text (JsonObject *card, const char *member, const char *text)
{
  if (text != NULL && *text != '\0')
    json_object_set_string_member (card, member, text);
}

static void
set_next (JsonObject *card, VgCase *subject, VgShelf *shelf)
{
  g_autoptr (VgStep) step = vg_stage_find_next (subject, shelf);
  g_autofree char *name = NULL;
  JsonObject *next = NULL;

  if (step == NULL)
    return;

  if (step->party != NULL)
    name = vg_people_dup_name (subject, step->party);
  next = json_object_new ();
  set_text (next, "page", step->page);
  set_text (next, "party", step->party);
  set_text (next, "name", name);
  json_object_set_object_member (card, "next", next);
}

/* @object: (transfer full) (nullable) */
static void
set_object (JsonObject *card, const char *member, JsonObject *object)
{
  if (object != NULL)
    json_object_set_object_member (card, member, object);
}

static void
set_number (JsonObject *card, const char *member, guint number)
{
  if (number > 0)
    json_object_set_int_member (card, member, number);
}

/* What nobody looked at does not read as discussed. */
static guint
count_signals (VgCase *subject)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, "signal");
  guint n = 0;

  for (guint i = 0; i < places->len; i++) {
    JsonObject *signal = vg_case_get_object (subject, places->pdata[i]);

    n += g_strcmp0 (vg_json_get_string (signal, "discussed"), "yes") != 0;
  }

  return n;
}

/* What the first who is @side is called, or NULL. Lends. */
static const char *
get_name (VgCase *subject, const char *side)
{
  g_autoptr (GPtrArray) people = vg_side_list_people (subject, side);

  return people->len > 0 ? vg_people_get (subject, people->pdata[0], "name") : NULL;
}

char *
vg_stage_card_write (VgCase *subject, VgShelf *shelf, const char *author)
{
  JsonObject *card = json_object_new ();
  g_autoptr (JsonNode) node = vg_json_new_object (card);
  guint n_acts = vg_case_get_n_acts (subject);
  g_autofree char *since = vg_stage_dup_since (subject);
  VgClosing closing = { NULL };

  set_text (card, "id", vg_case_get_id (subject));
  set_text (card, "label", vg_case_get_text (subject, "case/label"));
  set_text (card, "stage", vg_stage_get (subject));
  set_text (card, "harmed", get_name (subject, "harmed"));
  set_text (card, "accused", get_name (subject, "accused"));
  set_text (card, "position", vg_position_of_side (subject, "accused"));
  set_text (card, "form", vg_case_get_text (subject, "case/form"));
  set_text (card, "moment", vg_stage_get_moment (subject));
  set_text (card, "registration", vg_case_get_text (subject, "case/registration"));
  set_text (card, "since", since);
  set_number (card, "flags", vg_open_flags_count (subject));
  set_number (card, "signals", count_signals (subject));
  if (vg_closing_get (subject, &closing))
    set_text (card, "until", closing.until);
  set_object (card, "waiting", vg_waiting_find (subject));
  set_object (card, "handed", vg_handed_find (subject, author));
  if (n_acts > 0)
    set_text (card, "changed", vg_act_get_at (vg_case_get_act (subject, n_acts - 1)));
  if (shelf != NULL && !json_object_has_member (card, "handed"))
    set_next (card, subject, shelf);

  return vg_json_write (node);
}

char *
vg_stage_card_dup_sort (VgCase *subject)
{
  const char *label = vg_case_get_text (subject, "case/label");
  g_autoptr (VgTokens) tokens = vg_tokens_new (label != NULL ? label : "");

  return vg_tokens_dup_folded (tokens, 0, vg_tokens_get_n (tokens));
}
