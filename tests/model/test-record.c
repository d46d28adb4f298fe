/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/record.h"

#include "base/error.h"
#include "base/json.h"

#include <string.h>

static gboolean
check (const char *place, const char *text, GError **error)
{
  g_autoptr (JsonNode) node = vg_json_parse (text, strlen (text), "in", NULL);

  g_assert_nonnull (node);
  return vg_record_check (place, node, error);
}

static void
test_each_kind_takes_what_it_is_for (void)
{
  static const char *const good[][2] = {
    { "case/label", "\"Oefening\"" },
    { "case/event", "\"sexual\"" },
    { "case/relation", "\"ex-partner\"" },
    { "case/age-difference", "\"unknown\"" },
    { "case/power-difference", "\"yes\"" },
    { "case/contact-ban", "\"no\"" },
    { "case/proceedings", "\"ended\"" },
    { "case/form", "\"shuttle\"" },
    { "case/started-by", "\"referrer\"" },
    { "party/harmed", "{\"role\":\"harmed\",\"side\":\"harmed\",\"name\":\"A.\",\"address\":\"je\","
                      "\"language\":\"nl\",\"plain\":\"yes\",\"channel\":\"post\"}" },
    { "party/supporter-1", "{}" },
    { "talk/t1", "{\"party\":\"harmed\",\"date\":\"2026-03-02\",\"minutes\":50,\"place\":\"thuis\","
                 "\"present\":\"zus\"}" },
    { "contact/c1", "{\"with\":\"x\",\"date\":\"2026-03-02\",\"kind\":\"call\",\"passed-on\":\"\","
                    "\"result\":\"\"}" },
    { "contact/c2", "{\"kind\":\"release-back\",\"direction\":\"from\",\"channel\":\"brief\","
                    "\"released\":[\"goal/harmed/g1\"],\"words\":\"Ja\"}" },
    { "approach/accused", "{\"state\":\"refused\",\"channel\":\"post\",\"until\":\"2026-03-02\","
                          "\"may-tell\":\"only-that\",\"words\":\"Nee\",\"do-not-contact\":\"yes\","
                          "\"delete-on\":\"2026-04-02\"}" },
    { "answer/harmed/V06", "{\"value\":\"yes\",\"talk\":\"t1\"}" },
    { "answer/harmed/V06", "{\"value\":7}" },
    { "answer/harmed/V06", "{\"value\":[\"a\",\"b\"]}" },
    { "answer/harmed/V06", "{\"none\":\"does-not-know\"}" },
    { "answer/harmed/info", "{\"value\":\"given\",\"teach-back\":\"…\",\"talk\":\"t1\"}" },
    { "answer/harmed/read", "{\"value\":\"2026-03-02\",\"corrected\":\"…\"}" },
    { "answer/harmed/V05/1",
      "{\"as\":\"quotation\",\"text\":\"…\",\"language\":\"en\",\"talk\":\"t1\"}" },
    { "question/harmed/own-1", "{\"text\":\"…\",\"section\":\"story\"}" },
    { "goal/harmed/g1",
      "{\"code\":\"VG1\",\"words\":\"…\",\"looks-like\":\"…\",\"importance\":0,"
      "\"who\":\"arrangement\",\"feasible\":\"needs-other\",\"smaller-step\":\"\","
      "\"if-not\":\"\",\"order\":1}" },
    { "goal/harmed/g1", "{\"importance\":10}" },
    { "consent/harmed/talk", "{\"state\":\"withdrawn\",\"date\":\"2026-03-02\",\"words\":\"…\"}" },
    { "acknowledgement/accused/act", "{\"value\":\"does-not-remember\",\"words\":\"…\"}" },
    { "acknowledgement/accused/regret", "{\"value\":\"wants\"}" },
    { "note/n1", "{\"text\":\"…\",\"talk\":\"t1\",\"question\":\"V05\",\"party\":\"harmed\"}" },
    { "signal/s1", "{\"text\":\"…\",\"kind\":\"…\",\"party\":\"harmed\",\"discussed\":\"no\"}" },
    { "release/answer/harmed/V05/1",
      "{\"how\":\"as-is\",\"to\":\"accused\",\"date\":\"2026-03-02\","
      "\"by\":\"harmed\",\"digest\":\"00\"}" },
    { "release/acknowledgement/accused/act", "{\"how\":\"other-words\",\"words\":\"…\"}" },
    { "risk/a1/R1", "{\"presence\":\"possible\",\"note\":\"…\"}" },
    { "risk/a1/FV", "{\"level\":\"moderate\",\"relevance\":\"high\"}" },
    { "risk/a1/RF4", "{\"presence\":\"yes\",\"action\":\"…\",\"resolved\":\"2026-03-02\"}" },
    { "assessment/a1", "{\"moment\":\"v4\",\"date\":\"2026-03-02\",\"decision\":\"go-on\"}" },
    { "measure/m1", "{\"item\":\"FV1\",\"text\":\"…\",\"for\":\"both\",\"done\":\"yes\"}" },
    { "strength/harmed/s1", "{\"text\":\"…\"}" },
    { "check/when", "{\"state\":\"done\",\"text\":\"…\",\"date\":\"2026-03-02\"}" },
    { "mismatch/m1", "{\"harmed\":\"g4\",\"accused\":\"g1\",\"sorted-harmed\":\"cannot\","
                     "\"choice\":\"smaller-step\",\"settled\":\"2026-03-02\",\"digest\":\"00\"}" },
    { "gate/consent-harmed", "{\"result\":\"unknown\",\"reason\":\"…\"}" },
    { "agreement/a1", "{\"block\":\"encounter\",\"who\":\"both\",\"words\":\"…\",\"order\":1}" },
    { "agreement/a2", "{\"block\":\"encounter\",\"who\":[\"accused-2\"],\"words\":\"…\"}" },
    { "acceptance/harmed/a1", "{\"state\":\"accepted\",\"date\":\"2026-03-02\"}" },
    { "told/d1", "{\"place\":\"answer/harmed/V17/1\",\"to\":\"accused\",\"words\":\"…\"}" },
    { "document/outcome.en/edit/goal/g1", "{\"text\":\"…\",\"from\":[\"goal/harmed/g1\"]}" },
    { "document/outcome.en/version/1", "{\"why\":\"handed-out\",\"paragraphs\":[\"title 00\"]}" },
    { "note/n2", "{\"text\":\"…\",\"newer\":{\"deep\":[1]}}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autoptr (GError) error = NULL;

    if (!check (good[i][0], good[i][1], &error))
      g_error ("%s: %s", good[i][1], error->message);
  }
}

static void
test_each_kind_says_what_it_takes (void)
{
  static const char *const bad[][3] = {
    { "case/label", "1", "case/label: “value” must be a text" },
    { "case/label", "{}", "case/label: “value” must be a text" },
    { "case/event", "\"murder\"",
      "case/event: “value” must be one of: sexual, domestic, violence, "
      "property, fatal, other" },
    { "case/contact-ban", "true", "case/contact-ban: “value” must be one of: yes, no, unknown" },
    { "case/colour", "\"red\"", "case/colour: no such place; see “The case” in data/README.md" },
    { "case", "1", "case: no such place; see “The case” in data/README.md" },
    { "party/harmed/x", "{}", "party/harmed/x: no such place; see “The case” in data/README.md" },
    { "party/harmed", "\"A.\"", "party/harmed: must be an object" },
    { "party/harmed", "[]", "party/harmed: must be an object" },
    { "party/harmed", "{\"role\":\"victim\"}",
      "party/harmed: “role” must be one of: harmed, accused, supporter, parent, representative, "
      "professional" },
    { "party/harmed", "{\"language\":\"fr\"}", "party/harmed: “language” must be one of: nl, en" },
    { "party/harmed", "{\"name\":null}", "party/harmed: “name” must be a text" },
    { "talk/t1", "{\"date\":\"2-3-2026\"}", "talk/t1: “date” must be a date such as 2026-03-02" },
    { "talk/t1", "{\"date\":\"2026-02-30\"}", "talk/t1: “date” must be a date such as 2026-03-02" },
    { "talk/t1", "{\"minutes\":\"50\"}", "talk/t1: “minutes” must be a whole number" },
    { "talk/t1", "{\"minutes\":50.5}", "talk/t1: a case holds no fractions" },
    { "talk/t1", "{\"newer\":[{\"x\":0.5}]}", "talk/t1: a case holds no fractions" },
    { "answer/harmed/V06", "{\"value\":true}",
      "answer/harmed/V06: “value” must be a text, a whole number or a list of texts" },
    { "answer/harmed/V06", "{\"value\":[1]}",
      "answer/harmed/V06: “value” must be a text, a whole number or a list of texts" },
    { "answer/harmed/V06", "{\"none\":\"forgot\"}",
      "answer/harmed/V06: “none” must be one of: not-asked, declined, does-not-know, "
      "not-applicable, later" },
    { "answer/harmed/V05/1", "{\"as\":\"rumour\"}",
      "answer/harmed/V05/1: “as” must be one of: quotation, paraphrase, observation" },
    { "goal/harmed/g1", "{\"importance\":11}",
      "goal/harmed/g1: “importance” must be a whole number from 0 to 10" },
    { "goal/harmed/g1", "{\"importance\":-1}",
      "goal/harmed/g1: “importance” must be a whole number from 0 to 10" },
    { "goal/harmed/g1", "{\"who\":\"them\"}",
      "goal/harmed/g1: “who” must be one of: self, other, arrangement" },
    { "consent/harmed/talk", "{\"state\":\"yes\"}",
      "consent/harmed/talk: “state” must be one of: given, refused, withdrawn" },
    { "acknowledgement/accused/act", "{\"value\":\"wants\"}",
      "acknowledgement/accused/act: “value” must be one of: acknowledges, partly, denies, "
      "says-nothing, does-not-remember" },
    { "acknowledgement/accused/regret", "{\"value\":\"denies\"}",
      "acknowledgement/accused/regret: “value” must be one of: wants, partly, does-not-want, "
      "unclear" },
    { "release/answer/harmed/V05/1", "{\"how\":\"maybe\"}",
      "release/answer/harmed/V05/1: “how” must be one of: as-is, other-words, later, no" },
    { "release/answer/harmed/V05/1", "{\"to\":[7]}",
      "release/answer/harmed/V05/1: “to” must be a person, or a list of people" },
    { "agreement/a1", "{\"who\":\"accused-2\"}",
      "agreement/a1: “who” must be one of: harmed, accused, both; or a list of people" },
    { "release/", "{}", "release/: no such place; see “The case” in data/README.md" },
    { "risk/a1/R1", "{\"presence\":\"maybe\"}",
      "risk/a1/R1: “presence” must be one of: no, possible, yes, unknown" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;

    if (check (bad[i][0], bad[i][1], &error))
      g_error ("%s passed at %s", bad[i][1], bad[i][0]);
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
    g_assert_cmpstr (error->message, ==, bad[i][2]);
  }
}

/* In a case file a value stands four deep: it must be readable there. */
static void
test_a_value_may_be_sixty_deep (void)
{
  for (guint depth = 60; depth <= 61; depth++) {
    g_autofree char *open = g_strnfill (depth - 1, '[');
    g_autofree char *close = g_strnfill (depth - 1, ']');
    g_autofree char *text = g_strdup_printf ("{\"x\":%s1%s}", open, close);

    g_assert_cmpint (check ("note/n1", text, NULL), ==, depth == 60);
  }
}

static void
test_words_of_a_field_can_be_asked_for (void)
{
  const char *const *words = vg_record_get_words ("acknowledgement/accused/regret", "value");

  g_assert_cmpstr (words[0], ==, "wants");
  g_assert_null (vg_record_get_words ("acknowledgement/accused/regret", "words"));
  g_assert_null (vg_record_get_words ("acknowledgement/accused/regret", "none"));
  g_assert_null (vg_record_get_words ("nowhere/x", "value"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/each-kind-takes-what-it-is-for", test_each_kind_takes_what_it_is_for);
  g_test_add_func ("/record/each-kind-says-what-it-takes", test_each_kind_says_what_it_takes);
  g_test_add_func ("/record/a-value-may-be-sixty-deep", test_a_value_may_be_sixty_deep);
  g_test_add_func ("/record/words-of-a-field-can-be-asked-for",
                   test_words_of_a_field_can_be_asked_for);

  return g_test_run ();
}
