/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case.h - a case: the fold of its acts.
 *
 * The journal only grows. The case holds the latest value of each place and each place's
 * history. The signal "changed" (GStrv places) tells which places an act has set.
 *
 * A case file (*.voorgesprek.json) is
 *   {"format":"voorgesprek-case/1","id":…,"author":…,
 *    "guides":[{"id","version","digest"}],"acts":[…],"draft":{PLACE:TEXT}}
 * and is written back with everything this program does not know.
 */
#pragma once

#include "model/act.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define VG_TYPE_CASE (vg_case_get_type ())
G_DECLARE_FINAL_TYPE (VgCase, vg_case, VG, CASE, GObject)

/* An empty case with a random id and author. Returns: (transfer full) */
VgCase *vg_case_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Reads a case file's tree. The whole is refused when any act is broken: the message
 * names the act ("acts[12]: …"). A draft found in it becomes an act.
 *
 * Returns: (transfer full) (nullable)
 */
VgCase *vg_case_from_json (JsonNode *node, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The case file's text, one act a line. Returns: (transfer full) */
char *vg_case_to_text (VgCase *self) G_GNUC_WARN_UNUSED_RESULT;

/* The same in two parts, as a vault keeps a case: all but acts and drafts ("cover"), and
 * the drafts ("" where there are none). Returns: (transfer full)
 */
char *vg_case_to_cover_text (VgCase *self) G_GNUC_WARN_UNUSED_RESULT;
char *vg_case_to_draft_text (VgCase *self) G_GNUC_WARN_UNUSED_RESULT;

/* From a cover, which may have a member "draft", and @acts (element-type VgAct) in the order
 * of vg_act_compare(). As vg_case_from_json(). Returns: (transfer full) (nullable)
 */
VgCase *
vg_case_from_acts (JsonNode *cover, GPtrArray *acts, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Adds the acts of others that are not there yet, in any order; the case is then the same
 * whoever united it first. All or nothing: FALSE where one sets what its author may not, or
 * where it is another act of the same author and clock.
 */
gboolean vg_case_unite (VgCase *self, GPtrArray *acts, GError **error);

/* The case goes on in other hands: an act of the author until now names @author mediator,
 * who is the author of all later acts. Nothing where it is the same.
 *
 * @name: (nullable): what that mediator is called
 */
gboolean vg_case_hand_over (VgCase *self, const char *author, const char *name, GError **error);

/* Who sets what comes next; NULL in a case without an act. Lends, until it changes. */
const char *vg_case_get_mediator (VgCase *self);

/* Who named that mediator; NULL where nobody had to. Lends. */
const char *vg_case_get_predecessor (VgCase *self);

/* Later acts come after all that @other has, also those that @self lost. */
void vg_case_wind_clock (VgCase *self, VgCase *other);

const char *vg_case_get_id (VgCase *self);
const char *vg_case_get_author (VgCase *self);

/* The value at @place, or NULL. Lends, until the place changes. */
JsonNode *vg_case_get (VgCase *self, const char *place);

/* The same where it is an object, or a text; else NULL. */
JsonObject *vg_case_get_object (VgCase *self, const char *place);
const char *vg_case_get_text (VgCase *self, const char *place);

/* A copy of the record at @place that may be changed, or an empty one: json-glib's own copy
 * of a node shares the object. Returns: (transfer full)
 */
JsonObject *vg_case_copy_record (VgCase *self, const char *place) G_GNUC_WARN_UNUSED_RESULT;

/* The places that have a value at or under @prefix, in their order ("" lists all).
 * Cost follows what it returns.
 *
 * Returns: (transfer container) (element-type utf8): places lent by the case
 */
GPtrArray *vg_case_list (VgCase *self, const char *prefix) G_GNUC_WARN_UNUSED_RESULT;

/* Whether any place at or under @prefix has a value. */
gboolean vg_case_has_under (VgCase *self, const char *prefix);

/* The acts that set @place or anything under it, oldest first.
 *
 * Returns: (transfer container) (element-type VgAct)
 */
GPtrArray *vg_case_list_history (VgCase *self, const char *place) G_GNUC_WARN_UNUSED_RESULT;

guint vg_case_get_n_acts (VgCase *self);
VgAct *vg_case_get_act (VgCase *self, guint index);

/* Appends one act that sets @set (place → value; null removes). Takes @set. Places and
 * values are checked against their records first (record.h): nothing happens when one is
 * wrong. An act that would change nothing is not written.
 *
 * @about: (nullable): whose data it holds, where a place does not say
 */
gboolean vg_case_append (VgCase *self, JsonObject *set, const char *const *about, GError **error);

/* One place, one value (taken; NULL removes). */
gboolean vg_case_set (VgCase *self, const char *place, JsonNode *value, GError **error);

/* The act that undo would take back, or redo bring back; NULL when there is none. Only
 * one's own acts of the last twelve hours count: closing and locking in between change
 * nothing, and nobody undoes last week by a slip of the hand.
 */
VgAct *vg_case_get_undoable (VgCase *self);
VgAct *vg_case_get_redoable (VgCase *self);
gboolean vg_case_undo (VgCase *self);
gboolean vg_case_redo (VgCase *self);

/* Text being typed, not an act yet; NULL or "" drops it. Emits "draft-changed". @place is
 * where it will stand, with "#" and the member it will be ("goal/harmed/g1#words"); for
 * a fragment how it is noted ("answer/harmed/V05/2#paraphrase"; a quotation without).
 */
void vg_case_set_draft (VgCase *self, const char *place, const char *text);
const char *vg_case_get_draft (VgCase *self, const char *place);

/* Says that the case is worked on with this guide; a later version under the same id is
 * only taken over where nothing of it was answered yet. Not an act.
 */
void vg_case_name_guide (VgCase *self, const char *id, const char *version, const char *digest);

/* The digest of the guide @id the case names, or NULL. */
const char *vg_case_get_guide_digest (VgCase *self, const char *id);

/* A number that no place under @prefix has yet: for fragments "answer/P/Q". From 1. */
guint vg_case_get_free_number (VgCase *self, const char *prefix);

G_END_DECLS
