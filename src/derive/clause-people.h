/* SPDX-License-Identifier: GPL-3.0-or-later */

/* clause-people.h - whom a clause of the outcome concerns, and who does what it arranges.
 *
 * Of agreement/ID: "for", a list of people, for whom it is; and "who", a side ("harmed",
 * "accused"), "both", or a list of people. Who is named there does it, and nobody else. Without
 * names it is of those who were in the case when the clause began: who comes later is named.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* For whom a clause can be: everyone harmed or accused, in the order of the case.
 *
 * Returns: (transfer full) (element-type utf8)
 */
GPtrArray *vg_clause_people_list (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* Whether there is anything to choose: between two a clause is for both. */
gboolean vg_clause_people_can_choose (VgCase *subject);

/* Whom it concerns: of these the ones it is for, all who were there where it names nobody. Where
 * none of those it names is in the case, nobody: never everyone instead. And whoever is named as
 * doing it, a supporter as well: nobody is bound by what they said no yes to.
 *
 * @clause: its record, as it is or is going to be at @place
 * Returns: (transfer full) (element-type utf8): in the order of the case
 */
GPtrArray *vg_clause_people_list_concerned (VgCase *subject,
                                            const char *place,
                                            JsonObject *clause) G_GNUC_WARN_UNUSED_RESULT;

/* Whether some of those who are harmed or accused have no part in it. */
gboolean vg_clause_people_is_for_some (VgCase *subject, const char *place, JsonObject *clause);

/* Who does it: those it names, or those whom it concerns on that side. Nobody where it does not
 * say, or where those it names are not in the case: never somebody else instead.
 *
 * Returns: (transfer full) (element-type utf8): in the order of the case
 */
GPtrArray *vg_clause_people_list_doers (VgCase *subject,
                                        const char *place,
                                        JsonObject *clause) G_GNUC_WARN_UNUSED_RESULT;

/* Whether it is named as doing it, not by its side. */
gboolean vg_clause_people_is_named_doer (JsonObject *clause, const char *party);

G_END_DECLS
