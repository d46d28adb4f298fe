/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/signal.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "interview/noted.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

/* Domain report 3.2 (MA5, VR) and 3.3: what one sees of pressure, of who adapts to whom, and
 * of an aim that is not said aloud.
 */
static const char *const kinds[] = { "pressure", "fear", "adapting", "distress", "aim", NULL };

static const char *const kinds_said[] = {
  N_ ("pressure"),        N_ ("fear"),        N_ ("adapts to the other"),
  N_ ("upset or unwell"), N_ ("another aim"),
};

void
vg_signal_free (VgSignal *self)
{
  g_free (self->place);
  g_free (self->text);
  g_free (self->party);
  g_free (self->about);
  g_free (self->kind);
  g_free (self->question);
  g_free (self->date);
  g_free (self->with);
  g_free (self->on);
  g_free (self->how);
  g_free (self->outcome);
  g_free (self);
}

static char *
dup_member (JsonObject *record, const char *member)
{
  return g_strdup (vg_json_get_string (record, member));
}

VgSignal *
vg_signal_find (VgCase *subject, const char *place)
{
  JsonObject *record = vg_case_get_object (subject, place);
  VgSignal *self = NULL;

  if (record == NULL || !vg_place_is_under (place, "signal"))
    return NULL;

  self = g_new0 (VgSignal, 1);
  self->place = g_strdup (place);
  self->text = dup_member (record, "text");
  self->party = dup_member (record, "party");
  self->about = dup_member (record, "about");
  self->kind = dup_member (record, "kind");
  self->question = dup_member (record, "question");
  self->date = dup_member (record, "date");
  self->with = dup_member (record, "with");
  self->on = dup_member (record, "on");
  self->how = dup_member (record, "how");
  self->outcome = dup_member (record, "outcome");
  self->is_discussed = g_strcmp0 (vg_json_get_string (record, "discussed"), "yes") == 0;

  return self;
}

GPtrArray *
vg_signal_list_all (VgCase *subject)
{
  g_autoptr (GPtrArray) places = vg_noted_list_places (subject, "signal");
  GPtrArray *signals = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_signal_free);

  for (guint i = 0; i < places->len; i++) {
    VgSignal *signal = vg_signal_find (subject, places->pdata[i]);

    if (signal != NULL)
      g_ptr_array_add (signals, signal);
  }

  return signals;
}

gboolean
vg_signal_is_open (const VgSignal *self)
{
  return !self->is_discussed || !vg_words_are_any (self->outcome);
}

int
vg_signal_count_open (VgCase *subject)
{
  g_autoptr (GPtrArray) signals = vg_signal_list_all (subject);
  int n_open = 0;

  for (guint i = 0; i < signals->len; i++)
    n_open += vg_signal_is_open (signals->pdata[i]) ? 1 : 0;

  return signals->len > 0 ? n_open : -1;
}

static gboolean
is_of (JsonObject *record, const char *party)
{
  const char *noted_with = vg_json_get_string (record, "party");

  return noted_with == NULL || g_strcmp0 (noted_with, party) == 0;
}

GPtrArray *
vg_signal_list (VgCase *subject, const char *party)
{
  g_autoptr (GPtrArray) places = vg_noted_list_places (subject, "signal");
  GPtrArray *signals = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_signal_free);

  for (guint i = 0; i < places->len; i++) {
    JsonObject *record = vg_case_get_object (subject, places->pdata[i]);

    if (record != NULL && is_of (record, party))
      g_ptr_array_add (signals, vg_signal_find (subject, places->pdata[i]));
  }

  return signals;
}

/* Whose data it is: of the person it was noted with, and of the person it is about. Sets
 * @record (taken) there; NULL removes what stands there.
 */
static gboolean
append (VgCase *subject, const char *place, JsonObject *record, GError **error)
{
  JsonObject *whose = record != NULL ? record : vg_case_get_object (subject, place);
  const char *party = vg_json_get_string (whose, "party");
  const char *other = vg_json_get_string (whose, "about");
  const char *about[] = { party, other, NULL };
  JsonObject *set = json_object_new ();

  json_object_set_member (set, place,
                          record != NULL ? vg_json_new_object (record)
                                         : json_node_init_null (json_node_alloc ()));
  if (party == NULL && other == NULL)
    return vg_case_append (subject, set, NULL, error);

  return vg_case_append (subject, set, party != NULL ? about : about + 1, error);
}

static gboolean
refuse_empty (GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_FAILED, _ ("Write down what you saw or heard."));
  return FALSE;
}

gboolean
vg_signal_add (VgCase *subject, const VgSighting *sighting, GError **error)
{
  g_autofree char *id = vg_clock_new_id ();
  g_autofree char *made = vg_place_join ("signal", id, NULL);
  g_autofree char *today = vg_clock_dup_today ();
  JsonObject *record = NULL;

  if (!vg_words_are_any (sighting->text))
    return refuse_empty (error);

  record = json_object_new ();
  vg_words_set (record, "text", sighting->text);
  vg_words_set (record, "party", sighting->party);
  if (g_strcmp0 (sighting->about, sighting->party) != 0)
    vg_words_set (record, "about", sighting->about);
  vg_words_set (record, "kind", sighting->kind);
  vg_words_set (record, "talk", sighting->talk);
  vg_words_set (record, "question", sighting->question);
  vg_words_set (record, "date", today);

  return append (subject, sighting->place != NULL ? sighting->place : made, record, error);
}

static gboolean
ensure_there (VgCase *subject, const char *place, GError **error)
{
  if (vg_place_is_under (place, "signal") && vg_case_get_object (subject, place) != NULL)
    return TRUE;

  g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND, _ ("%s: no signal stands there"), place);
  return FALSE;
}

gboolean
vg_signal_set (VgCase *subject,
               const char *place,
               const char *member,
               const char *text,
               GError **error)
{
  JsonObject *record = NULL;

  if (!ensure_there (subject, place, error))
    return FALSE;
  if (g_str_equal (member, "text") && !vg_words_are_any (text))
    return refuse_empty (error);

  record = vg_case_copy_record (subject, place);
  vg_words_set (record, member, text);
  if (g_strcmp0 (vg_json_get_string (record, "about"), vg_json_get_string (record, "party")) == 0)
    json_object_remove_member (record, "about");

  return append (subject, place, record, error);
}

gboolean
vg_signal_set_is_discussed (VgCase *subject,
                            const char *place,
                            gboolean is_discussed,
                            GError **error)
{
  g_autofree char *today = vg_clock_dup_today ();
  JsonObject *record = NULL;

  if (!ensure_there (subject, place, error))
    return FALSE;

  record = vg_case_copy_record (subject, place);
  vg_words_set (record, "discussed", is_discussed ? "yes" : NULL);
  if (!is_discussed)
    json_object_remove_member (record, "on");
  else if (!json_object_has_member (record, "on"))
    json_object_set_string_member (record, "on", today);

  return append (subject, place, record, error);
}

gboolean
vg_signal_remove (VgCase *subject, const char *place, GError **error)
{
  return ensure_there (subject, place, error) && append (subject, place, NULL, error);
}

const char *const *
vg_signal_get_kinds (void)
{
  return kinds;
}

const char *
vg_signal_say_kind (const char *kind)
{
  for (guint i = 0; kind != NULL && kinds[i] != NULL; i++)
    if (g_str_equal (kinds[i], kind))
      return _ (kinds_said[i]);

  return kind;
}
