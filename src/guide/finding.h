/* SPDX-License-Identifier: GPL-3.0-or-later */

/* finding.h - one thing that is wrong with a file that people edit, or worth knowing.
 *
 * A finding says file, line, column, the id it is about, what is wrong and what to do,
 * in the screen's language. A note is no fault.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* VgFinding:
 * @line: from 1; 0 for a file that could not be read at all
 * @column: in characters, from 1
 * @rule: a stable word for the rule, such as "unknown-key"; tests and machines use it
 * @id: (nullable): the section or item it is about
 * @is_note: worth knowing, but no fault
 */
typedef struct {
  char *file;
  guint line;
  guint column;
  char *rule;
  char *id;
  char *what;
  gboolean is_note;
} VgFinding;

void vg_finding_free (VgFinding *self);

/* "file:line:column: [id: ]what" Returns: (transfer full) */
char *vg_finding_say (VgFinding *self) G_GNUC_WARN_UNUSED_RESULT;

/* Whether any finding is more than a note. */
gboolean vg_findings_are_faults (GPtrArray *findings);

/* FALSE where any finding is more than a note, with all of those in the message of @error
 * (VG_ERROR_FINDINGS): nobody works with half a file.
 */
gboolean vg_findings_refuse (GPtrArray *findings, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
