/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case-deeds.h - what one does with a whole case of a vault, after a question.
 *
 * Says what came of it near @page; when a case is gone, activates its action cases.refresh.
 */
#pragma once

#include "workspace/vault.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @key, @label: of the case */
void vg_case_ask_to_export (GtkWidget *page, VgVault *vault, const char *key, const char *label);
void vg_case_ask_to_erase (GtkWidget *page, VgVault *vault, const char *key, const char *label);

G_END_DECLS
