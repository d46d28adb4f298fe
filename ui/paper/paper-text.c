/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/paper/paper-text.h"

#include "ui/common/text-label.h"

#include <string.h>

/* Amber, thin enough to read through on paper by day and by night. */
#define CHIP_RED   0xe5e5
#define CHIP_GREEN 0xa5a5
#define CHIP_BLUE  0x0a0a
#define CHIP_ALPHA 0x4000

static void
add (PangoAttrList *attributes, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static void
add_style (PangoAttrList *attributes, VgStyle style, guint start, guint end)
{
  if (style & VG_STYLE_STRONG)
    add (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  if (style & VG_STYLE_EMPHASIS)
    add (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
  if (style & VG_STYLE_CODE)
    add (attributes, pango_attr_family_new ("monospace"), start, end);
}

PangoAttrList *
vg_paper_text_new_attributes (GPtrArray *runs, const char *language)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  guint start = 0;

  for (guint i = 0; i < runs->len; i++) {
    const VgRun *run = g_ptr_array_index (runs, i);
    guint end = start + strlen (run->text);

    add_style (attributes, run->style, start, end);
    if (run->open != NULL) {
      add (attributes, pango_attr_background_new (CHIP_RED, CHIP_GREEN, CHIP_BLUE), start, end);
      add (attributes, pango_attr_background_alpha_new (CHIP_ALPHA), start, end);
    }
    start = end;
  }
  add (attributes, pango_attr_language_new (pango_language_from_string (language)), 0, start);

  return attributes;
}

GtkWidget *
vg_paper_text_new (GPtrArray *runs, const char *language)
{
  g_autofree char *text = vg_runs_dup_text (runs);
  g_autoptr (PangoAttrList) attributes = vg_paper_text_new_attributes (runs, language);
  GtkWidget *label = vg_text_label_new (text, NULL);

  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);

  return label;
}
