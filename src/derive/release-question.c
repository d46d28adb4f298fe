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

/* What one of them is called; @fallback where no name was chosen. Lends. */
static const char *
find_name (VgCase *subject, const char *to, const char *fallback)
{
  const char *name = vg_people_get (subject, to, "name");

  return vg_words_are_any (name) ? name : fallback;
}

static const char *
get_text (JsonObject *questions, const char *member, const VgWording *wording)
{
  return vg_text_get (vg_json_get_object (questions, member), wording->language);
}

/* Each name once: "the other person" may be more than one. */
static char *
join_names (VgCase *subject, JsonObject *questions, const VgWording *wording, const char *const *to)
{
  g_autofree char *between = g_strdup_printf (" %s ", get_text (questions, "and", wording));
  const char *other = get_text (questions, "other", wording);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; to[i] != NULL; i++) {
    const char *name = find_name (subject, to[i], other);

    if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
      g_ptr_array_add (names, (gpointer) name);
  }
  if (names->len == 0)
    g_ptr_array_add (names, (gpointer) other);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (between, (char **) names->pdata);
}

static gboolean
check (JsonObject *questions, const VgReleaseRow *row, const char *path, GError **error)
{
  const char *const members[] = { choose_question (row), "other", "and" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    if (vg_json_get_object (questions, members[i]) != NULL)
      continue;
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("%s: “%s” is missing or wrong; see release-question.schema.json beside it"),
                 path, members[i]);
    return FALSE;
  }

  return TRUE;
}

char *
vg_release_question_say (VgCase *subject,
                         const VgReleaseRow *row,
                         const char *const *to,
                         GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (JsonNode) root = read_questions (&path, error);
  g_autofree char *party = vg_place_dup_party (row->place);
  const char *const other[] = { vg_release_get_other_side (subject, party), NULL };
  VgWording wording = get_wording (subject, party);
  JsonObject *questions = vg_json_peek_object (root);
  g_autofree char *names = NULL;
  g_auto (GStrv) parts = NULL;

  if (root == NULL || !check (questions, row, path, error))
    return NULL;

  if (to == NULL)
    to = row->to[0] != NULL ? (const char *const *) row->to : other;
  names = join_names (subject, questions, &wording, to);
  parts = g_strsplit (
      vg_wording_pick (&wording, vg_json_get_object (questions, choose_question (row))), "{to}",
      -1);
  return g_strjoinv (names, parts);
}
