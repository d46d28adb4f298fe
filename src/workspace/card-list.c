/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/card-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _VgCardList {
  GObject parent_instance;

  GPtrArray *cards;
  VgCaseCard **made; /* NULL where nobody has looked yet */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VgCardList,
                               vg_card_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* What stands after the line that the list is sorted by. */
static GBytes *
skip_sort (GBytes *bytes)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *end = length > 0 ? memchr (text, '\n', length) : NULL;
  gsize start = end != NULL ? (gsize) (end + 1 - text) : 0;

  return g_bytes_new_from_bytes (bytes, start, length - start);
}

static VgCaseCard *
make_card (GBytes *bytes)
{
  g_autoptr (GBytes) card = NULL;

  if (bytes == NULL)
    return vg_case_card_new_fault ("", _ ("Case without a name"),
                                   _ ("This case does not open: its bytes were changed on disk. "
                                      "Check the vault, and restore it from a backup."));

  card = skip_sort (bytes);
  return vg_case_card_new (NULL, card);
}

static GType
get_item_type (GListModel *model)
{
  return VG_TYPE_CASE_CARD;
}

static guint
get_n_items (GListModel *model)
{
  return VG_CARD_LIST (model)->cards->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  VgCardList *self = VG_CARD_LIST (model);

  if (position >= self->cards->len)
    return NULL;
  if (self->made[position] == NULL)
    self->made[position] = make_card (self->cards->pdata[position]);

  return g_object_ref (self->made[position]);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
vg_card_list_finalize (GObject *object)
{
  VgCardList *self = VG_CARD_LIST (object);

  for (guint i = 0; i < self->cards->len; i++)
    g_clear_object (&self->made[i]);
  g_free (self->made);
  g_ptr_array_unref (self->cards);

  G_OBJECT_CLASS (vg_card_list_parent_class)->finalize (object);
}

static void
vg_card_list_class_init (VgCardListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_card_list_finalize;
}

static void
vg_card_list_init (VgCardList *self)
{
}

VgCardList *
vg_card_list_new (GPtrArray *cards)
{
  VgCardList *self = g_object_new (VG_TYPE_CARD_LIST, NULL);

  self->cards = g_ptr_array_ref (cards);
  self->made = g_new0 (VgCaseCard *, cards->len);
  return self;
}
