/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trail.h - the pages of the window, one on top of another, and the way back. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum {
  VG_PAGE_DOOR,
  VG_PAGE_CASES,
  VG_PAGE_NEW_CASE,
  VG_PAGE_REGISTRATION,
  VG_PAGE_SEARCH,
  VG_PAGE_SAFEKEEPING,
  VG_PAGE_CASE,
  VG_PAGE_TALK,
  VG_PAGE_STEP,
  VG_PAGE_ERASING,
  VG_PAGE_HAND_OVER,
} VgPageKind;

/* VgPage: what a page is about.
 * @guide: (nullable): of a TALK
 * @party: (nullable): of a TALK, or of a STEP about one person; whom ERASING is about
 * @name: (nullable): which STEP of the journey, "summary"; the path of a REGISTRATION; the words
 *   of a SEARCH; the key of the case of ERASING and HAND_OVER, which is not open
 */
typedef struct {
  VgPageKind kind;
  const char *guide;
  const char *party;
  const char *name;
} VgPage;

/* Returns: (transfer floating): the page's widget */
typedef GtkWidget *(*VgPageMake) (const VgPage *page, gpointer user_data);

/* Another page is in front, or none any more; before the focus goes there. */
typedef void (*VgPageShown) (gpointer user_data);

typedef struct _VgTrail VgTrail;

/* Lends @stack, in which the pages are shown. */
VgTrail *vg_trail_new (GtkStack *stack, VgPageMake make, VgPageShown shown, gpointer user_data)
    G_GNUC_WARN_UNUSED_RESULT;
void vg_trail_free (VgTrail *self);

/* Shows a new page and puts the focus on it. Where a page of the same kind is in the trail
 * already, that one and those after it go first. A TALK or a STEP goes in the place of any other:
 * the way back from each is to the case.
 *
 * Returns: (transfer none): its widget
 */
GtkWidget *vg_trail_push (VgTrail *self, const VgPage *page);

/* The same for a TALK or a STEP that one visits from another STEP, to come back there once: that
 * one alone stays beneath.
 */
GtkWidget *vg_trail_visit (VgTrail *self, const VgPage *page);

/* Takes all pages away: where one goes next has nothing to do with them. */
void vg_trail_clear (VgTrail *self);

/* Takes the last page away; the first one stays. */
void vg_trail_pop (VgTrail *self);

/* Takes all pages after the one of this kind away. Nothing where there is none. */
void vg_trail_pop_to (VgTrail *self, VgPageKind kind);

/* Makes every page anew, in another language. */
void vg_trail_rebuild (VgTrail *self);

/* What the last page is about; FALSE where there is none. Lends the texts. */
gboolean vg_trail_get_page (VgTrail *self, VgPage *out);

/* The STEP from which the last page is visited; FALSE where it is not. Lends the texts. */
gboolean vg_trail_get_origin (VgTrail *self, VgPage *out);

/* The last page: its kind, and its widget or NULL where there is none. */
VgPageKind vg_trail_get_kind (VgTrail *self);
GtkWidget *vg_trail_get_widget (VgTrail *self);

G_END_DECLS
