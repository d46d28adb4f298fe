/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/checklist/checklist-page.h"

#include "derive/preparation.h"
#include "ui/checklist/preparation-list.h"
#include "ui/common/name.h"
#include "ui/common/wrap-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* @preparation: NULL where it cannot be read */
struct _VgChecklistPage {
  VgStepPage parent_instance;

  VgPreparation *preparation;

  VgSavedLabel *saved;
  GtkLabel *form;
  GtkLabel *fault;
  GtkBox *lists;
};

G_DEFINE_FINAL_TYPE (VgChecklistPage, vg_checklist_page, VG_TYPE_STEP_PAGE)

static VgCase *
get_case (VgChecklistPage *self)
{
  return vg_step_page_get_case (VG_STEP_PAGE (self));
}

static void
refresh (VgStepPage *page)
{
  VgChecklistPage *self = VG_CHECKLIST_PAGE (page);
  GtkWidget *list = gtk_widget_get_first_child (GTK_WIDGET (self->lists));
  g_autofree char *form = vg_preparation_say_form (get_case (self));

  gtk_label_set_text (self->form, form);
  for (; list != NULL; list = gtk_widget_get_next_sibling (list))
    vg_preparation_list_show (VG_PREPARATION_LIST (list));
  vg_name_tidy (GTK_WIDGET (self->lists));
}

static gboolean
vg_checklist_page_focus_first (VgStepPage *page)
{
  return gtk_widget_child_focus (GTK_WIDGET (VG_CHECKLIST_PAGE (page)->lists), GTK_DIR_TAB_FORWARD);
}

static void
vg_checklist_page_finalize (GObject *object)
{
  VgChecklistPage *self = VG_CHECKLIST_PAGE (object);

  g_clear_pointer (&self->preparation, vg_preparation_free);

  G_OBJECT_CLASS (vg_checklist_page_parent_class)->finalize (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
}

static void
vg_checklist_page_class_init (VgChecklistPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WRAP_ROW);

  G_OBJECT_CLASS (klass)->finalize = vg_checklist_page_finalize;
  VG_STEP_PAGE_CLASS (klass)->refresh = refresh;
  VG_STEP_PAGE_CLASS (klass)->focus_first = vg_checklist_page_focus_first;
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
  VgCase *subject = get_case (self);

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
  vg_step_page_begin (VG_STEP_PAGE (self), file, shelf, self->saved);
  self->preparation = vg_preparation_read (&error);
  if (self->preparation != NULL)
    add_lists (self);
  else
    gtk_label_set_text (self->fault, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), self->preparation == NULL);
  return GTK_WIDGET (self);
}
