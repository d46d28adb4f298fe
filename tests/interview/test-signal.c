/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/signal.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "given.h"

static void
note (VgCase *subject, const VgSighting *sighting)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_signal_add (subject, sighting, &error));
  g_assert_no_error (error);
}

static void
test_signals_stand_in_the_order_in_which_they_were_seen (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  static const VgSighting seen[] = {
    { .place = "signal/z", .text = "Kijkt naar de deur.", .party = "harmed", .question = "V07" },
    { .place = "signal/b", .text = "Zucht.", .party = "accused" },
    { .place = "signal/a", .text = "Praat zacht.", .party = "harmed", .kind = "fear" },
    { .place = "signal/c", .text = "Belt twee keer.", .about = "accused" },
  };
  g_autoptr (GPtrArray) signals = NULL;
  g_autoptr (GPtrArray) of_nobody = NULL;
  VgSignal *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    note (subject, &seen[i]);
  signals = vg_signal_list (subject, "harmed");
  of_nobody = vg_signal_list (subject, NULL);
  g_assert_cmpuint (signals->len, ==, 3);
  g_assert_cmpuint (of_nobody->len, ==, 1);
  first = signals->pdata[0];
  g_assert_cmpstr (first->text, ==, "Kijkt naar de deur.");
  g_assert_cmpstr (first->question, ==, "V07");
  g_assert_cmpstr (first->date, ==, "2026-03-12");
  g_assert_false (first->is_discussed);
  g_assert_cmpstr (((VgSignal *) signals->pdata[1])->kind, ==, "fear");
}

static void
test_what_one_said_of_the_other_is_the_data_of_both (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgSighting sighting = {
    .place = "signal/a", .text = "Zij noemt een appje.", .party = "harmed", .about = "accused"
  };
  g_auto (GStrv) people = NULL;

  note (subject, &sighting);
  people = vg_act_list_people (vg_case_get_act (subject, 0));
  g_assert_cmpuint (g_strv_length (people), ==, 2);
  g_assert_true (vg_signal_set (subject, "signal/a", "about", "harmed", NULL));
  g_assert_null (vg_json_get_string (vg_case_get_object (subject, "signal/a"), "about"));
}

static void
test_a_signal_without_words_is_none (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgSighting empty = { .text = "  ", .party = "harmed" };
  const VgSighting sighting = { .place = "signal/a", .text = "Zucht.", .party = "harmed" };
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_signal_add (subject, &empty, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  note (subject, &sighting);
  g_assert_false (vg_signal_set (subject, "signal/a", "text", "", NULL));
  g_assert_false (vg_signal_set (subject, "signal/b", "how", "rustig", NULL));
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 1);
}

static void
test_what_became_of_it_stands_with_it (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgSighting sighting = { .place = "signal/a", .text = "Zucht.", .party = "harmed" };
  g_autoptr (VgSignal) discussed = NULL;
  g_autoptr (VgSignal) open = NULL;

  note (subject, &sighting);
  g_assert_true (vg_signal_set (subject, "signal/a", "with", "mevrouw zelf", NULL));
  g_assert_true (vg_signal_set (subject, "signal/a", "outcome", "Zij wil een pauze.", NULL));
  vg_clock_hold ("2026-03-14T12:00:00Z");
  g_assert_true (vg_signal_set_is_discussed (subject, "signal/a", TRUE, NULL));
  vg_clock_hold ("2026-03-12T12:00:00Z");
  discussed = vg_signal_find (subject, "signal/a");
  g_assert_true (discussed->is_discussed);
  g_assert_cmpstr (discussed->on, ==, "2026-03-14");
  g_assert_cmpstr (discussed->with, ==, "mevrouw zelf");

  g_assert_true (vg_signal_set_is_discussed (subject, "signal/a", FALSE, NULL));
  open = vg_signal_find (subject, "signal/a");
  g_assert_false (open->is_discussed);
  g_assert_null (open->on);
  g_assert_cmpstr (open->outcome, ==, "Zij wil een pauze.");
}

static void
test_taking_it_away_is_one_act (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgSighting sighting = {
    .place = "signal/a", .text = "Zucht.", .party = "harmed", .about = "accused"
  };
  g_auto (GStrv) people = NULL;

  note (subject, &sighting);
  g_assert_true (vg_signal_remove (subject, "signal/a", NULL));
  g_assert_null (vg_signal_find (subject, "signal/a"));
  people = vg_act_list_people (vg_case_get_act (subject, 1));
  g_assert_cmpuint (g_strv_length (people), ==, 2);
  vg_case_undo (subject);
  g_assert_nonnull (vg_case_get (subject, "signal/a"));
}

static void
test_every_kind_has_a_word_and_others_keep_theirs (void)
{
  for (guint i = 0; vg_signal_get_kinds ()[i] != NULL; i++)
    g_assert_nonnull (vg_signal_say_kind (vg_signal_get_kinds ()[i]));
  g_assert_cmpstr (vg_signal_say_kind ("rook"), ==, "rook");
  g_assert_null (vg_signal_say_kind (NULL));
}

static void
test_it_is_open_until_something_came_of_it (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgSighting first = { .place = "signal/a", .text = "Kijkt weg.", .party = "harmed" };
  const VgSighting second = { .place = "signal/b", .text = "Zucht.", .party = "accused" };
  g_autoptr (GPtrArray) all = NULL;

  g_assert_cmpint (vg_signal_count_open (subject), ==, -1);
  note (subject, &first);
  note (subject, &second);
  g_assert_cmpint (vg_signal_count_open (subject), ==, 2);
  g_assert_true (vg_signal_set_is_discussed (subject, "signal/a", TRUE, NULL));
  g_assert_cmpint (vg_signal_count_open (subject), ==, 2);
  g_assert_true (vg_signal_set (subject, "signal/a", "outcome", "Was moe.", NULL));
  g_assert_cmpint (vg_signal_count_open (subject), ==, 1);
  g_assert_true (vg_signal_set (subject, "signal/b", "outcome", "Iets.", NULL));
  g_assert_cmpint (vg_signal_count_open (subject), ==, 1);
  all = vg_signal_list_all (subject);
  g_assert_cmpuint (all->len, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_clock_hold ("2026-03-12T12:00:00Z");
  g_test_add_func ("/signal/signals-stand-in-the-order-in-which-they-were-seen",
                   test_signals_stand_in_the_order_in_which_they_were_seen);
  g_test_add_func ("/signal/what-one-said-of-the-other-is-the-data-of-both",
                   test_what_one_said_of_the_other_is_the_data_of_both);
  g_test_add_func ("/signal/a-signal-without-words-is-none", test_a_signal_without_words_is_none);
  g_test_add_func ("/signal/what-became-of-it-stands-with-it",
                   test_what_became_of_it_stands_with_it);
  g_test_add_func ("/signal/taking-it-away-is-one-act", test_taking_it_away_is_one_act);
  g_test_add_func ("/signal/every-kind-has-a-word-and-others-keep-theirs",
                   test_every_kind_has_a_word_and_others_keep_theirs);
  g_test_add_func ("/signal/it-is-open-until-something-came-of-it",
                   test_it_is_open_until_something_came_of_it);

  return g_test_run ();
}
