/* SPDX-License-Identifier: GPL-3.0-or-later */

/* journal.h - cases in a vault: acts in, acts out.
 *
 * Each author has a chain of acts in a case: number 1, 2, 3 …, each hanging on the one
 * before (seal/chain.h). What an act holds of one person alone (vg_act_list_people()) is
 * sealed under that person's key, all else under the case's.
 */
#pragma once

#include "model/act.h"
#include "store/gap.h"
#include "store/vault-file.h"

G_BEGIN_DECLS

/* VgSave: what is saved at once, all or nothing. Texts are JSON. NULL leaves what is there.
 * @acts: (element-type VgAct) (nullable): new acts, of any authors, in the order of their
 *   clocks; each is appended to its author's chain
 * @cover: what a case file says beside its acts: id, guides, unknown members
 * @card: what lists show; kept as it is
 * @sort: by which cards are listed, lower case
 * @draft: text being typed; "" removes it
 * @randoms: (nullable): where the acts come from another vault, the 32 bytes for each that
 *   its commitment hangs on: so the chain is the same in both. NULL: new ones
 * @gaps: (nullable) (element-type VgGap): what was erased in that vault, in the order of
 *   vg_gap_compare(); each comes where it stands in its chain, unless something is there
 */
typedef struct {
  const char *case_id;
  GPtrArray *acts;
  const char *cover;
  const char *card;
  const char *sort;
  const char *draft;
  GBytes *randoms;
  GPtrArray *gaps;
} VgSave;

/* One transaction; TRUE only when it is on disk. A case that is not there yet gets its keys
 * (@cover and @card must be given then). After an error what is on disk was read again:
 * nothing was saved, except with VG_ERROR_STOPPED, where nobody knows: open again.
 * VG_ERROR_FULL: reading goes on, and saving once there is space.
 */
gboolean vg_journal_save (VgVaultFile *vault, const VgSave *save, GError **error);

/* The same within vg_vault_write(), for the files of store/ only. */
gboolean vg_journal_save_within (VgVaultFile *vault, const VgSave *save, GError **error);

/* VgStored: a case as it was stored. Acts in the order of clock and author.
 * @acts: (element-type VgAct)
 * @randoms: for each act the 32 bytes that its commitment hangs on; wiped when freed
 * @gaps: (element-type VgGap): in the order of vg_gap_compare()
 * @draft: (nullable)
 */
typedef struct {
  GPtrArray *acts;
  GBytes *randoms;
  GPtrArray *gaps;
  char *cover;
  char *card;
  char *draft;
} VgStored;

void vg_stored_free (VgStored *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgStored, vg_stored_free)

/* Opens every row and walks every chain of the case to its head. VG_ERROR_NOT_FOUND, or
 * VG_ERROR_TAMPERED naming what does not hold (never what it says).
 *
 * Returns: (transfer full) (nullable)
 */
VgStored *
vg_journal_load (VgVaultFile *vault, const char *case_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Where the chains of a case end, by their authors. Returns: (transfer full) (nullable)
 * (element-type VgHead): of store/head.h
 */
GArray *vg_journal_list_heads (VgVaultFile *vault,
                               const char *case_id,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean vg_journal_has (VgVaultFile *vault, const char *case_id);

/* All cards, by @sort. The text of each is "sort\ncard". One that does not open is NULL and
 * counted in @n_damaged.
 *
 * Returns: (transfer full) (element-type GBytes)
 */
GPtrArray *vg_journal_list_cards (VgVaultFile *vault,
                                  guint *n_damaged,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Where a scan stands; starts as zeros. */
typedef struct {
  gint64 row;
  gboolean is_done;
} VgScan;

/* One act of a scan, in a buffer that lives until the call returns. Returns: FALSE stops. */
typedef gboolean (*VgScanFunc) (const guint8 cas[VG_ID_BYTES],
                                const guint8 *act,
                                gsize length,
                                gpointer user_data);

/* The next @n_rows acts of all cases, in the order in which they were written. Rows that do
 * not open are passed over: check tells of them.
 */
gboolean vg_journal_scan (VgVaultFile *vault,
                          VgScan *scan,
                          guint n_rows,
                          VgScanFunc func,
                          gpointer user_data,
                          GError **error);

/* The mediator's own notes: a journal of their own under a key of their own. @note is JSON. */
gboolean vg_journal_add_own (VgVaultFile *vault, const char *note, GError **error);

/* Returns: (transfer full) (element-type utf8): oldest first, wiped when freed */
GPtrArray *vg_journal_list_own (VgVaultFile *vault, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
