/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/value-buttons.h"

#include "tests/ui/on-screen.h"

#include <adwaita.h>

#define A_WHILE_US (1100 * 1000) /* longer than from digit to digit of one number */

typedef struct {
  GtkWidget *window;
  GtkWidget *buttons;
  GString *chosen;
} Row;

static void
chosen_cb (Row *row, const char *value)
{
  g_string_append_printf (row->chosen, "%s ", value);
}

static void
set_up (Row *row, const char *const *values)
{
  row->chosen = g_string_new (NULL);
  row->buttons = vg_value_buttons_new (VG_VALUES_ROW, "How important?");
  for (guint i = 0; values[i] != NULL; i++)
    vg_value_buttons_add (VG_VALUE_BUTTONS (row->buttons), values[i], values[i]);
  g_signal_connect_swapped (row->buttons, "chosen", G_CALLBACK (chosen_cb), row);
  row->window = on_screen_show (row->buttons);
  gtk_widget_grab_focus (vg_value_buttons_get_first (VG_VALUE_BUTTONS (row->buttons)));
}

static void
set_up_scale (Row *row)
{
  static const char *const scale[] = {
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", NULL
  };

  set_up (row, scale);
}

static void
tear_down (Row *row)
{
  on_screen_close (row->window, row->buttons);
  g_string_free (row->chosen, TRUE);
}

static void
type (Row *row, const char *text)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row->buttons);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
      continue;
    for (const char *at = text; *at != '\0'; at++)
      g_signal_emit_by_name (controller, "key-pressed", gdk_unicode_to_keyval (*at), 0, 0,
                             &is_handled);
  }
}

static void
assert_focus (Row *row, const char *words)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (row->window));

  g_assert_true (GTK_IS_TOGGLE_BUTTON (focus));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (focus)), ==, words);
}

static void
test_a_number_that_is_typed_is_chosen (void)
{
  Row row;

  set_up_scale (&row);
  type (&row, "8");
  g_assert_cmpstr (row.chosen->str, ==, "8 ");
  assert_focus (&row, "8");
  tear_down (&row);
}

static void
test_two_digits_in_a_row_are_one_number (void)
{
  Row row;

  set_up_scale (&row);
  type (&row, "10");
  g_assert_true (g_str_has_suffix (row.chosen->str, "10 "));
  assert_focus (&row, "10");
  type (&row, "7");
  assert_focus (&row, "7");
  tear_down (&row);
}

static void
test_after_a_while_a_digit_is_a_number_of_its_own (void)
{
  Row row;

  set_up_scale (&row);
  type (&row, "1");
  g_usleep (A_WHILE_US);
  type (&row, "0");
  assert_focus (&row, "0");
  tear_down (&row);
}

static void
test_a_sentence_chooses_nothing (void)
{
  Row row;

  set_up_scale (&row);
  type (&row, "ongeveer 8 of 9");
  g_assert_cmpstr (row.chosen->str, ==, "");
  tear_down (&row);
}

static void
test_letters_choose_nothing (void)
{
  static const char *const words[] = { "yes", "no", NULL };
  Row row;

  set_up (&row, words);
  type (&row, "no 1 yes 0");
  g_assert_cmpstr (row.chosen->str, ==, "");
  tear_down (&row);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/value-buttons/a-number-that-is-typed-is-chosen",
                   test_a_number_that_is_typed_is_chosen);
  g_test_add_func ("/ui/value-buttons/two-digits-in-a-row-are-one-number",
                   test_two_digits_in_a_row_are_one_number);
  g_test_add_func ("/ui/value-buttons/after-a-while-a-digit-is-a-number-of-its-own",
                   test_after_a_while_a_digit_is_a_number_of_its_own);
  g_test_add_func ("/ui/value-buttons/a-sentence-chooses-nothing", test_a_sentence_chooses_nothing);
  g_test_add_func ("/ui/value-buttons/letters-choose-nothing", test_letters_choose_nothing);

  return g_test_run ();
}
