/* SPDX-License-Identifier: GPL-3.0-or-later */

/* contact.h - the moments of contact outside the talks: letters, calls, answers, silence.
 *
 * contact/ID. What of the released words went along is entered in the register of what was
 * told (told.h) by the same act. For the mediator alone.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* VgContact: one moment; what is not known is NULL.
 * @place: where it stands; @with: with whom
 * @kind: a word of vg_contact_get_kinds()
 * @direction: "to" or "from" that person
 * @passed_on: what went along, as it was said; @released: the places it came from
 * @result: what came of it; @words: what that person said, in their own words
 */
typedef struct {
  char *place;
  char *with;
  char *date;
  char *kind;
  char *direction;
  char *channel;
  char *passed_on;
  char **released;
  char *result;
  char *words;
} VgContact;

void vg_contact_free (VgContact *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgContact, vg_contact_free)

/* VgContactSaid: what the mediator writes down; each but @with and @kind may be NULL.
 * @date: NULL for today
 * @direction: NULL for the usual one of its kind
 * @released: NULL-terminated
 */
typedef struct {
  const char *with;
  const char *kind;
  const char *date;
  const char *direction;
  const char *channel;
  const char *passed_on;
  const char *const *released;
  const char *result;
  const char *words;
} VgContactSaid;

/* Those with @with (nullable: with anybody), by date, then in the order of writing; one
 * without a date comes last. Returns: (transfer full) (element-type VgContact)
 */
GPtrArray *vg_contact_list (VgCase *subject, const char *with) G_GNUC_WARN_UNUSED_RESULT;

/* Adds one, with what the register gets of it, to what an act will set. VG_ERROR_FINDINGS
 * where it is with nobody in the case, of no kind, on no day or on a day to come; the error of
 * vg_told_add() where something is not released to that person: then nothing was added.
 */
gboolean
vg_contact_put (VgCase *subject, const VgContactSaid *said, JsonObject *set, GError **error);

/* The same as an act. Returns: (transfer full) (nullable): its place */
char *vg_contact_add (VgCase *subject,
                      const VgContactSaid *said,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Corrects one member: "date", "kind", "direction", "channel", "passed-on", "result" or
 * "words"; @text "" or NULL takes it away. What was told stays in the register.
 */
gboolean vg_contact_set (VgCase *subject,
                         const char *place,
                         const char *member,
                         const char *text,
                         GError **error);

gboolean vg_contact_remove (VgCase *subject, const char *place, GError **error);

/* The kinds, NULL-terminated, in the order in which one chooses; and each in the screen's
 * language ("Letter"; "Contact moment" for NULL).
 */
const char *const *vg_contact_get_kinds (void);
const char *vg_contact_say_kind (const char *kind);

/* "to" or "from": what a contact of that kind gets where nobody says otherwise. */
const char *vg_contact_get_usual_direction (const char *kind);

/* What the way of such a contact is asked with, in the screen's language: "which number". */
const char *vg_contact_ask_way (const char *kind);

/* "Letter, to Mr Pebble". Returns: (transfer full) */
char *vg_contact_say (VgCase *subject, const VgContact *contact) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
