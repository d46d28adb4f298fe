/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/paper/open-row.h"

#include <adwaita.h>

typedef struct {
  GtkWidget *page;
  VgOpenRow *row;
  GString *ways; /* that were gone */
} Given;

static void
go_cb (GSimpleAction *action, GVariant *way, Given *given)
{
  g_string_append_printf (given->ways, "%s ", g_variant_get_string (way, NULL));
}

static void
set_up (Given *given, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) go = g_simple_action_new ("go", G_VARIANT_TYPE_STRING);

  given->ways = g_string_new (NULL);
  g_signal_connect (go, "activate", G_CALLBACK (go_cb), given);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (go));
  given->page = g_object_ref_sink (adw_bin_new ());
  gtk_widget_insert_action_group (given->page, "page", G_ACTION_GROUP (group));
  given->row = VG_OPEN_ROW (vg_open_row_new ("page.go", "There"));
  adw_bin_set_child (ADW_BIN (given->page), GTK_WIDGET (given->row));
}

static void
tear_down (Given *given, gconstpointer data)
{
  g_assert_finalize_object (given->page);
  g_string_free (given->ways, TRUE);
}

/* "[label]" for each, "(label)" for what can be pressed. */
static char *
dup_look (Given *given)
{
  GString *look = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (given->row)); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    gboolean is_button = GTK_IS_BUTTON (child);
    GtkWidget *label = is_button ? gtk_button_get_child (GTK_BUTTON (child)) : child;

    g_string_append_printf (look, is_button ? "(%s)" : "[%s]",
                            gtk_label_get_text (GTK_LABEL (label)));
  }

  return g_string_free (look, FALSE);
}

static void
assert_look (Given *given, const char *expected)
{
  g_autofree char *look = dup_look (given);

  g_assert_cmpstr (look, ==, expected);
}

static void
test_each_thing_has_one_button (Given *given, gconstpointer data)
{
  vg_open_row_add (given->row, "a date", "a");
  vg_open_row_add (given->row, "<b>", "b");
  vg_open_row_add (given->row, "a date", "c");
  vg_open_row_show (given->row, "DRAFT");

  assert_look (given, "[DRAFT · 3 things still to fill in](a date (2×))(<b>)");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (given->row)));
}

static void
test_a_press_leads_there_and_on_to_the_next (Given *given, gconstpointer data)
{
  GtkWidget *button = NULL;

  vg_open_row_add (given->row, "a date", "a");
  vg_open_row_add (given->row, "a date", "a");
  vg_open_row_add (given->row, "a date", "c");
  vg_open_row_show (given->row, "DRAFT");
  button = gtk_widget_get_last_child (GTK_WIDGET (given->row));
  for (guint i = 0; i < 3; i++)
    g_signal_emit_by_name (button, "clicked");

  g_assert_cmpstr (given->ways->str, ==, "a c a ");
}

static void
test_what_leads_nowhere_is_no_button (Given *given, gconstpointer data)
{
  vg_open_row_add (given->row, "a name", NULL);
  vg_open_row_show (given->row, "DRAFT");

  assert_look (given, "[DRAFT · 1 thing still to fill in][a name]");
}

static void
test_what_is_filled_goes (Given *given, gconstpointer data)
{
  vg_open_row_add (given->row, "a date", "a");
  vg_open_row_show (given->row, "DRAFT");
  vg_open_row_add (given->row, "a name", "b");
  vg_open_row_show (given->row, "DRAFT");
  assert_look (given, "[DRAFT · 1 thing still to fill in](a name)");

  vg_open_row_show (given->row, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (given->row)));
}

#define ADD(name, test) g_test_add ("/ui/open-row/" name, Given, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("each-thing-has-one-button", test_each_thing_has_one_button);
  ADD ("a-press-leads-there-and-on-to-the-next", test_a_press_leads_there_and_on_to_the_next);
  ADD ("what-leads-nowhere-is-no-button", test_what_leads_nowhere_is_no_button);
  ADD ("what-is-filled-goes", test_what_is_filled_goes);

  return g_test_run ();
}
