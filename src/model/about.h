/* SPDX-License-Identifier: GPL-3.0-or-later */

/* about.h - whom a record is about, by its place and by what it says of itself.
 *
 * An answer is about whoever gave it; a risk about those whose doing it is and for whom; a clause
 * about those who do it; a measure or a check of a side about everyone on that side; a moment of
 * contact about whom it was with; what was told, and two goals that do not fit, about each of the
 * two: without one of them nothing is left of it.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* VgAbout: of one person.
 * @VG_ABOUT_UNSAID: the record does not say: it is about the case
 * @VG_ABOUT_THEIRS: about this person alone
 * @VG_ABOUT_SHARED: about this person and others
 * @VG_ABOUT_OTHERS: about others
 */
typedef enum {
  VG_ABOUT_UNSAID,
  VG_ABOUT_THEIRS,
  VG_ABOUT_SHARED,
  VG_ABOUT_OTHERS,
} VgAbout;

/* Of the value (nullable) that stands, or once stood, at @place. */
VgAbout vg_about_find (VgCase *subject, const char *place, JsonNode *value, const char *person);

G_END_DECLS
