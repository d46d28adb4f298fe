/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/people/people-page.h"

#include "model/people.h"
#include "tests/ui/on-screen.h"
#include "tests/ui/practice-case.h"
#include "ui/people/new-person.h"
#include "ui/people/person-form.h"

#include <adwaita.h>

typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  VgCase *subject;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = practice_new_folder ();
  self->shelf = practice_read_shelf ();
  self->file = practice_open_case (self->folder);
  self->subject = vg_case_file_get_case (self->file);
  self->page = vg_people_page_new (self->file, self->shelf, NULL);
  self->window = on_screen_show (self->page);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  on_screen_close (self->window, self->page);
  g_assert_finalize_object (self->file);
  vg_shelf_unref (self->shelf);
  practice_remove_folder (self->folder);
}

static guint
count_forms (GtkWidget *page)
{
  return on_screen_count (page, VG_TYPE_PERSON_FORM);
}

static void
add (Fixture *self, const char *role, const char *side, const char *name)
{
  GtkWidget *form = on_screen_find (self->page, VG_TYPE_NEW_PERSON);

  g_assert_nonnull (form);
  g_assert_true (gtk_widget_activate_action (form, "people.add", "(sss)", role, side, name));
}

static void
test_both_stand_there_in_the_same_way (Fixture *self, gconstpointer data)
{
  on_screen_wait (self->page, "mevrouw Vlinder");
  on_screen_wait (self->page, "de heer Kei");
  g_assert_cmpuint (count_forms (self->page), ==, 2);
}

static void
test_a_supporter_comes_and_is_taken_back_by_undo (Fixture *self, gconstpointer data)
{
  add (self, "supporter", "harmed", "mevrouw Meerkoet");
  on_screen_wait (self->page, "Supporter of mevrouw Vlinder");
  g_assert_cmpuint (count_forms (self->page), ==, 3);
  g_assert_cmpstr (vg_people_get_side (self->subject, "supporter-1"), ==, "harmed");
  g_assert_true (gtk_widget_activate_action (self->page, "page.undo", NULL));
  on_screen_settle ();
  g_assert_cmpuint (count_forms (self->page), ==, 2);
}

static void
test_who_changes_sides_moves (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  add (self, "supporter", "", "mevrouw Meerkoet");
  on_screen_settle ();
  g_assert_true (vg_people_set (self->subject, "supporter-1", "side", "accused", &error));
  on_screen_wait (self->page, "Supporter of de heer Kei");
  g_assert_cmpuint (count_forms (self->page), ==, 3);
}

/* Of two accused nobody is named in the place of the other. */
static void
test_of_several_it_is_the_side_that_is_said (Fixture *self, gconstpointer data)
{
  add (self, "supporter", "accused", "mevrouw Meerkoet");
  on_screen_wait (self->page, "Supporter of de heer Kei");
  add (self, "accused", "", "mevrouw Merel");
  on_screen_wait (self->page, "Supporter, on the side of the accused");
}

static void
test_without_a_name_nobody_comes_and_that_is_said (Fixture *self, gconstpointer data)
{
  add (self, "supporter", "", "");
  on_screen_wait (self->page, "Say what this person wishes to be called.");
  g_assert_cmpuint (count_forms (self->page), ==, 2);
}

static void
test_only_who_has_no_more_than_a_record_can_be_removed (Fixture *self, gconstpointer data)
{
  add (self, "supporter", "", "mevrouw Meerkoet");
  on_screen_wait (self->page, "Remove");
  g_assert_true (gtk_widget_activate_action (self->page, "people.remove", "s", "supporter-1"));
  on_screen_settle ();
  g_assert_cmpuint (count_forms (self->page), ==, 2);
  g_assert_false (vg_people_has (self->subject, "supporter-1"));
}

/* The choices of the first person stand in a popover. */
static void
test_what_a_talk_must_know_is_chosen_here (Fixture *self, gconstpointer data)
{
  GtkWidget *form = on_screen_find (self->page, VG_TYPE_PERSON_FORM);
  GtkWidget *more = on_screen_find (form, GTK_TYPE_MENU_BUTTON);

  gtk_menu_button_popup (GTK_MENU_BUTTON (more));
  on_screen_settle ();
  on_screen_press (more, "detained");
  on_screen_wait (form, "detained");
  g_assert_cmpstr (vg_people_get (self->subject, "harmed", "detained"), ==, "yes");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (more));
  g_assert_true (vg_people_set (self->subject, "harmed", "detained", "unknown", NULL));
  on_screen_wait (form, "Closed place: not known");
}

/* Only a vault can: here is none. */
static void
test_outside_a_vault_it_is_said_that_nothing_is_erased (Fixture *self, gconstpointer data)
{
  on_screen_wait (self->page, "This is done in your vault.");
  g_assert_null (on_screen_find_button (self->page, "Erase all of mevrouw Vlinder…"));
}

static void
run (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/people-page/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  run ("both-stand-there-in-the-same-way", test_both_stand_there_in_the_same_way);
  run ("a-supporter-comes-and-is-taken-back-by-undo",
       test_a_supporter_comes_and_is_taken_back_by_undo);
  run ("who-changes-sides-moves", test_who_changes_sides_moves);
  run ("of-several-it-is-the-side-that-is-said", test_of_several_it_is_the_side_that_is_said);
  run ("without-a-name-nobody-comes-and-that-is-said",
       test_without_a_name_nobody_comes_and_that_is_said);
  run ("only-who-has-no-more-than-a-record-can-be-removed",
       test_only_who_has_no_more_than_a_record_can_be_removed);
  run ("what-a-talk-must-know-is-chosen-here", test_what_a_talk_must_know_is_chosen_here);
  run ("outside-a-vault-it-is-said-that-nothing-is-erased",
       test_outside_a_vault_it_is_said_that_nothing_is_erased);

  return g_test_run ();
}
