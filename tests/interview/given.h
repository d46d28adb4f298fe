/* SPDX-License-Identifier: GPL-3.0-or-later */

/* given.h - what tests of interviews and papers start from. Everything here must succeed. */
#pragma once

#include "guide/shelf.h"
#include "model/case.h"

G_BEGIN_DECLS

/* The shipped guides, read once and kept. Returns: (transfer none) */
VgShelf *given_shelf (void);

/* A shipped guide. Returns: (transfer none) */
VgGuide *given_guide (const char *id);

/* tests/fixtures/FILE. Returns: (transfer full) */
VgGuide *given_fixture (const char *file);

/* A guide of one section for @role (nullable); @items is the inside of a JSON list, with '
 * for every ". Returns: (transfer full)
 */
VgGuide *given_questions (const char *role, const char *items);

/* Returns: (transfer full) */
VgCase *given_practice_case (void);

/* JSON with ' for every ". Returns: (transfer full) */
JsonNode *given_json (const char *text);

/* Sets one place; @value as above, NULL removes. */
void given_put (VgCase *subject, const char *place, const char *value);

/* Somebody else who is accused as well: "accused-2", called Gaai. */
void given_second_accused (VgCase *subject);

/* Releases the words at @place as they are now. @words: (nullable): the other words;
 * @to: (nullable): several with spaces between them
 */
void given_release (VgCase *subject,
                    const char *place,
                    const char *how,
                    const char *words,
                    const char *to);

/* Every place with its value, a line each, but those under @but (nullable).
 *
 * Returns: (transfer full)
 */
char *given_tell_case (VgCase *subject, const char *but);

G_END_DECLS
