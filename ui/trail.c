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
  VgPageShown shown;
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
get_stop (VgTrail *self, guint index)
{
  return g_ptr_array_index (self->stops, index);
}

static Stop *
get_last (VgTrail *self)
{
  return self->stops->len > 0 ? get_stop (self, self->stops->len - 1) : NULL;
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
    gtk_widget_set_visible (get_stop (self, i)->widget, FALSE);
  self->shown (self->user_data);

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
vg_trail_new (GtkStack *stack, VgPageMake make, VgPageShown shown, gpointer user_data)
{
  VgTrail *self = g_new0 (VgTrail, 1);

  self->stack = stack;
  self->make = make;
  self->shown = shown;
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
is_same_page (const Stop *stop, const Stop *other)
{
  return stop->kind == other->kind && g_strcmp0 (stop->name, other->name) == 0;
}

static gboolean
is_of_case (VgPageKind kind)
{
  return kind == VG_PAGE_TALK || kind == VG_PAGE_STEP;
}

/* How many pages there are before the talks and steps of a case. */
static guint
count_beneath (VgTrail *self)
{
  guint n = 0;

  while (n < self->stops->len && !is_of_case (get_stop (self, n)->kind))
    n++;

  return n;
}

static void
drop_same (VgTrail *self, const Stop *stop)
{
  for (guint i = 0; i < self->stops->len; i++)
    if (is_same_page (get_stop (self, i), stop))
      drop_after (self, i);
}

/* Before any page goes: the texts may be lent from a button of one. */
static Stop *
stop_new (const VgPage *page)
{
  Stop *stop = g_new0 (Stop, 1);

  stop->kind = page->kind;
  stop->guide = g_strdup (page->guide);
  stop->party = g_strdup (page->party);
  stop->name = g_strdup (page->name);

  return stop;
}

/* Takes @stop. */
static GtkWidget *
add (VgTrail *self, Stop *stop)
{
  make_widget (self, stop);
  g_ptr_array_add (self->stops, stop);
  show_last (self);

  return stop->widget;
}

/* Takes @stop. */
static GtkWidget *
push (VgTrail *self, Stop *stop)
{
  drop_same (self, stop);
  if (is_of_case (stop->kind))
    drop_after (self, count_beneath (self));

  return add (self, stop);
}

GtkWidget *
vg_trail_push (VgTrail *self, const VgPage *page)
{
  return push (self, stop_new (page));
}

GtkWidget *
vg_trail_visit (VgTrail *self, const VgPage *page)
{
  const Stop *from = get_last (self);
  Stop *stop = stop_new (page);

  if (from == NULL || from->kind != VG_PAGE_STEP || is_same_page (from, stop))
    return push (self, stop);

  for (guint i = count_beneath (self); i + 1 < self->stops->len;) {
    remove_widget (self, get_stop (self, i)->widget);
    g_ptr_array_remove_index (self->stops, i);
  }

  return add (self, stop);
}

void
vg_trail_clear (VgTrail *self)
{
  drop_after (self, 0);
  self->shown (self->user_data);
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
vg_trail_pop_to (VgTrail *self, VgPageKind kind)
{
  guint n = self->stops->len;

  while (n > 0 && get_stop (self, n - 1)->kind != kind)
    n--;
  if (n == 0 || n == self->stops->len)
    return;

  drop_after (self, n);
  show_last (self);
}

void
vg_trail_rebuild (VgTrail *self)
{
  for (guint i = 0; i < self->stops->len; i++) {
    Stop *stop = get_stop (self, i);

    remove_widget (self, stop->widget);
    make_widget (self, stop);
  }
  show_last (self);
}

static VgPage
lend (const Stop *stop)
{
  return (VgPage){ stop->kind, stop->guide, stop->party, stop->name };
}

gboolean
vg_trail_get_page (VgTrail *self, VgPage *out)
{
  Stop *last = get_last (self);

  if (last == NULL)
    return FALSE;

  *out = lend (last);
  return TRUE;
}

gboolean
vg_trail_get_origin (VgTrail *self, VgPage *out)
{
  guint n = self->stops->len;

  if (n < 2 || get_stop (self, n - 2)->kind != VG_PAGE_STEP)
    return FALSE;

  *out = lend (get_stop (self, n - 2));
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
