/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/acute-card.h"

#include "base/language.h"
#include "ui/common/hide-key.h"
#include "ui/risk/directory-line.h"
#include "ui/risk/risk-label.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define ACUTE_DANGER "RF1"
#define WIDTH        480
#define HEIGHT       640

static void
add_deeds (GtkBox *box, VgRiskBook *book)
{
  g_autoptr (GPtrArray) deeds = vg_risk_book_list_deeds (book, ACUTE_DANGER, vg_language_get ());

  vg_risk_label_add_heading (box, _ ("What to do now"), "risk-heading");
  for (guint i = 0; i < deeds->len; i++) {
    g_autofree char *line = g_strdup_printf ("%u.  %s", i + 1, (const char *) deeds->pdata[i]);

    vg_risk_label_add (box, line, "acute-deed");
  }
}

static void
add_entries (GtkBox *box, VgDirectory *directory)
{
  vg_risk_label_add_heading (box, _ ("Whom to call"), "risk-heading");
  for (guint i = 0; i < vg_directory_get_n (directory); i++) {
    const VgDirectoryEntry *entry = vg_directory_get (directory, i);

    if (entry->is_acute)
      gtk_box_append (box, vg_directory_line_new (entry));
  }
}

/* Where the files cannot be read, the one number that must never be missing is said by us. */
static void
fill (GtkBox *box)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgRiskBook) book = vg_risk_book_read (&error);

  if (book == NULL) {
    vg_risk_label_add (box, _ ("Call 112 if anyone is in danger now."), "acute-deed");
    vg_risk_label_add (box, error->message, "dim-label");
    return;
  }

  add_deeds (box, book);
  add_entries (box, vg_risk_book_get_directory (book));
}

static GtkWidget *
make_content (GtkWidget *close)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (_ ("Acute danger"), NULL));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), close);
  gtk_widget_add_css_class (box, "acute-card");
  fill (GTK_BOX (box));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Acute danger"), -1);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (outer), header);
  gtk_box_append (GTK_BOX (outer), scroller);

  return outer;
}

void
vg_acute_card_present (GtkWindow *window)
{
  GtkWidget *card = adw_window_new ();
  GtkWidget *close = gtk_button_new_with_label (_ ("Close"));
  GtkShortcutController *keys = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  gtk_window_set_title (GTK_WINDOW (card), _ ("Acute danger"));
  gtk_window_set_transient_for (GTK_WINDOW (card), window);
  gtk_window_set_modal (GTK_WINDOW (card), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (card), WIDTH, HEIGHT);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "window.close");
  adw_window_set_content (ADW_WINDOW (card), make_content (close));
  gtk_shortcut_controller_add_shortcut (
      keys, gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                              gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (keys));
  vg_hide_key_add (card);
  gtk_window_present (GTK_WINDOW (card));
  gtk_widget_grab_focus (close);
}
