/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/readiness/gate-words.h"

#include "base/language.h"
#include "words/date.h"
#include "words/standing.h"

#include <glib/gi18n-lib.h>

const char *
vg_truth_get_sign (VgTruth truth)
{
  switch (truth) {
  case VG_TRUTH_YES:
    return vg_standing_get_sign (VG_STANDING_DONE);
  case VG_TRUTH_NO:
    return vg_standing_get_sign (VG_STANDING_NEEDS_YOU);
  case VG_TRUTH_UNKNOWN:
  default:
    return "?";
  }
}

const char *
vg_gate_get_sign (const VgGate *gate)
{
  return vg_gate_is_open (gate) ? vg_standing_get_sign (VG_STANDING_DONE)
                                : vg_truth_get_sign (gate->judgement.truth);
}

const char *
vg_phase_say (const char *phase)
{
  static const char *const phases[][2] = {
    { "p0", N_ ("Registration") },
    { "p1", N_ ("The first talk") },
    { "p2", N_ ("Approaching the other") },
    { "p3", N_ ("The talk with the other") },
    { "p4", N_ ("Aligning") },
    { "p5", N_ ("Just before the contact") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    if (g_str_equal (phases[i][0], phase))
      return _ (phases[i][1]);

  return phase;
}

static char *
say_passed (const VgGate *gate)
{
  g_autofree char *date = vg_date_say (gate->date, vg_language_get ());

  if (gate->by == NULL || date == NULL)
    return g_strdup (vg_gate_say (gate));

  /* Translators: the first %s is a name, the second a date. */
  return g_strdup_printf (_ ("passed with a reason by %s on %s"), gate->by, date);
}

char *
vg_gate_say_state (const VgGate *gate)
{
  if (gate->is_passed)
    return say_passed (gate);
  if (gate->has_lapsed)
    /* Translators: %s is how a gate stands: "closed". */
    return g_strdup_printf (_ ("%s · it was passed when it stood differently: judge it again"),
                            vg_gate_say (gate));

  return g_strdup (vg_gate_say (gate));
}
