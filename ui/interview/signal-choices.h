/* SPDX-License-Identifier: GPL-3.0-or-later */

/* signal-choices.h - what a signal is about: the person, and the kind, as lists to choose from. */
#pragma once

#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The people of the case by name. Returns: (transfer floating) */
GtkWidget *vg_signal_choices_new_people (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* The kinds, with none of them first. Returns: (transfer floating) */
GtkWidget *vg_signal_choices_new_kinds (void) G_GNUC_WARN_UNUSED_RESULT;

/* The id of the person or the kind that is chosen; NULL for none. Lends. */
const char *vg_signal_choices_get (GtkWidget *choices);

/* Chooses it; another than there is to choose from chooses the first. */
void vg_signal_choices_set (GtkWidget *choices, const char *value);

G_END_DECLS
