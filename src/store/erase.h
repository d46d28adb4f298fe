/* SPDX-License-Identifier: GPL-3.0-or-later */

/* erase.h - what must go, goes: from the file, its WAL, and every backup of the data.
 *
 * Keys and rows are deleted with their bytes overwritten, and the WAL is emptied before
 * TRUE is returned. Links of what stays still hold.
 */
#pragma once

#include "store/journal.h"

G_BEGIN_DECLS

/* The whole case. A note without content stays: when, how many acts. */
gboolean vg_erase_case (VgVaultFile *vault, const char *case_id, GError **error);

/* VgErasing: what goes from a case.
 * @person: (nullable): all acts that hold data of this person alone, and the person's key
 * @acts: (nullable) (element-type VgGap): single acts, by author and number
 */
typedef struct {
  const char *case_id;
  const char *person;
  GPtrArray *acts;
} VgErasing;

/* Erases @what, each act as a gap with today's date, and saves @then (new acts that remove
 * what would come back to light, the card and cover worked out anew) in one transaction.
 * Where single acts go, the case gets a new key and is sealed anew, so that older backups
 * do not open them either.
 */
gboolean
vg_erase_acts (VgVaultFile *vault, const VgErasing *what, const VgSave *then, GError **error);

/* A new key for a case and all its people; everything is sealed anew, every link stays. */
gboolean vg_rekey_case (VgVaultFile *vault, const char *case_id, GError **error);

/* Notes of erased cases, as JSON: {"erased":DATE,"acts":N}.
 *
 * Returns: (transfer full) (element-type utf8)
 */
GPtrArray *vg_erase_list_notes (VgVaultFile *vault, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
