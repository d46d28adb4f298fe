/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/position.h"

#include "base/json.h"
#include "base/language.h"
#include "guide/words.h"
#include "interview/release.h"
#include "model/facets.h"
#include "model/people.h"
#include "model/place.h"

#include <glib/gi18n-lib.h>

/* The facets that decide; impact and regret colour a position but do not make it. */
typedef struct {
  const char *contact;
  const char *act;
  const char *unwilling;
  const char *responsibility;
  gboolean is_any;
} Facets;

/* Whose facets are taken, and who reads them: with @is_released what they may know alone. */
typedef struct {
  VgCase *subject;
  gboolean is_released;
  const char *reader;
} View;

static const char *
get_facet (const View *view, const char *party, const char *facet)
{
  g_autofree char *place = vg_place_join ("acknowledgement", party, facet, NULL);

  if (view->is_released && !vg_release_is_for (view->subject, place, view->reader))
    return NULL;

  return vg_json_get_string (vg_case_get_object (view->subject, place), "value");
}

static Facets
get_facets (const View *view, const char *party)
{
  const char *const *all = vg_facets_get ();
  Facets facets = { get_facet (view, party, "contact"), get_facet (view, party, "act"),
                    get_facet (view, party, "unwilling"), get_facet (view, party, "responsibility"),
                    FALSE };

  for (guint i = 0; all[i] != NULL; i++)
    facets.is_any = facets.is_any || get_facet (view, party, all[i]) != NULL;

  return facets;
}

static gboolean
is (const char *value, const char *word)
{
  return g_strcmp0 (value, word) == 0;
}

/* Neither silence nor a lost memory says anything on what happened. */
static gboolean
says_something (const char *value)
{
  return value != NULL && !is (value, "says-nothing") && !is (value, "does-not-remember");
}

static gboolean
acknowledges (VgCase *subject, const Facets *facets)
{
  gboolean is_sexual = is (vg_case_get_text (subject, "case/event"), "sexual");

  if (!is (facets->contact, "acknowledges") || !is (facets->act, "acknowledges") ||
      !is (facets->responsibility, "acknowledges"))
    return FALSE;

  return is (facets->unwilling, "acknowledges") || (facets->unwilling == NULL && !is_sexual);
}

static const char *
decide (VgCase *subject, const Facets *facets)
{
  if (is (facets->contact, "denies") || is (facets->act, "denies"))
    return "denies";
  if (!says_something (facets->contact) && !says_something (facets->act) &&
      !says_something (facets->unwilling))
    return "unclear";

  return acknowledges (subject, facets) ? "acknowledges" : "partly";
}

/* NULL where only released facets count and there are none. */
static const char *
find_position (const View *view, const char *party)
{
  Facets facets = get_facets (view, party);

  return facets.is_any || !view->is_released ? decide (view->subject, &facets) : NULL;
}

static const char *
find_most_careful (const View *view, const char *side)
{
  static const char *const by_care[] = { "denies", "unclear", "partly", "acknowledges", NULL };
  g_autoptr (GPtrArray) people = vg_people_list (view->subject);
  guint most_careful = G_N_ELEMENTS (by_care) - 1;

  for (guint i = 0; i < people->len; i++) {
    const char *party = people->pdata[i];
    const char *position = NULL;

    if (is (vg_people_get_role (view->subject, party), side))
      position = find_position (view, party);
    for (guint at = 0; position != NULL && at < most_careful; at++)
      if (is (position, by_care[at]))
        most_careful = at;
  }

  return by_care[most_careful];
}

const char *
vg_position_of (VgCase *subject, const char *party)
{
  View view = { subject, FALSE, NULL };

  return find_position (&view, party);
}

const char *
vg_position_of_released (VgCase *subject, const char *party, const char *reader)
{
  View view = { subject, TRUE, reader };

  return find_position (&view, party);
}

const char *
vg_position_of_side (VgCase *subject, const char *side)
{
  View view = { subject, FALSE, NULL };

  return find_most_careful (&view, side);
}

const char *
vg_position_of_side_released (VgCase *subject, const char *side, const char *reader)
{
  View view = { subject, TRUE, reader };

  return find_most_careful (&view, side);
}

/* --- Why --- */

/* What is said of the @n facets that have one value. */
static char *
say_clause (const char *value, const char *facets, guint n)
{
  /* Translators: in all of these %s is such as "the contact and the act". */
  if (value == NULL)
    return g_strdup_printf (_ ("nothing is noted about %s"), facets);
  if (is (value, "acknowledges"))
    return g_strdup_printf (ngettext ("%s is acknowledged", "%s are acknowledged", n), facets);
  if (is (value, "partly"))
    return g_strdup_printf (
        ngettext ("%s is acknowledged in part", "%s are acknowledged in part", n), facets);
  if (is (value, "denies"))
    return g_strdup_printf (ngettext ("%s is denied", "%s are denied", n), facets);
  if (is (value, "says-nothing"))
    return g_strdup_printf (_ ("nothing is said about %s"), facets);

  return g_strdup_printf (_ ("there is no memory of %s"), facets);
}

/* "the contact, the act and the unwillingness". */
static char *
say_facets (GPtrArray *facets)
{
  const char *language = vg_language_get ();
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < facets->len; i++) {
    const char *word = vg_words_get ("facet", facets->pdata[i], language);

    if (i > 0 && i + 1 == facets->len)
      g_string_append_printf (said, " %s ", vg_words_get ("say", "and", language));
    else if (i > 0)
      g_string_append (said, ", ");
    g_string_append (said, word);
  }

  return g_string_free (said, FALSE);
}

/* Whether @facet had a say in @position. */
static gboolean
decides (const View *view, const char *party, const char *facet, const char *position)
{
  gboolean is_sexual = is (vg_case_get_text (view->subject, "case/event"), "sexual");

  if (is (position, "denies"))
    return is (get_facet (view, party, facet), "denies") &&
           (is (facet, "contact") || is (facet, "act"));
  if (is (position, "unclear"))
    return !is (facet, "responsibility");

  return !is (facet, "unwilling") || is_sexual || get_facet (view, party, facet) != NULL;
}

static GPtrArray *
list_deciding (const View *view, const char *party, const char *value)
{
  static const char *const facets[] = { "contact", "act", "unwilling", "responsibility" };
  const char *position = find_position (view, party);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (facets); i++)
    if (is (get_facet (view, party, facets[i]), value) &&
        decides (view, party, facets[i], position))
      g_ptr_array_add (found, (gpointer) facets[i]);

  return found;
}

/* Clauses make one sentence. */
static char *
finish_sentence (const char *clauses)
{
  gunichar first = g_unichar_toupper (g_utf8_get_char (clauses));
  g_autoptr (GString) said = g_string_new (NULL);

  g_string_append_unichar (said, first);
  g_string_append_printf (said, "%s.", g_utf8_next_char (clauses));
  return g_strdup (said->str);
}

char *
vg_position_dup_reason (VgCase *subject, const char *party)
{
  static const char *const values[] = { "acknowledges",      "partly", "denies", "says-nothing",
                                        "does-not-remember", NULL };
  View view = { subject, FALSE, NULL };
  g_autoptr (GString) clauses = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    g_autoptr (GPtrArray) facets = list_deciding (&view, party, values[i]);
    g_autofree char *said = say_facets (facets);
    g_autofree char *clause = say_clause (values[i], said, facets->len);

    if (facets->len > 0)
      g_string_append_printf (clauses, "%s%s", clauses->len > 0 ? "; " : "", clause);
  }

  return finish_sentence (clauses->str);
}
