/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "described.h"

#include "base/json.h"
#include "model/erasure.h"

#include <string.h>

static void
set (VgCase *subject, const char *object)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = vg_json_parse (object, strlen (object), "set", &error);

  g_assert_no_error (error);
  vg_case_append (subject, json_object_ref (json_node_get_object (node)), NULL, &error);
  g_assert_no_error (error);
}

static VgCase *
make_case (void)
{
  VgCase *subject = vg_case_new ();

  set (subject, "{\"case/label\":\"Zaak Kanarie\"}");
  set (subject, "{\"party/harmed\":{\"name\":\"mevrouw Merel\"}}");
  set (subject, "{\"answer/harmed/V05/1\":{\"as\":\"quotation\",\"text\":\"kanarie\"}}");
  set (subject, "{\"answer/accused/A05/1\":{\"as\":\"quotation\",\"text\":\"mus\"}}");
  set (subject, "{\"answer/accused/A05/1\":{\"as\":\"quotation\",\"text\":\"spreeuw\"},"
                "\"answer/harmed/V05/2\":{\"as\":\"quotation\",\"text\":\"kanarie twee\"}}");
  vg_case_set_draft (subject, "answer/harmed/V06/1", "kanarie drie");
  vg_case_set_draft (subject, "answer/accused/A06/1", "vink");
  return subject;
}

static char *
apply (VgErasure *erasure, VgCase **out_after)
{
  g_autoptr (GError) error = NULL;

  *out_after = vg_erasure_apply (erasure, &error);
  g_assert_no_error (error);
  return described (*out_after);
}

static void
test_what_is_about_one_person_goes (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (VgErasure) erasure = vg_erasure_new (subject, "harmed");
  g_autoptr (VgCase) after = NULL;
  g_autofree char *left = apply (erasure, &after);

  g_assert_cmpuint (vg_erasure_get_n_alone (erasure), ==, 2);
  g_assert_cmpuint (vg_erasure_get_n_shared (erasure), ==, 2);
  g_assert_null (vg_case_get (after, "party/harmed"));
  g_assert_null (vg_case_get (after, "answer/harmed/V05/1"));
  g_assert_nonnull (strstr (left, "spreeuw"));
  /* Kept by choice. */
  g_assert_nonnull (strstr (left, "kanarie twee"));
}

static void
test_redacting_keeps_what_is_of_others (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (VgErasure) erasure = vg_erasure_new (subject, "harmed");
  g_autoptr (VgCase) after = NULL;
  g_autoptr (GPtrArray) single = NULL;
  g_autofree char *left = NULL;
  g_autofree char *all = NULL;

  vg_erasure_choose (erasure, 0, VG_ERASURE_ERASE);
  vg_erasure_choose (erasure, 1, VG_ERASURE_REDACT);
  left = apply (erasure, &after);
  single = vg_erasure_list_single (erasure);
  all = vg_case_to_text (after);

  g_assert_cmpuint (single->len, ==, 2);
  g_assert_null (vg_case_get (after, "case/label"));
  g_assert_nonnull (strstr (left, "spreeuw"));
  g_assert_null (strstr (all, "kanarie"));
  g_assert_null (strstr (all, "Kanarie"));
  g_assert_null (strstr (all, "Merel"));
}

/* "mus" was replaced by "spreeuw"; when that goes, "mus" is not what the person says now. */
static void
test_nothing_older_comes_back (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (VgErasure) erasure = vg_erasure_new (subject, "harmed");
  g_autoptr (VgCase) after = NULL;
  g_autofree char *left = NULL;

  vg_erasure_choose (erasure, 1, VG_ERASURE_ERASE);
  left = apply (erasure, &after);
  g_assert_null (strstr (left, "spreeuw"));
  g_assert_null (strstr (left, "mus"));
}

static void
test_who_is_in_charge_stays (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (VgErasure) erasure = NULL;
  g_autoptr (VgCase) after = NULL;
  g_autofree char *left = NULL;

  g_assert_true (vg_case_hand_over (subject, "colleague0000001", NULL, NULL));
  erasure = vg_erasure_new (subject, "harmed");
  g_assert_cmpuint (vg_erasure_get_n_shared (erasure), ==, 2);
  left = apply (erasure, &after);
  g_assert_nonnull (strstr (left, "author/colleague0000001"));
  g_assert_cmpstr (vg_case_get_author (after), ==, "colleague0000001");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/erasure/what-is-about-one-person-goes", test_what_is_about_one_person_goes);
  g_test_add_func ("/erasure/redacting-keeps-what-is-of-others",
                   test_redacting_keeps_what_is_of_others);
  g_test_add_func ("/erasure/nothing-older-comes-back", test_nothing_older_comes_back);
  g_test_add_func ("/erasure/who-is-in-charge-stays", test_who_is_in_charge_stays);
  return g_test_run ();
}
