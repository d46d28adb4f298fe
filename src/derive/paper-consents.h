/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper-consents.h - the register of consents (domain report 5.9): separate, dated, to be
 * taken back. A person's own on their own paper; everyone's for the mediator alone.
 */
#pragma once

#include "derive/reading.h"

G_BEGIN_DECLS

/* {id, title, value, date, words, has-words, closes, is-given, is-refused, is-withdrawn},
 * in the order of the guide. @closes: what a consent taken back closes, else "".
 *
 * Returns: (transfer full)
 */
JsonArray *vg_paper_consents_list (VgReading *reading, VgMaking *of) G_GNUC_WARN_UNUSED_RESULT;

/* {id, title} of what was not discussed yet. Returns: (transfer full) */
JsonArray *vg_paper_consents_list_open (VgReading *reading, VgMaking *of) G_GNUC_WARN_UNUSED_RESULT;

/* Adds the reader's own "consents" and "open-consents"; empty where it is nobody's paper. */
void vg_paper_consents_add (VgReading *reading, JsonObject *data);

G_END_DECLS
