/* SPDX-License-Identifier: GPL-3.0-or-later */

/* registration-map.h - what of a web form stands where in a case: data/registration/.
 *
 * The table decides what may be taken over from a form without having been asked in a talk;
 * this reader keeps it from going further: details of the case, and how a person wishes to be
 * called and reached. Never an answer, a consent, a goal or an acknowledgement.
 *
 * "party/registrant" and "party/other" are the one who filled in the form and the other of
 * the two, by what the same form says at case/started-by.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _VgRegistrationMap VgRegistrationMap;

/* VgMapped: a place that a name of the form leads to. All lent by the map.
 * @member: (nullable): of the record there; NULL where the value stands there itself
 */
typedef struct {
  const char *place;
  const char *member;
} VgMapped;

/* The table that ships. */
char *vg_registration_map_dup_path (void) G_GNUC_WARN_UNUSED_RESULT;

/* VG_ERROR_PARSE names the file and the place in it. Returns: (transfer full) (nullable) */
VgRegistrationMap *vg_registration_map_read (const char *path,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
VgRegistrationMap *vg_registration_map_ref (VgRegistrationMap *self);
void vg_registration_map_unref (VgRegistrationMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgRegistrationMap, vg_registration_map_unref)

/* Where what the form calls @name goes. Capitals, accents and signs make no difference.
 * FALSE where nobody says so.
 */
gboolean vg_registration_map_find (VgRegistrationMap *self, const char *name, VgMapped *out);

/* What is called so on the screen. Lends. */
const char *vg_registration_map_get_label (VgRegistrationMap *self, const char *name);

/* The word of the program for what was filled in, "sexual" for "Zeden"; where the place takes
 * any text, that text in one line. NULL where it is none that may be taken over.
 *
 * Returns: (transfer full) (nullable)
 */
char *vg_registration_map_dup_value (VgRegistrationMap *self,
                                     const char *name,
                                     const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
