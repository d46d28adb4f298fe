/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/waiting.h"

#include "base/clock.h"
#include "base/json.h"
#include "base/language.h"
#include "derive/approach.h"
#include "derive/closing.h"
#include "model/people.h"
#include "words/date.h"

#include <glib/gi18n-lib.h>

#define NEVER "9999"

/* What one person is waited for, or NULL; in a closed case no answer is. */
static const char *
find_cause (const VgApproach *approach, gboolean is_closed)
{
  if (approach->state == VG_APPROACH_SENT && !is_closed)
    return "answer";
  if (approach->state == VG_APPROACH_REMINDED && !is_closed)
    return "last-answer";

  return approach->delete_on != NULL ? "erasing" : NULL;
}

JsonObject *
vg_waiting_find_of (VgCase *subject, const char *party)
{
  g_autoptr (VgApproach) approach = vg_approach_new (subject, party);
  const char *cause = find_cause (approach, vg_closing_is_closed (subject));
  JsonObject *waiting = NULL;

  if (cause == NULL)
    return NULL;

  waiting = json_object_new ();
  vg_json_set_text (waiting, "for", cause);
  vg_json_set_text (waiting, "party", party);
  vg_json_set_text (waiting, "name", vg_people_get (subject, party, "name"));
  vg_json_set_text (waiting, "since", approach->since);
  vg_json_set_text (waiting, "until",
                    g_str_equal (cause, "erasing") ? approach->delete_on : approach->until);
  return waiting;
}

static gboolean
is_erasing (JsonObject *waiting)
{
  return g_strcmp0 (vg_json_get_string (waiting, "for"), "erasing") == 0;
}

static gboolean
comes_before (JsonObject *one, JsonObject *other)
{
  const char *one_day = vg_json_get_string (one, "until");
  const char *other_day = vg_json_get_string (other, "until");

  return g_strcmp0 (one_day != NULL ? one_day : NEVER, other_day != NULL ? other_day : NEVER) < 0;
}

/* Of those that are for an erasing, or of those that are not. */
static JsonObject *
find_first (VgCase *subject, gboolean of_erasings)
{
  g_autoptr (GPtrArray) people = vg_approach_list_people (subject);
  g_autoptr (JsonObject) first = NULL;

  for (guint i = 0; i < people->len; i++) {
    g_autoptr (JsonObject) waiting = vg_waiting_find_of (subject, people->pdata[i]);

    if (waiting == NULL || is_erasing (waiting) != of_erasings ||
        (first != NULL && !comes_before (waiting, first)))
      continue;
    g_clear_pointer (&first, json_object_unref);
    first = g_steal_pointer (&waiting);
  }

  return g_steal_pointer (&first);
}

JsonObject *
vg_waiting_find (VgCase *subject)
{
  JsonObject *answer = find_first (subject, FALSE);
  JsonObject *erasing = find_first (subject, TRUE);

  if (answer == NULL)
    return erasing;
  if (erasing != NULL)
    json_object_set_object_member (answer, "then", erasing);

  return answer;
}

static gboolean
is_day_come (JsonObject *erasing)
{
  const char *until = vg_json_get_string (erasing, "until");
  g_autofree char *today = vg_clock_dup_today ();

  return vg_clock_is_date (until) && g_strcmp0 (until, today) <= 0;
}

JsonObject *
vg_waiting_get_now (JsonObject *waiting)
{
  JsonObject *then = vg_json_get_object (waiting, "then");

  return then != NULL && is_day_come (then) ? then : waiting;
}

gboolean
vg_waiting_is_to_be_erased (VgCase *subject, const char *party)
{
  g_autoptr (JsonObject) waiting = vg_waiting_find_of (subject, party);

  return waiting != NULL && is_erasing (waiting) && is_day_come (waiting);
}

static char *
say_day (const char *date)
{
  return vg_date_say (date, vg_language_get ());
}

static char *
say_answer (const char *name, const char *until, gboolean is_over, gboolean is_last)
{
  g_autofree char *day = until != NULL ? say_day (until) : NULL;

  if (day == NULL)
    /* Translators: %s is what a person wishes to be called. */
    return g_strdup_printf (_ ("Waits for an answer from %s"), name);
  if (!is_over)
    /* Translators: a person's name, then a date. */
    return g_strdup_printf (_ ("Waits for an answer from %s, until %s"), name, day);
  if (is_last)
    /* Translators: a person's name, then a date. */
    return g_strdup_printf (_ ("No answer from %s until %s: silence is an answer too"), name, day);

  /* Translators: a person's name, then a date. */
  return g_strdup_printf (_ ("No answer from %s until %s: one reminder may go"), name, day);
}

/* Not before it is near: nothing is to be done until then. */
static char *
say_erasing (const char *name, const char *until, const char *today, guint remind_days)
{
  int days = vg_clock_days_between (today, until);
  g_autofree char *day = NULL;

  if (days > (int) remind_days)
    return NULL;

  day = say_day (until);
  /* Translators: a person's name, then a date. */
  return g_strdup_printf (_ ("The data of %s were to be kept until %s: erase them"), name, day);
}

char *
vg_waiting_say (JsonObject *waiting, const char *name, VgWayRules *rules)
{
  const char *cause = vg_json_get_string (waiting, "for");
  const char *until = vg_json_get_string (waiting, "until");
  g_autofree char *today = vg_clock_dup_today ();
  gboolean is_over = until != NULL && g_strcmp0 (until, today) < 0;

  if (cause == NULL || rules == NULL)
    return NULL;
  if (g_str_equal (cause, "erasing"))
    return vg_clock_is_date (until)
               ? say_erasing (name, until, today, vg_way_rules_get_days (rules, VG_WAY_REMIND))
               : NULL;

  /* Where the rules leave no reminder, the first answer awaited is the last. */
  return say_answer (name, until, is_over,
                     g_str_equal (cause, "last-answer") ||
                         vg_way_rules_get_n_reminders (rules) == 0);
}

char *
vg_waiting_say_of (VgCase *subject)
{
  g_autoptr (JsonObject) waiting = vg_waiting_find (subject);
  JsonObject *now = vg_waiting_get_now (waiting);
  const char *party = vg_json_get_string (now, "party");
  g_autofree char *name = party != NULL ? vg_people_dup_name (subject, party) : NULL;

  return name != NULL ? vg_waiting_say (now, name, vg_way_rules_get ()) : NULL;
}
