/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/date-field.h"

#include "base/clock.h"

static void
noted_cb (VgDateField *field, const char *date, char **out_date)
{
  g_free (*out_date);
  *out_date = g_strdup (date);
}

static GtkWidget *
find_entry (GtkWidget *field)
{
  GtkWidget *label = gtk_widget_get_first_child (field);

  return gtk_widget_get_first_child (gtk_widget_get_next_sibling (label));
}

static void
test_today_stands_there_and_no_date_is_never_noted (void)
{
  GtkWidget *field = g_object_ref_sink (vg_date_field_new ("Told on", "_Note"));
  GtkWidget *entry = find_entry (field);
  GtkWidget *message = gtk_widget_get_last_child (field);
  g_autofree char *noted = NULL;

  g_signal_connect (field, "noted", G_CALLBACK (noted_cb), &noted);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "2-3-2026");
  gtk_editable_set_text (GTK_EDITABLE (entry), "soon");
  g_signal_emit_by_name (entry, "activate");
  g_assert_null (noted);
  g_assert_true (gtk_widget_get_visible (message));

  gtk_editable_set_text (GTK_EDITABLE (entry), "5.3.2026");
  g_assert_false (gtk_widget_get_visible (message));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (noted, ==, "2026-03-05");

  vg_date_field_show (VG_DATE_FIELD (field), "2026-04-01");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "1-4-2026");
  g_assert_finalize_object (field);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  vg_clock_hold ("2026-03-02T14:03:22Z");

  g_test_add_func ("/ui/date-field/today-stands-there-and-no-date-is-never-noted",
                   test_today_stands_there_and_no_date_is_never_noted);

  return g_test_run ();
}
