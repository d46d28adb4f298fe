/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/stage.h"

#include "base/json.h"
#include "base/language.h"
#include "derive/aftercare.h"
#include "derive/approach.h"
#include "derive/clause.h"
#include "derive/closing.h"
#include "derive/mismatch.h"
#include "derive/path.h"
#include "derive/preparation.h"
#include "derive/readiness.h"
#include "derive/stage-words.h"
#include "derive/summary.h"
#include "derive/waiting.h"
#include "interview/item-place.h"
#include "interview/own-question.h"
#include "interview/read-back.h"
#include "interview/release.h"
#include "interview/risk.h"
#include "interview/route.h"
#include "model/people.h"
#include "model/place.h"
#include "risk/risk-due.h"
#include "words/standing.h"

#include <string.h>

#define REGISTRATION "intake"     /* the guide about the case */
#define AGREEMENTS   "agreements" /* a page */

void
vg_step_free (VgStep *self)
{
  g_free (self->guide);
  g_free (self->party);
  g_free (self->title);
  g_free (self->part);
  g_free (self->waiting);
  g_free (self);
}

const char *
vg_step_get_sign (const VgStep *self)
{
  switch (self->state) {
  case VG_STEP_DONE:
    return vg_standing_get_sign (VG_STANDING_DONE);
  case VG_STEP_UNDER_WAY:
    return vg_standing_get_sign (VG_STANDING_UNDER_WAY);
  case VG_STEP_OPEN:
    return vg_standing_get_sign (VG_STANDING_OPEN);
  default:
    g_return_val_if_reached ("");
  }
}

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
  guint at = vg_route_get_first_open (route);
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
  step->state = is_arranged (subject, party) ? VG_STEP_DONE : state_of (&progress);
  return step;
}

/* Whether the person has read or heard the summary: then it is done. */
static VgStepState
state_of_summary (VgCase *subject, VgGuide *guide, const char *party)
{
  g_autofree char *goals = vg_place_join ("goal", party, NULL);
  VgItem *item = vg_read_back_find (guide);
  VgReadBack what = { NULL };

  if (item != NULL)
    vg_read_back_look_up (subject, item, party, &what);
  if (what.date != NULL)
    return VG_STEP_DONE;

  return vg_case_has_under (subject, goals) ? VG_STEP_UNDER_WAY : VG_STEP_OPEN;
}

static VgStep *
make_summary_step (VgCase *subject, VgGuide *guide, const char *party)
{
  VgStep *step = make_page_step (subject, party, "summary");

  step->state = state_of_summary (subject, guide, party);
  return step;
}

/* Whether any version of a paper was accepted: then the papers have done their work. */
static VgStepState
state_of_drafts (VgCase *subject)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, "document");

  for (guint i = 0; i < places->len; i++)
    if (g_strcmp0 (vg_json_get_string (vg_case_get_object (subject, places->pdata[i]), "why"),
                   "accepted") == 0)
      return VG_STEP_DONE;

  return places->len > 0 ? VG_STEP_UNDER_WAY : VG_STEP_OPEN;
}

static VgStep *
make_drafts_step (VgCase *subject)
{
  VgStep *step = make_page_step (subject, NULL, "drafts");

  step->state = state_of_drafts (subject);
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

/* Read once, as below. NULL where it cannot be read. */
static VgRiskBook *
get_risk_book (void)
{
  static VgRiskBook *book;
  static gsize is_read = 0;

  if (g_once_init_enter (&is_read)) {
    book = vg_risk_book_read (NULL);
    g_once_init_leave (&is_read, 1);
  }

  return book;
}

/* Done while nothing asks for a new look; where nobody can tell, it is not. */
static VgStepState
state_of_risk (VgCase *subject)
{
  VgRiskBook *book = get_risk_book ();
  g_autoptr (GPtrArray) ids = vg_risk_list_assessments (subject);
  g_autoptr (GPtrArray) due = NULL;

  if (ids->len == 0)
    return VG_STEP_OPEN;
  if (book == NULL)
    return VG_STEP_UNDER_WAY;

  due = vg_risk_due_list (subject, book);
  return due->len == 0 ? VG_STEP_DONE : VG_STEP_UNDER_WAY;
}

static VgStep *
make_risk_step (VgCase *subject)
{
  VgStep *step = make_page_step (subject, NULL, "risk");

  step->state = state_of_risk (subject);
  return step;
}

/* Whether the question of a consent or a facet was asked: there is an answer, or a reason
 * why there is none.
 */
static gboolean
is_settled (VgCase *subject, VgItem *item, const char *party)
{
  g_autofree char *place = vg_item_dup_place (item, party);
  g_autofree char *none = vg_item_dup_none_place (item, party);
  const char *member = vg_item_get_main_member (item);
  const char *reason = vg_json_get_string (vg_case_get_object (subject, none), "none");

  if (vg_json_get_string (vg_case_get_object (subject, place), member) != NULL)
    return TRUE;

  return reason != NULL && !g_str_equal (reason, "later") && !g_str_equal (reason, "not-asked");
}

static void
count_positions (VgCase *subject, VgGuide *guide, const char *party, guint *n, guint *n_settled)
{
  for (guint i = 0; i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);
    VgItemKind kind = vg_item_get_kind (item);

    if (kind != VG_ITEM_CONSENT && kind != VG_ITEM_ACKNOWLEDGEMENT)
      continue;
    *n += 1;
    *n_settled += is_settled (subject, item, party) ? 1 : 0;
  }
}

/* Of the two the contact is between: what others agree to is part of their talk. */
static VgStep *
make_positions_step (VgCase *subject, VgShelf *shelf, GPtrArray *people)
{
  VgStep *step = make_page_step (subject, NULL, "positions");
  guint n = 0;
  guint n_settled = 0;

  for (guint i = 0; i < people->len; i++)
    if (vg_people_is_principal (subject, people->pdata[i]))
      count_positions (subject, vg_summary_find_guide (subject, shelf, people->pdata[i]),
                       people->pdata[i], &n, &n_settled);

  step->state = n_settled > 0 ? VG_STEP_UNDER_WAY : VG_STEP_OPEN;
  if (n_settled == n && n > 0)
    step->state = VG_STEP_DONE;

  return step;
}

/* Read once: steps are listed at every change, and reading the rules with all their checks
 * takes longer than everything else together. NULL where they cannot be read.
 */
static VgRuleBook *
get_book (void)
{
  static VgRuleBook *book;
  static gsize is_read = 0;

  if (g_once_init_enter (&is_read)) {
    book = vg_rule_book_read (NULL);
    g_once_init_leave (&is_read, 1);
  }

  return book;
}

/* The accused with whom the accounts differ, or of whom nobody knows yet though a talk was
 * begun.
 */
static GPtrArray *
list_differing (VgCase *subject)
{
  GPtrArray *accused = vg_path_list_accused (subject);

  for (guint i = accused->len; i > 0; i--) {
    const char *party = accused->pdata[i - 1];
    g_autofree char *answers = vg_place_join ("answer", party, NULL);

    if (vg_path_is_denial_at_issue (subject, party) == VG_TRUTH_UNKNOWN &&
        !vg_case_has_under (subject, answers))
      g_ptr_array_remove_index (accused, i - 1);
  }

  return accused;
}

/* Of all paths together: done when no step of any is left. */
static VgStepState
state_of_denial (VgCase *subject, VgShelf *shelf, GPtrArray *accused)
{
  VgRuleBook *book = get_book ();
  guint n_settled = 0;
  guint n = 0;

  for (guint i = 0; book != NULL && i < accused->len; i++) {
    g_autoptr (VgPath) path = vg_path_new_denial (subject, shelf, book, accused->pdata[i]);

    n_settled += vg_path_count_settled (path);
    n += vg_path_get_steps (path)->len;
  }
  if (n_settled == 0)
    return VG_STEP_OPEN;

  return n_settled == n ? VG_STEP_DONE : VG_STEP_UNDER_WAY;
}

static VgStep *
make_denial_step (VgCase *subject, VgShelf *shelf, GPtrArray *accused)
{
  VgStep *step = make_page_step (subject, NULL, "denial");

  step->state = state_of_denial (subject, shelf, accused);
  return step;
}

static gboolean
have_goals (VgCase *subject, GPtrArray *people, const char *role)
{
  for (guint i = 0; i < people->len; i++) {
    g_autofree char *goals = vg_place_join ("goal", people->pdata[i], NULL);

    if (g_strcmp0 (vg_people_get_role (subject, people->pdata[i]), role) == 0 &&
        vg_case_has_under (subject, goals))
      return TRUE;
  }

  return FALSE;
}

/* With goals of one side alone there is nothing to lay side by side yet. */
static VgStepState
state_of_goals (VgCase *subject, GPtrArray *people)
{
  g_autoptr (GError) error = NULL;

  if (!have_goals (subject, people, "harmed") || !have_goals (subject, people, "accused"))
    return VG_STEP_OPEN;

  /* Where nobody knows how many are unsettled, it is not done. */
  return vg_mismatch_count_unsettled (subject, &error) == 0 ? VG_STEP_DONE : VG_STEP_UNDER_WAY;
}

static VgStep *
make_goals_step (VgCase *subject, GPtrArray *people)
{
  VgStep *step = make_page_step (subject, NULL, "goals");

  step->state = state_of_goals (subject, people);
  return step;
}

/* Where a person's releases stand: done when something was asked, and nothing of it has
 * lapsed or was put off.
 */
static VgStepState
state_of_releases_of (VgCase *subject, const char *party)
{
  static const char *const kinds[] = { "answer", "goal", "acknowledgement", "consent" };
  VgStepState state = VG_STEP_OPEN;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autofree char *prefix = vg_place_join ("release", kinds[i], party, NULL);
    g_autoptr (GPtrArray) places = vg_case_list (subject, prefix);

    for (guint n = 0; n < places->len; n++) {
      const char *place = (const char *) places->pdata[n] + strlen ("release/");
      VgRelease release = vg_release_of (subject, place);

      if (release == VG_RELEASE_LAPSED || release == VG_RELEASE_LATER)
        return VG_STEP_UNDER_WAY;
      state = VG_STEP_DONE;
    }
  }

  return state;
}

/* Of a supporter nothing need be passed on; what is, counts. */
static VgStepState
state_of_releases (VgCase *subject, GPtrArray *people)
{
  guint n_people = 0;
  guint n_done = 0;
  guint n_open = 0;

  for (guint i = 0; i < people->len; i++) {
    VgStepState state = state_of_releases_of (subject, people->pdata[i]);

    if (state == VG_STEP_OPEN && !vg_people_is_principal (subject, people->pdata[i]))
      continue;
    n_people++;
    n_done += state == VG_STEP_DONE ? 1 : 0;
    n_open += state == VG_STEP_OPEN ? 1 : 0;
  }
  if (n_open == n_people)
    return VG_STEP_OPEN;

  return n_done == n_people ? VG_STEP_DONE : VG_STEP_UNDER_WAY;
}

static VgStep *
make_releases_step (VgCase *subject, GPtrArray *people)
{
  VgStep *step = make_page_step (subject, NULL, "releases");

  step->state = state_of_releases (subject, people);
  return step;
}

/* Whether something of the preparation is in order, or judged so; the registration, which is
 * the first phase, is a step of its own.
 */
static gboolean
has_begun (VgReadiness *readiness)
{
  GPtrArray *gates = vg_readiness_get_gates (readiness);

  for (guint i = 0; i < gates->len; i++) {
    const VgGate *gate = gates->pdata[i];

    if (!g_str_equal (gate->phase, "p0") && vg_gate_is_open (gate))
      return TRUE;
  }

  return FALSE;
}

/* Where the rules cannot be read nobody knows: then it is not begun. */
static VgStepState
state_of_readiness (VgCase *subject, VgShelf *shelf)
{
  VgRuleBook *book = get_book ();
  g_autoptr (VgReadiness) readiness = NULL;

  if (book == NULL)
    return VG_STEP_OPEN;
  readiness = vg_readiness_new (subject, shelf, book);
  if (vg_readiness_get_result (readiness) == VG_TRUTH_YES)
    return VG_STEP_DONE;

  return has_begun (readiness) ? VG_STEP_UNDER_WAY : VG_STEP_OPEN;
}

static VgStep *
make_readiness_step (VgCase *subject, VgShelf *shelf)
{
  VgStep *step = make_page_step (subject, NULL, "readiness");

  step->state = state_of_readiness (subject, shelf);
  return step;
}

/* Read once, as the others. NULL where it cannot be read. */
static VgPreparation *
get_preparation (void)
{
  static VgPreparation *preparation;
  static gsize is_read = 0;

  if (g_once_init_enter (&is_read)) {
    preparation = vg_preparation_read (NULL);
    g_once_init_leave (&is_read, 1);
  }

  return preparation;
}

static VgStepState
state_of_preparation (VgCase *subject)
{
  VgPreparation *preparation = get_preparation ();

  if (preparation != NULL && vg_preparation_is_settled (preparation, subject))
    return VG_STEP_DONE;

  return vg_case_has_under (subject, "check") ? VG_STEP_UNDER_WAY : VG_STEP_OPEN;
}

static VgStep *
make_preparation_step (VgCase *subject)
{
  VgStep *step = make_page_step (subject, NULL, "preparation");

  step->state = state_of_preparation (subject);
  return step;
}

/* Done when everyone said yes to every clause as it is now. */
static VgStepState
state_of_agreements (VgCase *subject)
{
  g_autoptr (GPtrArray) clauses = vg_clause_list (subject);

  for (guint i = 0; i < clauses->len; i++)
    if (!vg_clause_is_accepted (clauses->pdata[i]))
      return VG_STEP_UNDER_WAY;

  return clauses->len > 0 ? VG_STEP_DONE : VG_STEP_OPEN;
}

static VgStep *
make_agreements_step (VgCase *subject)
{
  VgStep *step = make_page_step (subject, NULL, AGREEMENTS);

  step->state = state_of_agreements (subject);
  return step;
}

/* Closed and nothing left to ask about; or closed, or aftercare planned, and more to do. */
static VgStepState
state_of_closing (VgCase *subject)
{
  gboolean is_closed = vg_closing_is_closed (subject);

  if (is_closed && vg_aftercare_count_open (subject) == 0)
    return VG_STEP_DONE;

  return is_closed || vg_case_has_under (subject, "aftercare") ||
                 vg_case_has_under (subject, "farewell")
             ? VG_STEP_UNDER_WAY
             : VG_STEP_OPEN;
}

static VgStep *
make_closing_step (VgCase *subject)
{
  VgStep *step = make_page_step (subject, NULL, "closing");

  step->state = state_of_closing (subject);
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

/* In a closed case what was left open stays so: only its last step can be next. */
static void
mark_next (GPtrArray *steps, gboolean is_closed)
{
  for (guint i = 0; i < steps->len; i++) {
    VgStep *step = steps->pdata[i];

    if (waits (step) && (!is_closed || i + 1 == steps->len)) {
      step->is_next = TRUE;
      return;
    }
  }
}

/* One step after the other, each worked out only when nobody has enough yet: readiness takes
 * longer than all others together.
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
  if (journey->is_next_only && waits (step))
    journey->is_enough = TRUE;
}

/* How far the approach of one person has come. Whoever started needs none, and where nobody
 * knows who did, it is done when that person was spoken to.
 */
static VgStepState
state_of_approach (VgCase *subject, const char *party)
{
  g_autoptr (VgApproach) approach = vg_approach_new (subject, party);

  if (approach->state == VG_APPROACH_ANSWERED)
    return VG_STEP_DONE;
  if (approach->state != VG_APPROACH_NOT_BEGUN)
    return VG_STEP_UNDER_WAY;

  return vg_case_get_text (subject, "case/started-by") == NULL ||
                 vg_approach_is_for (subject, party)
             ? VG_STEP_OPEN
             : VG_STEP_DONE;
}

static VgStep *
make_way_step (VgCase *subject, GPtrArray *people)
{
  VgStep *step = make_page_step (subject, NULL, "way");
  guint n_done = 0;
  gboolean is_under_way = FALSE;

  for (guint i = 0; i < people->len; i++) {
    VgStepState state = state_of_approach (subject, people->pdata[i]);

    n_done += state == VG_STEP_DONE ? 1 : 0;
    is_under_way = is_under_way || state == VG_STEP_UNDER_WAY;
  }
  step->state = n_done == people->len ? VG_STEP_DONE : VG_STEP_OPEN;
  if (is_under_way)
    step->state = VG_STEP_UNDER_WAY;
  step->waiting = vg_waiting_say_of (subject);

  return step;
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
  for (guint i = 0; i < people->len && !journey->is_enough; i++) {
    VgGuide *guide = vg_summary_find_guide (subject, shelf, people->pdata[i]);

    add_step (journey, make_talk_step (subject, guide, people->pdata[i]));
    if (i == 0 && !journey->is_enough)
      add_step (journey, make_way_step (subject, people));
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

/* Only where it is at issue. */
static void
add_denial (Journey *journey, VgCase *subject, VgShelf *shelf)
{
  g_autoptr (GPtrArray) accused = list_differing (subject);

  if (accused->len > 0)
    add_step (journey, make_denial_step (subject, shelf, accused));
}

static void
add_pages (Journey *journey, VgCase *subject, VgShelf *shelf, GPtrArray *people)
{
  if (!journey->is_enough)
    add_step (journey, make_risk_step (subject));
  if (!journey->is_enough)
    add_step (journey, make_positions_step (subject, shelf, people));
  if (!journey->is_enough)
    add_denial (journey, subject, shelf);
  if (!journey->is_enough)
    add_step (journey, make_goals_step (subject, people));
  if (!journey->is_enough)
    add_step (journey, make_releases_step (subject, people));
  if (!journey->is_enough)
    add_step (journey, make_readiness_step (subject, shelf));
  if (!journey->is_enough)
    add_step (journey, make_preparation_step (subject));
  if (!journey->is_enough)
    add_step (journey, make_agreements_step (subject));
  if (!journey->is_enough)
    add_step (journey, make_drafts_step (subject));
  if (!journey->is_enough)
    add_step (journey, make_closing_step (subject));
}

static GPtrArray *
list_steps (VgCase *subject, VgShelf *shelf, gboolean is_next_only)
{
  g_autoptr (GPtrArray) people = vg_stage_list_people (subject, shelf);
  Journey journey = { .is_next_only = is_next_only };

  journey.steps = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_step_free);
  add_talks (&journey, subject, shelf, people);
  add_summaries (&journey, subject, shelf, people);
  add_pages (&journey, subject, shelf, people);
  mark_next (journey.steps, vg_closing_is_closed (subject));
  return journey.steps;
}

GPtrArray *
vg_stage_list_steps (VgCase *subject, VgShelf *shelf)
{
  return list_steps (subject, shelf, FALSE);
}

/* Where the case is closed nothing else can be next. */
static GPtrArray *
list_closing_alone (VgCase *subject)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_step_free);

  g_ptr_array_add (steps, make_closing_step (subject));
  mark_next (steps, TRUE);
  return steps;
}

VgStep *
vg_stage_find_next (VgCase *subject, VgShelf *shelf)
{
  g_autoptr (GPtrArray) steps = vg_closing_is_closed (subject) ? list_closing_alone (subject)
                                                               : list_steps (subject, shelf, TRUE);
  VgStep *last = steps->len > 0 ? steps->pdata[steps->len - 1] : NULL;

  return last != NULL && last->is_next ? g_ptr_array_steal_index (steps, steps->len - 1) : NULL;
}
