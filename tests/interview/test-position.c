/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/position.h"

#include "base/language.h"
#include "given.h"

/* The facets that make a position; NULL where nothing was said. */
typedef struct {
  const char *event;
  const char *contact;
  const char *act;
  const char *unwilling;
  const char *responsibility;
  const char *position;
} Row;

static void
put_facet (VgCase *subject, const char *party, const char *facet, const char *value)
{
  g_autofree char *place = g_strdup_printf ("acknowledgement/%s/%s", party, facet);
  g_autofree char *record = value != NULL ? g_strdup_printf ("{'value':'%s'}", value) : NULL;

  given_put (subject, place, record);
}

static VgCase *
make_case (const Row *row)
{
  VgCase *subject = vg_case_new ();
  g_autofree char *event = g_strdup_printf ("'%s'", row->event);

  given_put (subject, "case/event", event);
  put_facet (subject, "accused", "contact", row->contact);
  put_facet (subject, "accused", "act", row->act);
  put_facet (subject, "accused", "unwilling", row->unwilling);
  put_facet (subject, "accused", "responsibility", row->responsibility);
  return subject;
}

static void
check_rows (const Row *rows)
{
  for (guint i = 0; rows[i].event != NULL; i++) {
    g_autoptr (VgCase) subject = make_case (&rows[i]);

    if (g_strcmp0 (vg_position_of (subject, "accused"), rows[i].position) != 0)
      g_error ("row %u gives %s, not %s", i, vg_position_of (subject, "accused"), rows[i].position);
  }
}

#define YES    "acknowledges"
#define NO     "denies"
#define SILENT "says-nothing"
#define LOST   "does-not-remember"

static void
test_acknowledging_takes_contact_act_and_responsibility (void)
{
  static const Row rows[] = {
    { "violence", YES, YES, NULL, YES, "acknowledges" },
    { "violence", "partly", YES, NULL, YES, "partly" },
    { "violence", YES, "partly", NULL, YES, "partly" },
    { "violence", YES, YES, NULL, "partly", "partly" },
    { "violence", YES, YES, NULL, NO, "partly" },
    { "violence", YES, YES, NULL, SILENT, "partly" },
    { "violence", YES, YES, NULL, NULL, "partly" },
    { "violence", NULL, YES, NULL, YES, "partly" },
    { "violence", YES, NULL, NULL, YES, "partly" },
    { NULL },
  };

  check_rows (rows);
}

static void
test_unwillingness_counts_where_it_is_at_issue (void)
{
  static const Row rows[] = {
    { "sexual", YES, YES, YES, YES, "acknowledges" },   { "sexual", YES, YES, NULL, YES, "partly" },
    { "sexual", YES, YES, SILENT, YES, "partly" },      { "sexual", YES, YES, LOST, YES, "partly" },
    { "sexual", YES, YES, "partly", YES, "partly" },    { "sexual", YES, YES, NO, YES, "partly" },
    { "violence", YES, YES, YES, YES, "acknowledges" }, { "violence", YES, YES, NO, YES, "partly" },
    { "violence", YES, YES, "partly", YES, "partly" },  { NULL },
  };

  check_rows (rows);
}

static void
test_denying_is_of_the_contact_or_the_act (void)
{
  static const Row rows[] = {
    { "sexual", NO, NULL, NULL, NULL, "denies" },
    { "sexual", NULL, NO, NULL, NULL, "denies" },
    { "sexual", YES, NO, YES, YES, "denies" },
    { "sexual", NO, YES, YES, YES, "denies" },
    { "sexual", SILENT, NO, LOST, NULL, "denies" },
    { "property", YES, NO, NULL, "partly", "denies" },
    { "sexual", NULL, NULL, NO, NULL, "partly" },
    { "sexual", NULL, NULL, NULL, NO, "unclear" },
    { NULL },
  };

  check_rows (rows);
}

static void
test_silence_and_a_lost_memory_are_unclear (void)
{
  static const Row rows[] = {
    { "sexual", NULL, NULL, NULL, NULL, "unclear" },
    { "sexual", SILENT, SILENT, SILENT, NULL, "unclear" },
    { "sexual", LOST, LOST, LOST, YES, "unclear" },
    { "violence", SILENT, LOST, NULL, "partly", "unclear" },
    { "sexual", YES, LOST, NULL, NULL, "partly" },
    { "sexual", SILENT, YES, NULL, NULL, "partly" },
    { "sexual", SILENT, LOST, YES, NULL, "partly" },
    { NULL },
  };

  check_rows (rows);
}

static void
test_impact_and_regret_make_no_position (void)
{
  static const Row row = { "sexual", YES, YES, YES, YES, "acknowledges" };
  g_autoptr (VgCase) full = make_case (&row);
  g_autoptr (VgCase) empty = vg_case_new ();

  put_facet (full, "accused", "impact", NO);
  put_facet (full, "accused", "regret", "does-not-want");
  put_facet (empty, "accused", "impact", YES);
  put_facet (empty, "accused", "regret", "wants");

  g_assert_cmpstr (vg_position_of (full, "accused"), ==, "acknowledges");
  g_assert_cmpstr (vg_position_of (empty, "accused"), ==, "unclear");
}

static void
test_the_released_position_comes_from_released_facets_alone (void)
{
  static const Row row = { "sexual", YES, NO, YES, YES, "denies" };
  g_autoptr (VgCase) subject = make_case (&row);

  g_assert_null (vg_position_of_released (subject, "accused", "harmed"));
  given_release (subject, "acknowledgement/accused/contact", "as-is", NULL, "harmed");
  g_assert_cmpstr (vg_position_of_released (subject, "accused", "harmed"), ==, "partly");
  given_release (subject, "acknowledgement/accused/act", "no", NULL, "harmed");
  g_assert_cmpstr (vg_position_of_released (subject, "accused", "harmed"), ==, "partly");
  given_release (subject, "acknowledgement/accused/act", "as-is", NULL, "harmed");
  g_assert_cmpstr (vg_position_of_released (subject, "accused", "harmed"), ==, "denies");

  put_facet (subject, "accused", "act", YES);
  g_assert_cmpstr (vg_position_of_released (subject, "accused", "harmed"), ==, "partly");
}

static void
test_a_released_colour_alone_is_unclear (void)
{
  static const Row row = { "sexual", NO, NO, NO, NO, "denies" };
  g_autoptr (VgCase) subject = make_case (&row);

  put_facet (subject, "accused", "impact", "partly");
  given_release (subject, "acknowledgement/accused/impact", "as-is", NULL, "harmed");
  g_assert_cmpstr (vg_position_of_released (subject, "accused", "harmed"), ==, "unclear");
}

static void
test_only_the_one_it_was_released_to_knows_the_position (void)
{
  static const Row row = { "sexual", YES, NO, NULL, NULL, "denies" };
  g_autoptr (VgCase) subject = make_case (&row);

  given_put (subject, "party/accused-2", "{'role':'accused','side':'accused'}");
  given_put (subject, "party/harmed-2", "{'role':'harmed','side':'harmed'}");
  given_release (subject, "acknowledgement/accused/act", "as-is", NULL, "harmed");

  g_assert_cmpstr (vg_position_of_released (subject, "accused", "harmed"), ==, "denies");
  g_assert_cmpstr (vg_position_of_released (subject, "accused", "harmed-2"), ==, "denies");
  g_assert_cmpstr (vg_position_of_released (subject, "accused", NULL), ==, "denies");
  g_assert_null (vg_position_of_released (subject, "accused", "accused-2"));
  g_assert_null (vg_position_of_released (subject, "accused", "supporter-1"));
  g_assert_null (vg_position_of_side_released (subject, "accused", "accused-2"));
}

/* One facet and one position each, from the most careful on. */
static void
put_position (VgCase *subject, const char *party, const char *position)
{
  put_facet (subject, party, "contact", NULL);
  put_facet (subject, party, "act", NULL);
  put_facet (subject, party, "responsibility", NULL);
  if (g_str_equal (position, "denies"))
    put_facet (subject, party, "act", NO);
  if (g_str_equal (position, "partly") || g_str_equal (position, "acknowledges"))
    put_facet (subject, party, "contact", YES);
  if (g_str_equal (position, "acknowledges")) {
    put_facet (subject, party, "act", YES);
    put_facet (subject, party, "responsibility", YES);
  }
  g_assert_cmpstr (vg_position_of (subject, party), ==, position);
}

static void
test_a_side_has_its_most_careful_position (void)
{
  static const char *const by_care[] = { "denies", "unclear", "partly", "acknowledges" };

  for (guint a = 0; a < G_N_ELEMENTS (by_care); a++)
    for (guint b = 0; b < G_N_ELEMENTS (by_care); b++) {
      g_autoptr (VgCase) subject = vg_case_new ();

      given_put (subject, "party/accused-2", "{'role':'accused'}");
      given_put (subject, "party/supporter-1", "{'role':'supporter','side':'accused'}");
      put_position (subject, "accused", by_care[a]);
      put_position (subject, "accused-2", by_care[b]);
      put_position (subject, "supporter-1", "denies");
      g_assert_cmpstr (vg_position_of_side (subject, "accused"), ==, by_care[MIN (a, b)]);
      g_assert_null (vg_position_of_side_released (subject, "accused", "harmed"));
    }
}

static void
assert_reason (const Row *row, const char *reason)
{
  g_autoptr (VgCase) subject = make_case (row);
  g_autofree char *said = vg_position_dup_reason (subject, "accused");

  g_assert_cmpstr (vg_position_of (subject, "accused"), ==, row->position);
  g_assert_cmpstr (said, ==, reason);
}

static void
test_the_reason_names_the_facets_that_decided (void)
{
  assert_reason (&(Row){ "violence", YES, YES, NULL, YES, "acknowledges" },
                 "The contact, the act and the responsibility are acknowledged.");
  assert_reason (
      &(Row){ "sexual", YES, YES, YES, YES, "acknowledges" },
      "The contact, the act, the unwillingness and the responsibility are acknowledged.");
  assert_reason (&(Row){ "sexual", YES, NO, NULL, "partly", "denies" }, "The act is denied.");
  assert_reason (&(Row){ "sexual", NO, NO, NO, NULL, "denies" },
                 "The contact and the act are denied.");
  assert_reason (&(Row){ "violence", YES, "partly", NULL, NO, "partly" },
                 "The contact is acknowledged; the act is acknowledged in part; the "
                 "responsibility is denied.");
}

static void
test_the_reason_says_plainly_what_is_not_known (void)
{
  assert_reason (&(Row){ "sexual", NULL, NULL, NULL, NULL, "unclear" },
                 "Nothing is noted about the contact, the act and the unwillingness.");
  assert_reason (&(Row){ "sexual", SILENT, LOST, NULL, YES, "unclear" },
                 "Nothing is said about the contact; there is no memory of the act; nothing is "
                 "noted about the unwillingness.");
  assert_reason (&(Row){ "sexual", YES, YES, NULL, YES, "partly" },
                 "The contact, the act and the responsibility are acknowledged; nothing is noted "
                 "about the unwillingness.");
  assert_reason (&(Row){ "violence", YES, YES, NULL, NULL, "partly" },
                 "The contact and the act are acknowledged; nothing is noted about the "
                 "responsibility.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  g_test_add_func ("/position/acknowledging-takes-contact-act-and-responsibility",
                   test_acknowledging_takes_contact_act_and_responsibility);
  g_test_add_func ("/position/unwillingness-counts-where-it-is-at-issue",
                   test_unwillingness_counts_where_it_is_at_issue);
  g_test_add_func ("/position/denying-is-of-the-contact-or-the-act",
                   test_denying_is_of_the_contact_or_the_act);
  g_test_add_func ("/position/silence-and-a-lost-memory-are-unclear",
                   test_silence_and_a_lost_memory_are_unclear);
  g_test_add_func ("/position/impact-and-regret-make-no-position",
                   test_impact_and_regret_make_no_position);
  g_test_add_func ("/position/the-released-position-comes-from-released-facets-alone",
                   test_the_released_position_comes_from_released_facets_alone);
  g_test_add_func ("/position/a-released-colour-alone-is-unclear",
                   test_a_released_colour_alone_is_unclear);
  g_test_add_func ("/position/only-the-one-it-was-released-to-knows-the-position",
                   test_only_the_one_it_was_released_to_knows_the_position);
  g_test_add_func ("/position/a-side-has-its-most-careful-position",
                   test_a_side_has_its_most_careful_position);
  g_test_add_func ("/position/the-reason-names-the-facets-that-decided",
                   test_the_reason_names_the_facets_that_decided);
  g_test_add_func ("/position/the-reason-says-plainly-what-is-not-known",
                   test_the_reason_says_plainly_what_is_not_known);

  return g_test_run ();
}
