/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/case/step-words.h"

#include <glib/gi18n-lib.h>

const char *
vg_step_get_sign (const VgStep *step)
{
  switch (step->state) {
  case VG_STEP_DONE:
    return "✓";
  case VG_STEP_UNDER_WAY:
    return "●";
  case VG_STEP_OPEN:
    return "○";
  default:
    g_return_val_if_reached ("");
  }
}

const char *
vg_step_say_state (const VgStep *step)
{
  switch (step->state) {
  case VG_STEP_DONE:
    return _ ("Done");
  case VG_STEP_UNDER_WAY:
    return _ ("Under way");
  case VG_STEP_OPEN:
    return _ ("Not begun yet");
  default:
    g_return_val_if_reached ("");
  }
}

char *
vg_step_say_progress (const VgStep *step)
{
  if (step->waiting != NULL)
    return g_strdup (step->waiting);
  if (step->n_items == 0 || step->n_closed == 0)
    return g_strdup (vg_step_say_state (step));

  return g_strdup_printf (_ ("%u of %u discussed"), step->n_closed, step->n_items);
}

const char *
vg_step_say_deed (const VgStep *step)
{
  if (g_strcmp0 (step->page, "summary") == 0)
    return _ ("_Read");

  switch (step->state) {
  case VG_STEP_DONE:
    return _ ("_Look again");
  case VG_STEP_UNDER_WAY:
    return _ ("_Continue");
  case VG_STEP_OPEN:
    return _ ("_Begin");
  default:
    g_return_val_if_reached ("");
  }
}

void
vg_step_get_action (const VgStep *step, const char **out_action, GVariant **out_target)
{
  const char *party = step->party != NULL ? step->party : "";

  if (step->page != NULL) {
    *out_action = "win.page";
    *out_target = g_variant_new ("(ss)", step->page, party);
  } else {
    *out_action = "win.talk";
    *out_target = g_variant_new ("(ss)", step->guide != NULL ? step->guide : "", party);
  }
}
