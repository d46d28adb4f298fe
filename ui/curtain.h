/* SPDX-License-Identifier: GPL-3.0-or-later */

/* curtain.h - quick hide: what stands in front of the work, its dialogs and its focus. */
#pragma once

#include "ui/hidden-page.h"

G_BEGIN_DECLS

typedef struct _VgCurtain VgCurtain;

/* Lends everything. @sides: where @work is shown, and the hidden page in its place */
VgCurtain *
vg_curtain_new (GtkWindow *window, GtkStack *sides, GtkWidget *work) G_GNUC_WARN_UNUSED_RESULT;
void vg_curtain_free (VgCurtain *self);

/* Twice is nothing. */
void vg_curtain_close (VgCurtain *self);

/* As it was, with the focus where it was. */
void vg_curtain_open (VgCurtain *self);

/* Something behind it has changed, and took the focus: that is for when it opens. */
void vg_curtain_keep_focus (VgCurtain *self);

/* What is shown while it is closed; NULL while it is open. Lends. */
VgHiddenPage *vg_curtain_get_page (VgCurtain *self);

G_END_DECLS
