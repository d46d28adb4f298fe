/* SPDX-License-Identifier: GPL-3.0-or-later */

/* meanings.h - what a consent that is not given closes, how long one that is given may be
 * relied on, and what a mixed profile of acknowledgement means for the preparation.
 *
 * data/positions/meanings.json, as an organisation may edit it; its schema is beside it.
 */
#pragma once

#include "interview/profile.h"

G_BEGIN_DECLS

typedef struct _VgMeanings VgMeanings;

/* The shipped file. Returns: (transfer full) (nullable): NULL with an error that names the
 * file and the place in it
 */
VgMeanings *vg_meanings_read (GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Any file. */
VgMeanings *vg_meanings_read_file (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void vg_meanings_free (VgMeanings *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgMeanings, vg_meanings_free)

/* What stops when the consent @id is refused or withdrawn; NULL where the file does not
 * know it. Lends.
 */
const char *vg_meanings_say_stops (VgMeanings *self, const char *id, const char *language);

/* For how many days after it was given the consent @id need not be asked again before the
 * contact (domain report 1.3, P5: both say yes again within the last seven days); -1 where
 * its age does not matter.
 */
int vg_meanings_get_days (VgMeanings *self, const char *id);

/* What a profile that holds like this is called, and what it means for the preparation;
 * NULL where the file does not know it. Lends.
 */
const char *
vg_meanings_say_profile (VgMeanings *self, const VgProfile *profile, const char *language);
const char *
vg_meanings_say_preparation (VgMeanings *self, const VgProfile *profile, const char *language);

G_END_DECLS
