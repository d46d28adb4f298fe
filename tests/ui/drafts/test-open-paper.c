/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/drafts/open-paper.h"

#include "base/json.h"
#include "base/language.h"
#include "tests/ui/practice-case.h"
#include "ui/drafts/paragraph-editor.h"

#include <gtk/gtk.h>

#define PAPER "goals-summary-party.harmed.nl"

typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  VgCase *subject;
  VgOpenPaper *open;
} Given;

static void
set_up (Given *self, gconstpointer data)
{
  self->folder = practice_new_folder ();
  self->shelf = practice_read_shelf ();
  self->file = practice_open_case (self->folder);
  self->subject = vg_case_file_get_case (self->file);
  self->open = vg_open_paper_new (self->subject, self->shelf);
}

static void
tear_down (Given *self, gconstpointer data)
{
  vg_open_paper_free (self->open);
  g_assert_finalize_object (self->file);
  vg_shelf_unref (self->shelf);
  practice_remove_folder (self->folder);
}

static void
refresh (Given *self)
{
  g_autoptr (GError) error = NULL;

  vg_open_paper_refresh (self->open, &error);
  g_assert_no_error (error);
}

static void
test_nothing_is_open_before_the_first_refresh (Given *self, gconstpointer data)
{
  g_assert_null (vg_open_paper_get_draft (self->open));
  g_assert_cmpstr (vg_open_paper_say_reason (self->open), ==, "");
  refresh (self);
  g_assert_nonnull (vg_open_paper_get_draft (self->open));
  g_assert_nonnull (vg_open_paper_get_faults (self->open));
}

static void
test_a_refresh_opens_what_was_chosen (Given *self, gconstpointer data)
{
  VgPaperChoice *choice = vg_open_paper_get_choice (self->open);

  refresh (self);
  g_assert_true (vg_paper_choice_set (choice, PAPER));
  refresh (self);
  g_assert_cmpstr (vg_paper_choice_get (choice)->id, ==, PAPER);
  g_assert_cmpstr (
      vg_draft_find_paragraph (vg_open_paper_get_draft (self->open), "title")->generated, ==,
      "Mijn doelen");
}

static void
test_what_is_typed_is_saved_before_the_paper_leaves (Given *self, gconstpointer data)
{
  g_autofree char *place = NULL;

  refresh (self);
  g_assert_true (vg_paper_choice_set (vg_open_paper_get_choice (self->open), PAPER));
  refresh (self);
  g_assert_null (vg_open_paper_say_reason (self->open));

  place = vg_paragraph_editor_dup_place (vg_open_paper_get_draft (self->open), "title");
  vg_case_set_draft (self->subject, place, "Onze doelen");
  g_assert_cmpstr (vg_open_paper_say_reason (self->open), ==,
                   "First save or cancel what you are typing.");
  vg_case_set_draft (self->subject, place, NULL);
  g_assert_null (vg_open_paper_say_reason (self->open));
}

static void
test_a_paper_whose_source_is_gone_may_not_leave (Given *self, gconstpointer data)
{
  const char *edit = "{\"text\":\"Doelen\",\"digest\":\"0\",\"from\":[\"answer/harmed/V05/9\"]}";
  g_autoptr (GError) error = NULL;

  vg_case_set (self->subject, "document/" PAPER "/edit/title",
               vg_json_parse (edit, strlen (edit), "edit", NULL), &error);
  g_assert_no_error (error);
  refresh (self);
  g_assert_true (vg_paper_choice_set (vg_open_paper_get_choice (self->open), PAPER));
  refresh (self);
  g_assert_true (g_str_has_prefix (vg_open_paper_say_reason (self->open), "✕"));
}

#define ADD(path, test) g_test_add (path, Given, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  ADD ("/open-paper/nothing is open before the first refresh",
       test_nothing_is_open_before_the_first_refresh);
  ADD ("/open-paper/a refresh opens what was chosen", test_a_refresh_opens_what_was_chosen);
  ADD ("/open-paper/what is typed is saved before the paper leaves",
       test_what_is_typed_is_saved_before_the_paper_leaves);
  ADD ("/open-paper/a paper whose source is gone may not leave",
       test_a_paper_whose_source_is_gone_may_not_leave);

  return g_test_run ();
}
