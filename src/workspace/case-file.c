/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/case-file.h"

#include "base/error.h"
#include "base/json.h"
#include "workspace/case-file-private.h"

#include <glib/gi18n-lib.h>

#define DRAFT_SECONDS 1

struct _VgCaseFile {
  GObject parent_instance;

  VgCase *subject;
  VgKeeper *keeper;
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

  if (self->keeper != NULL)
    self->keeper->kind->free (self->keeper);
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

/* What one write needs, and whom it is for.
 * @keeper: lent by the file, which the task holds until the callback was called
 */
typedef struct {
  VgKeeper *keeper;
  void (*free_job) (gpointer job); /* the keeper may be gone before its job */
  gpointer job;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  writing->free_job (writing->job);
  g_free (writing);
}

/* In a worker thread: writes the job, touches nothing else. */
static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *writing = data;
  GError *error = NULL;

  if (writing->keeper->kind->write (writing->keeper, writing->job, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
settle (VgCaseFile *self, gpointer job)
{
  if (self->keeper->kind->settle != NULL)
    self->keeper->kind->settle (self->keeper, job);
}

static void start_writing (VgCaseFile *self);

static void
written_cb (GObject *source, GAsyncResult *result, gpointer unused)
{
  VgCaseFile *self = VG_CASE_FILE (source);
  Writing *writing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  self->is_writing = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error)) {
    self->is_dirty = TRUE;
    set_state (self, VG_SAVE_FAILED, error->message);
    return;
  }

  settle (self, writing->job);
  if (self->is_dirty && self->subject != NULL)
    start_writing (self);
  else
    set_state (self, VG_SAVE_SAVED, NULL);
}

static void
start_writing (VgCaseFile *self)
{
  g_autoptr (GTask) task = NULL;
  Writing *writing = NULL;

  self->is_dirty = TRUE;
  set_state (self, VG_SAVE_SAVING, self->message);
  if (self->is_writing)
    return;

  g_clear_handle_id (&self->draft_timer, g_source_remove);
  writing = g_new0 (Writing, 1);
  writing->keeper = self->keeper;
  writing->free_job = self->keeper->kind->free_job;
  writing->job = self->keeper->kind->prepare (self->keeper, self->subject);
  self->is_dirty = FALSE;
  self->is_writing = TRUE;

  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_task_data (task, writing, writing_free);
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

  /* A draft that was found became an act when the case was opened. */
  if (self->keeper->kind->is_behind != NULL &&
      self->keeper->kind->is_behind (self->keeper, self->subject))
    start_writing (self);
}

VgCaseFile *
vg_case_file_new_kept (VgKeeper *keeper, VgCase *subject)
{
  VgCaseFile *self = g_object_new (VG_TYPE_CASE_FILE, NULL);

  self->keeper = keeper;
  self->subject = subject;
  return self;
}

VgCaseFile *
vg_case_file_open (const char *path, GError **error)
{
  VgCase *subject = NULL;
  VgKeeper *keeper = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  keeper = vg_file_keeper_open (path, &subject, error);
  return keeper != NULL ? vg_case_file_new_kept (keeper, subject) : NULL;
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

  self = vg_case_file_new_kept (vg_file_keeper_new (path), vg_case_new ());
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
vg_case_file_get_key (VgCaseFile *self)
{
  return self->keeper->kind->get_key (self->keeper);
}

gboolean
vg_case_file_is_in_vault (VgCaseFile *self)
{
  g_return_val_if_fail (VG_IS_CASE_FILE (self), FALSE);

  return self->keeper->kind->is_vault;
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
  const VgKeeperKind *kind = NULL;
  gpointer job = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (self), FALSE);

  /* A write under way ends first, so that the older text cannot come last. */
  while (self->is_writing)
    g_main_context_iteration (NULL, TRUE);

  g_clear_handle_id (&self->draft_timer, g_source_remove);
  kind = self->keeper->kind;
  job = kind->prepare (self->keeper, self->subject);
  if (kind->write (self->keeper, job, &failure))
    settle (self, job);
  kind->free_job (job);
  if (failure != NULL) {
    set_state (self, VG_SAVE_FAILED, failure->message);
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  self->is_dirty = FALSE;
  set_state (self, VG_SAVE_SAVED, NULL);
  return TRUE;
}
