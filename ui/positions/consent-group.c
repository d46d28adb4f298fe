/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/positions/consent-group.h"

#include "ui/common/side-by-side.h"
#include "ui/positions/consent-pane.h"

struct _VgConsentGroup {
  GtkBox parent_instance;

  GtkLabel *title;
  GtkWidget *people;
};

G_DEFINE_FINAL_TYPE (VgConsentGroup, vg_consent_group, GTK_TYPE_BOX)

static void
vg_consent_group_class_init (VgConsentGroupClass *klass)
{
}

static void
vg_consent_group_init (VgConsentGroup *self)
{
  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "accessible-role",
                              GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  self->people = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  gtk_widget_set_layout_manager (self->people, vg_side_by_side_new ());
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (self), self->people);
}

GtkWidget *
vg_consent_group_new (const char *title)
{
  VgConsentGroup *self = g_object_new (VG_TYPE_CONSENT_GROUP, NULL);

  gtk_label_set_text (self->title, title);
  return GTK_WIDGET (self);
}

static GtkWidget *
find_pane (VgConsentGroup *self, const char *place)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->people); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (vg_consent_pane_get_place (VG_CONSENT_PANE (child)), place))
      return child;

  return NULL;
}

void
vg_consent_group_show (VgConsentGroup *self,
                       const VgPositionWords *words,
                       const char *name,
                       const VgConsentRow *row)
{
  GtkWidget *pane = NULL;

  g_return_if_fail (VG_IS_CONSENT_GROUP (self));

  pane = find_pane (self, row->place);
  if (pane == NULL) {
    pane = vg_consent_pane_new (row->place, gtk_label_get_text (self->title), name);
    gtk_box_append (GTK_BOX (self->people), pane);
  }
  vg_consent_pane_show (VG_CONSENT_PANE (pane), words, row);
}

void
vg_consent_group_go_to (VgConsentGroup *self, const char *place)
{
  GtkWidget *pane = NULL;

  g_return_if_fail (VG_IS_CONSENT_GROUP (self) && place != NULL);

  pane = find_pane (self, place);
  if (pane != NULL)
    gtk_widget_grab_focus (pane);
}
