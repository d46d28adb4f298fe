/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/outline.h"

#include "ui/common/journey.h"
#include "ui/interview/outline-section.h"

#include <glib/gi18n-lib.h>

#define MARGIN 48 /* of the current row to the edge, in pixels */

struct _VgOutline {
  GtkBox parent_instance;

  GtkScrolledWindow *scroller;
  GtkBox *column;
  VgJourney *journey;
  GPtrArray *sections;
  VgOutlineSection *opened;
  guint current;
  guint scrolling;
};

G_DEFINE_FINAL_TYPE (VgOutline, vg_outline, GTK_TYPE_BOX)

static gboolean
scroll_to_current (gpointer data)
{
  VgOutline *self = VG_OUTLINE (data);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  GtkWidget *row = NULL;
  graphene_rect_t bounds;

  self->scrolling = 0;
  if (self->opened != NULL)
    row = vg_outline_section_get_row (self->opened, self->current);
  if (row != NULL && gtk_widget_compute_bounds (row, GTK_WIDGET (self->column), &bounds))
    gtk_adjustment_clamp_page (adjustment, MAX (0, bounds.origin.y - MARGIN),
                               bounds.origin.y + bounds.size.height + MARGIN);

  return G_SOURCE_REMOVE;
}

void
vg_outline_show (VgOutline *self)
{
  g_return_if_fail (VG_IS_OUTLINE (self));

  vg_journey_show (self->journey);
  for (guint i = 0; i < self->sections->len; i++)
    vg_outline_section_show (self->sections->pdata[i], self->current);
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

  g_return_if_fail (VG_IS_OUTLINE (self));

  section = index != VG_NO_ITEM ? find_section (self, index) : NULL;
  self->current = index;
  if (self->opened != NULL) {
    vg_outline_section_show (self->opened, index);
    if (self->opened != section)
      vg_outline_section_set_is_open (self->opened, FALSE);
  }
  self->opened = section;
  if (section != NULL) {
    vg_outline_section_show (section, index);
    vg_outline_section_set_is_open (section, TRUE);
  }

  /* After the rows have got their places. */
  if (self->scrolling == 0)
    self->scrolling = g_timeout_add (60, scroll_to_current, self);
}

static void
vg_outline_dispose (GObject *object)
{
  VgOutline *self = VG_OUTLINE (object);

  g_clear_handle_id (&self->scrolling, g_source_remove);

  G_OBJECT_CLASS (vg_outline_parent_class)->dispose (object);
}

static void
vg_outline_finalize (GObject *object)
{
  g_ptr_array_unref (VG_OUTLINE (object)->sections);

  G_OBJECT_CLASS (vg_outline_parent_class)->finalize (object);
}

static void
vg_outline_class_init (VgOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = vg_outline_dispose;
  object_class->finalize = vg_outline_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_NAVIGATION);
}

static void
vg_outline_init (VgOutline *self)
{
  self->sections = g_ptr_array_new ();
  self->current = VG_NO_ITEM;
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

GtkWidget *
vg_outline_new (VgInterview *interview, VgShelf *shelf)
{
  VgOutline *self = g_object_new (VG_TYPE_OUTLINE, NULL);
  VgGuide *guide = vg_interview_get_guide (interview);
  VgWording wording = vg_interview_get_wording (interview);
  const VgJourneyStep here = {
    .guide = vg_guide_get_id (guide),
    .party = vg_interview_get_party (interview),
  };

  self->journey = VG_JOURNEY (vg_journey_new (vg_interview_get_case (interview), shelf, &here));
  add_heading (self, _ ("Steps"));
  gtk_box_append (self->column, GTK_WIDGET (self->journey));
  vg_journey_show (self->journey);

  add_heading (self, vg_guide_get_title (guide, wording.language));
  for (guint i = 0; i < vg_guide_get_n_sections (guide); i++) {
    GtkWidget *section = vg_outline_section_new (interview, i);

    gtk_box_append (self->column, section);
    g_ptr_array_add (self->sections, section);
  }

  return GTK_WIDGET (self);
}
