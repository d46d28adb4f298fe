/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/directory-line.h"

#include "base/language.h"
#include "ui/risk/risk-label.h"

/* "Day and night · 113.nl": what there is of it. */
static char *
dup_ways (const VgDirectoryEntry *entry)
{
  const char *opening = vg_directory_entry_say (entry, "opening", vg_language_get ());

  if (opening != NULL && entry->site != NULL)
    return g_strdup_printf ("%s · %s", opening, entry->site);

  return g_strdup (opening != NULL ? opening : entry->site);
}

GtkWidget *
vg_directory_line_new (const VgDirectoryEntry *entry)
{
  const char *language = vg_language_get ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *numbers = g_strjoinv (" · ", (char **) entry->numbers);
  g_autofree char *ways = dup_ways (entry);
  g_autofree char *checked = vg_directory_entry_say_checked (entry);
  GtkLabel *number = NULL;

  gtk_widget_add_css_class (line, "directory-line");
  vg_risk_label_add (GTK_BOX (line), vg_directory_entry_say (entry, "name", language),
                     "directory-name");
  if (*numbers != '\0') {
    number = vg_risk_label_add (GTK_BOX (line), numbers, "directory-number");
    gtk_label_set_selectable (number, FALSE);
  }
  vg_risk_label_add (GTK_BOX (line), vg_directory_entry_say (entry, "for", language), NULL);
  if (ways != NULL)
    vg_risk_label_add (GTK_BOX (line), ways, "dim-label");
  vg_risk_label_add (GTK_BOX (line), checked,
                     vg_directory_entry_is_doubtful (entry) && *numbers != '\0' ? "needs-you"
                                                                                : "dim-label");

  return line;
}
