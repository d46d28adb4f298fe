/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/people/erasing-group.h"

#include "ui/common/expander.h"
#include "ui/common/text-label.h"
#include "ui/common/value-buttons.h"
#include "ui/people/erasing-line.h"

#include <glib/gi18n-lib.h>

#define FEW_LINES 6 /* stand open; more are folded */

/* In the order of VgErasureChoice. */
static const char *const values[] = { "keep", "erase" };

/* @erasure: lent */
struct _VgErasingGroup {
  GtkBox parent_instance;

  VgErasure *erasure;
  VgErasureGroup group;
  VgValueButtons *all;
  GtkWidget *lines; /* GtkListBox; NULL where they are only shown */
};

G_DEFINE_FINAL_TYPE (VgErasingGroup, vg_erasing_group, GTK_TYPE_BOX)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
vg_erasing_group_class_init (VgErasingGroupClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", VG_TYPE_ERASING_GROUP, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
vg_erasing_group_init (VgErasingGroup *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
}

/* --- What is chosen --- */

static void
one_chosen_cb (VgErasingGroup *self, guint choice, VgErasingLine *line)
{
  vg_erasure_choose (self->erasure, vg_erasing_line_get_index (line), (VgErasureChoice) choice);
  vg_erasing_line_show (line, (VgErasureChoice) choice);
  vg_value_buttons_show (self->all, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_on_lines (VgErasingGroup *self, VgErasureChoice choice)
{
  GtkWidget *line = self->lines != NULL ? gtk_widget_get_first_child (self->lines) : NULL;

  for (; line != NULL; line = gtk_widget_get_next_sibling (line))
    vg_erasing_line_show (VG_ERASING_LINE (line), choice);
}

static void
all_chosen_cb (VgErasingGroup *self, const char *value, gboolean is_on)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (g_str_equal (values[i], value)) {
      vg_erasure_choose_group (self->erasure, self->group, (VgErasureChoice) i);
      show_on_lines (self, (VgErasureChoice) i);
    }
  vg_value_buttons_show (self->all, (const char *const[]){ value, NULL });
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- What it is about --- */

static char *
say_heading (VgErasureGroup group, const char *name)
{
  switch (group) {
  case VG_ERASURE_NAMES:
    return g_strdup_printf (_ ("What names %s"), name);
  case VG_ERASURE_SAID:
    return g_strdup_printf (_ ("What others said of %s"), name);
  case VG_ERASURE_SHARED:
  default:
    return g_strdup (_ ("What is about others too"));
  }
}

static char *
say_text (VgErasureGroup group, const char *name, guint n)
{
  switch (group) {
  case VG_ERASURE_NAMES:
    return g_strdup_printf (ngettext ("%u line that you wrote down names %s. It goes, unless you "
                                      "keep it; a level or a date beside it stays.",
                                      "%u lines that you wrote down name %s. They go, unless you "
                                      "keep them; a level or a date beside them stays.",
                                      n),
                            n, name);
  case VG_ERASURE_SAID:
    return g_strdup_printf (ngettext ("%u line is of another person, and names %s. It stays, "
                                      "unless you erase it.",
                                      "%u lines are of another person, and name %s. They stay, "
                                      "unless you erase them.",
                                      n),
                            n, name);
  case VG_ERASURE_SHARED:
  default:
    return g_strdup_printf (ngettext ("%u line is about the case or about several people, and "
                                      "does not name %s. It stays, unless you erase it.",
                                      "%u lines are about the case or about several people, and "
                                      "do not name %s. They stay, unless you erase them.",
                                      n),
                            n, name);
  }
}

static GtkWidget *
new_heading (const char *text)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                     "wrap-mode", PANGO_WRAP_WORD_CHAR, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (heading, "heading");
  return heading;
}

static void
add_all (VgErasingGroup *self, const char *heading)
{
  gboolean goes = self->group == VG_ERASURE_NAMES;

  self->all = VG_VALUE_BUTTONS (vg_value_buttons_new (VG_VALUES_ONE, heading));
  if (goes)
    vg_value_buttons_add (self->all, "erase", _ ("Erase all of these"));
  vg_value_buttons_add (self->all, "keep", _ ("Keep all of these"));
  if (!goes)
    vg_value_buttons_add (self->all, "erase", _ ("Erase all of these, for the others too"));
  vg_value_buttons_show (self->all, (const char *const[]){ goes ? "erase" : "keep", NULL });
  g_signal_connect_object (self->all, "chosen", G_CALLBACK (all_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->all));
}

/* --- Its lines --- */

static GtkWidget *
new_choices (VgErasingGroup *self, const char *heading, VgLineWords *words)
{
  self->lines = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->lines), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->lines, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lines), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heading, -1);
  for (guint i = 0; i < vg_erasure_get_n_lines (self->erasure); i++) {
    const VgErasureLine *line = vg_erasure_get_line (self->erasure, i);
    GtkWidget *row = NULL;

    if (line->group != self->group)
      continue;
    row = vg_erasing_line_new (self->erasure, i, words);
    g_signal_connect_object (row, "chosen", G_CALLBACK (one_chosen_cb), self, G_CONNECT_SWAPPED);
    gtk_list_box_append (GTK_LIST_BOX (self->lines), row);
  }

  return self->lines;
}

static char *
say_line (VgErasingGroup *self, guint index, VgLineWords *words)
{
  const char *place = vg_erasure_get_line (self->erasure, index)->place;
  g_autoptr (JsonNode) going = vg_erasure_dup_going (self->erasure, index);
  g_autofree char *says = vg_line_words_say (words, place, going);
  g_autofree char *what = vg_line_words_say_what (words, place);

  return says != NULL ? g_strdup_printf ("%s: %s", what, says) : NULL;
}

/* Only to be read; where nothing can be said of a line there is nothing to read. */
static GtkWidget *
new_texts (VgErasingGroup *self, VgLineWords *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < vg_erasure_get_n_lines (self->erasure); i++) {
    const VgErasureLine *line = vg_erasure_get_line (self->erasure, i);
    g_autofree char *text = line->group == self->group ? say_line (self, i, words) : NULL;

    if (text != NULL)
      gtk_box_append (GTK_BOX (box), vg_text_label_new (text, NULL));
  }

  return box;
}

static void
add_lines (VgErasingGroup *self, const char *heading, VgLineWords *words)
{
  gboolean is_chosen = self->group != VG_ERASURE_SHARED;
  GtkWidget *lines = is_chosen ? new_choices (self, heading, words) : new_texts (self, words);
  GtkWidget *fold = NULL;

  if (self->group == VG_ERASURE_NAMES ||
      (is_chosen && vg_erasure_count (self->erasure, self->group) <= FEW_LINES)) {
    gtk_box_append (GTK_BOX (self), lines);
    return;
  }

  fold = gtk_expander_new (is_chosen ? _ ("Look at each") : _ ("Which these are"));
  gtk_widget_set_margin_top (lines, 10);
  gtk_expander_set_child (GTK_EXPANDER (fold), lines);
  vg_expander_pass_by (GTK_EXPANDER (fold));
  gtk_box_append (GTK_BOX (self), fold);
}

GtkWidget *
vg_erasing_group_new (VgErasure *erasure,
                      VgErasureGroup group,
                      const char *name,
                      VgLineWords *words)
{
  VgErasingGroup *self = g_object_new (VG_TYPE_ERASING_GROUP, NULL);
  g_autofree char *heading = say_heading (group, name);
  g_autofree char *text = say_text (group, name, vg_erasure_count (erasure, group));

  self->erasure = erasure;
  self->group = group;
  gtk_box_append (GTK_BOX (self), new_heading (heading));
  gtk_box_append (GTK_BOX (self), vg_text_label_new (text, NULL));
  add_all (self, heading);
  add_lines (self, heading, words);
  return GTK_WIDGET (self);
}
