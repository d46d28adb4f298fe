/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/vault-lock.h"

#include "base/clock.h"
#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_BYTES 512

struct _VgVaultLock {
  int fd;
};

/* Who holds it, as the file says; members are NULL where it does not. */
typedef struct {
  char *host;
  char *process;
  char *since;
} Holder;

static void
holder_clear (Holder *self)
{
  g_free (self->host);
  g_free (self->process);
  g_free (self->since);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Holder, holder_clear)

/* The rest of the line that begins with @name. Returns: (transfer full) (nullable) */
static char *
find_line (char **lines, const char *name)
{
  for (char **line = lines; *line != NULL; line++)
    if (g_str_has_prefix (*line, name))
      return g_strdup (*line + strlen (name));

  return NULL;
}

/* Anybody may have written there: what is no text is left out. */
static void
read_holder (int fd, Holder *out)
{
  char content[MOST_BYTES + 1] = "";
  g_auto (GStrv) lines = NULL;

  memset (out, 0, sizeof *out);
  if (pread (fd, content, MOST_BYTES, 0) <= 0 || !g_utf8_validate (content, -1, NULL))
    return;

  lines = g_strsplit (content, "\n", 4);
  out->host = find_line (lines, "host ");
  out->process = find_line (lines, "process ");
  out->since = find_line (lines, "since ");
}

/* "14:03" for today, with the date before it for any other day. Returns: (transfer full) */
static char *
say_since (const char *since)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (since, NULL);
  g_autoptr (GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;
  g_autofree char *date = local != NULL ? g_date_time_format (local, "%Y-%m-%d") : NULL;
  g_autofree char *today = vg_clock_dup_today ();

  if (local == NULL)
    return g_strdup (since);

  return g_date_time_format (local, g_strcmp0 (date, today) == 0 ? "%H:%M" : "%Y-%m-%d %H:%M");
}

static void
set_busy (int fd, GError **error)
{
  g_auto (Holder) holder = { NULL };
  g_autofree char *since = NULL;

  read_holder (fd, &holder);
  if (holder.host == NULL || holder.process == NULL || holder.since == NULL) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_BUSY,
                         _ ("This vault is open already in another program. Go on there, or close "
                            "it first."));
    return;
  }

  since = say_since (holder.since);
  if (g_str_equal (holder.host, g_get_host_name ()))
    g_set_error (error, VG_ERROR, VG_ERROR_BUSY,
                 _ ("This vault is open already: on this computer, process %s, since %s. Go on "
                    "there, or close it first."),
                 holder.process, since);
  else
    g_set_error (error, VG_ERROR, VG_ERROR_BUSY,
                 _ ("This vault is open already: on the computer “%s”, process %s, since %s. Close "
                    "it there first."),
                 holder.host, holder.process, since);
}

static void
set_failed (const char *path, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
               _ ("%s: cannot be opened: %s. The vault was left alone."), path, g_strerror (errno));
}

/* Only for people: the lock holds without it. */
static void
write_holder (int fd)
{
  g_autofree char *now = vg_clock_dup_now ();
  g_autofree char *content = g_strdup_printf ("host %s\nprocess %d\nsince %s\n", g_get_host_name (),
                                              (int) getpid (), now);

  if (ftruncate (fd, 0) == 0 && pwrite (fd, content, strlen (content), 0) < 0)
    g_debug ("vault.lock: %s", g_strerror (errno));
}

static gboolean
lock (int fd, const char *path, GError **error)
{
  if (flock (fd, LOCK_EX | LOCK_NB) == 0)
    return TRUE;

  if (errno == EWOULDBLOCK)
    set_busy (fd, error);
  else
    set_failed (path, error);
  return FALSE;
}

VgVaultLock *
vg_vault_lock_take (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, VG_VAULT_LOCK_NAME, NULL);
  g_autoptr (VgVaultLock) self = g_new0 (VgVaultLock, 1);

  self->fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (self->fd < 0) {
    set_failed (path, error);
    return NULL;
  }
  if (!lock (self->fd, path, error))
    return NULL;

  write_holder (self->fd);
  return g_steal_pointer (&self);
}

void
vg_vault_lock_give_back (VgVaultLock *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_free (self);
}
