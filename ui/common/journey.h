/* SPDX-License-Identifier: GPL-3.0-or-later */

/* journey.h - the steps of the case, with how each stands. Pressing one goes there. */
#pragma once

#include "guide/shelf.h"
#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_JOURNEY (vg_journey_get_type ())
G_DECLARE_FINAL_TYPE (VgJourney, vg_journey, VG, JOURNEY, GtkBox)

/* VgJourneyStep: the step one is at.
 * @page: (nullable): its page; NULL: the talk with @party
 * @party: (nullable): NULL where it is about both
 * @title: (nullable): what the page is called; shown at the end where it is no step of the case
 */
typedef struct {
  const char *page;
  const char *party;
  const char *title;
} VgJourneyStep;

/* Shows nothing before vg_journey_show(). */
GtkWidget *vg_journey_new (VgCase *subject,
                           VgShelf *shelf,
                           const VgJourneyStep *here) G_GNUC_WARN_UNUSED_RESULT;

/* Shows the steps as they stand now. */
void vg_journey_show (VgJourney *self);

G_END_DECLS
