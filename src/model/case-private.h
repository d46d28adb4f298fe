/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case-private.h - the inside of a case, for the files case*.c only. */
#pragma once

#include "model/act.h"
#include "model/authority.h"

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
  VgAuthority *authority;
  gint64 clock;
};

/* Folds @act, which comes after all that were folded, without telling. Taken. Returns: (transfer
 * full): the places it sets */
char **vg_case_fold (VgCase *self, VgAct *act);

/* Folds @acts, in their order, after what is there. FALSE where two of them are one, or one
 * sets what its author may not.
 */
gboolean vg_case_fold_all (VgCase *self, GPtrArray *acts, GError **error);

/* Tells that @places changed. */
void vg_case_tell (VgCase *self, char **places);

/* Whether the next act of this author may set the places of @set. */
gboolean vg_case_may_set (VgCase *self, JsonObject *set, GError **error);

/* The next act of this author, with "undoes" when that is not 0; folded and told. */
void vg_case_take_act (VgCase *self, JsonObject *set, const char *const *about, gint64 undoes);

G_END_DECLS
