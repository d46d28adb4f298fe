/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "own/reflection-book.h"

#include "base/error.h"
#include "base/json.h"
#include "base/paths.h"
#include "base/text.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

#define FORMAT "voorgesprek-reflection/1"

struct _VgReflectionBook {
  JsonNode *root;
  JsonArray *moments;
};

static JsonObject *
get_at (JsonArray *array, guint index)
{
  return vg_json_peek_object (json_array_get_element (array, index));
}

/* A reader of either language must find every word. */
static gboolean
is_text (JsonObject *object, const char *member)
{
  JsonObject *text = vg_json_get_object (object, member);

  return vg_words_are_any (vg_json_get_string (text, "nl")) &&
         vg_words_are_any (vg_json_get_string (text, "en"));
}

static gboolean
is_id (const char *id)
{
  return id != NULL && g_regex_match_simple ("^[a-z][a-z0-9-]*$", id, G_REGEX_DOLLAR_ENDONLY, 0);
}

/* Notes name moments and questions by their ids: two of the same could not be told apart. */
static gboolean
is_first (JsonArray *array, guint index)
{
  const char *id = vg_json_get_string (get_at (array, index), "id");

  for (guint i = 0; i < index; i++)
    if (g_strcmp0 (vg_json_get_string (get_at (array, i), "id"), id) == 0)
      return FALSE;

  return TRUE;
}

static gboolean
fail (const char *path, const char *place, const char *what, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, "%s: %s: %s", path, place, what);
  return FALSE;
}

static gboolean
check_question (JsonArray *questions, guint index, const char *path, const char *at, GError **error)
{
  JsonObject *question = get_at (questions, index);
  g_autofree char *place = g_strdup_printf ("%s.questions[%u]", at, index);

  if (!is_id (vg_json_get_string (question, "id")) || !is_first (questions, index))
    return fail (path, place,
                 _ ("needs an “id” of its own: lower-case letters, digits and hyphens"), error);
  if (!is_text (question, "text"))
    return fail (path, place, _ ("needs a “text” in Dutch (nl) and in English (en)"), error);
  if (json_object_has_member (question, "hint") && !is_text (question, "hint"))
    return fail (path, place, _ ("“hint” must be a text in Dutch (nl) and in English (en)"), error);

  return TRUE;
}

static gboolean
check_questions (JsonObject *moment, const char *path, const char *place, GError **error)
{
  JsonArray *questions = vg_json_get_array (moment, "questions");

  if (questions == NULL || json_array_get_length (questions) == 0)
    return fail (path, place, _ ("“questions” must be a list with at least one"), error);
  for (guint i = 0; i < json_array_get_length (questions); i++)
    if (!check_question (questions, i, path, place, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_moment (VgReflectionBook *self, guint index, const char *path, GError **error)
{
  JsonObject *moment = get_at (self->moments, index);
  g_autofree char *place = g_strdup_printf ("moments[%u]", index);

  if (!is_id (vg_json_get_string (moment, "id")) || !is_first (self->moments, index))
    return fail (path, place,
                 _ ("needs an “id” of its own: lower-case letters, digits and hyphens"), error);
  if (!is_text (moment, "title") || !is_text (moment, "lead"))
    return fail (path, place, _ ("needs a “title” and a “lead” in Dutch (nl) and in English (en)"),
                 error);

  return check_questions (moment, path, place, error);
}

static gboolean
check (VgReflectionBook *self, const char *path, GError **error)
{
  JsonObject *root = vg_json_peek_object (self->root);

  self->moments = vg_json_get_array (root, "moments");
  if (g_strcmp0 (vg_json_get_string (root, "format"), FORMAT) != 0 || self->moments == NULL ||
      json_array_get_length (self->moments) == 0) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("%s: these are no questions to oneself: “format” must be “%s”, and “moments” "
                    "a list with at least one"),
                 path, FORMAT);
    return FALSE;
  }
  for (guint i = 0; i < json_array_get_length (self->moments); i++)
    if (!check_moment (self, i, path, error))
      return FALSE;

  return TRUE;
}

VgReflectionBook *
vg_reflection_book_read_file (const char *path, GError **error)
{
  g_autoptr (VgReflectionBook) self = g_new0 (VgReflectionBook, 1);

  self->root = vg_json_read_file (path, VG_JSON_DATA_BYTES, error);
  if (self->root == NULL || !check (self, path, error))
    return NULL;

  return g_steal_pointer (&self);
}

VgReflectionBook *
vg_reflection_book_read (GError **error)
{
  g_autofree char *path = vg_paths_find ("reflection", "reflection.json", NULL);

  return vg_reflection_book_read_file (path, error);
}

void
vg_reflection_book_free (VgReflectionBook *self)
{
  g_clear_pointer (&self->root, json_node_unref);
  g_free (self);
}

guint
vg_reflection_book_get_n_moments (VgReflectionBook *self)
{
  return json_array_get_length (self->moments);
}

const char *
vg_reflection_book_get_moment (VgReflectionBook *self, guint moment)
{
  g_return_val_if_fail (moment < vg_reflection_book_get_n_moments (self), NULL);

  return vg_json_get_string (get_at (self->moments, moment), "id");
}

static int
find (JsonArray *array, const char *id)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (g_strcmp0 (vg_json_get_string (get_at (array, i), "id"), id) == 0)
      return (int) i;

  return -1;
}

int
vg_reflection_book_find_moment (VgReflectionBook *self, const char *id)
{
  return find (self->moments, id);
}

static const char *
get_text (VgReflectionBook *self, guint moment, const char *member, const char *language)
{
  g_return_val_if_fail (moment < vg_reflection_book_get_n_moments (self), NULL);

  return vg_text_get (vg_json_get_object (get_at (self->moments, moment), member), language);
}

const char *
vg_reflection_book_get_title (VgReflectionBook *self, guint moment, const char *language)
{
  return get_text (self, moment, "title", language);
}

const char *
vg_reflection_book_get_lead (VgReflectionBook *self, guint moment, const char *language)
{
  return get_text (self, moment, "lead", language);
}

static JsonArray *
get_questions (VgReflectionBook *self, guint moment)
{
  return vg_json_get_array (get_at (self->moments, moment), "questions");
}

guint
vg_reflection_book_get_n_questions (VgReflectionBook *self, guint moment)
{
  g_return_val_if_fail (moment < vg_reflection_book_get_n_moments (self), 0);

  return json_array_get_length (get_questions (self, moment));
}

VgReflectionQuestion
vg_reflection_book_get_question (VgReflectionBook *self,
                                 guint moment,
                                 guint question,
                                 const char *language)
{
  VgReflectionQuestion found = { NULL };
  JsonObject *object = NULL;

  g_return_val_if_fail (question < vg_reflection_book_get_n_questions (self, moment), found);

  object = get_at (get_questions (self, moment), question);
  found.id = vg_json_get_string (object, "id");
  found.text = vg_text_get (vg_json_get_object (object, "text"), language);
  found.hint = vg_text_get (vg_json_get_object (object, "hint"), language);
  return found;
}

const char *
vg_reflection_book_say_question (VgReflectionBook *self,
                                 const char *moment,
                                 const char *question,
                                 const char *language)
{
  int at = vg_reflection_book_find_moment (self, moment);
  int of = at >= 0 ? find (get_questions (self, (guint) at), question) : -1;

  if (of < 0)
    return NULL;

  return vg_reflection_book_get_question (self, (guint) at, (guint) of, language).text;
}
