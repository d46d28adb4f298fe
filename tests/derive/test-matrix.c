/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/matrix.h"

#include "../interview/chance.h"
#include "../interview/given.h"
#include "base/clock.h"
#include "base/language.h"
#include "derive/facet-view.h"
#include "guide/name.h"
#include "interview/position.h"
#include "workspace/papers.h"

#include <string.h>

static VgMatrixData *
get_data (void)
{
  static VgMatrixData *data;
  g_autoptr (GError) error = NULL;

  if (data == NULL)
    data = vg_matrix_data_read (&error);
  g_assert_no_error (error);
  return data;
}

/* A case with every kind of goal there is, each goal's id its code. */
static VgCase *
make_case (const char *event)
{
  VgCase *subject = vg_case_new ();
  VgGoalList *kinds = vg_matrix_data_get_goals (get_data ());

  if (event != NULL)
    given_put (subject, "case/event", event);
  for (guint i = 0; i < vg_goal_list_get_n (kinds); i++) {
    const char *code = vg_goal_list_get_code (kinds, i);
    g_autofree char *place = g_strdup_printf ("goal/%s/%s", vg_goal_list_get_role (kinds, i), code);
    g_autofree char *goal = g_strdup_printf ("{'code':'%s','words':'doel %s','order':%u}", code,
                                             code, i);

    given_put (subject, place, goal);
  }

  return subject;
}

static void
put_facet (VgCase *subject, const char *facet, const char *value)
{
  g_autofree char *place = g_strdup_printf ("acknowledgement/accused/%s", facet);
  g_autofree char *record = value != NULL ? g_strdup_printf ("{'value':'%s'}", value) : NULL;

  given_put (subject, place, record);
}

static void
put_all_facets (VgCase *subject, const char *value, const char *regret)
{
  for (guint i = 0; vg_name_facets[i] != NULL; i++)
    put_facet (subject, vg_name_facets[i],
               g_str_equal (vg_name_facets[i], "regret") ? regret : value);
}

/* Every cell of a pair that was looked at, against what the data say of it. */
static void
assert_signs (VgCase *subject, gboolean is_denied)
{
  g_autoptr (VgMatrix) matrix = vg_matrix_new (subject, get_data ());
  guint n_seen = 0;

  for (guint row = 0; row < vg_matrix_get_n_rows (matrix); row++)
    for (guint column = 0; column < vg_matrix_get_n_columns (matrix); column++) {
      const VgMatrixCell *cell = vg_matrix_get_cell (matrix, row, column);
      const VgMatrixPair *pair = vg_matrix_data_find (get_data (), cell->harmed->code,
                                                      cell->accused->code);

      n_seen += pair != NULL;
      g_assert_cmpuint (cell->sign, ==,
                        pair == NULL ? VG_SIGN_NOT_LOOKED_AT
                        : is_denied  ? pair->denied
                                     : pair->acknowledged);
      g_assert_cmpint (cell->talk != NULL, ==, pair != NULL);
      g_assert_cmpstr (cell->because, !=, "");
    }

  g_assert_cmpuint (n_seen, ==, 120);
  g_assert_cmpuint (vg_matrix_count (matrix, VG_SIGN_NOT_LOOKED_AT), ==, 17 * 14 - 120);
}

static void
test_acknowledging_gives_every_pair_its_first_sign (void)
{
  g_autoptr (VgCase) subject = make_case ("'sexual'");

  put_all_facets (subject, "acknowledges", "wants");
  g_assert_cmpstr (vg_position_of (subject, "accused"), ==, "acknowledges");
  assert_signs (subject, FALSE);
}

static void
test_denying_gives_every_pair_its_second_sign (void)
{
  static const char *const denied[] = { "contact", "act", NULL };

  for (guint i = 0; denied[i] != NULL; i++) {
    g_autoptr (VgCase) subject = make_case ("'sexual'");

    put_all_facets (subject, "acknowledges", "wants");
    put_facet (subject, denied[i], "denies");
    g_assert_cmpstr (vg_position_of (subject, "accused"), ==, "denies");
    assert_signs (subject, TRUE);
  }
}

static void
test_nothing_known_takes_the_more_careful_sign_of_every_pair (void)
{
  static const char *const values[] = { "says-nothing", "does-not-remember", "partly", NULL };
  g_autoptr (VgCase) subject = make_case (NULL);

  assert_signs (subject, TRUE);
  for (guint i = 0; values[i] != NULL; i++) {
    put_all_facets (subject, values[i], "unclear");
    assert_signs (subject, TRUE);
  }
}

static VgSign
sign_of (VgCase *subject, const char *harmed, const char *accused)
{
  g_autoptr (VgMatrix) matrix = vg_matrix_new (subject, get_data ());
  g_autofree char *one = g_strdup_printf ("goal/harmed/%s", harmed);
  g_autofree char *other = g_strdup_printf ("goal/accused/%s", accused);
  const VgMatrixCell *cell = vg_matrix_find (matrix, one, other);

  g_assert_nonnull (cell);
  return cell->sign;
}

static void
test_in_part_a_pair_follows_the_facets_it_hangs_on (void)
{
  g_autoptr (VgCase) subject = make_case ("'violence'");

  put_facet (subject, "contact", "acknowledges");
  put_facet (subject, "act", "partly");
  put_facet (subject, "impact", "acknowledges");
  g_assert_cmpstr (vg_position_of (subject, "accused"), ==, "partly");
  g_assert_cmpuint (sign_of (subject, "VG3", "AG2"), ==, VG_SIGN_STRENGTHENS);
  g_assert_cmpuint (sign_of (subject, "VG3", "AG7"), ==, VG_SIGN_BLOCKS);
  g_assert_cmpuint (sign_of (subject, "VG10", "AG7"), ==, VG_SIGN_BLOCKS);

  put_facet (subject, "act", "acknowledges");
  put_facet (subject, "responsibility", "acknowledges");
  g_assert_cmpuint (sign_of (subject, "VG3", "AG7"), ==, VG_SIGN_STRENGTHENS);
  g_assert_cmpuint (sign_of (subject, "VG10", "AG7"), ==, VG_SIGN_STRENGTHENS);
  g_assert_cmpuint (sign_of (subject, "VG9", "AG1"), ==, VG_SIGN_BLOCKS);

  put_facet (subject, "regret", "wants");
  g_assert_cmpuint (sign_of (subject, "VG9", "AG1"), ==, VG_SIGN_STRENGTHENS);
  put_facet (subject, "regret", "does-not-want");
  g_assert_cmpuint (sign_of (subject, "VG9", "AG1"), ==, VG_SIGN_BLOCKS);
  put_facet (subject, "impact", "denies");
  g_assert_cmpuint (sign_of (subject, "VG3", "AG2"), ==, VG_SIGN_FITS);
}

static void
test_contact_or_act_that_may_still_be_denied_is_no_acknowledgement (void)
{
  g_autoptr (VgCase) subject = make_case ("'sexual'");

  put_facet (subject, "impact", "acknowledges");
  g_assert_cmpuint (sign_of (subject, "VG3", "AG1"), ==, VG_SIGN_PREPARE);
  put_facet (subject, "contact", "acknowledges");
  put_facet (subject, "act", "says-nothing");
  g_assert_cmpuint (sign_of (subject, "VG3", "AG1"), ==, VG_SIGN_PREPARE);
  put_facet (subject, "act", "partly");
  g_assert_cmpuint (sign_of (subject, "VG3", "AG1"), ==, VG_SIGN_STRENGTHENS);
}

static void
test_unwillingness_counts_unless_it_is_not_at_issue (void)
{
  static const char *const facets[] = { "act", "unwilling", NULL };
  g_autoptr (VgCase) subject = vg_case_new ();
  const char *facet = NULL;

  put_facet (subject, "contact", "acknowledges");
  put_facet (subject, "act", "acknowledges");
  g_assert_cmpuint (vg_facet_view_weigh (subject, "accused", facets, &facet), ==, VG_FACETS_OPEN);
  g_assert_cmpstr (facet, ==, "unwilling");
  given_put (subject, "case/event", "'property'");
  g_assert_cmpuint (vg_facet_view_weigh (subject, "accused", facets, &facet), ==,
                    VG_FACETS_ACKNOWLEDGED);
  g_assert_null (facet);
  put_facet (subject, "unwilling", "denies");
  g_assert_cmpuint (vg_facet_view_weigh (subject, "accused", facets, &facet), ==, VG_FACETS_DENIED);
  put_facet (subject, "unwilling", NULL);
  given_put (subject, "case/event", "'sexual'");
  g_assert_cmpuint (vg_facet_view_weigh (subject, "accused", facets, NULL), ==, VG_FACETS_OPEN);
}

static void
put_random_facets (VgCase *subject)
{
  for (guint i = 0; vg_name_facets[i] != NULL; i++) {
    gboolean is_regret = g_str_equal (vg_name_facets[i], "regret");
    const char *value = chance_word (is_regret ? vg_name_regret_values : vg_name_facet_values);

    /* Mostly known: else no pair would ever be acknowledged. */
    if (g_test_rand_bit ())
      value = is_regret ? "wants" : "acknowledges";
    put_facet (subject, vg_name_facets[i], g_test_rand_int_range (0, 8) > 0 ? value : NULL);
  }
}

static gboolean
is_no_friendlier (VgMatrix *before, VgMatrix *after)
{
  for (guint row = 0; row < vg_matrix_get_n_rows (before); row++)
    for (guint column = 0; column < vg_matrix_get_n_columns (before); column++)
      if (vg_matrix_get_cell (after, row, column)->sign <
          vg_matrix_get_cell (before, row, column)->sign)
        return FALSE;

  return TRUE;
}

static void
test_taking_a_facet_away_never_makes_a_sign_friendlier (void)
{
  static const char *const events[] = { "'sexual'", "'violence'", NULL };
  guint n_first = 0;

  for (guint round = 0; round < chance_rounds (600); round++) {
    gboolean is_known = g_test_rand_bit ();
    const char *event = is_known ? chance_word (events) : NULL;
    g_autoptr (VgCase) subject = make_case (event);
    const char *facet = chance_word (vg_name_facets);
    g_autoptr (VgMatrix) before = NULL;
    g_autoptr (VgMatrix) after = NULL;

    /* Outside a sexual event what is not said on unwillingness is not at issue. */
    if (g_strcmp0 (event, "'violence'") == 0 && g_str_equal (facet, "unwilling"))
      continue;
    put_random_facets (subject);
    before = vg_matrix_new (subject, get_data ());
    put_facet (subject, facet, NULL);
    after = vg_matrix_new (subject, get_data ());
    g_assert_true (is_no_friendlier (before, after));
    n_first += vg_matrix_count (before, VG_SIGN_STRENGTHENS) >
               vg_matrix_count (after, VG_SIGN_STRENGTHENS);
  }

  /* The property has been put to the test: taking away did matter. */
  g_assert_cmpuint (n_first, >, 5);
}

static void
test_goals_stand_in_the_order_the_parties_gave_them (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgMatrix) matrix = NULL;

  given_put (subject, "party/harmed-2", "{'role':'harmed'}");
  given_put (subject, "goal/harmed/g1", "{'words':'Later','order':2}");
  given_put (subject, "goal/harmed/g2", "{'words':'Eerst','order':1}");
  given_put (subject, "goal/harmed-2/g1", "{'words':'Ook','order':1,'code':'VG99'}");
  given_put (subject, "goal/accused/g1", "{'code':'AG2'}");
  given_put (subject, "goal/supporter-1/g1", "{'words':'Nee'}");
  matrix = vg_matrix_new (subject, get_data ());

  g_assert_cmpuint (vg_matrix_get_n_rows (matrix), ==, 3);
  g_assert_cmpstr (vg_matrix_get_row (matrix, 0)->words, ==, "Eerst");
  g_assert_cmpstr (vg_matrix_get_row (matrix, 1)->words, ==, "Later");
  g_assert_cmpstr (vg_matrix_get_row (matrix, 2)->place, ==, "goal/harmed-2/g1");
  g_assert_cmpuint (vg_matrix_get_n_columns (matrix), ==, 1);
  g_assert_cmpstr (vg_matrix_get_column (matrix, 0)->words, ==, "");
  g_assert_cmpuint (vg_matrix_count (matrix, VG_SIGN_NOT_LOOKED_AT), ==, 3);
}

static void
test_each_accused_is_weighed_by_their_own_words (void)
{
  g_autoptr (VgCase) subject = make_case ("'violence'");
  g_autoptr (VgMatrix) matrix = NULL;

  put_all_facets (subject, "acknowledges", "wants");
  given_put (subject, "party/accused-2", "{'role':'accused'}");
  given_put (subject, "goal/accused-2/g1", "{'code':'AG7','words':'Ook ik'}");
  given_put (subject, "acknowledgement/accused-2/act", "{'value':'denies'}");
  matrix = vg_matrix_new (subject, get_data ());
  g_assert_cmpuint (vg_matrix_find (matrix, "goal/harmed/VG10", "goal/accused/AG7")->sign, ==,
                    VG_SIGN_STRENGTHENS);
  g_assert_cmpuint (vg_matrix_find (matrix, "goal/harmed/VG10", "goal/accused-2/g1")->sign, ==,
                    VG_SIGN_BLOCKS);
}

static void
test_a_cell_says_which_facet_decided (void)
{
  g_autoptr (VgCase) subject = make_case ("'violence'");
  g_autoptr (VgMatrix) matrix = NULL;

  given_put (subject, "party/accused", "{'role':'accused','name':'de heer Kei'}");
  put_facet (subject, "act", "denies");
  matrix = vg_matrix_new (subject, get_data ());
  g_assert_cmpstr (vg_matrix_find (matrix, "goal/harmed/VG10", "goal/accused/AG7")->because, ==,
                   "de heer Kei, on “What happened”: denies.");
}

static char *
tell_papers (VgCase *subject)
{
  static const char *const parties[] = { "harmed", "accused", NULL };
  GString *told = g_string_new (NULL);

  for (guint i = 0; parties[i] != NULL; i++)
    for (guint copy = VG_COPY_PARTY; copy <= VG_COPY_MEDIATOR; copy++) {
      g_autoptr (GError) error = NULL;
      g_autoptr (VgDocument) document = vg_papers_build_summary (subject, given_shelf (),
                                                                 parties[i], copy, "nl", &error);
      g_autoptr (GBytes) bytes = NULL;

      g_assert_no_error (error);
      bytes = vg_papers_write (document, "md", NULL, &error);
      g_assert_no_error (error);
      g_string_append_len (told, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
    }

  return g_string_free (told, FALSE);
}

static void
test_nothing_of_a_mismatch_stands_in_a_paper_of_a_party (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autofree char *before = tell_papers (subject);
  g_autofree char *after = NULL;

  given_put (subject, "mismatch/1",
             "{'harmed':'g4','accused':'g3','name':'Amandel','permission':'2026-03-02',"
             "'told-harmed':'2026-03-02','sorted-accused':'cannot','choice':'adapt',"
             "'words-harmed':'Bosuil','words-accused':'Zandloper','settled':'2026-03-02'}");
  after = tell_papers (subject);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (strstr (after, "botst"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  vg_clock_hold ("2026-03-02T14:03:22Z");
  g_test_add_func ("/matrix/acknowledging-gives-every-pair-its-first-sign",
                   test_acknowledging_gives_every_pair_its_first_sign);
  g_test_add_func ("/matrix/denying-gives-every-pair-its-second-sign",
                   test_denying_gives_every_pair_its_second_sign);
  g_test_add_func ("/matrix/nothing-known-takes-the-more-careful-sign-of-every-pair",
                   test_nothing_known_takes_the_more_careful_sign_of_every_pair);
  g_test_add_func ("/matrix/in-part-a-pair-follows-the-facets-it-hangs-on",
                   test_in_part_a_pair_follows_the_facets_it_hangs_on);
  g_test_add_func ("/matrix/contact-or-act-that-may-still-be-denied-is-no-acknowledgement",
                   test_contact_or_act_that_may_still_be_denied_is_no_acknowledgement);
  g_test_add_func ("/matrix/unwillingness-counts-unless-it-is-not-at-issue",
                   test_unwillingness_counts_unless_it_is_not_at_issue);
  g_test_add_func ("/matrix/taking-a-facet-away-never-makes-a-sign-friendlier",
                   test_taking_a_facet_away_never_makes_a_sign_friendlier);
  g_test_add_func ("/matrix/goals-stand-in-the-order-the-parties-gave-them",
                   test_goals_stand_in_the_order_the_parties_gave_them);
  g_test_add_func ("/matrix/each-accused-is-weighed-by-their-own-words",
                   test_each_accused_is_weighed_by_their_own_words);
  g_test_add_func ("/matrix/a-cell-says-which-facet-decided", test_a_cell_says_which_facet_decided);
  g_test_add_func ("/matrix/nothing-of-a-mismatch-stands-in-a-paper-of-a-party",
                   test_nothing_of_a_mismatch_stands_in_a_paper_of_a_party);

  return g_test_run ();
}
