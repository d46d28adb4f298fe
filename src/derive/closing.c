/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/closing.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "base/language.h"
#include "model/people.h"
#include "model/place.h"
#include "model/record.h"
#include "words/date.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

#define END "closing/end"

/* @said: NULL where it is about @party: "harmed", "accused" or "other" */
typedef struct {
  const char *word;
  const char *said;
  const char *party;
  gboolean needs_words;
  gboolean had_contact;
} End;

static const End ends[] = {
  { "agreement", N_ ("With contact, and with arrangements"), NULL, FALSE, TRUE },
  { "contact", N_ ("With contact, without arrangements"), NULL, FALSE, TRUE },
  { "indirect", N_ ("With indirect contact: letters, or messages passed on"), NULL, FALSE, TRUE },
  { "well-without-contact", N_ ("Well, without contact"), NULL, FALSE, FALSE },
  { "referred", N_ ("Referred to somebody who can do more"), NULL, FALSE, FALSE },
  { "not-reached", NULL, "other", FALSE, FALSE },
  { "harmed-stopped", NULL, "harmed", FALSE, FALSE },
  { "accused-stopped", NULL, "accused", FALSE, FALSE },
  { "mediator-stopped", N_ ("You found that it could not go on"), NULL, TRUE, FALSE },
  { "not-suitable", N_ ("Mediation did not fit here"), NULL, TRUE, FALSE },
};

static const End *
find_end (const char *how)
{
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_strcmp0 (ends[i].word, how) == 0)
      return &ends[i];

  return NULL;
}

const char *const *
vg_closing_get_ends (void)
{
  return vg_record_get_words (END, "how");
}

/* Who was to be approached: the other than who started; where a referrer did, the accused. */
static const char *
find_person (VgCase *subject, const char *party)
{
  const char *started_by = vg_case_get_text (subject, "case/started-by");

  if (!g_str_equal (party, "other"))
    return party;

  return g_strcmp0 (started_by, "accused") == 0 ? "harmed" : "accused";
}

char *
vg_closing_say_end (VgCase *subject, const char *how)
{
  const End *end = find_end (how);
  g_autofree char *name = NULL;

  if (end == NULL)
    return g_strdup (how);
  if (end->said != NULL)
    return g_strdup (_ (end->said));

  name = vg_people_dup_name (subject, find_person (subject, end->party));
  if (g_str_equal (how, "not-reached"))
    /* Translators: %s is what a person wishes to be called. */
    return g_strdup_printf (_ ("%s was not reached, or did not answer"), name);

  /* Translators: %s is what a person wishes to be called. */
  return g_strdup_printf (_ ("%s did not want to go on"), name);
}

gboolean
vg_closing_needs_words (const char *how)
{
  const End *end = find_end (how);

  return end != NULL && end->needs_words;
}

gboolean
vg_closing_is_closed (VgCase *subject)
{
  return vg_json_get_string (vg_case_get_object (subject, END), "how") != NULL;
}

gboolean
vg_closing_get (VgCase *subject, VgClosing *out)
{
  JsonObject *record = vg_case_get_object (subject, END);

  out->how = vg_json_get_string (record, "how");
  out->date = vg_json_get_string (record, "date");
  out->words = vg_json_get_string (record, "words");
  out->until = vg_json_get_string (record, "until");
  return out->how != NULL;
}

/* Of an end that says nothing of contact, nobody may presuppose one. */
gboolean
vg_closing_was_without_contact (VgCase *subject)
{
  VgClosing closing = { NULL };
  const End *end = NULL;

  if (!vg_closing_get (subject, &closing))
    return FALSE;

  end = find_end (closing.how);
  return end == NULL || !end->had_contact;
}

gboolean
vg_closing_was_not_reached (VgCase *subject, const char *party)
{
  VgClosing closing = { NULL };

  return vg_closing_get (subject, &closing) && g_strcmp0 (closing.how, "not-reached") == 0 &&
         g_strcmp0 (find_person (subject, "other"), party) == 0;
}

char *
vg_closing_dup_until (const char *date, guint years)
{
  GDate day;
  char text[sizeof "2026-03-02"] = "";

  if (!vg_clock_is_date (date))
    return NULL;

  g_date_clear (&day, 1);
  g_date_set_parse (&day, date);
  g_date_add_years (&day, years);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", &day);
  return g_strdup (text);
}

/* --- Acts --- */

/* How a case ended is about everybody in it. */
static gboolean
put_end (VgCase *subject, JsonObject *record, GError **error)
{
  g_autoptr (GPtrArray) people = vg_people_list (subject);
  JsonObject *set = json_object_new ();

  g_ptr_array_add (people, NULL);
  if (record != NULL)
    json_object_set_object_member (set, END, record);
  else
    json_object_set_null_member (set, END);

  return vg_case_append (subject, set, (const char *const *) people->pdata, error);
}

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS, why);
  return FALSE;
}

static gboolean
check_end (VgCase *subject, const VgClosing *closing, GError **error)
{
  if (vg_closing_is_closed (subject))
    return refuse (error, _ ("the case is closed already; open it again first"));
  if (find_end (closing->how) == NULL)
    return refuse (error, _ ("say how it ended"));
  if (vg_closing_needs_words (closing->how) && !vg_words_are_any (closing->words))
    return refuse (error, _ ("this end needs a few words: why it could not go on"));

  return TRUE;
}

static gboolean
check_dates (const char *date, const char *until, GError **error)
{
  if (!vg_clock_is_date (date) || !vg_clock_is_date (until))
    return refuse (error, _ ("a date is needed, such as 2026-03-02"));
  if (g_strcmp0 (until, date) < 0)
    return refuse (error, _ ("a case is kept at least until the day it ended"));

  return TRUE;
}

gboolean
vg_closing_close (VgCase *subject, VgClosingRules *rules, const VgClosing *closing, GError **error)
{
  g_autofree char *today = vg_clock_dup_today ();
  const char *date = closing->date != NULL ? closing->date : today;
  g_autofree char *proposed = vg_closing_dup_until (date, vg_closing_rules_get_years (rules));
  const char *until = closing->until != NULL ? closing->until : proposed;
  JsonObject *record = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject), FALSE);

  if (!check_end (subject, closing, error) || !check_dates (date, until, error))
    return FALSE;

  record = json_object_new ();
  json_object_set_string_member (record, "how", closing->how);
  json_object_set_string_member (record, "date", date);
  json_object_set_string_member (record, "until", until);
  if (vg_words_are_any (closing->words))
    json_object_set_string_member (record, "words", closing->words);
  return put_end (subject, record, error);
}

gboolean
vg_closing_set_words (VgCase *subject, const char *words, GError **error)
{
  VgClosing closing = { NULL };
  JsonObject *record = NULL;

  if (!vg_closing_get (subject, &closing))
    return refuse (error, _ ("the case is not closed"));
  if (vg_closing_needs_words (closing.how) && !vg_words_are_any (words))
    return refuse (error, _ ("this end needs a few words: why it could not go on"));

  record = vg_case_copy_record (subject, END);
  if (vg_words_are_any (words))
    json_object_set_string_member (record, "words", words);
  else
    json_object_remove_member (record, "words");
  return put_end (subject, record, error);
}

gboolean
vg_closing_set_until (VgCase *subject, const char *until, GError **error)
{
  VgClosing closing = { NULL };
  JsonObject *record = NULL;

  if (!vg_closing_get (subject, &closing))
    return refuse (error, _ ("the case is not closed"));
  if (!check_dates (closing.date, until, error))
    return FALSE;

  record = vg_case_copy_record (subject, END);
  json_object_set_string_member (record, "until", until);
  return put_end (subject, record, error);
}

gboolean
vg_closing_reopen (VgCase *subject, GError **error)
{
  if (!vg_closing_is_closed (subject))
    return refuse (error, _ ("the case is not closed"));

  return put_end (subject, NULL, error);
}

/* --- What each was told --- */

static JsonObject *
get_farewell (VgCase *subject, const char *party)
{
  g_autofree char *place = vg_place_join ("farewell", party, NULL);

  return vg_case_get_object (subject, place);
}

const char *
vg_closing_get_farewell (VgCase *subject, const char *party)
{
  return vg_json_get_string (get_farewell (subject, party), "words");
}

const char *
vg_closing_get_farewell_date (VgCase *subject, const char *party)
{
  return vg_json_get_string (get_farewell (subject, party), "date");
}

gboolean
vg_closing_set_farewell (VgCase *subject, const char *party, const char *words, GError **error)
{
  g_autofree char *place = vg_place_join ("farewell", party, NULL);
  g_autofree char *today = vg_clock_dup_today ();
  JsonObject *record = NULL;

  if (!vg_words_are_any (words))
    return vg_case_set (subject, place, NULL, error);

  record = json_object_new ();
  json_object_set_string_member (record, "words", words);
  json_object_set_string_member (record, "date", today);
  return vg_case_set (subject, place, vg_json_new_object (record), error);
}

/* --- Until when --- */

VgRetention
vg_closing_judge_until (const char *until, guint remind_days)
{
  g_autofree char *today = vg_clock_dup_today ();

  if (until == NULL)
    return VG_RETENTION_NONE;
  if (g_strcmp0 (until, today) < 0)
    return VG_RETENTION_OVER;

  return vg_clock_days_between (today, until) <= (int) remind_days ? VG_RETENTION_NEAR
                                                                   : VG_RETENTION_FAR;
}

char *
vg_closing_say_reminder (const char *until, guint remind_days)
{
  g_autofree char *date = until != NULL ? vg_date_say (until, vg_language_get ()) : NULL;

  switch (vg_closing_judge_until (until, remind_days)) {
  case VG_RETENTION_NEAR:
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Kept until %s: that is soon. Erase the case then, or choose "
                               "another day."),
                            date);
  case VG_RETENTION_OVER:
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("It was kept until %s. Erase the case, or choose another day."),
                            date);
  case VG_RETENTION_NONE:
  case VG_RETENTION_FAR:
    return NULL;
  default:
    g_return_val_if_reached (NULL);
  }
}
