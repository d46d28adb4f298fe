/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/preparation.h"

#include "../interview/given.h"
#include "base/error.h"
#include "derive/arrangement.h"

#include <string.h>

static VgPreparation *
read_shipped (void)
{
  g_autoptr (GError) error = NULL;
  VgPreparation *preparation = vg_preparation_read (&error);

  g_assert_no_error (error);
  return preparation;
}

/* The line of @id, or one without an id where it does not show. */
static VgPreparationLine
find (VgPreparation *preparation, VgCase *subject, const char *id)
{
  VgPreparationLine none = { NULL };

  for (guint list = 0; list < vg_preparation_get_n_lists (preparation); list++) {
    g_autoptr (GPtrArray) lines = vg_preparation_list_lines (preparation, subject, list, "en");

    for (guint i = 0; i < lines->len; i++)
      if (g_str_equal (((VgPreparationLine *) lines->pdata[i])->id, id))
        return *(VgPreparationLine *) lines->pdata[i];
  }

  return none;
}

static void
test_the_form_decides_what_is_needed (void)
{
  g_autoptr (VgPreparation) preparation = read_shipped ();
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_null (find (preparation, subject, "seating").id);
  g_assert_true (find (preparation, subject, "expects-harmed").is_needed);
  given_put (subject, "case/form", "'face-to-face'");
  g_assert_true (find (preparation, subject, "seating").is_needed);
  g_assert_true (find (preparation, subject, "time-out-room").is_needed);
  g_assert_false (find (preparation, subject, "co-mediator").is_needed);
  g_assert_nonnull (find (preparation, subject, "co-mediator").id);
  given_put (subject, "case/form", "'letters'");
  g_assert_null (find (preparation, subject, "time-out-room").id);
}

static void
test_what_is_needed_comes_first (void)
{
  g_autoptr (VgPreparation) preparation = read_shipped ();
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "case/form", "'shuttle'");
  for (guint list = 0; list < vg_preparation_get_n_lists (preparation); list++) {
    g_autoptr (GPtrArray) lines = vg_preparation_list_lines (preparation, subject, list, "nl");

    for (guint i = 1; i < lines->len; i++)
      g_assert_true (((VgPreparationLine *) lines->pdata[i - 1])->is_needed ||
                     !((VgPreparationLine *) lines->pdata[i])->is_needed);
  }
}

/* Both people have the same lines, in every form. */
static void
test_both_have_the_same_lines (void)
{
  static const char *const forms[] = { "'face-to-face'", "'video'", "'letters'", "'shuttle'" };
  g_autoptr (VgPreparation) preparation = read_shipped ();

  for (guint form = 0; form < G_N_ELEMENTS (forms); form++) {
    g_autoptr (VgCase) subject = vg_case_new ();
    guint n[] = { 0, 0 };

    given_put (subject, "case/form", forms[form]);
    for (guint list = 0; list < vg_preparation_get_n_lists (preparation); list++) {
      g_autoptr (GPtrArray) lines = vg_preparation_list_lines (preparation, subject, list, "nl");

      for (guint i = 0; i < lines->len; i++) {
        n[0] += g_str_equal (((VgPreparationLine *) lines->pdata[i])->whose, "harmed") ? 1 : 0;
        n[1] += g_str_equal (((VgPreparationLine *) lines->pdata[i])->whose, "accused") ? 1 : 0;
      }
    }
    g_assert_cmpuint (n[0], >, 4);
    g_assert_cmpuint (n[0], ==, n[1]);
  }
}

static void
test_what_nobody_looked_at_is_not_settled (void)
{
  g_autoptr (VgPreparation) preparation = read_shipped ();
  g_autoptr (VgCase) subject = vg_case_new ();
  guint n_needed = 0;
  guint n_settled = 0;
  guint n_later = 0;

  given_put (subject, "case/form", "'video'");
  vg_preparation_count (preparation, subject, 0, &n_needed, &n_settled);
  g_assert_cmpuint (n_needed, >, 5);
  g_assert_cmpuint (n_settled, ==, 0);

  given_put (subject, "check/opening", "{'state':'open','text':'Zij'}");
  given_put (subject, "check/order", "{'state':'done'}");
  given_put (subject, "check/breaks", "{'state':'not-needed'}");
  vg_preparation_count (preparation, subject, 0, &n_later, &n_settled);
  g_assert_cmpuint (n_later, ==, n_needed);
  g_assert_cmpuint (n_settled, ==, 2);
}

static void
test_what_was_noted_shows_whatever_the_form (void)
{
  g_autoptr (VgPreparation) preparation = read_shipped ();
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GError) error = NULL;
  VgPreparationLine line = { NULL };

  given_put (subject, "case/form", "'letters'");
  vg_arrangement_set_text (subject, "time-out-room", "De keuken", &error);
  vg_arrangement_set_date (subject, "time-out-room", "2026-03-02", &error);
  vg_arrangement_set_owner (subject, "time-out-room", "Roos", &error);
  g_assert_no_error (error);
  line = find (preparation, subject, "time-out-room");
  g_assert_cmpstr (line.text, ==, "De keuken");
  g_assert_cmpstr (line.date, ==, "2026-03-02");
  g_assert_cmpstr (line.owner, ==, "Roos");
  g_assert_cmpstr (line.state, ==, "open");
  g_assert_false (line.is_needed);
}

static void
test_a_date_that_is_none_is_refused (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_arrangement_set_date (subject, "when", "morgen", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  g_assert_null (vg_case_get_object (subject, "check/when"));
}

static void
test_a_file_is_taken_or_refused_with_its_place (gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "preparation", data,
                                                 NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgPreparation) preparation = vg_preparation_read_file (path, &error);

  if (g_str_has_prefix (data, "good")) {
    g_assert_no_error (error);
    return;
  }

  g_assert_null (preparation);
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  g_assert_nonnull (strstr (error->message, data));
}

static void
add_files (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "preparation", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_strconcat ("/preparation/a-file-is-taken-or-refused/", name, NULL);

    g_test_add_data_func_full (path, g_strdup (name),
                               test_a_file_is_taken_or_refused_with_its_place, g_free);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/preparation/the-form-decides-what-is-needed",
                   test_the_form_decides_what_is_needed);
  g_test_add_func ("/preparation/what-is-needed-comes-first", test_what_is_needed_comes_first);
  g_test_add_func ("/preparation/both-have-the-same-lines", test_both_have_the_same_lines);
  g_test_add_func ("/preparation/what-nobody-looked-at-is-not-settled",
                   test_what_nobody_looked_at_is_not_settled);
  g_test_add_func ("/preparation/what-was-noted-shows-whatever-the-form",
                   test_what_was_noted_shows_whatever_the_form);
  g_test_add_func ("/preparation/a-date-that-is-none-is-refused",
                   test_a_date_that_is_none_is_refused);
  add_files ();
  return g_test_run ();
}
