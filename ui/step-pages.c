/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/step-pages.h"

#include "derive/stage-words.h"
#include "ui/agreements/agreements-page.h"
#include "ui/both/both-page.h"
#include "ui/checklist/checklist-page.h"
#include "ui/closing/closing-page.h"
#include "ui/common/page-names.h"
#include "ui/denial/denial-page.h"
#include "ui/drafts/drafts-page.h"
#include "ui/goals/goals-page.h"
#include "ui/people/people-page.h"
#include "ui/positions/positions-page.h"
#include "ui/readiness/readiness-page.h"
#include "ui/reflection/reflection-page.h"
#include "ui/releases/releases-page.h"
#include "ui/risk/risk-page.h"
#include "ui/summary/summary-page.h"
#include "ui/turning/turning-page.h"
#include "ui/way/way-page.h"
#include "ui/written/written-page.h"

#include <glib/gi18n-lib.h>

/* @title: NULL for a step that stands there once, which has its words already */
static const struct {
  const char *name;
  const char *title;
  GtkWidget *(*make) (VgCaseFile *file, VgShelf *shelf, const char *party);
} pages[] = {
  { "summary", N_ ("Goals summary"), vg_summary_page_new },
  { "positions", NULL, vg_positions_page_new },
  { "goals", NULL, vg_goals_page_new },
  { "releases", NULL, vg_releases_page_new },
  { "readiness", NULL, vg_readiness_page_new },
  { "drafts", NULL, vg_drafts_page_new },
  { "written", N_ ("Write up afterwards"), vg_written_page_new },
  { "both", N_ ("Both sides at once"), vg_both_page_new },
  { "closing", NULL, vg_closing_page_new },
  { "risk", NULL, vg_risk_page_new },
  { "way", NULL, vg_way_page_new },
  { "denial", NULL, vg_denial_page_new },
  { "turning", N_ ("Signals and advice"), vg_turning_page_new },
  { "reflection", N_ ("Own reflection"), vg_reflection_page_new },
  { "preparation", NULL, vg_checklist_page_new },
  { "people", N_ ("People"), vg_people_page_new },
  { "agreements", NULL, vg_agreements_page_new },
};

void
vg_step_pages_add_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    vg_page_names_add (pages[i].name);
}

char *
vg_step_pages_say (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].name, name) && pages[i].title != NULL)
      return g_strdup (_ (pages[i].title));

  return vg_stage_say_step (name, NULL);
}

GtkWidget *
vg_step_pages_make (const char *name, VgCaseFile *file, VgShelf *shelf, const char *party)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].name, name))
      return pages[i].make (file, shelf, party);

  g_return_val_if_reached (NULL);
}
