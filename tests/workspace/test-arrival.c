/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/arrival.h"

#include "base/json.h"
#include "base/language.h"
#include "open-vault.h"
#include "workspace/new-case.h"

#include <string.h>

/* @form: JSON with ' for every " */
static GPtrArray *
list (OpenVault *self, const char *form)
{
  g_autofree char *path = vg_registration_map_dup_path ();
  g_autofree char *text = g_strdelimit (g_strdup (form), "'", '"');
  g_autoptr (GError) error = NULL;
  g_autoptr (VgRegistrationMap) map = vg_registration_map_read (path, &error);
  g_autoptr (GPtrArray) found = vg_registration_parse (text, strlen (text), "t", &error);
  g_autoptr (GListModel) cards = vg_workspace_list_cards (VG_WORKSPACE (self->vault), &error);

  g_assert_no_error (error);
  return vg_arrival_list (found, map, cards, self->shelf);
}

static char *
make (OpenVault *self, const char *form, const char *label)
{
  g_autoptr (GPtrArray) arrivals = list (self, form);
  g_autoptr (GError) error = NULL;
  char *key = vg_arrival_make_case (arrivals->pdata[0], VG_WORKSPACE (self->vault), label, &error);

  g_assert_no_error (error);
  return key;
}

static void
assert_known (OpenVault *self, const char *form, VgKnown known, const char *key)
{
  g_autoptr (GPtrArray) arrivals = list (self, form);
  const VgArrival *arrival = arrivals->pdata[0];
  g_autofree char *said = vg_arrival_say_known (arrival);

  g_assert_cmpint (arrival->known, ==, known);
  g_assert_cmpstr (arrival->key, ==, key);
  g_assert_true ((said == NULL) == (known == VG_KNOWN_NOT));
}

static void
test_a_case_is_made_of_it (OpenVault *self, gconstpointer unused)
{
  g_autofree char *key = make (self, "{'reference':'R-1','harmed name':'Anemoon'}", "Fietsbel");
  g_autoptr (VgCaseFile) file = open_vault_open_case (self, key);
  VgCase *subject = vg_case_file_get_case (file);

  g_assert_cmpstr (vg_case_get_text (subject, "case/label"), ==, "Fietsbel");
  g_assert_cmpstr (vg_case_get_text (subject, "case/registration"), ==, "R-1");
}

static void
test_the_number_tells_before_the_names (OpenVault *self, gconstpointer unused)
{
  g_autofree char *names = make (self, "{'harmed name':'Anemoon'}", "A");
  g_autofree char *number = make (self, "{'reference':'R-1'}", "B");

  assert_known (self, "{'reference':'r 1','harmed name':'ANEMOON'}", VG_KNOWN_NUMBER, number);
  assert_known (self, "{'harmed name':'Anemoon'}", VG_KNOWN_NAMES, names);
  assert_known (self, "{'accused name':'anemóón'}", VG_KNOWN_NAMES, names);
  assert_known (self, "{'harmed name':'Anemoon','accused name':'Otter'}", VG_KNOWN_NOT, NULL);
  assert_known (self, "{'reference':'R-2'}", VG_KNOWN_NOT, NULL);
  assert_known (self, "{'event':'theft'}", VG_KNOWN_NOT, NULL);
}

static void
test_two_of_a_file_with_one_number_are_one (OpenVault *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) arrivals = list (self, "[{'reference':'R-1'},{'reference':'R-1'}]");

  g_assert_cmpint (((VgArrival *) arrivals->pdata[0])->known, ==, VG_KNOWN_NOT);
  g_assert_cmpint (((VgArrival *) arrivals->pdata[1])->known, ==, VG_KNOWN_EARLIER);
}

static void
test_a_new_case_has_what_was_known_and_no_more (OpenVault *self, gconstpointer unused)
{
  const VgNewCase begun = {
    .label = "Fietsbel", .event = "property", .accused = "Otter", .harmed = ""
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *key = vg_new_case_make (&begun, VG_WORKSPACE (self->vault), &error);
  g_autoptr (VgCaseFile) file = NULL;
  g_autoptr (GPtrArray) places = NULL;

  g_assert_no_error (error);
  file = open_vault_open_case (self, key);
  places = vg_case_list (vg_case_file_get_case (file), "");
  for (guint i = 0; i < places->len; i++)
    g_assert_false (g_str_equal (places->pdata[i], "party/harmed") ||
                    g_str_equal (places->pdata[i], "case/started-by"));
  g_assert_cmpstr (vg_case_get_text (vg_case_file_get_case (file), "case/event"), ==, "property");
}

static gboolean
refuse (VgCase *subject, gpointer unused, GError **error)
{
  return vg_case_set (subject, "case/label", vg_json_new_string ("Fietsbel"), error) &&
         vg_case_set (subject, "case/event", vg_json_new_string ("a parade"), error);
}

static void
test_where_filling_fails_there_is_no_case (OpenVault *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) cards = NULL;

  g_assert_null (vg_workspace_add_filled (VG_WORKSPACE (self->vault), refuse, NULL, &error));
  g_assert_nonnull (error);
  cards = vg_workspace_list_cards (VG_WORKSPACE (self->vault), NULL);
  g_assert_cmpuint (g_list_model_get_n_items (cards), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");

  OPEN_VAULT_ADD ("/arrival/a-case-is-made-of-it", test_a_case_is_made_of_it);
  OPEN_VAULT_ADD ("/arrival/the-number-tells-before-the-names",
                  test_the_number_tells_before_the_names);
  OPEN_VAULT_ADD ("/arrival/two-of-a-file-with-one-number-are-one",
                  test_two_of_a_file_with_one_number_are_one);
  OPEN_VAULT_ADD ("/arrival/a-new-case-has-what-was-known-and-no-more",
                  test_a_new_case_has_what_was_known_and_no_more);
  OPEN_VAULT_ADD ("/arrival/where-filling-fails-there-is-no-case",
                  test_where_filling_fails_there_is_no_case);

  return g_test_run ();
}
