/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/cases/case-row.h"

#include "ui/common/ask.h"
#include "ui/common/dates.h"
#include "ui/common/name.h"
#include "workspace/practice.h"

#include <glib/gi18n-lib.h>

struct _VgCaseRow {
  GtkBox parent_instance;

  VgCaseCard *card;
  gboolean in_vault;

  GtkWidget *people;
  GtkWidget *standing;
  GtkWidget *needs;
  GtkLabel *handed;
  GtkLabel *reminder;
  GtkWidget *broken;
  GtkLabel *fault;
  GtkLabel *safe;
  GtkWidget *open;
  GtkMenuButton *more;
  GMenuModel *practice_menu;
  GMenuModel *vault_menu;
  GMenuModel *broken_menu;
};

G_DEFINE_FINAL_TYPE (VgCaseRow, vg_case_row, GTK_TYPE_BOX)

enum {
  PROP_CARD = 1,
  PROP_IN_VAULT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Only where it is long enough to say something. */
static char *
say_quiet (VgCaseCard *card)
{
  g_autofree char *date = NULL;

  if (vg_case_card_get_days_waiting (card) < VG_CASE_CARD_WAITING_DAYS)
    return NULL;

  date = vg_say_date (vg_case_card_get_since (card));
  return g_strdup_printf (_ ("quiet since %s"), date);
}

/* Template closure: "First talks · next: Talk with mevrouw A. · quiet since 3-11-2026"; where
 * stage and step have the same words they are said once.
 */
static char *
say_standing (VgCaseRow *self, VgCaseCard *card, const char *stage, const char *next)
{
  g_autofree char *quiet = card != NULL ? say_quiet (card) : NULL;
  g_autofree char *standing = NULL;

  if (next == NULL || *next == '\0' || g_str_equal (next, stage))
    standing = g_strdup (stage);
  else
    standing = g_strdup_printf (_ ("%s · next: %s"), stage, next);

  return quiet != NULL ? g_strdup_printf ("%s · %s", standing, quiet) : g_steal_pointer (&standing);
}

/* --- What one does --- */

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgCaseRow *self = VG_CASE_ROW (widget);

  gtk_widget_activate_action (widget, "cases.open", "s", vg_case_card_get_key (self->card));
}

static void
restore_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *key = user_data;

  if (vg_ask_finish (result, NULL))
    gtk_widget_activate_action (GTK_WIDGET (source), "win.restore-case", "s", key);
}

static void
restore_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgCaseRow *self = VG_CASE_ROW (widget);
  VgQuestion question = {
    .heading = _ ("Restore this practice case?"),
    .body = _ ("The case goes back to how it came with Voorgesprek. What you have done in it is "
               "kept in the same folder, in a file that ends in “.before-restore”."),
    .yes = _ ("_Restore"),
  };

  /* The row may show another case by the time of the answer. */
  vg_ask (widget, &question, restore_answered_cb, g_strdup (vg_case_card_get_key (self->card)));
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgCaseCard *card = VG_CASE_ROW (widget)->card;

  gtk_widget_activate_action (widget, "cases.export", "(ss)", vg_case_card_get_key (card),
                              vg_case_card_get_label (card));
}

static void
hand_over_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.hand-over", "s",
                              vg_case_card_get_key (VG_CASE_ROW (widget)->card));
}

static void
erase_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgCaseCard *card = VG_CASE_ROW (widget)->card;

  gtk_widget_activate_action (widget, "cases.erase", "(ss)", vg_case_card_get_key (card),
                              vg_case_card_get_label (card));
}

/* --- What it shows --- */

/* A card that cannot be read does not even know which case it is of. */
static GMenuModel *
choose_menu (VgCaseRow *self)
{
  const char *key = vg_case_card_get_key (self->card);

  if (key == NULL || *key == '\0')
    return NULL;
  if (self->in_vault)
    return vg_case_card_get_fault (self->card) == NULL ? self->vault_menu : self->broken_menu;

  return vg_practice_is_shipped (key) ? self->practice_menu : NULL;
}

/* A list holds many rows that nobody opens the menu of. */
static void
make_menu_cb (GtkMenuButton *more, gpointer user_data)
{
  VgCaseRow *self = VG_CASE_ROW (user_data);

  gtk_menu_button_set_popover (more, gtk_popover_menu_new_from_model (choose_menu (self)));
}

static void
show_fault (VgCaseRow *self, const char *fault)
{
  gtk_label_set_text (self->fault, fault != NULL ? fault : "");
  gtk_label_set_text (self->safe, self->in_vault
                                      ? _ ("Nothing in it was changed. “The vault” can check it.")
                                      : _ ("The file was left as it is."));
  gtk_widget_set_visible (self->broken, fault != NULL);
  gtk_widget_set_visible (self->people, fault == NULL);
  gtk_widget_set_visible (self->standing, fault == NULL);
  gtk_widget_set_visible (self->needs, vg_case_card_get_needs (self->card) != NULL);
  gtk_widget_set_visible (self->open, fault == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->more), choose_menu (self) != NULL);
  gtk_menu_button_set_popover (self->more, NULL);
}

static void
show_reminder (VgCaseRow *self, const char *reminder)
{
  gtk_label_set_text (self->reminder, reminder != NULL ? reminder : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reminder), reminder != NULL);
}

static void
show_handed (VgCaseRow *self, const char *handed)
{
  gtk_label_set_text (self->handed, handed != NULL ? handed : "");
  gtk_widget_set_visible (GTK_WIDGET (self->handed), handed != NULL);
}

static void
name_controls (VgCaseRow *self)
{
  const char *label = vg_case_card_get_label (self->card);
  g_autofree char *more = g_strdup_printf (_ ("More for %s"), label);

  vg_name_button (self->open, label);
  vg_name_with_inner (GTK_WIDGET (self->more), more);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->more), _ ("More"));
}

static void
vg_case_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VgCaseRow *self = VG_CASE_ROW (object);

  switch (prop_id) {
  case PROP_CARD:
    g_value_set_object (value, self->card);
    break;
  case PROP_IN_VAULT:
    g_value_set_boolean (value, self->in_vault);
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
    vg_case_row_set_card (self, g_value_get_object (value));
    break;
  case PROP_IN_VAULT:
    self->in_vault = g_value_get_boolean (value);
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
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VgCaseRow, people);
  gtk_widget_class_bind_template_child (widget_class, VgCaseRow, standing);
  gtk_widget_class_bind_template_child (widget_class, VgCaseRow, needs);
  gtk_widget_class_bind_template_child (widget_class, VgCaseRow, handed);
  gtk_widget_class_bind_template_child (widget_class, VgCaseRow, reminder);
  gtk_widget_class_bind_template_child (widget_class, VgCaseRow, broken);
  gtk_widget_class_bind_template_child (widget_class, VgCaseRow, fault);
  gtk_widget_class_bind_template_child (widget_class, VgCaseRow, safe);
  gtk_widget_class_bind_template_child (widget_class, VgCaseRow, open);
  gtk_widget_class_bind_template_child (widget_class, VgCaseRow, more);
  gtk_widget_class_bind_template_child (widget_class, VgCaseRow, practice_menu);
  gtk_widget_class_bind_template_child (widget_class, VgCaseRow, vault_menu);
  gtk_widget_class_bind_template_child (widget_class, VgCaseRow, broken_menu);
  gtk_widget_class_bind_template_callback (widget_class, say_standing);
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
  properties[PROP_IN_VAULT] = g_param_spec_boolean ("in-vault", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                        G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "case-row.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "case-row.restore", NULL, restore_cb);
  gtk_widget_class_install_action (widget_class, "case-row.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "case-row.erase", NULL, erase_cb);
  gtk_widget_class_install_action (widget_class, "case-row.hand-over", NULL, hand_over_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/cases/case-row.ui");
  bind_children (widget_class);
}

static void
vg_case_row_init (VgCaseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->more, make_menu_cb, self, NULL);
}

GtkWidget *
vg_case_row_new (gboolean in_vault)
{
  return g_object_new (VG_TYPE_CASE_ROW, "in-vault", in_vault, NULL);
}

void
vg_case_row_set_card (VgCaseRow *self, VgCaseCard *card)
{
  g_return_if_fail (VG_IS_CASE_ROW (self));

  if (!g_set_object (&self->card, card))
    return;

  if (card != NULL) {
    show_fault (self, vg_case_card_get_fault (card));
    show_handed (self, vg_case_card_get_handed (card));
    show_reminder (self, vg_case_card_get_reminder (card));
    name_controls (self);
  }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CARD]);
}

const char *
vg_case_row_get_key (VgCaseRow *self)
{
  g_return_val_if_fail (VG_IS_CASE_ROW (self), NULL);

  return self->card != NULL ? vg_case_card_get_key (self->card) : NULL;
}

/* @more: (nullable) */
static void
add_sentence (char **text, const char *more)
{
  g_autofree char *before = *text;

  *text = more != NULL ? g_strdup_printf ("%s. %s", before, more) : g_steal_pointer (&before);
}

char *
vg_case_row_dup_standing (VgCaseRow *self)
{
  const char *fault = NULL;
  g_autofree char *standing = NULL;

  g_return_val_if_fail (VG_IS_CASE_ROW (self) && self->card != NULL, NULL);

  fault = vg_case_card_get_fault (self->card);
  if (fault != NULL)
    return g_strdup (fault);

  standing = say_standing (self, self->card, vg_case_card_get_stage (self->card),
                           vg_case_card_get_next (self->card));
  add_sentence (&standing, vg_case_card_get_handed (self->card));
  add_sentence (&standing, vg_case_card_get_reminder (self->card));
  return g_steal_pointer (&standing);
}
