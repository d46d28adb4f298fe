/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case-private.h - the inside of a case, for the files case*.c only. */
#pragma once

#include "model/act.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* As in case.h, which includes what this may not: no two files include one another. */
typedef struct _VgCase VgCase;

/* One place: its value, lent by the last act that set it, and all acts that did. */
typedef struct {
  char *place;
  JsonNode *value;
  GPtrArray *acts;
} Slot;

struct _VgCase {
  GObject parent_instance;

  char *id;
  char *author;
  JsonObject *rest; /* members of the file that this program does not know */
  JsonArray *guides;
  GPtrArray *acts;
  GTree *slots;
  GTree *drafts;
  guint n_opened; /* acts that were there when the case was opened */
  gint64 clock;
};

/* Folds @act (taken) without telling. Returns: (transfer full): the places it sets */
char **vg_case_fold (VgCase *self, VgAct *act);

/* The next act of this author, with "undoes" when that is not 0; folded and told. */
void vg_case_take_act (VgCase *self, JsonObject *set, const char *const *about, gint64 undoes);

G_END_DECLS
