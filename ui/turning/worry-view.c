/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/turning/worry-view.h"

#include <glib/gi18n-lib.h>

/* @lists: id → VgPathList, lent by the box */
struct _VgWorryView {
  GtkBox parent_instance;

  VgCase *subject;
  VgShelf *shelf;
  GHashTable *lists;
  GtkBox *worries;
};

G_DEFINE_FINAL_TYPE (VgWorryView, vg_worry_view, GTK_TYPE_BOX)

static void
vg_worry_view_dispose (GObject *object)
{
  VgWorryView *self = VG_WORRY_VIEW (object);

  g_clear_object (&self->subject);
  g_clear_pointer (&self->shelf, vg_shelf_unref);
  g_clear_pointer (&self->lists, g_hash_table_unref);

  G_OBJECT_CLASS (vg_worry_view_parent_class)->dispose (object);
}

static void
vg_worry_view_class_init (VgWorryViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_worry_view_dispose;
}

static void
add_line (GtkBox *box, const char *text, const char *css_class, GtkAccessibleRole role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "accessible-role", role,
                                   NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

static void
vg_worry_view_init (VgWorryView *self)
{
  GtkWidget *begin = gtk_button_new_with_label (_ ("Begin the five steps"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->worries = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  add_line (GTK_BOX (self), _ ("A worry about somebody’s safety: the Meldcode"), "title-4",
            GTK_ACCESSIBLE_ROLE_HEADING);
  add_line (
      GTK_BOX (self),
      _ ("Five steps, at your pace but not alone. Is anyone in danger now? F8 says what to do."),
      "dim-label", GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_widget_set_halign (begin, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (begin), "turning.worry");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->worries));
  gtk_box_append (GTK_BOX (self), begin);
}

GtkWidget *
vg_worry_view_new (VgCase *subject, VgShelf *shelf)
{
  VgWorryView *self = g_object_new (VG_TYPE_WORRY_VIEW, NULL);

  self->subject = g_object_ref (subject);
  self->shelf = vg_shelf_ref (shelf);
  return GTK_WIDGET (self);
}

static VgPathList *
add_worry (VgWorryView *self, const char *id)
{
  /* Translators: %s is a number. */
  g_autofree char *called = g_strdup_printf (_ ("Worry %s"), id);
  GtkWidget *list = vg_path_list_new (self->subject, self->shelf, called);

  add_line (self->worries, called, "heading", GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_box_append (self->worries, list);
  g_hash_table_insert (self->lists, g_strdup (id), list);
  return VG_PATH_LIST (list);
}

static void
show_worry (VgWorryView *self, VgRuleBook *book, const char *id)
{
  g_autoptr (VgPath) path = vg_path_new_meldcode (self->subject, self->shelf, book, id);
  VgPathList *list = vg_worry_view_find (self, id);

  vg_path_list_show (list != NULL ? list : add_worry (self, id), path);
}

void
vg_worry_view_show (VgWorryView *self, VgRuleBook *book)
{
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GList) shown = NULL;

  g_return_if_fail (VG_IS_WORRY_VIEW (self));

  ids = vg_path_list_meldcode (self->subject);
  for (guint i = 0; i < ids->len; i++)
    show_worry (self, book, ids->pdata[i]);
  shown = g_hash_table_get_keys (self->lists);
  for (GList *id = shown; id != NULL; id = id->next)
    show_worry (self, book, id->data);
}

void
vg_worry_view_begin (VgWorryView *self, VgRuleBook *book)
{
  g_autofree char *id = NULL;

  g_return_if_fail (VG_IS_WORRY_VIEW (self));

  id = vg_path_dup_free_meldcode (self->subject);
  show_worry (self, book, id);
  gtk_widget_child_focus (GTK_WIDGET (vg_worry_view_find (self, id)), GTK_DIR_TAB_FORWARD);
}

VgPathList *
vg_worry_view_find (VgWorryView *self, const char *id)
{
  g_return_val_if_fail (VG_IS_WORRY_VIEW (self), NULL);

  return g_hash_table_lookup (self->lists, id);
}
