/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-rules.c - any bytes as a file of gates, reviews, contradictions or balance. */

#include "derive/rule-check.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  /* With small guides: each input reads them anew, and the shipped ones are slow to read. */
  const char *text = (const char *) data;
  g_autoptr (GPtrArray) findings = vg_rule_check_text ("rules", text, size, FUZZ_GUIDES);

  for (guint i = 0; i < findings->len; i++) {
    g_autofree char *said = vg_finding_say (g_ptr_array_index (findings, i));

    g_assert_true (g_utf8_validate (said, -1, NULL));
  }

  return 0;
}
