/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/paper-maker.h"

#include "workspace/paper-template.h"

/* @data: (utf8 to JsonNode): by vg_paper_dup_data_key()
 * @rules: (nullable): of all papers, until the first is made
 */
struct _VgPaperMaker {
  VgCase *subject;
  VgShelf *shelf;
  GHashTable *data;
  VgLeakRules *rules;
};

VgPaperMaker *
vg_paper_maker_new (VgCase *subject, VgShelf *shelf)
{
  VgPaperMaker *self = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && shelf != NULL, NULL);

  self = g_new0 (VgPaperMaker, 1);
  self->subject = g_object_ref (subject);
  self->shelf = vg_shelf_ref (shelf);
  self->data = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                      (GDestroyNotify) json_node_unref);
  g_signal_connect_swapped (subject, "changed", G_CALLBACK (g_hash_table_remove_all), self->data);
  return self;
}

void
vg_paper_maker_free (VgPaperMaker *self)
{
  g_signal_handlers_disconnect_by_func (self->subject, g_hash_table_remove_all, self->data);
  g_clear_pointer (&self->rules, vg_leak_rules_unref);
  g_hash_table_unref (self->data);
  vg_shelf_unref (self->shelf);
  g_object_unref (self->subject);
  g_free (self);
}

/* Lends. */
static JsonNode *
get_data (VgPaperMaker *self, const VgPaper *paper, GError **error)
{
  g_autofree char *key = vg_paper_dup_data_key (paper);
  JsonNode *data = g_hash_table_lookup (self->data, key);

  if (data != NULL)
    return data;

  data = vg_paper_new_data (paper, self->subject, self->shelf, error);
  if (data != NULL)
    g_hash_table_insert (self->data, g_steal_pointer (&key), data);
  return data;
}

static gboolean
read_rules (VgPaperMaker *self, GError **error)
{
  if (self->rules == NULL)
    self->rules = vg_leak_rules_read (self->shelf, error);

  return self->rules != NULL;
}

VgDraft *
vg_paper_maker_open (VgPaperMaker *self, const VgPaper *paper, GError **error)
{
  JsonNode *data = get_data (self, paper, error);
  g_autoptr (VgTemplate) template = NULL;
  g_autoptr (VgDocument) document = NULL;
  VgDraft *draft = NULL;

  if (data == NULL || !read_rules (self, error))
    return NULL;

  template = vg_paper_template_read (paper->template, paper->language, error);
  document = template != NULL ? vg_template_render (template, data, error) : NULL;
  if (document == NULL)
    return NULL;

  draft = vg_draft_new (self->subject, paper->id, document);
  vg_draft_take_leak_rules (draft, vg_leak_rules_ref (self->rules));
  return draft;
}
