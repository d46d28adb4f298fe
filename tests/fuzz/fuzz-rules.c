/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-rules.c - any bytes as a file of gates, reviews, contradictions or balance. */

#include "base/paths.h"
#include "derive/rule-check.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *folder = vg_paths_dup_data ("guides", NULL);
  g_autoptr (GPtrArray) findings = vg_rule_check_text ("rules", (const char *) data, size, folder);

  for (guint i = 0; i < findings->len; i++) {
    g_autofree char *said = vg_finding_say (g_ptr_array_index (findings, i));

    g_assert_true (g_utf8_validate (said, -1, NULL));
  }

  return 0;
}
