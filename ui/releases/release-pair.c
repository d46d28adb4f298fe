/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/releases/release-pair.h"

#include "ui/common/name.h"

#include <glib/gi18n-lib.h>

#define SPACING    24
#define MIN_HEIGHT 120
#define GAP        10  /* below a heading or the tabs */
#define MIN_COLUMN 438 /* two of them fit from 900 pixels on */
#define TAB        "vg-tab"
#define HEADING    "vg-heading"

/* @tabs: seen where @is_wide is not
 * @columns: (element-type GtkWidget): children, lent, each with a heading, seen where it is
 */
struct _VgReleasePair {
  GtkWidget parent_instance;

  GtkWidget *tabs;
  GPtrArray *columns;
  gboolean is_wide;
};

G_DEFINE_FINAL_TYPE (VgReleasePair, vg_release_pair, GTK_TYPE_WIDGET)

static int
measure_width (GtkWidget *widget)
{
  int minimum = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
get_widest (VgReleasePair *self)
{
  int widest = 0;

  for (guint i = 0; i < self->columns->len; i++)
    widest = MAX (widest, measure_width (self->columns->pdata[i]));

  return widest;
}

static GtkWidget *
get_heading (GtkWidget *column)
{
  return g_object_get_data (G_OBJECT (column), HEADING);
}

/* All headings get the height of the highest. */
static int
get_heading_height (VgReleasePair *self)
{
  int highest = 0;

  for (guint i = 0; i < self->columns->len; i++) {
    int height = 0;

    gtk_widget_measure (get_heading (self->columns->pdata[i]), GTK_ORIENTATION_VERTICAL, -1,
                        &height, NULL, NULL, NULL);
    highest = MAX (highest, height);
  }

  return highest;
}

static gboolean
fits (VgReleasePair *self, int width)
{
  int column = MAX (MIN_COLUMN, get_widest (self));
  int n = (int) self->columns->len;

  return n * column + (n - 1) * SPACING <= width;
}

static GtkSizeRequestMode
vg_release_pair_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
vg_release_pair_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  VgReleasePair *self = VG_RELEASE_PAIR (widget);
  int tabs = 0;

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MAX (get_widest (self), measure_width (self->tabs));
    *natural = *minimum;
    return;
  }

  gtk_widget_measure (self->tabs, orientation, -1, &tabs, NULL, NULL, NULL);
  /* A column scrolls. Asking how high it wants to be would lay out all of it once more. */
  *minimum = MAX (tabs, get_heading_height (self)) + GAP + MIN_HEIGHT;
  *natural = *minimum;
}

static gboolean
is_turned_to (VgReleasePair *self, GtkWidget *column)
{
  return gtk_toggle_button_get_active (g_object_get_data (G_OBJECT (column), TAB));
}

static void
lay_side_by_side (VgReleasePair *self, int width, int height)
{
  int n = (int) self->columns->len;
  int top = get_heading_height (self);
  GtkAllocation at = { 0, top + GAP, n > 0 ? (width - (n - 1) * SPACING) / n : width, 0 };
  gboolean is_turned = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  for (int i = 0; i < n; i++) {
    GtkWidget *column = self->columns->pdata[is_turned ? n - 1 - i : i];

    GtkAllocation above = { i * (at.width + SPACING), 0, at.width, top };

    at.x = above.x;
    at.height = MAX (0, height - at.y);
    gtk_widget_set_child_visible (get_heading (column), TRUE);
    gtk_widget_size_allocate (get_heading (column), &above, -1);
    gtk_widget_set_child_visible (column, TRUE);
    gtk_widget_size_allocate (column, &at, -1);
  }
}

static void
lay_behind_tabs (VgReleasePair *self, int width, int height)
{
  GtkAllocation at = { 0, 0, width, 0 };

  gtk_widget_measure (self->tabs, GTK_ORIENTATION_VERTICAL, width, &at.height, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->tabs, &at, -1);
  at.y = at.height + GAP;
  at.height = MAX (0, height - at.y);

  for (guint i = 0; i < self->columns->len; i++) {
    GtkWidget *column = self->columns->pdata[i];
    gboolean is_shown = is_turned_to (self, column);

    gtk_widget_set_child_visible (get_heading (column), FALSE);
    gtk_widget_set_child_visible (column, is_shown);
    if (is_shown)
      gtk_widget_size_allocate (column, &at, -1);
  }
}

static void
vg_release_pair_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VgReleasePair *self = VG_RELEASE_PAIR (widget);

  self->is_wide = fits (self, width);
  gtk_widget_set_child_visible (self->tabs, !self->is_wide);
  if (self->is_wide)
    lay_side_by_side (self, width, height);
  else
    lay_behind_tabs (self, width, height);
}

static void
vg_release_pair_dispose (GObject *object)
{
  VgReleasePair *self = VG_RELEASE_PAIR (object);

  g_clear_pointer (&self->tabs, gtk_widget_unparent);
  if (self->columns != NULL)
    for (guint i = 0; i < self->columns->len; i++) {
      gtk_widget_unparent (get_heading (self->columns->pdata[i]));
      gtk_widget_unparent (self->columns->pdata[i]);
    }
  g_clear_pointer (&self->columns, g_ptr_array_unref);

  G_OBJECT_CLASS (vg_release_pair_parent_class)->dispose (object);
}

static void
vg_release_pair_class_init (VgReleasePairClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_release_pair_dispose;
  widget_class->get_request_mode = vg_release_pair_get_request_mode;
  widget_class->measure = vg_release_pair_measure;
  widget_class->size_allocate = vg_release_pair_size_allocate;
}

static void
vg_release_pair_init (VgReleasePair *self)
{
  self->columns = g_ptr_array_new ();
  self->tabs = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  vg_name (self->tabs, _ ("Whose words"), NULL);
  gtk_widget_add_css_class (self->tabs, "linked");
  gtk_widget_set_parent (self->tabs, GTK_WIDGET (self));
}

GtkWidget *
vg_release_pair_new (void)
{
  return g_object_new (VG_TYPE_RELEASE_PAIR, NULL);
}

static void
add_tab (VgReleasePair *self, GtkWidget *column, const char *name)
{
  GtkWidget *first = gtk_widget_get_first_child (self->tabs);
  GtkWidget *tab = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (tab), label);
  vg_name (tab, name, NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab), first == NULL);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (tab), GTK_TOGGLE_BUTTON (first));
  g_signal_connect_object (tab, "toggled", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->tabs), tab);
  g_object_set_data (G_OBJECT (column), TAB, tab);
}

static void
add_heading (VgReleasePair *self, GtkWidget *column, const char *name)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "ellipsize",
                                     PANGO_ELLIPSIZE_END, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (heading, "vg-release-name");
  gtk_widget_set_parent (heading, GTK_WIDGET (self));
  g_object_set_data (G_OBJECT (column), HEADING, heading);
}

void
vg_release_pair_add (VgReleasePair *self, GtkWidget *column, const char *name)
{
  g_return_if_fail (VG_IS_RELEASE_PAIR (self));

  add_tab (self, column, name);
  add_heading (self, column, name);
  g_ptr_array_add (self->columns, column);
  gtk_widget_set_parent (column, GTK_WIDGET (self));
}

void
vg_release_pair_turn_to (VgReleasePair *self, GtkWidget *column)
{
  g_return_if_fail (VG_IS_RELEASE_PAIR (self) && GTK_IS_WIDGET (column));

  gtk_toggle_button_set_active (g_object_get_data (G_OBJECT (column), TAB), TRUE);
}

gboolean
vg_release_pair_get_is_wide (VgReleasePair *self)
{
  g_return_val_if_fail (VG_IS_RELEASE_PAIR (self), FALSE);

  return self->is_wide;
}
