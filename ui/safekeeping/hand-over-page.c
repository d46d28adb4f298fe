/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/hand-over-page.h"

#include "ui/common/name.h"
#include "ui/common/window-buttons.h"
#include "ui/safekeeping/hand-card-deed.h"
#include "ui/safekeeping/hand-sealed-deed.h"
#include "workspace/case-card.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _VgHandOverPage {
  GtkBox parent_instance;

  GtkLabel *heading;
  GtkBox *ways;
  GtkWidget *first;
};

G_DEFINE_FINAL_TYPE (VgHandOverPage, vg_hand_over_page, GTK_TYPE_BOX)

static gboolean
vg_hand_over_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VG_HAND_OVER_PAGE (widget)->first);
}

static void
vg_hand_over_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_HAND_OVER_PAGE);

  G_OBJECT_CLASS (vg_hand_over_page_parent_class)->dispose (object);
}

static void
vg_hand_over_page_class_init (VgHandOverPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WINDOW_BUTTONS);

  G_OBJECT_CLASS (klass)->dispose = vg_hand_over_page_dispose;
  widget_class->grab_focus = vg_hand_over_page_grab_focus;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/safekeeping/hand-over-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgHandOverPage, heading);
  gtk_widget_class_bind_template_child (widget_class, VgHandOverPage, ways);
}

static void
vg_hand_over_page_init (VgHandOverPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Its label, as the list has it; NULL for a card that cannot be read. Returns: (transfer full) */
static char *
dup_label (VgVault *vault, const char *key)
{
  g_autoptr (GListModel) cards = vg_workspace_list_cards (VG_WORKSPACE (vault), NULL);

  for (guint i = 0; cards != NULL && i < g_list_model_get_n_items (cards); i++) {
    g_autoptr (VgCaseCard) card = g_list_model_get_item (cards, i);

    if (g_strcmp0 (vg_case_card_get_key (card), key) == 0)
      return g_strdup (vg_case_card_get_label (card));
  }

  return NULL;
}

GtkWidget *
vg_hand_over_page_new (VgVault *vault, const char *key)
{
  VgHandOverPage *self = NULL;
  g_autofree char *label = NULL;
  g_autofree char *heading = NULL;

  g_return_val_if_fail (VG_IS_VAULT (vault) && key != NULL, NULL);

  self = g_object_new (VG_TYPE_HAND_OVER_PAGE, NULL);
  label = dup_label (vault, key);
  heading = g_strdup_printf (_ ("Hand “%s” over"),
                             label != NULL ? label : _ ("Case without a name"));
  gtk_label_set_text (self->heading, heading);
  self->first = vg_hand_card_deed_new (vault, key);
  gtk_box_append (self->ways, self->first);
  gtk_box_append (self->ways, vg_hand_sealed_deed_new (vault, key));
  vg_name_tidy (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
