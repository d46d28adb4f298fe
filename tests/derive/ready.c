/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ready.h"

#include "../interview/given.h"
#include "base/clock.h"
#include "guide/name.h"

#include <string.h>

void
ready_hold (void)
{
  vg_clock_hold (READY_NOW);
}

VgRuleBook *
ready_book (void)
{
  static VgRuleBook *book = NULL;
  g_autoptr (GError) error = NULL;

  if (book == NULL)
    book = vg_rule_book_read (&error);
  g_assert_no_error (error);
  return book;
}

void
ready_put (VgCase *subject, const char *puts)
{
  g_auto (GStrv) all = g_strsplit (puts, "; ", -1);

  for (char **put = all; *put != NULL; put++) {
    g_auto (GStrv) parts = g_strsplit (*put, "=", 2);

    if (parts[0] != NULL)
      given_put (subject, parts[0], g_str_equal (parts[1], "-") ? NULL : parts[1]);
  }
}

static const char *const told_items[] = { "voluntary", "confidentiality",
                                          "forms",     "other-refuses",
                                          "case",      NULL };
static const char *const what_ifs[] = {
  "late", "silent", "cries", "angry", "tells-differently", "denies", "touches", "no-apology", NULL
};

static void
put_talks (VgCase *subject, const char *party, const char *letter)
{
  for (guint i = 0; told_items[i] != NULL; i++) {
    g_autofree char *place = g_strdup_printf ("answer/%s/%s-inform-%s", party, letter,
                                              told_items[i]);

    given_put (subject, place, "{'value':'given','teach-back':'In mijn woorden'}");
  }
  for (guint i = 0; what_ifs[i] != NULL; i++) {
    g_autofree char *place = g_strdup_printf ("answer/%s/%s-if-%s", party, letter, what_ifs[i]);

    given_put (subject, place, "{'value':'Dan wacht ik even'}");
  }
}

static void
put_domain (VgCase *subject, const char *code, guint n_items)
{
  for (guint i = 1; i <= n_items; i++) {
    g_autofree char *place = g_strdup_printf ("risk/a1/%s%u", code, i);

    given_put (subject, place, "{'presence':'no'}");
  }
}

static void
put_assessment (VgCase *subject)
{
  ready_put (subject, "assessment/a1={'date':'2026-05-17','decision':'go-on','level':'low'}");
  put_domain (subject, VG_NAME_RED_FLAG, VG_NAME_N_RED_FLAGS);
  for (const VgRiskDomain *domain = vg_name_risk_domains; domain->code != NULL; domain++) {
    g_autofree char *place = g_strdup_printf ("risk/a1/%s", domain->code);

    given_put (subject, place, "{'level':'low'}");
    put_domain (subject, domain->code, domain->n_items);
  }
}

static void
put_position (VgCase *subject)
{
  ready_put (subject, "acknowledgement/accused/contact={'value':'acknowledges'}; "
                      "acknowledgement/accused/act={'value':'partly','words':'Een deel'}; "
                      "acknowledgement/accused/unwilling={'value':'acknowledges'}; "
                      "acknowledgement/accused/impact={'value':'acknowledges'}; "
                      "acknowledgement/accused/responsibility={'value':'acknowledges'}");
  given_release (subject, "acknowledgement/accused/act", "as-is", NULL, "harmed");
  ready_put (subject,
             "told/t1={'place':'acknowledgement/accused/act','to':'harmed','words':'Een deel',"
             "'date':'2026-05-04'}");
}

VgCase *
ready_case (void)
{
  VgCase *subject = vg_case_new ();

  ready_put (
      subject,
      "case/event='violence'; case/relation='acquaintance'; case/proceedings='ended'; "
      "case/contact-ban='no'; case/form='letters'; case/started-by='harmed'; "
      "party/harmed={'name':'Vlinder','channel':'bellen'}; "
      "party/accused={'name':'Kei','channel':'bellen'}; "
      "consent/harmed/approach={'state':'given'}; "
      "consent/harmed/take-part={'state':'given','date':'2026-05-18'}; "
      "consent/accused/take-part={'state':'given','date':'2026-05-18'}; "
      "answer/harmed/V-minor={'value':'no'}; answer/accused/A-minor={'value':'no'}; "
      "answer/harmed/V-read-back={'value':'2026-05-14'}; "
      "answer/accused/A-read-back={'value':'2026-05-14'}; "
      "answer/harmed/V-form={'value':'letters'}; answer/accused/A-form={'value':'letters'}; "
      "answer/harmed/V62/1={'as':'quotation','text':'Hand omhoog'}; "
      "answer/accused/A61/1={'as':'quotation','text':'Ik zeg stop'}; "
      "goal/harmed/g1={'code':'VG6','words':'Rust','feasible':'regardless'}; "
      "goal/accused/g1={'code':'AG10','words':'Rust','feasible':'regardless'}; "
      "check/supporter-harmed={'state':'not-needed'}; "
      "check/supporter-accused={'state':'not-needed'}; check/purpose={'state':'done'}; "
      "check/when={'state':'done'}; check/duration={'state':'done'}; "
      "check/absence={'state':'done'}; check/call-harmed={'state':'done'}; "
      "check/call-accused={'state':'done'}; check/aftercare-harmed={'state':'done'}; "
      "check/aftercare-accused={'state':'done'}; check/review={'state':'done'}; "
      "signal/s1={'text':'Keek steeds naar de deur','discussed':'yes','outcome':'Had haast'}; "
      "measure/m1={'text':'Apart komen','for':'both','done':'yes'}");
  put_talks (subject, "harmed", "V");
  put_talks (subject, "accused", "A");
  put_assessment (subject);
  put_position (subject);
  return subject;
}

static gboolean
says_unknown (const char *because)
{
  return strstr (because, "ot known yet") != NULL || strstr (because, "og niet bekend") != NULL ||
         strstr (because, "og niet van e") != NULL || strstr (because, "og niet van alle") != NULL;
}

void
ready_check_because (const char *because, const VgJudgement *judgement)
{
  if (judgement->truth == VG_TRUTH_YES) {
    g_assert_null (because);
    return;
  }

  g_assert_nonnull (because);
  g_assert_cmpstr (because, !=, judgement->explanation);
  g_assert_true (g_str_has_suffix (because, "."));
  g_assert_null (strpbrk (because, "{}"));
  if (judgement->truth == VG_TRUTH_UNKNOWN && !says_unknown (because))
    g_error ("“%s” does not say that it is unknown", because);
}
