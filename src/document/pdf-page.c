/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/pdf-page.h"

#define MARGIN    62.362 /* 22 mm */
#define FOOT      42.0   /* from the bottom of the paper */
#define CORNER    26.0   /* above the text */
#define TOLERANCE 0.01

/* VgPages:
 * @target: what is drawn on; NULL while pages are only counted
 * @only: the one page that is drawn, or 0 for all
 * @cairo: the target while the page being filled is drawn, else NULL
 */
struct _VgPages {
  cairo_t *target;
  guint only;
  cairo_t *cairo;
  PangoContext *context;
  char *foot;
  double scale;
  guint n_pages;
  guint number;
  double y;
  double bar_x;
  double bar_from;
  gboolean has_bar;
};

static const VgLook foot_look = { 9, 13, FALSE, 0x5B6770, PANGO_ALIGN_LEFT };
static const VgLook number_look = { 9, 13, FALSE, 0x5B6770, PANGO_ALIGN_RIGHT };
static const VgLook corner_look = { 11, 15, TRUE, 0x7A4B00, PANGO_ALIGN_RIGHT };

VgPages *
vg_pages_new (PangoContext *context, const char *foot, double scale)
{
  VgPages *self = g_new0 (VgPages, 1);

  self->context = g_object_ref (context);
  self->foot = g_strdup (foot);
  self->scale = scale;
  self->number = 1;
  self->y = MARGIN / scale;

  return self;
}

void
vg_pages_free (VgPages *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->context);
  g_free (self->foot);
  g_free (self);
}

static void
begin_page (VgPages *self)
{
  self->cairo = self->only == 0 || self->only == self->number ? self->target : NULL;
}

void
vg_pages_draw_on (VgPages *self, cairo_t *cairo, guint n_pages)
{
  self->target = cairo;
  self->n_pages = n_pages;
  cairo_scale (cairo, self->scale, self->scale);
  begin_page (self);
}

void
vg_pages_draw_only (VgPages *self, guint page, cairo_t *cairo, guint n_pages)
{
  self->only = page;
  vg_pages_draw_on (self, cairo, n_pages);
}

double
vg_pages_get_left (VgPages *self)
{
  return MARGIN / self->scale;
}

double
vg_pages_get_width (VgPages *self)
{
  return (VG_PAGE_WIDTH - 2 * MARGIN) / self->scale;
}

double
vg_pages_get_height (VgPages *self)
{
  return (VG_PAGE_HEIGHT - 2 * MARGIN) / self->scale;
}

PangoContext *
vg_pages_get_context (VgPages *self)
{
  return self->context;
}

guint
vg_pages_get_number (VgPages *self)
{
  return self->number;
}

double
vg_pages_get_y (VgPages *self)
{
  return self->y;
}

double
vg_pages_get_room (VgPages *self)
{
  return (VG_PAGE_HEIGHT - MARGIN) / self->scale - self->y;
}

void
vg_pages_advance (VgPages *self, double height)
{
  self->y += height;
}

void
vg_pages_skip (VgPages *self, double height)
{
  if (self->y > MARGIN / self->scale + TOLERANCE)
    self->y += height;
}

static void
draw_one_line (VgPages *self, const char *text, const VgLook *look, double y)
{
  const guint lines[2] = { 0, 1 };
  g_autoptr (VgPdfText) line = vg_pdf_text_new_plain (self->context, text, look,
                                                      look->align == PANGO_ALIGN_LEFT
                                                          ? vg_pages_get_width (self) * 0.8
                                                          : vg_pages_get_width (self));

  vg_pdf_text_draw (line, self->cairo, lines, vg_pages_get_left (self), y);
}

/* The foot is outside the structure: a screen reader passes it over. */
void
vg_pages_finish (VgPages *self)
{
  g_autofree char *number = NULL;

  if (self->cairo == NULL)
    return;

  number = g_strdup_printf ("%u / %u", self->number, self->n_pages);
  draw_one_line (self, self->foot, &foot_look, (VG_PAGE_HEIGHT - FOOT) / self->scale);
  draw_one_line (self, number, &number_look, (VG_PAGE_HEIGHT - FOOT) / self->scale);
  if (self->only == 0)
    cairo_show_page (self->cairo);
}

static void
draw_bar (VgPages *self)
{
  if (self->cairo == NULL || !self->has_bar)
    return;

  cairo_set_source_rgb (self->cairo, 0.62, 0.70, 0.75);
  cairo_rectangle (self->cairo, self->bar_x, self->bar_from + 2, 2, self->y - self->bar_from - 2);
  cairo_fill (self->cairo);
}

void
vg_pages_begin_bar (VgPages *self, double x)
{
  self->bar_x = x;
  self->bar_from = self->y;
  self->has_bar = TRUE;
}

void
vg_pages_end_bar (VgPages *self)
{
  draw_bar (self);
  self->has_bar = FALSE;
}

void
vg_pages_break (VgPages *self)
{
  draw_bar (self);
  vg_pages_finish (self);
  self->number++;
  begin_page (self);
  self->y = MARGIN / self->scale;
  self->bar_from = self->y;
}

void
vg_pages_ensure (VgPages *self, double height)
{
  if (height > vg_pages_get_room (self) + TOLERANCE && self->y > MARGIN / self->scale + TOLERANCE)
    vg_pages_break (self);
}

/* What begins on one page may end on another: one page alone has no structure. */
void
vg_pages_begin_tag (VgPages *self, const char *tag)
{
  if (self->cairo != NULL && self->only == 0)
    cairo_tag_begin (self->cairo, tag, NULL);
}

void
vg_pages_end_tag (VgPages *self, const char *tag)
{
  if (self->cairo != NULL && self->only == 0)
    cairo_tag_end (self->cairo, tag);
}

/* Neither a first nor a last line stands alone on a page. */
double
vg_pages_measure_start (VgPdfText *text)
{
  guint n_lines = vg_pdf_text_get_n_lines (text);

  return vg_pdf_text_get_pitch (text) * (n_lines == 3 ? 3 : MIN (n_lines, 2));
}

void
vg_pages_draw (VgPages *self, VgPdfText *text, const guint lines[2], double x)
{
  if (self->cairo != NULL)
    vg_pdf_text_draw (text, self->cairo, lines, x, self->y);
}

static guint
count_fitting (VgPages *self, VgPdfText *text)
{
  double lines = (vg_pages_get_room (self) + TOLERANCE) / vg_pdf_text_get_pitch (text);

  return lines < 1 ? 1 : (guint) lines;
}

/* Over several pages the text is one element of the structure with a Span on each page. */
static void
put_over_pages (VgPages *self, VgPdfText *text, double x)
{
  guint n_lines = vg_pdf_text_get_n_lines (text);
  guint lines[2] = { 0, 0 };

  while (lines[0] < n_lines) {
    lines[1] = MIN (n_lines, lines[0] + count_fitting (self, text));
    if (n_lines - lines[1] == 1 && lines[1] - lines[0] > 2)
      lines[1]--;
    vg_pages_begin_tag (self, "Span");
    vg_pages_draw (self, text, lines, x);
    vg_pages_end_tag (self, "Span");
    vg_pages_advance (self, (lines[1] - lines[0]) * vg_pdf_text_get_pitch (text));
    lines[0] = lines[1];
    if (lines[0] < n_lines)
      vg_pages_break (self);
  }
}

void
vg_pages_put (VgPages *self, VgPdfText *text, double x, const char *tag)
{
  const guint all[2] = { 0, vg_pdf_text_get_n_lines (text) };

  vg_pages_begin_tag (self, tag);
  if (vg_pdf_text_get_height (text) <= vg_pages_get_room (self) + TOLERANCE) {
    vg_pages_draw (self, text, all, x);
    vg_pages_advance (self, vg_pdf_text_get_height (text));
  } else {
    put_over_pages (self, text, x);
  }
  vg_pages_end_tag (self, tag);
}

void
vg_pages_draw_rule (VgPages *self, gboolean is_strong)
{
  if (self->cairo == NULL)
    return;

  if (is_strong)
    cairo_set_source_rgb (self->cairo, 0.45, 0.52, 0.57);
  else
    cairo_set_source_rgb (self->cairo, 0.80, 0.83, 0.85);
  cairo_set_line_width (self->cairo, is_strong ? 0.8 : 0.5);
  cairo_move_to (self->cairo, vg_pages_get_left (self), self->y);
  cairo_rel_line_to (self->cairo, vg_pages_get_width (self), 0);
  cairo_stroke (self->cairo);
}

void
vg_pages_draw_corner (VgPages *self, const char *word)
{
  if (self->cairo == NULL)
    return;

  vg_pages_begin_tag (self, "P");
  draw_one_line (self, word, &corner_look, MARGIN / self->scale - CORNER);
  vg_pages_end_tag (self, "P");
}
