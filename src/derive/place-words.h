/* SPDX-License-Identifier: GPL-3.0-or-later */

/* place-words.h - what a place of a case is called on the screen, without looking at the case. */
#pragma once

#include "guide/shelf.h"

G_BEGIN_DECLS

/* "Accused · What would you like to tell me?", "Harmed party · Goal", "Note"; for what is
 * unknown, "Elsewhere in the case". In the language of the screen, never NULL.
 *
 * Returns: (transfer full)
 */
char *vg_place_words_say (VgShelf *shelf, const char *place) G_GNUC_WARN_UNUSED_RESULT;

/* The same without whose it is: "What would you like to tell me?" Returns: (transfer full) */
char *vg_place_words_say_what (VgShelf *shelf, const char *place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
