/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/outline.h"

#include "ui/common/into-view.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/interview/outline-section.h"

#include <glib/gi18n-lib.h>

struct _VgOutline {
  GtkBox parent_instance;

  GtkScrolledWindow *scroller;
  GtkBox *column;
  GtkDropDown *filter;
  GtkLabel *empty;
  GtkBox *list;
  VgInterview *interview;
  GPtrArray *sections;
  VgOutlineSection *opened;
  VgOutlineLook look;
};

G_DEFINE_FINAL_TYPE (VgOutline, vg_outline, GTK_TYPE_BOX)

static void
show_flags (VgOutline *self)
{
  g_clear_pointer (&self->look.flags, vg_flags_free);
  self->look.flags = vg_flags_new (vg_interview_get_case (self->interview),
                                   vg_interview_get_party (self->interview));
}

/* One part is open at a time; of those one looks for all are, and the others are not there. */
static void
show_section (VgOutline *self, VgOutlineSection *section, gboolean is_filtered)
{
  gboolean has_any = vg_outline_section_has_any (section);

  gtk_widget_set_visible (GTK_WIDGET (section), !is_filtered || has_any);
  vg_outline_section_set_is_open (section, is_filtered ? has_any : section == self->opened);
  vg_outline_section_show (section);
}

static void
show_sections (VgOutline *self)
{
  gboolean is_filtered = self->look.filter != VG_FILTER_ALL;
  gboolean has_any = FALSE;

  for (guint i = 0; i < self->sections->len; i++) {
    VgOutlineSection *section = self->sections->pdata[i];

    has_any = has_any || vg_outline_section_has_any (section);
    if (is_filtered || !gtk_widget_get_visible (GTK_WIDGET (section)))
      show_section (self, section, is_filtered);
    else
      vg_outline_section_show (section);
  }
  gtk_label_set_text (self->empty, vg_filter_say_empty (self->look.filter));
  gtk_widget_set_visible (GTK_WIDGET (self->empty), !has_any);
}

void
vg_outline_show (VgOutline *self)
{
  g_return_if_fail (VG_IS_OUTLINE (self));

  show_flags (self);
  show_sections (self);
}

static void
filter_cb (VgOutline *self)
{
  self->look.filter = gtk_drop_down_get_selected (self->filter);
  for (guint i = 0; i < self->sections->len; i++)
    show_section (self, self->sections->pdata[i], self->look.filter != VG_FILTER_ALL);
  show_sections (self);
}

static VgOutlineSection *
find_section (VgOutline *self, guint index)
{
  for (guint i = 0; i < self->sections->len; i++) {
    if (vg_outline_section_holds (self->sections->pdata[i], index))
      return self->sections->pdata[i];
  }

  return NULL;
}

void
vg_outline_go_to (VgOutline *self, guint index)
{
  VgOutlineSection *section = NULL;
  GtkWidget *row = NULL;

  g_return_if_fail (VG_IS_OUTLINE (self));

  section = index != VG_NO_ITEM ? find_section (self, index) : NULL;
  self->look.current = index;
  if (self->opened != NULL) {
    vg_outline_section_show (self->opened);
    if (self->opened != section && self->look.filter == VG_FILTER_ALL)
      vg_outline_section_set_is_open (self->opened, FALSE);
  }
  self->opened = section;
  if (section != NULL) {
    vg_outline_section_show (section);
    vg_outline_section_set_is_open (section, TRUE);
    row = vg_outline_section_get_row (section, index);
  }
  if (row != NULL)
    vg_into_view (row);
}

static void
vg_outline_finalize (GObject *object)
{
  VgOutline *self = VG_OUTLINE (object);

  g_ptr_array_unref (self->sections);
  g_clear_pointer (&self->look.flags, vg_flags_free);
  g_object_unref (self->interview);

  G_OBJECT_CLASS (vg_outline_parent_class)->finalize (object);
}

static void
vg_outline_class_init (VgOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = vg_outline_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_NAVIGATION);
}

static void
vg_outline_init (VgOutline *self)
{
  self->sections = g_ptr_array_new ();
  self->look.current = VG_NO_ITEM;
  self->column = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->column), "vg-outline");

  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_widget_set_focusable (GTK_WIDGET (self->scroller), FALSE);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->column));
  gtk_widget_set_hexpand (GTK_WIDGET (self->scroller), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->scroller), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->scroller));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Outline"), -1);
}

static void
add_heading (VgOutline *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "vg-outline-heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->column, label);
}

static void
add_filter (VgOutline *self)
{
  GtkStringList *lines = gtk_string_list_new (NULL);

  for (guint i = 0; i < VG_N_FILTERS; i++)
    gtk_string_list_append (lines, vg_filter_say (i));
  self->filter = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (lines), NULL));
  vg_name_with_inner (GTK_WIDGET (self->filter), _ ("Show in the outline"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->filter), _ ("Show in the outline (Shift+Ctrl+F)"));
  gtk_widget_add_css_class (GTK_WIDGET (self->filter), "vg-filter");
  g_signal_connect_object (self->filter, "notify::selected", G_CALLBACK (filter_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->column, GTK_WIDGET (self->filter));

  self->empty = GTK_LABEL (vg_text_label_new (NULL, "vg-outline-heading"));
  gtk_widget_set_visible (GTK_WIDGET (self->empty), FALSE);
  gtk_box_append (self->column, GTK_WIDGET (self->empty));
}

static void
add_sections (VgOutline *self)
{
  guint n = vg_guide_get_n_sections (vg_interview_get_guide (self->interview));

  for (guint i = 0; i < n; i++) {
    GtkWidget *section = vg_outline_section_new (self->interview, i, &self->look);

    gtk_box_append (self->list, section);
    g_ptr_array_add (self->sections, section);
  }
}

GtkWidget *
vg_outline_new (VgInterview *interview)
{
  VgOutline *self = g_object_new (VG_TYPE_OUTLINE, NULL);
  VgGuide *guide = vg_interview_get_guide (interview);
  VgWording wording = vg_interview_get_wording (interview);

  add_heading (self, vg_guide_get_title (guide, wording.language));
  self->interview = g_object_ref (interview);
  show_flags (self);
  add_filter (self);
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (self->column, GTK_WIDGET (self->list));
  add_sections (self);

  return GTK_WIDGET (self);
}

void
vg_outline_renew (VgOutline *self)
{
  g_return_if_fail (VG_IS_OUTLINE (self));

  for (guint i = 0; i < self->sections->len; i++)
    gtk_box_remove (self->list, self->sections->pdata[i]);
  g_ptr_array_set_size (self->sections, 0);
  self->opened = NULL;
  self->look.current = VG_NO_ITEM;
  add_sections (self);
  filter_cb (self);
}

void
vg_outline_choose_filter (VgOutline *self)
{
  g_return_if_fail (VG_IS_OUTLINE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->filter));
  g_signal_emit_by_name (self->filter, "activate");
}
