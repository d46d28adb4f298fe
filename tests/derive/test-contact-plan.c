/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/contact-plan.h"

#include "../interview/given.h"
#include "model/record.h"

#include <string.h>

static const char *const all_forms[] = { "face-to-face", "video",     "letters",
                                         "shuttle",      "undecided", NULL };

static VgContactPlan *
read_plan (void)
{
  g_autoptr (GError) error = NULL;
  VgContactPlan *plan = vg_contact_plan_read (&error);

  g_assert_no_error (error);
  return plan;
}

static gboolean
has_check (VgContactPlan *plan, const char *id, const char *form)
{
  for (guint i = 0; i < vg_contact_plan_get_n_checks (plan); i++)
    if (g_str_equal (vg_contact_plan_get_check (plan, i).id, id))
      return vg_contact_plan_is_for_form (plan, i, form);

  g_error ("there is no check “%s”", id);
}

static void
test_every_check_has_a_record_and_words_in_both_languages (void)
{
  g_autoptr (VgContactPlan) plan = read_plan ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < vg_contact_plan_get_n_checks (plan); i++) {
    VgContactCheck check = vg_contact_plan_get_check (plan, i);
    g_autofree char *place = g_strconcat ("check/", check.id, NULL);

    g_assert_true (g_hash_table_add (ids, (gpointer) check.id));
    g_assert_nonnull (vg_record_kind_of (place));
    g_assert_cmpstr (vg_contact_plan_get_title (plan, i, "nl"), !=,
                     vg_contact_plan_get_title (plan, i, "en"));
    g_assert_nonnull (vg_contact_plan_get_open (plan, i, "nl"));
    g_assert_nonnull (vg_contact_plan_get_open (plan, i, "en"));
  }
}

static void
test_a_check_that_is_somebodys_own_has_a_twin_for_the_other (void)
{
  g_autoptr (VgContactPlan) plan = read_plan ();

  for (guint i = 0; i < vg_contact_plan_get_n_checks (plan); i++) {
    VgContactCheck check = vg_contact_plan_get_check (plan, i);
    g_autofree char *twin = NULL;

    g_assert_true (g_str_has_suffix (check.id, "-harmed") == g_str_equal (check.whose, "harmed"));
    g_assert_true (g_str_has_suffix (check.id, "-accused") == g_str_equal (check.whose, "accused"));
    if (!g_str_equal (check.whose, "harmed"))
      continue;
    twin = g_strdup_printf ("%.*s-accused", (int) (strlen (check.id) - strlen ("-harmed")),
                            check.id);
    for (guint n = 0; all_forms[n] != NULL; n++)
      g_assert_true (vg_contact_plan_is_for_form (plan, i, all_forms[n]) ==
                     has_check (plan, twin, all_forms[n]));
  }
}

static void
test_each_form_needs_its_own (void)
{
  g_autoptr (VgContactPlan) plan = read_plan ();

  g_assert_true (has_check (plan, "seating", "face-to-face"));
  g_assert_false (has_check (plan, "seating", "letters"));
  g_assert_true (has_check (plan, "reading-harmed", "letters"));
  g_assert_true (has_check (plan, "messages", "shuttle"));
  g_assert_true (has_check (plan, "background", "video"));
  g_assert_false (has_check (plan, "background", "face-to-face"));
  for (guint n = 0; all_forms[n] != NULL; n++) {
    g_assert_true (has_check (plan, "purpose", all_forms[n]));
    g_assert_true (has_check (plan, "aftercare-accused", all_forms[n]));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contact-plan/every-check-has-a-record-and-words-in-both-languages",
                   test_every_check_has_a_record_and_words_in_both_languages);
  g_test_add_func ("/contact-plan/a-check-that-is-somebodys-own-has-a-twin-for-the-other",
                   test_a_check_that_is_somebodys_own_has_a_twin_for_the_other);
  g_test_add_func ("/contact-plan/each-form-needs-its-own", test_each_form_needs_its_own);

  return g_test_run ();
}
