/* SPDX-License-Identifier: GPL-3.0-or-later */

/* arrival.h - a registration beside the cases that are there: is it one of them already?
 *
 * Told before a case is made of it; nothing is decided here.
 */
#pragma once

#include "exchange/proposal.h"
#include "workspace/workspace.h"

G_BEGIN_DECLS

/* VgKnown:
 * @VG_KNOWN_NUMBER: a case has the number of this registration
 * @VG_KNOWN_NAMES: the people of a case are called like those it names, on whichever side
 * @VG_KNOWN_EARLIER: an earlier one of the same file has the same number
 */
typedef enum {
  VG_KNOWN_NOT,
  VG_KNOWN_NUMBER,
  VG_KNOWN_NAMES,
  VG_KNOWN_EARLIER,
} VgKnown;

/* VgArrival:
 * @proposal: what a new case would take over
 * @key, @label: (nullable): of the case it is known as
 */
typedef struct {
  VgRegistration *registration;
  VgProposal *proposal;
  VgKnown known;
  char *key;
  char *label;
} VgArrival;

/* Each registration with what is known of it. @cards: of VgCaseCard.
 *
 * Returns: (transfer full) (element-type VgArrival)
 */
GPtrArray *vg_arrival_list (GPtrArray *registrations,
                            VgRegistrationMap *map,
                            GListModel *cards,
                            VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;

/* As what it is known, as a sentence; NULL where it is not. Returns: (transfer full) (nullable) */
char *vg_arrival_say_known (const VgArrival *self) G_GNUC_WARN_UNUSED_RESULT;

/* Makes a case of it. @label: its name. Returns: (transfer full) (nullable): the key */
char *vg_arrival_make_case (const VgArrival *self,
                            VgWorkspace *workspace,
                            const char *label,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
