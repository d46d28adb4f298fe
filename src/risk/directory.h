/* SPDX-License-Identifier: GPL-3.0-or-later */

/* directory.h - where a mediator can turn, with the day each entry was last looked up.
 *
 * data/directory/directory.json, as an organisation may edit it; its schema is beside it
 * (domain report 3.5).
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _VgDirectory VgDirectory;

/* VgDirectoryEntry: all lent by the directory.
 * @numbers: as one dials them; empty where it differs from place to place
 * @site: (nullable)
 * @checked: the day on which it was last gone through
 * @is_acute: it stands on the card for acute danger
 * @is_verified: a source of the organisation itself was seen on that day
 */
typedef struct {
  const char *id;
  const char *const *numbers;
  const char *site;
  const char *checked;
  gboolean is_acute;
  gboolean is_verified;
} VgDirectoryEntry;

/* The shipped file. Returns: (transfer full) (nullable): NULL with an error that names the
 * file and the place in it
 */
VgDirectory *vg_directory_read (GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Any file. */
VgDirectory *vg_directory_read_file (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

VgDirectory *vg_directory_ref (VgDirectory *self);
void vg_directory_unref (VgDirectory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgDirectory, vg_directory_unref)

guint vg_directory_get_n (VgDirectory *self);
const VgDirectoryEntry *vg_directory_get (VgDirectory *self, guint index);

/* Returns: (transfer none) (nullable) */
const VgDirectoryEntry *vg_directory_find (VgDirectory *self, const char *id);

/* "name", "for" or "opening" in @language; NULL where there is none. Lends. */
const char *
vg_directory_entry_say (const VgDirectoryEntry *entry, const char *member, const char *language);

/* Whether it must be looked up again before anyone relies on it: no source was seen, or that
 * is more than a year ago, or the day lies ahead.
 */
gboolean vg_directory_entry_is_doubtful (const VgDirectoryEntry *entry);

/* "Checked on 2026-03-02", or that it is to be looked up first and why, in the screen's
 * language. Returns: (transfer full)
 */
char *vg_directory_entry_say_checked (const VgDirectoryEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
