/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* close_range() */

#include "ui/anew.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#define BUS_MS       1000
#define FIRST_TO_END 3 /* after the standard streams */

char **
vg_anew_dup_arguments (const char *const *arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (arguments != NULL && arguments[0] != NULL, NULL);

  g_strv_builder_add_many (builder, arguments[0], "--" VG_LOCKED_OPTION, NULL);
  for (guint i = 1; arguments[i] != NULL; i++)
    if (!g_str_equal (arguments[i], "--" VG_LOCKED_OPTION))
      g_strv_builder_add (builder, arguments[i]);

  return g_strv_builder_end (builder);
}

/* A newcomer that finds the name taken would hand its work over, and end. */
static void
give_name_back (GApplication *application)
{
  GDBusConnection *bus = g_application_get_dbus_connection (application);
  const char *name = g_application_get_application_id (application);
  g_autoptr (GVariant) answer = NULL;

  if (bus == NULL)
    return;

  answer = g_dbus_connection_call_sync (
      bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ReleaseName",
      g_variant_new ("(s)", name), NULL, G_DBUS_CALL_FLAGS_NONE, BUS_MS, NULL, NULL);
  g_dbus_connection_set_exit_on_close (bus, FALSE);
  g_dbus_connection_close_sync (bus, NULL, NULL);
}

static void
end_one (int descriptor)
{
  int flags = fcntl (descriptor, F_GETFD);

  if (flags >= 0)
    fcntl (descriptor, F_SETFD, flags | FD_CLOEXEC);
}

/* A kernel before 5.11 does not know how to do it in one go. */
static void
end_each (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (atoi (name) >= FIRST_TO_END)
      end_one (atoi (name));
}

static void
end_descriptors (void)
{
  if (close_range (FIRST_TO_END, ~0U, CLOSE_RANGE_CLOEXEC) != 0)
    end_each ();
}

void
vg_anew_start (GApplication *application, const char *program, char **arguments, GError **error)
{
  int reason = 0;

  g_return_if_fail (program != NULL && arguments != NULL);

  g_settings_sync ();
  if (application != NULL)
    give_name_back (application);
  end_descriptors ();

  execv (program, arguments);
  reason = errno;
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (reason), g_strerror (reason));
}
