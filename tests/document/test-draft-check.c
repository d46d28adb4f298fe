/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/draft-check.h"

#include "../interview/given.h"
#include "base/json.h"
#include "document/template.h"

#include <locale.h>
#include <string.h>

#define ID "sheet.harmed.nl"

static const char sheet[] =
    "---\n{\"id\":\"sheet\",\"version\":\"1\",\"title\":\"Blad\",\"for\":\"party\","
    "\"language\":\"nl\"}\n---\n"
    "{{! p title }}# Afspraken\n\n"
    "{{! p mine }}Ik wil {{words}}\n\n"
    "{{! p apology presupposes act }}{{clause}}\n\n"
    "{{! p offer presupposes impact }}Ik hoor wat het deed.\n";

static JsonNode *
make_data (VgCase *subject)
{
  const char *clause = vg_json_get_string (vg_case_get_object (subject, "agreement/a1"), "words");
  g_autofree char *json = g_strdup_printf (
      "{\"words\":{\"=\":\"%s\",\"open\":\"het doel\",\"from\":[\"goal/harmed/g1\"]},"
      "\"clause\":{\"=\":\"%s\",\"from\":[\"agreement/a1\"]}}",
      vg_json_get_string (vg_case_get_object (subject, "goal/harmed/g1"), "words"),
      clause != NULL ? clause : "");

  return vg_json_parse (json, strlen (json), "data", NULL);
}

static VgDraft *
make_draft (VgCase *subject)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgTemplate) template = vg_template_new (sheet, "sheet.md", NULL, &error);
  g_autoptr (JsonNode) data = make_data (subject);
  g_autoptr (VgDocument) document = NULL;
  VgDraft *draft = NULL;

  g_assert_no_error (error);
  document = vg_template_render (template, data, &error);
  g_assert_no_error (error);
  draft = vg_draft_new (subject, ID, document);
  vg_draft_take_leak_rules (draft, vg_leak_rules_read (given_shelf (), &error));
  g_assert_no_error (error);
  return draft;
}

static void
set (VgCase *subject, const char *place, const char *json)
{
  g_autoptr (GError) error = NULL;

  vg_case_set (subject, place, vg_json_parse (json, strlen (json), "value", NULL), &error);
  g_assert_no_error (error);
}

static VgCase *
make_case (void)
{
  VgCase *subject = vg_case_new ();

  set (subject, "goal/harmed/g1", "{\"words\":\"rust\"}");
  set (subject, "answer/accused/A05/1",
       "{\"as\":\"quotation\",\"text\":\"Ik zat die avond alleen op de steiger\"}");
  return subject;
}

/* "open!mine leak!mine": a stop sign behind what blocks. */
static char *
say_faults (GPtrArray *faults)
{
  static const char *const kinds[] = { "open",     "ground", "orphan", "lost",
                                       "withheld", "leak",   "shared" };
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++) {
    const VgFault *fault = g_ptr_array_index (faults, i);

    g_string_append_printf (said, "%s%s:%s ", kinds[fault->kind], fault->blocks ? "!" : "",
                            fault->paragraph);
    g_assert_cmpuint (strlen (fault->what), >, 10);
  }
  return g_string_free (said, FALSE);
}

static void
assert_faults (VgCase *subject, const char *reader, const char *expected)
{
  g_autoptr (VgDraft) draft = make_draft (subject);
  g_autoptr (GPtrArray) faults = vg_draft_check (draft, reader);
  g_autofree char *said = say_faults (faults);

  g_assert_cmpstr (said, ==, expected);
  g_assert_cmpint (vg_faults_block (faults), ==, strchr (expected, '!') != NULL);
}

static void
edit (VgCase *subject, const char *name, const char *text)
{
  g_autoptr (VgDraft) draft = make_draft (subject);
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_draft_edit (draft, name, text, &error));
  g_assert_no_error (error);
}

static void
test_a_paper_in_order_has_no_faults (void)
{
  g_autoptr (VgCase) subject = make_case ();

  assert_faults (subject, "harmed", "");
}

static void
test_a_chip_is_open_and_does_not_block (void)
{
  g_autoptr (VgCase) subject = make_case ();

  set (subject, "goal/harmed/g1", "{\"words\":\"\"}");
  assert_faults (subject, "harmed", "open:mine ");
}

static void
test_what_the_other_said_blocks_until_it_is_released (void)
{
  g_autoptr (VgCase) subject = make_case ();

  edit (subject, "mine", "Hij zei: ik zat die avond ALLEEN op de steiger.");
  assert_faults (subject, "harmed", "leak!:mine ");
  assert_faults (subject, "both", "leak!:mine ");
  assert_faults (subject, NULL, "");
  assert_faults (subject, "accused", "");

  set (subject, "release/answer/accused/A05/1",
       "{\"how\":\"other-words\",\"words\":\"Ik zat die avond alleen op de steiger\"}");
  assert_faults (subject, "harmed", "");
}

static void
test_without_rules_only_the_mediator_reads (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (VgDraft) draft = make_draft (subject);
  g_autoptr (GPtrArray) harmed = NULL;
  g_autoptr (GPtrArray) mediator = NULL;

  vg_draft_take_leak_rules (draft, NULL);
  harmed = vg_draft_check (draft, "harmed");
  mediator = vg_draft_check (draft, NULL);
  g_assert_true (vg_faults_block (harmed));
  g_assert_cmpuint (mediator->len, ==, 0);
}

static void
test_a_clause_that_was_written_is_not_left_out_in_silence (void)
{
  g_autoptr (VgCase) subject = make_case ();

  set (subject, "agreement/a1", "{\"block\":\"apology\",\"words\":\"Ik zeg sorry.\"}");
  assert_faults (subject, "harmed", "withheld!:apology ");
}

static void
test_edits_say_what_became_of_their_ground (void)
{
  g_autoptr (VgCase) subject = make_case ();

  edit (subject, "mine", "Ik wil dat het stil is.");
  assert_faults (subject, "harmed", "");
  set (subject, "goal/harmed/g1", "{\"words\":\"slapen\"}");
  assert_faults (subject, "harmed", "ground:mine ");
  set (subject, "document/" ID "/edit/mine",
       "{\"text\":\"x\",\"digest\":\"0\",\"from\":[\"answer/accused/A05/1\"]}");
  assert_faults (subject, "harmed", "lost!:mine ");
  set (subject, "document/" ID "/edit/gone", "{\"text\":\"x\",\"digest\":\"0\"}");
  assert_faults (subject, "harmed", "lost!:mine orphan:gone ");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft-check/a-paper-in-order-has-no-faults",
                   test_a_paper_in_order_has_no_faults);
  g_test_add_func ("/draft-check/a-chip-is-open-and-does-not-block",
                   test_a_chip_is_open_and_does_not_block);
  g_test_add_func ("/draft-check/what-the-other-said-blocks-until-it-is-released",
                   test_what_the_other_said_blocks_until_it_is_released);
  g_test_add_func ("/draft-check/without-rules-only-the-mediator-reads",
                   test_without_rules_only_the_mediator_reads);
  g_test_add_func ("/draft-check/a-clause-that-was-written-is-not-left-out-in-silence",
                   test_a_clause_that_was_written_is_not_left_out_in_silence);
  g_test_add_func ("/draft-check/edits-say-what-became-of-their-ground",
                   test_edits_say_what_became_of_their_ground);

  return g_test_run ();
}
