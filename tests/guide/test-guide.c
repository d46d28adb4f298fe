/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"
#include "base/json.h"
#include "guide/guide.h"

#include <string.h>

static VgGuide *
read_guide (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("VG_TEST_DATA"), folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = vg_json_read_file (path, VG_JSON_DATA_BYTES, &error);
  VgGuide *guide = NULL;

  g_assert_no_error (error);
  guide = vg_guide_new (root, &error);
  g_assert_no_error (error);
  return guide;
}

static VgGuide *
parse_guide (const char *text, GError **error)
{
  g_autoptr (JsonNode) root = vg_json_parse (text, strlen (text), "text", error);

  g_assert_nonnull (root);
  return vg_guide_new (root, error);
}

static void
test_items_are_counted_over_all_sections (void)
{
  g_autoptr (VgGuide) guide = read_guide ("fixtures/guides/good", "harmed.json");
  VgSection *story = vg_guide_find_section (guide, "story");
  VgItem *item = vg_guide_find_item (guide, "H3");

  g_assert_cmpstr (vg_guide_get_id (guide), ==, "small-harmed");
  g_assert_cmpstr (vg_guide_get_role (guide), ==, "harmed");
  g_assert_cmpstr (vg_guide_get_mirror (guide), ==, "small-accused");
  g_assert_cmpuint (vg_guide_get_n_items (guide), ==, 7);
  g_assert_cmpuint (vg_guide_get_n_sections (guide), ==, 3);
  g_assert_cmpuint (vg_section_get_first (story), ==, 2);
  g_assert_cmpuint (vg_section_get_n_items (story), ==, 3);
  g_assert_cmpuint (vg_section_get_index (story), ==, 1);
  g_assert_cmpstr (vg_section_get_part (story), ==, "event");
  g_assert_cmpuint (vg_item_get_index (item), ==, 4);
  g_assert_true (vg_guide_get_item (guide, 4) == item);
  g_assert_true (vg_guide_section_of (guide, 4) == story);
  g_assert_null (vg_guide_find_item (guide, "H99"));
  g_assert_nonnull (vg_item_get_when (item));
  g_assert_null (vg_item_get_when (vg_guide_find_item (guide, "H1")));
}

static void
test_plain_goes_before_je_and_je_before_u (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgGuide) guide = parse_guide (
      "{\"format\":\"voorgesprek-guide/"
      "1\",\"id\":\"g\",\"version\":\"1\",\"sections\":[{\"id\":\"s\","
      "\"items\":[{\"id\":\"a\",\"kind\":\"open\",\"ask\":{\"nl\":\"u\",\"en\":\"you\"},"
      "\"je\":{\"nl\":\"je\"},\"plain\":{\"nl\":\"kort u\"},\"plain-je\":{\"nl\":\"kort je\"},"
      "\"instead\":[{\"avoid\":{\"nl\":\"niet\",\"en\":\"not\"},\"say\":{\"nl\":\"zeg u\","
      "\"en\":\"say you\"},\"je\":{\"nl\":\"zeg je\"}}]},"
      "{\"id\":\"b\",\"kind\":\"open\",\"ask\":{\"nl\":\"u\",\"en\":\"you\"},\"je\":{\"nl\":\"je\"}"
      ","
      "\"plain\":{\"nl\":\"kort\"}}]}]}",
      &error);
  VgItem *item = vg_guide_find_item (guide, "a");
  VgItem *other = vg_guide_find_item (guide, "b");
  VgWording formal = { "nl", FALSE, FALSE };
  VgWording informal = { "nl", TRUE, FALSE };
  VgWording plain = { "nl", FALSE, TRUE };
  VgWording both = { "nl", TRUE, TRUE };
  VgWording english = { "en", TRUE, FALSE };
  const VgInstead *instead = vg_item_get_instead (item, 0);

  g_assert_cmpstr (vg_instead_get_say (instead, &formal), ==, "zeg u");
  g_assert_cmpstr (vg_instead_get_say (instead, &both), ==, "zeg je");
  g_assert_cmpstr (vg_instead_get_say (instead, &english), ==, "say you");
  g_assert_cmpstr (vg_item_get_ask (item, &formal), ==, "u");
  g_assert_cmpstr (vg_item_get_ask (item, &informal), ==, "je");
  g_assert_cmpstr (vg_item_get_ask (item, &plain), ==, "kort u");
  g_assert_cmpstr (vg_item_get_ask (item, &both), ==, "kort je");
  g_assert_cmpstr (vg_item_get_ask (other, &both), ==, "kort");
}

static void
test_no_wording_brings_another_language (void)
{
  g_autoptr (VgGuide) guide = read_guide ("fixtures/guides/good", "harmed.json");
  VgItem *item = vg_guide_find_item (guide, "H1");
  VgWording informal = { "en", TRUE, FALSE };

  g_assert_cmpstr (vg_item_get_ask (item, &informal), ==, "What happened?");
}

static void
test_choices_have_labels_of_the_guide_or_of_the_program (void)
{
  g_autoptr (VgGuide) kinds = read_guide ("fixtures/guides/good", "kinds.json");
  g_autoptr (VgGuide) accused = read_guide ("fixtures/guides/good", "accused.json");
  VgItem *choice = vg_guide_find_item (kinds, "S2");
  VgItem *yes_no = vg_guide_find_item (accused, "B2");
  VgItem *facet = vg_guide_find_item (accused, "B-facet");
  VgItem *regret = vg_guide_find_item (accused, "B-regret");

  g_assert_cmpuint (vg_item_get_n_choices (choice), ==, 2);
  g_assert_cmpstr (vg_item_get_choice_label (choice, vg_item_find_choice (choice, "friend"), "nl"),
                   ==, "Vriend");
  g_assert_cmpuint (vg_item_get_n_choices (yes_no), ==, 3);
  g_assert_cmpstr (vg_item_get_choice_label (yes_no, vg_item_find_choice (yes_no, "unknown"), "nl"),
                   ==, "Onbekend");
  g_assert_cmpstr (vg_item_get_choice_label (facet, vg_item_find_choice (facet, "partly"), "nl"),
                   ==, "Erkent deels");
  g_assert_cmpstr (vg_item_get_choice_label (regret, vg_item_find_choice (regret, "partly"), "nl"),
                   ==, "Wil dat deels");
  g_assert_null (vg_item_find_choice (facet, "perhaps"));
}

static void
test_an_item_may_say_that_its_answer_must_not_be_known (void)
{
  g_autoptr (VgGuide) kinds = read_guide ("fixtures/guides/good", "kinds.json");

  g_assert_true (vg_item_must_not_be_known (vg_guide_find_item (kinds, "S1")));
  g_assert_false (vg_item_must_not_be_known (vg_guide_find_item (kinds, "S2")));
}

static void
test_the_digest_is_of_the_meaning_not_of_the_spaces (void)
{
  const char *compact = "{\"format\":\"voorgesprek-guide/1\",\"id\":\"g\",\"version\":\"1\","
                        "\"sections\":[]}";
  const char *loose = "{ \"version\": \"1\", \"sections\": [ ],\n\"id\": \"g\","
                      "\"format\": \"voorgesprek-guide/1\" }";
  const char *other = "{\"format\":\"voorgesprek-guide/1\",\"id\":\"g\",\"version\":\"2\","
                      "\"sections\":[]}";
  g_autoptr (VgGuide) first = parse_guide (compact, NULL);
  g_autoptr (VgGuide) second = parse_guide (loose, NULL);
  g_autoptr (VgGuide) third = parse_guide (other, NULL);

  g_assert_cmpuint (strlen (vg_guide_get_digest (first)), ==, 64);
  g_assert_cmpstr (vg_guide_get_digest (first), ==, vg_guide_get_digest (second));
  g_assert_cmpstr (vg_guide_get_digest (first), !=, vg_guide_get_digest (third));
}

/* Also from trees that no checker has seen, as a case file may carry them. */
static void
test_what_is_no_guide_is_an_error (void)
{
  static const char *const texts[] = {
    "[]",
    "{}",
    "{\"format\":\"voorgesprek-guide/2\",\"id\":\"g\",\"version\":\"1\",\"sections\":[]}",
    "{\"format\":\"voorgesprek-guide/1\",\"id\":\"g\",\"version\":\"1\",\"sections\":[1]}",
    "{\"format\":\"voorgesprek-guide/"
    "1\",\"id\":\"g\",\"version\":\"1\",\"sections\":[{\"id\":\"s\","
    "\"items\":[{\"id\":\"a\",\"kind\":\"opne\"}]}]}",
    "{\"format\":\"voorgesprek-guide/"
    "1\",\"id\":\"g\",\"version\":\"1\",\"sections\":[{\"id\":\"s\","
    "\"items\":[{\"id\":\"a\",\"kind\":\"open\",\"when\":{\"==\":[1,1]}}]}]}",
    "{\"format\":\"voorgesprek-guide/"
    "1\",\"id\":\"g\",\"version\":\"1\",\"probes\":[{\"when\":\"x\"}],"
    "\"sections\":[]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (parse_guide (texts[i], &error));
    g_assert_nonnull (error);
    g_assert_true (error->domain == VG_ERROR);
  }
}

static void
test_shipped_guides_mirror_each_other (void)
{
  g_autoptr (VgGuide) harmed = read_guide ("../data/guides", "harmed.json");
  g_autoptr (VgGuide) accused = read_guide ("../data/guides", "accused.json");
  guint n_mirrored = 0;

  for (guint i = 0; i < vg_guide_get_n_items (harmed); i++) {
    const char *mirror = vg_item_get_mirror (vg_guide_get_item (harmed, i));

    if (mirror == NULL)
      continue;
    g_assert_nonnull (vg_guide_find_item (accused, mirror));
    n_mirrored++;
  }
  g_assert_cmpuint (n_mirrored, >=, 100);
  g_assert_cmpuint (vg_guide_get_n_probes (harmed), ==, 15);
}

/* Whoever is moved hears the same on either side. */
static void
test_every_talk_has_words_for_a_pause (void)
{
  static const char *const names[] = { "harmed.json", "accused.json", "parent.json",
                                       "supporter.json" };
  VgWording wording = { "nl", TRUE, FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (VgGuide) guide = read_guide ("../data/guides", names[i]);
    g_autoptr (GString) said = g_string_new (NULL);

    for (guint j = 0; j < vg_guide_get_n_probes (guide); j++) {
      VgProbe *probe = vg_guide_get_probe (guide, j);

      if (vg_probe_is_for_pause (probe))
        g_string_append_printf (said, "%s ", vg_probe_get_ask (probe, &wording));
    }
    g_assert_cmpstr (said->str, ==,
                     "Neem de tijd. Ik merk dat dit je raakt. Wat heb je nu nodig? ");
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guide/guide/items-are-counted-over-all-sections",
                   test_items_are_counted_over_all_sections);
  g_test_add_func ("/guide/guide/plain-goes-before-je-and-je-before-u",
                   test_plain_goes_before_je_and_je_before_u);
  g_test_add_func ("/guide/guide/no-wording-brings-another-language",
                   test_no_wording_brings_another_language);
  g_test_add_func ("/guide/guide/choices-have-labels-of-the-guide-or-of-the-program",
                   test_choices_have_labels_of_the_guide_or_of_the_program);
  g_test_add_func ("/guide/guide/an-item-may-say-that-its-answer-must-not-be-known",
                   test_an_item_may_say_that_its_answer_must_not_be_known);
  g_test_add_func ("/guide/guide/the-digest-is-of-the-meaning-not-of-the-spaces",
                   test_the_digest_is_of_the_meaning_not_of_the_spaces);
  g_test_add_func ("/guide/guide/what-is-no-guide-is-an-error", test_what_is_no_guide_is_an_error);
  g_test_add_func ("/guide/guide/shipped-guides-mirror-each-other",
                   test_shipped_guides_mirror_each_other);
  g_test_add_func ("/guide/guide/every-talk-has-words-for-a-pause",
                   test_every_talk_has_words_for_a_pause);

  return g_test_run ();
}
