/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/entity.h"

typedef struct {
  const char *name;
  gunichar character;
} Entity;

/* Those that cannot, or not visibly, be written as themselves. */
static const Entity known[] = {
  { "&amp;", '&' },      { "&lt;", '<' },        { "&gt;", '>' },        { "&quot;", '"' },
  { "&apos;", '\'' },    { "&nbsp;", 0x00A0 },   { "&shy;", 0x00AD },    { "&ndash;", 0x2013 },
  { "&mdash;", 0x2014 }, { "&thinsp;", 0x2009 }, { "&hellip;", 0x2026 }, { "&euro;", 0x20AC },
};

gunichar
vg_entity_find (const char *entity)
{
  guint64 number = 0;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i].name, entity))
      return known[i].character;

  if (entity[0] != '&' || entity[1] != '#')
    return 0;
  if (entity[2] == 'x' || entity[2] == 'X')
    number = g_ascii_strtoull (entity + 3, NULL, 16);
  else
    number = g_ascii_strtoull (entity + 2, NULL, 10);

  return number > 0 && number <= 0x10FFFF && g_unichar_validate (number) ? number : 0xFFFD;
}
