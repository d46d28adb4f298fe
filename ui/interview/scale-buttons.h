/* SPDX-License-Identifier: GPL-3.0-or-later */

/* scale-buttons.h - the steps of a scale side by side, with what both ends mean below them. */
#pragma once

#include "guide/item.h"
#include "ui/common/value-buttons.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Adds them at the end of @to. @item: of the kind scale; @label: what a screen reader calls them.
 * Lends.
 */
VgValueButtons *vg_scale_buttons_add (GtkBox *to, VgItem *item, const char *label);

/* Marks the step that @value (nullable) is. */
void vg_scale_buttons_show (VgValueButtons *self, JsonNode *value);

G_END_DECLS
