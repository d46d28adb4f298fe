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

/* All acts sealed under @person's key, and the key. The caller then saves card, cover and
 * draft anew (@then: with new acts that remove what is gone; saved in the same transaction).
 */
gboolean
vg_erase_person (VgVaultFile *vault, const char *person, const VgSave *then, GError **error);

/* Single acts, by author and number (@gaps' author and number); the case gets a new key, so
 * that older backups do not open them either. @then: as above.
 */
gboolean vg_erase_acts (VgVaultFile *vault, GPtrArray *gaps, const VgSave *then, GError **error);

/* A new key for a case and all its people; everything is sealed anew, every link stays. */
gboolean vg_rekey_case (VgVaultFile *vault, const char *case_id, GError **error);

/* Notes of erased cases, as JSON: {"erased":DATE,"acts":N}. Returns: (transfer full) (element-type
 * utf8) */
GPtrArray *vg_erase_list_notes (VgVaultFile *vault, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
