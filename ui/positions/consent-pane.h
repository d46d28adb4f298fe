/* SPDX-License-Identifier: GPL-3.0-or-later */

/* consent-pane.h - one consent of one person: how it stands, how old it is, in which words,
 * what it closes, what it was before, and asking again or taking it back.
 *
 * Asks for: positions.set-consent (sss place, state, words), positions.set-words (ss place,
 * words), win.talk-at (sss).
 */
#pragma once

#include "ui/positions/position-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CONSENT_PANE (vg_consent_pane_get_type ())
G_DECLARE_FINAL_TYPE (VgConsentPane, vg_consent_pane, VG, CONSENT_PANE, GtkBox)

/* @title: what the consent is called; @name: whose it is */
GtkWidget *vg_consent_pane_new (const char *place,
                                const char *title,
                                const char *name) G_GNUC_WARN_UNUSED_RESULT;

const char *vg_consent_pane_get_place (VgConsentPane *self);

/* Shows @row, which is of this place, as it is now. */
void
vg_consent_pane_show (VgConsentPane *self, const VgPositionWords *words, const VgConsentRow *row);

G_END_DECLS
