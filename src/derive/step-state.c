/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/step-state.h"

#include "base/json.h"
#include "derive/aftercare.h"
#include "derive/approach.h"
#include "derive/clause.h"
#include "derive/closing.h"
#include "derive/mismatch.h"
#include "derive/path.h"
#include "derive/preparation.h"
#include "derive/readiness.h"
#include "derive/summary.h"
#include "interview/goal-record.h"
#include "interview/item-place.h"
#include "interview/read-back.h"
#include "interview/release.h"
#include "interview/risk.h"
#include "model/people.h"
#include "model/place.h"
#include "risk/risk-due.h"

#include <string.h>

/* Whether any version of a paper was accepted: then the papers have done their work. */
static VgStepState
state_of_drafts (VgCase *subject, VgShelf *shelf, GPtrArray *people)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, "document");

  for (guint i = 0; i < places->len; i++)
    if (g_strcmp0 (vg_json_get_string (vg_case_get_object (subject, places->pdata[i]), "why"),
                   "accepted") == 0)
      return VG_STEP_DONE;

  return places->len > 0 ? VG_STEP_UNDER_WAY : VG_STEP_OPEN;
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
state_of_risk (VgCase *subject, VgShelf *shelf, GPtrArray *people)
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
static VgStepState
state_of_positions (VgCase *subject, VgShelf *shelf, GPtrArray *people)
{
  guint n = 0;
  guint n_settled = 0;

  for (guint i = 0; i < people->len; i++)
    if (vg_people_is_principal (subject, people->pdata[i]))
      count_positions (subject, vg_summary_find_guide (subject, shelf, people->pdata[i]),
                       people->pdata[i], &n, &n_settled);
  if (n_settled == n && n > 0)
    return VG_STEP_DONE;

  return n_settled > 0 ? VG_STEP_UNDER_WAY : VG_STEP_OPEN;
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
state_of_denial (VgCase *subject, VgShelf *shelf, GPtrArray *people)
{
  g_autoptr (GPtrArray) accused = list_differing (subject);
  g_autoptr (VgRuleBook) book = vg_rule_book_read (NULL);
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
state_of_goals (VgCase *subject, VgShelf *shelf, GPtrArray *people)
{
  g_autoptr (GError) error = NULL;
  guint n_unseen = 0;
  g_autoptr (GPtrArray) missing = vg_goal_record_list_missing (subject, people);

  if (!have_goals (subject, people, "harmed") || !have_goals (subject, people, "accused"))
    return VG_STEP_OPEN;

  /* Where nobody knows how many are unsettled, looked at each pair, or asked somebody for goals,
   * it is not done.
   */
  return missing->len == 0 && vg_mismatch_count_unsettled (subject, &n_unseen, &error) == 0 &&
                 n_unseen == 0
             ? VG_STEP_DONE
             : VG_STEP_UNDER_WAY;
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
state_of_releases (VgCase *subject, VgShelf *shelf, GPtrArray *people)
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

/* Whether something of the preparation is in order, or judged so. The registration, the talks
 * and the approach are steps of their own: what a case begins with is no preparation.
 */
static gboolean
has_begun (VgReadiness *readiness)
{
  static const char *const phases[] = { "p4", "p5", NULL };
  GPtrArray *gates = vg_readiness_get_gates (readiness);

  for (guint i = 0; i < gates->len; i++) {
    const VgGate *gate = gates->pdata[i];

    if (gate->is_passed || (g_strv_contains (phases, gate->phase) && vg_gate_is_open (gate)))
      return TRUE;
  }

  return FALSE;
}

/* Where the rules cannot be read nobody knows: then it is not begun. */
static VgStepState
state_of_readiness (VgCase *subject, VgShelf *shelf, GPtrArray *people)
{
  g_autoptr (VgRuleBook) book = vg_rule_book_read (NULL);
  g_autoptr (VgReadiness) readiness = NULL;

  if (book == NULL)
    return VG_STEP_OPEN;
  readiness = vg_readiness_new (subject, shelf, book);
  if (vg_readiness_get_result (readiness) == VG_TRUTH_YES)
    return VG_STEP_DONE;

  return has_begun (readiness) ? VG_STEP_UNDER_WAY : VG_STEP_OPEN;
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
state_of_preparation (VgCase *subject, VgShelf *shelf, GPtrArray *people)
{
  VgPreparation *preparation = get_preparation ();

  if (preparation != NULL && vg_preparation_is_settled (preparation, subject))
    return VG_STEP_DONE;

  return vg_case_has_under (subject, "check") ? VG_STEP_UNDER_WAY : VG_STEP_OPEN;
}

/* Done when everyone said yes to every clause as it is now. */
static VgStepState
state_of_agreements (VgCase *subject, VgShelf *shelf, GPtrArray *people)
{
  g_autoptr (GPtrArray) clauses = vg_clause_list (subject);

  for (guint i = 0; i < clauses->len; i++)
    if (!vg_clause_is_accepted (clauses->pdata[i]))
      return VG_STEP_UNDER_WAY;

  return clauses->len > 0 ? VG_STEP_DONE : VG_STEP_OPEN;
}

/* Closed and nothing left to ask about; or closed, or aftercare planned, and more to do. */
static VgStepState
state_of_closing (VgCase *subject, VgShelf *shelf, GPtrArray *people)
{
  gboolean is_closed = vg_closing_is_closed (subject);

  if (is_closed && vg_aftercare_count_open (subject) == 0)
    return VG_STEP_DONE;

  return is_closed || vg_case_has_under (subject, "aftercare") ||
                 vg_case_has_under (subject, "farewell")
             ? VG_STEP_UNDER_WAY
             : VG_STEP_OPEN;
}

/* How far the approach of one person has come. Whoever started needs none; where nobody knows
 * who did, neither is known of who was spoken to.
 */
static VgStepState
state_of_approach (VgCase *subject, const char *party)
{
  g_autoptr (VgApproach) approach = vg_approach_new (subject, party);

  if (vg_case_get_text (subject, "case/started-by") != NULL && !vg_approach_is_for (subject, party))
    return VG_STEP_DONE;
  if (vg_approach_is_settled (approach))
    return VG_STEP_DONE;

  return approach->state == VG_APPROACH_NOT_BEGUN ? VG_STEP_OPEN : VG_STEP_UNDER_WAY;
}

static VgStepState
state_of_way (VgCase *subject, VgShelf *shelf, GPtrArray *people)
{
  guint n_done = 0;
  gboolean is_under_way = FALSE;

  for (guint i = 0; i < people->len; i++) {
    VgStepState state = state_of_approach (subject, people->pdata[i]);

    n_done += state == VG_STEP_DONE ? 1 : 0;
    is_under_way = is_under_way || state == VG_STEP_UNDER_WAY;
  }
  if (is_under_way)
    return VG_STEP_UNDER_WAY;

  return n_done == people->len ? VG_STEP_DONE : VG_STEP_OPEN;
}

static const struct {
  const char *page;
  VgStepState (*get) (VgCase *subject, VgShelf *shelf, GPtrArray *people);
} pages[] = {
  { "way", state_of_way },
  { "risk", state_of_risk },
  { "positions", state_of_positions },
  { "denial", state_of_denial },
  { "goals", state_of_goals },
  { "releases", state_of_releases },
  { "readiness", state_of_readiness },
  { "preparation", state_of_preparation },
  { "agreements", state_of_agreements },
  { "drafts", state_of_drafts },
  { "closing", state_of_closing },
};

VgStepState
vg_step_state_of_page (VgCase *subject, VgShelf *shelf, GPtrArray *people, const char *page)
{
  g_return_val_if_fail (VG_IS_CASE (subject) && people != NULL && page != NULL, VG_STEP_OPEN);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].page, page))
      return pages[i].get (subject, shelf, people);

  g_return_val_if_reached (VG_STEP_OPEN);
}

/* Whether the person has read or heard the summary: then it is done. */
VgStepState
vg_step_state_of_summary (VgCase *subject, VgGuide *guide, const char *party)
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

gboolean
vg_step_state_has_two_accounts (VgCase *subject)
{
  g_autoptr (GPtrArray) accused = list_differing (subject);

  return accused->len > 0;
}
