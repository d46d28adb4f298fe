/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/strength-column.h"

#include "base/json.h"
#include "model/place.h"
#include "ui/common/value-buttons.h"
#include "ui/risk/risk-label.h"

#include <glib/gi18n-lib.h>

/* @kinds: kind → place of the strength that is noted */
struct _VgStrengthColumn {
  GtkBox parent_instance;

  char *party;
  GHashTable *kinds;
  VgValueButtons *buttons;
  GtkBox *own;
};

G_DEFINE_FINAL_TYPE (VgStrengthColumn, vg_strength_column, GTK_TYPE_BOX)

static void
chosen_cb (VgStrengthColumn *self, const char *kind, gboolean is_on)
{
  const char *place = g_hash_table_lookup (self->kinds, kind);

  if (is_on)
    gtk_widget_activate_action (GTK_WIDGET (self), "risk.add-strength", "(sss)", self->party, kind,
                                "");
  else if (place != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "risk.drop-strength", "s", place);
}

static void
vg_strength_column_finalize (GObject *object)
{
  VgStrengthColumn *self = VG_STRENGTH_COLUMN (object);

  g_hash_table_unref (self->kinds);
  g_free (self->party);

  G_OBJECT_CLASS (vg_strength_column_parent_class)->finalize (object);
}

static void
vg_strength_column_class_init (VgStrengthColumnClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_strength_column_finalize;
}

static void
vg_strength_column_init (VgStrengthColumn *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

GtkWidget *
vg_strength_column_new (VgRiskBook *book, const char *party, const char *name)
{
  VgStrengthColumn *self = g_object_new (VG_TYPE_STRENGTH_COLUMN, NULL);
  const char *const *kinds = vg_risk_book_list (book, "strengths");
  g_autofree char *called = g_strdup_printf (_ ("Strengths of %s"), name);

  self->party = g_strdup (party);
  vg_risk_label_add (GTK_BOX (self), name, "risk-question");
  self->buttons = VG_VALUE_BUTTONS (vg_value_buttons_new (VG_VALUES_MANY, called));
  for (guint i = 0; kinds[i] != NULL; i++)
    vg_value_buttons_add (self->buttons, kinds[i],
                          vg_risk_label_say (book, "strengths", kinds[i], "title"));
  g_signal_connect_object (self->buttons, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  self->own = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->own));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->buttons));

  return GTK_WIDGET (self);
}

void
vg_strength_column_show (VgStrengthColumn *self, const VgRiskShown *shown)
{
  g_autofree char *prefix = vg_place_join ("strength", self->party, NULL);
  g_autoptr (GPtrArray) places = vg_case_list (shown->subject, prefix);
  g_autofree char **kinds = NULL;

  g_return_if_fail (VG_IS_STRENGTH_COLUMN (self));

  g_hash_table_remove_all (self->kinds);
  vg_risk_label_clear (self->own);
  for (guint i = 0; i < places->len; i++) {
    JsonObject *strength = vg_case_get_object (shown->subject, places->pdata[i]);
    const char *kind = vg_json_get_string (strength, "kind");
    const char *text = vg_json_get_string (strength, "text");

    if (text != NULL)
      vg_risk_label_add (self->own, text, "risk-quote");
    if (kind != NULL)
      g_hash_table_insert (self->kinds, g_strdup (kind), g_strdup (places->pdata[i]));
  }

  kinds = (char **) g_hash_table_get_keys_as_array (self->kinds, NULL);
  vg_value_buttons_show (self->buttons, (const char *const *) kinds);
}
