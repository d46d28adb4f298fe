/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/outgrow.h"

#include "tests/ui/on-screen.h"

#include <adwaita.h>

#define TEXT                                                                                       \
  "Ze kijkt lang naar het water. Dan zegt ze dat het goed is zo, en dat ze het zelf wil "          \
  "vertellen."
#define MOST 60

/* A field between what fills a page that scrolls: it gets the least that it asks for. */
static GtkWidget *
add_field (GtkWidget *page, const char *text, int most)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *filling = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  gtk_widget_set_size_request (view, 120, -1);
  gtk_widget_set_size_request (filling, -1, 3000);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), most);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_set_halign (scroller, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), filling);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page), box);
  vg_outgrow (GTK_SCROLLED_WINDOW (scroller));

  return scroller;
}

static double
get_hidden (GtkWidget *scroller)
{
  GtkAdjustment *at = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  return gtk_adjustment_get_upper (at) - gtk_adjustment_get_page_size (at);
}

static void
test_no_line_is_cut (void)
{
  GtkWidget *page = gtk_scrolled_window_new ();
  GtkWidget *scroller = add_field (page, TEXT, 1000);
  GtkWidget *window = on_screen_show (page);

  on_screen_settle ();
  g_assert_cmpfloat (get_hidden (scroller), ==, 0);
  on_screen_close (window, page);
}

/* The style of a field may keep its text away from its edge: as much again is needed. */
static void
test_no_line_is_cut_where_the_style_has_padding (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  GtkWidget *page = gtk_scrolled_window_new ();
  GtkWidget *scroller = add_field (page, TEXT, 1000);
  GtkWidget *view = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));
  GtkWidget *window = NULL;

  gtk_css_provider_load_from_data (style, "textview { padding: 20px; }", -1);
  gtk_style_context_add_provider (gtk_widget_get_style_context (view), GTK_STYLE_PROVIDER (style),
                                  GTK_STYLE_PROVIDER_PRIORITY_USER);
  window = on_screen_show (page);
  on_screen_settle ();
  g_assert_cmpfloat (get_hidden (scroller), ==, 0);
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), TEXT, -1);
  on_screen_settle ();
  on_screen_settle ();
  g_assert_cmpfloat (get_hidden (scroller), ==, 0);
  on_screen_close (window, page);
}

static void
test_a_long_text_scrolls_from_the_most_height_on (void)
{
  GtkWidget *page = gtk_scrolled_window_new ();
  GtkWidget *scroller = add_field (page, TEXT TEXT, MOST);
  GtkWidget *window = on_screen_show (page);

  on_screen_settle ();
  g_assert_cmpfloat (get_hidden (scroller), >, 0);
  g_assert_cmpint (gtk_widget_get_height (scroller), ==, MOST);
  on_screen_close (window, page);
}

/* As when the field is first measured in a card that is still opening. */
static void
test_a_field_that_was_narrow_once_is_no_higher_than_its_text (void)
{
  GtkWidget *page = gtk_scrolled_window_new ();
  GtkWidget *scroller = add_field (page, TEXT, 1000);
  GtkWidget *view = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));
  GtkWidget *window = NULL;
  int narrow = 0;

  gtk_widget_set_size_request (view, 40, -1);
  window = on_screen_show (page);
  on_screen_settle ();
  narrow = gtk_widget_get_height (scroller);
  gtk_widget_set_size_request (view, 400, -1);
  on_screen_settle ();
  g_assert_cmpint (gtk_widget_get_height (scroller), <, narrow / 3);
  g_assert_cmpfloat (get_hidden (scroller), ==, 0);
  on_screen_close (window, page);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/outgrow/no-line-is-cut", test_no_line_is_cut);
  g_test_add_func ("/ui/outgrow/no-line-is-cut-where-the-style-has-padding",
                   test_no_line_is_cut_where_the_style_has_padding);
  g_test_add_func ("/ui/outgrow/a-long-text-scrolls-from-the-most-height-on",
                   test_a_long_text_scrolls_from_the_most_height_on);
  g_test_add_func ("/ui/outgrow/a-field-that-was-narrow-once-is-no-higher-than-its-text",
                   test_a_field_that_was_narrow_once_is_no_higher_than_its_text);

  return g_test_run ();
}
