/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/paper-agreements.h"

#include "base/json.h"
#include "derive/acceptance.h"
#include "derive/clause.h"
#include "derive/paper-stance.h"
#include "model/people.h"
#include "model/place.h"
#include "words/date.h"
#include "words/words.h"

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
  g_autoptr (GPtrArray) people = vg_people_list (reading->subject);

  last = get_newest (reading->subject, clause, last);
  for (guint i = 0; i < people->len; i++) {
    g_autofree char *said = vg_acceptance_dup_place (people->pdata[i], clause);

    last = get_newest (reading->subject, said, last);
  }

  return last;
}

static const VgAcceptance *
find_said (const VgClause *clause, const char *party)
{
  for (guint i = 0; i < clause->acceptances->len; i++) {
    const VgAcceptance *said = clause->acceptances->pdata[i];

    if (g_str_equal (said->party, party))
      return said;
  }

  return NULL;
}

/* A joint text holds what is for everyone; one's own what one agreed on with some of them. */
static gboolean
is_for_reader (VgReading *reading, const VgClause *clause)
{
  if (reading->self != NULL)
    return clause->is_for_some && find_said (clause, reading->self->party) != NULL &&
           vg_clause_is_accepted (clause);

  return reading->reader == VG_READER_MEDIATOR || !clause->is_for_some;
}

static JsonNode *
new_acceptance_text (VgReading *reading, const VgAcceptance *said, const char *place)
{
  gboolean holds = said->state == VG_ACCEPTANCE_ACCEPTED;
  g_autofree char *date = holds ? vg_date_say (said->date, reading->language) : NULL;
  JsonNode *node = vg_making_new_text (date, place);

  if (date == NULL)
    json_object_set_string_member (json_node_get_object (node), "open",
                                   vg_reading_say (reading, "open", "acceptance"));

  return node;
}

static JsonObject *
make_acceptance (VgReading *reading, const VgAcceptance *said, const char *clause)
{
  g_autofree char *place = vg_acceptance_dup_place (said->party, clause);
  g_autofree char *name = vg_reading_dup_name (reading, said->party);
  JsonObject *made = json_object_new ();

  json_object_set_string_member (made, "id", said->party);
  vg_making_set_text (made, "name", name, NULL);
  json_object_set_member (made, "text", new_acceptance_text (reading, said, place));
  json_object_set_boolean_member (made, "is-accepted", said->state == VG_ACCEPTANCE_ACCEPTED);
  return made;
}

static JsonArray *
list_acceptances (VgReading *reading, const VgClause *clause)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < clause->acceptances->len; i++) {
    JsonObject *made = make_acceptance (reading, clause->acceptances->pdata[i], clause->place);

    json_object_set_boolean_member (made, "is-first", i == 0);
    json_array_add_object_element (list, made);
  }

  return list;
}

/* By name where two others have a part in it: of "the other person" nobody could tell which is
 * bound. They agreed on it together, and so know one another.
 */
static char *
dup_doer (VgReading *reading, const VgClause *clause, const char *party)
{
  const char *name = vg_people_get (reading->subject, party, "name");

  return clause->acceptances->len > 2 && vg_words_are_any (name)
             ? g_strdup (name)
             : vg_reading_dup_name (reading, party);
}

/* Between two, and where everyone does it, one word; else each of them by what they are called. */
static char *
dup_who (VgReading *reading, const VgClause *clause)
{
  g_autofree char *between = g_strdup_printf (" %s ", vg_reading_say (reading, "roles", "and"));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (clause->doers->len == 0)
    return NULL;
  if (g_strcmp0 (clause->who, "both") == 0)
    return g_strdup (vg_reading_say (reading, "roles", clause->doers->len > 2 ? "all" : "both"));

  for (guint i = 0; i < clause->doers->len; i++) {
    g_autofree char *name = dup_doer (reading, clause, clause->doers->pdata[i]);

    if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
      g_ptr_array_add (names, g_steal_pointer (&name));
  }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (between, (char **) names->pdata);
}

static JsonObject *
make_clause (VgReading *reading, const VgClause *of, guint number)
{
  g_autofree char *who = dup_who (reading, of);
  g_autofree char *digits = number > 0 ? g_strdup_printf ("%u", number) : NULL;
  JsonObject *clause = json_object_new ();

  json_object_set_string_member (clause, "id", vg_place_get_last (of->place));
  vg_making_set_text (clause, "number", digits, NULL);
  vg_making_set_text (clause, "who", who, of->place);
  json_object_set_member (clause, "words",
                          vg_reading_new_wanted (reading, of->words, of->place, "clause"));
  vg_making_set_text (clause, "when", of->when, of->place);
  vg_making_set_text (clause, "check", of->check, of->place);
  vg_making_set_text (clause, "if-not", of->if_not, of->place);
  json_object_set_array_member (clause, "acceptances", list_acceptances (reading, of));
  json_object_set_boolean_member (clause, "is-accepted", vg_clause_is_accepted (of));
  return clause;
}

/* A clause that is held back has no number: a gap would tell that there is one. */
static JsonArray *
list_clauses (VgReading *reading, GPtrArray *all, const char *block, guint *number)
{
  JsonArray *clauses = json_array_new ();

  for (guint i = 0; i < all->len; i++) {
    const VgClause *clause = all->pdata[i];

    if (g_strcmp0 (clause->block, block) == 0 && is_for_reader (reading, clause))
      json_array_add_object_element (clauses,
                                     make_clause (reading, clause, number != NULL ? ++*number : 0));
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
make_block (VgReading *reading, GPtrArray *all, const char *id, guint *number)
{
  g_auto (GStrv) presupposes = vg_sheet_dup_list (reading->sheet, "presupposes", id);
  gboolean held_back = is_held_back (reading, presupposes);
  g_autoptr (JsonArray) clauses = NULL;
  JsonObject *block = NULL;

  clauses = list_clauses (reading, all, id, held_back ? NULL : number);
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
  g_autoptr (GPtrArray) clauses = vg_clause_list (reading->subject);
  const char *const *blocks = vg_clause_kinds_list ();
  JsonArray *list = json_array_new ();
  guint number = 0;

  for (guint i = 0; blocks[i] != NULL; i++) {
    JsonObject *block = make_block (reading, clauses, blocks[i], &number);

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

static void
add_legal_check (VgReading *reading, JsonObject *data)
{
  const char *check = vg_case_get_text (reading->subject, "case/legal-check");

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

    if (clause->is_for_some && find_said (clause, party) != NULL && vg_clause_is_accepted (clause))
      return TRUE;
  }

  return FALSE;
}

static gboolean
has_any_for_some (GPtrArray *clauses)
{
  for (guint i = 0; i < clauses->len; i++)
    if (((VgClause *) clauses->pdata[i])->is_for_some)
      return TRUE;

  return FALSE;
}

/* Where all of it is for everyone, what was taken away counts too. */
const char *
vg_paper_agreements_get_last_act (VgReading *reading)
{
  g_autoptr (GPtrArray) clauses = vg_clause_list (reading->subject);
  const char *last = NULL;

  if (reading->self == NULL && !has_any_for_some (clauses))
    return get_newest (reading->subject, "acceptance",
                       get_newest (reading->subject, "agreement", NULL));

  for (guint i = 0; i < clauses->len; i++)
    if (is_for_reader (reading, clauses->pdata[i]))
      last = get_newer (reading, ((VgClause *) clauses->pdata[i])->place, last);

  return last;
}

void
vg_paper_agreements_add (VgReading *reading, JsonObject *data)
{
  add_kind (reading, data);
  add_legal_check (reading, data);
  add_blocks (reading, data);
}
