/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/agreements/clause-group.h"

#include <glib/gi18n-lib.h>

struct _VgClauseGroup {
  GtkBox parent_instance;

  VgCase *subject;
  char *block;
  GtkLabel *title;
  GtkLabel *note;
  GtkLabel *reason;
  GtkBox *cards;
};

G_DEFINE_FINAL_TYPE (VgClauseGroup, vg_clause_group, GTK_TYPE_BOX)

static void
vg_clause_group_dispose (GObject *object)
{
  VgClauseGroup *self = VG_CLAUSE_GROUP (object);

  g_clear_object (&self->subject);
  g_clear_pointer (&self->block, g_free);

  G_OBJECT_CLASS (vg_clause_group_parent_class)->dispose (object);
}

static void
vg_clause_group_class_init (VgClauseGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_clause_group_dispose;
}

static GtkLabel *
add_label (VgClauseGroup *self, const char *style, GtkAccessibleRole role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "xalign", 0.0, "wrap",
                                   TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (self), label);
  return GTK_LABEL (label);
}

static void
vg_clause_group_init (VgClauseGroup *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->title = add_label (self, "heading", GTK_ACCESSIBLE_ROLE_HEADING);
  self->note = add_label (self, "dim-label", GTK_ACCESSIBLE_ROLE_LABEL);
  self->reason = add_label (self, "note-line", GTK_ACCESSIBLE_ROLE_LABEL);
  self->cards = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->cards));
}

GtkWidget *
vg_clause_group_new (VgCase *subject, const char *block)
{
  VgClauseGroup *self = g_object_new (VG_TYPE_CLAUSE_GROUP, NULL);

  self->subject = g_object_ref (subject);
  self->block = g_strdup (block);
  return GTK_WIDGET (self);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_kind (VgClauseGroup *self, VgClauseKinds *kinds)
{
  g_autofree char *reason = NULL;

  if (self->block == NULL) {
    show_text (self->title, _ ("Without a kind"));
    show_text (self->note, _ ("No paper shows these. Write them anew under a kind."));
    show_text (self->reason, NULL);
    return;
  }

  reason = vg_clause_kinds_dup_reason (kinds, self->subject, self->block);
  show_text (self->title, vg_clause_kinds_say (kinds, self->block));
  show_text (self->note, vg_clause_kinds_say_note (kinds, self->block));
  show_text (self->reason, reason);
}

VgClauseCard *
vg_clause_group_find (VgClauseGroup *self, const char *place)
{
  GtkWidget *card = NULL;

  g_return_val_if_fail (VG_IS_CLAUSE_GROUP (self), NULL);

  card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
  while (card != NULL && !g_str_equal (vg_clause_card_get_place (VG_CLAUSE_CARD (card)), place))
    card = gtk_widget_get_next_sibling (card);

  return card != NULL ? VG_CLAUSE_CARD (card) : NULL;
}

static GPtrArray *
list_mine (VgClauseGroup *self, GPtrArray *clauses)
{
  GPtrArray *mine = g_ptr_array_new ();

  for (guint i = 0; i < clauses->len; i++) {
    const VgClause *clause = clauses->pdata[i];
    gboolean is_known = clause->block != NULL &&
                        g_strv_contains (vg_clause_kinds_list (), clause->block);

    if (g_strcmp0 (is_known ? clause->block : NULL, self->block) == 0)
      g_ptr_array_add (mine, clauses->pdata[i]);
  }

  return mine;
}

static void
show_card (VgClauseGroup *self, const VgClause *clause, const VgClauseOrder *order)
{
  VgClauseCard *card = vg_clause_group_find (self, clause->place);

  if (card == NULL) {
    card = VG_CLAUSE_CARD (vg_clause_card_new (self->subject, clause->place));
    gtk_box_append (self->cards, GTK_WIDGET (card));
  }
  vg_clause_card_show (card, clause, order);
}

static void
drop_gone (VgClauseGroup *self)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  while (card != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (card);

    if (vg_case_get (self->subject, vg_clause_card_get_place (VG_CLAUSE_CARD (card))) == NULL)
      gtk_box_remove (self->cards, card);
    card = next;
  }
}

/* Moved about, never made anew: the focus stays in its card. */
static void
put_in_order (VgClauseGroup *self, GPtrArray *mine)
{
  GtkWidget *last = NULL;

  for (guint i = 0; i < mine->len; i++) {
    GtkWidget *card = GTK_WIDGET (
        vg_clause_group_find (self, ((VgClause *) mine->pdata[i])->place));

    gtk_box_reorder_child_after (self->cards, card, last);
    last = card;
  }
}

guint
vg_clause_group_show (VgClauseGroup *self, VgClauseKinds *kinds, GPtrArray *clauses, guint number)
{
  g_autoptr (GPtrArray) mine = NULL;

  g_return_val_if_fail (VG_IS_CLAUSE_GROUP (self), 0);

  mine = list_mine (self, clauses);
  gtk_widget_set_visible (GTK_WIDGET (self), mine->len > 0);
  drop_gone (self);
  for (guint i = 0; i < mine->len; i++)
    show_card (self, mine->pdata[i], &(const VgClauseOrder){ number + i, i, mine->len });
  put_in_order (self, mine);
  show_kind (self, kinds);

  return mine->len;
}
