/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/domain-list.h"

#include "base/language.h"
#include "tests/ui/on-screen.h"
#include "tests/ui/risk/new-assessment.h"
#include "ui/risk/domain-pane.h"
#include "ui/risk/foldout.h"

#include <adwaita.h>

static void
set_up (NewAssessment *self, gconstpointer data)
{
  new_assessment_begin (self);
  self->widget = vg_domain_list_new (self->shown.book);
  self->window = on_screen_show (self->widget);
  vg_domain_list_show (VG_DOMAIN_LIST (self->widget), &self->shown);
}

static void
tear_down (NewAssessment *self, gconstpointer data)
{
  new_assessment_end (self);
}

static void
test_one_domain_at_a_time_is_open (NewAssessment *self, gconstpointer data)
{
  VgFoldout *first = VG_FOLDOUT (gtk_widget_get_first_child (self->widget));
  VgFoldout *second = VG_FOLDOUT (gtk_widget_get_next_sibling (GTK_WIDGET (first)));

  g_assert_cmpuint (on_screen_count (self->widget, VG_TYPE_DOMAIN_PANE), ==, 0);
  vg_foldout_open (first, TRUE);
  g_assert_cmpuint (on_screen_count (self->widget, VG_TYPE_DOMAIN_PANE), ==, 1);
  vg_foldout_open (second, TRUE);
  g_assert_false (vg_foldout_is_open (first));
  g_assert_cmpuint (on_screen_count (self->widget, VG_TYPE_DOMAIN_PANE), ==, 1);
}

static void
test_a_line_says_how_much_is_known (NewAssessment *self, gconstpointer data)
{
  GtkWidget *first = gtk_widget_get_first_child (self->widget);
  GPtrArray *domains = vg_risk_overview_get_domains (self->shown.overview);
  g_autofree char *known = vg_domain_view_say_known (domains->pdata[0]);

  g_assert_true (on_screen_shows (first, known));
}

#define ADD(path, test) g_test_add (path, NewAssessment, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  vg_language_start ("en");
  ADD ("/domain-list/one domain at a time is open", test_one_domain_at_a_time_is_open);
  ADD ("/domain-list/a line says how much is known", test_a_line_says_how_much_is_known);

  return g_test_run ();
}
