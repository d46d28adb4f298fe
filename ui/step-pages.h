/* SPDX-License-Identifier: GPL-3.0-or-later */

/* step-pages.h - the pages of a case beside its talks: a step of the journey each, or a way to
 * one. The one place that knows them all.
 */
#pragma once

#include "guide/shelf.h"
#include "workspace/case-file.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Adds their names to ui/common/page-names.h. */
void vg_step_pages_add_names (void);

/* What a page is called in the screen's language. @name: one of these. Returns: (transfer full) */
char *vg_step_pages_say (const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* @name: one of these
 * @party: (nullable): NULL for a page about both
 *
 * Returns: (transfer floating)
 */
GtkWidget *vg_step_pages_make (const char *name,
                               VgCaseFile *file,
                               VgShelf *shelf,
                               const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
