/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/text-in-time.h"

#include "tests/ui/on-screen.h"

#define N_LINES 12

/* As a key does that comes in together with a frame. GTK warns where it is drawn too early, and
 * a warning ends the test.
 */
static gboolean
type_cb (GtkWidget *view, GdkFrameClock *clock, gpointer n_lines)
{
  GtkTextView *text = GTK_TEXT_VIEW (view);

  g_signal_emit_by_name (view, "insert-at-cursor", "\nZe kijkt lang naar het water.");
  gtk_text_view_scroll_mark_onscreen (text,
                                      gtk_text_buffer_get_insert (gtk_text_view_get_buffer (text)));
  gtk_widget_queue_draw (view);

  return --*(guint *) n_lines > 0;
}

static void
test_words_that_come_with_a_frame_are_laid_out_before_it (void)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();
  guint n_lines = N_LINES;
  GtkWidget *window = NULL;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (scroller), FALSE);
  gtk_widget_set_size_request (scroller, 200, 100);
  gtk_widget_set_valign (scroller, GTK_ALIGN_START);
  vg_text_in_time (GTK_TEXT_VIEW (view));
  window = on_screen_show (scroller);

  gtk_widget_add_tick_callback (view, type_cb, &n_lines, NULL);
  while (n_lines > 0)
    on_screen_settle ();
  on_screen_settle ();
  g_assert_cmpint (gtk_text_buffer_get_line_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view))),
                   ==, N_LINES + 1);
  on_screen_close (window, scroller);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/text-in-time/words-that-come-with-a-frame-are-laid-out-before-it",
                   test_words_that_come_with_a_frame_are_laid_out_before_it);

  return g_test_run ();
}
