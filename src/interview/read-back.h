/* SPDX-License-Identifier: GPL-3.0-or-later */

/* read-back.h - noting, outside a talk, that somebody read or heard their summary, and what they
 * put right (domain report 1.3): at the question of kind read-back, as in the talk.
 */
#pragma once

#include "guide/guide.h"
#include "model/case.h"

G_BEGIN_DECLS

/* The question of @guide that records it, or NULL. Lends. */
VgItem *vg_read_back_find (VgGuide *guide);

/* VgReadBack: what is noted.
 * @date: when it was read: today or before
 * @corrected: (nullable): what was put right; NULL or blank where all was right
 */
typedef struct {
  const char *date;
  const char *corrected;
} VgReadBack;

/* One act. A reason why it was not read goes with it. FALSE with VG_ERROR_PARSE where the
 * date is none or still to come.
 */
gboolean vg_read_back_record (VgCase *subject,
                              VgItem *item,
                              const char *party,
                              const VgReadBack *what,
                              GError **error);

/* What was noted: NULL where it was not read, or nothing was put right. Lends. */
void vg_read_back_look_up (VgCase *subject, VgItem *item, const char *party, VgReadBack *out);

G_END_DECLS
