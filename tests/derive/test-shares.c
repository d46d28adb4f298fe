/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/shares.h"

#include "../interview/given.h"

static void
assert_releases (VgCase *subject, const char *expected)
{
  g_autoptr (GPtrArray) releases = vg_shares_list_releases (subject);
  g_autofree char *told = NULL;

  g_ptr_array_add (releases, NULL);
  told = g_strjoinv (" ", (char **) releases->pdata);
  g_assert_cmpstr (told, ==, expected);
}

static void
test_facets_are_in_the_order_in_which_they_are_asked (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "release/goal/accused/g1", "{'how':'no'}");
  given_put (subject, "release/acknowledgement/accused/act", "{'how':'no'}");
  given_put (subject, "release/acknowledgement/accused/regret", "{'how':'no'}");
  given_put (subject, "release/acknowledgement/accused/contact", "{'how':'no'}");
  given_put (subject, "release/acknowledgement/accused-2/contact", "{'how':'no'}");
  assert_releases (subject, "release/acknowledgement/accused/contact"
                            " release/acknowledgement/accused/act"
                            " release/acknowledgement/accused/regret"
                            " release/acknowledgement/accused-2/contact release/goal/accused/g1");
}

static void
test_a_clause_was_proposed_by_who_let_it_go (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "agreement/a1", "{'words':'Ik loop door'}");
  g_assert_false (vg_shares_has_proposals (subject, "harmed"));
  given_put (subject, "release/agreement/a1",
             "{'how':'other-words','words':'Ik loop door','to':'accused','by':'harmed'}");
  g_assert_true (vg_shares_has_proposals (subject, "harmed"));
  g_assert_false (vg_shares_has_proposals (subject, "accused"));
  given_put (subject, "release/agreement/a1", "{'how':'later','to':'accused','by':'harmed'}");
  g_assert_false (vg_shares_has_proposals (subject, "harmed"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add_func ("/shares/" path, test)
  ADD ("facets-are-in-the-order-in-which-they-are-asked",
       test_facets_are_in_the_order_in_which_they_are_asked);
  ADD ("a-clause-was-proposed-by-who-let-it-go", test_a_clause_was_proposed_by_who_let_it_go);
#undef ADD

  return g_test_run ();
}
