/* SPDX-License-Identifier: GPL-3.0-or-later */

/* schema.h - the tables of a vault, and whether a file holds exactly these.
 *
 * Steps are numbered, only ever added, and each runs in one transaction. A vault whose
 * tables, indexes or triggers differ by one letter is not used: what is not ours could run
 * while we read.
 */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

#define VG_SCHEMA_APPLICATION 0x56474c31 /* "VGL1" */

/* The last step there is. */
guint vg_schema_get_newest (void);

/* In a transaction: all steps that @database lacks. */
gboolean vg_schema_make (VgDatabase *database, GError **error);

/* VG_ERROR_PARSE: no vault. VG_ERROR_NEWER. VG_ERROR_TAMPERED: damaged, or not ours. */
gboolean vg_schema_check (VgDatabase *database, GError **error);

G_END_DECLS
