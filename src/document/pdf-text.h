/* SPDX-License-Identifier: GPL-3.0-or-later */

/* pdf-text.h - runs set as lines of one pitch. Lengths are points, 72 to the inch. */
#pragma once

#include "document/run.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* VgLook: how a text is set.
 * @size: of the type
 * @pitch: from one line to the next
 * @ink: 0xRRGGBB
 */
typedef struct {
  double size;
  double pitch;
  gboolean is_strong;
  guint ink;
  PangoAlignment align;
} VgLook;

typedef struct _VgPdfText VgPdfText;

/* A context in which every machine with the same typeface breaks the same lines. */
PangoContext *vg_pdf_text_new_context (const char *language) G_GNUC_WARN_UNUSED_RESULT;

/* @width: of the column; negative for none, when lines end only where the text says so;
 * 0 for a line to every word.
 */
VgPdfText *vg_pdf_text_new (PangoContext *context,
                            GPtrArray *runs,
                            const VgLook *look,
                            double width) G_GNUC_WARN_UNUSED_RESULT;
void vg_pdf_text_free (VgPdfText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgPdfText, vg_pdf_text_free)

/* One plain run. */
VgPdfText *vg_pdf_text_new_plain (PangoContext *context,
                                  const char *text,
                                  const VgLook *look,
                                  double width) G_GNUC_WARN_UNUSED_RESULT;

guint vg_pdf_text_get_n_lines (VgPdfText *self);
double vg_pdf_text_get_pitch (VgPdfText *self);
double vg_pdf_text_get_height (VgPdfText *self);

/* The width of the longest line. */
double vg_pdf_text_get_width (VgPdfText *self);

/* Draws the lines from @first to before @end, the first one's top at @y. */
void vg_pdf_text_draw (VgPdfText *self, cairo_t *cairo, const guint lines[2], double x, double y);

G_END_DECLS
