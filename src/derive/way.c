/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/way.h"

#include "base/clock.h"
#include "base/json.h"
#include "base/language.h"
#include "derive/approach.h"
#include "derive/closing.h"
#include "derive/stage-words.h"
#include "derive/stage.h"
#include "derive/waiting.h"
#include "derive/without-yes.h"
#include "model/people.h"
#include "words/date.h"
#include "words/standing.h"

#include <glib/gi18n-lib.h>

void
vg_way_stage_free (VgWayStage *self)
{
  g_free (self->waits);
  g_free (self->since);
  g_free (self->until);
  g_free (self);
}

const char *
vg_way_stage_get_sign (const VgWayStage *self)
{
  switch (self->part) {
  case VG_WAY_PAST:
    return vg_standing_get_sign (VG_STANDING_DONE);
  case VG_WAY_HERE:
  case VG_WAY_LEFT_OPEN:
    return vg_standing_get_sign (VG_STANDING_UNDER_WAY);
  case VG_WAY_AHEAD:
    return vg_standing_get_sign (VG_STANDING_OPEN);
  case VG_WAY_SKIPPED:
    return vg_standing_get_sign (VG_STANDING_LEFT_OUT);
  default:
    g_return_val_if_reached ("");
  }
}

/* --- On whom --- */

static char *
say_both (VgCase *subject)
{
  g_autofree char *harmed = vg_people_dup_side_name (subject, "harmed");
  g_autofree char *accused = vg_people_dup_side_name (subject, "accused");

  /* Translators: the names of the people on both sides of a case. */
  return g_strdup_printf (_ ("%s and %s"), harmed, accused);
}

/* Whoever was spoken to while the other was not. */
static char *
say_spoken_to (VgCase *subject)
{
  return vg_people_dup_name (subject,
                             vg_case_has_under (subject, "answer/harmed") ? "harmed" : "accused");
}

/* Where no answer is awaited it is the mediator's turn. */
static char *
say_approached (VgCase *subject)
{
  g_autoptr (JsonObject) waiting = vg_waiting_find (subject);
  const char *party = vg_json_get_string (waiting, "party");

  if (party == NULL || g_strcmp0 (vg_json_get_string (waiting, "for"), "erasing") == 0)
    return g_strdup (_ ("you"));

  return vg_people_dup_name (subject, party);
}

static char *
say_on (VgCase *subject, const char *on)
{
  if (g_str_equal (on, "both"))
    return say_both (subject);
  if (g_str_equal (on, "spoken-to"))
    return say_spoken_to (subject);
  if (g_str_equal (on, "approached"))
    return say_approached (subject);

  return g_str_equal (on, "mediator") ? g_strdup (_ ("you")) : NULL;
}

/* --- Until when --- */

static char *
dup_day_after (const char *date, guint days)
{
  char text[sizeof "2026-03-02"] = "";
  GDate day;

  if (days == 0 || !vg_clock_is_date (date))
    return NULL;

  g_date_clear (&day, 1);
  g_date_set_parse (&day, date);
  g_date_add_days (&day, days);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", &day);
  return g_strdup (text);
}

/* An answer has a term of its own, which the mediator may have moved. */
static char *
find_until (VgCase *subject, const VgWayStage *stage, guint days)
{
  g_autoptr (JsonObject) waiting = vg_waiting_find (subject);
  const char *until = vg_json_get_string (waiting, "until");

  if (g_str_equal (stage->word, "approach") && until != NULL)
    return g_strdup (until);

  return dup_day_after (stage->since, days);
}

/* --- The stages --- */

/* What comes after the contact comes whatever was said. */
static gboolean
is_before_aftercare (const VgWayStage *stage)
{
  return !g_str_equal (stage->word, "aftercare") && !g_str_equal (stage->word, "closed");
}

static void
stand_here (VgWayStage *stage, VgCase *subject, VgWayRules *rules, guint index)
{
  g_autofree char *today = vg_clock_dup_today ();

  stage->part = VG_WAY_HERE;
  stage->next = vg_way_rules_get_next (rules, index, vg_language_get ());
  stage->waits = say_on (subject, vg_way_rules_get_on (rules, index));
  if (is_before_aftercare (stage) && vg_without_yes (subject, rules)) {
    stage->next = vg_way_rules_get_without_yes (rules, vg_language_get ());
    g_free (stage->waits);
    stage->waits = say_on (subject, "mediator");
  }
  if (stage->waits == NULL)
    return;

  stage->since = vg_stage_dup_since (subject);
  stage->until = find_until (subject, stage, vg_way_rules_get_stage_days (rules, index));
  stage->is_over = stage->until != NULL && g_strcmp0 (stage->until, today) <= 0;
}

/* How far a closed case came: to a contact where it ended with one, whatever else is known. */
static const char *
find_reached (VgCase *subject)
{
  static const char *const with_contact[] = { "agreement", "contact", "indirect", NULL };
  VgClosing closing = { NULL };

  if (vg_closing_get (subject, &closing) && g_strv_contains (with_contact, closing.how))
    return "contact";

  return vg_stage_get_reached (subject);
}

/* In a closed case what lies behind where it came, before the aftercare. */
static void
mark_skipped (GPtrArray *stages, const char *reached)
{
  gboolean is_beyond = FALSE;

  for (guint i = 0; i < stages->len; i++) {
    VgWayStage *stage = stages->pdata[i];

    if (is_beyond && stage->part == VG_WAY_PAST && !g_str_equal (stage->word, "aftercare"))
      stage->part = VG_WAY_SKIPPED;
    is_beyond = is_beyond || g_str_equal (stage->word, reached);
  }
}

static void
mark_left_open (GPtrArray *stages, VgCase *subject, VgShelf *shelf)
{
  for (guint i = 0; i < stages->len; i++) {
    VgWayStage *stage = stages->pdata[i];

    if (stage->part == VG_WAY_PAST && !vg_stage_is_done (subject, shelf, stage->word))
      stage->part = VG_WAY_LEFT_OPEN;
  }
}

GPtrArray *
vg_way_list (VgCase *subject, VgShelf *shelf, VgWayRules *rules)
{
  const char *here = vg_stage_get (subject);
  GPtrArray *stages = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_way_stage_free);
  gboolean was_here = FALSE;

  for (guint i = 0; i < vg_way_rules_get_n_stages (rules); i++) {
    VgWayStage *stage = g_new0 (VgWayStage, 1);

    stage->word = vg_way_rules_get_stage (rules, i);
    stage->title = vg_stage_say_word (stage->word);
    stage->part = was_here ? VG_WAY_AHEAD : VG_WAY_PAST;
    if (g_str_equal (stage->word, here)) {
      stand_here (stage, subject, rules, i);
      was_here = TRUE;
    }
    g_ptr_array_add (stages, stage);
  }
  mark_skipped (stages, find_reached (subject));
  mark_left_open (stages, subject, shelf);

  return stages;
}

char *
vg_way_say_waiting (const VgWayStage *stage)
{
  const char *language = vg_language_get ();
  g_autofree char *since = stage->since != NULL ? vg_date_say (stage->since, language) : NULL;
  g_autofree char *until = stage->until != NULL ? vg_date_say (stage->until, language) : NULL;

  if (stage->waits == NULL || since == NULL)
    return NULL;
  if (until == NULL)
    /* Translators: whom it waits on ("you" or a name), then a date. */
    return g_strdup_printf (_ ("Waits on %s since %s."), stage->waits, since);

  /* Translators: whom it waits on ("you" or a name), then two dates. */
  return g_strdup_printf (_ ("Waits on %s since %s. Look again from %s on."), stage->waits, since,
                          until);
}
