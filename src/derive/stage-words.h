/* SPDX-License-Identifier: GPL-3.0-or-later */

/* stage-words.h - stages and steps in the screen's language. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The stage that vg_stage_get() gave; a word of a newer program as it is. Lends. */
const char *vg_stage_say_word (const char *stage);

/* The stages in the order of the journey, from 0; NULL after the last. Lends. */
const char *vg_stage_words_get (guint index);

/* What a step is called: the page @page, or a talk where it is NULL.
 * @name: (nullable): what the person wishes to be called; NULL: about the case
 *
 * Returns: (transfer full)
 */
char *vg_stage_say_step (const char *page, const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
