/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/paper-stance.h"

#include "base/json.h"
#include "interview/position.h"
#include "interview/release.h"
#include "model/people.h"
#include "model/place.h"

static const char *const facets[] = { "contact",        "act",    "unwilling", "impact",
                                      "responsibility", "regret", NULL };
static const char *const positions[] = { "acknowledges", "partly", "denies", "unclear", NULL };
static const char *const members[] = { "is-acknowledging", "is-partly", "is-denying",
                                       "is-unclear" };

static gboolean
has_role (VgReading *reading, VgMaking *of, const char *role)
{
  return g_strcmp0 (vg_people_get_role (reading->subject, of->party), role) == 0;
}

static gboolean
is_accused (VgReading *reading, VgMaking *of)
{
  return has_role (reading, of, "accused");
}

/* An accused reads of themselves alone; the others of everyone accused. */
static gboolean
is_meant (VgReading *reading, VgMaking *of)
{
  if (reading->self != NULL && is_accused (reading, reading->self))
    return of == reading->self;

  return is_accused (reading, of);
}

/* What every harmed reader of a joint text knows; nothing where they know different things. */
static const char *
find_common_position (VgReading *reading)
{
  const char *common = NULL;

  for (guint i = 0; i < reading->people->len; i++) {
    VgMaking *reader = reading->people->pdata[i];
    const char *known = NULL;

    if (!has_role (reading, reader, "harmed"))
      continue;
    known = vg_position_of_side_released (reading->subject, "accused", reader->party);
    if (known == NULL || (common != NULL && !g_str_equal (known, common)))
      return NULL;
    common = known;
  }

  return common;
}

static const char *
find_position (VgReading *reading)
{
  if (reading->reader == VG_READER_MEDIATOR)
    return vg_position_of_side (reading->subject, "accused");
  if (reading->reader == VG_READER_BOTH)
    return find_common_position (reading);
  if (is_accused (reading, reading->self))
    return vg_position_of (reading->subject, reading->self->party);

  return vg_position_of_side_released (reading->subject, "accused", reading->self->party);
}

static JsonObject *
get_facet (VgReading *reading, VgMaking *of, const char *facet)
{
  g_autofree char *place = vg_place_join ("acknowledgement", of->party, facet, NULL);

  if (reading->reader != VG_READER_MEDIATOR && !vg_reading_may_hold (reading, of, place))
    return NULL;

  return vg_case_get_object (reading->subject, place);
}

static gboolean
is_acknowledged_by (VgReading *reading, VgMaking *of, const char *facet)
{
  const char *value = vg_json_get_string (get_facet (reading, of, facet), "value");

  return g_strcmp0 (value, "acknowledges") == 0 || g_strcmp0 (value, "wants") == 0;
}

/* By everyone it is asked of: one who denies is not spoken for by another. */
static gboolean
is_acknowledged (VgReading *reading, const char *facet)
{
  gboolean is_any = FALSE;

  for (guint i = 0; i < reading->people->len; i++) {
    if (!is_meant (reading, reading->people->pdata[i]))
      continue;
    if (!is_acknowledged_by (reading, reading->people->pdata[i], facet))
      return FALSE;
    is_any = TRUE;
  }

  return is_any;
}

gboolean
vg_paper_stance_is_acknowledged (VgReading *reading, const char *const *wanted)
{
  for (guint i = 0; wanted[i] != NULL; i++)
    if (!is_acknowledged (reading, wanted[i]))
      return FALSE;

  return TRUE;
}

/* The words of another are those released; without words the value alone. */
static char *
dup_words (VgReading *reading, VgMaking *of, const char *facet)
{
  g_autofree char *place = vg_place_join ("acknowledgement", of->party, facet, NULL);

  if (of == reading->self || reading->reader == VG_READER_MEDIATOR)
    return g_strdup (vg_json_get_string (vg_case_get_object (reading->subject, place), "words"));

  return vg_release_dup_words (reading->subject, place);
}

/* What was released in other words was released in no word of ours. */
static const char *
say_value (VgReading *reading, VgMaking *of, const char *place, const char *value)
{
  g_autofree char *release = vg_place_join ("release", place, NULL);
  const char *how = vg_json_get_string (vg_case_get_object (reading->subject, release), "how");
  gboolean is_all_known = of == reading->self || reading->reader == VG_READER_MEDIATOR;

  if (!is_all_known && g_strcmp0 (how, "other-words") == 0)
    return "";

  return vg_reading_say_value (reading, value);
}

static JsonObject *
make_facet (VgReading *reading, VgMaking *of, const char *facet)
{
  JsonObject *record = get_facet (reading, of, facet);
  const char *value = vg_json_get_string (record, "value");
  g_autofree char *place = vg_place_join ("acknowledgement", of->party, facet, NULL);
  g_autofree char *name = vg_reading_dup_name (reading, of->party);
  g_autofree char *id = g_strjoin ("-", of->party, facet, NULL);
  g_autofree char *words = NULL;
  JsonObject *line = NULL;

  if (value == NULL)
    return NULL;

  line = json_object_new ();
  words = dup_words (reading, of, facet);
  json_object_set_string_member (line, "id", id);
  vg_making_set_text (line, "name", name, NULL);
  vg_making_set_text (line, "title", vg_reading_say (reading, "facets", facet), place);
  vg_making_set_text (line, "value", say_value (reading, of, place, value), place);
  vg_making_set_text (line, "words", words, place);
  return line;
}

static JsonArray *
list_facets (VgReading *reading)
{
  JsonArray *lines = json_array_new ();

  for (guint i = 0; i < reading->people->len; i++)
    for (guint n = 0; facets[n] != NULL; n++) {
      VgMaking *of = reading->people->pdata[i];
      JsonObject *line = is_meant (reading, of) ? make_facet (reading, of, facets[n]) : NULL;

      if (line != NULL)
        json_array_add_object_element (lines, line);
    }

  return lines;
}

static JsonArray *
list_acknowledged (VgReading *reading)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; facets[i] != NULL; i++)
    if (is_acknowledged (reading, facets[i]))
      json_array_add_string_element (list, facets[i]);

  return list;
}

void
vg_paper_stance_add (VgReading *reading, JsonObject *data)
{
  const char *position = find_position (reading);
  const char *common = reading->reader == VG_READER_MEDIATOR ? find_common_position (reading)
                                                             : position;

  if (position == NULL)
    position = "unclear";
  for (guint i = 0; positions[i] != NULL; i++)
    json_object_set_boolean_member (data, members[i], g_str_equal (position, positions[i]));
  json_object_set_boolean_member (data, "is-two-accounts", g_strcmp0 (common, "acknowledges") != 0);
  json_object_set_array_member (data, "acknowledged", list_acknowledged (reading));
  vg_reading_set_list (data, "facets", list_facets (reading));
}
