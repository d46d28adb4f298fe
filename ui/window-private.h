/* SPDX-License-Identifier: GPL-3.0-or-later */

/* window-private.h - the inside of the window, for the files window*.c only. Each of them
 * installs the actions it answers.
 */
#pragma once

#include "ui/bookmark.h"
#include "ui/case/case-side.h"
#include "ui/curtain.h"
#include "ui/desk.h"
#include "ui/note-place.h"
#include "ui/notice.h"
#include "ui/round/round-bar.h"
#include "ui/trail.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* As in window.h, which includes what this may not: no two files include one another. */
typedef struct _VgWindow VgWindow;

/* @practice: the folder of practice cases; NULL: the user's own
 * @vault_folder: where the vault lies, or is going to; NULL: there are practice cases only
 * @desk: empty at the door
 * @bookmark: where to go once its case is open; NULL where one chooses oneself
 * @left_at: where one went to erase a person; NULL where one did not
 */
struct _VgWindow {
  AdwApplicationWindow parent_instance;

  VgShelf *shelf;
  char *practice;
  char *vault_folder;
  VgDesk *desk;
  VgBookmark *bookmark;
  VgBookmark *left_at;
  VgTrail *trail;
  gboolean is_locked;
  gboolean is_locking;
  gboolean may_close;

  VgCurtain *curtain;
  VgRoundBar *round;

  GtkStack *sides;
  GtkWidget *work;
  GtkWidget *toasts;
  VgCaseSide *side;
  GtkStack *pages;
  VgNotePlace *note_place;
  VgNotice *notice;
};

/* --- window-pages.c --- */

void vg_window_install_page_actions (GtkWidgetClass *widget_class);

/* Of the pages of the window, which is shown with what belongs beside each. */
VgTrail *vg_window_new_trail (VgWindow *self) G_GNUC_WARN_UNUSED_RESULT;

/* Where the list of cases is in front: reads it anew. */
void vg_window_refresh_cases (VgWindow *self);

/* --- window-place.c --- */

void vg_window_install_place_actions (GtkWidgetClass *widget_class);

/* What is open and could be locked, be it that something is still asked about it. Lends. */
VgVault *vg_window_get_vault (VgWindow *self);

/* Enables what can be done in this place, with this case. */
void vg_window_show_what_can_be_done (VgWindow *self);

void vg_window_show_notice (VgWindow *self);

/* Goes to the list of its cases. @workspace: (nullable): NULL leads to the door */
void vg_window_go_to (VgWindow *self, VgWorkspace *workspace);

/* Puts it away, with all pages. Closed at once, also where somebody still holds it. */
void vg_window_drop_workspace (VgWindow *self);

/* Returns: (transfer floating): the page that leads to the cases */
GtkWidget *vg_window_new_door (VgWindow *self);

/* --- window-round.c --- */

void vg_window_install_round_actions (GtkWidgetClass *widget_class);

/* --- window-case.c --- */

void vg_window_install_case_actions (GtkWidgetClass *widget_class);

/* What one does once all is on disk, or without. */
typedef void (*VgWindowThen) (VgWindow *self);

/* Where the case cannot be saved, asks whether to do it nevertheless. */
void vg_window_save_then (VgWindow *self, const char *yes, VgWindowThen then);

/* Saves it, and goes back to the list. */
void vg_window_leave_case (VgWindow *self);

/* Puts it away as it is on disk, and forgets where one was going in it. */
void vg_window_drop_file (VgWindow *self);

/* FALSE where one is in no case. Lends. */
gboolean vg_window_find_bookmark (VgWindow *self, VgBookmark *out);

/* --- window-cases.c --- */

void vg_window_install_cases_actions (GtkWidgetClass *widget_class);

/* From where a person is erased back to where one was in the case, which goes on; to the page of
 * the case where that may be gone.
 */
void vg_window_leave_erasing (VgWindow *self, gboolean to_case);

/* --- window-lock.c --- */

void vg_window_install_lock_actions (GtkWidgetClass *widget_class);

/* As it was before it was hidden. */
void vg_window_show_work (VgWindow *self);

G_END_DECLS
