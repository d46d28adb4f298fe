/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/desk.h"

#include "ui/arrive/new-case-page.h"
#include "ui/arrive/registration-page.h"
#include "ui/case/case-page.h"
#include "ui/cases/cases-page.h"
#include "ui/cases/search-page.h"
#include "ui/common/page-names.h"
#include "ui/interview/interview-page.h"
#include "ui/people/erasing-page.h"
#include "ui/reading.h"
#include "ui/reflection/reflection-page.h"
#include "ui/safekeeping/hand-over-page.h"
#include "ui/safekeeping/safekeeping-page.h"
#include "ui/step-pages.h"
#include "workspace/practice-folder.h"

/* @own: made when the first page asks
 * @opening: NULL where nobody waits for a case
 * @n_acts: of the case when it was opened
 */
struct _VgDesk {
  VgShelf *shelf;
  VgWorkspace *workspace;
  VgOwnJournal *own;
  VgCaseFile *file;
  GCancellable *opening;
  guint n_acts;
};

VgDesk *
vg_desk_new (VgShelf *shelf)
{
  VgDesk *self = g_new0 (VgDesk, 1);

  self->shelf = vg_shelf_ref (shelf);
  return self;
}

void
vg_desk_free (VgDesk *self)
{
  vg_desk_set_workspace (self, NULL);
  vg_shelf_unref (self->shelf);
  g_free (self);
}

void
vg_desk_set_workspace (VgDesk *self, VgWorkspace *workspace)
{
  vg_desk_put_away (self);
  g_clear_object (&self->own);
  g_set_object (&self->workspace, workspace);
}

VgWorkspace *
vg_desk_get_workspace (VgDesk *self)
{
  return self->workspace;
}

VgVault *
vg_desk_get_vault (VgDesk *self)
{
  return VG_IS_VAULT (self->workspace) ? VG_VAULT (self->workspace) : NULL;
}

VgCaseFile *
vg_desk_get_file (VgDesk *self)
{
  return self->file;
}

VgCase *
vg_desk_get_case (VgDesk *self)
{
  return self->file != NULL ? vg_case_file_get_case (self->file) : NULL;
}

gboolean
vg_desk_is_practice (VgDesk *self)
{
  return VG_IS_PRACTICE_FOLDER (self->workspace);
}

/* --- The open case --- */

/* What one waits for. @desk is gone where @cancellable is cancelled. */
typedef struct {
  VgDesk *desk;
  GCancellable *cancellable;
  VgDeskOpened opened;
  gpointer user_data;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->cancellable);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
put_down (VgDesk *self, VgCaseFile *file)
{
  g_set_object (&self->file, file);
  self->n_acts = vg_case_get_n_acts (vg_case_file_get_case (file));
  vg_case_file_start_saving (file);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCaseFile)
      file = vg_workspace_open_case_finish (VG_WORKSPACE (source), result, &error);

  if (g_cancellable_is_cancelled (opening->cancellable))
    return;

  g_clear_object (&opening->desk->opening);
  if (file != NULL)
    put_down (opening->desk, file);
  opening->opened (error, opening->user_data);
}

void
vg_desk_open_case (VgDesk *self, const char *key, VgDeskOpened opened, gpointer user_data)
{
  Opening *opening = NULL;

  g_return_if_fail (self->workspace != NULL && key != NULL);

  vg_desk_put_away (self);
  self->opening = g_cancellable_new ();
  opening = g_new0 (Opening, 1);
  opening->desk = self;
  opening->cancellable = g_object_ref (self->opening);
  opening->opened = opened;
  opening->user_data = user_data;
  vg_workspace_open_case_async (self->workspace, key, self->opening, opened_cb, opening);
}

void
vg_desk_put_away (VgDesk *self)
{
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_object (&self->file);
}

gboolean
vg_desk_has_new_acts (VgDesk *self)
{
  return self->file != NULL &&
         vg_case_get_n_acts (vg_case_file_get_case (self->file)) != self->n_acts;
}

/* --- Pages --- */

gboolean
vg_desk_has_page (VgDesk *self, const VgPage *page)
{
  switch (page->kind) {
  case VG_PAGE_CASES:
    return self->workspace != NULL;
  case VG_PAGE_NEW_CASE:
  case VG_PAGE_REGISTRATION:
    return self->workspace != NULL && self->file == NULL;
  case VG_PAGE_SEARCH:
  case VG_PAGE_SAFEKEEPING:
  case VG_PAGE_ERASING:
  case VG_PAGE_HAND_OVER:
    return vg_desk_get_vault (self) != NULL && self->file == NULL;
  case VG_PAGE_CASE:
    return self->file != NULL;
  case VG_PAGE_TALK:
    return self->file != NULL && vg_shelf_find (self->shelf, page->guide) != NULL;
  case VG_PAGE_STEP:
    return self->file != NULL && vg_page_names_have (page->name);
  case VG_PAGE_DOOR:
  default:
    return FALSE;
  }
}

/* A case in other hands is shown, and not changed. */
static GtkWidget *
to_read (VgDesk *self, GtkWidget *page)
{
  vg_reading_begin (page, vg_desk_get_case (self));
  return page;
}

/* Own reflection goes on as ever: it is in a journal of one's own, not in the case. What is in
 * memory alone lasts as long as one is in the place. */
static GtkWidget *
make_step_page (VgDesk *self, const VgPage *page)
{
  GtkWidget *widget = vg_step_pages_make (page->name, self->file, self->shelf, page->party);

  if (!VG_IS_REFLECTION_PAGE (widget))
    return to_read (self, widget);

  if (self->own == NULL)
    self->own = vg_own_journal_new (vg_desk_get_vault (self));
  vg_reflection_page_set_journal (VG_REFLECTION_PAGE (widget), self->own);
  return widget;
}

GtkWidget *
vg_desk_make_page (VgDesk *self, const VgPage *page)
{
  switch (page->kind) {
  case VG_PAGE_CASES:
    return vg_cases_page_new (self->workspace);
  case VG_PAGE_NEW_CASE:
    return vg_new_case_page_new (self->workspace, self->shelf);
  case VG_PAGE_REGISTRATION:
    return vg_registration_page_new (self->workspace, self->shelf, page->name);
  case VG_PAGE_SEARCH:
    return vg_search_page_new (vg_desk_get_vault (self), self->shelf, page->name);
  case VG_PAGE_SAFEKEEPING:
    return vg_safekeeping_page_new (vg_desk_get_vault (self), self->shelf);
  case VG_PAGE_CASE:
    return to_read (self, vg_case_page_new (self->file, self->shelf));
  case VG_PAGE_TALK:
    return to_read (self,
                    vg_interview_page_new (self->file, self->shelf, page->guide, page->party));
  case VG_PAGE_STEP:
    return make_step_page (self, page);
  case VG_PAGE_ERASING:
    return vg_erasing_page_new (vg_desk_get_vault (self), self->shelf, page->name, page->party);
  case VG_PAGE_HAND_OVER:
    return vg_hand_over_page_new (vg_desk_get_vault (self), page->name);
  case VG_PAGE_DOOR:
  default:
    g_return_val_if_reached (NULL);
  }
}
