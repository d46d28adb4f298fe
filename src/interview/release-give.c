/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/release-give.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "interview/release.h"
#include "model/people.h"
#include "model/place.h"
#include "model/record.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

static gboolean
is_theirs_to_release (const char *place)
{
  static const char *const kinds[] = { "answer", "goal", "acknowledgement", "consent", NULL };
  g_autofree char *first = vg_place_dup_word (place, 0);

  return g_strv_contains (kinds, first) && vg_record_kind_of (place) != NULL;
}

gboolean
vg_release_can_give (VgCase *subject, const char *place, GError **error)
{
  JsonObject *record = vg_case_get_object (subject, place);
  g_autofree char *ground = NULL;

  if (!is_theirs_to_release (place)) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
                 _ ("%s: this is nothing a party can release: only answers, goals, acknowledgement "
                    "and consents are"),
                 place);
    return FALSE;
  }
  if (g_strcmp0 (vg_json_get_string (record, "as"), "observation") == 0) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
                 _ ("%s: this is an observation of the mediator, not the party's own words"),
                 place);
    return FALSE;
  }

  ground = vg_release_dup_ground (subject, place);
  if (!vg_words_are_any (ground)) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND, _ ("%s: nothing stands there to release"),
                 place);
    return FALSE;
  }

  return TRUE;
}

const char *
vg_release_get_other_side (VgCase *subject, const char *party)
{
  const char *side = vg_people_get_side (subject, party);

  if (side == NULL)
    return NULL;

  return g_str_equal (side, "harmed") ? "accused" : "harmed";
}

static gboolean
check_words (const char *place, const VgReleaseTerms *terms, GError **error)
{
  const char *const *hows = vg_record_get_words ("release/answer/harmed/V05", "how");
  gboolean is_other = g_strcmp0 (terms->how, "other-words") == 0;
  g_autofree char *known = NULL;

  if (terms->how == NULL || !g_strv_contains (hows, terms->how)) {
    known = g_strjoinv (", ", (char **) hows);
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED, _ ("%s: say how: %s"), place, known);
    return FALSE;
  }
  if (is_other && !vg_words_are_any (terms->words)) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
                 _ ("%s: write the other words that were agreed on"), place);
    return FALSE;
  }
  if (!is_other && terms->words != NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
                 _ ("%s: words are given for “other-words” alone"), place);
    return FALSE;
  }

  return TRUE;
}

static gboolean
check_receiver (VgCase *subject,
                const char *place,
                const char *party,
                const char *to,
                GError **error)
{
  if (!vg_people_has (subject, to)) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND, _ ("%s: there is no party “%s” in this case"),
                 place, to);
    return FALSE;
  }
  if (g_str_equal (to, party)) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
                 _ ("%s: these are the party's own words: say to whom else they may go"), place);
    return FALSE;
  }

  return TRUE;
}

/* To whom: as said, else the other side; each once. NULL with @error set. */
static JsonArray *
list_receivers (VgCase *subject,
                const char *place,
                const char *party,
                const char *const *wanted,
                GError **error)
{
  const char *const other[] = { vg_release_get_other_side (subject, party), NULL };
  const char *const *to = wanted != NULL ? wanted : other;
  g_autoptr (JsonArray) list = json_array_new ();

  if (to[0] == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
                 wanted != NULL ? _ ("%s: say to whom")
                                : _ ("%s: say to whom: this person is on neither side"),
                 place);
    return NULL;
  }
  for (guint i = 0; to[i] != NULL; i++) {
    if (!check_receiver (subject, place, party, to[i], error))
      return NULL;
    if (!vg_json_has_text (list, to[i]))
      json_array_add_string_element (list, to[i]);
  }

  return g_steal_pointer (&list);
}

/* One is a text, as it always was. Takes @to. */
static void
set_receivers (JsonObject *record, JsonArray *to)
{
  g_autoptr (JsonArray) list = to;

  if (json_array_get_length (list) == 1)
    json_object_set_string_member (record, "to", json_array_get_string_element (list, 0));
  else
    json_object_set_array_member (record, "to", g_steal_pointer (&list));
}

/* Takes @to. */
static JsonObject *
make_record (VgCase *subject, const char *place, const VgReleaseTerms *terms, JsonArray *to)
{
  g_autofree char *party = vg_place_dup_party (place);
  g_autofree char *ground = vg_release_dup_ground (subject, place);
  g_autofree char *digest = vg_words_digest (ground);
  g_autofree char *today = vg_clock_dup_today ();
  JsonObject *record = json_object_new ();

  json_object_set_string_member (record, "how", terms->how);
  set_receivers (record, to);
  json_object_set_string_member (record, "date", today);
  json_object_set_string_member (record, "by", party);
  json_object_set_string_member (record, "digest", digest);
  if (terms->words != NULL)
    json_object_set_string_member (record, "words", terms->words);

  return record;
}

gboolean
vg_release_give (VgCase *subject, const char *place, const VgReleaseTerms *terms, GError **error)
{
  g_autofree char *release = vg_place_join ("release", place, NULL);
  g_autofree char *party = vg_place_dup_party (place);
  JsonArray *to = NULL;

  if (!vg_release_can_give (subject, place, error) || !check_words (place, terms, error))
    return FALSE;
  to = list_receivers (subject, place, party, terms->to, error);
  if (to == NULL)
    return FALSE;

  return vg_case_set (subject, release,
                      vg_json_new_object (make_record (subject, place, terms, to)), error);
}

gboolean
vg_release_remove (VgCase *subject, const char *place, GError **error)
{
  g_autofree char *release = vg_place_join ("release", place, NULL);

  if (vg_case_get (subject, release) == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                 _ ("%s: nothing was written down about passing this on"), place);
    return FALSE;
  }

  return vg_case_set (subject, release, NULL, error);
}
