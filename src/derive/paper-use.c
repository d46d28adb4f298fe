/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/paper-use.h"

#include "base/error.h"
#include "base/json.h"
#include "base/paths.h"
#include "derive/approach.h"
#include "derive/closing.h"
#include "interview/side.h"
#include "interview/talk.h"
#include "model/people.h"
#include "model/place.h"

#include <glib/gi18n-lib.h>

#define WITH_ARRANGEMENTS "agreement" /* an end */

/* @root: of the file. @use: (nullable): lent by it */
struct _VgPaperUse {
  JsonNode *root;
  JsonObject *use;
};

/* --- The case --- */

static gboolean
is_open (VgCase *subject, const char *whom)
{
  return !vg_closing_is_closed (subject);
}

static gboolean
is_closed (VgCase *subject, const char *whom)
{
  return vg_closing_is_closed (subject);
}

static gboolean
has_clauses (VgCase *subject, const char *whom)
{
  return vg_case_has_under (subject, "agreement");
}

static gboolean
may_agree (VgCase *subject, const char *whom)
{
  VgClosing end = { NULL };

  return !vg_closing_get (subject, &end) || g_strcmp0 (end.how, WITH_ARRANGEMENTS) == 0;
}

static gboolean
is_referred (VgCase *subject, const char *whom)
{
  const char *by = vg_case_get_text (subject, "case/started-by");

  return by == NULL || g_str_equal (by, "referrer");
}

/* --- A person --- */

static gboolean
is_reachable (VgCase *subject, const char *whom)
{
  return !vg_approach_is_not_to_be_contacted (subject, whom);
}

/* A talk counts before anything of it is written up. */
static gboolean
is_spoken_to (VgCase *subject, const char *whom)
{
  g_autoptr (GPtrArray) talks = vg_talk_list (subject, whom);
  g_autofree char *answers = vg_place_join ("answer", whom, NULL);
  g_autofree char *goals = vg_place_join ("goal", whom, NULL);

  return talks->len > 0 || vg_case_has_under (subject, answers) ||
         vg_case_has_under (subject, goals);
}

static VgApproachState
get_state (VgCase *subject, const char *whom)
{
  g_autoptr (VgApproach) approach = vg_approach_new (subject, whom);

  return approach->state;
}

static gboolean
is_to_be_approached (VgCase *subject, const char *whom)
{
  return vg_approach_is_for (subject, whom) && get_state (subject, whom) != VG_APPROACH_ANSWERED;
}

/* Where nobody noted who started, nobody is taken to have come by themselves. */
static gboolean
came_by_themselves (VgCase *subject, const char *whom)
{
  return vg_case_get_text (subject, "case/started-by") != NULL &&
         !vg_approach_is_for (subject, whom);
}

static gboolean
is_in_touch (VgCase *subject, const char *whom)
{
  return is_spoken_to (subject, whom) || came_by_themselves (subject, whom) ||
         get_state (subject, whom) == VG_APPROACH_ANSWERED;
}

static gboolean
is_told_of (VgCase *subject, const char *whom)
{
  VgApproachState state = get_state (subject, whom);

  return is_in_touch (subject, whom) || state == VG_APPROACH_SENT ||
         state == VG_APPROACH_REMINDED || state == VG_APPROACH_REFUSED;
}

static gboolean
is_willing (VgCase *subject, const char *whom)
{
  g_autofree char *place = vg_place_join ("consent", whom, "take-part", NULL);
  const char *state = vg_json_get_string (vg_case_get_object (subject, place), "state");

  return g_strcmp0 (state, "refused") != 0 && g_strcmp0 (state, "withdrawn") != 0;
}

/* --- Both sides --- */

static gboolean
has_somebody (VgCase *subject, const char *side)
{
  g_autoptr (GPtrArray) people = vg_side_list_people (subject, side);

  for (guint i = 0; i < people->len; i++)
    if (is_spoken_to (subject, people->pdata[i]) && is_willing (subject, people->pdata[i]) &&
        is_reachable (subject, people->pdata[i]))
      return TRUE;

  return FALSE;
}

static gboolean
has_both_sides (VgCase *subject, const char *whom)
{
  return has_somebody (subject, "harmed") && has_somebody (subject, "accused");
}

/* --- The rules --- */

static const struct {
  const char *word;
  gboolean is_of_person;
  gboolean (*holds) (VgCase *subject, const char *whom);
} conditions[] = {
  { "open", FALSE, is_open },
  { "closed", FALSE, is_closed },
  { "reachable", TRUE, is_reachable },
  { "to-be-approached", TRUE, is_to_be_approached },
  { "in-touch", TRUE, is_in_touch },
  { "told-of", TRUE, is_told_of },
  { "spoken-to", TRUE, is_spoken_to },
  { "willing", TRUE, is_willing },
  { "both-sides", FALSE, has_both_sides },
  { "clauses", FALSE, has_clauses },
  { "may-agree", FALSE, may_agree },
  { "referred", FALSE, is_referred },
};

/* -1 where there is no such condition. */
static int
find_condition (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    if (g_strcmp0 (conditions[i].word, word) == 0)
      return (int) i;

  return -1;
}

static const char *
get_word (JsonArray *words, guint index)
{
  return vg_json_peek_string (json_array_get_element (words, index));
}

static gboolean
check_words (JsonArray *words, const char *place, GError **error)
{
  for (guint i = 0; words != NULL && i < json_array_get_length (words); i++)
    if (find_condition (get_word (words, i)) < 0) {
      g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s[%u]: there is no condition “%s”"), place,
                   i, get_word (words, i) != NULL ? get_word (words, i) : "");
      return FALSE;
    }

  if (words == NULL)
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: a list of conditions is needed here"),
                 place);
  return words != NULL;
}

static gboolean
check (VgPaperUse *self, const char *path, GError **error)
{
  g_autoptr (GList) papers = self->use != NULL ? json_object_get_members (self->use) : NULL;

  for (GList *at = papers; at != NULL; at = at->next) {
    g_autofree char *place = g_strdup_printf ("%s: use.%s", path, (const char *) at->data);

    if (!check_words (vg_json_get_array (self->use, at->data), place, error))
      return FALSE;
  }

  return TRUE;
}

VgPaperUse *
vg_paper_use_read (const char *path, GError **error)
{
  g_autoptr (VgPaperUse) self = g_new0 (VgPaperUse, 1);
  g_autofree char *shipped = vg_paths_dup_data ("papers", "papers.json", NULL);
  const char *file = path != NULL ? path : shipped;

  self->root = vg_json_read_file (file, VG_JSON_DATA_BYTES, error);
  if (self->root == NULL)
    return NULL;

  self->use = vg_json_get_object (vg_json_peek_object (self->root), "use");
  return check (self, file, error) ? g_steal_pointer (&self) : NULL;
}

void
vg_paper_use_free (VgPaperUse *self)
{
  g_clear_pointer (&self->root, json_node_unref);
  g_free (self);
}

gboolean
vg_paper_use_holds (VgPaperUse *self, VgCase *subject, const char *template, const char *whom)
{
  JsonArray *words = vg_json_get_array (self->use, template);
  gboolean is_person = vg_people_has (subject, whom);

  for (guint i = 0; words != NULL && i < json_array_get_length (words); i++) {
    int found = find_condition (get_word (words, i));

    if (conditions[found].is_of_person && !is_person)
      continue;
    if (!conditions[found].holds (subject, whom))
      return FALSE;
  }

  return TRUE;
}
