/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/written/piece-row.h"

#include "ui/common/name.h"
#include "ui/written/piece-words.h"

#include <glib/gi18n-lib.h>

#define LINES 4

static GtkWidget *
new_label (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, class);
  return label;
}

static void
set_action (GtkWidget *button, const char *action, guint index)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

/* The words lead to where they stand. */
static GtkWidget *
new_words (const VgPiece *piece, const char *said)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *words = new_label (said, "vg-fragment");
  g_autofree char *name = g_strdup_printf ("%s: %s", vg_piece_say_form (piece->as), said);

  gtk_widget_add_css_class (words, piece->as);
  gtk_button_set_child (GTK_BUTTON (button), words);
  gtk_widget_add_css_class (button, "flat");
  vg_name (button, name, _ ("Shows it in the text"));
  set_action (button, "written.go", piece->index);
  return button;
}

static GtkWidget *
new_question (const VgPiece *piece, const char *said)
{
  const char *question = piece->question != NULL ? piece->question : _ ("Choose a question…");
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = new_label (question, "written-question");

  gtk_widget_set_hexpand (button, TRUE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, piece->question != NULL ? "flat" : "written-open");
  vg_name (button, question, said);
  set_action (button, "written.choose", piece->index);
  return button;
}

static GtkWidget *
new_remove (const VgPiece *piece, const char *said)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-clear-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Take the mark away"));
  vg_name (button, _ ("Take the mark away"), said);
  set_action (button, "written.unmark", piece->index);
  return button;
}

GtkWidget *
vg_piece_row_new (const VgPiece *piece)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *form = new_label (vg_piece_say_form (piece->as), "written-form");
  g_autofree char *said = vg_piece_say (piece->as, piece->words);

  gtk_widget_add_css_class (form, "dim-label");
  gtk_box_append (GTK_BOX (box), form);
  gtk_box_append (GTK_BOX (box), new_words (piece, said));
  gtk_box_append (GTK_BOX (line), new_question (piece, said));
  gtk_box_append (GTK_BOX (line), new_remove (piece, said));
  gtk_box_append (GTK_BOX (box), line);
  gtk_widget_add_css_class (box, "written-piece");
  return box;
}
