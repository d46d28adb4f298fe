/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/told.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "interview/release.h"
#include "model/people.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

void
vg_told_free (VgTold *self)
{
  g_free (self->id);
  g_free (self->place);
  g_free (self->to);
  g_free (self->date);
  g_free (self->words);
  g_free (self->how);
  g_free (self->received);
  g_free (self);
}

/* What goes by the release: its words, or the value where there are none; NULL where it is
 * not released to @reader.
 */
static char *
dup_what_goes (VgCase *subject, const char *place, const char *reader)
{
  char *words = NULL;

  if (!vg_release_is_for (subject, place, reader))
    return NULL;

  words = vg_release_dup_words (subject, place);
  return words != NULL ? words : vg_release_dup_ground (subject, place);
}

/* NULL where nobody, or more than one, is named: each is told by themselves. */
static char *
dup_receiver (VgCase *subject, const char *place, const VgTelling *telling)
{
  g_auto (GStrv) receivers = vg_release_dup_receivers (subject, place);

  if (telling->to != NULL)
    return g_strdup (telling->to);

  return g_strv_length (receivers) == 1 ? g_strdup (receivers[0]) : NULL;
}

static JsonObject *
make_record (const char *place, const char *to, const char *words, const VgTelling *telling)
{
  g_autofree char *today = vg_clock_dup_today ();
  JsonObject *record = json_object_new ();

  vg_words_set (record, "place", place);
  vg_words_set (record, "to", to);
  vg_words_set (record, "date", telling->date != NULL ? telling->date : today);
  vg_words_set (record, "words", words);
  vg_words_set (record, "how", telling->how);
  vg_words_set (record, "received", telling->received);
  return record;
}

gboolean
vg_told_put (VgCase *subject,
             const char *place,
             const VgTelling *telling,
             JsonObject *set,
             GError **error)
{
  g_autofree char *to = dup_receiver (subject, place, telling);
  g_autofree char *words = NULL;
  g_autofree char *id = NULL;
  g_autofree char *entry = NULL;

  if (to == NULL || !vg_people_has (subject, to)) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND, _ ("%s: say who in this case was told"),
                 place);
    return FALSE;
  }

  words = dup_what_goes (subject, place, to);
  if (words == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
                 _ ("release/%s: this is not released to “%s” now: ask for that first"), place, to);
    return FALSE;
  }

  id = vg_clock_new_id ();
  entry = vg_place_join ("told", id, NULL);
  json_object_set_object_member (set, entry, make_record (place, to, words, telling));
  return TRUE;
}

gboolean
vg_told_add (VgCase *subject, const char *place, const VgTelling *telling, GError **error)
{
  g_autoptr (JsonObject) set = json_object_new ();

  return vg_told_put (subject, place, telling, set, error) &&
         vg_case_append (subject, g_steal_pointer (&set), NULL, error);
}

static gboolean
still_holds (VgCase *subject, const VgTold *told)
{
  g_autofree char *now = NULL;
  g_autofree char *now_digest = NULL;
  g_autofree char *then_digest = NULL;

  if (told->place == NULL || told->to == NULL || told->words == NULL)
    return FALSE;

  now = dup_what_goes (subject, told->place, told->to);
  if (now == NULL)
    return FALSE;

  now_digest = vg_words_digest (now);
  then_digest = vg_words_digest (told->words);
  return g_str_equal (now_digest, then_digest);
}

/* Before it is read: whether it still holds takes looking at every word of it. */
static gboolean
is_about (VgCase *subject, const char *entry, const char *place)
{
  const char *about = vg_json_get_string (vg_case_get_object (subject, entry), "place");

  return place == NULL || (about != NULL && vg_place_is_under (about, place));
}

static VgTold *
read_entry (VgCase *subject, const char *entry)
{
  JsonObject *record = vg_case_get_object (subject, entry);
  VgTold *told = NULL;

  if (record == NULL)
    return NULL;

  told = g_new0 (VgTold, 1);
  told->id = g_strdup (vg_place_get_last (entry));
  told->place = g_strdup (vg_json_get_string (record, "place"));
  told->to = g_strdup (vg_json_get_string (record, "to"));
  told->date = g_strdup (vg_json_get_string (record, "date"));
  told->words = g_strdup (vg_json_get_string (record, "words"));
  told->how = g_strdup (vg_json_get_string (record, "how"));
  told->received = g_strdup (vg_json_get_string (record, "received"));
  told->holds = still_holds (subject, told);
  return told;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const VgTold *one = *(const VgTold *const *) a;
  const VgTold *other = *(const VgTold *const *) b;
  int order = g_strcmp0 (one->date, other->date);

  return order != 0 ? order : g_strcmp0 (one->id, other->id);
}

GPtrArray *
vg_told_list (VgCase *subject, const char *place)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_told_free);
  g_autoptr (GPtrArray) entries = vg_case_list (subject, "told");

  for (guint i = 0; i < entries->len; i++) {
    g_autoptr (VgTold) told = is_about (subject, entries->pdata[i], place)
                                  ? read_entry (subject, entries->pdata[i])
                                  : NULL;

    if (told != NULL)
      g_ptr_array_add (list, g_steal_pointer (&told));
  }

  g_ptr_array_sort (list, compare);
  return list;
}
