/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/names.h"

#include "base/clock.h"
#include "base/json.h"
#include "interview/position.h"
#include "interview/risk.h"
#include "interview/side.h"
#include "interview/tail.h"
#include "model/people.h"
#include "model/place.h"

#include <string.h>

struct _VgNames {
  VgCase *subject;
  char *party;
  gboolean is_for_mediator;
};

VgNames *
vg_names_new (VgCase *subject, const char *self_party)
{
  VgNames *self = g_new0 (VgNames, 1);

  self->subject = g_object_ref (subject);
  self->party = g_strdup (self_party);
  return self;
}

VgNames *
vg_names_new_for_mediator (VgCase *subject)
{
  VgNames *self = vg_names_new (subject, NULL);

  self->is_for_mediator = TRUE;
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
give_tail (VgNames *self, const char *party, const char *tail, gboolean released, VgValue *out)
{
  const VgTail found = { self->subject, party, released, self->party };

  vg_tail_look_up (&found, tail, out);
}

/* Where several of a side speak, the most careful of their words counts. */
static void
give_facet_of_side (VgNames *self,
                    GPtrArray *people,
                    const char *side,
                    const char *tail,
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
      give_tail (self, people->pdata[i], tail, TRUE, &said);
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
    give_facet_of_side (self, people, parts[1], parts[2], out);
    return;
  }
  for (guint i = 0; i < people->len && out->state == VG_VALUE_OPEN; i++)
    if (g_strcmp0 (vg_people_get_role (self->subject, people->pdata[i]), parts[1]) == 0)
      give_tail (self, people->pdata[i], parts[2], TRUE, out);
}

static void
give_check (VgNames *self, const char *id, VgValue *out)
{
  g_autofree char *place = vg_place_join ("check", id, NULL);

  give_text (out, vg_json_get_string (vg_case_get_object (self->subject, place), "state"));
}

static void
give_for_mediator (VgNames *self, const char *name, VgValue *out)
{
  const char *dot = strchr (name, '.');
  g_autofree char *head = dot != NULL ? g_strndup (name, dot - name) : NULL;

  if (g_strcmp0 (head, "harmed") == 0 || g_strcmp0 (head, "accused") == 0)
    vg_side_look_up (self->subject, head, dot + 1, out);
  else if (g_strcmp0 (head, "risk") == 0)
    vg_risk_look_up (self->subject, dot + 1, out);
  else if (g_strcmp0 (head, "check") == 0)
    give_check (self, dot + 1, out);
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
  } else if (self->party != NULL && g_str_has_prefix (name, "self.")) {
    give_tail (self, self->party, name + strlen ("self."), FALSE, out_value);
  } else if (self->is_for_mediator) {
    give_for_mediator (self, name, out_value);
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

  /* The consent to pass on carries every release. */
  g_strv_builder_add_many (sources, release, first, "party", "consent", NULL);
  if (g_str_equal (first, "acknowledgement"))
    g_strv_builder_add (sources, "case/event");
}

/* Who is on a side can change with all that names a person; see side.h. */
static void
add_mediator_sources (GStrvBuilder *sources, const char *name)
{
  if (g_str_has_prefix (name, "risk."))
    g_strv_builder_add_many (sources, "risk", "assessment", NULL);
  else if (g_str_has_prefix (name, "check."))
    g_strv_builder_add (sources, "check");
  else if (g_str_has_prefix (name, "harmed.") || g_str_has_prefix (name, "accused."))
    g_strv_builder_add_many (sources, "party", "acknowledgement", "answer", "consent", "goal",
                             "case/event", NULL);
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
  } else if (self->is_for_mediator) {
    add_mediator_sources (sources, name);
  }

  return g_strv_builder_end (sources);
}
