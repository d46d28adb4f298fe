/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/about.h"

#include "base/json.h"
#include "model/people.h"
#include "model/place.h"

#include <string.h>

/* Those found so far. */
typedef struct {
  VgCase *subject;
  const char *person;
  gboolean is_them;
  gboolean is_others;
} Found;

static void
add (Found *found, const char *party)
{
  if (party == NULL)
    return;
  if (g_str_equal (party, found->person))
    found->is_them = TRUE;
  else
    found->is_others = TRUE;
}

/* "accused" is everyone who is; "both" is everybody. */
static void
add_side (Found *found, const char *side)
{
  g_autoptr (GPtrArray) people = vg_people_list (found->subject);

  for (guint i = 0; side != NULL && i < people->len; i++)
    if (g_strcmp0 (vg_people_get_role (found->subject, people->pdata[i]), side) == 0 ||
        g_str_equal (side, "both"))
      add (found, people->pdata[i]);
}

/* A text, or a list of texts. */
static void
add_listed (Found *found, JsonNode *value)
{
  JsonArray *list = vg_json_peek_array (value);

  add (found, vg_json_peek_string (value));
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    add (found, vg_json_peek_string (json_array_get_element (list, i)));
}

static void
add_owner (Found *found, const char *place)
{
  g_autofree char *party = place != NULL ? vg_place_dup_party (place) : NULL;

  add (found, party);
}

/* --- Kinds of records --- */

static JsonNode *
get (JsonObject *record, const char *member)
{
  return record != NULL ? json_object_get_member (record, member) : NULL;
}

static void
add_of_risk (Found *found, const char *place, JsonObject *record)
{
  add_listed (found, get (record, "of"));
  add_listed (found, get (record, "for"));
}

static void
add_of_clause (Found *found, const char *place, JsonObject *record)
{
  JsonNode *who = get (record, "who");

  if (vg_json_peek_string (who) != NULL)
    add_side (found, vg_json_peek_string (who));
  else
    add_listed (found, who);
}

static void
add_of_measure (Found *found, const char *place, JsonObject *record)
{
  add_side (found, vg_json_get_string (record, "for"));
}

/* "check/call-accused" */
static void
add_of_check (Found *found, const char *place, JsonObject *record)
{
  const char *dash = strrchr (place, '-');

  if (dash != NULL && (g_str_equal (dash, "-harmed") || g_str_equal (dash, "-accused")))
    add_side (found, dash + 1);
}

static void
add_of_contact (Found *found, const char *place, JsonObject *record)
{
  add (found, vg_json_get_string (record, "with"));
}

/* "step/denial.accused-2/…" */
static void
add_of_step (Found *found, const char *place, JsonObject *record)
{
  g_autofree char *path = vg_place_dup_word (place, 1);

  if (g_str_has_prefix (path, "denial."))
    add (found, path + strlen ("denial."));
}

static void
add_of_named (Found *found, const char *place, JsonObject *record)
{
  add (found, vg_json_get_string (record, "party"));
  add (found, vg_json_get_string (record, "about"));
}

/* What the person was told, or had told, is nothing without them. */
static void
add_of_told (Found *found, const char *place, JsonObject *record)
{
  add (found, vg_json_get_string (record, "to"));
  add_owner (found, vg_json_get_string (record, "place"));
  found->is_others = found->is_others && !found->is_them;
}

/* "g4" is a goal of the first on that side, "accused-2/g4" of another. */
static void
add_of_goal (Found *found, JsonObject *record, const char *side)
{
  const char *goal = vg_json_get_string (record, side);
  g_autofree char *party = goal != NULL && strchr (goal, '/') != NULL
                               ? vg_place_dup_word (goal, 0)
                               : g_strdup (goal != NULL ? side : NULL);

  add (found, party);
}

static void
add_of_mismatch (Found *found, const char *place, JsonObject *record)
{
  add_of_goal (found, record, "harmed");
  add_of_goal (found, record, "accused");
  found->is_others = found->is_others && !found->is_them;
}

static void
add_of_draft (Found *found, const char *place, JsonObject *record)
{
  JsonArray *from = vg_json_get_array (record, "from");

  for (guint i = 0; from != NULL && i < json_array_get_length (from); i++)
    add_owner (found, vg_json_peek_string (json_array_get_element (from, i)));
}

static const struct {
  const char *head;
  void (*add) (Found *found, const char *place, JsonObject *record);
} kinds[] = {
  { "risk", add_of_risk },         { "agreement", add_of_clause }, { "measure", add_of_measure },
  { "check", add_of_check },       { "contact", add_of_contact },  { "step", add_of_step },
  { "told", add_of_told },         { "talk", add_of_named },       { "note", add_of_named },
  { "signal", add_of_named },      { "advice", add_of_named },     { "referral", add_of_named },
  { "mismatch", add_of_mismatch }, { "document", add_of_draft },
};

VgAbout
vg_about_find (VgCase *subject, const char *place, JsonNode *value, const char *person)
{
  Found found = { .subject = subject, .person = person };

  g_return_val_if_fail (VG_IS_CASE (subject) && place != NULL && person != NULL, VG_ABOUT_UNSAID);

  add_owner (&found, place);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (vg_place_is_under (place, kinds[i].head))
      kinds[i].add (&found, place, vg_json_peek_object (value));

  if (found.is_them)
    return found.is_others ? VG_ABOUT_SHARED : VG_ABOUT_THEIRS;

  return found.is_others ? VG_ABOUT_OTHERS : VG_ABOUT_UNSAID;
}
