/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/checklist/checklist-page.h"

#include "derive/preparation.h"
#include "ui/checklist/preparation-list.h"
#include "ui/common/follow.h"
#include "ui/common/name.h"
#include "ui/common/saved-label.h"
#include "ui/common/undo.h"
#include "ui/common/window-buttons.h"
#include "ui/common/wrap-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* @preparation: NULL where it cannot be read */
struct _VgChecklistPage {
  GtkBox parent_instance;

  VgCaseFile *file;
  VgPreparation *preparation;

  VgSavedLabel *saved;
  GtkLabel *form;
  GtkLabel *fault;
  GtkBox *lists;
};

G_DEFINE_FINAL_TYPE (VgChecklistPage, vg_checklist_page, GTK_TYPE_BOX)

static void
refresh (VgChecklistPage *self)
{
  GtkWidget *list = gtk_widget_get_first_child (GTK_WIDGET (self->lists));
  g_autofree char *form = vg_preparation_say_form (vg_case_file_get_case (self->file));

  gtk_label_set_text (self->form, form);
  for (; list != NULL; list = gtk_widget_get_next_sibling (list))
    vg_preparation_list_show (VG_PREPARATION_LIST (list));
  vg_name_tidy (GTK_WIDGET (self->lists));
}

static void
undo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vg_undo_on_page (widget, vg_case_file_get_case (VG_CHECKLIST_PAGE (widget)->file));
}

static void
redo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vg_redo_on_page (widget, vg_case_file_get_case (VG_CHECKLIST_PAGE (widget)->file),
                   "checklist.undo");
}

static gboolean
vg_checklist_page_grab_focus (GtkWidget *widget)
{
  vg_follow_catch_up (widget);
  return gtk_widget_child_focus (GTK_WIDGET (VG_CHECKLIST_PAGE (widget)->lists),
                                 GTK_DIR_TAB_FORWARD);
}

static void
vg_checklist_page_dispose (GObject *object)
{
  VgChecklistPage *self = VG_CHECKLIST_PAGE (object);

  vg_follow_stop (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_CHECKLIST_PAGE);
  g_clear_object (&self->file);
  g_clear_pointer (&self->preparation, vg_preparation_free);

  G_OBJECT_CLASS (vg_checklist_page_parent_class)->dispose (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "checklist.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "checklist.redo", NULL, redo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "checklist.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "checklist.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
}

static void
vg_checklist_page_class_init (VgChecklistPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_SAVED_LABEL);
  g_type_ensure (VG_TYPE_WINDOW_BUTTONS);
  g_type_ensure (VG_TYPE_WRAP_ROW);

  G_OBJECT_CLASS (klass)->dispose = vg_checklist_page_dispose;
  widget_class->grab_focus = vg_checklist_page_grab_focus;
  bind_keys (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/checklist/checklist-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgChecklistPage, saved);
  gtk_widget_class_bind_template_child (widget_class, VgChecklistPage, form);
  gtk_widget_class_bind_template_child (widget_class, VgChecklistPage, fault);
  gtk_widget_class_bind_template_child (widget_class, VgChecklistPage, lists);
}

static void
vg_checklist_page_init (VgChecklistPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_name_tidy (GTK_WIDGET (self));
}

static void
add_lists (VgChecklistPage *self)
{
  VgCase *subject = vg_case_file_get_case (self->file);

  for (guint i = 0; i < vg_preparation_get_n_lists (self->preparation); i++)
    gtk_box_append (self->lists, vg_preparation_list_new (subject, self->preparation, i));
}

GtkWidget *
vg_checklist_page_new (VgCaseFile *file, VgShelf *shelf, const char *party)
{
  VgChecklistPage *self = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (file), NULL);

  self = g_object_new (VG_TYPE_CHECKLIST_PAGE, NULL);
  self->file = g_object_ref (file);
  vg_saved_label_set_file (self->saved, G_OBJECT (file));
  self->preparation = vg_preparation_read (&error);
  if (self->preparation != NULL)
    add_lists (self);
  else
    gtk_label_set_text (self->fault, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), self->preparation == NULL);
  vg_follow_case (GTK_WIDGET (self), vg_case_file_get_case (file), (VgFollowRefresh) refresh);
  return GTK_WIDGET (self);
}
