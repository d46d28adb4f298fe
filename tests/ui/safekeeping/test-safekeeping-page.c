/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/safekeeping-page.h"

#include "base/paths.h"
#include "tests/ui/filled-vault.h"
#include "tests/ui/on-screen.h"
#include "ui/safekeeping/backup-pane.h"
#include "ui/safekeeping/check-deed.h"
#include "ui/safekeeping/code-deed.h"
#include "ui/safekeeping/import-deed.h"
#include "ui/safekeeping/passphrase-deed.h"
#include "ui/safekeeping/reminder-list.h"
#include "ui/safekeeping/test-deed.h"

#include <glib/gstdio.h>

#define NEW_PASSPHRASE "de sperwer zat vanmorgen op het hek"

typedef struct {
  OpenVault place;
  char *stick; /* where backups go */
  GtkWidget *page;
  GtkWidget *window;
} Screen;

static void
set_up (Screen *at, gconstpointer data)
{
  filled_vault_set_up (&at->place);
  at->stick = g_build_filename (at->place.parent, "stick", NULL);
  g_assert_cmpint (g_mkdir (at->stick, 0700), ==, 0);
  at->page = vg_safekeeping_page_new (at->place.vault, at->place.shelf);
  at->window = on_screen_show (at->page);
}

static void
leave (Screen *at)
{
  on_screen_close (at->window, at->page);
  at->window = NULL;
}

static void
tear_down (Screen *at, gconstpointer data)
{
  if (at->window != NULL)
    leave (at);
  filled_vault_tear_down (&at->place);
  g_free (at->stick);
}

static gboolean
shows (Screen *at, const char *words)
{
  return on_screen_shows (at->page, words);
}

/* Into entry number @index of those one sees in @root. */
static guint
type_at (GtkWidget *root, guint index, const char *text)
{
  guint n = 0;

  if (!gtk_widget_get_visible (root))
    return 0;
  if (GTK_IS_PASSWORD_ENTRY (root) || GTK_IS_ENTRY (root)) {
    if (index == 0)
      gtk_editable_set_text (GTK_EDITABLE (root), text);
    return 1;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && n <= index;
       child = gtk_widget_get_next_sibling (child))
    n += type_at (child, index - n, text);

  return n;
}

static void
type (GtkWidget *root, guint index, const char *text)
{
  g_assert_cmpuint (type_at (root, index, text), >, index);
}

/* --- Backups --- */

static void
back_up (Screen *at)
{
  GtkWidget *pane = on_screen_find (at->page, VG_TYPE_BACKUP_PANE);

  vg_backup_pane_start_in (VG_BACKUP_PANE (pane), at->stick);
  on_screen_wait (at->page, "The backup is made");
}

static char *
find_backup (Screen *at)
{
  g_autoptr (GDir) dir = g_dir_open (at->stick, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".data.vgb"))
      return g_build_filename (at->stick, name, NULL);

  return NULL;
}

static void
test_one_glance_says_when_and_where (Screen *at, gconstpointer data)
{
  g_autofree char *backup = NULL;

  g_assert_true (shows (at, "No backup yet"));
  g_assert_null (on_screen_find_button (at->page, "In another folder"));
  back_up (at);
  g_assert_true (shows (at, "Just now"));
  g_assert_true (shows (at, at->stick));
  g_assert_nonnull (on_screen_find_button (at->page, "In another folder"));
  /* Both lie below the folder of temporary files. */
  g_assert_true (shows (at, "on the same disk as the vault"));
  backup = find_backup (at);
  g_assert_nonnull (backup);
}

static void
test_the_folder_is_remembered (Screen *at, gconstpointer data)
{
  back_up (at);
  vg_backup_pane_refresh (VG_BACKUP_PANE (on_screen_find (at->page, VG_TYPE_BACKUP_PANE)));
  on_screen_press (at->page, "Back up now");
  on_screen_wait (at->page, "The backup is made");
}

static void
test_a_folder_that_is_gone_is_missed (Screen *at, gconstpointer data)
{
  const char *const argv[] = { "rm", "-r", at->stick, NULL };

  back_up (at);
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                               NULL, NULL, NULL));
  on_screen_press (at->page, "Back up now");
  g_assert_true (shows (at, "is not there now"));
  g_assert_true (shows (at, "Plug in"));
}

/* Whoever leaves does not wait for it, and neither does the vault. */
static void
test_leaving_stops_a_backup (Screen *at, gconstpointer data)
{
  vg_backup_pane_start_in (VG_BACKUP_PANE (on_screen_find (at->page, VG_TYPE_BACKUP_PANE)),
                           at->stick);
  g_assert_nonnull (on_screen_find_button (at->page, "Stop"));
}

static void
test_a_backup_is_tested_with_its_passphrase (Screen *at, gconstpointer data)
{
  GtkWidget *deed = on_screen_find (at->page, VG_TYPE_TEST_DEED);
  g_autofree char *backup = NULL;

  back_up (at);
  backup = find_backup (at);
  vg_test_deed_start_with (VG_TEST_DEED (deed), backup);
  type (deed, 0, "zeven scheve schuren in de wei");
  on_screen_press (deed, "Test");
  on_screen_wait (deed, "This is not the passphrase");
  type (deed, 0, OPEN_VAULT_PASSPHRASE);
  on_screen_press (deed, "Test");
  on_screen_wait (deed, "This backup is good");
  g_assert_null (on_screen_find (deed, GTK_TYPE_PASSWORD_ENTRY));
}

static void
test_a_damaged_backup_is_called_so (Screen *at, gconstpointer data)
{
  GtkWidget *deed = on_screen_find (at->page, VG_TYPE_TEST_DEED);
  g_autofree char *backup = NULL;

  back_up (at);
  backup = find_backup (at);
  g_assert_cmpint (truncate (backup, 200), ==, 0);
  vg_test_deed_start_with (VG_TEST_DEED (deed), backup);
  type (deed, 0, OPEN_VAULT_PASSPHRASE);
  on_screen_press (deed, "Test");
  on_screen_wait (deed, "This backup is not good");
  g_assert_true (on_screen_shows (deed, "The vault itself is untouched"));
}

/* --- The check --- */

static void
test_a_sound_vault_is_called_so (Screen *at, gconstpointer data)
{
  GtkWidget *deed = on_screen_find (at->page, VG_TYPE_CHECK_DEED);

  on_screen_press (deed, "Check");
  on_screen_wait (deed, "The vault is sound");
  g_assert_true (on_screen_shows (deed, "2 cases"));
  g_assert_true (gtk_widget_is_sensitive (on_screen_find_button (deed, "Check")));
}

/* --- The passphrase --- */

static void
test_the_passphrase_is_changed_by_who_knows_it (Screen *at, gconstpointer data)
{
  GtkWidget *deed = on_screen_find (at->page, VG_TYPE_PASSPHRASE_DEED);

  on_screen_press (deed, "Change");
  on_screen_press (deed, "My own words");
  type (deed, 0, "wrong words for this vault");
  type (deed, 1, NEW_PASSPHRASE);
  type (deed, 2, NEW_PASSPHRASE);
  on_screen_press (deed, "Change passphrase");
  on_screen_wait (deed, "This is not the passphrase");

  type (deed, 0, OPEN_VAULT_PASSPHRASE);
  on_screen_press (deed, "Change passphrase");
  on_screen_wait (deed, "The passphrase is changed");
  leave (at);
  g_assert_false (filled_vault_opens_by (&at->place, OPEN_VAULT_PASSPHRASE));
  g_assert_true (filled_vault_opens_by (&at->place, NEW_PASSPHRASE));
}

static void
test_a_weak_passphrase_is_refused_in_place (Screen *at, gconstpointer data)
{
  GtkWidget *deed = on_screen_find (at->page, VG_TYPE_PASSPHRASE_DEED);

  on_screen_press (deed, "Change");
  on_screen_press (deed, "My own words");
  type (deed, 0, OPEN_VAULT_PASSPHRASE);
  type (deed, 1, "kort");
  type (deed, 2, "kort");
  on_screen_press (deed, "Change passphrase");
  on_screen_settle ();
  g_assert_nonnull (on_screen_find (deed, GTK_TYPE_PASSWORD_ENTRY));
  on_screen_press (deed, "Never mind");
  g_assert_null (on_screen_find (deed, GTK_TYPE_PASSWORD_ENTRY));
  leave (at);
  g_assert_true (filled_vault_opens_by (&at->place, OPEN_VAULT_PASSPHRASE));
}

/* --- The recovery code --- */

static void
test_a_code_that_was_not_typed_back_is_remembered (Screen *at, gconstpointer data)
{
  GtkWidget *reminders = on_screen_find (at->page, VG_TYPE_REMINDER_LIST);
  GtkWidget *deed = on_screen_find (at->page, VG_TYPE_CODE_DEED);

  g_assert_true (on_screen_shows (reminders, "recovery code was not typed back"));
  on_screen_press (reminders, "Type it back");
  type (deed, 0, "AAAA-BBBB");
  on_screen_press (deed, "This is the code");
  on_screen_settle ();
  g_assert_false (vg_vault_is_code_confirmed (at->place.vault));

  type (deed, 0, at->place.code);
  on_screen_press (deed, "This is the code");
  on_screen_wait (deed, "The code is right");
  g_assert_true (vg_vault_is_code_confirmed (at->place.vault));
  g_assert_false (on_screen_shows (reminders, "recovery code was not typed back"));
  g_assert_null (on_screen_find_button (deed, "Type it back"));
}

/* What stands on the large label, without the spaces between groups. */
static char *
read_code (GtkWidget *root)
{
  if (GTK_IS_LABEL (root) && gtk_widget_has_css_class (root, "secret-code"))
    return g_strdup (gtk_label_get_text (GTK_LABEL (root)));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    char *code = read_code (child);

    if (code != NULL)
      return code;
  }

  return NULL;
}

static void
test_a_new_code_takes_the_place_of_the_old (Screen *at, gconstpointer data)
{
  GtkWidget *deed = on_screen_find (at->page, VG_TYPE_CODE_DEED);
  g_autofree char *code = NULL;

  on_screen_press (deed, "A new one");
  type (deed, 0, OPEN_VAULT_PASSPHRASE);
  on_screen_press (deed, "Make a new code");
  on_screen_wait (deed, "I have it on paper");
  code = read_code (deed);
  on_screen_press (deed, "I have it on paper");
  type (deed, 0, code);
  on_screen_press (deed, "This is the code");
  on_screen_wait (deed, "The code is right");
  leave (at);
  g_assert_false (filled_vault_opens_by (&at->place, at->place.code));
  g_assert_true (filled_vault_opens_by (&at->place, code));
}

/* --- Cases --- */

static void
test_a_case_is_taken_in_once (Screen *at, gconstpointer data)
{
  GtkWidget *deed = on_screen_find (at->page, VG_TYPE_IMPORT_DEED);
  g_autofree char *path = vg_paths_dup_data ("practice", "coach-denied-en.voorgesprek.json", NULL);
  g_autofree char *key = NULL;

  vg_import_deed_start_with (VG_IMPORT_DEED (deed), path);
  on_screen_wait (deed, "The case is in the vault");
  key = filled_vault_find (&at->place, "The linden case");

  vg_import_deed_start_with (VG_IMPORT_DEED (deed), path);
  on_screen_wait (deed, "The case could not be taken in");
  g_assert_true (on_screen_shows (deed, "The vault is as it was"));
}

static void
test_what_is_no_case_is_refused (Screen *at, gconstpointer data)
{
  GtkWidget *deed = on_screen_find (at->page, VG_TYPE_IMPORT_DEED);
  g_autofree char *path = g_build_filename (at->stick, "shopping.json", NULL);

  g_assert_true (g_file_set_contents (path, "[\"bread\"]", -1, NULL));
  vg_import_deed_start_with (VG_IMPORT_DEED (deed), path);
  on_screen_wait (deed, "The case could not be taken in");
}

static void
add (const char *path, void (*test) (Screen *at, gconstpointer data))
{
  g_test_add (path, Screen, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/ui/safekeeping-page/one-glance-says-when-and-where", test_one_glance_says_when_and_where);
  add ("/ui/safekeeping-page/the-folder-is-remembered", test_the_folder_is_remembered);
  add ("/ui/safekeeping-page/a-folder-that-is-gone-is-missed",
       test_a_folder_that_is_gone_is_missed);
  add ("/ui/safekeeping-page/leaving-stops-a-backup", test_leaving_stops_a_backup);
  add ("/ui/safekeeping-page/a-backup-is-tested-with-its-passphrase",
       test_a_backup_is_tested_with_its_passphrase);
  add ("/ui/safekeeping-page/a-damaged-backup-is-called-so", test_a_damaged_backup_is_called_so);
  add ("/ui/safekeeping-page/a-sound-vault-is-called-so", test_a_sound_vault_is_called_so);
  add ("/ui/safekeeping-page/the-passphrase-is-changed-by-who-knows-it",
       test_the_passphrase_is_changed_by_who_knows_it);
  add ("/ui/safekeeping-page/a-weak-passphrase-is-refused-in-place",
       test_a_weak_passphrase_is_refused_in_place);
  add ("/ui/safekeeping-page/a-code-that-was-not-typed-back-is-remembered",
       test_a_code_that_was_not_typed_back_is_remembered);
  add ("/ui/safekeeping-page/a-new-code-takes-the-place-of-the-old",
       test_a_new_code_takes_the_place_of_the_old);
  add ("/ui/safekeeping-page/a-case-is-taken-in-once", test_a_case_is_taken_in_once);
  add ("/ui/safekeeping-page/what-is-no-case-is-refused", test_what_is_no_case_is_refused);

  return g_test_run ();
}
