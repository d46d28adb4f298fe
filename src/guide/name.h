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
 *
 * For the mediator only:
 *
 *   risk.ITEM                     presence in the latest assessment ("FV1", "RF4")
 *   risk.DOMAIN.level             level of a domain ("FV")
 *   risk.level risk.decision risk.consulted
 *   risk.days                     days since that assessment
 *   check.ID                      state of one thing to arrange
 *   facts.NAME                    what follows from the case (derive/facts.h)
 *   SIDE.goals                    the codes of a side's goals, as a list
 *   SIDE.teach-back.QUESTION      whether what was explained was said back: yes, no
 *
 * WHOSE is self, released.harmed, released.accused; for the mediator also SIDE: harmed,
 * accused. There are no other names.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  VG_NAME_TODAY,
  VG_NAME_CASE,
  VG_NAME_RISK,
  VG_NAME_RISK_LEVEL, /* of a domain, or with "" of the whole */
  VG_NAME_RISK_DECISION,
  VG_NAME_RISK_CONSULTED,
  VG_NAME_RISK_DAYS,
  VG_NAME_CHECK,
  VG_NAME_FACT,
  VG_NAME_FIELD,
  VG_NAME_POSITION,
  VG_NAME_FACET,
  VG_NAME_ANSWER,
  VG_NAME_GOAL,
  VG_NAME_CONSENT,
  VG_NAME_CONSENT_DAYS,
  VG_NAME_GOALS,
  VG_NAME_TEACH_BACK,
} VgNameKind;

typedef enum {
  VG_WHOSE_NOBODY, /* today, case */
  VG_WHOSE_SELF,
  VG_WHOSE_RELEASED,
  VG_WHOSE_OTHER, /* for the mediator only */
} VgWhose;

/* VgName:
 * @side: (nullable): "harmed" or "accused", for RELEASED and for a side of OTHER
 * @what: (nullable): the field, facet, question, code, consent, item, domain, check or fact
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

/* VgRiskDomain: a domain of the assessment and how many items it has (domain report 3.2). */
typedef struct {
  const char *code;
  guint n_items;
} VgRiskDomain;

/* Ends with a domain without a code. The red flags (3.4) stand apart: they have no level. */
extern const VgRiskDomain vg_name_risk_domains[];

#define VG_NAME_RED_FLAG    "RF"
#define VG_NAME_N_RED_FLAGS 14

/* Whether @item is one of an assessment: "FV1", "RF14". */
gboolean vg_name_is_risk_item (const char *item);

/* Whether a fact is a number; the others are yes or no. */
gboolean vg_name_is_count (const char *fact);

/* The words that the vocabulary knows, NULL-terminated. */
extern const char *const vg_name_case_fields[];
extern const char *const vg_name_party_fields[];

/* Those of a person that a question may be about: each yes, no or unknown. */
extern const char *const vg_name_asked_fields[];
extern const char *const vg_name_sides[];
extern const char *const vg_name_positions[];
extern const char *const vg_name_facets[];
extern const char *const vg_name_facet_values[];
extern const char *const vg_name_regret_values[];
extern const char *const vg_name_consents[];
extern const char *const vg_name_consent_states[];
extern const char *const vg_name_presences[];
extern const char *const vg_name_levels[];
extern const char *const vg_name_decisions[];
extern const char *const vg_name_checks[];
extern const char *const vg_name_check_states[];
extern const char *const vg_name_facts[];
extern const char *const vg_name_yes_no[];

G_END_DECLS
