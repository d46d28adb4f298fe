/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/step-page.h"

#include "ui/common/ask.h"
#include "ui/common/back-button.h"
#include "ui/common/follow.h"
#include "ui/common/sentence.h"
#include "ui/common/toast.h"
#include "ui/common/undo.h"
#include "ui/common/window-buttons.h"

#include <glib/gi18n-lib.h>

#define UNDO "page.undo"
#define REDO "page.redo"

/* @shelf: (nullable) */
typedef struct {
  VgCaseFile *file;
  VgShelf *shelf;
} VgStepPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (VgStepPage, vg_step_page, GTK_TYPE_BOX)

static VgStepPagePrivate *
get_private (VgStepPage *self)
{
  return vg_step_page_get_instance_private (self);
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vg_undo_on_page (widget, vg_step_page_get_case (VG_STEP_PAGE (widget)));
}

static void
redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vg_redo_on_page (widget, vg_step_page_get_case (VG_STEP_PAGE (widget)), UNDO);
}

/* The way back goes with the page: elsewhere it would take back something else. */
static void
vg_step_page_unmap (GtkWidget *widget)
{
  vg_toast_drop_undo (widget);

  GTK_WIDGET_CLASS (vg_step_page_parent_class)->unmap (widget);
}

static gboolean
vg_step_page_grab_focus (GtkWidget *widget)
{
  VgStepPage *self = VG_STEP_PAGE (widget);

  vg_follow_catch_up (widget);

  return VG_STEP_PAGE_GET_CLASS (self)->focus_first (self);
}

/* What the pages hold besides goes with their finalize: until then their children may show it. */
static void
vg_step_page_dispose (GObject *object)
{
  VgStepPagePrivate *private = get_private (VG_STEP_PAGE (object));

  vg_follow_stop (GTK_WIDGET (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  g_clear_object (&private->file);
  g_clear_pointer (&private->shelf, vg_shelf_unref);

  G_OBJECT_CLASS (vg_step_page_parent_class)->dispose (object);
}

static void
vg_step_page_class_init (VgStepPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_BACK_BUTTON);
  g_type_ensure (VG_TYPE_SAVED_LABEL);
  g_type_ensure (VG_TYPE_WINDOW_BUTTONS);

  G_OBJECT_CLASS (klass)->dispose = vg_step_page_dispose;
  widget_class->unmap = vg_step_page_unmap;
  widget_class->grab_focus = vg_step_page_grab_focus;

  gtk_widget_class_install_action (widget_class, UNDO, NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, REDO, NULL, redo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, UNDO, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       REDO, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
}

static void
vg_step_page_init (VgStepPage *self)
{
}

void
vg_step_page_begin (VgStepPage *self, VgCaseFile *file, VgShelf *shelf, VgSavedLabel *saved)
{
  VgStepPagePrivate *private = get_private (self);

  g_return_if_fail (VG_IS_STEP_PAGE (self) && VG_IS_CASE_FILE (file) && private->file == NULL);

  private->file = g_object_ref (file);
  private->shelf = shelf != NULL ? vg_shelf_ref (shelf) : NULL;
  vg_saved_label_set_file (saved, G_OBJECT (file));
  vg_follow_case (GTK_WIDGET (self), vg_case_file_get_case (file),
                  (VgFollowRefresh) VG_STEP_PAGE_GET_CLASS (self)->refresh);
}

VgCaseFile *
vg_step_page_get_file (VgStepPage *self)
{
  return get_private (self)->file;
}

VgCase *
vg_step_page_get_case (VgStepPage *self)
{
  return vg_case_file_get_case (get_private (self)->file);
}

VgShelf *
vg_step_page_get_shelf (VgStepPage *self)
{
  return get_private (self)->shelf;
}

void
vg_step_page_go_to (VgStepPage *self, const char *place)
{
  g_return_if_fail (VG_IS_STEP_PAGE (self) && place != NULL);

  if (VG_STEP_PAGE_GET_CLASS (self)->go_to != NULL)
    VG_STEP_PAGE_GET_CLASS (self)->go_to (self, place);
}

void
vg_step_page_tell_done (VgStepPage *self, const char *done)
{
  vg_toast_with_undo (GTK_WIDGET (self), done, UNDO);
}

void
vg_step_page_tell (VgStepPage *self, const char *done, GError *error)
{
  g_autoptr (GError) owned = error;
  g_autofree char *why = owned != NULL ? vg_sentence_dup (owned->message) : NULL;

  if (why != NULL)
    vg_tell (GTK_WIDGET (self), _ ("This was not noted"), why);
  else
    vg_step_page_tell_done (self, done);
}
