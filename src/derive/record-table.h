/* SPDX-License-Identifier: GPL-3.0-or-later */

/* record-table.h - the tables of a summary: consents, facets, what was explained, what-ifs,
 * what was left and what is still open. One row an item of the guide.
 */
#pragma once

#include "derive/making.h"

G_BEGIN_DECLS

/* Adds them all to @summary, each with a "has-…" beside it. */
void vg_record_table_add_all (VgMaking *making, JsonObject *summary);

G_END_DECLS
