/* SPDX-License-Identifier: GPL-3.0-or-later */

/* people.h - the people in a case, and how they wish to be spoken to. */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* The ids of the people in the case: harmed and accused always, then the others by name
 * of their place.
 *
 * Returns: (transfer full) (element-type utf8)
 */
GPtrArray *vg_people_list (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* "harmed", "accused" or another role: as recorded, else what the id begins with. Lends. */
const char *vg_people_get_role (VgCase *subject, const char *party);

/* "harmed" or "accused": the side a person belongs to, or NULL. Lends. */
const char *vg_people_get_side (VgCase *subject, const char *party);

/* What a person wishes to be called, else who it is in the screen's language: "the accused".
 *
 * Returns: (transfer full)
 */
char *vg_people_dup_name (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* The role as a word, in the screen's language. Lends. */
const char *vg_people_say_role (const char *role);

/* One text of the person's record ("address", "language", "plain"), or NULL. Lends. */
const char *vg_people_get (VgCase *subject, const char *party, const char *field);

/* Writes one text of it; NULL takes it away. The rest of the record stays. */
gboolean vg_people_set (VgCase *subject,
                        const char *party,
                        const char *field,
                        const char *text,
                        GError **error);

/* Whether the person is in the case, recorded or one of the two principal ones. */
gboolean vg_people_has (VgCase *subject, const char *party);

G_END_DECLS
