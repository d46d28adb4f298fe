/* SPDX-License-Identifier: GPL-3.0-or-later */

/* contact-plan.h - what is arranged before people have contact, by form of contact.
 *
 * data/checklists/contact-plan.json names each check, to which group of the plan it
 * belongs, whose it is and for which forms it is needed; what was arranged stands at
 * check/ID of a case. Domain report 5.4, 5.5.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _VgContactPlan VgContactPlan;

/* VgContactCheck:
 * @whose: "both", "harmed", "accused", "mediator": a person's own is in no text for the
 *         other, the mediator's in no text for either
 */
typedef struct {
  const char *id;
  const char *group;
  const char *whose;
} VgContactCheck;

/* Returns: (transfer full) (nullable): NULL with @error naming the file and the fault */
VgContactPlan *vg_contact_plan_read (GError **error) G_GNUC_WARN_UNUSED_RESULT;
void vg_contact_plan_free (VgContactPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgContactPlan, vg_contact_plan_free)

/* The groups, in the order of the plan. All lend. */
guint vg_contact_plan_get_n_groups (VgContactPlan *self);
const char *vg_contact_plan_get_group (VgContactPlan *self, guint index);
const char *
vg_contact_plan_get_group_title (VgContactPlan *self, guint index, const char *language);

guint vg_contact_plan_get_n_checks (VgContactPlan *self);
VgContactCheck vg_contact_plan_get_check (VgContactPlan *self, guint index);
const char *vg_contact_plan_get_title (VgContactPlan *self, guint index, const char *language);

/* What is missing where nothing is arranged yet. */
const char *vg_contact_plan_get_open (VgContactPlan *self, guint index, const char *language);

/* Whether the check is needed for @form; where none is chosen it is "undecided". */
gboolean vg_contact_plan_is_for_form (VgContactPlan *self, guint index, const char *form);

/* The same, or it is in a plan for @form where something was arranged. */
gboolean vg_contact_plan_may_be_for_form (VgContactPlan *self, guint index, const char *form);

/* Whether it names no form at all: it is done beforehand, and stands in no plan. */
gboolean vg_contact_plan_is_beforehand (VgContactPlan *self, guint index);

G_END_DECLS
