/* SPDX-License-Identifier: GPL-3.0-or-later */

/* carried.h - a case on its way from one vault to another, and what must be true of it.
 *
 * It was handed over by an act of the sender, the last that names its mediator: for a
 * colleague's card that colleague, under a passphrase a bearer. A bearer is an author for
 * this one way: whoever opens the parcel goes on in its name, and its first act names that
 * vault's identity mediator. So no chain of the sender ever grows anywhere else.
 */
#pragma once

#include "model/case.h"
#include "seal/card.h"
#include "store/chains.h"

G_BEGIN_DECLS

/* VgCarried:
 * @sender: the text of a card (seal/card.h)
 * @receiver: the author id of a card; NULL: a bearer
 * @cover: as a vault keeps it (store/journal.h); its author is the receiver, or the bearer
 * @acts, @randoms, @gaps: as in VgLinked
 * @heads: (element-type VgHead): where the chains end
 */
typedef struct {
  char *sender;
  char *receiver;
  char *cover;
  GPtrArray *acts;
  GBytes *randoms;
  GPtrArray *gaps;
  GArray *heads;
} VgCarried;

/* Empty. Returns: (transfer full) */
VgCarried *vg_carried_new (void) G_GNUC_WARN_UNUSED_RESULT;
void vg_carried_free (VgCarried *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgCarried, vg_carried_free)

/* The case, where everything holds: the chains worked out anew end at @heads, no author did
 * what it may not, and the sender handed it over. VG_ERROR_TAMPERED or VG_ERROR_PARSE; what
 * is told never quotes the case.
 *
 * Returns: (transfer full) (nullable)
 */
VgCase *vg_carried_open (const VgCarried *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The cover of @subject for who has it in charge. Returns: (transfer full): wipe it */
char *vg_carried_dup_cover (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* Of the case @case_id, which stands in its cover. */
void vg_carried_link (const VgCarried *self, const char *case_id, VgLinked *out);

/* Returns: (transfer full): a new one */
char *vg_carried_new_bearer (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean vg_carried_is_bearer (const char *author);

G_END_DECLS
