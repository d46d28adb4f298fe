/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper-use.h - which papers are of use now, by where a case stands and how it ended.
 *
 * "use" of data/papers/papers.json has for a paper what must hold of the case and of whom the
 * paper is for; all of it must, and a paper without a list is always of use:
 *
 *   open, closed        the case
 *   reachable           the person did not ask to be left alone
 *   to-be-approached    approached, and not spoken to yet (domain report 1.3, P2)
 *   in-touch            spoken to, came by themselves, or answered: from then on what is told is
 *                       confidential, and a talk may begin (domain report 1.1, MfN)
 *   told-of             in touch, or was written to and is still awaited or refused. Who never
 *                       heard of us, or let a letter lie, gets no message that it ended
 *   spoken-to           a talk was held or something they said stands in the case
 *   willing             taking part is neither refused nor taken back
 *   both-sides          each side has somebody spoken to, willing and reachable: before that
 *                       there is no contact to plan, and most cases end so (domain report 0.1)
 *   clauses             something was arranged
 *   may-agree           the case is open, or ended with arrangements
 *   referred            not known to have begun with one of the parties themselves
 *
 * Nothing is forbidden by it: any paper can be made when it is asked for by name.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

typedef struct _VgPaperUse VgPaperUse;

/* @path: (nullable): NULL for the shipped file
 *
 * Returns: (transfer full) (nullable): NULL with @error naming the file and the place
 */
VgPaperUse *vg_paper_use_read (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void vg_paper_use_free (VgPaperUse *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgPaperUse, vg_paper_use_free)

/* @template: of the paper. @whom: whom it is for, which need not be a person ("both",
 * "mediator"): what is asked of the person is then asked of nobody, and holds
 */
gboolean
vg_paper_use_holds (VgPaperUse *self, VgCase *subject, const char *template, const char *whom);

G_END_DECLS
