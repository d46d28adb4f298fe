/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/agreements/agreements-page.h"

#include "base/clock.h"
#include "base/json.h"
#include "derive/acceptance.h"
#include "derive/clause.h"
#include "model/people.h"
#include "tests/ui/on-screen.h"
#include "tests/ui/practice-case.h"
#include "ui/agreements/acceptance-row.h"
#include "ui/agreements/clause-card.h"
#include "ui/common/value-buttons.h"

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
  vg_clock_hold ("2026-05-14T14:03:22Z");
  self->folder = practice_new_folder ();
  self->shelf = practice_read_shelf ();
  self->file = practice_open_case (self->folder);
  self->subject = vg_case_file_get_case (self->file);
  self->page = vg_agreements_page_new (self->file, self->shelf, NULL);
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

static void
add (Fixture *self, const char *block, const char *words)
{
  g_assert_true (gtk_widget_activate_action (self->page, "agreements.add", "(ss)", block, words));
}

static void
say (Fixture *self, const char *party, const char *state)
{
  g_assert_true (gtk_widget_activate_action (self->page, "agreements.say", "(sss)", party,
                                             "agreement/a1", state));
}

static void
test_every_clause_stands_under_its_kind_with_what_each_says (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) clauses = vg_clause_list (self->subject);

  g_assert_cmpuint (on_screen_count (self->page, VG_TYPE_CLAUSE_CARD), ==, clauses->len);
  on_screen_wait (self->page, "Everyone said yes to 0 of 9 clauses.");
  on_screen_wait (self->page, "? mevrouw Vlinder: not said yet");
  on_screen_wait (self->page, "? de heer Kei: not said yet");
}

static void
test_a_clause_is_added_and_taken_back_by_undo (Fixture *self, gconstpointer data)
{
  guint n = on_screen_count (self->page, VG_TYPE_CLAUSE_CARD);

  add (self, "contact", "Ik fiets een andere weg.");
  on_screen_wait (self->page, "Ik fiets een andere weg.");
  g_assert_cmpuint (on_screen_count (self->page, VG_TYPE_CLAUSE_CARD), ==, n + 1);
  g_assert_true (gtk_widget_activate_action (self->page, "page.undo", NULL));
  on_screen_wait_gone (self->page, "Ik fiets een andere weg.");
}

static void
test_an_apology_that_is_not_acknowledged_is_refused_in_place (Fixture *self, gconstpointer data)
{
  guint n = on_screen_count (self->page, VG_TYPE_CLAUSE_CARD);

  add (self, "apology", "Het spijt mij.");
  on_screen_wait (self->page, "presupposes an acknowledgement");
  on_screen_wait (self->page, "What can be: ");
  g_assert_cmpuint (on_screen_count (self->page, VG_TYPE_CLAUSE_CARD), ==, n);
}

static void
test_a_yes_has_its_day_and_lapses_with_the_words (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  say (self, "harmed", "accepted");
  on_screen_wait (self->page, "✓ mevrouw Vlinder: yes, on 14 May 2026");
  say (self, "accused", "accepted");
  on_screen_wait (self->page, "Everyone said yes to 1 of 9 clauses.");
  g_assert_true (vg_clause_set (self->subject, "agreement/a1", "words", "Anders gezegd.", &error));
  on_screen_wait (self->page,
                  "≠ mevrouw Vlinder: yes on 14 May 2026, not to all that stands here now");
  on_screen_wait (self->page, "Everyone said yes to 0 of 9 clauses.");
  say (self, "harmed", "");
  on_screen_wait_gone (self->page, "≠ mevrouw Vlinder");
}

static void
assert_focus (Fixture *self, const char *party, const char *clause)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, VG_TYPE_ACCEPTANCE_ROW) : NULL;

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_is_sensitive (focus) && gtk_widget_get_mapped (focus));
  g_assert_cmpstr (vg_acceptance_row_get_party (VG_ACCEPTANCE_ROW (row)), ==, party);
  if (clause != NULL)
    g_assert_cmpstr (vg_acceptance_row_get_clause (VG_ACCEPTANCE_ROW (row)), ==, clause);
  else
    g_assert_cmpstr (vg_acceptance_row_get_clause (VG_ACCEPTANCE_ROW (row)), !=, "agreement/a1");
}

static void
test_after_a_yes_one_goes_on_to_who_has_not_said_it (Fixture *self, gconstpointer data)
{
  say (self, "harmed", "accepted");
  on_screen_settle ();
  assert_focus (self, "accused", "agreement/a1");
  say (self, "accused", "refused");
  on_screen_settle ();
  assert_focus (self, "harmed", NULL);
  say (self, "harmed", "");
  on_screen_settle ();
  assert_focus (self, "harmed", "agreement/a1");
  say (self, "harmed", "accepted");
  on_screen_settle ();
  assert_focus (self, "harmed", NULL);
}

static void
test_once_all_is_said_one_stays_with_the_last (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) clauses = vg_clause_list (self->subject);

  for (guint i = 0; i < clauses->len; i++) {
    const char *place = ((VgClause *) clauses->pdata[i])->place;

    for (guint n = 0; n < 2; n++)
      if (n == 0 || !g_str_equal (place, "agreement/a1"))
        g_assert_true (vg_acceptance_set (self->subject, n == 0 ? "harmed" : "accused", place,
                                          "accepted", NULL, NULL));
  }
  say (self, "accused", "accepted");
  on_screen_settle ();
  assert_focus (self, "accused", "agreement/a1");
}

/* Where there is a third person, one chooses; the others are not asked then. */
static void
test_a_clause_can_be_for_some_of_them (Fixture *self, gconstpointer data)
{
  static const char *const some[] = { "harmed", "accused-2", NULL };
  g_autofree char *person = NULL;
  g_autoptr (GError) error = NULL;

  person = vg_people_add (self->subject, "accused", NULL, "de heer Basalt", &error);
  g_assert_cmpstr (person, ==, "accused-2");
  add (self, "contact", "Ik fiets een andere weg.");
  on_screen_wait (self->page, "? de heer Basalt: not said yet");
  vg_clause_card_set_is_open (VG_CLAUSE_CARD (on_screen_find (self->page, VG_TYPE_CLAUSE_CARD)),
                              TRUE);
  g_assert_true (vg_clause_set_for (self->subject, "agreement/a10", some, &error));
  g_assert_true (
      vg_acceptance_set (self->subject, "harmed", "agreement/a10", "accepted", NULL, &error));
  g_assert_true (
      vg_acceptance_set (self->subject, "accused-2", "agreement/a10", "accepted", NULL, &error));
  on_screen_wait (self->page, "Everyone said yes to 1 of 10 clauses.");
  g_assert_no_error (error);
}

/* Where there is a third person, whoever does it is chosen by name. */
static void
test_somebody_does_it_by_name (Fixture *self, gconstpointer data)
{
  VgClauseCard *card = NULL;
  GtkWidget *who = NULL;
  JsonArray *doers = NULL;
  g_autofree char *person = vg_people_add (self->subject, "accused", NULL, "de heer Basalt", NULL);

  g_assert_nonnull (person);
  add (self, "contact", "Ik fiets een andere weg.");
  on_screen_wait (self->page, "? de heer Basalt: not said yet");
  card = VG_CLAUSE_CARD (on_screen_find (self->page, VG_TYPE_CLAUSE_CARD));
  vg_clause_card_set_is_open (card, TRUE);
  on_screen_wait (GTK_WIDGET (card), "For whom it is");
  who = on_screen_find (GTK_WIDGET (card), VG_TYPE_VALUE_BUTTONS);
  vg_value_buttons_show (VG_VALUE_BUTTONS (who), NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_last_child (who)), TRUE);
  doers = vg_json_get_array (vg_case_get_object (self->subject, vg_clause_card_get_place (card)),
                             "who");
  g_assert_nonnull (doers);
  g_assert_cmpuint (json_array_get_length (doers), ==, 1);
  g_assert_cmpstr (json_array_get_string_element (doers, 0), ==, "accused-2");
}

static void
test_a_clause_that_moves_keeps_its_card (Fixture *self, gconstpointer data)
{
  GtkWidget *first = on_screen_find (self->page, VG_TYPE_CLAUSE_CARD);
  const char *place = vg_clause_card_get_place (VG_CLAUSE_CARD (first));

  g_assert_true (gtk_widget_activate_action (self->page, "agreements.move", "(ss)", place, "down"));
  on_screen_settle ();
  g_assert_true (on_screen_find (self->page, VG_TYPE_CLAUSE_CARD) != first);
  g_assert_true (gtk_widget_get_mapped (first));
}

static void
run (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/agreements-page/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  run ("every-clause-stands-under-its-kind-with-what-each-says",
       test_every_clause_stands_under_its_kind_with_what_each_says);
  run ("a-clause-is-added-and-taken-back-by-undo", test_a_clause_is_added_and_taken_back_by_undo);
  run ("an-apology-that-is-not-acknowledged-is-refused-in-place",
       test_an_apology_that_is_not_acknowledged_is_refused_in_place);
  run ("a-yes-has-its-day-and-lapses-with-the-words",
       test_a_yes_has_its_day_and_lapses_with_the_words);
  run ("after-a-yes-one-goes-on-to-who-has-not-said-it",
       test_after_a_yes_one_goes_on_to_who_has_not_said_it);
  run ("once-all-is-said-one-stays-with-the-last", test_once_all_is_said_one_stays_with_the_last);
  run ("a-clause-can-be-for-some-of-them", test_a_clause_can_be_for_some_of_them);
  run ("somebody-does-it-by-name", test_somebody_does_it_by_name);
  run ("a-clause-that-moves-keeps-its-card", test_a_clause_that_moves_keeps_its_card);

  return g_test_run ();
}
