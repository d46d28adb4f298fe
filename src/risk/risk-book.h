/* SPDX-License-Identifier: GPL-3.0-or-later */

/* risk-book.h - what is looked at in an assessment of risks, and what words mean there.
 *
 * data/risks/risks.json, as an organisation may edit it; its schema is beside it. The codes
 * of domains, items and red flags are those of guide/name.h, all of them and no others:
 * conditions name them (domain report 3.2, 3.4).
 *
 *   list         ids              texts
 *   levels       low …            title means
 *   domains      FV …             title about low moderate high
 *   items        FV1 …            ask ease
 *   flags        RF1 …            title
 *   moments      v0 …             title about
 *   triggers     consent …        title
 *   strengths    home …           title
 */
#pragma once

#include "risk/directory.h"

G_BEGIN_DECLS

typedef struct _VgRiskBook VgRiskBook;

/* The shipped file, with the shipped directory. Returns: (transfer full) (nullable): NULL
 * with an error that names the file and the place in it
 */
VgRiskBook *vg_risk_book_read (GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Any file, which may only name entries of @directory. Keeps a reference. */
VgRiskBook *vg_risk_book_read_file (const char *path,
                                    VgDirectory *directory,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

VgRiskBook *vg_risk_book_ref (VgRiskBook *self);
void vg_risk_book_unref (VgRiskBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgRiskBook, vg_risk_book_unref)

/* Returns: (transfer none) */
VgDirectory *vg_risk_book_get_directory (VgRiskBook *self);

/* The ids of a list, in their order, NULL-terminated. Lends. */
const char *const *vg_risk_book_list (VgRiskBook *self, const char *list);

/* The items of one domain, in their order, NULL-terminated. Returns: (transfer full) */
GStrv vg_risk_book_list_items (VgRiskBook *self, const char *domain) G_GNUC_WARN_UNUSED_RESULT;

/* A text of the entry @id of @list, or NULL. Lends. */
typedef struct {
  const char *list;
  const char *id;
} VgRiskEntry;

const char *vg_risk_book_say (VgRiskBook *self,
                              const VgRiskEntry *entry,
                              const char *member,
                              const char *language);

/* What to do now where the red flag @flag is found, in this order.
 *
 * Returns: (transfer container) (element-type utf8): texts lent by the book
 */
GPtrArray *vg_risk_book_list_deeds (VgRiskBook *self,
                                    const char *flag,
                                    const char *language) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the red flag stops the contact alone, and not the preparation. */
gboolean vg_risk_book_stops_contact_only (VgRiskBook *self, const char *flag);

/* Whom to consult about a domain or a red flag.
 *
 * Returns: (transfer container) (element-type VgDirectoryEntry): lent by the directory
 */
GPtrArray *vg_risk_book_list_consult (VgRiskBook *self, const char *code) G_GNUC_WARN_UNUSED_RESULT;

/* After how many days an assessment is old. */
int vg_risk_book_get_days (VgRiskBook *self);

G_END_DECLS
