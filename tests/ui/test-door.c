/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/door.h"

#include "tests/ui/on-screen.h"
#include "tests/workspace/open-vault.h"

#include <adwaita.h>
#include <glib/gstdio.h>

typedef struct {
  OpenVault made; /* closed again */
  char *folder;   /* what the door leads to */
  GtkWidget *door;
  GtkWidget *window;
  VgVault *opened;
} Door;

static void
opened_cb (Door *at, VgVault *vault)
{
  g_assert_null (at->opened);
  at->opened = g_object_ref (vault);
}

static void
show (Door *at, gboolean is_locked)
{
  at->door = vg_door_new (at->folder, at->made.shelf, is_locked);
  g_signal_connect_swapped (at->door, "opened", G_CALLBACK (opened_cb), at);
  at->window = on_screen_show (at->door);
}

static void
set_up_vault (Door *at, gconstpointer data)
{
  *at = (Door){ 0 };
  open_vault_set_up (&at->made, NULL);
  g_assert_finalize_object (g_steal_pointer (&at->made.vault));
  at->folder = g_strdup (at->made.folder);
}

/* A folder that is not there. */
static void
set_up (Door *at, gconstpointer data)
{
  set_up_vault (at, data);
  g_free (at->folder);
  at->folder = g_build_filename (at->made.parent, "another", NULL);
}

static void
tear_down (Door *at, gconstpointer data)
{
  on_screen_close (at->window, at->door);
  if (at->opened != NULL)
    g_assert_finalize_object (at->opened);
  g_free (at->folder);
  open_vault_tear_down (&at->made, NULL);
}

static void
type (Door *at, GType type_of_entry, const char *text)
{
  GtkWidget *entry = on_screen_find (at->door, type_of_entry);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
give_words (Door *at, const char *words)
{
  type (at, GTK_TYPE_PASSWORD_ENTRY, words);
  on_screen_press (at->door, "Open");
}

static void
wait_for_opened (Door *at)
{
  while (at->opened == NULL)
    on_screen_settle ();
}

static void
test_the_passphrase_opens (Door *at, gconstpointer data)
{
  show (at, FALSE);
  g_assert_false (on_screen_shows (at->door, "Locked."));
  give_words (at, OPEN_VAULT_PASSPHRASE);
  wait_for_opened (at);
  g_assert_cmpstr (vg_vault_get_folder (at->opened), ==, at->folder);
  g_assert_null (vg_door_get_vault (VG_DOOR (at->door)));
}

static void
test_wrong_words_are_tried_again (Door *at, gconstpointer data)
{
  show (at, TRUE);
  g_assert_true (on_screen_shows (at->door, "Locked. Everything is saved."));
  give_words (at, "helemaal andere woorden");
  on_screen_wait (at->door, "This is not the passphrase");
  g_assert_null (at->opened);
  give_words (at, OPEN_VAULT_PASSPHRASE);
  wait_for_opened (at);
}

/* The words on the screen, one space between two. */
static char *
read_offer (Door *at)
{
  GtkWidget *entry = on_screen_find (at->door, GTK_TYPE_ENTRY);
  GtkWidget *first = gtk_widget_get_first_child (gtk_widget_get_parent (entry));
  GtkWidget *label = gtk_widget_get_next_sibling (first);
  g_auto (GStrv) words = g_strsplit_set (gtk_label_get_text (GTK_LABEL (label)), " \n", -1);

  g_assert_cmpuint (g_strv_length (words), ==, 6);
  return g_strjoinv (" ", words);
}

static void
test_who_comes_with_the_code_chooses_a_new_passphrase (Door *at, gconstpointer data)
{
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  show (at, FALSE);
  on_screen_press (at->door, "Use the recovery code instead");
  type (at, GTK_TYPE_ENTRY, at->made.code);
  on_screen_press (at->door, "Open");
  on_screen_wait (at->door, "Choose a new passphrase");
  g_assert_nonnull (vg_door_get_vault (VG_DOOR (at->door)));
  g_assert_null (at->opened);

  words = read_offer (at);
  type (at, GTK_TYPE_ENTRY, words);
  on_screen_press (at->door, "Use this passphrase");
  wait_for_opened (at);

  vg_vault_close (at->opened);
  g_assert_finalize_object (g_steal_pointer (&at->opened));
  at->opened = vg_vault_open (at->folder, at->made.shelf, words, &error);
  g_assert_no_error (error);
}

static void
test_a_new_passphrase_can_wait (Door *at, gconstpointer data)
{
  show (at, FALSE);
  on_screen_press (at->door, "Use the recovery code instead");
  type (at, GTK_TYPE_ENTRY, at->made.code);
  on_screen_press (at->door, "Open");
  on_screen_wait (at->door, "Choose a new passphrase");
  on_screen_press (at->door, "Later");
  wait_for_opened (at);
}

static void
test_a_vault_in_use_is_explained_before_anything_is_asked (Door *at, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  VgVault *elsewhere = vg_vault_open (at->folder, at->made.shelf, OPEN_VAULT_PASSPHRASE, &error);

  g_assert_no_error (error);
  show (at, FALSE);
  g_assert_true (on_screen_shows (at->door, "Your vault is open somewhere else"));
  g_assert_null (on_screen_find (at->door, GTK_TYPE_PASSWORD_ENTRY));

  g_assert_finalize_object (elsewhere);
  on_screen_press (at->door, "Try again");
  g_assert_nonnull (on_screen_find (at->door, GTK_TYPE_PASSWORD_ENTRY));
}

static void
damage (Door *at)
{
  g_autofree char *path = g_build_filename (at->folder, "vault.db", NULL);

  g_assert_true (g_file_set_contents (path, "This is no vault at all.", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0600), ==, 0);
}

static void
test_a_damaged_vault_is_explained_before_anything_is_asked (Door *at, gconstpointer data)
{
  damage (at);
  show (at, FALSE);
  g_assert_null (on_screen_find (at->door, GTK_TYPE_PASSWORD_ENTRY));
  g_assert_nonnull (on_screen_find_button (at->door, "Restore a backup"));
  g_assert_nonnull (on_screen_find_button (at->door, "Try again"));
}

/* With the costs that real vaults have. */
static void
test_a_vault_is_made_step_by_step (Door *at, gconstpointer data)
{
  g_autofree char *words = NULL;

  show (at, FALSE);
  on_screen_press (at->door, "Make a vault");
  words = read_offer (at);
  type (at, GTK_TYPE_ENTRY, words);
  on_screen_press (at->door, "Make the vault");
  g_assert_true (on_screen_shows (at->door, "Making your vault"));
  gtk_widget_activate_action (at->door, "door.look", NULL);
  gtk_widget_activate_action (at->door, "door.make", NULL);
  g_assert_true (on_screen_shows (at->door, "Making your vault"));
  on_screen_wait (at->door, "Your recovery code");
  g_assert_nonnull (vg_door_get_vault (VG_DOOR (at->door)));

  on_screen_press (at->door, "I have it on paper");
  type (at, GTK_TYPE_ENTRY, "0000-0000-0000-0000-0000-0000-0000-0000-0000");
  on_screen_press (at->door, "This is the code");
  g_assert_null (at->opened);
  on_screen_press (at->door, "Type it back later");
  wait_for_opened (at);
  g_assert_false (vg_vault_is_code_confirmed (at->opened));
}

/* Writes a backup of the vault that was made. Returns: (transfer full): its data file */
static char *
back_up (Door *at)
{
  g_autoptr (GError) error = NULL;
  VgVault *vault = vg_vault_open (at->folder, at->made.shelf, OPEN_VAULT_PASSPHRASE, &error);
  g_autofree char *folder = g_build_filename (at->made.parent, "backups", NULL);
  g_autoptr (GDir) dir = NULL;
  const char *name = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  vg_vault_backup (vault, folder, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (vault);

  dir = g_dir_open (folder, 0, &error);
  while ((name = g_dir_read_name (dir)) != NULL && !g_str_has_suffix (name, ".data.vgb"))
    ;
  return g_build_filename (folder, name, NULL);
}

static guint
count_vaults (Door *at)
{
  g_autoptr (GDir) dir = g_dir_open (at->made.parent, 0, NULL);
  const char *name = NULL;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "vault"))
      n++;
  return n;
}

static void
test_a_backup_takes_the_place_of_a_damaged_vault (Door *at, gconstpointer data)
{
  g_autofree char *backup = back_up (at);

  damage (at);
  show (at, FALSE);
  gtk_widget_activate_action (at->door, "door.restore-from", "s", backup);
  type (at, GTK_TYPE_PASSWORD_ENTRY, "andere woorden dan toen");
  on_screen_press (at->door, "Restore");
  on_screen_wait (at->door, "This is not the passphrase");
  g_assert_cmpuint (count_vaults (at), ==, 1);

  type (at, GTK_TYPE_PASSWORD_ENTRY, OPEN_VAULT_PASSPHRASE);
  on_screen_press (at->door, "Restore");
  wait_for_opened (at);
  g_assert_cmpstr (vg_vault_get_folder (at->opened), ==, at->folder);
  g_assert_cmpuint (count_vaults (at), ==, 2);
}

static void
test_back_leads_to_the_first_page (Door *at, gconstpointer data)
{
  show (at, FALSE);
  on_screen_press (at->door, "Make a vault");
  g_assert_true (on_screen_shows (at->door, "The passphrase of your vault"));

  /* What one is in the middle of stays in its language. */
  vg_door_rebuild (VG_DOOR (at->door));
  g_assert_true (on_screen_shows (at->door, "The passphrase of your vault"));

  gtk_widget_activate_action (at->door, "door.look", NULL);
  g_assert_true (on_screen_shows (at->door, "How do you want to begin?"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/ui/door/the-passphrase-opens", Door, NULL, set_up_vault, test_the_passphrase_opens,
              tear_down);
  g_test_add ("/ui/door/wrong-words-are-tried-again", Door, NULL, set_up_vault,
              test_wrong_words_are_tried_again, tear_down);
  g_test_add ("/ui/door/who-comes-with-the-code-chooses-a-new-passphrase", Door, NULL, set_up_vault,
              test_who_comes_with_the_code_chooses_a_new_passphrase, tear_down);
  g_test_add ("/ui/door/a-new-passphrase-can-wait", Door, NULL, set_up_vault,
              test_a_new_passphrase_can_wait, tear_down);
  g_test_add ("/ui/door/a-vault-in-use-is-explained-before-anything-is-asked", Door, NULL,
              set_up_vault, test_a_vault_in_use_is_explained_before_anything_is_asked, tear_down);
  g_test_add ("/ui/door/a-damaged-vault-is-explained-before-anything-is-asked", Door, NULL,
              set_up_vault, test_a_damaged_vault_is_explained_before_anything_is_asked, tear_down);
  g_test_add ("/ui/door/a-vault-is-made-step-by-step", Door, NULL, set_up,
              test_a_vault_is_made_step_by_step, tear_down);
  g_test_add ("/ui/door/a-backup-takes-the-place-of-a-damaged-vault", Door, NULL, set_up_vault,
              test_a_backup_takes_the_place_of_a_damaged_vault, tear_down);
  g_test_add ("/ui/door/back-leads-to-the-first-page", Door, NULL, set_up,
              test_back_leads_to_the_first_page, tear_down);

  return g_test_run ();
}
