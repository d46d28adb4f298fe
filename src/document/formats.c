/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/formats.h"

#include "document/html.h"
#include "document/markdown.h"
#include "document/odt.h"
#include "document/pdf.h"

#include <glib/gi18n-lib.h>

static const VgFormat formats[] = {
  { "md", N_ ("Markdown"), "text/markdown", vg_markdown_write },
  { "pdf", N_ ("PDF"), "application/pdf", vg_pdf_write },
  { "odt", N_ ("OpenDocument text"), "application/vnd.oasis.opendocument.text", vg_odt_write },
  { "html", N_ ("Web page"), "text/html", vg_html_write },
};

const VgFormat *
vg_formats_get (guint *out_count)
{
  *out_count = G_N_ELEMENTS (formats);

  return formats;
}

const VgFormat *
vg_formats_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (formats[i].id, id) == 0)
      return &formats[i];

  return NULL;
}

char *
vg_formats_dup_ids (void)
{
  const guint last = G_N_ELEMENTS (formats) - 1;
  g_autoptr (GString) but_last = g_string_new (formats[0].id);

  for (guint i = 1; i < last; i++)
    g_string_append_printf (but_last, ", %s", formats[i].id);

  /* Translators: ends a list of words from which to choose one: "md, pdf or odt". */
  return g_strdup_printf (_ ("%s or %s"), but_last->str, formats[last].id);
}
