/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/side-by-side.h"

#define WIDEST      (1 << 20) /* wider than any window; GTK asks for so much too */
#define SPACING     20
#define MAX_COLUMNS 2
#define MIN_COLUMN  260 /* pixels, below which a column is too narrow */

struct _VgSideBySide {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (VgSideBySide, vg_side_by_side, GTK_TYPE_LAYOUT_MANAGER)

/* What the layout asks of all children together.
 * @min_width, @width: of the widest
 */
typedef struct {
  int n;
  int min_width;
  int width;
} Children;

static void
look_at (GtkWidget *widget, Children *children)
{
  *children = (Children){ 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int minimum = 0;
    int natural = 0;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
    children->n++;
    children->min_width = MAX (children->min_width, minimum);
    children->width = MAX (children->width, natural);
  }
}

/* The columns where there is room for all of them. */
static int
get_most_columns (const Children *children)
{
  return CLAMP (children->n, 1, MAX_COLUMNS);
}

static int
count_columns (const Children *children, int width)
{
  int column = MAX (children->min_width, MIN_COLUMN);

  return CLAMP ((width + SPACING) / (column + SPACING), 1, get_most_columns (children));
}

static int
get_column_width (int width, int n_columns)
{
  return (width - (n_columns - 1) * SPACING) / n_columns;
}

/* The height that fits every child at this width: all get the same. */
static int
measure_height (GtkWidget *widget, int width)
{
  int height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int natural = 0;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
    height = MAX (height, natural);
  }

  return height;
}

static int
measure_rows (GtkWidget *widget, const Children *children, int width)
{
  int n_columns = count_columns (children, width);
  int n_rows = (children->n + n_columns - 1) / n_columns;

  return n_rows * measure_height (widget, get_column_width (width, n_columns)) +
         MAX (0, n_rows - 1) * SPACING;
}

static GtkSizeRequestMode
vg_side_by_side_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vg_side_by_side_measure (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  Children children;
  int n_columns = 0;
  int width = 0;

  look_at (widget, &children);
  n_columns = get_most_columns (&children);
  width = n_columns * children.width + (n_columns - 1) * SPACING;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = children.min_width;
    *natural = width;
    return;
  }

  /* Where no width is known, nothing may need less than the minimum: not even all columns. */
  *natural = measure_rows (widget, &children, for_size < 0 ? width : for_size);
  *minimum = for_size < 0 ? measure_rows (widget, &children, WIDEST) : *natural;
}

static void
vg_side_by_side_allocate (GtkLayoutManager *manager,
                          GtkWidget *widget,
                          int width,
                          int height,
                          int baseline)
{
  Children children;
  GtkAllocation at = { 0 };
  int n_columns = 0;
  int n = 0;

  look_at (widget, &children);
  n_columns = count_columns (&children, width);
  at.width = get_column_width (width, n_columns);
  at.height = measure_height (widget, at.width);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (!gtk_widget_should_layout (child))
      continue;
    at.x = n % n_columns * (at.width + SPACING);
    at.y = n / n_columns * (at.height + SPACING);
    if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
      at.x = width - at.x - at.width;
    gtk_widget_size_allocate (child, &at, -1);
    n++;
  }
}

static void
vg_side_by_side_class_init (VgSideBySideClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = vg_side_by_side_get_request_mode;
  manager_class->measure = vg_side_by_side_measure;
  manager_class->allocate = vg_side_by_side_allocate;
}

static void
vg_side_by_side_init (VgSideBySide *self)
{
}

GtkLayoutManager *
vg_side_by_side_new (void)
{
  return g_object_new (VG_TYPE_SIDE_BY_SIDE, NULL);
}
