/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a case file to the goals summary as PDF, against reading the file's JSON alone. */

#include "../interview/given.h"
#include "base/json.h"
#include "base/paths.h"
#include "clocking.h"
#include "workspace/papers.h"

#define N_RUNS 15

static char *
dup_path (void)
{
  return vg_paths_dup_data ("practice", "coach-denied.voorgesprek.json", NULL);
}

static void
read_json (gpointer data)
{
  g_autofree char *path = dup_path ();
  g_autoptr (JsonNode) root = vg_json_read_file (path, VG_JSON_CASE_BYTES, NULL);

  g_assert_nonnull (root);
}

static void
open_case (gpointer data)
{
  g_object_unref (given_practice_case ());
}

static void
print_summary (gpointer format)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (VgDocument) document = vg_papers_build_summary (subject, given_shelf (), "harmed",
                                                             VG_COPY_MEDIATOR, "nl", NULL);
  g_autoptr (GBytes) bytes = vg_papers_write (document, format, NULL, NULL);

  g_assert_nonnull (bytes);
}

static void
print (const char *what, double time, double json)
{
  g_print ("%-38s %7.2f ms: %6.1f times the JSON\n", what, time * 1e3, time / json);
}

int
main (void)
{
  double json = clocking_best (read_json, NULL, N_RUNS);

  print ("read the JSON of the practice case:", json, json);
  print ("open the case:", clocking_best (open_case, NULL, N_RUNS), json);
  print ("open it, mediator's copy as Markdown:",
         clocking_best (print_summary, (char *) "md", N_RUNS), json);
  print ("open it, mediator's copy as PDF:", clocking_best (print_summary, (char *) "pdf", N_RUNS),
         json);
  return 0;
}
