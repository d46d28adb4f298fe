/* SPDX-License-Identifier: GPL-3.0-or-later */

/* text-check.h - whether a text, pasted here, tells one party what another has not released.
 *
 * Nothing of the text is kept: it is gone with the page.
 *
 * Asks for: releases.go (s place).
 */
#pragma once

#include "guide/shelf.h"
#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_TEXT_CHECK (vg_text_check_get_type ())
G_DECLARE_FINAL_TYPE (VgTextCheck, vg_text_check, VG, TEXT_CHECK, GtkBox)

GtkWidget *vg_text_check_new (VgCase *subject, VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;

/* Looks again at what was looked at. @places: (element-type utf8): a set of those that have a
 * line to go to; kept
 */
void vg_text_check_refresh (VgTextCheck *self, GHashTable *places);

G_END_DECLS
