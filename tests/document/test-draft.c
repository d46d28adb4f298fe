/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "document/draft-check.h"
#include "document/draft-state.h"
#include "document/draft.h"
#include "document/template.h"
#include "model/place.h"

#include <locale.h>
#include <string.h>

#define ID "sheet.harmed.en"

/* A paper with a title, one paragraph for each goal, and a table. */
static const char sheet[] =
    "---\n{\"id\":\"sheet\",\"version\":\"1\",\"title\":\"Sheet\",\"for\":\"party\","
    "\"language\":\"en\"}\n---\n"
    "# {{! p title }}Goals of {{name}}\n\n"
    "{{#goals}}\n{{! p goal }}**Goal.** “{{words}}”, noticed by {{looks-like}}\n\n{{/goals}}\n"
    "| {{! p table }}Who | {{name}} |\n|---|---|\n| a | b |\n";

static JsonNode *
make_text (const char *text, const char *place)
{
  JsonObject *object = json_object_new ();
  JsonArray *from = json_array_new ();

  json_array_add_string_element (from, place);
  json_object_set_string_member (object, "=", text != NULL ? text : "");
  json_object_set_string_member (object, "open", "what it looks like");
  json_object_set_array_member (object, "from", from);
  return vg_json_new_object (object);
}

static JsonNode *
make_data (VgCase *subject)
{
  JsonObject *data = json_object_new ();
  JsonArray *goals = json_array_new ();
  g_autoptr (GPtrArray) places = vg_case_list (subject, "goal/harmed");

  json_object_set_member (
      data, "name",
      make_text (vg_json_get_string (vg_case_get_object (subject, "party/harmed"), "name"),
                 "party/harmed"));
  for (guint i = 0; i < places->len; i++) {
    JsonObject *record = vg_case_get_object (subject, places->pdata[i]);
    JsonObject *goal = json_object_new ();

    json_object_set_string_member (goal, "id", vg_place_get_last (places->pdata[i]));
    json_object_set_member (goal, "words",
                            make_text (vg_json_get_string (record, "words"), places->pdata[i]));
    json_object_set_member (
        goal, "looks-like",
        make_text (vg_json_get_string (record, "looks-like"), places->pdata[i]));
    json_array_add_object_element (goals, goal);
  }
  json_object_set_array_member (data, "goals", goals);
  return vg_json_new_object (data);
}

static VgDraft *
make_draft (VgCase *subject)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgTemplate) template = vg_template_new (sheet, "sheet.md", NULL, &error);
  g_autoptr (JsonNode) data = make_data (subject);
  g_autoptr (VgDocument) document = NULL;

  g_assert_no_error (error);
  document = vg_template_render (template, data, &error);
  g_assert_no_error (error);
  return vg_draft_new (subject, ID, document);
}

static void
set (VgCase *subject, const char *place, const char *json)
{
  g_autoptr (GError) error = NULL;
  JsonNode *value = json != NULL ? vg_json_parse (json, strlen (json), "value", &error) : NULL;

  g_assert_no_error (error);
  vg_case_set (subject, place, value, &error);
  g_assert_no_error (error);
}

static void
set_goal (VgCase *subject, const char *id, const char *words)
{
  g_autofree char *place = vg_place_join ("goal/harmed", id, NULL);
  g_autofree char *json = words != NULL
                              ? g_strdup_printf ("{\"words\":\"%s\",\"looks-like\":\"a smile\"}",
                                                 words)
                              : NULL;

  set (subject, place, json);
}

static VgCase *
make_case (void)
{
  VgCase *subject = vg_case_new ();

  set (subject, "party/harmed", "{\"name\":\"mevrouw Vlinder\"}");
  set_goal (subject, "g1", "I want an answer");
  set_goal (subject, "g2", "I want peace");
  return subject;
}

static void
edit (VgCase *subject, const char *name, const char *text)
{
  g_autoptr (VgDraft) draft = make_draft (subject);
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_draft_edit (draft, name, text, &error));
  g_assert_no_error (error);
}

static char *
dup_standing (VgDraft *draft, const char *name)
{
  const VgBlock *block = vg_document_find_block (vg_draft_get_document (draft), name);

  return block != NULL ? vg_block_dup_text (block) : NULL;
}

static void
assert_stands (VgCase *subject, const char *name, const char *text, VgEditState state)
{
  g_autoptr (VgDraft) draft = make_draft (subject);
  g_autofree char *standing = dup_standing (draft, name);
  const VgParagraph *paragraph = vg_draft_find_paragraph (draft, name);

  g_assert_cmpstr (standing, ==, text);
  g_assert_nonnull (paragraph);
  g_assert_cmpint (paragraph->edit, ==, state);
}

static void
test_an_edit_stands_in_the_place_of_what_was_generated (void)
{
  g_autoptr (VgCase) subject = make_case ();

  assert_stands (subject, "goal/g1", "Goal. “I want an answer”, noticed by a smile", VG_EDIT_NONE);
  edit (subject, "goal/g1", "Goal. I would like an answer.");
  assert_stands (subject, "goal/g1", "Goal. I would like an answer.", VG_EDIT_STANDS);
  assert_stands (subject, "goal/g2", "Goal. “I want peace”, noticed by a smile", VG_EDIT_NONE);

  edit (subject, "goal/g1", " Goal. “I want an answer”, \n noticed by a smile ");
  assert_stands (subject, "goal/g1", "Goal. “I want an answer”, noticed by a smile", VG_EDIT_NONE);
  g_assert_false (vg_case_has_under (subject, "document"));
}

static void
test_an_edit_keeps_the_style_of_what_was_left_alone (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (VgDraft) draft = NULL;
  const VgBlock *block = NULL;
  const VgRun *run = NULL;

  edit (subject, "goal/g1", "Goal. Mine.\n\nAnd *more*.");
  draft = make_draft (subject);
  block = vg_document_find_block (vg_draft_get_document (draft), "goal/g1");
  run = block->runs->pdata[0];
  g_assert_cmpstr (run->text, ==, "Goal.");
  g_assert_cmpint (run->style, ==, VG_STYLE_STRONG);
  run = block->runs->pdata[block->runs->len - 1];
  g_assert_cmpint (run->style, ==, VG_STYLE_PLAIN);
  g_assert_true (g_str_has_suffix (run->text, "And *more*."));
  g_assert_cmpstr (run->from[0], ==, "goal/harmed/g1");
}

static void
test_a_changed_ground_shows_both (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (VgDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  const VgParagraph *paragraph = NULL;

  edit (subject, "goal/g1", "Mine.");
  set_goal (subject, "g1", "I want two answers");
  assert_stands (subject, "goal/g1", "Mine.", VG_EDIT_CHANGED_GROUND);

  draft = make_draft (subject);
  paragraph = vg_draft_find_paragraph (draft, "goal/g1");
  g_assert_cmpstr (paragraph->edited, ==, "Mine.");
  g_assert_cmpstr (paragraph->generated, ==, "Goal. “I want two answers”, noticed by a smile");
  g_assert_true (vg_draft_keep_edit (draft, "goal/g1", &error));
  assert_stands (subject, "goal/g1", "Mine.", VG_EDIT_STANDS);

  vg_case_undo (subject);
  assert_stands (subject, "goal/g1", "Mine.", VG_EDIT_CHANGED_GROUND);
}

static void
test_an_edit_knows_the_sources_it_lost (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (VgDraft) draft = NULL;
  const VgParagraph *paragraph = NULL;

  set (
      subject, "document/" ID "/edit/title",
      "{\"text\":\"Goals\",\"digest\":\"0\",\"from\":[\"party/harmed\",\"answer/accused/A05/1\"]}");
  draft = make_draft (subject);
  paragraph = vg_draft_find_paragraph (draft, "title");
  g_assert_cmpint (paragraph->edit, ==, VG_EDIT_LOST_SOURCE);
  g_assert_cmpuint (g_strv_length (paragraph->lost), ==, 1);
  g_assert_cmpstr (paragraph->lost[0], ==, "answer/accused/A05/1");
}

static void
test_an_edit_without_its_paragraph_is_kept_aside (void)
{
  g_autoptr (VgCase) subject = make_case ();

  edit (subject, "goal/g2", "Mine.");
  set_goal (subject, "g2", NULL);
  assert_stands (subject, "goal/g2", NULL, VG_EDIT_ORPHAN);
  set_goal (subject, "g2", "I want peace");
  assert_stands (subject, "goal/g2", "Mine.", VG_EDIT_STANDS);
}

static void
test_an_empty_edit_takes_the_paragraph_out (void)
{
  g_autoptr (VgCase) subject = make_case ();

  edit (subject, "goal/g2", "");
  assert_stands (subject, "goal/g2", NULL, VG_EDIT_STANDS);
}

static void
test_a_chip_in_an_edit_stays_one (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (VgDraft) draft = NULL;
  g_autoptr (GPtrArray) open = NULL;

  edit (subject, "goal/g2", "On ⟦still to fill in: date of the talk⟧ we begin ⟦now.");
  draft = make_draft (subject);
  open = vg_document_list_open (vg_draft_get_document (draft));
  g_assert_cmpuint (open->len, ==, 1);
  g_assert_cmpstr (((VgRun *) open->pdata[0])->open, ==, "date of the talk");
  g_assert_cmpstr (vg_document_get_draft_word (vg_draft_get_document (draft)), ==, "DRAFT");
}

static void
test_what_cannot_be_edited_is_refused (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (VgDraft) draft = make_draft (subject);
  g_autoptr (GError) table = NULL;
  g_autoptr (GError) nothing = NULL;

  g_assert_false (vg_draft_edit (draft, "table", "x", &table));
  g_assert_error (table, VG_ERROR, VG_ERROR_NOT_FOUND);
  g_assert_false (vg_draft_edit (draft, "goal/g9", "x", &nothing));
  g_assert_error (nothing, VG_ERROR, VG_ERROR_NOT_FOUND);
  g_assert_false (vg_case_has_under (subject, "document"));
}

static void
add_version (VgCase *subject)
{
  g_autoptr (VgDraft) draft = make_draft (subject);
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_draft_add_version (draft, "handed-out", "harmed", &error));
  g_assert_no_error (error);
}

/* Of a paper at which a lawyer has to look, before and behind its terms; the goals are the
 * person's own.
 */
static const char checked_head[] =
    "---\n{\"id\":\"sheet\",\"version\":\"1\",\"title\":\"Sheet\",\"for\":\"party\","
    "\"language\":\"en\"}\n---\n"
    "# {{! p title }}Goals of {{name}}\n\n{{! p until-checked }}Draft, not yet checked.\n\n"
    "{{! p terms }}";
static const char checked_tail[] = "\n\n{{#goals}}\n{{! p goal }}“{{words}}”\n\n{{/goals}}\n";

static VgDraft *
make_checked_draft (VgCase *subject, const char *terms)
{
  g_autofree char *text = g_strconcat (checked_head, terms, checked_tail, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgTemplate) template = vg_template_new (text, "sheet.md", NULL, &error);
  g_autoptr (JsonNode) data = make_data (subject);
  g_autoptr (VgDocument) document = vg_template_render (template, data, &error);

  g_assert_no_error (error);
  return vg_draft_new (subject, ID, document);
}

static gboolean
says_unchecked (VgCase *subject, const char *terms)
{
  g_autoptr (VgDraft) draft = make_checked_draft (subject, terms);

  g_assert_true (
      (vg_draft_find_paragraph (draft, VG_DRAFT_UNTIL_CHECKED) != NULL) ==
      (vg_document_find_block (vg_draft_get_document (draft), VG_DRAFT_UNTIL_CHECKED) != NULL));
  return vg_draft_find_paragraph (draft, VG_DRAFT_UNTIL_CHECKED) != NULL;
}

/* Since the last version. */
static guint
count_changes (VgCase *subject, const char *terms)
{
  g_autoptr (VgDraft) draft = make_checked_draft (subject, terms);
  guint n_changes = 0;

  for (guint i = 0; i < vg_draft_get_n_paragraphs (draft); i++)
    n_changes += vg_draft_get_paragraph (draft, i)->since > VG_SINCE_SAME;

  return n_changes;
}

static void
add_version_of (VgCase *subject, const char *terms, const char *why)
{
  g_autoptr (VgDraft) draft = make_checked_draft (subject, terms);

  g_assert_true (vg_draft_add_version (draft, why, NULL, NULL));
}

static void
test_a_paper_says_so_until_a_lawyer_has_looked_at_these_words (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (VgDraft) draft = NULL;

  g_assert_true (says_unchecked (subject, "It stays between us."));
  draft = make_checked_draft (subject, "It stays between us.");
  g_assert_false (vg_draft_edit (draft, VG_DRAFT_UNTIL_CHECKED, "", NULL));
  g_clear_pointer (&draft, vg_draft_free);
  add_version_of (subject, "It stays between us.", "handed-out");
  g_assert_true (says_unchecked (subject, "It stays between us."));
  g_assert_cmpuint (count_changes (subject, "It stays between us."), ==, 0);
  add_version_of (subject, "It stays between us.", VG_DRAFT_CHECKED);
  g_assert_false (says_unchecked (subject, "It stays between us."));
  g_assert_cmpuint (count_changes (subject, "It stays between us."), ==, 0);
  g_assert_true (says_unchecked (subject, "It stays between us, mostly."));

  set_goal (subject, "g3", "Another goal altogether");
  g_assert_false (says_unchecked (subject, "It stays between us."));
  draft = make_checked_draft (subject, "It stays between us.");
  g_assert_true (vg_draft_edit (draft, "terms", "It may go anywhere.", NULL));
  g_assert_true (says_unchecked (subject, "It stays between us."));
}

/* "title goal/g1:changed goal/g3:new | goal/g2:gone" */
static char *
say_marks (VgCase *subject)
{
  static const char *const words[] = { "none", "same", "changed", "new", "gone" };
  g_autoptr (VgDraft) draft = make_draft (subject);
  GString *marks = g_string_new (NULL);

  for (guint i = 0; i < vg_draft_get_n_paragraphs (draft); i++) {
    const VgParagraph *paragraph = vg_draft_get_paragraph (draft, i);

    if (paragraph->since != VG_SINCE_SAME)
      g_string_append_printf (marks, "%s:%s ", paragraph->name, words[paragraph->since]);
  }
  return g_string_free (marks, FALSE);
}

static void
assert_marks (VgCase *subject, const char *expected)
{
  g_autofree char *marks = say_marks (subject);

  g_assert_cmpstr (marks, ==, expected);
}

static void
test_marks_are_against_the_last_version (void)
{
  g_autoptr (VgCase) subject = make_case ();

  assert_marks (subject, "title:none goal/g1:none goal/g2:none table:none ");
  add_version (subject);
  assert_marks (subject, "");
  set_goal (subject, "g1", "I want two answers");
  set_goal (subject, "g2", NULL);
  set_goal (subject, "g3", "I want rest");
  assert_marks (subject, "goal/g1:changed goal/g3:new goal/g2:gone ");
  edit (subject, "goal/g1", "Goal. “I want an answer”, noticed by a smile");
  assert_marks (subject, "goal/g3:new goal/g2:gone ");
  add_version (subject);
  assert_marks (subject, "");
  set (subject, "party/harmed", "{\"name\":\"mevrouw Zwaluw\"}");
  assert_marks (subject, "title:changed table:changed ");
}

/* What each paragraph must read: the last edit of it, else what is generated. */
static void
assert_nothing_lost (VgCase *subject, GHashTable *edits)
{
  g_autoptr (VgDraft) draft = make_draft (subject);
  VgDocument *document = vg_draft_get_document (draft);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer name = NULL;
  gpointer text = NULL;

  for (guint i = 0; i < vg_document_get_n_blocks (document); i++)
    g_assert_true (g_hash_table_add (seen, (gpointer) vg_document_get_block (document, i)->name));

  g_hash_table_iter_init (&iter, edits);
  while (g_hash_table_iter_next (&iter, &name, &text)) {
    const VgParagraph *paragraph = vg_draft_find_paragraph (draft, name);
    g_autofree char *standing = dup_standing (draft, name);

    g_assert_nonnull (paragraph);
    g_assert_cmpstr (paragraph->edited, ==, text);
    if (paragraph->edit != VG_EDIT_ORPHAN)
      g_assert_cmpstr (standing, ==, text);
    else
      g_assert_null (standing);
  }
}

static void
test_a_hundred_edits_and_regenerations_lose_and_double_none (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (GHashTable) edits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GRand) chance = g_rand_new_with_seed (20260302);

  for (guint i = 0; i < 400; i++) {
    g_autofree char *id = g_strdup_printf ("g%d", g_rand_int_range (chance, 1, 6));
    g_autofree char *name = g_strconcat ("goal/", id, NULL);
    g_autofree char *text = g_strdup_printf ("text %u", i);
    g_autofree char *place = vg_place_join ("goal/harmed", id, NULL);

    switch (g_rand_int_range (chance, 0, 4)) {
    case 0:
      set_goal (subject, id, text);
      break;
    case 1:
      set_goal (subject, id, NULL);
      break;
    default:
      if (vg_case_get (subject, place) == NULL)
        break;
      edit (subject, name, text);
      g_hash_table_replace (edits, g_steal_pointer (&name), g_steal_pointer (&text));
      break;
    }
    assert_nothing_lost (subject, edits);
  }
  g_assert_cmpuint (g_hash_table_size (edits), ==, 5);
}

/* "1 open, 1 edits, 1 questions, 3 changes, version 1 handed-out harmed" */
static char *
say_state (VgCase *subject)
{
  g_autoptr (VgDraft) draft = make_draft (subject);
  g_autoptr (GPtrArray) faults = vg_draft_check (draft, NULL);
  g_autoptr (VgDraftState) state = vg_draft_state_new (draft, faults);

  return g_strdup_printf ("%u open, %u edits, %u questions, %u changes, version %u %s %s%s",
                          state->n_open, state->n_edits, state->n_questions, state->n_changes,
                          state->version, state->why, state->to, state->blocks ? ", blocks" : "");
}

static void
assert_state (VgCase *subject, const char *expected)
{
  g_autofree char *said = say_state (subject);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_the_marks_of_a_paper_add_up (void)
{
  g_autoptr (VgCase) subject = make_case ();

  assert_state (subject, "0 open, 0 edits, 0 questions, 0 changes, version 0 (null) (null)");
  add_version (subject);
  edit (subject, "goal/g1", "Mine, on ⟦still to fill in: date⟧.");
  assert_state (subject, "1 open, 1 edits, 0 questions, 1 changes, version 1 handed-out harmed");
  edit (subject, "goal/g2", "Mine.");
  set_goal (subject, "g1", "I want two answers");
  set_goal (subject, "g2", NULL);
  assert_state (subject, "1 open, 0 edits, 2 questions, 2 changes, version 1 handed-out harmed");
  set (subject, "document/" ID "/edit/title",
       "{\"text\":\"Goals\",\"digest\":\"0\",\"from\":[\"answer/accused/A05/1\"]}");
  assert_state (subject,
                "1 open, 0 edits, 3 questions, 3 changes, version 1 handed-out harmed, blocks");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  vg_clock_hold ("2026-03-02T14:03:22Z");

  g_test_add_func ("/draft/an-edit-stands-in-the-place-of-what-was-generated",
                   test_an_edit_stands_in_the_place_of_what_was_generated);
  g_test_add_func ("/draft/an-edit-keeps-the-style-of-what-was-left-alone",
                   test_an_edit_keeps_the_style_of_what_was_left_alone);
  g_test_add_func ("/draft/a-paper-says-so-until-a-lawyer-has-looked-at-these-words",
                   test_a_paper_says_so_until_a_lawyer_has_looked_at_these_words);
  g_test_add_func ("/draft/a-changed-ground-shows-both", test_a_changed_ground_shows_both);
  g_test_add_func ("/draft/an-edit-knows-the-sources-it-lost",
                   test_an_edit_knows_the_sources_it_lost);
  g_test_add_func ("/draft/an-edit-without-its-paragraph-is-kept-aside",
                   test_an_edit_without_its_paragraph_is_kept_aside);
  g_test_add_func ("/draft/an-empty-edit-takes-the-paragraph-out",
                   test_an_empty_edit_takes_the_paragraph_out);
  g_test_add_func ("/draft/a-chip-in-an-edit-stays-one", test_a_chip_in_an_edit_stays_one);
  g_test_add_func ("/draft/what-cannot-be-edited-is-refused",
                   test_what_cannot_be_edited_is_refused);
  g_test_add_func ("/draft/marks-are-against-the-last-version",
                   test_marks_are_against_the_last_version);
  g_test_add_func ("/draft/a-hundred-edits-and-regenerations-lose-and-double-none",
                   test_a_hundred_edits_and_regenerations_lose_and_double_none);

  g_test_add_func ("/draft/the-marks-of-a-paper-add-up", test_the_marks_of_a_paper_add_up);

  return g_test_run ();
}
