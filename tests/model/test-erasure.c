/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "described.h"

#include "base/json.h"
#include "model/erasure.h"
#include "model/people.h"

#include <string.h>

static void
set (VgCase *subject, const char *object)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = vg_json_parse (object, strlen (object), "set", &error);

  g_assert_no_error (error);
  vg_case_append (subject, json_object_ref (json_node_get_object (node)), NULL, &error);
  g_assert_no_error (error);
}

static VgCase *
make_case (void)
{
  VgCase *subject = vg_case_new ();

  set (subject, "{\"case/label\":\"Zaak Kanarie\"}");
  set (subject, "{\"party/harmed\":{\"name\":\"mevrouw Merel\"}}");
  set (subject, "{\"answer/harmed/V05/1\":{\"as\":\"quotation\",\"text\":\"kanarie\"}}");
  set (subject, "{\"answer/accused/A05/1\":{\"as\":\"quotation\",\"text\":\"mus\"}}");
  set (subject, "{\"answer/accused/A05/1\":{\"as\":\"quotation\",\"text\":\"spreeuw\"},"
                "\"answer/harmed/V05/2\":{\"as\":\"quotation\",\"text\":\"kanarie twee\"}}");
  vg_case_set_draft (subject, "answer/harmed/V06/1", "kanarie drie");
  vg_case_set_draft (subject, "answer/accused/A06/1", "vink");
  return subject;
}

static char *
apply (VgErasure *erasure, VgCase **out_after)
{
  g_autoptr (GError) error = NULL;

  *out_after = vg_erasure_apply (erasure, &error);
  g_assert_no_error (error);
  return described (*out_after);
}

static guint
find_line (VgErasure *erasure, const char *place)
{
  for (guint i = 0; i < vg_erasure_get_n_lines (erasure); i++)
    if (g_str_equal (vg_erasure_get_line (erasure, i)->place, place))
      return i;

  return G_MAXUINT;
}

static void
assert_line (VgErasure *erasure, const char *place, VgErasureGroup group, VgErasureChoice choice)
{
  guint index = find_line (erasure, place);

  g_assert_cmpuint (index, !=, G_MAXUINT);
  g_assert_cmpint (vg_erasure_get_line (erasure, index)->group, ==, group);
  g_assert_cmpint (vg_erasure_get_line (erasure, index)->choice, ==, choice);
}

static void
test_what_is_about_one_person_goes (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (VgErasure) erasure = vg_erasure_new (subject, "harmed");
  g_autoptr (VgCase) after = NULL;
  g_autofree char *left = apply (erasure, &after);
  g_autofree char *all = vg_case_to_text (after);

  g_assert_cmpuint (vg_erasure_get_n_alone (erasure), ==, 3);
  g_assert_cmpuint (vg_erasure_get_n_lines (erasure), ==, 1);
  assert_line (erasure, "case/label", VG_ERASURE_SHARED, VG_ERASURE_KEEP);
  g_assert_null (vg_people_get (after, "harmed", "name"));
  g_assert_null (strstr (all, "kanarie"));
  g_assert_null (strstr (all, "Merel"));
  g_assert_nonnull (strstr (left, "spreeuw"));
  g_assert_nonnull (strstr (left, "Zaak Kanarie"));
}

static void
test_all_that_is_shared_can_go (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (VgErasure) erasure = NULL;
  g_autoptr (VgCase) after = NULL;
  g_autofree char *left = NULL;
  g_autofree char *all = NULL;

  set (subject, "{\"note/n1\":{\"text\":\"kanarie en mus\"}}");
  set (subject, "{\"note/n1\":null}");
  erasure = vg_erasure_new (subject, "harmed");
  vg_erasure_choose_group (erasure, VG_ERASURE_SHARED, VG_ERASURE_ERASE);
  left = apply (erasure, &after);
  all = vg_case_to_text (after);

  g_assert_null (vg_case_get (after, "case/label"));
  g_assert_null (strstr (all, "anarie"));
  g_assert_nonnull (strstr (left, "spreeuw"));
}

/* "mus" was replaced by "spreeuw" in an act that goes, and is not what the person says now. */
static void
test_nothing_older_comes_back (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (VgErasure) erasure = vg_erasure_new (subject, "harmed");
  g_autoptr (VgCase) after = NULL;
  g_autofree char *left = apply (erasure, &after);

  g_assert_nonnull (strstr (left, "spreeuw"));
  g_assert_null (strstr (left, "mus"));
}

/* --- What a record says of itself --- */

static VgCase *
make_group (void)
{
  VgCase *subject = vg_case_new ();

  set (subject, "{\"party/harmed\":{\"name\":\"Vink\"},\"party/accused\":{\"name\":\"Spreeuw\"},"
                "\"party/accused-2\":{\"role\":\"accused\",\"name\":\"de heer Gaai\"},"
                "\"party/supporter-1\":{\"name\":\"de oma van Gaai\"}}");
  return subject;
}

static void
test_a_record_about_nobody_else_goes (void)
{
  static const char *const gone[] = {
    "risk/r1/FV1", "agreement/a1", "acceptance/harmed/a1", "told/k1",
    "told/k2",     "contact/c1",   "mismatch/m1",          "step/denial.accused-2/one"
  };
  static const char *const kept[] = { "risk/r1/FV2", "risk/r1/FV3", "agreement/a2", "measure/m1",
                                      "acceptance/harmed/a2" };
  g_autoptr (VgCase) subject = make_group ();
  g_autoptr (VgErasure) erasure = NULL;
  g_autoptr (VgCase) after = NULL;
  g_autofree char *left = NULL;

  set (subject,
       "{\"risk/r1/FV1\":{\"note\":\"hij loopt weg\",\"of\":[\"accused-2\"]},"
       "\"risk/r1/FV2\":{\"note\":\"samen\",\"of\":[\"accused-2\"],\"for\":[\"harmed\"]},"
       "\"risk/r1/FV3\":{\"presence\":\"no\"},"
       "\"agreement/a1\":{\"words\":\"ik wis het\",\"who\":[\"accused-2\"]},"
       "\"agreement/a2\":{\"words\":\"wij stappen af\",\"who\":\"accused\"},"
       "\"measure/m1\":{\"text\":\"apart\",\"for\":\"accused\"},"
       "\"acceptance/harmed/a1\":{\"state\":\"accepted\"},"
       "\"acceptance/harmed/a2\":{\"state\":\"accepted\"},"
       "\"told/k1\":{\"place\":\"answer/accused-2/A17/1\",\"to\":\"harmed\",\"words\":\"weg\"},"
       "\"told/k2\":{\"place\":\"answer/harmed/V17/1\",\"to\":\"accused-2\",\"words\":\"weg\"},"
       "\"contact/c1\":{\"with\":\"accused-2\",\"words\":\"belt terug\"},"
       "\"mismatch/m1\":{\"harmed\":\"g1\",\"accused\":\"accused-2/g1\"},"
       "\"step/denial.accused-2/one\":{\"state\":\"done\"}}");
  erasure = vg_erasure_new (subject, "accused-2");
  left = apply (erasure, &after);

  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    g_assert_null (vg_case_get (after, gone[i]));
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_nonnull (vg_case_get (after, kept[i]));
  g_assert_null (strstr (left, "loopt weg"));
}

/* Of one accused what is of the accused is theirs alone. */
static void
test_what_is_of_a_side_goes_with_the_only_one_on_it (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (VgErasure) erasure = NULL;
  g_autoptr (VgCase) after = NULL;
  g_autofree char *left = NULL;

  set (subject, "{\"measure/m1\":{\"text\":\"apart\",\"for\":\"harmed\"},"
                "\"check/call-harmed\":{\"text\":\"zaterdag\"},"
                "\"check/call-accused\":{\"text\":\"zondag\"},"
                "\"measure/m2\":{\"text\":\"samen\",\"for\":\"both\"}}");
  erasure = vg_erasure_new (subject, "harmed");
  left = apply (erasure, &after);

  g_assert_null (vg_case_get (after, "measure/m1"));
  g_assert_null (vg_case_get (after, "check/call-harmed"));
  g_assert_nonnull (vg_case_get (after, "check/call-accused"));
  g_assert_nonnull (vg_case_get (after, "measure/m2"));
  g_assert_null (strstr (left, "zaterdag"));
}

/* --- What names the person --- */

static void
name_gaai (VgCase *subject)
{
  set (subject, "{\"risk/r1/VR\":{\"level\":\"moderate\",\"note\":\"Bij Gaai is dat niet zeker.\"},"
                "\"risk/r1/MA\":{\"level\":\"low\",\"note\":\"Niemand draagt een gaaienveer.\"},"
                "\"note/n1\":{\"text\":\"Gaais moeder bellen\"},"
                "\"answer/harmed/V05/1\":{\"as\":\"quotation\",\"text\":\"Gaai filmde het\"}}");
}

static void
test_what_names_the_person_goes_unless_it_is_kept (void)
{
  g_autoptr (VgCase) subject = make_group ();
  g_autoptr (VgErasure) erasure = NULL;
  g_autoptr (VgCase) after = NULL;
  g_autofree char *left = NULL;

  name_gaai (subject);
  erasure = vg_erasure_new (subject, "accused-2");
  g_assert_cmpstr (vg_erasure_get_word (erasure), ==, "Gaai");
  assert_line (erasure, "risk/r1/VR", VG_ERASURE_NAMES, VG_ERASURE_ERASE);
  assert_line (erasure, "note/n1", VG_ERASURE_NAMES, VG_ERASURE_ERASE);
  assert_line (erasure, "answer/harmed/V05/1", VG_ERASURE_SAID, VG_ERASURE_KEEP);
  assert_line (erasure, "party/supporter-1", VG_ERASURE_SAID, VG_ERASURE_KEEP);
  g_assert_cmpuint (find_line (erasure, "risk/r1/MA"), >, find_line (erasure, "risk/r1/VR"));
  g_assert_cmpuint (vg_erasure_count_left (erasure), ==, 2);
  left = apply (erasure, &after);

  /* The level stands by itself, the note does not. */
  g_assert_nonnull (strstr (left, "moderate"));
  g_assert_null (strstr (left, "niet zeker"));
  g_assert_null (vg_case_get (after, "note/n1"));
  g_assert_nonnull (strstr (left, "gaaienveer"));
  g_assert_nonnull (strstr (left, "Gaai filmde het"));
}

static void
test_one_may_keep_a_line_that_names_and_erase_what_another_said (void)
{
  g_autoptr (VgCase) subject = make_group ();
  g_autoptr (VgErasure) erasure = NULL;
  g_autoptr (VgCase) after = NULL;
  g_autofree char *left = NULL;

  name_gaai (subject);
  erasure = vg_erasure_new (subject, "accused-2");
  vg_erasure_choose (erasure, find_line (erasure, "note/n1"), VG_ERASURE_KEEP);
  vg_erasure_choose_group (erasure, VG_ERASURE_SAID, VG_ERASURE_ERASE);
  g_assert_cmpuint (vg_erasure_count_left (erasure), ==, 1);
  left = apply (erasure, &after);

  g_assert_nonnull (strstr (left, "Gaais moeder"));
  g_assert_null (vg_case_get (after, "answer/harmed/V05/1"));
  /* Who has a name by another's stays, without it. */
  g_assert_null (strstr (left, "oma van Gaai"));
}

/* Nobody else’s line may go because two are called alike. */
static void
test_a_name_of_two_is_neither_of_them (void)
{
  g_autoptr (VgCase) subject = make_group ();
  g_autoptr (VgErasure) erasure = NULL;

  set (subject, "{\"party/parent-1\":{\"name\":\"mevrouw Gaai\"}}");
  name_gaai (subject);
  erasure = vg_erasure_new (subject, "accused-2");
  g_assert_cmpuint (vg_erasure_count (erasure, VG_ERASURE_NAMES), ==, 0);
  g_assert_cmpuint (vg_erasure_count_left (erasure), ==, 0);
}

static void
test_what_a_line_once_said_of_the_person_does_not_stay_behind_it (void)
{
  g_autoptr (VgCase) subject = make_group ();
  g_autoptr (VgErasure) erasure = NULL;
  g_autoptr (VgCase) after = NULL;
  g_autofree char *left = NULL;
  g_autofree char *all = NULL;

  set (subject, "{\"note/n1\":{\"text\":\"Gaai belt\"}}");
  set (subject, "{\"note/n1\":{\"text\":\"wij bellen\"},\"note/n2\":{\"text\":\"Gaai komt\"}}");
  set (subject, "{\"note/n2\":null}");
  erasure = vg_erasure_new (subject, "accused-2");
  left = apply (erasure, &after);
  all = vg_case_to_text (after);

  g_assert_nonnull (strstr (left, "wij bellen"));
  g_assert_null (strstr (all, "Gaai belt"));
  g_assert_null (strstr (all, "Gaai komt"));
}

/* What is set anew is about all who are left, and no longer about who is not. */
static void
test_what_stays_does_not_go_with_the_next (void)
{
  g_autoptr (VgCase) subject = make_group ();
  g_autoptr (VgErasure) first = NULL;
  g_autoptr (VgErasure) second = NULL;
  g_autoptr (VgCase) between = NULL;
  g_autoptr (VgCase) after = NULL;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  name_gaai (subject);
  first = vg_erasure_new (subject, "accused-2");
  one = apply (first, &between);
  second = vg_erasure_new (between, "harmed");
  other = apply (second, &after);
  g_assert_nonnull (strstr (other, "gaaienveer"));
  g_assert_null (strstr (other, "filmde"));
}

/* Who was erased is nobody to talk with, also where nothing else has to be said anew. */
static void
test_an_erased_first_of_a_side_does_not_come_back (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgErasure) erasure = NULL;
  g_autoptr (VgCase) after = NULL;
  g_autoptr (GPtrArray) there = NULL;
  g_autofree char *left = NULL;

  set (subject, "{\"party/accused\":{\"name\":\"Spreeuw\"}}");
  set (subject, "{\"party/accused-2\":{\"name\":\"Gaai\"}}");
  erasure = vg_erasure_new (subject, "accused");
  left = apply (erasure, &after);
  there = vg_people_list (after);

  g_assert_null (strstr (left, "Spreeuw"));
  g_assert_cmpuint (there->len, ==, 2);
  g_assert_cmpstr (there->pdata[0], ==, "harmed");
  g_assert_cmpstr (there->pdata[1], ==, "accused-2");
}

/* --- Anything --- */

#define N_PEOPLE 4
#define N_STEPS  60

static const char *const people[N_PEOPLE] = { "harmed", "accused", "accused-2", "supporter-1" };

/* A list of those in @who, as JSON. */
static char *
list_of (guint who)
{
  g_autoptr (GString) list = g_string_new ("");

  for (guint i = 0; i < N_PEOPLE; i++)
    if (who & (1u << i))
      g_string_append_printf (list, "%s\"%s\"", list->len > 0 ? "," : "", people[i]);

  return g_strdup_printf ("[%s]", list->str);
}

/* Words that tell whose they are: "only 2 of 37". */
static char *
words_of (guint who, guint step)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    if (who == 1u << i)
      return g_strdup_printf ("only %u of %u", i, step);

  return g_strdup_printf ("shared of %u", step);
}

static void
add_anything (GString *object, guint step)
{
  guint who = (guint) g_test_rand_int_range (1, 1 << N_PEOPLE);
  guint one = (guint) g_test_rand_int_range (0, N_PEOPLE);
  guint number = (guint) g_test_rand_int_range (1, 5);
  g_autofree char *list = list_of (who);
  g_autofree char *words = words_of (who, step);
  g_autofree char *own = words_of (1u << one, step);

  g_string_append (object, object->len > 1 ? "," : "");
  switch (g_test_rand_int_range (0, 4)) {
  case 0:
    g_string_append_printf (object, "\"risk/r1/FV%u\":{\"of\":%s,\"note\":\"%s\"}", number, list,
                            words);
    break;
  case 1:
    g_string_append_printf (object, "\"agreement/a%u\":{\"who\":%s,\"words\":\"%s\"}", number, list,
                            words);
    break;
  case 2:
    g_string_append_printf (object, "\"note/n%u\":{\"party\":\"%s\",\"text\":\"%s\"}", number,
                            people[one], own);
    break;
  default:
    g_string_append_printf (object, "\"goal/%s/g%u\":{\"words\":\"%s\"}", people[one], number, own);
  }
}

static VgCase *
make_anything (void)
{
  VgCase *subject = vg_case_new ();

  set (subject, "{\"party/accused-2\":{\"role\":\"accused\"},\"party/supporter-1\":{}}");
  for (guint i = 0; i < N_STEPS; i++) {
    g_autoptr (GString) object = g_string_new ("{");
    g_autoptr (JsonNode) node = NULL;

    for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
      add_anything (object, i);
    g_string_append (object, "}");
    node = vg_json_parse (object->str, object->len, "set", NULL);
    /* The same place twice in one is none. */
    if (node != NULL)
      set (subject, object->str);
  }

  return subject;
}

/* What stands of anybody else, or of several, stands as it did. */
static void
assert_others_stay (VgCase *before, VgCase *after, const char *mine)
{
  g_autoptr (GPtrArray) places = vg_case_list (before, "");

  for (guint i = 0; i < places->len; i++) {
    JsonObject *record = vg_case_get_object (before, places->pdata[i]);
    const char *member = json_object_has_member (record, "words")  ? "words"
                         : json_object_has_member (record, "note") ? "note"
                                                                   : "text";
    const char *words = vg_json_get_string (record, member);

    if (words != NULL && !g_str_has_prefix (words, mine))
      g_assert_cmpstr (vg_json_get_string (vg_case_get_object (after, places->pdata[i]), member),
                       ==, words);
  }
}

static void
test_whatever_was_only_theirs_is_nowhere_and_the_rest_stands (void)
{
  for (guint round = 0; round < 40; round++) {
    g_autoptr (VgCase) subject = make_anything ();

    for (guint i = 0; i < N_PEOPLE; i++) {
      g_autoptr (VgErasure) erasure = vg_erasure_new (subject, people[i]);
      g_autoptr (VgCase) after = NULL;
      g_autofree char *mine = g_strdup_printf ("only %u ", i);
      g_autofree char *all = NULL;

      g_free (apply (erasure, &after));
      all = vg_case_to_text (after);
      g_assert_null (strstr (all, mine));
      assert_others_stay (subject, after, mine);
    }
  }
}

static void
test_who_is_in_charge_stays (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (VgErasure) erasure = NULL;
  g_autoptr (VgCase) after = NULL;
  g_autofree char *left = NULL;

  g_assert_true (vg_case_hand_over (subject, "colleague0000001", NULL, NULL));
  erasure = vg_erasure_new (subject, "harmed");
  g_assert_cmpuint (vg_erasure_get_n_lines (erasure), ==, 1);
  left = apply (erasure, &after);
  g_assert_nonnull (strstr (left, "author/colleague0000001"));
  g_assert_cmpstr (vg_case_get_author (after), ==, "colleague0000001");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/erasure/what-is-about-one-person-goes", test_what_is_about_one_person_goes);
  g_test_add_func ("/erasure/all-that-is-shared-can-go", test_all_that_is_shared_can_go);
  g_test_add_func ("/erasure/nothing-older-comes-back", test_nothing_older_comes_back);
  g_test_add_func ("/erasure/a-record-about-nobody-else-goes",
                   test_a_record_about_nobody_else_goes);
  g_test_add_func ("/erasure/what-is-of-a-side-goes-with-the-only-one-on-it",
                   test_what_is_of_a_side_goes_with_the_only_one_on_it);
  g_test_add_func ("/erasure/what-names-the-person-goes-unless-it-is-kept",
                   test_what_names_the_person_goes_unless_it_is_kept);
  g_test_add_func ("/erasure/one-may-keep-a-line-that-names-and-erase-what-another-said",
                   test_one_may_keep_a_line_that_names_and_erase_what_another_said);
  g_test_add_func ("/erasure/a-name-of-two-is-neither-of-them",
                   test_a_name_of_two_is_neither_of_them);
  g_test_add_func ("/erasure/what-a-line-once-said-of-the-person-does-not-stay-behind-it",
                   test_what_a_line_once_said_of_the_person_does_not_stay_behind_it);
  g_test_add_func ("/erasure/what-stays-does-not-go-with-the-next",
                   test_what_stays_does_not_go_with_the_next);
  g_test_add_func ("/erasure/an-erased-first-of-a-side-does-not-come-back",
                   test_an_erased_first_of_a_side_does_not_come_back);
  g_test_add_func ("/erasure/whatever-was-only-theirs-is-nowhere-and-the-rest-stands",
                   test_whatever_was_only_theirs_is_nowhere_and_the_rest_stands);
  g_test_add_func ("/erasure/who-is-in-charge-stays", test_who_is_in_charge_stays);
  return g_test_run ();
}
