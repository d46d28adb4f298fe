/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "list.h"

/* Eleven bits of a number: four for a consonant, two for a vowel, four and one again. */
static const char consonants[] = "bdfghjklmnprstvz";

char **
list_new (void)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < 2048; i++)
    g_ptr_array_add (words, g_strdup_printf ("%c%c%c%cst", consonants[i >> 7], "aeio"[i >> 5 & 3],
                                             consonants[i >> 1 & 15], "ae"[i & 1]));
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}
