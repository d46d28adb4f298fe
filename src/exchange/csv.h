/* SPDX-License-Identifier: GPL-3.0-or-later */

/* csv.h - a table as spreadsheets and web forms write one: RFC 4180, with a first row of names.
 *
 * UTF-8, with or without a byte order mark; rows end with CRLF or LF. Values are parted by a
 * comma, a semicolon or a tab, whichever the first row has most of. Every row has as many
 * values as the first one; rows without anything in them are passed over. Refused are what
 * a reader would have to guess about: a quotation mark within a bare value, one that is not
 * closed, a column without a name, more than VG_CSV_ROWS rows or VG_CSV_COLUMNS columns.
 * Errors are VG_ERROR_PARSE and read "name:line:column: what", as those of base/json.h.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VG_CSV_ROWS    1000
#define VG_CSV_COLUMNS 200

typedef struct _VgCsv VgCsv;

/* @name stands at the front of an error message. Returns: (transfer full) (nullable) */
VgCsv *vg_csv_parse (const char *text, gsize length, const char *name, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
void vg_csv_free (VgCsv *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgCsv, vg_csv_free)

guint vg_csv_get_n_columns (VgCsv *self);
const char *vg_csv_get_name (VgCsv *self, guint column);

/* The rows after the first one, counted from 0. */
guint vg_csv_get_n_rows (VgCsv *self);
const char *vg_csv_get (VgCsv *self, guint row, guint column);

G_END_DECLS
