/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/turning/turning-words.h"

#include "base/json.h"
#include "interview/advice.h"
#include "interview/referral.h"
#include "interview/signal.h"
#include "model/people.h"
#include "model/place.h"
#include "ui/common/dates.h"

#include <glib/gi18n-lib.h>

static const VgTurningWord yes_no[] = {
  { "yes", N_ ("Yes") },
  { "no", N_ ("No") },
  { NULL },
};
static const VgTurningWord known[] = {
  { "yes", N_ ("Yes") },
  { "no", N_ ("No") },
  { "unknown", N_ ("Not known") },
  { NULL },
};
static const VgTurningWord consents[] = {
  { "given", N_ ("Given") },
  { "not-asked", N_ ("Not asked") },
  { "refused", N_ ("Refused") },
  { NULL },
};

static const VgTurningField of_signals[] = {
  { "with", N_ ("Discussed with whom"), VG_TURNING_TEXT },
  { "discussed", N_ ("Discussed"), VG_TURNING_WORD, yes_no },
  { "on", N_ ("On which day"), VG_TURNING_DATE },
  { "how", N_ ("How it was discussed"), VG_TURNING_TEXT },
  { "outcome", N_ ("What came of it"), VG_TURNING_TEXT },
  { NULL },
};
static const VgTurningField of_advice[] = {
  { "whom", N_ ("Whom you asked"), VG_TURNING_TEXT },
  { "on", N_ ("On which day"), VG_TURNING_DATE },
  { "anonymous", N_ ("Without names"), VG_TURNING_WORD, yes_no },
  { "question", N_ ("What you asked"), VG_TURNING_TEXT },
  { "outcome", N_ ("What came of it"), VG_TURNING_TEXT },
  { NULL },
};
static const VgTurningField of_referrals[] = {
  { "whom", N_ ("To whom"), VG_TURNING_TEXT },
  { "on", N_ ("On which day"), VG_TURNING_DATE },
  { "consent", N_ ("Consent to pass on a name"), VG_TURNING_WORD, consents },
  { "taken-up", N_ ("Taken up"), VG_TURNING_WORD, known },
  { "words", N_ ("In own words"), VG_TURNING_TEXT },
  { NULL },
};

const VgTurningField *
vg_turning_words_get_fields (const char *place)
{
  if (vg_place_is_under (place, "signal"))
    return of_signals;

  return vg_place_is_under (place, "advice") ? of_advice : of_referrals;
}

const char *
vg_turning_words_get (VgCase *subject, const char *place, const char *member)
{
  return vg_json_get_string (vg_case_get_object (subject, place), member);
}

static gboolean
set_signal (VgCase *subject,
            const char *place,
            const char *member,
            const char *text,
            GError **error)
{
  if (g_str_equal (member, "discussed"))
    return vg_signal_set_is_discussed (subject, place, g_strcmp0 (text, "yes") == 0, error);

  return vg_signal_set (subject, place, member, text, error);
}

gboolean
vg_turning_words_set (VgCase *subject,
                      const char *place,
                      const char *member,
                      const char *text,
                      GError **error)
{
  if (vg_place_is_under (place, "signal"))
    return set_signal (subject, place, member, text, error);
  if (vg_place_is_under (place, "advice"))
    return vg_advice_set (subject, place, member, text, error);

  return vg_referral_set (subject, place, member, text, error);
}

gboolean
vg_turning_words_remove (VgCase *subject, const char *place, GError **error)
{
  if (vg_place_is_under (place, "signal"))
    return vg_signal_remove (subject, place, error);
  if (vg_place_is_under (place, "advice"))
    return vg_advice_remove (subject, place, error);

  return vg_referral_remove (subject, place, error);
}

static char *
dup_name (VgCase *subject, const char *party)
{
  return party != NULL ? vg_people_dup_name (subject, party) : NULL;
}

char *
vg_turning_words_dup_title (VgCase *subject, const char *place)
{
  const char *whom = vg_turning_words_get (subject, place, "whom");
  g_autofree char *name = dup_name (subject, vg_turning_words_get (subject, place, "party"));

  if (vg_place_is_under (place, "signal"))
    return g_strdup (vg_turning_words_get (subject, place, "text"));
  if (vg_place_is_under (place, "referral") && name != NULL)
    return g_strdup_printf ("%s → %s", name, whom);

  return g_strdup (whom);
}

/* Takes @said (nullable). */
static void
add (GString *all, char *said)
{
  if (said != NULL && *said != '\0')
    g_string_append_printf (all, "%s%s", all->len > 0 ? " · " : "", said);
  g_free (said);
}

static void
add_day (GString *all, VgCase *subject, const char *place, const char *member)
{
  const char *date = vg_turning_words_get (subject, place, member);

  add (all, date != NULL ? vg_say_day (date) : NULL);
}

/* Never by colour alone: the flag says that it is open. */
static const char *
say_signal (const VgSignal *signal)
{
  if (!signal->is_discussed)
    return _ ("⚑ not discussed yet");

  return vg_signal_is_open (signal) ? _ ("⚑ discussed; what came of it is not noted yet")
                                    : _ ("✓ discussed");
}

static void
add_of_signal (GString *all, VgCase *subject, const char *place)
{
  g_autoptr (VgSignal) signal = vg_signal_find (subject, place);
  const char *about = NULL;

  if (signal == NULL)
    return;

  about = signal->about != NULL ? signal->about : signal->party;
  add_day (all, subject, place, "date");
  add (all, dup_name (subject, about));
  add (all, g_strdup (vg_signal_say_kind (signal->kind)));
  add (all, g_strdup (say_signal (signal)));
}

static void
add_of_advice (GString *all, VgCase *subject, const char *place)
{
  VgAdvice advice = { NULL };

  vg_advice_get (subject, place, &advice);
  add_day (all, subject, place, "on");
  add (all, dup_name (subject, advice.about));
  if (g_strcmp0 (advice.anonymous, "yes") == 0)
    add (all, g_strdup (_ ("without names")));
  add (all,
       g_strdup (advice.outcome != NULL ? advice.outcome : _ ("what came of it is not noted yet")));
}

/* What is not known is said as plainly as what is. */
static void
add_of_referral (GString *all, VgCase *subject, const char *place)
{
  VgReferral referral = { NULL };

  vg_referral_get (subject, place, &referral);
  add_day (all, subject, place, "on");
  if (g_strcmp0 (referral.consent, "given") == 0)
    add (all, g_strdup (_ ("with consent")));
  else if (g_strcmp0 (referral.consent, "refused") == 0)
    add (all, g_strdup (_ ("consent refused")));
  else
    add (all, g_strdup (_ ("consent not asked")));
  if (g_strcmp0 (referral.taken_up, "yes") == 0)
    add (all, g_strdup (_ ("taken up")));
  else if (g_strcmp0 (referral.taken_up, "no") == 0)
    add (all, g_strdup (_ ("not taken up")));
  else
    add (all, g_strdup (_ ("not known whether taken up")));
}

char *
vg_turning_words_dup_state (VgCase *subject, const char *place)
{
  GString *all = g_string_new (NULL);

  if (vg_place_is_under (place, "signal"))
    add_of_signal (all, subject, place);
  else if (vg_place_is_under (place, "advice"))
    add_of_advice (all, subject, place);
  else
    add_of_referral (all, subject, place);

  return g_string_free (all, FALSE);
}
