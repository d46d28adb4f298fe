/* SPDX-License-Identifier: GPL-3.0-or-later */

/* signal.h - what the mediator saw or heard and wants to come back to, and what became of it.
 *
 * A signal is observed words, never a diagnosis of somebody's motive (domain report 3.3). It
 * is the mediator's own and stands in no paper. It is open until it was discussed.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* VgSighting: what is noted at the moment itself.
 * @place: (nullable): where it is to stand, "signal/ID"; NULL for a new id
 * @party: (nullable): in whose talk
 * @about: (nullable): whom it is about, where that is another person
 * @kind, @talk, @question: (nullable)
 */
typedef struct {
  const char *place;
  const char *text;
  const char *party;
  const char *about;
  const char *kind;
  const char *talk;
  const char *question;
} VgSighting;

/* VgSignal: one of them as it is now; what is not known is NULL. */
typedef struct {
  char *place;
  char *text;
  char *party;
  char *about;
  char *kind;
  char *question;
  char *date;
  char *with;
  char *on;
  char *how;
  char *outcome;
  gboolean is_discussed;
} VgSignal;

void vg_signal_free (VgSignal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgSignal, vg_signal_free)

/* Those noted in talks with @party, and those of nobody's talk, in the order in which they were
 * noted. @party: (nullable): NULL for those of nobody's talk alone
 *
 * Returns: (transfer full) (element-type VgSignal)
 */
GPtrArray *vg_signal_list (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* All of them, whoever they were noted with, in that order.
 *
 * Returns: (transfer full) (element-type VgSignal)
 */
GPtrArray *vg_signal_list_all (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* Whether something is still to be done with it: it was not discussed, or nothing says what
 * came of it.
 */
gboolean vg_signal_is_open (const VgSignal *self);

/* How many are open; -1 where there is no signal at all: nobody knows whether anyone looked. */
int vg_signal_count_open (VgCase *subject);

/* Returns: (transfer full) (nullable): NULL where none stands at @place */
VgSignal *vg_signal_find (VgCase *subject, const char *place) G_GNUC_WARN_UNUSED_RESULT;

/* Notes it with today's date. FALSE with an error where it says nothing. */
gboolean vg_signal_add (VgCase *subject, const VgSighting *sighting, GError **error);

/* One member: "text", "about", "kind", "with", "on", "how" or "outcome"; NULL or empty takes
 * it away, but a signal keeps its text.
 */
gboolean vg_signal_set (VgCase *subject,
                        const char *place,
                        const char *member,
                        const char *text,
                        GError **error);

/* Discussed: today, unless a day stands there. Open again: with whom and how it was stays. */
gboolean vg_signal_set_is_discussed (VgCase *subject,
                                     const char *place,
                                     gboolean is_discussed,
                                     GError **error);

gboolean vg_signal_remove (VgCase *subject, const char *place, GError **error);

/* The kinds that rules may know, NULL-terminated: pressure fear adapting distress aim. */
const char *const *vg_signal_get_kinds (void);

/* A word for one, in the screen's language; another kind is said as it is written. */
const char *vg_signal_say_kind (const char *kind);

G_END_DECLS
