/* SPDX-License-Identifier: GPL-3.0-or-later */

/* stage-card.h - what lists of cases show of one: its card.
 *
 * {"id":…,"label":…,"stage":WORD,"next":{"page":…,"party":…},"harmed":NAME,"accused":NAME,
 *  "position":WORD,"form":WORD,"moment":DATE,"until":DATE,"changed":TIME,
 *  "registration":TEXT,"since":DATE,"flags":N,"signals":N,"handed":{"at":TIME,"name":…}}
 *
 * Words of the program, no sentence: it is said in the language of the screen that shows
 * it. A member without a value is missing. "moment" is the day of the last talk or contact,
 * "until" the one until when a closed case is kept, "since" that of the last talk or contact
 * or, before there was any, the day the case came: nobody heard anything since. "flags" are
 * red flags that nobody resolved, "signals" those not discussed yet. "handed"
 * stands there where the case is in other hands (handed.h).
 */
#pragma once

#include "guide/shelf.h"
#include "model/case.h"

G_BEGIN_DECLS

/* @author: as whom the list is read: that of the vault, who may have the case no longer
 *
 * Returns: (transfer full): canonical JSON, the same for the same case
 */
char *
vg_stage_card_write (VgCase *subject, VgShelf *shelf, const char *author) G_GNUC_WARN_UNUSED_RESULT;

/* By which a list is sorted: the label, folded. Returns: (transfer full) */
char *vg_stage_card_dup_sort (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
