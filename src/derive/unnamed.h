/* SPDX-License-Identifier: GPL-3.0-or-later */

/* unnamed.h - what the mediator arranged, as one of the parties reads it.
 *
 * One text stands for both: "Vlinder at half past two, Kei at ten to three". On the paper of
 * one of them the others are "the other person", for a name is theirs as well; one's own name
 * stays, so that every sentence keeps its grammar.
 */
#pragma once

#include "derive/reading.h"

G_BEGIN_DECLS

/* @text with the names of the other parties taken out; as it is in a joint text and for the
 * mediator. A name is what somebody wishes to be called or once did, and its last word where that
 * has a capital.
 *
 * Returns: (transfer full) (nullable): NULL for NULL
 */
char *vg_unnamed_dup_text (VgReading *reading, const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
