/* SPDX-License-Identifier: GPL-3.0-or-later */

/* pdf-page.h - pages of paper, filled from top to bottom.
 *
 * Everything is laid out twice: first to count the pages, without drawing, then for good.
 * Lengths are points, 72 to the inch; y grows downwards.
 */
#pragma once

#include "document/pdf-text.h"

G_BEGIN_DECLS

#define VG_PAGE_WIDTH  595.276 /* A4 */
#define VG_PAGE_HEIGHT 841.890

typedef struct _VgPages VgPages;

/* @context: for the foot of each page, where @foot stands beside the number; both kept.
 * @scale: of everything but the paper and its margins: with 0.9, all is set a tenth
 * smaller. Heights and widths below are then those before that.
 */
VgPages *
vg_pages_new (PangoContext *context, const char *foot, double scale) G_GNUC_WARN_UNUSED_RESULT;
void vg_pages_free (VgPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgPages, vg_pages_free)

/* From here on draws on @cairo, which is lent; without it pages are only counted.
 * @n_pages: what the number of the last page is said to be.
 */
void vg_pages_draw_on (VgPages *self, cairo_t *cairo, guint n_pages);

/* The same for page @page alone, from 1, without structure: for a printer, which shows
 * each page itself.
 */
void vg_pages_draw_only (VgPages *self, guint page, cairo_t *cairo, guint n_pages);

/* Where the text begins, and how wide and high it may be on a page. */
double vg_pages_get_left (VgPages *self);
double vg_pages_get_width (VgPages *self);
double vg_pages_get_height (VgPages *self);

PangoContext *vg_pages_get_context (VgPages *self);

/* The number of the page that is being filled, from 1. */
guint vg_pages_get_number (VgPages *self);

double vg_pages_get_y (VgPages *self);

/* What is left of this page. */
double vg_pages_get_room (VgPages *self);

/* Goes down by @height; vg_pages_skip() does not at the top of a page. */
void vg_pages_advance (VgPages *self, double height);
void vg_pages_skip (VgPages *self, double height);

/* Goes to the next page if @height does not fit on this one. No tag that holds text may be
 * open, and a tag that holds tags must have got its first one.
 */
void vg_pages_ensure (VgPages *self, double height);
void vg_pages_break (VgPages *self);

/* Writes the foot of the last page; once, at the end. */
void vg_pages_finish (VgPages *self);

/* Structure for screen readers: Document, H1, P, Table … */
void vg_pages_begin_tag (VgPages *self, const char *tag);
void vg_pages_end_tag (VgPages *self, const char *tag);

/* The height of the first lines of @text, which may not be parted. */
double vg_pages_measure_start (VgPdfText *text);

/* Writes @text at @x under @tag, on as many pages as it takes, and goes down by it. The
 * room for its start must have been ensured.
 */
void vg_pages_put (VgPages *self, VgPdfText *text, double x, const char *tag);

/* Draws lines @lines[0] to before @lines[1] here; does not go down. */
void vg_pages_draw (VgPages *self, VgPdfText *text, const guint lines[2], double x);

/* A line over the whole width at the present height, in a quiet grey or a stronger one. */
void vg_pages_draw_rule (VgPages *self, gboolean is_strong);

/* A bar at the left of all that is written until its end, on each page. */
void vg_pages_begin_bar (VgPages *self, double x);
void vg_pages_end_bar (VgPages *self);

/* A word at the top right of this page, above the text. */
void vg_pages_draw_corner (VgPages *self, const char *word);

G_END_DECLS
