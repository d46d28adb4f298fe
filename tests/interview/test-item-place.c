/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/item-place.h"

#include "given.h"

#include <string.h>

#define ASK "'ask':{'nl':'a','en':'a'}"
#define YES "'choices':[{'value':'yes','label':{'nl':'a','en':'a'}}]"

/* An item, the place of its answer, that of a reason, and the member of the record. */
static const struct {
  const char *item;
  const char *place;
  const char *none_place;
  const char *member;
} rows[] = {
  { "'kind':'open'", "answer/accused/Q", "answer/accused/Q", NULL },
  { "'kind':'text'", "answer/accused/Q", "answer/accused/Q", "value" },
  { "'kind':'choice'," YES, "answer/accused/Q", "answer/accused/Q", "value" },
  { "'kind':'multi'," YES, "answer/accused/Q", "answer/accused/Q", "value" },
  { "'kind':'scale','min':0,'max':10", "answer/accused/Q", "answer/accused/Q", "value" },
  { "'kind':'yes-no'", "answer/accused/Q", "answer/accused/Q", "value" },
  { "'kind':'date'", "answer/accused/Q", "answer/accused/Q", "value" },
  { "'kind':'number'", "answer/accused/Q", "answer/accused/Q", "value" },
  { "'kind':'inform'", "answer/accused/Q", "answer/accused/Q", "value" },
  { "'kind':'what-if'", "answer/accused/Q", "answer/accused/Q", "value" },
  { "'kind':'read-back'", "answer/accused/Q", "answer/accused/Q", "value" },
  { "'kind':'goal'", "goal/accused", "answer/accused/Q", NULL },
  { "'kind':'consent','consent':'talk'", "consent/accused/talk", "answer/accused/Q", "state" },
  { "'kind':'acknowledgement','facet':'act','choices':['denies']", "acknowledgement/accused/act",
    "answer/accused/Q", "value" },
  { "'kind':'risk'", "risk/a1/Q", "answer/accused/Q", "presence" },
  { "'kind':'check'", "check/Q", "answer/accused/Q", "state" },
  { "'kind':'note'", NULL, NULL, NULL },
  { "'kind':'choice','sets':'case/event'," YES, "case/event", "answer/accused/Q", "value" },
  { "'kind':'yes-no','sets':'case/contact-ban'", "case/contact-ban", "answer/accused/Q", "value" },
  { "'kind':'yes-no','sets':'self/detained'", "party/accused", "answer/accused/Q", "detained" },
};

static VgGuide *
make_guide (guint row)
{
  g_autofree char *item = g_strdup_printf ("{'id':'Q',%s,%s}", rows[row].item, ASK);

  return given_questions ("accused", item);
}

static void
test_every_kind_has_its_place (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (VgGuide) guide = make_guide (i);
    VgItem *item = vg_guide_get_item (guide, 0);
    g_autofree char *place = vg_item_dup_place (item, "accused");
    g_autofree char *none_place = vg_item_dup_none_place (item, "accused");

    g_assert_cmpstr (place, ==, rows[i].place);
    g_assert_cmpstr (none_place, ==, rows[i].none_place);
    g_assert_cmpstr (vg_item_get_main_member (item), ==, rows[i].member);
  }
}

static void
test_a_guide_about_the_case_has_only_places_that_name_nobody (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (VgGuide) guide = make_guide (i);
    VgItem *item = vg_guide_get_item (guide, 0);
    g_autofree char *place = vg_item_dup_place (item, NULL);
    g_autofree char *none_place = vg_item_dup_none_place (item, NULL);
    gboolean names_party = rows[i].place != NULL && strstr (rows[i].place, "accused") != NULL;

    g_assert_cmpstr (place, ==, names_party ? NULL : rows[i].place);
    g_assert_null (none_place);
  }
}

static void
test_every_person_has_places_of_their_own (void)
{
  g_autoptr (VgGuide) guide = make_guide (0);
  VgItem *item = vg_guide_get_item (guide, 0);
  g_autofree char *place = vg_item_dup_place (item, "accused-2");

  g_assert_cmpstr (place, ==, "answer/accused-2/Q");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item-place/every-kind-has-its-place", test_every_kind_has_its_place);
  g_test_add_func ("/item-place/a-guide-about-the-case-has-only-places-that-name-nobody",
                   test_a_guide_about_the_case_has_only_places_that_name_nobody);
  g_test_add_func ("/item-place/every-person-has-places-of-their-own",
                   test_every_person_has_places_of_their_own);

  return g_test_run ();
}
