/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A disk that is full at any moment: said so, read on, saved once there is room. The limit
 * is that of the length of a file, which a write meets as it meets a full disk.
 */

#include "store/journal.h"

#include "base/error.h"
#include "given-vault.h"
#include "store/vault-private.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_LIMITS 24

static void
limit_files (rlim_t bytes)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = bytes;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static guint
count_acts (VgVaultFile *vault)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgStored) stored = vg_journal_load (vault, "case0", &error);

  g_assert_no_error (error);
  return stored->acts->len;
}

/* Saves until one save does not fit; then what is there is what was saved. */
static void
fill (VgVaultFile *vault)
{
  g_autofree char *text = g_strnfill (3000, 'x');
  g_autoptr (GError) error = NULL;
  guint n_acts = count_acts (vault);

  while (error == NULL) {
    g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);
    VgSave save = { "case0", acts, "{}", "{}", "", text };

    g_ptr_array_add (acts, given_act ("anna", 10 + n_acts, n_acts % 2 ? "harmed" : "", text));
    if (vg_journal_save (vault, &save, &error))
      n_acts++;
  }

  g_assert_error (error, VG_ERROR, VG_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, "disk is full"));
  g_assert_cmpuint (count_acts (vault), ==, n_acts);
}

/* In a process of its own, which the limit is for. */
static void
meet_limit (Home *home, rlim_t bytes)
{
  VgVaultFile *vault = given_unlocked (home);
  guint n_acts = 0;

  signal (SIGXFSZ, SIG_IGN);
  limit_files (bytes);
  fill (vault);
  fill (vault);
  n_acts = count_acts (vault);

  limit_files (RLIM_INFINITY);
  given_save (vault, "case0", given_act ("anna", 10 + n_acts, "harmed", "room"));
  vg_vault_file_close (vault);

  vault = given_unlocked (home);
  g_assert_cmpuint (count_acts (vault), ==, n_acts + 1);
  vg_vault_file_close (vault);
  _exit (0);
}

static rlim_t
get_length (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  return (rlim_t) status.st_size;
}

static void
wait_for (pid_t child)
{
  int status = -1;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

static void
test_a_full_disk_stops_nothing_but_saving (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_create (home);

  given_cases (vault, 1);
  vg_vault_file_close (vault);
  for (guint i = 0; i < N_LIMITS; i++) {
    rlim_t bytes = get_length (home->file) + i * 1777;
    pid_t child = fork ();

    if (child == 0)
      meet_limit (home, bytes);
    wait_for (child);
  }
}

/* Without room for its first page, a vault that is there is opened and read. */
static void
test_a_full_disk_still_opens (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_create (home);
  pid_t child = 0;

  given_cases (vault, 1);
  vg_vault_file_close (vault);
  child = fork ();
  if (child == 0) {
    signal (SIGXFSZ, SIG_IGN);
    limit_files (0);
    vault = given_unlocked (home);
    fill (vault);
    g_assert_cmpuint (count_acts (vault), ==, 3);
    vg_vault_file_close (vault);
    _exit (0);
  }
  wait_for (child);
}

/* What the disk cannot take is never half there. */
static void
test_a_vault_that_does_not_fit_leaves_nothing (Home *home, gconstpointer unused)
{
  pid_t child = fork ();

  if (child == 0) {
    g_autoptr (GError) error = NULL;

    signal (SIGXFSZ, SIG_IGN);
    limit_files (5000);
    g_assert_null (
        vg_vault_file_create (home->folder, GIVEN_PASSPHRASE, &GIVEN_COST, home->code, &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_FULL);
    _exit (0);
  }
  wait_for (child);
  g_assert_false (g_file_test (home->folder, G_FILE_TEST_EXISTS));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/full-disk/" name, Home, NULL, given_set_up, test, given_tear_down)

int
main (int argc, char *argv[])
{
  given_start ();
  g_test_init (&argc, &argv, NULL);

  ADD ("a-full-disk-stops-nothing-but-saving", test_a_full_disk_stops_nothing_but_saving);
  ADD ("a-full-disk-still-opens", test_a_full_disk_still_opens);
  ADD ("a-vault-that-does-not-fit-leaves-nothing", test_a_vault_that_does_not_fit_leaves_nothing);

  return g_test_run ();
}
