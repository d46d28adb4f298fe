/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/new-code.h"

#include "tests/ui/on-screen.h"
#include "ui/common/code-sheet.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#define CODE "0JK2-2PW7-YN0N-YNDK-AD1Z-QGAZ-8TKQ-NWEM-RR8T"

typedef struct {
  GtkWidget *page;
  GtkWidget *window;
  char *typed;
  guint n_later;
} Form;

static void
typed_cb (Form *at, const char *code)
{
  g_free (at->typed);
  at->typed = g_strdup (code);
}

static void
later_cb (Form *at)
{
  at->n_later++;
}

static void
set_up (Form *at, gconstpointer data)
{
  at->page = vg_new_code_new (CODE);
  g_signal_connect_swapped (at->page, "typed", G_CALLBACK (typed_cb), at);
  g_signal_connect_swapped (at->page, "later", G_CALLBACK (later_cb), at);
  at->window = on_screen_show (at->page);
}

static void
tear_down (Form *at, gconstpointer data)
{
  on_screen_close (at->window, at->page);
  g_free (at->typed);
}

static void
test_it_stands_there_in_groups (Form *at, gconstpointer data)
{
  g_assert_true (on_screen_shows (at->page, "0JK2  2PW7  YN0N\nYNDK  AD1Z  QGAZ\n"));
}

static void
test_it_is_typed_from_the_paper_and_not_from_the_screen (Form *at, gconstpointer data)
{
  GtkWidget *entry = NULL;

  on_screen_press (at->page, "I have it on paper");
  g_assert_false (on_screen_shows (at->page, "0JK2"));
  entry = on_screen_find (at->page, GTK_TYPE_ENTRY);
  on_screen_press (at->page, "This is the code");
  g_assert_null (at->typed);

  gtk_editable_set_text (GTK_EDITABLE (entry), "0jk2");
  on_screen_press (at->page, "This is the code");
  g_assert_cmpstr (at->typed, ==, "0jk2");
  vg_new_code_tell (VG_NEW_CODE (at->page), "it has nine groups");
  g_assert_true (on_screen_shows (at->page, "It has nine groups"));
  gtk_editable_set_text (GTK_EDITABLE (entry), CODE);
  g_assert_false (on_screen_shows (at->page, "It has nine groups"));

  on_screen_press (at->page, "Show it again");
  g_assert_true (on_screen_shows (at->page, "0JK2"));
  g_assert_cmpuint (at->n_later, ==, 0);
}

static void
test_it_can_wait (Form *at, gconstpointer data)
{
  g_assert_true (on_screen_shows (at->page, "Only typing it back can wait"));
  on_screen_press (at->page, "Type it back later");
  g_assert_cmpuint (at->n_later, ==, 1);
  g_assert_null (at->typed);
}

/* What others see of it in the queue of the printer tells nothing. */
static void
test_it_is_printed_on_one_sheet (void)
{
  g_autoptr (GtkPrintOperation) operation = vg_code_sheet_print (CODE);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("voorgesprek-test-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "print.pdf", NULL);
  g_autofree char *command = g_strdup_printf ("pdftotext -layout %s -", path);
  g_autofree char *text = NULL;
  g_autofree char *job = NULL;
  int n_pages = 0;

  g_object_get (operation, "job-name", &job, "n-pages", &n_pages, NULL);
  g_assert_cmpstr (job, ==, "Voorgesprek");
  g_assert_cmpint (n_pages, ==, 1);

  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_command_line_sync (command, &text, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "0JK2"));
  g_assert_nonnull (strstr (text, "RR8T"));
  g_assert_nonnull (strstr (text, "Keep this sheet apart"));

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/ui/new-code/it-stands-there-in-groups", Form, NULL, set_up,
              test_it_stands_there_in_groups, tear_down);
  g_test_add ("/ui/new-code/it-is-typed-from-the-paper-and-not-from-the-screen", Form, NULL, set_up,
              test_it_is_typed_from_the_paper_and_not_from_the_screen, tear_down);
  g_test_add ("/ui/new-code/it-can-wait", Form, NULL, set_up, test_it_can_wait, tear_down);
  g_test_add_func ("/ui/new-code/it-is-printed-on-one-sheet", test_it_is_printed_on_one_sheet);

  return g_test_run ();
}
