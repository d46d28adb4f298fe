/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/clause-people.h"

#include "base/json.h"
#include "model/people.h"
#include "model/place.h"

/* The act that began the clause as it is there now; NULL where there is none yet. Lends. */
static VgAct *
find_beginning (VgCase *subject, const char *place)
{
  g_autoptr (GPtrArray) acts = vg_case_list_history (subject, place);
  VgAct *beginning = NULL;
  gboolean is_there = FALSE;

  for (guint i = 0; i < acts->len; i++) {
    JsonObject *set = vg_act_get_set (acts->pdata[i]);
    gboolean was_there = is_there;

    is_there = json_object_has_member (set, place) && !json_object_get_null_member (set, place);
    if (is_there && !was_there)
      beginning = acts->pdata[i];
  }

  return beginning;
}

/* Whether somebody came into the case only after the clause was there: nobody asked them. */
static gboolean
came_later (VgCase *subject, const char *party, const char *place)
{
  g_autofree char *person = vg_place_join ("party", party, NULL);
  g_autoptr (GPtrArray) acts = vg_case_list_history (subject, person);
  VgAct *beginning = find_beginning (subject, place);
  gboolean is_always_there = g_str_equal (party, "harmed") || g_str_equal (party, "accused");

  return !is_always_there && acts->len > 0 && beginning != NULL &&
         vg_act_compare (acts->pdata[0], beginning) > 0;
}

static gboolean
is_for (VgCase *subject, const char *place, JsonObject *clause, const char *party)
{
  JsonArray *names = vg_json_get_array (clause, "for");

  if (names == NULL || json_array_get_length (names) == 0)
    return !came_later (subject, party, place);

  return vg_json_has_text (names, party);
}

gboolean
vg_clause_people_is_named_doer (JsonObject *clause, const char *party)
{
  return vg_json_has_text (vg_json_get_array (clause, "who"), party);
}

GPtrArray *
vg_clause_people_list (VgCase *subject)
{
  GPtrArray *people = vg_people_list (subject);

  for (guint i = people->len; i > 0; i--)
    if (!vg_people_is_principal (subject, people->pdata[i - 1]))
      g_ptr_array_remove_index (people, i - 1);

  return people;
}

gboolean
vg_clause_people_can_choose (VgCase *subject)
{
  g_autoptr (GPtrArray) people = vg_clause_people_list (subject);

  return people->len > 2;
}

GPtrArray *
vg_clause_people_list_concerned (VgCase *subject, const char *place, JsonObject *clause)
{
  GPtrArray *people = vg_people_list (subject);

  for (guint i = people->len; i > 0; i--) {
    const char *party = people->pdata[i - 1];

    if (!vg_clause_people_is_named_doer (clause, party) &&
        !(vg_people_is_principal (subject, party) && is_for (subject, place, clause, party)))
      g_ptr_array_remove_index (people, i - 1);
  }

  return people;
}

gboolean
vg_clause_people_is_for_some (VgCase *subject, const char *place, JsonObject *clause)
{
  g_autoptr (GPtrArray) people = vg_clause_people_list (subject);

  for (guint i = 0; i < people->len; i++)
    if (!is_for (subject, place, clause, people->pdata[i]) &&
        !vg_clause_people_is_named_doer (clause, people->pdata[i]))
      return TRUE;

  return FALSE;
}

/* @who: a side, or "both" for whoever is harmed or accused */
static gboolean
is_on (VgCase *subject, const char *party, const char *who)
{
  return g_str_equal (who, "both") ? vg_people_is_principal (subject, party)
                                   : g_strcmp0 (vg_people_get_role (subject, party), who) == 0;
}

GPtrArray *
vg_clause_people_list_doers (VgCase *subject, const char *place, JsonObject *clause)
{
  const char *who = vg_json_get_string (clause, "who");
  GPtrArray *people = vg_clause_people_list_concerned (subject, place, clause);

  for (guint i = people->len; i > 0; i--) {
    const char *party = people->pdata[i - 1];

    if (who != NULL ? !is_on (subject, party, who)
                    : !vg_clause_people_is_named_doer (clause, party))
      g_ptr_array_remove_index (people, i - 1);
  }

  return people;
}
