/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The time of one answer, with the new route, its progress and the next question, in
 * guides of 60, 600 and 6,000 questions. It must follow what the answer changes, not the
 * length of the guide: exits 1 when it grows more than MOST_GROWTH times.
 */

#include "../interview/given.h"
#include "base/json.h"
#include "base/language.h"
#include "clocking.h"
#include "interview/interview.h"

#define N_ANSWERS   1200 /* a run: as many in each guide */
#define N_RUNS      9
#define MOST_GROWTH 4.0
#define SECTION     20 /* questions in one */

/* Talk: a guide in which every question has been answered once.
 * @at: the question to answer next
 */
typedef struct {
  VgInterview *interview;
  guint n_items;
  guint at;
  guint n_given;
  guint n_changes;
} Talk;

static void
append_item (GString *out, guint index)
{
  g_string_append_printf (out, "%s{'id':'Q%u','kind':'yes-no','ask':{'nl':'a','en':'a'}",
                          index % SECTION > 0 ? "," : "", index);
  if (index % SECTION >= 3)
    g_string_append_printf (out,
                            ",'when':{'or':[{'===':[{'var':'self.answer.Q%u'},'yes']},"
                            "{'===':[{'var':'self.answer.Q%u'},'no']},"
                            "{'===':[{'var':'case.event'},'fatal']}]}",
                            index - 1, index - 3);
  g_string_append (out, "}");
}

static VgGuide *
make_guide (guint n_items)
{
  g_autoptr (GString) text = g_string_new ("{'format':'voorgesprek-guide/1','id':'bench',"
                                           "'version':'1','role':'harmed',"
                                           "'title':{'nl':'t','en':'t'},'sections':[");
  g_autoptr (JsonNode) root = NULL;
  VgGuide *guide = NULL;

  for (guint i = 0; i < n_items; i++) {
    if (i % SECTION == 0)
      g_string_append_printf (text, "%s{'id':'s%u','title':{'nl':'t','en':'t'},'items':[",
                              i > 0 ? "]}," : "", i / SECTION);
    append_item (text, i);
  }
  g_string_append (text, "]}]}");
  root = given_json (text->str);
  guide = vg_guide_new (root, NULL);
  g_assert_nonnull (guide);
  return guide;
}

static void
count_cb (Talk *talk, GArray *items)
{
  talk->n_changes += items->len;
}

/* The value of the round: none every other time, so that questions come and go. */
static JsonNode *
make_value (const Talk *talk)
{
  guint round = talk->n_given / talk->n_items;

  return round % 2 == 0 ? vg_json_new_string (round % 4 == 0 ? "yes" : "no") : NULL;
}

static void
answer (Talk *talk)
{
  VgRoute *route = vg_interview_get_route (talk->interview);
  VgGuide *guide = vg_interview_get_guide (talk->interview);
  VgProgress progress;

  vg_interview_set_value (talk->interview, vg_guide_get_item (guide, talk->at), make_value (talk),
                          NULL);
  vg_route_get_progress (route, &progress);
  vg_route_get_section_progress (route, talk->at / SECTION, &progress);
  vg_route_get_next (route, talk->at);
  talk->at = (talk->at + 1) % talk->n_items;
  talk->n_given++;
}

static void
work (gpointer data)
{
  for (guint i = 0; i < N_ANSWERS; i++)
    answer (data);
}

static Talk *
make_talk (guint n_items)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgGuide) guide = make_guide (n_items);
  Talk *talk = g_new0 (Talk, 1);

  talk->n_items = n_items;
  talk->interview = vg_interview_new (subject, given_shelf (), guide, "harmed");
  g_signal_connect_swapped (vg_interview_get_route (talk->interview), "changed",
                            G_CALLBACK (count_cb), talk);
  for (guint i = 0; i < n_items; i++)
    answer (talk);
  talk->n_changes = 0;
  return talk;
}

static void
free_talk (Talk *talk)
{
  g_object_unref (talk->interview);
  g_free (talk);
}

/* The time of one answer in a guide of @n_items, against that of 60 measured beside it. */
static double
measure (guint n_items)
{
  Talk *small = make_talk (60);
  Talk *talk = make_talk (n_items);
  double small_time = G_MAXDOUBLE;
  double time = G_MAXDOUBLE;

  for (guint i = 0; i < N_RUNS; i++) {
    small_time = MIN (small_time, clocking_best (work, small, 1));
    time = MIN (time, clocking_best (work, talk, 1));
  }
  g_print ("answer: %4u questions: %5.1f µs, of which 60 questions take %5.1f µs: %.2f times; "
           "%.1f items changed\n",
           n_items, time / N_ANSWERS * 1e6, small_time / N_ANSWERS * 1e6, time / small_time,
           (double) talk->n_changes / (N_RUNS * N_ANSWERS));
  free_talk (small);
  free_talk (talk);
  return time / small_time;
}

static void
make_route (gpointer data)
{
  Talk *talk = data;

  g_object_unref (vg_route_new (vg_interview_get_case (talk->interview),
                                vg_interview_get_guide (talk->interview), "harmed"));
}

static void
print_route (guint n_items)
{
  Talk *talk = make_talk (n_items);

  g_print ("a route made anew: %4u questions: %5.2f ms\n", n_items,
           clocking_best (make_route, talk, 5) * 1e3);
  free_talk (talk);
}

int
main (void)
{
  double middle = 0;
  double large = 0;

  vg_language_start ("en");
  middle = measure (600);
  large = measure (6000);
  print_route (60);
  print_route (600);
  print_route (6000);
  g_print ("growth from 60 to 600 questions: %.2f, to 6000: %.2f (at most %.1f)\n", middle, large,
           MOST_GROWTH);
  return large <= MOST_GROWTH ? 0 : 1;
}
