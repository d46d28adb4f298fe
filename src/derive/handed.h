/* SPDX-License-Identifier: GPL-3.0-or-later */

/* handed.h - whether a case went into other hands: where it was it can be read, and no longer
 * changed. For the list of cases, which has it from the card, and for the pages of the case.
 */
#pragma once

#include "model/case.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Since when @author has the case no longer, and who has it: {"at":TIME,"name":…}. Without a name
 * where it went to whoever has its file and passphrase. NULL where the case is in the hands of
 * @author. Returns: (transfer full) (nullable)
 */
JsonObject *vg_handed_find (VgCase *subject, const char *author) G_GNUC_WARN_UNUSED_RESULT;

/* "Handed over to Specht on 27 November 2026 · to read here, not to change".
 *
 * @handed: (nullable). Returns: (transfer full) (nullable): NULL where there is nothing to say
 */
char *vg_handed_say (JsonObject *handed) G_GNUC_WARN_UNUSED_RESULT;

/* The same of an open case, and what one does to work on it again; NULL where it is in hand. */
char *vg_handed_say_of (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;
char *vg_handed_say_way_back (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* Whether what is done here is refused. */
gboolean vg_handed_is_away (VgCase *subject);

G_END_DECLS
