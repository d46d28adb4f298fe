/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/formats.h"

#include "document/markdown.h"
#include "document/pdf.h"

#include <glib/gi18n-lib.h>

static const VgFormat formats[] = {
  { "md", N_ ("Markdown"), "text/markdown", vg_markdown_write },
    { "pdf", N_ ("PDF"), "application/pdf", vg_pdf_write },
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
