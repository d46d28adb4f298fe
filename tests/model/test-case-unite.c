/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "described.h"

#include "base/error.h"
#include "base/json.h"
#include "model/case.h"

#include <string.h>

#define ROUNDS 200

static VgCase *
copy (VgCase *subject, const char *author)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = vg_case_to_text (subject);
  g_autoptr (JsonNode) node = vg_json_parse (text, strlen (text), "case", &error);
  VgCase *made = NULL;

  g_assert_no_error (error);
  json_object_set_string_member (json_node_get_object (node), "author", author);
  made = vg_case_from_json (node, &error);
  g_assert_no_error (error);
  return made;
}

static void
set_text (VgCase *subject, const char *place, const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonObject *note = json_object_new ();

  json_object_set_string_member (note, "text", text);
  vg_case_set (subject, place, vg_json_new_object (note), &error);
  g_assert_no_error (error);
}

static void
name_reviewer (VgCase *subject, const char *author)
{
  g_autofree char *place = g_strconcat ("author/", author, NULL);
  JsonObject *named = json_object_new ();

  json_object_set_string_member (named, "role", "reviewer");
  json_object_set_int_member (named, "from", vg_case_get_n_acts (subject) + 2);
  g_assert_true (vg_case_set (subject, place, vg_json_new_object (named), NULL));
}

static GPtrArray *
list_acts (VgCase *subject)
{
  GPtrArray *acts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);

  for (guint i = 0; i < vg_case_get_n_acts (subject); i++)
    g_ptr_array_add (acts, vg_act_ref (vg_case_get_act (subject, i)));

  return acts;
}

static char *
describe (VgCase *subject)
{
  g_autofree char *places = described (subject);
  GString *all = g_string_new (places);

  for (guint i = 0; i < vg_case_get_n_acts (subject); i++)
    g_string_append_printf (all, "%s\n", vg_act_get_text (vg_case_get_act (subject, i)));

  return g_string_free (all, FALSE);
}

static void
shuffle (GPtrArray *acts, GRand *chance)
{
  for (guint i = acts->len; i > 1; i--) {
    guint j = (guint) g_rand_int_range (chance, 0, (int) i);
    gpointer moved = acts->pdata[i - 1];

    acts->pdata[i - 1] = acts->pdata[j];
    acts->pdata[j] = moved;
  }
}

/* A mediator and a reviewer who work on apart, each for a while. */
static void
work_apart (VgCase *mediator, VgCase *reviewer, GRand *chance)
{
  for (guint i = 0; i < 12; i++) {
    g_autofree char *text = g_strdup_printf ("%u", g_rand_int (chance));
    g_autofree char *note = g_strdup_printf ("note/n%d", g_rand_int_range (chance, 0, 4));
    g_autofree char *review = g_strdup_printf ("review/reviewer/t%d",
                                               g_rand_int_range (chance, 0, 4));

    if (g_rand_boolean (chance))
      set_text (mediator, note, text);
    else
      set_text (reviewer, review, text);
  }
}

/* In pieces of any size and any order: the case is the same in the end. */
static void
unite_in_pieces (VgCase *subject, GPtrArray *acts, GRand *chance)
{
  g_autoptr (GError) error = NULL;

  for (guint at = 0; at < acts->len;) {
    guint most = (guint) g_rand_int_range (chance, 1, 6);
    guint n = MIN (acts->len - at, most);
    g_autoptr (GPtrArray) piece = g_ptr_array_new ();

    for (guint i = 0; i < n; i++)
      g_ptr_array_add (piece, acts->pdata[at + i]);
    vg_case_unite (subject, piece, &error);
    g_assert_no_error (error);
    at += n;
  }
}

static void
test_any_order_gives_the_same_case (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (g_test_rand_int ());

  for (guint round = 0; round < ROUNDS; round++) {
    g_autoptr (VgCase) mediator = vg_case_new ();
    g_autoptr (VgCase) reviewer = NULL;
    g_autoptr (VgCase) third = NULL;
    g_autoptr (GPtrArray) mediators = NULL;
    g_autoptr (GPtrArray) reviewers = NULL;
    g_autofree char *one = NULL;
    g_autofree char *other = NULL;
    g_autofree char *last = NULL;

    set_text (mediator, "note/n0", "first");
    name_reviewer (mediator, "reviewer");
    reviewer = copy (mediator, "reviewer");
    third = copy (mediator, "third");
    work_apart (mediator, reviewer, chance);

    mediators = list_acts (mediator);
    reviewers = list_acts (reviewer);
    shuffle (mediators, chance);
    shuffle (reviewers, chance);
    unite_in_pieces (mediator, reviewers, chance);
    unite_in_pieces (reviewer, mediators, chance);
    g_ptr_array_extend (mediators, reviewers, (GCopyFunc) (void (*) (void)) vg_act_ref, NULL);
    shuffle (mediators, chance);
    unite_in_pieces (third, mediators, chance);

    one = describe (mediator);
    other = describe (reviewer);
    last = describe (third);
    g_assert_cmpstr (one, ==, other);
    g_assert_cmpstr (one, ==, last);
  }
}

static VgAct *
make_act (const char *author, gint64 clock, const char *place)
{
  const VgActFields fields = { "2026-03-02T14:00:00Z", clock, author, NULL, 0 };
  JsonObject *set = json_object_new ();
  JsonObject *note = json_object_new ();

  json_object_set_string_member (note, "text", "x");
  json_object_set_object_member (set, place, note);
  return vg_act_new (&fields, set);
}

static void
refuse (VgCase *subject, VgAct *taken)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);
  g_autofree char *before = describe (subject);
  g_autofree char *after = NULL;

  g_ptr_array_add (acts, taken);
  g_assert_false (vg_case_unite (subject, acts, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  after = describe (subject);
  g_assert_cmpstr (before, ==, after);
}

static void
test_a_row_on_anothers_place_is_refused (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  set_text (subject, "note/n0", "first");
  name_reviewer (subject, "reviewer");
  refuse (subject, make_act ("reviewer", 9, "note/n0"));
  refuse (subject, make_act ("reviewer", 9, "review/someone/t1"));
  refuse (subject, make_act ("stranger", 9, "answer/harmed/V05/1"));
  refuse (subject, make_act (vg_case_get_author (subject), 9, "review/reviewer/t1"));
}

static void
test_two_acts_of_one_author_and_clock_are_refused (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  set_text (subject, "note/n0", "first");
  refuse (subject, make_act (vg_case_get_author (subject), 1, "note/n0"));
}

static void
test_a_case_goes_on_in_other_hands (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgCase) left = NULL;
  g_autofree char *before = g_strdup (vg_case_get_author (subject));

  g_assert_cmpstr (vg_case_get_mediator (subject), ==, NULL);
  set_text (subject, "note/n0", "first");
  g_assert_cmpstr (vg_case_get_mediator (subject), ==, before);
  g_assert_cmpstr (vg_case_get_predecessor (subject), ==, NULL);
  g_assert_true (vg_case_hand_over (subject, "newcomer", NULL, &error));
  g_assert_cmpstr (vg_case_get_mediator (subject), ==, "newcomer");
  g_assert_cmpstr (vg_case_get_predecessor (subject), ==, before);
  g_assert_cmpstr (vg_case_get_author (subject), ==, "newcomer");
  set_text (subject, "note/n0", "second");
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 3);

  left = copy (subject, before);
  g_assert_false (vg_case_set (left, "case/label", vg_json_new_string ("x"), &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-unite/any-order-gives-the-same-case", test_any_order_gives_the_same_case);
  g_test_add_func ("/case-unite/a-row-on-anothers-place-is-refused",
                   test_a_row_on_anothers_place_is_refused);
  g_test_add_func ("/case-unite/two-acts-of-one-author-and-clock-are-refused",
                   test_two_acts_of_one_author_and_clock_are_refused);
  g_test_add_func ("/case-unite/a-case-goes-on-in-other-hands", test_a_case_goes_on_in_other_hands);
  return g_test_run ();
}
