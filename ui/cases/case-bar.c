/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/cases/case-bar.h"

#include "derive/stage-words.h"
#include "ui/common/name.h"
#include "ui/common/wrap-row.h"

#include <glib/gi18n-lib.h>

#define ORDER    VG_CASE_N_TRAITS /* stands after the traits */
#define N_FIELDS (VG_CASE_N_TRAITS + 1)
#define KEPT     "vg-case-bar" /* of the keeper: guint[N_FIELDS] */

/* @values: those after the first, which is "all"; NULL for the stages, which derive/ knows */
typedef struct {
  const char *title;
  const char *all;
  const char *values[7];
  const char *labels[7];
} Field;

static const Field fields[N_FIELDS] = {
  [VG_CASE_STAGE] = { N_ ("Stage"), N_ ("All stages"), { NULL }, { NULL } },
  [VG_CASE_POSITION] = { N_ ("Acknowledgement"),
                         N_ ("Any acknowledgement"),
                         { "acknowledges", "partly", "denies", "unclear" },
                         { N_ ("Acknowledges"), N_ ("Acknowledges partly"), N_ ("Denies"),
                           N_ ("Not clear yet") } },
  [VG_CASE_FORM] = { N_ ("Form of contact"),
                     N_ ("Any form"),
                     { "face-to-face", "video", "letters", "shuttle", "undecided" },
                     { N_ ("In one room"), N_ ("By video"), N_ ("By letters"),
                       N_ ("Back and forth"), N_ ("Not decided yet") } },
  [VG_CASE_WAITING] = { N_ ("Waiting"),
                        N_ ("Waiting or not"),
                        { "14", "28" },
                        { N_ ("Quiet for two weeks"), N_ ("Quiet for four weeks") } },
  [VG_CASE_OPEN] = { N_ ("What is open"),
                     N_ ("Open or not"),
                     { "any", "flags", "signals" },
                     { N_ ("Needs you"), N_ ("A red flag"), N_ ("A signal to discuss") } },
  [ORDER] = { N_ ("Order"),
              N_ ("By name"),
              { "changed", "stage", "waiting" },
              { N_ ("Changed last"), N_ ("By stage"), N_ ("Waiting longest") } },
};

struct _VgCaseBar {
  GtkBox parent_instance;

  GObject *keeper;
  gboolean is_resetting;
  GtkDropDown *drop_downs[N_FIELDS];
};

G_DEFINE_FINAL_TYPE (VgCaseBar, vg_case_bar, GTK_TYPE_BOX)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- Words --- */

static const char *
get_value (guint field, guint chosen)
{
  if (chosen == 0)
    return NULL;

  return field == VG_CASE_STAGE ? vg_stage_words_get (chosen - 1)
                                : fields[field].values[chosen - 1];
}

static const char *
say_choice (guint field, guint chosen)
{
  if (chosen == 0)
    return _ (fields[field].all);

  return field == VG_CASE_STAGE ? vg_stage_say_word (get_value (field, chosen))
                                : _ (fields[field].labels[chosen - 1]);
}

static void
name_field (VgCaseBar *self, guint field)
{
  guint chosen = gtk_drop_down_get_selected (self->drop_downs[field]);
  g_autofree char *name = g_strdup_printf ("%s: %s", _ (fields[field].title),
                                           say_choice (field, chosen));

  vg_name_with_inner (GTK_WIDGET (self->drop_downs[field]), name);
}

/* --- What is chosen --- */

static guint *
get_kept (VgCaseBar *self)
{
  guint *kept = g_object_get_data (self->keeper, KEPT);

  if (kept == NULL) {
    kept = g_new0 (guint, N_FIELDS);
    g_object_set_data_full (self->keeper, KEPT, kept, g_free);
  }

  return kept;
}

static void
chosen_cb (VgCaseBar *self)
{
  guint *kept = get_kept (self);

  if (self->is_resetting)
    return;

  for (guint i = 0; i < N_FIELDS; i++) {
    kept[i] = gtk_drop_down_get_selected (self->drop_downs[i]);
    name_field (self, i);
  }
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- The bar --- */

static void
add_field (VgCaseBar *self, guint field)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, say_choice (field, 0));
  for (guint i = 1; get_value (field, i) != NULL; i++)
    gtk_string_list_append (labels, say_choice (field, i));
  self->drop_downs[field] = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (labels), NULL));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->drop_downs[field]), _ (fields[field].title));
  gtk_drop_down_set_selected (self->drop_downs[field], get_kept (self)[field]);
  name_field (self, field);
  g_signal_connect_object (self->drop_downs[field], "notify::selected", G_CALLBACK (chosen_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->drop_downs[field]));
}

static void
vg_case_bar_dispose (GObject *object)
{
  g_clear_object (&VG_CASE_BAR (object)->keeper);

  G_OBJECT_CLASS (vg_case_bar_parent_class)->dispose (object);
}

static void
vg_case_bar_class_init (VgCaseBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_case_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), VG_TYPE_WRAP_ROW);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
vg_case_bar_init (VgCaseBar *self)
{
}

GtkWidget *
vg_case_bar_new (GObject *keeper)
{
  VgCaseBar *self = NULL;

  g_return_val_if_fail (G_IS_OBJECT (keeper), NULL);

  self = g_object_new (VG_TYPE_CASE_BAR, NULL);
  self->keeper = g_object_ref (keeper);
  for (guint i = 0; i < N_FIELDS; i++)
    add_field (self, i);

  return GTK_WIDGET (self);
}

const char *
vg_case_bar_get_chosen (VgCaseBar *self, VgCaseTrait trait)
{
  g_return_val_if_fail (VG_IS_CASE_BAR (self) && trait < VG_CASE_N_TRAITS, NULL);

  return get_value (trait, get_kept (self)[trait]);
}

VgCaseOrder
vg_case_bar_get_order (VgCaseBar *self)
{
  g_return_val_if_fail (VG_IS_CASE_BAR (self), VG_CASE_BY_NAME);

  return (VgCaseOrder) get_kept (self)[ORDER];
}

char *
vg_case_bar_say_chosen (VgCaseBar *self)
{
  g_autoptr (GString) said = g_string_new (NULL);

  g_return_val_if_fail (VG_IS_CASE_BAR (self), NULL);

  for (guint i = 0; i < VG_CASE_N_TRAITS; i++)
    if (get_kept (self)[i] > 0)
      g_string_append_printf (said, "%s%s", said->len > 0 ? " · " : "",
                              say_choice (i, get_kept (self)[i]));

  return said->len > 0 ? g_string_free (g_steal_pointer (&said), FALSE) : NULL;
}

void
vg_case_bar_reset (VgCaseBar *self)
{
  g_return_if_fail (VG_IS_CASE_BAR (self));

  self->is_resetting = TRUE;
  for (guint i = 0; i < VG_CASE_N_TRAITS; i++)
    gtk_drop_down_set_selected (self->drop_downs[i], 0);
  self->is_resetting = FALSE;
  chosen_cb (self);
}
