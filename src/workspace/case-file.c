/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/case-file.h"

#include "base/error.h"
#include "base/file.h"
#include "base/json.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define DRAFT_SECONDS 1

/* What the file looked like when we last read or wrote it. */
typedef struct {
  guint64 inode;
  gint64 bytes;
  gint64 seconds;
  gint64 nanoseconds;
} Stamp;

struct _VgCaseFile {
  GObject parent_instance;

  VgCase *subject;
  char *path;
  Stamp stamp;
  VgSaveState state;
  char *saved_at;
  char *message;
  guint draft_timer;
  gboolean is_writing;
  gboolean is_dirty;
};

G_DEFINE_FINAL_TYPE (VgCaseFile, vg_case_file, G_TYPE_OBJECT)

enum {
  PROP_CASE = 1,
  PROP_STATE,
  PROP_SAVED_AT,
  PROP_MESSAGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
vg_case_file_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VgCaseFile *self = VG_CASE_FILE (object);

  switch (prop_id) {
  case PROP_CASE:
    g_value_set_object (value, self->subject);
    break;
  case PROP_STATE:
    g_value_set_enum (value, self->state);
    break;
  case PROP_SAVED_AT:
    g_value_set_string (value, self->saved_at);
    break;
  case PROP_MESSAGE:
    g_value_set_string (value, self->message);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
vg_case_file_dispose (GObject *object)
{
  VgCaseFile *self = VG_CASE_FILE (object);

  g_clear_handle_id (&self->draft_timer, g_source_remove);
  if (self->subject != NULL)
    g_signal_handlers_disconnect_by_data (self->subject, self);
  g_clear_object (&self->subject);

  G_OBJECT_CLASS (vg_case_file_parent_class)->dispose (object);
}

static void
vg_case_file_finalize (GObject *object)
{
  VgCaseFile *self = VG_CASE_FILE (object);

  g_free (self->path);
  g_free (self->saved_at);
  g_free (self->message);

  G_OBJECT_CLASS (vg_case_file_parent_class)->finalize (object);
}

static void
vg_case_file_class_init (VgCaseFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vg_case_file_get_property;
  object_class->dispose = vg_case_file_dispose;
  object_class->finalize = vg_case_file_finalize;

  properties[PROP_CASE] = g_param_spec_object ("case", NULL, NULL, VG_TYPE_CASE, read);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, VG_TYPE_SAVE_STATE,
                                              VG_SAVE_SAVED, read);
  properties[PROP_SAVED_AT] = g_param_spec_string ("saved-at", NULL, NULL, NULL, read);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, read);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vg_case_file_init (VgCaseFile *self)
{
}

GType
vg_save_state_get_type (void)
{
  static const GEnumValue values[] = {
    { VG_SAVE_SAVED, "VG_SAVE_SAVED", "saved" },
    { VG_SAVE_SAVING, "VG_SAVE_SAVING", "saving" },
    { VG_SAVE_FAILED, "VG_SAVE_FAILED", "failed" },
    { 0 },
  };
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("VgSaveState", values));

  return type;
}

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

static void
set_state (VgCaseFile *self, VgSaveState state, const char *message)
{
  if (state == VG_SAVE_SAVED) {
    g_autoptr (GDateTime) now = g_date_time_new_now_local ();

    g_free (self->saved_at);
    self->saved_at = g_date_time_format (now, "%H:%M");
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED_AT]);
  }
  if (g_strcmp0 (message, self->message) != 0) {
    g_free (self->message);
    self->message = g_strdup (message);
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
  }
  if (self->state != state) {
    self->state = state;
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  }
}

/* Everything the thread needs, and what it brings back. */
typedef struct {
  char *path;
  char *text;
  Stamp before;
  Stamp after;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->text);
  g_free (job);
}

/* In a worker thread: reads the job, writes the file, touches nothing else. */
static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (write_text (job->path, job->text, &job->before, &job->after, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void start_writing (VgCaseFile *self);

static void
written_cb (GObject *source, GAsyncResult *result, gpointer unused)
{
  VgCaseFile *self = VG_CASE_FILE (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  self->is_writing = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error)) {
    self->is_dirty = TRUE;
    set_state (self, VG_SAVE_FAILED, error->message);
    return;
  }

  self->stamp = job->after;
  if (self->is_dirty && self->subject != NULL)
    start_writing (self);
  else
    set_state (self, VG_SAVE_SAVED, NULL);
}

static void
start_writing (VgCaseFile *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job = NULL;

  self->is_dirty = TRUE;
  set_state (self, VG_SAVE_SAVING, self->message);
  if (self->is_writing)
    return;

  g_clear_handle_id (&self->draft_timer, g_source_remove);
  job = g_new0 (Job, 1);
  job->path = g_strdup (self->path);
  job->text = vg_case_to_text (self->subject);
  job->before = self->stamp;
  self->is_dirty = FALSE;
  self->is_writing = TRUE;

  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, write_in_thread);
}

static gboolean
draft_due_cb (gpointer data)
{
  VgCaseFile *self = data;

  self->draft_timer = 0;
  start_writing (self);
  return G_SOURCE_REMOVE;
}

static void
draft_changed_cb (VgCaseFile *self)
{
  set_state (self, VG_SAVE_SAVING, self->message);
  if (self->draft_timer == 0)
    self->draft_timer = g_timeout_add_seconds (DRAFT_SECONDS, draft_due_cb, self);
}

void
vg_case_file_start_saving (VgCaseFile *self)
{
  g_return_if_fail (VG_IS_CASE_FILE (self));

  g_signal_connect_swapped (self->subject, "changed", G_CALLBACK (start_writing), self);
  g_signal_connect_swapped (self->subject, "draft-changed", G_CALLBACK (draft_changed_cb), self);
}

VgCaseFile *
vg_case_file_open (const char *path, GError **error)
{
  g_autoptr (VgCaseFile) self = NULL;
  g_autoptr (JsonNode) node = NULL;
  Stamp stamp;

  g_return_val_if_fail (path != NULL, NULL);

  /* Taken before reading: a change in between is then seen as one. */
  read_stamp (path, &stamp);
  node = vg_json_read_file (path, VG_JSON_CASE_BYTES, error);
  if (node == NULL)
    return NULL;

  self = g_object_new (VG_TYPE_CASE_FILE, NULL);
  self->path = g_strdup (path);
  self->stamp = stamp;
  self->subject = vg_case_from_json (node, error);
  if (self->subject == NULL) {
    g_prefix_error (error, "%s: ", path);
    return NULL;
  }

  return g_steal_pointer (&self);
}

VgCaseFile *
vg_case_file_create (const char *path, const char *label, GError **error)
{
  g_autoptr (VgCaseFile) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
                 _ ("%s: exists already; choose another name. Nothing was changed."), path);
    return NULL;
  }

  self = g_object_new (VG_TYPE_CASE_FILE, NULL);
  self->path = g_strdup (path);
  self->subject = vg_case_new ();
  if (label != NULL &&
      !vg_case_set (self->subject, "case/label", vg_json_new_string (label), error))
    return NULL;

  return vg_case_file_save (self, error) ? g_steal_pointer (&self) : NULL;
}

VgCase *
vg_case_file_get_case (VgCaseFile *self)
{
  g_return_val_if_fail (VG_IS_CASE_FILE (self), NULL);

  return self->subject;
}

const char *
vg_case_file_get_path (VgCaseFile *self)
{
  return self->path;
}

VgSaveState
vg_case_file_get_state (VgCaseFile *self)
{
  return self->state;
}

const char *
vg_case_file_get_saved_at (VgCaseFile *self)
{
  return self->saved_at;
}

const char *
vg_case_file_get_message (VgCaseFile *self)
{
  return self->message;
}

gboolean
vg_case_file_save (VgCaseFile *self, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (self), FALSE);

  /* A write under way ends first, so that the older text cannot come last. */
  while (self->is_writing)
    g_main_context_iteration (NULL, TRUE);

  g_clear_handle_id (&self->draft_timer, g_source_remove);
  text = vg_case_to_text (self->subject);
  if (!write_text (self->path, text, &self->stamp, &self->stamp, &failure)) {
    set_state (self, VG_SAVE_FAILED, failure->message);
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  self->is_dirty = FALSE;
  set_state (self, VG_SAVE_SAVED, NULL);
  return TRUE;
}
