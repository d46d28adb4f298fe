/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/json.h"
#include "guide/print.h"
#include "guide/speech.h"

#include <string.h>

static VgShelf *
read_shelf (const char *folder)
{
  g_autofree char *path = g_build_filename (g_getenv ("VG_TEST_DATA"), folder, NULL);
  g_autoptr (GError) error = NULL;
  VgShelf *shelf = vg_shelf_read (path, &error);

  g_assert_no_error (error);
  return shelf;
}

static void
test_prints_every_question_of_every_shipped_guide (void)
{
  g_autoptr (VgShelf) shelf = read_shelf ("../data/guides");

  for (guint i = 0; i < vg_shelf_get_n_guides (shelf); i++) {
    VgGuide *guide = vg_shelf_get_guide (shelf, i);
    g_autofree char *text = vg_guide_print (guide, shelf, "nl");

    g_assert_true (g_utf8_validate (text, -1, NULL));
    for (guint j = 0; j < vg_guide_get_n_items (guide); j++) {
      VgItem *item = vg_guide_get_item (guide, j);
      g_autofree char *head = g_strdup_printf ("### %s · ", vg_item_get_id (item));

      g_assert_cmpint (strstr (text, head) != NULL, ==, vg_item_get_kind (item) != VG_ITEM_NOTE);
    }
  }
}

static void
test_says_the_condition_in_words_of_the_language_asked_for (void)
{
  g_autoptr (VgShelf) shelf = read_shelf ("../data/guides");
  g_autofree char *dutch = vg_guide_print (vg_shelf_find (shelf, "harmed"), shelf, "nl");
  g_autofree char *english = vg_guide_print (vg_shelf_find (shelf, "harmed"), shelf, "en");

  g_assert_nonnull (strstr (dutch, "**Alleen als** – het soort gebeurtenis is huiselijk geweld"));
  g_assert_nonnull (strstr (english, "**Only if** – the kind of event is domestic violence"));
  g_assert_null (strstr (dutch, "case.event"));
  g_assert_null (strstr (english, "Alleen als"));
}

static void
test_text_of_a_guide_is_never_markup (void)
{
  const char *text = "{\"format\":\"voorgesprek-guide/1\",\"id\":\"g\",\"version\":\"1\",\"title\":"
                     "{\"nl\":\"*a* <b> [c](d)\\n# e\"},\"sections\":[]}";
  g_autoptr (JsonNode) root = vg_json_parse (text, strlen (text), "text", NULL);
  g_autoptr (VgGuide) guide = vg_guide_new (root, NULL);
  g_autofree char *printed = vg_guide_print (guide, NULL, "nl");

  g_assert_true (g_str_has_prefix (printed, "# \\*a\\* \\<b\\> \\[c\\](d) \\# e\n"));
}

static void
assert_rule (const char *rule, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = vg_json_parse (rule, strlen (rule), "rule", &error);
  VgSpeech speech = { .language = "en" };
  g_autofree char *said = NULL;

  g_assert_no_error (error);
  said = vg_speech_say_rule (&speech, node);
  g_assert_cmpstr (said, ==, expected);
}

static void
test_says_each_operator (void)
{
  assert_rule ("{\"===\":[{\"var\":\"case.contact-ban\"},\"yes\"]}",
               "a ban or condition about contact is yes");
  assert_rule ("{\"!==\":[{\"var\":\"self.acknowledgement\"},\"denies\"]}",
               "the position on what happened is not denial");
  assert_rule ("{\"in\":[{\"var\":\"self.acknowledgement\"},[\"denies\",\"unclear\"]]}",
               "the position on what happened is denial or unclear so far");
  assert_rule (
      "{\"or\":[{\"answered\":\"self.goal.VG1\"},{\"and\":[{\"declined\":\"self.goal.VG2\"},"
      "{\"!\":{\"answered\":\"self.goal.VG3\"}}]}]}",
      "the goal VG1 is answered or (the goal VG2 was declined and not: (the goal VG3 is "
      "answered))");
  assert_rule ("{\"<\":[1,{\"var\":\"self.consent.talk.days\"},30]}",
               "1 < the number of days since the consent to the talk < 30");
  assert_rule ("{\">=\":[{\"count\":\"self.goal.VG1\"},2]}", "the number at the goal VG1 >= 2");
  assert_rule ("{\"has\":[\"self.answer.S3\",\"rest\"]}", "“S3” includes rest");
  assert_rule ("{\"if\":[{\"answered\":\"self.goal.VG1\"},true,false]}",
               "if the goal VG1 is answered then true and otherwise false");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guide/print/prints-every-question-of-every-shipped-guide",
                   test_prints_every_question_of_every_shipped_guide);
  g_test_add_func ("/guide/print/says-the-condition-in-words-of-the-language-asked-for",
                   test_says_the_condition_in_words_of_the_language_asked_for);
  g_test_add_func ("/guide/print/text-of-a-guide-is-never-markup",
                   test_text_of_a_guide_is_never_markup);
  g_test_add_func ("/guide/print/says-each-operator", test_says_each_operator);

  return g_test_run ();
}
