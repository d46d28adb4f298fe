/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/releases/told-view.h"

#include "model/people.h"
#include "model/place.h"
#include "ui/common/name.h"
#include "ui/releases/release-words.h"

#include <glib/gi18n-lib.h>

struct _VgToldView {
  GtkBox parent_instance;

  VgCase *subject;
  GtkListBox *list;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (VgToldView, vg_told_view, GTK_TYPE_BOX)

static void
vg_told_view_dispose (GObject *object)
{
  g_clear_object (&VG_TOLD_VIEW (object)->subject);

  G_OBJECT_CLASS (vg_told_view_parent_class)->dispose (object);
}

static gboolean
vg_told_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
vg_told_view_class_init (VgToldViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_told_view_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = vg_told_view_grab_focus;
}

static void
activated_cb (GtkListBoxRow *row)
{
  const char *place = g_object_get_data (G_OBJECT (row), "place");

  if (place != NULL)
    gtk_widget_activate_action (GTK_WIDGET (row), "releases.go", "s", place);
}

static void
vg_told_view_init (VgToldView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->nothing = g_object_new (
      GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "label",
      _ ("Nothing was told yet. Open a line that may go, and record there that it was told: it "
         "will stand here with the day and how it was received."),
      NULL);
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_widget_add_css_class (self->nothing, "vg-release-nothing");
  gtk_box_append (GTK_BOX (self), self->nothing);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "vg-releases");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  vg_name (GTK_WIDGET (self->list), _ ("What was told"), NULL);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), NULL);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
}

GtkWidget *
vg_told_view_new (VgCase *subject)
{
  VgToldView *self = g_object_new (VG_TYPE_TOLD_VIEW, NULL);

  self->subject = g_object_ref (subject);
  return GTK_WIDGET (self);
}

static void
add_label (GtkWidget *box, const char *text, const char *class)
{
  GtkWidget *label = NULL;

  if (text == NULL)
    return;
  label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                        PANGO_WRAP_WORD_CHAR, NULL);
  gtk_widget_add_css_class (label, class);
  gtk_box_append (GTK_BOX (box), label);
}

/* "29 April 2026: mevrouw Vlinder to de heer Kei"; whose words they are is not said where the
 * place names nobody, as with an agreement.
 */
static char *
say_who (VgToldView *self, const VgTold *told)
{
  g_autofree char *date = vg_release_say_date (told->date);
  g_autofree char *party = told->place != NULL ? vg_place_dup_party (told->place) : NULL;
  g_autofree char *to = told->to != NULL ? vg_people_dup_name (self->subject, told->to)
                                         : g_strdup ("–");
  g_autofree char *whose = party != NULL ? vg_people_dup_name (self->subject, party) : NULL;

  if (whose == NULL)
    /* Translators: a day, and to whom it was told on it. */
    return g_strdup_printf (_ ("%s, to %s"), date, to);

  /* Translators: a day, whose words they are, and to whom they were told. */
  return g_strdup_printf (_ ("%s, words of %s to %s"), date, whose, to);
}

static char *
say_received (const VgTold *told)
{
  if (told->how == NULL || told->received == NULL)
    return g_strdup (told->how != NULL ? told->how : told->received);

  return g_strdup_printf ("%s · %s", told->how, told->received);
}

static GtkWidget *
new_row (VgToldView *self, const VgTold *told, gboolean has_line)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  const char *words = told->words != NULL ? told->words : "–";
  g_autofree char *said = g_strdup_printf ("“%s”", words);
  g_autofree char *who = say_who (self, told);
  g_autofree char *received = say_received (told);

  add_label (box, who, "vg-release-title");
  add_label (box, said, "vg-release-said");
  add_label (box, received, "vg-release-told");
  if (!told->holds) {
    add_label (box, _ ("! This does not hold any more: it was changed or taken back since"),
               "vg-needs-you");
    gtk_widget_set_halign (gtk_widget_get_last_child (box), GTK_ALIGN_START);
  }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), has_line);
  gtk_widget_add_css_class (row, "vg-release");
  g_object_set_data_full (G_OBJECT (row), "place", has_line ? g_strdup (told->place) : NULL,
                          g_free);
  vg_name (row, said, who);
  return row;
}

static void
clear (VgToldView *self)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* Which row has the focus, or -1. */
static int
get_focused (VgToldView *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

void
vg_told_view_refresh (VgToldView *self, GHashTable *places)
{
  g_autoptr (GPtrArray) entries = NULL;
  GtkListBoxRow *row = NULL;
  int focused = 0;

  g_return_if_fail (VG_IS_TOLD_VIEW (self));

  focused = get_focused (self);
  entries = vg_told_list (self->subject, NULL);
  clear (self);
  gtk_widget_set_visible (self->nothing, entries->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), entries->len > 0);
  for (guint i = 0; i < entries->len; i++) {
    const VgTold *told = entries->pdata[i];

    gtk_list_box_append (
        self->list,
        new_row (self, told, told->place != NULL && g_hash_table_contains (places, told->place)));
  }

  row = focused >= 0 ? gtk_list_box_get_row_at_index (self->list, focused) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
