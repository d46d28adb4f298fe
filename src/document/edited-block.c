/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/edited-block.h"

#include "document/plain-text.h"

#include <string.h>

#define CHIP_OPEN  "⟦"
#define CHIP_CLOSE "⟧"

static GPtrArray *
copy_runs (GPtrArray *runs)
{
  GPtrArray *copy = vg_runs_new ();

  for (guint i = 0; i < runs->len; i++) {
    const VgRun *run = g_ptr_array_index (runs, i);

    g_ptr_array_add (copy, vg_run_new_like (run, run->text));
  }

  return copy;
}

static GPtrArray *
copy_rows (GPtrArray *rows)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < rows->len; i++) {
    GPtrArray *cells = g_ptr_array_index (rows, i);
    GPtrArray *copied = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

    for (guint j = 0; j < cells->len; j++)
      g_ptr_array_add (copied, copy_runs (g_ptr_array_index (cells, j)));
    g_ptr_array_add (copy, copied);
  }

  return copy;
}

static VgBlock *
copy_block (const VgBlock *block)
{
  VgBlock *copy = g_new0 (VgBlock, 1);

  *copy = *block;
  copy->name = g_strdup (block->name);
  copy->presupposes = g_strdupv (block->presupposes);
  copy->runs = block->runs != NULL ? copy_runs (block->runs) : NULL;
  copy->rows = block->rows != NULL ? copy_rows (block->rows) : NULL;
  copy->aligns = block->aligns != NULL ? g_array_copy (block->aligns) : NULL;

  return copy;
}

static void
add_run (GPtrArray *runs, const char *text, gsize length, char **from)
{
  g_autofree char *part = g_strndup (text, length);
  VgRun *run = NULL;

  if (length == 0)
    return;

  run = vg_run_new (part, VG_STYLE_PLAIN);
  run->from = g_strdupv (from);
  g_ptr_array_add (runs, run);
}

/* What was to be filled in: the words behind the colon of "⟦still to fill in: date⟧". */
static char *
dup_label (const char *chip, const char *end)
{
  g_autofree char *inside = g_strndup (chip + strlen (CHIP_OPEN), end - chip - strlen (CHIP_OPEN));
  const char *colon = strchr (inside, ':');

  return g_strstrip (g_strdup (colon != NULL ? colon + 1 : inside));
}

static void
add_chip (GPtrArray *runs, const char *chip, const char *end, char **from)
{
  add_run (runs, chip, end + strlen (CHIP_CLOSE) - chip, from);
  ((VgRun *) runs->pdata[runs->len - 1])->open = dup_label (chip, end);
}

static void
add_text (GPtrArray *runs, const char *text, char **from)
{
  while (*text != '\0') {
    const char *chip = strstr (text, CHIP_OPEN);
    const char *end = chip != NULL ? strstr (chip, CHIP_CLOSE) : NULL;

    if (end == NULL) {
      add_run (runs, text, strlen (text), from);
      return;
    }
    add_run (runs, text, chip - text, from);
    add_chip (runs, chip, end, from);
    text = end + strlen (CHIP_CLOSE);
  }
}

/* What a person left as it was at the beginning keeps its style and origin. Returns: the rest */
static const char *
keep_beginning (GPtrArray *runs, const char *text)
{
  guint n_kept = 0;

  for (; n_kept < runs->len; n_kept++) {
    const VgRun *run = g_ptr_array_index (runs, n_kept);

    if (run->open != NULL || !g_str_has_prefix (text, run->text))
      break;
    text += strlen (run->text);
  }
  g_ptr_array_set_size (runs, n_kept);

  return text;
}

VgBlock *
vg_edited_block_new (const VgBlock *block, const char *text, char **from)
{
  g_autoptr (VgBlock) copy = copy_block (block);
  g_autofree char *plain = NULL;

  if (text == NULL || copy->runs == NULL)
    return g_steal_pointer (&copy);

  plain = vg_plain_text_new (text);
  add_text (copy->runs, keep_beginning (copy->runs, plain), from);
  vg_runs_tidy (copy->runs, block->kind == VG_BLOCK_HEADING ? 0 : 2);

  return copy->runs->len > 0 ? g_steal_pointer (&copy) : NULL;
}

static void
add_places (GStrvBuilder *places, GHashTable *seen, GPtrArray *runs)
{
  for (guint i = 0; runs != NULL && i < runs->len; i++) {
    const VgRun *run = g_ptr_array_index (runs, i);

    for (guint j = 0; run->from != NULL && run->from[j] != NULL; j++)
      if (g_hash_table_add (seen, run->from[j]))
        g_strv_builder_add (places, run->from[j]);
  }
}

GStrv
vg_edited_block_dup_from (const VgBlock *block)
{
  g_autoptr (GStrvBuilder) places = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  add_places (places, seen, block->runs);
  for (guint row = 0; block->rows != NULL && row < block->rows->len; row++)
    for (guint column = 0; column < vg_block_get_n_columns (block); column++)
      add_places (places, seen, vg_block_get_cell (block, row, column));

  return g_strv_builder_end (places);
}
