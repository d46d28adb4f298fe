/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/agreements/new-clause.h"

#include "ui/common/name.h"
#include "ui/common/sentence.h"

#include <glib/gi18n-lib.h>

struct _VgNewClause {
  GtkBox parent_instance;

  VgCase *subject;
  VgClauseKinds *kinds; /* lent by the page; NULL until it shows */
  GtkDropDown *kind;
  GtkLabel *reason;
  GtkEntry *words;
  GtkWidget *add;
  GtkLabel *refusal;
};

G_DEFINE_FINAL_TYPE (VgNewClause, vg_new_clause, GTK_TYPE_BOX)

static const char *
get_block (VgNewClause *self)
{
  const char *const *blocks = vg_clause_kinds_list ();
  guint selected = gtk_drop_down_get_selected (self->kind);

  return blocks[selected < g_strv_length ((char **) blocks) ? selected : 0];
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
kind_chosen_cb (VgNewClause *self)
{
  g_autofree char *reason = NULL;

  if (self->kinds == NULL)
    return;

  reason = vg_clause_kinds_dup_reason (self->kinds, self->subject, get_block (self));
  show_text (self->reason, reason);
  show_text (self->refusal, NULL);
}

static void
add_cb (VgNewClause *self)
{
  g_autofree char *words = g_strstrip (
      g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->words))));

  gtk_widget_activate_action (GTK_WIDGET (self), "agreements.add", "(ss)", get_block (self), words);
}

static void
vg_new_clause_dispose (GObject *object)
{
  g_clear_object (&VG_NEW_CLAUSE (object)->subject);

  G_OBJECT_CLASS (vg_new_clause_parent_class)->dispose (object);
}

static void
vg_new_clause_class_init (VgNewClauseClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_new_clause_dispose;
}

static GtkLabel *
add_label (VgNewClause *self, const char *text, const char *style, GtkAccessibleRole role)
{
  GtkWidget *label = g_object_new (
      GTK_TYPE_LABEL, "accessible-role", role, "label", text != NULL ? text : "", "xalign", 0.0,
      "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "visible", text != NULL, NULL);

  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (self), label);
  return GTK_LABEL (label);
}

static void
add_words (VgNewClause *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->words = GTK_ENTRY (gtk_entry_new ());
  self->add = gtk_button_new_with_mnemonic (_ ("_Add"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->words), TRUE);
  gtk_entry_set_placeholder_text (self->words, _ ("I …, in their own words"));
  vg_name (GTK_WIDGET (self->words), _ ("What is to be agreed on, in the new clause"), NULL);
  vg_name_button (self->add, _ ("the new clause"));
  g_signal_connect_object (self->words, "activate", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (row), self->add);
  gtk_box_append (GTK_BOX (self), row);
}

static void
vg_new_clause_init (VgNewClause *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  add_label (self, _ ("Kind of arrangement"), "caption", GTK_ACCESSIBLE_ROLE_LABEL);
  self->kind = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->kind));
  self->reason = add_label (self, NULL, "note-line", GTK_ACCESSIBLE_ROLE_LABEL);
  add_label (self, _ ("What is to be agreed on"), "caption", GTK_ACCESSIBLE_ROLE_LABEL);
  add_words (self);
  self->refusal = add_label (self, NULL, "vg-message", GTK_ACCESSIBLE_ROLE_ALERT);
  vg_name_with_inner (GTK_WIDGET (self->kind), _ ("Kind of arrangement"));
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (kind_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
vg_new_clause_new (void)
{
  return g_object_new (VG_TYPE_NEW_CLAUSE, NULL);
}

static void
begin (VgNewClause *self, VgCase *subject, VgClauseKinds *kinds)
{
  const char *const *blocks = vg_clause_kinds_list ();
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  self->subject = g_object_ref (subject);
  for (guint i = 0; blocks[i] != NULL; i++)
    gtk_string_list_append (titles, vg_clause_kinds_say (kinds, blocks[i]));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (titles));
}

void
vg_new_clause_show (VgNewClause *self, VgCase *subject, VgClauseKinds *kinds)
{
  g_autofree char *reason = NULL;

  g_return_if_fail (VG_IS_NEW_CLAUSE (self) && kinds != NULL);

  if (self->subject == NULL)
    begin (self, subject, kinds);
  self->kinds = kinds;
  reason = vg_clause_kinds_dup_reason (kinds, subject, get_block (self));
  show_text (self->reason, reason);
}

void
vg_new_clause_tell (VgNewClause *self, const GError *error)
{
  g_autofree char *why = error != NULL ? vg_sentence_dup (error->message) : NULL;

  g_return_if_fail (VG_IS_NEW_CLAUSE (self));

  /* What stands above already is not said twice. */
  if (why != NULL && g_str_equal (why, gtk_label_get_text (self->reason)))
    show_text (self->refusal, _ ("This was not added."));
  else
    show_text (self->refusal, why);
  if (why == NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->words), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}
