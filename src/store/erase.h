/* SPDX-License-Identifier: GPL-3.0-or-later */

/* erase.h - what must go, goes: from the file, its WAL, and every backup of the data.
 *
 * One transaction each. Keys and rows are deleted with their bytes overwritten, the WAL is
 * emptied, and the file is looked through for what is left of the keys, before TRUE is
 * returned. Links of what stays still hold. Where an error says that it was erased, it was,
 * and only the looking through is not done. What a disk keeps of blocks it was told are
 * free is beyond any program: without the vault's own key it opens nothing.
 */
#pragma once

#include "store/journal.h"

G_BEGIN_DECLS

/* The whole case. A note without content stays: when, how many acts. */
gboolean vg_erase_case (VgVaultFile *vault, const char *case_id, GError **error);

/* VgErasing: what goes from a case.
 * @person: (nullable): all acts that hold data of this person alone (but not those that name
 *   an author: model/erasure.h), and the person's key
 * @acts: (nullable) (element-type VgGap): single acts, by author and number
 */
typedef struct {
  const char *case_id;
  const char *person;
  GPtrArray *acts;
} VgErasing;

/* Erases @what, each act as a gap with today's date, and saves @then (new acts that remove
 * what would come back to light, the card and cover worked out anew) in one transaction.
 * The case gets a new key and is sealed anew, so that older backups open neither these acts
 * nor older covers, cards and drafts, which may tell of them.
 *
 * @then: (nullable). VG_ERROR_NOT_FOUND where one of the acts is not there, VG_ERROR_TAMPERED
 * where something that shall stay does not open: then nothing was erased.
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
