/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/case-card.h"

#include "base/clock.h"
#include "base/json.h"
#include "base/paths.h"
#include "workspace/case-file.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->folder = g_dir_make_tmp ("vg-case-card-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.voorgesprek.json", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
test_a_glance_needs_label_people_stage_and_next_step (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *folder = vg_paths_dup_data ("guides", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgShelf) shelf = vg_shelf_read (folder, &error);
  g_autoptr (VgCaseFile) file = vg_case_file_create (fixture->path, "Oefening", NULL);
  g_autoptr (VgCaseCard) card = NULL;
  JsonObject *party = json_object_new ();

  g_assert_no_error (error);
  json_object_set_string_member (party, "name", "Sanne");
  g_assert_true (
      vg_case_set (vg_case_file_get_case (file), "party/harmed", vg_json_new_object (party), NULL));
  g_assert_true (vg_case_file_save (file, NULL));

  card = vg_case_card_read (fixture->path, shelf);
  g_assert_cmpstr (vg_case_card_get_key (card), ==, fixture->path);
  g_assert_cmpstr (vg_case_card_get_label (card), ==, "Oefening");
  g_assert_cmpstr (vg_case_card_get_people (card), ==, "Sanne and Accused");
  g_assert_nonnull (vg_case_card_get_stage (card));
  g_assert_nonnull (vg_case_card_get_next (card));
  g_assert_null (vg_case_card_get_fault (card));
}

static void
assert_next (const char *text, const char *wanted)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (VgCaseCard) card = vg_case_card_new ("key", bytes);

  g_assert_cmpstr (vg_case_card_get_next (card), ==, wanted);
}

static void
test_the_next_talk_is_with_somebody_by_name (Fixture *fixture, gconstpointer unused)
{
  assert_next ("{'accused':'Spreeuw','next':{'party':'accused-2','name':'Gaai'}}",
               "Talk with Gaai");
  assert_next ("{'accused':'Spreeuw','next':{'party':'accused'}}", "Talk with Spreeuw");
}

static char *
dup_reminder (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (VgCaseCard) card = vg_case_card_new ("key", bytes);

  return g_strdup (vg_case_card_get_reminder (card));
}

static void
test_an_answer_that_is_awaited_is_one_quiet_line (Fixture *fixture, gconstpointer unused)
{
  const char *waiting = "{'waiting':{'for':'answer','party':'accused','until':'2026-03-23'}}";
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *earlier_program = NULL;

  vg_clock_hold ("2026-03-23T10:00:00Z");
  before = dup_reminder (waiting);
  vg_clock_hold ("2026-03-24T10:00:00Z");
  after = dup_reminder (waiting);
  earlier_program = dup_reminder ("{'stage':'second-party'}");
  vg_clock_hold (NULL);
  g_assert_cmpstr (before, ==, "Waits for an answer from Accused, until 23 March 2026");
  g_assert_cmpstr (after, ==, "No answer from Accused until 23 March 2026: one reminder may go");
  g_assert_null (earlier_program);
}

static void
test_a_case_without_a_name_is_called_as_its_file (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCaseFile) file = vg_case_file_create (fixture->path, NULL, NULL);
  g_autoptr (VgCaseCard) card = vg_case_card_read (fixture->path, NULL);

  g_assert_nonnull (file);
  g_assert_cmpstr (vg_case_card_get_label (card), ==, "a.voorgesprek.json");
  g_assert_null (vg_case_card_get_next (card));
}

static void
test_what_cannot_be_read_has_a_fault (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCaseCard) missing = vg_case_card_read (fixture->path, NULL);
  g_autoptr (VgCaseCard) faulty = NULL;
  g_autofree char *fault = NULL;

  g_assert_true (g_str_has_prefix (vg_case_card_get_fault (missing), fixture->path));
  g_assert_true (g_file_set_contents (fixture->path, "[1,\n2", -1, NULL));
  faulty = vg_case_card_read (fixture->path, NULL);
  g_object_get (faulty, "fault", &fault, NULL);
  g_assert_cmpstr (fault, ==, vg_case_card_get_fault (faulty));
  g_assert_nonnull (g_strrstr (fault, ":2:2: "));
  g_assert_cmpstr (vg_case_card_get_label (faulty), ==, "a.voorgesprek.json");
}

/* As a vault keeps it: the card alone. */
static char *
remind (const char *until)
{
  g_autofree char *text = g_strdup_printf ("{\"id\":\"a\",\"stage\":\"closed\"%s%s%s}",
                                           until != NULL ? ",\"until\":\"" : "",
                                           until != NULL ? until : "", until != NULL ? "\"" : "");
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (VgCaseCard) card = vg_case_card_new ("a", bytes);

  return g_strdup (vg_case_card_get_reminder (card));
}

static void
test_a_case_kept_long_enough_reminds (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *near = NULL;
  g_autofree char *over = NULL;

  vg_clock_hold ("2031-03-02T14:03:22Z");
  near = remind ("2031-03-12");
  over = remind ("2031-03-01");
  g_assert_nonnull (g_strrstr (near, "12 March 2031: that is soon"));
  g_assert_nonnull (g_strrstr (over, "It was kept until 1 March 2031"));
  g_assert_null (remind ("2032-03-02"));
  g_assert_null (remind (NULL));
  vg_clock_hold (NULL);
}

#define ADD(name, test) g_test_add ("/case-card/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("the-next-talk-is-with-somebody-by-name", test_the_next_talk_is_with_somebody_by_name);
  ADD ("a-glance-needs-label-people-stage-and-next-step",
       test_a_glance_needs_label_people_stage_and_next_step);
  ADD ("an-answer-that-is-awaited-is-one-quiet-line",
       test_an_answer_that_is_awaited_is_one_quiet_line);
  ADD ("a-case-without-a-name-is-called-as-its-file",
       test_a_case_without_a_name_is_called_as_its_file);
  ADD ("a-case-kept-long-enough-reminds", test_a_case_kept_long_enough_reminds);
  ADD ("what-cannot-be-read-has-a-fault", test_what_cannot_be_read_has_a_fault);

  return g_test_run ();
}
