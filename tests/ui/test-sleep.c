/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/sleep.h"

#include <gio/gunixfdlist.h>
#include <gtk/gtk.h>
#include <unistd.h>

#define LOGIND     "org.freedesktop.login1"
#define PATH       "/org/freedesktop/login1"
#define MANAGER    "org.freedesktop.login1.Manager"
#define PATIENCE_S 20

static const char description[] =
    "<node><interface name='" MANAGER "'>"
    "<method name='Inhibit'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='h' direction='out'/></method>"
    "</interface></node>";

/* A logind of the test: who holds it, and what was asked. */
typedef struct {
  GDBusConnection *bus;
  guint registered;
  guint name;
  gboolean is_there;
  guint n_asked;
  int held; /* our end of what was handed out: it ends when the other end is closed */
  guint n_sleeps;
} Login;

static void
called_cb (GDBusConnection *bus,
           const char *sender,
           const char *path,
           const char *interface,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer user_data)
{
  Login *login = user_data;
  g_autoptr (GUnixFDList) list = g_unix_fd_list_new ();
  const char *what = NULL;
  const char *mode = NULL;
  int ends[2] = { -1, -1 };

  g_variant_get (parameters, "(&sss&s)", &what, NULL, NULL, &mode);
  g_assert_cmpstr (what, ==, "sleep");
  g_assert_cmpstr (mode, ==, "delay");
  g_assert_cmpint (pipe (ends), ==, 0);
  if (login->held >= 0)
    close (login->held);
  login->held = ends[0];
  g_unix_fd_list_append (list, ends[1], NULL);
  close (ends[1]);
  login->n_asked++;
  g_dbus_method_invocation_return_value_with_unix_fd_list (invocation, g_variant_new ("(h)", 0),
                                                           list);
}

static void
there_cb (GDBusConnection *bus, const char *name, gpointer user_data)
{
  ((Login *) user_data)->is_there = TRUE;
}

static gboolean
over_cb (gpointer user_data)
{
  g_error ("Waited in vain");
  return G_SOURCE_REMOVE;
}

static void
wait_for (const guint *number, guint wanted)
{
  guint over = g_timeout_add_seconds (PATIENCE_S, over_cb, NULL);

  while (*number < wanted)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (over);
}

static void
set_up (Login *login, gconstpointer data)
{
  static const GDBusInterfaceVTable table = { .method_call = called_cb };
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (description, &error);

  g_assert_no_error (error);
  *login = (Login){ .held = -1 };
  login->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  login->registered = g_dbus_connection_register_object (login->bus, PATH, node->interfaces[0],
                                                         &table, login, NULL, &error);
  g_assert_no_error (error);
  login->name = g_bus_own_name_on_connection (login->bus, LOGIND, G_BUS_NAME_OWNER_FLAGS_NONE,
                                              there_cb, NULL, login, NULL);
  while (!login->is_there)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Login *login, gconstpointer data)
{
  g_bus_unown_name (login->name);
  g_dbus_connection_unregister_object (login->bus, login->registered);
  g_dbus_connection_flush_sync (login->bus, NULL, NULL);
  g_object_unref (login->bus);
  if (login->held >= 0)
    close (login->held);
}

static void
tell (Login *login, gboolean is_going)
{
  g_dbus_connection_emit_signal (login->bus, NULL, PATH, MANAGER, "PrepareForSleep",
                                 g_variant_new ("(b)", is_going), NULL);
}

static void
sleep_cb (Login *login)
{
  login->n_sleeps++;
}

/* Blocks until the other end is closed. */
static void
assert_let_go (Login *login)
{
  char byte = 0;

  g_assert_cmpint (read (login->held, &byte, 1), ==, 0);
}

static void
test_the_computer_waits_until_all_is_done (Login *login, gconstpointer data)
{
  VgSleep *sleeping = vg_sleep_new ();

  g_signal_connect_swapped (sleeping, "sleep", G_CALLBACK (sleep_cb), login);
  wait_for (&login->n_asked, 1);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  tell (login, TRUE);
  wait_for (&login->n_sleeps, 1);
  assert_let_go (login);

  tell (login, FALSE);
  wait_for (&login->n_asked, 2);
  g_assert_cmpuint (login->n_sleeps, ==, 1);

  while (G_OBJECT (sleeping)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (sleeping);
  assert_let_go (login);
}

static void
test_without_a_system_bus_nothing_happens (void)
{
  VgSleep *sleeping = NULL;

  if (!g_test_subprocess ()) {
    g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
    g_test_trap_assert_passed ();
    return;
  }

  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/bus", TRUE);
  sleeping = vg_sleep_new ();
  while (G_OBJECT (sleeping)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (sleeping);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_getenv ("DBUS_SESSION_BUS_ADDRESS"), TRUE);

  g_test_add ("/ui/sleep/the-computer-waits-until-all-is-done", Login, NULL, set_up,
              test_the_computer_waits_until_all_is_done, tear_down);
  g_test_add_func ("/ui/sleep/without-a-system-bus-nothing-happens",
                   test_without_a_system_bus_nothing_happens);

  return g_test_run ();
}
