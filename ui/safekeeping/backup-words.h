/* SPDX-License-Identifier: GPL-3.0-or-later */

/* backup-words.h - when and where the last good backup was made, in words: pure functions. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "Just now", "Today at 14:03", "Yesterday at 09:10", "12 days ago"; "No backup yet" for NULL;
 * what is no time as it is. @time: "2026-11-26T14:02:56Z"; now is that of base/clock.h.
 *
 * Returns: (transfer full)
 */
char *vg_backup_say_when (const char *time) G_GNUC_WARN_UNUSED_RESULT;

/* "Of 26-11-2026 14:02, in /media/stick"; what a backup is for where there is none. Returns:
 * (transfer full)
 */
char *vg_backup_say_where (const char *time, const char *folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
