/* SPDX-License-Identifier: GPL-3.0-or-later */

/* step.h - one step of the journey. */
#pragma once

#include "derive/step-state.h"

G_BEGIN_DECLS

/* VgStep: one step of the journey.
 * @guide: (nullable): the guide to talk along
 * @party: (nullable)
 * @title: in the screen's language, with the person's name
 * @page: (nullable): NULL for a talk; else the page of the step: "way", "summary" of @party,
 *   "risk", "positions", "denial", "goals", "releases", "readiness", "preparation",
 *   "agreements", "drafts", "closing"
 * @n_items, @n_closed: progress of its guide; both 0 for a page
 * @part: (nullable): the title of the part where the talk goes on (interview/resume.h), in the
 *   screen's language; NULL for a page, and where nothing is open
 * @n_part_items, @n_part_closed: progress of this part
 * @worked: the act of the journal, from 1, that last set something of a talk with @party; else 0
 * @waiting: (nullable): what it waits for, as one quiet line
 * @is_next: the one next step
 */
typedef struct {
  char *guide;
  char *party;
  char *title;
  const char *page;
  guint n_items;
  guint n_closed;
  char *part;
  guint n_part_items;
  guint n_part_closed;
  guint worked;
  char *waiting;
  VgStepState state;
  gboolean is_next;
} VgStep;

void vg_step_free (VgStep *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgStep, vg_step_free)

/* One character for how it stands, as words/standing.h has them. Lends. */
const char *vg_step_get_sign (const VgStep *self);

G_END_DECLS
