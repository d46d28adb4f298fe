/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paths.h - where the program's data lie: beside the build, else in the installed place.
 *
 * Seen from the running program: a build tree has a file "source-data" in its folder
 * "data" that names the source's data; an installed tree is found relative to the
 * folder of programs, so that it can be moved as a whole.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (transfer none): the folder of guides, goals, templates, practice cases */
const char *vg_paths_get_data (void);

/* Returns: (transfer none): the folder of catalogues */
const char *vg_paths_get_locale (void);

/* Returns: (transfer none): the folder with the compiled settings schema */
const char *vg_paths_get_schemas (void);

/* Returns: (transfer full): a path inside the data folder, NULL-terminated parts */
char *vg_paths_dup_data (const char *first, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

/* An organisation's own folder, whose guides and templates come before those that ship; what
 * was set, else what VOORGESPREK_OWN names, else NULL. Set before anything is read. Lends.
 */
void vg_paths_set_own (const char *folder);
const char *vg_paths_get_own (void);

/* A file of that folder where it is there, else of the data folder. Returns: (transfer full) */
char *vg_paths_find (const char *first, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

/* The user's state folder for this program ($XDG_STATE_HOME/voorgesprek), not made here.
 *
 * Returns: (transfer full)
 */
char *vg_paths_dup_state (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
