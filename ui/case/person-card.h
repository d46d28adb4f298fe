/* SPDX-License-Identifier: GPL-3.0-or-later */

/* person-card.h - one person of the case: name, role, how far the talk is, and the ways on.
 * Every person has the same card, with how one speaks with this person.
 */
#pragma once

#include "derive/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* VgPerson: what the card shows, copied by it.
 * @role: "harmed", "accused" or another role of the case
 * @is_being_written: a talk was begun to be written up, and is not in the case yet
 * @talk, @summary: (nullable): the steps with this person
 * @is_to_read: the case is in other hands: nothing is begun or gone on with
 */
typedef struct {
  const char *party;
  const char *name;
  const char *role;
  gboolean is_being_written;
  const VgStep *talk;
  const VgStep *summary;
  gboolean is_to_read;
} VgPerson;

#define VG_TYPE_PERSON_CARD (vg_person_card_get_type ())
G_DECLARE_FINAL_TYPE (VgPersonCard, vg_person_card, VG, PERSON_CARD, GtkBox)

/* @subject: the case that choosing how one speaks with the person is an act of */
GtkWidget *vg_person_card_new (VgCase *subject, const VgPerson *person) G_GNUC_WARN_UNUSED_RESULT;

const char *vg_person_card_get_party (VgPersonCard *self);

/* The same person as the case has it now. */
void vg_person_card_show (VgPersonCard *self, const VgPerson *person);

G_END_DECLS
