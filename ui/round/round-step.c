/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/round/round-step.h"

#include <glib/gi18n-lib.h>

typedef enum {
  UNTIL_CASE,
  UNTIL_PAGE,
  UNTIL_QUESTION,
  UNTIL_PROMPTS,
  UNTIL_ACT,
  UNTIL_HIDDEN,
  UNTIL_SHOWN,
  UNTIL_LEFT,
} Until;

/* @topic: of UNTIL_PAGE */
typedef struct {
  Until until;
  const char *topic;
  const char *text;
} Step;

static const Step steps[] = {
  { UNTIL_CASE, NULL,
    N_ ("Open a practice case: with its button, or with Enter. Everyone in it is invented.") },
  { UNTIL_PAGE, "interview",
    N_ ("This is a practice case: everyone in it is invented. One talk is not over yet. Go there: "
        "press “Begin the talk”, or “Continue the talk” where you have begun it.") },
  { UNTIL_QUESTION, NULL,
    N_ ("One question at a time, so that you can look at the other person. Alt+→ goes to the next "
        "question, Alt+← back. Try it.") },
  { UNTIL_PROMPTS, NULL,
    N_ ("F4 shows follow-up prompts and what rather to say, and puts them away again.") },
  { UNTIL_ACT, NULL,
    N_ ("Does the talk wander? Press Ctrl+Space, type a few words and press Enter: a quick note, "
        "for later.") },
  { UNTIL_ACT, NULL, N_ ("Everything can be taken back. Ctrl+Z undoes what you just did.") },
  { UNTIL_HIDDEN, NULL, N_ ("Somebody comes in? F9 hides the screen. F9 again brings it back.") },
  { UNTIL_SHOWN, NULL, N_ ("F9 brings it back.") },
  { UNTIL_PAGE, "case", N_ ("Alt+↑ goes back to the case.") },
  { UNTIL_PAGE, "releases",
    N_ ("Nothing one person said reaches the other by itself. Open “Releases” in the list of "
        "steps: there you ask for it, line by line.") },
  { UNTIL_PAGE, "drafts",
    N_ ("Go back with Alt+↑ and open “Drafts”: the papers are made from the answers, and you may "
        "edit them.") },
  { UNTIL_LEFT, NULL,
    N_ ("That was it. F1 tells more on every page. In the list of cases, ⋮ puts a practice case "
        "back as it came.") },
};

guint
vg_round_get_n_steps (void)
{
  return G_N_ELEMENTS (steps);
}

const char *
vg_round_say_step (guint step)
{
  g_return_val_if_fail (step < G_N_ELEMENTS (steps), NULL);

  return _ (steps[step].text);
}

gboolean
vg_round_step_is_done (guint step, const VgRoundSeen *before, const VgRoundSeen *now)
{
  g_return_val_if_fail (step < G_N_ELEMENTS (steps), FALSE);

  switch (steps[step].until) {
  case UNTIL_CASE:
    return now->has_case;
  case UNTIL_PAGE:
    return g_strcmp0 (now->topic, steps[step].topic) == 0;
  case UNTIL_QUESTION:
    return now->item != NULL && g_strcmp0 (now->item, before->item) != 0;
  case UNTIL_PROMPTS:
    return now->has_prompts != before->has_prompts;
  case UNTIL_ACT:
    return now->n_acts > before->n_acts;
  case UNTIL_HIDDEN:
    return now->is_hidden;
  case UNTIL_SHOWN:
    return !now->is_hidden;
  case UNTIL_LEFT:
    return FALSE;
  default:
    g_return_val_if_reached (FALSE);
  }
}
