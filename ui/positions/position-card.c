/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/positions/position-card.h"

#include "base/language.h"
#include "interview/position.h"
#include "model/people.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/positions/facet-line.h"

#include <glib/gi18n-lib.h>

struct _VgPositionCard {
  GtkBox parent_instance;

  char *party;
  GPtrArray *lines; /* VgFacetLine, lent by the list */

  GtkLabel *name;
  GtkLabel *position;
  GtkLabel *reason;
  GtkBox *profiles;
  GtkListBox *facets;
};

G_DEFINE_FINAL_TYPE (VgPositionCard, vg_position_card, GTK_TYPE_BOX)

static void
vg_position_card_dispose (GObject *object)
{
  VgPositionCard *self = VG_POSITION_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_POSITION_CARD);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->party, g_free);

  G_OBJECT_CLASS (vg_position_card_parent_class)->dispose (object);
}

static void
vg_position_card_class_init (VgPositionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_position_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/positions/position-card.ui");
  gtk_widget_class_bind_template_child (widget_class, VgPositionCard, name);
  gtk_widget_class_bind_template_child (widget_class, VgPositionCard, position);
  gtk_widget_class_bind_template_child (widget_class, VgPositionCard, reason);
  gtk_widget_class_bind_template_child (widget_class, VgPositionCard, profiles);
  gtk_widget_class_bind_template_child (widget_class, VgPositionCard, facets);
}

static void
vg_position_card_init (VgPositionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->lines = g_ptr_array_new ();
}

GtkWidget *
vg_position_card_new (const char *party)
{
  VgPositionCard *self = g_object_new (VG_TYPE_POSITION_CARD, NULL);

  self->party = g_strdup (party);
  return GTK_WIDGET (self);
}

static void
add_profile (VgPositionCard *self, VgMeanings *meanings, const VgProfile *profile)
{
  const char *language = vg_language_get ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (box, "note-line");
  gtk_box_append (
      GTK_BOX (box),
      vg_text_label_new (vg_meanings_say_profile (meanings, profile, language), "heading"));
  gtk_box_append (
      GTK_BOX (box),
      vg_text_label_new (vg_meanings_say_preparation (meanings, profile, language), NULL));
  gtk_box_append (self->profiles, box);
}

static void
show_profiles (VgPositionCard *self, const VgPositionWords *words)
{
  g_autoptr (GArray) profiles = vg_profile_list (words->subject, self->party);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->profiles))) != NULL)
    gtk_box_remove (self->profiles, child);
  for (guint i = 0; i < profiles->len; i++)
    add_profile (self, words->meanings, &g_array_index (profiles, VgProfile, i));
  gtk_widget_set_visible (GTK_WIDGET (self->profiles), profiles->len > 0);
}

static void
show_facets (VgPositionCard *self, const VgPositionWords *words)
{
  g_autoptr (GPtrArray) rows = vg_facet_list_new (words->subject, words->shelf, self->party);

  while (self->lines->len < rows->len) {
    GtkWidget *line = vg_facet_line_new ();

    g_ptr_array_add (self->lines, line);
    gtk_list_box_append (self->facets, line);
  }
  for (guint i = 0; i < rows->len; i++)
    vg_facet_line_show (self->lines->pdata[i], words, rows->pdata[i]);
}

void
vg_position_card_show (VgPositionCard *self, const VgPositionWords *words)
{
  g_autofree char *name = NULL;
  g_autofree char *called = NULL;
  g_autofree char *reason = NULL;
  const char *position = NULL;

  g_return_if_fail (VG_IS_POSITION_CARD (self));

  name = vg_people_dup_name (words->subject, self->party);
  called = g_strdup_printf ("%s, %s", _ ("Acknowledgement"), name);
  reason = vg_position_dup_reason (words->subject, self->party);
  position = vg_position_of (words->subject, self->party);
  vg_name (GTK_WIDGET (self->facets), called, NULL);
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->position,
                      vg_sheet_say (words->sheet, "values", position, vg_language_get ()));
  gtk_label_set_text (self->reason, reason);
  show_profiles (self, words);
  show_facets (self, words);
}

gboolean
vg_position_card_focus (VgPositionCard *self)
{
  return gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
