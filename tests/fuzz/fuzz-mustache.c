/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-mustache.c - any template, in either mode, and what Markdown makes of it.
 *
 * The first byte picks the mode; the rest is the template. It may call itself as a partial.
 */

#include "base/json.h"
#include "document/document-read.h"
#include "document/markdown.h"
#include "document/mustache.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static const char context[] =
    "{\"a\":\"*x* {{b}} \\u202E\\uE000\\n\\n# "
    "y\",\"b\":{\"=\":\"text\",\"from\":[\"answer/harmed/V05/1\"]},"
    "\"c\":{\"open\":\"date\"},\"l\":[{\"id\":\"1\",\"a\":\"one\"},{\"id\":\"2\",\"l\":[1,\"2\","
    "null]}],"
    "\"n\":null,\"t\":true,\"f\":false,\"o\":{\"o\":{\"a\":1}},\"e\":[],\"language\":\"en\"}";

static void
read_back (VgRendering *rendering)
{
  static const char *const acknowledged[] = { "act", NULL };
  g_autoptr (VgDocument)
      document = vg_document_read_rendering (rendering, "en", "x", acknowledged, NULL);
  g_autoptr (VgDocument) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  if (document == NULL)
    return;

  bytes = vg_markdown_write (document, NULL, NULL);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  again = vg_document_from_markdown (text, "en", "x");
  g_assert_nonnull (again);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *template = size > 0 ? g_strndup ((const char *) data + 1, size - 1) : NULL;
  VgSource source = { "fuzz", template, 1 };
  g_autoptr (JsonNode) root = vg_json_parse (context, strlen (context), "context", NULL);
  g_autoptr (JsonObject) partials = json_object_new ();
  g_autofree char *text = NULL;
  g_autoptr (VgRendering) rendering = NULL;
  g_autoptr (VgRendering) outline = NULL;

  if (size == 0)
    return 0;

  if (g_utf8_validate (template, -1, NULL))
    json_object_set_string_member (partials, "p", template);
  text = vg_mustache_render (&source, root, partials,
                             data[0] % 2 == 0 ? VG_MUSTACHE_SPEC : VG_MUSTACHE_STRICT, NULL);
  if (data[0] % 2 == 0)
    return 0;

  rendering = vg_mustache_render_marked (&source, root, partials, "en", NULL);
  if (rendering != NULL)
    read_back (rendering);
  outline = vg_mustache_outline (&source, partials, NULL);
  if (outline != NULL)
    g_ptr_array_unref (vg_document_check_rendering (outline));

  return 0;
}
