/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tests/ui/risk/new-assessment.h"

#include "tests/ui/on-screen.h"
#include "tests/ui/practice-case.h"

void
new_assessment_begin (NewAssessment *self)
{
  g_autoptr (GError) error = NULL;

  self->folder = practice_new_folder ();
  self->file = practice_open_case (self->folder);
  self->shown.subject = vg_case_file_get_case (self->file);
  self->shown.shelf = practice_read_shelf ();
  self->shown.book = vg_risk_book_read (&error);
  g_assert_no_error (error);
  self->id = vg_risk_begin (self->shown.subject, "v0", &error);
  g_assert_no_error (error);
  new_assessment_renew (self);
}

void
new_assessment_end (NewAssessment *self)
{
  on_screen_close (self->window, self->widget);
  vg_risk_overview_free (self->shown.overview);
  vg_risk_book_unref (self->shown.book);
  vg_shelf_unref (self->shown.shelf);
  g_object_unref (self->file);
  g_free (self->id);
  practice_remove_folder (self->folder);
}

void
new_assessment_renew (NewAssessment *self)
{
  g_clear_pointer (&self->shown.overview, vg_risk_overview_free);
  self->shown.overview = vg_risk_overview_new (self->shown.subject, self->id);
}
