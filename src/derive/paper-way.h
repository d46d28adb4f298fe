/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper-way.h - what papers about the way of a case may name: the reader's own approach, how it
 * ended as this reader may know it, their aftercare, and the messages that travel.
 *
 *   approach       name channel date keep-days is-reminder (date: until when an
 *                  answer is awaited): the reader's own, else empty
 *   no-end         that it has not ended yet
 *   end            is-closed date until, and of how it ended one of is-agreement is-contact
 *                  is-indirect is-own-choice is-by-mediator is-without-contact; told-back: what
 *                  others permit to be told of their no, a list of {text, is-only-that}
 *   farewell       what the reader was told at the end
 *   moments        of the reader's aftercare: title ask date is-done
 *   carry          for the mediator: what is released and not told yet: name to text kind date
 *   registration   the number it came under
 *
 * That it ended without contact reads the same to a person whether the other refused, stayed
 * silent or stopped: else what was not permitted to be told back could be concluded.
 */
#pragma once

#include "derive/reading.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void vg_paper_way_add (VgReading *reading, JsonObject *data);

G_END_DECLS
