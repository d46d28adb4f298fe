/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Erasing, backing up and restoring, ended by force at any moment or for want of room: it is
 * done, or it was never begun.
 */

#include "base/error.h"
#include "given-backup.h"
#include "store/backup-proof.h"
#include "store/erase.h"
#include "store/vault-private.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define KILLS  24
#define LIMITS 16

/* What is broken off: done in a process of its own, in a vault that is unlocked. FALSE where
 * it reports an error.
 */
typedef gboolean (*Work) (Stick *stick, VgVaultFile *vault, GError **error);

typedef struct {
  Stick stick;
  char *good;      /* a copy of the vault's file */
  GBytes *wrapped; /* the key of case0 */
} Fixture;

static GBytes *
read_wrapped (VgVaultFile *vault)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      vault->database, "SELECT wrapped FROM case_key WHERE cas=?", NULL);
  guint8 wrapped[VG_WRAPPED_BYTES];
  guint8 cas[VG_ID_BYTES];

  vg_digest_id ("case0", cas);
  vg_statement_add_bytes (statement, cas, sizeof cas);
  g_assert_cmpint (vg_statement_step (statement, NULL), ==, VG_STEP_ROW);
  g_assert_true (vg_statement_copy_bytes (statement, 0, wrapped, sizeof wrapped));
  return g_bytes_new (wrapped, sizeof wrapped);
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *text = g_strnfill (2000, 'x');
  VgVaultFile *vault = NULL;

  given_stick_set_up (&fixture->stick, NULL);
  fixture->good = g_build_filename (fixture->stick.home.root, "good.db", NULL);
  vault = given_create (&fixture->stick.home);
  given_cases (vault, 2);
  for (guint i = 0; i < 60; i++)
    given_save (vault, "case0", given_act ("anna", 10 + i, i % 2 ? "harmed" : "", text));

  vg_backup_free (given_backup (&fixture->stick, vault, 1));
  fixture->wrapped = read_wrapped (vault);
  vg_vault_file_forget_copy (vault);
  vg_vault_file_close (vault);
  given_copy (fixture->stick.home.file, fixture->good);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  given_stick_tear_down (&fixture->stick, NULL);
  g_free (fixture->good);
  g_bytes_unref (fixture->wrapped);
}

/* Quicker than by the passphrase. */
static VgVaultFile *
open_vault (Stick *stick)
{
  g_autoptr (GError) error = NULL;
  VgVaultFile *vault = vg_vault_file_open (stick->home.folder, &error);

  g_assert_no_error (error);
  vg_vault_file_unlock (vault, stick->home.code, &error);
  g_assert_no_error (error);
  return vault;
}

static void
put_back (Fixture *fixture)
{
  g_autofree char *wal = g_strconcat (fixture->stick.home.file, "-wal", NULL);

  g_unlink (wal);
  given_copy (fixture->good, fixture->stick.home.file);
}

/* --- Ended by force --- */

static pid_t
start (Stick *stick, Work work, int *out_ready)
{
  int ends[2] = { -1, -1 };
  pid_t child = -1;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    VgVaultFile *vault = open_vault (stick);
    gboolean is_done = write (ends[1], "r", 1) == 1 && work (stick, vault, NULL);

    _exit (is_done ? 0 : 1);
  }

  close (ends[1]);
  *out_ready = ends[0];
  return child;
}

/* Once it is at work. */
static void
wait_until_ready (int ready)
{
  char byte = 0;

  g_assert_cmpint (read (ready, &byte, 1), ==, 1);
  close (ready);
}

/* How long the work takes when nobody disturbs it, in microseconds. */
static gint64
measure (Fixture *fixture, Work work)
{
  int ready = -1;
  int status = 0;
  pid_t child = start (&fixture->stick, work, &ready);
  gint64 began = 0;

  wait_until_ready (ready);
  began = g_get_monotonic_time ();
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  return g_get_monotonic_time () - began;
}

static void
break_off (Fixture *fixture, Work work, gint64 most)
{
  int ready = -1;
  pid_t child = start (&fixture->stick, work, &ready);

  wait_until_ready (ready);
  g_usleep ((gulong) g_test_rand_int_range (0, (int) MAX (most, 2)));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
}

/* --- Erasing --- */

static gboolean
erase_case (Stick *stick, VgVaultFile *vault, GError **error)
{
  return vg_erase_case (vault, "case0", error);
}

static gboolean
erase_person (Stick *stick, VgVaultFile *vault, GError **error)
{
  VgErasing what = { "case0", "harmed", NULL };
  VgSave then = { "case0", NULL, "{\"cover\":2}" };

  return vg_erase_acts (vault, &what, &then, error);
}

/* Whether the case was erased as a whole, or else is there as a whole. */
static gboolean
is_case_gone (VgVaultFile *vault)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgStored) stored = vg_journal_load (vault, "case0", &error);
  g_autoptr (GPtrArray) notes = vg_erase_list_notes (vault, NULL);

  g_assert_cmpuint (notes->len, ==, stored == NULL ? 1 : 0);
  if (stored == NULL)
    g_assert_error (error, VG_ERROR, VG_ERROR_NOT_FOUND);
  else
    g_assert_cmpuint (stored->acts->len, ==, 63);

  return stored == NULL;
}

static gboolean
is_person_gone (VgVaultFile *vault)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgStored) stored = vg_journal_load (vault, "case0", &error);
  gboolean is_gone = FALSE;

  g_assert_no_error (error);
  is_gone = stored->gaps->len > 0;
  g_assert_cmpuint (stored->gaps->len, ==, is_gone ? 32 : 0);
  g_assert_cmpuint (stored->acts->len, ==, is_gone ? 31 : 63);
  g_assert_cmpstr (stored->cover, ==, is_gone ? "{\"cover\":2}" : "{\"cover\":1}");
  return is_gone;
}

/* An older file will be put back. */
static void
forget (Fixture *fixture)
{
  VgVaultFile *vault = open_vault (&fixture->stick);

  vg_vault_file_forget_copy (vault);
  vg_vault_file_close (vault);
}

static void
break_off_erasing (Fixture *fixture, Work work, gboolean (*is_gone) (VgVaultFile *))
{
  gint64 most = measure (fixture, work);
  gsize length = 0;
  const guint8 *wrapped = g_bytes_get_data (fixture->wrapped, &length);
  guint n_gone = 0;

  forget (fixture);
  for (guint i = 0; i < KILLS; i++) {
    VgVaultFile *vault = NULL;
    gboolean is_erased = FALSE;

    put_back (fixture);
    break_off (fixture, work, most);
    vault = open_vault (&fixture->stick);
    is_erased = is_gone (vault);
    given_sound (vault);
    vg_vault_file_forget_copy (vault);
    vg_vault_file_close (vault);
    g_assert_cmpint (given_holds (fixture->stick.home.folder, wrapped, length), ==, !is_erased);
    n_gone += is_erased ? 1 : 0;
  }

  g_test_message ("%u of %u were erased", n_gone, KILLS);
}

static void
test_a_case_is_erased_or_there (Fixture *fixture, gconstpointer unused)
{
  break_off_erasing (fixture, erase_case, is_case_gone);
}

static void
test_a_person_is_erased_or_there (Fixture *fixture, gconstpointer unused)
{
  break_off_erasing (fixture, erase_person, is_person_gone);
}

/* --- Backing up --- */

static gboolean
back_up (Stick *stick, VgVaultFile *vault, GError **error)
{
  g_autoptr (VgBackup) backup = vg_backup_make (vault, stick->stick, NULL, NULL, error);

  return backup != NULL;
}

static void
read_back (const char *path, VgBackupKind kind, VgVaultFile *vault)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgBackupReader) reader = vg_backup_reader_new (path, kind, &error);
  g_autoptr (VgBackupRow) row = vg_backup_row_new ();
  VgSecret *key = vg_vault_keys_get (vault->keys, VG_KEY_ANCHOR);
  VgBackupProof proof = { .n_rows = { 0 } };
  VgStep step = VG_STEP_ROW;

  g_assert_no_error (error);
  g_assert_true (vg_backup_reader_open (reader, vg_vault_keys_get_vault (vault->keys), &error));
  while ((step = vg_backup_reader_next (reader, row, &error)) == VG_STEP_ROW)
    vg_backup_proof_add (&proof, key, row);
  g_assert_no_error (error);
  g_assert_true (kind == VG_BACKUP_KEYS ||
                 vg_backup_proof_fits (&proof, vg_backup_reader_get_header (reader), key));
}

/* All that is listed is whole, and so are the keys. */
static guint
check_stick (Fixture *fixture, VgVaultFile *vault)
{
  g_autoptr (GPtrArray) list = vg_backup_list (fixture->stick.stick, NULL);
  g_autofree char *keys = given_keys_path (&fixture->stick, vault);

  g_assert_cmpuint (list->len, >=, 1);
  g_assert_cmpuint (list->len, ==, given_count_files (fixture->stick.stick, ".data.vgb"));
  read_back (keys, VG_BACKUP_KEYS, vault);
  for (guint i = 0; i < list->len; i++)
    read_back (((VgBackup *) list->pdata[i])->data_path, VG_BACKUP_DATA, vault);

  return list->len;
}

static void
test_what_is_listed_is_whole (Fixture *fixture, gconstpointer unused)
{
  gint64 most = measure (fixture, back_up);
  VgVaultFile *vault = NULL;

  for (guint i = 0; i < KILLS; i++) {
    break_off (fixture, back_up, most);
    vault = open_vault (&fixture->stick);
    check_stick (fixture, vault);
    given_sound (vault);
    vg_vault_file_close (vault);
  }

  vault = open_vault (&fixture->stick);
  vg_backup_free (given_backup (&fixture->stick, vault, 59));
  g_assert_cmpuint (given_count_files (fixture->stick.stick, ".part"), ==, 0);
  vg_vault_file_close (vault);
}

/* --- Restoring --- */

static gboolean
restore (Stick *stick, VgVaultFile *vault, GError **error)
{
  g_autoptr (GPtrArray) list = vg_backup_list (stick->stick, error);
  VgVaultFile *restored = NULL;

  if (list == NULL)
    return FALSE;

  restored = vg_backup_restore (((VgBackup *) list->pdata[0])->data_path, stick->target,
                                stick->home.code, NULL, NULL, error);
  return restored != NULL;
}

/* The process that was at it left its lock to nobody. */
static gboolean
check_target (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  VgVaultFile *restored = NULL;

  if (!g_file_test (fixture->stick.target, G_FILE_TEST_EXISTS))
    return FALSE;

  restored = vg_vault_file_open (fixture->stick.target, &error);
  g_assert_no_error (error);
  vg_vault_file_unlock (restored, fixture->stick.home.code, &error);
  g_assert_no_error (error);
  given_sound (restored);
  given_take_away (&fixture->stick, restored);
  return TRUE;
}

static void
test_a_vault_is_restored_or_not_there (Fixture *fixture, gconstpointer unused)
{
  gint64 most = measure (fixture, restore);
  guint n_there = 0;

  g_assert_true (check_target (fixture));
  for (guint i = 0; i < KILLS; i++) {
    break_off (fixture, restore, most);
    n_there += check_target (fixture) ? 1 : 0;
  }

  g_test_message ("%u of %u were there", n_there, KILLS);
  measure (fixture, restore);
  g_assert_true (check_target (fixture));
  g_assert_false (g_file_test (fixture->stick.part, G_FILE_TEST_EXISTS));
}

/* --- No room --- */

static void
limit_files (rlim_t bytes)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = bytes;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* In a process of its own: that there is a message and nothing else. Returns: whether all
 * found room.
 */
static gboolean
meet_limit (Fixture *fixture, Work work, rlim_t bytes)
{
  pid_t child = fork ();
  int status = 0;

  if (child == 0) {
    VgVaultFile *vault = open_vault (&fixture->stick);
    g_autoptr (GError) error = NULL;
    gboolean is_done = FALSE;

    limit_files (bytes);
    is_done = work (&fixture->stick, vault, &error);
    if (!is_done)
      g_assert_error (error, VG_ERROR, VG_ERROR_FULL);
    _exit (is_done ? 0 : 3);
  }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status) && (WEXITSTATUS (status) == 0 || WEXITSTATUS (status) == 3));
  return WEXITSTATUS (status) == 0;
}

static void
test_a_full_stick_keeps_what_it_had (Fixture *fixture, gconstpointer unused)
{
  guint n_full = 0;

  for (guint i = 0; i < LIMITS; i++)
    if (!meet_limit (fixture, back_up, 100 + i * 12000)) {
      VgVaultFile *vault = open_vault (&fixture->stick);

      n_full++;
      g_assert_cmpuint (check_stick (fixture, vault), ==, 1);
      g_assert_cmpuint (given_count_files (fixture->stick.stick, ""), ==, 2);
      vg_vault_file_close (vault);
    }

  g_assert_cmpuint (n_full, >, 2);
}

static void
test_a_full_disk_is_left_as_it_was (Fixture *fixture, gconstpointer unused)
{
  guint n_full = 0;

  for (guint i = 0; i < LIMITS; i++)
    if (!meet_limit (fixture, restore, 100 + i * 20000)) {
      n_full++;
      g_assert_false (g_file_test (fixture->stick.target, G_FILE_TEST_EXISTS));
      g_assert_false (g_file_test (fixture->stick.part, G_FILE_TEST_EXISTS));
    } else {
      g_assert_true (check_target (fixture));
    }

  g_assert_cmpuint (n_full, >, 2);
}

#define ADD(name, test) g_test_add ("/broken-off/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  given_start ();
  g_test_init (&argc, &argv, NULL);

  ADD ("a-case-is-erased-or-there", test_a_case_is_erased_or_there);
  ADD ("a-person-is-erased-or-there", test_a_person_is_erased_or_there);
  ADD ("what-is-listed-is-whole", test_what_is_listed_is_whole);
  ADD ("a-vault-is-restored-or-not-there", test_a_vault_is_restored_or_not_there);
  ADD ("a-full-stick-keeps-what-it-had", test_a_full_stick_keeps_what_it_had);
  ADD ("a-full-disk-is-left-as-it-was", test_a_full_disk_is_left_as_it_was);

  return g_test_run ();
}
