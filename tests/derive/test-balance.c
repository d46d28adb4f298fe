/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/balance.h"

#include "../interview/chance.h"
#include "../interview/given.h"
#include "ready.h"

#define SEED 20260520

/* One case and its mirror: every act is done in both, with the sides changed over. */
typedef struct {
  VgCase *subject;
  VgCase *mirror;
  GRand *chance;
  guint n;
} Pair;

static const char *const sides[] = { "harmed", "accused" };

static int
pick (Pair *self, int n)
{
  return g_rand_int_range (self->chance, 0, n);
}

/* @format has one %s for the party, and one for the question where there is any. */
static void
put_both (Pair *self, guint side, const char *head, const char *tail, const char *value)
{
  for (guint i = 0; i < 2; i++) {
    g_autofree char *place = g_strdup_printf ("%s/%s/%s", head, sides[(side + i) % 2], tail);

    given_put (i == 0 ? self->subject : self->mirror, place, value);
  }
}

/* A record whose member @key names the party. */
static void
put_about (Pair *self, guint side, const char *head, const char *key, const char *rest)
{
  self->n++;
  for (guint i = 0; i < 2; i++) {
    g_autofree char *place = g_strdup_printf ("%s/x%u", head, self->n);
    g_autofree char *value = g_strdup_printf ("{'%s':'%s',%s}", key, sides[(side + i) % 2], rest);

    given_put (i == 0 ? self->subject : self->mirror, place, value);
  }
}

static void
put_answer (Pair *self, guint side)
{
  VgGuide *guide = given_guide (sides[side]);
  VgItem *item = vg_guide_get_item (guide, (guint) pick (self, (int) vg_guide_get_n_items (guide)));
  const char *ids[] = { vg_item_get_id (item), vg_item_get_mirror (item) };

  if (ids[1] == NULL || vg_item_get_kind (item) == VG_ITEM_NOTE)
    return;

  for (guint i = 0; i < 2; i++) {
    gboolean is_words = vg_item_get_kind (item) == VG_ITEM_OPEN;
    g_autofree char *place = g_strdup_printf ("answer/%s/%s%s", sides[(side + i) % 2], ids[i],
                                              is_words ? "/1" : "");

    given_put (i == 0 ? self->subject : self->mirror, place,
               is_words ? "{'as':'quotation','text':'Zo is het'}" : "{'value':'given'}");
  }
}

static void
put_dated (Pair *self, guint side)
{
  g_autofree char *talk = g_strdup_printf ("'date':'2026-03-%02d','minutes':%d", 1 + pick (self, 9),
                                           pick (self, 90));
  g_autofree char *contact = g_strdup_printf ("'date':'2026-03-%02d'", 1 + pick (self, 9));

  switch (pick (self, 3)) {
  case 0:
    put_about (self, side, "talk", "party", talk);
    return;
  case 1:
    put_about (self, side, "contact", "with", contact);
    return;
  default:
    put_about (self, side, "measure", "for", "'text':'Apart komen'");
  }
}

/* A message from one side to the other. */
static void
put_told (Pair *self, guint side)
{
  g_autofree char *place = g_strdup_printf ("told/t%u", ++self->n);
  int day = 1 + pick (self, 9);

  for (guint i = 0; i < 2; i++) {
    const char *from = sides[(side + i) % 2];
    const char *to = sides[(side + i + 1) % 2];
    g_autofree char *value = g_strdup_printf (
        "{'place':'goal/%s/g1','to':'%s','date':'2026-03-%02d'}", from, to, day);

    given_put (i == 0 ? self->subject : self->mirror, place, value);
  }
}

static void
put_anything (Pair *self)
{
  guint side = (guint) pick (self, 2);
  g_autofree char *goal = g_strdup_printf ("g%d", pick (self, 5));

  switch (pick (self, 6)) {
  case 0:
    put_both (self, side, "goal", goal, "{'words':'Rust'}");
    return;
  case 1:
    put_both (self, side, "goal", goal, "{'words':'Rust','feasible':'regardless'}");
    return;
  case 2:
    put_dated (self, side);
    return;
  case 3:
    put_told (self, side);
    return;
  default:
    put_answer (self, side);
  }
}

static void
check_mirrored (Pair *self)
{
  g_autoptr (GPtrArray) one = vg_balance_list (self->subject, given_shelf (), ready_book ());
  g_autoptr (GPtrArray) other = vg_balance_list (self->mirror, given_shelf (), ready_book ());

  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++) {
    VgIndicator *left = one->pdata[i];
    VgIndicator *right = other->pdata[i];

    if (left->harmed != right->accused || left->accused != right->harmed ||
        left->needs_attention != right->needs_attention)
      g_error ("%s: %u to %u, mirrored %u to %u", left->id, left->harmed, left->accused,
               right->harmed, right->accused);
  }
}

static void
test_changing_the_sides_over_mirrors_it_exactly (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (SEED);

  for (guint round = 0; round < chance_rounds (60); round++) {
    g_autoptr (VgCase) subject = vg_case_new ();
    g_autoptr (VgCase) mirror = vg_case_new ();
    Pair pair = { subject, mirror, chance, 0 };
    int n = g_rand_int_range (chance, 0, 60);

    for (int i = 0; i < n; i++)
      put_anything (&pair);
    check_mirrored (&pair);
  }
}

static VgIndicator *
find (GPtrArray *found, const char *id)
{
  for (guint i = 0; i < found->len; i++)
    if (g_str_equal (((VgIndicator *) found->pdata[i])->id, id))
      return found->pdata[i];

  g_assert_not_reached ();
}

static void
check (VgCase *subject, const char *id, guint harmed, guint accused, gboolean needs_attention)
{
  g_autoptr (GPtrArray) found = vg_balance_list (subject, given_shelf (), ready_book ());
  VgIndicator *indicator = find (found, id);

  g_test_message ("%s", indicator->sentence);
  g_assert_cmpuint (indicator->harmed, ==, harmed);
  g_assert_cmpuint (indicator->accused, ==, accused);
  g_assert_cmpint (indicator->needs_attention, ==, needs_attention);
}

static void
test_each_indicator_counts_and_asks_for_attention (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  ready_put (subject,
             "talk/t1={'party':'harmed','date':'2026-03-01','minutes':60}; "
             "talk/t2={'party':'harmed','date':'2026-03-08','minutes':70}; "
             "talk/t3={'party':'harmed','date':'2026-03-15'}; "
             "talk/t4={'party':'accused','date':'2026-03-20','minutes':65}; "
             "contact/c1={'with':'harmed','date':'2026-02-01'}; "
             "answer/harmed/V05/1={'as':'quotation','text':'Zo'}; "
             "answer/harmed/V05/2={'as':'paraphrase','text':'Zij vertelt'}; "
             "answer/harmed/V11/1={'as':'quotation','text':'Alles'}; "
             "answer/harmed/V17/1={'as':'quotation','text':'Waarom'}; "
             "answer/harmed/V-if-late={'value':'Wachten'}; "
             "answer/accused/A05={'none':'declined'}; answer/accused/A74/1={'as':'quotation',"
             "'text':'Groeten'}; goal/harmed/g1={'words':'Rust','feasible':'regardless'}; "
             "goal/accused/g1={'words':'Rust'}; measure/m1={'for':'both'}; "
             "measure/m2={'for':'harmed'}; "
             "told/t1={'place':'goal/harmed/g1','to':'accused','date':'2026-03-21'}");
  check (subject, "talks", 3, 1, TRUE);
  check (subject, "minutes", 130, 65, FALSE);
  check (subject, "topics", 4, 1, FALSE);
  check (subject, "own-words", 3, 1, TRUE);
  check (subject, "goals", 1, 1, FALSE);
  check (subject, "feasibility", 1, 0, TRUE);
  check (subject, "what-ifs", 1, 0, FALSE);
  check (subject, "first", 2, 1, FALSE);
  check (subject, "accountability", 0, 1, TRUE);
  check (subject, "messages", 1, 0, TRUE);
  check (subject, "measures", 2, 1, FALSE);
}

static void
test_before_anything_was_done_nothing_is_out_of_balance (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) found = vg_balance_list (subject, given_shelf (), ready_book ());

  for (guint i = 0; i < found->len; i++) {
    VgIndicator *indicator = found->pdata[i];

    g_assert_cmpuint (indicator->harmed + indicator->accused, ==, 0);
    g_assert_false (indicator->needs_attention);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/balance/changing the sides over mirrors it exactly",
                   test_changing_the_sides_over_mirrors_it_exactly);
  g_test_add_func ("/balance/each indicator counts and asks for attention",
                   test_each_indicator_counts_and_asks_for_attention);
  g_test_add_func ("/balance/before anything was done nothing is out of balance",
                   test_before_anything_was_done_nothing_is_out_of_balance);
  return g_test_run ();
}
