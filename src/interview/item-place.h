/* SPDX-License-Identifier: GPL-3.0-or-later */

/* item-place.h - where the answer to an item stands in a case, and in which member. */
#pragma once

#include "guide/item.h"

G_BEGIN_DECLS

/* "answer/harmed/V05", "consent/harmed/talk", "acknowledgement/accused/act", "case/event",
 * "party/harmed" where it is a field of the person's own record; for goals the prefix
 * "goal/harmed"; NULL for a note.
 *
 * Returns: (transfer full) (nullable)
 */
char *vg_item_dup_place (VgItem *item, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* Where the reason for no answer stands: "answer/harmed/V05" for every kind; NULL for a
 * note and for a guide about the case, whose questions have "unknown" instead.
 *
 * Returns: (transfer full) (nullable)
 */
char *vg_item_dup_none_place (VgItem *item, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* The member of the record there that carries the answer: "value", "state", "presence", "minor";
 * NULL for open questions, goals and notes, which have no single one.
 */
const char *vg_item_get_main_member (VgItem *item);

G_END_DECLS
