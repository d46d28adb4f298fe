/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/cases/case-row.h"

#include "ui/common/ask.h"
#include "ui/common/name.h"

#include <glib/gi18n-lib.h>

struct _VgCaseRow {
  GtkListBoxRow parent_instance;

  VgCaseCard *card;

  GtkWidget *people;
  GtkWidget *standing;
  GtkLabel *fault;
  GtkWidget *open;
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (VgCaseRow, vg_case_row, GTK_TYPE_LIST_BOX_ROW)

enum {
  PROP_CARD = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Template closure: "First talks · next: Talk with mevrouw A." */
static char *
say_standing (VgCaseRow *self, const char *stage, const char *next)
{
  if (next == NULL || *next == '\0')
    return g_strdup (stage);

  return g_strdup_printf (_ ("%s · next: %s"), stage, next);
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgCaseRow *self = VG_CASE_ROW (widget);

  gtk_widget_activate_action (widget, "win.open-case", "s", vg_case_card_get_key (self->card));
}

static void
restore_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VgCaseRow *self = VG_CASE_ROW (source);

  if (vg_ask_finish (result, NULL))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.restore-case", "s",
                                vg_case_card_get_key (self->card));
}

static void
restore_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgQuestion question = {
    .heading = _ ("Restore this practice case?"),
    .body = _ ("The case goes back to how it came with Voorgesprek. What you have done in it is "
               "kept in the same folder, in a file that ends in “.before-restore”."),
    .yes = _ ("_Restore"),
  };

  vg_ask (widget, &question, restore_answered_cb, NULL);
}

static void
show_fault (VgCaseRow *self, const char *fault)
{
  if (fault != NULL)
    gtk_label_set_text (self->fault, fault);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), fault != NULL);
  gtk_widget_set_visible (self->people, fault == NULL);
  gtk_widget_set_visible (self->standing, fault == NULL);
  gtk_widget_set_visible (self->open, fault == NULL);
  gtk_widget_set_visible (self->more, vg_practice_is_shipped (vg_case_card_get_key (self->card)));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), fault == NULL);
}

static void
name_controls (VgCaseRow *self)
{
  const char *label = vg_case_card_get_label (self->card);
  const char *fault = vg_case_card_get_fault (self->card);
  g_autofree char *standing = say_standing (self, vg_case_card_get_stage (self->card),
                                            vg_case_card_get_next (self->card));
  g_autofree char *more = g_strdup_printf (_ ("More for %s"), label);

  vg_name (GTK_WIDGET (self), label, fault != NULL ? fault : standing);
  vg_name_button (self->open, label);
  vg_name (self->more, more, NULL);
  gtk_widget_set_tooltip_text (self->more, _ ("More"));
}

static void
set_card (VgCaseRow *self, VgCaseCard *card)
{
  if (!g_set_object (&self->card, card))
    return;

  if (card != NULL) {
    show_fault (self, vg_case_card_get_fault (card));
    name_controls (self);
  }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CARD]);
}

static void
vg_case_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VgCaseRow *self = VG_CASE_ROW (object);

  switch (prop_id) {
  case PROP_CARD:
    g_value_set_object (value, self->card);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
vg_case_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VgCaseRow *self = VG_CASE_ROW (object);

  switch (prop_id) {
  case PROP_CARD:
    set_card (self, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
vg_case_row_dispose (GObject *object)
{
  VgCaseRow *self = VG_CASE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_CASE_ROW);
  g_clear_object (&self->card);

  G_OBJECT_CLASS (vg_case_row_parent_class)->dispose (object);
}

static void
vg_case_row_class_init (VgCaseRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vg_case_row_get_property;
  object_class->set_property = vg_case_row_set_property;
  object_class->dispose = vg_case_row_dispose;

  properties[PROP_CARD] = g_param_spec_object ("card", NULL, NULL, VG_TYPE_CASE_CARD,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                   G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "case-row.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "case-row.restore", NULL, restore_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/cases/case-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VgCaseRow, people);
  gtk_widget_class_bind_template_child (widget_class, VgCaseRow, standing);
  gtk_widget_class_bind_template_child (widget_class, VgCaseRow, fault);
  gtk_widget_class_bind_template_child (widget_class, VgCaseRow, open);
  gtk_widget_class_bind_template_child (widget_class, VgCaseRow, more);
  gtk_widget_class_bind_template_callback (widget_class, say_standing);
}

static void
vg_case_row_init (VgCaseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vg_case_row_new (VgCaseCard *card)
{
  return g_object_new (VG_TYPE_CASE_ROW, "card", card, NULL);
}
