/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/people/erasing-line.h"

#include "ui/common/text-label.h"
#include "ui/common/value-buttons.h"

#include <glib/gi18n-lib.h>

/* In the order of VgErasureChoice. */
static const char *const said[] = { N_ ("keep"), N_ ("erase") };
static const char *const values[] = { "keep", "erase" };

struct _VgErasingLine {
  GtkListBoxRow parent_instance;

  guint index;
  VgValueButtons *choice;
};

G_DEFINE_FINAL_TYPE (VgErasingLine, vg_erasing_line, GTK_TYPE_LIST_BOX_ROW)

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
chosen_cb (VgErasingLine *self, const char *value, gboolean is_on)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (g_str_equal (values[i], value))
      g_signal_emit (self, signals[CHOSEN], 0, i);
}

static void
vg_erasing_line_class_init (VgErasingLineClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", VG_TYPE_ERASING_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
vg_erasing_line_init (VgErasingLine *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/* What is chosen at first stands first. */
static void
add_choices (VgErasingLine *self, VgErasureChoice first)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    guint choice = first == VG_ERASURE_KEEP ? i : G_N_ELEMENTS (values) - 1 - i;

    vg_value_buttons_add (self->choice, values[choice], _ (said[choice]));
  }
}

GtkWidget *
vg_erasing_line_new (VgErasure *erasure, guint index, VgLineWords *words)
{
  const VgErasureLine *line = vg_erasure_get_line (erasure, index);
  VgErasingLine *self = g_object_new (VG_TYPE_ERASING_LINE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *what = vg_line_words_say_what (words, line->place);
  g_autoptr (JsonNode) going = vg_erasure_dup_going (erasure, index);
  g_autofree char *says = vg_line_words_say (words, line->place, going);

  self->index = index;
  self->choice = VG_VALUE_BUTTONS (vg_value_buttons_new (VG_VALUES_ROW, what));
  add_choices (self, line->choice);
  g_signal_connect_object (self->choice, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), vg_text_label_new (what, "heading"));
  if (says != NULL)
    gtk_box_append (GTK_BOX (box), vg_text_label_new (says, NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choice));
  gtk_widget_add_css_class (box, "check-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  vg_erasing_line_show (self, line->choice);
  return GTK_WIDGET (self);
}

guint
vg_erasing_line_get_index (VgErasingLine *self)
{
  g_return_val_if_fail (VG_IS_ERASING_LINE (self), 0);

  return self->index;
}

void
vg_erasing_line_show (VgErasingLine *self, VgErasureChoice choice)
{
  g_return_if_fail (VG_IS_ERASING_LINE (self) && choice < G_N_ELEMENTS (values));

  vg_value_buttons_show (self->choice, (const char *const[]){ values[choice], NULL });
}
