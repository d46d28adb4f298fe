/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/idle.h"

#define MINUTE_MS  60000
#define HOUR_MS    3600000
#define PATIENCE_S 20

static gint64 now;
static gint64 step; /* how much later it is each time one looks */

static gint64
read_clock (void)
{
  now += step;
  return now;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static VgIdle *
new_idle (int minutes, guint *n)
{
  VgIdle *idle = vg_idle_new (read_clock);

  g_signal_connect_swapped (idle, "idle", G_CALLBACK (count_cb), n);
  g_object_set (idle, "minutes", minutes, NULL);
  return idle;
}

static void
test_who_touches_something_is_there (void)
{
  guint n = 0;
  VgIdle *idle = new_idle (5, &n);

  now += 4 * MINUTE_MS;
  vg_idle_stir (idle);
  now += 4 * MINUTE_MS;
  vg_idle_stir (idle);
  g_assert_cmpuint (n, ==, 0);

  g_assert_finalize_object (idle);
}

static void
test_who_wakes_the_computer_up_is_too_late (void)
{
  guint n = 0;
  VgIdle *idle = new_idle (5, &n);

  now += 8 * HOUR_MS;
  vg_idle_stir (idle);
  g_assert_cmpuint (n, ==, 1);
  vg_idle_stir (idle);
  g_assert_cmpuint (n, ==, 1);

  g_assert_finalize_object (idle);
}

static void
test_zero_is_never (void)
{
  guint n = 0;
  VgIdle *idle = new_idle (0, &n);

  now += 8 * HOUR_MS;
  vg_idle_stir (idle);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n, ==, 0);

  g_assert_finalize_object (idle);
}

static gboolean
over_cb (gpointer user_data)
{
  g_error ("It was not noticed");
  return G_SOURCE_REMOVE;
}

static void
test_it_is_noticed_without_a_touch (void)
{
  guint n = 0;
  guint over = g_timeout_add_seconds (PATIENCE_S, over_cb, NULL);
  VgIdle *idle = NULL;

  step = MINUTE_MS - 50;
  idle = new_idle (1, &n);
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  step = 0;

  g_source_remove (over);
  g_assert_finalize_object (idle);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/idle/who-touches-something-is-there", test_who_touches_something_is_there);
  g_test_add_func ("/ui/idle/who-wakes-the-computer-up-is-too-late",
                   test_who_wakes_the_computer_up_is_too_late);
  g_test_add_func ("/ui/idle/zero-is-never", test_zero_is_never);
  g_test_add_func ("/ui/idle/it-is-noticed-without-a-touch", test_it_is_noticed_without_a_touch);

  return g_test_run ();
}
