/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/goals/matrix-table.h"

#include "model/people.h"
#include "ui/common/name.h"
#include "ui/common/pass-wheel.h"
#include "ui/common/text-label.h"
#include "ui/goals/goal-words.h"

#include <glib/gi18n-lib.h>

#define ROW_CHARS    26 /* as wide as a heading likes to be */
#define COLUMN_CHARS 15
#define NARROW       4 / 5 /* of that, where there is less room */
#define HEAD_LINES   4
#define BAR_ROOM     12 /* px: the bar for scrolling lies over what it scrolls */

struct _VgMatrixTable {
  GtkBox parent_instance;

  GtkGrid *grid;
  GtkLabel *words;
  GPtrArray *cells; /* buttons, row by row; lent by the grid */
  guint n_columns;
  guint current;
};

G_DEFINE_FINAL_TYPE (VgMatrixTable, vg_matrix_table, GTK_TYPE_BOX)

static const char *const sign_classes[VG_N_SIGNS] = {
  "not-looked-at", "strengthens", "fits", "apart", "prepare", "clashes", "blocks",
};

static const char *
get_text (gpointer button, const char *key)
{
  return g_object_get_data (G_OBJECT (button), key);
}

static void
set_text (gpointer button, const char *key, const char *text)
{
  g_object_set_data_full (G_OBJECT (button), key, g_strdup (text), g_free);
}

/* What the cell one is at says; of the one pointed at where there is one. */
static void
show_words (VgMatrixTable *self, gpointer button)
{
  gtk_label_set_text (self->words, get_text (button, "vg-said"));
}

static void
focus_entered_cb (GtkEventController *controller, VgMatrixTable *self)
{
  GtkWidget *button = gtk_event_controller_get_widget (controller);

  g_ptr_array_find (self->cells, button, &self->current);
  show_words (self, button);
}

static void
pointer_entered_cb (GtkEventController *controller, double x, double y, VgMatrixTable *self)
{
  show_words (self, gtk_event_controller_get_widget (controller));
}

static void
pointer_left_cb (GtkEventController *controller, VgMatrixTable *self)
{
  if (self->current < self->cells->len)
    show_words (self, self->cells->pdata[self->current]);
}

static void
watch (VgMatrixTable *self, GtkWidget *button)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_entered_cb), self, 0);
  g_signal_connect_object (motion, "enter", G_CALLBACK (pointer_entered_cb), self, 0);
  g_signal_connect_object (motion, "leave", G_CALLBACK (pointer_left_cb), self, 0);
  gtk_widget_add_controller (button, focus);
  gtk_widget_add_controller (button, motion);
}

/* Where the key leads from cell number @at, or -1 where it is none of the table's. */
static int
find_way (VgMatrixTable *self, guint keyval, int at)
{
  int n_columns = self->n_columns;
  int column = at % n_columns;
  int n = self->cells->len;

  switch (keyval) {
  case GDK_KEY_Left:
    return column > 0 ? at - 1 : at;
  case GDK_KEY_Right:
    return column < n_columns - 1 ? at + 1 : at;
  case GDK_KEY_Up:
    return at >= n_columns ? at - n_columns : at;
  case GDK_KEY_Down:
    return at + n_columns < n ? at + n_columns : at;
  case GDK_KEY_Home:
    return at - column;
  case GDK_KEY_End:
    return at - column + n_columns - 1;
  default:
    return -1;
  }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                VgMatrixTable *self)
{
  int way = -1;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) == 0 && self->cells->len > 0)
    way = find_way (self, keyval, self->current);
  if (way < 0)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (self->cells->pdata[way]);
  return GDK_EVENT_STOP;
}

/* Tab comes to one cell and leaves from it: the arrows go about. */
static gboolean
vg_matrix_table_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VgMatrixTable *self = VG_MATRIX_TABLE (widget);

  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return vg_matrix_table_grab_cell (self);
}

static void
vg_matrix_table_dispose (GObject *object)
{
  VgMatrixTable *self = VG_MATRIX_TABLE (object);

  g_clear_pointer (&self->cells, g_ptr_array_unref);

  G_OBJECT_CLASS (vg_matrix_table_parent_class)->dispose (object);
}

static void
vg_matrix_table_class_init (VgMatrixTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_matrix_table_dispose;
  GTK_WIDGET_CLASS (klass)->focus = vg_matrix_table_focus;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_scroller (VgMatrixTable *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_set_focusable (scroller, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->grid));
  vg_pass_wheel (GTK_SCROLLED_WINDOW (scroller));
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->grid), BAR_ROOM);
  gtk_box_append (GTK_BOX (self), scroller);
}

static void
vg_matrix_table_init (VgMatrixTable *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->cells = g_ptr_array_new ();
  self->grid = GTK_GRID (gtk_grid_new ());
  self->words = GTK_LABEL (vg_text_label_new (NULL, "matrix-said"));
  gtk_widget_set_halign (GTK_WIDGET (self->grid), GTK_ALIGN_START);
  gtk_grid_set_row_spacing (self->grid, 4);
  gtk_grid_set_column_spacing (self->grid, 4);
  gtk_label_set_yalign (self->words, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self), "matrix");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), keys);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  add_scroller (self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->words));
}

GtkWidget *
vg_matrix_table_new (void)
{
  VgMatrixTable *self = g_object_new (VG_TYPE_MATRIX_TABLE, NULL);

  vg_name (GTK_WIDGET (self), _ ("Goals against one another"), NULL);
  return GTK_WIDGET (self);
}

static GtkWidget *
new_heading (const char *text, int n_chars)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), HEAD_LINES);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), n_chars * NARROW);
  gtk_label_set_max_width_chars (GTK_LABEL (label), n_chars);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (label, "matrix-head");

  return label;
}

static GtkWidget *
new_goal_heading (const VgMatrixGoal *goal, int n_chars)
{
  g_autofree char *words = vg_goal_say_words (goal->words);

  return new_heading (words, n_chars);
}

/* "→ de heer B." or "↓ mevrouw A.": whose goals the columns are, or the rows. */
static GtkWidget *
new_owner (VgMatrix *matrix, const char *arrow, const char *party)
{
  g_autofree char *name = vg_people_dup_name (vg_matrix_get_case (matrix), party);
  g_autofree char *text = g_strdup_printf ("%s %s", arrow, name);
  GtkWidget *owner = new_heading (text, ROW_CHARS);

  gtk_widget_add_css_class (owner, "dim-label");
  gtk_widget_set_valign (owner, GTK_ALIGN_END);
  return owner;
}

static GtkWidget *
new_cell (VgMatrixTable *self, const VgMatrixCell *cell)
{
  g_autofree char *said = vg_goal_say_pair (cell);
  g_autofree char *mark = g_strconcat (vg_sign_get_mark (cell->sign), cell->is_settled ? " ✓" : "",
                                       NULL);
  GtkWidget *button = gtk_button_new_with_label (mark);

  gtk_widget_add_css_class (button, "matrix-cell");
  gtk_widget_add_css_class (button, sign_classes[cell->sign]);
  if (vg_sign_needs_settling (cell->sign) && !cell->is_settled)
    gtk_widget_add_css_class (button, "needs-you");
  gtk_widget_set_tooltip_text (button, cell->word);
  vg_name (button, said, NULL);
  set_text (button, "vg-said", said);
  set_text (button, "vg-harmed", cell->harmed->place);
  set_text (button, "vg-accused", cell->accused->place);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "goals.pair");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", cell->harmed->place,
                                    cell->accused->place);
  watch (self, button);

  return button;
}

static void
clear (VgMatrixTable *self)
{
  GtkWidget *child = NULL;

  g_ptr_array_set_size (self->cells, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

/* How many columns from @column on are of the same person. */
static int
count_of_owner (VgMatrixTable *self, VgMatrix *matrix, guint column)
{
  const char *party = vg_matrix_get_column (matrix, column)->party;
  guint end = column + 1;

  while (end < self->n_columns && g_str_equal (vg_matrix_get_column (matrix, end)->party, party))
    end++;

  return (int) (end - column);
}

/* The person above each group of columns, then the goals. */
static void
add_columns (VgMatrixTable *self, VgMatrix *matrix)
{
  for (guint column = 0; column < self->n_columns;) {
    const char *party = vg_matrix_get_column (matrix, column)->party;
    int n = count_of_owner (self, matrix, column);

    gtk_grid_attach (self->grid, new_owner (matrix, "→", party), (int) column + 1, 0, n, 1);
    column += (guint) n;
  }
  for (guint column = 0; column < self->n_columns; column++)
    gtk_grid_attach (self->grid,
                     new_goal_heading (vg_matrix_get_column (matrix, column), COLUMN_CHARS),
                     (int) column + 1, 1, 1, 1);
}

static void
add_row (VgMatrixTable *self, VgMatrix *matrix, guint row, int at)
{
  gtk_grid_attach (self->grid, new_goal_heading (vg_matrix_get_row (matrix, row), ROW_CHARS), 0, at,
                   1, 1);
  for (guint column = 0; column < self->n_columns; column++) {
    GtkWidget *cell = new_cell (self, vg_matrix_get_cell (matrix, row, column));

    g_ptr_array_add (self->cells, cell);
    gtk_grid_attach (self->grid, cell, (int) column + 1, at, 1, 1);
  }
}

/* The person above each group of rows: the first one beside the goals of the columns. */
static void
add_rows (VgMatrixTable *self, VgMatrix *matrix)
{
  const char *owner = NULL;
  int at = 1;

  for (guint row = 0; row < vg_matrix_get_n_rows (matrix); row++) {
    const char *party = vg_matrix_get_row (matrix, row)->party;

    if (g_strcmp0 (party, owner) != 0)
      gtk_grid_attach (self->grid, new_owner (matrix, "↓", party), 0, at++, 1, 1);
    add_row (self, matrix, row, at++);
    owner = party;
  }
}

void
vg_matrix_table_show (VgMatrixTable *self, VgMatrix *matrix)
{
  gboolean had_focus = FALSE;

  g_return_if_fail (VG_IS_MATRIX_TABLE (self) && matrix != NULL);

  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  clear (self);
  self->n_columns = vg_matrix_get_n_columns (matrix);
  if (self->n_columns == 0 || vg_matrix_get_n_rows (matrix) == 0)
    return;

  add_columns (self, matrix);
  add_rows (self, matrix);
  self->current = MIN (self->current, self->cells->len - 1);
  show_words (self, self->cells->pdata[self->current]);
  if (had_focus)
    gtk_widget_grab_focus (self->cells->pdata[self->current]);
}

void
vg_matrix_table_set_open (VgMatrixTable *self, const char *harmed, const char *accused)
{
  g_return_if_fail (VG_IS_MATRIX_TABLE (self));

  for (guint i = 0; i < self->cells->len; i++) {
    GtkWidget *button = self->cells->pdata[i];
    gboolean is_open = g_strcmp0 (get_text (button, "vg-harmed"), harmed) == 0 &&
                       g_strcmp0 (get_text (button, "vg-accused"), accused) == 0;

    if (is_open) {
      gtk_widget_add_css_class (button, "open");
      self->current = i;
      show_words (self, button);
    } else {
      gtk_widget_remove_css_class (button, "open");
    }
    gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, is_open,
                                 -1);
  }
}

gboolean
vg_matrix_table_grab_cell (VgMatrixTable *self)
{
  g_return_val_if_fail (VG_IS_MATRIX_TABLE (self), FALSE);

  if (self->current >= self->cells->len)
    return FALSE;

  return gtk_widget_grab_focus (self->cells->pdata[self->current]);
}
