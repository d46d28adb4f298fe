/* SPDX-License-Identifier: GPL-3.0-or-later */

/* run.h - a stretch of text in one style, from one origin. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  VG_STYLE_PLAIN = 0,
  VG_STYLE_STRONG = 1 << 0,
  VG_STYLE_EMPHASIS = 1 << 1,
  VG_STYLE_CODE = 1 << 2,
} VgStyle;

/* VgRun:
 * @text: "\n" is a line break, "\n\n" parts two paragraphs of one block
 * @from: (nullable): the places it came from; NULL for the template's own words
 * @open: (nullable): for a chip, what is to be filled in
 */
typedef struct {
  char *text;
  VgStyle style;
  GStrv from;
  char *open;
} VgRun;

VgRun *vg_run_new (const char *text, VgStyle style) G_GNUC_WARN_UNUSED_RESULT;

/* The same style and origin around another text. Returns: (transfer full) */
VgRun *vg_run_new_like (const VgRun *self, const char *text) G_GNUC_WARN_UNUSED_RESULT;
void vg_run_free (VgRun *self);

/* Runs are kept in pointer arrays that own them. Returns: (transfer full) */
GPtrArray *vg_runs_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Takes away white space at the ends of lines and of the whole, and keeps at most
 * @most_breaks line ends in a row (0: " / " instead, so that two lines do not read as one
 * sentence). Runs without text go, unless a chip.
 */
void vg_runs_tidy (GPtrArray *self, guint most_breaks);

/* The runs of each paragraph. Returns: (transfer full) (element-type GPtrArray) */
GPtrArray *vg_runs_split_paragraphs (GPtrArray *self) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full): their text, one after the other */
char *vg_runs_dup_text (GPtrArray *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
