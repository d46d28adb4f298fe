/* SPDX-License-Identifier: GPL-3.0-or-later */

/* new-person.h - asks who else is in the case: who it is here, on whose side, and the name.
 *
 * Asks for: people.add (role, side or "", name).
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_NEW_PERSON (vg_new_person_get_type ())
G_DECLARE_FINAL_TYPE (VgNewPerson, vg_new_person, VG, NEW_PERSON, GtkBox)

GtkWidget *vg_new_person_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* What came of it: NULL where the person is in the case, and the form is empty again; else
 * why not, said below the form.
 */
void vg_new_person_tell (VgNewPerson *self, const GError *error);

G_END_DECLS
