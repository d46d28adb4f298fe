/* SPDX-License-Identifier: GPL-3.0-or-later */

/* release-words.h - what the page of releases says: pure functions, in the screen's language. */
#pragma once

#include "derive/release-list.h"
#include "interview/told.h"

G_BEGIN_DECLS

/* VgReleaseFilter: which rows one looks at. */
typedef enum {
  VG_RELEASE_FILTER_ALL,
  VG_RELEASE_FILTER_NOT_ASKED,
  VG_RELEASE_FILTER_MAY_GO,
  VG_RELEASE_FILTER_LAPSED,
  VG_RELEASE_FILTER_LATER,
  VG_RELEASE_FILTER_NO,
  VG_RELEASE_N_FILTERS,
} VgReleaseFilter;

/* "May go · 12"; without the figure where there is none, and where it would only frighten: a
 * talk has hundreds of lines, and few of them are ever asked about. Returns: (transfer full)
 */
char *vg_release_say_filter (VgReleaseFilter filter, guint n) G_GNUC_WARN_UNUSED_RESULT;

/* How many, for who looks for it: "12 lines". Returns: (transfer full) */
char *vg_release_say_count (VgReleaseFilter filter, guint n) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the row is one of those, and has words that begin so. @search may be "". */
gboolean vg_release_row_fits (const VgReleaseRow *row, VgReleaseFilter filter, const char *search);

/* One character: ✓ – » ! ? */
const char *vg_release_get_sign (const VgReleaseRow *row);

/* What was said, with the marks of a quotation where it is one. NULL where there are no
 * words. Returns: (transfer full) (nullable)
 */
char *vg_release_say_said (const VgReleaseRow *row) G_GNUC_WARN_UNUSED_RESULT;

/* Whether it is the person's words rather than a choice or the mediator's summary of them. */
gboolean vg_release_row_is_quotation (const VgReleaseRow *row);

/* "may go in other words since 16 April 2026: “…”". Returns: (transfer full) */
char *vg_release_say_state (const VgReleaseRow *row) G_GNUC_WARN_UNUSED_RESULT;

/* "Told to de heer Kei on 29 April 2026"; the last time and how often. NULL where it was not.
 *
 * Returns: (transfer full) (nullable)
 */
char *vg_release_say_told (const VgReleaseRow *row, VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* For whom it was decided until now: "For mevrouw Vlinder it may go as it is since …". Said while
 * others are chosen. Returns: (transfer full)
 */
char *vg_release_say_until_now (const VgReleaseRow *row, VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* To whom it could go once and cannot any more, a line each. NULL where there was nobody.
 *
 * Returns: (transfer full) (nullable)
 */
char *vg_release_say_ended (const VgReleaseRow *row, VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* "2 May 2026"; as it is where it is no date, "" for NULL. Returns: (transfer full) */
char *vg_release_say_date (const char *date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
