/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/written/marked-text.h"

#include "ui/common/text-in-time.h"
#include "ui/common/text-label.h"
#include "ui/written/dotted-view.h"

#include <glib/gi18n-lib.h>

#define OPEN  "open" /* has no question yet */
#define SERIF "Charis SIL, Noto Serif, DejaVu Serif, serif"

/* A mark of the writing, as the toolkit moves it with the text. */
typedef struct {
  GtkTextMark *start;
  GtkTextMark *end;
  const char *as;
  char *question;
} Stretch;

struct _VgMarkedText {
  GtkBox parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkWidget *hint;
  GArray *stretches;
  gboolean is_showing;
};

enum {
  CHANGED,
  TOO_LONG,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgMarkedText, vg_marked_text, GTK_TYPE_BOX)

static void
clear_stretch (gpointer data)
{
  Stretch *stretch = data;

  g_object_unref (stretch->start);
  g_object_unref (stretch->end);
  g_free (stretch->question);
}

static void
get_bounds (VgMarkedText *self, const Stretch *stretch, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_mark (self->buffer, start, stretch->start);
  gtk_text_buffer_get_iter_at_mark (self->buffer, end, stretch->end);
}

/* What is typed at either end is outside. */
static void
add_stretch (VgMarkedText *self, const VgMark *mark)
{
  Stretch stretch = { .as = mark->as, .question = g_strdup (mark->question) };
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, (int) mark->start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, (int) mark->end);
  stretch.start = g_object_ref (gtk_text_buffer_create_mark (self->buffer, NULL, &start, FALSE));
  stretch.end = g_object_ref (gtk_text_buffer_create_mark (self->buffer, NULL, &end, TRUE));
  g_array_append_val (self->stretches, stretch);
}

static void
drop_stretches (VgMarkedText *self)
{
  for (guint i = 0; i < self->stretches->len; i++) {
    Stretch *stretch = &g_array_index (self->stretches, Stretch, i);

    gtk_text_buffer_delete_mark (self->buffer, stretch->start);
    gtk_text_buffer_delete_mark (self->buffer, stretch->end);
  }
  g_array_set_size (self->stretches, 0);
}

static void
show_forms (VgMarkedText *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (self->buffer, &start, &end);
  for (guint i = 0; i < self->stretches->len; i++) {
    Stretch *stretch = &g_array_index (self->stretches, Stretch, i);

    get_bounds (self, stretch, &start, &end);
    gtk_text_buffer_apply_tag_by_name (self->buffer, stretch->as, &start, &end);
    if (stretch->question == NULL)
      gtk_text_buffer_apply_tag_by_name (self->buffer, OPEN, &start, &end);
  }
}

static void
show_marks (VgMarkedText *self, VgWriting *writing)
{
  drop_stretches (self);
  for (guint i = 0; writing != NULL && i < vg_writing_get_n_marks (writing); i++)
    add_stretch (self, vg_writing_get_mark (writing, i));
  show_forms (self);
}

static char *
dup_text (VgMarkedText *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

VgWriting *
vg_marked_text_dup_writing (VgMarkedText *self)
{
  g_autofree char *text = dup_text (self);
  VgWriting *writing = vg_writing_new (text);

  for (guint i = 0; i < self->stretches->len; i++) {
    Stretch *stretch = &g_array_index (self->stretches, Stretch, i);
    GtkTextIter start;
    GtkTextIter end;

    get_bounds (self, stretch, &start, &end);
    vg_writing_mark (writing, (guint) gtk_text_iter_get_offset (&start),
                     (guint) gtk_text_iter_get_offset (&end), stretch->as, stretch->question);
  }

  return writing;
}

/* A mark whose words were deleted is gone. */
static void
settle (VgMarkedText *self, VgWriting *writing)
{
  if (vg_writing_get_n_marks (writing) != self->stretches->len)
    show_marks (self, writing);
  else
    show_forms (self);
}

static void
text_changed_cb (VgMarkedText *self)
{
  gtk_widget_set_visible (self->hint, gtk_text_buffer_get_char_count (self->buffer) == 0);
  if (self->is_showing)
    return;

  {
    g_autoptr (VgWriting) writing = vg_marked_text_dup_writing (self);

    settle (self, writing);
  }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
insert_text_cb (VgMarkedText *self, GtkTextIter *at, char *text, int length)
{
  int n_chars = gtk_text_buffer_get_char_count (self->buffer);

  if (n_chars + g_utf8_strlen (text, length) <= VG_WRITING_CHARS)
    return;

  g_signal_stop_emission_by_name (self->buffer, "insert-text");
  g_signal_emit (self, signals[TOO_LONG], 0);
}

void
vg_marked_text_show (VgMarkedText *self, VgWriting *writing)
{
  g_return_if_fail (VG_IS_MARKED_TEXT (self));

  self->is_showing = TRUE;
  drop_stretches (self);
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, writing != NULL ? vg_writing_get_text (writing) : "", -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  show_marks (self, writing);
  self->is_showing = FALSE;
}

/* Of several paragraphs without a selection: the one the cursor is in. */
static void
get_chosen (VgMarkedText *self, GtkTextIter *start, GtkTextIter *end)
{
  if (gtk_text_buffer_get_selection_bounds (self->buffer, start, end))
    return;

  gtk_text_iter_set_line_offset (start, 0);
  if (!gtk_text_iter_ends_line (end))
    gtk_text_iter_forward_to_line_end (end);
}

static int
find_mark_from (VgWriting *writing, guint start, guint end)
{
  for (guint i = 0; i < vg_writing_get_n_marks (writing); i++) {
    const VgMark *mark = vg_writing_get_mark (writing, i);

    if (mark->start >= start && mark->end <= end)
      return (int) i;
  }

  return -1;
}

int
vg_marked_text_mark (VgMarkedText *self, const char *as)
{
  g_autoptr (VgWriting) writing = NULL;
  GtkTextIter start;
  GtkTextIter end;
  guint from = 0;
  guint to = 0;

  g_return_val_if_fail (VG_IS_MARKED_TEXT (self), -1);

  get_chosen (self, &start, &end);
  from = (guint) gtk_text_iter_get_offset (&start);
  to = (guint) gtk_text_iter_get_offset (&end);
  writing = vg_marked_text_dup_writing (self);
  if (!vg_writing_mark (writing, from, to, as, NULL))
    return -1;

  show_marks (self, writing);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, (int) to);
  gtk_text_buffer_place_cursor (self->buffer, &end);
  g_signal_emit (self, signals[CHANGED], 0);
  return find_mark_from (writing, from, to);
}

int
vg_marked_text_find_open (VgMarkedText *self)
{
  g_return_val_if_fail (VG_IS_MARKED_TEXT (self), -1);

  for (guint i = 0; i < self->stretches->len; i++)
    if (g_array_index (self->stretches, Stretch, i).question == NULL)
      return (int) i;

  return -1;
}

int
vg_marked_text_find_mark (VgMarkedText *self)
{
  GtkTextIter at;
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (VG_IS_MARKED_TEXT (self), -1);

  gtk_text_buffer_get_iter_at_mark (self->buffer, &at, gtk_text_buffer_get_insert (self->buffer));
  for (guint i = 0; i < self->stretches->len; i++) {
    get_bounds (self, &g_array_index (self->stretches, Stretch, i), &start, &end);
    if (gtk_text_iter_compare (&start, &at) <= 0 && gtk_text_iter_compare (&at, &end) <= 0)
      return (int) i;
  }

  return -1;
}

void
vg_marked_text_set_question (VgMarkedText *self, guint index, const char *question)
{
  Stretch *stretch = NULL;

  g_return_if_fail (VG_IS_MARKED_TEXT (self) && index < self->stretches->len);

  stretch = &g_array_index (self->stretches, Stretch, index);
  g_free (stretch->question);
  stretch->question = g_strdup (question);
  show_forms (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
vg_marked_text_remove (VgMarkedText *self, guint index)
{
  Stretch *stretch = NULL;

  g_return_if_fail (VG_IS_MARKED_TEXT (self) && index < self->stretches->len);

  stretch = &g_array_index (self->stretches, Stretch, index);
  gtk_text_buffer_delete_mark (self->buffer, stretch->start);
  gtk_text_buffer_delete_mark (self->buffer, stretch->end);
  g_array_remove_index (self->stretches, index);
  show_forms (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
vg_marked_text_go_to (VgMarkedText *self, guint index)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (VG_IS_MARKED_TEXT (self) && index < self->stretches->len);

  get_bounds (self, &g_array_index (self->stretches, Stretch, index), &start, &end);
  gtk_text_buffer_select_range (self->buffer, &end, &start);
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (self->buffer), 0.1, FALSE,
                                0, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Within what is in view, wherever the stretch begins. */
void
vg_marked_text_point (VgMarkedText *self, guint index, GtkPopover *popover)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));
  GtkTextIter start;
  GtkTextIter end;
  GdkRectangle place;
  double x = 0;
  double y = 0;

  g_return_if_fail (VG_IS_MARKED_TEXT (self) && index < self->stretches->len);

  get_bounds (self, &g_array_index (self->stretches, Stretch, index), &start, &end);
  gtk_text_view_get_iter_location (self->view, &end, &place);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y,
                                         &place.x, &place.y);
  place.y = CLAMP (place.y, 0, MAX (0, gtk_widget_get_height (GTK_WIDGET (self->view)) - 1));
  gtk_widget_translate_coordinates (GTK_WIDGET (self->view), parent, place.x, place.y, &x, &y);
  place.x = (int) x;
  place.y = (int) y;
  gtk_popover_set_pointing_to (popover, &place);
}

static gboolean
vg_marked_text_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_MARKED_TEXT (widget)->view));
}

static void
vg_marked_text_finalize (GObject *object)
{
  g_array_unref (VG_MARKED_TEXT (object)->stretches);

  G_OBJECT_CLASS (vg_marked_text_parent_class)->finalize (object);
}

static void
vg_marked_text_class_init (VgMarkedTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_marked_text_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = vg_marked_text_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", VG_TYPE_MARKED_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[TOO_LONG] = g_signal_new ("too-long", VG_TYPE_MARKED_TEXT, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

/* A quotation leans and has serifs, as everywhere; a line below says of the others that they
 * are taken: one for what was said, two for what was seen. Dots in their place say that the
 * question is still to choose.
 */
static void
add_tags (VgMarkedText *self)
{
  gtk_text_buffer_create_tag (self->buffer, "quotation", "family", SERIF, "style",
                              PANGO_STYLE_ITALIC, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  gtk_text_buffer_create_tag (self->buffer, "paraphrase", "underline", PANGO_UNDERLINE_SINGLE,
                              NULL);
  gtk_text_buffer_create_tag (self->buffer, "observation", "underline", PANGO_UNDERLINE_DOUBLE,
                              NULL);
  gtk_text_buffer_create_tag (self->buffer, OPEN, "underline", PANGO_UNDERLINE_NONE, NULL);
}

static GtkWidget *
new_hint (void)
{
  GtkWidget *hint = vg_text_label_new (
      _ ("Type or paste here what you remember of the talk, or what you wrote on paper. Then mark "
         "what are their own words, what they came down to, and what you saw."),
      "written-hint");

  gtk_widget_set_halign (hint, GTK_ALIGN_START);
  gtk_widget_set_valign (hint, GTK_ALIGN_START);
  gtk_widget_set_can_target (hint, FALSE);
  gtk_widget_add_css_class (hint, "dim-label");
  return hint;
}

static GtkWidget *
new_view (VgMarkedText *self)
{
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (self->buffer);
  GtkWidget *view = vg_dotted_view_new (self->buffer, gtk_text_tag_table_lookup (tags, OPEN));

  g_object_set (view, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE, "input-hints",
                GTK_INPUT_HINT_PRIVATE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The talk as you write it up"),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE, -1);
  vg_text_in_time (GTK_TEXT_VIEW (view));
  gtk_widget_add_css_class (view, "written-text");
  return view;
}

static void
vg_marked_text_init (VgMarkedText *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_set_focusable (scroller, FALSE);
  self->stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  g_array_set_clear_func (self->stretches, clear_stretch);
  self->buffer = gtk_text_buffer_new (NULL);
  add_tags (self);
  self->view = GTK_TEXT_VIEW (new_view (self));
  g_object_unref (self->buffer);
  self->hint = new_hint ();
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (insert_text_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->hint);
  gtk_widget_set_hexpand (overlay, TRUE);
  gtk_widget_set_vexpand (overlay, TRUE);
  gtk_box_append (GTK_BOX (self), overlay);
  gtk_widget_add_css_class (GTK_WIDGET (self), "written-sheet");
}

GtkWidget *
vg_marked_text_new (void)
{
  return g_object_new (VG_TYPE_MARKED_TEXT, NULL);
}
