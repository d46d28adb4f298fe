/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/aftercare.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "base/language.h"
#include "derive/approach.h"
#include "derive/closing.h"
#include "model/people.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

/* Both get the same moments, whoever took part (domain report 5.7). */
static const char *const sides[] = { "harmed", "accused" };

const char *
vg_aftercare_find_ask (VgCase *subject,
                       VgClosingRules *rules,
                       const char *moment,
                       const char *language)
{
  if (vg_closing_was_without_contact (subject))
    return vg_closing_rules_find_ask_without_contact (rules, moment, language);

  return vg_closing_rules_find_ask (rules, moment, language);
}

static void
aftercare_free (gpointer data)
{
  VgAftercare *self = data;

  g_free (self->place);
  g_free (self->party);
  g_free (self->title);
  g_free (self);
}

static char *
dup_title (VgClosingRules *rules, JsonObject *record)
{
  const char *what = vg_json_get_string (record, "what");
  const char *moment = vg_json_get_string (record, "moment");
  const char *title = vg_closing_rules_find_title (rules, moment, vg_language_get ());

  if (what != NULL)
    return g_strdup (what);

  return g_strdup (title != NULL ? title : _ ("A moment of aftercare"));
}

static VgAftercare *
make (VgCase *subject, VgClosingRules *rules, const char *place)
{
  JsonObject *record = vg_case_get_object (subject, place);
  g_autofree char *today = vg_clock_dup_today ();
  VgAftercare *self = g_new0 (VgAftercare, 1);

  self->place = g_strdup (place);
  self->party = vg_place_dup_party (place);
  self->title = dup_title (rules, record);
  self->ask = vg_aftercare_find_ask (subject, rules, vg_json_get_string (record, "moment"),
                                     vg_language_get ());
  self->on = vg_json_get_string (record, "on");
  self->done = vg_json_get_string (record, "done");
  self->words = vg_json_get_string (record, "words");
  self->is_due = self->done == NULL && self->on != NULL && g_strcmp0 (self->on, today) <= 0;
  return self;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const VgAftercare *left = *(const VgAftercare *const *) a;
  const VgAftercare *right = *(const VgAftercare *const *) b;
  int order = g_strcmp0 (left->on != NULL ? left->on : "9999",
                         right->on != NULL ? right->on : "9999");

  return order != 0 ? order : vg_place_compare (left->place, right->place);
}

GPtrArray *
vg_aftercare_list (VgCase *subject, VgClosingRules *rules, const char *party)
{
  g_autofree char *prefix = vg_place_join ("aftercare", party, NULL);
  g_autoptr (GPtrArray) places = vg_case_list (subject, prefix);
  GPtrArray *moments = g_ptr_array_new_with_free_func (aftercare_free);

  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (moments, make (subject, rules, places->pdata[i]));
  g_ptr_array_sort (moments, compare);

  return moments;
}

guint
vg_aftercare_count_open (VgCase *subject)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, "aftercare");
  guint n = 0;

  for (guint i = 0; i < places->len; i++)
    n += vg_json_get_string (vg_case_get_object (subject, places->pdata[i]), "done") == NULL;

  return n;
}

gboolean
vg_aftercare_is_for (VgCase *subject, const char *party)
{
  g_autoptr (VgApproach) approach = vg_approach_new (subject, party);

  switch (approach->state) {
  case VG_APPROACH_SILENT:
  case VG_APPROACH_REFUSED:
  case VG_APPROACH_NOT_WANTED:
    return FALSE;
  case VG_APPROACH_NOT_BEGUN:
  case VG_APPROACH_PREPARED:
  case VG_APPROACH_SENT:
  case VG_APPROACH_REMINDED:
  case VG_APPROACH_ANSWERED:
    return !approach->is_not_to_be_contacted && !vg_closing_was_not_reached (subject, party);
  default:
    g_return_val_if_reached (FALSE);
  }
}

GPtrArray *
vg_aftercare_list_people (VgCase *subject)
{
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (vg_aftercare_is_for (subject, sides[i]))
      g_ptr_array_add (people, (gpointer) sides[i]);

  return people;
}

static gboolean
is_to_plan (VgCase *subject, VgClosingRules *rules, guint index, const char *party)
{
  const char *moment = vg_closing_rules_get_moment (rules, index);
  g_autofree char *place = vg_place_join ("aftercare", party, moment, NULL);

  return vg_case_get (subject, place) == NULL &&
         (vg_closing_rules_is_without_contact (rules, index) ||
          !vg_closing_was_without_contact (subject));
}

gboolean
vg_aftercare_can_plan (VgCase *subject, VgClosingRules *rules)
{
  g_autoptr (GPtrArray) people = vg_aftercare_list_people (subject);

  for (guint i = 0; i < people->len; i++)
    for (guint index = 0; index < vg_closing_rules_get_n_moments (rules); index++)
      if (is_to_plan (subject, rules, index, people->pdata[i]))
        return TRUE;

  return FALSE;
}

/* --- Acts --- */

static char *
dup_day_after (const char *date, guint days)
{
  char text[sizeof "2026-03-02"] = "";
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_parse (&day, date);
  g_date_add_days (&day, days);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", &day);
  return g_strdup (text);
}

/* Where it is not planned yet; a moment of the rules stands under its own id. */
static void
plan_person (VgCase *subject,
             JsonObject *set,
             VgClosingRules *rules,
             const char *party,
             const char *date)
{
  for (guint i = 0; i < vg_closing_rules_get_n_moments (rules); i++) {
    const char *moment = vg_closing_rules_get_moment (rules, i);
    g_autofree char *on = dup_day_after (date, vg_closing_rules_get_days (rules, i));
    g_autofree char *place = vg_place_join ("aftercare", party, moment, NULL);
    JsonObject *record = NULL;

    if (!is_to_plan (subject, rules, i, party))
      continue;
    record = json_object_new ();
    json_object_set_string_member (record, "moment", moment);
    json_object_set_string_member (record, "on", on);
    json_object_set_object_member (set, place, record);
  }
}

gboolean
vg_aftercare_plan (VgCase *subject, VgClosingRules *rules, const char *date, GError **error)
{
  g_autoptr (GPtrArray) people = NULL;
  JsonObject *set = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && vg_clock_is_date (date), FALSE);

  set = json_object_new ();
  people = vg_aftercare_list_people (subject);
  for (guint i = 0; i < people->len; i++)
    plan_person (subject, set, rules, people->pdata[i], date);
  if (json_object_get_size (set) > 0)
    return vg_case_append (subject, set, NULL, error);

  json_object_unref (set);
  g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS,
                       _ ("all moments of aftercare are planned already"));
  return FALSE;
}

char *
vg_aftercare_add (VgCase *subject,
                  const char *party,
                  const char *what,
                  const char *on,
                  GError **error)
{
  g_autofree char *prefix = vg_place_join ("aftercare", party, NULL);
  g_autofree char *place = NULL;
  JsonObject *record = NULL;

  if (!vg_people_has (subject, party)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS,
                         _ ("there is no such party in this case"));
    return NULL;
  }
  if (!vg_words_are_any (what)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS, _ ("say what it is"));
    return NULL;
  }

  place = g_strdup_printf ("%s/%u", prefix, vg_case_get_free_number (subject, prefix));
  record = json_object_new ();
  json_object_set_string_member (record, "what", what);
  if (on != NULL)
    json_object_set_string_member (record, "on", on);
  return vg_case_set (subject, place, vg_json_new_object (record), error) ? g_steal_pointer (&place)
                                                                          : NULL;
}

gboolean
vg_aftercare_set (VgCase *subject,
                  const char *place,
                  const char *member,
                  const char *text,
                  GError **error)
{
  JsonObject *record = NULL;

  if (vg_case_get_object (subject, place) == NULL) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                         _ ("this moment of aftercare is not there any more"));
    return FALSE;
  }

  record = vg_case_copy_record (subject, place);
  if (vg_words_are_any (text))
    json_object_set_string_member (record, member, text);
  else
    json_object_remove_member (record, member);
  return vg_case_set (subject, place, vg_json_new_object (record), error);
}

gboolean
vg_aftercare_remove (VgCase *subject, const char *place, GError **error)
{
  return vg_case_set (subject, place, NULL, error);
}
