/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/signal-choices.h"

#include "interview/signal.h"
#include "model/people.h"
#include "ui/common/name.h"
#include "ui/interview/sayings.h"

#include <glib/gi18n-lib.h>

/* @values: for each line the id behind it; NULL for none */
static GtkWidget *
make (GtkStringList *lines, GPtrArray *values, const char *name)
{
  GtkWidget *choices = gtk_drop_down_new (G_LIST_MODEL (lines), NULL);

  g_object_set_data_full (G_OBJECT (choices), "vg-values", values,
                          (GDestroyNotify) g_ptr_array_unref);
  vg_name_with_inner (choices, name);

  return choices;
}

GtkWidget *
vg_signal_choices_new_people (VgCase *subject)
{
  g_autoptr (GPtrArray) people = vg_people_list (subject);
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);
  GtkStringList *lines = gtk_string_list_new (NULL);

  for (guint i = 0; i < people->len; i++) {
    g_autofree char *name = vg_people_dup_name (subject, people->pdata[i]);
    g_autofree char *line = g_strdup_printf (_ ("about %s"), name);

    gtk_string_list_append (lines, line);
    g_ptr_array_add (values, g_strdup (people->pdata[i]));
  }

  return make (lines, values, _ ("Whom the signal is about"));
}

GtkWidget *
vg_signal_choices_new_kinds (void)
{
  const char *const *kinds = vg_signal_get_kinds ();
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);
  GtkStringList *lines = gtk_string_list_new (NULL);

  gtk_string_list_append (lines, _ ("No kind"));
  g_ptr_array_add (values, NULL);
  for (guint i = 0; kinds[i] != NULL; i++) {
    g_autofree char *said = vg_say_with_capital (vg_signal_say_kind (kinds[i]));

    gtk_string_list_append (lines, said);
    g_ptr_array_add (values, g_strdup (kinds[i]));
  }

  return make (lines, values, _ ("Kind of signal"));
}

static GPtrArray *
values_of (GtkWidget *choices)
{
  return g_object_get_data (G_OBJECT (choices), "vg-values");
}

const char *
vg_signal_choices_get (GtkWidget *choices)
{
  guint index = gtk_drop_down_get_selected (GTK_DROP_DOWN (choices));
  GPtrArray *values = values_of (choices);

  return index < values->len ? values->pdata[index] : NULL;
}

void
vg_signal_choices_set (GtkWidget *choices, const char *value)
{
  GPtrArray *values = values_of (choices);
  guint found = 0;

  for (guint i = 0; i < values->len; i++)
    if (g_strcmp0 (values->pdata[i], value) == 0)
      found = i;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choices), found);
}
