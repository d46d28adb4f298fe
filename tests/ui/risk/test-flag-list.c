/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/flag-list.h"

#include "base/language.h"
#include "tests/ui/on-screen.h"
#include "tests/ui/risk/new-assessment.h"
#include "ui/risk/flag-card.h"

#include <adwaita.h>

static void
show (NewAssessment *self)
{
  new_assessment_renew (self);
  vg_flag_list_show (VG_FLAG_LIST (self->widget), &self->shown);
}

static void
set_up (NewAssessment *self, gconstpointer data)
{
  new_assessment_begin (self);
  self->widget = vg_flag_list_new ();
  self->window = on_screen_show (self->widget);
  show (self);
}

static void
tear_down (NewAssessment *self, gconstpointer data)
{
  new_assessment_end (self);
}

static guint
count_cards (NewAssessment *self)
{
  return on_screen_count (self->widget, VG_TYPE_FLAG_CARD);
}

static void
find_flag (NewAssessment *self, const VgRiskSpot *spot)
{
  g_autoptr (GError) error = NULL;

  vg_risk_note (self->shown.subject, spot, "presence", "yes", &error);
  g_assert_no_error (error);
  show (self);
}

static void
test_an_open_flag_stands_before_the_fold (NewAssessment *self, gconstpointer data)
{
  const VgRiskSpot spot = { self->id, "RF3" };
  const VgRiskResolution resolution = { "Wilg Winterkoning", "Advice was asked", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_cards (self), ==, 0);
  g_assert_true (on_screen_shows (self->widget, "Not known yet"));

  find_flag (self, &spot);
  g_assert_cmpuint (count_cards (self), ==, 1);
  g_assert_true (on_screen_shows (self->widget, "1 red flag is open"));

  vg_risk_resolve (self->shown.subject, &spot, &resolution, &error);
  g_assert_no_error (error);
  show (self);
  g_assert_cmpuint (count_cards (self), ==, 0);
}

static void
test_unfolding_shows_every_flag_once (NewAssessment *self, gconstpointer data)
{
  const VgRiskSpot spot = { self->id, "RF3" };

  vg_flag_list_unfold (VG_FLAG_LIST (self->widget));
  g_assert_cmpuint (count_cards (self), ==, 14);
  find_flag (self, &spot);
  g_assert_cmpuint (count_cards (self), ==, 14);
}

static void
test_what_keeps_a_flag_open_is_said_at_its_card (NewAssessment *self, gconstpointer data)
{
  const VgRiskSpot spot = { self->id, "RF3" };

  find_flag (self, &spot);
  vg_flag_list_tell (VG_FLAG_LIST (self->widget), "RF3", "Ask the wren first.");
  g_assert_true (
      on_screen_shows (on_screen_find (self->widget, VG_TYPE_FLAG_CARD), "Ask the wren first."));
}

#define ADD(path, test) g_test_add (path, NewAssessment, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  vg_language_start ("en");
  ADD ("/flag-list/an open flag stands before the fold", test_an_open_flag_stands_before_the_fold);
  ADD ("/flag-list/unfolding shows every flag once", test_unfolding_shows_every_flag_once);
  ADD ("/flag-list/what keeps a flag open is said at its card",
       test_what_keeps_a_flag_open_is_said_at_its_card);

  return g_test_run ();
}
