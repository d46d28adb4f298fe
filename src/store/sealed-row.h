/* SPDX-License-Identifier: GPL-3.0-or-later */

/* sealed-row.h - rows that are written over: covers, cards, drafts, settings.
 *
 * One for each id (of a case, or of a setting's name). Each time one is written its head
 * counts one more, and the row is sealed for that number: an older one that is put back
 * does not open, and one that is taken away is missed. Drafts do without: they are written
 * each second and become an act half a minute later, and the count of writes is told to
 * people. An older draft opens, and one that is taken away is not missed.
 */
#pragma once

#include "store/vault-private.h"

G_BEGIN_DECLS

typedef enum {
  VG_ROW_COVER,
  VG_ROW_CARD,
  VG_ROW_DRAFT,
  VG_ROW_SETTING,
} VgRowKind;

/* VgRow: which one */
typedef struct {
  VgRowKind kind;
  guint8 id[VG_ID_BYTES];
} VgRow;

/* Within vg_vault_write(). @text: in UTF-8 */
gboolean vg_sealed_row_put (VgVaultFile *vault, const VgRow *row, const char *text, GError **error);
gboolean vg_sealed_row_remove (VgVaultFile *vault, const VgRow *row, GError **error);

/* The plain bytes, wiped when freed, with a zero byte after them. VG_ERROR_NOT_FOUND where
 * there is none; VG_ERROR_TAMPERED also where there should be one.
 *
 * Returns: (transfer full) (nullable)
 */
GBytes *
vg_sealed_row_get (VgVaultFile *vault, const VgRow *row, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same for a row that was read already: @number of its head, @body as it is on disk. */
GBytes *vg_sealed_row_open (VgVaultFile *vault,
                            const VgRow *row,
                            guint64 number,
                            GBytes *body,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The name of the setting's row. */
void vg_sealed_row_name_setting (VgVaultFile *vault, const char *name, VgRow *out);

G_END_DECLS
