/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/stage.h"

#include "base/json.h"
#include "base/language.h"
#include "derive/closing.h"
#include "derive/handed.h"
#include "derive/stage-words.h"
#include "derive/summary.h"
#include "derive/waiting.h"
#include "derive/without-yes.h"
#include "interview/own-question.h"
#include "interview/resume.h"
#include "model/people.h"
#include "model/place.h"
#include "risk/open-flags.h"

#define REGISTRATION "intake"     /* the guide about the case */
#define AGREEMENTS   "agreements" /* a page */

static VgStepState
state_of (const VgProgress *progress)
{
  if (progress->n_open == 0 && progress->n_later == 0 && progress->n_items > 0)
    return VG_STEP_DONE;

  return progress->n_closed > 0 ? VG_STEP_UNDER_WAY : VG_STEP_OPEN;
}

/* A talk where @page is NULL, with @party or, for the registration, about the case. */
static char *
dup_title (VgCase *subject, const char *party, const char *page)
{
  g_autofree char *name = party != NULL ? vg_people_dup_name (subject, party) : NULL;

  return vg_stage_say_step (page, name);
}

static VgStep *
make_page_step (VgCase *subject, const char *party, const char *page)
{
  VgStep *step = g_new0 (VgStep, 1);

  step->party = g_strdup (party);
  step->title = dup_title (subject, party, page);
  step->page = page;
  return step;
}

/* Whether the mediator noted that the talk with a supporter or a parent is done, or not needed:
 * what they told need not all be written down.
 */
static gboolean
is_arranged (VgCase *subject, const char *party)
{
  static const char *const heads[][2] = { { "supporter", "supporter" }, { "parent", "parents" } };
  const char *role = party != NULL ? vg_people_get_role (subject, party) : NULL;
  const char *side = role != NULL ? vg_people_get_side (subject, party) : NULL;
  const char *state = NULL;

  for (guint i = 0; side != NULL && i < G_N_ELEMENTS (heads); i++)
    if (g_str_equal (role, heads[i][0])) {
      g_autofree char *place = g_strdup_printf ("check/%s-%s", heads[i][1], side);

      state = vg_json_get_string (vg_case_get_object (subject, place), "state");
    }

  return g_strcmp0 (state, "done") == 0 || g_strcmp0 (state, "not-needed") == 0;
}

/* Where the talk goes on when it is opened again. */
static void
find_part (VgStep *step, VgRoute *route)
{
  guint at = vg_resume_find (route);
  VgSection *section = NULL;
  VgProgress progress;

  if (at == VG_NO_ITEM)
    return;

  section = vg_guide_section_of (vg_route_get_guide (route), at);
  vg_route_get_section_progress (route, vg_section_get_index (section), &progress);
  step->part = g_strdup (vg_section_get_title (section, vg_language_get ()));
  step->n_part_items = progress.n_items;
  step->n_part_closed = progress.n_closed;
}

static VgStep *
make_talk_step (VgCase *subject, VgGuide *guide, const char *party)
{
  g_autoptr (VgGuide) asked = vg_own_question_extend (subject, guide, party);
  g_autoptr (VgRoute) route = vg_route_new (subject, asked, party);
  VgProgress progress;
  VgStep *step = g_new0 (VgStep, 1);

  vg_route_get_progress (route, &progress);
  step->guide = g_strdup (vg_guide_get_id (guide));
  step->party = g_strdup (party);
  step->title = dup_title (subject, party, NULL);
  step->n_items = progress.n_items;
  step->n_closed = progress.n_closed;
  find_part (step, route);
  if (party != NULL)
    vg_resume_find_last (route, &step->worked);
  step->state = is_arranged (subject, party) ? VG_STEP_DONE : state_of (&progress);
  return step;
}

static VgStep *
make_summary_step (VgCase *subject, VgGuide *guide, const char *party)
{
  VgStep *step = make_page_step (subject, party, "summary");

  step->state = vg_step_state_of_summary (subject, guide, party);
  return step;
}

/* When the first talk with a person was; those without one come last. */
static const char *
get_first_talk (VgCase *subject, const char *party)
{
  g_autoptr (GPtrArray) talks = vg_case_list (subject, "talk");
  const char *first = "9999";

  for (guint i = 0; i < talks->len; i++) {
    JsonObject *talk = vg_case_get_object (subject, talks->pdata[i]);
    const char *date = vg_json_get_string (talk, "date");

    if (g_strcmp0 (vg_json_get_string (talk, "party"), party) == 0 && g_strcmp0 (date, first) < 0)
      first = date != NULL ? date : first;
  }

  return first;
}

static int
compare_talks (gconstpointer a, gconstpointer b, gpointer subject)
{
  return g_strcmp0 (get_first_talk (subject, *(const char *const *) a),
                    get_first_talk (subject, *(const char *const *) b));
}

GPtrArray *
vg_stage_list_people (VgCase *subject, VgShelf *shelf)
{
  GPtrArray *people = vg_people_list (subject);
  const char *started_by = vg_case_get_text (subject, "case/started-by");

  for (guint i = people->len; i > 0; i--)
    if (vg_summary_find_guide (subject, shelf, people->pdata[i - 1]) == NULL)
      g_ptr_array_remove_index (people, i - 1);

  /* Before any talk, whoever started comes first. */
  if (g_strcmp0 (started_by, "accused") == 0 && people->len > 1) {
    gpointer first = g_ptr_array_steal_index (people, 1);

    g_ptr_array_insert (people, 0, first);
  }

  /* Stable: merge order of equal dates stays as it is. */
  for (guint i = 1; i < people->len; i++)
    for (guint j = i;
         j > 0 && compare_talks (&people->pdata[j - 1], &people->pdata[j], subject) > 0; j--) {
      gpointer moved = people->pdata[j];

      people->pdata[j] = people->pdata[j - 1];
      people->pdata[j - 1] = moved;
    }

  return people;
}

GPtrArray *
vg_stage_list_principals (VgCase *subject, VgShelf *shelf)
{
  GPtrArray *people = vg_stage_list_people (subject, shelf);

  for (guint i = people->len; i > 0; i--)
    if (!vg_people_is_principal (subject, people->pdata[i - 1]))
      g_ptr_array_remove_index (people, i - 1);

  return people;
}

static VgStep *
make_step (VgCase *subject, VgShelf *shelf, GPtrArray *people, const char *page)
{
  VgStep *step = make_page_step (subject, NULL, page);

  step->state = vg_step_state_of_page (subject, shelf, people, page);
  if (g_str_equal (page, "risk"))
    step->waiting = vg_open_flags_say_count (vg_open_flags_count (subject));
  return step;
}

static VgStep *
make_way_step (VgCase *subject, VgShelf *shelf, GPtrArray *people)
{
  VgStep *step = make_step (subject, shelf, people, "way");

  step->waiting = vg_waiting_say_of (subject);
  return step;
}

/* Nobody has to arrange anything: what nobody began waits for nobody. */
static gboolean
waits (const VgStep *step)
{
  if (step->state == VG_STEP_OPEN && g_strcmp0 (step->page, AGREEMENTS) == 0)
    return FALSE;

  return step->state != VG_STEP_DONE;
}

static gboolean
is_talk_with_somebody (const VgStep *step)
{
  return step->page == NULL && step->party != NULL;
}

/* Of the talks that were begun and are not done, the one last worked in; or NULL. */
static VgStep *
find_talk (GPtrArray *steps)
{
  VgStep *found = NULL;

  for (guint i = 0; i < steps->len; i++) {
    VgStep *step = steps->pdata[i];

    if (is_talk_with_somebody (step) && step->state == VG_STEP_UNDER_WAY &&
        (found == NULL || step->worked > found->worked))
      found = step;
  }

  return found;
}

static gboolean
has_talk_begun (GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++) {
    const VgStep *step = steps->pdata[i];

    if (is_talk_with_somebody (step) && step->state != VG_STEP_OPEN)
      return TRUE;
  }

  return FALSE;
}

/* The talk one is in; else the first step that waits. Once somebody was spoken to the
 * registration holds nobody up: what is open in it is under way beside the rest.
 */
static VgStep *
find_next (GPtrArray *steps)
{
  VgStep *talk = find_talk (steps);
  gboolean has_begun = has_talk_begun (steps);

  for (guint i = 0; i < steps->len && talk == NULL; i++) {
    VgStep *step = steps->pdata[i];

    if (waits (step) && (!has_begun || step->page != NULL || step->party != NULL))
      return step;
  }

  return talk;
}

/* In a closed case what was left open stays so, and where a side said no it need not be done:
 * only the closing, which is last, can be next.
 */
static gboolean
is_only_closing_left (VgCase *subject)
{
  VgWayRules *rules = vg_way_rules_get ();

  return vg_closing_is_closed (subject) || (rules != NULL && vg_without_yes (subject, rules));
}

static void
mark_next (GPtrArray *steps, gboolean is_last_next)
{
  VgStep *last = steps->len > 0 ? steps->pdata[steps->len - 1] : NULL;
  VgStep *next = is_last_next ? last : find_next (steps);

  if (next == NULL && has_talk_begun (steps))
    next = steps->pdata[0];
  if (next != NULL)
    next->is_next = waits (next);
}

/* The talks, of which any may be next, then one step after the other, each worked out only when
 * nobody has enough yet: readiness takes longer than all others together.
 */
typedef struct {
  GPtrArray *steps;
  gboolean is_enough; /* the next step is all that is wanted, and was found */
  gboolean is_next_only;
} Journey;

static void
add_step (Journey *journey, VgStep *step)
{
  g_ptr_array_add (journey->steps, step);
  journey->is_enough = journey->is_next_only && find_next (journey->steps) != NULL;
}

/* The approach of the other stands behind the first talk: what may be said to them comes
 * from there.
 */
static void
add_talks (Journey *journey, VgCase *subject, VgShelf *shelf, GPtrArray *people)
{
  VgGuide *registration = vg_shelf_find (shelf, REGISTRATION);

  if (registration != NULL)
    add_step (journey, make_talk_step (subject, registration, NULL));
  for (guint i = 0; i < people->len; i++) {
    VgGuide *guide = vg_summary_find_guide (subject, shelf, people->pdata[i]);

    add_step (journey, make_talk_step (subject, guide, people->pdata[i]));
    if (i == 0)
      add_step (journey, make_way_step (subject, shelf, people));
  }
}

/* Goals are asked of the parties; of somebody else there is a summary where there are any. */
static gboolean
has_summary (VgCase *subject, const char *party)
{
  g_autofree char *goals = vg_place_join ("goal", party, NULL);

  return vg_people_is_principal (subject, party) || vg_case_has_under (subject, goals);
}

static void
add_summaries (Journey *journey, VgCase *subject, VgShelf *shelf, GPtrArray *people)
{
  for (guint i = 0; i < people->len && !journey->is_enough; i++) {
    VgGuide *guide = vg_summary_find_guide (subject, shelf, people->pdata[i]);

    if (has_summary (subject, people->pdata[i]))
      add_step (journey, make_summary_step (subject, guide, people->pdata[i]));
  }
}

/* Behind the summaries, in this order; two accounts only where they are at issue. */
static void
add_pages (Journey *journey, VgCase *subject, VgShelf *shelf, GPtrArray *people)
{
  static const char *const pages[] = {
    "risk",      "positions",   "denial",   "goals",  "releases",
    "readiness", "preparation", AGREEMENTS, "drafts", "closing"
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages) && !journey->is_enough; i++)
    if (!g_str_equal (pages[i], "denial") || vg_step_state_has_two_accounts (subject))
      add_step (journey, make_step (subject, shelf, people, pages[i]));
}

static GPtrArray *
list_steps (VgCase *subject, VgShelf *shelf, gboolean is_next_only)
{
  g_autoptr (GPtrArray) people = vg_stage_list_people (subject, shelf);
  gboolean is_last_next = is_only_closing_left (subject);
  Journey journey = { .is_next_only = is_next_only };

  journey.steps = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_step_free);
  add_talks (&journey, subject, shelf, people);
  add_summaries (&journey, subject, shelf, people);
  add_pages (&journey, subject, shelf, people);
  if (!vg_handed_is_away (subject))
    mark_next (journey.steps, is_last_next);
  return journey.steps;
}

GPtrArray *
vg_stage_list_steps (VgCase *subject, VgShelf *shelf)
{
  return list_steps (subject, shelf, FALSE);
}

static GPtrArray *
list_closing_alone (VgCase *subject, VgShelf *shelf)
{
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_step_free);

  g_ptr_array_add (steps, make_step (subject, shelf, nobody, "closing"));
  mark_next (steps, TRUE);
  return steps;
}

/* --- Whether a stage is behind --- */

static VgStepState
state_of_talk (VgCase *subject, VgGuide *guide, const char *party)
{
  g_autoptr (VgStep) step = make_talk_step (subject, guide, party);

  return step->state;
}

/* Of those the contact is between: of the first, or of all others. */
static gboolean
are_talks_done (VgCase *subject, VgShelf *shelf, gboolean is_first)
{
  g_autoptr (GPtrArray) people = vg_stage_list_principals (subject, shelf);

  for (guint i = 0; i < people->len; i++)
    if ((i == 0) == is_first &&
        state_of_talk (subject, vg_summary_find_guide (subject, shelf, people->pdata[i]),
                       people->pdata[i]) != VG_STEP_DONE)
      return FALSE;

  return TRUE;
}

gboolean
vg_stage_is_done (VgCase *subject, VgShelf *shelf, const char *stage)
{
  g_autoptr (GPtrArray) people = vg_stage_list_people (subject, shelf);
  VgGuide *registration = vg_shelf_find (shelf, REGISTRATION);

  if (g_str_equal (stage, "registration"))
    return registration == NULL || state_of_talk (subject, registration, NULL) == VG_STEP_DONE;
  if (g_str_equal (stage, "first-talks"))
    return are_talks_done (subject, shelf, TRUE);
  if (g_str_equal (stage, "approach"))
    return vg_step_state_of_page (subject, shelf, people, "way") == VG_STEP_DONE;

  return !g_str_equal (stage, "second-party") || are_talks_done (subject, shelf, FALSE);
}

VgStep *
vg_stage_find_next (VgCase *subject, VgShelf *shelf)
{
  g_autoptr (GPtrArray) steps = is_only_closing_left (subject) ? list_closing_alone (subject, shelf)
                                                               : list_steps (subject, shelf, TRUE);
  guint index = 0;

  while (index < steps->len && !((VgStep *) steps->pdata[index])->is_next)
    index++;

  return index < steps->len ? g_ptr_array_steal_index (steps, index) : NULL;
}
