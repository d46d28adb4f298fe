/* SPDX-License-Identifier: GPL-3.0-or-later */

/* turning.h - what advice and referrals share: dated records of turning to others, each about
 * somebody in the case.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* The places under @prefix by their member "on", then by place.
 *
 * Returns: (transfer container) (element-type utf8): lent by the case
 */
GPtrArray *vg_turning_list (VgCase *subject, const char *prefix) G_GNUC_WARN_UNUSED_RESULT;

/* Sets @record (taken; NULL removes) at @place. Whose data it is, the member @whose says, of
 * the record that comes or else of the one that goes.
 */
gboolean vg_turning_append (VgCase *subject,
                            const char *place,
                            const char *whose,
                            JsonObject *record,
                            GError **error);

/* A copy of the record at @place with @member changed; NULL or empty takes it away.
 *
 * Returns: (transfer full)
 */
JsonObject *vg_turning_change (VgCase *subject,
                               const char *place,
                               const char *member,
                               const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Where @text is none the member goes. */
void vg_turning_set_text (JsonObject *record, const char *member, const char *text);

G_END_DECLS
