/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/cases/cases-page.h"

#include "ui/cases/case-row.h"
#include "ui/common/ask.h"
#include "ui/common/name.h"
#include "ui/common/window-buttons.h"

#include <glib/gi18n-lib.h>

struct _VgCasesPage {
  GtkBox parent_instance;

  GListModel *cards;

  GtkWidget *some;
  GtkWidget *empty;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (VgCasesPage, vg_cases_page, GTK_TYPE_BOX)

enum {
  PROP_CARDS = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
label_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *label = NULL;

  if (vg_ask_finish (result, &label))
    gtk_widget_activate_action (GTK_WIDGET (source), "win.add-case", "s", label);
}

static void
new_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgQuestion question = {
    .heading = _ ("New practice case"),
    .body = _ ("Give it a neutral name, such as “Bicycle bell”. Everyone in it is invented."),
    .yes = _ ("_Begin"),
    .entry_name = _ ("Name of the case"),
  };

  vg_ask (widget, &question, label_answered_cb, NULL);
}

static void
row_activated_cb (VgCasesPage *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "case-row.open", NULL);
}

static GtkWidget *
new_row (gpointer card, gpointer user_data)
{
  return vg_case_row_new (card);
}

static void
show_list_or_empty (VgCasesPage *self)
{
  gboolean is_empty = self->cards == NULL || g_list_model_get_n_items (self->cards) == 0;

  gtk_widget_set_visible (self->some, !is_empty);
  gtk_widget_set_visible (self->empty, is_empty);
}

static void
vg_cases_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VgCasesPage *self = VG_CASES_PAGE (object);

  switch (prop_id) {
  case PROP_CARDS:
    g_value_set_object (value, self->cards);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
vg_cases_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VgCasesPage *self = VG_CASES_PAGE (object);

  switch (prop_id) {
  case PROP_CARDS:
    vg_cases_page_set_cards (self, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static gboolean
vg_cases_page_grab_focus (GtkWidget *widget)
{
  VgCasesPage *self = VG_CASES_PAGE (widget);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  return first != NULL && gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
let_go_of_cards (VgCasesPage *self)
{
  if (self->cards != NULL)
    g_signal_handlers_disconnect_by_data (self->cards, self);
  g_clear_object (&self->cards);
}

static void
vg_cases_page_dispose (GObject *object)
{
  VgCasesPage *self = VG_CASES_PAGE (object);

  let_go_of_cards (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_CASES_PAGE);

  G_OBJECT_CLASS (vg_cases_page_parent_class)->dispose (object);
}

static void
vg_cases_page_class_init (VgCasesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WINDOW_BUTTONS);

  object_class->get_property = vg_cases_page_get_property;
  object_class->set_property = vg_cases_page_set_property;
  object_class->dispose = vg_cases_page_dispose;
  widget_class->grab_focus = vg_cases_page_grab_focus;

  properties[PROP_CARDS] = g_param_spec_object ("cards", NULL, NULL, G_TYPE_LIST_MODEL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                    G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "cases.new", NULL, new_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "cases.new",
                                       NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/cases/cases-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, some);
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, empty);
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
vg_cases_page_init (VgCasesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_name_tidy (GTK_WIDGET (self));
}

GtkWidget *
vg_cases_page_new (GListModel *cards)
{
  return g_object_new (VG_TYPE_CASES_PAGE, "cards", cards, NULL);
}

void
vg_cases_page_set_cards (VgCasesPage *self, GListModel *cards)
{
  g_return_if_fail (VG_IS_CASES_PAGE (self));

  if (self->cards == cards)
    return;

  let_go_of_cards (self);
  if (cards != NULL) {
    self->cards = g_object_ref (cards);
    g_signal_connect_swapped (cards, "items-changed", G_CALLBACK (show_list_or_empty), self);
  }
  gtk_list_box_bind_model (self->list, cards, new_row, NULL, NULL);
  show_list_or_empty (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CARDS]);
}
