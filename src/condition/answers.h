/* SPDX-License-Identifier: GPL-3.0-or-later */

/* answers.h - the values behind a condition's names, each asked for at most once. */
#pragma once

#include "condition/value.h"

G_BEGIN_DECLS

typedef struct _VgAnswers VgAnswers;

/* @names is lent and outlives the answers. */
VgAnswers *vg_answers_new (const char *const *names,
                           guint n_names,
                           VgLookup lookup,
                           gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;

void vg_answers_free (VgAnswers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgAnswers, vg_answers_free)

/* The value of the name at @index. Lends. */
const VgValue *vg_answers_get (VgAnswers *self, guint index);

G_END_DECLS
