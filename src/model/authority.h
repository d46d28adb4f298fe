/* SPDX-License-Identifier: GPL-3.0-or-later */

/* authority.h - whose acts count where in a case.
 *
 * One mediator at a time: the author of the first act, until an act of the mediator in
 * charge names another at "author/ID" ({"role":"mediator","from":CLOCK}). The mediator in
 * charge sets every place but other authors' "review/…"; a reviewer sets "review/OWN/…" and
 * nothing else. Learns from acts in the order of clock and author, so that journals united
 * in any order are judged alike.
 */
#pragma once

#include "model/act.h"

G_BEGIN_DECLS

typedef struct _VgAuthority VgAuthority;

VgAuthority *vg_authority_new (void) G_GNUC_WARN_UNUSED_RESULT;
void vg_authority_free (VgAuthority *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgAuthority, vg_authority_free)

/* The next act in order. FALSE with VG_ERROR_PARSE where its author may not set one of its
 * places: nothing was learnt from it.
 */
gboolean vg_authority_admit (VgAuthority *self, VgAct *act, GError **error);

/* Whether @author could set @places from @clock on. */
gboolean vg_authority_check (VgAuthority *self,
                             const char *author,
                             gint64 clock,
                             JsonObject *set,
                             GError **error);

/* Who is in charge at @clock; NULL where there is no act yet. Lends. */
const char *vg_authority_get_mediator (VgAuthority *self, gint64 clock);

G_END_DECLS
