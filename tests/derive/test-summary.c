/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/summary.h"

#include "../interview/given.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "base/language.h"
#include "interview/release.h"
#include "model/place.h"

#include <string.h>

static JsonNode *
summarise (VgCase *subject, const char *party, VgCopy copy)
{
  g_autoptr (GError) error = NULL;
  JsonNode *summary = vg_summary_new (subject, given_shelf (), party, copy, "nl", &error);

  g_assert_no_error (error);
  return summary;
}

/* The text of a member, or its chip as "<what>". */
static char *
tell_text (JsonObject *object, const char *member)
{
  JsonObject *text = vg_json_get_object (object, member);
  const char *open = vg_json_get_string (text, "open");

  return open != NULL ? g_strdup_printf ("<%s>", open) : g_strdup (vg_json_get_string (text, "="));
}

/* For each element of a list one member, with / between. */
static char *
tell_list (JsonObject *object, const char *list, const char *member)
{
  JsonArray *elements = vg_json_get_array (object, list);
  GString *told = g_string_new (NULL);

  g_assert_nonnull (elements);
  for (guint i = 0; i < json_array_get_length (elements); i++) {
    JsonObject *element = json_array_get_object_element (elements, i);
    g_autofree char *text = vg_json_get_string (element, member) != NULL
                                ? g_strdup (vg_json_get_string (element, member))
                                : tell_text (element, member);

    g_string_append_printf (told, "%s%s", i > 0 ? "/" : "", text);
  }

  return g_string_free (told, FALSE);
}

static void
assert_list (VgCase *subject, VgCopy copy, const char *list, const char *member, const char *told)
{
  g_autoptr (JsonNode) summary = summarise (subject, "harmed", copy);
  g_autofree char *found = tell_list (json_node_get_object (summary), list, member);

  g_assert_cmpstr (found, ==, told);
}

static void
assert_text (VgCase *subject, const char *member, const char *told)
{
  g_autoptr (JsonNode) summary = summarise (subject, "harmed", VG_COPY_PARTY);
  g_autofree char *found = tell_text (json_node_get_object (summary), member);

  g_assert_cmpstr (found, ==, told);
}

/* The words of the line @id, with / between; NULL where there is no such line. */
static char *
tell_line (VgCase *subject, VgCopy copy, const char *id)
{
  g_autoptr (JsonNode) summary = summarise (subject, "harmed", copy);
  JsonArray *lines = vg_json_get_array (json_node_get_object (summary), "lines");

  for (guint i = 0; i < json_array_get_length (lines); i++) {
    JsonObject *line = json_array_get_object_element (lines, i);

    if (g_str_equal (vg_json_get_string (line, "id"), id))
      return tell_list (line, "words", "text");
  }

  return NULL;
}

static void
assert_line (VgCase *subject, VgCopy copy, const char *id, const char *told)
{
  g_autofree char *found = tell_line (subject, copy, id);

  g_assert_cmpstr (found, ==, told);
}

static void
put_words (VgCase *subject, const char *place, const char *as, const char *text)
{
  g_autofree char *record = g_strdup_printf ("{'as':'%s','text':'%s'}", as, text);

  given_put (subject, place, record);
}

static void
test_an_empty_case_says_what_is_missing (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  assert_text (subject, "no-goal", "<een doel in eigen woorden>");
  assert_text (subject, "read-back", "<datum waarop dit is gelezen>");
  assert_list (subject, VG_COPY_MEDIATOR, "goals", "words", "");
  assert_list (subject, VG_COPY_MEDIATOR, "lines", "id", "");
  assert_list (subject, VG_COPY_MEDIATOR, "consents", "id", "");
}

static void
test_a_goal_says_what_it_lacks (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "goal/harmed/g1", "{'code':'VG1'}");
  assert_list (subject, VG_COPY_PARTY, "goals", "words", "<een doel in eigen woorden>");
  assert_list (subject, VG_COPY_PARTY, "goals", "looks-like", "<waaraan dit te merken is>");
  assert_list (subject, VG_COPY_PARTY, "goals", "importance", "<hoe belangrijk dit is>");
  given_put (subject, "goal/harmed/g1",
             "{'words':'Rust','looks-like':'Slapen','importance':0,'who':'other',"
             "'feasible':'not-here','smaller-step':'Een nacht'}");
  assert_list (subject, VG_COPY_PARTY, "goals", "words", "Rust");
  assert_list (subject, VG_COPY_PARTY, "goals", "looks-like", "Slapen");
  assert_list (subject, VG_COPY_PARTY, "goals", "importance", "0");
  assert_list (subject, VG_COPY_PARTY, "goals", "who", "de ander");
  assert_list (subject, VG_COPY_PARTY, "goals", "feasible", "niet in dit contact");
  assert_list (subject, VG_COPY_PARTY, "goals", "smaller-step", "Een nacht");
}

static void
test_the_partys_copy_has_their_first_three_goals (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (JsonNode) party = NULL;
  g_autoptr (JsonNode) mediator = NULL;

  given_put (subject, "goal/harmed/g2", "{'words':'geen-2'}");
  given_put (subject, "goal/harmed/g10", "{'words':'geen-10'}");
  given_put (subject, "goal/harmed/g3", "{'words':'tweede','order':2}");
  given_put (subject, "goal/harmed/g4", "{'words':'eerste','order':1}");
  assert_list (subject, VG_COPY_PARTY, "goals", "words", "eerste/tweede/geen-10");
  assert_list (subject, VG_COPY_PARTY, "goals", "number", "1/2/3");
  assert_list (subject, VG_COPY_MEDIATOR, "goals", "words", "eerste/tweede/geen-10/geen-2");

  party = summarise (subject, "harmed", VG_COPY_PARTY);
  mediator = summarise (subject, "harmed", VG_COPY_MEDIATOR);
  g_assert_true (vg_json_get_boolean (json_node_get_object (party), "has-more-goals", FALSE));
  g_assert_false (vg_json_get_boolean (json_node_get_object (mediator), "has-more-goals", TRUE));
}

static void
test_an_observation_is_not_on_the_partys_copy (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  put_words (subject, "answer/harmed/V17/1", "quotation", "Waarom toen");
  put_words (subject, "answer/harmed/V17/2", "observation", "Kijkt weg");
  put_words (subject, "answer/harmed/V17/3", "paraphrase", "Hoe het verder moet");
  assert_line (subject, VG_COPY_PARTY, "questions", "Waarom toen/Hoe het verder moet");
  assert_line (subject, VG_COPY_MEDIATOR, "questions", "Waarom toen/Kijkt weg/Hoe het verder moet");
}

static void
test_a_line_of_the_partys_copy_holds_what_the_sheet_says (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  put_words (subject, "answer/harmed/V17/1", "observation", "o");
  put_words (subject, "answer/harmed/V17/2", "quotation", "a");
  put_words (subject, "answer/harmed/V17/3", "quotation", "b");
  put_words (subject, "answer/harmed/V18/1", "quotation", "c");
  put_words (subject, "answer/harmed/V18/2", "quotation", "d");
  put_words (subject, "answer/harmed/V63/1", "quotation", "a");
  put_words (subject, "answer/harmed/V63/2", "quotation", "b");
  assert_line (subject, VG_COPY_PARTY, "questions", "a/b");
  assert_line (subject, VG_COPY_PARTY, "form", "a");
  assert_line (subject, VG_COPY_MEDIATOR, "questions", "o/a/b/c/d");
  assert_line (subject, VG_COPY_MEDIATOR, "form", "a/b");
}

static void
test_lines_for_the_mediator_are_on_no_other_copy (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  put_words (subject, "answer/harmed/V21/1", "quotation", "Dat hij lacht");
  put_words (subject, "answer/harmed/V60/1", "quotation", "Mijn naam");
  assert_line (subject, VG_COPY_MEDIATOR, "hear", "Dat hij lacht");
  assert_line (subject, VG_COPY_MEDIATOR, "pass-on", "Mijn naam");
  assert_line (subject, VG_COPY_PARTY, "hear", NULL);
  assert_line (subject, VG_COPY_PARTY, "pass-on", NULL);
}

static void
test_each_line_says_how_it_stands_with_the_other (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (JsonNode) summary = NULL;
  JsonObject *line = NULL;
  g_autofree char *told = NULL;

  put_words (subject, "answer/harmed/V17/1", "quotation", "a");
  put_words (subject, "answer/harmed/V17/2", "quotation", "b");
  put_words (subject, "answer/harmed/V17/3", "quotation", "c");
  put_words (subject, "answer/harmed/V17/4", "quotation", "d");
  put_words (subject, "answer/harmed/V17/5", "quotation", "e");
  put_words (subject, "answer/harmed/V17/6", "quotation", "f");
  given_release (subject, "answer/harmed/V17/1", "as-is", NULL, "accused");
  given_release (subject, "answer/harmed/V17/2", "other-words", "bee", "accused");
  given_release (subject, "answer/harmed/V17/3", "later", NULL, "accused");
  given_release (subject, "answer/harmed/V17/4", "no", NULL, "accused");
  given_release (subject, "answer/harmed/V17/5", "as-is", NULL, "accused");
  put_words (subject, "answer/harmed/V17/5", "quotation", "eee");

  summary = summarise (subject, "harmed", VG_COPY_MEDIATOR);
  line = json_array_get_object_element (vg_json_get_array (json_node_get_object (summary), "lines"),
                                        0);
  told = tell_list (line, "words", "release");
  g_assert_cmpstr (told, ==,
                   "letterlijk/in andere woorden/later/nee/vervallen: de woorden zijn veranderd/");
}

static void
test_only_what_is_released_now_may_be_shared (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  put_words (subject, "answer/harmed/V17/1", "quotation", "a");
  put_words (subject, "answer/harmed/V17/2", "quotation", "b");
  put_words (subject, "answer/harmed/V17/3", "quotation", "c");
  put_words (subject, "answer/accused/A16/1", "quotation", "z");
  given_put (subject, "goal/harmed/g1", "{'words':'Rust'}");
  given_release (subject, "answer/harmed/V17/1", "as-is", NULL, "accused");
  given_release (subject, "answer/harmed/V17/2", "later", NULL, "accused");
  given_release (subject, "answer/harmed/V17/3", "other-words", "cee", "accused");
  given_release (subject, "goal/harmed/g1", "as-is", NULL, "accused");
  given_release (subject, "answer/accused/A16/1", "as-is", NULL, "harmed");
  assert_list (subject, VG_COPY_PARTY, "shares", "text", "a/cee/Rust");
  assert_list (subject, VG_COPY_PARTY, "shares", "how", "letterlijk/in andere woorden/letterlijk");
  assert_list (subject, VG_COPY_PARTY, "shares", "date", "2 maart 2026/2 maart 2026/2 maart 2026");
  put_words (subject, "answer/harmed/V17/1", "quotation", "anders");
  assert_list (subject, VG_COPY_PARTY, "shares", "text", "cee/Rust");
}

static gboolean
has_more_shares (VgCase *subject, VgCopy copy)
{
  g_autoptr (JsonNode) summary = summarise (subject, "harmed", copy);

  return vg_json_get_boolean (json_node_get_object (summary), "has-more-shares", FALSE);
}

/* "All the rest stays with the mediator" would not be true. */
static void
test_the_partys_copy_says_that_more_was_let_go (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_false (has_more_shares (subject, VG_COPY_PARTY));
  given_put (subject, "acknowledgement/harmed/act", "{'value':'denies','words':'Niet zo'}");
  given_release (subject, "acknowledgement/harmed/act", "other-words", "Het ging anders",
                 "accused");
  g_assert_true (has_more_shares (subject, VG_COPY_PARTY));
  assert_list (subject, VG_COPY_PARTY, "shares", "text", "");
  assert_list (subject, VG_COPY_MEDIATOR, "shares", "text", "Het ging anders");
  given_release (subject, "acknowledgement/harmed/act", "no", NULL, "accused");
  g_assert_false (has_more_shares (subject, VG_COPY_PARTY));
  given_put (subject, "agreement/a1", "{'words':'Ik loop door'}");
  given_put (subject, "release/agreement/a1",
             "{'how':'other-words','words':'Ik loop door','to':'accused','by':'harmed'}");
  g_assert_true (has_more_shares (subject, VG_COPY_PARTY));
}

static void
test_what_was_expected_stands_with_its_question (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (JsonNode) summary = NULL;
  JsonArray *lines = NULL;
  g_autofree char *asked = NULL;

  put_words (subject, "answer/harmed/V32/1", "quotation", "Die verwacht ik niet");
  summary = summarise (subject, "harmed", VG_COPY_MEDIATOR);
  lines = vg_json_get_array (json_node_get_object (summary), "lines");
  asked = tell_list (json_array_get_object_element (lines, 0), "words", "question");
  g_assert_cmpstr (asked, ==, "Hoe zou het voor u zijn als er geen excuses komen?");
}

static void
test_records_stand_in_tables_with_their_words (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "consent/harmed/notes", "{'state':'given','date':'2026-03-02','words':'Ja'}");
  given_put (subject, "consent/harmed/approach", "{'state':'withdrawn'}");
  given_put (subject, "answer/harmed/V-read-back",
             "{'value':'2026-03-05','corrected':'Een woord'}");
  assert_list (subject, VG_COPY_MEDIATOR, "consents", "value", "gegeven, 2 maart 2026/ingetrokken");
  assert_list (subject, VG_COPY_MEDIATOR, "consents", "words", "Ja/");
  assert_text (subject, "read-back", "5 maart 2026");
  assert_text (subject, "corrected", "Een woord");
}

static void
test_in_a_closed_case_nothing_is_left_to_discuss (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "answer/harmed/V17", "{'none':'declined'}");
  given_put (subject, "closing/end", "{'how':'well-without-contact','date':'2026-05-12'}");
  assert_list (subject, VG_COPY_MEDIATOR, "still-open", "id", "");
  assert_list (subject, VG_COPY_MEDIATOR, "left", "id", "V17");
}

static void
test_what_was_left_is_by_choice_and_the_rest_still_open (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (JsonNode) summary = summarise (subject, "harmed", VG_COPY_MEDIATOR);

  before = tell_list (json_node_get_object (summary), "still-open", "id");
  g_assert_nonnull (strstr (before, "V17"));
  given_put (subject, "answer/harmed/V17", "{'none':'declined'}");
  given_put (subject, "answer/harmed/V18", "{'none':'does-not-know'}");
  given_put (subject, "answer/harmed/V21", "{'none':'not-applicable'}");
  given_put (subject, "answer/harmed/V22", "{'none':'later'}");
  assert_list (subject, VG_COPY_MEDIATOR, "left", "id", "V17/V18");
  assert_list (subject, VG_COPY_MEDIATOR, "left", "value", "wil hier niet op ingaan/weet het niet");

  json_node_unref (g_steal_pointer (&summary));
  summary = summarise (subject, "harmed", VG_COPY_MEDIATOR);
  after = tell_list (json_node_get_object (summary), "still-open", "id");
  g_assert_null (strstr (after, "V17"));
  g_assert_null (strstr (after, "V21"));
  g_assert_nonnull (strstr (after, "V22"));
}

/* Calls @check for each text of a summary and each place it came from. */
static void
walk (JsonNode *node,
      void (*check) (const char *text, const char *from, gpointer data),
      gpointer data)
{
  JsonObject *object = vg_json_peek_object (node);
  JsonArray *array = vg_json_peek_array (node);
  JsonArray *from = vg_json_get_array (object, "from");
  JsonObjectIter iter;
  JsonNode *member = NULL;

  for (guint i = 0; from != NULL && i < json_array_get_length (from); i++)
    check (vg_json_get_string (object, "="), json_array_get_string_element (from, i), data);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    walk (json_array_get_element (array, i), check, data);
  if (object == NULL)
    return;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, NULL, &member))
    walk (member, check, data);
}

typedef struct {
  const char *party;
  VgCase *subject;
  guint n_texts;
} Walk;

static void
check_own (const char *text, const char *from, gpointer data)
{
  Walk *walked = data;
  g_autofree char *owner = vg_place_dup_party (from);
  gboolean is_person = g_str_has_prefix (from, "party/") &&
                       g_str_equal (vg_place_get_last (from), walked->party);

  g_assert_true (vg_place_is_valid (from));
  if (g_strcmp0 (owner, walked->party) != 0 && !is_person && !g_str_has_prefix (from, "case/"))
    g_error ("“%s” is not theirs", from);
  walked->n_texts++;
}

static void
test_every_text_is_the_persons_own (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  static const char *const parties[] = { "harmed", "accused" };

  for (guint i = 0; i < 2; i++)
    for (int copy = VG_COPY_PARTY; copy <= VG_COPY_MEDIATOR; copy++) {
      g_autoptr (JsonNode) summary = summarise (subject, parties[i], copy);
      Walk walked = { parties[i], subject, 0 };

      walk (summary, check_own, &walked);
      g_assert_cmpuint (walked.n_texts, >, 40);
    }
}

/* Words for how a text is released; they come from the fragment's place as well. */
static const char *const release_words[] = { "letterlijk", "in andere woorden", "later", "nee",
                                             NULL };

/* A text that came from one fragment is that fragment's text, or what was agreed to be told. */
static void
check_evidence (const char *text, const char *from, gpointer data)
{
  Walk *walked = data;
  const char *said = vg_json_get_string (vg_case_get_object (walked->subject, from), "text");
  g_autofree char *released = vg_release_dup_words (walked->subject, from);

  if (said == NULL || *text == '\0' || g_strv_contains (release_words, text) ||
      g_strcmp0 (text, released) == 0)
    return;
  g_assert_cmpstr (text, ==, said);
  walked->n_texts++;
}

static void
test_every_quotation_is_the_text_it_came_from (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (JsonNode) summary = summarise (subject, "harmed", VG_COPY_MEDIATOR);
  Walk walked = { "harmed", subject, 0 };

  walk (summary, check_evidence, &walked);
  g_assert_cmpuint (walked.n_texts, >, 20);
}

static void
test_labels_are_in_the_papers_language_whatever_the_screen_speaks (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autofree char *dutch = NULL;
  g_autofree char *english = NULL;
  g_autoptr (JsonNode) on_dutch = NULL;
  g_autoptr (JsonNode) on_english = NULL;

  vg_language_set ("nl");
  on_dutch = vg_summary_new (subject, given_shelf (), "accused", VG_COPY_MEDIATOR, "en", NULL);
  vg_language_set ("en");
  on_english = vg_summary_new (subject, given_shelf (), "accused", VG_COPY_MEDIATOR, "en", NULL);
  vg_language_set ("nl");
  dutch = vg_json_write (on_dutch);
  english = vg_json_write (on_english);
  g_assert_cmpstr (dutch, ==, english);
  g_assert_nonnull (strstr (english, "refused"));
}

static void
test_the_date_is_of_the_last_act_about_the_person (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  vg_clock_hold ("2026-03-02T14:03:22Z");
  put_words (subject, "answer/harmed/V17/1", "quotation", "a");
  vg_clock_hold ("2026-03-05T14:03:22Z");
  put_words (subject, "answer/accused/A16/1", "quotation", "b");
  given_put (subject, "case/event", "'sexual'");
  assert_text (subject, "date", "2 maart 2026");
  given_put (subject, "goal/harmed/g1", "{'words':'Rust'}");
  assert_text (subject, "date", "5 maart 2026");
  vg_clock_hold (NULL);
}

static void
test_questions_are_worded_for_the_person (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  VgItem *item = vg_guide_find_item (given_guide ("harmed"), "V17");
  VgWording informal = { "nl", TRUE, FALSE };
  VgWording formal = { "nl", FALSE, FALSE };

  given_put (subject, "answer/harmed/V17", "{'none':'declined'}");
  g_assert_cmpstr (vg_item_get_ask (item, &formal), !=, vg_item_get_ask (item, &informal));
  assert_list (subject, VG_COPY_MEDIATOR, "left", "title", vg_item_get_ask (item, &formal));
  given_put (subject, "party/harmed", "{'address':'je'}");
  assert_list (subject, VG_COPY_MEDIATOR, "left", "title", vg_item_get_ask (item, &informal));
}

static void
test_who_has_no_guide_has_no_summary (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (
      vg_summary_new (subject, given_shelf (), "accused-2", VG_COPY_PARTY, "nl", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "accused-2"));
  g_clear_error (&error);
  given_put (subject, "party/professional-1", "{'role':'professional'}");
  g_assert_null (
      vg_summary_new (subject, given_shelf (), "professional-1", VG_COPY_PARTY, "nl", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_NOT_FOUND);

  given_put (subject, "party/accused-2", "{'role':'accused'}");
  g_assert_true (vg_summary_find_guide (subject, given_shelf (), "accused-2") ==
                 given_guide ("accused"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");
#define ADD(path, test) g_test_add_func ("/summary/" path, test)
  ADD ("an-empty-case-says-what-is-missing", test_an_empty_case_says_what_is_missing);
  ADD ("a-goal-says-what-it-lacks", test_a_goal_says_what_it_lacks);
  ADD ("the-partys-copy-has-their-first-three-goals",
       test_the_partys_copy_has_their_first_three_goals);
  ADD ("an-observation-is-not-on-the-partys-copy", test_an_observation_is_not_on_the_partys_copy);
  ADD ("a-line-of-the-partys-copy-holds-what-the-sheet-says",
       test_a_line_of_the_partys_copy_holds_what_the_sheet_says);
  ADD ("lines-for-the-mediator-are-on-no-other-copy",
       test_lines_for_the_mediator_are_on_no_other_copy);
  ADD ("each-line-says-how-it-stands-with-the-other",
       test_each_line_says_how_it_stands_with_the_other);
  ADD ("only-what-is-released-now-may-be-shared", test_only_what_is_released_now_may_be_shared);
  ADD ("the-partys-copy-says-that-more-was-let-go", test_the_partys_copy_says_that_more_was_let_go);
  ADD ("what-was-expected-stands-with-its-question",
       test_what_was_expected_stands_with_its_question);
  ADD ("records-stand-in-tables-with-their-words", test_records_stand_in_tables_with_their_words);
  ADD ("in-a-closed-case-nothing-is-left-to-discuss",
       test_in_a_closed_case_nothing_is_left_to_discuss);
  ADD ("what-was-left-is-by-choice-and-the-rest-still-open",
       test_what_was_left_is_by_choice_and_the_rest_still_open);
  ADD ("every-text-is-the-persons-own", test_every_text_is_the_persons_own);
  ADD ("every-quotation-is-the-text-it-came-from", test_every_quotation_is_the_text_it_came_from);
  ADD ("labels-are-in-the-papers-language-whatever-the-screen-speaks",
       test_labels_are_in_the_papers_language_whatever_the_screen_speaks);
  ADD ("the-date-is-of-the-last-act-about-the-person",
       test_the_date_is_of_the_last_act_about_the_person);
  ADD ("questions-are-worded-for-the-person", test_questions_are_worded_for_the_person);
  ADD ("who-has-no-guide-has-no-summary", test_who_has_no_guide_has_no_summary);

  return g_test_run ();
}
