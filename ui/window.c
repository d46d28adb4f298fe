/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window.h"

#include "model/people.h"
#include "ui/bookmark.h"
#include "ui/case/case-side.h"
#include "ui/cases/cases-page.h"
#include "ui/common/ask.h"
#include "ui/common/back-button.h"
#include "ui/common/settings.h"
#include "ui/common/toast.h"
#include "ui/curtain.h"
#include "ui/desk.h"
#include "ui/door.h"
#include "ui/interview/interview-page.h"
#include "ui/note-place.h"
#include "ui/notice.h"
#include "ui/risk/acute-card.h"
#include "ui/round/round-bar.h"
#include "ui/step-pages.h"
#include "ui/topic.h"
#include "ui/trail.h"
#include "workspace/practice-folder.h"
#include "workspace/practice.h"
#include "workspace/vault.h"

#include <glib/gi18n-lib.h>

#define WITH_FOOT "vg-with-foot"

/* @practice: the folder of practice cases; NULL: the user's own
 * @vault_folder: where the vault lies, or is going to; NULL: there are practice cases only
 * @desk: empty at the door
 * @bookmark: where to go once its case is open; NULL where one chooses oneself
 * @left_at: where one went to erase a person; NULL where one did not
 */
struct _VgWindow {
  AdwApplicationWindow parent_instance;

  VgShelf *shelf;
  char *practice;
  char *vault_folder;
  VgDesk *desk;
  VgBookmark *bookmark;
  VgBookmark *left_at;
  VgTrail *trail;
  gboolean is_locked;
  gboolean is_locking;
  gboolean may_close;

  VgCurtain *curtain;
  VgRoundBar *round;

  GtkStack *sides;
  GtkWidget *work;
  GtkWidget *toasts;
  VgCaseSide *side;
  GtkStack *pages;
  VgNotePlace *note_place;
  VgNotice *notice;
};

G_DEFINE_FINAL_TYPE (VgWindow, vg_window, ADW_TYPE_APPLICATION_WINDOW)

/* Out of reach while the screen is hidden. */
static const char *const work_actions[] = {
  "win.open-case",  "win.new-case",     "win.registration",   "win.begin-case",
  "win.cases-made", "win.restore-case", "win.talk",           "win.talk-at",
  "win.page",       "win.visit",        "win.case",           "win.back",
  "win.save",       "win.practise",     "win.leave-practice", "win.open-folder",
  "win.search",     "win.safekeeping",  "win.note",           "win.round",
  "win.acute",      "win.erase-person", "win.hand-over",
};

static VgWorkspace *
get_workspace (VgWindow *self)
{
  return vg_desk_get_workspace (self->desk);
}

static VgCaseFile *
get_file (VgWindow *self)
{
  return vg_desk_get_file (self->desk);
}

static VgCase *
get_case (VgWindow *self)
{
  return vg_case_file_get_case (get_file (self));
}

/* --- Pages --- */

static GtkWidget *new_door (VgWindow *self);

static GtkWidget *
make_page (const VgPage *page, gpointer user_data)
{
  VgWindow *self = VG_WINDOW (user_data);

  return page->kind == VG_PAGE_DOOR ? new_door (self) : vg_desk_make_page (self->desk, page);
}

/* A toast comes up at the foot of the page, above the way on of a page that has it there. */
static void
make_room_for_toasts (VgWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (page != NULL && gtk_widget_has_css_class (page, WITH_FOOT))
    gtk_widget_add_css_class (self->toasts, WITH_FOOT);
  else
    gtk_widget_remove_css_class (self->toasts, WITH_FOOT);
}

/* Its steps are beside a page of a case, and never beside a talk: whom one talks with may see the
 * screen. What is written up afterwards belongs to the talk.
 */
static void
show_side (VgWindow *self, const VgPage *page)
{
  g_autofree char *title = page->kind == VG_PAGE_STEP ? vg_step_pages_say (page->name) : NULL;
  const VgJourneyStep here = {
    .page = g_strcmp0 (page->name, "written") == 0 ? NULL : page->name,
    .party = page->party,
    .title = title,
  };

  if (page->kind == VG_PAGE_STEP && get_file (self) != NULL)
    vg_case_side_show (self->side, get_case (self), self->shelf, &here);
  else
    vg_case_side_clear (self->side);
}

/* The person too, where the page one visits is not of the same: nobody lands at somebody else
 * unawares.
 */
static char *
say_origin (VgWindow *self, const VgPage *page)
{
  VgPage origin = { 0 };
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  if (!vg_trail_get_origin (self->trail, &origin))
    return NULL;

  title = vg_step_pages_say (origin.name);
  if (origin.party == NULL || g_strcmp0 (origin.party, page->party) == 0)
    return g_steal_pointer (&title);

  name = vg_people_dup_name (get_case (self), origin.party);
  return g_strdup_printf ("%s, %s", title, name);
}

static void
page_shown_cb (gpointer user_data)
{
  VgWindow *self = VG_WINDOW (user_data);
  VgPage page = { .kind = VG_PAGE_CASES };
  g_autofree char *origin = NULL;

  make_room_for_toasts (self);
  vg_trail_get_page (self->trail, &page);
  show_side (self, &page);
  if (page.kind != VG_PAGE_TALK && page.kind != VG_PAGE_STEP)
    return;

  origin = say_origin (self, &page);
  vg_back_button_lead (vg_trail_get_widget (self->trail), origin);
}

/* Nothing, where what it is made from is not there. */
static void
push (VgWindow *self, const VgPage *page)
{
  if (vg_desk_has_page (self->desk, page))
    vg_trail_push (self->trail, page);
}

/* The same, to come back once to the page one is at. */
static void
visit (VgWindow *self, const VgPage *page)
{
  if (vg_desk_has_page (self->desk, page))
    vg_trail_visit (self->trail, page);
}

static void
refresh_cases (VgWindow *self)
{
  if (vg_trail_get_kind (self->trail) == VG_PAGE_CASES)
    vg_cases_page_refresh (VG_CASES_PAGE (vg_trail_get_widget (self->trail)));
}

/* --- The place with cases --- */

static gboolean
is_practice (VgWindow *self)
{
  return vg_desk_is_practice (self->desk);
}

static gboolean
is_vault (VgWindow *self)
{
  return vg_desk_get_vault (self->desk) != NULL;
}

/* What is open and could be locked, be it that something is still asked about it. */
static VgVault *
get_vault (VgWindow *self)
{
  GtkWidget *page = vg_trail_get_widget (self->trail);

  if (is_vault (self))
    return vg_desk_get_vault (self->desk);

  return VG_IS_DOOR (page) ? vg_door_get_vault (VG_DOOR (page)) : NULL;
}

static void
show_what_can_be_done (VgWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.erase-case", is_vault (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.erase-person", is_vault (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.round", !is_vault (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.acute", get_file (self) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.lock", get_vault (self) != NULL);
}

static void
show_notice (VgWindow *self)
{
  VgVault *vault = vg_desk_get_vault (self->desk);

  if (is_practice (self))
    vg_notice_show_practice (self->notice, self->vault_folder != NULL);
  else
    vg_notice_show_reason (self->notice, vault != NULL ? vg_vault_get_reason (vault) : NULL);
}

static void
drop_file (VgWindow *self)
{
  vg_note_place_drop (self->note_place);
  g_clear_pointer (&self->bookmark, vg_bookmark_free);
  g_clear_pointer (&self->left_at, vg_bookmark_free);
  vg_desk_put_away (self->desk);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.acute", FALSE);
}

/* Closed at once, also where somebody still holds it. */
static void
drop_workspace (VgWindow *self)
{
  VgVault *open = get_vault (self);
  g_autoptr (VgVault) vault = open != NULL ? g_object_ref (open) : NULL;

  vg_trail_clear (self->trail);
  drop_file (self);
  vg_desk_set_workspace (self->desk, NULL);
  if (vault != NULL)
    vg_vault_close (vault);
}

/* @workspace: NULL leads to the door. */
static void
go_to (VgWindow *self, VgWorkspace *workspace)
{
  const VgPage page = { .kind = workspace != NULL ? VG_PAGE_CASES : VG_PAGE_DOOR };
  /* The door, which goes first, may be the only one that holds it. */
  g_autoptr (VgWorkspace) kept = workspace != NULL ? g_object_ref (workspace) : NULL;

  vg_trail_clear (self->trail);
  drop_file (self);
  vg_desk_set_workspace (self->desk, kept);

  show_notice (self);
  vg_round_bar_leave (self->round);
  vg_trail_push (self->trail, &page);
  vg_curtain_keep_focus (self->curtain);
  show_what_can_be_done (self);
}

static void
vault_opened_cb (VgWindow *self, VgVault *vault)
{
  g_autoptr (VgBookmark) bookmark = vg_bookmark_take (vault);

  go_to (self, VG_WORKSPACE (vault));
  if (bookmark == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "s", bookmark->key);
  self->bookmark = g_steal_pointer (&bookmark);
}

static GtkWidget *
new_door (VgWindow *self)
{
  GtkWidget *door = vg_door_new (self->vault_folder, self->shelf, self->is_locked);

  g_signal_connect_object (door, "opened", G_CALLBACK (vault_opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (door, "notify::vault", G_CALLBACK (show_what_can_be_done), self,
                           G_CONNECT_SWAPPED);
  self->is_locked = FALSE;
  return door;
}

static void
practise_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  g_autoptr (VgPracticeFolder) folder = NULL;

  if (get_workspace (self) != NULL)
    return;
  folder = vg_practice_folder_new (self->practice, self->shelf);
  go_to (self, VG_WORKSPACE (folder));
}

/* --- The guided round --- */

static void
look_for_round (VgRoundSeen *seen, gpointer user_data)
{
  VgWindow *self = VG_WINDOW (user_data);
  GtkWidget *page = vg_trail_get_widget (self->trail);

  seen->topic = vg_window_get_topic (self);
  if (VG_IS_INTERVIEW_PAGE (page))
    seen->item = vg_interview_page_get_item (VG_INTERVIEW_PAGE (page));
  if (get_file (self) != NULL)
    seen->n_acts = vg_case_get_n_acts (get_case (self));
  seen->has_prompts = vg_settings_get_prompts_shown (vg_settings_get_default ());
  seen->is_hidden = vg_curtain_get_page (self->curtain) != NULL;
}

/* Only among people who do not exist; at the door it goes there first. */
static void
round_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);

  practise_cb (widget, action, parameter);
  if (is_practice (self))
    vg_round_bar_start (self->round, look_for_round, self);
}

/* --- The open case --- */

static void
leave_case (VgWindow *self)
{
  if (get_file (self) == NULL)
    return;

  vg_trail_pop (self->trail);
  drop_file (self);
  refresh_cases (self);
}

/* What one does once all is on disk, or without. */
typedef void (*Then) (VgWindow *self);

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Then then = user_data;

  if (vg_ask_finish (result, NULL))
    then (VG_WINDOW (source));
}

/* Where the case cannot be saved, asks whether to do it nevertheless. */
static void
save_then (VgWindow *self, const char *yes, Then then)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *body = NULL;
  VgQuestion question = {
    .heading = _ ("The case could not be saved"),
    .yes = yes,
    .no = _ ("_Stay"),
    .is_destructive = TRUE,
  };

  vg_note_place_keep (self->note_place);
  if (get_file (self) == NULL || vg_case_file_save (get_file (self), &error)) {
    then (self);
    return;
  }

  body = g_strdup_printf (_ ("%s\n\nThe file holds everything up to the last time it was saved. "
                             "Stay here, put right what is in the way, and save once more."),
                          error->message);
  question.body = body;
  vg_ask (GTK_WIDGET (self), &question, answered_cb, then);
}

static void
leave_practice (VgWindow *self)
{
  if (is_practice (self))
    go_to (self, NULL);
}

static void
leave_practice_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);

  if (is_practice (self) && self->vault_folder != NULL)
    save_then (self, _ ("_Leave without saving"), leave_practice);
}

/* FALSE where one is in no case. Lends. */
static gboolean
find_bookmark (VgWindow *self, VgBookmark *out)
{
  GtkWidget *widget = vg_trail_get_widget (self->trail);

  if (get_file (self) == NULL || !vg_trail_get_page (self->trail, &out->page))
    return FALSE;

  out->key = vg_case_file_get_key (get_file (self));
  if (VG_IS_INTERVIEW_PAGE (widget))
    out->item = vg_interview_page_get_item (VG_INTERVIEW_PAGE (widget));
  return TRUE;
}

static void
case_opened_cb (const GError *error, gpointer user_data)
{
  VgWindow *self = VG_WINDOW (user_data);
  g_autoptr (VgBookmark) bookmark = g_steal_pointer (&self->bookmark);
  const VgPage page = { .kind = VG_PAGE_CASE };

  if (error != NULL) {
    vg_tell (GTK_WIDGET (self), _ ("The case cannot be opened"), error->message);
    refresh_cases (self);
    return;
  }

  /* One may have hidden the screen while it was being opened. */
  if (vg_curtain_get_page (self->curtain) == NULL)
    show_what_can_be_done (self);
  vg_trail_push (self->trail, &page);
  if (bookmark != NULL)
    vg_bookmark_follow (bookmark, GTK_WIDGET (self));
  vg_curtain_keep_focus (self->curtain);
}

static void
open_case_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);

  if (get_workspace (self) == NULL || get_file (self) != NULL)
    return;

  drop_file (self);
  vg_desk_open_case (self->desk, g_variant_get_string (parameter, NULL), case_opened_cb, self);
}

/* --- Cases that begin --- */

static void
new_case_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  push (VG_WINDOW (widget), &(VgPage){ .kind = VG_PAGE_NEW_CASE });
}

static void
registration_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  push (VG_WINDOW (widget),
        &(VgPage){ .kind = VG_PAGE_REGISTRATION, .name = g_variant_get_string (parameter, NULL) });
}

/* Back from where cases begin, to the list with the new one. */
static void
go_to_case (VgWindow *self, const char *key)
{
  while (vg_trail_get_kind (self->trail) == VG_PAGE_NEW_CASE ||
         vg_trail_get_kind (self->trail) == VG_PAGE_REGISTRATION)
    vg_trail_pop (self->trail);
  if (vg_trail_get_kind (self->trail) == VG_PAGE_CASES)
    vg_cases_page_show_case (VG_CASES_PAGE (vg_trail_get_widget (self->trail)), key);
}

static void
begin_case_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  g_autofree char *key = g_variant_dup_string (parameter, NULL);

  if (get_workspace (self) == NULL || get_file (self) != NULL)
    return;
  go_to_case (self, key);
  gtk_widget_activate_action (widget, "win.open-case", "s", key);
}

static void
cases_made_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  g_autofree char *key = NULL;
  g_autofree char *text = NULL;
  guint n = 0;

  g_variant_get (parameter, "(su)", &key, &n);
  if (get_workspace (self) == NULL)
    return;
  go_to_case (self, key);
  text = g_strdup_printf (ngettext ("%u case is made", "%u cases are made", n), n);
  vg_toast (self->toasts, text);
}

/* Asked, and done, on the list of cases: a case that is open cannot be erased. */
static void
erase_case (VgWindow *self)
{
  g_autofree char *key = NULL;
  g_autofree char *label = NULL;

  if (get_file (self) == NULL)
    return;

  key = g_strdup (vg_case_file_get_key (get_file (self)));
  label = g_strdup (vg_case_get_text (get_case (self), "case/label"));
  if (label == NULL)
    label = g_strdup (_ ("Case without a name"));
  while (vg_trail_get_kind (self->trail) != VG_PAGE_CASES)
    vg_trail_pop (self->trail);
  drop_file (self);
  refresh_cases (self);
  gtk_widget_activate_action (vg_trail_get_widget (self->trail), "cases.erase", "(ss)", key, label);
}

static void
erase_case_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);

  if (is_vault (self) && get_file (self) != NULL)
    save_then (self, _ ("_Leave without saving"), erase_case);
}

/* --- Erasing one person --- */

/* Done on a page above the list of cases: a case that is open cannot be written anew. */
static void
erase_person (VgWindow *self, const char *party)
{
  g_autofree char *key = g_strdup (vg_case_file_get_key (get_file (self)));
  const VgPage page = { .kind = VG_PAGE_ERASING, .name = key, .party = party };
  VgBookmark here = { NULL };
  VgBookmark *left_at = find_bookmark (self, &here) ? vg_bookmark_copy (&here) : NULL;

  while (vg_trail_get_kind (self->trail) != VG_PAGE_CASES)
    vg_trail_pop (self->trail);
  drop_file (self);
  refresh_cases (self);
  self->left_at = left_at;
  vg_trail_push (self->trail, &page);
}

/* Before a person is erased nothing may be lost that the others said. */
static void
erase_person_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  g_autofree char *party = g_variant_dup_string (parameter, NULL);
  g_autoptr (GError) error = NULL;

  if (!is_vault (self) || get_file (self) == NULL)
    return;
  vg_note_place_keep (self->note_place);
  if (vg_case_file_save (get_file (self), &error))
    erase_person (self, party);
  else
    vg_tell (widget, _ ("The case could not be saved"), error->message);
}

/* From there back to where one was in the case, which goes on. */
static void
leave_erasing (VgWindow *self)
{
  g_autoptr (VgBookmark) left_at = g_steal_pointer (&self->left_at);

  vg_trail_pop (self->trail);
  refresh_cases (self);
  if (left_at == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "s", left_at->key);
  self->bookmark = g_steal_pointer (&left_at);
}

static void
restore_case_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (!is_practice (self))
    return;
  if (vg_practice_restore (g_variant_get_string (parameter, NULL), &error))
    vg_toast (self->toasts, _ ("The practice case is as it came"));
  else
    vg_tell (widget, _ ("The case could not be restored"), error->message);
  refresh_cases (self);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  /* Whether it worked, the saved-label of the page says. */
  if (get_file (self) != NULL && !vg_case_file_save (get_file (self), &error))
    g_debug ("Saving failed again");
}

static void
note_done_cb (VgWindow *self, const char *said)
{
  if (said != NULL)
    vg_toast (self->toasts, said);
  gtk_widget_grab_focus (vg_trail_get_widget (self->trail));
}

/* A talk notes beside its question; every other page of a case at the foot of the window. */
static void
note_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  GtkWidget *page = vg_trail_get_widget (self->trail);
  VgPage shown = { 0 };

  if (get_file (self) == NULL)
    return;
  if (VG_IS_INTERVIEW_PAGE (page)) {
    gtk_widget_activate_action (page, "interview.note", NULL);
    return;
  }

  vg_trail_get_page (self->trail, &shown);
  vg_note_place_begin (self->note_place, get_case (self), shown.party);
}

/* --- Going about --- */

static const char *
to_party (const char *text)
{
  return *text != '\0' ? text : NULL;
}

static void
talk_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgPage page = { .kind = VG_PAGE_TALK };

  g_variant_get (parameter, "(&s&s)", &page.guide, &page.party);
  page.party = to_party (page.party);
  push (VG_WINDOW (widget), &page);
}

static void
talk_at_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  VgPage page = { .kind = VG_PAGE_TALK };
  const char *item = NULL;
  GtkWidget *shown = NULL;

  g_variant_get (parameter, "(&s&s&s)", &page.guide, &page.party, &item);
  page.party = to_party (page.party);
  visit (self, &page);
  shown = vg_trail_get_widget (self->trail);
  if (VG_IS_INTERVIEW_PAGE (shown))
    vg_interview_page_go_to (VG_INTERVIEW_PAGE (shown), item);
}

static VgPage
read_step (GVariant *parameter)
{
  VgPage page = { .kind = VG_PAGE_STEP };

  g_variant_get (parameter, "(&s&s)", &page.name, &page.party);
  page.party = to_party (page.party);

  return page;
}

static void
page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const VgPage page = read_step (parameter);

  push (VG_WINDOW (widget), &page);
}

static void
visit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const VgPage page = read_step (parameter);

  visit (VG_WINDOW (widget), &page);
}

static void
case_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vg_trail_pop_to (VG_WINDOW (widget)->trail, VG_PAGE_CASE);
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  push (VG_WINDOW (widget), &(VgPage){ .kind = VG_PAGE_SEARCH });
}

static void
safekeeping_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  push (VG_WINDOW (widget), &(VgPage){ .kind = VG_PAGE_SAFEKEEPING });
}

/* A case of the list, which is not open. */
static void
hand_over_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  push (VG_WINDOW (widget),
        &(VgPage){ .kind = VG_PAGE_HAND_OVER, .name = g_variant_get_string (parameter, NULL) });
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);

  if (vg_trail_get_kind (self->trail) == VG_PAGE_DOOR)
    gtk_widget_activate_action (vg_trail_get_widget (self->trail), "door.look", NULL);
  else if (vg_trail_get_kind (self->trail) == VG_PAGE_ERASING)
    leave_erasing (self);
  else if (vg_trail_get_kind (self->trail) != VG_PAGE_CASE) {
    vg_trail_pop (self->trail);
    refresh_cases (self);
  } else
    save_then (self, _ ("_Leave without saving"), leave_case);
}

static void
open_folder_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *folder = g_path_get_dirname (g_variant_get_string (parameter, NULL));
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (widget), uri, GDK_CURRENT_TIME);
}

/* Of a case: elsewhere there is nobody it could be about. */
static void
acute_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (get_file (VG_WINDOW (widget)) != NULL)
    vg_acute_card_present (GTK_WINDOW (widget));
}

/* --- Quick hide and lock --- */

static void
enable_work (VgWindow *self, gboolean is_enabled)
{
  for (guint i = 0; i < G_N_ELEMENTS (work_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), work_actions[i], is_enabled);
  if (is_enabled)
    show_what_can_be_done (self);
}

static void
hide_work (VgWindow *self)
{
  vg_curtain_close (self->curtain);
  enable_work (self, FALSE);
  vg_round_bar_look_now (self->round);
}

static void
show_work (VgWindow *self)
{
  enable_work (self, TRUE);
  vg_curtain_open (self->curtain);
}

static void
hide_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);

  if (vg_curtain_get_page (self->curtain) == NULL)
    hide_work (self);
  else
    show_work (self);
}

static void
tell_not_locked (VgWindow *self, const char *reason)
{
  g_autofree char *message = g_strdup_printf (
      _ ("The screen is hidden, but the vault is not locked: what you typed last could not be "
         "saved.\n\n%s\n\nNothing is lost as long as Voorgesprek stays open. Put right what is in "
         "the way, and lock again."),
      reason);

  vg_hidden_page_tell_not_saved (vg_curtain_get_page (self->curtain), message);
}

/* In a vault that can only be read, what was opened counts as changed, by no hand. */
static gboolean
is_untouched (VgWindow *self)
{
  return vg_vault_is_read_only (get_vault (self)) && !vg_desk_has_new_acts (self->desk);
}

/* Hidden first: leaving a page makes what was typed there part of the case. */
static gboolean
seal_all (VgWindow *self)
{
  VgBookmark here = { NULL };
  g_autoptr (GError) error = NULL;

  hide_work (self);
  vg_note_place_keep (self->note_place);
  if (get_file (self) != NULL && !is_untouched (self) &&
      !vg_case_file_save (get_file (self), &error)) {
    tell_not_locked (self, error->message);
    return FALSE;
  }

  if (find_bookmark (self, &here))
    vg_bookmark_keep (&here, get_vault (self));
  drop_workspace (self);
  return TRUE;
}

static void
lock_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  gboolean is_sealed = FALSE;

  /* Saving turns the main loop, and somebody may ask again. */
  if (self->is_locking || get_vault (self) == NULL)
    return;

  self->is_locking = TRUE;
  is_sealed = seal_all (self);
  self->is_locking = FALSE;
  if (is_sealed)
    gtk_widget_activate_action (widget, "app.start-anew", NULL);
}

/* --- The window --- */

/* GTK takes no notice of it while it asks whether the window may close. */
static void
close_now (VgWindow *self)
{
  self->may_close = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
vg_window_close_request (GtkWindow *window)
{
  VgWindow *self = VG_WINDOW (window);

  if (!self->may_close)
    save_then (self, _ ("_Close without saving"), close_now);
  if (self->may_close)
    return GTK_WINDOW_CLASS (vg_window_parent_class)->close_request (window);

  if (vg_curtain_get_page (self->curtain) != NULL)
    show_work (self);
  return GDK_EVENT_STOP;
}

static void
vg_window_dispose (GObject *object)
{
  VgWindow *self = VG_WINDOW (object);

  if (self->trail != NULL)
    drop_workspace (self);
  g_clear_pointer (&self->trail, vg_trail_free);
  g_clear_pointer (&self->desk, vg_desk_free);
  g_clear_pointer (&self->curtain, vg_curtain_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_WINDOW);
  g_clear_pointer (&self->shelf, vg_shelf_unref);
  g_clear_pointer (&self->practice, g_free);
  g_clear_pointer (&self->vault_folder, g_free);

  G_OBJECT_CLASS (vg_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-case", "s", open_case_cb);
  gtk_widget_class_install_action (widget_class, "win.new-case", NULL, new_case_cb);
  gtk_widget_class_install_action (widget_class, "win.registration", "s", registration_cb);
  gtk_widget_class_install_action (widget_class, "win.begin-case", "s", begin_case_cb);
  gtk_widget_class_install_action (widget_class, "win.cases-made", "(su)", cases_made_cb);
  gtk_widget_class_install_action (widget_class, "win.restore-case", "s", restore_case_cb);
  gtk_widget_class_install_action (widget_class, "win.erase-case", NULL, erase_case_cb);
  gtk_widget_class_install_action (widget_class, "win.erase-person", "s", erase_person_cb);
  gtk_widget_class_install_action (widget_class, "win.hand-over", "s", hand_over_cb);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "win.talk", "(ss)", talk_cb);
  gtk_widget_class_install_action (widget_class, "win.talk-at", "(sss)", talk_at_cb);
  gtk_widget_class_install_action (widget_class, "win.page", "(ss)", page_cb);
  gtk_widget_class_install_action (widget_class, "win.visit", "(ss)", visit_cb);
  gtk_widget_class_install_action (widget_class, "win.case", NULL, case_cb);
  gtk_widget_class_install_action (widget_class, "win.note", NULL, note_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.safekeeping", NULL, safekeeping_cb);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.open-folder", "s", open_folder_cb);
  gtk_widget_class_install_action (widget_class, "win.practise", NULL, practise_cb);
  gtk_widget_class_install_action (widget_class, "win.round", NULL, round_cb);
  gtk_widget_class_install_action (widget_class, "win.leave-practice", NULL, leave_practice_cb);
  gtk_widget_class_install_action (widget_class, "win.acute", NULL, acute_cb);
  gtk_widget_class_install_action (widget_class, "win.hide", NULL, hide_cb);
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, lock_cb);
}

static void
vg_window_class_init (VgWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = vg_window_close_request;

  g_type_ensure (VG_TYPE_NOTE_PLACE);
  g_type_ensure (VG_TYPE_NOTICE);
  g_type_ensure (VG_TYPE_ROUND_BAR);
  vg_step_pages_add_names ();

  g_type_ensure (VG_TYPE_CASE_SIDE);
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/voorgesprek/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, VgWindow, sides);
  gtk_widget_class_bind_template_child (widget_class, VgWindow, work);
  gtk_widget_class_bind_template_child (widget_class, VgWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, VgWindow, side);
  gtk_widget_class_bind_template_child (widget_class, VgWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, VgWindow, note_place);
  gtk_widget_class_bind_template_child (widget_class, VgWindow, round);
  gtk_widget_class_bind_template_child (widget_class, VgWindow, notice);
  gtk_widget_class_bind_template_callback (widget_class, note_done_cb);
}

static void
remember_size (VgWindow *self)
{
  static const char *const pairs[][2] = {
    { "window-width", "default-width" },
    { "window-height", "default-height" },
    { "window-maximized", "maximized" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_object_bind_property (vg_settings_get_default (), pairs[i][0], self, pairs[i][1],
                            G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
vg_window_init (VgWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->curtain = vg_curtain_new (GTK_WINDOW (self), self->sides, self->work);
  self->trail = vg_trail_new (self->pages, make_page, page_shown_cb, self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.lock", FALSE);
  remember_size (self);
}

VgWindow *
vg_window_new (GtkApplication *application, VgShelf *shelf)
{
  VgWindow *self = NULL;

  g_return_val_if_fail (shelf != NULL, NULL);

  self = g_object_new (VG_TYPE_WINDOW, "application", application, NULL);
  self->shelf = vg_shelf_ref (shelf);
  self->desk = vg_desk_new (shelf);

  return self;
}

void
vg_window_practise (VgWindow *self, const char *folder)
{
  g_return_if_fail (VG_IS_WINDOW (self) && self->practice == NULL);

  self->practice = g_strdup (folder);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.practise", NULL);
}

void
vg_window_show_door (VgWindow *self, const char *folder, gboolean is_locked)
{
  g_return_if_fail (VG_IS_WINDOW (self) && self->vault_folder == NULL && folder != NULL);

  self->vault_folder = g_strdup (folder);
  self->is_locked = is_locked;
  go_to (self, NULL);
}

void
vg_window_rebuild (VgWindow *self)
{
  g_return_if_fail (VG_IS_WINDOW (self));

  if (vg_trail_get_kind (self->trail) == VG_PAGE_DOOR)
    vg_door_rebuild (VG_DOOR (vg_trail_get_widget (self->trail)));
  else
    vg_trail_rebuild (self->trail);
  show_notice (self);
}

const char *
vg_window_get_topic (VgWindow *self)
{
  VgPage page = { .kind = VG_PAGE_DOOR };
  GtkWidget *shown = NULL;

  g_return_val_if_fail (VG_IS_WINDOW (self), NULL);

  shown = vg_trail_get_widget (self->trail);
  if (VG_IS_DOOR (shown) && vg_door_is_for_vault (VG_DOOR (shown)))
    return "unlock";
  vg_trail_get_page (self->trail, &page);
  return vg_topic_of (&page);
}

void
vg_window_save_at_once (VgWindow *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (VG_IS_WINDOW (self));

  if (get_file (self) != NULL && !vg_case_file_save (get_file (self), &error))
    g_message ("%s", error->message);
  if (get_vault (self) != NULL)
    vg_vault_close (get_vault (self));
}

void
vg_window_tell_ended (VgWindow *self, const char *message)
{
  g_return_if_fail (VG_IS_WINDOW (self));

  hide_work (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.hide", FALSE);
  vg_hidden_page_tell_ended (vg_curtain_get_page (self->curtain), message);
}
