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

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
get_first (GtkWidget *widget)
{
  return skip_hidden (gtk_widget_get_first_child (widget));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* The height that fits every child of the row that begins with @first: those beside one another
 * get the same, whatever stands in another row.
 */
static int
measure_row (GtkWidget *first, int n_columns, int width)
{
  GtkWidget *child = first;
  int height = 0;

  for (int i = 0; i < n_columns && child != NULL; i++) {
    int natural = 0;

    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
    height = MAX (height, natural);
    child = get_next (child);
  }

  return height;
}

static int
measure_rows (GtkWidget *widget, const Children *children, int width)
{
  int n_columns = count_columns (children, width);
  int column = get_column_width (width, n_columns);
  int height = 0;
  int n = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child)) {
    if (n % n_columns == 0)
      height += measure_row (child, n_columns, column) + (n > 0 ? SPACING : 0);
    n++;
  }

  return height;
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

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child)) {
    if (n % n_columns == 0) {
      at.y += n > 0 ? at.height + SPACING : 0;
      at.height = measure_row (child, n_columns, at.width);
    }
    at.x = n % n_columns * (at.width + SPACING);
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
