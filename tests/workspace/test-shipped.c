/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The practice cases as they are shipped: whole, careful, and the same in both languages. */

#include "../interview/given.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "base/language.h"
#include "base/paths.h"
#include "derive/closing.h"
#include "derive/stage.h"
#include "interview/release.h"
#include "interview/route.h"
#include "interview/side.h"
#include "model/people.h"
#include "model/place.h"
#include "model/record.h"
#include "workspace/papers.h"

#include <string.h>

/* How far a case has come. */
typedef enum {
  CLOSED_ALONE, /* one of the two never spoke, and it ended well */
  UNDER_WAY,    /* both spoke, and something keeps the contact waiting */
  PREPARED,     /* both said yes for the contact on the last day */
} Stand;

/* @parked: what stays parked on purpose, by id
 * @n_answers, @n_released, @n_told: at the least
 */
typedef struct {
  const char *name;
  const char *parked;
  Stand stand;
  guint n_answers;
  guint n_released;
  guint n_told;
  guint n_clauses;
  guint n_assessments;
} Story;

static const Story stories[] = {
  { "accident-fatal", "", PREPARED, 220, 15, 10, 6, 3 },
  { "burglary-without-contact", "", CLOSED_ALONE, 80, 1, 1, 0, 1 },
  { "coach-denied", "AE2a AE2b AE2d", PREPARED, 150, 15, 10, 9, 2 },
  { "ex-partner-partly", "", UNDER_WAY, 220, 15, 10, 3, 3 },
  { "neighbourhood-young", "", UNDER_WAY, 250, 15, 7, 3, 2 },
  { "robbery-acknowledged", "", PREPARED, 150, 15, 10, 9, 2 },
};

/* A story as it is told in one language. */
typedef struct {
  const Story *story;
  char *name;
  const char *language;
  VgCase *subject;
} Shipped;

static const char *const languages[] = { "nl", "en" };
static const char *const parties[] = { "harmed", "accused" };

/* Names for a person that are never ours, as whole words. */
static const char banned[] = "\\b(daders?|plegers?|slachtoffers?|offenders?|perpetrators?|victims?|"
                             "ontschuldiging)\\b";

/* Fields of text whose words a program goes by: the same in every language. */
static const char *const keys[] = { "code",   "talk",    "party", "to",       "with", "item",
                                    "harmed", "accused", "kind",  "question", NULL };

static VgCase *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = vg_json_read_file (path, VG_JSON_CASE_BYTES, &error);
  VgCase *subject = NULL;

  g_assert_no_error (error);
  subject = vg_case_from_json (node, &error);
  g_assert_no_error (error);
  return subject;
}

static VgCase *
read_shipped (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".voorgesprek.json", NULL);
  g_autofree char *path = vg_paths_dup_data ("practice", file, NULL);

  return read_file (path);
}

static char *
dup_gaps_path (void)
{
  return g_build_filename (g_getenv ("VG_TEST_DATA"), "fixtures", "cases", "gaps.voorgesprek.json",
                           NULL);
}

static void
open_shipped (const Story *story, guint language, Shipped *shipped)
{
  shipped->story = story;
  shipped->language = languages[language];
  shipped->name = g_strconcat (story->name, language == 0 ? "" : "-en", NULL);
  shipped->subject = read_shipped (shipped->name);
}

static void
close_shipped (Shipped *shipped)
{
  g_free (shipped->name);
  g_object_unref (shipped->subject);
}

static void
check_each (void (*check) (const Shipped *shipped))
{
  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    for (guint language = 0; language < G_N_ELEMENTS (languages); language++) {
      Shipped shipped;

      open_shipped (&stories[i], language, &shipped);
      check (&shipped);
      close_shipped (&shipped);
    }
}

/* --- Guides and answers --- */

static void
check_guides (VgCase *subject)
{
  static const char *const ids[] = { "intake", "harmed", "accused" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (vg_case_get_guide_digest (subject, ids[i]), ==,
                     vg_guide_get_digest (given_guide (ids[i])));
}

static void
check_guides_of (const Shipped *shipped)
{
  check_guides (shipped->subject);
}

/* A case that names an older text of a guide would be a case nobody can hold a talk in
 * as it was begun.
 */
static void
test_the_cases_name_the_guides_as_they_are_shipped (void)
{
  g_autofree char *path = dup_gaps_path ();
  g_autoptr (VgCase) gaps = read_file (path);

  check_guides (gaps);
  check_each (check_guides_of);
}

static void
add_parked (VgCase *subject, const char *party, GString *told)
{
  VgGuide *guide = given_guide (vg_people_get_role (subject, party));
  g_autoptr (VgRoute) route = vg_route_new (subject, guide, party);

  for (guint i = 0; i < vg_guide_get_n_items (guide); i++)
    if (vg_route_get_state (route, i) == VG_STATE_PARKED)
      g_string_append_printf (told, "%s%s", told->len > 0 ? " " : "",
                              vg_item_get_id (vg_guide_get_item (guide, i)));
}

static void
check_parked (const Shipped *shipped)
{
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint side = 0; side < G_N_ELEMENTS (parties); side++) {
    g_autoptr (GPtrArray) people = vg_side_list_people (shipped->subject, parties[side]);

    for (guint i = 0; i < people->len; i++)
      add_parked (shipped->subject, people->pdata[i], told);
  }
  g_assert_cmpstr (told->str, ==, shipped->story->parked);
}

static void
test_only_what_was_meant_to_be_is_parked (void)
{
  check_each (check_parked);
}

/* An answer to a question no guide has would be shown by nobody. */
static void
check_answers (const Shipped *shipped)
{
  g_autoptr (GPtrArray) places = vg_case_list (shipped->subject, "answer");

  g_assert_cmpuint (places->len, >, shipped->story->n_answers);
  for (guint i = 0; i < places->len; i++) {
    g_autofree char *party = vg_place_dup_party (places->pdata[i]);
    g_autofree char *id = vg_place_dup_word (places->pdata[i], 2);
    const char *role = vg_people_get_role (shipped->subject, party);

    if (vg_guide_find_item (given_guide (role), id) == NULL)
      g_error ("%s: %s is in no guide", shipped->name, (const char *) places->pdata[i]);
  }
}

static void
test_every_answer_is_to_a_question_of_the_guide (void)
{
  check_each (check_answers);
}

static void
check_progress (const Shipped *shipped)
{
  for (guint i = 0; shipped->story->stand != CLOSED_ALONE && i < G_N_ELEMENTS (parties); i++) {
    g_autoptr (VgRoute)
        route = vg_route_new (shipped->subject, given_guide (parties[i]), parties[i]);
    VgProgress progress;

    vg_route_get_progress (route, &progress);
    g_assert_cmpuint (progress.n_answered, >, 85);
    if (g_str_has_prefix (shipped->name, "robbery") || g_str_has_prefix (shipped->name, "accident"))
      g_assert_cmpuint (progress.n_open + progress.n_later + progress.n_not_yet, ==, 0);
  }
}

static void
test_the_robbery_and_the_accident_are_talked_through_to_the_end (void)
{
  check_each (check_progress);
}

/* --- What the other may know --- */

static void
check_releases (const Shipped *shipped)
{
  g_autoptr (GPtrArray) releases = vg_case_list (shipped->subject, "release");
  guint counts[VG_RELEASE_GIVEN + 1] = { 0 };

  for (guint i = 0; i < releases->len; i++)
    counts[vg_release_of (shipped->subject,
                          (const char *) releases->pdata[i] + strlen ("release/"))]++;
  g_assert_cmpuint (counts[VG_RELEASE_LAPSED] + counts[VG_RELEASE_NONE], ==, 0);
  g_assert_cmpuint (counts[VG_RELEASE_GIVEN], >=, shipped->story->n_released);
  if (shipped->story->stand != CLOSED_ALONE) {
    g_assert_cmpuint (counts[VG_RELEASE_LATER], >, 0);
    g_assert_cmpuint (counts[VG_RELEASE_NO], >, 0);
  }
}

static void
test_every_release_that_was_given_holds (void)
{
  check_each (check_releases);
}

static void
check_told (const Shipped *shipped)
{
  g_autoptr (GPtrArray) told = vg_case_list (shipped->subject, "told");

  g_assert_cmpuint (told->len, >=, shipped->story->n_told);
  for (guint i = 0; i < told->len; i++) {
    JsonObject *record = vg_case_get_object (shipped->subject, told->pdata[i]);
    const char *place = vg_json_get_string (record, "place");

    if (!vg_release_is_for (shipped->subject, place, vg_json_get_string (record, "to")))
      g_error ("%s: %s was told and is not released", shipped->name, place);
  }
}

static void
test_only_what_was_released_was_told (void)
{
  check_each (check_told);
}

/* Each clause is one that either wished and let the other see, in the first person. */
static void
check_clauses (const Shipped *shipped)
{
  g_autoptr (GPtrArray) clauses = vg_case_list (shipped->subject, "agreement");
  const char *self = g_str_equal (shipped->language, "nl") ? "\\b[Ii]k\\b" : "\\bI\\b";

  g_assert_cmpuint (clauses->len, ==, shipped->story->n_clauses);
  g_assert_false (vg_case_has_under (shipped->subject, "acceptance"));
  for (guint i = 0; i < clauses->len; i++) {
    JsonObject *clause = vg_case_get_object (shipped->subject, clauses->pdata[i]);

    g_assert_cmpint (vg_release_of (shipped->subject, clauses->pdata[i]), ==, VG_RELEASE_GIVEN);
    g_assert_true (g_regex_match_simple (self, vg_json_get_string (clause, "words"), 0, 0));
    g_assert_nonnull (vg_json_get_string (clause, "when"));
    g_assert_nonnull (vg_json_get_string (clause, "check"));
    g_assert_nonnull (vg_json_get_string (clause, "if-not"));
  }
}

static void
test_clauses_are_released_and_nobody_has_agreed_yet (void)
{
  check_each (check_clauses);
}

/* No apology stands in a draft of someone who does not want to make one. */
static void
check_apology (const Shipped *shipped)
{
  g_autoptr (GPtrArray) clauses = vg_case_list (shipped->subject, "agreement");
  const char *regret = vg_json_get_string (
      vg_case_get_object (shipped->subject, "acknowledgement/accused/regret"), "value");
  guint n_apologies = 0;

  for (guint i = 0; i < clauses->len; i++)
    n_apologies += g_strcmp0 (
                       vg_json_get_string (vg_case_get_object (shipped->subject, clauses->pdata[i]),
                                           "block"),
                       "apology") == 0;
  g_assert_cmpuint (n_apologies, <=, g_strcmp0 (regret, "wants") == 0 ? 1 : 0);
}

static void
test_an_apology_is_agreed_only_where_one_is_wanted (void)
{
  check_each (check_apology);
}

/* --- Readiness --- */

static const char *
get_last_date (VgCase *subject)
{
  VgAct *act = vg_case_get_act (subject, vg_case_get_n_acts (subject) - 1);

  return vg_act_get_at (act);
}

static void
check_last_yes (const Shipped *shipped)
{
  for (guint i = 0; shipped->story->stand == PREPARED && i < G_N_ELEMENTS (parties); i++) {
    g_autofree char *place = vg_place_join ("consent", parties[i], "take-part", NULL);
    JsonObject *consent = vg_case_get_object (shipped->subject, place);

    g_assert_cmpstr (vg_json_get_string (consent, "state"), ==, "given");
    g_assert_true (
        g_str_has_prefix (get_last_date (shipped->subject), vg_json_get_string (consent, "date")));
  }
}

static void
test_both_said_yes_on_the_last_day_where_all_is_prepared (void)
{
  check_each (check_last_yes);
}

/* Of someone nobody spoke with a flag is unknown, never no. */
static void
check_flags (const Shipped *shipped)
{
  g_autoptr (GPtrArray) assessments = vg_case_list (shipped->subject, "assessment");

  g_assert_cmpuint (assessments->len, ==, shipped->story->n_assessments);
  for (guint flag = 1; flag <= 14; flag++) {
    g_autofree char *id = g_strdup_printf ("RF%u", flag);
    const char *last = assessments->pdata[assessments->len - 1];
    g_autofree char *place = vg_place_join ("risk", vg_place_get_last (last), id, NULL);
    JsonObject *record = vg_case_get_object (shipped->subject, place);
    const char *presence = vg_json_get_string (record, "presence");

    g_assert_true (g_str_equal (presence, "no") ||
                   vg_json_get_string (record, "resolved") != NULL ||
                   (shipped->story->stand == CLOSED_ALONE && g_str_equal (presence, "unknown")));
  }
}

static void
test_every_red_flag_was_looked_at (void)
{
  check_each (check_flags);
}

static void
check_end (const Shipped *shipped)
{
  g_assert_true (vg_closing_is_closed (shipped->subject) ==
                 (shipped->story->stand == CLOSED_ALONE));
}

static void
test_one_case_has_ended (void)
{
  check_each (check_end);
}

/* The talk that is still to come; NULL where the next step is no talk. */
static char *
dup_next_talk (VgCase *subject)
{
  g_autoptr (GPtrArray) steps = vg_stage_list_steps (subject, given_shelf ());

  for (guint i = 0; i < steps->len; i++) {
    const VgStep *step = steps->pdata[i];

    if (step->is_next)
      return step->guide != NULL ? g_strdup (step->party) : NULL;
  }

  return NULL;
}

/* Guides grow; a case whose story is past its talks must not be sent back to them. */
static void
test_the_young_people_wait_for_the_one_to_be_spoken_to (void)
{
  for (guint language = 0; language < G_N_ELEMENTS (languages); language++) {
    g_autoptr (VgCase)
        subject = read_shipped (language == 0 ? "neighbourhood-young" : "neighbourhood-young-en");
    g_autofree char *party = dup_next_talk (subject);

    g_assert_cmpstr (party, ==, "supporter-2");
  }
}

/* --- Papers --- */

static void
check_paper (const Shipped *shipped, const char *party, VgCopy copy)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgDocument) document = vg_papers_build_summary (
      shipped->subject, given_shelf (), party, copy, shipped->language, &error);
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GBytes) bytes = NULL;
  guint n_pages = 0;

  g_assert_no_error (error);
  open = vg_document_list_open (document);
  if (shipped->story->stand == PREPARED) {
    g_assert_cmpuint (open->len, ==, 0);
    g_assert_null (vg_document_get_draft_word (document));
  }
  bytes = vg_papers_write (document, "pdf", &n_pages, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_pages, <=, copy == VG_COPY_PARTY ? 1 : 6);
}

static void
check_papers (const Shipped *shipped)
{
  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    for (int copy = VG_COPY_PARTY; copy <= VG_COPY_MEDIATOR; copy++)
      check_paper (shipped, parties[i], copy);
}

static void
test_summaries_are_whole_and_a_partys_copy_is_one_page (void)
{
  check_each (check_papers);
}

/* --- The same in both languages --- */

/* A key elsewhere, and here a name or a sentence. */
static gboolean
is_said (const char *place, const char *field)
{
  return (g_str_equal (field, "with") && vg_place_is_under (place, "signal")) ||
         (g_str_equal (field, "question") && vg_place_is_under (place, "advice"));
}

static gboolean
is_the_same_in_every_language (const char *place, const VgField *field)
{
  if (g_str_equal (field->name, "language") || is_said (place, field->name))
    return FALSE;
  if (field->kind == VG_FIELD_TEXT)
    return g_strv_contains (keys, field->name);

  return field->kind != VG_FIELD_VALUE;
}

static char *
write_member (JsonObject *record, const char *name)
{
  JsonNode *node = json_object_get_member (record, name);

  return node != NULL ? vg_json_write (node) : g_strdup ("");
}

static void
compare_records (VgCase *dutch, VgCase *english, const char *place)
{
  const VgRecordKind *kind = vg_record_kind_of (place);
  JsonObject *one = vg_case_get_object (dutch, place);
  JsonObject *other = vg_case_get_object (english, place);

  if (kind->is_scalar) {
    if (kind->fields[0].kind != VG_FIELD_TEXT)
      g_assert_cmpstr (vg_case_get_text (dutch, place), ==, vg_case_get_text (english, place));
    return;
  }

  for (const VgField *field = kind->fields; field->name != NULL; field++) {
    g_autofree char *in_dutch = write_member (one, field->name);
    g_autofree char *in_english = write_member (other, field->name);

    g_assert_true ((*in_dutch == '\0') == (*in_english == '\0'));
    if (is_the_same_in_every_language (place, field) && !g_str_equal (in_dutch, in_english))
      g_error ("%s, %s: %s is not %s", place, field->name, in_dutch, in_english);
  }
}

static void
compare_stories (VgCase *dutch, VgCase *english)
{
  g_autoptr (GPtrArray) places = vg_case_list (dutch, "");
  g_autoptr (GPtrArray) translated = vg_case_list (english, "");

  g_assert_cmpstr (vg_case_get_id (dutch), !=, vg_case_get_id (english));
  g_assert_cmpuint (vg_case_get_n_acts (dutch), ==, vg_case_get_n_acts (english));
  g_assert_cmpuint (places->len, ==, translated->len);
  for (guint i = 0; i < places->len; i++) {
    g_assert_cmpstr (places->pdata[i], ==, translated->pdata[i]);
    compare_records (dutch, english, places->pdata[i]);
  }
}

static void
test_both_languages_tell_the_same_case (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (stories); i++) {
    Shipped told[G_N_ELEMENTS (languages)];

    for (guint language = 0; language < G_N_ELEMENTS (languages); language++)
      open_shipped (&stories[i], language, &told[language]);
    compare_stories (told[0].subject, told[1].subject);
    for (guint language = 0; language < G_N_ELEMENTS (languages); language++)
      close_shipped (&told[language]);
  }
}

/* --- Words --- */

static void
check_words (JsonNode *node, const char *language, const char *name)
{
  const char *text = vg_json_peek_string (node);
  const char *other = g_str_equal (language, "nl") ? "\\b(the|and|what)\\b"
                                                   : "\\b(het|een|wat|niet)\\b";

  if (text == NULL || strchr (text, ' ') == NULL)
    return;
  if (g_regex_match_simple (banned, text, G_REGEX_CASELESS, 0))
    g_error ("%s: “%s” names somebody by a role", name, text);
  if (g_regex_match_simple (other, text, 0, 0))
    g_error ("%s: “%s” is not in the language of the case", name, text);
}

static void
check_language (const Shipped *shipped)
{
  g_autoptr (GPtrArray) places = vg_case_list (shipped->subject, "");

  for (guint i = 0; i < places->len; i++) {
    JsonObject *record = vg_case_get_object (shipped->subject, places->pdata[i]);
    g_autoptr (GList) members = record != NULL ? json_object_get_values (record) : NULL;

    for (GList *at = members; at != NULL; at = at->next)
      check_words (at->data, shipped->language, shipped->name);
  }
}

static void
test_nobody_is_named_by_a_role_and_one_language_is_spoken (void)
{
  check_each (check_language);
}

/* --- The case with gaps --- */

static void
test_gaps_come_out_as_a_draft_with_chips (void)
{
  g_autofree char *path = dup_gaps_path ();
  g_autoptr (VgCase) subject = read_file (path);

  for (guint p = 0; p < G_N_ELEMENTS (parties); p++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (VgDocument) document = vg_papers_build_summary (subject, given_shelf (), parties[p],
                                                               VG_COPY_PARTY, "nl", &error);
    g_autoptr (GPtrArray) open = NULL;

    g_assert_no_error (error);
    open = vg_document_list_open (document);
    g_assert_cmpuint (open->len, >, 2);
    g_assert_cmpstr (vg_document_get_draft_word (document), ==, "CONCEPT");
  }
}

static void
test_gaps_are_where_they_are_said_to_be (void)
{
  g_autofree char *path = dup_gaps_path ();
  g_autoptr (VgCase) subject = read_file (path);

  g_assert_null (vg_case_get (subject, "case/form"));
  g_assert_null (vg_case_get (subject, "case/mediator"));
  g_assert_false (vg_case_has_under (subject, "check"));
  g_assert_null (vg_case_get (subject, "acknowledgement/accused/act"));
  g_assert_cmpint (vg_release_of (subject, "answer/harmed/V17/1"), ==, VG_RELEASE_LAPSED);
  g_assert_cmpint (vg_release_of (subject, "goal/harmed/g2"), ==, VG_RELEASE_GIVEN);
  g_assert_cmpstr (
      vg_json_get_string (vg_case_get_object (subject, "consent/harmed/take-part"), "state"), ==,
      "withdrawn");
}

static void
test_gaps_are_written_as_they_were_read (void)
{
  g_autofree char *path = dup_gaps_path ();
  g_autoptr (VgCase) subject = read_file (path);
  g_autofree char *text = vg_case_to_text (subject);
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (text, ==, content);
}

#define ADD(name, test) g_test_add_func ("/workspace/shipped/" name, test)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");

  ADD ("the-young-people-wait-for-the-one-to-be-spoken-to",
       test_the_young_people_wait_for_the_one_to_be_spoken_to);
  ADD ("the-cases-name-the-guides-as-they-are-shipped",
       test_the_cases_name_the_guides_as_they_are_shipped);
  ADD ("only-what-was-meant-to-be-is-parked", test_only_what_was_meant_to_be_is_parked);
  ADD ("every-answer-is-to-a-question-of-the-guide",
       test_every_answer_is_to_a_question_of_the_guide);
  ADD ("the-robbery-and-the-accident-are-talked-through-to-the-end",
       test_the_robbery_and_the_accident_are_talked_through_to_the_end);
  ADD ("every-release-that-was-given-holds", test_every_release_that_was_given_holds);
  ADD ("only-what-was-released-was-told", test_only_what_was_released_was_told);
  ADD ("clauses-are-released-and-nobody-has-agreed-yet",
       test_clauses_are_released_and_nobody_has_agreed_yet);
  ADD ("an-apology-is-agreed-only-where-one-is-wanted",
       test_an_apology_is_agreed_only_where_one_is_wanted);
  ADD ("both-said-yes-on-the-last-day-where-all-is-prepared",
       test_both_said_yes_on_the_last_day_where_all_is_prepared);
  ADD ("every-red-flag-was-looked-at", test_every_red_flag_was_looked_at);
  ADD ("one-case-has-ended", test_one_case_has_ended);
  ADD ("summaries-are-whole-and-a-partys-copy-is-one-page",
       test_summaries_are_whole_and_a_partys_copy_is_one_page);
  ADD ("both-languages-tell-the-same-case", test_both_languages_tell_the_same_case);
  ADD ("nobody-is-named-by-a-role-and-one-language-is-spoken",
       test_nobody_is_named_by_a_role_and_one_language_is_spoken);
  ADD ("gaps-come-out-as-a-draft-with-chips", test_gaps_come_out_as_a_draft_with_chips);
  ADD ("gaps-are-where-they-are-said-to-be", test_gaps_are_where_they_are_said_to_be);
  ADD ("gaps-are-written-as-they-were-read", test_gaps_are_written_as_they_were_read);

  return g_test_run ();
}
