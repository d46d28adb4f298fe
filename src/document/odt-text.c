/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/odt-text.h"

#include "document/odt-part.h"

#include <string.h>

/* Writer: @is_after_space: whether a space that comes now would be dropped by the reader,
 * for it stands after another or begins a line
 */
typedef struct {
  VgXml *xml;
  gboolean is_after_space;
} Writer;

static void
put_spaces (Writer *self, guint count)
{
  if (count > 0 && !self->is_after_space) {
    vg_xml_add_text (self->xml, " ");
    count--;
  }
  if (count > 0) {
    vg_xml_begin (self->xml, "text:s");
    vg_xml_set_count (self->xml, "text:c", count);
    vg_xml_end_empty (self->xml);
  }
  self->is_after_space = TRUE;
}

static void
put_sign (Writer *self, const char *element)
{
  vg_xml_begin (self->xml, element);
  vg_xml_end_empty (self->xml);
  self->is_after_space = TRUE;
}

static void
put_text (Writer *self, const char *text)
{
  while (*text != '\0') {
    gsize length = strcspn (text, " \t\n");
    g_autofree char *word = g_strndup (text, length);
    gsize n_spaces = strspn (text + length, " ");

    if (length > 0) {
      vg_xml_add_text (self->xml, word);
      self->is_after_space = FALSE;
    }
    if (n_spaces > 0)
      put_spaces (self, (guint) n_spaces);
    text += length + n_spaces;
    if (*text == '\t' || *text == '\n')
      put_sign (self, *text++ == '\t' ? "text:tab" : "text:line-break");
  }
}

/* A run may have several styles; each is a span of its own, one inside the other. */
static void
put_run (Writer *self, const VgRun *run)
{
  const char *const styles[] = {
    run->style & VG_STYLE_STRONG ? VG_ODT_STRONG : NULL,
    run->style & VG_STYLE_EMPHASIS ? VG_ODT_EMPHASIS : NULL,
    run->style & VG_STYLE_CODE ? VG_ODT_SOURCE : NULL,
    run->open != NULL ? VG_ODT_CHIP : NULL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (styles[i] != NULL) {
      vg_xml_begin (self->xml, "text:span");
      vg_xml_set (self->xml, "text:style-name", styles[i]);
    }
  put_text (self, run->text);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (styles[i] != NULL)
      vg_xml_end (self->xml);
}

static void
put_runs (VgXml *xml, GPtrArray *runs)
{
  Writer writer = { xml, TRUE };

  for (guint i = 0; i < runs->len; i++)
    put_run (&writer, g_ptr_array_index (runs, i));
}

void
vg_odt_text_put (VgXml *xml, GPtrArray *runs, const char *style)
{
  vg_xml_begin (xml, "text:p");
  vg_xml_set (xml, "text:style-name", style);
  put_runs (xml, runs);
  vg_xml_end (xml);
}

void
vg_odt_text_put_heading (VgXml *xml, GPtrArray *runs, const char *style, guint level)
{
  vg_xml_begin (xml, "text:h");
  vg_xml_set (xml, "text:style-name", style);
  vg_xml_set_count (xml, "text:outline-level", level);
  put_runs (xml, runs);
  vg_xml_end (xml);
}
