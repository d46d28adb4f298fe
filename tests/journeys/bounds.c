/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loaded into the program by the driver, where GTK is 4.10 or newer: makes it tell where each
 * widget is and whether it is drawn, as older GTK does by itself. Newer GTK leaves the borders of
 * what is around a widget out of its place, and tells of a page behind another as if it showed.
 *
 * What is not drawn is 0 wide and 0 high.
 */

#include <gtk/gtk.h>

/* Measured from the outer corner of @around, as GTK adds places up. */
static void
tell_place (GtkWidget *widget, GtkWidget *around, int *x, int *y)
{
  graphene_rect_t place;
  graphene_rect_t outer;

  if (!gtk_widget_compute_bounds (widget, around, &place) ||
      !gtk_widget_compute_bounds (around, around, &outer))
    return;

  *x = (int) (place.origin.x - outer.origin.x);
  *y = (int) (place.origin.y - outer.origin.y);
}

static void
tell_size (GtkWidget *widget, int *width, int *height)
{
  graphene_rect_t own;

  if (!gtk_widget_compute_bounds (widget, widget, &own))
    return;

  *width = (int) own.size.width;
  *height = (int) own.size.height;
}

static gboolean
is_child_of_page (GtkWidget *widget)
{
  g_autoptr (GtkAccessible) parent = gtk_accessible_get_accessible_parent (GTK_ACCESSIBLE (widget));

  return parent != NULL && !GTK_IS_WIDGET (parent);
}

static gboolean
get_bounds (GtkAccessible *self, int *x, int *y, int *width, int *height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *parent = gtk_widget_get_parent (widget);

  *x = *y = *width = *height = 0;
  if (!gtk_widget_get_mapped (widget))
    return TRUE;

  tell_size (widget, width, height);
  if (parent != NULL && !is_child_of_page (widget))
    tell_place (widget, parent, x, y);

  return TRUE;
}

/* A page of a stack is no widget: it stands between the stack and its child, in the child's place.
 */
static gboolean
get_page_bounds (GtkAccessible *self, int *x, int *y, int *width, int *height)
{
  GtkWidget *child = gtk_stack_page_get_child (GTK_STACK_PAGE (self));

  *x = *y = *width = *height = 0;
  if (!gtk_widget_get_mapped (child))
    return TRUE;

  tell_size (child, width, height);
  tell_place (child, gtk_widget_get_parent (child), x, y);

  return TRUE;
}

static void
interface_added_cb (gpointer user_data, gpointer g_iface)
{
  GTypeInterface *interface = g_iface;
  GtkAccessibleInterface *accessible = g_iface;

  if (interface->g_type != GTK_TYPE_ACCESSIBLE)
    return;

  if (g_type_is_a (interface->g_instance_type, GTK_TYPE_WIDGET))
    accessible->get_bounds = get_bounds;
  else if (g_type_is_a (interface->g_instance_type, GTK_TYPE_STACK_PAGE))
    accessible->get_bounds = get_page_bounds;
}

static __attribute__ ((constructor)) void
watch_interfaces (void)
{
  g_type_add_interface_check (NULL, interface_added_cb);
}
