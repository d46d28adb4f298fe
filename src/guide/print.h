/* SPDX-License-Identifier: GPL-3.0-or-later */

/* print.h - a guide on paper. */
#pragma once

#include "guide/shelf.h"

G_BEGIN_DECLS

/* The whole guide as Markdown: title, sections, each question with its condition in words,
 * why, explanation, choices, prompts, what rather to say, and cautions. @shelf (nullable)
 * lends the labels of what conditions name, such as the kind of event.
 *
 * Returns: (transfer full)
 */
char *
vg_guide_print (VgGuide *guide, VgShelf *shelf, const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
