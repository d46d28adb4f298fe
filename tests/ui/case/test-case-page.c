/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/case/case-page.h"

#include "base/json.h"
#include "tests/ui/practice-case.h"
#include "ui/case/person-card.h"

#include <adwaita.h>
#include <string.h>

typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  GtkWidget *page;
} Page;

static void
set_up (Page *at, gconstpointer data)
{
  at->folder = practice_new_folder ();
  at->shelf = practice_read_shelf ();
  at->file = practice_open_case (at->folder);
  at->page = g_object_ref_sink (vg_case_page_new (at->file, at->shelf));
}

static void
tear_down (Page *at, gconstpointer data)
{
  g_assert_finalize_object (at->page);
  g_assert_finalize_object (at->file);
  vg_shelf_unref (at->shelf);
  practice_remove_folder (at->folder);
}

/* All widgets of @type inside, in the order of the screen. */
static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GPtrArray *
list (GtkWidget *widget, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (widget, type, found);
  return found;
}

static guint
count_suggested (GtkWidget *page)
{
  g_autoptr (GPtrArray) buttons = list (page, GTK_TYPE_BUTTON);
  guint n = 0;

  for (guint i = 0; i < buttons->len; i++)
    n += gtk_widget_has_css_class (buttons->pdata[i], "suggested-action");

  return n;
}

static void
test_both_people_have_the_same_card (Page *at, gconstpointer data)
{
  g_autoptr (GPtrArray) cards = list (at->page, VG_TYPE_PERSON_CARD);
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;

  g_assert_cmpuint (cards->len, ==, 2);
  first = list (cards->pdata[0], GTK_TYPE_BUTTON);
  second = list (cards->pdata[1], GTK_TYPE_BUTTON);
  g_assert_cmpuint (first->len, >, 2);
  g_assert_cmpuint (second->len, ==, first->len);
  for (guint i = 0; i < first->len; i++)
    g_assert_cmpstr (gtk_button_get_label (first->pdata[i]), ==,
                     gtk_button_get_label (second->pdata[i]));
}

static void
test_one_button_only_is_coloured (Page *at, gconstpointer data)
{
  g_assert_cmpuint (count_suggested (at->page), ==, 1);
}

static gboolean
shows (GtkWidget *page, const char *text)
{
  g_autoptr (GPtrArray) labels = list (page, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_text (labels->pdata[i]), text))
      return TRUE;

  return FALSE;
}

/* A new case: its stage and its step are both the registration. */
static void
test_stage_and_step_of_the_same_words_are_said_once (Page *at, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  VgCase *subject = vg_case_file_get_case (at->file);
  g_autoptr (GPtrArray) places = vg_case_list (subject, "");
  JsonObject *set = json_object_new ();

  g_assert_false (shows (at->page, "Next step"));
  for (guint i = 0; i < places->len; i++)
    if (!g_str_equal (places->pdata[i], "case/mediator"))
      json_object_set_null_member (set, places->pdata[i]);
  g_assert_true (vg_case_append (subject, set, NULL, NULL));

  gtk_window_set_child (GTK_WINDOW (window), at->page);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (shows (at->page, "Next step"));
  g_assert_false (shows (at->page, "Registration · next step"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_seen (GtkWidget *page, const char *text)
{
  g_autoptr (GPtrArray) labels = list (page, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_text (labels->pdata[i]), text) &&
        gtk_widget_get_visible (labels->pdata[i]))
      return TRUE;

  return FALSE;
}

static void
test_a_talk_half_written_up_is_told (Page *at, gconstpointer data)
{
  VgCase *subject = vg_case_file_get_case (at->file);
  GtkWidget *window = gtk_window_new ();
  JsonObject *record = json_object_new ();

  g_assert_false (is_seen (at->page, "Half written up: not in the case yet"));
  json_object_set_string_member (record, "text", "Ik schrok zo.");
  g_assert_true (vg_case_set (subject, "writing/harmed", vg_json_new_object (record), NULL));

  gtk_window_set_child (GTK_WINDOW (window), at->page);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (is_seen (at->page, "Half written up: not in the case yet"));
  g_assert_true (shows (at->page, "Go on writing up"));
  g_assert_true (shows (at->page, "Write up afterwards"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nobody looks at a page that is not in front; it is up to date once it comes there. */
static void
test_a_changed_name_is_there_when_the_page_comes_up (Page *at, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *party = json_object_new ();

  json_object_set_string_member (party, "role", "harmed");
  json_object_set_string_member (party, "name", "mevrouw <b>Kers</b> & co");
  g_assert_true (vg_case_set (vg_case_file_get_case (at->file), "party/harmed",
                              vg_json_new_object (party), &error));
  g_assert_no_error (error);

  gtk_window_set_child (GTK_WINDOW (window), at->page);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (shows (at->page, "mevrouw <b>Kers</b> & co"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
set (Page *at, const char *place, const char *value)
{
  return vg_case_set (vg_case_file_get_case (at->file), place,
                      vg_json_parse (value, strlen (value), "", NULL), NULL);
}

static void
test_an_open_red_flag_stands_above_the_next_step (Page *at, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();

  g_assert_true (set (at, "assessment/a9", "{\"date\":\"2026-05-14\"}"));
  g_assert_true (set (at, "risk/a9/RF4", "{\"presence\":\"yes\"}"));
  gtk_window_set_child (GTK_WINDOW (window), at->page);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (
      shows (at->page, "1 red flag is open: A ban on contact without written clearance"));
  g_assert_true (shows (at->page, "1 red flag is open"));

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/ui/case-page/stage-and-step-of-the-same-words-are-said-once", Page, NULL, set_up,
              test_stage_and_step_of_the_same_words_are_said_once, tear_down);
  g_test_add ("/ui/case-page/both-people-have-the-same-card", Page, NULL, set_up,
              test_both_people_have_the_same_card, tear_down);
  g_test_add ("/ui/case-page/one-button-only-is-coloured", Page, NULL, set_up,
              test_one_button_only_is_coloured, tear_down);
  g_test_add ("/ui/case-page/a-talk-half-written-up-is-told", Page, NULL, set_up,
              test_a_talk_half_written_up_is_told, tear_down);
  g_test_add ("/ui/case-page/a-changed-name-is-there-when-the-page-comes-up", Page, NULL, set_up,
              test_a_changed_name_is_there_when_the_page_comes_up, tear_down);
  g_test_add ("/ui/case-page/an-open-red-flag-stands-above-the-next-step", Page, NULL, set_up,
              test_an_open_red_flag_stands_above_the_next_step, tear_down);

  return g_test_run ();
}
