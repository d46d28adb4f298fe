/* SPDX-License-Identifier: GPL-3.0-or-later */

/* place-choice.h - one detail of a case to choose, asked as the guide of the registration does.
 *
 * The first choice leaves it open.
 */
#pragma once

#include "guide/shelf.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_PLACE_CHOICE (vg_place_choice_get_type ())
G_DECLARE_FINAL_TYPE (VgPlaceChoice, vg_place_choice, VG, PLACE_CHOICE, GtkBox)

/* @place: "case/event". Where no guide asks for it there is nothing to choose, nor to see. */
GtkWidget *vg_place_choice_new (VgShelf *shelf, const char *place) G_GNUC_WARN_UNUSED_RESULT;

/* The word of the program, or NULL where it is left open. Lends. */
const char *vg_place_choice_get_value (VgPlaceChoice *self);

G_END_DECLS
