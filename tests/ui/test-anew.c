/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/anew.h"

#include <fcntl.h>
#include <gtk/gtk.h>
#include <unistd.h>

#define SHELL "/bin/sh"

static void
test_a_locked_program_is_told_so_once (void)
{
  const char *const arguments[] = { "voorgesprek", "--language", "nl", "--locked", NULL };
  g_auto (GStrv) anew = vg_anew_dup_arguments (arguments);
  g_autofree char *line = g_strjoinv (" ", anew);

  g_assert_cmpstr (line, ==, "voorgesprek --locked --language nl");
}

static void
test_what_cannot_start_anew_says_why (void)
{
  const char *const arguments[] = { "voorgesprek", NULL };
  g_auto (GStrv) anew = vg_anew_dup_arguments (arguments);
  g_autoptr (GError) error = NULL;

  vg_anew_start (NULL, "/nonexistent/voorgesprek", anew, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* The shell that takes the place finds nothing open but the three streams and the pipe that it
 * reads the list of them from, of which it may hold both ends for a moment: few, not twenty.
 */
static void
test_nothing_stays_open (void)
{
  char *arguments[] = { (char *) "sh", (char *) "-c",
                        (char *) "[ $(ls /proc/$$/fd | wc -l) -lt 10 ]", NULL };
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ()) {
    g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
    g_test_trap_assert_passed ();
    return;
  }

  for (guint i = 0; i < 20; i++)
    g_assert_cmpint (open ("/dev/null", O_RDONLY), >, STDERR_FILENO);
  vg_anew_start (NULL, SHELL, arguments, &error);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/anew/a-locked-program-is-told-so-once",
                   test_a_locked_program_is_told_so_once);
  g_test_add_func ("/ui/anew/what-cannot-start-anew-says-why",
                   test_what_cannot_start_anew_says_why);
  g_test_add_func ("/ui/anew/nothing-stays-open", test_nothing_stays_open);

  return g_test_run ();
}
