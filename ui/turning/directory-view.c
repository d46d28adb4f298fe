/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/turning/directory-view.h"

#include "base/language.h"
#include "risk/directory.h"
#include "ui/common/expander.h"
#include "ui/common/name.h"

#include <glib/gi18n-lib.h>

static void
add_line (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = NULL;

  if (text == NULL || *text == '\0')
    return;
  label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                        PANGO_WRAP_WORD_CHAR, NULL);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
make_ask (const VgDirectoryEntry *entry, const char *name)
{
  GtkWidget *ask = gtk_button_new_with_label (_ ("Note advice asked here"));

  gtk_widget_set_halign (ask, GTK_ALIGN_START);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (ask), "(ss)", name, entry->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (ask), "turning.ask");
  vg_name_button (ask, name);
  return ask;
}

/* A number that nobody looked up lately says so. */
static GtkWidget *
make_row (const VgDirectoryEntry *entry)
{
  const char *language = vg_language_get ();
  const char *name = vg_directory_entry_say (entry, "name", language);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *numbers = g_strjoinv (" · ", (char **) entry->numbers);
  g_autofree char *checked = vg_directory_entry_say_checked (entry);

  gtk_widget_add_css_class (box, "turning-entry");
  add_line (box, name, "heading");
  add_line (box, numbers, NULL);
  add_line (box, vg_directory_entry_say (entry, "for", language), NULL);
  add_line (box, entry->site, "dim-label");
  add_line (box, checked, vg_directory_entry_is_doubtful (entry) ? "needs-you" : "dim-label");
  gtk_box_append (GTK_BOX (box), make_ask (entry, name));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static GtkWidget *
make_list (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgDirectory) directory = vg_directory_read (&error);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  vg_name (list, _ ("Where to turn"), NULL);
  for (guint i = 0; directory != NULL && i < vg_directory_get_n (directory); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (vg_directory_get (directory, i)));
  if (error != NULL)
    gtk_list_box_append (GTK_LIST_BOX (list), g_object_new (GTK_TYPE_LABEL, "label", error->message,
                                                            "wrap", TRUE, NULL));

  return list;
}

GtkWidget *
vg_directory_view_new (void)
{
  GtkWidget *expander = gtk_expander_new (_ ("Where to turn"));

  gtk_expander_set_child (GTK_EXPANDER (expander), make_list ());
  vg_expander_pass_by (GTK_EXPANDER (expander));
  gtk_widget_add_css_class (expander, "in-order");
  vg_name (expander, _ ("Where to turn"), NULL);
  return expander;
}
