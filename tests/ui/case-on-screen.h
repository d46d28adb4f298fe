/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case-on-screen.h - for tests: a page of the practice case, in a window, as a fixture. */
#pragma once

#include "guide/shelf.h"
#include "workspace/case-file.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @subject, @page: lent by the file and the window */
typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  VgCase *subject;
  GtkWidget *window;
  GtkWidget *page;
} CaseOnScreen;

typedef GtkWidget *(*CaseOnScreenMake) (VgCaseFile *file, VgShelf *shelf, const char *party);

/* Shows what @make makes about all, at @now ("2026-05-14T14:03:22Z") and from then on. */
void case_on_screen_show (CaseOnScreen *self, const char *now, CaseOnScreenMake make);

/* Closes it; nothing of page and file may be left. */
void case_on_screen_close (CaseOnScreen *self);

/* One text of a record. Lends; NULL where there is none. */
const char *case_on_screen_get (CaseOnScreen *self, const char *place, const char *member);

/* How many labels inside @root that one sees hold @words. */
guint case_on_screen_count (GtkWidget *root, const char *words);

/* Waits until as many do; fails after a while. */
void case_on_screen_wait (CaseOnScreen *self, const char *words, guint n);

/* The button, radio button or check button inside @root that one sees with these words, or NULL. */
GtkWidget *case_on_screen_find_button (GtkWidget *root, const char *words);

/* Presses it on the page; fails where it is not there. */
void case_on_screen_press (CaseOnScreen *self, const char *words);

G_END_DECLS
