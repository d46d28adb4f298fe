/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/goals/settle-form.h"

#include "base/json.h"
#include "model/people.h"
#include "model/place.h"
#include "ui/common/date-field.h"
#include "ui/common/side-by-side.h"
#include "ui/goals/settle-side.h"

#include <glib/gi18n-lib.h>

struct _VgSettleForm {
  GtkBox parent_instance;

  VgSettleSide *harmed;
  VgSettleSide *accused;
  VgDateField *date;
};

enum {
  SETTLE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgSettleForm, vg_settle_form, GTK_TYPE_BOX)

static void
noted_cb (VgSettleForm *self, const char *date)
{
  VgSettlement settlement = { date, vg_settle_side_read (self->harmed),
                              vg_settle_side_read (self->accused) };

  g_signal_emit (self, signals[SETTLE], 0, &settlement);
}

static void
vg_settle_form_class_init (VgSettleFormClass *klass)
{
  signals[SETTLE] = g_signal_new ("settle", VG_TYPE_SETTLE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
vg_settle_form_init (VgSettleForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "settle-form");
}

static VgSettleSide *
add_side (GtkWidget *sides, VgCase *subject, const VgMismatch *mismatch, const char *goal)
{
  g_autofree char *party = vg_place_dup_party (goal);
  g_autofree char *name = vg_people_dup_name (subject, party);
  const char *side = g_str_equal (goal, mismatch->harmed) ? "harmed" : "accused";
  g_autofree char *member = g_strdup_printf ("words-%s", side);
  const char *words = NULL;
  g_autofree char *draft = NULL;
  GtkWidget *added = NULL;

  /* What was recorded before it opened again was about other words. */
  if (mismatch->record != NULL && !mismatch->is_reopened) {
    words = vg_json_get_string (vg_case_get_object (subject, mismatch->record), member);
    draft = g_strdup_printf ("%s#%s", mismatch->record, member);
  }
  added = vg_settle_side_new (subject, name, words, draft);

  gtk_box_append (GTK_BOX (sides), added);
  return VG_SETTLE_SIDE (added);
}

GtkWidget *
vg_settle_form_new (VgCase *subject, const VgMismatch *mismatch)
{
  VgSettleForm *self = g_object_new (VG_TYPE_SETTLE_FORM, NULL);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (sides, vg_side_by_side_new ());
  self->harmed = add_side (sides, subject, mismatch, mismatch->harmed);
  self->accused = add_side (sides, subject, mismatch, mismatch->accused);
  self->date = VG_DATE_FIELD (vg_date_field_new (_ ("Settled on"), _ ("_Settle")));
  g_signal_connect_object (self->date, "noted", G_CALLBACK (noted_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), sides);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->date));

  return GTK_WIDGET (self);
}

void
vg_settle_form_forget (VgSettleForm *self)
{
  g_return_if_fail (VG_IS_SETTLE_FORM (self));

  vg_settle_side_forget (self->harmed);
  vg_settle_side_forget (self->accused);
}
