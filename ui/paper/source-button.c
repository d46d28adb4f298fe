/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/paper/source-button.h"

#include "base/language.h"
#include "model/people.h"
#include "ui/common/name.h"

#include <glib/gi18n-lib.h>

#define TEXT_CHARS 46

struct _VgSourceButton {
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (VgSourceButton, vg_source_button, GTK_TYPE_BOX)

static void
question_clicked_cb (GtkWidget *button)
{
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
}

static GtkWidget *
new_question (const VgSources *sources, const VgSourceItem *source)
{
  VgWording wording = { .language = vg_language_get () };
  const char *address = vg_people_get_address (sources->subject, source->party);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = NULL;

  wording.is_informal = g_strcmp0 (address, "je") == 0;
  label = gtk_label_new (vg_item_get_ask (source->item, &wording));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), TEXT_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), TEXT_CHARS);

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "source-question");
  vg_name (button, gtk_label_get_text (GTK_LABEL (label)), _ ("To this question"));
  g_signal_connect (button, "clicked", G_CALLBACK (question_clicked_cb), NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.talk-at");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sss)", source->guide, source->party,
                                    vg_item_get_id (source->item));

  return button;
}

static GtkWidget *
new_popover (const VgSources *sources, GPtrArray *items)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *heading = gtk_label_new (
      ngettext ("This comes from the question", "This comes from the questions", items->len));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_add_css_class (heading, "dim-label");
  gtk_widget_set_margin_start (heading, 10);
  gtk_widget_set_margin_end (heading, 10);
  gtk_widget_set_margin_top (heading, 6);
  gtk_widget_set_margin_bottom (heading, 4);
  gtk_box_append (GTK_BOX (box), heading);
  for (guint i = 0; i < items->len; i++)
    gtk_box_append (GTK_BOX (box), new_question (sources, g_ptr_array_index (items, i)));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_widget_add_css_class (popover, "source-list");

  return popover;
}

/* Enough for a screen reader to tell which line this is. */
static char *
dup_first_line (const VgBlock *block)
{
  char *text = vg_block_dup_text (block);

  text[strcspn (text, "\t\n")] = '\0';
  return text;
}

static void
vg_source_button_class_init (VgSourceButtonClass *klass)
{
}

static void
vg_source_button_init (VgSourceButton *self)
{
}

GtkWidget *
vg_source_button_new (const VgSources *sources, const VgBlock *block)
{
  g_autoptr (GPtrArray) places = vg_sources_list_places (block);
  g_autoptr (GPtrArray) items = vg_sources_list_items (sources, places);
  g_autofree char *text = NULL;
  VgSourceButton *self = NULL;
  GtkWidget *button = NULL;

  if (items->len == 0)
    return NULL;

  text = dup_first_line (block);
  button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "go-jump-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), new_popover (sources, items));
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_LEFT);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_tooltip_text (button, _ ("Where this comes from"));
  vg_name (button, _ ("Where this comes from"), text);

  self = g_object_new (VG_TYPE_SOURCE_BUTTON, "valign", GTK_ALIGN_START, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "source");
  gtk_box_append (GTK_BOX (self), button);
  return GTK_WIDGET (self);
}
