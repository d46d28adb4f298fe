/* SPDX-License-Identifier: GPL-3.0-or-later */

/* practice.h - the practice folder: a working copy of the invented cases.
 *
 * Lives in the user's state folder, in the clear because nobody in it exists. Missing
 * cases are copied there when the folder is opened; restoring one puts the shipped case
 * back and keeps what was there under another name. Where @folder is NULL, the user's own.
 *
 * Each shipped case is told in Dutch and in English (NAME-en.voorgesprek.json). Copied and
 * listed are those in the screen's language; one's own cases are listed in either.
 */
#pragma once

#include "workspace/case-card.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Makes the folder ready and lists its cases by label.
 *
 * Returns: (transfer full) (nullable): a GListStore of VgCaseCard
 */
GListModel *
vg_practice_open (const char *folder, VgShelf *shelf, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Puts the shipped case back; what was there is kept beside it. Only for a shipped case. */
gboolean vg_practice_restore (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean vg_practice_is_shipped (const char *path);

/* An empty practice case of one's own. Returns: (transfer full) (nullable): its path */
char *
vg_practice_add (const char *folder, const char *label, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether @path lies in the folder. */
gboolean vg_practice_holds (const char *folder, const char *path);

/* Where the shipped case lies, in the screen's language, that has a talk still to come; be it there
 * or not.
 *
 * Returns: (transfer full)
 */
char *vg_practice_dup_with_talk (const char *folder) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full): the user's own folder */
char *vg_practice_dup_folder (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
