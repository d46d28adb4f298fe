/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper-lines.h - what people said, as far as the reader of a paper may know it.
 *
 * Four groups of the same shape: "own" and "other" for a party, "harmed" and "accused" by
 * side. Each has a list for every line of data/papers/papers.json ("questions", "say",
 * "limits", "sign", …) and "goals", with "has-…" beside it, and "has-any". A line is {id, text,
 * is-quotation, is-released, name}. Words of another are those released, and their id is made of
 * them: the number of a question would tell which questions were asked.
 */
#pragma once

#include "derive/reading.h"

G_BEGIN_DECLS

/* Adds the four groups, and "no-sign": what is missing while one has no sign of one's own. */
void vg_paper_lines_add (VgReading *reading, JsonObject *data);

/* Adds "heard": everything others released to the reader, {id, kind, name, text, date}, in
 * the words released; and "shares": what the reader lets the others know, {id, kind, text,
 * how, date}; "lapsed": what they let go once, in words that have changed since.
 */
void vg_paper_lines_add_releases (VgReading *reading, JsonObject *data);

/* What @of has released: VG_RELEASE_GIVEN, or VG_RELEASE_LAPSED.
 *
 * Returns: (transfer full): lines as in "shares", each with "to"
 */
JsonArray *
vg_paper_lines_list_shares (VgReading *reading, VgMaking *of, int state) G_GNUC_WARN_UNUSED_RESULT;

/* The newest of the dates on which what stands in "heard" was released. Lends; may be NULL. */
const char *vg_paper_lines_get_last_heard (VgReading *reading);

G_END_DECLS
