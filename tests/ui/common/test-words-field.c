/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/words-field.h"

#include "base/error.h"

#define PLACE "answer/harmed/V05/1#quotation"

typedef struct {
  VgCase *subject;
  VgWordsField *field;
  char *saved;
  gboolean is_refusing;
} Desk;

static gboolean
save (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  Desk *desk = user_data;

  if (desk->is_refusing) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED, "not now");
    return FALSE;
  }
  g_free (desk->saved);
  desk->saved = g_strdup (text);

  return TRUE;
}

static void
set_up (Desk *desk, gconstpointer unused)
{
  desk->subject = vg_case_new ();
  desk->field = VG_WORDS_FIELD (g_object_ref_sink (vg_words_field_new ("What happened?", NULL)));
  vg_words_field_set_saver (desk->field, save, desk);
  vg_words_field_set_draft_place (desk->field, desk->subject, PLACE);
}

static void
tear_down (Desk *desk, gconstpointer unused)
{
  g_assert_finalize_object (desk->field);
  g_object_unref (desk->subject);
  g_free (desk->saved);
}

static GtkTextView *
find_view (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return GTK_TEXT_VIEW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkTextView *found = find_view (child);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static void
type (Desk *desk, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (find_view (GTK_WIDGET (desk->field)));

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static void
assert_text (Desk *desk, const char *expected)
{
  g_autofree char *text = vg_words_field_dup_text (desk->field);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_typing_is_a_draft_until_it_is_saved (Desk *desk, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  type (desk, "Ik was ");
  type (desk, "daar. ");
  g_assert_cmpstr (vg_case_get_draft (desk->subject, PLACE), ==, "Ik was daar.");
  g_assert_null (desk->saved);

  g_assert_true (vg_words_field_save (desk->field, &error));
  g_assert_cmpstr (desk->saved, ==, "Ik was daar.");
  g_assert_null (vg_case_get_draft (desk->subject, PLACE));
  g_assert_false (vg_words_field_is_dirty (desk->field));
}

static void
test_words_that_cannot_be_saved_stay (Desk *desk, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  desk->is_refusing = TRUE;
  type (desk, "morgen");
  g_assert_false (vg_words_field_save (desk->field, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  assert_text (desk, "morgen");
  g_assert_true (vg_words_field_is_dirty (desk->field));
  g_assert_cmpstr (vg_case_get_draft (desk->subject, PLACE), ==, "morgen");

  desk->is_refusing = FALSE;
  g_assert_true (vg_words_field_save (desk->field, NULL));
  g_assert_cmpstr (desk->saved, ==, "morgen");
}

static void
test_showing_anew_takes_no_unsaved_words (Desk *desk, gconstpointer unused)
{
  vg_words_field_show (desk->field, "oud");
  assert_text (desk, "oud");
  vg_words_field_show (desk->field, "nieuw");
  assert_text (desk, "nieuw");

  type (desk, " en meer");
  vg_words_field_show (desk->field, "heel anders");
  assert_text (desk, "nieuw en meer");
  g_assert_true (vg_words_field_is_dirty (desk->field));
}

static void
test_undo_takes_back_typing_only (Desk *desk, gconstpointer unused)
{
  vg_words_field_show (desk->field, "oud");
  g_assert_false (vg_words_field_undo (desk->field));

  type (desk, " en nieuw");
  g_assert_true (vg_words_field_undo (desk->field));
  assert_text (desk, "oud");
  g_assert_false (vg_words_field_undo (desk->field));
  g_assert_null (vg_case_get_draft (desk->subject, PLACE));
  g_assert_true (vg_words_field_redo (desk->field));
  assert_text (desk, "oud en nieuw");
}

static void
test_a_draft_moves_with_its_place (Desk *desk, gconstpointer unused)
{
  type (desk, "rilt");
  vg_words_field_set_draft_place (desk->field, desk->subject, "answer/harmed/V05/1#observation");
  g_assert_null (vg_case_get_draft (desk->subject, PLACE));
  g_assert_cmpstr (vg_case_get_draft (desk->subject, "answer/harmed/V05/1#observation"), ==,
                   "rilt");
}

static void
test_without_a_saver_words_stay_a_draft_and_are_resumed (Desk *desk, gconstpointer unused)
{
  VgWordsField *again = VG_WORDS_FIELD (g_object_ref_sink (vg_words_field_new ("Words", NULL)));
  g_autofree char *text = NULL;

  vg_words_field_set_saver (desk->field, NULL, NULL);
  type (desk, "Een brief");
  g_assert_true (vg_words_field_save (desk->field, NULL));
  g_assert_cmpstr (vg_case_get_draft (desk->subject, PLACE), ==, "Een brief");

  vg_words_field_set_draft_place (again, desk->subject, PLACE);
  vg_words_field_resume (again);
  text = vg_words_field_dup_text (again);
  g_assert_cmpstr (text, ==, "Een brief");
  g_assert_true (vg_words_field_is_dirty (again));
  g_assert_finalize_object (again);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/ui/words-field/typing-is-a-draft-until-it-is-saved", Desk, NULL, set_up,
              test_typing_is_a_draft_until_it_is_saved, tear_down);
  g_test_add ("/ui/words-field/words-that-cannot-be-saved-stay", Desk, NULL, set_up,
              test_words_that_cannot_be_saved_stay, tear_down);
  g_test_add ("/ui/words-field/showing-anew-takes-no-unsaved-words", Desk, NULL, set_up,
              test_showing_anew_takes_no_unsaved_words, tear_down);
  g_test_add ("/ui/words-field/undo-takes-back-typing-only", Desk, NULL, set_up,
              test_undo_takes_back_typing_only, tear_down);
  g_test_add ("/ui/words-field/a-draft-moves-with-its-place", Desk, NULL, set_up,
              test_a_draft_moves_with_its_place, tear_down);
  g_test_add ("/ui/words-field/without-a-saver-words-stay-a-draft-and-are-resumed", Desk, NULL,
              set_up, test_without_a_saver_words_stay_a_draft_and_are_resumed, tear_down);

  return g_test_run ();
}
