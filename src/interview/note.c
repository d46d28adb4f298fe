/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/note.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "base/language.h"
#include "interview/item-place.h"
#include "interview/noted.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

void
vg_note_free (VgNote *self)
{
  g_free (self->place);
  g_free (self->text);
  g_free (self->party);
  g_free (self->talk);
  g_free (self->question);
  g_free (self->date);
  g_free (self->filed);
  g_free (self);
}

VgNote *
vg_note_find (VgCase *subject, const char *place)
{
  JsonObject *record = vg_case_get_object (subject, place);
  const char *filed = vg_json_get_string (record, "filed");
  VgNote *self = NULL;

  if (record == NULL || !vg_place_is_under (place, "note"))
    return NULL;

  self = g_new0 (VgNote, 1);
  self->place = g_strdup (place);
  self->text = g_strdup (vg_json_get_string (record, "text"));
  self->party = g_strdup (vg_json_get_string (record, "party"));
  self->talk = g_strdup (vg_json_get_string (record, "talk"));
  self->question = g_strdup (vg_json_get_string (record, "question"));
  self->date = g_strdup (vg_json_get_string (record, "date"));
  if (filed != NULL && vg_case_get (subject, filed) != NULL)
    self->filed = g_strdup (filed);

  return self;
}

GPtrArray *
vg_note_list (VgCase *subject, const char *party)
{
  g_autoptr (GPtrArray) places = vg_noted_list_places (subject, "note");
  GPtrArray *notes = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_note_free);

  for (guint i = 0; i < places->len; i++) {
    g_autoptr (VgNote) note = vg_note_find (subject, places->pdata[i]);

    if (note == NULL || note->text == NULL ||
        (note->party != NULL && g_strcmp0 (note->party, party) != 0))
      continue;
    g_ptr_array_add (notes, g_steal_pointer (&note));
  }

  return notes;
}

gboolean
vg_note_add (VgCase *subject,
             const char *place,
             const char *text,
             const VgNoteContext *context,
             GError **error)
{
  g_autofree char *today = NULL;
  JsonObject *record = NULL;

  if (!vg_words_are_any (text))
    return TRUE;

  today = vg_clock_dup_today ();
  record = json_object_new ();
  vg_json_set_text (record, "text", text);
  vg_json_set_text (record, "party", context->party);
  vg_json_set_text (record, "talk", context->talk);
  vg_json_set_text (record, "question", context->question);
  vg_json_set_text (record, "date", today);

  return vg_case_set (subject, place, vg_json_new_object (record), error);
}

/* Quoted words are in the person's language, the others in the mediator's. */
static JsonObject *
make_fragment (VgInterview *interview, const VgNote *note, const char *as)
{
  gboolean is_quoted = g_str_equal (as, "quotation");
  JsonObject *fragment = json_object_new ();

  vg_json_set_text (fragment, "as", as);
  vg_json_set_text (fragment, "text", note->text);
  vg_json_set_text (fragment, "language",
                    is_quoted ? vg_interview_get_own_wording (interview).language
                              : vg_language_get ());
  vg_json_set_text (fragment, "talk", note->talk);

  return fragment;
}

static gboolean
may_be_filed (VgInterview *interview, const VgNote *note, VgItem *item, GError **error)
{
  const char *party = vg_interview_get_party (interview);
  const char *wrong = NULL;

  if (note == NULL)
    wrong = _ ("this note is not there any more");
  else if (note->filed != NULL)
    wrong = _ ("this note is filed already");
  else if (note->party != NULL && g_strcmp0 (note->party, party) != 0)
    wrong = _ ("this note was made in a talk with somebody else");
  else if (party == NULL || vg_item_get_kind (item) != VG_ITEM_OPEN)
    wrong = _ ("only an open question takes what was said");
  if (wrong == NULL)
    return TRUE;

  g_set_error (error, VG_ERROR, VG_ERROR_FAILED, "%s: %s", vg_item_get_id (item), wrong);
  return FALSE;
}

/* A reason for no answer goes when there is one. */
static void
drop_reason (VgInterview *interview, VgItem *item, JsonObject *set)
{
  g_autofree char *place = vg_item_dup_none_place (item, vg_interview_get_party (interview));

  if (place != NULL && vg_interview_get_none (interview, item) != NULL)
    json_object_set_null_member (set, place);
}

gboolean
vg_note_file (VgInterview *interview,
              const char *place,
              VgItem *item,
              const char *as,
              GError **error)
{
  VgCase *subject = vg_interview_get_case (interview);
  const char *about[] = { vg_interview_get_party (interview), NULL };
  g_autoptr (VgNote) note = vg_note_find (subject, place);
  g_autofree char *prefix = vg_interview_dup_place (interview, item);
  g_autofree char *fragment = NULL;
  JsonObject *record = NULL;
  JsonObject *set = NULL;

  if (!may_be_filed (interview, note, item, error))
    return FALSE;

  fragment = g_strdup_printf ("%s/%u", prefix, vg_case_get_free_number (subject, prefix));
  set = json_object_new ();
  json_object_set_object_member (set, fragment, make_fragment (interview, note, as));
  drop_reason (interview, item, set);
  record = vg_case_copy_record (subject, place);
  json_object_set_string_member (record, "filed", fragment);
  json_object_set_object_member (set, place, record);

  return vg_case_append (subject, set, about, error);
}

gboolean
vg_note_remove (VgCase *subject, const char *place, GError **error)
{
  g_autoptr (VgNote) note = vg_note_find (subject, place);
  const char *about[] = { note != NULL ? note->party : NULL, NULL };
  JsonObject *set = json_object_new ();

  json_object_set_null_member (set, place);

  return vg_case_append (subject, set, about[0] != NULL ? about : NULL, error);
}
