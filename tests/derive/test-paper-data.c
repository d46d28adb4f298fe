/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the data of a paper hold, and above all what they do not. */

#include "derive/paper-data.h"

#include "../interview/chance.h"
#include "../interview/given.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "base/language.h"
#include "derive/acceptance.h"
#include "derive/clause.h"
#include "model/place.h"
#include "secret.h"

#include <string.h>

#define NOW "2026-04-24T12:00:00Z"

static const char *const facets[] = { "contact",        "act", "unwilling", "impact",
                                      "responsibility", NULL };

static JsonNode *
make (VgCase *subject, const char *reader, const char *language)
{
  g_autoptr (GError) error = NULL;
  JsonNode *data = vg_paper_data_new (subject, given_shelf (), reader, language, &error);

  g_assert_no_error (error);
  return data;
}

/* Everything the reader is given, in both languages. */
static char *
tell (VgCase *subject, const char *reader)
{
  g_autoptr (JsonNode) dutch = make (subject, reader, "nl");
  g_autoptr (JsonNode) english = make (subject, reader, "en");
  g_autofree char *dutch_text = vg_json_write (dutch);
  g_autofree char *english_text = vg_json_write (english);

  return g_strconcat (dutch_text, "\n", english_text, NULL);
}

static void
assert_tells (VgCase *subject, const char *reader, const char *word, gboolean is_told)
{
  g_autofree char *told = tell (subject, reader);

  if ((strstr (told, word) != NULL) != is_told)
    g_error ("%s %s “%s”", reader, is_told ? "is not told" : "is told", word);
}

static gboolean
get_flag (VgCase *subject, const char *reader, const char *member)
{
  g_autoptr (JsonNode) data = make (subject, reader, "nl");

  g_assert_true (json_object_has_member (json_node_get_object (data), member));
  return vg_json_get_boolean (json_node_get_object (data), member, FALSE);
}

static char *
tell_acknowledged (VgCase *subject, const char *reader)
{
  g_autoptr (JsonNode) data = make (subject, reader, "nl");
  JsonArray *list = vg_json_get_array (json_node_get_object (data), "acknowledged");
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (list); i++)
    g_string_append_printf (told, "%s%s", i > 0 ? " " : "",
                            json_array_get_string_element (list, i));

  return g_string_free (told, FALSE);
}

static void
assert_acknowledged (VgCase *subject, const char *reader, const char *expected)
{
  g_autofree char *told = tell_acknowledged (subject, reader);

  g_assert_cmpstr (told, ==, expected);
}

/* --- Secrecy --- */

static void
check_secrecy (VgCase *subject, const char *reader, const char *of, gboolean may_rename)
{
  g_autoptr (VgInterview) other = vg_interview_new (subject, given_shelf (), given_guide (of), of);
  g_autofree char *before = tell (subject, reader);

  for (guint i = 0; i < chance_rounds (100); i++) {
    guint n_acts = vg_case_get_n_acts (subject);
    g_autofree char *after = NULL;

    secret_change (other, may_rename);
    if (vg_case_get_n_acts (subject) == n_acts)
      continue;
    after = tell (subject, reader);
    if (!g_str_equal (before, after))
      g_error ("%s is told of %s", reader,
               vg_act_get_text (vg_case_get_act (subject, vg_case_get_n_acts (subject) - 1)));
  }
}

static void
test_nothing_unreleased_changes_a_byte_for_the_other (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (VgCase) empty = vg_case_new ();

  check_secrecy (subject, "harmed", "accused", TRUE);
  check_secrecy (subject, "accused", "harmed", TRUE);
  given_put (empty, "case/event", "'sexual'");
  check_secrecy (empty, "harmed", "accused", TRUE);
  check_secrecy (empty, "accused", "harmed", TRUE);
}

static void
test_nothing_unreleased_changes_a_byte_of_a_joint_text (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();

  check_secrecy (subject, "both", "accused", FALSE);
  check_secrecy (subject, "both", "harmed", FALSE);
}

/* Words of a branch that only some positions have, released: turning the position that was
 * not released may not make them come and go.
 */
static void
test_words_that_were_released_do_not_tell_the_position_behind_them (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  given_put (subject, "acknowledgement/accused/act", "{'value':'denies'}");
  given_put (subject, "answer/accused/AE3d/1", "{'as':'quotation','text':'merkwoord'}");
  given_release (subject, "answer/accused/AE3d/1", "as-is", NULL, "harmed");
  assert_tells (subject, "harmed", "merkwoord", TRUE);
  before = tell (subject, "harmed");
  given_put (subject, "acknowledgement/accused/act", "{'value':'acknowledges'}");
  after = tell (subject, "harmed");
  g_assert_cmpstr (before, ==, after);

  /* Once they are told where the accused stands, an answer of the other branch is parked. */
  given_release (subject, "acknowledgement/accused/act", "as-is", NULL, "harmed");
  assert_tells (subject, "harmed", "merkwoord", FALSE);
}

static void
put_facets (VgCase *subject, const char *value)
{
  for (guint i = 0; facets[i] != NULL; i++) {
    g_autofree char *place = vg_place_join ("acknowledgement", "accused", facets[i], NULL);
    g_autofree char *record = g_strdup_printf ("{'value':'%s','words':'woorden'}", value);

    given_put (subject, place, record);
  }
}

static void
test_an_unreleased_denial_reads_as_an_unreleased_acknowledgement (void)
{
  static const char *const readers[] = { "harmed", "both", NULL };

  for (guint i = 0; readers[i] != NULL; i++) {
    g_autoptr (VgCase) subject = vg_case_new ();
    g_autofree char *nothing = tell (subject, readers[i]);
    g_autofree char *denied = NULL;
    g_autofree char *acknowledged = NULL;

    put_facets (subject, "denies");
    denied = tell (subject, readers[i]);
    put_facets (subject, "acknowledges");
    acknowledged = tell (subject, readers[i]);
    g_assert_cmpstr (denied, ==, acknowledged);
    g_assert_cmpstr (denied, ==, nothing);
    g_assert_true (get_flag (subject, readers[i], "is-unclear"));
    assert_acknowledged (subject, readers[i], "");
  }
}

static void
test_a_release_is_told_until_it_lapses (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "answer/accused/A16/1", "{'as':'quotation','text':'merkwoord'}");
  assert_tells (subject, "harmed", "merkwoord", FALSE);
  given_release (subject, "answer/accused/A16/1", "as-is", NULL, "harmed");
  assert_tells (subject, "harmed", "merkwoord", TRUE);
  assert_tells (subject, "both", "merkwoord", TRUE);
  given_put (subject, "answer/accused/A16/1", "{'as':'quotation','text':'merkwoord anders'}");
  assert_tells (subject, "harmed", "merkwoord", FALSE);
  assert_tells (subject, "both", "merkwoord", FALSE);
  assert_tells (subject, "accused", "merkwoord anders", TRUE);
}

static void
test_other_words_go_in_the_place_of_the_words (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "answer/accused/A16/1", "{'as':'quotation','text':'rauwe woorden'}");
  given_release (subject, "answer/accused/A16/1", "other-words", "zachte woorden", "harmed");
  assert_tells (subject, "harmed", "rauwe", FALSE);
  assert_tells (subject, "harmed", "zachte", TRUE);
  given_put (subject, "acknowledgement/accused/impact", "{'value':'denies','words':'rauw feit'}");
  given_release (subject, "acknowledgement/accused/impact", "other-words", "zacht feit", "harmed");
  assert_tells (subject, "harmed", "rauw feit", FALSE);
  assert_tells (subject, "harmed", "zacht feit", TRUE);
  assert_tells (subject, "harmed", "\"ontkent\"", FALSE);
}

static void
test_a_joint_text_holds_words_of_neither_unless_released (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "answer/harmed/V62/1", "{'as':'quotation','text':'hand omhoog'}");
  given_put (subject, "answer/accused/A61/1", "{'as':'quotation','text':'bril neer'}");
  given_put (subject, "consent/harmed/take-part", "{'state':'given','words':'jazeker'}");
  given_release (subject, "answer/accused/A61/1", "as-is", NULL, "harmed");
  assert_tells (subject, "both", "hand omhoog", FALSE);
  assert_tells (subject, "both", "bril neer", TRUE);
  assert_tells (subject, "both", "jazeker", FALSE);
  assert_tells (subject, "harmed", "hand omhoog", TRUE);
  assert_tells (subject, "accused", "hand omhoog", FALSE);
}

static void
test_a_name_is_told_in_a_joint_text_alone (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "party/accused", "{'role':'accused','name':'de heer Kwarts'}");
  assert_tells (subject, "harmed", "Kwarts", FALSE);
  assert_tells (subject, "accused", "Kwarts", TRUE);
  assert_tells (subject, "both", "Kwarts", TRUE);
  assert_tells (subject, "mediator", "Kwarts", TRUE);
}

static void
test_a_joint_text_names_all_on_a_side (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "party/accused", "{'role':'accused','name':'Spreeuw'}");
  given_second_accused (subject);
  assert_tells (subject, "both", "Spreeuw en Gaai", TRUE);
  assert_tells (subject, "mediator", "Spreeuw and Gaai", TRUE);
  assert_tells (subject, "harmed", "Gaai", FALSE);
  assert_tells (subject, "accused", "Gaai", FALSE);
}

static void
test_nobody_is_told_of_a_supporter_who_may_be_anothers (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "party/supporter-1",
             "{'role':'supporter','side':'accused','name':'oma Kwartel'}");
  assert_tells (subject, "accused", "oma Kwartel", TRUE);
  given_second_accused (subject);
  assert_tells (subject, "accused", "oma Kwartel", FALSE);
  assert_tells (subject, "accused-2", "oma Kwartel", FALSE);
  assert_tells (subject, "mediator", "oma Kwartel", TRUE);
}

static void
test_parked_answers_and_observations_are_in_no_paper (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "answer/harmed/V17/1", "{'as':'observation','text':'kijkt weg'}");
  given_put (subject, "answer/harmed/VSX2/1", "{'as':'quotation','text':'geparkeerd'}");
  given_put (subject, "case/event", "'property'");
  given_release (subject, "answer/harmed/VSX2/1", "as-is", NULL, "accused");
  assert_tells (subject, "harmed", "kijkt weg", FALSE);
  assert_tells (subject, "harmed", "geparkeerd", FALSE);
  assert_tells (subject, "accused", "geparkeerd", FALSE);
  assert_tells (subject, "both", "geparkeerd", FALSE);
  given_put (subject, "case/event", "'sexual'");
  assert_tells (subject, "harmed", "geparkeerd", TRUE);
  assert_tells (subject, "accused", "geparkeerd", TRUE);
}

/* --- Stance --- */

static void
test_each_reader_knows_the_stance_that_is_theirs (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();

  g_assert_true (get_flag (subject, "accused", "is-denying"));
  g_assert_true (get_flag (subject, "mediator", "is-denying"));
  g_assert_true (get_flag (subject, "harmed", "is-denying"));
  g_assert_true (get_flag (subject, "both", "is-two-accounts"));
  assert_acknowledged (subject, "harmed", "contact");
  assert_acknowledged (subject, "accused", "contact");
  given_put (subject, "release/acknowledgement/accused/act", NULL);
  g_assert_false (get_flag (subject, "harmed", "is-denying"));
  g_assert_true (get_flag (subject, "accused", "is-denying"));
}

static void
test_what_one_of_two_accused_denies_is_not_acknowledged (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "acknowledgement/accused/act", "{'value':'acknowledges'}");
  given_release (subject, "acknowledgement/accused/act", "as-is", NULL, "harmed");
  assert_acknowledged (subject, "harmed", "act");
  given_second_accused (subject);
  assert_acknowledged (subject, "harmed", "");
  assert_acknowledged (subject, "accused", "act");
  assert_acknowledged (subject, "accused-2", "");
}

/* --- The plan --- */

static void
test_the_plan_says_what_is_missing_for_the_form (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  assert_tells (subject, "harmed", "welke vorm van contact", TRUE);
  given_put (subject, "case/form", "'letters'");
  assert_tells (subject, "harmed", "welke vorm van contact", FALSE);
  assert_tells (subject, "harmed", "of er een antwoord mag komen", TRUE);
  assert_tells (subject, "harmed", "wie waar zit", FALSE);
  given_put (subject, "check/reply", "{'state':'not-needed'}");
  assert_tells (subject, "harmed", "of er een antwoord mag komen", FALSE);
}

/* Two on one side: each has the same to arrange, and reads nothing of the other's. */
static void
test_a_further_person_has_what_is_missing_and_not_what_the_first_arranged (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "case/form", "'face-to-face'");
  given_second_accused (subject);
  given_put (subject, "check/transport-accused", "{'state':'not-needed'}");
  given_put (subject, "check/aftercare-accused", "{'text':'zijn vader is thuis'}");
  assert_tells (subject, "accused", "zijn vader is thuis", TRUE);
  assert_tells (subject, "accused-2", "zijn vader is thuis", FALSE);
  assert_tells (subject, "accused-2", "wie er daarna is, en hoe te bereiken", TRUE);
  assert_tells (subject, "accused-2", "hoe de reis heen en naar huis gaat", TRUE);
  assert_tells (subject, "harmed", "zijn vader is thuis", FALSE);
}

static void
test_what_the_card_of_the_day_has_besides_is_in_the_mediators_plan (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "case/form", "'face-to-face'");
  given_put (subject, "check/safety-plan", "{'state':'done','text':'apart gaan, dan bellen'}");
  given_put (subject, "check/stop-sign-harmed", "{'state':'done','text':'hand op tafel'}");
  assert_tells (subject, "mediator", "apart gaan, dan bellen", TRUE);
  assert_tells (subject, "mediator", "hand op tafel", TRUE);
  assert_tells (subject, "accused", "hand op tafel", FALSE);
  assert_tells (subject, "both", "apart gaan, dan bellen", FALSE);
}

static void
test_a_parent_signs_for_who_is_known_to_be_a_minor (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "party/harmed", "{'role':'harmed','name':'Vink','minor':'yes'}");
  assert_tells (subject, "harmed", "\"is-minor\":true", TRUE);
  assert_tells (subject, "accused", "\"is-minor\":true", FALSE);
  given_put (subject, "answer/accused/A-minor", "{'value':'yes','talk':'t1'}");
  assert_tells (subject, "accused", "\"is-minor\":true", TRUE);
}

static void
test_what_is_arranged_for_one_is_in_no_text_for_the_other (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "case/form", "'face-to-face'");
  given_put (subject, "check/transport-harmed", "{'text':'met de tante'}");
  given_put (subject, "check/door-check", "{'text':'eerst bellen'}");
  given_put (subject, "check/place", "{'text':'het buurthuis'}");
  given_put (subject, "party/supporter-1",
             "{'role':'supporter','side':'harmed','name':'tante Roos'}");
  assert_tells (subject, "harmed", "met de tante", TRUE);
  assert_tells (subject, "accused", "met de tante", FALSE);
  assert_tells (subject, "both", "met de tante", FALSE);
  assert_tells (subject, "mediator", "met de tante", TRUE);
  assert_tells (subject, "harmed", "tante Roos", TRUE);
  assert_tells (subject, "accused", "tante Roos", FALSE);
  assert_tells (subject, "harmed", "eerst bellen", FALSE);
  assert_tells (subject, "mediator", "eerst bellen", TRUE);
  assert_tells (subject, "accused", "het buurthuis", TRUE);
}

/* --- Agreements --- */

/* Who said yes to the first clause, as the joint text has it. */
static void
assert_accepted (VgCase *subject, const char *expected)
{
  g_autoptr (JsonNode) data = make (subject, "both", "nl");
  JsonArray *blocks = vg_json_get_array (json_node_get_object (data), "blocks");
  JsonObject *block = json_array_get_object_element (blocks, 0);
  JsonArray *clauses = vg_json_get_array (block, "clauses");
  JsonObject *clause = json_array_get_object_element (clauses, 0);
  JsonArray *list = vg_json_get_array (clause, "acceptances");
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (list); i++) {
    JsonObject *acceptance = json_array_get_object_element (list, i);

    if (vg_json_get_boolean (acceptance, "is-accepted", FALSE))
      g_string_append_printf (told, "%s ", vg_json_get_string (acceptance, "id"));
  }
  g_assert_cmpstr (told->str, ==, expected);
  g_assert_true (vg_json_get_boolean (clause, "is-accepted", FALSE) ==
                 g_str_equal (expected, "harmed accused "));
}

static void
accept (VgCase *subject, const char *party)
{
  g_assert_true (vg_acceptance_set (subject, party, "agreement/a1", "accepted", NULL, NULL));
}

static void
test_a_yes_holds_for_the_words_it_was_said_to (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "agreement/a1",
             "{'block':'contact','who':'both','words':'Wij bellen niet.'}");
  assert_accepted (subject, "");
  accept (subject, "harmed");
  assert_accepted (subject, "harmed ");
  accept (subject, "accused");
  assert_accepted (subject, "harmed accused ");
  given_put (subject, "agreement/a1", "{'block':'contact','who':'both','words':'Wij bellen wel.'}");
  assert_accepted (subject, "");
}

static void
test_a_yes_to_no_words_is_none (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "agreement/a1", "{'block':'contact','who':'both'}");
  given_put (subject, "acceptance/harmed/a1", "{'state':'accepted','date':'2026-05-04'}");
  assert_tells (subject, "both", "wat is afgesproken", TRUE);
  assert_accepted (subject, "");
}

static void
test_no_reads_as_not_yet (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  given_put (subject, "agreement/a1",
             "{'block':'contact','who':'both','words':'Wij bellen niet.'}");
  before = tell (subject, "both");
  given_put (subject, "acceptance/harmed/a1", "{'state':'refused','words':'nooit'}");
  after = tell (subject, "both");
  g_assert_cmpstr (before, ==, after);
}

static void
test_a_clause_is_in_no_partys_own_paper (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "agreement/a1",
             "{'block':'contact','who':'accused','words':'Ik blijf weg.'}");
  assert_tells (subject, "both", "Ik blijf weg", TRUE);
  assert_tells (subject, "mediator", "Ik blijf weg", TRUE);
  assert_tells (subject, "harmed", "Ik blijf weg", FALSE);
  assert_tells (subject, "accused", "Ik blijf weg", FALSE);
}

/* A case with two accused, and a clause for one of them and the harmed party. */
static VgCase *
new_shared (void)
{
  VgCase *subject = vg_case_new ();

  given_second_accused (subject);
  given_put (subject, "agreement/a1",
             "{'block':'contact','who':'accused','words':'Ik blijf weg.',"
             "'for':['harmed','accused-2']}");
  return subject;
}

static void
test_a_clause_for_some_is_on_their_own_papers_once_they_agree (void)
{
  static const char *const readers[] = { "harmed", "accused-2" };
  g_autoptr (VgCase) subject = new_shared ();

  accept (subject, "harmed");
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    assert_tells (subject, readers[i], "Ik blijf weg", FALSE);
  accept (subject, "accused-2");
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    assert_tells (subject, readers[i], "Ik blijf weg", TRUE);
  assert_tells (subject, "harmed", "Gaai", FALSE);
  assert_tells (subject, "mediator", "Ik blijf weg", TRUE);
  assert_tells (subject, "mediator", "Gaai", TRUE);
}

/* The day of the paper as well. */
static void
test_nothing_of_a_clause_for_some_reaches_the_others (void)
{
  static const char *const words[] = { "Ik blijf weg.", "Ik bel op zondag.", NULL };
  static const char *const states[] = { "accepted", "refused", NULL };
  static const char *const said_by[] = { "harmed", "accused-2", NULL };
  g_autoptr (VgCase) subject = new_shared ();
  g_autofree char *accused = tell (subject, "accused");
  g_autofree char *both = tell (subject, "both");

  vg_clock_hold ("2026-06-20T10:00:00Z");
  for (guint i = 0; i < chance_rounds (12); i++) {
    g_autofree char *to_accused = NULL;
    g_autofree char *to_both = NULL;

    if (i % 2 == 0)
      vg_clause_set (subject, "agreement/a1", "words", chance_word (words), NULL);
    else
      vg_acceptance_set (subject, chance_word (said_by), "agreement/a1", chance_word (states), NULL,
                         NULL);
    to_accused = tell (subject, "accused");
    to_both = tell (subject, "both");
    g_assert_cmpstr (to_accused, ==, accused);
    g_assert_cmpstr (to_both, ==, both);
  }
  vg_clock_hold (NOW);
}

static gboolean
is_held_back (VgCase *subject)
{
  g_autoptr (JsonNode) data = make (subject, "both", "nl");
  JsonArray *blocks = vg_json_get_array (json_node_get_object (data), "blocks");

  g_assert_cmpuint (json_array_get_length (blocks), ==, 1);
  return vg_json_get_boolean (json_array_get_object_element (blocks, 0), "is-held-back", FALSE);
}

static void
test_an_apology_waits_for_what_it_presupposes (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "agreement/a1",
             "{'block':'apology','who':'accused','words':'Het spijt mij.'}");
  g_assert_true (is_held_back (subject));
  given_put (subject, "acknowledgement/accused/act", "{'value':'acknowledges'}");
  given_put (subject, "acknowledgement/accused/responsibility", "{'value':'acknowledges'}");
  given_release (subject, "acknowledgement/accused/act", "as-is", NULL, "harmed");
  g_assert_true (is_held_back (subject));
  given_release (subject, "acknowledgement/accused/responsibility", "as-is", NULL, "harmed");
  g_assert_false (is_held_back (subject));
}

static void
test_the_kind_of_agreement_is_chosen_by_name (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  assert_tells (subject, "both", "\"open\":\"morele afspraken of", TRUE);
  g_assert_false (get_flag (subject, "both", "is-moral"));
  given_put (subject, "case/agreement", "'moral'");
  assert_tells (subject, "both", "\"open\":\"morele afspraken of", FALSE);
  g_assert_true (get_flag (subject, "both", "is-moral"));
}

/* --- Consents, and what was told --- */

static void
test_consents_are_their_own_and_the_mediators (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "consent/harmed/keep-letter", "{'state':'withdrawn','words':'liever niet'}");
  assert_tells (subject, "harmed", "liever niet", TRUE);
  assert_tells (subject, "harmed", "Er blijft geen kopie", TRUE);
  assert_tells (subject, "accused", "liever niet", FALSE);
  assert_tells (subject, "mediator", "liever niet", TRUE);
}

static void
test_what_was_told_is_for_the_mediator (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "told/t1", "{'to':'harmed','words':'een boodschap','date':'2026-05-04'}");
  assert_tells (subject, "mediator", "een boodschap", TRUE);
  assert_tells (subject, "harmed", "een boodschap", FALSE);
  assert_tells (subject, "both", "een boodschap", FALSE);
}

/* --- The vocabulary --- */

static void
test_a_clause_that_was_told_is_from_who_let_it_go (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (JsonNode) data = NULL;
  JsonObject *told = NULL;

  given_put (subject, "party/accused", "{'role':'accused','side':'accused','name':'Kei'}");
  given_put (subject, "agreement/a1", "{'words':'Ik loop door'}");
  given_put (subject, "release/agreement/a1",
             "{'how':'other-words','words':'Ik loop door','to':'harmed','by':'accused'}");
  given_put (subject, "told/t1", "{'to':'harmed','place':'agreement/a1','words':'Ik loop door'}");
  data = make (subject, "mediator", "nl");
  told = json_array_get_object_element (vg_json_get_array (json_node_get_object (data), "told"), 0);
  g_assert_cmpstr (vg_json_get_string (vg_json_get_object (told, "from"), "="), ==, "Kei");
}

static void
assert_line (VgCase *subject, const char *how, gboolean is_kept)
{
  g_autoptr (JsonNode) data = NULL;
  JsonObject *own = NULL;
  JsonObject *line = NULL;

  given_release (subject, "answer/harmed/V17/1", how, NULL, "accused");
  data = make (subject, "harmed", "nl");
  own = vg_json_get_object (json_node_get_object (data), "own");
  line = json_array_get_object_element (vg_json_get_array (own, "questions"), 0);
  g_assert_cmpint (vg_json_get_boolean (line, "is-kept", !is_kept), ==, is_kept);
  g_assert_false (vg_json_get_boolean (line, "is-released", TRUE));
}

/* A no is an answer: the paper must not ask on. */
static void
test_what_somebody_keeps_is_not_waiting_to_be_released (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "answer/harmed/V17/1", "{'as':'quotation','text':'Waarom ik?'}");
  assert_line (subject, "no", TRUE);
  assert_line (subject, "later", FALSE);
}

static void
assert_consult (VgCase *subject, const char *words, gboolean is_no)
{
  g_autoptr (JsonNode) data = make (subject, "harmed", "nl");
  JsonObject *consult = vg_json_get_object (json_node_get_object (data), "consult");

  g_assert_cmpstr (vg_json_get_string (vg_json_get_object (consult, "words"), "="), ==, words);
  g_assert_cmpint (vg_json_get_boolean (consult, "is-no", !is_no), ==, is_no);
}

static void
test_a_paper_does_not_ask_again_with_whom_may_be_consulted (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  assert_consult (subject, "", FALSE);
  given_put (subject, "consent/harmed/contact-others", "{'state':'given','words':'Mijn huisarts'}");
  assert_consult (subject, "Mijn huisarts", FALSE);
  given_put (subject, "consent/harmed/contact-others",
             "{'state':'withdrawn','words':'Liever niet'}");
  assert_consult (subject, "", TRUE);
}

static void
test_every_reader_has_the_same_vocabulary (void)
{
  static const char *const readers[] = { "accused", "both", "mediator", NULL };
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (JsonNode) own = make (subject, "harmed", "nl");

  for (guint i = 0; readers[i] != NULL; i++) {
    g_autoptr (JsonNode) data = make (subject, readers[i], "en");
    g_autoptr (GList) members = json_object_get_members (json_node_get_object (own));

    g_assert_cmpuint (json_object_get_size (json_node_get_object (own)), ==,
                      json_object_get_size (json_node_get_object (data)));
    for (GList *link = members; link != NULL; link = link->next)
      g_assert_true (json_object_has_member (json_node_get_object (data), link->data));
  }
}

static void
test_a_reader_the_case_does_not_have_is_an_error (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode)
      data = vg_paper_data_new (subject, given_shelf (), "supporter-1", "nl", &error);

  g_assert_null (data);
  g_assert_error (error, VG_ERROR, VG_ERROR_NOT_FOUND);
}

static void
test_the_words_do_not_follow_the_screen (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autofree char *dutch = tell (subject, "mediator");
  g_autofree char *english = NULL;

  vg_language_set ("en");
  english = tell (subject, "mediator");
  vg_language_set ("nl");
  g_assert_cmpstr (dutch, ==, english);
}

/* Words that nobody has looked at never read as looked at. */
static void
test_what_a_lawyer_said_holds_for_the_clauses_there_were (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "party/harmed", "{'role':'harmed','name':'Vlinder'}");
  given_put (subject, "party/accused", "{'role':'accused','name':'Kei'}");
  given_put (subject, "agreement/a1", "{'block':'contact','who':'both','words':'Ik groet'}");
  vg_clock_hold ("2026-04-24T12:01:00Z");
  given_put (subject, "case/legal-check", "'yes'");
  g_assert_true (get_flag (subject, "both", "is-legally-checked"));
  vg_clock_hold ("2026-04-24T12:02:00Z");
  given_put (subject, "agreement/a1", "{'block':'contact','who':'both','words':'Ik zwaai'}");
  g_assert_false (get_flag (subject, "both", "is-legally-checked"));
  vg_clock_hold (NOW);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");
  vg_clock_hold (NOW);
#define ADD(path, test) g_test_add_func ("/paper-data/" path, test)
  ADD ("nothing-unreleased-changes-a-byte-for-the-other",
       test_nothing_unreleased_changes_a_byte_for_the_other);
  ADD ("nothing-unreleased-changes-a-byte-of-a-joint-text",
       test_nothing_unreleased_changes_a_byte_of_a_joint_text);
  ADD ("words-that-were-released-do-not-tell-the-position-behind-them",
       test_words_that_were_released_do_not_tell_the_position_behind_them);
  ADD ("an-unreleased-denial-reads-as-an-unreleased-acknowledgement",
       test_an_unreleased_denial_reads_as_an_unreleased_acknowledgement);
  ADD ("a-release-is-told-until-it-lapses", test_a_release_is_told_until_it_lapses);
  ADD ("other-words-go-in-the-place-of-the-words", test_other_words_go_in_the_place_of_the_words);
  ADD ("a-joint-text-holds-words-of-neither-unless-released",
       test_a_joint_text_holds_words_of_neither_unless_released);
  ADD ("a-name-is-told-in-a-joint-text-alone", test_a_name_is_told_in_a_joint_text_alone);
  ADD ("a-joint-text-names-all-on-a-side", test_a_joint_text_names_all_on_a_side);
  ADD ("nobody-is-told-of-a-supporter-who-may-be-anothers",
       test_nobody_is_told_of_a_supporter_who_may_be_anothers);
  ADD ("parked-answers-and-observations-are-in-no-paper",
       test_parked_answers_and_observations_are_in_no_paper);
  ADD ("each-reader-knows-the-stance-that-is-theirs",
       test_each_reader_knows_the_stance_that_is_theirs);
  ADD ("what-one-of-two-accused-denies-is-not-acknowledged",
       test_what_one_of_two_accused_denies_is_not_acknowledged);
  ADD ("the-plan-says-what-is-missing-for-the-form",
       test_the_plan_says_what_is_missing_for_the_form);
  ADD ("a-further-person-has-what-is-missing-and-not-what-the-first-arranged",
       test_a_further_person_has_what_is_missing_and_not_what_the_first_arranged);
  ADD ("what-the-card-of-the-day-has-besides-is-in-the-mediators-plan",
       test_what_the_card_of_the_day_has_besides_is_in_the_mediators_plan);
  ADD ("a-parent-signs-for-who-is-known-to-be-a-minor",
       test_a_parent_signs_for_who_is_known_to_be_a_minor);
  ADD ("what-is-arranged-for-one-is-in-no-text-for-the-other",
       test_what_is_arranged_for_one_is_in_no_text_for_the_other);
  ADD ("a-yes-holds-for-the-words-it-was-said-to", test_a_yes_holds_for_the_words_it_was_said_to);
  ADD ("a-yes-to-no-words-is-none", test_a_yes_to_no_words_is_none);
  ADD ("no-reads-as-not-yet", test_no_reads_as_not_yet);
  ADD ("a-clause-for-some-is-on-their-own-papers-once-they-agree",
       test_a_clause_for_some_is_on_their_own_papers_once_they_agree);
  ADD ("nothing-of-a-clause-for-some-reaches-the-others",
       test_nothing_of_a_clause_for_some_reaches_the_others);
  ADD ("a-clause-is-in-no-partys-own-paper", test_a_clause_is_in_no_partys_own_paper);
  ADD ("an-apology-waits-for-what-it-presupposes", test_an_apology_waits_for_what_it_presupposes);
  ADD ("the-kind-of-agreement-is-chosen-by-name", test_the_kind_of_agreement_is_chosen_by_name);
  ADD ("what-a-lawyer-said-holds-for-the-clauses-there-were",
       test_what_a_lawyer_said_holds_for_the_clauses_there_were);
  ADD ("consents-are-their-own-and-the-mediators", test_consents_are_their_own_and_the_mediators);
  ADD ("what-was-told-is-for-the-mediator", test_what_was_told_is_for_the_mediator);
  ADD ("a-clause-that-was-told-is-from-who-let-it-go",
       test_a_clause_that_was_told_is_from_who_let_it_go);
  ADD ("what-somebody-keeps-is-not-waiting-to-be-released",
       test_what_somebody_keeps_is_not_waiting_to_be_released);
  ADD ("a-paper-does-not-ask-again-with-whom-may-be-consulted",
       test_a_paper_does_not_ask_again_with_whom_may_be_consulted);
  ADD ("every-reader-has-the-same-vocabulary", test_every_reader_has_the_same_vocabulary);
  ADD ("a-reader-the-case-does-not-have-is-an-error",
       test_a_reader_the_case_does_not_have_is_an_error);
  ADD ("the-words-do-not-follow-the-screen", test_the_words_do_not_follow_the_screen);
#undef ADD

  return g_test_run ();
}
