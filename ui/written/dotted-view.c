/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/written/dotted-view.h"

#define DOT 2 /* pixels */
#define GAP 3

struct _VgDottedView {
  GtkTextView parent_instance;

  GtkTextTag *tag;
};

G_DEFINE_FINAL_TYPE (VgDottedView, vg_dotted_view, GTK_TYPE_TEXT_VIEW)

static void
draw_dots (GtkSnapshot *snapshot, const GdkRGBA *color, int from, int to, int y)
{
  for (int x = from; x < to; x += DOT + GAP) {
    const graphene_rect_t dot = GRAPHENE_RECT_INIT ((float) x, (float) y, DOT, DOT);

    gtk_snapshot_append_color (snapshot, color, &dot);
  }
}

/* From @start to @end, which is not beyond its line on the screen. */
static void
draw_line (VgDottedView *self, GtkSnapshot *snapshot, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle first;
  GdkRectangle last;
  GdkRectangle seen;
  GdkRGBA color;

  gtk_text_view_get_visible_rect (view, &seen);
  gtk_text_view_get_iter_location (view, start, &first);
  gtk_text_view_get_iter_location (view, end, &last);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  draw_dots (snapshot, &color, first.x, last.y == first.y ? last.x : seen.x + seen.width,
             first.y + first.height - DOT);
}

static void
draw_stretch (VgDottedView *self, GtkSnapshot *snapshot, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter at = *start;

  while (gtk_text_iter_compare (&at, end) < 0) {
    GtkTextIter line_end = at;

    gtk_text_view_forward_display_line_end (view, &line_end);
    if (gtk_text_iter_compare (&line_end, end) > 0)
      line_end = *end;
    draw_line (self, snapshot, &at, &line_end);
    if (!gtk_text_view_forward_display_line (view, &at))
      return;
    gtk_text_view_backward_display_line_start (view, &at);
  }
}

/* Only what is in view: a talk may be long. */
static void
draw (VgDottedView *self, GtkSnapshot *snapshot)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle seen;
  GtkTextIter start;
  GtkTextIter last;

  gtk_text_view_get_visible_rect (view, &seen);
  gtk_text_view_get_line_at_y (view, &start, seen.y, NULL);
  gtk_text_view_get_line_at_y (view, &last, seen.y + seen.height, NULL);
  gtk_text_iter_forward_to_line_end (&last);
  while (gtk_text_iter_compare (&start, &last) < 0) {
    GtkTextIter end = start;

    gtk_text_iter_forward_to_tag_toggle (&end, self->tag);
    if (gtk_text_iter_has_tag (&start, self->tag))
      draw_stretch (self, snapshot, &start, &end);
    start = end;
  }
}

static void
vg_dotted_view_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    draw (VG_DOTTED_VIEW (view), snapshot);
}

static void
vg_dotted_view_class_init (VgDottedViewClass *klass)
{
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = vg_dotted_view_snapshot_layer;
}

static void
vg_dotted_view_init (VgDottedView *self)
{
}

GtkWidget *
vg_dotted_view_new (GtkTextBuffer *buffer, GtkTextTag *tag)
{
  VgDottedView *self = g_object_new (VG_TYPE_DOTTED_VIEW, "buffer", buffer, NULL);

  self->tag = tag;
  return GTK_WIDGET (self);
}
