/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/risk-due.h"

#include "base/clock.h"
#include "base/json.h"
#include "base/language.h"
#include "interview/risk.h"
#include "model/place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LAST_WEEK 7

/* The assessments of a case, and what days matter to them. */
typedef struct {
  VgCase *subject;
  GPtrArray *ids; /* the latest first */
  char *today;
  const char *contact; /* the day of the contact, or NULL */
  JsonObject *latest;  /* NULL where only its items are there */
} Look;

void
vg_risk_due_free (VgRiskDue *self)
{
  g_free (self->moment);
  g_free (self->words);
  g_free (self);
}

static JsonObject *
get_assessment (VgCase *subject, const char *id)
{
  g_autofree char *place = vg_place_join ("assessment", id, NULL);

  return vg_case_get_object (subject, place);
}

static void
look_init (Look *look, VgCase *subject)
{
  look->subject = subject;
  look->ids = vg_risk_list_assessments (subject);
  look->today = vg_clock_dup_today ();
  look->contact = vg_json_get_string (vg_case_get_object (subject, "check/when"), "date");
  look->latest = look->ids->len > 0 ? get_assessment (subject, look->ids->pdata[0]) : NULL;
}

static void
look_clear (Look *look)
{
  g_clear_pointer (&look->ids, g_ptr_array_unref);
  g_clear_pointer (&look->today, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Look, look_clear)

/* Whether any assessment was on @from or later, and of @moment (nullable: of any). */
static gboolean
was_assessed (const Look *look, const char *from, const char *moment)
{
  for (guint i = 0; i < look->ids->len; i++) {
    JsonObject *assessment = get_assessment (look->subject, look->ids->pdata[i]);
    const char *date = vg_json_get_string (assessment, "date");
    const char *of = vg_json_get_string (assessment, "moment");

    if (date != NULL && (from == NULL || strcmp (date, from) >= 0) &&
        (moment == NULL || g_strcmp0 (of, moment) >= 0))
      return TRUE;
  }

  return FALSE;
}

/* The latest day on which somebody was spoken to for the first time. */
static char *
dup_last_first_talk (VgCase *subject)
{
  g_autoptr (GPtrArray) talks = vg_case_list (subject, "talk");
  g_autoptr (GHashTable) firsts = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer date = NULL;
  const char *last = NULL;

  for (guint i = 0; i < talks->len; i++) {
    JsonObject *talk = vg_case_get_object (subject, talks->pdata[i]);
    const char *party = vg_json_get_string (talk, "party");
    const char *day = vg_json_get_string (talk, "date");
    const char *known = party != NULL ? g_hash_table_lookup (firsts, party) : NULL;

    if (party != NULL && day != NULL && (known == NULL || strcmp (day, known) < 0))
      g_hash_table_insert (firsts, (char *) party, (char *) day);
  }

  g_hash_table_iter_init (&iter, firsts);
  while (g_hash_table_iter_next (&iter, NULL, &date))
    last = g_strcmp0 (date, last) > 0 ? date : last;

  return g_strdup (last);
}

static gboolean
reached_first_talk (const Look *look)
{
  g_autofree char *talk = dup_last_first_talk (look->subject);

  return talk != NULL && !was_assessed (look, talk, NULL);
}

/* Whether anyone let the other know where they stand: that is what is disclosed. */
static gboolean
reached_disclosure (const Look *look)
{
  return vg_case_has_under (look->subject, "release/acknowledgement") &&
         !was_assessed (look, NULL, "v2");
}

static gboolean
reached_form (const Look *look)
{
  const char *form = vg_case_get_text (look->subject, "case/form");

  return form != NULL && !g_str_equal (form, "undecided") && !was_assessed (look, NULL, "v3");
}

/* The day that is a week before the contact, or nothing that ever comes. */
static gboolean
reached_last_week (const Look *look)
{
  int days = vg_clock_days_between (look->today, look->contact);

  if (look->contact == NULL || days < 0 || days > LAST_WEEK)
    return FALSE;

  for (guint i = 0; i < look->ids->len; i++) {
    JsonObject *assessment = get_assessment (look->subject, look->ids->pdata[i]);
    int before = vg_clock_days_between (vg_json_get_string (assessment, "date"), look->contact);

    if (before >= 0 && before <= LAST_WEEK)
      return FALSE;
  }

  return TRUE;
}

static gboolean
reached_door (const Look *look)
{
  return g_strcmp0 (look->contact, look->today) == 0 && !was_assessed (look, look->today, "v5");
}

static gboolean
reached_after (const Look *look)
{
  return look->contact != NULL && strcmp (look->contact, look->today) < 0 &&
         !was_assessed (look, look->contact, "v6");
}

/* The later ones first: they are what is to be done now. */
static const struct {
  const char *moment;
  gboolean (*is_reached) (const Look *look);
} moments[] = {
  { "v6", reached_after }, { "v5", reached_door },       { "v4", reached_last_week },
  { "v3", reached_form },  { "v2", reached_disclosure }, { "v1", reached_first_talk },
};

static void
add (GPtrArray *due, const char *id, const char *moment, const char *words)
{
  VgRiskDue *reason = g_new0 (VgRiskDue, 1);

  reason->id = id;
  reason->moment = g_strdup (moment);
  reason->words = g_strdup (words);
  g_ptr_array_add (due, reason);
}

static void
add_moments (GPtrArray *due, const Look *look, VgRiskBook *book)
{
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++) {
    const VgRiskEntry entry = { "moments", moments[i].moment };

    if (moments[i].is_reached (look))
      add (due, "moment", entry.id, vg_risk_book_say (book, &entry, "title", vg_language_get ()));
  }
}

static void
add_dates (GPtrArray *due, const Look *look, VgRiskBook *book)
{
  const char *next = vg_json_get_string (look->latest, "next");
  int days = vg_clock_days_between (vg_json_get_string (look->latest, "date"), look->today);

  if (next != NULL && strcmp (next, look->today) <= 0)
    add (due, "next", NULL, _ ("The day that was set for looking again"));
  if (days < 0)
    add (due, "weeks", NULL, _ ("Nobody knows when the latest assessment was"));
  else if (days > vg_risk_book_get_days (book))
    add (due, "weeks", NULL, _ ("A long time since the latest assessment"));
}

/* What was decided, in one text: another one is another decision. */
static char *
dup_decision (VgAct *act, const char *place)
{
  JsonObject *record = vg_json_get_object (vg_act_get_set (act), place);
  const char *decision = vg_json_get_string (record, "decision");
  const char *reason = vg_json_get_string (record, "reason");
  const char *decided = vg_json_get_string (record, "decided");

  return g_strjoin ("\n", decision != NULL ? decision : "", reason != NULL ? reason : "",
                    decided != NULL ? decided : "", NULL);
}

/* The number of the act that took the latest decision; words that were mended later are no
 * new look at what happened since.
 */
static gint64
get_clock (const Look *look)
{
  g_autofree char *place = vg_place_join ("assessment", (const char *) look->ids->pdata[0], NULL);
  g_autoptr (GPtrArray) acts = vg_case_list_history (look->subject, place);
  g_autofree char *known = NULL;
  gint64 clock = 0;

  for (guint i = 0; i < acts->len; i++) {
    g_autofree char *decision = dup_decision (acts->pdata[i], place);

    if (g_strcmp0 (decision, known) == 0)
      continue;
    clock = vg_act_get_clock (acts->pdata[i]);
    g_free (known);
    known = g_steal_pointer (&decision);
  }

  return clock;
}

static gboolean
was_set_after (const Look *look, const char *prefix, gint64 clock)
{
  g_autoptr (GPtrArray) acts = vg_case_list_history (look->subject, prefix);

  return acts->len > 0 && vg_act_get_clock (acts->pdata[acts->len - 1]) > clock;
}

/* A consent that is not a yes now, and of which that was said after. */
static gboolean
was_refused_after (const Look *look, gint64 clock)
{
  g_autoptr (GPtrArray) consents = vg_case_list (look->subject, "consent");

  for (guint i = 0; i < consents->len; i++) {
    JsonObject *consent = vg_case_get_object (look->subject, consents->pdata[i]);

    if (g_strcmp0 (vg_json_get_string (consent, "state"), "given") != 0 &&
        was_set_after (look, consents->pdata[i], clock))
      return TRUE;
  }

  return FALSE;
}

static gboolean
has_supporter_after (const Look *look, gint64 clock)
{
  g_autoptr (GPtrArray) acts = vg_case_list_history (look->subject, "party");

  for (guint i = acts->len; i > 0 && vg_act_get_clock (acts->pdata[i - 1]) > clock; i--) {
    g_autoptr (GList) places = json_object_get_members (vg_act_get_set (acts->pdata[i - 1]));

    for (GList *place = places; place != NULL; place = place->next)
      if (g_str_has_prefix (place->data, "party/supporter"))
        return TRUE;
  }

  return FALSE;
}

static void
add_changes (GPtrArray *due, const Look *look)
{
  gint64 clock = get_clock (look);

  if (was_set_after (look, "acknowledgement", clock))
    add (due, "acknowledgement", NULL, _ ("An acknowledgement changed since"));
  if (was_set_after (look, "case/contact-ban", clock))
    add (due, "contact-ban", NULL, _ ("What is known of a ban on contact changed since"));
  if (was_refused_after (look, clock))
    add (due, "consent", NULL, _ ("A consent was refused or taken back since"));
  if (has_supporter_after (look, clock))
    add (due, "supporter", NULL, _ ("A supporter changed since"));
  if (was_set_after (look, "signal", clock))
    add (due, "signal", NULL, _ ("A signal was noted since"));
  if (was_set_after (look, "case/form", clock))
    add (due, "form", NULL, _ ("The form of the contact changed since"));
}

GPtrArray *
vg_risk_due_list (VgCase *subject, VgRiskBook *book)
{
  GPtrArray *due = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_risk_due_free);
  g_auto (Look) look = { NULL };

  g_return_val_if_fail (VG_IS_CASE (subject) && book != NULL, due);

  look_init (&look, subject);
  if (look.ids->len == 0)
    add (due, "none", NULL, _ ("Nothing was assessed yet"));
  else if (vg_json_get_string (look.latest, "decision") == NULL)
    add (due, "under-way", NULL, _ ("The latest assessment is not decided yet"));

  add_moments (due, &look, book);
  if (look.ids->len > 0) {
    add_dates (due, &look, book);
    add_changes (due, &look);
  }

  return due;
}

const char *
vg_risk_due_get_moment (VgCase *subject)
{
  g_auto (Look) look = { NULL };

  g_return_val_if_fail (VG_IS_CASE (subject), "v0");

  look_init (&look, subject);
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    if (moments[i].is_reached (&look))
      return moments[i].moment;

  return look.ids->len == 0 ? "v0" : "v1";
}
