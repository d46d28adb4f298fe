/* SPDX-License-Identifier: GPL-3.0-or-later */

/* part.h - one part of a record, as a line of the terminal names and gives it. */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/* The part of the record at @place (nullable) as its table has it, or NULL with an @error that
 * lists the parts there are.
 */
const VgField *vg_part_find (const char *place, const char *name, GError **error);

/* A whole number, or NULL where @text is none. Returns: (transfer full) (nullable) */
JsonNode *vg_part_read_number (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* What @text gives for @field: what should be a number and is none stays a text, which the
 * record then refuses. Returns: (transfer full)
 */
JsonNode *vg_part_read (const VgField *field, const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
