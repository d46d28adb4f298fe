/* SPDX-License-Identifier: GPL-3.0-or-later */

/* sayable.h - what may be said to a person now: the words that others released to them. */
#pragma once

#include "guide/shelf.h"
#include "model/case.h"

G_BEGIN_DECLS

/* VgSayable:
 * @title: what it is, in the screen's language, for the mediator
 * @words: as they may be said
 * @is_told: the register says that these words were told to them
 */
typedef struct {
  char *place;
  char *title;
  char *words;
  gboolean is_told;
} VgSayable;

void vg_sayable_free (VgSayable *self);

/* By place. Returns: (transfer full) (element-type VgSayable) */
GPtrArray *
vg_sayable_list (VgCase *subject, VgShelf *shelf, const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
