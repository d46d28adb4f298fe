/* SPDX-License-Identifier: GPL-3.0-or-later */

/* act.h - one row of the journal: at these places the value is now this.
 *
 *   {"at":"2026-03-02T14:03:22Z","clock":118,"author":"k7q2…","about":["harmed"],
 *    "set":{PLACE: VALUE, …},"undoes":117}
 *
 * A value of null removes. "about" and "undoes" may be missing. Never changed once made;
 * members that this program does not know are kept.
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* No act has a later clock: what is beyond could not be read in every JSON. */
#define VG_ACT_LAST_CLOCK G_GINT64_CONSTANT (4503599627370496)

typedef struct _VgAct VgAct;

/* VgActFields: what a new act is made of.
 * @about: (nullable): whose data it holds, where the places do not say
 * @undoes: the clock of the act it takes back, or 0
 */
typedef struct {
  const char *at;
  gint64 clock;
  const char *author;
  const char *const *about;
  gint64 undoes;
} VgActFields;

/* Returns: (transfer full) */
VgAct *vg_act_new (const VgActFields *fields, JsonObject *set) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full) (nullable): NULL with VG_ERROR_PARSE where @node is no act */
VgAct *vg_act_from_json (JsonNode *node, GError **error) G_GNUC_WARN_UNUSED_RESULT;

VgAct *vg_act_ref (VgAct *self);
void vg_act_unref (VgAct *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgAct, vg_act_unref)

/* The canonical text, made once. Lends. */
const char *vg_act_get_text (VgAct *self);

const char *vg_act_get_at (VgAct *self);
gint64 vg_act_get_clock (VgAct *self);
const char *vg_act_get_author (VgAct *self);
gint64 vg_act_get_undoes (VgAct *self);
JsonObject *vg_act_get_set (VgAct *self);

/* Whether everything it sets is @place or lies under it. */
gboolean vg_act_is_under (VgAct *self, const char *place);

/* Whose personal data it holds: those in "about", in its places, and whom its records name
 * ("party").
 *
 * Returns: (transfer full): NULL-terminated, each once, in the order of their names
 */
char **vg_act_list_people (VgAct *self) G_GNUC_WARN_UNUSED_RESULT;

/* By clock, then author: the order in which acts are folded. */
int vg_act_compare (VgAct *a, VgAct *b);

G_END_DECLS
