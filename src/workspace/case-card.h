/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case-card.h - one case of a list: what one glance needs.
 *
 * A GObject with the read-only properties "path", "label", "stage", "next" and "people",
 * texts in the screen's language of the moment it was made, and "fault": why the file
 * cannot be opened, or NULL.
 */
#pragma once

#include "guide/shelf.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define VG_TYPE_CASE_CARD (vg_case_card_get_type ())
G_DECLARE_FINAL_TYPE (VgCaseCard, vg_case_card, VG, CASE_CARD, GObject)

/* Reads the case file. Always gives a card: one that cannot be read has a fault.
 * @shelf: (nullable): without it there is no next step
 *
 * Returns: (transfer full)
 */
VgCaseCard *vg_case_card_new (const char *path, VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;

const char *vg_case_card_get_path (VgCaseCard *self);
const char *vg_case_card_get_label (VgCaseCard *self);
const char *vg_case_card_get_stage (VgCaseCard *self);
const char *vg_case_card_get_next (VgCaseCard *self);
const char *vg_case_card_get_people (VgCaseCard *self);
const char *vg_case_card_get_fault (VgCaseCard *self);

G_END_DECLS
