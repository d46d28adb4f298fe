/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/release-question.h"

#include "base/error.h"
#include "base/json.h"
#include "base/language.h"
#include "base/paths.h"
#include "base/text.h"
#include "interview/release-give.h"
#include "model/people.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

#define FORMAT "voorgesprek-release-question/1"

static JsonNode *
read_questions (char **out_path, GError **error)
{
  g_autofree char *path = vg_paths_dup_data ("gates", "release-question.json", NULL);
  g_autoptr (JsonNode) root = vg_json_read_file (path, VG_JSON_DATA_BYTES, error);

  if (root == NULL)
    return NULL;
  if (g_strcmp0 (vg_json_get_string (vg_json_peek_object (root), "format"), FORMAT) != 0) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("%s: “%s” is missing or wrong; see release-question.schema.json beside it"),
                 path, "format");
    return NULL;
  }

  *out_path = g_steal_pointer (&path);
  return g_steal_pointer (&root);
}

static const char *
choose_question (const VgReleaseRow *row)
{
  if (row->state == VG_RELEASE_LAPSED)
    return "again";

  return row->words != NULL ? "words" : "value";
}

static VgWording
get_wording (VgCase *subject, const char *party)
{
  const char *language = vg_people_get (subject, party, "language");
  VgWording wording = { .language = language != NULL ? vg_text_language_of (language)
                                                     : vg_language_get () };

  wording.is_informal = g_strcmp0 (vg_people_get_address (subject, party), "je") == 0;
  wording.is_plain = g_strcmp0 (vg_people_get (subject, party, "plain"), "yes") == 0;
  return wording;
}

/* Whom it would go to; @fallback where no name was chosen. Lends. */
static const char *
find_name (VgCase *subject, const VgReleaseRow *row, const char *party, const char *fallback)
{
  const char *to = row->to != NULL ? row->to : vg_release_get_other_side (subject, party);
  const char *name = to != NULL ? vg_people_get (subject, to, "name") : NULL;

  return vg_words_are_any (name) ? name : fallback;
}

char *
vg_release_question_say (VgCase *subject, const VgReleaseRow *row, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (JsonNode) root = read_questions (&path, error);
  g_autofree char *party = vg_place_dup_party (row->place);
  VgWording wording = get_wording (subject, party);
  JsonObject *questions = vg_json_peek_object (root);
  const char *other = vg_text_get (vg_json_get_object (questions, "other"), wording.language);
  JsonObject *question = vg_json_get_object (questions, choose_question (row));
  g_auto (GStrv) parts = NULL;

  if (root == NULL)
    return NULL;
  if (question == NULL || other == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("%s: “%s” is missing or wrong; see release-question.schema.json beside it"),
                 path, question == NULL ? choose_question (row) : "other");
    return NULL;
  }

  parts = g_strsplit (vg_wording_pick (&wording, question), "{to}", -1);
  return g_strjoinv (find_name (subject, row, party, other), parts);
}
