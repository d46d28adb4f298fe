/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/unlock/trouble-page.h"

#include "ui/common/name.h"
#include "ui/common/sentence.h"
#include "ui/common/wrap-row.h"

struct _VgTroublePage {
  GtkBox parent_instance;

  GtkLabel *title;
  GtkLabel *what;
  GtkLabel *safe;
  GtkBox *ways;
  GtkLabel *message;
  GtkBox *asides;
};

G_DEFINE_FINAL_TYPE (VgTroublePage, vg_trouble_page, GTK_TYPE_BOX)

static gboolean
vg_trouble_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (VG_TROUBLE_PAGE (widget)->ways));

  return first != NULL && gtk_widget_grab_focus (first);
}

static void
vg_trouble_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_TROUBLE_PAGE);

  G_OBJECT_CLASS (vg_trouble_page_parent_class)->dispose (object);
}

static void
vg_trouble_page_class_init (VgTroublePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WRAP_ROW);

  G_OBJECT_CLASS (klass)->dispose = vg_trouble_page_dispose;
  widget_class->grab_focus = vg_trouble_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/unlock/trouble-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgTroublePage, title);
  gtk_widget_class_bind_template_child (widget_class, VgTroublePage, what);
  gtk_widget_class_bind_template_child (widget_class, VgTroublePage, safe);
  gtk_widget_class_bind_template_child (widget_class, VgTroublePage, ways);
  gtk_widget_class_bind_template_child (widget_class, VgTroublePage, message);
  gtk_widget_class_bind_template_child (widget_class, VgTroublePage, asides);
}

static void
vg_trouble_page_init (VgTroublePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vg_trouble_page_new (const VgTrouble *trouble)
{
  VgTroublePage *self = NULL;
  g_autofree char *what = NULL;

  g_return_val_if_fail (trouble != NULL, NULL);

  self = g_object_new (VG_TYPE_TROUBLE_PAGE, NULL);
  gtk_label_set_text (self->title, trouble->title);
  what = vg_sentence_dup (trouble->what);
  gtk_label_set_text (self->what, what);
  gtk_label_set_text (self->safe, trouble->safe != NULL ? trouble->safe : "");
  gtk_widget_set_visible (GTK_WIDGET (self->safe), trouble->safe != NULL);
  return GTK_WIDGET (self);
}

static GtkWidget *
add (GtkBox *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (box, button);
  vg_name_tidy (button);
  return button;
}

void
vg_trouble_page_add_way (VgTroublePage *self, const char *label, const char *action)
{
  g_return_if_fail (VG_IS_TROUBLE_PAGE (self));

  gtk_widget_add_css_class (add (self->ways, label, action), "pill");
}

void
vg_trouble_page_add_aside (VgTroublePage *self, const char *label, const char *action)
{
  GtkWidget *button = NULL;

  g_return_if_fail (VG_IS_TROUBLE_PAGE (self));

  button = add (self->asides, label, action);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "door-aside");
}

void
vg_trouble_page_tell (VgTroublePage *self, const char *message)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (VG_IS_TROUBLE_PAGE (self));

  sentence = vg_sentence_dup (message);
  gtk_label_set_text (self->message, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
}
