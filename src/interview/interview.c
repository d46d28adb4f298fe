/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/interview.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "base/language.h"
#include "base/text.h"
#include "interview/item-place.h"
#include "interview/own-question.h"
#include "interview/talk.h"
#include "model/people.h"
#include "model/place.h"
#include "model/record.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @plain: the guide as it is on the shelf
 * @guide: the same with the questions of one's own
 * @former: what @guide was before: its items may still be held
 */
struct _VgInterview {
  GObject parent_instance;

  VgCase *subject;
  VgShelf *shelf;
  VgGuide *plain;
  VgGuide *guide;
  GPtrArray *former;
  VgRoute *route;
  char *party;
  char *talk;
};

G_DEFINE_FINAL_TYPE (VgInterview, vg_interview, G_TYPE_OBJECT)

enum {
  RENEWED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
vg_interview_finalize (GObject *object)
{
  VgInterview *self = VG_INTERVIEW (object);

  g_clear_object (&self->route);
  g_clear_object (&self->subject);
  g_clear_pointer (&self->shelf, vg_shelf_unref);
  g_clear_pointer (&self->plain, vg_guide_unref);
  g_clear_pointer (&self->guide, vg_guide_unref);
  g_ptr_array_unref (self->former);
  g_free (self->party);
  g_free (self->talk);

  G_OBJECT_CLASS (vg_interview_parent_class)->finalize (object);
}

static void
vg_interview_class_init (VgInterviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_interview_finalize;

  signals[RENEWED] = g_signal_new ("renewed", VG_TYPE_INTERVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
vg_interview_init (VgInterview *self)
{
  self->former = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_guide_unref);
}

/* The items of the guide that was may be held until everyone has heard of the new one. */
static void
renew_guide (VgInterview *self)
{
  if (self->guide != NULL)
    g_ptr_array_add (self->former, self->guide);
  g_clear_object (&self->route);
  self->guide = vg_own_question_extend (self->subject, self->plain, self->party);
  self->route = vg_route_new (self->subject, self->guide, self->party);
}

static void
case_changed_cb (VgInterview *self, char **places)
{
  g_autofree char *questions = vg_place_join ("question", self->party, NULL);
  g_autofree char *person = vg_place_join ("party", self->party, NULL);
  gboolean has_questions = FALSE;
  gboolean has_person = FALSE;

  for (guint i = 0; places[i] != NULL; i++) {
    has_questions = has_questions || vg_place_is_under (places[i], questions);
    has_person = has_person || vg_place_is_under (places[i], person);
  }

  if (has_questions)
    renew_guide (self);
  if (has_questions || has_person)
    g_signal_emit (self, signals[RENEWED], 0);
}

VgInterview *
vg_interview_new (VgCase *subject, VgShelf *shelf, VgGuide *guide, const char *party)
{
  VgInterview *self = g_object_new (VG_TYPE_INTERVIEW, NULL);

  self->subject = g_object_ref (subject);
  self->shelf = vg_shelf_ref (shelf);
  self->plain = vg_guide_ref (guide);
  self->party = g_strdup (party);
  renew_guide (self);
  if (party != NULL) {
    self->talk = vg_talk_dup_current (subject, party);
    g_signal_connect_object (subject, "changed", G_CALLBACK (case_changed_cb), self,
                             G_CONNECT_SWAPPED);
  }
  vg_case_name_guide (subject, vg_guide_get_id (guide), vg_guide_get_version (guide),
                      vg_guide_get_digest (guide));
  return self;
}

VgCase *
vg_interview_get_case (VgInterview *self)
{
  return self->subject;
}

VgGuide *
vg_interview_get_guide (VgInterview *self)
{
  return self->guide;
}

VgShelf *
vg_interview_get_shelf (VgInterview *self)
{
  return self->shelf;
}

VgRoute *
vg_interview_get_route (VgInterview *self)
{
  return self->route;
}

const char *
vg_interview_get_party (VgInterview *self)
{
  return self->party;
}

static VgWording
make_wording (VgInterview *self, const char *language)
{
  VgWording wording = { language, FALSE, FALSE };

  if (self->party != NULL) {
    wording.is_informal = g_strcmp0 (vg_people_get_address (self->subject, self->party), "je") == 0;
    wording.is_plain = g_strcmp0 (vg_people_get (self->subject, self->party, "plain"), "yes") == 0;
  }

  return wording;
}

VgWording
vg_interview_get_wording (VgInterview *self)
{
  return make_wording (self, vg_language_get ());
}

VgWording
vg_interview_get_own_wording (VgInterview *self)
{
  const char *own = self->party != NULL ? vg_people_get (self->subject, self->party, "language")
                                        : NULL;

  return make_wording (self, own != NULL ? own : vg_language_get ());
}

const char *
vg_interview_get_talk (VgInterview *self)
{
  return self->talk;
}

char *
vg_interview_dup_place (VgInterview *self, VgItem *item)
{
  return vg_item_dup_place (item, self->party);
}

JsonNode *
vg_interview_get_value (VgInterview *self, VgItem *item)
{
  g_autofree char *place = vg_interview_dup_place (self, item);

  return place != NULL ? vg_case_get (self->subject, place) : NULL;
}

GPtrArray *
vg_interview_list_fragments (VgInterview *self, VgItem *item)
{
  g_autofree char *place = vg_interview_dup_place (self, item);
  GPtrArray *places = place != NULL ? vg_case_list (self->subject, place) : g_ptr_array_new ();

  if (places->len > 0 && g_str_equal (places->pdata[0], place))
    g_ptr_array_remove_index (places, 0);

  return places;
}

/* Where undo took the talk away together with its first answer, another one begins. */
static void
begin_talk (VgInterview *self, JsonObject *set)
{
  if (self->party == NULL || vg_talk_goes_on (self->subject, self->talk))
    return;

  g_free (self->talk);
  self->talk = vg_talk_dup_current (self->subject, self->party);
  if (self->talk == NULL)
    self->talk = vg_talk_begin (self->subject, self->party, set);
}

/* Takes @set. Where the act is refused, a talk begun with it is not begun. */
static gboolean
append (VgInterview *self, JsonObject *set, GError **error)
{
  const char *about[] = { self->party, NULL };
  g_autofree char *place = NULL;

  if (!vg_case_append (self->subject, set, self->party != NULL ? about : NULL, error)) {
    place = self->talk != NULL ? vg_place_join ("talk", self->talk, NULL) : NULL;
    if (place != NULL && vg_case_get (self->subject, place) == NULL)
      g_clear_pointer (&self->talk, g_free);
    return FALSE;
  }

  return TRUE;
}

gboolean
vg_interview_begin_talk (VgInterview *self, GError **error)
{
  JsonObject *set = NULL;

  g_return_val_if_fail (VG_IS_INTERVIEW (self) && self->party != NULL, FALSE);

  set = json_object_new ();
  g_free (self->talk);
  self->talk = vg_talk_begin (self->subject, self->party, set);

  return append (self, set, error);
}

/* Sets @record (taken) at @place, or removes what is there when it says nothing more. A person
 * of whom nothing is known stays in the case.
 */
static void
set_record (JsonObject *set, const char *place, JsonObject *record)
{
  gboolean is_empty = json_object_get_size (record) == 0 ||
                      (json_object_get_size (record) == 1 &&
                       json_object_has_member (record, "talk"));

  if (is_empty && !g_str_has_prefix (place, "party/")) {
    json_object_set_null_member (set, place);
    json_object_unref (record);
  } else {
    json_object_set_object_member (set, place, record);
  }
}

/* A reason goes when there is an answer: in the same act. */
static void
drop_reason (VgInterview *self, VgItem *item, JsonObject *set)
{
  g_autofree char *place = vg_item_dup_none_place (item, self->party);

  if (place != NULL && !json_object_has_member (set, place) &&
      vg_interview_get_none (self, item) != NULL)
    json_object_set_null_member (set, place);
}

static gboolean
refuse (VgItem *item, const char *what, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, "%s: %s", vg_item_get_id (item), what);
  return FALSE;
}

static char *
make_fragment_place (VgInterview *self, VgItem *item)
{
  g_autofree char *prefix = vg_interview_dup_place (self, item);

  if (prefix == NULL)
    return NULL;

  return g_strdup_printf ("%s/%u", prefix, vg_case_get_free_number (self->subject, prefix));
}

gboolean
vg_interview_set_fragment (VgInterview *self,
                           VgItem *item,
                           const char *place,
                           const char *as,
                           const char *text,
                           GError **error)
{
  g_autofree char *made = place == NULL ? make_fragment_place (self, item) : NULL;
  const char *where = place != NULL ? place : made;
  JsonObject *set = NULL;
  JsonObject *record = NULL;

  g_return_val_if_fail (VG_IS_INTERVIEW (self), FALSE);

  if (vg_item_get_kind (item) != VG_ITEM_OPEN || where == NULL)
    return refuse (item, _ ("only an open question takes what was said"), error);

  if (!vg_words_are_any (text))
    return place == NULL || vg_case_set (self->subject, place, NULL, error);

  set = json_object_new ();
  record = vg_case_copy_record (self->subject, where);
  json_object_set_string_member (record, "as", as);
  json_object_set_string_member (record, "text", text);
  if (!json_object_has_member (record, "language"))
    json_object_set_string_member (record, "language",
                                   vg_interview_get_own_wording (self).language);
  if (!json_object_has_member (record, "talk") && place == NULL) {
    begin_talk (self, set);
    if (self->talk != NULL)
      json_object_set_string_member (record, "talk", self->talk);
  }
  json_object_set_object_member (set, where, record);
  drop_reason (self, item, set);
  return append (self, set, error);
}

const char *
vg_interview_get_none (VgInterview *self, VgItem *item)
{
  g_autofree char *place = vg_item_dup_none_place (item, self->party);

  return place != NULL ? vg_json_get_string (vg_case_get_object (self->subject, place), "none")
                       : NULL;
}

gboolean
vg_interview_set_none (VgInterview *self, VgItem *item, const char *reason, GError **error)
{
  g_autofree char *place = vg_item_dup_none_place (item, self->party);
  JsonObject *set = NULL;
  JsonObject *record = NULL;

  if (place == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED, _ ("This item takes no reason."));
    return FALSE;
  }
  if (reason != NULL && !g_strv_contains (vg_interview_get_reasons (), reason)) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("“%s” is no reason; the reasons are: not-asked, declined, does-not-know, "
                    "not-applicable, later"),
                 reason);
    return FALSE;
  }

  set = json_object_new ();
  record = vg_case_copy_record (self->subject, place);
  json_object_remove_member (record, "none");
  if (reason != NULL)
    json_object_set_string_member (record, "none", reason);
  set_record (set, place, record);
  return append (self, set, error);
}

const char *
vg_interview_get_main_member (VgItem *item)
{
  return vg_item_get_main_member (item);
}

GPtrArray *
vg_interview_list_values (VgInterview *self, VgItem *item)
{
  static const char *const yes_no[] = { "yes", "no", "unknown", NULL };
  static const char *const given[] = { "given", NULL };
  g_autofree char *place = vg_interview_dup_place (self, item);
  const char *member = vg_interview_get_main_member (item);
  const char *const *words = NULL;
  GPtrArray *values = g_ptr_array_new ();

  for (guint i = 0; i < vg_item_get_n_choices (item); i++)
    g_ptr_array_add (values, (gpointer) vg_item_get_choice (item, i)->value);
  if (values->len > 0)
    return values;

  if (vg_item_get_kind (item) == VG_ITEM_YES_NO)
    words = yes_no;
  else if (vg_item_get_kind (item) == VG_ITEM_INFORM)
    words = given;
  else if (place != NULL && member != NULL)
    words = vg_record_get_words (place, member);
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    g_ptr_array_add (values, (gpointer) words[i]);

  return values;
}

static gboolean
offers (VgInterview *self, VgItem *item, const char *value, GError **error)
{
  g_autoptr (GPtrArray) values = vg_interview_list_values (self, item);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < values->len; i++) {
    if (g_strcmp0 (values->pdata[i], value) == 0)
      return TRUE;
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", (const char *) values->pdata[i]);
  }

  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: the value must be one of: %s"),
               vg_item_get_id (item), list->str);
  return FALSE;
}

static gboolean
offers_all (VgInterview *self, VgItem *item, JsonArray *values, GError **error)
{
  if (values == NULL)
    return refuse (item, _ ("the value must be a list"), error);

  for (guint i = 0; i < json_array_get_length (values); i++)
    if (!offers (self, item, vg_json_peek_string (json_array_get_element (values, i)), error))
      return FALSE;

  return TRUE;
}

static gboolean
fits_scale (VgItem *item, JsonNode *value, GError **error)
{
  gint64 number = vg_json_is_int (value) ? json_node_get_int (value) : G_MININT64;

  if (number >= vg_item_get_min (item) && number <= vg_item_get_max (item))
    return TRUE;

  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: the value must be a number from %d to %d"),
               vg_item_get_id (item), vg_item_get_min (item), vg_item_get_max (item));
  return FALSE;
}

static gboolean
check_value (VgInterview *self, VgItem *item, JsonNode *value, GError **error)
{
  const char *text = vg_json_peek_string (value);

  switch (vg_item_get_kind (item)) {
  case VG_ITEM_CHOICE:
  case VG_ITEM_YES_NO:
  case VG_ITEM_CONSENT:
  case VG_ITEM_ACKNOWLEDGEMENT:
  case VG_ITEM_INFORM:
  case VG_ITEM_RISK:
  case VG_ITEM_CHECK:
    return offers (self, item, text, error);
  case VG_ITEM_MULTI:
    return offers_all (self, item, vg_json_peek_array (value), error);
  case VG_ITEM_SCALE:
    return fits_scale (item, value, error);
  case VG_ITEM_NUMBER:
    return vg_json_is_int (value) || refuse (item, _ ("the value must be a whole number"), error);
  case VG_ITEM_DATE:
  case VG_ITEM_READ_BACK:
    return vg_clock_is_date (text) ||
           refuse (item, _ ("the value must be a date such as 2026-03-02"), error);
  case VG_ITEM_TEXT:
  case VG_ITEM_WHAT_IF:
    return text != NULL || refuse (item, _ ("the value must be a text"), error);
  case VG_ITEM_OPEN:
  case VG_ITEM_GOAL:
  case VG_ITEM_NOTE:
  default:
    return refuse (item, _ ("this item has no single value"), error);
  }
}

JsonNode *
vg_interview_get_scalar (VgInterview *self, VgItem *item)
{
  JsonNode *value = vg_interview_get_value (self, item);
  JsonObject *record = vg_json_peek_object (value);
  const char *member = vg_interview_get_main_member (item);

  if (record == NULL || member == NULL)
    return record == NULL ? value : NULL;

  return json_object_get_member (record, member);
}

static void
stamp (VgItem *item, JsonObject *record)
{
  if (vg_item_get_kind (item) == VG_ITEM_CONSENT) {
    g_autofree char *today = vg_clock_dup_today ();

    json_object_set_string_member (record, "date", today);
  }
}

/* The whole record with its main member set (taken) or removed. */
static JsonObject *
make_record (VgInterview *self, VgItem *item, const char *place, JsonNode *value, JsonObject *set)
{
  JsonObject *record = vg_case_copy_record (self->subject, place);
  const char *member = vg_interview_get_main_member (item);

  json_object_remove_member (record, "none");
  json_object_remove_member (record, member);
  if (value == NULL) {
    if (vg_item_get_kind (item) == VG_ITEM_CONSENT)
      json_object_remove_member (record, "date");
    return record;
  }

  json_object_set_member (record, member, value);
  stamp (item, record);
  if (g_str_has_prefix (place, "answer/")) {
    begin_talk (self, set);
    if (self->talk != NULL)
      json_object_set_string_member (record, "talk", self->talk);
  }

  return record;
}

gboolean
vg_interview_set_value (VgInterview *self, VgItem *item, JsonNode *value, GError **error)
{
  g_autoptr (JsonNode) owned = value;
  g_autofree char *place = vg_interview_dup_place (self, item);
  const VgRecordKind *kind = place != NULL ? vg_record_kind_of (place) : NULL;
  JsonObject *set = NULL;

  if (value != NULL && !check_value (self, item, value, error))
    return FALSE;
  if (kind == NULL || vg_item_get_main_member (item) == NULL)
    return refuse (item, _ ("this item has no single value"), error);

  set = json_object_new ();
  if (value != NULL)
    drop_reason (self, item, set);
  if (kind->is_scalar) {
    json_object_set_member (set, place,
                            value != NULL ? g_steal_pointer (&owned)
                                          : json_node_init_null (json_node_alloc ()));
    return vg_case_append (self->subject, set, NULL, error);
  }

  set_record (set, place, make_record (self, item, place, g_steal_pointer (&owned), set));
  return append (self, set, error);
}

gboolean
vg_interview_set_member (VgInterview *self,
                         VgItem *item,
                         const char *member,
                         const char *text,
                         GError **error)
{
  g_autofree char *place = vg_interview_dup_place (self, item);
  JsonObject *set = NULL;
  JsonObject *record = NULL;

  if (g_strcmp0 (member, vg_interview_get_main_member (item)) == 0)
    return vg_interview_set_value (
        self, item, vg_words_are_any (text) ? vg_json_new_string (text) : NULL, error);
  if (place == NULL || vg_item_get_main_member (item) == NULL ||
      vg_record_kind_of (place) == NULL || vg_record_kind_of (place)->is_scalar)
    return refuse (item, _ ("this item has no such part"), error);

  set = json_object_new ();
  record = vg_case_copy_record (self->subject, place);
  json_object_remove_member (record, member);
  if (vg_words_are_any (text))
    json_object_set_string_member (record, member, text);
  set_record (set, place, record);
  return append (self, set, error);
}

const char *
vg_interview_get_member (VgInterview *self, VgItem *item, const char *member)
{
  return vg_json_get_string (vg_json_peek_object (vg_interview_get_value (self, item)), member);
}
