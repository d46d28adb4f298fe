/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/release.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "model/people.h"
#include "model/place.h"
#include "words/words.h"

/* What a record says in one word: "denies", "given", 7; NULL where it has only words. */
static char *
dup_value (JsonObject *record)
{
  JsonNode *value = json_object_get_member (record, "value");

  if (value == NULL)
    value = json_object_get_member (record, "state");
  if (value == NULL)
    return NULL;

  return vg_json_peek_string (value) != NULL ? g_strdup (vg_json_peek_string (value))
                                             : vg_json_write (value);
}

static char *
dup_ground_of (JsonObject *record)
{
  const char *text = vg_json_get_string (record, "text");
  const char *words = vg_json_get_string (record, "words");
  g_autofree char *value = NULL;

  if (record == NULL)
    return NULL;
  if (text != NULL)
    return vg_words_normalise (text);

  value = dup_value (record);
  if (value != NULL) {
    g_autofree char *both = g_strjoin (" ", value, words != NULL ? words : "", NULL);

    return vg_words_normalise (both);
  }

  return words != NULL ? vg_words_normalise (words) : NULL;
}

char *
vg_release_dup_ground (VgCase *subject, const char *place)
{
  return dup_ground_of (vg_case_get_object (subject, place));
}

static JsonObject *
find_record (VgCase *subject, const char *place)
{
  g_autofree char *release = vg_place_join ("release", place, NULL);

  return vg_case_get_object (subject, release);
}

/* A release in other words is bound to the words it was given for as well, where it says
 * which those were.
 */
static gboolean
still_holds (VgCase *subject, const char *place, JsonObject *record)
{
  g_autofree char *ground = vg_release_dup_ground (subject, place);
  const char *digest = vg_json_get_string (record, "digest");
  g_autofree char *now = ground != NULL ? vg_words_digest (ground) : NULL;

  if (ground == NULL)
    return FALSE;
  if (digest == NULL)
    return g_str_equal (vg_json_get_string (record, "how"), "other-words") &&
           vg_words_are_any (vg_json_get_string (record, "words"));

  return g_str_equal (digest, now);
}

/* The consent to pass things on carries every single release (domain report 5.9). */
static gboolean
may_pass_on (VgCase *subject, const char *place)
{
  g_autofree char *party = vg_place_dup_party (place);
  g_autofree char *consent = NULL;
  const char *state = NULL;

  if (party == NULL)
    return TRUE;

  consent = vg_place_join ("consent", party, "pass-on", NULL);
  state = vg_json_get_string (vg_case_get_object (subject, consent), "state");
  return g_strcmp0 (state, "refused") != 0 && g_strcmp0 (state, "withdrawn") != 0;
}

VgRelease
vg_release_of (VgCase *subject, const char *place)
{
  JsonObject *record = find_record (subject, place);
  const char *how = vg_json_get_string (record, "how");

  if (how == NULL)
    return VG_RELEASE_NONE;
  if (g_str_equal (how, "no") || !may_pass_on (subject, place))
    return VG_RELEASE_NO;
  if (g_str_equal (how, "later"))
    return VG_RELEASE_LATER;

  return still_holds (subject, place, record) ? VG_RELEASE_GIVEN : VG_RELEASE_LAPSED;
}

char **
vg_release_dup_receivers_of (JsonObject *release)
{
  JsonArray *list = vg_json_get_array (release, "to");
  const char *one = vg_json_get_string (release, "to");
  g_autoptr (GStrvBuilder) receivers = g_strv_builder_new ();

  if (one != NULL)
    g_strv_builder_add (receivers, one);
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++) {
    const char *text = vg_json_peek_string (json_array_get_element (list, i));

    if (text != NULL)
      g_strv_builder_add (receivers, text);
  }

  return g_strv_builder_end (receivers);
}

char **
vg_release_dup_receivers (VgCase *subject, const char *place)
{
  return vg_release_dup_receivers_of (find_record (subject, place));
}

/* By name, by role, or because it names nobody at all. */
static gboolean
names (VgCase *subject, const char *place, const char *reader)
{
  g_auto (GStrv) receivers = vg_release_dup_receivers (subject, place);
  const char *role = vg_people_get_role (subject, reader);

  return !json_object_has_member (find_record (subject, place), "to") ||
         g_strv_contains ((const char *const *) receivers, reader) ||
         (role != NULL && g_strv_contains ((const char *const *) receivers, role));
}

gboolean
vg_release_is_for (VgCase *subject, const char *place, const char *reader)
{
  if (vg_release_of (subject, place) != VG_RELEASE_GIVEN)
    return FALSE;

  return reader == NULL || names (subject, place, reader);
}

char *
vg_release_dup_words (VgCase *subject, const char *place)
{
  JsonObject *release = find_record (subject, place);
  JsonObject *record = vg_case_get_object (subject, place);
  const char *words = NULL;

  if (vg_release_of (subject, place) != VG_RELEASE_GIVEN)
    return NULL;
  if (g_str_equal (vg_json_get_string (release, "how"), "other-words"))
    return g_strdup (vg_json_get_string (release, "words"));

  words = vg_json_get_string (record, "text");
  return g_strdup (words != NULL ? words : vg_json_get_string (record, "words"));
}

/* What stood at @place when its digest was this: the journal has every value it ever had. */
static char *
dup_said_then (VgCase *subject, const char *place, const char *digest)
{
  g_autoptr (GPtrArray) acts = vg_case_list_history (subject, place);

  for (guint i = acts->len; i > 0; i--) {
    JsonObject *set = vg_act_get_set (acts->pdata[i - 1]);
    JsonObject *record = vg_json_get_object (set, place);
    g_autofree char *ground = record != NULL ? dup_ground_of (record) : NULL;
    g_autofree char *then = ground != NULL ? vg_words_digest (ground) : NULL;
    const char *text = vg_json_get_string (record, "text");

    if (then != NULL && g_strcmp0 (then, digest) == 0)
      return g_strdup (text != NULL ? text : vg_json_get_string (record, "words"));
  }

  return NULL;
}

char *
vg_release_dup_former (VgCase *subject, const char *place)
{
  JsonObject *release = find_record (subject, place);
  const char *digest = vg_json_get_string (release, "digest");

  if (vg_release_of (subject, place) != VG_RELEASE_LAPSED)
    return NULL;
  if (g_strcmp0 (vg_json_get_string (release, "how"), "other-words") == 0)
    return g_strdup (vg_json_get_string (release, "words"));

  return digest != NULL ? dup_said_then (subject, place, digest) : NULL;
}
