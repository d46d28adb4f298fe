/* SPDX-License-Identifier: GPL-3.0-or-later */

/* sheet.h - the lines of a goals summary and of the papers, as an organisation may edit them.
 *
 * data/goals/summary.json says which questions feed which line, on which copy, and has a
 * word in each language for the values that stand in a summary; data/papers/papers.json
 * does so for the papers; data/goals/goals.json has the kinds of goal. Read anew each time:
 * a summary is made rarely, an edit shows at once.
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _VgSheet VgSheet;

/* VgSheetLine:
 * @items: ids of questions of any guide; those of another guide are passed over
 * @copies: "party", "mediator"
 * @most: how many answers the party's copy holds of it, which is one page
 * @asks: an answer of it says little without its question, so both stand there
 */
typedef struct {
  char *id;
  JsonObject *title;
  char **items;
  char **copies_owned;
  const char *const *copies;
  guint most;
  gboolean asks;
} VgSheetLine;

/* Returns: (transfer full) (nullable) */
VgSheet *vg_sheet_read (GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* That of the papers. Returns: (transfer full) (nullable) */
VgSheet *vg_sheet_read_papers (GError **error) G_GNUC_WARN_UNUSED_RESULT;
void vg_sheet_free (VgSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgSheet, vg_sheet_free)

guint vg_sheet_get_n_lines (VgSheet *self);
const VgSheetLine *vg_sheet_get_line (VgSheet *self, guint index);
const char *vg_sheet_line_get_title (const VgSheetLine *line, const char *language);

/* The word for @word of @group ("values", "consents", "facets", "open"); @word itself
 * where there is none. Lends.
 */
const char *vg_sheet_say (VgSheet *self, const char *group, const char *word, const char *language);

/* The list at @word of @group; empty where there is none. Returns: (transfer full) */
char **
vg_sheet_dup_list (VgSheet *self, const char *group, const char *word) G_GNUC_WARN_UNUSED_RESULT;

/* What the kind of goal @code is called. Lends. */
const char *vg_sheet_say_goal (VgSheet *self, const char *code, const char *language);

G_END_DECLS
