/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/positions/facet-line.h"

#include "base/language.h"
#include "model/people.h"
#include "model/place.h"
#include "ui/common/name.h"

#include <glib/gi18n-lib.h>

struct _VgFacetLine {
  GtkListBoxRow parent_instance;

  char *place;
  char *called;      /* "What happened, de heer Kei" */
  GPtrArray *values; /* of the choices after the first, which is none */
  gboolean is_showing;

  GtkLabel *title;
  GtkDropDown *choice;
  GtkStringList *choices;
  GtkWidget *question;
  GtkLabel *words;
  GtkLabel *said;
  GtkLabel *release;
};

G_DEFINE_FINAL_TYPE (VgFacetLine, vg_facet_line, GTK_TYPE_LIST_BOX_ROW)

static void
chosen_cb (VgFacetLine *self)
{
  guint selected = gtk_drop_down_get_selected (self->choice);
  const char *value = "";

  if (self->is_showing || self->place == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (selected > 0)
    value = self->values->pdata[selected - 1];

  gtk_widget_activate_action (GTK_WIDGET (self), "positions.set-facet", "(ss)", self->place, value);
}

static void
vg_facet_line_dispose (GObject *object)
{
  VgFacetLine *self = VG_FACET_LINE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_FACET_LINE);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->called, g_free);
  g_clear_pointer (&self->values, g_ptr_array_unref);

  G_OBJECT_CLASS (vg_facet_line_parent_class)->dispose (object);
}

static void
vg_facet_line_class_init (VgFacetLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_facet_line_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/positions/facet-line.ui");
  gtk_widget_class_bind_template_child (widget_class, VgFacetLine, title);
  gtk_widget_class_bind_template_child (widget_class, VgFacetLine, choice);
  gtk_widget_class_bind_template_child (widget_class, VgFacetLine, choices);
  gtk_widget_class_bind_template_child (widget_class, VgFacetLine, question);
  gtk_widget_class_bind_template_child (widget_class, VgFacetLine, words);
  gtk_widget_class_bind_template_child (widget_class, VgFacetLine, said);
  gtk_widget_class_bind_template_child (widget_class, VgFacetLine, release);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
vg_facet_line_init (VgFacetLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vg_facet_line_new (void)
{
  return g_object_new (VG_TYPE_FACET_LINE, NULL);
}

/* Once: neither the facet nor the person changes. */
static void
begin (VgFacetLine *self, const VgPositionWords *words, const VgFacetRow *row)
{
  g_autofree char *party = vg_place_dup_party (row->place);
  g_autofree char *name = vg_people_dup_name (words->subject, party);
  const char *title = vg_sheet_say (words->sheet, "facets", row->facet, vg_language_get ());
  g_autofree char *called = g_strdup_printf ("%s, %s", title, name);
  g_autofree char *question = g_strdup_printf ("%s, %s", _ ("To this question"), called);
  g_autoptr (GPtrArray) values = vg_facet_row_list_values (row);

  self->place = g_strdup (row->place);
  self->values = g_ptr_array_new_with_free_func (g_free);
  gtk_string_list_append (self->choices, "");
  for (guint i = 0; i < values->len; i++) {
    g_ptr_array_add (self->values, g_strdup (values->pdata[i]));
    gtk_string_list_append (
        self->choices, vg_sheet_say (words->sheet, "values", values->pdata[i], vg_language_get ()));
  }

  gtk_label_set_text (self->title, title);
  self->called = g_strdup (called);
  gtk_widget_set_visible (self->question, row->item != NULL);
  if (row->item == NULL)
    return;
  vg_name (self->question, question, NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->question), "(sss)",
                                    vg_guide_get_id (row->guide), party,
                                    vg_item_get_id (row->item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->question), "win.talk-at");
}

static void
show_choice (VgFacetLine *self, VgSheet *sheet, const VgFacetRow *row)
{
  g_autofree char *none = vg_say_no_value (row, sheet);
  g_autofree char *name = NULL;
  const char *const first[] = { none, NULL };
  guint selected = 0;

  if (g_strcmp0 (gtk_string_list_get_string (self->choices, 0), none) != 0)
    gtk_string_list_splice (self->choices, 0, 1, first);
  for (guint i = 0; i < self->values->len; i++)
    if (g_strcmp0 (self->values->pdata[i], row->value) == 0)
      selected = i + 1;

  gtk_drop_down_set_selected (self->choice, selected);
  name = g_strdup_printf ("%s: %s", self->called,
                          gtk_string_list_get_string (self->choices, selected));
  vg_name_with_inner (GTK_WIDGET (self->choice), name);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

void
vg_facet_line_show (VgFacetLine *self, const VgPositionWords *words, const VgFacetRow *row)
{
  g_autofree char *quoted = NULL;
  g_autofree char *said = NULL;
  g_autofree char *release = NULL;

  g_return_if_fail (VG_IS_FACET_LINE (self));

  self->is_showing = TRUE;
  if (self->place == NULL)
    begin (self, words, row);
  show_choice (self, words->sheet, row);
  self->is_showing = FALSE;

  quoted = row->words != NULL ? vg_say_quoted (row->words) : NULL;
  said = vg_say_said_on (row, words->sheet);
  release = row->value != NULL || row->words != NULL ? vg_say_release (words->subject, row) : NULL;
  show_text (self->words, quoted);
  show_text (self->said, said);
  show_text (self->release, release);
}
