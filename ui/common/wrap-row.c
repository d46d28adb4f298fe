/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/wrap-row.h"

#define SPACING     10
#define ROW_SPACING 8

struct _VgWrapRow {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (VgWrapRow, vg_wrap_row, GTK_TYPE_LAYOUT_MANAGER)

/* Where the next child goes.
 * @row_height: of the row so far
 */
typedef struct {
  int width;
  int x;
  int y;
  int row_height;
} Pen;

/* Puts @child where there is room for it and moves the pen behind it. */
static GtkAllocation
place (Pen *pen, GtkWidget *child)
{
  GtkAllocation at = { 0 };
  int minimum = 0;
  int natural = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  at.width = MAX (minimum, MIN (natural, pen->width));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, at.width, NULL, &at.height, NULL, NULL);

  if (pen->x > 0 && pen->x + at.width > pen->width) {
    pen->x = 0;
    pen->y += pen->row_height + ROW_SPACING;
    pen->row_height = 0;
  }
  at.x = pen->x;
  at.y = pen->y;
  pen->x += at.width + SPACING;
  pen->row_height = MAX (pen->row_height, at.height);

  return at;
}

/* Goes through all children; @is_for_real: gives them their places. Returns: the height */
static int
place_all (GtkWidget *widget, int width, gboolean is_for_real)
{
  Pen pen = { .width = width };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkAllocation at = { 0 };

    if (!gtk_widget_should_layout (child))
      continue;
    at = place (&pen, child);
    if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
      at.x = width - at.x - at.width;
    if (is_for_real)
      gtk_widget_size_allocate (child, &at, -1);
  }

  return pen.y + pen.row_height;
}

static void
measure_widths (GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = 0;
  *natural = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int child_minimum = 0;
    int child_natural = 0;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL,
                        NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural += child_natural + (*natural > 0 ? SPACING : 0);
  }
}

static GtkSizeRequestMode
vg_wrap_row_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vg_wrap_row_measure (GtkLayoutManager *manager,
                     GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  int min_width = 0;
  int width = 0;

  measure_widths (widget, &min_width, &width);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = min_width;
    *natural = width;
    return;
  }

  /* Where no width is known, nothing may need less than the minimum: not even in one row. */
  *minimum = place_all (widget, for_size < 0 ? G_MAXINT : for_size, FALSE);
  *natural = place_all (widget, for_size < 0 ? width : for_size, FALSE);
}

static void
vg_wrap_row_allocate (GtkLayoutManager *manager,
                      GtkWidget *widget,
                      int width,
                      int height,
                      int baseline)
{
  place_all (widget, width, TRUE);
}

static void
vg_wrap_row_class_init (VgWrapRowClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = vg_wrap_row_get_request_mode;
  manager_class->measure = vg_wrap_row_measure;
  manager_class->allocate = vg_wrap_row_allocate;
}

static void
vg_wrap_row_init (VgWrapRow *self)
{
}

GtkLayoutManager *
vg_wrap_row_new (void)
{
  return g_object_new (VG_TYPE_WRAP_ROW, NULL);
}
