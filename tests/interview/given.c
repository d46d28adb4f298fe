/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "given.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "base/paths.h"
#include "interview/release.h"
#include "model/place.h"
#include "tests/guide/shipped-shelf.h"
#include "words/words.h"

#include <string.h>

VgShelf *
given_shelf (void)
{
  return shipped_shelf_get ();
}

VgGuide *
given_guide (const char *id)
{
  VgGuide *guide = vg_shelf_find (given_shelf (), id);

  g_assert_nonnull (guide);
  return guide;
}

static VgGuide *
make_guide (JsonNode *root)
{
  g_autoptr (GError) error = NULL;
  VgGuide *guide = vg_guide_new (root, &error);

  g_assert_no_error (error);
  return guide;
}

VgGuide *
given_fixture (const char *file)
{
  g_autofree char *path = g_build_filename (g_getenv ("VG_TEST_DATA"), "fixtures", file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = vg_json_read_file (path, VG_JSON_DATA_BYTES, &error);

  g_assert_no_error (error);
  return make_guide (root);
}

VgGuide *
given_questions (const char *role, const char *items)
{
  g_autofree char *member = role != NULL ? g_strdup_printf ("'role':'%s',", role) : g_strdup ("");
  g_autofree char *text = g_strdup_printf (
      "{'format':'voorgesprek-guide/1','id':'given','version':'1',%s"
      "'title':{'nl':'t','en':'t'},'sections':[{'id':'s','title':{'nl':'t','en':'t'},"
      "'items':[%s]}]}",
      member, items);
  g_autoptr (JsonNode) root = given_json (text);

  return make_guide (root);
}

VgCase *
given_practice_case (void)
{
  g_autofree char *path = vg_paths_dup_data ("practice", "coach-denied.voorgesprek.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = vg_json_read_file (path, VG_JSON_CASE_BYTES, &error);
  VgCase *subject = NULL;

  g_assert_no_error (error);
  subject = vg_case_from_json (root, &error);
  g_assert_no_error (error);
  return subject;
}

JsonNode *
given_json (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GError) error = NULL;
  JsonNode *node = vg_json_parse (json, strlen (json), "given", &error);

  g_assert_no_error (error);
  return node;
}

void
given_put (VgCase *subject, const char *place, const char *value)
{
  g_autoptr (GError) error = NULL;

  vg_case_set (subject, place, value != NULL ? given_json (value) : NULL, &error);
  g_assert_no_error (error);
}

void
given_second_accused (VgCase *subject)
{
  given_put (subject, "party/accused-2", "{'role':'accused','name':'Gaai'}");
}

/* One is a text, several a list. */
static void
set_receivers (JsonObject *record, const char *to)
{
  g_auto (GStrv) list = to != NULL ? g_strsplit (to, " ", -1) : NULL;
  JsonArray *array = NULL;

  if (list == NULL)
    return;
  if (list[1] == NULL) {
    json_object_set_string_member (record, "to", to);
    return;
  }

  array = json_array_new ();
  for (guint i = 0; list[i] != NULL; i++)
    json_array_add_string_element (array, list[i]);
  json_object_set_array_member (record, "to", array);
}

void
given_release (VgCase *subject,
               const char *place,
               const char *how,
               const char *words,
               const char *to)
{
  g_autofree char *release = vg_place_join ("release", place, NULL);
  g_autofree char *ground = vg_release_dup_ground (subject, place);
  g_autofree char *digest = vg_words_digest (ground);
  g_autoptr (GError) error = NULL;
  JsonObject *record = json_object_new ();

  json_object_set_string_member (record, "how", how);
  json_object_set_string_member (record, "date", "2026-03-02");
  json_object_set_string_member (record, "digest", digest);
  if (words != NULL)
    json_object_set_string_member (record, "words", words);
  set_receivers (record, to);
  vg_case_set (subject, release, vg_json_new_object (record), &error);
  g_assert_no_error (error);
}

char *
given_tell_case (VgCase *subject, const char *but)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, "");
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++) {
    const char *place = places->pdata[i];

    if (but != NULL && vg_place_is_under (place, but))
      continue;
    g_string_append_printf (told, "%s ", place);
    vg_json_append (told, vg_case_get (subject, place));
    g_string_append_c (told, '\n');
  }

  return g_string_free (told, FALSE);
}
