/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/compare-view.h"

#include "risk/risk-change.h"
#include "ui/common/dates.h"
#include "ui/common/name.h"
#include "ui/common/side-by-side.h"
#include "ui/risk/risk-label.h"

#include <glib/gi18n-lib.h>

struct _VgCompareView {
  GtkBox parent_instance;

  GStrv ids;
  VgCase *subject;
  VgRiskBook *book;
  char *now;
  gboolean is_showing;

  GtkDropDown *choice;
  GtkBox *changes;
};

G_DEFINE_FINAL_TYPE (VgCompareView, vg_compare_view, GTK_TYPE_BOX)

static void
add_side (GtkBox *pair, const char *when, const char *said)
{
  GtkBox *side = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  vg_risk_label_add (side, when, "dim-label");
  vg_risk_label_add (side, said, NULL);
  gtk_box_append (pair, GTK_WIDGET (side));
}

static void
add_change (VgCompareView *self, const VgRiskChange *change)
{
  GtkBox *pair = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));

  vg_risk_label_add (self->changes, change->title, "risk-small-heading");
  gtk_widget_set_layout_manager (GTK_WIDGET (pair), vg_side_by_side_new ());
  add_side (pair, _ ("Then"), change->before);
  add_side (pair, _ ("Now"), change->after);
  gtk_box_append (self->changes, GTK_WIDGET (pair));
}

static void
show_changes (VgCompareView *self)
{
  guint at = gtk_drop_down_get_selected (self->choice);
  g_autoptr (VgRiskOverview) before = NULL;
  g_autoptr (VgRiskOverview) after = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  vg_risk_label_clear (self->changes);
  if (at == GTK_INVALID_LIST_POSITION || self->ids == NULL || self->ids[0] == NULL)
    return;

  before = vg_risk_overview_new (self->subject, self->ids[at]);
  after = vg_risk_overview_new (self->subject, self->now);
  changes = vg_risk_change_list (self->book, before, after);
  if (changes->len == 0)
    vg_risk_label_add (self->changes, _ ("Nothing is different."), "dim-label");
  for (guint i = 0; i < changes->len; i++)
    add_change (self, changes->pdata[i]);
}

static void
selected_cb (VgCompareView *self)
{
  if (!self->is_showing)
    show_changes (self);
}

static void
vg_compare_view_dispose (GObject *object)
{
  VgCompareView *self = VG_COMPARE_VIEW (object);

  g_clear_pointer (&self->ids, g_strfreev);
  g_clear_object (&self->subject);
  g_clear_pointer (&self->book, vg_risk_book_unref);
  g_clear_pointer (&self->now, g_free);

  G_OBJECT_CLASS (vg_compare_view_parent_class)->dispose (object);
}

static void
vg_compare_view_class_init (VgCompareViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_compare_view_dispose;
}

static void
vg_compare_view_init (VgCompareView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "foldout-child");
  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_halign (GTK_WIDGET (self->choice), GTK_ALIGN_START);
  vg_name_with_inner (GTK_WIDGET (self->choice), _ ("Which earlier assessment"));
  self->changes = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->choice));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->changes));
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
vg_compare_view_new (void)
{
  return g_object_new (VG_TYPE_COMPARE_VIEW, NULL);
}

/* "2026-03-02 · When the form is chosen". */
static char *
dup_title (const VgRiskShown *shown, const char *id)
{
  g_autoptr (VgRiskOverview) overview = vg_risk_overview_new (shown->subject, id);
  const char *date = vg_risk_overview_get (overview, "date");
  const char *moment = vg_risk_overview_get (overview, "moment");
  g_autofree char *day = date != NULL ? vg_say_date (date) : NULL;

  return g_strdup_printf (
      "%s · %s", day != NULL ? day : _ ("no date"),
      moment != NULL ? vg_risk_label_say (shown->book, "moments", moment, "title") : id);
}

static void
offer (VgCompareView *self, const VgRiskShown *shown, GPtrArray *earlier)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < earlier->len; i++) {
    g_autofree char *title = dup_title (shown, earlier->pdata[i]);

    gtk_string_list_append (titles, title);
    g_strv_builder_add (ids, earlier->pdata[i]);
  }
  g_strfreev (self->ids);
  self->ids = g_strv_builder_end (ids);
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (titles));
}

static gboolean
is_offered (VgCompareView *self, GPtrArray *earlier)
{
  if (self->ids == NULL || g_strv_length (self->ids) != earlier->len)
    return FALSE;
  for (guint i = 0; i < earlier->len; i++)
    if (!g_str_equal (self->ids[i], earlier->pdata[i]))
      return FALSE;

  return TRUE;
}

void
vg_compare_view_show (VgCompareView *self, const VgRiskShown *shown, GPtrArray *earlier)
{
  g_return_if_fail (VG_IS_COMPARE_VIEW (self));

  g_set_object (&self->subject, shown->subject);
  if (self->book == NULL)
    self->book = vg_risk_book_ref (shown->book);
  g_free (self->now);
  self->now = g_strdup (vg_risk_overview_get_id (shown->overview));
  self->is_showing = TRUE;
  if (!is_offered (self, earlier))
    offer (self, shown, earlier);
  self->is_showing = FALSE;
  show_changes (self);
}
