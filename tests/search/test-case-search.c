/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/json.h"
#include "search/case-search.h"

#include <string.h>

static void
set (VgCase *subject, const char *place, const char *value)
{
  g_autoptr (GError) error = NULL;

  vg_case_set (subject, place, vg_json_parse (value, strlen (value), "value", NULL), &error);
  g_assert_no_error (error);
}

/* "place: excerpt", a line each. */
static char *
search (VgCase *subject, const char *words)
{
  g_autoptr (VgNeedle) needle = vg_needle_new (words);
  g_autoptr (GPtrArray) found = vg_case_search (subject, needle);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++) {
    VgFound *one = found->pdata[i];

    g_string_append_printf (all, "%s: %s\n", one->place, one->excerpt);
  }

  return g_string_free (all, FALSE);
}

static void
test_finds_what_stands_there_now (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *found = NULL;
  g_autofree char *before = NULL;

  set (subject, "case/label", "\"Zaak Egel\"");
  set (subject, "answer/harmed/V05/1", "{\"as\":\"quotation\",\"text\":\"De egel liep weg\"}");
  set (subject, "answer/harmed/V05/1", "{\"as\":\"quotation\",\"text\":\"De das liep weg\"}");
  set (subject, "goal/harmed/g1", "{\"words\":\"rust\",\"looks-like\":\"geen egels meer\"}");
  set (subject, "note/n1", "{\"text\":\"egel\"}");
  set (subject, "note/n1", "null");

  found = search (subject, "EGEL");
  g_assert_cmpstr (found, ==, "case/label: Zaak Egel\ngoal/harmed/g1: geen egels meer\n");
  before = search (subject, "das liep");
  g_assert_cmpstr (before, ==, "answer/harmed/V05/1: De das liep weg\n");
}

/* Who looks for the word "quotation" means what people said. */
static void
test_words_of_the_program_are_not_found (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *as = NULL;
  g_autofree char *member = NULL;

  set (subject, "answer/harmed/V05/1", "{\"as\":\"quotation\",\"text\":\"ja\"}");
  as = search (subject, "quotation");
  member = search (subject, "text");
  g_assert_cmpstr (as, ==, "");
  g_assert_cmpstr (member, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-search/finds-what-stands-there-now", test_finds_what_stands_there_now);
  g_test_add_func ("/case-search/words-of-the-program-are-not-found",
                   test_words_of_the_program_are_not_found);
  return g_test_run ();
}
