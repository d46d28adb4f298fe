/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case-file.h - an open case and where it is kept, saved as one goes.
 *
 * Kept in a file of its own, or in a vault: who works on the case does not know which.
 * Every act is written at once, a draft at most once a second; in a thread, from what was
 * there at that moment, so the window never waits. "Saved" is said only when it is on disk.
 *
 * Properties: "case" (VgCase), "state" (VgSaveState), "saved-at" (the local time of the
 * last save, "14:03", or NULL), "message" (why saving failed, or NULL).
 */
#pragma once

#include "model/case.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  VG_SAVE_SAVED,
  VG_SAVE_SAVING,
  VG_SAVE_FAILED,
} VgSaveState;

GType vg_save_state_get_type (void);
#define VG_TYPE_SAVE_STATE (vg_save_state_get_type ())

#define VG_TYPE_CASE_FILE (vg_case_file_get_type ())
G_DECLARE_FINAL_TYPE (VgCaseFile, vg_case_file, VG, CASE_FILE, GObject)

/* Returns: (transfer full) (nullable): NULL with @error naming file, place and fault */
VgCaseFile *vg_case_file_open (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A new case at @path, which must not exist yet. Written at once.
 *
 * Returns: (transfer full) (nullable)
 */
VgCaseFile *
vg_case_file_create (const char *path, const char *label, GError **error) G_GNUC_WARN_UNUSED_RESULT;

VgCase *vg_case_file_get_case (VgCaseFile *self);

/* What its workspace opens it by: the path of a case file, or the id of a case in a vault. */
const char *vg_case_file_get_key (VgCaseFile *self);

/* Whether it is kept in a vault, so that what is written elsewhere stands outside of it. */
gboolean vg_case_file_is_in_vault (VgCaseFile *self);

VgSaveState vg_case_file_get_state (VgCaseFile *self);
const char *vg_case_file_get_saved_at (VgCaseFile *self);
const char *vg_case_file_get_message (VgCaseFile *self);

/* From now on every act and draft is saved by itself, in the thread-default main context. */
void vg_case_file_start_saving (VgCaseFile *self);

/* Writes now, and waits. For the command line and for leaving. */
gboolean vg_case_file_save (VgCaseFile *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
