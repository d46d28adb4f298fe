/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/mirror.h"

#include "../interview/given.h"
#include "base/json.h"

#include <string.h>

static VgInterview *
make_interview (VgCase *subject, const char *party)
{
  return vg_interview_new (subject, given_shelf (), given_guide (party), party);
}

static GPtrArray *
list (VgCase *subject, const char *first, const char *second)
{
  g_autoptr (VgInterview) one = make_interview (subject, first);
  g_autoptr (VgInterview) two = make_interview (subject, second);

  return vg_mirror_list (one, two);
}

static VgMirrorRow *
find (GPtrArray *rows, guint side, const char *id)
{
  for (guint i = 0; i < rows->len; i++) {
    VgMirrorRow *row = rows->pdata[i];

    if (row->sides[side].item != NULL && g_str_equal (vg_item_get_id (row->sides[side].item), id))
      return row;
  }

  return NULL;
}

static void
test_questions_stand_beside_their_mirror (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) rows = list (subject, "harmed", "accused");
  VgMirrorRow *row = find (rows, 0, "V05");

  g_assert_nonnull (row);
  g_assert_cmpstr (vg_item_get_id (row->sides[1].item), ==, "A05");
  g_assert_cmpstr (vg_section_get_id (row->section), ==, "story");
  row = find (rows, 0, "V06");
  g_assert_null (row->sides[1].item);
  g_assert_cmpint (row->sides[1].state, ==, VG_STATE_ABSENT);
  row = find (rows, 1, "A03");
  g_assert_null (row->sides[0].item);
}

/* Each question once, whoever comes first. */
static void
test_either_may_come_first (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (GPtrArray) rows = list (subject, "harmed", "accused");
  g_autoptr (GPtrArray) turned = list (subject, "accused", "harmed");

  g_assert_cmpuint (rows->len, >, 100);
  g_assert_cmpuint (turned->len, ==, rows->len);
  for (guint i = 0; i < rows->len; i++) {
    VgMirrorRow *row = rows->pdata[i];
    guint side = row->sides[0].item != NULL ? 0 : 1;
    VgMirrorRow *other = find (turned, 1 - side, vg_item_get_id (row->sides[side].item));

    g_assert_nonnull (other);
    g_assert_true (other->sides[0].item == row->sides[1].item);
    g_assert_true (other->sides[1].item == row->sides[0].item);
    g_assert_cmpuint (other->sides[0].said->len, ==, row->sides[1].said->len);
  }
}

static void
test_each_says_it_in_their_own_way (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) rows = NULL;
  VgMirrorRow *row = NULL;
  VgSaid *said = NULL;

  given_put (subject, "answer/harmed/V05/1", "{'as':'quotation','text':'Ik schrok.'}");
  given_put (subject, "answer/harmed/V05/2", "{'as':'observation','text':'Kijkt weg.'}");
  given_put (subject, "answer/accused/A05", "{'none':'declined'}");
  given_put (subject, "goal/harmed/g1", "{'words':'Rust.'}");
  given_put (subject, "answer/harmed/V-inform-role",
             "{'value':'given','teach-back':'Geen rechter.'}");
  rows = list (subject, "harmed", "accused");

  row = find (rows, 0, "V05");
  g_assert_cmpuint (row->sides[0].said->len, ==, 2);
  said = row->sides[0].said->pdata[1];
  g_assert_cmpstr (said->as, ==, "observation");
  g_assert_cmpstr (said->text, ==, "Kijkt weg.");
  g_assert_true (vg_mirror_side_is_settled (&row->sides[0]));
  g_assert_cmpint (row->sides[1].state, ==, VG_STATE_DECLINED);
  g_assert_cmpuint (row->sides[1].said->len, ==, 0);
  g_assert_true (vg_mirror_side_is_settled (&row->sides[1]));

  row = find (rows, 0, "V-inform-role");
  said = row->sides[0].said->pdata[0];
  g_assert_cmpstr (said->text, ==, "explained");
  said = row->sides[0].said->pdata[1];
  g_assert_cmpstr (said->text, ==, "Geen rechter.");

  row = find (rows, 0, "V-goals");
  said = row->sides[0].said->pdata[0];
  g_assert_nonnull (strstr (said->text, "Rust."));
  g_assert_false (vg_mirror_side_is_settled (&row->sides[1]));
}

static void
test_one_talk_is_read_back_in_its_order (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgInterview) interview = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  VgMirrorRow *row = NULL;

  given_put (subject, "answer/harmed/V07/1", "{'as':'quotation','text':'Niets.'}");
  given_put (subject, "answer/harmed/V05/1", "{'as':'quotation','text':'Ik schrok.'}");
  given_put (subject, "answer/harmed/V08", "{'none':'declined'}");
  given_put (subject, "answer/harmed/V10", "{'none':'later'}");
  interview = make_interview (subject, "harmed");
  rows = vg_mirror_list_said (interview);
  g_assert_cmpuint (rows->len, ==, 3);
  for (guint i = 0; i < rows->len; i++) {
    static const char *const ids[] = { "V05", "V07", "V08" };

    row = rows->pdata[i];
    g_assert_cmpstr (vg_item_get_id (row->sides[0].item), ==, ids[i]);
    g_assert_null (row->sides[1].item);
  }
  g_assert_cmpint (row->sides[0].state, ==, VG_STATE_DECLINED);
}

static void
test_the_pair_is_one_of_each_side_in_the_order_of_the_talks (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  VgInterview *pair[2] = { NULL };

  given_put (subject, "party/harmed-2", "{'role':'harmed'}");
  given_put (subject, "talk/t1", "{'party':'accused','date':'2026-01-02'}");
  given_put (subject, "talk/t2", "{'party':'harmed-2','date':'2026-01-03'}");
  given_put (subject, "talk/t3", "{'party':'harmed','date':'2026-01-04'}");
  vg_mirror_find_pair (subject, given_shelf (), pair);
  g_assert_cmpstr (vg_interview_get_party (pair[0]), ==, "accused");
  g_assert_cmpstr (vg_interview_get_party (pair[1]), ==, "harmed-2");
  g_object_unref (pair[0]);
  g_object_unref (pair[1]);
}

static void
test_what_is_parked_stands_nowhere (void)
{
  static const char when[] = "{'===':[{'var':'self.answer.Q1'},'yes']}";
  g_autofree char *items = g_strdup_printf (
      "{'id':'Q1','kind':'yes-no','ask':{'nl':'a','en':'a'}},"
      "{'id':'Q2','kind':'open','when':%s,'ask':{'nl':'a','en':'a'}}",
      when);
  g_autoptr (VgGuide) guide = given_questions ("harmed", items);
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgInterview) one = NULL;
  g_autoptr (VgInterview) two = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  given_put (subject, "answer/harmed/Q1", "{'value':'no'}");
  given_put (subject, "answer/harmed/Q2/1", "{'as':'quotation','text':'Eerder.'}");
  one = vg_interview_new (subject, given_shelf (), guide, "harmed");
  two = vg_interview_new (subject, given_shelf (), guide, "harmed-2");
  rows = vg_mirror_list (one, two);
  g_assert_null (find (rows, 0, "Q2"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/derive/mirror/questions-stand-beside-their-mirror",
                   test_questions_stand_beside_their_mirror);
  g_test_add_func ("/derive/mirror/either-may-come-first", test_either_may_come_first);
  g_test_add_func ("/derive/mirror/each-says-it-in-their-own-way",
                   test_each_says_it_in_their_own_way);
  g_test_add_func ("/derive/mirror/one-talk-is-read-back-in-its-order",
                   test_one_talk_is_read_back_in_its_order);
  g_test_add_func ("/derive/mirror/the-pair-is-one-of-each-side-in-the-order-of-the-talks",
                   test_the_pair_is_one_of_each_side_in_the_order_of_the_talks);
  g_test_add_func ("/derive/mirror/what-is-parked-stands-nowhere",
                   test_what_is_parked_stands_nowhere);

  return g_test_run ();
}
