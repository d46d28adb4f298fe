/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/wipe.h"

#include <string.h>

void
vg_wipe (gpointer data, gsize length)
{
  if (length > 0)
    explicit_bzero (data, length);
}

void
vg_wipe_text (char *text)
{
  if (text == NULL)
    return;

  vg_wipe (text, strlen (text));
  g_free (text);
}

typedef struct {
  guint8 *data;
  gsize length;
} Wiped;

static void
free_wiped (gpointer data)
{
  Wiped *wiped = data;

  vg_wipe (wiped->data, wiped->length);
  g_free (wiped->data);
  g_free (wiped);
}

GBytes *
vg_wipe_take_bytes (guint8 *data, gsize length)
{
  Wiped *wiped = g_new (Wiped, 1);

  *wiped = (Wiped){ data, length };
  return g_bytes_new_with_free_func (data, length, free_wiped, wiped);
}
