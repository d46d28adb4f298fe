/* SPDX-License-Identifier: GPL-3.0-or-later */

/* keeper.h - where a case is kept, for case-file.c: a file of its own or a vault.
 *
 * What is to be written is made in the thread that owns the case; writing it touches
 * nothing else and may run in another thread, one at a time.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

typedef struct _VgKeeper VgKeeper;

/* VgKeeperKind: what a kind of keeper can do; its struct begins with a VgKeeper.
 * @prepare: everything that @subject holds and the place does not. (transfer full)
 * @write: TRUE only when it is on disk
 * @settle: (nullable): @job was written; in the thread that owns the case
 * @is_behind: (nullable): whether @subject holds acts that the place does not
 */
typedef struct {
  gpointer (*prepare) (VgKeeper *self, VgCase *subject);
  gboolean (*write) (VgKeeper *self, gpointer job, GError **error);
  void (*settle) (VgKeeper *self, gpointer job);
  gboolean (*is_behind) (VgKeeper *self, VgCase *subject);
  void (*free_job) (gpointer job);
  const char *(*get_key) (VgKeeper *self);
  gboolean is_vault;
  void (*free) (VgKeeper *self);
} VgKeeperKind;

struct _VgKeeper {
  const VgKeeperKind *kind;
};

/* A case file of JSON at @path. Reads it. Returns: (transfer full) (nullable) */
VgKeeper *
vg_file_keeper_open (const char *path, VgCase **out_case, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same for a file that is not there yet. Returns: (transfer full) */
VgKeeper *vg_file_keeper_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
