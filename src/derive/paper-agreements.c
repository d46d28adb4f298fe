/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/paper-agreements.h"

#include "base/json.h"
#include "derive/acceptance.h"
#include "derive/clause.h"
#include "derive/paper-stance.h"
#include "model/people.h"
#include "model/place.h"
#include "words/date.h"

#include <string.h>

static const char *const kinds[] = { "moral", "settlement", NULL };

static const char *
get_newest (VgCase *subject, const char *place, const char *last)
{
  g_autoptr (GPtrArray) acts = vg_case_list_history (subject, place);
  const char *at = acts->len > 0 ? vg_act_get_at (acts->pdata[acts->len - 1]) : NULL;

  return g_strcmp0 (at, last) > 0 ? at : last;
}

/* Of the clause and of what was said of it. */
static const char *
get_newer (VgReading *reading, const char *clause, const char *last)
{
  last = get_newest (reading->subject, clause, last);
  for (guint i = 0; i < reading->people->len; i++) {
    VgMaking *of = reading->people->pdata[i];
    g_autofree char *said = vg_acceptance_dup_place (of->party, clause);

    last = get_newest (reading->subject, said, last);
  }

  return last;
}

/* The yes that still holds, or NULL: it was given to words. */
static JsonObject *
find_acceptance (VgReading *reading, VgMaking *of, const char *clause)
{
  g_autoptr (VgAcceptance) said = vg_acceptance_new (reading->subject, of->party, clause);
  g_autofree char *place = vg_acceptance_dup_place (of->party, clause);

  return said->state == VG_ACCEPTANCE_ACCEPTED ? vg_case_get_object (reading->subject, place)
                                               : NULL;
}

static JsonNode *
new_acceptance_text (VgReading *reading, VgMaking *of, JsonObject *record, const char *clause)
{
  g_autofree char *place = vg_place_join ("acceptance", of->party, vg_place_get_last (clause),
                                          NULL);
  g_autofree char *date = vg_date_say (vg_json_get_string (record, "date"), reading->language);
  JsonNode *node = vg_making_new_text (date, place);
  const char *open = vg_reading_say (reading, "open", "acceptance");

  if (date == NULL)
    json_object_set_string_member (json_node_get_object (node), "open", open);

  return node;
}

static gboolean
concerns (VgReading *reading, const char *clause, const char *party)
{
  g_autoptr (GPtrArray) concerned = vg_acceptance_list_concerned (
      reading->subject, vg_case_get_object (reading->subject, clause));

  return g_ptr_array_find_with_equal_func (concerned, party, g_str_equal, NULL);
}

static gboolean
is_agreed (VgReading *reading, const char *clause)
{
  g_autoptr (GPtrArray) concerned = vg_acceptance_list_concerned (
      reading->subject, vg_case_get_object (reading->subject, clause));

  for (guint i = 0; i < concerned->len; i++) {
    g_autoptr (VgAcceptance)
        said = vg_acceptance_new (reading->subject, concerned->pdata[i], clause);

    if (said->state != VG_ACCEPTANCE_ACCEPTED)
      return FALSE;
  }

  return concerned->len > 0;
}

/* A joint text holds what is for everyone; one's own what one agreed on with some of them. */
static gboolean
is_for_reader (VgReading *reading, const char *clause)
{
  JsonObject *record = vg_case_get_object (reading->subject, clause);
  gboolean is_for_some = vg_acceptance_is_for_some (reading->subject, record);

  if (reading->self != NULL)
    return is_for_some && concerns (reading, clause, reading->self->party) &&
           is_agreed (reading, clause);

  return reading->reader == VG_READER_MEDIATOR || !is_for_some;
}

static JsonObject *
make_acceptance (VgReading *reading, VgMaking *of, const char *clause)
{
  JsonObject *record = find_acceptance (reading, of, clause);
  g_autofree char *name = vg_reading_dup_name (reading, of->party);
  JsonObject *made = json_object_new ();

  json_object_set_string_member (made, "id", of->party);
  vg_making_set_text (made, "name", name, NULL);
  json_object_set_member (made, "text", new_acceptance_text (reading, of, record, clause));
  json_object_set_boolean_member (made, "is-accepted", record != NULL);
  return made;
}

static JsonArray *
list_acceptances (VgReading *reading, const char *clause)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < reading->people->len; i++) {
    VgMaking *of = reading->people->pdata[i];
    JsonObject *made = NULL;

    if (!concerns (reading, clause, of->party))
      continue;
    made = make_acceptance (reading, of, clause);
    json_object_set_boolean_member (made, "is-first", json_array_get_length (list) == 0);
    json_array_add_object_element (list, made);
  }

  return list;
}

/* Of a side those whom it concerns; to one of them the others are "the other person". */
static char *
dup_names (VgReading *reading, const char *side, const char *clause)
{
  g_autoptr (GPtrArray) concerned = vg_acceptance_list_concerned (
      reading->subject, vg_case_get_object (reading->subject, clause));
  g_autofree char *between = g_strdup_printf (" %s ", vg_reading_say (reading, "roles", "and"));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < concerned->len; i++) {
    g_autofree char *name = vg_reading_dup_name (reading, concerned->pdata[i]);

    if (g_strcmp0 (vg_people_get_role (reading->subject, concerned->pdata[i]), side) == 0 &&
        !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
      g_ptr_array_add (names, g_steal_pointer (&name));
  }
  if (names->len == 0)
    return NULL;

  g_ptr_array_add (names, NULL);
  return g_strjoinv (between, (char **) names->pdata);
}

static char *
dup_who (VgReading *reading, const char *who, const char *clause)
{
  if (who == NULL)
    return NULL;
  if (g_str_equal (who, "both"))
    return g_strdup (vg_reading_say (reading, "roles", reading->people->len > 2 ? "all" : "both"));

  return dup_names (reading, who, clause);
}

static JsonObject *
make_clause (VgReading *reading, const char *place, guint number)
{
  static const char *const texts[] = { "when", "check", "if-not", NULL };
  JsonObject *record = vg_case_get_object (reading->subject, place);
  const char *words = vg_json_get_string (record, "words");
  g_autofree char *who = dup_who (reading, vg_json_get_string (record, "who"), place);
  g_autofree char *digits = number > 0 ? g_strdup_printf ("%u", number) : NULL;
  JsonObject *clause = json_object_new ();

  json_object_set_string_member (clause, "id", vg_place_get_last (place));
  vg_making_set_text (clause, "number", digits, NULL);
  vg_making_set_text (clause, "who", who, place);
  json_object_set_member (clause, "words", vg_reading_new_wanted (reading, words, place, "clause"));
  for (guint i = 0; texts[i] != NULL; i++)
    vg_making_set_text (clause, texts[i], vg_json_get_string (record, texts[i]), place);
  json_object_set_array_member (clause, "acceptances", list_acceptances (reading, place));
  json_object_set_boolean_member (clause, "is-accepted", is_agreed (reading, place));
  return clause;
}

/* A clause that is held back has no number: a gap would tell that there is one. */
static JsonArray *
list_clauses (VgReading *reading, GPtrArray *places, const char *block, guint *number)
{
  JsonArray *clauses = json_array_new ();

  for (guint i = 0; i < places->len; i++) {
    JsonObject *record = vg_case_get_object (reading->subject, places->pdata[i]);

    if (g_strcmp0 (vg_json_get_string (record, "block"), block) == 0 &&
        is_for_reader (reading, places->pdata[i]))
      json_array_add_object_element (
          clauses, make_clause (reading, places->pdata[i], number != NULL ? ++*number : 0));
  }

  return clauses;
}

static JsonArray *
list_texts (char **texts)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    json_array_add_string_element (list, texts[i]);

  return list;
}

/* What everyone may know is what the joint text may presuppose, whoever reads this one. */
static gboolean
is_held_back (VgReading *reading, char **presupposes)
{
  VgReading joint = *reading;

  joint.reader = VG_READER_BOTH;
  joint.self = NULL;
  return !vg_paper_stance_is_acknowledged (&joint, (const char *const *) presupposes);
}

/* What always goes with a kind of arrangement; NULL for most. */
static const char *
find_note (VgReading *reading, const char *block)
{
  const char *note = vg_reading_say (reading, "notes", block);

  return g_str_equal (note, block) ? NULL : note;
}

static JsonObject *
make_block (VgReading *reading, GPtrArray *places, const char *id, guint *number)
{
  g_auto (GStrv) presupposes = vg_sheet_dup_list (reading->sheet, "presupposes", id);
  gboolean held_back = is_held_back (reading, presupposes);
  g_autoptr (JsonArray) clauses = NULL;
  JsonObject *block = NULL;

  clauses = list_clauses (reading, places, id, held_back ? NULL : number);
  if (json_array_get_length (clauses) == 0)
    return NULL;

  block = json_object_new ();
  json_object_set_string_member (block, "id", id);
  vg_making_set_text (block, "title", vg_reading_say (reading, "blocks", id), NULL);
  vg_making_set_text (block, "note", find_note (reading, id), NULL);
  json_object_set_boolean_member (block, "is-held-back", held_back);
  json_object_set_array_member (block, "presupposes", list_texts (presupposes));
  json_object_set_array_member (block, "clauses", g_steal_pointer (&clauses));
  return block;
}

static void
add_blocks (VgReading *reading, JsonObject *data)
{
  g_autoptr (GPtrArray) places = vg_clause_list_places (reading->subject);
  const char *const *blocks = vg_clause_kinds_list ();
  JsonArray *list = json_array_new ();
  guint number = 0;

  for (guint i = 0; blocks[i] != NULL; i++) {
    JsonObject *block = make_block (reading, places, blocks[i], &number);

    if (block != NULL)
      json_array_add_object_element (list, block);
  }

  vg_reading_set_list (data, "blocks", list);
  json_object_set_member (data, "no-clause",
                          vg_reading_new_wanted (reading, NULL, NULL, "clauses"));
}

/* Nobody slips into a contract that binds in law: without a choice it says so. */
static void
add_kind (VgReading *reading, JsonObject *data)
{
  const char *kind = vg_case_get_text (reading->subject, "case/agreement");
  gboolean is_known = kind != NULL && g_strv_contains (kinds, kind);

  json_object_set_member (
      data, "agreement-kind",
      vg_reading_new_wanted (reading,
                             is_known ? vg_reading_say (reading, "kinds-of-agreement", kind) : NULL,
                             "case/agreement", "agreement-kind"));
  json_object_set_boolean_member (data, "is-moral", g_strcmp0 (kind, "moral") == 0);
  json_object_set_boolean_member (data, "is-settlement", g_strcmp0 (kind, "settlement") == 0);
}

/* What a lawyer said holds for the clauses there were: one set or taken away since leaves it
 * open, as if nobody had asked.
 */
static const char *
get_legal_check (VgCase *subject)
{
  const char *asked = get_newest (subject, "case/legal-check", NULL);
  const char *changed = get_newest (subject, "agreement", NULL);

  return g_strcmp0 (changed, asked) <= 0 ? vg_case_get_text (subject, "case/legal-check") : NULL;
}

static void
add_legal_check (VgReading *reading, JsonObject *data)
{
  const char *check = get_legal_check (reading->subject);

  json_object_set_member (data, "legal-check",
                          vg_reading_new_wanted (reading, vg_reading_say_value (reading, check),
                                                 "case/legal-check", "legal-check"));
  json_object_set_boolean_member (data, "is-legally-checked", g_strcmp0 (check, "yes") == 0);
}

gboolean
vg_paper_agreements_are_own (VgCase *subject, const char *party)
{
  g_autoptr (GPtrArray) clauses = vg_clause_list (subject);

  for (guint i = 0; i < clauses->len; i++) {
    const VgClause *clause = clauses->pdata[i];

    for (guint n = 0; clause->is_for_some && n < clause->acceptances->len; n++)
      if (g_str_equal (((VgAcceptance *) clause->acceptances->pdata[n])->party, party) &&
          vg_clause_is_accepted (clause))
        return TRUE;
  }

  return FALSE;
}

static gboolean
has_any_for_some (VgReading *reading, GPtrArray *places)
{
  for (guint i = 0; i < places->len; i++)
    if (vg_acceptance_is_for_some (reading->subject,
                                   vg_case_get_object (reading->subject, places->pdata[i])))
      return TRUE;

  return FALSE;
}

/* Where all of it is for everyone, what was taken away counts too. */
const char *
vg_paper_agreements_get_last_act (VgReading *reading)
{
  g_autoptr (GPtrArray) places = vg_clause_list_places (reading->subject);
  const char *last = NULL;

  if (reading->self == NULL && !has_any_for_some (reading, places))
    return get_newest (reading->subject, "acceptance",
                       get_newest (reading->subject, "agreement", NULL));

  for (guint i = 0; i < places->len; i++)
    if (is_for_reader (reading, places->pdata[i]))
      last = get_newer (reading, places->pdata[i], last);

  return last;
}

void
vg_paper_agreements_add (VgReading *reading, JsonObject *data)
{
  add_kind (reading, data);
  add_legal_check (reading, data);
  add_blocks (reading, data);
}
