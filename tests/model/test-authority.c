/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"
#include "base/json.h"
#include "model/authority.h"

#include <string.h>

/* An act by @author at @clock that sets @set, a JSON object. */
static VgAct *
make_act (const char *author, gint64 clock, const char *set)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = vg_json_parse (set, strlen (set), "set", &error);
  const VgActFields fields = { "2026-03-02T14:00:00Z", clock, author, NULL, 0 };

  g_assert_no_error (error);
  return vg_act_new (&fields, json_object_ref (json_node_get_object (node)));
}

static void
admit (VgAuthority *authority, const char *author, gint64 clock, const char *set)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgAct) act = make_act (author, clock, set);

  vg_authority_admit (authority, act, &error);
  g_assert_no_error (error);
}

static void
refuse (VgAuthority *authority, const char *author, gint64 clock, const char *set)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgAct) act = make_act (author, clock, set);

  g_assert_false (vg_authority_admit (authority, act, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
}

static void
test_the_first_author_is_the_mediator (void)
{
  g_autoptr (VgAuthority) authority = vg_authority_new ();

  g_assert_null (vg_authority_get_mediator (authority, 1));
  admit (authority, "ann", 1, "{\"case/label\":\"a\"}");
  admit (authority, "ann", 2, "{\"party/harmed\":{\"name\":\"Mevrouw Appel\"}}");
  g_assert_cmpstr (vg_authority_get_mediator (authority, 3), ==, "ann");
  refuse (authority, "ben", 3, "{\"case/label\":\"b\"}");
}

static void
test_a_reviewer_writes_under_the_own_name_only (void)
{
  g_autoptr (VgAuthority) authority = vg_authority_new ();

  admit (authority, "ann", 1, "{\"author/ben\":{\"role\":\"reviewer\",\"from\":2}}");
  admit (authority, "ben", 2, "{\"review/ben/t1\":{\"text\":\"a\"}}");
  refuse (authority, "ben", 3, "{\"review/cas/t1\":{\"text\":\"a\"}}");
  refuse (authority, "ben", 3, "{\"review/ben/t1\":{\"text\":\"a\"},\"case/label\":\"b\"}");
  refuse (authority, "ben", 3, "{\"author/ben\":{\"role\":\"mediator\",\"from\":3}}");
  refuse (authority, "ben", 3, "{\"answer/harmed/V05/1\":null}");
  refuse (authority, "ann", 3, "{\"review/ben/t1\":null}");
}

static void
test_handing_over_counts_from_its_clock_on (void)
{
  g_autoptr (VgAuthority) authority = vg_authority_new ();

  admit (authority, "ann", 1, "{\"case/label\":\"a\"}");
  admit (authority, "ann", 2, "{\"author/ben\":{\"role\":\"mediator\",\"from\":5}}");
  admit (authority, "ann", 4, "{\"case/label\":\"b\"}");
  refuse (authority, "ben", 4, "{\"case/label\":\"c\"}");
  admit (authority, "ben", 5, "{\"case/label\":\"c\"}");
  refuse (authority, "ann", 6, "{\"case/label\":\"d\"}");
  refuse (authority, "ann", 6, "{\"author/ann\":{\"role\":\"mediator\",\"from\":6}}");
  admit (authority, "ben", 6, "{\"author/ann\":{\"role\":\"mediator\",\"from\":1}}");
  admit (authority, "ann", 7, "{\"case/label\":\"d\"}");
}

/* Nobody takes a case over in the past: a hand-over counts after itself at the earliest. */
static void
test_no_hand_over_reaches_back (void)
{
  g_autoptr (VgAuthority) authority = vg_authority_new ();

  admit (authority, "ann", 1, "{\"case/label\":\"a\"}");
  admit (authority, "ann", 9, "{\"author/ben\":{\"role\":\"mediator\",\"from\":2}}");
  g_assert_cmpstr (vg_authority_get_mediator (authority, 9), ==, "ann");
  g_assert_cmpstr (vg_authority_get_mediator (authority, 10), ==, "ben");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/authority/the-first-author-is-the-mediator",
                   test_the_first_author_is_the_mediator);
  g_test_add_func ("/authority/a-reviewer-writes-under-the-own-name-only",
                   test_a_reviewer_writes_under_the_own_name_only);
  g_test_add_func ("/authority/handing-over-counts-from-its-clock-on",
                   test_handing_over_counts_from_its_clock_on);
  g_test_add_func ("/authority/no-hand-over-reaches-back", test_no_hand_over_reaches_back);
  return g_test_run ();
}
