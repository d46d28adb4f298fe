/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/passphrase-form.h"

#include "tests/ui/on-screen.h"

#include <adwaita.h>

typedef struct {
  GtkWidget *page;
  GtkWidget *window;
  char *words;
  gboolean is_code;
  guint n_given;
} Form;

static void
given_cb (Form *at, const char *words, gboolean is_code)
{
  g_free (at->words);
  at->words = g_strdup (words);
  at->is_code = is_code;
  at->n_given++;
}

static void
set_up (Form *at, gconstpointer data)
{
  at->page = vg_passphrase_form_new ("_Open", "Opening…");
  g_signal_connect_swapped (at->page, "given", G_CALLBACK (given_cb), at);
  at->window = on_screen_show (at->page);
  gtk_widget_grab_focus (at->page);
}

static void
tear_down (Form *at, gconstpointer data)
{
  on_screen_close (at->window, at->page);
  g_free (at->words);
}

static gboolean
has_focus (Form *at, GtkWidget *entry)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (at->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, entry);
}

static void
test_words_are_given (Form *at, gconstpointer data)
{
  GtkWidget *entry = on_screen_find (at->page, GTK_TYPE_PASSWORD_ENTRY);

  on_screen_press (at->page, "Open");
  g_assert_cmpuint (at->n_given, ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "zes woorden");
  on_screen_press (at->page, "Open");
  g_assert_cmpstr (at->words, ==, "zes woorden");
  g_assert_false (at->is_code);
}

static void
test_a_wrong_one_is_said_below_the_field_that_keeps_the_focus (Form *at, gconstpointer data)
{
  GtkWidget *entry = on_screen_find (at->page, GTK_TYPE_PASSWORD_ENTRY);
  int start = 0;
  int end = 0;

  gtk_editable_set_text (GTK_EDITABLE (entry), "zes woorden");
  vg_passphrase_form_set_is_busy (VG_PASSPHRASE_FORM (at->page), TRUE);
  on_screen_settle ();
  g_assert_true (on_screen_shows (at->page, "Opening…"));
  g_assert_null (on_screen_find_button (at->page, "Open"));
  g_assert_true (has_focus (at, entry));
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (entry)));

  vg_passphrase_form_set_is_busy (VG_PASSPHRASE_FORM (at->page), FALSE);
  vg_passphrase_form_tell (VG_PASSPHRASE_FORM (at->page), NULL);
  g_assert_true (on_screen_shows (at->page, "This is not the passphrase"));
  g_assert_true (has_focus (at, entry));
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (entry), &start, &end));
  g_assert_cmpint (end - start, ==, strlen ("zes woorden"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "andere");
  g_assert_false (on_screen_shows (at->page, "This is not the passphrase"));
}

static void
test_the_code_is_another_way (Form *at, gconstpointer data)
{
  gtk_editable_set_text (GTK_EDITABLE (on_screen_find (at->page, GTK_TYPE_PASSWORD_ENTRY)), "zes");
  on_screen_press (at->page, "Use the recovery code instead");
  g_assert_null (on_screen_find (at->page, GTK_TYPE_PASSWORD_ENTRY));
  gtk_editable_set_text (GTK_EDITABLE (on_screen_find (at->page, GTK_TYPE_ENTRY)), "0JK2");
  on_screen_press (at->page, "Open");
  g_assert_cmpstr (at->words, ==, "0JK2");
  g_assert_true (at->is_code);
  vg_passphrase_form_tell (VG_PASSPHRASE_FORM (at->page), NULL);
  g_assert_true (on_screen_shows (at->page, "group by group"));

  on_screen_press (at->page, "Use the passphrase instead");
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (on_screen_find (at->page, GTK_TYPE_PASSWORD_ENTRY))), ==,
      "");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/ui/passphrase-form/words-are-given", Form, NULL, set_up, test_words_are_given,
              tear_down);
  g_test_add ("/ui/passphrase-form/a-wrong-one-is-said-below-the-field-that-keeps-the-focus", Form,
              NULL, set_up, test_a_wrong_one_is_said_below_the_field_that_keeps_the_focus,
              tear_down);
  g_test_add ("/ui/passphrase-form/the-code-is-another-way", Form, NULL, set_up,
              test_the_code_is_another_way, tear_down);

  return g_test_run ();
}
