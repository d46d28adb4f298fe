/* SPDX-License-Identifier: GPL-3.0-or-later */

/* risk-label.h - the labels of the page: wrapped, at the left, in a style. */
#pragma once

#include "ui/risk/risk-shown.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Appends one to @box. @css_class: (nullable). Returns: (transfer none) */
GtkLabel *vg_risk_label_add (GtkBox *box, const char *text, const char *css_class);

/* The same as a heading for a screen reader. */
GtkLabel *vg_risk_label_add_heading (GtkBox *box, const char *text, const char *css_class);

/* Shows @text, or nothing at all where it is NULL. */
void vg_risk_label_show (GtkLabel *label, const char *text);

/* A text of the book in the screen's language; the id where there is none. Lends. */
const char *
vg_risk_label_say (VgRiskBook *book, const char *list, const char *id, const char *member);

/* Takes every child away. */
void vg_risk_label_clear (GtkBox *box);

G_END_DECLS
