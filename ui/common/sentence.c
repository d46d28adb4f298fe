/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/sentence.h"

char *
vg_sentence_dup (const char *finding)
{
  const char *rest = NULL;
  g_autofree char *first = NULL;

  g_return_val_if_fail (finding != NULL, NULL);

  rest = *finding != '\0' ? g_utf8_next_char (finding) : finding;
  first = g_utf8_strup (finding, rest - finding);
  return g_strconcat (first, rest, NULL);
}
