/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/own-question.h"

#include "base/error.h"
#include "base/json.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PREFIX "own-"

static char *
dup_id (const char *place)
{
  return g_strconcat (PREFIX, vg_place_get_last (place), NULL);
}

char *
vg_own_question_dup_place (const char *party, const char *id)
{
  if (party == NULL || !g_str_has_prefix (id, PREFIX))
    return NULL;

  return vg_place_join ("question", party, id + strlen (PREFIX), NULL);
}

static void
clear_question (gpointer data)
{
  g_free ((char *) ((VgGuideQuestion *) data)->id);
}

VgGuide *
vg_own_question_extend (VgCase *subject, VgGuide *guide, const char *party)
{
  g_autofree char *prefix = vg_place_join ("question", party != NULL ? party : "", NULL);
  g_autoptr (GPtrArray) places = party != NULL ? vg_case_list (subject, prefix) : NULL;
  g_autoptr (GArray) questions = g_array_new (FALSE, FALSE, sizeof (VgGuideQuestion));

  g_array_set_clear_func (questions, clear_question);
  for (guint i = 0; places != NULL && i < places->len; i++) {
    JsonObject *record = vg_case_get_object (subject, places->pdata[i]);
    VgGuideQuestion question = { .section = vg_json_get_string (record, "section"),
                                 .text = vg_json_get_string (record, "text") };

    if (question.text == NULL)
      continue;
    question.id = dup_id (places->pdata[i]);
    g_array_append_val (questions, question);
  }

  return questions->len > 0 ? vg_guide_new_with (guide, questions) : vg_guide_ref (guide);
}

char *
vg_own_question_add (VgCase *subject,
                     const char *party,
                     const char *section,
                     const char *text,
                     GError **error)
{
  g_autofree char *prefix = vg_place_join ("question", party, NULL);
  g_autofree char *place = NULL;
  JsonObject *record = NULL;

  if (!vg_words_are_any (text)) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED, _ ("Write down what you want to ask."));
    return NULL;
  }

  place = g_strdup_printf ("%s/%u", prefix, vg_case_get_free_number (subject, prefix));
  record = json_object_new ();
  json_object_set_string_member (record, "text", text);
  json_object_set_string_member (record, "section", section);
  if (!vg_case_set (subject, place, vg_json_new_object (record), error))
    return NULL;

  return dup_id (place);
}

const char *
vg_own_question_get_text_at (VgCase *subject, const char *place)
{
  g_autofree char *kind = vg_place_dup_word (place, 0);
  g_autofree char *party = vg_place_dup_word (place, 1);
  g_autofree char *id = vg_place_dup_word (place, 2);
  g_autofree char *at = NULL;

  if (g_strcmp0 (kind, "answer") != 0 || id == NULL)
    return NULL;

  at = vg_own_question_dup_place (party, id);
  return at != NULL ? vg_json_get_string (vg_case_get_object (subject, at), "text") : NULL;
}

gboolean
vg_own_question_can_be_removed (VgCase *subject, const char *party, const char *id)
{
  g_autofree char *place = vg_own_question_dup_place (party, id);
  g_autofree char *answer = place != NULL ? vg_place_join ("answer", party, id, NULL) : NULL;

  return place != NULL && vg_case_get (subject, place) != NULL &&
         !vg_case_has_under (subject, answer);
}

gboolean
vg_own_question_remove (VgCase *subject, const char *party, const char *id, GError **error)
{
  g_autofree char *place = NULL;

  if (!vg_own_question_can_be_removed (subject, party, id)) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
                 _ ("%s: only a question of your own that nothing was said to can be taken away"),
                 id);
    return FALSE;
  }

  place = vg_own_question_dup_place (party, id);
  return vg_case_set (subject, place, NULL, error);
}
