/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/risk-warning.h"

#include "words/words.h"

#include <glib/gi18n-lib.h>

#define FREE_CHOICE "VR"

void
vg_risk_warning_free (VgRiskWarning *self)
{
  g_free (self->domain);
  g_free (self);
}

static VgTruth
both (VgTruth left, VgTruth right)
{
  vg_truth_add (&left, right, VG_TRUTH_NO);
  return left;
}

static VgTruth
either (VgTruth left, VgTruth right)
{
  vg_truth_add (&left, right, VG_TRUTH_YES);
  return left;
}

/* Whether @word is one of @words; unknown where there is none. */
static VgTruth
is_one_of (const char *word, const char *const *words)
{
  return word != NULL ? vg_truth_of (g_strv_contains (words, word)) : VG_TRUTH_UNKNOWN;
}

static VgTruth
is_high (const char *level)
{
  static const char *const high[] = { "high", NULL };

  return is_one_of (level, high);
}

static VgTruth
weighs (const char *level)
{
  static const char *const levels[] = { "moderate", "high", NULL };

  return is_one_of (level, levels);
}

/* Whether it holds of the whole or of any domain. */
static VgTruth
holds_anywhere (VgRiskOverview *overview, VgTruth (*holds) (const char *level))
{
  GPtrArray *domains = vg_risk_overview_get_domains (overview);
  VgTruth truth = holds (vg_risk_overview_get (overview, "level"));

  for (guint i = 0; i < domains->len; i++)
    truth = either (truth, holds (((const VgDomainView *) domains->pdata[i])->level));

  return truth;
}

static VgTruth
is_missing (VgRiskOverview *overview, const char *member)
{
  return vg_truth_of (!vg_words_are_any (vg_risk_overview_get (overview, member)));
}

static VgTruth
has_red_flag (VgRiskOverview *overview, const VgDomainView *domain)
{
  if (vg_risk_overview_count_flags (overview, VG_RED_FLAG_OPEN) > 0)
    return VG_TRUTH_YES;

  return vg_risk_overview_count_flags (overview, VG_RED_FLAG_UNKNOWN) > 0 ? VG_TRUTH_UNKNOWN
                                                                          : VG_TRUTH_NO;
}

static VgTruth
goes_on_past_a_flag (VgRiskOverview *overview, const VgDomainView *domain)
{
  static const char *const on[] = { "go-on", "go-on-with-conditions", "indirect-only", NULL };

  return both (has_red_flag (overview, domain),
               is_one_of (vg_risk_overview_get (overview, "decision"), on));
}

static VgTruth
goes_direct (VgRiskOverview *overview, const VgDomainView *domain)
{
  static const char *const direct[] = { "go-on", "go-on-with-conditions", NULL };

  return both (holds_anywhere (overview, is_high),
               is_one_of (vg_risk_overview_get (overview, "decision"), direct));
}

static VgTruth
goes_on_under_pressure (VgRiskOverview *overview, const VgDomainView *domain)
{
  static const char *const ended[] = { "pause", "stop", NULL };
  const VgDomainView *choice = vg_risk_overview_find_domain (overview, FREE_CHOICE);

  return both (is_high (choice->level),
               vg_truth_not (is_one_of (vg_risk_overview_get (overview, "decision"), ended)));
}

static VgTruth
needs_consulting (VgRiskOverview *overview, const VgDomainView *domain)
{
  return both (holds_anywhere (overview, weighs), is_missing (overview, "consulted"));
}

static VgTruth
needs_reason (VgRiskOverview *overview, const VgDomainView *domain)
{
  VgTruth is_decided = vg_risk_overview_get (overview, "decision") != NULL ? VG_TRUTH_YES
                                                                           : VG_TRUTH_UNKNOWN;

  return both (is_decided, is_missing (overview, "reason"));
}

static VgTruth
needs_weighing (VgRiskOverview *overview, const VgDomainView *domain)
{
  return vg_truth_of (domain->level == NULL);
}

static VgTruth
is_low_without_knowing (VgRiskOverview *overview, const VgDomainView *domain)
{
  static const char *const low[] = { "low", NULL };

  return both (is_one_of (domain->level, low),
               vg_truth_of (vg_domain_view_is_too_unknown (domain)));
}

static VgTruth
needs_measure (VgRiskOverview *overview, const VgDomainView *domain)
{
  return both (weighs (domain->level), vg_truth_of (!vg_domain_view_is_met (domain)));
}

/* @is_of_domain: @holds is asked of each domain; else once, with NULL. */
static const struct {
  const char *id;
  gboolean is_of_domain;
  VgTruth (*holds) (VgRiskOverview *overview, const VgDomainView *domain);
  const char *said;
  const char *said_unknown;
} rules[] = {
  { "red-flag", FALSE, has_red_flag,
    N_ ("A red flag is open: the preparation stops until it is resolved."),
    N_ ("Not every red flag has been looked at.") },
  { "stopped", FALSE, goes_on_past_a_flag, N_ ("The decision goes on while a red flag is open."),
    N_ ("Whether a red flag stands in the way of the decision cannot be told yet.") },
  { "direct", FALSE, goes_direct, N_ ("Something is high, and the decision allows direct contact."),
    N_ ("Whether something high stands in the way of direct contact cannot be told yet.") },
  { "pressure", FALSE, goes_on_under_pressure,
    N_ ("Free choice is at high risk: this asks for a pause or a stop."),
    N_ ("Whether everyone is free to say no cannot be told yet.") },
  { "consult", FALSE, needs_consulting,
    N_ ("Something is moderate or high, and no colleague was consulted."),
    N_ ("Whether a colleague must be consulted cannot be told yet.") },
  { "reason", FALSE, needs_reason, N_ ("The decision has no reason yet."),
    N_ ("There is no decision and no reason yet.") },
  { "weighed", TRUE, needs_weighing, N_ ("Not weighed yet"), N_ ("Not weighed yet") },
  { "low", TRUE, is_low_without_knowing,
    N_ ("Called low, while three or more questions are open: it cannot be low"),
    N_ ("Three or more questions are open") },
  { "measure", TRUE, needs_measure, N_ ("Moderate or high, and nothing is done about it"),
    N_ ("Nothing is done about it yet") },
};

static void
add (GPtrArray *warnings, guint rule, VgRiskOverview *overview, const VgDomainView *domain)
{
  VgTruth truth = rules[rule].holds (overview, domain);
  VgRiskWarning *warning = NULL;

  if (truth == VG_TRUTH_NO)
    return;

  warning = g_new0 (VgRiskWarning, 1);
  warning->id = rules[rule].id;
  warning->domain = domain != NULL ? g_strdup (domain->code) : NULL;
  warning->truth = truth;
  g_ptr_array_add (warnings, warning);
}

GPtrArray *
vg_risk_warning_list (VgRiskOverview *overview)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_risk_warning_free);
  GPtrArray *domains = vg_risk_overview_get_domains (overview);

  for (guint rule = 0; rule < G_N_ELEMENTS (rules); rule++)
    for (guint i = 0; i < (rules[rule].is_of_domain ? domains->len : 1); i++)
      add (warnings, rule, overview, rules[rule].is_of_domain ? domains->pdata[i] : NULL);

  return warnings;
}

const char *
vg_risk_warning_say (const VgRiskWarning *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].id, self->id))
      return self->truth == VG_TRUTH_YES ? _ (rules[i].said) : _ (rules[i].said_unknown);

  g_return_val_if_reached (NULL);
}
