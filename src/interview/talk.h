/* SPDX-License-Identifier: GPL-3.0-or-later */

/* talk.h - the talks with a person: when, where and how they were held, and who was there.
 *
 * A talk begins with its first answer, or on request. It goes on while it is today's, or was
 * written about in the last VG_TALK_HOURS: nobody's evening falls apart at midnight, and who
 * gives a talk the date of yesterday goes on in it.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

#define VG_TALK_HOURS 6

/* VgTalk: @number counts the talks with this person, from 1, by date. @date may be NULL. */
typedef struct {
  char *id;
  char *party;
  char *date;
  guint number;
} VgTalk;

void vg_talk_free (VgTalk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgTalk, vg_talk_free)

/* Those with @party by date, then by id; one without a date comes last.
 *
 * Returns: (transfer full) (element-type VgTalk)
 */
GPtrArray *vg_talk_list (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full) (nullable): NULL where there is no talk of that id */
VgTalk *vg_talk_find (VgCase *subject, const char *id) G_GNUC_WARN_UNUSED_RESULT;

/* Whether what is noted now belongs to it. @id: (nullable) */
gboolean vg_talk_goes_on (VgCase *subject, const char *id);

/* The id of the latest talk with @party that goes on. Returns: (transfer full) (nullable) */
char *vg_talk_dup_current (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* Adds a talk of today to what an act will set.
 *
 * Returns: (transfer full): its id
 */
char *vg_talk_begin (VgCase *subject, const char *party, JsonObject *set) G_GNUC_WARN_UNUSED_RESULT;

/* One member of the talk @id: "date", "minutes", "place", "present" or "channel"; @value
 * (taken) NULL takes it away.
 */
gboolean
vg_talk_set (VgCase *subject, const char *id, const char *member, JsonNode *value, GError **error);

/* The channels a talk may have, NULL-terminated, and a word for each in the screen's language. */
const char *const *vg_talk_get_channels (void);
const char *vg_talk_say_channel (const char *channel);

G_END_DECLS
