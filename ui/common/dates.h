/* SPDX-License-Identifier: GPL-3.0-or-later */

/* dates.h - dates as people type and read them: pure functions. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads a date as people type it, 2026-03-02, 2-3-2026, 2/3/2026 or 2.3.2026, day first.
 *
 * Returns: (transfer full) (nullable): as "2026-03-02"; NULL where it is no date
 */
char *vg_read_typed_date (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* "2026-03-02" as one types it, "2-3-2026", for a field; anything else as it is.
 *
 * Returns: (transfer full)
 */
char *vg_say_typed_date (const char *iso) G_GNUC_WARN_UNUSED_RESULT;

/* "2026-03-02" as "2 March 2026"; anything else as it is. Returns: (transfer full) */
char *vg_say_date (const char *iso) G_GNUC_WARN_UNUSED_RESULT;

/* "2026-03-12" as "12 March", with its year where that is not this one; anything else as it is.
 *
 * Returns: (transfer full)
 */
char *vg_say_day (const char *iso) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
