/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/question-sheet.h"

#include "../interview/given.h"
#include "base/json.h"
#include "document/formats.h"
#include "model/people.h"

#include <string.h>

static VgInterview *
make_interview (VgCase *subject, const char *party)
{
  return vg_interview_new (subject, given_shelf (), given_guide (party), party);
}

/* Every word that stands on it, a block a line. */
static char *
tell (VgInterview *interview, const char *language)
{
  g_autoptr (VgDocument) sheet = vg_question_sheet_new (interview, language);
  GString *told = g_string_new (vg_document_get_title (sheet));

  for (guint i = 0; i < vg_document_get_n_blocks (sheet); i++) {
    const VgBlock *block = vg_document_get_block (sheet, i);
    g_autofree char *text = block->runs != NULL ? vg_block_dup_text (block) : NULL;

    g_string_append_printf (told, "\n%s", text != NULL ? text : "");
  }

  return g_string_free (told, FALSE);
}

static gboolean
has_block (VgInterview *interview, const char *name)
{
  g_autoptr (VgDocument) sheet = vg_question_sheet_new (interview, "nl");

  return vg_document_find_block (sheet, name) != NULL;
}

static void
test_every_question_that_is_asked_stands_on_it (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (VgInterview) interview = make_interview (subject, "accused");
  VgRoute *route = vg_interview_get_route (interview);
  VgGuide *guide = vg_interview_get_guide (interview);
  g_autoptr (VgDocument) sheet = vg_question_sheet_new (interview, "nl");
  guint n_hidden = 0;

  for (guint i = 0; i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);
    gboolean is_asked = vg_route_is_shown (route, i) &&
                        vg_route_get_state (route, i) != VG_STATE_NOTE;
    gboolean is_there = vg_document_find_block (sheet, vg_item_get_id (item)) != NULL;

    g_assert_cmpint (is_there, ==, is_asked);
    n_hidden += is_asked ? 0 : 1;
  }
  g_assert_cmpuint (n_hidden, >, 5);
}

/* What anyone said, and what anyone is called. */
static void
assert_holds_nothing_said (VgCase *subject, const char *told)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, "");

  for (guint i = 0; i < places->len; i++) {
    JsonObject *record = vg_case_get_object (subject, places->pdata[i]);
    const char *members[] = { "text", "words", "name", "corrected", "teach-back" };

    for (guint n = 0; record != NULL && n < G_N_ELEMENTS (members); n++) {
      const char *said = vg_json_get_string (record, members[n]);

      if (said != NULL && strlen (said) > 3 && strstr (told, said) != NULL)
        g_error ("%s stands on the sheet", (const char *) places->pdata[i]);
    }
  }
}

static void
test_nothing_that_was_said_stands_on_it (void)
{
  static const char *const parties[] = { "harmed", "accused" };
  g_autoptr (VgCase) subject = given_practice_case ();

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++) {
    g_autoptr (VgInterview) interview = make_interview (subject, parties[i]);
    g_autofree char *told = tell (interview, "nl");

    g_assert_cmpuint (strlen (told), >, 5000);
    assert_holds_nothing_said (subject, told);
  }
}

/* The same questions are asked: then the same sheet, whatever was answered to an open one. */
static void
test_an_answer_leaves_no_trace (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgInterview) interview = make_interview (subject, "harmed");
  g_autofree char *before = tell (interview, "en");
  g_autofree char *after = NULL;

  given_put (subject, "answer/harmed/V05/1", "{'as':'quotation','text':'Geheim.'}");
  given_put (subject, "answer/accused/A05/1", "{'as':'quotation','text':'Ook geheim.'}");
  given_put (subject, "answer/harmed/V06", "{'none':'declined'}");
  after = tell (interview, "en");
  g_assert_cmpstr (before, ==, after);
}

static void
test_it_speaks_to_the_person (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgInterview) interview = make_interview (subject, "harmed");
  g_autofree char *formal = tell (interview, "nl");
  g_autofree char *informal = NULL;
  g_autofree char *english = tell (interview, "en");

  g_assert_nonnull (strstr (formal, "Wat heeft u al gehoord"));
  g_assert_nonnull (strstr (english, "What have you already heard"));
  given_put (subject, "party/harmed", "{'role':'harmed','address':'je'}");
  informal = tell (interview, "nl");
  g_assert_nonnull (strstr (informal, "Wat heb je al gehoord"));
  g_assert_null (strstr (informal, "Wat heeft u al gehoord"));
}

static void
test_a_choice_has_its_boxes (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgInterview) interview = make_interview (subject, "harmed");
  g_autofree char *told = tell (interview, "en");

  g_assert_nonnull (strstr (told, "☐ Yes   ☐ No   ☐ Unknown"));
  g_assert_nonnull (strstr (told, "☐ Yes   ☐ No"));
  g_assert_true (has_block (interview, "V-consent-talk-boxes"));
  g_assert_false (has_block (interview, "V05-boxes"));
}

static guint
count_in (GBytes *bytes, const char *what)
{
  const char *at = g_bytes_get_data (bytes, NULL);
  guint n = 0;

  while ((at = strstr (at, what)) != NULL) {
    n++;
    at++;
  }

  return n;
}

static guint
count_lines (VgDocument *sheet)
{
  guint n = 0;

  for (guint i = 0; i < vg_document_get_n_blocks (sheet); i++)
    n += vg_document_get_block (sheet, i)->kind == VG_BLOCK_RULE
             ? vg_document_get_block (sheet, i)->level
             : 0;

  return n;
}

static void
test_there_is_room_to_write_in_every_format (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgInterview) interview = make_interview (subject, "harmed");
  g_autoptr (VgDocument) sheet = vg_question_sheet_new (interview, "nl");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) html = vg_formats_find ("html")->write (sheet, NULL, &error);
  g_autoptr (GBytes) markdown = vg_formats_find ("md")->write (sheet, NULL, &error);
  g_autoptr (GBytes) pdf = NULL;
  guint n_lines = count_lines (sheet);
  guint n_pages = 0;

  g_assert_cmpuint (n_lines, >, 200);
  g_assert_cmpuint (count_in (html, "<hr class=\"write\""), ==, n_lines);
  g_assert_cmpuint (count_in (markdown, "\n---\n"), ==, n_lines);
  pdf = vg_formats_find ("pdf")->write (sheet, &n_pages, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pdf);
  /* So many lines with room above each do not fit on fewer. */
  g_assert_cmpuint (n_pages, >=, n_lines * 25 / 842);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/question-sheet/every-question-that-is-asked-stands-on-it",
                   test_every_question_that_is_asked_stands_on_it);
  g_test_add_func ("/document/question-sheet/nothing-that-was-said-stands-on-it",
                   test_nothing_that_was_said_stands_on_it);
  g_test_add_func ("/document/question-sheet/an-answer-leaves-no-trace",
                   test_an_answer_leaves_no_trace);
  g_test_add_func ("/document/question-sheet/it-speaks-to-the-person",
                   test_it_speaks_to_the_person);
  g_test_add_func ("/document/question-sheet/a-choice-has-its-boxes", test_a_choice_has_its_boxes);
  g_test_add_func ("/document/question-sheet/there-is-room-to-write-in-every-format",
                   test_there_is_room_to_write_in_every_format);

  return g_test_run ();
}
