/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/unlock/vault-trouble.h"

#include "base/error.h"
#include "base/language.h"
#include "tests/ui/on-screen.h"

static GtkWidget *
show_for (int code, GtkWidget **window)
{
  g_autoptr (GError) error = g_error_new (VG_ERROR, code, "the file says so");
  GtkWidget *page = vg_vault_trouble_new_page (error);

  *window = on_screen_show (page);
  return page;
}

static void
assert_offers (int code, const char *title, gboolean can_restore)
{
  GtkWidget *window = NULL;
  GtkWidget *page = show_for (code, &window);

  g_assert_true (on_screen_shows (page, title));
  g_assert_true (on_screen_shows (page, "The file says so"));
  g_assert_nonnull (on_screen_find_button (page, "Try again"));
  g_assert_nonnull (on_screen_find_button (page, "Practise with invented cases"));
  g_assert_cmpint (on_screen_find_button (page, "Restore a backup") != NULL, ==, can_restore);
  on_screen_close (window, page);
}

static void
test_a_backup_is_offered_where_it_helps (void)
{
  assert_offers (VG_ERROR_BUSY, "Your vault is open somewhere else", FALSE);
  assert_offers (VG_ERROR_NEWER, "A newer Voorgesprek made this vault", FALSE);
  assert_offers (VG_ERROR_READ_ONLY, "Nothing can be written where your vault lies", FALSE);
  assert_offers (VG_ERROR_TAMPERED, "Your vault is damaged", TRUE);
  assert_offers (VG_ERROR_FAILED, "Your vault cannot be opened", TRUE);
}

static void
test_an_older_file_can_be_read_or_gone_on_with (void)
{
  GtkWidget *page = vg_vault_trouble_new_older_page (3);
  GtkWidget *window = on_screen_show (page);

  g_assert_true (on_screen_shows (page, "3 changes are missing here"));
  g_assert_nonnull (on_screen_find_button (page, "Only read for now"));
  g_assert_nonnull (on_screen_find_button (page, "Go on with this one"));
  on_screen_close (window, page);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  vg_language_start ("en");

  g_test_add_func ("/ui/vault-trouble/a-backup-is-offered-where-it-helps",
                   test_a_backup_is_offered_where_it_helps);
  g_test_add_func ("/ui/vault-trouble/an-older-file-can-be-read-or-gone-on-with",
                   test_an_older_file_can_be_read_or_gone_on_with);

  return g_test_run ();
}
