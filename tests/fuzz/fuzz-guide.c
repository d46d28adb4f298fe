/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-guide.c - any bytes as a guide: checked, and where nothing is wrong, made and printed. */

#include "base/json.h"
#include "guide/check.h"
#include "guide/print.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
use_guide (const char *text, gsize length, gboolean is_sound)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = vg_json_parse (text, length, "guide", &error);
  g_autoptr (VgGuide) guide = root != NULL ? vg_guide_new (root, &error) : NULL;
  g_autofree char *printed = NULL;

  /* What the checker lets pass can be used. */
  if (is_sound)
    g_assert_no_error (error);
  if (guide == NULL)
    return;

  printed = vg_guide_print (guide, NULL, "nl");
  g_assert_true (g_utf8_validate (printed, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  const char *text = (const char *) data;
  g_autoptr (GPtrArray) findings = vg_guide_check_text ("guide", text, size, NULL);

  for (guint i = 0; i < findings->len; i++) {
    g_autofree char *said = vg_finding_say (g_ptr_array_index (findings, i));

    g_assert_true (g_utf8_validate (said, -1, NULL));
  }
  use_guide (text, size, !vg_findings_are_faults (findings));

  return 0;
}
