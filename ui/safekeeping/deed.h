/* SPDX-License-Identifier: GPL-3.0-or-later */

/* deed.h - one thing to do with the vault: what it is, the button that begins it, below it a
 * form where it needs one, and what comes of it.
 *
 * Properties: "title", "text", "button" (its words, with a mnemonic), "action".
 */
#pragma once

#include "ui/safekeeping/outcome.h"

G_BEGIN_DECLS

#define VG_TYPE_DEED (vg_deed_get_type ())
G_DECLARE_FINAL_TYPE (VgDeed, vg_deed, VG, DEED, GtkBox)

GtkWidget *vg_deed_new (const char *title, const char *text, const char *button, const char *action)
    G_GNUC_WARN_UNUSED_RESULT;

void vg_deed_set_text (VgDeed *self, const char *text);

/* Another button before the one it has. Returns: (transfer none) */
GtkWidget *vg_deed_add_button (VgDeed *self, const char *words, const char *action);

/* Puts @form below, with the focus in it, in the place of the buttons and of what was said.
 * @can_close: with a button that closes it; else it has its own ways out
 */
void vg_deed_open_form (VgDeed *self, GtkWidget *form, gboolean can_close);
void vg_deed_close_form (VgDeed *self);

/* The open form, or NULL. */
GtkWidget *vg_deed_get_form (VgDeed *self);

/* While what the form asked for is under way nothing can be typed there, and it has no focus. */
void vg_deed_set_is_busy (VgDeed *self, gboolean is_busy);

/* As outcome.h; while something is under way nothing else can be begun here. */
void vg_deed_follow (VgDeed *self, const char *doing, VgVaultJob *job, gboolean can_stop);
void vg_deed_say (VgDeed *self, VgOutcomeKind kind, const char *heading, const char *text);
void vg_deed_say_fault (VgDeed *self, const char *heading, const GError *error, const char *safe);

G_END_DECLS
