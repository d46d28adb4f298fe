/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/balance.h"

#include "base/json.h"
#include "base/language.h"
#include "derive/summary.h"
#include "interview/side.h"
#include "model/people.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

/* What is counted for which side. All lent. */
typedef struct {
  VgCase *subject;
  VgShelf *shelf;
  const VgBookRule *rule;
  const char *side;
  GPtrArray *people;
} Count;

static gboolean
is_of_side (const Count *self, const char *party)
{
  return party != NULL && g_ptr_array_find_with_equal_func (self->people, party, g_str_equal, NULL);
}

static guint
count_talks (const Count *self)
{
  g_autoptr (GPtrArray) talks = vg_case_list (self->subject, "talk");
  guint n = 0;

  for (guint i = 0; i < talks->len; i++)
    n += is_of_side (
        self, vg_json_get_string (vg_case_get_object (self->subject, talks->pdata[i]), "party"));

  return n;
}

static guint
count_minutes (const Count *self)
{
  g_autoptr (GPtrArray) talks = vg_case_list (self->subject, "talk");
  gint64 sum = 0;

  for (guint i = 0; i < talks->len; i++) {
    JsonObject *talk = vg_case_get_object (self->subject, talks->pdata[i]);

    if (is_of_side (self, vg_json_get_string (talk, "party")))
      sum += CLAMP (vg_json_get_int (talk, "minutes", 0), 0, G_MAXINT16);
  }

  return (guint) sum;
}

/* Whether the person said anything at a question. */
static gboolean
has_answer (const Count *self, const char *party, const char *item)
{
  g_autofree char *place = vg_place_join ("answer", party, item, NULL);
  g_autoptr (GPtrArray) places = vg_case_list (self->subject, place);

  for (guint i = 0; i < places->len; i++) {
    JsonObject *record = vg_case_get_object (self->subject, places->pdata[i]);

    if (record != NULL && (json_object_has_member (record, "value") ||
                           vg_words_are_any (vg_json_get_string (record, "text"))))
      return TRUE;
  }

  return FALSE;
}

static gboolean
side_has_answer (const Count *self, const char *item)
{
  for (guint i = 0; i < self->people->len; i++)
    if (has_answer (self, self->people->pdata[i], item))
      return TRUE;

  return FALSE;
}

/* The guide of the side's first person: all of a side have the same one. */
static VgGuide *
find_guide (const Count *self)
{
  return self->people->len > 0
             ? vg_summary_find_guide (self->subject, self->shelf, self->people->pdata[0])
             : NULL;
}

static gboolean
is_covered (const Count *self, VgGuide *guide, VgSection *section)
{
  guint first = vg_section_get_first (section);

  for (guint i = first; i < first + vg_section_get_n_items (section); i++)
    if (side_has_answer (self, vg_item_get_id (vg_guide_get_item (guide, i))))
      return TRUE;

  return FALSE;
}

static guint
count_topics (const Count *self)
{
  VgGuide *guide = find_guide (self);
  guint n = 0;

  for (guint i = 0; guide != NULL && i < vg_guide_get_n_sections (guide); i++)
    n += is_covered (self, guide, vg_guide_get_section (guide, i));

  return n;
}

/* How many records under @head of the side's people have a member @key, of the text @word
 * where that is not NULL.
 */
static guint
count_records (const Count *self, const char *head, const char *key, const char *word)
{
  guint n = 0;

  for (guint i = 0; i < self->people->len; i++) {
    g_autofree char *prefix = vg_place_join (head, (const char *) self->people->pdata[i], NULL);
    g_autoptr (GPtrArray) places = vg_case_list (self->subject, prefix);

    for (guint j = 0; j < places->len; j++) {
      JsonObject *record = vg_case_get_object (self->subject, places->pdata[j]);
      const char *found = key != NULL ? vg_json_get_string (record, key) : NULL;

      n += key == NULL || (found != NULL && (word == NULL || g_str_equal (found, word)));
    }
  }

  return n;
}

static guint
count_own_words (const Count *self)
{
  return count_records (self, "answer", "as", "quotation");
}

static guint
count_goals (const Count *self)
{
  return count_records (self, "goal", NULL, NULL);
}

static guint
count_feasibility (const Count *self)
{
  return count_records (self, "goal", "feasible", NULL);
}

static guint
count_what_ifs (const Count *self)
{
  VgGuide *guide = find_guide (self);
  guint n = 0;

  for (guint i = 0; guide != NULL && i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);

    n += vg_item_get_kind (item) == VG_ITEM_WHAT_IF &&
         side_has_answer (self, vg_item_get_id (item));
  }

  return n;
}

/* With whom a talk, a contact or a message was. */
static const char *
get_person (JsonObject *record)
{
  static const char *const members[] = { "party", "with", "to" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (vg_json_get_string (record, members[i]) != NULL)
      return vg_json_get_string (record, members[i]);

  return NULL;
}

/* The earliest date of records under @head with people of a side, or NULL. */
static const char *
find_earliest (const Count *self, const char *head, const char *side)
{
  g_autoptr (GPtrArray) places = vg_case_list (self->subject, head);
  const char *earliest = NULL;

  for (guint i = 0; i < places->len; i++) {
    JsonObject *record = vg_case_get_object (self->subject, places->pdata[i]);
    const char *date = vg_json_get_string (record, "date");
    const char *party = get_person (record);

    if (date == NULL || party == NULL ||
        g_strcmp0 (vg_people_get_role (self->subject, party), side) != 0)
      continue;
    if (earliest == NULL || g_strcmp0 (date, earliest) < 0)
      earliest = date;
  }

  return earliest;
}

static const char *
get_other (const char *side)
{
  return g_str_equal (side, "harmed") ? "accused" : "harmed";
}

/* Who was seen, called and told first. */
static guint
count_first (const Count *self)
{
  static const char *const heads[] = { "talk", "contact", "told" };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++) {
    const char *own = find_earliest (self, heads[i], self->side);
    const char *other = find_earliest (self, heads[i], get_other (self->side));

    n += own != NULL && (other == NULL || g_strcmp0 (own, other) <= 0);
  }

  return n;
}

/* The items of the rule are the harmed side's; the other's are their mirrors. */
static guint
count_accountability (const Count *self)
{
  JsonArray *items = vg_json_get_array (self->rule->object, "items");
  VgGuide *harmed = vg_shelf_find (self->shelf, "harmed");
  guint n = 0;

  for (guint i = 0; harmed != NULL && items != NULL && i < json_array_get_length (items); i++) {
    const char *id = json_array_get_string_element (items, i);
    VgItem *item = vg_guide_find_item (harmed, id);

    if (item != NULL && g_str_equal (self->side, "accused"))
      id = vg_item_get_mirror (item);
    n += id != NULL && side_has_answer (self, id);
  }

  return n;
}

static guint
count_messages (const Count *self)
{
  g_autoptr (GPtrArray) told = vg_case_list (self->subject, "told");
  guint n = 0;

  for (guint i = 0; i < told->len; i++) {
    JsonObject *record = vg_case_get_object (self->subject, told->pdata[i]);
    const char *place = vg_json_get_string (record, "place");
    g_autofree char *party = place != NULL ? vg_place_dup_party (place) : NULL;

    n += is_of_side (self, party);
  }

  return n;
}

static guint
count_measures (const Count *self)
{
  g_autoptr (GPtrArray) measures = vg_case_list (self->subject, "measure");
  guint n = 0;

  for (guint i = 0; i < measures->len; i++) {
    const char *whose = vg_json_get_string (vg_case_get_object (self->subject, measures->pdata[i]),
                                            "for");

    n += g_strcmp0 (whose, self->side) == 0 || g_strcmp0 (whose, "both") == 0;
  }

  return n;
}

static const struct {
  const char *id;
  guint (*count) (const Count *self);
} counts[] = {
  { "talks", count_talks },
  { "minutes", count_minutes },
  { "topics", count_topics },
  { "own-words", count_own_words },
  { "goals", count_goals },
  { "feasibility", count_feasibility },
  { "what-ifs", count_what_ifs },
  { "first", count_first },
  { "accountability", count_accountability },
  { "messages", count_messages },
  { "measures", count_measures },
};

static guint
count_side (VgCase *subject, VgShelf *shelf, const VgBookRule *rule, const char *side)
{
  g_autoptr (GPtrArray) people = vg_side_list_people (subject, side);
  const Count count = { subject, shelf, rule, side, people };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (g_str_equal (counts[i].id, rule->id))
      return counts[i].count (&count);

  g_return_val_if_reached (0);
}

/* ratio: one is more than N times the other. difference: they are more than N apart.
 * fewer-than: one is below N. one-has-none: one is 0 and the other at least N.
 * Where both are 0 nothing was done yet, and nothing is out of balance.
 */
static gboolean
needs_attention (JsonObject *attention, guint more, guint less)
{
  if (more == 0)
    return FALSE;
  if (json_object_has_member (attention, "ratio"))
    return more > (guint64) less * (guint64) vg_json_get_int (attention, "ratio", 1);
  if (json_object_has_member (attention, "difference"))
    return more - less > (guint64) vg_json_get_int (attention, "difference", 1);
  if (json_object_has_member (attention, "fewer-than"))
    return less < (guint64) vg_json_get_int (attention, "fewer-than", 1);

  return less == 0 && more >= (guint64) vg_json_get_int (attention, "one-has-none", 1);
}

static VgIndicator *
indicator_new (VgCase *subject, VgShelf *shelf, const VgBookRule *rule)
{
  VgIndicator *self = g_new0 (VgIndicator, 1);

  self->id = rule->id;
  self->title = vg_book_rule_get_text (rule, "title", vg_language_get ());
  self->harmed = count_side (subject, shelf, rule, "harmed");
  self->accused = count_side (subject, shelf, rule, "accused");
  self->needs_attention = needs_attention (vg_json_get_object (rule->object, "attention"),
                                           MAX (self->harmed, self->accused),
                                           MIN (self->harmed, self->accused));
  /* Translators: an indicator such as "Talks", then its count for both sides. */
  self->sentence = g_strdup_printf (_ ("%s: %u with the harmed side, %u with the accused side"),
                                    self->title, self->harmed, self->accused);
  return self;
}

GPtrArray *
vg_balance_list (VgCase *subject, VgShelf *shelf, VgRuleBook *book)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_indicator_free);

  for (guint i = 0; i < vg_rule_book_get_n (book, VG_RULE_BALANCE); i++)
    g_ptr_array_add (found,
                     indicator_new (subject, shelf, vg_rule_book_get (book, VG_RULE_BALANCE, i)));

  return found;
}

void
vg_indicator_free (VgIndicator *self)
{
  g_free (self->sentence);
  g_free (self);
}
