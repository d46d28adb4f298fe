/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/block.h"

VgBlock *
vg_block_new (VgBlockKind kind)
{
  VgBlock *self = g_new0 (VgBlock, 1);

  self->kind = kind;
  if (kind == VG_BLOCK_TABLE) {
    self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
    self->aligns = g_array_new (FALSE, FALSE, sizeof (VgAlign));
  } else if (kind != VG_BLOCK_RULE) {
    self->runs = vg_runs_new ();
  }

  return self;
}

void
vg_block_free (VgBlock *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_strfreev (self->presupposes);
  g_clear_pointer (&self->runs, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->aligns, g_array_unref);
  g_free (self);
}

guint
vg_block_get_n_columns (const VgBlock *self)
{
  return self->aligns != NULL ? self->aligns->len : 0;
}

VgAlign
vg_block_get_align (const VgBlock *self, guint column)
{
  g_return_val_if_fail (column < vg_block_get_n_columns (self), VG_ALIGN_START);

  return g_array_index (self->aligns, VgAlign, column);
}

GPtrArray *
vg_block_get_cell (const VgBlock *self, guint row, guint column)
{
  GPtrArray *cells = NULL;

  g_return_val_if_fail (self->rows != NULL && row < self->rows->len, NULL);

  cells = g_ptr_array_index (self->rows, row);
  g_return_val_if_fail (column < cells->len, NULL);

  return g_ptr_array_index (cells, column);
}

static gboolean
is_row_empty (const VgBlock *self, guint row)
{
  for (guint i = 0; i < vg_block_get_n_columns (self); i++)
    if (vg_block_get_cell (self, row, i)->len > 0)
      return FALSE;

  return TRUE;
}

gboolean
vg_block_has_header (const VgBlock *self)
{
  return self->rows != NULL && self->rows->len > 0 && !is_row_empty (self, 0);
}

gboolean
vg_block_may_stand (const VgBlock *self, const char *const *acknowledged)
{
  for (guint i = 0; self->presupposes != NULL && self->presupposes[i] != NULL; i++)
    if (!g_strv_contains (acknowledged, self->presupposes[i]))
      return FALSE;

  return TRUE;
}

gboolean
vg_block_is_empty (const VgBlock *self)
{
  if (self->kind == VG_BLOCK_RULE)
    return FALSE;
  if (self->runs != NULL)
    return self->runs->len == 0;

  return self->rows->len < 2;
}

char *
vg_block_dup_text (const VgBlock *self)
{
  GString *text = NULL;

  if (self->runs != NULL)
    return vg_runs_dup_text (self->runs);

  text = g_string_new (NULL);
  for (guint row = 0; self->rows != NULL && row < self->rows->len; row++)
    for (guint column = 0; column < vg_block_get_n_columns (self); column++) {
      g_autofree char *cell = vg_runs_dup_text (vg_block_get_cell (self, row, column));

      g_string_append (text, cell);
      g_string_append_c (text, column + 1 < vg_block_get_n_columns (self) ? '\t' : '\n');
    }

  return g_string_free (text, FALSE);
}
