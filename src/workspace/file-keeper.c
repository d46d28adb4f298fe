/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/keeper.h"

#include "base/error.h"
#include "base/file.h"
#include "base/json.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* What the file looked like when we last read or wrote it. */
typedef struct {
  guint64 inode;
  gint64 bytes;
  gint64 seconds;
  gint64 nanoseconds;
} Stamp;

typedef struct {
  VgKeeper keeper;
  char *path;
  Stamp stamp;
} FileKeeper;

/* Everything the thread needs, and what it brings back. */
typedef struct {
  char *text;
  Stamp before;
  Stamp after;
} Job;

static gboolean
read_stamp (const char *path, Stamp *stamp)
{
  GStatBuf status;

  memset (stamp, 0, sizeof *stamp);
  if (g_stat (path, &status) != 0)
    return FALSE;

  stamp->inode = status.st_ino;
  stamp->bytes = status.st_size;
  stamp->seconds = status.st_mtim.tv_sec;
  stamp->nanoseconds = status.st_mtim.tv_nsec;
  return TRUE;
}

/* Nothing is written that could not be opened again. */
static gboolean
check_length (const char *path, gsize length, GError **error)
{
  if (length <= VG_JSON_CASE_BYTES)
    return TRUE;

  g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
               _ ("%s: the case has become longer than the 64 MiB of a case file; the file was "
                  "left as it is"),
               path);
  return FALSE;
}

/* Writes @text over @path, unless somebody else has written there since @before. */
static gboolean
write_text (const char *path, const char *text, const Stamp *before, Stamp *after, GError **error)
{
  Stamp now;

  if (read_stamp (path, &now) && memcmp (&now, before, sizeof now) != 0) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
                 _ ("%s: another program has changed this file; nothing was overwritten. "
                    "Close the case and open it again."),
                 path);
    return FALSE;
  }
  if (!check_length (path, strlen (text), error) ||
      !vg_file_write (path, text, strlen (text), error))
    return FALSE;

  read_stamp (path, after);
  return TRUE;
}

static gpointer
prepare (VgKeeper *keeper, VgCase *subject)
{
  FileKeeper *self = (FileKeeper *) keeper;
  Job *job = g_new0 (Job, 1);

  job->text = vg_case_to_text (subject);
  job->before = self->stamp;
  return job;
}

static gboolean
write_job (VgKeeper *keeper, gpointer data, GError **error)
{
  FileKeeper *self = (FileKeeper *) keeper;
  Job *job = data;

  return write_text (self->path, job->text, &job->before, &job->after, error);
}

static void
settle (VgKeeper *keeper, gpointer data)
{
  ((FileKeeper *) keeper)->stamp = ((Job *) data)->after;
}

static void
free_job (gpointer data)
{
  g_free (((Job *) data)->text);
  g_free (data);
}

static const char *
get_key (VgKeeper *keeper)
{
  return ((FileKeeper *) keeper)->path;
}

static void
free_keeper (VgKeeper *keeper)
{
  g_free (((FileKeeper *) keeper)->path);
  g_free (keeper);
}

static const VgKeeperKind kind = {
  .prepare = prepare,
  .write = write_job,
  .settle = settle,
  .free_job = free_job,
  .get_key = get_key,
  .free = free_keeper,
};

VgKeeper *
vg_file_keeper_new (const char *path)
{
  FileKeeper *self = g_new0 (FileKeeper, 1);

  self->keeper.kind = &kind;
  self->path = g_strdup (path);
  return &self->keeper;
}

VgKeeper *
vg_file_keeper_open (const char *path, VgCase **out_case, GError **error)
{
  g_autoptr (JsonNode) node = NULL;
  VgCase *subject = NULL;
  VgKeeper *keeper = NULL;
  Stamp stamp;

  /* Taken before reading: a change in between is then seen as one. */
  read_stamp (path, &stamp);
  node = vg_json_read_file (path, VG_JSON_CASE_BYTES, error);
  if (node == NULL)
    return NULL;

  subject = vg_case_from_json (node, error);
  if (subject == NULL) {
    g_prefix_error (error, "%s: ", path);
    return NULL;
  }

  keeper = vg_file_keeper_new (path);
  ((FileKeeper *) keeper)->stamp = stamp;
  *out_case = subject;
  return keeper;
}
