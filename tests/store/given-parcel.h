/* SPDX-License-Identifier: GPL-3.0-or-later */

/* given-parcel.h - people who hand cases over, and a case on its way. */
#pragma once

#include "store/parcel-content.h"

G_BEGIN_DECLS

/* Somebody, always the same for the same letter. */
VgIdentity *given_identity (char letter);

/* The card of @identity, signed. Returns: (transfer full) */
VgCard *given_card (VgIdentity *identity);

/* A small case by @sender, with an act that was erased, handed over to @receiver's author id
 * or, where that is NULL, to a bearer.
 */
VgCarried *given_carried (VgIdentity *sender, const char *receiver);

/* Works its heads out anew, after a change. */
void given_link (VgCarried *carried);

/* All that a parcel holds, before it is sealed. Returns: (transfer full) */
GBytes *given_content (const VgCarried *carried, VgIdentity *signer);

/* @plain sealed in a stream, and read. */
VgCarried *given_read (const guint8 *plain, gsize length, GError **error);

G_END_DECLS
