/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/wording.h"

/* The language of the paper, not of the screen: gettext has no say here. */
typedef struct {
  const char *language;
  const char *still_to_fill;
  const char *draft;
} Words;

static const Words known[] = {
  { "nl", "nog in te vullen", "CONCEPT" },
  { "en", "still to fill in", "DRAFT" },
};

static const Words *
find_words (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_strcmp0 (known[i].language, language) == 0)
      return &known[i];

  return &known[0];
}

char *
vg_wording_new_chip (const char *language, const char *label)
{
  return g_strdup_printf ("⟦%s: %s⟧", find_words (language)->still_to_fill, label);
}

const char *
vg_wording_get_draft (const char *language)
{
  return find_words (language)->draft;
}
