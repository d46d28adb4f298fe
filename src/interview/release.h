/* SPDX-License-Identifier: GPL-3.0-or-later */

/* release.h - what one party lets the other know, and whether that still holds.
 *
 * release/PLACE = {"how":"as-is|other-words|later|no","to","date","by","digest","words"}.
 * "to" names one, or several in a list: parties or roles. To whom it is not named, it is not
 * released; one that names nobody at all is for whoever asks, an empty list for nobody.
 * The digest is of the words that were released (words/words.h). For a fragment these are
 * its text; for a goal its words; for a facet or an answer its value and its words with a
 * space between, for a consent its state and its words; a number or a list as JSON. Change
 * them and the release has lapsed; without a digest only other words can be released. Who
 * refuses or withdraws the consent to pass anything on has released nothing.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

typedef enum {
  VG_RELEASE_NONE,   /* never asked */
  VG_RELEASE_NO,     /* asked, and the answer is no; or nothing may be passed on */
  VG_RELEASE_LATER,  /* asked, for later */
  VG_RELEASE_LAPSED, /* given for words that have changed since */
  VG_RELEASE_GIVEN,
} VgRelease;

/* How the value at @place is released now. */
VgRelease vg_release_of (VgCase *subject, const char *place);

/* Whom the release at @place names, whatever it says: parties or roles, in its order.
 *
 * Returns: (transfer full): NULL-terminated; without any where it names nobody
 */
char **vg_release_dup_receivers (VgCase *subject, const char *place) G_GNUC_WARN_UNUSED_RESULT;

/* The same of a release that stood there once. @release: (nullable): its record */
char **vg_release_dup_receivers_of (JsonObject *release) G_GNUC_WARN_UNUSED_RESULT;

/* Whether @reader may know it now: a release that holds and names them, their role, or
 * nobody. @reader: (nullable): NULL for the mediator, who may know all that is released
 */
gboolean vg_release_is_for (VgCase *subject, const char *place, const char *reader);

/* The words that may go to the other: as they are, or the agreed other words. NULL where
 * the release is not given. Returns: (transfer full) (nullable)
 */
char *vg_release_dup_words (VgCase *subject, const char *place) G_GNUC_WARN_UNUSED_RESULT;

/* The words that were released when the release had not lapsed yet. NULL where it has not
 * lapsed, or nobody knows them any more. Returns: (transfer full) (nullable)
 */
char *vg_release_dup_former (VgCase *subject, const char *place) G_GNUC_WARN_UNUSED_RESULT;

/* The words at @place that a release would be bound to. Returns: (transfer full) (nullable) */
char *vg_release_dup_ground (VgCase *subject, const char *place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
