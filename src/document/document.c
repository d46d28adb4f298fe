/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/document.h"

#include "document/wording.h"

struct _VgDocument {
  gatomicrefcount references;
  char *language;
  char *title;
  GPtrArray *blocks;
  GPtrArray *withheld;
};

VgDocument *
vg_document_new (const char *language, const char *title, GPtrArray *taken_blocks)
{
  return vg_document_new_withholding (language, title, taken_blocks, g_ptr_array_new ());
}

VgDocument *
vg_document_new_withholding (const char *language,
                             const char *title,
                             GPtrArray *taken_blocks,
                             GPtrArray *taken_withheld)
{
  VgDocument *self = NULL;

  g_return_val_if_fail (language != NULL && title != NULL && taken_blocks != NULL, NULL);

  self = g_new0 (VgDocument, 1);
  g_atomic_ref_count_init (&self->references);
  self->language = g_strdup (language);
  self->title = g_strdup (title);
  self->blocks = taken_blocks;
  self->withheld = taken_withheld;

  return self;
}

VgDocument *
vg_document_ref (VgDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
vg_document_unref (VgDocument *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_free (self->language);
  g_free (self->title);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->withheld);
  g_free (self);
}

const char *
vg_document_get_language (VgDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

const char *
vg_document_get_title (VgDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

guint
vg_document_get_n_blocks (VgDocument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->blocks->len;
}

const VgBlock *
vg_document_get_block (VgDocument *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, index);
}

const VgBlock *
vg_document_find_block (VgDocument *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  for (guint i = 0; i < self->blocks->len; i++) {
    const VgBlock *block = g_ptr_array_index (self->blocks, i);

    if (g_strcmp0 (block->name, name) == 0)
      return block;
  }

  return NULL;
}

guint
vg_document_get_n_withheld (VgDocument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->withheld->len;
}

const VgBlock *
vg_document_get_withheld (VgDocument *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->withheld->len, NULL);

  return g_ptr_array_index (self->withheld, index);
}

static void
add_open (GPtrArray *list, GPtrArray *runs)
{
  for (guint i = 0; runs != NULL && i < runs->len; i++)
    if (((VgRun *) g_ptr_array_index (runs, i))->open != NULL)
      g_ptr_array_add (list, g_ptr_array_index (runs, i));
}

GPtrArray *
vg_document_list_open (VgDocument *self)
{
  GPtrArray *list = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, list);

  for (guint i = 0; i < self->blocks->len; i++) {
    const VgBlock *block = g_ptr_array_index (self->blocks, i);

    add_open (list, block->runs);
    for (guint row = 0; block->rows != NULL && row < block->rows->len; row++)
      for (guint column = 0; column < vg_block_get_n_columns (block); column++)
        add_open (list, vg_block_get_cell (block, row, column));
  }

  return list;
}

const char *
vg_document_get_draft_word (VgDocument *self)
{
  g_autoptr (GPtrArray) open = vg_document_list_open (self);

  return open->len > 0 ? vg_wording_get_draft (self->language) : NULL;
}
