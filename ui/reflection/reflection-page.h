/* SPDX-License-Identifier: GPL-3.0-or-later */

/* reflection-page.h - the mediator asks herself: before the first talk and after each, which
 * blame and excusing she recognises, what unsettles her, whom she defends in thought.
 *
 * What is written goes to the journal of own notes alone. The page reads of the case whether
 * there has been a talk, to begin with the questions of that moment, and writes nothing to it
 * but chosen words that were looked at first.
 */
#pragma once

#include "guide/shelf.h"
#include "workspace/case-file.h"
#include "workspace/own-journal.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_REFLECTION_PAGE (vg_reflection_page_get_type ())
G_DECLARE_FINAL_TYPE (VgReflectionPage, vg_reflection_page, VG, REFLECTION_PAGE, GtkBox)

/* With a journal in memory, until it is given one. @party is not used: it is about oneself. */
GtkWidget *vg_reflection_page_new (VgCaseFile *file,
                                   VgShelf *shelf,
                                   const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* Reads what stands there, without waiting. */
void vg_reflection_page_set_journal (VgReflectionPage *self, VgOwnJournal *journal);

G_END_DECLS
