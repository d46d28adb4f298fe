/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "own/own-note.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/wipe.h"

#include <string.h>

static void
add (GPtrArray *journal, const VgOwnNote *note)
{
  g_ptr_array_add (journal, vg_own_note_write (note));
}

static GPtrArray *
new_journal (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) vg_wipe_text);
}

static void
test_a_note_reads_as_it_was_written (void)
{
  g_autoptr (VgOwnNote) note = vg_own_note_new_reflection ("zaak", "after-talk");
  g_autoptr (VgOwnNote) again = NULL;
  g_autofree char *json = NULL;

  vg_own_note_set_answer (note, "unease", "een zwaar hoofd");
  vg_own_note_set_answer (note, "defending", "hem, een beetje");
  json = vg_own_note_write (note);
  again = vg_own_note_read (json, NULL);
  g_assert_cmpstr (again->at, ==, note->at);
  g_assert_cmpstr (again->case_id, ==, "zaak");
  g_assert_cmpstr (again->moment, ==, "after-talk");
  g_assert_cmpint (again->revision, ==, 2);
  g_assert_cmpstr (vg_own_note_get_answer (again, "unease"), ==, "een zwaar hoofd");
  g_assert_cmpstr (vg_own_note_get_answer (again, "defending"), ==, "hem, een beetje");
  g_assert_null (vg_own_note_get_answer (again, "need"));
}

static void
test_free_words_are_a_note_too (void)
{
  const char *old = "{\"at\":\"2026-03-02T14:03:22Z\",\"text\":\"zoals vroeger\"}";
  g_autoptr (VgOwnNote) note = vg_own_note_read (old, NULL);

  g_assert_cmpstr (note->text, ==, "zoals vroeger");
  g_assert_null (note->id);
  g_assert_true (vg_own_note_has_words (note));
}

static void
test_an_answer_without_words_is_none (void)
{
  g_autoptr (VgOwnNote) note = vg_own_note_new_reflection ("zaak", "after-talk");

  vg_own_note_set_answer (note, "unease", "iets");
  vg_own_note_set_answer (note, "unease", " \n");
  g_assert_null (vg_own_note_get_answer (note, "unease"));
  g_assert_false (vg_own_note_has_words (note));
}

static void
test_the_latest_revision_counts_where_the_first_stood (void)
{
  g_autoptr (GPtrArray) journal = new_journal ();
  g_autoptr (VgOwnNote) note = vg_own_note_new_reflection ("zaak", "before-first-talk");
  g_autoptr (VgOwnNote) other = vg_own_note_new_text ("zaak", "tussendoor");
  g_autoptr (GPtrArray) notes = NULL;
  g_autofree char *first = NULL;

  vg_own_note_set_answer (note, "need", "tijd");
  first = vg_own_note_write (note);
  vg_own_note_set_answer (note, "need", "een collega");
  add (journal, note);
  add (journal, other);
  /* Threads end in any order. */
  g_ptr_array_add (journal, g_strdup (first));

  notes = vg_own_note_list (journal, NULL);
  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_cmpstr (vg_own_note_get_answer (notes->pdata[0], "need"), ==, "een collega");
  g_assert_cmpstr (((VgOwnNote *) notes->pdata[1])->text, ==, "tussendoor");
}

static void
test_an_emptied_note_is_listed_no_more (void)
{
  g_autoptr (GPtrArray) journal = new_journal ();
  g_autoptr (VgOwnNote) note = vg_own_note_new_reflection ("zaak", "after-talk");
  g_autoptr (GPtrArray) notes = NULL;

  vg_own_note_set_answer (note, "need", "toch niet");
  add (journal, note);
  vg_own_note_set_answer (note, "need", "");
  add (journal, note);
  notes = vg_own_note_list (journal, NULL);
  g_assert_cmpuint (notes->len, ==, 0);
}

static void
test_a_case_lists_its_own_notes_alone (void)
{
  g_autoptr (GPtrArray) journal = new_journal ();
  g_autoptr (VgOwnNote) of_case = vg_own_note_new_text ("zaak", "hier");
  g_autoptr (VgOwnNote) of_other = vg_own_note_new_text ("andere", "daar");
  g_autoptr (VgOwnNote) of_none = vg_own_note_new_text (NULL, "nergens");
  g_autoptr (GPtrArray) notes = NULL;

  add (journal, of_case);
  add (journal, of_other);
  add (journal, of_none);
  notes = vg_own_note_list (journal, "zaak");
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (((VgOwnNote *) notes->pdata[0])->text, ==, "hier");
}

static void
test_what_is_no_note_is_refused_without_showing_it (void)
{
  static const char *const bad[] = { "", "kanarie", "[\"kanarie\"]", "{\"text\":\"kanarie" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (vg_own_note_read (bad[i], &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
    g_assert_null (strstr (error->message, "kanarie"));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_clock_hold ("2026-03-03T10:00:00Z");
  g_test_add_func ("/own-note/a-note-reads-as-it-was-written", test_a_note_reads_as_it_was_written);
  g_test_add_func ("/own-note/free-words-are-a-note-too", test_free_words_are_a_note_too);
  g_test_add_func ("/own-note/an-answer-without-words-is-none",
                   test_an_answer_without_words_is_none);
  g_test_add_func ("/own-note/the-latest-revision-counts-where-the-first-stood",
                   test_the_latest_revision_counts_where_the_first_stood);
  g_test_add_func ("/own-note/an-emptied-note-is-listed-no-more",
                   test_an_emptied_note_is_listed_no_more);
  g_test_add_func ("/own-note/a-case-lists-its-own-notes-alone",
                   test_a_case_lists_its_own_notes_alone);
  g_test_add_func ("/own-note/what-is-no-note-is-refused-without-showing-it",
                   test_what_is_no_note_is_refused_without_showing_it);
  return g_test_run ();
}
