/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/clause-people.h"

#include "base/json.h"
#include "model/people.h"

static gboolean
is_for (JsonObject *clause, const char *party)
{
  JsonArray *names = vg_json_get_array (clause, "for");

  return names == NULL || json_array_get_length (names) == 0 || vg_json_has_text (names, party);
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
vg_clause_people_list_concerned (VgCase *subject, JsonObject *clause)
{
  GPtrArray *people = vg_people_list (subject);

  for (guint i = people->len; i > 0; i--) {
    const char *party = people->pdata[i - 1];

    if (!vg_clause_people_is_named_doer (clause, party) &&
        !(vg_people_is_principal (subject, party) && is_for (clause, party)))
      g_ptr_array_remove_index (people, i - 1);
  }

  return people;
}

gboolean
vg_clause_people_is_for_some (VgCase *subject, JsonObject *clause)
{
  g_autoptr (GPtrArray) people = vg_clause_people_list (subject);

  for (guint i = 0; i < people->len; i++)
    if (!is_for (clause, people->pdata[i]) &&
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
vg_clause_people_list_doers (VgCase *subject, JsonObject *clause)
{
  const char *who = vg_json_get_string (clause, "who");
  GPtrArray *people = vg_clause_people_list_concerned (subject, clause);

  for (guint i = people->len; i > 0; i--) {
    const char *party = people->pdata[i - 1];

    if (who != NULL ? !is_on (subject, party, who)
                    : !vg_clause_people_is_named_doer (clause, party))
      g_ptr_array_remove_index (people, i - 1);
  }

  return people;
}
