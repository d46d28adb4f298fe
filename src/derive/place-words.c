/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/place-words.h"

#include "base/language.h"
#include "interview/item-place.h"
#include "model/people.h"
#include "model/place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RELEASE "release/" /* before the place that is released */

typedef struct {
  const char *prefix;
  const char *words;
} Kind;

static const Kind kinds[] = {
  { "case", N_ ("Details of the case") },
  { "party", N_ ("About the person") },
  { "answer", N_ ("Answer") },
  { "question", N_ ("A question of your own") },
  { "goal", N_ ("Goal") },
  { "acknowledgement", N_ ("Acknowledgement") },
  { "consent", N_ ("Consent") },
  { "release", N_ ("Released words") },
  { "note", N_ ("Note") },
  { "signal", N_ ("Signal") },
  { "step", N_ ("Step") },
  { "advice", N_ ("Advice") },
  { "referral", N_ ("Referral") },
  { "writing", N_ ("Being written up") },
  { "talk", N_ ("Talk") },
  { "contact", N_ ("Contact moment") },
  { "approach", N_ ("The approach") },
  { "mismatch", N_ ("Expectations that do not meet") },
  { "gate", N_ ("Passed with a reason") },
  { "agreement", N_ ("Agreement") },
  { "check", N_ ("What is arranged") },
  { "measure", N_ ("Measure") },
  { "strength", N_ ("Strength") },
  { "estimate", N_ ("Own estimate of the risk") },
  { "risk", N_ ("Risk") },
  { "assessment", N_ ("Risk") },
  { "document", N_ ("Draft") },
  { "review", N_ ("Review") },
  { "closing", N_ ("Closing") },
  { "farewell", N_ ("What was said at the end") },
  { "aftercare", N_ ("Aftercare") },
  { "told", N_ ("What was passed on") },
  { "acceptance", N_ ("Yes or no to an agreement") },
};

static const char *
say_kind (const char *place)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (vg_place_is_under (place, kinds[i].prefix))
      return _ (kinds[i].words);

  return _ ("Elsewhere in the case");
}

/* "accused" for "accused-2": the role a place tells by itself. */
static char *
dup_role (const char *party)
{
  const char *dash = strrchr (party, '-');

  return dash != NULL ? g_strndup (party, dash - party) : g_strdup (party);
}

static const char *
find_question_in (VgGuide *guide, const char *party, const char *place)
{
  const VgWording wording = { .language = vg_language_get () };

  for (guint i = 0; i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);
    g_autofree char *at = vg_item_dup_place (item, party);

    /* Every goal stands under the one question for goals; a person's record is more than the
     * one field that a question asks for.
     */
    if (at != NULL && vg_item_get_kind (item) != VG_ITEM_GOAL && vg_item_get_field (item) == NULL &&
        vg_place_is_under (place, at))
      return vg_item_get_ask (item, &wording);
  }

  return NULL;
}

/* The question that records at @place, as the guide asks it, or NULL. */
static const char *
find_question (VgShelf *shelf, const char *party, const char *role, const char *place)
{
  for (guint i = 0; i < vg_shelf_get_n_guides (shelf); i++) {
    VgGuide *guide = vg_shelf_get_guide (shelf, i);
    const char *question = NULL;

    if (g_strcmp0 (vg_guide_get_role (guide), role) == 0)
      question = find_question_in (guide, party, place);
    if (question != NULL)
      return question;
  }

  return NULL;
}

char *
vg_place_words_say_what (VgShelf *shelf, const char *place)
{
  const char *inner = NULL;
  g_autofree char *party = NULL;
  g_autofree char *role = NULL;
  const char *words = NULL;

  g_return_val_if_fail (shelf != NULL, NULL);

  if (place == NULL || !vg_place_is_valid (place))
    return g_strdup (_ ("Elsewhere in the case"));

  inner = g_str_has_prefix (place, RELEASE) ? place + strlen (RELEASE) : place;
  party = vg_place_dup_party (place);
  role = party != NULL ? dup_role (party) : NULL;
  words = find_question (shelf, party, role, inner);
  return g_strdup (words != NULL ? words : say_kind (place));
}

char *
vg_place_words_say (VgShelf *shelf, const char *place)
{
  g_autofree char *what = vg_place_words_say_what (shelf, place);
  g_autofree char *party = NULL;
  g_autofree char *role = NULL;

  if (what == NULL || place == NULL || !vg_place_is_valid (place))
    return g_steal_pointer (&what);

  party = vg_place_dup_party (place);
  if (party == NULL)
    return g_steal_pointer (&what);

  role = dup_role (party);
  return g_strdup_printf ("%s · %s", vg_people_say_role (role), what);
}
