/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/unlock/unlock-page.h"

#include "tests/ui/on-screen.h"
#include "ui/unlock/trouble-page.h"

#include <adwaita.h>

static void
test_there_is_one_field_and_it_has_the_focus (void)
{
  GtkWidget *page = vg_unlock_page_new (NULL, NULL);
  GtkWidget *form = GTK_WIDGET (vg_unlock_page_get_form (VG_UNLOCK_PAGE (page)));
  GtkWidget *window = on_screen_show (page);
  GtkWidget *entry = on_screen_find (page, GTK_TYPE_PASSWORD_ENTRY);
  GtkWidget *practise = on_screen_find_button (page, "Practise with invented");

  gtk_widget_grab_focus (page);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), entry));
  g_assert_true (gtk_widget_is_ancestor (entry, form));
  g_assert_null (on_screen_find (page, GTK_TYPE_ENTRY));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (practise)), ==, "win.practise");
  g_assert_false (on_screen_shows (page, "Locked"));

  on_screen_close (window, page);
}

static void
test_after_locking_it_says_that_all_is_saved (void)
{
  GtkWidget *page = vg_unlock_page_new ("Locked. Everything is saved.", "/media/stick/vault");
  GtkWidget *window = on_screen_show (page);

  g_assert_true (on_screen_shows (page, "Locked. Everything is saved."));
  g_assert_true (on_screen_shows (page, "/media/stick/vault"));

  on_screen_close (window, page);
}

static void
test_trouble_says_what_happened_what_is_safe_and_what_to_do (void)
{
  const VgTrouble trouble = { "The vault is open elsewhere", "by Marieke, since 14:03",
                              "Nothing is lost." };
  GtkWidget *page = vg_trouble_page_new (&trouble);
  GtkWidget *window = NULL;
  GtkWidget *again = NULL;

  vg_trouble_page_add_way (VG_TROUBLE_PAGE (page), "_Try again", "window.minimize");
  vg_trouble_page_add_aside (VG_TROUBLE_PAGE (page), "P_ractise", "win.practise");
  window = on_screen_show (page);
  g_assert_true (on_screen_shows (page, "The vault is open elsewhere"));
  g_assert_true (on_screen_shows (page, "By Marieke, since 14:03"));
  g_assert_true (on_screen_shows (page, "Nothing is lost."));
  again = on_screen_find_button (page, "Try again");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (again)), ==, "window.minimize");
  g_assert_nonnull (on_screen_find_button (page, "Practise"));
  gtk_widget_grab_focus (page);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == again);

  vg_trouble_page_tell (VG_TROUBLE_PAGE (page), "the disk is full");
  g_assert_true (on_screen_shows (page, "The disk is full"));

  on_screen_close (window, page);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/ui/unlock-page/there-is-one-field-and-it-has-the-focus",
                   test_there_is_one_field_and_it_has_the_focus);
  g_test_add_func ("/ui/unlock-page/after-locking-it-says-that-all-is-saved",
                   test_after_locking_it_says_that_all_is_saved);
  g_test_add_func ("/ui/trouble-page/trouble-says-what-happened-what-is-safe-and-what-to-do",
                   test_trouble_says_what_happened_what_is_safe_and_what_to_do);

  return g_test_run ();
}
