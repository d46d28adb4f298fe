/* SPDX-License-Identifier: GPL-3.0-or-later */

/* piece-row.h - one marked piece beside the text: its form, its words, its question.
 *
 * Asks for: written.go, written.choose and written.unmark (u index of the mark).
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* VgPiece:
 * @as: the form
 * @question: (nullable): as it is asked; NULL while nobody has chosen one
 */
typedef struct {
  guint index;
  const char *as;
  const char *words;
  const char *question;
} VgPiece;

GtkWidget *vg_piece_row_new (const VgPiece *piece) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
