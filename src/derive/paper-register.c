/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/paper-register.h"

#include "base/json.h"
#include "derive/paper-consents.h"
#include "derive/paper-lines.h"
#include "interview/release.h"
#include "model/people.h"
#include "model/place.h"
#include "words/date.h"

/* One list of everything a person does not let go: no, and not yet. */
static JsonArray *
list_not_shared (VgReading *reading, VgMaking *of)
{
  JsonArray *refused = vg_paper_lines_list_shares (reading, of, VG_RELEASE_NO);
  g_autoptr (JsonArray) later = vg_paper_lines_list_shares (reading, of, VG_RELEASE_LATER);

  for (guint i = 0; i < json_array_get_length (later); i++)
    json_array_add_element (refused, json_array_dup_element (later, i));

  return refused;
}

static JsonObject *
make_person (VgReading *reading, VgMaking *of)
{
  g_autofree char *name = vg_reading_dup_name (reading, of->party);
  const char *role = vg_people_get_role (reading->subject, of->party);
  JsonObject *person = json_object_new ();

  json_object_set_string_member (person, "id", of->party);
  vg_making_set_text (person, "name", name, NULL);
  vg_making_set_text (person, "role", vg_reading_say (reading, "roles", role), NULL);
  vg_reading_set_list (person, "consents", vg_paper_consents_list (reading, of));
  vg_reading_set_list (person, "open-consents", vg_paper_consents_list_open (reading, of));
  vg_reading_set_list (person, "shares",
                       vg_paper_lines_list_shares (reading, of, VG_RELEASE_GIVEN));
  vg_reading_set_list (person, "lapsed",
                       vg_paper_lines_list_shares (reading, of, VG_RELEASE_LAPSED));
  vg_reading_set_list (person, "not-shared", list_not_shared (reading, of));
  return person;
}

static char *
dup_reader (VgReading *reading, const char *to)
{
  if (to == NULL || !vg_people_has (reading->subject, to))
    return g_strdup (to);

  return vg_reading_dup_name (reading, to);
}

/* Who said it, by the place it stands at; of a clause, which is nobody's place, who let it
 * go. NULL where that is not known any more.
 */
static char *
dup_speaker (VgReading *reading, const char *of)
{
  g_autofree char *party = of != NULL ? vg_place_dup_party (of) : NULL;
  g_autofree char *release = of != NULL ? vg_place_join ("release", of, NULL) : NULL;
  JsonObject *record = release != NULL ? vg_case_get_object (reading->subject, release) : NULL;

  return dup_reader (reading, party != NULL ? party : vg_json_get_string (record, "by"));
}

/* The day on which it was let go. */
static void
set_permission (VgReading *reading, JsonObject *told, const char *of)
{
  g_autofree char *release = of != NULL ? vg_place_join ("release", of, NULL) : NULL;
  const char *date = release != NULL ? vg_json_get_string (
                                           vg_case_get_object (reading->subject, release), "date")
                                     : NULL;
  g_autofree char *said = date != NULL ? vg_date_say (date, reading->language) : NULL;

  vg_making_set_text (told, "permission", said, release);
}

static JsonObject *
make_told (VgReading *reading, const char *place)
{
  JsonObject *record = vg_case_get_object (reading->subject, place);
  g_autofree char *name = dup_reader (reading, vg_json_get_string (record, "to"));
  g_autofree char *from = dup_speaker (reading, vg_json_get_string (record, "place"));
  JsonObject *told = json_object_new ();

  json_object_set_string_member (told, "id", vg_place_get_last (place));
  vg_making_set_text (told, "name", name, place);
  vg_making_set_text (told, "from", from, place);
  set_permission (reading, told, vg_json_get_string (record, "place"));
  vg_reading_set_date (reading, told, vg_json_get_string (record, "date"), place);
  vg_making_set_text (told, "words", vg_json_get_string (record, "words"), place);
  vg_making_set_text (told, "how", vg_json_get_string (record, "how"), place);
  vg_making_set_text (told, "received", vg_json_get_string (record, "received"), place);
  return told;
}

static gint
compare_told (gconstpointer a, gconstpointer b, gpointer subject)
{
  const char *left = *(const char *const *) a;
  const char *right = *(const char *const *) b;
  int dates = g_strcmp0 (vg_json_get_string (vg_case_get_object (subject, left), "date"),
                         vg_json_get_string (vg_case_get_object (subject, right), "date"));

  return dates != 0 ? dates : vg_place_compare (left, right);
}

static JsonArray *
list_told (VgReading *reading)
{
  g_autoptr (GPtrArray) places = vg_case_list (reading->subject, "told");
  JsonArray *told = json_array_new ();

  g_ptr_array_sort_with_data (places, compare_told, reading->subject);
  for (guint i = 0; i < places->len; i++)
    json_array_add_object_element (told, make_told (reading, places->pdata[i]));

  return told;
}

void
vg_paper_register_add (VgReading *reading, JsonObject *data)
{
  gboolean is_mediator = reading->reader == VG_READER_MEDIATOR;
  JsonArray *people = json_array_new ();

  for (guint i = 0; is_mediator && i < reading->people->len; i++)
    json_array_add_object_element (people, make_person (reading, reading->people->pdata[i]));

  vg_reading_set_list (data, "people", people);
  vg_reading_set_list (data, "told", is_mediator ? list_told (reading) : json_array_new ());
}
