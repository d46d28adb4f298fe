/* SPDX-License-Identifier: GPL-3.0-or-later */

/* summary.h - the goals summary of one person (domain report 4.4), as data for a template.
 *
 * Each text is {"=":"…","from":[PLACE,…]} so that every line knows the answers it came
 * from; one that is not there yet has "open":"what is missing" instead. Only the person's
 * own lines are in it: nothing of any other party.
 *
 * The party's copy holds goals, what they look like, questions, limits, conditions,
 * what may be shared and when it was read; the mediator's copy also importance, codes,
 * feasibility, consents, what was explained, what was left open by choice, open points.
 */
#pragma once

#include "guide/shelf.h"
#include "model/case.h"

G_BEGIN_DECLS

typedef enum {
  VG_COPY_PARTY,
  VG_COPY_MEDIATOR,
} VgCopy;

/* @language: "nl" or "en"; labels of values come in it, whatever the screen speaks.
 *
 * Returns: (transfer full) (nullable): NULL with @error set where the case has no such party
 */
JsonNode *vg_summary_new (VgCase *subject,
                          VgShelf *shelf,
                          const char *party,
                          VgCopy copy,
                          const char *language,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The guide a talk with @party goes along: the one for their role. Lends; may be NULL. */
VgGuide *vg_summary_find_guide (VgCase *subject, VgShelf *shelf, const char *party);

G_END_DECLS
