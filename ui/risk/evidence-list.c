/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/evidence-list.h"

#include "derive/quote.h"
#include "model/people.h"
#include "model/place.h"
#include "ui/common/name.h"
#include "ui/risk/risk-label.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define EVIDENCE "evidence"
#define HEIGHT   320
#define WIDTH    420

struct _VgEvidenceList {
  GtkBox parent_instance;

  char *code;
  char *title;
  VgCase *subject;
  VgShelf *shelf;
  GStrv places;

  GtkBox *lines;
  GtkMenuButton *choose;
  GtkSearchEntry *search;
  GtkListBox *found;
};

G_DEFINE_FINAL_TYPE (VgEvidenceList, vg_evidence_list, GTK_TYPE_BOX)

static void
set_places (VgEvidenceList *self, const char *const *places)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "risk.set-list", "(ss^as)", self->code, EVIDENCE,
                              places);
}

/* "mevrouw Vlinder: “…”". */
static char *
dup_line (VgEvidenceList *self, const char *place)
{
  g_autofree char *text = vg_quote_dup_text (self->subject, self->shelf, place);
  g_autofree char *party = vg_place_dup_party (place);
  g_autofree char *name = party != NULL ? vg_people_dup_name (self->subject, party) : NULL;

  if (!vg_words_are_any (text))
    return g_strdup (_ ("These words are no longer in the case."));

  return name != NULL ? g_strdup_printf ("%s: “%s”", name, text) : g_strdup_printf ("“%s”", text);
}

static void
remove_cb (GtkButton *button, VgEvidenceList *self)
{
  const char *place = g_object_get_data (G_OBJECT (button), "vg-place");
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) places = NULL;

  for (guint i = 0; self->places[i] != NULL; i++)
    if (!g_str_equal (self->places[i], place))
      g_strv_builder_add (kept, self->places[i]);
  places = g_strv_builder_end (kept);
  set_places (self, (const char *const *) places);
}

static void
add_line (VgEvidenceList *self, const char *place)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *text = dup_line (self, place);
  g_autofree char *name = g_strdup_printf (_ ("Take away: %s"), text);
  GtkLabel *label = vg_risk_label_add (GTK_BOX (line), text, "risk-quote");

  gtk_widget_set_hexpand (GTK_WIDGET (label), TRUE);
  vg_name (button, name, NULL);
  gtk_widget_set_tooltip_text (button, _ ("Take away"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (button), "vg-place", g_strdup (place), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (self->lines, line);
}

/* --- Choosing --- */

static void
chosen_cb (VgEvidenceList *self, GtkListBoxRow *row)
{
  const char *place = g_object_get_data (G_OBJECT (row), "vg-place");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) places = NULL;

  gtk_menu_button_popdown (self->choose);
  if (g_strv_contains ((const char *const *) self->places, place))
    return;

  g_strv_builder_addv (builder, (const char **) self->places);
  g_strv_builder_add (builder, place);
  places = g_strv_builder_end (builder);
  set_places (self, (const char *const *) places);
}

static gboolean
is_wanted (GtkListBoxRow *row, gpointer data)
{
  VgEvidenceList *self = VG_EVIDENCE_LIST (data);
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  const char *text = g_object_get_data (G_OBJECT (row), "vg-text");
  g_autofree char *wanted = g_utf8_casefold (words, -1);
  g_autofree char *there = g_utf8_casefold (text, -1);

  return strstr (there, wanted) != NULL;
}

static void
add_row (VgEvidenceList *self, const char *place)
{
  g_autofree char *text = dup_line (self, place);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  vg_risk_label_add (GTK_BOX (box), text, "risk-quote");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "vg-place", g_strdup (place), g_free);
  vg_name (row, text, NULL);
  g_object_set_data_full (G_OBJECT (row), "vg-text", g_steal_pointer (&text), g_free);
  gtk_list_box_append (self->found, row);
}

/* Only when it is opened: a case has hundreds of answers. */
static void
fill_cb (VgEvidenceList *self)
{
  g_autoptr (GPtrArray) places = vg_case_list (self->subject, "answer");
  GtkWidget *row = NULL;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->found))) != NULL)
    gtk_list_box_remove (self->found, row);
  for (guint i = 0; i < places->len; i++) {
    g_autofree char *text = vg_quote_dup_text (self->subject, self->shelf, places->pdata[i]);

    if (vg_words_are_any (text))
      add_row (self, places->pdata[i]);
  }
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static GtkWidget *
make_popover (VgEvidenceList *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  vg_name (GTK_WIDGET (self->search), _ ("Search the answers"), NULL);
  g_object_set (self->search, "placeholder-text", _ ("Search the answers"), NULL);
  self->found = GTK_LIST_BOX (gtk_list_box_new ());
  vg_name (GTK_WIDGET (self->found), _ ("Answers"), NULL);
  gtk_list_box_set_selection_mode (self->found, GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (self->found, is_wanted, self, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->found));
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_widget_set_size_request (scroller, WIDTH, HEIGHT);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_object (self->search, "search-changed",
                           G_CALLBACK (gtk_list_box_invalidate_filter), self->found,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->found, "row-activated", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "map", G_CALLBACK (fill_cb), self, G_CONNECT_SWAPPED);

  return popover;
}

static void
vg_evidence_list_dispose (GObject *object)
{
  VgEvidenceList *self = VG_EVIDENCE_LIST (object);

  if (self->found != NULL)
    gtk_list_box_set_filter_func (self->found, NULL, NULL, NULL);
  self->found = NULL;
  g_clear_object (&self->subject);
  g_clear_pointer (&self->shelf, vg_shelf_unref);
  g_clear_pointer (&self->places, g_strfreev);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (vg_evidence_list_parent_class)->dispose (object);
}

static void
vg_evidence_list_class_init (VgEvidenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_evidence_list_dispose;
}

static void
vg_evidence_list_init (VgEvidenceList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
}

GtkWidget *
vg_evidence_list_new (const char *code, const char *title)
{
  VgEvidenceList *self = g_object_new (VG_TYPE_EVIDENCE_LIST, NULL);
  g_autofree char *name = g_strdup_printf (_ ("Choose words of the case: %s"), title);

  self->code = g_strdup (code);
  self->title = g_strdup (title);
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  self->choose = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->choose, _ ("Choose words of the case…"));
  gtk_menu_button_set_popover (self->choose, make_popover (self));
  gtk_widget_set_halign (GTK_WIDGET (self->choose), GTK_ALIGN_START);
  vg_name_with_inner (GTK_WIDGET (self->choose), name);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->lines));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->choose));

  return GTK_WIDGET (self);
}

void
vg_evidence_list_show (VgEvidenceList *self, const VgRiskShown *shown, const VgRiskItem *item)
{
  g_return_if_fail (VG_IS_EVIDENCE_LIST (self));

  g_set_object (&self->subject, shown->subject);
  if (self->shelf == NULL)
    self->shelf = vg_shelf_ref (shown->shelf);
  if (self->places != NULL &&
      g_strv_equal ((const char *const *) self->places, (const char *const *) item->evidence))
    return;

  g_strfreev (self->places);
  self->places = g_strdupv (item->evidence);
  vg_risk_label_clear (self->lines);
  for (guint i = 0; self->places[i] != NULL; i++)
    add_line (self, self->places[i]);
}
