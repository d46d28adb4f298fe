/* SPDX-License-Identifier: GPL-3.0-or-later */

/* contradiction-card.h - what does not go together, with the words of both sides in equal
 * space, and a sentence to open the talk with.
 */
#pragma once

#include "derive/contradiction.h"
#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *vg_contradiction_card_new (VgCase *subject, const VgContradiction *contradiction)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
