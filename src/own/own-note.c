/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "own/own-note.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "base/wipe.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
answer_free (gpointer data)
{
  VgOwnAnswer *answer = data;

  g_free (answer->question);
  vg_wipe_text (answer->words);
  g_free (answer);
}

static VgOwnNote *
make (void)
{
  VgOwnNote *self = g_new0 (VgOwnNote, 1);

  self->answers = g_ptr_array_new_with_free_func (answer_free);
  return self;
}

VgOwnNote *
vg_own_note_new_text (const char *case_id, const char *text)
{
  VgOwnNote *self = make ();

  self->at = vg_clock_dup_now ();
  self->case_id = g_strdup (case_id);
  self->text = g_strdup (text);
  return self;
}

VgOwnNote *
vg_own_note_new_reflection (const char *case_id, const char *moment)
{
  VgOwnNote *self = make ();

  self->id = vg_clock_new_id ();
  self->at = vg_clock_dup_now ();
  self->case_id = g_strdup (case_id);
  self->moment = g_strdup (moment);
  return self;
}

VgOwnNote *
vg_own_note_copy (const VgOwnNote *self)
{
  VgOwnNote *copy = make ();

  copy->id = g_strdup (self->id);
  copy->at = g_strdup (self->at);
  copy->case_id = g_strdup (self->case_id);
  copy->moment = g_strdup (self->moment);
  copy->text = g_strdup (self->text);
  for (guint i = 0; i < self->answers->len; i++) {
    const VgOwnAnswer *answer = self->answers->pdata[i];

    vg_own_note_set_answer (copy, answer->question, answer->words);
  }
  copy->revision = self->revision;

  return copy;
}

void
vg_own_note_free (VgOwnNote *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->at);
  g_free (self->case_id);
  g_free (self->moment);
  vg_wipe_text (self->text);
  g_ptr_array_unref (self->answers);
  g_free (self);
}

/* Where the answer is, or where it belongs. */
static guint
find_place (const VgOwnNote *self, const char *question)
{
  guint i = 0;

  while (i < self->answers->len &&
         strcmp (((VgOwnAnswer *) self->answers->pdata[i])->question, question) < 0)
    i++;

  return i;
}

static gboolean
is_at (const VgOwnNote *self, guint index, const char *question)
{
  return index < self->answers->len &&
         g_str_equal (((VgOwnAnswer *) self->answers->pdata[index])->question, question);
}

void
vg_own_note_set_answer (VgOwnNote *self, const char *question, const char *words)
{
  guint place = find_place (self, question);
  VgOwnAnswer *answer = NULL;

  self->revision++;
  if (is_at (self, place, question))
    g_ptr_array_remove_index (self->answers, place);
  if (!vg_words_are_any (words))
    return;

  answer = g_new0 (VgOwnAnswer, 1);
  answer->question = g_strdup (question);
  answer->words = g_strdup (words);
  g_ptr_array_insert (self->answers, (int) place, answer);
}

const char *
vg_own_note_get_answer (const VgOwnNote *self, const char *question)
{
  guint place = find_place (self, question);

  return is_at (self, place, question) ? ((VgOwnAnswer *) self->answers->pdata[place])->words
                                       : NULL;
}

gboolean
vg_own_note_has_words (const VgOwnNote *self)
{
  return self->answers->len > 0 || vg_words_are_any (self->text);
}

static JsonObject *
write_answers (const VgOwnNote *self)
{
  JsonObject *answers = json_object_new ();

  for (guint i = 0; i < self->answers->len; i++) {
    const VgOwnAnswer *answer = self->answers->pdata[i];

    json_object_set_string_member (answers, answer->question, answer->words);
  }

  return answers;
}

char *
vg_own_note_write (const VgOwnNote *self)
{
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) node = vg_json_new_object (object);

  vg_json_set_text (object, "id", self->id);
  vg_json_set_text (object, "at", self->at);
  vg_json_set_text (object, "case", self->case_id);
  vg_json_set_text (object, "moment", self->moment);
  vg_json_set_text (object, "text", self->text);
  if (self->moment != NULL) {
    json_object_set_int_member (object, "revision", self->revision);
    json_object_set_object_member (object, "answers", write_answers (self));
  }

  return vg_json_write (node);
}

static void
read_answers (VgOwnNote *self, JsonObject *answers)
{
  g_autoptr (GList) questions = answers != NULL ? json_object_get_members (answers) : NULL;

  for (GList *at = questions; at != NULL; at = at->next)
    vg_own_note_set_answer (self, at->data, vg_json_get_string (answers, at->data));
}

/* The reader's own message is dropped: where it stopped, it might show what stands there. */
VgOwnNote *
vg_own_note_read (const char *json, GError **error)
{
  g_autoptr (JsonNode) node = vg_json_parse (json, strlen (json), "note", NULL);
  JsonObject *object = vg_json_peek_object (node);
  VgOwnNote *self = NULL;

  if (object == NULL) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_PARSE,
                         _ ("a note of your own cannot be read: it is no object of JSON"));
    return NULL;
  }

  self = make ();
  self->id = g_strdup (vg_json_get_string (object, "id"));
  self->at = g_strdup (vg_json_get_string (object, "at"));
  self->case_id = g_strdup (vg_json_get_string (object, "case"));
  self->moment = g_strdup (vg_json_get_string (object, "moment"));
  self->text = g_strdup (vg_json_get_string (object, "text"));
  read_answers (self, vg_json_get_object (object, "answers"));
  self->revision = vg_json_get_int (object, "revision", 0);
  return self;
}

static int
find_id (GPtrArray *notes, const char *id)
{
  for (guint i = 0; id != NULL && i < notes->len; i++)
    if (g_strcmp0 (((VgOwnNote *) notes->pdata[i])->id, id) == 0)
      return (int) i;

  return -1;
}

/* Takes @note. */
static void
fold (GPtrArray *notes, VgOwnNote *note)
{
  int at = find_id (notes, note->id);

  if (at < 0) {
    g_ptr_array_add (notes, note);
    return;
  }

  if (((VgOwnNote *) notes->pdata[at])->revision > note->revision) {
    vg_own_note_free (note);
    return;
  }
  vg_own_note_free (notes->pdata[at]);
  notes->pdata[at] = note;
}

GPtrArray *
vg_own_note_list (GPtrArray *journal, const char *case_id)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_own_note_free);

  for (guint i = 0; i < journal->len; i++) {
    VgOwnNote *note = vg_own_note_read (journal->pdata[i], NULL);

    if (note != NULL && (case_id == NULL || g_strcmp0 (note->case_id, case_id) == 0))
      fold (notes, note);
    else
      vg_own_note_free (note);
  }
  for (guint i = notes->len; i > 0; i--)
    if (!vg_own_note_has_words (notes->pdata[i - 1]))
      g_ptr_array_remove_index (notes, i - 1);

  return notes;
}
