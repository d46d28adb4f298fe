/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/paper-lines.h"

#include "base/json.h"
#include "derive/shares.h"
#include "interview/item-place.h"
#include "interview/release.h"
#include "model/people.h"
#include "model/place.h"
#include "words/words.h"

#include <string.h>

#define ID_LETTERS 12 /* of a digest: enough that no two lines of a paper share them */

static const char *const sides[] = { "harmed", "accused", NULL };

static gboolean
is_own (VgReading *reading, VgMaking *of)
{
  return of == reading->self;
}

/* The number of a question says which questions were asked, and so where the other stands;
 * their words, once released, say only themselves.
 */
static char *
dup_id (VgReading *reading, VgMaking *of, const char *place, const char *text)
{
  g_autofree char *digest = NULL;

  if (is_own (reading, of) || !g_str_has_prefix (place, "answer/"))
    return g_strdelimit (g_strdup (place), "/", '-');

  digest = vg_words_digest (text);
  return g_strndup (digest, ID_LETTERS);
}

/* The words that may stand on this paper; NULL where there are none. */
static char *
dup_words (VgReading *reading, VgMaking *of, const char *place)
{
  JsonObject *record = vg_case_get_object (reading->subject, place);
  const char *text = vg_json_get_string (record, "text");

  if (!vg_reading_may_hold (reading, of, place))
    return NULL;
  if (!is_own (reading, of))
    return vg_release_dup_words (reading->subject, place);

  return g_strdup (text != NULL ? text : vg_json_get_string (record, "words"));
}

/* What was noticed by the mediator is nobody's own words. */
static gboolean
is_observation (VgReading *reading, const char *place)
{
  JsonObject *record = vg_case_get_object (reading->subject, place);

  return g_strcmp0 (vg_json_get_string (record, "as"), "observation") == 0;
}

static gboolean
is_quotation (VgReading *reading, VgMaking *of, const char *place)
{
  g_autofree char *release = vg_place_join ("release", place, NULL);
  const char *as = vg_json_get_string (vg_case_get_object (reading->subject, place), "as");
  const char *how = vg_json_get_string (vg_case_get_object (reading->subject, release), "how");

  if (as != NULL && !g_str_equal (as, "quotation"))
    return FALSE;

  return is_own (reading, of) || g_strcmp0 (how, "as-is") == 0;
}

static JsonObject *
make_line (VgReading *reading, VgMaking *of, const char *place)
{
  g_autofree char *words = is_observation (reading, place) ? NULL : dup_words (reading, of, place);
  g_autofree char *name = vg_reading_dup_name (reading, of->party);
  g_autofree char *id = NULL;
  JsonObject *line = NULL;

  if (!vg_words_are_any (words))
    return NULL;

  line = json_object_new ();
  id = dup_id (reading, of, place, words);
  json_object_set_string_member (line, "id", id);
  vg_making_set_text (line, "text", words, place);
  vg_making_set_text (line, "name", name, NULL);
  json_object_set_boolean_member (line, "is-quotation", is_quotation (reading, of, place));
  json_object_set_boolean_member (line, "is-released",
                                  vg_release_of (reading->subject, place) == VG_RELEASE_GIVEN);
  json_object_set_boolean_member (line, "is-kept",
                                  vg_release_of (reading->subject, place) == VG_RELEASE_NO);
  return line;
}

/* Two people may say the same words; a name may stand in a paper once. */
static gboolean
has_id (JsonArray *lines, const char *id)
{
  for (guint i = 0; i < json_array_get_length (lines); i++)
    if (g_strcmp0 (vg_json_get_string (json_array_get_object_element (lines, i), "id"), id) == 0)
      return TRUE;

  return FALSE;
}

static void
take_line (JsonArray *lines, JsonObject *line)
{
  if (line != NULL && !has_id (lines, vg_json_get_string (line, "id")))
    json_array_add_object_element (lines, line);
  else
    g_clear_pointer (&line, json_object_unref);
}

static void
add_under (VgReading *reading, VgMaking *of, const char *prefix, guint most, JsonArray *lines)
{
  g_autoptr (GPtrArray) places = vg_case_list (reading->subject, prefix);

  for (guint i = 0; i < places->len && json_array_get_length (lines) < most; i++)
    if (!g_str_equal (places->pdata[i], prefix))
      take_line (lines, make_line (reading, of, places->pdata[i]));
}

/* One's own paper is short and holds the first few; what was released is all there. */
static void
add_line_of (VgReading *reading, VgMaking *of, const VgSheetLine *line, JsonArray *lines)
{
  guint most = is_own (reading, of) ? line->most : G_MAXUINT;

  for (guint i = 0; line->items[i] != NULL; i++) {
    VgItem *item = vg_guide_find_item (of->guide, line->items[i]);
    g_autofree char *prefix = item != NULL ? vg_item_dup_place (item, of->party) : NULL;

    if (prefix != NULL)
      add_under (reading, of, prefix, most, lines);
  }
}

typedef gboolean (*IsWanted) (VgReading *reading, VgMaking *of, const char *side);

static gboolean
is_self (VgReading *reading, VgMaking *of, const char *side)
{
  return of == reading->self;
}

static gboolean
is_other (VgReading *reading, VgMaking *of, const char *side)
{
  return reading->self != NULL && of != reading->self;
}

static gboolean
is_of_side (VgReading *reading, VgMaking *of, const char *side)
{
  return g_strcmp0 (vg_people_get_role (reading->subject, of->party), side) == 0;
}

static JsonArray *
list_goals (VgReading *reading, IsWanted is_wanted, const char *side)
{
  JsonArray *lines = json_array_new ();

  for (guint i = 0; i < reading->people->len; i++) {
    VgMaking *of = reading->people->pdata[i];
    g_autofree char *prefix = vg_place_join ("goal", of->party, NULL);

    if (is_wanted (reading, of, side))
      add_under (reading, of, prefix, G_MAXUINT, lines);
  }

  return lines;
}

static JsonArray *
list_line (VgReading *reading, const VgSheetLine *line, IsWanted is_wanted, const char *side)
{
  JsonArray *lines = json_array_new ();

  for (guint i = 0; i < reading->people->len; i++)
    if (is_wanted (reading, reading->people->pdata[i], side))
      add_line_of (reading, reading->people->pdata[i], line, lines);

  return lines;
}

static JsonObject *
make_group (VgReading *reading, IsWanted is_wanted, const char *side)
{
  JsonObject *group = json_object_new ();
  JsonArray *goals = list_goals (reading, is_wanted, side);
  guint n_lines = json_array_get_length (goals);

  vg_reading_set_list (group, "goals", goals);
  for (guint i = 0; i < vg_sheet_get_n_lines (reading->sheet); i++) {
    const VgSheetLine *line = vg_sheet_get_line (reading->sheet, i);
    JsonArray *lines = list_line (reading, line, is_wanted, side);

    n_lines += json_array_get_length (lines);
    vg_reading_set_list (group, line->id, lines);
  }
  json_object_set_boolean_member (group, "has-any", n_lines > 0);

  return group;
}

void
vg_paper_lines_add (VgReading *reading, JsonObject *data)
{
  json_object_set_object_member (data, "own", make_group (reading, is_self, NULL));
  json_object_set_object_member (data, "other", make_group (reading, is_other, NULL));
  for (guint i = 0; sides[i] != NULL; i++)
    json_object_set_object_member (data, sides[i], make_group (reading, is_of_side, sides[i]));
  json_object_set_member (data, "no-sign", vg_reading_new_wanted (reading, NULL, NULL, "sign"));
}

/* --- Releases --- */

/* Which line of the papers an answer belongs to, or NULL. */
static const char *
find_line (VgReading *reading, const char *item)
{
  for (guint i = 0; i < vg_sheet_get_n_lines (reading->sheet); i++) {
    const VgSheetLine *line = vg_sheet_get_line (reading->sheet, i);

    if (g_strv_contains ((const char *const *) line->items, item))
      return line->id;
  }

  return NULL;
}

/* "Question", "Goal", "About what happened": never which question, nor which facet: its
 * name says more of what happened than the words that were let go.
 */
static const char *
say_kind (VgReading *reading, const char *place)
{
  g_autofree char *first = vg_place_dup_word (place, 0);
  g_autofree char *third = vg_place_dup_word (place, 2);
  const char *line = NULL;

  if (g_str_equal (first, "consent"))
    return vg_sheet_say (reading->words, "consents", third, reading->language);
  if (g_str_equal (first, "answer") && third != NULL)
    line = find_line (reading, third);

  return vg_reading_say (reading, "kinds", line != NULL ? line : first);
}

/* "That it happened: acknowledges"; NULL where the place has words alone. */
static char *
dup_wordless (VgReading *reading, const char *place)
{
  JsonObject *record = vg_case_get_object (reading->subject, place);
  g_autofree char *third = vg_place_dup_word (place, 2);
  const char *state = vg_json_get_string (record, "state");

  if (g_str_has_prefix (place, "acknowledgement/"))
    return g_strdup_printf ("%s: %s", vg_reading_say (reading, "facets", third),
                            vg_reading_say_value (reading, vg_json_get_string (record, "value")));
  if (state != NULL)
    return g_strdup (vg_reading_say (reading, "states", state));

  return NULL;
}

/* Released words; for a facet or consent released without words, what it says in one. */
static char *
dup_released (VgReading *reading, const char *place)
{
  g_autofree char *words = vg_release_dup_words (reading->subject, place);

  if (vg_words_are_any (words))
    return g_steal_pointer (&words);

  return vg_release_of (reading->subject, place) == VG_RELEASE_GIVEN ? dup_wordless (reading, place)
                                                                     : NULL;
}

static char *
dup_lapsed (VgReading *reading, const char *place)
{
  JsonObject *record = vg_case_get_object (reading->subject, place);
  const char *text = vg_json_get_string (record, "text");

  return g_strdup (text != NULL ? text : vg_json_get_string (record, "words"));
}

/* All whom it names, each once; "the other person" where it names nobody. */
static char *
dup_receivers (VgReading *reading, const char *place)
{
  g_auto (GStrv) to = vg_release_dup_receivers (reading->subject, place);
  g_autofree char *between = g_strdup_printf (" %s ", vg_reading_say (reading, "roles", "and"));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; to[i] != NULL; i++) {
    g_autofree char *name = vg_reading_dup_side_name (reading, to[i]);

    if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
      g_ptr_array_add (names, g_steal_pointer (&name));
  }
  if (names->len == 0)
    g_ptr_array_add (names, g_strdup (vg_reading_say (reading, "roles", "the-other")));

  g_ptr_array_add (names, NULL);
  return g_strjoinv (between, (char **) names->pdata);
}

static JsonObject *
make_release (VgReading *reading, VgMaking *of, const char *place, VgRelease state)
{
  g_autofree char *release = vg_place_join ("release", place, NULL);
  JsonObject *record = vg_case_get_object (reading->subject, release);
  g_autofree char *text = state == VG_RELEASE_GIVEN ? dup_released (reading, place)
                                                    : dup_lapsed (reading, place);
  g_autofree char *name = vg_reading_dup_name (reading, of->party);
  g_autofree char *reader = dup_receivers (reading, place);
  g_autofree char *id = NULL;
  JsonObject *line = NULL;

  if (!vg_words_are_any (text))
    return NULL;

  line = json_object_new ();
  id = dup_id (reading, of, place, text);
  json_object_set_string_member (line, "id", id);
  vg_making_set_text (line, "kind", say_kind (reading, place), NULL);
  vg_making_set_text (line, "name", name, NULL);
  vg_making_set_text (line, "to", reader, NULL);
  vg_making_set_text (line, "text", text, place);
  vg_making_set_text (line, "how",
                      vg_reading_say_value (reading, vg_json_get_string (record, "how")), release);
  vg_reading_set_date (reading, line, vg_json_get_string (record, "date"), release);
  return line;
}

/* The places of @of that have a release, whatever it says. */
static GPtrArray *
list_released (VgReading *reading, VgMaking *of)
{
  g_autoptr (GPtrArray) releases = vg_shares_list_releases (reading->subject);
  GPtrArray *places = g_ptr_array_new ();

  for (guint i = 0; i < releases->len; i++) {
    g_autofree char *party = vg_place_dup_party (releases->pdata[i]);

    if (g_strcmp0 (party, of->party) == 0)
      g_ptr_array_add (places, (char *) releases->pdata[i] + strlen ("release/"));
  }

  return places;
}

JsonArray *
vg_paper_lines_list_shares (VgReading *reading, VgMaking *of, int state)
{
  g_autoptr (GPtrArray) places = list_released (reading, of);
  JsonArray *lines = json_array_new ();

  for (guint i = 0; i < places->len; i++)
    if (vg_release_of (reading->subject, places->pdata[i]) == (VgRelease) state &&
        vg_making_is_in_sight (of, places->pdata[i]))
      take_line (lines, make_release (reading, of, places->pdata[i], (VgRelease) state));

  return lines;
}

static void
add_heard_of (VgReading *reading, VgMaking *of, JsonArray *lines)
{
  g_autoptr (GPtrArray) places = list_released (reading, of);

  for (guint i = 0; i < places->len; i++)
    if (vg_reading_may_hold (reading, of, places->pdata[i]))
      take_line (lines, make_release (reading, of, places->pdata[i], VG_RELEASE_GIVEN));
}

void
vg_paper_lines_add_releases (VgReading *reading, JsonObject *data)
{
  JsonArray *heard = json_array_new ();
  gboolean is_party = reading->self != NULL;

  for (guint i = 0; i < reading->people->len; i++)
    if (!is_own (reading, reading->people->pdata[i]))
      add_heard_of (reading, reading->people->pdata[i], heard);

  json_object_set_boolean_member (
      data, "has-proposals",
      is_party && vg_shares_has_proposals (reading->subject, reading->self->party));
  vg_reading_set_list (data, "heard", heard);
  vg_reading_set_list (data, "shares",
                       is_party
                           ? vg_paper_lines_list_shares (reading, reading->self, VG_RELEASE_GIVEN)
                           : json_array_new ());
  vg_reading_set_list (data, "lapsed",
                       is_party
                           ? vg_paper_lines_list_shares (reading, reading->self, VG_RELEASE_LAPSED)
                           : json_array_new ());
}

static const char *
get_newer (VgReading *reading, const char *place, const char *last)
{
  g_autofree char *release = vg_place_join ("release", place, NULL);
  const char *date = vg_json_get_string (vg_case_get_object (reading->subject, release), "date");

  return g_strcmp0 (date, last) > 0 ? date : last;
}

const char *
vg_paper_lines_get_last_heard (VgReading *reading)
{
  const char *last = NULL;

  for (guint i = 0; i < reading->people->len; i++) {
    VgMaking *of = reading->people->pdata[i];
    g_autoptr (GPtrArray) places = list_released (reading, of);

    for (guint n = 0; !is_own (reading, of) && n < places->len; n++)
      if (vg_reading_may_hold (reading, of, places->pdata[n]))
        last = get_newer (reading, places->pdata[n], last);
  }

  return last;
}
