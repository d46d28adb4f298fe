/* SPDX-License-Identifier: GPL-3.0-or-later */

/* name.h - a name that a condition may mention, taken apart.
 *
 *   today
 *   case.FIELD
 *   WHOSE.FIELD                   of the person: role, side, name, address, …
 *   WHOSE.acknowledgement         the position
 *   WHOSE.acknowledgement.FACET
 *   WHOSE.answer.QUESTION
 *   WHOSE.goal.CODE
 *   WHOSE.consent.ID              and with .days: days since it was given
 *   risk.…                        for the mediator only
 *
 * WHOSE is self, released.harmed, released.accused; for the mediator also harmed, accused.
 * There are no other names.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  VG_NAME_TODAY,
  VG_NAME_CASE,
  VG_NAME_RISK,
  VG_NAME_FIELD,
  VG_NAME_POSITION,
  VG_NAME_FACET,
  VG_NAME_ANSWER,
  VG_NAME_GOAL,
  VG_NAME_CONSENT,
  VG_NAME_CONSENT_DAYS,
} VgNameKind;

typedef enum {
  VG_WHOSE_NOBODY, /* today, case, risk */
  VG_WHOSE_SELF,
  VG_WHOSE_RELEASED,
  VG_WHOSE_OTHER,
} VgWhose;

/* VgName:
 * @side: (nullable): "harmed" or "accused", for RELEASED and OTHER
 * @what: (nullable): the field, facet, question, code or consent
 */
typedef struct {
  VgNameKind kind;
  VgWhose whose;
  const char *side;
  char *what;
} VgName;

#define VG_NAME_INIT                                                                               \
  {                                                                                                \
    VG_NAME_TODAY, VG_WHOSE_NOBODY, NULL, NULL                                                     \
  }

/* FALSE for a name that is none of the above. @out_name is to be cleared either way. */
gboolean vg_name_parse (const char *name, VgName *out_name);
void vg_name_clear (VgName *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VgName, vg_name_clear)

/* The words that the vocabulary knows, NULL-terminated. */
extern const char *const vg_name_case_fields[];
extern const char *const vg_name_party_fields[];
extern const char *const vg_name_sides[];
extern const char *const vg_name_positions[];
extern const char *const vg_name_facets[];
extern const char *const vg_name_facet_values[];
extern const char *const vg_name_regret_values[];
extern const char *const vg_name_consents[];
extern const char *const vg_name_consent_states[];

G_END_DECLS
