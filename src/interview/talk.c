/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/talk.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "model/place.h"
#include "model/record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct {
  const char *channel;
  const char *said;
} channels[] = {
  { "in-person", N_ ("in person") },
  { "telephone", N_ ("by telephone") },
  { "video", N_ ("by video") },
  { "writing", N_ ("in writing") },
};

void
vg_talk_free (VgTalk *self)
{
  g_free (self->id);
  g_free (self->party);
  g_free (self->date);
  g_free (self);
}

static JsonObject *
get_record (VgCase *subject, const char *id)
{
  g_autofree char *place = vg_place_join ("talk", id, NULL);

  return vg_place_is_valid (place) ? vg_case_get_object (subject, place) : NULL;
}

static VgTalk *
read_talk (JsonObject *record, const char *id)
{
  VgTalk *self = g_new0 (VgTalk, 1);

  self->id = g_strdup (id);
  self->party = g_strdup (vg_json_get_string (record, "party"));
  self->date = g_strdup (vg_json_get_string (record, "date"));

  return self;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const VgTalk *first = *(VgTalk *const *) a;
  const VgTalk *second = *(VgTalk *const *) b;
  int order = 0;

  if ((first->date == NULL) != (second->date == NULL))
    return first->date == NULL ? 1 : -1;
  order = g_strcmp0 (first->date, second->date);
  if (order != 0)
    return order;

  /* "t10" was begun after "t9". */
  order = (int) strlen (first->id) - (int) strlen (second->id);
  return order != 0 ? order : g_strcmp0 (first->id, second->id);
}

GPtrArray *
vg_talk_list (VgCase *subject, const char *party)
{
  g_autoptr (GPtrArray) places = NULL;
  GPtrArray *talks = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_talk_free);

  g_return_val_if_fail (VG_IS_CASE (subject), talks);

  places = vg_case_list (subject, "talk");
  for (guint i = 0; i < places->len; i++) {
    JsonObject *record = vg_case_get_object (subject, places->pdata[i]);

    if (g_strcmp0 (vg_json_get_string (record, "party"), party) == 0)
      g_ptr_array_add (talks, read_talk (record, vg_place_get_last (places->pdata[i])));
  }
  g_ptr_array_sort (talks, compare);
  for (guint i = 0; i < talks->len; i++)
    ((VgTalk *) talks->pdata[i])->number = i + 1;

  return talks;
}

VgTalk *
vg_talk_find (VgCase *subject, const char *id)
{
  g_autoptr (GPtrArray) talks = NULL;
  JsonObject *record = id != NULL ? get_record (subject, id) : NULL;

  if (record == NULL)
    return NULL;

  talks = vg_talk_list (subject, vg_json_get_string (record, "party"));
  for (guint i = 0; i < talks->len; i++)
    if (g_str_equal (((VgTalk *) talks->pdata[i])->id, id))
      return g_ptr_array_steal_index (talks, i);

  return NULL;
}

/* When something was last written about it, or "". */
static const char *
get_last_written (VgCase *subject, const char *id)
{
  g_autofree char *place = vg_place_join ("talk", id, NULL);
  g_autoptr (GPtrArray) history = vg_case_list_history (subject, place);

  return history->len > 0 ? vg_act_get_at (history->pdata[history->len - 1]) : "";
}

gboolean
vg_talk_goes_on (VgCase *subject, const char *id)
{
  JsonObject *record = id != NULL ? get_record (subject, id) : NULL;
  g_autofree char *today = vg_clock_dup_today ();
  g_autofree char *since = vg_clock_dup_hours_ago (VG_TALK_HOURS);

  if (record == NULL)
    return FALSE;

  return g_strcmp0 (vg_json_get_string (record, "date"), today) == 0 ||
         g_strcmp0 (get_last_written (subject, id), since) > 0;
}

char *
vg_talk_dup_current (VgCase *subject, const char *party)
{
  g_autoptr (GPtrArray) talks = vg_talk_list (subject, party);

  for (guint i = talks->len; i > 0; i--) {
    VgTalk *talk = talks->pdata[i - 1];

    if (vg_talk_goes_on (subject, talk->id))
      return g_strdup (talk->id);
  }

  return NULL;
}

/* A random id in a hand-over could collide with a counted one; a talk is begun by one
 * person at one table, so a number is enough and reads better.
 */
char *
vg_talk_begin (VgCase *subject, const char *party, JsonObject *set)
{
  g_autoptr (GPtrArray) talks = vg_case_list (subject, "talk");
  g_autofree char *today = vg_clock_dup_today ();
  g_autofree char *place = NULL;
  guint number = talks->len + 1;
  JsonObject *talk = json_object_new ();

  do {
    g_free (place);
    place = g_strdup_printf ("talk/t%u", number++);
  } while (vg_case_get (subject, place) != NULL);

  json_object_set_string_member (talk, "party", party);
  json_object_set_string_member (talk, "date", today);
  json_object_set_object_member (set, place, talk);

  return g_strdup (vg_place_get_last (place));
}

gboolean
vg_talk_set (VgCase *subject, const char *id, const char *member, JsonNode *value, GError **error)
{
  g_autoptr (JsonNode) owned = value;
  g_autofree char *place = vg_place_join ("talk", id, NULL);
  const char *about[] = { NULL, NULL };
  JsonObject *record = NULL;
  JsonObject *set = NULL;

  if (get_record (subject, id) == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND, _ ("there is no talk %s"), id);
    return FALSE;
  }

  about[0] = vg_json_get_string (get_record (subject, id), "party");
  record = vg_case_copy_record (subject, place);
  json_object_remove_member (record, member);
  if (owned != NULL)
    json_object_set_member (record, member, g_steal_pointer (&owned));
  set = json_object_new ();
  json_object_set_object_member (set, place, record);

  return vg_case_append (subject, set, about[0] != NULL ? about : NULL, error);
}

const char *const *
vg_talk_get_channels (void)
{
  return vg_record_get_words ("talk/t1", "channel");
}

const char *
vg_talk_say_channel (const char *channel)
{
  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    if (g_strcmp0 (channels[i].channel, channel) == 0)
      return _ (channels[i].said);

  return NULL;
}
