/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/note.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "given.h"

static const char *const ways[] = { "quotation", "paraphrase", "observation" };

static VgInterview *
make_interview (VgCase *subject)
{
  return vg_interview_new (subject, given_shelf (), given_guide ("harmed"), "harmed");
}

static void
write_note (VgCase *subject, const char *place, const char *text, const char *party)
{
  const VgNoteContext context = { party, NULL, "V07" };
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_note_add (subject, place, text, &context, &error));
  g_assert_no_error (error);
}

static VgItem *
find (VgInterview *interview, const char *id)
{
  return vg_guide_find_item (vg_interview_get_guide (interview), id);
}

static char *
filed_of (VgCase *subject, const char *place)
{
  g_autoptr (VgNote) note = vg_note_find (subject, place);

  return g_strdup (note->filed);
}

static void
test_notes_of_a_person_and_of_nobody_stand_in_order (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) of_nobody = NULL;

  write_note (subject, "note/z", "Eerste", "harmed");
  write_note (subject, "note/a", "Tweede", NULL);
  write_note (subject, "note/m", "Van de ander", "accused");
  write_note (subject, "note/b", " ", "harmed");
  notes = vg_note_list (subject, "harmed");
  of_nobody = vg_note_list (subject, NULL);
  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_cmpstr (((VgNote *) notes->pdata[0])->text, ==, "Eerste");
  g_assert_cmpstr (((VgNote *) notes->pdata[0])->date, ==, "2026-03-12");
  g_assert_cmpstr (((VgNote *) notes->pdata[1])->text, ==, "Tweede");
  g_assert_cmpuint (of_nobody->len, ==, 1);
}

static void
test_a_filed_note_is_a_fragment_and_says_which (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgInterview) interview = make_interview (subject);
  g_autoptr (GError) error = NULL;
  g_autofree char *filed = NULL;
  g_autofree char *again = NULL;
  JsonObject *fragment = NULL;

  write_note (subject, "note/a", "Zij telde de palen.", "harmed");
  g_assert_true (vg_note_file (interview, "note/a", find (interview, "V07"), "paraphrase", &error));
  g_assert_no_error (error);
  filed = filed_of (subject, "note/a");
  g_assert_cmpstr (filed, ==, "answer/harmed/V07/1");
  fragment = vg_case_get_object (subject, filed);
  g_assert_cmpstr (vg_json_get_string (fragment, "as"), ==, "paraphrase");
  g_assert_cmpstr (vg_json_get_string (fragment, "text"), ==, "Zij telde de palen.");

  g_assert_false (
      vg_note_file (interview, "note/a", find (interview, "V07"), "paraphrase", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  vg_case_set (subject, filed, NULL, NULL);
  again = filed_of (subject, "note/a");
  g_assert_null (again);
}

static void
test_a_note_goes_to_nobody_else_and_to_open_questions_alone (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgInterview) interview = make_interview (subject);
  VgItem *closed = NULL;

  for (guint i = 0; closed == NULL; i++) {
    VgItem *item = vg_guide_get_item (vg_interview_get_guide (interview), i);

    closed = vg_item_get_kind (item) == VG_ITEM_CONSENT ? item : NULL;
  }
  write_note (subject, "note/a", "Hij zweeg.", "accused");
  write_note (subject, "note/b", "Zij zweeg.", "harmed");
  g_assert_false (vg_note_file (interview, "note/a", find (interview, "V07"), "observation", NULL));
  g_assert_false (vg_note_file (interview, "note/b", closed, "observation", NULL));
  g_assert_false (vg_note_file (interview, "note/c", find (interview, "V07"), "observation", NULL));
  g_assert_false (vg_note_file (interview, "note/b", find (interview, "V07"), "shout", NULL));
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 2);
}

static void
test_a_note_can_be_taken_away (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_auto (GStrv) people = NULL;

  write_note (subject, "note/a", "Zij zweeg.", "harmed");
  g_assert_true (vg_note_remove (subject, "note/a", NULL));
  g_assert_null (vg_note_find (subject, "note/a"));
  people = vg_act_list_people (vg_case_get_act (subject, 1));
  g_assert_cmpuint (g_strv_length (people), ==, 1);
}

static VgItem *
draw_open_item (VgInterview *interview, GRand *chance)
{
  VgGuide *guide = vg_interview_get_guide (interview);

  for (;;) {
    VgItem *item = vg_guide_get_item (
        guide, (guint) g_rand_int_range (chance, 0, (gint32) vg_guide_get_n_items (guide)));

    if (vg_item_get_kind (item) == VG_ITEM_OPEN)
      return item;
  }
}

/* Whatever the question, the way of noting and what stood there: one act, and undo leaves
 * nothing of it.
 */
static void
test_filing_is_one_act_and_undo_restores_all (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (12);

  for (guint round = 0; round < 60; round++) {
    g_autoptr (VgCase) subject = given_practice_case ();
    g_autoptr (VgInterview) interview = make_interview (subject);
    VgItem *item = draw_open_item (interview, chance);
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    g_autoptr (GError) error = NULL;
    guint n_acts = 0;

    if (g_rand_boolean (chance))
      vg_interview_set_none (interview, item, "declined", NULL);
    write_note (subject, "note/a", "Zij keek op.", g_rand_boolean (chance) ? "harmed" : NULL);
    before = given_tell_case (subject, NULL);
    n_acts = vg_case_get_n_acts (subject);

    g_assert_true (vg_note_file (interview, "note/a", item,
                                 ways[g_rand_int_range (chance, 0, G_N_ELEMENTS (ways))], &error));
    g_assert_no_error (error);
    g_assert_cmpuint (vg_case_get_n_acts (subject), ==, n_acts + 1);
    g_assert_null (vg_interview_get_none (interview, item));
    g_assert_true (vg_case_undo (subject));
    after = given_tell_case (subject, NULL);
    g_assert_cmpstr (after, ==, before);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_clock_hold ("2026-03-12T12:00:00Z");
  g_test_add_func ("/note/notes-of-a-person-and-of-nobody-stand-in-order",
                   test_notes_of_a_person_and_of_nobody_stand_in_order);
  g_test_add_func ("/note/a-filed-note-is-a-fragment-and-says-which",
                   test_a_filed_note_is_a_fragment_and_says_which);
  g_test_add_func ("/note/a-note-goes-to-nobody-else-and-to-open-questions-alone",
                   test_a_note_goes_to_nobody_else_and_to_open_questions_alone);
  g_test_add_func ("/note/a-note-can-be-taken-away", test_a_note_can_be_taken_away);
  g_test_add_func ("/note/filing-is-one-act-and-undo-restores-all",
                   test_filing_is_one_act_and_undo_restores_all);

  return g_test_run ();
}
