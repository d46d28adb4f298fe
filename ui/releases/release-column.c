/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/releases/release-column.h"

#include "model/people.h"
#include "ui/common/name.h"
#include "ui/releases/release-line.h"

#include <glib/gi18n-lib.h>

#define LINES_AT_ONCE 24 /* made before the page shows; the others follow while it does */

/* @lines: place → VgReleaseLine, lent by @list
 * @n_filled: so many of the rows have their line
 */
struct _VgReleaseColumn {
  GtkBox parent_instance;

  VgCase *subject;
  VgShelf *shelf;
  char *party;
  GPtrArray *rows;
  GHashTable *lines;
  guint n_filled;
  guint filling;
  guint looking;
  VgReleaseFilter filter;
  char *search;

  GtkWidget *scroller;
  GtkListBox *list;
  GtkLabel *nothing;
};

G_DEFINE_FINAL_TYPE (VgReleaseColumn, vg_release_column, GTK_TYPE_BOX)

/* --- The lines --- */

static gboolean
has_lapsed (const VgReleaseRow *row)
{
  return row->state == VG_RELEASE_LAPSED;
}

static const char *
get_heading (const VgReleaseRow *row)
{
  if (has_lapsed (row))
    return _ ("Needs you before contact");

  return row->section != NULL ? row->section : _ ("Besides the questions");
}

static int
compare_lines (GtkListBoxRow *a, GtkListBoxRow *b, gpointer user_data)
{
  VgReleaseLine *one = VG_RELEASE_LINE (a);
  VgReleaseLine *other = VG_RELEASE_LINE (b);
  int lapsed = (has_lapsed (vg_release_line_get_row (other)) ? 1 : 0) -
               (has_lapsed (vg_release_line_get_row (one)) ? 1 : 0);

  return lapsed != 0
             ? lapsed
             : (int) vg_release_line_get_order (one) - (int) vg_release_line_get_order (other);
}

/* What one is at stays, also where it is no longer one of those looked for. */
static gboolean
is_shown (GtkListBoxRow *line, gpointer user_data)
{
  VgReleaseColumn *self = user_data;

  return vg_release_line_get_is_open (VG_RELEASE_LINE (line)) ||
         vg_release_row_fits (vg_release_line_get_row (VG_RELEASE_LINE (line)), self->filter,
                              self->search);
}

static GtkWidget *
new_heading (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (label, "vg-release-heading");
  return label;
}

static void
head_line (GtkListBoxRow *line, GtkListBoxRow *before, gpointer user_data)
{
  const char *heading = get_heading (vg_release_line_get_row (VG_RELEASE_LINE (line)));
  GtkWidget *header = gtk_list_box_row_get_header (line);

  if (before != NULL &&
      g_str_equal (heading, get_heading (vg_release_line_get_row (VG_RELEASE_LINE (before)))))
    gtk_list_box_row_set_header (line, NULL);
  else if (header == NULL || !g_str_equal (gtk_label_get_text (GTK_LABEL (header)), heading))
    gtk_list_box_row_set_header (line, new_heading (heading));
}

static void
fill (VgReleaseColumn *self, guint n)
{
  guint until = MIN (self->rows->len, self->n_filled + n);

  for (; self->n_filled < until; self->n_filled++) {
    const VgReleaseRow *row = self->rows->pdata[self->n_filled];
    GtkWidget *line = g_hash_table_lookup (self->lines, row->place);

    if (line == NULL) {
      line = vg_release_line_new (self->subject);
      vg_release_line_show (VG_RELEASE_LINE (line), row, self->n_filled);
      g_hash_table_insert (self->lines, g_strdup (row->place), line);
      gtk_list_box_append (self->list, line);
    }
  }
}

static gboolean
fill_cb (gpointer user_data)
{
  VgReleaseColumn *self = VG_RELEASE_COLUMN (user_data);

  fill (self, LINES_AT_ONCE);
  if (self->n_filled < self->rows->len)
    return G_SOURCE_CONTINUE;

  self->filling = 0;
  return G_SOURCE_REMOVE;
}

static void
fill_all (VgReleaseColumn *self)
{
  g_clear_handle_id (&self->filling, g_source_remove);
  fill (self, self->rows->len);
}

static void
close_others (VgReleaseColumn *self, VgReleaseLine *but)
{
  GHashTableIter iter;
  gpointer line = NULL;

  g_hash_table_iter_init (&iter, self->lines);
  while (g_hash_table_iter_next (&iter, NULL, &line))
    if (line != but)
      vg_release_line_set_is_open (line, FALSE);
}

/* --- Looking --- */

static GtkWidget *
find_open (VgReleaseColumn *self)
{
  GHashTableIter iter;
  gpointer line = NULL;

  g_hash_table_iter_init (&iter, self->lines);
  while (g_hash_table_iter_next (&iter, NULL, &line))
    if (vg_release_line_get_is_open (line))
      return line;

  return NULL;
}

/* A line that has opened at the bottom must not be open out of sight. */
static gboolean
look_cb (gpointer user_data)
{
  VgReleaseColumn *self = VG_RELEASE_COLUMN (user_data);
  GtkWidget *line = find_open (self);
  GtkAdjustment *adjustment = gtk_list_box_get_adjustment (self->list);
  graphene_rect_t bounds;
  double page = adjustment != NULL ? gtk_adjustment_get_page_size (adjustment) : 0;

  self->looking = 0;
  if (line == NULL || adjustment == NULL ||
      !gtk_widget_compute_bounds (line, GTK_WIDGET (self->list), &bounds))
    return G_SOURCE_REMOVE;

  gtk_adjustment_clamp_page (adjustment, bounds.origin.y,
                             bounds.origin.y + MIN (bounds.size.height, page));
  return G_SOURCE_REMOVE;
}

static void
open_line (VgReleaseColumn *self, VgReleaseLine *line, gboolean is_open)
{
  close_others (self, line);
  vg_release_line_set_is_open (line, is_open);
  gtk_list_box_invalidate_filter (self->list);
  if (is_open && self->looking == 0)
    self->looking = g_idle_add_full (G_PRIORITY_LOW, look_cb, self, NULL);
}

static void
activated_cb (VgReleaseColumn *self, GtkListBoxRow *row)
{
  VgReleaseLine *line = VG_RELEASE_LINE (row);

  open_line (self, line, !vg_release_line_get_is_open (line));
}

static void
say_nothing (VgReleaseColumn *self)
{
  gtk_label_set_text (self->nothing,
                      self->rows->len == 0
                          ? _ ("What this person says in the talks will stand here, line by line, "
                               "to ask what of it may be passed on.")
                          : _ ("None of these lines is like that."));
}

static gboolean
vg_release_column_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (VG_RELEASE_COLUMN (widget)->list),
                                 GTK_DIR_TAB_FORWARD);
}

static void
vg_release_column_dispose (GObject *object)
{
  VgReleaseColumn *self = VG_RELEASE_COLUMN (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_handle_id (&self->looking, g_source_remove);
  g_clear_object (&self->subject);
  g_clear_pointer (&self->shelf, vg_shelf_unref);

  G_OBJECT_CLASS (vg_release_column_parent_class)->dispose (object);
}

/* The lines lend the rows to the end. */
static void
vg_release_column_finalize (GObject *object)
{
  VgReleaseColumn *self = VG_RELEASE_COLUMN (object);

  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->lines);
  g_free (self->party);
  g_free (self->search);

  G_OBJECT_CLASS (vg_release_column_parent_class)->finalize (object);
}

static void
vg_release_column_class_init (VgReleaseColumnClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_release_column_dispose;
  G_OBJECT_CLASS (klass)->finalize = vg_release_column_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = vg_release_column_grab_focus;
}

static void
add_list (VgReleaseColumn *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "vg-releases");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (self->list, is_shown, self, NULL);
  gtk_list_box_set_sort_func (self->list, compare_lines, NULL, NULL);
  gtk_list_box_set_header_func (self->list, head_line, NULL, NULL);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);

  self->nothing = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "valign",
                                GTK_ALIGN_START, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->nothing), "vg-release-nothing");
  gtk_widget_add_css_class (GTK_WIDGET (self->nothing), "dim-label");
  gtk_list_box_set_placeholder (self->list, GTK_WIDGET (self->nothing));
}

static void
vg_release_column_init (VgReleaseColumn *self)
{
  self->rows = g_ptr_array_new ();
  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->search = g_strdup ("");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  add_list (self);
  self->scroller = gtk_scrolled_window_new ();
  g_object_set (self->scroller, "focusable", FALSE, "hscrollbar-policy", GTK_POLICY_NEVER,
                "vexpand", TRUE, "child", self->list, NULL);
  gtk_box_append (GTK_BOX (self), self->scroller);
}

GtkWidget *
vg_release_column_new (VgCase *subject, VgShelf *shelf, const char *party)
{
  VgReleaseColumn *self = g_object_new (VG_TYPE_RELEASE_COLUMN, NULL);
  g_autofree char *name = vg_people_dup_name (subject, party);

  self->subject = g_object_ref (subject);
  self->shelf = vg_shelf_ref (shelf);
  self->party = g_strdup (party);
  vg_name (GTK_WIDGET (self->list), name, NULL);
  return GTK_WIDGET (self);
}

/* Lines whose row is gone go; the others show what is there now. */
static void
update_lines (VgReleaseColumn *self)
{
  g_autoptr (GHashTable) gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer place = NULL;
  gpointer line = NULL;

  g_hash_table_iter_init (&iter, self->lines);
  while (g_hash_table_iter_next (&iter, &place, &line)) {
    g_hash_table_insert (gone, g_strdup (place), line);
  }
  for (guint i = 0; i < self->rows->len; i++) {
    const VgReleaseRow *row = self->rows->pdata[i];

    line = g_hash_table_lookup (self->lines, row->place);
    if (line != NULL)
      vg_release_line_show (line, row, i);
    g_hash_table_remove (gone, row->place);
  }

  g_hash_table_iter_init (&iter, gone);
  while (g_hash_table_iter_next (&iter, &place, &line)) {
    gtk_list_box_remove (self->list, line);
    g_hash_table_remove (self->lines, place);
  }
}

void
vg_release_column_refresh (VgReleaseColumn *self)
{
  g_autoptr (GPtrArray) former = NULL;

  g_return_if_fail (VG_IS_RELEASE_COLUMN (self));

  /* Until each line has its new row, the old ones are lent. */
  former = g_steal_pointer (&self->rows);
  self->rows = vg_release_list (self->subject, self->shelf, self->party);
  update_lines (self);
  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
  say_nothing (self);

  self->n_filled = 0;
  fill (self, LINES_AT_ONCE);
  if (self->filling == 0)
    self->filling = g_idle_add_full (G_PRIORITY_LOW, fill_cb, self, NULL);
}

void
vg_release_column_filter (VgReleaseColumn *self, VgReleaseFilter filter, const char *search)
{
  g_return_if_fail (VG_IS_RELEASE_COLUMN (self) && search != NULL);

  if (self->filter == filter && g_str_equal (self->search, search))
    return;
  self->filter = filter;
  g_free (self->search);
  self->search = g_strdup (search);
  close_others (self, NULL);
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
}

GPtrArray *
vg_release_column_get_rows (VgReleaseColumn *self)
{
  g_return_val_if_fail (VG_IS_RELEASE_COLUMN (self), NULL);

  return self->rows;
}

const char *
vg_release_column_get_party (VgReleaseColumn *self)
{
  g_return_val_if_fail (VG_IS_RELEASE_COLUMN (self), NULL);

  return self->party;
}

const VgReleaseRow *
vg_release_column_find (VgReleaseColumn *self, const char *place)
{
  g_return_val_if_fail (VG_IS_RELEASE_COLUMN (self), NULL);

  for (guint i = 0; i < self->rows->len; i++) {
    const VgReleaseRow *row = self->rows->pdata[i];

    if (g_str_equal (row->place, place))
      return row;
  }

  return NULL;
}

gboolean
vg_release_column_go_to (VgReleaseColumn *self, const char *place)
{
  VgReleaseLine *line = NULL;

  g_return_val_if_fail (VG_IS_RELEASE_COLUMN (self), FALSE);

  fill_all (self);
  line = g_hash_table_lookup (self->lines, place);
  if (line == NULL)
    return FALSE;

  open_line (self, line, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (line));
  return TRUE;
}
