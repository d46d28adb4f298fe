/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/releases/releases-page.h"

#include "base/json.h"
#include "interview/release-give.h"
#include "interview/told.h"
#include "model/people.h"
#include "tests/ui/practice-case.h"
#include "ui/releases/release-line.h"
#include "ui/releases/words-form.h"

#include <adwaita.h>

#define FRAGMENT "answer/harmed/V04/1"
#define WORDS    "Bij nu. Niet bij toen. Toen komt vanzelf wel."

typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  VgCase *subject;
  GtkWidget *window;
  GtkWidget *page;
} Given;

static void
run_until_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
show (Given *given)
{
  given->window = gtk_window_new ();
  given->page = g_object_ref_sink (vg_releases_page_new (given->file, given->shelf, NULL));
  gtk_window_set_default_size (GTK_WINDOW (given->window), 1200, 800);
  gtk_window_set_child (GTK_WINDOW (given->window), given->page);
  gtk_window_present (GTK_WINDOW (given->window));
  run_until_idle ();
}

static void
set_up (Given *given, gconstpointer data)
{
  given->folder = practice_new_folder ();
  given->shelf = practice_read_shelf ();
  given->file = practice_open_case (given->folder);
  given->subject = vg_case_file_get_case (given->file);
  show (given);
}

static void
close_window (Given *given)
{
  gtk_window_destroy (GTK_WINDOW (given->window));
  g_assert_finalize_object (given->page);
  run_until_idle ();
}

static void
tear_down (Given *given, gconstpointer data)
{
  close_window (given);
  g_assert_finalize_object (given->file);
  vg_shelf_unref (given->shelf);
  practice_remove_folder (given->folder);
}

/* The first widget for which @is_it says so, in the order of reading. */
static GtkWidget *
find (GtkWidget *widget, gboolean (*is_it) (GtkWidget *, const char *), const char *what)
{
  GtkWidget *found = NULL;

  if (is_it (widget, what))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, is_it, what);

  return found;
}

static gboolean
is_line_of (GtkWidget *widget, const char *place)
{
  return VG_IS_RELEASE_LINE (widget) &&
         g_str_equal (vg_release_line_get_row (VG_RELEASE_LINE (widget))->place, place);
}

static gboolean
is_label_with (GtkWidget *widget, const char *words)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) &&
         strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL;
}

static gboolean
is_button_with (GtkWidget *widget, const char *words)
{
  return GTK_IS_BUTTON (widget) &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), words) == 0;
}

static gboolean
is_form (GtkWidget *widget, const char *unused)
{
  return VG_IS_WORDS_FORM (widget);
}

static GtkWidget *
open_line (Given *given, const char *place)
{
  GtkWidget *line = NULL;

  gtk_widget_activate_action (given->page, "releases.go", "s", place);
  line = find (given->page, is_line_of, place);
  g_assert_nonnull (line);
  g_assert_true (vg_release_line_get_is_open (VG_RELEASE_LINE (line)));
  return line;
}

static gboolean
is_icon (GtkWidget *widget, const char *name)
{
  return GTK_IS_IMAGE (widget) &&
         g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (widget)), name) == 0;
}

static void
test_a_line_shows_that_it_opens (Given *given, gconstpointer unused)
{
  GtkWidget *line = find (given->page, is_line_of, FRAGMENT);

  g_assert_nonnull (find (line, is_icon, "pan-end-symbolic"));
  open_line (given, FRAGMENT);
  g_assert_null (find (line, is_icon, "pan-end-symbolic"));
  g_assert_nonnull (find (line, is_icon, "pan-down-symbolic"));
}

static void
assert_shows (GtkWidget *widget, const char *words)
{
  run_until_idle ();
  g_assert_nonnull (find (widget, is_label_with, words));
}

static void
press (GtkWidget *widget, const char *button)
{
  GtkWidget *found = find (widget, is_button_with, button);

  g_assert_nonnull (found);
  g_signal_emit_by_name (found, "clicked");
  run_until_idle ();
}

static void
save_other_words (GtkWidget *line, const char *words)
{
  GtkWidget *form = find (line, is_form, NULL);

  gtk_text_buffer_set_text (vg_words_form_get_buffer (VG_WORDS_FORM (form)), words, -1);
  g_signal_emit_by_name (form, "save");
}

/* Enough lines for a real case, all of them there once it is quiet. */
static void
test_both_parties_have_all_their_lines (Given *given, gconstpointer data)
{
  static const char *const parties[] = { "harmed", "accused" };

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++) {
    g_autoptr (GPtrArray) rows = vg_release_list (given->subject, given->shelf, parties[i]);

    g_assert_cmpuint (rows->len, >, 60);
    for (guint n = 0; n < rows->len; n++)
      g_assert_nonnull (find (given->page, is_line_of, ((VgReleaseRow *) rows->pdata[n])->place));
  }
}

#define SUPPORTER "answer/supporter-1/S05/1"

/* A supporter of the harmed party, with words of a talk. */
static void
add_supporter (Given *given)
{
  g_autofree char *person = vg_people_add (given->subject, "supporter", "harmed",
                                           "mevrouw Meerkoet", NULL);
  JsonObject *record = NULL;

  g_assert_cmpstr (person, ==, "supporter-1");
  record = json_object_new ();
  json_object_set_string_member (record, "as", "quotation");
  json_object_set_string_member (record, "text", "Zij slaapt weer.");
  g_assert_true (vg_case_set (given->subject, SUPPORTER, vg_json_new_object (record), NULL));
}

static void
choose_receiver (GtkWidget *line, const char *name)
{
  GtkWidget *to = find (line, is_button_with, name);

  g_assert_nonnull (to);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (to), TRUE);
  run_until_idle ();
}

static GtkWidget *
open_supporter (Given *given)
{
  add_supporter (given);
  close_window (given);
  show (given);
  return open_line (given, SUPPORTER);
}

/* A permission is given by somebody, to somebody: none is carried over. */
static void
test_another_receiver_is_asked_about_anew (Given *given, gconstpointer data)
{
  GtkWidget *line = open_supporter (given);

  g_assert_true (gtk_widget_get_mapped (line));
  press (line, "As it is");
  g_assert_true (vg_release_is_for (given->subject, SUPPORTER, "accused"));
  choose_receiver (line, "mevrouw Vlinder");
  g_assert_true (vg_release_is_for (given->subject, SUPPORTER, "accused"));
  g_assert_false (vg_release_is_for (given->subject, SUPPORTER, "harmed"));
  g_assert_nonnull (find (line, is_label_with, "For de heer Kei: may go as it is"));
  g_assert_nonnull (find (line, is_label_with, "mevrouw Vlinder"));
  press (line, "As it is");
  g_assert_true (vg_release_is_for (given->subject, SUPPORTER, "harmed"));
  g_assert_false (vg_release_is_for (given->subject, SUPPORTER, "accused"));
  g_assert_nonnull (find (line, is_label_with, "Could go to de heer Kei from"));
  g_assert_true (vg_case_undo (given->subject));
  run_until_idle ();
  g_assert_true (vg_release_is_for (given->subject, SUPPORTER, "accused"));
  press (line, "No");
  g_assert_cmpint (vg_release_of (given->subject, SUPPORTER), ==, VG_RELEASE_NO);
}

static void
test_words_of_a_supporter_may_go_to_both (Given *given, gconstpointer data)
{
  GtkWidget *line = open_supporter (given);

  choose_receiver (line, "both");
  press (line, "As it is");
  g_assert_true (vg_release_is_for (given->subject, SUPPORTER, "harmed"));
  g_assert_true (vg_release_is_for (given->subject, SUPPORTER, "accused"));
}

/* Where nobody else had a talk there is nothing to turn to. */
static void
test_without_others_there_is_no_page_of_theirs (Given *given, gconstpointer data)
{
  GtkWidget *others = find (given->page, is_button_with, "Of people around them");

  g_assert_nonnull (others);
  g_assert_false (gtk_widget_get_visible (others));
}

static void
test_a_decision_is_one_act_and_the_focus_stays_on_the_line (Given *given, gconstpointer data)
{
  GtkWidget *line = open_line (given, FRAGMENT);
  guint n_acts = vg_case_get_n_acts (given->subject);

  press (line, "As it is");
  g_assert_cmpuint (vg_case_get_n_acts (given->subject), ==, n_acts + 1);
  g_assert_cmpint (vg_release_of (given->subject, FRAGMENT), ==, VG_RELEASE_GIVEN);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (given->window)) == line);
  assert_shows (line, "may go as it is since");

  press (line, "As if never asked");
  g_assert_cmpint (vg_release_of (given->subject, FRAGMENT), ==, VG_RELEASE_NONE);
  assert_shows (line, "not asked yet");
}

static void
test_other_words_begin_empty_and_stand_on_the_line (Given *given, gconstpointer data)
{
  GtkWidget *line = open_line (given, FRAGMENT);

  press (line, "In other words…");
  g_assert_cmpint (vg_release_of (given->subject, FRAGMENT), ==, VG_RELEASE_NONE);
  save_other_words (line, " ");
  assert_shows (line, "write the other words");
  save_other_words (line, "Zij begint <b>liever</b> bij nu.");
  assert_shows (line, "“Zij begint <b>liever</b> bij nu.”");
}

static void
change_words (Given *given)
{
  JsonObject *record = vg_case_copy_record (given->subject, FRAGMENT);
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (GError) error = NULL;

  json_object_set_string_member (record, "text", "Bij toen.");
  json_node_take_object (node, record);
  vg_case_set (given->subject, FRAGMENT, node, &error);
  g_assert_no_error (error);
}

static void
test_what_has_lapsed_comes_first_with_both_wordings (Given *given, gconstpointer data)
{
  GtkWidget *line = open_line (given, FRAGMENT);

  press (line, "As it is");
  change_words (given);
  assert_shows (line, "lapsed");
  assert_shows (line, "“" WORDS "”");
  assert_shows (line, "“Bij toen.”");
  assert_shows (given->page, "Needs you before contact");
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (line)), ==, 0);
}

/* In the register too, which says so as soon as it does not hold any more. */
static void
test_what_was_told_stands_in_the_register (Given *given, gconstpointer data)
{
  static const VgTelling telling = { .how = "Aan de telefoon", .received = "<i>Zweeg</i>" };
  GtkWidget *line = open_line (given, FRAGMENT);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  press (line, "As it is");
  g_assert_true (vg_told_add (given->subject, FRAGMENT, &telling, &error));
  assert_shows (line, "Told to de heer Kei on");
  assert_shows (given->page, "Aan de telefoon · <i>Zweeg</i>");
  change_words (given);
  assert_shows (given->page, "Needs you before contact");
  assert_shows (given->page, "This does not hold any more");
  entries = vg_told_list (given->subject, FRAGMENT);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_false (((VgTold *) entries->pdata[0])->holds);
}

static void
check_text (Given *given, const char *text)
{
  GtkWidget *check = find (given->page, is_button_with, "_Check this text");
  GtkWidget *form = gtk_widget_get_ancestor (check, VG_TYPE_WORDS_FORM);

  gtk_text_buffer_set_text (vg_words_form_get_buffer (VG_WORDS_FORM (form)), text, -1);
  g_signal_emit_by_name (form, "save");
}

static void
test_one_comes_to_check_a_text_in_the_text (Given *given, gconstpointer data)
{
  GtkWidget *focus = NULL;

  press (given->page, "Check a text");
  focus = gtk_window_get_focus (GTK_WINDOW (given->window));
  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, VG_TYPE_WORDS_FORM));
}

static void
test_a_text_that_says_too_much_is_shown_and_not_kept (Given *given, gconstpointer data)
{
  guint n_acts = vg_case_get_n_acts (given->subject);
  g_autofree char *text = NULL;

  press (given->page, "Check a text");
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (find (given->page, is_button_with, "For de heer Kei")), TRUE);
  check_text (given, "Zij zegt: " WORDS " Kanarievogel.");
  assert_shows (given->page, "! May not go like this");
  assert_shows (given->page, "This cannot go to de heer Kei like this");
  g_assert_cmpuint (vg_case_get_n_acts (given->subject), ==, n_acts);
  text = vg_case_to_text (given->subject);
  g_assert_null (strstr (text, "Kanarievogel"));

  press (given->page, "To this line");
  g_assert_true (
      vg_release_line_get_is_open (VG_RELEASE_LINE (find (given->page, is_line_of, FRAGMENT))));
}

/* What it would take back stands on another part of the page. */
static void
test_the_way_back_goes_when_one_turns_to_another_part (Given *given, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  gtk_window_set_child (GTK_WINDOW (given->window), NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), given->page);
  gtk_window_set_child (GTK_WINDOW (given->window), overlay);
  run_until_idle ();
  vg_step_page_tell_done (VG_STEP_PAGE (given->page), "Written down");
  g_assert_nonnull (g_object_get_data (G_OBJECT (given->page), "vg-undo"));
  press (given->page, "Check a text");
  g_assert_null (g_object_get_data (G_OBJECT (given->page), "vg-undo"));
}

/* An idle that comes too late would meet a page that is gone. */
static void
test_leaving_in_the_middle_is_safe (Given *given, gconstpointer data)
{
  open_line (given, FRAGMENT);
  change_words (given);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, test) g_test_add (name, Given, NULL, set_up, test, tear_down)
  ADD ("/ui/releases-page/both-parties-have-all-their-lines",
       test_both_parties_have_all_their_lines);
  ADD ("/ui/releases-page/the-way-back-goes-when-one-turns-to-another-part",
       test_the_way_back_goes_when_one_turns_to_another_part);
  ADD ("/ui/releases-page/a-line-shows-that-it-opens", test_a_line_shows_that_it_opens);
  ADD ("/ui/releases-page/another-receiver-is-asked-about-anew",
       test_another_receiver_is_asked_about_anew);
  ADD ("/ui/releases-page/words-of-a-supporter-may-go-to-both",
       test_words_of_a_supporter_may_go_to_both);
  ADD ("/ui/releases-page/without-others-there-is-no-page-of-theirs",
       test_without_others_there_is_no_page_of_theirs);
  ADD ("/ui/releases-page/a-decision-is-one-act-and-the-focus-stays-on-the-line",
       test_a_decision_is_one_act_and_the_focus_stays_on_the_line);
  ADD ("/ui/releases-page/other-words-begin-empty-and-stand-on-the-line",
       test_other_words_begin_empty_and_stand_on_the_line);
  ADD ("/ui/releases-page/what-has-lapsed-comes-first-with-both-wordings",
       test_what_has_lapsed_comes_first_with_both_wordings);
  ADD ("/ui/releases-page/what-was-told-stands-in-the-register",
       test_what_was_told_stands_in_the_register);
  ADD ("/ui/releases-page/one-comes-to-check-a-text-in-the-text",
       test_one_comes_to_check_a_text_in_the_text);
  ADD ("/ui/releases-page/a-text-that-says-too-much-is-shown-and-not-kept",
       test_a_text_that_says_too_much_is_shown_and_not_kept);
  ADD ("/ui/releases-page/leaving-in-the-middle-is-safe", test_leaving_in_the_middle_is_safe);
#undef ADD

  return g_test_run ();
}
