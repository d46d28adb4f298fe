/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/paper-way.h"

#include "base/json.h"
#include "derive/aftercare.h"
#include "derive/approach.h"
#include "derive/closing.h"
#include "interview/release.h"
#include "interview/told.h"
#include "model/people.h"
#include "model/place.h"
#include "words/date.h"
#include "words/words.h"

#include <string.h>

#define RELEASE "release/"

/* --- The approach --- */

static void
set_number (JsonObject *object, const char *member, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  vg_making_set_text (object, member, text, NULL);
}

/* A letter went before: this is the reminder, and the last one. */
static gboolean
is_reminder (const VgApproach *approach)
{
  return approach->state == VG_APPROACH_SENT || approach->state == VG_APPROACH_SILENT ||
         approach->state == VG_APPROACH_REMINDED;
}

static void
fill_approach (VgReading *reading, JsonObject *object)
{
  const char *party = reading->self->party;
  g_autofree char *person = vg_place_join ("party", party, NULL);
  g_autofree char *place = vg_place_join ("approach", party, NULL);
  g_autoptr (VgApproach) approach = vg_approach_new (reading->subject, party);
  VgWayRules *rules = vg_way_rules_get ();

  json_object_set_member (object, "name",
                          vg_reading_new_wanted (reading,
                                                 vg_people_get (reading->subject, party, "name"),
                                                 person, "name"));
  json_object_set_member (object, "channel",
                          vg_reading_new_wanted (reading, approach->channel, place, "channel"));
  vg_reading_set_date (reading, object, approach->until, place);
  json_object_set_boolean_member (object, "is-reminder", is_reminder (approach));
  set_number (object, "keep-days",
              rules != NULL ? vg_way_rules_get_days (rules, VG_WAY_KEEP_REFUSED) : 0);
}

static void
add_approach (VgReading *reading, JsonObject *data)
{
  JsonObject *object = json_object_new ();

  vg_making_set_text (object, "name", NULL, NULL);
  vg_making_set_text (object, "channel", NULL, NULL);
  vg_making_set_text (object, "date", NULL, NULL);
  vg_making_set_text (object, "keep-days", NULL, NULL);
  json_object_set_boolean_member (object, "is-reminder", FALSE);
  if (reading->self != NULL)
    fill_approach (reading, object);
  json_object_set_object_member (data, "approach", object);
}

/* --- The end --- */

/* Whether the reader chose this end: by stopping, or by a no to our first letter. */
static gboolean
is_own_choice (VgReading *reading, const char *how)
{
  const char *party = reading->self != NULL ? reading->self->party : NULL;
  g_autofree char *stopped = party != NULL ? g_strconcat (party, "-stopped", NULL) : NULL;
  g_autoptr (VgApproach) approach = party != NULL ? vg_approach_new (reading->subject, party)
                                                  : NULL;

  return approach != NULL &&
         (g_strcmp0 (how, stopped) == 0 || (how != NULL && approach->state == VG_APPROACH_REFUSED));
}

/* Which of these an end is, for one reader. */
static const char *
find_end (VgReading *reading, const char *how)
{
  static const struct {
    const char *how;
    const char *member;
  } ends[] = {
    { "agreement", "is-agreement" },      { "contact", "is-contact" },
    { "indirect", "is-indirect" },        { "mediator-stopped", "is-by-mediator" },
    { "not-suitable", "is-by-mediator" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_strcmp0 (how, ends[i].how) == 0)
      return ends[i].member;
  if (is_own_choice (reading, how))
    return "is-own-choice";

  return how != NULL ? "is-without-contact" : NULL;
}

/* What others permit: of a refusal alone, and to the other side alone. */
static void
add_told_back (VgReading *reading, const char *party, JsonArray *list)
{
  g_autofree char *place = vg_place_join ("approach", party, NULL);
  const char *words = vg_approach_get_told_back (reading->subject, party);
  JsonObject *line = NULL;

  if (words == NULL)
    return;

  line = json_object_new ();
  json_object_set_string_member (line, "id", party);
  vg_making_set_text (line, "text", words, place);
  json_object_set_boolean_member (line, "is-only-that", *words == '\0');
  json_array_add_object_element (list, line);
}

static JsonArray *
list_told_back (VgReading *reading)
{
  JsonArray *list = json_array_new ();
  const char *side = reading->self != NULL
                         ? vg_people_get_role (reading->subject, reading->self->party)
                         : NULL;

  for (guint i = 0; side != NULL && i < reading->people->len; i++) {
    VgMaking *of = reading->people->pdata[i];

    if (g_strcmp0 (vg_people_get_role (reading->subject, of->party), side) != 0)
      add_told_back (reading, of->party, list);
  }

  return list;
}

/* Until when the case is kept, and the day on which what is the reader's own goes before it. */
static void
add_keeping (VgReading *reading, const char *until, JsonObject *end)
{
  const char *party = reading->self != NULL ? reading->self->party : NULL;
  g_autoptr (VgApproach) approach = party != NULL ? vg_approach_new (reading->subject, party)
                                                  : NULL;
  const char *erase_on = approach != NULL ? approach->delete_on : NULL;
  g_autofree char *place = party != NULL ? vg_place_join ("approach", party, NULL) : NULL;
  g_autofree char *kept = vg_date_say (until, reading->language);
  g_autofree char *erased = vg_date_say (erase_on, reading->language);

  vg_making_set_text (end, "until", erased == NULL ? kept : NULL, "closing/end");
  vg_making_set_text (end, "erase-on", erased, place);
}

static void
add_end (VgReading *reading, JsonObject *data)
{
  static const char *const members[] = { "is-agreement",  "is-contact",     "is-indirect",
                                         "is-own-choice", "is-by-mediator", "is-without-contact" };
  JsonObject *object = json_object_new ();
  VgClosing closing = { NULL };
  gboolean is_closed = vg_closing_get (reading->subject, &closing);
  const char *end = find_end (reading, closing.how);

  json_object_set_boolean_member (object, "is-closed", is_closed);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    json_object_set_boolean_member (object, members[i], g_strcmp0 (end, members[i]) == 0);
  json_object_set_boolean_member (object, "is-no-contact",
                                  vg_closing_was_without_contact (reading->subject));
  vg_reading_set_date (reading, object, closing.date, "closing/end");
  add_keeping (reading, closing.until, object);
  vg_reading_set_list (object, "told-back", list_told_back (reading));
  json_object_set_object_member (data, "end", object);
  json_object_set_member (data, "no-end", vg_reading_new_wanted (reading, NULL, NULL, "end"));
}

/* --- Aftercare --- */

static JsonObject *
make_moment (VgReading *reading, VgClosingRules *rules, const VgAftercare *moment)
{
  JsonObject *record = vg_case_get_object (reading->subject, moment->place);
  const char *id = vg_json_get_string (record, "moment");
  const char *what = vg_json_get_string (record, "what");
  const char *title = vg_closing_rules_find_title (rules, id, reading->language);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", vg_place_get_last (moment->place));
  vg_making_set_text (object, "title", what != NULL ? what : title, moment->place);
  vg_making_set_text (object, "ask",
                      vg_aftercare_find_ask (reading->subject, rules, id, reading->language), NULL);
  vg_reading_set_date (reading, object, moment->on, moment->place);
  json_object_set_boolean_member (object, "is-done", moment->done != NULL);
  return object;
}

static void
add_moments (VgReading *reading, JsonObject *data)
{
  VgClosingRules *rules = vg_closing_rules_get ();
  JsonArray *list = json_array_new ();
  JsonArray *to_come = json_array_new ();
  g_autoptr (GPtrArray) moments = NULL;

  if (reading->self != NULL && rules != NULL)
    moments = vg_aftercare_list (reading->subject, rules, reading->self->party);
  for (guint i = 0; moments != NULL && i < moments->len; i++) {
    const VgAftercare *moment = moments->pdata[i];

    json_array_add_object_element (list, make_moment (reading, rules, moment));
    if (moment->done == NULL)
      json_array_add_object_element (to_come, make_moment (reading, rules, moment));
  }

  vg_reading_set_list (data, "moments", list);
  vg_reading_set_list (data, "to-come", to_come);
}

/* --- Messages --- */

static gboolean
was_told (VgReading *reading, const char *place, const char *to)
{
  g_autoptr (GPtrArray) told = vg_told_list (reading->subject, place);

  for (guint i = 0; i < told->len; i++) {
    const VgTold *entry = told->pdata[i];

    if (entry->holds && g_strcmp0 (entry->to, to) == 0 && g_strcmp0 (entry->place, place) == 0)
      return TRUE;
  }

  return FALSE;
}

static JsonObject *
make_message (VgReading *reading, const char *place, const char *words, const char *to)
{
  g_autofree char *release = vg_place_join ("release", place, NULL);
  g_autofree char *from = vg_place_dup_party (place);
  g_autofree char *name = vg_reading_dup_name (reading, from);
  g_autofree char *receiver = vg_reading_dup_name (reading, to);
  g_autofree char *id = g_strdelimit (g_strdup_printf ("%s-%s", place, to), "/", '-');
  JsonObject *line = json_object_new ();

  json_object_set_string_member (line, "id", id);
  vg_making_set_text (line, "name", name, NULL);
  vg_making_set_text (line, "to", receiver, NULL);
  vg_making_set_text (line, "text", words, place);
  vg_reading_set_date (reading, line,
                       vg_json_get_string (vg_case_get_object (reading->subject, release), "date"),
                       release);
  return line;
}

/* One message is one permission: each that may go to @to and has not yet. */
static void
add_messages (VgReading *reading, const char *to, JsonArray *list)
{
  g_autoptr (GPtrArray) releases = vg_case_list (reading->subject, "release");

  for (guint i = 0; i < releases->len; i++) {
    const char *place = (const char *) releases->pdata[i] + strlen (RELEASE);
    g_autofree char *from = vg_place_dup_party (place);
    g_autofree char *words = NULL;

    if (from == NULL || g_str_equal (from, to) ||
        !vg_release_is_for (reading->subject, place, to) || was_told (reading, place, to))
      continue;
    words = vg_release_dup_words (reading->subject, place);
    if (vg_words_are_any (words))
      json_array_add_object_element (list, make_message (reading, place, words, to));
  }
}

static void
add_carry (VgReading *reading, JsonObject *data)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; reading->reader == VG_READER_MEDIATOR && i < reading->people->len; i++)
    add_messages (reading, ((VgMaking *) reading->people->pdata[i])->party, list);

  vg_reading_set_list (data, "carry", list);
}

void
vg_paper_way_add (VgReading *reading, JsonObject *data)
{
  const char *party = reading->self != NULL ? reading->self->party : NULL;
  g_autofree char *farewell = party != NULL ? vg_place_join ("farewell", party, NULL) : NULL;

  add_approach (reading, data);
  add_end (reading, data);
  vg_making_set_text (data, "farewell",
                      party != NULL ? vg_closing_get_farewell (reading->subject, party) : NULL,
                      farewell);
  add_moments (reading, data);
  add_carry (reading, data);
  vg_making_set_text (data, "registration",
                      vg_case_get_text (reading->subject, "case/registration"),
                      "case/registration");
}
