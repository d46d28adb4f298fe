/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper-register.h - what only the mediator reads: everyone's consents and releases side by
 * side, and what was told to whom.
 */
#pragma once

#include "derive/reading.h"

G_BEGIN_DECLS

/* Adds
 *   people: {id, name, role, consents, open-consents, shares, lapsed, not-shared}
 *   told: {id, name, date, words, how, received}, oldest first
 * Both are empty for every other reader.
 */
void vg_paper_register_add (VgReading *reading, JsonObject *data);

G_END_DECLS
