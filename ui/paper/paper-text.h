/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper-text.h - the runs of a document as a label shows them. Never through markup. */
#pragma once

#include "document/run.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the runs look like in their text; chips have a quiet ground.
 *
 * Returns: (transfer full)
 */
PangoAttrList *vg_paper_text_new_attributes (GPtrArray *runs,
                                             const char *language) G_GNUC_WARN_UNUSED_RESULT;

/* A label that wraps, with the words of @runs. */
GtkWidget *vg_paper_text_new (GPtrArray *runs, const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
