/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/tail.h"

#include "base/clock.h"
#include "base/json.h"
#include "interview/position.h"
#include "interview/release.h"
#include "model/people.h"
#include "model/place.h"
#include "words/words.h"

#include <string.h>

static void
give (VgValue *out, JsonNode *taken)
{
  out->state = VG_VALUE_GIVEN;
  out->node = taken;
}

static void
give_text (VgValue *out, const char *text)
{
  if (text != NULL)
    give (out, vg_json_new_string (text));
}

static void
give_none (VgValue *out, const char *reason)
{
  if (g_str_equal (reason, "not-applicable"))
    out->state = VG_VALUE_NOT_APPLICABLE;
  else if (!g_str_equal (reason, "not-asked") && !g_str_equal (reason, "later"))
    out->state = VG_VALUE_SETTLED;
  out->is_declined = g_str_equal (reason, "declined");
}

/* What another party said is there for the reader only as released to them. */
static gboolean
may_know (const VgTail *self, const char *place)
{
  return !self->is_released || vg_release_is_for (self->subject, place, self->reader);
}

/* The texts of the fragments at @prefix, as a list; the released ones alone when asked. */
static JsonArray *
list_fragments (const VgTail *self, const char *prefix)
{
  g_autoptr (GPtrArray) places = vg_case_list (self->subject, prefix);
  JsonArray *texts = json_array_new ();

  for (guint i = 0; i < places->len; i++) {
    const char *place = places->pdata[i];
    g_autofree char *words = NULL;

    if (g_str_equal (place, prefix) || !may_know (self, place))
      continue;
    if (self->is_released)
      words = vg_release_dup_words (self->subject, place);
    else
      words = g_strdup (vg_json_get_string (vg_case_get_object (self->subject, place), "text"));
    if (words != NULL)
      json_array_add_string_element (texts, words);
  }

  return texts;
}

static void
give_answer (const VgTail *self, const char *item, VgValue *out)
{
  g_autofree char *place = vg_place_join ("answer", self->party, item, NULL);
  JsonObject *record = vg_case_get_object (self->subject, place);
  g_autoptr (JsonArray) texts = list_fragments (self, place);
  JsonNode *value = record != NULL ? json_object_get_member (record, "value") : NULL;

  if (!may_know (self, place))
    record = NULL;
  if (json_array_get_length (texts) > 0)
    give (out, vg_json_new_array (g_steal_pointer (&texts)));
  else if (record != NULL && value != NULL &&
           g_strcmp0 (vg_json_peek_string (value), "unknown") == 0)
    out->state = VG_VALUE_SETTLED;
  else if (record != NULL && value != NULL)
    give (out, json_node_copy (value));
  else if (record != NULL && vg_json_get_string (record, "none") != NULL)
    give_none (out, vg_json_get_string (record, "none"));
}

/* A goal of that code: its own words. */
static void
give_goal (const VgTail *self, const char *code, VgValue *out)
{
  g_autofree char *prefix = vg_place_join ("goal", self->party, NULL);
  g_autoptr (GPtrArray) places = vg_case_list (self->subject, prefix);

  for (guint i = 0; i < places->len; i++) {
    JsonObject *goal = vg_case_get_object (self->subject, places->pdata[i]);
    g_autofree char *words = NULL;

    if (g_strcmp0 (vg_json_get_string (goal, "code"), code) != 0 ||
        !may_know (self, places->pdata[i]))
      continue;
    if (self->is_released)
      words = vg_release_dup_words (self->subject, places->pdata[i]);
    else
      words = g_strdup (vg_json_get_string (goal, "words"));
    if (words != NULL) {
      give_text (out, words);
      return;
    }
  }
}

static void
give_days (VgValue *out, const char *date)
{
  g_autofree char *today = vg_clock_dup_today ();
  int days = vg_clock_days_between (date, today);

  if (days >= 0)
    give (out, vg_json_new_int (days));
}

static void
give_consent (const VgTail *self, const char *tail, VgValue *out)
{
  g_auto (GStrv) parts = g_strsplit (tail, ".", 2);
  g_autofree char *place = vg_place_join ("consent", self->party, parts[0], NULL);
  JsonObject *consent = vg_case_get_object (self->subject, place);

  if (parts[0] == NULL || !may_know (self, place))
    return;
  if (parts[1] == NULL)
    give_text (out, vg_json_get_string (consent, "state"));
  else if (g_str_equal (parts[1], "days") &&
           g_strcmp0 (vg_json_get_string (consent, "state"), "given") == 0)
    give_days (out, vg_json_get_string (consent, "date"));
}

static void
give_facet (const VgTail *self, const char *facet, VgValue *out)
{
  g_autofree char *place = vg_place_join ("acknowledgement", self->party, facet, NULL);

  if (may_know (self, place))
    give_text (out, vg_json_get_string (vg_case_get_object (self->subject, place), "value"));
}

/* "unknown" was asked and is settled: no condition takes it for a yes or a no. */
static void
give_field (const VgTail *self, const char *field, VgValue *out)
{
  const char *text = g_str_equal (field, "role")
                         ? vg_people_get_role (self->subject, self->party)
                         : vg_people_get (self->subject, self->party, field);

  if (g_strcmp0 (text, "unknown") == 0)
    out->state = VG_VALUE_SETTLED;
  else
    give_text (out, text);
}

/* The codes of the goals there are: an empty list would say that nobody wants anything. */
static void
give_goals (const VgTail *self, VgValue *out)
{
  g_autofree char *prefix = vg_place_join ("goal", self->party, NULL);
  g_autoptr (GPtrArray) places = vg_case_list (self->subject, prefix);
  g_autoptr (JsonArray) codes = json_array_new ();

  for (guint i = 0; i < places->len; i++) {
    JsonObject *goal = vg_case_get_object (self->subject, places->pdata[i]);

    if (vg_json_get_string (goal, "code") != NULL)
      json_array_add_string_element (codes, vg_json_get_string (goal, "code"));
  }
  if (json_array_get_length (codes) > 0)
    give (out, vg_json_new_array (g_steal_pointer (&codes)));
}

/* Told without being said back is not yet understood; not told is not known. */
static void
give_teach_back (const VgTail *self, const char *item, VgValue *out)
{
  g_autofree char *place = vg_place_join ("answer", self->party, item, NULL);
  JsonObject *record = vg_case_get_object (self->subject, place);

  if (vg_json_get_string (record, "value") != NULL)
    give_text (out, vg_words_are_any (vg_json_get_string (record, "teach-back")) ? "yes" : "no");
  else if (vg_json_get_string (record, "none") != NULL)
    give_none (out, vg_json_get_string (record, "none"));
}

static void
give_position (const VgTail *self, VgValue *out)
{
  if (self->is_released)
    give_text (out, vg_position_of_released (self->subject, self->party, self->reader));
  else
    give_text (out, vg_position_of (self->subject, self->party));
}

typedef struct {
  const char *head;
  void (*give) (const VgTail *self, const char *what, VgValue *out);
} Kind;

static const Kind kinds[] = {
  { "acknowledgement.", give_facet },
  { "answer.", give_answer },
  { "goal.", give_goal },
  { "consent.", give_consent },
};

void
vg_tail_look_up (const VgTail *self, const char *tail, VgValue *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (tail, kinds[i].head)) {
      kinds[i].give (self, tail + strlen (kinds[i].head), out);
      return;
    }

  if (g_str_equal (tail, "acknowledgement"))
    give_position (self, out);
  else if (self->is_released)
    return;
  else if (g_str_equal (tail, "goals"))
    give_goals (self, out);
  else if (g_str_has_prefix (tail, "teach-back."))
    give_teach_back (self, tail + strlen ("teach-back."), out);
  else if (strchr (tail, '.') == NULL)
    give_field (self, tail, out);
}
