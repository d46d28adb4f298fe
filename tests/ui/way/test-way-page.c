/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/way/way-page.h"

#include "base/json.h"
#include "derive/approach.h"
#include "interview/contact.h"
#include "interview/told.h"
#include "tests/ui/case-on-screen.h"
#include "ui/common/words-field.h"
#include "ui/way/contact-line.h"

#include <adwaita.h>

static void
set_up (CaseOnScreen *self, gconstpointer data)
{
  case_on_screen_show (self, "2026-05-14T14:03:22Z", vg_way_page_new);
  case_on_screen_wait (self, "Where the case is", 1);
}

static void
tear_down (CaseOnScreen *self, gconstpointer data)
{
  case_on_screen_close (self);
}

static const char *
get_member (CaseOnScreen *self, const char *member)
{
  return vg_json_get_string (vg_case_get_object (self->subject, "approach/accused"), member);
}

static void
put_state (CaseOnScreen *self, const char *state)
{
  JsonObject *record = json_object_new ();

  json_object_set_string_member (record, "state", state);
  g_assert_true (
      vg_case_set (self->subject, "approach/accused", vg_json_new_object (record), NULL));
}

/* As if nobody had been spoken to on the other side. */
static void
forget_talks (CaseOnScreen *self)
{
  g_autoptr (GPtrArray) places = vg_case_list (self->subject, "answer/accused");
  JsonObject *set = json_object_new ();

  for (guint i = 0; i < places->len; i++)
    json_object_set_null_member (set, places->pdata[i]);
  g_assert_true (vg_case_append (self->subject, set, NULL, NULL));
}

static void
test_the_page_says_where_the_case_is (CaseOnScreen *self, gconstpointer data)
{
  g_assert_cmpuint (case_on_screen_count (self->page, "✓ Registration"), ==, 1);
  g_assert_cmpuint (case_on_screen_count (self->page, "◐ Contact"), ==, 1);
  g_assert_cmpuint (case_on_screen_count (self->page, "○ Closed"), ==, 1);
  g_assert_cmpuint (case_on_screen_count (self->page, "Look again from"), ==, 1);
}

static void
test_a_letter_one_reminder_and_no_second (CaseOnScreen *self, gconstpointer data)
{
  forget_talks (self);
  put_state (self, "prepared");
  case_on_screen_wait (self, "Prepared", 1);
  g_assert_null (case_on_screen_find_button (self->page, "One reminder went out"));
  case_on_screen_press (self, "Sent today");
  case_on_screen_wait (self, "Waits for an answer from de heer Kei, until 4 June 2026", 1);
  case_on_screen_press (self, "One reminder went out");
  case_on_screen_wait (self, "Waits for an answer from de heer Kei, until 28 May 2026", 1);
  g_assert_null (case_on_screen_find_button (self->page, "One reminder went out"));
  case_on_screen_press (self, "Stays silent");
  case_on_screen_wait (self, "Silent", 1);
  g_assert_null (case_on_screen_find_button (self->page, "One reminder went out"));
  g_assert_nonnull (case_on_screen_find_button (self->page, "End well without contact"));
}

static void
test_of_a_no_nothing_is_told_until_that_was_said (CaseOnScreen *self, gconstpointer data)
{
  case_on_screen_press (self, "Says no");
  case_on_screen_wait (self, "What may the other hear of this?", 1);
  g_assert_cmpstr (get_member (self, "may-tell"), ==, "nothing");
  g_assert_cmpstr (get_member (self, "delete-on"), ==, "2026-06-11");
  case_on_screen_press (self, "Only that they do not want to");
  g_assert_cmpstr (get_member (self, "may-tell"), ==, "only-that");
  g_assert_true (gtk_widget_activate_action (self->page, "page.undo", NULL));
  g_assert_true (gtk_widget_activate_action (self->page, "page.undo", NULL));
  case_on_screen_wait (self, "What may the other hear of this?", 0);
  g_assert_null (vg_case_get (self->subject, "approach/accused"));
}

static void
test_what_is_not_known_stands_instead_of_the_button (CaseOnScreen *self, gconstpointer data)
{
  forget_talks (self);
  put_state (self, "prepared");
  case_on_screen_wait (self, "Prepared", 1);
  g_assert_nonnull (case_on_screen_find_button (self->page, "Sent today"));
  g_assert_true (vg_case_set (self->subject, "consent/harmed/approach", NULL, NULL));
  case_on_screen_wait (self, "Ask the other side whether this person may be approached", 1);
  g_assert_null (case_on_screen_find_button (self->page, "Sent today"));
}

static void
test_who_is_not_to_be_contacted_has_no_papers (CaseOnScreen *self, gconstpointer data)
{
  g_assert_null (case_on_screen_find_button (self->page, "Letter and telephone card"));
  forget_talks (self);
  put_state (self, "prepared");
  case_on_screen_wait (self, "Prepared", 1);
  g_assert_nonnull (case_on_screen_find_button (self->page, "Letter and telephone card"));
  case_on_screen_press (self, "Is not to be contacted any more");
  case_on_screen_wait (self, "de heer Kei does not want to be contacted", 1);
  g_assert_cmpstr (get_member (self, "do-not-contact"), ==, "yes");
  g_assert_null (case_on_screen_find_button (self->page, "Letter and telephone card"));
  g_assert_true (vg_approach_is_not_to_be_contacted (self->subject, "accused"));
}

static guint
count_lines (GtkWidget *widget)
{
  guint n = VG_IS_CONTACT_LINE (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_lines (child);

  return n;
}

static void
test_a_contact_is_noted_and_can_be_taken_back (CaseOnScreen *self, gconstpointer data)
{
  guint n = count_lines (self->page);

  case_on_screen_press (self, "Note the contact");
  case_on_screen_wait (self, "14 May · Call, to mevrouw Vlinder", 1);
  g_assert_cmpuint (count_lines (self->page), ==, n + 1);
  g_assert_true (gtk_widget_activate_action (self->page, "page.undo", NULL));
  case_on_screen_wait (self, "14 May · Call, to mevrouw Vlinder", 0);
  g_assert_cmpuint (count_lines (self->page), ==, n);
}

static GtkDropDown *
find_drop_down (GtkWidget *widget, guint *n)
{
  GtkDropDown *found = NULL;

  if (GTK_IS_DROP_DOWN (widget))
    return (*n)-- == 0 ? GTK_DROP_DOWN (widget) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_drop_down (child, n);

  return found;
}

/* The second choice of the form. */
static void
choose_kind (CaseOnScreen *self, const char *kind)
{
  const char *const *kinds = vg_contact_get_kinds ();
  guint n = 1;
  GtkDropDown *choice = find_drop_down (self->page, &n);

  for (guint i = 0; kinds[i] != NULL; i++)
    if (g_str_equal (kinds[i], kind))
      gtk_drop_down_set_selected (choice, i);
}

static void
test_which_way_it_went_is_the_usual_one_of_its_kind (CaseOnScreen *self, gconstpointer data)
{
  choose_kind (self, "answer");
  case_on_screen_press (self, "Note the contact");
  case_on_screen_wait (self, "14 May · Answer, from mevrouw Vlinder", 1);
  choose_kind (self, "letter");
  case_on_screen_press (self, "Note the contact");
  case_on_screen_wait (self, "14 May · Letter, to mevrouw Vlinder", 1);
}

static void
test_a_call_from_the_other_is_noted_as_theirs (CaseOnScreen *self, gconstpointer data)
{
  g_autoptr (GPtrArray) contacts = NULL;
  const VgContact *last = NULL;

  case_on_screen_press (self, "From them");
  case_on_screen_press (self, "Note the contact");
  case_on_screen_wait (self, "14 May · Call, from mevrouw Vlinder", 1);
  contacts = vg_contact_list (self->subject, "harmed");
  last = contacts->pdata[contacts->len - 1];
  g_assert_cmpstr (last->direction, ==, "from");
  g_assert_true (gtk_widget_activate_action (self->page, "way.set-contact", "(sss)", last->place,
                                             "direction", "to"));
  case_on_screen_wait (self, "14 May · Call, to mevrouw Vlinder", 1);
}

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);

  return found;
}

/* Behind “More for …”, where the day and the direction are put right as well. */
static void
test_by_which_way_is_put_right (CaseOnScreen *self, gconstpointer data)
{
  GtkWidget *line = NULL;
  GtkWidget *field = NULL;
  GtkTextBuffer *typed = NULL;
  g_autofree char *place = NULL;

  case_on_screen_press (self, "Note the contact");
  case_on_screen_wait (self, "14 May · Call, to mevrouw Vlinder", 1);
  line = find_type (self->page, VG_TYPE_CONTACT_LINE);
  place = g_strdup (vg_contact_line_get_place (VG_CONTACT_LINE (line)));
  field = find_type (find_type (line, GTK_TYPE_POPOVER), VG_TYPE_WORDS_FIELD);
  typed = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_type (field, GTK_TYPE_TEXT_VIEW)));
  gtk_text_buffer_set_text (typed, "het werknummer", -1);
  g_assert_true (vg_words_field_save (VG_WORDS_FIELD (field), NULL));
  g_assert_cmpstr (case_on_screen_get (self, place, "channel"), ==, "het werknummer");
  case_on_screen_wait (self, "het werknummer", 1);
}

/* The first of the released lines that are offered. */
static void
test_released_words_that_went_along_are_in_the_register (CaseOnScreen *self, gconstpointer data)
{
  g_autoptr (GPtrArray) before = vg_told_list (self->subject, NULL);
  g_autoptr (GPtrArray) after = NULL;

  case_on_screen_press (self, "Wat volgens mij niet is gebeurd");
  case_on_screen_press (self, "Note the contact");
  case_on_screen_wait (self, "1 released line went along.", 1);
  after = vg_told_list (self->subject, NULL);
  g_assert_cmpuint (after->len, ==, before->len + 1);
}

static void
add (const char *name, void (*test) (CaseOnScreen *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/way-page/", name, NULL);

  g_test_add (path, CaseOnScreen, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("the-page-says-where-the-case-is", test_the_page_says_where_the_case_is);
  add ("a-letter-one-reminder-and-no-second", test_a_letter_one_reminder_and_no_second);
  add ("of-a-no-nothing-is-told-until-that-was-said",
       test_of_a_no_nothing_is_told_until_that_was_said);
  add ("what-is-not-known-stands-instead-of-the-button",
       test_what_is_not_known_stands_instead_of_the_button);
  add ("who-is-not-to-be-contacted-has-no-papers", test_who_is_not_to_be_contacted_has_no_papers);
  add ("released-words-that-went-along-are-in-the-register",
       test_released_words_that_went_along_are_in_the_register);
  add ("which-way-it-went-is-the-usual-one-of-its-kind",
       test_which_way_it_went_is_the_usual_one_of_its_kind);
  add ("a-call-from-the-other-is-noted-as-theirs", test_a_call_from_the_other_is_noted_as_theirs);
  add ("by-which-way-is-put-right", test_by_which_way_is_put_right);
  add ("a-contact-is-noted-and-can-be-taken-back", test_a_contact_is_noted_and_can_be_taken_back);

  return g_test_run ();
}
