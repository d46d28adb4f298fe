/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/day-card.h"

#include "../interview/given.h"
#include "base/json.h"
#include "base/language.h"
#include "base/paths.h"
#include "derive/preparation.h"
#include "document/formats.h"
#include "document/template.h"

#include <string.h>

#define LONG "Heel veel woorden over hoe het die dag moet gaan en wie dan waar staat "
#define WIDE "WMWMW OOGST MAANDAG WARM WATERMOLEN WW MMMM GEWOON NAAMLOOS WONEN OM "

static const char *const languages[] = { "nl", "en" };
static const char *const forms[] = { "face-to-face", "video", "letters", "shuttle", "undecided" };

static JsonNode *
make (VgCase *subject, const char *language)
{
  g_autoptr (GError) error = NULL;
  JsonNode *data = vg_day_card_new (subject, given_shelf (), "mediator", language, &error);

  g_assert_no_error (error);
  return data;
}

static VgDocument *
build (VgCase *subject, const char *language)
{
  g_autofree char *path = vg_paths_dup_data ("templates", language, "day-card.md", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgTemplate) template = vg_template_read (path, &error);
  g_autoptr (JsonNode) data = make (subject, language);
  VgDocument *document = NULL;

  g_assert_no_error (error);
  document = vg_template_render (template, data, &error);
  g_assert_no_error (error);
  return document;
}

static guint
count_pages (VgCase *subject, const char *language)
{
  g_autoptr (VgDocument) document = build (subject, language);
  g_autoptr (GError) error = NULL;
  guint n_pages = 0;
  g_autoptr (GBytes) bytes = vg_formats_find ("pdf")->write (document, &n_pages, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return n_pages;
}

static char *
tell (VgCase *subject, const char *language)
{
  g_autoptr (VgDocument) document = build (subject, language);
  g_autoptr (GBytes) bytes = vg_formats_find ("md")->write (document, NULL, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
choose_form (VgCase *subject, const char *form)
{
  g_autofree char *value = g_strdup_printf ("'%s'", form);

  given_put (subject, "case/form", value);
}

/* Everything there is, each far longer than there is room for. */
static void
fill (VgCase *subject, const char *words)
{
  g_autoptr (VgPreparation) preparation = vg_preparation_read (NULL);
  g_autofree char *record = g_strconcat ("{'state':'open','text':'", words, words, words,
                                         "','owner':'", words, "'}", NULL);
  g_autofree char *measure = g_strconcat ("{'item':'FV1','text':'", words, words, words,
                                          "','for':'both','owner':'", words, "','done':'no'}",
                                          NULL);
  g_autofree char *party = g_strconcat ("{'role':'harmed','name':'", words, "'}", NULL);
  g_autofree char *other = g_strconcat ("{'role':'accused','name':'", words, "'}", NULL);
  g_autofree char *label = g_strconcat ("'", words, words, "'", NULL);

  given_put (subject, "party/harmed", party);
  given_put (subject, "party/accused", other);
  given_put (subject, "case/label", label);
  for (guint list = 0; list < vg_preparation_get_n_lists (preparation); list++) {
    g_autoptr (GPtrArray) lines = vg_preparation_list_lines (preparation, subject, list, "nl");

    for (guint i = 0; i < lines->len; i++) {
      g_autofree char *place = g_strconcat ("check/", ((VgPreparationLine *) lines->pdata[i])->id,
                                            NULL);

      given_put (subject, place, record);
    }
  }
  for (guint i = 1; i <= 9; i++) {
    g_autofree char *place = g_strdup_printf ("measure/%u", i);

    given_put (subject, place, measure);
  }
  given_put (subject, "assessment/a1", "{'moment':'v4','date':'2026-05-10'}");
  for (guint i = 1; i <= 14; i++) {
    g_autofree char *place = g_strdup_printf ("risk/a1/RF%u", i);

    given_put (subject, place, i > 8 ? "{'presence':'unknown'}" : "{'presence':'yes'}");
  }
}

static void
test_the_longest_case_fits_one_page_in_every_form (gconstpointer words)
{
  for (guint form = 0; form < G_N_ELEMENTS (forms); form++)
    for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
      g_autoptr (VgCase) subject = vg_case_new ();

      choose_form (subject, forms[form]);
      fill (subject, words);
      g_test_message ("%s, %s", forms[form], languages[i]);
      g_assert_cmpuint (count_pages (subject, languages[i]), ==, 1);
    }
}

static void
test_what_is_cut_says_so_and_what_fits_is_whole (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *nl = NULL;
  g_autofree char *en = NULL;

  choose_form (subject, "face-to-face");
  given_put (subject, "check/when", "{'state':'done','text':'Zaterdag om elf uur'}");
  given_put (subject, "check/arrival",
             "{'state':'done','text':'" LONG "" LONG "en dan nog iets.'}");
  nl = tell (subject, "nl");
  en = tell (subject, "en");
  g_assert_nonnull (strstr (nl, "Zaterdag om elf uur"));
  g_assert_nonnull (strstr (nl, "… (zie het plan)"));
  g_assert_nonnull (strstr (en, "… (see the plan)"));
  g_assert_null (strstr (nl, "en dan nog iets"));
}

static void
test_what_is_not_arranged_is_open_and_not_left_out (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *text = NULL;

  choose_form (subject, "face-to-face");
  given_put (subject, "check/phones", "{'state':'not-needed'}");
  text = tell (subject, "nl");
  g_assert_nonnull (strstr (text, "Teken voor een pauze"));
  g_assert_nonnull (strstr (text, "dag en tijd"));
  g_assert_null (strstr (text, "Telefoons"));
}

/* Nobody looked, so nobody knows: the card never reads as safe. */
static void
test_red_flags_that_nobody_knows_of_are_counted (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *before = NULL;
  g_autofree char *found = NULL;

  choose_form (subject, "video");
  before = tell (subject, "nl");
  g_assert_nonnull (strstr (before, "Van 14 rode vlaggen is niet bekend"));

  given_put (subject, "assessment/a1", "{'moment':'v4','date':'2026-05-10'}");
  given_put (subject, "risk/a1/RF1", "{'presence':'yes'}");
  found = tell (subject, "nl");
  g_assert_nonnull (strstr (found, "Open rode vlaggen"));
  g_assert_nonnull (strstr (found, "Acuut gevaar"));
  g_assert_nonnull (strstr (found, "Van 13 rode vlaggen"));
}

static void
test_each_persons_own_stand_beside_one_another (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (JsonNode) data = NULL;
  JsonArray *pairs = NULL;
  JsonObject *sign = NULL;

  choose_form (subject, "face-to-face");
  given_put (subject, "check/stop-sign-harmed", "{'state':'done','text':'Hand op tafel'}");
  given_put (subject, "check/stop-sign-accused", "{'state':'done','text':'Zegt: even'}");
  data = make (subject, "nl");
  pairs = vg_json_get_array (json_node_get_object (data), "pairs");
  sign = json_array_get_object_element (pairs, 0);
  g_assert_cmpstr (vg_json_get_string (sign, "id"), ==, "stop-sign");
  g_assert_cmpstr (vg_json_get_string (vg_json_get_object (sign, "harmed"), "="), ==,
                   "Hand op tafel");
  g_assert_cmpstr (vg_json_get_string (vg_json_get_object (sign, "accused"), "="), ==,
                   "Zegt: even");
}

static void
test_it_leaves_the_language_of_the_screen_alone (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (JsonNode) data = NULL;

  vg_language_set ("en");
  data = make (subject, "nl");
  g_assert_cmpstr (vg_language_get (), ==, "en");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");
  g_test_add_data_func ("/day-card/the-longest-case-fits-one-page-in-every-form", LONG,
                        test_the_longest_case_fits_one_page_in_every_form);
  g_test_add_data_func ("/day-card/capitals-fit-one-page-in-every-form", WIDE,
                        test_the_longest_case_fits_one_page_in_every_form);
  g_test_add_func ("/day-card/what-is-cut-says-so-and-what-fits-is-whole",
                   test_what_is_cut_says_so_and_what_fits_is_whole);
  g_test_add_func ("/day-card/what-is-not-arranged-is-open-and-not-left-out",
                   test_what_is_not_arranged_is_open_and_not_left_out);
  g_test_add_func ("/day-card/red-flags-that-nobody-knows-of-are-counted",
                   test_red_flags_that_nobody_knows_of_are_counted);
  g_test_add_func ("/day-card/each-persons-own-stand-beside-one-another",
                   test_each_persons_own_stand_beside_one_another);
  g_test_add_func ("/day-card/it-leaves-the-language-of-the-screen-alone",
                   test_it_leaves_the_language_of_the_screen_alone);
  return g_test_run ();
}
