/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/case-file.h"

#include "base/error.h"
#include "base/json.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  char *folder;
  char *path;
  char *part;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->folder = g_dir_make_tmp ("vg-case-file-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.voorgesprek.json", NULL);
  fixture->part = g_strconcat (fixture->path, ".part", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_remove (fixture->path);
  g_remove (fixture->part);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->part);
}

static VgCaseFile *
create (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  VgCaseFile *file = vg_case_file_create (fixture->path, "een", &error);

  g_assert_no_error (error);
  return file;
}

static void
set_label (VgCaseFile *file, const char *label)
{
  g_assert_true (
      vg_case_set (vg_case_file_get_case (file), "case/label", vg_json_new_string (label), NULL));
}

/* What anybody else would read in the file now. */
static void
check_label (Fixture *fixture, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCaseFile) file = vg_case_file_open (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (vg_case_get_text (vg_case_file_get_case (file), "case/label"), ==, expected);
}

static gboolean
wake_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Goes round the main loop until nothing is being saved; three seconds at most. */
static void
wait_for_saving (VgCaseFile *file)
{
  gboolean is_late = FALSE;
  guint timer = g_timeout_add_seconds (g_getenv ("VOORGESPREK_VALGRIND") != NULL ? 60 : 3, wake_cb,
                                       &is_late);

  while (vg_case_file_get_state (file) == VG_SAVE_SAVING && !is_late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (is_late);
  g_source_remove (timer);
}

static void
test_a_new_case_is_written_at_once (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCaseFile) file = create (fixture);
  struct stat status;

  check_label (fixture, "een");
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (vg_case_file_get_state (file), ==, VG_SAVE_SAVED);
  g_assert_cmpuint (strlen (vg_case_file_get_saved_at (file)), ==, strlen ("14:03"));
  g_assert_null (vg_case_file_get_message (file));
  g_assert_cmpstr (vg_case_file_get_key (file), ==, fixture->path);
  g_assert_false (vg_case_file_is_in_vault (file));
}

static void
test_nothing_is_overwritten_by_a_new_case (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCaseFile) file = create (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_null (vg_case_file_create (fixture->path, "twee", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_true (g_str_has_prefix (error->message, fixture->path));
  check_label (fixture, "een");
  g_assert_cmpint (vg_case_file_get_state (file), ==, VG_SAVE_SAVED);
}

static void
test_what_cannot_be_opened_says_which_file (Fixture *fixture, gconstpointer unused)
{
  static const char *const texts[] = { "", "{", "{}", "{\"format\":\"voorgesprek-case/1\"}" };
  g_autoptr (GError) missing = NULL;

  g_assert_null (vg_case_file_open (fixture->path, &missing));
  g_assert_error (missing, VG_ERROR, VG_ERROR_NOT_FOUND);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_true (g_file_set_contents (fixture->path, texts[i], -1, NULL));
    g_assert_null (vg_case_file_open (fixture->path, &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
    g_assert_true (g_str_has_prefix (error->message, fixture->path));
  }
}

static void
test_saving_and_opening_lose_nothing (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCaseFile) file = create (fixture);
  g_autoptr (VgCaseFile) again = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  set_label (file, "twee");
  vg_case_name_guide (vg_case_file_get_case (file), "harmed", "1", "d");
  g_assert_true (vg_case_file_save (file, NULL));
  again = vg_case_file_open (fixture->path, NULL);
  one = vg_case_to_text (vg_case_file_get_case (file));
  two = vg_case_to_text (vg_case_file_get_case (again));
  g_assert_cmpstr (one, ==, two);
}

static void
test_another_programs_change_is_not_overwritten (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCaseFile) mine = create (fixture);
  g_autoptr (VgCaseFile) theirs = vg_case_file_open (fixture->path, NULL);
  g_autoptr (GError) error = NULL;

  set_label (theirs, "theirs");
  g_assert_true (vg_case_file_save (theirs, NULL));
  g_assert_true (vg_case_file_save (theirs, NULL));

  set_label (mine, "mine");
  g_assert_false (vg_case_file_save (mine, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_true (g_str_has_prefix (error->message, fixture->path));
  g_assert_cmpint (vg_case_file_get_state (mine), ==, VG_SAVE_FAILED);
  g_assert_cmpstr (vg_case_file_get_message (mine), ==, error->message);
  check_label (fixture, "theirs");
}

static void
test_a_file_that_was_taken_away_is_written_again (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCaseFile) file = create (fixture);

  g_remove (fixture->path);
  set_label (file, "twee");
  g_assert_true (vg_case_file_save (file, NULL));
  check_label (fixture, "twee");
}

static void
test_each_act_is_saved_by_itself (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCaseFile) file = create (fixture);

  vg_case_file_start_saving (file);
  set_label (file, "twee");
  g_assert_cmpint (vg_case_file_get_state (file), ==, VG_SAVE_SAVING);
  wait_for_saving (file);
  g_assert_cmpint (vg_case_file_get_state (file), ==, VG_SAVE_SAVED);
  check_label (fixture, "twee");
}

/* The window goes on while a write is under way; the last text wins. */
static void
test_acts_while_saving_are_saved_as_well (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCaseFile) file = create (fixture);

  vg_case_file_start_saving (file);
  for (guint i = 0; i < 50; i++) {
    g_autofree char *label = g_strdup_printf ("%u", i);

    set_label (file, label);
    g_main_context_iteration (NULL, FALSE);
  }
  wait_for_saving (file);
  check_label (fixture, "49");
}

/* "Saved" is not said of what is only typed: the draft is in the file when it is. */
static void
test_a_draft_is_saved_within_two_seconds (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCaseFile) file = create (fixture);
  g_autofree char *content = NULL;
  gint64 begin = g_get_monotonic_time ();

  vg_case_file_start_saving (file);
  vg_case_set_draft (vg_case_file_get_case (file), "answer/harmed/V05/1", "half a senten");
  g_assert_cmpint (vg_case_file_get_state (file), ==, VG_SAVE_SAVING);
  vg_case_set_draft (vg_case_file_get_case (file), "answer/harmed/V05/1", "half a sentence");
  wait_for_saving (file);
  if (g_getenv ("VOORGESPREK_VALGRIND") == NULL)
    g_assert_cmpint (g_get_monotonic_time () - begin, <, 2500 * G_TIME_SPAN_MILLISECOND);

  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "\"half a sentence\""));
}

static void
test_a_draft_is_found_after_a_crash (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCaseFile) file = create (fixture);
  g_autoptr (VgCaseFile) again = NULL;
  JsonObject *fragment = NULL;

  vg_case_set_draft (vg_case_file_get_case (file), "answer/harmed/V05/1#paraphrase", "typed");
  g_assert_true (vg_case_file_save (file, NULL));

  again = vg_case_file_open (fixture->path, NULL);
  fragment = vg_case_get_object (vg_case_file_get_case (again), "answer/harmed/V05/1");
  g_assert_cmpstr (vg_json_get_string (fragment, "text"), ==, "typed");
  g_assert_cmpstr (vg_json_get_string (fragment, "as"), ==, "paraphrase");
}

/* A folder where the part should come: it stops root as well. */
static void
test_a_failed_save_tells_and_loses_nothing (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCaseFile) file = create (fixture);

  vg_case_file_start_saving (file);
  g_assert_cmpint (g_mkdir (fixture->part, 0700), ==, 0);
  set_label (file, "twee");
  wait_for_saving (file);
  g_assert_cmpint (vg_case_file_get_state (file), ==, VG_SAVE_FAILED);
  g_assert_true (g_str_has_prefix (vg_case_file_get_message (file), fixture->path));
  check_label (fixture, "een");

  g_assert_cmpint (g_rmdir (fixture->part), ==, 0);
  vg_case_set_draft (vg_case_file_get_case (file), "note/n1#text", "more");
  wait_for_saving (file);
  g_assert_cmpint (vg_case_file_get_state (file), ==, VG_SAVE_SAVED);
  g_assert_null (vg_case_file_get_message (file));
  check_label (fixture, "twee");
}

static void
test_leaving_saves_what_is_typed (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCaseFile) file = create (fixture);
  g_autofree char *content = NULL;

  vg_case_file_start_saving (file);
  set_label (file, "twee");
  vg_case_set_draft (vg_case_file_get_case (file), "note/n1#text", "typed");
  g_assert_true (vg_case_file_save (file, NULL));
  g_assert_cmpint (vg_case_file_get_state (file), ==, VG_SAVE_SAVED);
  check_label (fixture, "twee");
  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "\"typed\""));
}

static void
note_state (VgCaseFile *file, GParamSpec *spec, GString *told)
{
  static const char letters[] = "SwF";

  g_string_append_c (told, letters[vg_case_file_get_state (file)]);
}

static void
test_states_are_told_in_their_order (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCaseFile) file = create (fixture);
  g_autoptr (GString) told = g_string_new (NULL);
  g_autofree char *saved_at = NULL;
  g_autoptr (VgCase) subject = NULL;
  VgSaveState state = VG_SAVE_FAILED;

  g_signal_connect (file, "notify::state", G_CALLBACK (note_state), told);
  vg_case_file_start_saving (file);
  set_label (file, "twee");
  wait_for_saving (file);
  g_assert_cmpstr (told->str, ==, "wS");

  g_object_get (file, "case", &subject, "state", &state, "saved-at", &saved_at, NULL);
  g_assert_true (subject == vg_case_file_get_case (file));
  g_assert_cmpint (state, ==, VG_SAVE_SAVED);
  g_assert_nonnull (saved_at);
}

/* The thread that writes holds the file; nothing is called after it is gone. */
static void
test_a_file_may_be_let_go_while_it_is_saved (Fixture *fixture, gconstpointer unused)
{
  VgCaseFile *file = create (fixture);
  gpointer gone = file;

  g_object_add_weak_pointer (G_OBJECT (file), &gone);
  vg_case_file_start_saving (file);
  set_label (file, "twee");
  g_object_unref (file);
  while (gone != NULL)
    g_main_context_iteration (NULL, TRUE);
  check_label (fixture, "twee");
}

/* What could not be opened again is not written. */
static void
test_a_case_that_grew_too_long_is_not_written (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgCaseFile) file = create (fixture);
  g_autofree char *long_text = g_strnfill (VG_JSON_CASE_BYTES, 'a');
  g_autoptr (GError) error = NULL;

  set_label (file, long_text);
  g_assert_false (vg_case_file_save (file, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_true (g_str_has_prefix (error->message, fixture->path));
  check_label (fixture, "een");
}

#define ADD(name, test) g_test_add ("/case-file/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-new-case-is-written-at-once", test_a_new_case_is_written_at_once);
  ADD ("nothing-is-overwritten-by-a-new-case", test_nothing_is_overwritten_by_a_new_case);
  ADD ("what-cannot-be-opened-says-which-file", test_what_cannot_be_opened_says_which_file);
  ADD ("saving-and-opening-lose-nothing", test_saving_and_opening_lose_nothing);
  ADD ("another-programs-change-is-not-overwritten",
       test_another_programs_change_is_not_overwritten);
  ADD ("a-file-that-was-taken-away-is-written-again",
       test_a_file_that_was_taken_away_is_written_again);
  ADD ("each-act-is-saved-by-itself", test_each_act_is_saved_by_itself);
  ADD ("acts-while-saving-are-saved-as-well", test_acts_while_saving_are_saved_as_well);
  ADD ("a-draft-is-saved-within-two-seconds", test_a_draft_is_saved_within_two_seconds);
  ADD ("a-draft-is-found-after-a-crash", test_a_draft_is_found_after_a_crash);
  ADD ("a-failed-save-tells-and-loses-nothing", test_a_failed_save_tells_and_loses_nothing);
  ADD ("leaving-saves-what-is-typed", test_leaving_saves_what_is_typed);
  ADD ("states-are-told-in-their-order", test_states_are_told_in_their_order);
  ADD ("a-file-may-be-let-go-while-it-is-saved", test_a_file_may_be_let_go_while_it_is_saved);
  ADD ("a-case-that-grew-too-long-is-not-written", test_a_case_that_grew_too_long_is_not_written);

  return g_test_run ();
}
