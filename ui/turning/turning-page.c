/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/turning/turning-page.h"

#include "derive/stage.h"
#include "interview/advice.h"
#include "interview/noted.h"
#include "interview/referral.h"
#include "model/people.h"
#include "model/place.h"
#include "ui/common/ask.h"
#include "ui/common/follow.h"
#include "ui/common/name.h"
#include "ui/common/sentence.h"
#include "ui/common/wrap-row.h"
#include "ui/turning/directory-view.h"
#include "ui/turning/turning-section.h"
#include "ui/turning/turning-words.h"
#include "ui/turning/worry-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define MELDCODE "meldcode."

struct _VgTurningPage {
  VgStepPage parent_instance;

  VgRuleBook *book;
  VgTurningSection *signals;
  VgTurningSection *advice;
  VgTurningSection *referrals;
  VgWorryView *worries;

  VgSavedLabel *saved;
  GtkLabel *fault;
  GtkBox *content;
  GtkWidget *ask;
  GtkBox *refer;
};

G_DEFINE_FINAL_TYPE (VgTurningPage, vg_turning_page, VG_TYPE_STEP_PAGE)

static VgCase *
get_case (VgTurningPage *self)
{
  return vg_step_page_get_case (VG_STEP_PAGE (self));
}

static VgShelf *
get_shelf (VgTurningPage *self)
{
  return vg_step_page_get_shelf (VG_STEP_PAGE (self));
}

/* --- What it shows --- */

static GtkWidget *
make_refer (VgTurningPage *self, const char *party)
{
  g_autofree char *name = vg_people_dup_name (get_case (self), party);
  /* Translators: %s is what a person wishes to be called. */
  g_autofree char *label = g_strdup_printf (_ ("Refer %s…"), name);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", party);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "turning.refer");
  return button;
}

/* The people seldom change; where they do the buttons are made anew. */
static void
show_people (VgTurningPage *self)
{
  g_autoptr (GPtrArray) people = vg_stage_list_people (get_case (self), get_shelf (self));
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->refer));
  guint n = 0;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;
  if (n == people->len)
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->refer))) != NULL)
    gtk_box_remove (self->refer, child);
  for (guint i = 0; i < people->len; i++)
    gtk_box_append (self->refer, make_refer (self, people->pdata[i]));
}

static void
refresh (VgStepPage *page)
{
  VgTurningPage *self = VG_TURNING_PAGE (page);
  VgCase *subject = get_case (self);
  g_autoptr (GPtrArray) seen = vg_noted_list_places (subject, "signal");
  g_autoptr (GPtrArray) asked = vg_advice_list (subject);
  g_autoptr (GPtrArray) pointed = vg_referral_list (subject);

  vg_turning_section_show (self->signals, seen);
  vg_turning_section_show (self->advice, asked);
  vg_turning_section_show (self->referrals, pointed);
  show_people (self);
  if (self->book != NULL)
    vg_worry_view_show (self->worries, self->book);
  vg_name_tidy (GTK_WIDGET (self->content));
}

/* --- What one does --- */

static void
set_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgTurningPage *self = VG_TURNING_PAGE (widget);
  const char *place = NULL;
  const char *member = NULL;
  const char *text = NULL;
  GError *error = NULL;

  g_variant_get (parameter, "(&s&s&s)", &place, &member, &text);
  vg_turning_words_set (get_case (self), place, member, text, &error);
  vg_step_page_tell (VG_STEP_PAGE (self), _ ("Noted"), error);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgTurningPage *self = VG_TURNING_PAGE (widget);
  GError *error = NULL;

  vg_turning_words_remove (get_case (self), g_variant_get_string (parameter, NULL), &error);
  vg_step_page_tell (VG_STEP_PAGE (self), _ ("Taken away"), error);
}

/* What was added stands open, to be written on. @place (taken) */
static void
open_new (VgTurningPage *self, VgTurningSection *section, char *place, GError *error)
{
  g_autofree char *owned = place;
  VgTurningRow *row = NULL;

  if (owned != NULL) {
    vg_follow_catch_up (GTK_WIDGET (self));
    row = vg_turning_section_find (section, owned);
  }
  vg_step_page_tell (VG_STEP_PAGE (self), _ ("Noted"), error);
  if (row != NULL)
    vg_turning_row_open (row);
}

static void
add_advice (VgTurningPage *self, const char *whom, const char *directory)
{
  const VgAdvice advice = { .whom = whom, .directory = directory };
  GError *error = NULL;
  char *place = vg_advice_add (get_case (self), &advice, &error);

  open_new (self, self->advice, place, error);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *whom = NULL;

  if (vg_ask_finish (result, &whom))
    add_advice (VG_TURNING_PAGE (source), whom, NULL);
}

/* With nobody named it is asked whom. */
static void
ask_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const VgQuestion question = {
    .heading = _ ("Advice you asked"),
    .body = _ ("A colleague, a help line, a lawyer. What you asked and what came of it you note in "
               "its line."),
    .yes = _ ("_Add"),
    .entry_name = _ ("Whom you asked"),
  };
  const char *whom = NULL;
  const char *directory = NULL;

  g_variant_get (parameter, "(&s&s)", &whom, &directory);
  if (*whom != '\0')
    add_advice (VG_TURNING_PAGE (widget), whom, directory);
  else
    vg_ask (widget, &question, asked_cb, NULL);
}

static void
referred_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VgTurningPage *self = VG_TURNING_PAGE (source);
  g_autofree char *party = user_data;
  g_autofree char *whom = NULL;
  VgReferral referral = { .party = party };
  GError *error = NULL;
  char *place = NULL;

  if (!vg_ask_finish (result, &whom))
    return;

  referral.whom = whom;
  place = vg_referral_add (get_case (self), &referral, &error);
  open_new (self, self->referrals, place, error);
}

static void
refer_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const VgQuestion question = {
    .heading = _ ("To whom?"),
    .body = _ ("Saying where somebody can turn is always possible. Passing on their name takes "
               "their consent; note it in its line."),
    .yes = _ ("_Add"),
    .entry_name = _ ("To whom"),
  };

  vg_ask (widget, &question, referred_cb, g_variant_dup_string (parameter, NULL));
}

static void
worry_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgTurningPage *self = VG_TURNING_PAGE (widget);

  if (self->book != NULL)
    vg_worry_view_begin (self->worries, self->book);
}

/* "1" of "step/meldcode.1/m1". */
static char *
dup_worry (const char *place)
{
  g_autofree char *path = vg_place_dup_word (place, 1);

  return g_strdup (path + strlen (MELDCODE));
}

static VgPath *
make_path (VgTurningPage *self, const char *id)
{
  return vg_path_new_meldcode (get_case (self), get_shelf (self), self->book, id);
}

static void
mark_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgTurningPage *self = VG_TURNING_PAGE (widget);
  const char *place = NULL;
  const char *state = NULL;
  const char *words = NULL;
  g_autofree char *id = NULL;
  g_autoptr (VgPath) path = NULL;
  g_autoptr (VgPath) now = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;

  g_variant_get (parameter, "(&s&s&s)", &place, &state, &words);
  id = dup_worry (place);
  path = make_path (self, id);
  if (vg_path_note (path, vg_place_get_last (place), state, words, &error)) {
    now = make_path (self, id);
    vg_path_list_go_on (vg_worry_view_find (self->worries, id), place, now);
    vg_step_page_tell_done (VG_STEP_PAGE (widget), _ ("Noted"));
    return;
  }

  why = vg_sentence_dup (error->message);
  vg_path_row_refuse (vg_path_list_find (vg_worry_view_find (self->worries, id), place), why);
}

static void
clear_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgTurningPage *self = VG_TURNING_PAGE (widget);
  const char *place = g_variant_get_string (parameter, NULL);
  g_autofree char *id = dup_worry (place);
  g_autoptr (VgPath) path = make_path (self, id);

  if (vg_path_clear (path, vg_place_get_last (place), NULL))
    vg_step_page_tell_done (VG_STEP_PAGE (widget), _ ("Taken up again"));
}

/* --- The page --- */

static gboolean
vg_turning_page_focus_first (VgStepPage *page)
{
  VgTurningPage *self = VG_TURNING_PAGE (page);

  return gtk_widget_child_focus (GTK_WIDGET (self->content), GTK_DIR_TAB_FORWARD);
}

static void
vg_turning_page_finalize (GObject *object)
{
  VgTurningPage *self = VG_TURNING_PAGE (object);

  g_clear_pointer (&self->book, vg_rule_book_unref);

  G_OBJECT_CLASS (vg_turning_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "turning.set", "(sss)", set_cb);
  gtk_widget_class_install_action (widget_class, "turning.remove", "s", remove_cb);
  gtk_widget_class_install_action (widget_class, "turning.ask", "(ss)", ask_cb);
  gtk_widget_class_install_action (widget_class, "turning.refer", "s", refer_cb);
  gtk_widget_class_install_action (widget_class, "turning.worry", NULL, worry_cb);
  gtk_widget_class_install_action (widget_class, "path.mark", "(sss)", mark_cb);
  gtk_widget_class_install_action (widget_class, "path.clear", "s", clear_cb);
}

static void
vg_turning_page_class_init (VgTurningPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WRAP_ROW);

  G_OBJECT_CLASS (klass)->finalize = vg_turning_page_finalize;
  VG_STEP_PAGE_CLASS (klass)->refresh = refresh;
  VG_STEP_PAGE_CLASS (klass)->focus_first = vg_turning_page_focus_first;

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/turning/turning-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgTurningPage, saved);
  gtk_widget_class_bind_template_child (widget_class, VgTurningPage, fault);
  gtk_widget_class_bind_template_child (widget_class, VgTurningPage, content);
  gtk_widget_class_bind_template_child (widget_class, VgTurningPage, ask);
  gtk_widget_class_bind_template_child (widget_class, VgTurningPage, refer);
}

static void
vg_turning_page_init (VgTurningPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Each before the button that adds to it. */
static void
put_sections (VgTurningPage *self)
{
  VgCase *subject = get_case (self);
  GtkWidget *before = gtk_widget_get_prev_sibling (self->ask);

  self->signals = VG_TURNING_SECTION (vg_turning_section_new (
      subject, _ ("Signals"),
      _ ("What strikes you in a talk you note there, in the words in which you saw or heard it. It "
         "stands here until it was discussed.")));
  self->advice = VG_TURNING_SECTION (
      vg_turning_section_new (subject, _ ("Advice asked"), _ ("No advice was asked yet.")));
  self->referrals = VG_TURNING_SECTION (
      vg_turning_section_new (subject, _ ("Referrals"), _ ("Nobody was referred yet.")));
  self->worries = VG_WORRY_VIEW (vg_worry_view_new (subject, get_shelf (self)));
  gtk_box_insert_child_after (self->content, GTK_WIDGET (self->signals), before);
  gtk_box_insert_child_after (self->content, GTK_WIDGET (self->advice), GTK_WIDGET (self->signals));
  gtk_box_insert_child_after (self->content, GTK_WIDGET (self->referrals), self->ask);
  gtk_box_append (self->content, GTK_WIDGET (self->worries));
  gtk_box_append (self->content, vg_directory_view_new ());
}

/* Files an organisation may have edited: what is wrong with them stands on the page. */
static void
read_book (VgTurningPage *self)
{
  g_autoptr (GError) error = NULL;

  self->book = vg_rule_book_read (&error);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), error != NULL);
  if (error != NULL)
    gtk_label_set_text (self->fault, error->message);
}

GtkWidget *
vg_turning_page_new (VgCaseFile *file, VgShelf *shelf, const char *party)
{
  VgTurningPage *self = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (file) && shelf != NULL && party == NULL, NULL);

  self = g_object_new (VG_TYPE_TURNING_PAGE, NULL);
  vg_step_page_begin (VG_STEP_PAGE (self), file, shelf, self->saved);
  read_book (self);
  put_sections (self);
  vg_name_tidy (GTK_WIDGET (self));

  return GTK_WIDGET (self);
}
