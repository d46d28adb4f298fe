/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/step-pages.h"

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

static const struct {
  const char *name;
  GtkWidget *(*make) (VgCaseFile *file, VgShelf *shelf, const char *party);
} pages[] = {
  { "summary", vg_summary_page_new },
  { "positions", vg_positions_page_new },
  { "goals", vg_goals_page_new },
  { "releases", vg_releases_page_new },
  { "readiness", vg_readiness_page_new },
  { "drafts", vg_drafts_page_new },
  { "written", vg_written_page_new },
  { "both", vg_both_page_new },
  { "closing", vg_closing_page_new },
  { "risk", vg_risk_page_new },
  { "way", vg_way_page_new },
  { "denial", vg_denial_page_new },
  { "turning", vg_turning_page_new },
  { "reflection", vg_reflection_page_new },
  { "preparation", vg_checklist_page_new },
  { "people", vg_people_page_new },
  { "agreements", vg_agreements_page_new },
};

void
vg_step_pages_add_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    vg_page_names_add (pages[i].name);
}

GtkWidget *
vg_step_pages_make (const char *name, VgCaseFile *file, VgShelf *shelf, const char *party)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].name, name))
      return pages[i].make (file, shelf, party);

  g_return_val_if_reached (NULL);
}
