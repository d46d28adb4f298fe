/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/interview.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "base/language.h"
#include "given.h"

#include <string.h>

#define ASK     "'ask':{'nl':'a','en':'a'}"
#define TEXT(x) "{'nl':'" x "-nl','en':'" x "-en'}"
#define AB                                                                                         \
  "'choices':[{'value':'a','label':" TEXT ("eerste") "},{'value':'b','label':" TEXT ("tweede") "}" \
                                                                                               "]"

/* One item of each kind, its id the name of the kind. */
static const char items[] = "{'id':'open','kind':'open'," ASK "},"
                            "{'id':'text','kind':'text'," ASK "},"
                            "{'id':'choice','kind':'choice'," AB "," ASK "},"
                            "{'id':'multi','kind':'multi'," AB "," ASK "},"
                            "{'id':'scale','kind':'scale','min':0,'max':10," ASK "},"
                            "{'id':'yes-no','kind':'yes-no'," ASK "},"
                            "{'id':'date','kind':'date'," ASK "},"
                            "{'id':'number','kind':'number'," ASK "},"
                            "{'id':'goal','kind':'goal'," ASK "},"
                            "{'id':'consent','kind':'consent','consent':'notes'," ASK "},"
                            "{'id':'facet','kind':'acknowledgement','facet':'act',"
                            "'choices':['denies','partly','says-nothing']," ASK "},"
                            "{'id':'regret','kind':'acknowledgement','facet':'regret',"
                            "'choices':['wants','does-not-want']," ASK "},"
                            "{'id':'inform','kind':'inform'," ASK "},"
                            "{'id':'what-if','kind':'what-if'," ASK "},"
                            "{'id':'read-back','kind':'read-back'," ASK "},"
                            "{'id':'risk','kind':'risk'," ASK "},"
                            "{'id':'check','kind':'check'," ASK "},"
                            "{'id':'note','kind':'note'," ASK "},"
                            "{'id':'minor','kind':'yes-no','sets':'self/minor'," ASK "},"
                            "{'id':'event','kind':'choice','sets':'case/event',"
                            "'choices':[{'value':'sexual','label':" TEXT ("s") "}]," ASK "}";

static VgInterview *
make_interview (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgGuide) guide = given_questions ("accused", items);

  return vg_interview_new (subject, given_shelf (), guide, "accused");
}

static VgItem *
find (VgInterview *interview, const char *id)
{
  VgItem *item = vg_guide_find_item (vg_interview_get_guide (interview), id);

  g_assert_nonnull (item);
  return item;
}

/* The record at a place, with ' for every "; "" where there is none. */
static char *
tell (VgInterview *interview, const char *place)
{
  JsonNode *value = vg_case_get (vg_interview_get_case (interview), place);

  return value != NULL ? g_strdelimit (vg_json_write (value), "\"", '\'') : g_strdup ("");
}

static void
assert_place (VgInterview *interview, const char *place, const char *expected)
{
  g_autofree char *told = tell (interview, place);

  g_assert_cmpstr (told, ==, expected);
}

static void
set (VgInterview *interview, const char *id, const char *value)
{
  g_autoptr (GError) error = NULL;
  gboolean is_set = vg_interview_set_value (interview, find (interview, id),
                                            value != NULL ? given_json (value) : NULL, &error);

  g_assert_no_error (error);
  g_assert_true (is_set);
}

static void
test_each_kind_records_at_its_place (void)
{
  static const struct {
    const char *id;
    const char *value;
    const char *place;
    const char *record;
  } rows[] = {
    { "text", "'Kort'", "answer/accused/text", "{'talk':'t1','value':'Kort'}" },
    { "choice", "'b'", "answer/accused/choice", "{'talk':'t1','value':'b'}" },
    { "multi", "['b','a']", "answer/accused/multi", "{'talk':'t1','value':['b','a']}" },
    { "multi", "[]", "answer/accused/multi", "{'talk':'t1','value':[]}" },
    { "scale", "10", "answer/accused/scale", "{'talk':'t1','value':10}" },
    { "yes-no", "'unknown'", "answer/accused/yes-no", "{'talk':'t1','value':'unknown'}" },
    { "date", "'2026-02-28'", "answer/accused/date", "{'talk':'t1','value':'2026-02-28'}" },
    { "number", "-3", "answer/accused/number", "{'talk':'t1','value':-3}" },
    { "consent", "'given'", "consent/accused/notes", "{'date':'2026-03-02','state':'given'}" },
    { "facet", "'denies'", "acknowledgement/accused/act", "{'value':'denies'}" },
    { "regret", "'wants'", "acknowledgement/accused/regret", "{'value':'wants'}" },
    { "inform", "'given'", "answer/accused/inform", "{'talk':'t1','value':'given'}" },
    { "what-if", "'Weg'", "answer/accused/what-if", "{'talk':'t1','value':'Weg'}" },
    { "read-back", "'2026-03-01'", "answer/accused/read-back",
      "{'talk':'t1','value':'2026-03-01'}" },
    { "risk", "'possible'", "risk/a1/risk", "{'presence':'possible'}" },
    { "event", "'sexual'", "case/event", "'sexual'" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (VgInterview) interview = make_interview ();
    g_autofree char *scalar = NULL;

    set (interview, rows[i].id, rows[i].value);
    assert_place (interview, rows[i].place, rows[i].record);
    scalar = vg_json_write (vg_interview_get_scalar (interview, find (interview, rows[i].id)));
    g_assert_cmpstr (g_strdelimit (scalar, "\"", '\''), ==, rows[i].value);

    set (interview, rows[i].id, NULL);
    assert_place (interview, rows[i].place, "");
    g_assert_null (vg_interview_get_scalar (interview, find (interview, rows[i].id)));
  }
}

static void
test_a_field_of_the_person_is_set_and_the_rest_stays (void)
{
  g_autoptr (VgInterview) interview = make_interview ();
  VgCase *subject = vg_interview_get_case (interview);

  given_put (subject, "party/accused", "{'name':'Iris'}");
  set (interview, "minor", "'yes'");
  assert_place (interview, "party/accused", "{'minor':'yes','name':'Iris'}");
  assert_place (interview, "answer/accused/minor", "");
  g_assert_true (vg_interview_get_wording (interview).is_informal);
  set (interview, "minor", NULL);
  assert_place (interview, "party/accused", "{'name':'Iris'}");
}

static void
test_a_person_of_whom_nothing_is_known_stays (void)
{
  g_autoptr (VgInterview) interview = make_interview ();

  set (interview, "minor", "'unknown'");
  set (interview, "minor", NULL);
  assert_place (interview, "party/accused", "{}");
}

static void
test_what_an_item_does_not_offer_is_refused (void)
{
  static const struct {
    const char *id;
    const char *value;
    const char *message;
  } rows[] = {
    { "choice", "'c'", "a, b" },
    { "choice", "3", "a, b" },
    { "choice", "['a']", "a, b" },
    { "multi", "'a'", "list" },
    { "multi", "['a','c']", "a, b" },
    { "multi", "['a',1]", "a, b" },
    { "scale", "11", "from 0 to 10" },
    { "scale", "-1", "from 0 to 10" },
    { "scale", "'5'", "from 0 to 10" },
    { "scale", "5.5", "from 0 to 10" },
    { "yes-no", "'maybe'", "yes, no, unknown" },
    { "yes-no", "true", "yes, no, unknown" },
    { "date", "'2026-02-30'", "2026-03-02" },
    { "date", "'morgen'", "2026-03-02" },
    { "number", "'1'", "whole number" },
    { "number", "1.5", "whole number" },
    { "text", "1", "text" },
    { "what-if", "['a']", "text" },
    { "read-back", "'ja'", "2026-03-02" },
    { "consent", "'yes'", "given, refused, withdrawn" },
    { "facet", "'acknowledges'", "denies, partly, says-nothing" },
    { "regret", "'denies'", "wants, does-not-want" },
    { "inform", "'yes'", "given" },
    { "risk", "'maybe'", "possible" },
    { "event", "'theft'", "sexual" },
    { "open", "'Ja'", "no single value" },
    { "open", NULL, "no single value" },
    { "goal", "'Ja'", "no single value" },
    { "goal", NULL, "no single value" },
    { "note", "'Ja'", "no single value" },
    { "note", NULL, "no single value" },
    { "check", "'Ja'", "done, open, not-needed" },
  };
  g_autoptr (VgInterview) interview = make_interview ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    JsonNode *value = rows[i].value != NULL ? given_json (rows[i].value) : NULL;

    g_assert_false (
        vg_interview_set_value (interview, find (interview, rows[i].id), value, &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
    g_assert_true (g_str_has_prefix (error->message, rows[i].id));
    if (strstr (error->message, rows[i].message) == NULL)
      g_error ("“%s” does not say “%s”", error->message, rows[i].message);
  }
  g_assert_cmpuint (vg_case_get_n_acts (vg_interview_get_case (interview)), ==, 0);
  g_assert_null (vg_interview_get_talk (interview));
}

static void
test_fragments_are_added_changed_and_removed (void)
{
  g_autoptr (VgInterview) interview = make_interview ();
  VgItem *item = find (interview, "open");
  g_autoptr (GPtrArray) places = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_interview_set_fragment (interview, item, NULL, "quotation", "Een", &error));
  g_assert_true (vg_interview_set_fragment (interview, item, NULL, "observation", "Twee", &error));
  assert_place (interview, "answer/accused/open/1",
                "{'as':'quotation','language':'en','talk':'t1','text':'Een'}");
  assert_place (interview, "answer/accused/open/2",
                "{'as':'observation','language':'en','talk':'t1','text':'Twee'}");

  g_assert_true (vg_interview_set_fragment (interview, item, "answer/accused/open/1", "paraphrase",
                                            "Eén", &error));
  assert_place (interview, "answer/accused/open/1",
                "{'as':'paraphrase','language':'en','talk':'t1','text':'Eén'}");
  g_assert_true (vg_interview_set_fragment (interview, item, "answer/accused/open/1", "paraphrase",
                                            " \n", &error));
  g_assert_true (vg_interview_set_fragment (interview, item, NULL, "quotation", "", &error));
  g_assert_no_error (error);
  places = vg_interview_list_fragments (interview, item);
  g_assert_cmpuint (places->len, ==, 1);
  g_assert_cmpstr (places->pdata[0], ==, "answer/accused/open/2");
}

static void
test_a_number_names_the_same_words_for_ever (void)
{
  g_autoptr (VgInterview) interview = make_interview ();
  VgItem *item = find (interview, "open");

  vg_interview_set_fragment (interview, item, NULL, "quotation", "Een", NULL);
  vg_interview_set_fragment (interview, item, "answer/accused/open/1", "quotation", "", NULL);
  vg_interview_set_fragment (interview, item, NULL, "quotation", "Twee", NULL);
  assert_place (interview, "answer/accused/open/1", "");
  assert_place (interview, "answer/accused/open/2",
                "{'as':'quotation','language':'en','talk':'t1','text':'Twee'}");
}

static void
test_only_open_questions_take_fragments_and_only_of_three_forms (void)
{
  static const char *const ids[] = {
    "choice", "goal", "consent", "facet", "inform", "note", "event"
  };
  g_autoptr (VgInterview) interview = make_interview ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_assert_false (vg_interview_set_fragment (interview, find (interview, ids[i]), NULL,
                                               "quotation", "Ja", &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
    g_clear_error (&error);
  }
  g_assert_false (
      vg_interview_set_fragment (interview, find (interview, "open"), NULL, "shout", "Ja", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  g_assert_null (vg_interview_get_talk (interview));
  g_assert_cmpuint (vg_case_get_n_acts (vg_interview_get_case (interview)), ==, 0);
}

static void
test_an_answer_drops_the_reason_in_the_same_act (void)
{
  static const struct {
    const char *id;
    const char *value;
  } rows[] = { { "choice", "'a'" },     { "scale", "3" },        { "consent", "'given'" },
               { "facet", "'denies'" }, { "inform", "'given'" }, { "risk", "'no'" },
               { "event", "'sexual'" }, { "open", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (VgInterview) interview = make_interview ();
    VgItem *item = find (interview, rows[i].id);
    VgCase *subject = vg_interview_get_case (interview);

    g_assert_true (vg_interview_set_none (interview, item, "later", NULL));
    g_assert_cmpstr (vg_interview_get_none (interview, item), ==, "later");
    g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 1);
    if (rows[i].value != NULL)
      set (interview, rows[i].id, rows[i].value);
    else
      vg_interview_set_fragment (interview, item, NULL, "quotation", "Ja", NULL);
    g_assert_null (vg_interview_get_none (interview, item));
    g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 2);
    g_assert_true (vg_case_undo (subject));
    g_assert_cmpstr (vg_interview_get_none (interview, item), ==, "later");
  }
}

static void
test_a_reason_never_touches_what_was_said (void)
{
  g_autoptr (VgInterview) interview = make_interview ();
  VgItem *open = find (interview, "open");

  vg_interview_set_fragment (interview, open, NULL, "quotation", "Ja", NULL);
  set (interview, "choice", "'a'");
  g_assert_true (vg_interview_set_none (interview, open, "declined", NULL));
  g_assert_true (vg_interview_set_none (interview, find (interview, "choice"), "declined", NULL));
  assert_place (interview, "answer/accused/open", "{'none':'declined'}");
  assert_place (interview, "answer/accused/open/1",
                "{'as':'quotation','language':'en','talk':'t1','text':'Ja'}");
  assert_place (interview, "answer/accused/choice", "{'none':'declined','talk':'t1','value':'a'}");

  g_assert_true (vg_interview_set_none (interview, open, NULL, NULL));
  assert_place (interview, "answer/accused/open", "");
}

static void
test_no_reason_but_the_five_and_none_for_a_note (void)
{
  g_autoptr (VgInterview) interview = make_interview ();
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_interview_set_none (interview, find (interview, "open"), "tired", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  g_assert_nonnull (strstr (error->message, "does-not-know"));
  g_clear_error (&error);
  g_assert_false (vg_interview_set_none (interview, find (interview, "note"), "later", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_cmpuint (g_strv_length ((char **) vg_interview_get_reasons ()), ==, 5);
}

static void
test_that_one_does_not_know_is_offered_once (void)
{
  g_autoptr (VgInterview) interview = make_interview ();

  g_assert_false (
      vg_interview_offers_reason (interview, find (interview, "yes-no"), "does-not-know"));
  g_assert_true (vg_interview_offers_reason (interview, find (interview, "yes-no"), "declined"));
  g_assert_true (
      vg_interview_offers_reason (interview, find (interview, "choice"), "does-not-know"));
  g_assert_true (vg_interview_offers_reason (interview, find (interview, "open"), "does-not-know"));
}

static void
test_a_talk_begins_with_the_first_answer (void)
{
  g_autoptr (VgInterview) interview = make_interview ();
  VgCase *subject = vg_interview_get_case (interview);

  g_assert_null (vg_interview_get_talk (interview));
  vg_interview_set_none (interview, find (interview, "open"), "later", NULL);
  g_assert_null (vg_interview_get_talk (interview));

  set (interview, "choice", "'a'");
  g_assert_cmpstr (vg_interview_get_talk (interview), ==, "t1");
  assert_place (interview, "talk/t1", "{'date':'2026-03-02','party':'accused'}");
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 2);
  set (interview, "number", "1");
  assert_place (interview, "talk/t2", "");
  assert_place (interview, "answer/accused/number", "{'talk':'t1','value':1}");
}

static void
test_a_talk_goes_on_today_and_another_begins_tomorrow (void)
{
  g_autoptr (VgInterview) first = make_interview ();
  VgCase *subject = vg_interview_get_case (first);
  VgGuide *guide = vg_interview_get_guide (first);
  g_autoptr (VgInterview) again = NULL;
  g_autoptr (VgInterview) other = NULL;
  g_autoptr (VgInterview) tomorrow = NULL;

  set (first, "choice", "'a'");
  again = vg_interview_new (subject, given_shelf (), guide, "accused");
  g_assert_cmpstr (vg_interview_get_talk (again), ==, "t1");
  other = vg_interview_new (subject, given_shelf (), guide, "accused-2");
  g_assert_null (vg_interview_get_talk (other));
  set (other, "number", "2");
  g_assert_cmpstr (vg_interview_get_talk (other), ==, "t2");

  vg_clock_hold ("2026-03-03T09:00:00Z");
  tomorrow = vg_interview_new (subject, given_shelf (), guide, "accused");
  g_assert_null (vg_interview_get_talk (tomorrow));
  vg_interview_set_fragment (tomorrow, find (tomorrow, "open"), NULL, "quotation", "Ja", NULL);
  assert_place (tomorrow, "talk/t3", "{'date':'2026-03-03','party':'accused'}");
  vg_clock_hold ("2026-03-02T14:03:22Z");
}

static void
test_an_answer_that_is_refused_begins_no_talk (void)
{
  g_autoptr (VgInterview) interview = make_interview ();

  g_assert_false (
      vg_interview_set_fragment (interview, find (interview, "open"), NULL, "shout", "Ja", NULL));
  g_assert_null (vg_interview_get_talk (interview));
  vg_interview_set_fragment (interview, find (interview, "open"), NULL, "quotation", "Ja", NULL);
  g_assert_cmpstr (vg_interview_get_talk (interview), ==, "t1");
}

static void
test_members_stand_beside_the_value (void)
{
  g_autoptr (VgInterview) interview = make_interview ();
  VgItem *consent = find (interview, "consent");
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_interview_set_member (interview, consent, "state", "given", &error));
  g_assert_true (vg_interview_set_member (interview, consent, "words", "Ja hoor", &error));
  assert_place (interview, "consent/accused/notes",
                "{'date':'2026-03-02','state':'given','words':'Ja hoor'}");
  g_assert_cmpstr (vg_interview_get_member (interview, consent, "words"), ==, "Ja hoor");
  vg_clock_hold ("2026-04-01T09:00:00Z");
  g_assert_true (vg_interview_set_member (interview, consent, "state", "withdrawn", &error));
  vg_clock_hold ("2026-03-02T14:03:22Z");
  assert_place (interview, "consent/accused/notes",
                "{'date':'2026-04-01','state':'withdrawn','words':'Ja hoor'}");
  g_assert_true (vg_interview_set_member (interview, consent, "words", " ", &error));
  g_assert_null (vg_interview_get_member (interview, consent, "words"));
  set (interview, "inform", "'given'");
  g_assert_true (vg_interview_set_member (interview, find (interview, "inform"), "teach-back",
                                          "Ik mag stoppen", &error));
  assert_place (interview, "answer/accused/inform",
                "{'talk':'t1','teach-back':'Ik mag stoppen','value':'given'}");
  g_assert_no_error (error);
}

static void
test_members_that_cannot_be_are_refused (void)
{
  static const struct {
    const char *id;
    const char *member;
    const char *text;
  } rows[] = { { "consent", "date", "gisteren" }, { "consent", "state", "yes" },
               { "event", "words", "Ja" },        { "note", "words", "Ja" },
               { "open", "words", "Ja" },         { "goal", "words", "Ja" },
               { "scale", "value", "5" } };
  g_autoptr (VgInterview) interview = make_interview ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (vg_interview_set_member (interview, find (interview, rows[i].id),
                                             rows[i].member, rows[i].text, &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  }
  g_assert_cmpuint (vg_case_get_n_acts (vg_interview_get_case (interview)), ==, 0);
}

static void
test_the_wording_is_the_persons_own (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgGuide) guide = given_questions (
      "harmed", "{'id':'Q','kind':'open','ask':{'nl':'Wat wilt u?','en':'What would you like?'},"
                "'je':{'nl':'Wat wil je?'},'plain':{'nl':'Wat wilt u nu?','en':'What now?'},"
                "'plain-je':{'nl':'Wat wil je nu?'}}");
  g_autoptr (VgInterview) interview = vg_interview_new (subject, given_shelf (), guide, "harmed");
  VgItem *item = vg_guide_get_item (guide, 0);
  static const struct {
    const char *person;
    const char *own;
    const char *screen;
  } rows[] = {
    { "{}", "What would you like?", "What would you like?" },
    { "{'language':'nl'}", "Wat wilt u?", "What would you like?" },
    { "{'language':'nl','address':'u','plain':'no'}", "Wat wilt u?", "What would you like?" },
    { "{'language':'nl','address':'je'}", "Wat wil je?", "What would you like?" },
    { "{'language':'nl','plain':'yes'}", "Wat wilt u nu?", "What now?" },
    { "{'language':'nl','plain':'yes','address':'je'}", "Wat wil je nu?", "What now?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    VgWording wording;

    given_put (subject, "party/harmed", rows[i].person);
    wording = vg_interview_get_own_wording (interview);
    g_assert_cmpstr (vg_item_get_ask (item, &wording), ==, rows[i].own);
    wording = vg_interview_get_wording (interview);
    g_assert_cmpstr (vg_item_get_ask (item, &wording), ==, rows[i].screen);
  }
}

static void
assert_answer (VgInterview *interview, const char *id, guint max_chars, const char *expected)
{
  g_autofree char *said = vg_interview_say_answer (interview, find (interview, id), max_chars);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_an_answer_is_said_in_one_line (void)
{
  g_autoptr (VgInterview) interview = make_interview ();

  vg_language_set ("nl");
  assert_answer (interview, "open", 80, NULL);
  vg_interview_set_none (interview, find (interview, "open"), "does-not-know", NULL);
  assert_answer (interview, "open", 80, "weet het niet");
  vg_interview_set_fragment (interview, find (interview, "open"), NULL, "quotation",
                             "Het was\nlaat", NULL);
  vg_interview_set_fragment (interview, find (interview, "open"), NULL, "paraphrase",
                             "Zij ging weg", NULL);
  assert_answer (interview, "open", 80, "“Het was laat” · Zij ging weg");
  assert_answer (interview, "open", 20, "“Het was laat” ·…");
  set (interview, "choice", "'b'");
  assert_answer (interview, "choice", 80, "tweede-nl");
  set (interview, "multi", "['a','b']");
  assert_answer (interview, "multi", 80, "eerste-nl, tweede-nl");
  set (interview, "scale", "7");
  assert_answer (interview, "scale", 80, "7");
  set (interview, "yes-no", "'yes'");
  assert_answer (interview, "yes-no", 80, "ja");
  set (interview, "facet", "'denies'");
  assert_answer (interview, "facet", 80, "ontkent");
  set (interview, "consent", "'refused'");
  assert_answer (interview, "consent", 80, "toestemming geweigerd");
  given_put (vg_interview_get_case (interview), "goal/accused/g1", "{'words':'Rust'}");
  given_put (vg_interview_get_case (interview), "goal/accused/g2", "{'words':'Slaap'}");
  assert_answer (interview, "goal", 80, "“Rust” · “Slaap”");
  assert_answer (interview, "note", 80, NULL);
  vg_language_set ("en");
  assert_answer (interview, "choice", 80, "tweede-en");
  assert_answer (interview, "facet", 80, "denies");
}

static void
test_a_line_is_never_longer_than_asked (void)
{
  g_autoptr (VgInterview) interview = make_interview ();
  g_autofree char *long_word = g_strnfill (300, 'x');

  vg_interview_set_fragment (interview, find (interview, "open"), NULL, "paraphrase",
                             "één twee drie vier vijf zes zeven acht negen tien", NULL);
  set (interview, "text", "'kort'");
  vg_interview_set_value (interview, find (interview, "what-if"), vg_json_new_string (long_word),
                          NULL);
  for (guint max = 1; max < 60; max++) {
    g_autofree char *open = vg_interview_say_answer (interview, find (interview, "open"), max);
    g_autofree char *what = vg_interview_say_answer (interview, find (interview, "what-if"), max);

    g_assert_cmpint (g_utf8_strlen (open, -1), <=, max);
    g_assert_cmpint (g_utf8_strlen (what, -1), <=, max);
    g_assert_true (g_utf8_validate (open, -1, NULL));
  }
}

static void
test_why_an_item_is_shown_is_a_sentence (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  VgGuide *guide = given_guide ("accused");
  g_autoptr (VgInterview) interview = vg_interview_new (subject, given_shelf (), guide, "accused");
  guint n_said = 0;

  for (guint i = 0; i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);
    g_autofree char *dutch = NULL;
    g_autofree char *english = NULL;

    vg_language_set ("nl");
    dutch = vg_interview_explain (interview, item);
    vg_language_set ("en");
    english = vg_interview_explain (interview, item);
    g_assert_true ((dutch != NULL) == (vg_item_get_when (item) != NULL));
    if (dutch == NULL)
      continue;
    g_assert_null (strstr (dutch, "self."));
    g_assert_null (strstr (english, "case."));
    g_assert_cmpstr (dutch, !=, english);
    n_said++;
  }
  g_assert_cmpuint (n_said, >, 20);
}

static void
test_the_reason_of_a_branch_is_said_in_both_languages (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgGuide) guide = given_questions (
      "accused",
      "{'id':'Q','kind':'open'," ASK ",'when':{'===':[{'var':'self.acknowledgement'},'denies']}}");
  g_autoptr (VgInterview) interview = vg_interview_new (subject, given_shelf (), guide, "accused");
  g_autofree char *dutch = NULL;
  g_autofree char *english = NULL;

  given_put (subject, "acknowledgement/accused/act", "{'value':'denies'}");
  vg_language_set ("nl");
  dutch = vg_interview_explain (interview, vg_guide_get_item (guide, 0));
  vg_language_set ("en");
  english = vg_interview_explain (interview, vg_guide_get_item (guide, 0));
  g_assert_nonnull (strstr (dutch, "ontken"));
  g_assert_nonnull (strstr (english, "deni"));
}

static void
test_reasons_are_said_in_both_languages (void)
{
  vg_language_set ("nl");
  g_assert_cmpstr (vg_interview_say_reason ("does-not-know"), ==, "weet het niet");
  vg_language_set ("en");
  for (guint i = 0; vg_interview_get_reasons ()[i] != NULL; i++)
    g_assert_nonnull (vg_interview_say_reason (vg_interview_get_reasons ()[i]));
  g_assert_cmpstr (vg_interview_say_reason ("does-not-know"), ==, "does not know");
  g_assert_null (vg_interview_say_reason ("tired"));
  g_assert_null (vg_interview_say_reason (NULL));
}

static void
test_the_case_names_the_guide_it_was_asked_with (void)
{
  g_autoptr (VgInterview) interview = make_interview ();

  g_assert_cmpstr (vg_case_get_guide_digest (vg_interview_get_case (interview), "given"), ==,
                   vg_guide_get_digest (vg_interview_get_guide (interview)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  vg_clock_hold ("2026-03-02T14:03:22Z");
#define ADD(path, test) g_test_add_func ("/interview/" path, test)
  ADD ("each-kind-records-at-its-place", test_each_kind_records_at_its_place);
  ADD ("a-field-of-the-person-is-set-and-the-rest-stays",
       test_a_field_of_the_person_is_set_and_the_rest_stays);
  ADD ("a-person-of-whom-nothing-is-known-stays", test_a_person_of_whom_nothing_is_known_stays);
  ADD ("what-an-item-does-not-offer-is-refused", test_what_an_item_does_not_offer_is_refused);
  ADD ("fragments-are-added-changed-and-removed", test_fragments_are_added_changed_and_removed);
  ADD ("a-number-names-the-same-words-for-ever", test_a_number_names_the_same_words_for_ever);
  ADD ("only-open-questions-take-fragments-and-only-of-three-forms",
       test_only_open_questions_take_fragments_and_only_of_three_forms);
  ADD ("an-answer-drops-the-reason-in-the-same-act",
       test_an_answer_drops_the_reason_in_the_same_act);
  ADD ("a-reason-never-touches-what-was-said", test_a_reason_never_touches_what_was_said);
  ADD ("no-reason-but-the-five-and-none-for-a-note",
       test_no_reason_but_the_five_and_none_for_a_note);
  ADD ("that-one-does-not-know-is-offered-once", test_that_one_does_not_know_is_offered_once);
  ADD ("a-talk-begins-with-the-first-answer", test_a_talk_begins_with_the_first_answer);
  ADD ("a-talk-goes-on-today-and-another-begins-tomorrow",
       test_a_talk_goes_on_today_and_another_begins_tomorrow);
  ADD ("an-answer-that-is-refused-begins-no-talk", test_an_answer_that_is_refused_begins_no_talk);
  ADD ("members-stand-beside-the-value", test_members_stand_beside_the_value);
  ADD ("members-that-cannot-be-are-refused", test_members_that_cannot_be_are_refused);
  ADD ("the-wording-is-the-persons-own", test_the_wording_is_the_persons_own);
  ADD ("an-answer-is-said-in-one-line", test_an_answer_is_said_in_one_line);
  ADD ("a-line-is-never-longer-than-asked", test_a_line_is_never_longer_than_asked);
  ADD ("why-an-item-is-shown-is-a-sentence", test_why_an_item_is_shown_is_a_sentence);
  ADD ("the-reason-of-a-branch-is-said-in-both-languages",
       test_the_reason_of_a_branch_is_said_in_both_languages);
  ADD ("reasons-are-said-in-both-languages", test_reasons_are_said_in_both_languages);
  ADD ("the-case-names-the-guide-it-was-asked-with",
       test_the_case_names_the_guide_it_was_asked_with);

  return g_test_run ();
}
