/* SPDX-License-Identifier: GPL-3.0-or-later */

/* write-document.c - TEMPLATE DATA FORMAT OUT [PAGES]: renders one document for test-pdf.py.
 * A TEMPLATE without DATA ("-") is read as plain Markdown.
 */

#include "base/file.h"
#include "base/json.h"
#include "document/document-read.h"
#include "document/formats.h"
#include "document/template.h"

#include <locale.h>
#include <string.h>

static VgDocument *
read_plain (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = vg_file_read (path, VG_JSON_DATA_BYTES, error);
  g_autofree char *text = NULL;

  if (bytes == NULL)
    return NULL;

  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return vg_document_from_markdown (text, "nl", "Gewone tekst");
}

static VgDocument *
read_document (char **arguments, GError **error)
{
  g_autoptr (VgTemplate) template = NULL;
  g_autoptr (JsonNode) data = NULL;

  if (g_str_equal (arguments[2], "-"))
    return read_plain (arguments[1], error);

  template = vg_template_read (arguments[1], error);
  if (template == NULL)
    return NULL;
  data = vg_json_read_file (arguments[2], VG_JSON_DATA_BYTES, error);

  return data != NULL ? vg_template_render (template, data, error) : NULL;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  guint n_pages = 0;

  setlocale (LC_ALL, "");
  if (argc != 5 || vg_formats_find (argv[3]) == NULL)
    return 2;

  document = read_document (argv, &error);
  if (document != NULL)
    bytes = vg_formats_find (argv[3])->write (document, &n_pages, &error);
  if (bytes == NULL ||
      !vg_file_write (argv[4], g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error)) {
    g_printerr ("%s\n", error->message);
    return 1;
  }
  g_print ("%u\n", n_pages);

  return 0;
}
