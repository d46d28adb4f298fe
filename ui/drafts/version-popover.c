/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/drafts/version-popover.h"

#include "document/draft.h"
#include "model/people.h"
#include "ui/common/name.h"

#include <glib/gi18n-lib.h>

#define VALUE "vg-value"

struct _VgVersionPopover {
  GtkPopover parent_instance;

  GtkWidget *why; /* groups of buttons, of which one is chosen */
  GtkWidget *to;
};

G_DEFINE_FINAL_TYPE (VgVersionPopover, vg_version_popover, GTK_TYPE_POPOVER)

static void
add_choice (GtkWidget *group, const char *words, const char *value, gboolean is_chosen)
{
  GtkWidget *first = gtk_widget_get_first_child (group);
  GtkWidget *choice = gtk_check_button_new_with_label (words);

  g_object_set_data_full (G_OBJECT (choice), VALUE, g_strdup (value), g_free);
  if (first != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (choice), GTK_CHECK_BUTTON (first));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), is_chosen);
  gtk_box_append (GTK_BOX (group), choice);
}

static const char *
get_chosen (GtkWidget *group)
{
  for (GtkWidget *child = gtk_widget_get_first_child (group); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
      return g_object_get_data (G_OBJECT (child), VALUE);

  return "";
}

static GtkWidget *
add_group (GtkWidget *box, const char *heading)
{
  GtkWidget *label = gtk_label_new (heading);
  GtkWidget *group = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), group);
  vg_name (group, heading, NULL);

  return group;
}

static void
record_cb (VgVersionPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "drafts.record", "(ss)", get_chosen (self->why),
                              get_chosen (self->to));
}

static void
vg_version_popover_class_init (VgVersionPopoverClass *klass)
{
}

static void
vg_version_popover_init (VgVersionPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *record = gtk_button_new_with_mnemonic (_ ("_Record"));

  gtk_widget_add_css_class (box, "vg-popover");
  self->why = add_group (box, _ ("This paper, as it stands now, was"));
  add_choice (self->why, _ ("Handed out"), "handed-out", TRUE);
  add_choice (self->why, _ ("Submitted"), "submitted", FALSE);
  add_choice (self->why, _ ("Accepted"), "accepted", FALSE);
  add_choice (self->why, _ ("Checked by a lawyer"), VG_DRAFT_CHECKED, FALSE);
  self->to = add_group (box, _ ("To or by"));
  gtk_widget_set_halign (record, GTK_ALIGN_END);
  g_signal_connect_swapped (record, "clicked", G_CALLBACK (record_cb), self);
  gtk_box_append (GTK_BOX (box), record);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  vg_name_tidy (box);
}

GtkWidget *
vg_version_popover_new (void)
{
  return g_object_new (VG_TYPE_VERSION_POPOVER, NULL);
}

void
vg_version_popover_show (VgVersionPopover *self, VgCase *subject, const VgPaper *paper)
{
  g_autoptr (GPtrArray) people = NULL;
  GtkWidget *child = NULL;

  g_return_if_fail (VG_IS_VERSION_POPOVER (self) && VG_IS_CASE (subject) && paper != NULL);

  while ((child = gtk_widget_get_first_child (self->to)) != NULL)
    gtk_box_remove (GTK_BOX (self->to), child);
  people = vg_people_list (subject);
  for (guint i = 0; i < people->len; i++) {
    g_autofree char *name = vg_people_dup_name (subject, people->pdata[i]);

    add_choice (self->to, name, people->pdata[i], g_strcmp0 (people->pdata[i], paper->reader) == 0);
  }
  add_choice (self->to, _ ("Nobody in particular"), "",
              paper->reader == NULL || !vg_people_has (subject, paper->reader));
}
