/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/pdf-text.h"

#include "document/typeface.h"

#include <string.h>

#define BASELINE     0.74 /* of the pitch, from the top of a line */
#define LONGEST_WORD 500  /* bytes; what is longer is no word of any language */
#define CHIP_INK     0x7A4B00
#define CHIP_FIELD   0xFFF1D0

struct _VgPdfText {
  PangoLayout *layout;
  double pitch;
  guint ink;
};

PangoContext *
vg_pdf_text_new_context (const char *language)
{
  g_autoptr (PangoFontMap) map = vg_typeface_new_font_map ();
  PangoContext *context = pango_font_map_create_context (map);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  pango_font_description_set_family (font, vg_typeface_get_family (map));
  pango_context_set_font_description (context, font);

  return context;
}

static void
add_attribute (PangoAttrList *list, PangoAttribute *taken, guint from, guint until)
{
  taken->start_index = from;
  taken->end_index = until;
  pango_attr_list_insert (list, taken);
}

static guint16
get_channel (guint colour, guint shift)
{
  return (colour >> shift & 0xFF) * 257;
}

static void
add_styles (PangoAttrList *list, const VgRun *run, guint from)
{
  guint until = from + strlen (run->text);

  if (run->style & VG_STYLE_STRONG)
    add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), from, until);
  if (run->style & VG_STYLE_EMPHASIS)
    add_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), from, until);
  if (run->style & VG_STYLE_CODE)
    add_attribute (list, pango_attr_family_new ("DejaVu Sans Mono, Liberation Mono, monospace"),
                   from, until);
  if (run->style & VG_STYLE_CODE)
    add_attribute (list, pango_attr_scale_new (0.86), from, until);
  if (run->open == NULL)
    return;

  add_attribute (list,
                 pango_attr_foreground_new (get_channel (CHIP_INK, 16), get_channel (CHIP_INK, 8),
                                            get_channel (CHIP_INK, 0)),
                 from, until);
  add_attribute (list,
                 pango_attr_background_new (get_channel (CHIP_FIELD, 16),
                                            get_channel (CHIP_FIELD, 8),
                                            get_channel (CHIP_FIELD, 0)),
                 from, until);
}

/* Pango tries each word whole first, in time that grows with the square of its length. */
static PangoWrapMode
choose_wrap (const char *text)
{
  gsize length = 0;

  for (; *text != '\0'; text += length + (text[length] != '\0')) {
    length = strcspn (text, " \n");
    if (length > LONGEST_WORD)
      return PANGO_WRAP_CHAR;
  }

  return PANGO_WRAP_WORD_CHAR;
}

VgPdfText *
vg_pdf_text_new (PangoContext *context, GPtrArray *runs, const VgLook *look, double width)
{
  VgPdfText *self = g_new0 (VgPdfText, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoFontDescription)
      font = pango_font_description_copy (pango_context_get_font_description (context));
  PangoAttrList *styles = pango_attr_list_new ();

  for (guint i = 0; i < runs->len; i++) {
    add_styles (styles, g_ptr_array_index (runs, i), text->len);
    g_string_append (text, ((VgRun *) g_ptr_array_index (runs, i))->text);
  }

  pango_font_description_set_absolute_size (font, look->size * PANGO_SCALE);
  if (look->is_strong)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  self->pitch = look->pitch;
  self->ink = look->ink;
  self->layout = pango_layout_new (context);
  pango_layout_set_font_description (self->layout, font);
  pango_layout_set_text (self->layout, text->str, text->len);
  pango_layout_set_attributes (self->layout, styles);
  pango_layout_set_alignment (self->layout, look->align);
  pango_layout_set_wrap (self->layout, width == 0 ? PANGO_WRAP_WORD : choose_wrap (text->str));
  pango_layout_set_width (self->layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_attr_list_unref (styles);

  return self;
}

VgPdfText *
vg_pdf_text_new_plain (PangoContext *context, const char *text, const VgLook *look, double width)
{
  g_autoptr (GPtrArray) runs = vg_runs_new ();

  g_ptr_array_add (runs, vg_run_new (text, VG_STYLE_PLAIN));

  return vg_pdf_text_new (context, runs, look, width);
}

void
vg_pdf_text_free (VgPdfText *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->layout);
  g_free (self);
}

guint
vg_pdf_text_get_n_lines (VgPdfText *self)
{
  return pango_layout_get_line_count (self->layout);
}

double
vg_pdf_text_get_pitch (VgPdfText *self)
{
  return self->pitch;
}

double
vg_pdf_text_get_height (VgPdfText *self)
{
  return vg_pdf_text_get_n_lines (self) * self->pitch;
}

double
vg_pdf_text_get_width (VgPdfText *self)
{
  PangoRectangle extents = { 0 };

  pango_layout_get_extents (self->layout, NULL, &extents);

  return (double) extents.width / PANGO_SCALE;
}

void
vg_pdf_text_draw (VgPdfText *self, cairo_t *cairo, const guint lines[2], double x, double y)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);
  guint number = 0;

  cairo_set_source_rgb (cairo, (self->ink >> 16 & 0xFF) / 255.0, (self->ink >> 8 & 0xFF) / 255.0,
                        (self->ink & 0xFF) / 255.0);
  do {
    PangoRectangle extents = { 0 };

    if (number >= lines[0] && number < lines[1]) {
      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      cairo_move_to (cairo, x + (double) extents.x / PANGO_SCALE, y + BASELINE * self->pitch);
      pango_cairo_show_layout_line (cairo, pango_layout_iter_get_line_readonly (iter));
      y += self->pitch;
    }
    number++;
  } while (number < lines[1] && pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}
