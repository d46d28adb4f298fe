/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/branch-bar.h"

#include "interview/branch.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"

#include <glib/gi18n-lib.h>

/* @kept: what leaving a question opened or closed; told at the next
 * @index: the item in view; VG_NO_ITEM at the end
 * @is_following: whether what it tells came since @index was turned to
 */
struct _VgBranchBar {
  GtkBox parent_instance;

  GtkWidget *row;
  GtkLabel *label;
  GtkWidget *go;

  VgInterview *interview;
  VgBranch *branch;
  char *kept;
  guint index;
  gboolean is_following;
};

G_DEFINE_FINAL_TYPE (VgBranchBar, vg_branch_bar, GTK_TYPE_BOX)

static void
show_way (VgBranchBar *self, guint first)
{
  VgGuide *guide = vg_interview_get_guide (self->interview);
  VgItem *item = first != VG_NO_ITEM ? vg_guide_get_item (guide, first) : NULL;
  VgWording wording = vg_interview_get_wording (self->interview);

  gtk_widget_set_visible (self->go, item != NULL);
  if (item == NULL)
    return;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->go), "u", first);
  vg_name_button (self->go, vg_item_get_ask (item, &wording));
}

/* @said NULL: nothing. */
static void
tell (VgBranchBar *self, const char *said)
{
  guint first = VG_NO_ITEM;
  guint n_before = vg_branch_count_before (self->branch, self->index, &first);
  g_autofree char *before = g_strdup_printf (ngettext ("%u of the new ones comes before this.",
                                                       "%u of the new ones come before this.",
                                                       n_before),
                                             n_before);
  g_autofree char *all = n_before > 0 ? g_strdup_printf ("%s %s", said, before) : g_strdup (said);

  gtk_widget_set_visible (self->row, said != NULL);
  gtk_label_set_text (self->label, said != NULL ? all : "");
  show_way (self, said != NULL ? first : VG_NO_ITEM);
}

static void
vg_branch_bar_dispose (GObject *object)
{
  VgBranchBar *self = VG_BRANCH_BAR (object);

  g_clear_pointer (&self->branch, vg_branch_free);
  g_clear_pointer (&self->kept, g_free);
  g_clear_object (&self->interview);

  G_OBJECT_CLASS (vg_branch_bar_parent_class)->dispose (object);
}

static void
vg_branch_bar_class_init (VgBranchBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_branch_bar_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
vg_branch_bar_init (VgBranchBar *self)
{
  self->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (self->row, "vg-branch-row");
  gtk_widget_set_visible (self->row, FALSE);
  gtk_widget_set_hexpand (self->row, TRUE);

  self->label = GTK_LABEL (vg_text_label_new (NULL, "vg-branch"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_box_append (GTK_BOX (self->row), GTK_WIDGET (self->label));

  self->go = gtk_button_new_with_label (_ ("Go there"));
  gtk_widget_set_valign (self->go, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->go, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->go), "u", VG_NO_ITEM);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->go), "interview.go");
  gtk_box_append (GTK_BOX (self->row), self->go);

  gtk_box_append (GTK_BOX (self), self->row);
}

GtkWidget *
vg_branch_bar_new (VgInterview *interview)
{
  VgBranchBar *self = g_object_new (VG_TYPE_BRANCH_BAR, NULL);

  self->interview = g_object_ref (interview);
  self->branch = vg_branch_new (interview);
  self->index = VG_NO_ITEM;

  return GTK_WIDGET (self);
}

char *
vg_branch_bar_say (VgBranchBar *self)
{
  g_return_val_if_fail (VG_IS_BRANCH_BAR (self), NULL);

  return vg_branch_say (self->branch);
}

void
vg_branch_bar_follow (VgBranchBar *self)
{
  g_autofree char *said = NULL;

  g_return_if_fail (VG_IS_BRANCH_BAR (self));

  said = vg_branch_say (self->branch);
  if (said != NULL || self->is_following)
    tell (self, said);
  self->is_following = said != NULL;
}

void
vg_branch_bar_keep (VgBranchBar *self, const char *said)
{
  g_autofree char *now = NULL;

  g_return_if_fail (VG_IS_BRANCH_BAR (self));

  now = vg_branch_say (self->branch);
  g_clear_pointer (&self->kept, g_free);
  if (g_strcmp0 (said, now) != 0)
    self->kept = g_steal_pointer (&now);
}

void
vg_branch_bar_turn_to (VgBranchBar *self, guint index)
{
  g_return_if_fail (VG_IS_BRANCH_BAR (self));

  self->index = index;
  tell (self, self->kept);
  self->is_following = FALSE;
  g_clear_pointer (&self->kept, g_free);
  vg_branch_forget (self->branch);
}
