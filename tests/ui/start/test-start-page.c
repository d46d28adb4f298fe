/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/start/start-page.h"

#include "tests/ui/on-screen.h"
#include "ui/start/restore-page.h"
#include "ui/start/waiting-page.h"

#include <adwaita.h>

static void
assert_asks (GtkWidget *page, const char *words, const char *action)
{
  GtkWidget *button = on_screen_find_button (page, words);

  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, action);
}

static void
test_there_are_two_ways_and_a_backup (void)
{
  GtkWidget *page = vg_start_page_new ();
  GtkWidget *window = on_screen_show (page);

  assert_asks (page, "Practise", "win.practise");
  assert_asks (page, "Make a vault", "door.make");
  assert_asks (page, "Restore a backup", "door.restore");
  g_assert_true (on_screen_shows (page, "Nobody in them exists"));

  on_screen_close (window, page);
}

static void
given_cb (char **words, const char *given)
{
  *words = g_strdup (given);
}

static void
test_a_backup_is_opened_with_its_passphrase (void)
{
  GtkWidget *page = vg_restore_page_new ("voorgesprek-ab12-20261126T140256Z.data.vgb");
  GtkWidget *window = on_screen_show (page);
  VgPassphraseForm *form = vg_restore_page_get_form (VG_RESTORE_PAGE (page));
  g_autofree char *words = NULL;

  g_assert_true (on_screen_shows (page, "From voorgesprek-ab12-20261126T140256Z.data.vgb"));
  g_signal_connect_swapped (form, "given", G_CALLBACK (given_cb), &words);
  gtk_editable_set_text (GTK_EDITABLE (on_screen_find (page, GTK_TYPE_PASSWORD_ENTRY)), "zes");
  on_screen_press (page, "Restore");
  g_assert_cmpstr (words, ==, "zes");

  on_screen_close (window, page);
}

static void
test_waiting_says_why (void)
{
  GtkWidget *page = vg_waiting_page_new ("Making your vault", "It takes a while.");
  GtkWidget *window = on_screen_show (page);

  g_assert_true (on_screen_shows (page, "Making your vault"));
  g_assert_true (on_screen_shows (page, "It takes a while."));

  on_screen_close (window, page);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/ui/start-page/there-are-two-ways-and-a-backup",
                   test_there_are_two_ways_and_a_backup);
  g_test_add_func ("/ui/restore-page/a-backup-is-opened-with-its-passphrase",
                   test_a_backup_is_opened_with_its_passphrase);
  g_test_add_func ("/ui/waiting-page/waiting-says-why", test_waiting_says_why);

  return g_test_run ();
}
