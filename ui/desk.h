/* SPDX-License-Identifier: GPL-3.0-or-later */

/* desk.h - what the pages of the window are made from: the place with cases, the case of it
 * that is open, and the own notes that go with that place.
 */
#pragma once

#include "ui/trail.h"
#include "workspace/vault.h"

G_BEGIN_DECLS

typedef struct _VgDesk VgDesk;

/* @error: (nullable): NULL where the case lies on the desk now */
typedef void (*VgDeskOpened) (const GError *error, gpointer user_data);

VgDesk *vg_desk_new (VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;
void vg_desk_free (VgDesk *self);

/* Nothing of another place stays. @workspace: (nullable): NULL where there is none */
void vg_desk_set_workspace (VgDesk *self, VgWorkspace *workspace);

/* What there is, or NULL: the place, where it is a vault, and the open case with its file. Lend. */
VgWorkspace *vg_desk_get_workspace (VgDesk *self);
VgVault *vg_desk_get_vault (VgDesk *self);
VgCaseFile *vg_desk_get_file (VgDesk *self);
VgCase *vg_desk_get_case (VgDesk *self);

/* The place has the cases of people who do not exist. */
gboolean vg_desk_is_practice (VgDesk *self);

/* Opens a case of the place, in the place of any other. @opened is called later, and never
 * once the case was put away before.
 */
void vg_desk_open_case (VgDesk *self, const char *key, VgDeskOpened opened, gpointer user_data);

/* Puts the open case away, as it is on disk; also one that is still being opened. */
void vg_desk_put_away (VgDesk *self);

/* Whether anything was done in the open case since it was opened. */
gboolean vg_desk_has_new_acts (VgDesk *self);

/* Whether the page can be made from what lies here. */
gboolean vg_desk_has_page (VgDesk *self, const VgPage *page);

/* Every page but the door, where vg_desk_has_page() says so. Returns: (transfer floating) */
GtkWidget *vg_desk_make_page (VgDesk *self, const VgPage *page);

G_END_DECLS
