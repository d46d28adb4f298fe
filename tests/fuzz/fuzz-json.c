/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-json.c - any bytes to the strict reader; what it takes is written, and read again. */

#include "base/json-writer.h"
#include "base/json.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* A fault has a place and words, and no bytes that are not UTF-8. */
static void
check_fault (const GError *error)
{
  g_auto (GStrv) parts = g_strsplit (error->message, ":", 4);

  g_assert_cmpuint (g_strv_length (parts), ==, 4);
  g_assert_cmpuint (g_ascii_strtoull (parts[1], NULL, 10), >, 0);
  g_assert_cmpuint (g_ascii_strtoull (parts[2], NULL, 10), >, 0);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  const char *text = (const char *) data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = vg_json_parse (text, size, "in", &error);
  g_autoptr (JsonNode) again = NULL;
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;
  guint line = 0;
  guint column = 0;

  if (node == NULL) {
    check_fault (error);
    return 0;
  }

  once = vg_json_write (node);
  again = vg_json_parse (once, strlen (once), "written", &error);
  g_assert_no_error (error);
  twice = vg_json_write (again);
  g_assert_cmpstr (once, ==, twice);
  g_assert_true (vg_json_locate (text, size, "", &line, &column));

  return 0;
}
