/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window.h"

#include "tests/ui/on-screen.h"
#include "tests/ui/practice-case.h"
#include "tests/workspace/open-vault.h"
#include "ui/case/case-side.h"
#include "ui/common/window-buttons.h"
#include "ui/hidden-page.h"
#include "ui/interview/interview-page.h"

#include <signal.h>
#include <sys/resource.h>

typedef struct {
  char *folder; /* of the practice cases */
  OpenVault made;
  VgShelf *shelf;
  GtkWidget *window;
} Window;

static void
begin (Window *at)
{
  at->shelf = practice_read_shelf ();
  at->window = GTK_WIDGET (vg_window_new (NULL, at->shelf));
}

static void
end (Window *at)
{
  g_object_ref (at->window);
  gtk_window_destroy (GTK_WINDOW (at->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (at->window);
  vg_shelf_unref (at->shelf);
}

static void
set_up (Window *at, gconstpointer data)
{
  at->folder = practice_new_full_folder ();
  begin (at);
  vg_window_practise (VG_WINDOW (at->window), at->folder);
  gtk_window_present (GTK_WINDOW (at->window));
}

static void
tear_down (Window *at, gconstpointer data)
{
  end (at);
  practice_remove_folder (at->folder);
}

static void
open_case (Window *at)
{
  g_autofree char *path = g_build_filename (at->folder, "coach-denied.voorgesprek.json", NULL);

  g_assert_true (gtk_widget_activate_action (at->window, "win.open-case", "s", path));
  on_screen_wait (at->window, "The steps");
}

/* What the eye sees: only what is mapped. */
static void
collect_text (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_text (child, text);
}

static char *
read_screen (GtkWidget *window)
{
  GString *text = g_string_new (NULL);

  collect_text (window, text);
  return g_string_free (text, FALSE);
}

static void
test_hiding_shows_nothing_of_the_case (Window *at, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *hidden = NULL;
  g_autofree char *after = NULL;
  GtkWidget *focus = NULL;

  open_case (at);
  before = read_screen (at->window);
  focus = gtk_window_get_focus (GTK_WINDOW (at->window));
  g_assert_nonnull (focus);
  g_assert_nonnull (strstr (before, "Vlinder"));

  gtk_widget_activate_action (at->window, "win.hide", NULL);
  hidden = read_screen (at->window);
  g_assert_cmpstr (hidden, ==, "Voorgesprek\nVoorgesprek\nContinue\n");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (at->window)), ==, "Voorgesprek");

  gtk_widget_activate_action (at->window, "win.hide", NULL);
  after = read_screen (at->window);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (at->window)) == focus);
}

static void
test_hiding_takes_open_questions_along (Window *at, gconstpointer data)
{
  GtkWidget *dialog = gtk_window_new ();

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (at->window));
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_activate_action (at->window, "win.hide", NULL);
  g_assert_false (gtk_widget_get_visible (dialog));
  gtk_widget_activate_action (at->window, "win.hide", NULL);
  g_assert_true (gtk_widget_get_visible (dialog));

  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_no_key_works_behind_the_hidden_screen (Window *at, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  open_case (at);
  before = read_screen (at->window);
  gtk_widget_activate_action (at->window, "win.hide", NULL);
  gtk_widget_activate_action (at->window, "win.back", NULL);
  gtk_widget_activate_action (at->window, "win.page", "(ss)", "summary", "harmed");
  gtk_widget_activate_action (at->window, "win.hide", NULL);
  after = read_screen (at->window);
  g_assert_cmpstr (after, ==, before);
}

static void
test_the_title_never_tells_of_a_case (Window *at, gconstpointer data)
{
  open_case (at);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (at->window)), ==, "Voorgesprek");
  gtk_widget_activate_action (at->window, "win.talk", "(ss)", "harmed", "harmed");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (at->window)), ==, "Voorgesprek");
  gtk_widget_activate_action (at->window, "win.page", "(ss)", "summary", "harmed");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (at->window)), ==, "Voorgesprek");
}

static void
test_rebuilding_stays_at_the_page (Window *at, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  open_case (at);
  before = read_screen (at->window);
  vg_window_rebuild (VG_WINDOW (at->window));
  after = read_screen (at->window);
  g_assert_cmpstr (after, ==, before);
}

static void
test_a_toast_leaves_the_way_on_free (Window *at, gconstpointer data)
{
  GtkWidget *toasts = on_screen_find (at->window, ADW_TYPE_TOAST_OVERLAY);

  open_case (at);
  g_assert_false (gtk_widget_has_css_class (toasts, "vg-with-foot"));
  gtk_widget_activate_action (at->window, "win.talk", "(ss)", "harmed", "harmed");
  g_assert_true (gtk_widget_has_css_class (toasts, "vg-with-foot"));
  gtk_widget_activate_action (at->window, "win.back", NULL);
  g_assert_false (gtk_widget_has_css_class (toasts, "vg-with-foot"));
}

static void
test_practice_is_marked_on_every_page (Window *at, gconstpointer data)
{
  g_assert_true (on_screen_shows (at->window, "everyone here is invented"));
  open_case (at);
  g_assert_true (on_screen_shows (at->window, "everyone here is invented"));
  g_assert_null (on_screen_find_button (at->window, "To your own cases"));
}

static void
test_practice_cannot_be_locked (Window *at, gconstpointer data)
{
  gtk_widget_activate_action (at->window, "win.lock", NULL);
  g_assert_true (on_screen_shows (at->window, "everyone here is invented"));
}

/* --- The way back, and the side --- */

static void
go (Window *at, const char *action, const char *first, const char *second)
{
  g_assert_true (gtk_widget_activate_action (at->window, action, "(ss)", first, second));
  on_screen_settle ();
}

/* What the side marks, or NULL. */
static const char *
find_marked (GtkWidget *widget)
{
  const char *found = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (gtk_widget_has_css_class (widget, "vg-outline-row") &&
      gtk_widget_has_css_class (widget, "vg-current")) {
    GtkWidget *content = gtk_button_get_child (GTK_BUTTON (widget));

    return gtk_label_get_text (
        GTK_LABEL (GTK_IS_LABEL (content) ? content : gtk_widget_get_last_child (content)));
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_marked (child);

  return found;
}

static GtkWidget *
find_side (Window *at)
{
  GtkWidget *side = on_screen_find (at->window, VG_TYPE_JOURNEY);

  g_assert_nonnull (side);
  return side;
}

static void
set_up_wide (Window *at, gconstpointer data)
{
  at->folder = practice_new_folder ();
  begin (at);
  gtk_window_set_default_size (GTK_WINDOW (at->window), 1400, 700);
  vg_window_practise (VG_WINDOW (at->window), at->folder);
  gtk_window_present (GTK_WINDOW (at->window));
  open_case (at);
}

static void
test_the_side_marks_the_page_in_front (Window *at, gconstpointer data)
{
  go (at, "win.page", "drafts", "");
  g_assert_cmpstr (find_marked (find_side (at)), ==, "Drafts");
  go (at, "win.page", "way", "");
  go (at, "win.page", "way", "");
  g_assert_cmpstr (find_marked (find_side (at)), ==, "Approach and contacts");
  go (at, "win.visit", "readiness", "");
  gtk_widget_activate_action (at->window, "win.back", NULL);
  on_screen_settle ();
  g_assert_cmpstr (find_marked (find_side (at)), ==, "Approach and contacts");
}

static void
test_the_side_marks_what_is_no_step (Window *at, gconstpointer data)
{
  go (at, "win.page", "written", "accused");
  g_assert_cmpstr (find_marked (find_side (at)), ==, "Talk with de heer Kei");
  go (at, "win.page", "both", "");
  g_assert_cmpstr (find_marked (find_side (at)), ==, "Both sides at once");
  go (at, "win.page", "people", "");
  g_assert_cmpstr (find_marked (find_side (at)), ==, "People of the case");
}

static void
test_the_name_above_the_side_leads_to_the_case (Window *at, gconstpointer data)
{
  go (at, "win.page", "drafts", "");
  on_screen_press (on_screen_find (at->window, VG_TYPE_CASE_SIDE), "Zaak Linde");
  on_screen_wait (at->window, "The steps");
}

static void
test_beside_a_talk_there_is_nobody_else (Window *at, gconstpointer data)
{
  g_autofree char *before = read_screen (at->window);
  g_autofree char *screen = NULL;

  g_assert_nonnull (strstr (before, "Vlinder"));
  g_assert_nonnull (strstr (before, "Goals summary"));
  g_assert_true (gtk_widget_activate_action (at->window, "win.talk-at", "(sss)", "accused",
                                             "accused", "A-inform-role"));
  on_screen_settle ();
  screen = read_screen (at->window);
  g_assert_nonnull (strstr (screen, "Kei"));
  g_assert_null (strstr (screen, "Vlinder"));
  g_assert_null (strstr (screen, "Goals summary"));
  g_assert_null (strstr (screen, "Readiness"));
  g_assert_null (on_screen_find (at->window, VG_TYPE_JOURNEY));
}

static void
test_from_any_page_one_goes_back_to_the_case (Window *at, gconstpointer data)
{
  go (at, "win.page", "drafts", "");
  go (at, "win.page", "written", "harmed");
  go (at, "win.talk", "accused", "accused");
  g_assert_nonnull (on_screen_find_button (at->window, "Zaak Linde"));
  gtk_widget_activate_action (at->window, "win.back", NULL);
  on_screen_wait (at->window, "The steps");
}

static void
test_the_way_back_from_a_visit_says_where (Window *at, gconstpointer data)
{
  go (at, "win.page", "releases", "");
  gtk_widget_activate_action (at->window, "win.talk-at", "(sss)", "harmed", "harmed", "V17");
  on_screen_settle ();
  g_assert_null (on_screen_find_button (at->window, "Zaak Linde"));
  on_screen_press (at->window, "Releases");
  on_screen_wait (at->window, "What may go");
  g_assert_null (on_screen_find (at->window, VG_TYPE_INTERVIEW_PAGE));
  gtk_widget_activate_action (at->window, "win.back", NULL);
  on_screen_wait (at->window, "The steps");
}

static void
test_the_way_back_to_another_person_says_whom (Window *at, gconstpointer data)
{
  go (at, "win.page", "summary", "harmed");
  gtk_widget_activate_action (at->window, "win.talk-at", "(sss)", "harmed", "harmed", "V17");
  on_screen_settle ();
  g_assert_nonnull (on_screen_find_button (at->window, "Goals summary"));
  g_assert_null (on_screen_find_button (at->window, "Goals summary, "));

  gtk_widget_activate_action (at->window, "win.back", NULL);
  gtk_widget_activate_action (at->window, "win.talk-at", "(sss)", "accused", "accused", "A05");
  on_screen_settle ();
  g_assert_nonnull (on_screen_find_button (at->window, "Goals summary, mevrouw Vlinder"));
}

static void
test_acute_danger_is_in_the_menu_of_a_case (Window *at, gconstpointer data)
{
  GtkWidget *buttons = on_screen_find (at->window, VG_TYPE_WINDOW_BUTTONS);
  GtkWidget *menu = on_screen_find (buttons, GTK_TYPE_MENU_BUTTON);

  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  on_screen_settle ();
  g_assert_true (on_screen_shows (menu, "About Voorgesprek"));
  g_assert_false (on_screen_shows (menu, "Acute danger"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (menu));

  open_case (at);
  buttons = on_screen_find (at->window, VG_TYPE_WINDOW_BUTTONS);
  menu = on_screen_find (buttons, GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  on_screen_settle ();
  g_assert_true (on_screen_shows (menu, "Acute danger"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (menu));
}

/* --- With a vault --- */

static void
set_up_vault (Window *at, gconstpointer data)
{
  begin (at);
  open_vault_set_up (&at->made, NULL);
}

static void
tear_down_vault (Window *at, gconstpointer data)
{
  end (at);
  open_vault_tear_down (&at->made, NULL);
}

static void
show_door (Window *at)
{
  g_clear_object (&at->made.vault);
  vg_window_show_door (VG_WINDOW (at->window), at->made.folder, FALSE);
  gtk_window_present (GTK_WINDOW (at->window));
  on_screen_settle ();
}

static void
enter (Window *at)
{
  GtkWidget *entry = on_screen_find (at->window, GTK_TYPE_PASSWORD_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), OPEN_VAULT_PASSPHRASE);
  on_screen_press (at->window, "Open");
}

/* Goes into the vault, which has a case. Returns: (transfer full): the case's key */
static char *
go_in (Window *at)
{
  char *key = open_vault_add_case (&at->made, "Fietsbel");

  show_door (at);
  enter (at);
  on_screen_wait (at->window, "Fietsbel");
  return key;
}

static void
test_from_practice_one_goes_to_ones_own_cases (Window *at, gconstpointer data)
{
  show_door (at);
  gtk_widget_activate_action (at->window, "win.practise", NULL);
  on_screen_wait (at->window, "everyone here is invented");
  on_screen_press (at->window, "To your own cases");
  g_assert_true (on_screen_shows (at->window, "Open your vault"));
  g_assert_false (on_screen_shows (at->window, "everyone here is invented"));
}

static void
test_the_door_hides_too (Window *at, gconstpointer data)
{
  show_door (at);
  gtk_widget_activate_action (at->window, "win.hide", NULL);
  g_assert_false (on_screen_shows (at->window, "Open your vault"));
  gtk_widget_activate_action (at->window, "win.practise", NULL);
  gtk_widget_activate_action (at->window, "win.hide", NULL);
  g_assert_true (on_screen_shows (at->window, "Open your vault"));
}

static void
test_locking_closes_the_vault_behind_a_hidden_screen (Window *at, gconstpointer data)
{
  g_autofree char *key = go_in (at);
  g_autoptr (GError) error = NULL;
  VgVault *again = NULL;

  gtk_widget_activate_action (at->window, "win.open-case", "s", key);
  on_screen_wait (at->window, "The steps");
  g_assert_false (vg_vault_look_at (at->made.folder, NULL));

  gtk_widget_activate_action (at->window, "win.lock", NULL);
  on_screen_settle ();
  g_assert_false (on_screen_shows (at->window, "Fietsbel"));
  g_assert_true (on_screen_shows (at->window, "Continue"));

  again = vg_vault_open (at->made.folder, at->shelf, OPEN_VAULT_PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (again);
}

/* @typed: (nullable): where a line is asked as well */
static void
answer_yes (const char *typed)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (ADW_IS_MESSAGE_DIALOG (at->data)) {
      GtkWidget *entry = adw_message_dialog_get_extra_child (at->data);

      if (entry != NULL)
        gtk_editable_set_text (GTK_EDITABLE (entry), typed);
      adw_message_dialog_response (at->data, "yes");
      on_screen_settle ();
      return;
    }
  g_error ("nothing is asked");
}

static void
test_from_its_closing_a_case_is_erased (Window *at, gconstpointer data)
{
  g_autofree char *key = go_in (at);

  gtk_widget_activate_action (at->window, "win.open-case", "s", key);
  on_screen_wait (at->window, "The steps");
  gtk_widget_activate_action (at->window, "win.page", "(ss)", "closing", "");
  on_screen_wait (at->window, "How does it end?");
  on_screen_press (at->window, "Erase this case…");
  on_screen_settle ();
  answer_yes ("Fietsbel");
  on_screen_wait (at->window, "The case is erased");
  on_screen_wait_gone (at->window, "Fietsbel");
}

static void
test_no_round_among_real_cases (Window *at, gconstpointer data)
{
  char *key = go_in (at);

  gtk_widget_activate_action (at->window, "win.round", NULL);
  on_screen_settle ();
  g_assert_false (on_screen_shows (at->window, "1 of"));
  g_free (key);
}

/* As the program does when it starts anew. */
static void
start_anew (Window *at)
{
  end (at);
  begin (at);
  show_door (at);
  enter (at);
}

static void
test_after_locking_one_is_where_one_was (Window *at, gconstpointer data)
{
  g_autofree char *key = go_in (at);
  GtkWidget *view = NULL;

  gtk_widget_activate_action (at->window, "win.open-case", "s", key);
  on_screen_wait (at->window, "The steps");
  gtk_widget_activate_action (at->window, "win.talk-at", "(sss)", "harmed", "harmed", "V07");
  on_screen_settle ();
  view = on_screen_find (at->window, GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Ik dacht:", -1);
  gtk_widget_activate_action (at->window, "win.lock", NULL);

  start_anew (at);
  while (on_screen_find (at->window, VG_TYPE_INTERVIEW_PAGE) == NULL)
    on_screen_settle ();
  g_assert_cmpstr (vg_interview_page_get_item (
                       VG_INTERVIEW_PAGE (on_screen_find (at->window, VG_TYPE_INTERVIEW_PAGE))),
                   ==, "V07");

  /* Once: who closes it in peace begins at the list. */
  start_anew (at);
  on_screen_wait (at->window, "Fietsbel");
  g_assert_null (on_screen_find (at->window, VG_TYPE_INTERVIEW_PAGE));
}

/* No file may grow: as on a disk that is full. */
static void
fill_disk (gboolean is_full)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = is_full ? 0 : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  signal (SIGXFSZ, is_full ? SIG_IGN : SIG_DFL);
}

static void
test_what_cannot_be_saved_is_hidden_and_stays_open (Window *at, gconstpointer data)
{
  g_autofree char *key = go_in (at);
  g_autofree char *text = NULL;
  GtkWidget *view = NULL;

  gtk_widget_activate_action (at->window, "win.open-case", "s", key);
  on_screen_wait (at->window, "The steps");
  gtk_widget_activate_action (at->window, "win.talk-at", "(sss)", "harmed", "harmed", "V07");
  on_screen_settle ();
  view = on_screen_find (at->window, GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Ik dacht:", -1);

  fill_disk (TRUE);
  gtk_widget_activate_action (at->window, "win.lock", NULL);
  on_screen_settle ();
  g_assert_true (on_screen_shows (at->window, "the vault is not locked"));
  g_assert_null (on_screen_find (at->window, GTK_TYPE_TEXT_VIEW));
  g_assert_false (vg_vault_look_at (at->made.folder, NULL));
  fill_disk (FALSE);

  on_screen_press (at->window, "Continue");
  view = on_screen_find (at->window, GTK_TYPE_TEXT_VIEW);
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Ik dacht:");
}

static void
test_what_cannot_start_anew_stays_hidden (Window *at, gconstpointer data)
{
  g_autofree char *key = go_in (at);

  g_assert_nonnull (key);
  gtk_widget_activate_action (at->window, "win.lock", NULL);
  vg_window_tell_ended (VG_WINDOW (at->window), "It closes itself.");
  g_assert_true (on_screen_shows (at->window, "It closes itself."));
  g_assert_null (on_screen_find_button (at->window, "Continue"));
  g_assert_nonnull (on_screen_find_button (at->window, "Close"));
  gtk_widget_activate_action (at->window, "win.hide", NULL);
  g_assert_true (on_screen_shows (at->window, "It closes itself."));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/ui/window/hiding-shows-nothing-of-the-case", Window, NULL, set_up,
              test_hiding_shows_nothing_of_the_case, tear_down);
  g_test_add ("/ui/window/hiding-takes-open-questions-along", Window, NULL, set_up,
              test_hiding_takes_open_questions_along, tear_down);
  g_test_add ("/ui/window/no-key-works-behind-the-hidden-screen", Window, NULL, set_up,
              test_no_key_works_behind_the_hidden_screen, tear_down);
  g_test_add ("/ui/window/the-title-never-tells-of-a-case", Window, NULL, set_up,
              test_the_title_never_tells_of_a_case, tear_down);
  g_test_add ("/ui/window/rebuilding-stays-at-the-page", Window, NULL, set_up,
              test_rebuilding_stays_at_the_page, tear_down);
  g_test_add ("/ui/window/a-toast-leaves-the-way-on-free", Window, NULL, set_up,
              test_a_toast_leaves_the_way_on_free, tear_down);
  g_test_add ("/ui/window/the-side-marks-the-page-in-front", Window, NULL, set_up_wide,
              test_the_side_marks_the_page_in_front, tear_down);
  g_test_add ("/ui/window/the-side-marks-what-is-no-step", Window, NULL, set_up_wide,
              test_the_side_marks_what_is_no_step, tear_down);
  g_test_add ("/ui/window/the-name-above-the-side-leads-to-the-case", Window, NULL, set_up_wide,
              test_the_name_above_the_side_leads_to_the_case, tear_down);
  g_test_add ("/ui/window/beside-a-talk-there-is-nobody-else", Window, NULL, set_up_wide,
              test_beside_a_talk_there_is_nobody_else, tear_down);
  g_test_add ("/ui/window/from-any-page-one-goes-back-to-the-case", Window, NULL, set_up_wide,
              test_from_any_page_one_goes_back_to_the_case, tear_down);
  g_test_add ("/ui/window/the-way-back-from-a-visit-says-where", Window, NULL, set_up_wide,
              test_the_way_back_from_a_visit_says_where, tear_down);
  g_test_add ("/ui/window/the-way-back-to-another-person-says-whom", Window, NULL, set_up_wide,
              test_the_way_back_to_another_person_says_whom, tear_down);
  g_test_add ("/ui/window/acute-danger-is-in-the-menu-of-a-case", Window, NULL, set_up,
              test_acute_danger_is_in_the_menu_of_a_case, tear_down);
  g_test_add ("/ui/window/practice-is-marked-on-every-page", Window, NULL, set_up,
              test_practice_is_marked_on_every_page, tear_down);
  g_test_add ("/ui/window/practice-cannot-be-locked", Window, NULL, set_up,
              test_practice_cannot_be_locked, tear_down);
  g_test_add ("/ui/window/from-practice-one-goes-to-ones-own-cases", Window, NULL, set_up_vault,
              test_from_practice_one_goes_to_ones_own_cases, tear_down_vault);
  g_test_add ("/ui/window/the-door-hides-too", Window, NULL, set_up_vault, test_the_door_hides_too,
              tear_down_vault);
  g_test_add ("/ui/window/locking-closes-the-vault-behind-a-hidden-screen", Window, NULL,
              set_up_vault, test_locking_closes_the_vault_behind_a_hidden_screen, tear_down_vault);
  g_test_add ("/ui/window/from-its-closing-a-case-is-erased", Window, NULL, set_up_vault,
              test_from_its_closing_a_case_is_erased, tear_down_vault);
  g_test_add ("/ui/window/no-round-among-real-cases", Window, NULL, set_up_vault,
              test_no_round_among_real_cases, tear_down_vault);
  g_test_add ("/ui/window/after-locking-one-is-where-one-was", Window, NULL, set_up_vault,
              test_after_locking_one_is_where_one_was, tear_down_vault);
  g_test_add ("/ui/window/what-cannot-be-saved-is-hidden-and-stays-open", Window, NULL,
              set_up_vault, test_what_cannot_be_saved_is_hidden_and_stays_open, tear_down_vault);
  g_test_add ("/ui/window/what-cannot-start-anew-stays-hidden", Window, NULL, set_up_vault,
              test_what_cannot_start_anew_stays_hidden, tear_down_vault);

  return g_test_run ();
}
