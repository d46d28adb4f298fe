/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/flag-list.h"

#include "ui/risk/flag-card.h"
#include "ui/risk/foldout.h"

#include <glib/gi18n-lib.h>

/* @cards: code → VgFlagCard, also held here while it goes from one box to the other */
struct _VgFlagList {
  GtkBox parent_instance;

  GHashTable *cards;
  GtkBox *open;
  VgFoldout *fold;
  GtkBox *others;
};

G_DEFINE_FINAL_TYPE (VgFlagList, vg_flag_list, GTK_TYPE_BOX)

static GtkWidget *
find_card (VgFlagList *self, VgRiskBook *book, const char *code)
{
  GtkWidget *card = g_hash_table_lookup (self->cards, code);

  if (card != NULL)
    return card;

  card = vg_flag_card_new (book, code);
  g_hash_table_insert (self->cards, g_strdup (code), g_object_ref_sink (card));
  return card;
}

static void
place_card (VgFlagList *self, GtkWidget *card, gboolean is_open)
{
  GtkBox *box = is_open ? self->open : self->others;
  GtkWidget *parent = gtk_widget_get_parent (card);

  if (parent == GTK_WIDGET (box))
    return;
  if (parent != NULL)
    gtk_box_remove (GTK_BOX (parent), card);
  gtk_box_append (box, card);
}

/* What one knows without opening it. */
static void
show_fold (VgFlagList *self, VgRiskOverview *overview)
{
  guint n = vg_risk_overview_get_flags (overview)->len;
  guint n_open = vg_risk_overview_count_flags (overview, VG_RED_FLAG_OPEN);
  guint n_unknown = vg_risk_overview_count_flags (overview, VG_RED_FLAG_UNKNOWN);
  g_autofree char *words = g_strdup_printf (_ ("%u of %u looked at"), n - n_unknown, n);
  g_autofree char *found = g_strdup_printf (
      ngettext ("%u red flag is open", "%u red flags are open", n_open), n_open);

  vg_foldout_show (self->fold, words,
                   n_open > 0      ? found
                   : n_unknown > 0 ? _ ("Not known yet")
                                   : _ ("None open"));
  vg_foldout_mark (self->fold, n_open > 0 ? "red-flag" : n_unknown > 0 ? "needs-you" : NULL);
}

static void
vg_flag_list_finalize (GObject *object)
{
  g_hash_table_unref (VG_FLAG_LIST (object)->cards);

  G_OBJECT_CLASS (vg_flag_list_parent_class)->finalize (object);
}

static void
vg_flag_list_class_init (VgFlagListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_flag_list_finalize;
}

static void
vg_flag_list_init (VgFlagList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  self->cards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  self->open = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->open));
  self->fold = VG_FOLDOUT (vg_foldout_new (_ ("All red flags")));
  self->others = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  gtk_widget_add_css_class (GTK_WIDGET (self->others), "foldout-child");
  vg_foldout_set_child (self->fold, GTK_WIDGET (self->others));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->fold));
}

GtkWidget *
vg_flag_list_new (void)
{
  return g_object_new (VG_TYPE_FLAG_LIST, NULL);
}

void
vg_flag_list_show (VgFlagList *self, const VgRiskShown *shown)
{
  GPtrArray *flags = NULL;

  g_return_if_fail (VG_IS_FLAG_LIST (self) && shown != NULL);

  flags = vg_risk_overview_get_flags (shown->overview);
  for (guint i = 0; i < flags->len; i++) {
    const VgRedFlag *flag = flags->pdata[i];
    GtkWidget *card = find_card (self, shown->book, flag->item->code);

    place_card (self, card, flag->state == VG_RED_FLAG_OPEN);
    vg_flag_card_show (VG_FLAG_CARD (card), shown, flag);
  }
  show_fold (self, shown->overview);
}

void
vg_flag_list_unfold (VgFlagList *self)
{
  g_return_if_fail (VG_IS_FLAG_LIST (self));

  vg_foldout_open (self->fold, TRUE);
}

void
vg_flag_list_tell (VgFlagList *self, const char *code, const char *message)
{
  GtkWidget *card = NULL;

  g_return_if_fail (VG_IS_FLAG_LIST (self) && code != NULL);

  card = g_hash_table_lookup (self->cards, code);
  if (card != NULL)
    vg_flag_card_tell (VG_FLAG_CARD (card), message);
}
