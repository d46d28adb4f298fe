/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/approach-act.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "interview/contact.h"
#include "model/people.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS, why);
  return FALSE;
}

static gboolean
goes_out (VgApproachState state)
{
  return state == VG_APPROACH_SENT || state == VG_APPROACH_REMINDED;
}

gboolean
vg_approach_act_follows (const VgApproach *approach, VgApproachState state, VgWayRules *rules)
{
  VgApproachState now = approach->state;

  switch (state) {
  case VG_APPROACH_PREPARED:
    return now == VG_APPROACH_NOT_BEGUN || now == VG_APPROACH_NOT_WANTED;
  case VG_APPROACH_SENT:
    return now == VG_APPROACH_NOT_BEGUN || now == VG_APPROACH_PREPARED;
  case VG_APPROACH_REMINDED:
    return vg_approach_has_reminder_left (approach, rules);
  case VG_APPROACH_SILENT:
    return goes_out (now);
  case VG_APPROACH_ANSWERED:
    return now != VG_APPROACH_ANSWERED || approach->is_in_talk;
  case VG_APPROACH_REFUSED:
    return now != VG_APPROACH_REFUSED;
  case VG_APPROACH_NOT_WANTED:
    return now != VG_APPROACH_ANSWERED && now != VG_APPROACH_REFUSED &&
           now != VG_APPROACH_NOT_WANTED;
  case VG_APPROACH_NOT_BEGUN:
  default:
    return FALSE;
  }
}

static gboolean
check_follows (VgCase *subject, VgWayRules *rules, const VgApproachStep *step, GError **error)
{
  g_autoptr (VgApproach) approach = vg_approach_new (subject, step->party);

  if (vg_approach_act_follows (approach, step->state, rules))
    return TRUE;
  if (step->state == VG_APPROACH_REMINDED && approach->n_reminders > 0)
    return refuse (error, _ ("there was a reminder already: one at most"));

  return refuse (error, _ ("this step does not follow on how the approach stands"));
}

static gboolean
check_may_go (VgCase *subject, const char *party, GError **error)
{
  g_autoptr (GPtrArray) why = NULL;

  if (vg_approach_may_go (subject, party, &why) == VG_TRUTH_YES)
    return TRUE;

  return refuse (error, why->pdata[0]);
}

static gboolean
check (VgCase *subject, VgWayRules *rules, const VgApproachStep *step, GError **error)
{
  if (step->party == NULL || !vg_people_has (subject, step->party))
    return refuse (error, _ ("there is no such party in this case"));
  if (step->date != NULL && !vg_clock_is_date (step->date))
    return refuse (error, _ ("a date is needed, such as 2026-03-02"));
  if (!check_follows (subject, rules, step, error))
    return FALSE;

  return !goes_out (step->state) || check_may_go (subject, step->party, error);
}

/* --- What is noted --- */

/* The day @days after @date, as a member. */
static void
set_day_after (JsonObject *record, const char *member, const char *date, guint days)
{
  char text[sizeof "2026-03-02"] = "";
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_parse (&day, date);
  g_date_add_days (&day, days);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", &day);
  json_object_set_string_member (record, member, text);
}

static void
set_terms (JsonObject *record, VgWayRules *rules, const VgApproachStep *step, const char *date)
{
  static const struct {
    VgApproachState state;
    const char *member;
    VgWayTerm term;
  } terms[] = {
    { VG_APPROACH_SENT, "until", VG_WAY_ANSWER },
    { VG_APPROACH_REMINDED, "until", VG_WAY_REMINDER },
    { VG_APPROACH_SILENT, "delete-on", VG_WAY_KEEP_SILENT },
    { VG_APPROACH_REFUSED, "delete-on", VG_WAY_KEEP_REFUSED },
  };

  json_object_remove_member (record, "until");
  json_object_remove_member (record, "delete-on");
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    if (terms[i].state == step->state)
      set_day_after (record, terms[i].member, date, vg_way_rules_get_days (rules, terms[i].term));
}

/* Nothing may be told back until that was said: an earlier permission was for other words. */
static JsonObject *
make_record (VgCase *subject, VgWayRules *rules, const VgApproachStep *step, const char *date)
{
  g_autofree char *place = vg_place_join ("approach", step->party, NULL);
  JsonObject *record = vg_case_copy_record (subject, place);

  json_object_set_string_member (record, "state", vg_approach_get_word (step->state));
  if (vg_words_are_any (step->channel))
    vg_words_set (record, "channel", step->channel);
  set_terms (record, rules, step, date);
  json_object_remove_member (record, "may-tell");
  json_object_remove_member (record, "words");
  if (step->state == VG_APPROACH_REFUSED) {
    json_object_set_string_member (record, "may-tell",
                                   step->may_tell != NULL ? step->may_tell : "nothing");
    vg_words_set (record, "words", step->words);
  }

  return record;
}

/* The kind of contact that a step is; NULL where it is none. */
static const char *
get_kind (const VgApproachStep *step)
{
  switch (step->state) {
  case VG_APPROACH_SENT:
    return step->kind != NULL ? step->kind : "letter";
  case VG_APPROACH_REMINDED:
    return "reminder";
  case VG_APPROACH_ANSWERED:
    return "answer";
  case VG_APPROACH_SILENT:
    return "silence";
  case VG_APPROACH_REFUSED:
    return "refusal";
  case VG_APPROACH_NOT_BEGUN:
  case VG_APPROACH_PREPARED:
  case VG_APPROACH_NOT_WANTED:
  default:
    return NULL;
  }
}

static gboolean
put_contact (VgCase *subject, const VgApproachStep *step, JsonObject *set, GError **error)
{
  const VgContactSaid said = {
    .with = step->party,
    .kind = get_kind (step),
    .date = step->date,
    .channel = step->channel,
    .words = step->words,
  };

  return said.kind == NULL || vg_contact_put (subject, &said, set, error);
}

gboolean
vg_approach_act_take (VgCase *subject,
                      VgWayRules *rules,
                      const VgApproachStep *step,
                      GError **error)
{
  g_autoptr (JsonObject) set = json_object_new ();
  g_autofree char *today = vg_clock_dup_today ();
  g_autofree char *place = NULL;
  const char *about[] = { step->party, NULL };

  g_return_val_if_fail (VG_IS_CASE (subject) && rules != NULL, FALSE);

  if (!check (subject, rules, step, error) || !put_contact (subject, step, set, error))
    return FALSE;

  place = vg_place_join ("approach", step->party, NULL);
  json_object_set_object_member (
      set, place, make_record (subject, rules, step, step->date != NULL ? step->date : today));
  return vg_case_append (subject, g_steal_pointer (&set), about, error);
}

gboolean
vg_approach_act_set (VgCase *subject,
                     const char *party,
                     const char *member,
                     const char *text,
                     GError **error)
{
  static const char *const members[] = { "channel",        "until",     "may-tell", "words",
                                         "do-not-contact", "delete-on", NULL };
  g_autofree char *place = vg_place_join ("approach", party, NULL);
  JsonObject *record = NULL;

  if (!vg_people_has (subject, party))
    return refuse (error, _ ("there is no such party in this case"));
  if (!g_strv_contains (members, member))
    return refuse (error, _ ("an approach has no such member, or it is noted as a step"));

  record = vg_case_copy_record (subject, place);
  vg_words_set (record, member, text);
  return vg_case_set (subject, place, vg_json_new_object (record), error);
}
