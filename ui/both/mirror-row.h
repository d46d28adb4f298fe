/* SPDX-License-Identifier: GPL-3.0-or-later */

/* mirror-row.h - one question to both, side by side: the same room for each.
 *
 * Each question leads to its place: asks for win.talk-at (sss guide, party, item).
 */
#pragma once

#include "derive/mirror.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* VgPairOfPeople: all lent while a row is made.
 * @names: what the two wish to be called
 */
typedef struct {
  VgInterview *interviews[2];
  const char *names[2];
} VgPairOfPeople;

/* A row for a list. */
GtkWidget *vg_mirror_row_new (const VgMirrorRow *row,
                              const VgPairOfPeople *people) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
