/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/paper/paper-view.h"

#include "document/document-read.h"
#include "ui/paper/paper-text.h"

#include <adwaita.h>

static void
collect_text (GtkWidget *widget, GString *text)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "[%s]", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_text (child, text);
}

static void
assert_shows (const char *markdown, const char *expected)
{
  g_autoptr (VgDocument) document = vg_document_from_markdown (markdown, "en", "Test");
  GtkWidget *view = g_object_ref_sink (vg_paper_view_new ());
  g_autoptr (GString) text = g_string_new (NULL);

  vg_paper_view_show (VG_PAPER_VIEW (view), document, NULL);
  vg_paper_view_show (VG_PAPER_VIEW (view), document, NULL);
  collect_text (view, text);
  g_assert_cmpstr (text->str, ==, expected);

  g_assert_finalize_object (view);
}

static void
test_every_kind_of_block_is_shown (void)
{
  assert_shows ("# Goals\n\nOne *more* line\n", "[Goals][One more line]");
  assert_shows ("- a\n- b\n", "[•][a][•][b]");
  assert_shows ("3. a\n4. b\n", "[3.][a][4.][b]");
  assert_shows ("> said\n\n---\n\n`code`\n", "[said][code]");
  assert_shows ("| a | b |\n|---|--:|\n| 1 | 2 |\n", "[a][b][1][2]");
}

static void
test_an_answer_is_no_markup (void)
{
  g_autoptr (GPtrArray) runs = vg_runs_new ();
  GtkWidget *label = NULL;

  g_ptr_array_add (runs, vg_run_new ("<b>no</b> & <span", VG_STYLE_PLAIN));
  label = g_object_ref_sink (vg_paper_text_new (runs, "nl"));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "<b>no</b> & <span");
  g_assert_finalize_object (label);
}

static void
test_what_is_still_to_fill_is_seen (void)
{
  g_autoptr (GPtrArray) runs = vg_runs_new ();
  VgRun *chip = vg_run_new ("⟦date⟧", VG_STYLE_PLAIN);
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *said = NULL;

  chip->open = g_strdup ("date");
  g_ptr_array_add (runs, vg_run_new ("on ", VG_STYLE_STRONG));
  g_ptr_array_add (runs, chip);
  attributes = vg_paper_text_new_attributes (runs, "nl");
  said = pango_attr_list_to_string (attributes);

  g_assert_nonnull (strstr (said, "0 3 weight bold"));
  g_assert_nonnull (strstr (said, "3 13 background"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/paper-view/every-kind-of-block-is-shown",
                   test_every_kind_of_block_is_shown);
  g_test_add_func ("/ui/paper-view/an-answer-is-no-markup", test_an_answer_is_no_markup);
  g_test_add_func ("/ui/paper-view/what-is-still-to-fill-is-seen",
                   test_what_is_still_to_fill_is_seen);

  return g_test_run ();
}
