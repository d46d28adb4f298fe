/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/day-card.h"

#include "base/json.h"
#include "base/language.h"
#include "derive/brief.h"
#include "derive/making.h"
#include "derive/paper-plan.h"
#include "derive/preparation.h"
#include "derive/reading.h"
#include "interview/risk.h"
#include "model/people.h"
#include "model/place.h"
#include "risk/red-flag.h"
#include "risk/risk-book.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much room a page has, in lines of its smallest setting; a row of a table takes a bit more
 * than its lines. What a line holds, in letters (derive/brief.h), by the width of its column.
 */
#define MOST_LINES     40.01 /* a hair more: gaps are summed */
#define ROW_GAP        0.45
#define ROW_HOLDS      74
#define HALF_HOLDS     27
#define TITLE_HOLDS    16
#define WIDE_HOLDS     90
#define OPEN_SIGN      20 /* what stands around the words of something open */
#define NAME_LENGTH    30
#define LABEL_LENGTH   60
#define MEASURE_LENGTH 80
#define MOST_FLAGS     3
#define MOST_MEASURES  3

/* How long a text may be in a row of the whole width, and in one of half of it. */
typedef struct {
  glong row;
  glong half;
} Room;

/* From the widest; the first that lets the card be one page is what every text has. */
static const Room rooms[] = { { 145, 80 }, { 95, 54 }, { 74, 54 },
                              { 74, 27 },  { 60, 27 }, { 56, 22 } };

/* What nobody has the time to look up in the plan gets the room first. */
static const char *const urgent[] = { "arrival",          "safety-plan",      "absence",
                                      "day-numbers",      "stop-sign-harmed", "stop-sign-accused",
                                      "breaks",           "leaving",          "aftercare-harmed",
                                      "aftercare-accused" };

/* What a card is read from; the first two are lent. @base: the room of every line, but of those
 * with more of it in @wider, by id
 */
typedef struct {
  VgCase *subject;
  const char *language;
  VgReading *reading;
  VgPreparation *preparation;
  VgRiskBook *risks;
  const Room *base;
  GHashTable *wider;
} Ground;

static void
ground_clear (Ground *ground)
{
  g_clear_pointer (&ground->reading, vg_reading_free);
  g_clear_pointer (&ground->preparation, vg_preparation_free);
  g_clear_pointer (&ground->risks, vg_risk_book_unref);
  g_clear_pointer (&ground->wider, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ground, ground_clear)

/* --- Short texts --- */

static char *
dup_short (const char *text, glong room)
{
  return vg_brief_dup (text, room, _ ("… (see the plan)"));
}

static JsonNode *
new_short (const char *text, const char *place, glong length)
{
  g_autofree char *brief = dup_short (text, length);

  return vg_making_new_text (brief, place);
}

static JsonNode *
new_line_text (const VgPreparationLine *line, glong length)
{
  g_autofree char *place = vg_place_join ("check", line->id, NULL);
  JsonNode *node = new_short (line->text, place, length);

  if (!vg_words_are_any (line->text))
    json_object_set_string_member (json_node_get_object (node), "open", line->open);

  return node;
}

/* --- Room --- */

static double
count_lines (glong length, glong holds)
{
  return length <= holds ? 1 : (double) ((length + holds - 1) / holds);
}

static glong
get_length (const VgPreparationLine *line, glong most)
{
  if (!vg_words_are_any (line->text))
    return OPEN_SIGN + vg_brief_measure (line->open);

  return MIN (vg_brief_measure (line->text), most);
}

static gboolean
is_of_person (const VgPreparationLine *line)
{
  return g_str_equal (line->whose, "harmed") || g_str_equal (line->whose, "accused");
}

/* Two lines of the checklist are one row of a pair: each counts for half. */
static double
measure_line (const VgPreparationLine *line, const Room *room)
{
  gboolean is_half = is_of_person (line);
  double title = count_lines (vg_brief_measure (line->title), TITLE_HOLDS);
  double text = is_half ? count_lines (get_length (line, room->half), HALF_HOLDS)
                        : count_lines (get_length (line, room->row), ROW_HOLDS);

  return (MAX (title, text) + ROW_GAP) / (is_half ? 2 : 1);
}

/* What does not get shorter: flags and measures. */
static double
measure_rest (JsonObject *data)
{
  glong n_flags = json_array_get_length (vg_json_get_array (data, "flags"));
  glong n_measures = json_array_get_length (vg_json_get_array (data, "measures"));
  double needed = 0;

  if (n_flags > 0)
    needed += 1 + count_lines (n_flags * LABEL_LENGTH, WIDE_HOLDS);
  if (n_measures > 0)
    needed += 1 + count_lines (n_measures * (MEASURE_LENGTH + NAME_LENGTH), WIDE_HOLDS);

  return needed;
}

static const Room *
get_room (const Ground *ground, const VgPreparationLine *line)
{
  const Room *wider = g_hash_table_lookup (ground->wider, line->id);

  return wider != NULL ? wider : ground->base;
}

static double
measure_lines (const Ground *ground, GPtrArray *lines)
{
  double needed = 0;

  for (guint i = 0; i < lines->len; i++)
    needed += measure_line (lines->pdata[i], get_room (ground, lines->pdata[i]));

  return needed;
}

static void
choose_base (Ground *ground, GPtrArray *lines, double most)
{
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++) {
    ground->base = &rooms[i];
    if (measure_lines (ground, lines) <= most)
      return;
  }
}

/* As much more as leaves the card one page. */
static void
widen (Ground *ground, GPtrArray *lines, const VgPreparationLine *line, double most)
{
  for (const Room *room = rooms; room < ground->base; room++) {
    g_hash_table_replace (ground->wider, (gpointer) line->id, (gpointer) room);
    if (measure_lines (ground, lines) <= most)
      return;
  }

  g_hash_table_remove (ground->wider, line->id);
}

static void
give_room (Ground *ground, GPtrArray *lines, JsonObject *data)
{
  double most = MOST_LINES - measure_rest (data);

  ground->wider = g_hash_table_new (g_str_hash, g_str_equal);
  choose_base (ground, lines, most);
  for (guint i = 0; i < G_N_ELEMENTS (urgent); i++)
    for (guint j = 0; j < lines->len; j++)
      if (g_str_equal (((VgPreparationLine *) lines->pdata[j])->id, urgent[i]))
        widen (ground, lines, lines->pdata[j], most);
  for (guint j = 0; j < lines->len; j++)
    widen (ground, lines, lines->pdata[j], most);
}

/* --- What is arranged --- */

static JsonObject *
new_row (const char *id, const char *title)
{
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "id", id);
  vg_making_set_text (row, "title", title, NULL);
  return row;
}

static void
add_rows (const Ground *ground, GPtrArray *lines, JsonObject *data)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < lines->len; i++) {
    const VgPreparationLine *line = lines->pdata[i];
    JsonObject *row = NULL;

    if (is_of_person (line))
      continue;
    row = new_row (line->id, line->title);
    json_object_set_member (row, "text", new_line_text (line, get_room (ground, line)->row));
    json_array_add_object_element (rows, row);
  }

  vg_reading_set_list (data, "rows", rows);
}

/* "stop-sign" of "stop-sign-harmed". Returns: (transfer full) */
static char *
dup_stem (const VgPreparationLine *line)
{
  const char *end = strrchr (line->id, '-');

  return end != NULL && g_str_equal (end + 1, line->whose)
             ? g_strndup (line->id, (gsize) (end - line->id))
             : g_strdup (line->id);
}

/* The row of @stem among @pairs, or a new one at its end. Lends. */
static JsonObject *
find_pair (JsonArray *pairs, const char *stem, const char *title)
{
  JsonObject *pair = NULL;

  for (guint i = 0; i < json_array_get_length (pairs); i++) {
    pair = json_array_get_object_element (pairs, i);
    if (g_strcmp0 (vg_json_get_string (pair, "id"), stem) == 0)
      return pair;
  }

  pair = new_row (stem, title);
  vg_making_set_text (pair, "harmed", NULL, NULL);
  vg_making_set_text (pair, "accused", NULL, NULL);
  json_array_add_object_element (pairs, pair);
  return pair;
}

static void
add_pairs (const Ground *ground, GPtrArray *lines, JsonObject *data)
{
  JsonArray *pairs = json_array_new ();

  for (guint i = 0; i < lines->len; i++) {
    const VgPreparationLine *line = lines->pdata[i];
    g_autofree char *stem = dup_stem (line);

    if (is_of_person (line))
      json_object_set_member (find_pair (pairs, stem, line->title), line->whose,
                              new_line_text (line, get_room (ground, line)->half));
  }

  vg_reading_set_list (data, "pairs", pairs);
}

/* --- Risks --- */

static void
set_count (JsonObject *data, const char *member, guint count)
{
  g_autofree char *text = count > 0 ? g_strdup_printf ("%u", count) : NULL;

  vg_making_set_text (data, member, text, NULL);
}

static const char *
say_flag (const Ground *ground, const char *code)
{
  const VgRiskEntry entry = { "flags", code };

  return vg_risk_book_say (ground->risks, &entry, "title", ground->language);
}

static void
add_flags (const Ground *ground, JsonObject *data)
{
  const char *const *codes = vg_risk_book_list (ground->risks, "flags");
  g_autofree char *latest = vg_risk_dup_latest (ground->subject);
  JsonArray *flags = json_array_new ();
  guint n_open = 0;
  guint n_unknown = 0;

  for (guint i = 0; codes[i] != NULL; i++) {
    g_autoptr (VgRedFlag) flag = vg_red_flag_new (ground->subject, latest, codes[i]);

    n_unknown += flag->state == VG_RED_FLAG_UNKNOWN ? 1 : 0;
    if (flag->state != VG_RED_FLAG_OPEN)
      continue;
    if (n_open++ < MOST_FLAGS)
      json_array_add_object_element (flags, new_row (codes[i], say_flag (ground, codes[i])));
  }

  set_count (data, "more-flags", n_open > MOST_FLAGS ? n_open - MOST_FLAGS : 0);
  set_count (data, "unknown-flags", n_unknown);
  vg_reading_set_list (data, "flags", flags);
}

static JsonObject *
make_measure (VgCase *subject, const char *place)
{
  JsonObject *record = vg_case_get_object (subject, place);
  g_autofree char *owner = dup_short (vg_json_get_string (record, "owner"), NAME_LENGTH);
  JsonObject *measure = json_object_new ();

  json_object_set_string_member (measure, "id", strrchr (place, '/') + 1);
  json_object_set_member (measure, "text",
                          new_short (vg_json_get_string (record, "text"), place, MEASURE_LENGTH));
  vg_making_set_text (measure, "owner", owner, place);
  return measure;
}

/* What is not known to be done is still to do. */
static void
add_measures (const Ground *ground, JsonObject *data)
{
  g_autoptr (GPtrArray) places = vg_case_list (ground->subject, "measure");
  JsonArray *measures = json_array_new ();
  guint n = 0;

  for (guint i = 0; i < places->len; i++) {
    JsonObject *record = vg_case_get_object (ground->subject, places->pdata[i]);

    if (g_strcmp0 (vg_json_get_string (record, "done"), "yes") == 0)
      continue;
    if (n++ < MOST_MEASURES)
      json_array_add_object_element (measures, make_measure (ground->subject, places->pdata[i]));
  }

  set_count (data, "more-measures", n > MOST_MEASURES ? n - MOST_MEASURES : 0);
  vg_reading_set_list (data, "measures", measures);
}

static void
add_numbers (const Ground *ground, JsonObject *data)
{
  VgDirectory *directory = vg_risk_book_get_directory (ground->risks);
  JsonArray *numbers = json_array_new ();

  for (guint i = 0; i < vg_directory_get_n (directory); i++) {
    const VgDirectoryEntry *entry = vg_directory_get (directory, i);
    const char *name = vg_directory_entry_say (entry, "name", ground->language);
    gboolean is_in_name = entry->numbers[0] != NULL && g_str_has_prefix (name, entry->numbers[0]);
    JsonObject *row = NULL;

    if (!entry->is_acute || entry->numbers[0] == NULL)
      continue;
    row = json_object_new ();
    json_object_set_string_member (row, "id", entry->id);
    vg_making_set_text (row, "name", name, NULL);
    vg_making_set_text (row, "number", is_in_name ? NULL : entry->numbers[0], NULL);
    json_array_add_object_element (numbers, row);
  }

  vg_reading_set_list (data, "numbers", numbers);
}

/* --- The card --- */

static guint
count_side (const Ground *ground, const char *side)
{
  g_autoptr (GPtrArray) people = vg_people_list (ground->subject);
  guint n = 0;

  for (guint i = 0; i < people->len; i++)
    n += g_strcmp0 (vg_people_get_role (ground->subject, people->pdata[i]), side) == 0;

  return n;
}

/* Everyone on a side, each with the room of a name. */
static void
set_side_name (const Ground *ground, JsonObject *data, const char *side)
{
  g_autofree char *place = vg_place_join ("party", side, NULL);
  g_autofree char *name = vg_people_dup_side_name (ground->subject, side);
  guint n = MAX (count_side (ground, side), 1);

  json_object_set_member (data, side, new_short (name, place, NAME_LENGTH * (glong) n));
}

static void
add_head (const Ground *ground, JsonObject *data)
{
  json_object_set_string_member (data, "language", ground->language);
  json_object_set_member (
      data, "case",
      new_short (vg_case_get_text (ground->subject, "case/label"), "case/label", LABEL_LENGTH));
  set_side_name (ground, data, "harmed");
  set_side_name (ground, data, "accused");
  vg_paper_plan_add_form (ground->reading, data);
}

static gboolean
prepare (Ground *ground, VgShelf *shelf, const char *whom, GError **error)
{
  ground->reading = vg_reading_new (ground->subject, shelf, whom, ground->language, error);
  ground->preparation = ground->reading != NULL ? vg_preparation_read (error) : NULL;
  ground->risks = ground->preparation != NULL ? vg_risk_book_read (error) : NULL;
  return ground->risks != NULL;
}

static JsonNode *
make (Ground *ground, VgShelf *shelf, const char *whom, GError **error)
{
  g_autoptr (GPtrArray) lines = NULL;
  JsonObject *data = NULL;

  if (!prepare (ground, shelf, whom, error))
    return NULL;

  data = json_object_new ();
  lines = vg_preparation_list_card (ground->preparation, ground->subject, ground->language);
  add_head (ground, data);
  add_flags (ground, data);
  add_measures (ground, data);
  add_numbers (ground, data);
  give_room (ground, lines, data);
  add_rows (ground, lines, data);
  add_pairs (ground, lines, data);
  return vg_json_new_object (data);
}

JsonNode *
vg_day_card_new (VgCase *subject,
                 VgShelf *shelf,
                 const char *whom,
                 const char *language,
                 GError **error)
{
  g_autofree char *screen = g_strdup (vg_language_get ());
  g_auto (Ground) ground = { .subject = subject, .language = language };
  JsonNode *data = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && language != NULL, NULL);

  /* "See the plan" comes in the screen's language; the card has one of its own. */
  vg_language_set (language);
  data = make (&ground, shelf, whom, error);
  vg_language_set (screen);

  return data;
}
