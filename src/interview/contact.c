/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/contact.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "interview/told.h"
#include "model/people.h"
#include "model/place.h"
#include "model/record.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

#define ANY "contact/c1" /* a place, to ask the table of records about */

/* @usual: its direction as a rule; NULL where it is as often the one as the other
 * @way: what its way is asked with; NULL where any way is possible
 */
static const struct {
  const char *kind;
  const char *said;
  const char *usual;
  const char *way;
} kinds[] = {
  { "registration", N_ ("Registration"), "from", NULL },
  { "call", N_ ("Call"), NULL, N_ ("which number") },
  { "letter", N_ ("Letter"), "to", N_ ("to which address, or through whom") },
  { "e-mail", N_ ("E-mail"), "to", N_ ("which e-mail address") },
  { "visit", N_ ("Visit"), NULL, N_ ("where") },
  { "message", N_ ("Message"), NULL, N_ ("which number, or through whom") },
  { "no-show", N_ ("Did not come"), "from", NULL },
  { "silence", N_ ("No answer"), "from", NULL },
  { "answer", N_ ("Answer"), "from", NULL },
  { "reminder", N_ ("Reminder"), "to", NULL },
  { "refusal", N_ ("Refusal"), "from", NULL },
  { "release-back", N_ ("Asked what may be passed on"), "to", NULL },
  { "other", N_ ("Something else"), NULL, NULL },
};

void
vg_contact_free (VgContact *self)
{
  g_free (self->place);
  g_free (self->with);
  g_free (self->date);
  g_free (self->kind);
  g_free (self->direction);
  g_free (self->channel);
  g_free (self->passed_on);
  g_strfreev (self->released);
  g_free (self->result);
  g_free (self->words);
  g_free (self);
}

/* --- Looking --- */

static char *
dup_member (JsonObject *record, const char *member)
{
  return g_strdup (vg_json_get_string (record, member));
}

static char **
dup_released (JsonObject *record)
{
  JsonArray *list = vg_json_get_array (record, "released");
  g_autoptr (GStrvBuilder) places = g_strv_builder_new ();

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    g_strv_builder_add (places, vg_json_peek_string (json_array_get_element (list, i)));

  return g_strv_builder_end (places);
}

static VgContact *
make (VgCase *subject, const char *place)
{
  JsonObject *record = vg_case_get_object (subject, place);
  VgContact *self = g_new0 (VgContact, 1);

  self->place = g_strdup (place);
  self->with = dup_member (record, "with");
  self->date = dup_member (record, "date");
  self->kind = dup_member (record, "kind");
  self->direction = dup_member (record, "direction");
  self->channel = dup_member (record, "channel");
  self->passed_on = dup_member (record, "passed-on");
  self->released = dup_released (record);
  self->result = dup_member (record, "result");
  self->words = dup_member (record, "words");
  return self;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const VgContact *left = *(const VgContact *const *) a;
  const VgContact *right = *(const VgContact *const *) b;
  int order = g_strcmp0 (left->date != NULL ? left->date : "9999",
                         right->date != NULL ? right->date : "9999");

  return order != 0 ? order : vg_place_compare (left->place, right->place);
}

GPtrArray *
vg_contact_list (VgCase *subject, const char *with)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, "contact");
  GPtrArray *contacts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_contact_free);

  for (guint i = 0; i < places->len; i++) {
    JsonObject *record = vg_case_get_object (subject, places->pdata[i]);

    if (record != NULL &&
        (with == NULL || g_strcmp0 (vg_json_get_string (record, "with"), with) == 0))
      g_ptr_array_add (contacts, make (subject, places->pdata[i]));
  }
  g_ptr_array_sort (contacts, compare);

  return contacts;
}

/* --- Words --- */

const char *const *
vg_contact_get_kinds (void)
{
  return vg_record_get_words (ANY, "kind");
}

const char *
vg_contact_say_kind (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].kind, kind) == 0)
      return _ (kinds[i].said);

  return _ ("Contact moment");
}

/* Where nobody wrote it down the usual one, which may be NULL. */
static const char *
find_direction (const char *kind, const char *direction)
{
  for (guint i = 0; direction == NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].kind, kind) == 0)
      return kinds[i].usual;

  return direction;
}

const char *
vg_contact_get_usual_direction (const char *kind)
{
  const char *usual = find_direction (kind, NULL);

  return usual != NULL ? usual : "to";
}

const char *
vg_contact_ask_way (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].kind, kind) == 0 && kinds[i].way != NULL)
      return _ (kinds[i].way);

  return _ ("by telephone, by post, through whom");
}

char *
vg_contact_say (VgCase *subject, const VgContact *contact)
{
  const char *kind = vg_contact_say_kind (contact->kind);
  const char *direction = find_direction (contact->kind, contact->direction);
  g_autofree char *name = NULL;

  if (contact->with == NULL)
    return g_strdup (kind);

  name = vg_people_dup_name (subject, contact->with);
  if (direction == NULL)
    /* Translators: a kind of contact, such as "Call", and a person's name. */
    return g_strdup_printf (_ ("%s, with %s"), kind, name);
  if (g_str_equal (direction, "from"))
    /* Translators: a kind of contact, such as "Answer", and a person's name. */
    return g_strdup_printf (_ ("%s, from %s"), kind, name);

  /* Translators: a kind of contact, such as "Letter", and a person's name. */
  return g_strdup_printf (_ ("%s, to %s"), kind, name);
}

/* --- Acts --- */

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS, why);
  return FALSE;
}

static gboolean
check_kind (const char *kind, GError **error)
{
  if (kind != NULL && g_strv_contains (vg_contact_get_kinds (), kind))
    return TRUE;

  return refuse (error, _ ("say what kind of contact it was"));
}

/* What is still to come was not a contact yet. */
static gboolean
check_date (const char *date, GError **error)
{
  g_autofree char *today = vg_clock_dup_today ();

  if (!vg_clock_is_date (date))
    return refuse (error, _ ("a date is needed, such as 2026-03-02"));
  if (g_strcmp0 (date, today) > 0)
    return refuse (error, _ ("a contact that was cannot be on a day to come"));

  return TRUE;
}

static gboolean
check_said (VgCase *subject, const VgContactSaid *said, GError **error)
{
  if (said->with == NULL || !vg_people_has (subject, said->with))
    return refuse (error, _ ("there is no such party in this case"));

  return check_kind (said->kind, error) && (said->date == NULL || check_date (said->date, error));
}

static void
set_list (JsonObject *record, const char *member, const char *const *places)
{
  JsonArray *list = NULL;

  if (places == NULL || places[0] == NULL)
    return;

  list = json_array_new ();
  for (guint i = 0; places[i] != NULL; i++)
    json_array_add_string_element (list, places[i]);
  json_object_set_array_member (record, member, list);
}

static JsonObject *
make_record (const VgContactSaid *said)
{
  g_autofree char *today = vg_clock_dup_today ();
  const char *usual = vg_contact_get_usual_direction (said->kind);
  JsonObject *record = json_object_new ();

  vg_words_set (record, "with", said->with);
  vg_words_set (record, "date", said->date != NULL ? said->date : today);
  vg_words_set (record, "kind", said->kind);
  vg_words_set (record, "direction", said->direction != NULL ? said->direction : usual);
  vg_words_set (record, "channel", said->channel);
  vg_words_set (record, "passed-on", said->passed_on);
  set_list (record, "released", said->released);
  vg_words_set (record, "result", said->result);
  vg_words_set (record, "words", said->words);
  return record;
}

/* What the register gets: each released place, told by this contact. */
static gboolean
put_told (VgCase *subject, const VgContactSaid *said, JsonObject *set, GError **error)
{
  const VgTelling telling = {
    .to = said->with,
    .date = said->date,
    .how = vg_contact_say_kind (said->kind),
    .received = said->words,
  };

  for (guint i = 0; said->released != NULL && said->released[i] != NULL; i++)
    if (!vg_told_put (subject, said->released[i], &telling, set, error))
      return FALSE;

  return TRUE;
}

static char *
dup_free_place (VgCase *subject)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, "contact");
  char *place = NULL;
  guint number = places->len + 1;

  do {
    g_free (place);
    place = g_strdup_printf ("contact/c%u", number++);
  } while (vg_case_get (subject, place) != NULL);

  return place;
}

static char *
put (VgCase *subject, const VgContactSaid *said, JsonObject *set, GError **error)
{
  char *place = NULL;

  if (!check_said (subject, said, error) || !put_told (subject, said, set, error))
    return NULL;

  place = dup_free_place (subject);
  json_object_set_object_member (set, place, make_record (said));
  return place;
}

gboolean
vg_contact_put (VgCase *subject, const VgContactSaid *said, JsonObject *set, GError **error)
{
  g_autofree char *place = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && set != NULL, FALSE);

  place = put (subject, said, set, error);
  return place != NULL;
}

/* Whose words went along, too: the register holds them. */
static char **
list_about (const VgContactSaid *said)
{
  g_autoptr (GStrvBuilder) about = g_strv_builder_new ();

  g_strv_builder_add (about, said->with);
  for (guint i = 0; said->released != NULL && said->released[i] != NULL; i++) {
    g_autofree char *of = vg_place_dup_party (said->released[i]);

    if (of != NULL && !g_str_equal (of, said->with))
      g_strv_builder_add (about, of);
  }

  return g_strv_builder_end (about);
}

char *
vg_contact_add (VgCase *subject, const VgContactSaid *said, GError **error)
{
  g_autoptr (JsonObject) set = json_object_new ();
  g_autofree char *place = NULL;
  g_auto (GStrv) about = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject), NULL);

  place = put (subject, said, set, error);
  if (place == NULL)
    return NULL;

  about = list_about (said);
  return vg_case_append (subject, g_steal_pointer (&set), (const char *const *) about, error)
             ? g_steal_pointer (&place)
             : NULL;
}

static gboolean
put_record (VgCase *subject, const char *place, JsonObject *record, GError **error)
{
  const char *with = vg_json_get_string (vg_case_get_object (subject, place), "with");
  const char *about[] = { with, NULL };
  JsonObject *set = json_object_new ();

  if (record != NULL)
    json_object_set_object_member (set, place, record);
  else
    json_object_set_null_member (set, place);

  return vg_case_append (subject, set, with != NULL ? about : NULL, error);
}

static gboolean
check_there (VgCase *subject, const char *place, GError **error)
{
  if (vg_case_get_object (subject, place) != NULL)
    return TRUE;

  g_set_error_literal (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                       _ ("this contact moment is not there any more"));
  return FALSE;
}

static gboolean
check_member (const char *member, const char *text, GError **error)
{
  static const char *const texts[] = {
    "direction", "channel", "passed-on", "result", "words", NULL
  };

  if (g_str_equal (member, "kind"))
    return check_kind (text, error);
  if (g_str_equal (member, "date"))
    return check_date (text, error);

  return g_strv_contains (texts, member) ||
         refuse (error, _ ("a contact has no such member, or it cannot be corrected"));
}

gboolean
vg_contact_set (VgCase *subject,
                const char *place,
                const char *member,
                const char *text,
                GError **error)
{
  JsonObject *record = NULL;

  if (!check_there (subject, place, error) || !check_member (member, text, error))
    return FALSE;

  record = vg_case_copy_record (subject, place);
  vg_words_set (record, member, text);
  return put_record (subject, place, record, error);
}

gboolean
vg_contact_remove (VgCase *subject, const char *place, GError **error)
{
  return check_there (subject, place, error) && put_record (subject, place, NULL, error);
}
