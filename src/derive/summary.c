/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/summary.h"

#include "base/error.h"
#include "base/json.h"
#include "derive/making.h"
#include "derive/record-table.h"
#include "derive/shares.h"
#include "interview/goal-record.h"
#include "interview/item-place.h"
#include "interview/release.h"
#include "interview/route.h"
#include "model/people.h"
#include "model/place.h"
#include "words/date.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PARTY_GOALS 3 /* the party's copy is one page (domain report 4.4) */

static void
set_word (VgMaking *making,
          JsonObject *goal,
          const char *member,
          JsonObject *record,
          const char *place)
{
  const char *value = vg_json_get_string (record, member);

  vg_making_set_text (goal, member, value != NULL ? vg_making_say (making, "values", value) : NULL,
                      place);
}

static JsonObject *
make_goal (VgMaking *making, const char *place, guint number)
{
  JsonObject *record = vg_case_get_object (making->subject, place);
  JsonObject *goal = json_object_new ();
  gint64 importance = vg_json_get_int (record, "importance", -1);
  g_autofree char *digits = importance >= 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, importance)
                                            : NULL;
  g_autofree char *count = g_strdup_printf ("%u", number);
  const char *code = vg_json_get_string (record, "code");

  json_object_set_string_member (goal, "id", vg_place_get_last (place));
  vg_making_set_text (goal, "number", count, place);
  json_object_set_member (
      goal, "words",
      vg_making_new_wanted (making, vg_json_get_string (record, "words"), place, "goal"));
  json_object_set_member (goal, "looks-like",
                          vg_making_new_wanted (making, vg_json_get_string (record, "looks-like"),
                                                place, "looks-like"));
  json_object_set_member (goal, "importance",
                          vg_making_new_wanted (making, digits, place, "importance"));
  set_word (making, goal, "who", record, place);
  set_word (making, goal, "feasible", record, place);
  vg_making_set_text (goal, "smaller-step", vg_json_get_string (record, "smaller-step"), place);
  vg_making_set_text (
      goal, "code", code != NULL ? vg_sheet_say_goal (making->sheet, code, making->language) : NULL,
      place);
  vg_making_set_text (goal, "release", vg_making_say_release (making, place), place);
  return goal;
}

static void
add_goals (VgMaking *making, JsonObject *summary)
{
  g_autofree char *prefix = vg_place_join ("goal", making->party, NULL);
  g_autoptr (GPtrArray) places = vg_making_is_in_sight (making, prefix)
                                     ? vg_goal_record_list (making->subject, making->party)
                                     : g_ptr_array_new ();
  JsonArray *goals = json_array_new ();
  guint most = making->is_for_party ? PARTY_GOALS : G_MAXUINT;

  for (guint i = 0; i < places->len && i < most; i++)
    json_array_add_object_element (goals, make_goal (making, places->pdata[i], i + 1));

  json_object_set_member (summary, "no-goal", vg_making_new_wanted (making, NULL, prefix, "goal"));
  json_object_set_boolean_member (summary, "has-goals", places->len > 0);
  json_object_set_boolean_member (summary, "has-more-goals", places->len > most);
  json_object_set_array_member (summary, "goals", goals);
}

/* One fragment as a line; NULL for an observation on the party's copy: it is not theirs. */
static JsonObject *
make_words (VgMaking *making, const char *place, VgItem *item, gboolean asks)
{
  JsonObject *record = vg_case_get_object (making->subject, place);
  const char *as = vg_json_get_string (record, "as");
  const char *text = vg_json_get_string (record, "text");
  g_autofree char *number = NULL;
  JsonObject *words = NULL;

  if (text == NULL || as == NULL)
    return NULL;
  if (making->is_for_party && g_str_equal (as, "observation"))
    return NULL;

  words = json_object_new ();
  number = g_strdup_printf ("%s-%s", vg_item_get_id (item), vg_place_get_last (place));
  json_object_set_string_member (words, "id", number);
  vg_making_set_text (words, "question", asks ? vg_item_get_ask (item, &making->wording) : NULL,
                      NULL);
  vg_making_set_text (words, "text", text, place);
  json_object_set_boolean_member (words, "quotation", g_str_equal (as, "quotation"));
  json_object_set_boolean_member (words, "paraphrase", g_str_equal (as, "paraphrase"));
  json_object_set_boolean_member (words, "observation", g_str_equal (as, "observation"));
  vg_making_set_text (words, "release", vg_making_say_release (making, place), place);
  return words;
}

static void
add_fragments (VgMaking *making, VgItem *item, const VgSheetLine *line, JsonArray *words)
{
  guint most = making->is_for_party ? line->most : G_MAXUINT;
  g_autofree char *prefix = vg_item_dup_place (item, making->party);
  g_autoptr (GPtrArray) places = vg_case_list (making->subject, prefix);

  for (guint i = 0; i < places->len && json_array_get_length (words) < most; i++) {
    JsonObject *made = NULL;

    if (!g_str_equal (places->pdata[i], prefix))
      made = make_words (making, places->pdata[i], item, line->asks);
    if (made != NULL)
      json_array_add_object_element (words, made);
  }
}

static void
add_line (VgMaking *making, const VgSheetLine *line, JsonArray *lines)
{
  JsonArray *words = json_array_new ();
  JsonObject *made = NULL;

  for (guint i = 0; line->items[i] != NULL; i++) {
    VgItem *item = vg_guide_find_item (making->guide, line->items[i]);

    if (item != NULL && !vg_making_is_parked (making, item))
      add_fragments (making, item, line, words);
  }
  if (json_array_get_length (words) == 0) {
    json_array_unref (words);
    return;
  }

  made = json_object_new ();
  json_object_set_string_member (made, "id", line->id);
  vg_making_set_text (made, "title", vg_sheet_line_get_title (line, making->language), NULL);
  json_object_set_array_member (made, "words", words);
  json_array_add_object_element (lines, made);
}

static void
add_lines (VgMaking *making, JsonObject *summary)
{
  JsonArray *lines = json_array_new ();
  const char *copy = making->is_for_party ? "party" : "mediator";

  for (guint i = 0; i < vg_sheet_get_n_lines (making->sheet); i++) {
    const VgSheetLine *line = vg_sheet_get_line (making->sheet, i);

    if (g_strv_contains (line->copies, copy))
      add_line (making, line, lines);
  }

  json_object_set_array_member (summary, "lines", lines);
}

static VgItem *
find_read_back (VgMaking *making)
{
  for (guint i = 0; i < vg_guide_get_n_items (making->guide); i++) {
    VgItem *item = vg_guide_get_item (making->guide, i);

    if (vg_item_get_kind (item) == VG_ITEM_READ_BACK && !vg_making_is_parked (making, item))
      return item;
  }

  return NULL;
}

static void
add_read_back (VgMaking *making, JsonObject *summary)
{
  VgItem *item = find_read_back (making);
  g_autofree char *place = item != NULL ? vg_item_dup_place (item, making->party) : NULL;
  JsonObject *record = place != NULL ? vg_case_get_object (making->subject, place) : NULL;
  g_autofree char *date = vg_date_say (vg_json_get_string (record, "value"), making->language);
  const char *corrected = vg_json_get_string (record, "corrected");

  json_object_set_member (summary, "read-back",
                          vg_making_new_wanted (making, date, place, "read-back"));
  json_object_set_boolean_member (summary, "has-corrected", corrected != NULL);
  vg_making_set_text (summary, "corrected", corrected, place);
}

/* "What happened: denies", of a facet that was let go without words; NULL of anything else. */
static char *
dup_wordless (VgMaking *making, const char *place)
{
  const char *value = vg_json_get_string (vg_case_get_object (making->subject, place), "value");

  if (!g_str_has_prefix (place, "acknowledgement/") ||
      vg_release_of (making->subject, place) != VG_RELEASE_GIVEN)
    return NULL;

  return g_strdup_printf ("%s: %s", vg_making_say (making, "facets", vg_place_get_last (place)),
                          vg_making_say (making, "values", value));
}

static char *
dup_share (VgMaking *making, const char *place)
{
  g_autofree char *words = vg_release_dup_words (making->subject, place);

  return vg_words_are_any (words) ? g_steal_pointer (&words) : dup_wordless (making, place);
}

/* What the other may know: each release that stands, in the words that go. */
static JsonObject *
make_share (VgMaking *making, const char *release)
{
  const char *place = release + strlen ("release/");
  g_autofree char *words = dup_share (making, place);
  JsonObject *record = vg_case_get_object (making->subject, release);
  JsonObject *share = NULL;
  g_autofree char *id = NULL;
  g_autofree char *date = NULL;

  if (words == NULL)
    return NULL;

  share = json_object_new ();
  id = g_strdelimit (g_strdup (place), "/", '-');
  date = vg_date_say (vg_json_get_string (record, "date"), making->language);
  json_object_set_string_member (share, "id", id);
  vg_making_set_text (share, "text", words, place);
  vg_making_set_text (
      share, "how", vg_making_say (making, "values", vg_json_get_string (record, "how")), release);
  vg_making_set_text (share, "date", date, release);
  return share;
}

static gboolean
is_facet (const char *release)
{
  return g_str_has_prefix (release, "release/acknowledgement/");
}

/* The party's copy is one page: of facets it says that they are on the page of consents. What
 * it left out without a word it would promise to keep.
 */
static JsonArray *
list_shares (VgMaking *making, gboolean *has_facets)
{
  g_autoptr (GPtrArray) places = vg_shares_list_releases (making->subject);
  JsonArray *shares = json_array_new ();

  for (guint i = 0; i < places->len; i++) {
    g_autofree char *party = vg_place_dup_party (places->pdata[i]);
    JsonObject *share = NULL;

    if (g_strcmp0 (party, making->party) == 0 &&
        vg_making_is_in_sight (making, (const char *) places->pdata[i] + strlen ("release/")))
      share = make_share (making, places->pdata[i]);
    *has_facets = *has_facets || (share != NULL && is_facet (places->pdata[i]));
    if (share != NULL && making->is_for_party && is_facet (places->pdata[i]))
      g_clear_pointer (&share, json_object_unref);
    if (share != NULL)
      json_array_add_object_element (shares, share);
  }

  return shares;
}

static void
add_shares (VgMaking *making, JsonObject *summary)
{
  gboolean has_facets = FALSE;
  JsonArray *shares = list_shares (making, &has_facets);

  json_object_set_boolean_member (summary, "has-shares", json_array_get_length (shares) > 0);
  json_object_set_boolean_member (
      summary, "has-more-shares",
      making->is_for_party &&
          (has_facets || vg_shares_has_proposals (making->subject, making->party)));
  json_object_set_array_member (summary, "shares", shares);
}

/* The date of the last act about this person: not of printing, so that the same answers
 * give the same paper.
 */
static char *
dup_last_date (VgMaking *making)
{
  static const char *const words[] = { "answer", "goal", "consent", "acknowledgement", NULL };
  const char *last = NULL;

  for (guint i = 0; words[i] != NULL; i++) {
    g_autofree char *prefix = vg_place_join (words[i], making->party, NULL);
    g_autoptr (GPtrArray) acts = vg_case_list_history (making->subject, prefix);
    const char *at = acts->len > 0 ? vg_act_get_at (acts->pdata[acts->len - 1]) : NULL;

    if (at != NULL && g_strcmp0 (at, last) > 0)
      last = at;
  }

  return vg_date_say (last, making->language);
}

static void
add_head (VgMaking *making, JsonObject *summary)
{
  g_autofree char *name = vg_people_dup_name (making->subject, making->party);
  g_autofree char *person = vg_place_join ("party", making->party, NULL);
  g_autofree char *date = dup_last_date (making);

  json_object_set_string_member (summary, "language", making->language);
  vg_making_set_text (summary, "case", vg_case_get_text (making->subject, "case/label"),
                      "case/label");
  vg_making_set_text (summary, "name", name, person);
  vg_making_set_text (summary, "date", date, NULL);
  json_object_set_boolean_member (summary, "is-je", making->wording.is_informal);
}

static JsonNode *
make (VgMaking *making)
{
  JsonObject *summary = json_object_new ();

  add_head (making, summary);
  add_goals (making, summary);
  add_lines (making, summary);
  add_read_back (making, summary);
  add_shares (making, summary);
  vg_record_table_add_all (making, summary);

  return vg_json_new_object (summary);
}

VgGuide *
vg_summary_find_guide (VgCase *subject, VgShelf *shelf, const char *party)
{
  const char *role = vg_people_get_role (subject, party);

  for (guint i = 0; role != NULL && i < vg_shelf_get_n_guides (shelf); i++) {
    VgGuide *guide = vg_shelf_get_guide (shelf, i);

    if (g_strcmp0 (vg_guide_get_role (guide), role) == 0)
      return guide;
  }

  return NULL;
}

JsonNode *
vg_summary_new (VgCase *subject,
                VgShelf *shelf,
                const char *party,
                VgCopy copy,
                const char *language,
                GError **error)
{
  g_autoptr (VgSheet) sheet = NULL;
  g_autoptr (VgRoute) route = NULL;
  VgGuide *guide = NULL;
  VgMaking making = {
    .subject = subject, .party = party, .language = language, .is_for_party = copy == VG_COPY_PARTY
  };

  g_return_val_if_fail (VG_IS_CASE (subject), NULL);

  guide = vg_people_has (subject, party) ? vg_summary_find_guide (subject, shelf, party) : NULL;
  if (guide == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                 _ ("there is no party “%s” in this case with a guide of its own; "
                    "try harmed or accused"),
                 party);
    return NULL;
  }

  sheet = vg_sheet_read (error);
  if (sheet == NULL)
    return NULL;

  route = vg_route_new (subject, guide, party);
  making.guide = guide;
  making.route = route;
  making.sheet = sheet;
  making.wording.language = language;
  making.wording.is_informal = g_strcmp0 (vg_people_get_address (subject, party), "je") == 0;
  making.wording.is_plain = g_strcmp0 (vg_people_get (subject, party, "plain"), "yes") == 0;
  return make (&making);
}
