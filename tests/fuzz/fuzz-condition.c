/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-condition.c - any bytes as a line for the condition command. */

#include "base/json.h"
#include "condition/line.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *answer = vg_condition_answer_line ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;

  /* Whatever comes in, one well-formed line comes out. */
  g_assert_null (strchr (answer, '\n'));
  node = vg_json_parse (answer, strlen (answer), "answer", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_object_get_size (json_node_get_object (node)), ==, 1);

  return 0;
}
