/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/names.h"

#include "base/clock.h"
#include "base/json.h"
#include "interview/position.h"
#include "interview/release.h"
#include "model/people.h"
#include "model/place.h"

#include <string.h>

struct _VgNames {
  VgCase *subject;
  char *party;
};

VgNames *
vg_names_new (VgCase *subject, const char *self_party)
{
  VgNames *self = g_new0 (VgNames, 1);

  self->subject = g_object_ref (subject);
  self->party = g_strdup (self_party);
  return self;
}

void
vg_names_free (VgNames *self)
{
  g_object_unref (self->subject);
  g_free (self->party);
  g_free (self);
}

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

/* "unknown" was asked and is settled: no condition takes it for a yes or a no. */
static void
give_case_field (VgNames *self, const char *field, VgValue *out)
{
  g_autofree char *place = vg_place_join ("case", field, NULL);
  const char *value = vg_case_get_text (self->subject, place);

  if (g_strcmp0 (value, "unknown") == 0)
    out->state = VG_VALUE_SETTLED;
  else
    give_text (out, value);
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

/* What another party said is there for this person only as released to them. */
static gboolean
may_know (VgNames *self, const char *place, gboolean released)
{
  return !released || vg_release_is_for (self->subject, place, self->party);
}

/* The texts of the fragments at @prefix, as a list; the released ones alone when asked. */
static JsonArray *
list_fragments (VgNames *self, const char *prefix, gboolean released)
{
  g_autoptr (GPtrArray) places = vg_case_list (self->subject, prefix);
  JsonArray *texts = json_array_new ();

  for (guint i = 0; i < places->len; i++) {
    const char *place = places->pdata[i];
    g_autofree char *words = NULL;

    if (g_str_equal (place, prefix) || !may_know (self, place, released))
      continue;
    if (released)
      words = vg_release_dup_words (self->subject, place);
    else
      words = g_strdup (vg_json_get_string (vg_case_get_object (self->subject, place), "text"));
    if (words != NULL)
      json_array_add_string_element (texts, words);
  }

  return texts;
}

static void
give_answer (VgNames *self, const char *party, const char *item, gboolean released, VgValue *out)
{
  g_autofree char *place = vg_place_join ("answer", party, item, NULL);
  JsonObject *record = vg_case_get_object (self->subject, place);
  g_autoptr (JsonArray) texts = list_fragments (self, place, released);
  JsonNode *value = record != NULL ? json_object_get_member (record, "value") : NULL;

  if (!may_know (self, place, released))
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
give_goal (VgNames *self, const char *party, const char *code, gboolean released, VgValue *out)
{
  g_autofree char *prefix = vg_place_join ("goal", party, NULL);
  g_autoptr (GPtrArray) places = vg_case_list (self->subject, prefix);

  for (guint i = 0; i < places->len; i++) {
    JsonObject *goal = vg_case_get_object (self->subject, places->pdata[i]);
    g_autofree char *words = NULL;

    if (g_strcmp0 (vg_json_get_string (goal, "code"), code) != 0 ||
        !may_know (self, places->pdata[i], released))
      continue;
    if (released)
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
give_consent (VgNames *self, const char *party, const char *tail, gboolean released, VgValue *out)
{
  g_auto (GStrv) parts = g_strsplit (tail, ".", 2);
  g_autofree char *place = vg_place_join ("consent", party, parts[0], NULL);
  JsonObject *consent = vg_case_get_object (self->subject, place);

  if (parts[0] == NULL || !may_know (self, place, released))
    return;
  if (parts[1] == NULL)
    give_text (out, vg_json_get_string (consent, "state"));
  else if (g_str_equal (parts[1], "days") &&
           g_strcmp0 (vg_json_get_string (consent, "state"), "given") == 0)
    give_days (out, vg_json_get_string (consent, "date"));
}

static void
give_facet (VgNames *self, const char *party, const char *facet, gboolean released, VgValue *out)
{
  g_autofree char *place = vg_place_join ("acknowledgement", party, facet, NULL);

  if (may_know (self, place, released))
    give_text (out, vg_json_get_string (vg_case_get_object (self->subject, place), "value"));
}

static void
give_field (VgNames *self, const char *party, const char *field, VgValue *out)
{
  if (g_str_equal (field, "role"))
    give_text (out, vg_people_get_role (self->subject, party));
  else
    give_text (out, vg_people_get (self->subject, party, field));
}

/* The tail after "self." or "released.SIDE.": said by @party. */
static void
give_tail (VgNames *self, const char *party, const char *tail, gboolean released, VgValue *out)
{
  const char *dot = strchr (tail, '.');
  const char *rest = dot != NULL ? dot + 1 : NULL;

  if (g_str_has_prefix (tail, "acknowledgement.") && rest != NULL)
    give_facet (self, party, rest, released, out);
  else if (g_str_has_prefix (tail, "answer.") && rest != NULL)
    give_answer (self, party, rest, released, out);
  else if (g_str_has_prefix (tail, "goal.") && rest != NULL)
    give_goal (self, party, rest, released, out);
  else if (g_str_has_prefix (tail, "consent.") && rest != NULL)
    give_consent (self, party, rest, released, out);
  else if (dot == NULL && !released)
    give_field (self, party, tail, out);
}

/* Where several of a side speak, the most careful of their words counts. */
static void
give_facet_of_side (VgNames *self,
                    GPtrArray *people,
                    const char *side,
                    const char *facet,
                    VgValue *out)
{
  static const char *const by_care[] = {
    "denies", "does-not-want", "says-nothing", "unclear", "does-not-remember",
    "partly", "acknowledges",  "wants",        NULL
  };
  guint most_careful = G_N_ELEMENTS (by_care) - 1;

  for (guint i = 0; i < people->len; i++) {
    g_auto (VgValue) said = VG_VALUE_INIT;
    const char *word = NULL;

    if (g_strcmp0 (vg_people_get_role (self->subject, people->pdata[i]), side) == 0)
      give_facet (self, people->pdata[i], facet, TRUE, &said);
    word = vg_json_peek_string (said.node);
    for (guint at = 0; word != NULL && at < most_careful; at++)
      if (g_str_equal (word, by_care[at]))
        most_careful = at;
  }

  give_text (out, by_care[most_careful]);
}

static void
give_released (VgNames *self, const char *name, VgValue *out)
{
  g_auto (GStrv) parts = g_strsplit (name, ".", 3);
  g_autoptr (GPtrArray) people = NULL;

  if (g_strv_length (parts) < 3)
    return;
  if (g_str_equal (parts[2], "acknowledgement")) {
    give_text (out, vg_position_of_side_released (self->subject, parts[1], self->party));
    return;
  }

  people = vg_people_list (self->subject);
  if (g_str_has_prefix (parts[2], "acknowledgement.")) {
    give_facet_of_side (self, people, parts[1], strchr (parts[2], '.') + 1, out);
    return;
  }
  for (guint i = 0; i < people->len && out->state == VG_VALUE_OPEN; i++)
    if (g_strcmp0 (vg_people_get_role (self->subject, people->pdata[i]), parts[1]) == 0)
      give_tail (self, people->pdata[i], parts[2], TRUE, out);
}

void
vg_names_look_up (const char *name, VgValue *out_value, gpointer names)
{
  VgNames *self = names;

  if (g_str_has_prefix (name, "case.")) {
    give_case_field (self, name + strlen ("case."), out_value);
  } else if (g_str_has_prefix (name, "released.")) {
    give_released (self, name, out_value);
  } else if (g_str_equal (name, "today")) {
    g_autofree char *today = vg_clock_dup_today ();

    give_text (out_value, today);
  } else if (self->party != NULL && g_str_equal (name, "self.acknowledgement")) {
    give_text (out_value, vg_position_of (self->subject, self->party));
  } else if (self->party != NULL && g_str_has_prefix (name, "self.")) {
    give_tail (self, self->party, name + strlen ("self."), FALSE, out_value);
  }
}

/* The prefix under which the values of one tail stand, for @party. */
static char *
source_of_tail (const char *party, const char *tail)
{
  g_auto (GStrv) parts = g_strsplit (tail, ".", 3);

  if (g_strcmp0 (parts[0], "answer") == 0 || g_strcmp0 (parts[0], "consent") == 0)
    return vg_place_join (parts[0], party, parts[1], NULL);
  if (g_strcmp0 (parts[0], "goal") == 0 || g_strcmp0 (parts[0], "acknowledgement") == 0)
    return vg_place_join (parts[0], party, NULL);

  return vg_place_join ("party", party, NULL);
}

/* Whose words they are is known only while looking: everyone of that side counts. */
static void
add_released_sources (GStrvBuilder *sources, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, ".", 4);
  const char *first = g_strv_length (parts) > 2 ? parts[2] : "party";
  g_autofree char *release = vg_place_join ("release", first, NULL);

  g_strv_builder_add_many (sources, release, first, "party", NULL);
  if (g_str_equal (first, "acknowledgement"))
    g_strv_builder_add (sources, "case/event");
}

char **
vg_names_list_sources (VgNames *self, const char *name)
{
  g_autoptr (GStrvBuilder) sources = g_strv_builder_new ();
  g_autofree char *source = NULL;

  if (g_str_has_prefix (name, "case.")) {
    source = vg_place_join ("case", name + strlen ("case."), NULL);
    g_strv_builder_add (sources, source);
  } else if (self->party != NULL && g_str_has_prefix (name, "self.")) {
    source = source_of_tail (self->party, name + strlen ("self."));
    g_strv_builder_add (sources, source);
    /* Whether unwillingness is at issue depends on the kind of event. */
    if (g_str_equal (name, "self.acknowledgement"))
      g_strv_builder_add (sources, "case/event");
  } else if (g_str_has_prefix (name, "released.")) {
    add_released_sources (sources, name);
  }

  return g_strv_builder_end (sources);
}
