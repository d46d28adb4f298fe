/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/trail.h"

typedef struct {
  VgPageKind kind;
  char *guide;
  char *party;
  char *name;
  GtkWidget *widget; /* the stack's */
} Stop;

struct _VgTrail {
  GtkStack *stack;
  VgPageMake make;
  gpointer user_data;
  GPtrArray *stops;
};

static void
stop_free (Stop *stop)
{
  g_free (stop->guide);
  g_free (stop->party);
  g_free (stop->name);
  g_free (stop);
}

static Stop *
get_last (VgTrail *self)
{
  return self->stops->len > 0 ? g_ptr_array_index (self->stops, self->stops->len - 1) : NULL;
}

static void
make_widget (VgTrail *self, Stop *stop)
{
  const VgPage page = { stop->kind, stop->guide, stop->party, stop->name };

  stop->widget = self->make (&page, self->user_data);
  gtk_stack_add_child (self->stack, stop->widget);
}

/* Only the last page is visible: a screen reader finds everything that is. */
static void
show_last (VgTrail *self)
{
  Stop *last = get_last (self);

  if (last == NULL)
    return;

  gtk_widget_set_visible (last->widget, TRUE);
  gtk_stack_set_visible_child (self->stack, last->widget);
  for (guint i = 0; i + 1 < self->stops->len; i++)
    gtk_widget_set_visible (((Stop *) g_ptr_array_index (self->stops, i))->widget, FALSE);

  /* The keys of a page work only while the focus is in it. */
  if (!gtk_widget_grab_focus (last->widget))
    gtk_widget_child_focus (last->widget, GTK_DIR_TAB_FORWARD);
}

/* GTK 4.8 holds on to the widget with the focus where its page goes, and tells a field that is
 * no more when it lets go.
 */
static void
remove_widget (VgTrail *self, GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    gtk_root_set_focus (root, NULL);
  gtk_stack_remove (self->stack, widget);
}

static void
drop_after (VgTrail *self, guint n_stay)
{
  while (self->stops->len > n_stay) {
    GtkWidget *widget = get_last (self)->widget;

    g_ptr_array_set_size (self->stops, self->stops->len - 1);
    remove_widget (self, widget);
  }
}

VgTrail *
vg_trail_new (GtkStack *stack, VgPageMake make, gpointer user_data)
{
  VgTrail *self = g_new0 (VgTrail, 1);

  self->stack = stack;
  self->make = make;
  self->user_data = user_data;
  self->stops = g_ptr_array_new_with_free_func ((GDestroyNotify) stop_free);
  return self;
}

void
vg_trail_free (VgTrail *self)
{
  g_ptr_array_unref (self->stops);
  g_free (self);
}

static gboolean
is_same_page (const Stop *stop, const VgPage *page)
{
  return stop->kind == page->kind && g_strcmp0 (stop->name, page->name) == 0;
}

GtkWidget *
vg_trail_push (VgTrail *self, const VgPage *page)
{
  Stop *stop = g_new0 (Stop, 1);

  for (guint i = 0; i < self->stops->len; i++)
    if (is_same_page (g_ptr_array_index (self->stops, i), page))
      drop_after (self, i);

  stop->kind = page->kind;
  stop->guide = g_strdup (page->guide);
  stop->party = g_strdup (page->party);
  stop->name = g_strdup (page->name);
  make_widget (self, stop);
  g_ptr_array_add (self->stops, stop);
  show_last (self);

  return stop->widget;
}

void
vg_trail_clear (VgTrail *self)
{
  drop_after (self, 0);
}

void
vg_trail_pop (VgTrail *self)
{
  if (self->stops->len < 2)
    return;

  drop_after (self, self->stops->len - 1);
  show_last (self);
}

void
vg_trail_rebuild (VgTrail *self)
{
  for (guint i = 0; i < self->stops->len; i++) {
    Stop *stop = g_ptr_array_index (self->stops, i);

    remove_widget (self, stop->widget);
    make_widget (self, stop);
  }
  show_last (self);
}

gboolean
vg_trail_get_page (VgTrail *self, VgPage *out)
{
  Stop *last = get_last (self);

  if (last == NULL)
    return FALSE;

  *out = (VgPage){ last->kind, last->guide, last->party, last->name };
  return TRUE;
}

VgPageKind
vg_trail_get_kind (VgTrail *self)
{
  Stop *last = get_last (self);

  return last != NULL ? last->kind : VG_PAGE_CASES;
}

GtkWidget *
vg_trail_get_widget (VgTrail *self)
{
  Stop *last = get_last (self);

  return last != NULL ? last->widget : NULL;
}
