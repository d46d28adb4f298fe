/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/red-flag.h"

#include "guide/name.h"
#include "interview/risk.h"

#include "interview/given.h"

/* What stands in the first and the second assessment, and what follows in the second. */
static const struct {
  const char *first;
  const char *second;
  VgRedFlagState state;
} table[] = {
  { NULL, NULL, VG_RED_FLAG_UNKNOWN },
  { NULL, "{'presence':'unknown'}", VG_RED_FLAG_UNKNOWN },
  { NULL, "{'note':'Nothing more yet.'}", VG_RED_FLAG_UNKNOWN },
  { NULL, "{'presence':'no'}", VG_RED_FLAG_ABSENT },
  { NULL, "{'presence':'possible'}", VG_RED_FLAG_OPEN },
  { NULL, "{'presence':'yes'}", VG_RED_FLAG_OPEN },
  { NULL, "{'presence':'yes','action':'Called.','by':'Wren'}", VG_RED_FLAG_OPEN },
  { NULL, "{'presence':'yes','resolved':'2026-03-09','by':'Wren'}", VG_RED_FLAG_RESOLVED },
  { NULL, "{'presence':'unknown','resolved':'2026-03-09','by':'Wren'}", VG_RED_FLAG_UNKNOWN },
  { "{'presence':'no'}", NULL, VG_RED_FLAG_UNKNOWN },
  { "{'presence':'no'}", "{'presence':'unknown'}", VG_RED_FLAG_UNKNOWN },
  { "{'presence':'no'}", "{'presence':'yes'}", VG_RED_FLAG_OPEN },
  { "{'presence':'yes'}", NULL, VG_RED_FLAG_OPEN },
  { "{'presence':'possible'}", "{'presence':'unknown'}", VG_RED_FLAG_OPEN },
  { "{'presence':'yes'}", "{'presence':'unknown'}", VG_RED_FLAG_OPEN },
  { "{'presence':'yes'}", "{'presence':'no'}", VG_RED_FLAG_ABSENT },
  { "{'presence':'yes'}", "{'presence':'yes','resolved':'2026-03-09','by':'Wren'}",
    VG_RED_FLAG_RESOLVED },
  { "{'presence':'yes','resolved':'2026-03-02','by':'Wren'}", NULL, VG_RED_FLAG_UNKNOWN },
  { "{'presence':'yes','resolved':'2026-03-02','by':'Wren'}", "{'presence':'yes'}",
    VG_RED_FLAG_OPEN },
};

static void
test_each_of_the_fourteen_with_yes_no_and_unknown (void)
{
  for (guint flag = 1; flag <= VG_NAME_N_RED_FLAGS; flag++)
    for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
      g_autoptr (VgCase) subject = vg_case_new ();
      g_autofree char *code = g_strdup_printf (VG_NAME_RED_FLAG "%u", flag);
      g_autofree char *first = g_strdup_printf ("risk/a1/%s", code);
      g_autofree char *second = g_strdup_printf ("risk/a2/%s", code);
      g_autoptr (VgRedFlag) found = NULL;

      given_put (subject, "assessment/a1", "{'date':'2026-03-01'}");
      given_put (subject, "assessment/a2", "{'date':'2026-03-08'}");
      if (table[i].first != NULL)
        given_put (subject, first, table[i].first);
      if (table[i].second != NULL)
        given_put (subject, second, table[i].second);

      found = vg_red_flag_new (subject, "a2", code);
      if (found->state != table[i].state)
        g_error ("%s, row %u: %s, not %s", code, i, vg_red_flag_state_get_word (found->state),
                 vg_red_flag_state_get_word (table[i].state));
      g_assert_true ((found->state == VG_RED_FLAG_OPEN) == vg_risk_is_open (subject, code));
      g_assert_true ((found->found_at != NULL) == (found->state == VG_RED_FLAG_OPEN));
    }
}

/* Which of the two is the later nobody knows: a "no" of then must not stand in for now. */
static void
test_one_without_a_date_closes_nothing (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "assessment/a1", "{'moment':'v1'}");
  given_put (subject, "risk/a1/RF1", "{'presence':'no'}");
  given_put (subject, "assessment/a2", "{'date':'2026-03-08'}");
  given_put (subject, "risk/a2/RF1", "{'presence':'yes'}");
  g_assert_true (vg_risk_is_open (subject, "RF1"));
}

static void
test_of_one_day_the_greater_number_is_the_later (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "assessment/a9", "{'date':'2026-03-08'}");
  given_put (subject, "risk/a9/RF1", "{'presence':'no'}");
  given_put (subject, "assessment/a10", "{'date':'2026-03-08'}");
  given_put (subject, "risk/a10/RF1", "{'presence':'yes'}");
  g_assert_true (vg_risk_is_open (subject, "RF1"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/red-flag/each of the fourteen with yes, no and unknown",
                   test_each_of_the_fourteen_with_yes_no_and_unknown);
  g_test_add_func ("/red-flag/one without a date closes nothing",
                   test_one_without_a_date_closes_nothing);
  g_test_add_func ("/red-flag/of one day the greater number is the later",
                   test_of_one_day_the_greater_number_is_the_later);
  return g_test_run ();
}
