/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/paper-plan.h"

#include "base/json.h"
#include "derive/preparation.h"
#include "derive/unnamed.h"
#include "model/people.h"
#include "model/place.h"
#include "words/words.h"

#include <string.h>

static const char *const forms[] = { "face-to-face", "video", "letters", "shuttle", NULL };

/* A form this program does not know is none that is chosen. */
static const char *
get_form (VgReading *reading)
{
  const char *form = vg_case_get_text (reading->subject, "case/form");

  return form != NULL && g_strv_contains (forms, form) ? form : "undecided";
}

void
vg_paper_plan_add_form (VgReading *reading, JsonObject *data)
{
  const char *form = get_form (reading);
  gboolean is_undecided = g_str_equal (form, "undecided");

  json_object_set_member (
      data, "form",
      vg_reading_new_wanted (reading, is_undecided ? NULL : vg_reading_say (reading, "forms", form),
                             "case/form", "form"));
  for (guint i = 0; forms[i] != NULL; i++) {
    g_autofree char *member = g_strconcat ("is-", forms[i], NULL);

    json_object_set_boolean_member (data, member, g_str_equal (form, forms[i]));
  }
  json_object_set_boolean_member (data, "is-undecided", is_undecided);
  json_object_set_boolean_member (
      data, "is-live", g_str_equal (form, "face-to-face") || g_str_equal (form, "video"));
}

/* Whose the check is decides alone: not what stands in it. A further person of a side has the
 * same to arrange; what was arranged for the first is not theirs to read.
 */
static gboolean
is_for_reader (VgReading *reading, const VgContactCheck *check)
{
  if (reading->reader == VG_READER_MEDIATOR || g_str_equal (check->whose, "both"))
    return TRUE;

  return reading->self != NULL &&
         g_strcmp0 (check->whose, vg_people_get_role (reading->subject, reading->self->party)) == 0;
}

static gboolean
may_read (VgReading *reading, const VgContactCheck *check)
{
  if (reading->reader == VG_READER_MEDIATOR || g_str_equal (check->whose, "both"))
    return TRUE;

  return reading->self != NULL && g_str_equal (check->whose, reading->self->party);
}

/* NULL too for what is not this reader's. */
static JsonObject *
get_record (VgReading *reading, const VgContactCheck *check)
{
  g_autofree char *place = vg_place_join ("check", check->id, NULL);

  return may_read (reading, check) ? vg_case_get_object (reading->subject, place) : NULL;
}

static gboolean
is_needed (VgReading *reading, guint index)
{
  VgContactCheck check = vg_contact_plan_get_check (reading->plan, index);
  const char *form = get_form (reading);
  JsonObject *record = NULL;

  if (!is_for_reader (reading, &check))
    return FALSE;

  record = get_record (reading, &check);
  if (g_strcmp0 (vg_json_get_string (record, "state"), "not-needed") == 0)
    return FALSE;
  if (vg_words_are_any (vg_json_get_string (record, "text")))
    return vg_contact_plan_may_be_for_form (reading->plan, index, form);

  return vg_contact_plan_is_for_form (reading->plan, index, form);
}

static JsonNode *
new_check_text (VgReading *reading, guint index)
{
  VgContactCheck check = vg_contact_plan_get_check (reading->plan, index);
  g_autofree char *place = vg_place_join ("check", check.id, NULL);
  g_autofree char *text = vg_unnamed_dup_text (
      reading, vg_json_get_string (get_record (reading, &check), "text"));
  JsonNode *node = vg_making_new_text (text, place);

  if (!vg_words_are_any (text))
    json_object_set_string_member (
        json_node_get_object (node), "open",
        vg_contact_plan_get_open (reading->plan, index, reading->language));

  return node;
}

static JsonObject *
make_check (VgReading *reading, guint index)
{
  VgContactCheck check = vg_contact_plan_get_check (reading->plan, index);
  g_autofree char *place = vg_place_join ("check", check.id, NULL);
  JsonObject *record = get_record (reading, &check);
  gboolean is_of_party = g_str_equal (check.whose, "harmed") ||
                         g_str_equal (check.whose, "accused");
  g_autofree char *name = is_of_party ? vg_reading_dup_side_name (reading, check.whose) : NULL;
  gboolean is_done = g_strcmp0 (vg_json_get_string (record, "state"), "done") == 0;
  JsonObject *made = json_object_new ();

  json_object_set_string_member (made, "id", check.id);
  vg_making_set_text (made, "title",
                      vg_contact_plan_get_title (reading->plan, index, reading->language), NULL);
  vg_making_set_text (made, "name", reading->self == NULL ? name : NULL, NULL);
  json_object_set_member (made, "text", new_check_text (reading, index));
  vg_reading_set_date (reading, made, vg_json_get_string (record, "date"), place);
  vg_making_set_text (made, "owner", vg_json_get_string (record, "owner"), place);
  json_object_set_boolean_member (made, "is-done", is_done);
  json_object_set_boolean_member (
      made, "is-pending", !is_done && vg_words_are_any (vg_json_get_string (record, "text")));
  return made;
}

static JsonArray *
list_group (VgReading *reading, const char *group)
{
  JsonArray *checks = json_array_new ();

  for (guint i = 0; i < vg_contact_plan_get_n_checks (reading->plan); i++)
    if (g_str_equal (vg_contact_plan_get_check (reading->plan, i).group, group) &&
        is_needed (reading, i))
      json_array_add_object_element (checks, make_check (reading, i));

  return checks;
}

static void
add_plan (VgReading *reading, JsonObject *data)
{
  JsonArray *groups = json_array_new ();

  for (guint i = 0; i < vg_contact_plan_get_n_groups (reading->plan); i++) {
    const char *id = vg_contact_plan_get_group (reading->plan, i);
    g_autoptr (JsonArray) checks = list_group (reading, id);
    JsonObject *group = NULL;

    if (json_array_get_length (checks) == 0 || g_str_equal (id, "purpose"))
      continue;
    group = json_object_new ();
    json_object_set_string_member (group, "id", id);
    vg_making_set_text (group, "title",
                        vg_contact_plan_get_group_title (reading->plan, i, reading->language),
                        NULL);
    json_object_set_boolean_member (group, "is-meeting", g_str_equal (id, "meeting"));
    json_object_set_array_member (group, "checks", g_steal_pointer (&checks));
    json_array_add_object_element (groups, group);
  }

  vg_reading_set_list (data, "plan", groups);
}

static void
add_checks (VgReading *reading, JsonObject *data)
{
  JsonObject *texts = json_object_new ();

  for (guint i = 0; i < vg_contact_plan_get_n_checks (reading->plan); i++)
    json_object_set_member (texts, vg_contact_plan_get_check (reading->plan, i).id,
                            is_needed (reading, i) ? new_check_text (reading, i)
                                                   : vg_making_new_text (NULL, NULL));

  json_object_set_object_member (data, "check", texts);
}

/* Whether several people stand on @side: then nobody knows whose supporter somebody is. */
static gboolean
has_company (VgReading *reading, const char *side)
{
  guint n = 0;

  for (guint i = 0; i < reading->people->len; i++) {
    VgMaking *of = reading->people->pdata[i];

    n += g_strcmp0 (vg_people_get_role (reading->subject, of->party), side) == 0;
  }

  return n > 1;
}

/* People at somebody's side are that person's own to name. */
static gboolean
is_supporter_for_reader (VgReading *reading, const char *party)
{
  const char *role = vg_people_get_role (reading->subject, party);
  const char *side = vg_people_get_side (reading->subject, party);

  if (side == NULL || g_strcmp0 (role, "harmed") == 0 || g_strcmp0 (role, "accused") == 0)
    return FALSE;
  if (reading->reader == VG_READER_MEDIATOR)
    return TRUE;

  return reading->self != NULL && !has_company (reading, side) &&
         g_strcmp0 (side, vg_people_get_role (reading->subject, reading->self->party)) == 0;
}

static JsonObject *
make_supporter (VgReading *reading, const char *party)
{
  g_autofree char *place = vg_place_join ("party", party, NULL);
  const char *role = vg_people_get_role (reading->subject, party);
  const char *name = vg_people_get (reading->subject, party, "name");
  JsonObject *made = json_object_new ();

  json_object_set_string_member (made, "id", party);
  vg_making_set_text (made, "name",
                      vg_words_are_any (name) ? name : vg_reading_say (reading, "roles", role),
                      place);
  vg_making_set_text (made, "role", vg_reading_say (reading, "roles", role), place);
  return made;
}

static void
add_supporters (VgReading *reading, JsonObject *data)
{
  g_autoptr (GPtrArray) people = vg_people_list (reading->subject);
  JsonArray *supporters = json_array_new ();

  for (guint i = 0; i < people->len; i++)
    if (is_supporter_for_reader (reading, people->pdata[i]))
      json_array_add_object_element (supporters, make_supporter (reading, people->pdata[i]));

  vg_reading_set_list (data, "supporters", supporters);
}

/* --- The mediator's own --- */

static gboolean
is_in_plan (VgReading *reading, const char *id)
{
  for (guint i = 0; i < vg_contact_plan_get_n_checks (reading->plan); i++)
    if (g_str_equal (vg_contact_plan_get_check (reading->plan, i).id, id))
      return TRUE;

  return FALSE;
}

static JsonObject *
make_day_line (VgReading *reading, const VgPreparationLine *line)
{
  g_autofree char *place = vg_place_join ("check", line->id, NULL);
  gboolean is_of_party = g_str_equal (line->whose, "harmed") ||
                         g_str_equal (line->whose, "accused");
  g_autofree char *name = is_of_party ? vg_reading_dup_side_name (reading, line->whose) : NULL;
  JsonObject *made = json_object_new ();

  json_object_set_string_member (made, "id", line->id);
  vg_making_set_text (made, "title", line->title, NULL);
  vg_making_set_text (made, "name", name, NULL);
  vg_making_set_text (made, "text", line->text, place);
  return made;
}

/* What the card of the day has and the plan has not: where the card is cut short, it says to
 * look here.
 */
static void
add_day (VgReading *reading, JsonObject *data)
{
  JsonArray *list = json_array_new ();
  g_autoptr (VgPreparation) preparation = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  if (reading->reader == VG_READER_MEDIATOR)
    preparation = vg_preparation_read (NULL);
  if (preparation != NULL)
    lines = vg_preparation_list_card (preparation, reading->subject, reading->language);
  for (guint i = 0; lines != NULL && i < lines->len; i++) {
    const VgPreparationLine *line = lines->pdata[i];

    if (!is_in_plan (reading, line->id) && vg_words_are_any (line->text))
      json_array_add_object_element (list, make_day_line (reading, line));
  }

  vg_reading_set_list (data, "day", list);
}

void
vg_paper_plan_add (VgReading *reading, JsonObject *data)
{
  vg_paper_plan_add_form (reading, data);
  add_plan (reading, data);
  add_checks (reading, data);
  add_supporters (reading, data);
  add_day (reading, data);
}

static const char *
get_last_at (VgReading *reading, const char *place, const char *last)
{
  g_autoptr (GPtrArray) acts = vg_case_list_history (reading->subject, place);
  const char *at = acts->len > 0 ? vg_act_get_at (acts->pdata[acts->len - 1]) : NULL;

  return g_strcmp0 (at, last) > 0 ? at : last;
}

const char *
vg_paper_plan_get_last_act (VgReading *reading)
{
  const char *last = get_last_at (reading, "case/form", NULL);

  for (guint i = 0; i < vg_contact_plan_get_n_checks (reading->plan); i++) {
    VgContactCheck check = vg_contact_plan_get_check (reading->plan, i);
    g_autofree char *place = vg_place_join ("check", check.id, NULL);

    if (may_read (reading, &check))
      last = get_last_at (reading, place, last);
  }

  return last;
}
