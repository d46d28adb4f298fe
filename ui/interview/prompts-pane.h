/* SPDX-License-Identifier: GPL-3.0-or-later */

/* prompts-pane.h - what helps with the question at hand: what to ask on, what to say rather,
 * what to mind, why it is asked.
 */
#pragma once

#include "interview/interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_PROMPTS_PANE (vg_prompts_pane_get_type ())
G_DECLARE_FINAL_TYPE (VgPromptsPane, vg_prompts_pane, VG, PROMPTS_PANE, GtkBox)

GtkWidget *vg_prompts_pane_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @index: VG_NO_ITEM shows the prompts that fit anywhere. */
void vg_prompts_pane_show (VgPromptsPane *self, VgInterview *interview, guint index);

/* Puts @head above the prompts, for good. */
void vg_prompts_pane_set_head (VgPromptsPane *self, GtkWidget *head);

G_END_DECLS
