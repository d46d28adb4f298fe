/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The time of one answer and the next question on the page of a talk, outline and layout and
 * all, in a guide of 600 questions and, in turns with it, in one of 60. Exits 1 when the long one
 * takes more than MOST_GROWTH times as long.
 *
 * Measured as processor time: on a screen everything waits for its next frame.
 */

#include "../interview/given.h"
#include "base/json.h"
#include "base/language.h"
#include "ui/interview/interview-page.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <time.h>

#define N_STEPS     30 /* a run */
#define N_RUNS      7
#define MOST_GROWTH 3.0
#define SECTION     20 /* questions in one */

/* Talk: a page in a window of its own.
 * @at: the question that is answered next
 */
typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  GtkWidget *window;
  GtkWidget *page;
  guint n_items;
  guint at;
} Talk;

/* The first agrees on a sign to pause, which every guide must. */
static void
append_item (GString *out, guint index)
{
  g_string_append_printf (
      out, "%s{'id':'Q%u','kind':'yes-no',%s'ask':{'nl':'Vraag %u','en':'Question %u'}",
      index % SECTION > 0 ? "," : "", index, index == 0 ? "'part':'stop-signal'," : "", index,
      index);
  if (index % SECTION >= 3)
    g_string_append_printf (out,
                            ",'when':{'or':[{'===':[{'var':'self.answer.Q%u'},'yes']},"
                            "{'===':[{'var':'self.answer.Q%u'},'no']},"
                            "{'!==':[{'var':'case.event'},'fatal']}]}",
                            index - 1, index - 3);
  g_string_append (out, "}");
}

static void
append_section (GString *out, guint index, guint n_items)
{
  g_string_append_printf (out, "%s{'id':'s%u',%s'title':{'nl':'Deel %u','en':'Part %u'},'items':[",
                          index > 0 ? "]}," : "", index / SECTION,
                          index + SECTION >= n_items ? "'part':'closing'," : "", index / SECTION,
                          index / SECTION);
}

static char *
make_guide (guint n_items)
{
  GString *text = g_string_new ("{'format':'voorgesprek-guide/1','id':'bench','version':'1',"
                                "'role':'harmed','title':{'nl':'t','en':'t'},'sections':[");

  for (guint i = 0; i < n_items; i++) {
    if (i % SECTION == 0)
      append_section (text, i, n_items);
    append_item (text, i);
  }
  g_string_append (text, "]}]}");
  return g_strdelimit (g_string_free (text, FALSE), "'", '"');
}

static void
lay_out (Talk *talk)
{
  g_autofree char *guides = g_build_filename (talk->folder, "guides", NULL);
  g_autofree char *guide = g_build_filename (guides, "bench.json", NULL);
  g_autofree char *path = g_build_filename (talk->folder, "case.voorgesprek.json", NULL);
  g_autofree char *text = make_guide (talk->n_items);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (guides, 0700), ==, 0);
  g_assert_true (g_file_set_contents (guide, text, -1, NULL));
  talk->shelf = vg_shelf_read (guides, &error);
  g_assert_no_error (error);
  talk->file = vg_case_file_create (path, "bench", &error);
  g_assert_no_error (error);
  given_put (vg_case_file_get_case (talk->file), "case/event", "'other'");
}

static void
settle (Talk *talk)
{
  gtk_test_widget_wait_for_draw (talk->page);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static Talk *
open_talk (guint n_items)
{
  Talk *talk = g_new0 (Talk, 1);

  talk->folder = g_dir_make_tmp ("vg-bench-XXXXXX", NULL);
  talk->n_items = n_items;
  lay_out (talk);
  talk->page = vg_interview_page_new (talk->file, talk->shelf, "bench", "harmed");
  talk->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (talk->window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (talk->window), talk->page);
  gtk_window_present (GTK_WINDOW (talk->window));
  vg_interview_page_go_to (VG_INTERVIEW_PAGE (talk->page), "Q0");
  settle (talk);
  return talk;
}

static void
close_talk (Talk *talk)
{
  g_autofree char *guides = g_build_filename (talk->folder, "guides", NULL);
  g_autofree char *guide = g_build_filename (guides, "bench.json", NULL);
  g_autofree char *path = g_build_filename (talk->folder, "case.voorgesprek.json", NULL);

  gtk_window_destroy (GTK_WINDOW (talk->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (talk->file);
  vg_shelf_unref (talk->shelf);
  g_unlink (guide);
  g_unlink (path);
  g_rmdir (guides);
  g_rmdir (talk->folder);
  g_free (talk->folder);
  g_free (talk);
}

/* Answered yes and no in turns, so that every answer changes something. */
static void
step (Talk *talk)
{
  g_autofree char *place = g_strdup_printf ("answer/harmed/Q%u", talk->at);
  VgCase *subject = vg_case_file_get_case (talk->file);
  gboolean was_yes = g_strcmp0 (vg_json_get_string (vg_case_get_object (subject, place), "value"),
                                "yes") == 0;

  given_put (subject, place, was_yes ? "{'value':'no'}" : "{'value':'yes'}");
  talk->at = (talk->at + 1) % talk->n_items;
  if (talk->at == 0)
    vg_interview_page_go_to (VG_INTERVIEW_PAGE (talk->page), "Q0");
  else
    g_assert_true (gtk_widget_activate_action (talk->page, "interview.next", NULL));
  settle (talk);
}

/* Seconds of the processor for one answer. */
static double
run (Talk *talk)
{
  clock_t begin = clock ();

  for (guint i = 0; i < N_STEPS; i++)
    step (talk);

  return (double) (clock () - begin) / CLOCKS_PER_SEC / N_STEPS;
}

int
main (void)
{
  Talk *small = NULL;
  Talk *large = NULL;
  double small_time = G_MAXDOUBLE;
  double large_time = G_MAXDOUBLE;

  vg_language_start ("en");
  adw_init ();
  small = open_talk (60);
  large = open_talk (600);
  for (guint i = 0; i < N_RUNS; i++) {
    small_time = MIN (small_time, run (small));
    large_time = MIN (large_time, run (large));
  }
  g_print ("an answer and the next question on the page: 60 questions %.1f ms, 600 questions %.1f "
           "ms: %.2f times (at most %.1f)\n",
           small_time * 1e3, large_time * 1e3, large_time / small_time, MOST_GROWTH);
  close_talk (small);
  close_talk (large);

  return large_time / small_time <= MOST_GROWTH ? 0 : 1;
}
