/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/guard.h"

#include "seal/digest.h"

#include <locale.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define IS_SANITIZED
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define IS_SANITIZED
#endif

static gpointer
start (gpointer unused)
{
  vg_guard_start ();
  return NULL;
}

static void
test_starting_again_from_any_thread_is_free (void)
{
  GThread *threads[8];
  guint8 random[64] = { 0 };
  guint n_zero = 0;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("start", start, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  vg_guard_start ();

  vg_random (random, sizeof random);
  for (guint i = 0; i < sizeof random; i++)
    n_zero += random[i] == 0;
  g_assert_cmpuint (n_zero, <, 16);
}

static void
test_a_hardened_process_leaves_no_core_and_lets_none_in (void)
{
  struct rlimit core = { 1, 1 };

#ifdef IS_SANITIZED
  g_test_skip ("sanitizers look into their own process");
  return;
#endif

  vg_guard_harden ();
  g_assert_cmpint (getrlimit (RLIMIT_CORE, &core), ==, 0);
  g_assert_cmpuint (core.rlim_max, ==, 0);
  g_assert_cmpint (prctl (PR_GET_DUMPABLE, 0, 0, 0, 0), ==, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guard/starting-again-from-any-thread-is-free",
                   test_starting_again_from_any_thread_is_free);
  g_test_add_func ("/guard/a-hardened-process-leaves-no-core-and-lets-none-in",
                   test_a_hardened_process_leaves_no_core_and_lets_none_in);

  return g_test_run ();
}
