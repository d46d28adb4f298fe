/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages: which of them is in front, what stands beside it, and the ways from one to another. */

#include "ui/window.h"

#include "model/people.h"
#include "ui/cases/cases-page.h"
#include "ui/common/back-button.h"
#include "ui/common/step-page.h"
#include "ui/door.h"
#include "ui/interview/interview-page.h"
#include "ui/step-pages.h"
#include "ui/topic.h"
#include "ui/window-private.h"

#define WITH_FOOT "vg-with-foot" /* a class of style */

static GtkWidget *
make_page (const VgPage *page, gpointer user_data)
{
  VgWindow *self = VG_WINDOW (user_data);

  return page->kind == VG_PAGE_DOOR ? vg_window_new_door (self)
                                    : vg_desk_make_page (self->desk, page);
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

  if (page->kind == VG_PAGE_STEP && vg_desk_get_file (self->desk) != NULL)
    vg_case_side_show (self->side, vg_desk_get_case (self->desk), self->shelf, &here);
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

  name = vg_people_dup_name (vg_desk_get_case (self->desk), origin.party);
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

VgTrail *
vg_window_new_trail (VgWindow *self)
{
  return vg_trail_new (self->pages, make_page, page_shown_cb, self);
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

void
vg_window_refresh_cases (VgWindow *self)
{
  if (vg_trail_get_kind (self->trail) == VG_PAGE_CASES)
    vg_cases_page_refresh (VG_CASES_PAGE (vg_trail_get_widget (self->trail)));
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

/* --- What pages ask for --- */

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

/* The same, at what one goes there for. */
static void
visit_at_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgPage page = { .kind = VG_PAGE_STEP };
  const char *place = NULL;
  GtkWidget *shown = NULL;

  g_variant_get (parameter, "(&s&s&s)", &page.name, &page.party, &place);
  page.party = to_party (page.party);
  visit (VG_WINDOW (widget), &page);
  shown = vg_trail_get_widget (VG_WINDOW (widget)->trail);
  if (VG_IS_STEP_PAGE (shown))
    vg_step_page_go_to (VG_STEP_PAGE (shown), place);
}

static void
case_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);

  if (vg_trail_get_kind (self->trail) == VG_PAGE_ERASING)
    vg_window_leave_erasing (self, TRUE);
  else
    vg_trail_pop_to (self->trail, VG_PAGE_CASE);
}

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

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  push (VG_WINDOW (widget), &(VgPage){ .kind = VG_PAGE_SEARCH });
}

/* The same, for words that are known already. */
static void
find_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  push (VG_WINDOW (widget),
        &(VgPage){ .kind = VG_PAGE_SEARCH, .name = g_variant_get_string (parameter, NULL) });
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
    vg_window_leave_erasing (self, FALSE);
  else if (vg_trail_get_kind (self->trail) != VG_PAGE_CASE) {
    vg_trail_pop (self->trail);
    vg_window_refresh_cases (self);
  } else
    vg_window_leave_case (self);
}

void
vg_window_install_page_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.talk", "(ss)", talk_cb);
  gtk_widget_class_install_action (widget_class, "win.talk-at", "(sss)", talk_at_cb);
  gtk_widget_class_install_action (widget_class, "win.page", "(ss)", page_cb);
  gtk_widget_class_install_action (widget_class, "win.visit", "(ss)", visit_cb);
  gtk_widget_class_install_action (widget_class, "win.visit-at", "(sss)", visit_at_cb);
  gtk_widget_class_install_action (widget_class, "win.case", NULL, case_cb);
  gtk_widget_class_install_action (widget_class, "win.new-case", NULL, new_case_cb);
  gtk_widget_class_install_action (widget_class, "win.registration", "s", registration_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.find", "s", find_cb);
  gtk_widget_class_install_action (widget_class, "win.safekeeping", NULL, safekeeping_cb);
  gtk_widget_class_install_action (widget_class, "win.hand-over", "s", hand_over_cb);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
}
