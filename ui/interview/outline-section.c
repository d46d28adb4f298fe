/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/outline-section.h"

#include "ui/common/expander.h"
#include "ui/common/name.h"
#include "ui/interview/outline-row.h"
#include "ui/interview/sayings.h"

#include <glib/gi18n-lib.h>

/* @made: the rows by their place in the section; NULL for what is not shown, and for all
 * until it is first opened
 */
struct _VgOutlineSection {
  GtkBox parent_instance;

  GtkToggleButton *head;
  GtkLabel *title;
  GtkLabel *count;
  GtkWidget *rows;
  GtkExpander *parked;
  GtkBox *parked_rows;

  VgInterview *interview;
  VgSection *section;
  GPtrArray *made;
  const VgOutlineLook *look;
};

G_DEFINE_FINAL_TYPE (VgOutlineSection, vg_outline_section, GTK_TYPE_BOX)

static VgRoute *
get_route (VgOutlineSection *self)
{
  return vg_interview_get_route (self->interview);
}

static VgFlag
get_flag (VgOutlineSection *self, guint index)
{
  VgItem *item = vg_guide_get_item (vg_interview_get_guide (self->interview), index);

  return vg_flags_get (self->look->flags, vg_item_get_id (item));
}

static gboolean
fits (VgOutlineSection *self, guint index)
{
  return vg_filter_fits (self->look->filter, vg_route_get_state (get_route (self), index),
                         get_flag (self, index));
}

static void
show_row (VgOutlineSection *self, GtkWidget *row, guint index)
{
  vg_outline_row_show (VG_OUTLINE_ROW (row), vg_route_get_state (get_route (self), index),
                       get_flag (self, index), index == self->look->current);
}

static GtkWidget *
make_row (VgOutlineSection *self, guint index)
{
  VgItem *item = vg_guide_get_item (vg_interview_get_guide (self->interview), index);
  VgWording wording = vg_interview_get_wording (self->interview);

  return vg_outline_row_new (item, vg_item_get_ask (item, &wording));
}

/* Anew each time: they are few, and seldom looked at. */
static void
show_parked (VgOutlineSection *self)
{
  guint first = vg_section_get_first (self->section);
  guint n = 0;
  g_autofree char *label = NULL;
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->parked_rows))) != NULL)
    gtk_box_remove (self->parked_rows, child);

  for (guint i = first; i < first + self->made->len; i++) {
    if (vg_route_get_state (get_route (self), i) != VG_STATE_PARKED)
      continue;
    child = make_row (self, i);
    show_row (self, child, i);
    gtk_box_append (self->parked_rows, child);
    n++;
  }

  label = g_strdup_printf (ngettext ("%u parked answer", "%u parked answers", n), n);
  gtk_expander_set_label (self->parked, label);
  vg_name (GTK_WIDGET (self->parked), label, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->parked), n > 0 && self->look->filter == VG_FILTER_ALL);
}

/* A row for what is shown and no other: a row hidden from the start is not told to a screen
 * reader when it comes to show.
 */
static void
show_rows (VgOutlineSection *self)
{
  guint first = vg_section_get_first (self->section);
  GtkWidget *last = NULL;

  for (guint i = 0; i < self->made->len; i++) {
    GtkWidget *row = self->made->pdata[i];

    if (!fits (self, first + i)) {
      if (row != NULL)
        gtk_box_remove (GTK_BOX (self->rows), row);
      self->made->pdata[i] = NULL;
      continue;
    }
    if (row == NULL) {
      row = make_row (self, first + i);
      gtk_box_insert_child_after (GTK_BOX (self->rows), row, last);
      self->made->pdata[i] = row;
    }
    show_row (self, row, first + i);
    last = row;
  }
  show_parked (self);
}

static void
toggled_cb (VgOutlineSection *self)
{
  gboolean is_open = gtk_toggle_button_get_active (self->head);

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->head), GTK_ACCESSIBLE_STATE_EXPANDED, is_open,
                               -1);
  if (is_open)
    show_rows (self);
  gtk_widget_set_visible (self->rows, is_open);
}

static void
vg_outline_section_dispose (GObject *object)
{
  VgOutlineSection *self = VG_OUTLINE_SECTION (object);

  g_ptr_array_set_size (self->made, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_OUTLINE_SECTION);
  g_clear_object (&self->interview);

  G_OBJECT_CLASS (vg_outline_section_parent_class)->dispose (object);
}

static void
vg_outline_section_finalize (GObject *object)
{
  g_ptr_array_unref (VG_OUTLINE_SECTION (object)->made);

  G_OBJECT_CLASS (vg_outline_section_parent_class)->finalize (object);
}

static void
vg_outline_section_class_init (VgOutlineSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vg_outline_section_dispose;
  object_class->finalize = vg_outline_section_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/interview/outline-section.ui");
  gtk_widget_class_bind_template_child (widget_class, VgOutlineSection, head);
  gtk_widget_class_bind_template_child (widget_class, VgOutlineSection, title);
  gtk_widget_class_bind_template_child (widget_class, VgOutlineSection, count);
  gtk_widget_class_bind_template_child (widget_class, VgOutlineSection, rows);
  gtk_widget_class_bind_template_child (widget_class, VgOutlineSection, parked);
  gtk_widget_class_bind_template_child (widget_class, VgOutlineSection, parked_rows);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
vg_outline_section_init (VgOutlineSection *self)
{
  self->made = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_expander_pass_by (self->parked);
}

GtkWidget *
vg_outline_section_new (VgInterview *interview, guint index, const VgOutlineLook *look)
{
  VgOutlineSection *self = g_object_new (VG_TYPE_OUTLINE_SECTION, NULL);
  VgWording wording = vg_interview_get_wording (interview);

  self->interview = g_object_ref (interview);
  self->look = look;
  self->section = vg_guide_get_section (vg_interview_get_guide (interview), index);
  g_ptr_array_set_size (self->made, vg_section_get_n_items (self->section));
  gtk_label_set_text (self->title, vg_section_get_title (self->section, wording.language));
  vg_outline_section_show (self);

  return GTK_WIDGET (self);
}

gboolean
vg_outline_section_holds (VgOutlineSection *self, guint index)
{
  guint first = 0;

  g_return_val_if_fail (VG_IS_OUTLINE_SECTION (self), FALSE);

  first = vg_section_get_first (self->section);

  return index >= first && index - first < vg_section_get_n_items (self->section);
}

void
vg_outline_section_set_is_open (VgOutlineSection *self, gboolean is_open)
{
  g_return_if_fail (VG_IS_OUTLINE_SECTION (self));

  gtk_toggle_button_set_active (self->head, is_open);
}

void
vg_outline_section_show (VgOutlineSection *self)
{
  VgProgress progress = { 0 };
  g_autofree char *count = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (VG_IS_OUTLINE_SECTION (self));

  vg_route_get_section_progress (get_route (self), vg_section_get_index (self->section), &progress);
  count = vg_say_count (progress.n_closed, progress.n_items);
  name = g_strdup_printf (_ ("%s, %s settled"), gtk_label_get_text (self->title), count);
  gtk_label_set_text (self->count, progress.n_items > 0 ? count : "");
  vg_name (GTK_WIDGET (self->head), name, NULL);
  if (gtk_toggle_button_get_active (self->head))
    show_rows (self);
}

gboolean
vg_outline_section_has_any (VgOutlineSection *self)
{
  guint first = 0;

  g_return_val_if_fail (VG_IS_OUTLINE_SECTION (self), FALSE);

  first = vg_section_get_first (self->section);
  for (guint i = first; i < first + self->made->len; i++)
    if (fits (self, i))
      return TRUE;

  return FALSE;
}

GtkWidget *
vg_outline_section_get_row (VgOutlineSection *self, guint index)
{
  guint first = 0;

  g_return_val_if_fail (VG_IS_OUTLINE_SECTION (self), NULL);

  first = vg_section_get_first (self->section);

  return index >= first && index - first < self->made->len ? self->made->pdata[index - first]
                                                           : NULL;
}
