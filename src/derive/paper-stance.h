/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper-stance.h - what the reader of a paper may know of where the accused stands.
 *
 * is-acknowledging, is-partly, is-denying, is-unclear: exactly one is yes. An accused has
 * their own; everyone else what was released, and where nothing was, it reads as unclear:
 * neither a denial nor an acknowledgement can be told from silence.
 */
#pragma once

#include "derive/reading.h"

G_BEGIN_DECLS

/* Adds the four, "is-two-accounts" (all but acknowledging: a contact that does not decide
 * who is right, domain report 1.2; for the mediator as everyone may know it, for the course
 * of the contact is the same for all), "acknowledged" (ids of facets that count as
 * acknowledged for this reader) and "facets": {id, title, value, words} of what they know.
 */
void vg_paper_stance_add (VgReading *reading, JsonObject *data);

/* Whether every facet of the NULL-terminated list counts as acknowledged for this reader. */
gboolean vg_paper_stance_is_acknowledged (VgReading *reading, const char *const *facets);

G_END_DECLS
