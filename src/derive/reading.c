/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/reading.h"

#include "base/error.h"
#include "base/json.h"
#include "derive/summary.h"
#include "interview/item-place.h"
#include "interview/names.h"
#include "interview/release.h"
#include "model/people.h"
#include "model/place.h"
#include "words/date.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
making_free (gpointer data)
{
  VgMaking *making = data;

  g_object_unref (making->route);
  g_free ((char *) making->party);
  g_free (making);
}

static VgMaking *
making_new (VgReading *self, VgGuide *guide, const char *party)
{
  VgMaking *making = g_new0 (VgMaking, 1);

  making->subject = self->subject;
  making->guide = guide;
  making->route = vg_route_new (self->subject, guide, party);
  making->sheet = self->words;
  making->party = g_strdup (party);
  making->language = self->language;
  making->wording.language = self->language;
  making->wording.is_informal = g_strcmp0 (vg_people_get_address (self->subject, party), "je") == 0;
  making->wording.is_plain = g_strcmp0 (vg_people_get (self->subject, party, "plain"), "yes") == 0;
  making->is_for_party = TRUE;
  return making;
}

static void
find_people (VgReading *self, VgShelf *shelf, const char *reader)
{
  g_autoptr (GPtrArray) people = vg_people_list (self->subject);

  for (guint i = 0; i < people->len; i++) {
    const char *party = people->pdata[i];
    VgGuide *guide = vg_summary_find_guide (self->subject, shelf, party);
    VgMaking *making = NULL;

    if (guide == NULL || !vg_people_is_principal (self->subject, party))
      continue;
    making = making_new (self, guide, party);
    g_ptr_array_add (self->people, making);
    if (g_str_equal (party, reader))
      self->self = making;
  }
}

static gboolean
read_data (VgReading *self, GError **error)
{
  self->words = vg_sheet_read (error);
  if (self->words == NULL)
    return FALSE;

  self->sheet = vg_sheet_read_papers (error);
  if (self->sheet == NULL)
    return FALSE;

  self->plan = vg_contact_plan_read (error);
  return self->plan != NULL;
}

VgReading *
vg_reading_new (VgCase *subject,
                VgShelf *shelf,
                const char *reader,
                const char *language,
                GError **error)
{
  g_autoptr (VgReading) self = g_new0 (VgReading, 1);

  self->subject = subject;
  self->language = language;
  self->people = g_ptr_array_new_with_free_func (making_free);
  if (!read_data (self, error))
    return NULL;

  find_people (self, shelf, reader);
  if (g_str_equal (reader, "both")) {
    self->reader = VG_READER_BOTH;
  } else if (g_str_equal (reader, "mediator")) {
    self->reader = VG_READER_MEDIATOR;
  } else if (self->self == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                 _ ("there is no reader “%s” of a paper in this case; "
                    "try harmed, accused, both or mediator"),
                 reader);
    return NULL;
  }

  return g_steal_pointer (&self);
}

void
vg_reading_free (VgReading *self)
{
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->plan, vg_contact_plan_free);
  g_clear_pointer (&self->sheet, vg_sheet_free);
  g_clear_pointer (&self->words, vg_sheet_free);
  g_free (self);
}

const char *
vg_reading_say (VgReading *self, const char *group, const char *word)
{
  return vg_sheet_say (self->sheet, group, word, self->language);
}

const char *
vg_reading_say_value (VgReading *self, const char *value)
{
  return value != NULL ? vg_sheet_say (self->words, "values", value, self->language) : "";
}

JsonNode *
vg_reading_new_wanted (VgReading *self, const char *text, const char *place, const char *open)
{
  JsonNode *node = vg_making_new_text (text, place);

  if (!vg_words_are_any (text))
    json_object_set_string_member (json_node_get_object (node), "open",
                                   vg_reading_say (self, "open", open));

  return node;
}

void
vg_reading_set_date (VgReading *self, JsonObject *object, const char *date, const char *place)
{
  g_autofree char *said = vg_date_say (date, self->language);

  vg_making_set_text (object, "date", said, place);
}

void
vg_reading_set_list (JsonObject *object, const char *member, JsonArray *list)
{
  g_autofree char *has = g_strconcat ("has-", member, NULL);

  json_object_set_boolean_member (object, has, json_array_get_length (list) > 0);
  json_object_set_array_member (object, member, list);
}

char *
vg_reading_dup_name (VgReading *self, const char *party)
{
  const char *name = vg_people_get (self->subject, party, "name");

  if (self->self != NULL && !g_str_equal (self->self->party, party))
    return g_strdup (vg_reading_say (self, "roles", "the-other"));
  if (vg_words_are_any (name))
    return g_strdup (name);

  return g_strdup (vg_reading_say (self, "roles", vg_people_get_role (self->subject, party)));
}

char *
vg_reading_dup_side_name (VgReading *self, const char *side)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; self->self == NULL && i < self->people->len; i++) {
    const char *party = ((VgMaking *) self->people->pdata[i])->party;
    g_autofree char *name = vg_reading_dup_name (self, party);

    if (g_strcmp0 (vg_people_get_role (self->subject, party), side) != 0)
      continue;
    if (names->len > 0)
      g_string_append_printf (names, " %s ", vg_reading_say (self, "roles", "and"));
    g_string_append (names, name);
  }

  return names->len > 0 ? g_strdup (names->str) : vg_reading_dup_name (self, side);
}

/* --- What the reader may know of another --- */

static gboolean
is_released (VgReading *self, VgMaking *of, const char *place)
{
  gboolean has_reader = FALSE;

  if (self->self != NULL)
    return vg_release_is_for (self->subject, place, self->self->party);

  for (guint i = 0; i < self->people->len; i++) {
    VgMaking *reader = self->people->pdata[i];

    if (reader == of)
      continue;
    if (!vg_release_is_for (self->subject, place, reader->party))
      return FALSE;
    has_reader = TRUE;
  }

  return has_reader;
}

/* Eyes:
 * @facts: what is known of the case by itself
 * @reader: (nullable): what the one who reads may know; NULL where several read
 * @speaker: (nullable): what was released to the one who spoke, where only the reader can
 *           have done so
 */
typedef struct {
  VgReading *reading;
  VgMaking *of;
  VgNames *facts;
  VgNames *reader;
  VgNames *speaker;
} Eyes;

/* A name of the speaker's guide, seen with the reader's eyes: what the speaker said is
 * there as far as it was released, everything else is open.
 */
static void
look_up (const char *name, VgValue *out_value, gpointer data)
{
  Eyes *eyes = data;
  const char *role = vg_people_get_role (eyes->reading->subject, eyes->of->party);

  if (g_str_has_prefix (name, "case.") || g_str_equal (name, "today")) {
    vg_names_look_up (name, out_value, eyes->facts);
  } else if (g_str_has_prefix (name, "self.") && eyes->reader != NULL) {
    g_autofree char *released = g_strdup_printf ("released.%s.%s", role, name + strlen ("self."));

    vg_names_look_up (released, out_value, eyes->reader);
  } else if (g_str_has_prefix (name, "released.") && eyes->speaker != NULL) {
    vg_names_look_up (name, out_value, eyes->speaker);
  }
}

static VgMaking *
find_only_other (VgReading *self, VgMaking *of)
{
  VgMaking *first = NULL;

  if (self->people->len != 2)
    return NULL;

  first = self->people->pdata[0];
  return first != of ? first : self->people->pdata[1];
}

static gboolean
is_known_parked (Eyes *eyes, VgItem *item)
{
  VgCondition *when = vg_item_get_when (item);
  VgTruth truth = VG_TRUTH_UNKNOWN;

  if (when == NULL || !vg_condition_decide (when, look_up, eyes, &truth, NULL))
    return FALSE;

  return truth == VG_TRUTH_NO;
}

/* As vg_making_is_in_sight(), with the reader's eyes. */
static gboolean
is_in_sight (Eyes *eyes, const char *place)
{
  gboolean is_asked = FALSE;

  for (guint i = 0; i < vg_guide_get_n_items (eyes->of->guide); i++) {
    VgItem *item = vg_guide_get_item (eyes->of->guide, i);
    g_autofree char *own = vg_item_dup_place (item, eyes->of->party);

    if (own == NULL || !vg_place_is_under (place, own))
      continue;
    if (!is_known_parked (eyes, item))
      return TRUE;
    is_asked = TRUE;
  }

  return !is_asked;
}

static gboolean
is_in_readers_sight (VgReading *self, VgMaking *of, const char *place)
{
  VgMaking *only = find_only_other (self, of);
  VgMaking *reader = self->self != NULL ? self->self : only;
  g_autoptr (VgNames)
      of_reader = vg_names_new (self->subject, reader != NULL ? reader->party : NULL);
  g_autoptr (VgNames) of_speaker = vg_names_new (self->subject, of->party);
  Eyes eyes = { self, of, of_speaker, reader != NULL ? of_reader : NULL,
                only != NULL ? of_speaker : NULL };

  return is_in_sight (&eyes, place);
}

gboolean
vg_reading_may_hold (VgReading *self, VgMaking *of, const char *place)
{
  if (of == self->self)
    return vg_making_is_in_sight (of, place);

  return is_released (self, of, place) && is_in_readers_sight (self, of, place);
}
