/* SPDX-License-Identifier: GPL-3.0-or-later */

/* told.h - the register of what was told: which released words reached whom, and when.
 *
 * told/ID = {"place","to","date","words","how","received"}. The words are those that were
 * released when they were told (domain report 0.1: a permission log, item by item).
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* VgTelling: what the mediator writes down.
 * @to: (nullable): the person told; NULL for whom the release names, where it names one
 * @how: (nullable): by telephone, in a talk, in a letter
 * @received: (nullable): what they said to it
 * @date: (nullable): NULL for today
 */
typedef struct {
  const char *to;
  const char *how;
  const char *received;
  const char *date;
} VgTelling;

/* VgTold: one entry. @holds: these words are released to that person now; else they have
 * lapsed, were taken back, or others took their place since.
 */
typedef struct {
  char *id;
  char *place;
  char *to;
  char *date;
  char *words;
  char *how;
  char *received;
  gboolean holds;
} VgTold;

void vg_told_free (VgTold *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgTold, vg_told_free)

/* Writes down that what is released at @place was told. FALSE with an error that names
 * the release where it is not released to that person now.
 */
gboolean vg_told_add (VgCase *subject, const char *place, const VgTelling *telling, GError **error);

/* The same as one of the things that an act will set; on failure nothing was added. */
gboolean vg_told_put (VgCase *subject,
                      const char *place,
                      const VgTelling *telling,
                      JsonObject *set,
                      GError **error);

/* All entries, or those about @place (nullable) and what lies under it; by date, then id.
 *
 * Returns: (transfer full) (element-type VgTold)
 */
GPtrArray *vg_told_list (VgCase *subject, const char *place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
