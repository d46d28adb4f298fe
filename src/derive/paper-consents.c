/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/paper-consents.h"

#include "base/json.h"
#include "interview/item-place.h"
#include "model/place.h"
#include "words/words.h"

#define CONSULT "contact-others"

static const char *
say_title (VgReading *reading, VgItem *item)
{
  return vg_sheet_say (reading->words, "consents", vg_item_get_consent (item), reading->language);
}

static JsonObject *
make_consent (VgReading *reading, VgMaking *of, VgItem *item)
{
  g_autofree char *place = vg_item_dup_place (item, of->party);
  JsonObject *record = vg_case_get_object (reading->subject, place);
  const char *state = vg_json_get_string (record, "state");
  const char *words = vg_json_get_string (record, "words");
  gboolean is_withdrawn = g_strcmp0 (state, "withdrawn") == 0;
  JsonObject *consent = NULL;

  if (state == NULL)
    return NULL;

  consent = json_object_new ();
  json_object_set_string_member (consent, "id", vg_item_get_consent (item));
  vg_making_set_text (consent, "title", say_title (reading, item), place);
  vg_making_set_text (consent, "value", vg_reading_say (reading, "states", state), place);
  vg_reading_set_date (reading, consent, vg_json_get_string (record, "date"), place);
  vg_making_set_text (consent, "words", words, place);
  json_object_set_boolean_member (consent, "has-words", vg_words_are_any (words));
  json_object_set_boolean_member (consent, "is-given", g_str_equal (state, "given"));
  json_object_set_boolean_member (consent, "is-refused", g_str_equal (state, "refused"));
  json_object_set_boolean_member (consent, "is-withdrawn", is_withdrawn);
  vg_making_set_text (
      consent, "closes",
      is_withdrawn ? vg_reading_say (reading, "closes", vg_item_get_consent (item)) : NULL, place);
  return consent;
}

static JsonObject *
make_open (VgReading *reading, VgMaking *of, VgItem *item)
{
  g_autofree char *place = vg_item_dup_place (item, of->party);
  JsonObject *record = vg_case_get_object (reading->subject, place);
  JsonObject *consent = NULL;

  if (vg_json_get_string (record, "state") != NULL)
    return NULL;

  consent = json_object_new ();
  json_object_set_string_member (consent, "id", vg_item_get_consent (item));
  vg_making_set_text (consent, "title", say_title (reading, item), NULL);
  return consent;
}

static JsonArray *
list_consents (VgReading *reading,
               VgMaking *of,
               JsonObject *(*make) (VgReading *reading, VgMaking *of, VgItem *item))
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < vg_guide_get_n_items (of->guide); i++) {
    VgItem *item = vg_guide_get_item (of->guide, i);
    JsonObject *made = NULL;

    if (vg_item_get_kind (item) == VG_ITEM_CONSENT && !vg_making_is_parked (of, item))
      made = make (reading, of, item);
    if (made != NULL)
      json_array_add_object_element (list, made);
  }

  return list;
}

JsonArray *
vg_paper_consents_list (VgReading *reading, VgMaking *of)
{
  return list_consents (reading, of, make_consent);
}

JsonArray *
vg_paper_consents_list_open (VgReading *reading, VgMaking *of)
{
  return list_consents (reading, of, make_open);
}

/* With whom the mediator may consult about the reader: for where a paper would ask it again. */
static JsonObject *
make_consult (VgReading *reading)
{
  VgMaking *self = reading->self;
  g_autofree char *place = self != NULL ? vg_place_join ("consent", self->party, CONSULT, NULL)
                                        : NULL;
  gboolean is_in_sight = place != NULL && vg_making_is_in_sight (self, place);
  JsonObject *record = is_in_sight ? vg_case_get_object (reading->subject, place) : NULL;
  const char *state = vg_json_get_string (record, "state");
  gboolean is_given = g_strcmp0 (state, "given") == 0;
  JsonObject *consult = json_object_new ();

  vg_making_set_text (consult, "words", is_given ? vg_json_get_string (record, "words") : NULL,
                      place);
  json_object_set_boolean_member (consult, "is-given", is_given);
  json_object_set_boolean_member (consult, "is-no", state != NULL && !is_given);
  return consult;
}

void
vg_paper_consents_add (VgReading *reading, JsonObject *data)
{
  VgMaking *self = reading->self;

  vg_reading_set_list (data, "consents",
                       self != NULL ? vg_paper_consents_list (reading, self) : json_array_new ());
  vg_reading_set_list (data, "open-consents",
                       self != NULL ? vg_paper_consents_list_open (reading, self)
                                    : json_array_new ());
  json_object_set_object_member (data, "consult", make_consult (reading));
  json_object_set_member (data, "no-consent",
                          vg_reading_new_wanted (reading, NULL, NULL, "consents"));
}
