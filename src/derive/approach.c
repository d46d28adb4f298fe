/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/approach.h"

#include "base/json.h"
#include "interview/contact.h"
#include "model/people.h"
#include "model/place.h"
#include "model/record.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

#define ANY "approach/accused" /* a place, to ask the table of records about */

static JsonObject *
get_record (VgCase *subject, const char *party)
{
  g_autofree char *place = vg_place_join ("approach", party, NULL);

  return vg_case_get_object (subject, place);
}

/* --- Who --- */

/* "harmed" or "accused": the side that started, or NULL. Where nobody noted it, the side that
 * was spoken to first is not taken for it: that would be a guess.
 */
static const char *
get_starting_side (VgCase *subject)
{
  const char *side = vg_case_get_text (subject, "case/started-by");

  return g_strcmp0 (side, "harmed") == 0 || g_strcmp0 (side, "accused") == 0 ? side : NULL;
}

gboolean
vg_approach_is_for (VgCase *subject, const char *party)
{
  const char *role = vg_people_get_role (subject, party);
  const char *started_by = vg_case_get_text (subject, "case/started-by");

  if (g_strcmp0 (role, "harmed") != 0 && g_strcmp0 (role, "accused") != 0)
    return FALSE;
  if (get_record (subject, party) != NULL)
    return TRUE;
  if (started_by == NULL)
    return FALSE;

  return g_strcmp0 (get_starting_side (subject), role) != 0;
}

GPtrArray *
vg_approach_list_people (VgCase *subject)
{
  GPtrArray *people = vg_people_list (subject);

  for (guint i = people->len; i > 0; i--)
    if (!vg_approach_is_for (subject, people->pdata[i - 1]))
      g_ptr_array_remove_index (people, i - 1);

  return people;
}

/* --- Where it stands --- */

const char *
vg_approach_get_word (VgApproachState state)
{
  return vg_record_get_words (ANY, "state")[state];
}

const char *
vg_approach_say_state (VgApproachState state)
{
  static const char *const said[] = {
    N_ ("Not begun yet"), N_ ("Prepared"), N_ ("Sent"),    N_ ("Reminded"),
    N_ ("Answered"),      N_ ("Silent"),   N_ ("Refused"), N_ ("Not wanted any more"),
  };

  g_return_val_if_fail (state < G_N_ELEMENTS (said), "");

  return _ (said[state]);
}

const char *
vg_approach_say (const VgApproach *self)
{
  return self->is_in_talk ? _ ("In talk") : vg_approach_say_state (self->state);
}

gboolean
vg_approach_is_settled (const VgApproach *self)
{
  return self->state == VG_APPROACH_ANSWERED && !self->is_in_talk &&
         vg_words_are_any (self->channel);
}

gboolean
vg_approach_find_state (const char *word, VgApproachState *out)
{
  const char *const *words = vg_record_get_words (ANY, "state");

  for (guint i = 0; words[i] != NULL; i++)
    if (g_strcmp0 (words[i], word) == 0) {
      *out = (VgApproachState) i;
      return TRUE;
    }

  return FALSE;
}

static gboolean
was_spoken_to (VgCase *subject, const char *party)
{
  g_autofree char *answers = vg_place_join ("answer", party, NULL);

  return vg_case_has_under (subject, answers);
}

/* What one moment of contact makes of it; as it was where it says nothing about it. */
static VgApproachState
move_on (VgApproachState state, const VgContact *contact)
{
  static const struct {
    const char *kind;
    VgApproachState state;
  } shows[] = {
    { "refusal", VG_APPROACH_REFUSED }, { "answer", VG_APPROACH_ANSWERED },
    { "silence", VG_APPROACH_SILENT },  { "reminder", VG_APPROACH_REMINDED },
    { "letter", VG_APPROACH_SENT },     { "call", VG_APPROACH_SENT },
    { "e-mail", VG_APPROACH_SENT },     { "message", VG_APPROACH_SENT },
    { "visit", VG_APPROACH_SENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shows); i++) {
    if (g_strcmp0 (contact->kind, shows[i].kind) != 0)
      continue;
    if (shows[i].state != VG_APPROACH_SENT)
      return shows[i].state;
    if (g_strcmp0 (contact->direction, "from") == 0)
      return VG_APPROACH_ANSWERED;

    return MAX (state, VG_APPROACH_SENT);
  }

  return state;
}

static VgApproachState
follow (GPtrArray *contacts)
{
  VgApproachState state = VG_APPROACH_NOT_BEGUN;

  for (guint i = 0; i < contacts->len; i++)
    state = move_on (state, contacts->pdata[i]);

  return state;
}

static gboolean
is_no (VgApproachState state)
{
  return state == VG_APPROACH_REFUSED || state == VG_APPROACH_NOT_WANTED;
}

/* Who takes part has answered, wherever that was noted. */
static gboolean
takes_part (VgCase *subject, const char *party)
{
  g_autofree char *place = vg_place_join ("consent", party, "take-part", NULL);
  const char *state = vg_json_get_string (vg_case_get_object (subject, place), "state");

  return g_strcmp0 (state, "given") == 0;
}

/* What was noted; where nothing was, what the moments of contact show. After a talk nothing goes
 * out any more, unless a no was noted, which stays until it is noted otherwise; that an answer
 * was noted is more than that.
 */
static void
read_state (VgApproach *self, VgCase *subject, JsonObject *record, GPtrArray *contacts)
{
  gboolean is_noted = vg_approach_find_state (vg_json_get_string (record, "state"), &self->state);
  gboolean was_in_talk = FALSE;

  if (!is_noted)
    self->state = follow (contacts);
  was_in_talk = !(is_noted && is_no (self->state)) && was_spoken_to (subject, self->party);
  self->is_in_talk = was_in_talk && self->state != VG_APPROACH_ANSWERED &&
                     !takes_part (subject, self->party);
  if (was_in_talk)
    self->state = VG_APPROACH_ANSWERED;
}

static guint
count_reminders (GPtrArray *contacts)
{
  guint n = 0;

  for (guint i = 0; i < contacts->len; i++)
    n += g_strcmp0 (((const VgContact *) contacts->pdata[i])->kind, "reminder") == 0;

  return n;
}

static gboolean
is_awaited (VgApproachState state)
{
  return state == VG_APPROACH_SENT || state == VG_APPROACH_REMINDED;
}

/* What was noted of this approach, else of the person. */
static const char *
find_channel (VgCase *subject, const char *party)
{
  const char *channel = vg_json_get_string (get_record (subject, party), "channel");

  return vg_words_are_any (channel) ? channel : vg_people_get (subject, party, "channel");
}

VgApproach *
vg_approach_new (VgCase *subject, const char *party)
{
  g_autoptr (GPtrArray) contacts = NULL;
  JsonObject *record = NULL;
  const char *may_tell = NULL;
  VgApproach *self = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && party != NULL, NULL);

  contacts = vg_contact_list (subject, party);
  record = get_record (subject, party);
  may_tell = vg_json_get_string (record, "may-tell");
  self = g_new0 (VgApproach, 1);
  self->party = party;
  read_state (self, subject, record, contacts);
  if (contacts->len > 0)
    self->since = g_strdup (((VgContact *) contacts->pdata[contacts->len - 1])->date);
  self->channel = find_channel (subject, party);
  self->until = is_awaited (self->state) ? vg_json_get_string (record, "until") : NULL;
  self->may_tell = may_tell != NULL ? may_tell : "nothing";
  self->words = vg_json_get_string (record, "words");
  self->delete_on = vg_json_get_string (record, "delete-on");
  self->n_reminders = count_reminders (contacts);
  self->is_not_to_be_contacted = vg_approach_is_not_to_be_contacted (subject, party);
  return self;
}

void
vg_approach_free (VgApproach *self)
{
  g_free (self->since);
  g_free (self);
}

gboolean
vg_approach_is_not_to_be_contacted (VgCase *subject, const char *party)
{
  return g_strcmp0 (vg_json_get_string (get_record (subject, party), "do-not-contact"), "yes") == 0;
}

gboolean
vg_approach_has_reminder_left (const VgApproach *self, VgWayRules *rules)
{
  gboolean is_open = self->state == VG_APPROACH_SENT || self->state == VG_APPROACH_SILENT;

  return is_open && self->n_reminders < vg_way_rules_get_n_reminders (rules);
}

gboolean
vg_approach_is_over (const VgApproach *self, VgWayRules *rules)
{
  if (self->state == VG_APPROACH_SILENT)
    return !vg_approach_has_reminder_left (self, rules);

  return is_no (self->state);
}

const char *
vg_approach_get_told_back (VgCase *subject, const char *party)
{
  JsonObject *record = get_record (subject, party);
  const char *may_tell = vg_json_get_string (record, "may-tell");
  const char *words = vg_json_get_string (record, "words");

  if (g_strcmp0 (vg_json_get_string (record, "state"), "refused") != 0)
    return NULL;
  if (g_strcmp0 (may_tell, "only-that") == 0)
    return "";

  return g_strcmp0 (may_tell, "words") == 0 && vg_words_are_any (words) ? words : NULL;
}

char *
vg_approach_say_warning (VgCase *subject, const char *party)
{
  g_autofree char *name = NULL;

  if (party == NULL || !vg_approach_is_not_to_be_contacted (subject, party))
    return NULL;

  name = vg_people_dup_name (subject, party);
  /* Translators: %s is what a person wishes to be called. */
  return g_strdup_printf (_ ("%s does not want to be contacted: nothing goes out any more, not a "
                             "reminder either."),
                          name);
}

/* --- Whether anything may go --- */

static void
take_account (VgTruth *result, VgTruth truth, GPtrArray *why, const char *sentence)
{
  vg_truth_add (result, truth, VG_TRUTH_NO);
  if (truth != VG_TRUTH_YES)
    g_ptr_array_add (why, g_strdup (sentence));
}

static gboolean
is_opposite (VgCase *subject, const char *person, const char *party)
{
  const char *role = vg_people_get_role (subject, person);

  return (g_strcmp0 (role, "harmed") == 0 || g_strcmp0 (role, "accused") == 0) &&
         g_strcmp0 (role, vg_people_get_role (subject, party)) != 0;
}

static VgTruth
read_consent (VgCase *subject, const char *party)
{
  g_autofree char *place = vg_place_join ("consent", party, "approach", NULL);
  const char *state = vg_json_get_string (vg_case_get_object (subject, place), "state");

  if (state == NULL)
    return VG_TRUTH_UNKNOWN;

  return vg_truth_of (g_str_equal (state, "given"));
}

/* Of all on the other side. Where a referrer started, the first of both came with a yes of their
 * own and needs no approach; nobody knows the other's yes before they were asked.
 */
static VgTruth
judge_consent (VgCase *subject, const char *party)
{
  g_autoptr (GPtrArray) people = vg_people_list (subject);
  VgTruth result = VG_TRUTH_YES;

  if (vg_case_get_text (subject, "case/started-by") == NULL)
    return VG_TRUTH_UNKNOWN;

  for (guint i = 0; i < people->len; i++)
    if (is_opposite (subject, people->pdata[i], party))
      vg_truth_add (&result, read_consent (subject, people->pdata[i]), VG_TRUTH_NO);

  return result;
}

static const char *
say_consent (VgTruth consent)
{
  return consent == VG_TRUTH_NO
             ? _ ("The other side does not want this person to be approached.")
             : _ ("Ask the other side whether this person may be approached, and note it.");
}

/* A ban does not forbid the mediator to ask; not to know of one does. */
static VgTruth
judge_ban (VgCase *subject)
{
  const char *ban = vg_case_get_text (subject, "case/contact-ban");

  return g_strcmp0 (ban, "yes") == 0 || g_strcmp0 (ban, "no") == 0 ? VG_TRUTH_YES
                                                                   : VG_TRUTH_UNKNOWN;
}

VgTruth
vg_approach_may_go (VgCase *subject, const char *party, GPtrArray **out_why)
{
  g_autoptr (GPtrArray) why = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *warning = vg_approach_say_warning (subject, party);
  gboolean has_channel = vg_words_are_any (find_channel (subject, party));
  VgTruth consent = judge_consent (subject, party);
  VgTruth result = VG_TRUTH_YES;

  take_account (&result, vg_truth_of (warning == NULL), why, warning);
  take_account (&result, consent, why, say_consent (consent));
  take_account (&result, judge_ban (subject), why,
                _ ("Find out whether a ban on contact or a condition stands in the way."));
  take_account (&result, has_channel ? VG_TRUTH_YES : VG_TRUTH_UNKNOWN, why,
                _ ("Note which way is safe for this person: not by surprise at work, not where "
                   "others open the post."));
  if (out_why != NULL)
    *out_why = g_steal_pointer (&why);

  return result;
}
