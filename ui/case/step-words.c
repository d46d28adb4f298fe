/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/case/step-words.h"

#include <glib/gi18n-lib.h>

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
  if (step->part == NULL || step->n_closed == 0 || step->state != VG_STEP_UNDER_WAY)
    return g_strdup (vg_step_say_state (step));
  if (step->n_part_closed == 0)
    /* Translators: where a talk has come to: %s is a part of the guide, such as "The story". */
    return g_strdup_printf (_ ("Now at “%s”"), step->part);

  /* Translators: the same, and how many questions of this part were talked about. */
  return g_strdup_printf (_ ("Now at “%s”: %u of %u discussed"), step->part, step->n_part_closed,
                          step->n_part_items);
}

char *
vg_step_say_count (const VgStep *step)
{
  if (step->n_closed == 0)
    return NULL;

  return g_strdup_printf (_ ("%u of %u questions discussed in all"), step->n_closed, step->n_items);
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
