/* SPDX-License-Identifier: GPL-3.0-or-later */

/* people.h - the people in a case, and how they wish to be spoken to. */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* The ids of the people in the case: harmed and accused, then the others by name of their place.
 * These two are there from the start; once they were erased only until another is harmed, or
 * accused.
 *
 * Returns: (transfer full) (element-type utf8)
 */
GPtrArray *vg_people_list (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* "harmed", "accused" or another role: as recorded, else what the id begins with. Lends. */
const char *vg_people_get_role (VgCase *subject, const char *party);

/* "harmed" or "accused": the side a person belongs to, or NULL. Lends. */
const char *vg_people_get_side (VgCase *subject, const char *party);

/* Whether more than one person is @side ("harmed" or "accused"). */
gboolean vg_people_is_side_of_several (VgCase *subject, const char *side);

/* Whether the person is harmed or accused: one of those the contact is between. */
gboolean vg_people_is_principal (VgCase *subject, const char *party);

/* What a person wishes to be called, else who it is in the screen's language: "the accused".
 *
 * Returns: (transfer full)
 */
char *vg_people_dup_name (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* The same of everyone who is @side ("harmed" or "accused"): "de heer Kei and mevrouw Merel".
 *
 * Returns: (transfer full)
 */
char *vg_people_dup_side_name (VgCase *subject, const char *side) G_GNUC_WARN_UNUSED_RESULT;

/* The same of those among @people (element-type utf8) who are @side; of everyone who is, where
 * none of them is. Returns: (transfer full)
 */
char *vg_people_dup_side_name_of (VgCase *subject,
                                  GPtrArray *people,
                                  const char *side) G_GNUC_WARN_UNUSED_RESULT;

/* The same of several: each by name, "harmed" and "accused" for everyone who is.
 *
 * @parties: NULL-terminated. Returns: (transfer full) (nullable): NULL of nobody
 */
char *vg_people_dup_names (VgCase *subject, const char *const *parties) G_GNUC_WARN_UNUSED_RESULT;

/* The role as a word, in the screen's language. Lends. */
const char *vg_people_say_role (const char *role);

/* One text of the person's record ("address", "language", "plain"), or NULL. Lends. */
const char *vg_people_get (VgCase *subject, const char *party, const char *field);

/* "u" or "je": as recorded; else "je" to a minor. Lends. */
const char *vg_people_get_address (VgCase *subject, const char *party);

/* Writes one text of it; NULL takes it away. The rest of the record stays. */
gboolean vg_people_set (VgCase *subject,
                        const char *party,
                        const char *field,
                        const char *text,
                        GError **error);

/* Whether the person is one of those that vg_people_list() lists. */
gboolean vg_people_has (VgCase *subject, const char *party);

/* The roles a person can have, NULL-terminated, in the order in which one chooses. */
const char *const *vg_people_get_roles (void);

/* Another person, under an id that nobody in this case ever had: what was said of one who is
 * gone is never taken for somebody else's. @side: (nullable): who is harmed or accused has
 * that side whatever is given. VG_ERROR_FINDINGS without a name, or for a role there is not.
 *
 * Returns: (transfer full) (nullable): the id
 */
char *vg_people_add (VgCase *subject,
                     const char *role,
                     const char *side,
                     const char *name,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the person can be removed: not one of the two principal ones, and nothing but the
 * person's own record stands in the case. What else there is would be left without an owner:
 * that is erased (model/erasure.h).
 */
gboolean vg_people_can_remove (VgCase *subject, const char *party);

/* The record goes; the history keeps it. VG_ERROR_FINDINGS where it cannot. */
gboolean vg_people_remove (VgCase *subject, const char *party, GError **error);

G_END_DECLS
