/* SPDX-License-Identifier: GPL-3.0-or-later */

/* reading.h - the data of a paper while they are made: whose paper it is, what it is read
 * from, and the one place that says what its reader may know.
 */
#pragma once

#include "derive/contact-plan.h"
#include "derive/making.h"
#include "guide/shelf.h"

G_BEGIN_DECLS

typedef enum {
  VG_READER_PARTY,
  VG_READER_BOTH,
  VG_READER_MEDIATOR,
} VgReader;

/* VgReading: all lent but to vg_reading_free().
 * @words: of the summary: values, consents, facets
 * @sheet: of the papers
 * @people: (element-type VgMaking): everyone with a guide of their own, in the order of
 *          the case
 * @self: (nullable): the reader among them
 */
typedef struct {
  VgCase *subject;
  VgReader reader;
  const char *language;
  VgSheet *words;
  VgSheet *sheet;
  VgContactPlan *plan;
  GPtrArray *people;
  VgMaking *self;
} VgReading;

/* @reader: a party with a guide, "both" or "mediator".
 *
 * Returns: (transfer full) (nullable): NULL with @error set where the case has no such reader
 */
VgReading *vg_reading_new (VgCase *subject,
                           VgShelf *shelf,
                           const char *reader,
                           const char *language,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
void vg_reading_free (VgReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgReading, vg_reading_free)

/* A word of the papers, in the language of the paper. */
const char *vg_reading_say (VgReading *self, const char *group, const char *word);

/* A word for a value; "" for NULL. */
const char *vg_reading_say_value (VgReading *self, const char *value);

/* A text, or what is missing ("open" of the papers). Returns: (transfer full) */
JsonNode *vg_reading_new_wanted (VgReading *self,
                                 const char *text,
                                 const char *place,
                                 const char *open) G_GNUC_WARN_UNUSED_RESULT;

/* A date in words, as a text. */
void vg_reading_set_date (VgReading *self, JsonObject *object, const char *date, const char *place);

/* A list, and whether there is anything in it as "has-…" beside it. Takes @list. */
void vg_reading_set_list (JsonObject *object, const char *member, JsonArray *list);

/* What a person is called on this paper: by name to themselves, in a joint text and to the
 * mediator; to the others "the other person", for a name is theirs as well.
 *
 * Returns: (transfer full)
 */
char *vg_reading_dup_name (VgReading *self, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* The same for "harmed" or "accused": in a joint text and to the mediator all the people on
 * that side. Returns: (transfer full)
 */
char *vg_reading_dup_side_name (VgReading *self, const char *side) G_GNUC_WARN_UNUSED_RESULT;

/* Whether what stands at @place, said by @of, may stand on a paper of this reader.
 *
 * One's own: whatever is not parked. Another's: what they released to the reader; in a
 * joint text, and where the mediator reads what may be said in the contact, to everyone
 * else. Whether
 * another's answer is parked is judged by what the reader may know alone: to leave it out
 * for a reason that was not released would tell that reason.
 */
gboolean vg_reading_may_hold (VgReading *self, VgMaking *of, const char *place);

G_END_DECLS
