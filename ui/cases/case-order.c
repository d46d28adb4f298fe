/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/cases/case-order.h"

#include "derive/stage-words.h"
#include "workspace/case-card.h"

/* What is not known comes last, whichever way the rest goes. */
static int
compare_texts (const char *a, const char *b, int direction)
{
  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);

  return direction * g_strcmp0 (a, b);
}

static int
compare_change (gconstpointer a, gconstpointer b, gpointer unused)
{
  return compare_texts (vg_case_card_get_changed ((VgCaseCard *) a),
                        vg_case_card_get_changed ((VgCaseCard *) b), -1);
}

static int
compare_waiting (gconstpointer a, gconstpointer b, gpointer unused)
{
  return compare_texts (vg_case_card_get_since ((VgCaseCard *) a),
                        vg_case_card_get_since ((VgCaseCard *) b), 1);
}

static guint
get_rank (VgCaseCard *card)
{
  const char *stage = vg_case_card_get_stage_word (card);
  guint rank = 0;

  while (vg_stage_words_get (rank) != NULL && g_strcmp0 (vg_stage_words_get (rank), stage) != 0)
    rank++;

  return rank;
}

static int
compare_stages (gconstpointer a, gconstpointer b, gpointer unused)
{
  return (int) get_rank ((VgCaseCard *) a) - (int) get_rank ((VgCaseCard *) b);
}

GtkSorter *
vg_case_order_new_sorter (VgCaseOrder order)
{
  switch (order) {
  case VG_CASE_BY_CHANGE:
    return GTK_SORTER (gtk_custom_sorter_new (compare_change, NULL, NULL));
  case VG_CASE_BY_STAGE:
    return GTK_SORTER (gtk_custom_sorter_new (compare_stages, NULL, NULL));
  case VG_CASE_BY_WAITING:
    return GTK_SORTER (gtk_custom_sorter_new (compare_waiting, NULL, NULL));
  case VG_CASE_BY_NAME:
  default:
    return NULL;
  }
}
