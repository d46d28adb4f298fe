/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facets of acknowledgement turned to and fro: nothing is lost, nothing parked is printed. */

#include "../interview/chance.h"
#include "../interview/given.h"
#include "base/clock.h"
#include "base/json.h"
#include "base/language.h"
#include "workspace/papers.h"

#include <glib/gstdio.h>
#include <string.h>

static const char *const facets[] = { "contact",        "act", "unwilling", "impact",
                                      "responsibility", NULL };
static const char *const values[] = { "acknowledges", "partly",       "denies",
                                      "says-nothing", "acknowledges", NULL };

/* A shelf with the small guide of the fixtures alone. */
static VgShelf *
read_flip_shelf (void)
{
  g_autofree char *from = g_build_filename (g_getenv ("VG_TEST_DATA"), "fixtures",
                                            "flip.guide.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("voorgesprek-XXXXXX", &error);
  g_autofree char *to = g_build_filename (folder, "flip.json", NULL);
  g_autofree char *text = NULL;
  VgShelf *shelf = NULL;

  g_file_get_contents (from, &text, NULL, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, text, -1, &error);
  g_assert_no_error (error);
  shelf = vg_shelf_read (folder, &error);
  g_assert_no_error (error);
  g_unlink (to);
  g_rmdir (folder);
  return shelf;
}

/* A word that stands at this item and nowhere else: letters and digits, so that no
 * format writes it in another way.
 */
static char *
make_mark (VgItem *item)
{
  g_auto (GStrv) parts = g_strsplit (vg_item_get_id (item), "-", -1);
  g_autofree char *id = g_strjoinv ("x", parts);

  return g_strdup_printf ("merk%skrem", id);
}

/* Something with its mark at every item, whatever its state, and a release of it. */
static void
mark_item (VgInterview *interview, VgItem *item)
{
  VgCase *subject = vg_interview_get_case (interview);
  g_autofree char *mark = make_mark (item);
  g_autofree char *prefix = vg_interview_dup_place (interview, item);
  g_autofree char *place = NULL;
  g_autofree char *goal = g_strdup_printf ("{'words':'%s','looks-like':'%s','order':0}", mark,
                                           mark);

  switch (vg_item_get_kind (item)) {
  case VG_ITEM_OPEN:
    place = g_strdup_printf ("%s/%u", prefix, vg_case_get_free_number (subject, prefix));
    g_assert_true (vg_interview_set_fragment (interview, item, NULL, "quotation", mark, NULL));
    break;
  case VG_ITEM_GOAL:
    place = g_strconcat (prefix, "/g0", NULL);
    given_put (subject, place, goal);
    break;
  case VG_ITEM_TEXT:
  case VG_ITEM_WHAT_IF:
    g_assert_true (vg_interview_set_value (interview, item, vg_json_new_string (mark), NULL));
    break;
  case VG_ITEM_CONSENT:
    /* Given, since the consent to pass on carries every release. */
    g_assert_true (vg_interview_set_value (interview, item, vg_json_new_string ("given"), NULL));
    g_assert_true (vg_interview_set_member (interview, item, "words", mark, NULL));
    place = g_steal_pointer (&prefix);
    break;
  case VG_ITEM_INFORM:
    g_assert_true (vg_interview_set_member (interview, item, "teach-back", mark, NULL));
    break;
  case VG_ITEM_READ_BACK:
    g_assert_true (vg_interview_set_member (interview, item, "corrected", mark, NULL));
    break;
  case VG_ITEM_CHOICE:
  case VG_ITEM_MULTI:
  case VG_ITEM_SCALE:
  case VG_ITEM_YES_NO:
  case VG_ITEM_DATE:
  case VG_ITEM_NUMBER:
  case VG_ITEM_ACKNOWLEDGEMENT:
  case VG_ITEM_RISK:
  case VG_ITEM_CHECK:
  case VG_ITEM_NOTE:
  default:
    break;
  }
  if (place != NULL)
    given_release (subject, place, "as-is", NULL, NULL);
}

static void
fill (VgInterview *interview)
{
  VgGuide *guide = vg_interview_get_guide (interview);

  for (guint i = 0; i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);

    if (vg_item_get_kind (item) != VG_ITEM_ACKNOWLEDGEMENT && vg_item_get_sets (item) == NULL)
      chance_answer (interview, item);
    mark_item (interview, item);
  }
}

static VgItem *
find_facet (VgGuide *guide, const char *facet)
{
  for (guint i = 0; i < vg_guide_get_n_items (guide); i++)
    if (g_strcmp0 (vg_item_get_facet (vg_guide_get_item (guide, i)), facet) == 0)
      return vg_guide_get_item (guide, i);

  g_assert_not_reached ();
}

static void
set_facet (VgInterview *interview, const char *facet, const char *value)
{
  VgItem *item = find_facet (vg_interview_get_guide (interview), facet);
  g_autoptr (GError) error = NULL;

  vg_interview_set_value (interview, item, vg_json_new_string (value), &error);
  g_assert_no_error (error);
}

static char *
print (VgInterview *interview, VgCopy copy)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgDocument) document = vg_papers_build_summary (
      vg_interview_get_case (interview), vg_interview_get_shelf (interview),
      vg_interview_get_party (interview), copy, "nl", &error);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_no_error (error);
  bytes = vg_papers_write (document, "md", NULL, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* How many marks are printed; none of them of an item out of sight. */
static guint
count_marks (VgInterview *interview, VgCopy copy)
{
  g_autofree char *text = print (interview, copy);
  VgGuide *guide = vg_interview_get_guide (interview);
  guint n_found = 0;

  for (guint i = 0; i < vg_guide_get_n_items (guide); i++) {
    g_autofree char *mark = make_mark (vg_guide_get_item (guide, i));
    gboolean is_printed = strstr (text, mark) != NULL;

    if (is_printed && !vg_route_is_shown (vg_interview_get_route (interview), i))
      g_error ("%s is parked and printed", vg_item_get_id (vg_guide_get_item (guide, i)));
    n_found += is_printed;
  }

  return n_found;
}

/* VgInterview is made on @subject, whose facets are then turned at random. */
static void
flip (VgCase *subject, VgShelf *shelf, VgGuide *guide, guint n_rounds, guint least_marks)
{
  g_autoptr (VgInterview) interview = vg_interview_new (subject, shelf, guide, "accused");
  g_autofree char *before = NULL;
  VgProgress progress;
  guint n_parked = 0;
  guint most_marks = 0;

  fill (interview);
  before = given_tell_case (subject, "acknowledgement");
  for (guint i = 0; i < n_rounds; i++) {
    g_autofree char *after = NULL;

    set_facet (interview, chance_word (facets), chance_word (values));
    after = given_tell_case (subject, "acknowledgement");
    g_assert_cmpstr (after, ==, before);
    vg_route_get_progress (vg_interview_get_route (interview), &progress);
    n_parked = MAX (n_parked, progress.n_parked);
    if (i % 4 != 0)
      continue;
    most_marks = MAX (most_marks, count_marks (interview, VG_COPY_MEDIATOR));
    count_marks (interview, VG_COPY_PARTY);
  }

  g_assert_cmpuint (n_parked, >, 5);
  g_assert_cmpuint (most_marks, >=, least_marks);
}

static void
test_flipping_loses_nothing_and_prints_nothing_parked_small_guide (void)
{
  g_autoptr (VgShelf) shelf = read_flip_shelf ();
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "case/event", "'sexual'");
  flip (subject, shelf, vg_shelf_find (shelf, "flip"), chance_rounds (400), 3);
}

static void
test_flipping_loses_nothing_and_prints_nothing_parked_shipped_guide (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();

  flip (subject, given_shelf (), given_guide ("accused"), chance_rounds (100), 40);
}

static void
test_every_facet_back_gives_the_same_paper (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (VgInterview)
      interview = vg_interview_new (subject, given_shelf (), given_guide ("accused"), "accused");
  g_autofree char *party = NULL;
  g_autofree char *mediator = NULL;
  g_autofree char *other = NULL;
  g_autofree char *party_after = NULL;
  g_autofree char *mediator_after = NULL;

  /* The date of the last act is on the paper. */
  vg_clock_hold ("2026-04-07T12:00:00Z");
  party = print (interview, VG_COPY_PARTY);
  mediator = print (interview, VG_COPY_MEDIATOR);
  set_facet (interview, "act", "acknowledges");
  set_facet (interview, "contact", "says-nothing");
  other = print (interview, VG_COPY_MEDIATOR);
  set_facet (interview, "contact", "acknowledges");
  set_facet (interview, "act", "denies");
  party_after = print (interview, VG_COPY_PARTY);
  mediator_after = print (interview, VG_COPY_MEDIATOR);

  g_assert_cmpstr (other, !=, mediator);
  g_assert_cmpstr (party_after, ==, party);
  g_assert_cmpstr (mediator_after, ==, mediator);
  vg_clock_hold (NULL);
}

static guint
index_of (VgGuide *guide, const char *id)
{
  return vg_item_get_index (vg_guide_find_item (guide, id));
}

static void
test_risks_once_seen_and_consents_taken_back_stay_in_sight (void)
{
  static const char *const seen[] = { "possible", "yes", NULL };
  g_autoptr (VgShelf) shelf = read_flip_shelf ();
  VgGuide *guide = vg_shelf_find (shelf, "flip");
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgInterview) interview = vg_interview_new (subject, shelf, guide, "accused");
  VgRoute *route = vg_interview_get_route (interview);
  gboolean was_parked = FALSE;

  given_put (subject, "consent/accused/pass-on", "{'state':'withdrawn','date':'2026-03-02'}");
  given_put (subject, "risk/a1/R2", "{'presence':'no'}");
  for (guint i = 0; i < chance_rounds (300); i++) {
    g_autofree char *presence = g_strdup_printf ("{'presence':'%s'}", chance_word (seen));

    given_put (subject, "risk/a1/R1", presence);
    set_facet (interview, chance_word (facets), chance_word (values));
    g_assert_cmpint (vg_route_get_state (route, index_of (guide, "R1")), ==, VG_STATE_ANSWERED);
    g_assert_cmpint (vg_route_get_state (route, index_of (guide, "F-pass-on")), ==,
                     VG_STATE_ANSWERED);
    was_parked |= vg_route_get_state (route, index_of (guide, "R2")) == VG_STATE_PARKED;
  }
  g_assert_true (was_parked);
}

static void
test_parked_goals_and_corrections_are_in_no_paper (void)
{
  g_autoptr (VgShelf) shelf = read_flip_shelf ();
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgInterview)
      interview = vg_interview_new (subject, shelf, vg_shelf_find (shelf, "flip"), "accused");
  g_autofree char *shown = NULL;
  g_autofree char *denied = NULL;
  g_autofree char *silent = NULL;

  fill (interview);
  set_facet (interview, "contact", "acknowledges");
  shown = print (interview, VG_COPY_PARTY);
  set_facet (interview, "contact", "denies");
  denied = print (interview, VG_COPY_PARTY);
  set_facet (interview, "contact", "says-nothing");
  silent = print (interview, VG_COPY_PARTY);

  g_assert_nonnull (strstr (shown, "merkFxgoalskrem"));
  g_assert_null (strstr (denied, "merkFxgoalskrem"));
  g_assert_nonnull (strstr (denied, "merkFxreadxbackkrem"));
  g_assert_nonnull (strstr (silent, "merkFxgoalskrem"));
  g_assert_null (strstr (silent, "merkFxreadxbackkrem"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");
  g_test_add_func ("/parked/flipping-loses-nothing-and-prints-nothing-parked/small-guide",
                   test_flipping_loses_nothing_and_prints_nothing_parked_small_guide);
  g_test_add_func ("/parked/flipping-loses-nothing-and-prints-nothing-parked/shipped-guide",
                   test_flipping_loses_nothing_and_prints_nothing_parked_shipped_guide);
  g_test_add_func ("/parked/every-facet-back-gives-the-same-paper",
                   test_every_facet_back_gives_the_same_paper);
  g_test_add_func ("/parked/risks-once-seen-and-consents-taken-back-stay-in-sight",
                   test_risks_once_seen_and_consents_taken_back_stay_in_sight);
  g_test_add_func ("/parked/parked-goals-and-corrections-are-in-no-paper",
                   test_parked_goals_and_corrections_are_in_no_paper);

  return g_test_run ();
}
