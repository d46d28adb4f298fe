/* SPDX-License-Identifier: GPL-3.0-or-later */

/* outcome.h - what is under way with the vault, or what came of it; nothing before that. */
#pragma once

#include "ui/common/vault-job.h"

G_BEGIN_DECLS

typedef enum {
  VG_OUTCOME_GOOD,
  VG_OUTCOME_BAD,
} VgOutcomeKind;

#define VG_TYPE_OUTCOME (vg_outcome_get_type ())
G_DECLARE_FINAL_TYPE (VgOutcome, vg_outcome, VG, OUTCOME, GtkBox)

GtkWidget *vg_outcome_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Follows @job until something else is said. With a button that stops it, where @can_stop. */
void vg_outcome_follow (VgOutcome *self, const char *doing, VgVaultJob *job, gboolean can_stop);

/* @text: (nullable): more lines below @heading */
void vg_outcome_say (VgOutcome *self, VgOutcomeKind kind, const char *heading, const char *text);

/* What went wrong, and below it what is safe and what to do. */
void
vg_outcome_say_fault (VgOutcome *self, const char *heading, const GError *error, const char *safe);

void vg_outcome_clear (VgOutcome *self);

gboolean vg_outcome_is_running (VgOutcome *self);

G_END_DECLS
