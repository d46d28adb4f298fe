/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/vault-lock.h"

#include "base/clock.h"
#include "base/error.h"
#include "given-vault.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Another process holds the vault until it is ended. */
static pid_t
hold_elsewhere (Home *home)
{
  int told[2];
  char byte = 0;
  pid_t child = 0;

  g_assert_cmpint (pipe (told), ==, 0);
  child = fork ();
  if (child == 0) {
    VgVaultFile *vault = vg_vault_file_open (home->folder, NULL);

    if (vault != NULL && write (told[1], "x", 1) == 1)
      pause ();
    _exit (1);
  }

  g_assert_cmpint (read (told[0], &byte, 1), ==, 1);
  close (told[0]);
  close (told[1]);
  return child;
}

static void
end (pid_t child)
{
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
}

static void
test_the_second_is_told_who_has_it (Home *home, gconstpointer unused)
{
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *message = NULL;
  g_autofree char *process = NULL;
  g_autofree char *hour = NULL;
  pid_t child = 0;

  vg_vault_file_close (given_create (home));
  now = g_date_time_new_now_local ();
  child = hold_elsewhere (home);

  message = given_refusal (home, VG_ERROR_BUSY);
  process = g_strdup_printf ("on this computer, process %d, since ", (int) child);
  hour = g_date_time_format (now, "%H:");
  g_assert_nonnull (strstr (message, process));
  g_assert_nonnull (strstr (message, hour));
  end (child);
}

/* However it ended: the system gives the lock back. */
static void
test_a_program_that_was_killed_holds_nothing (Home *home, gconstpointer unused)
{
  vg_vault_file_close (given_create (home));
  end (hold_elsewhere (home));
  vg_vault_file_close (given_open (home));
}

static void
test_the_same_program_gets_it_once (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_create (home);
  g_autofree char *message = given_refusal (home, VG_ERROR_BUSY);
  g_autofree char *process = g_strdup_printf ("process %d", (int) getpid ());

  g_assert_nonnull (strstr (message, process));
  vg_vault_file_close (vault);
}

static void
check_said (Home *home, const char *content, const char *expected)
{
  g_autofree char *path = g_build_filename (home->folder, VG_VAULT_LOCK_NAME, NULL);
  g_autoptr (VgVaultLock) lock = vg_vault_lock_take (home->folder, NULL);
  g_autoptr (GError) error = NULL;
  FILE *file = g_fopen (path, "w");

  g_assert_nonnull (lock);
  fputs (content, file);
  fclose (file);
  g_assert_null (vg_vault_lock_take (home->folder, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_BUSY);
  g_assert_cmpstr (error->message, ==, expected);
}

static void
test_what_the_lock_says_is_not_trusted (Home *home, gconstpointer unused)
{
  const char *unknown = "This vault is open already in another program. Go on there, or close it "
                        "first.";
  g_autofree char *long_name = g_strnfill (100000, 'x');
  g_autofree char *long_lines = g_strconcat ("host ", long_name, "\nprocess 1\nsince x\n", NULL);

  g_assert_cmpint (g_mkdir (home->folder, 0700), ==, 0);
  check_said (home, "", unknown);
  check_said (home, "host a\n", unknown);
  check_said (home, "host \xff\nprocess 1\nsince now\n", unknown);
  check_said (home, long_lines, unknown);
  check_said (home, "host other-laptop\nprocess 12\nsince whenever\n",
              "This vault is open already: on the computer “other-laptop”, process 12, since "
              "whenever. Close it there first.");
}

static void
test_a_day_that_is_not_today_is_named (Home *home, gconstpointer unused)
{
  g_assert_cmpint (g_mkdir (home->folder, 0700), ==, 0);
  g_setenv ("TZ", "UTC", TRUE);
  vg_clock_hold ("2026-03-02T20:00:00Z");
  check_said (home, "host other-laptop\nprocess 12\nsince 2026-03-02T14:03:22Z\n",
              "This vault is open already: on the computer “other-laptop”, process 12, since "
              "14:03. Close it there first.");
  check_said (home, "host other-laptop\nprocess 12\nsince 2026-03-01T14:03:22Z\n",
              "This vault is open already: on the computer “other-laptop”, process 12, since "
              "2026-03-01 14:03. Close it there first.");
  vg_clock_hold (NULL);
}

static void
test_a_lock_that_is_a_link_is_refused (Home *home, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (home->folder, VG_VAULT_LOCK_NAME, NULL);
  g_autofree char *other = g_build_filename (home->root, "other", NULL);
  g_autofree char *message = NULL;

  vg_vault_file_close (given_create (home));
  g_unlink (path);
  g_assert_cmpint (symlink (other, path), ==, 0);
  message = given_refusal (home, VG_ERROR_FAILED);
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/vault-lock/" name, Home, NULL, given_set_up, test, given_tear_down)

int
main (int argc, char *argv[])
{
  given_start ();
  g_test_init (&argc, &argv, NULL);

  ADD ("the-second-is-told-who-has-it", test_the_second_is_told_who_has_it);
  ADD ("a-program-that-was-killed-holds-nothing", test_a_program_that_was_killed_holds_nothing);
  ADD ("the-same-program-gets-it-once", test_the_same_program_gets_it_once);
  ADD ("what-the-lock-says-is-not-trusted", test_what_the_lock_says_is_not_trusted);
  ADD ("a-day-that-is-not-today-is-named", test_a_day_that_is_not_today_is_named);
  ADD ("a-lock-that-is-a-link-is-refused", test_a_lock_that_is_a_link_is_refused);

  return g_test_run ();
}
