/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/closing/closing-page.h"

#include "base/clock.h"
#include "derive/aftercare.h"
#include "derive/closing.h"
#include "derive/stage.h"
#include "model/people.h"
#include "risk/open-flags.h"
#include "ui/closing/care-column.h"
#include "ui/closing/ending-view.h"
#include "ui/common/ask.h"
#include "ui/common/name.h"
#include "ui/common/side-by-side.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _VgClosingPage {
  VgStepPage parent_instance;

  VgClosingRules *rules;
  GHashTable *columns; /* party → VgCareColumn, lent by its box */
  gboolean was_closed;

  VgSavedLabel *saved;
  GtkLabel *fault;
  GtkWidget *content;
  GtkWidget *flags;
  GtkLabel *flags_said;
  VgEndingView *ending;
  GtkWidget *plan;
  GtkBox *people;
  GtkWidget *erase;
};

G_DEFINE_FINAL_TYPE (VgClosingPage, vg_closing_page, VG_TYPE_STEP_PAGE)

static VgCase *
get_case (VgClosingPage *self)
{
  return vg_step_page_get_case (VG_STEP_PAGE (self));
}

/* --- What it shows --- */

static void
show_person (VgClosingPage *self, const char *party)
{
  GtkWidget *column = g_hash_table_lookup (self->columns, party);

  if (column == NULL) {
    column = vg_care_column_new (get_case (self), party);
    g_hash_table_insert (self->columns, g_strdup (party), column);
    gtk_box_append (self->people, column);
  }
  vg_care_column_show (VG_CARE_COLUMN (column), self->rules);
}

/* Ending past one stays possible, and nobody does so unawares. */
static void
show_flags (VgClosingPage *self, VgCase *subject)
{
  g_autofree char *flags = vg_open_flags_say_at_end (subject);

  gtk_label_set_text (self->flags_said, flags != NULL ? flags : "");
  gtk_widget_set_visible (self->flags, flags != NULL);
}

/* Closing comes from its form, everything else says itself what was done. */
static void
tell_closed (VgClosingPage *self, gboolean is_closed)
{
  if (is_closed && !self->was_closed)
    vg_step_page_tell_done (VG_STEP_PAGE (self), _ ("The case is closed"));
  self->was_closed = is_closed;
}

/* Of both, or of the one who took part. Returns: (transfer full) */
static char *
dup_plan_words (VgCase *subject)
{
  g_autoptr (GPtrArray) people = vg_aftercare_list_people (subject);
  g_autofree char *name = NULL;

  if (people->len != 1)
    return g_strdup (_ ("_Plan the aftercare of both"));

  name = vg_people_dup_name (subject, people->pdata[0]);
  /* Translators: %s is what a person wishes to be called. */
  return g_strdup_printf (_ ("_Plan the aftercare of %s"), name);
}

static void
show_plan (VgClosingPage *self)
{
  g_autofree char *words = dup_plan_words (get_case (self));

  gtk_button_set_label (GTK_BUTTON (self->plan), words);
  gtk_widget_set_visible (self->plan, vg_aftercare_can_plan (get_case (self), self->rules));
}

static void
refresh (VgStepPage *page)
{
  VgClosingPage *self = VG_CLOSING_PAGE (page);
  VgCase *subject = get_case (self);
  g_autoptr (GPtrArray) people = NULL;

  if (self->rules == NULL)
    return;

  people = vg_stage_list_principals (subject, vg_step_page_get_shelf (VG_STEP_PAGE (self)));
  show_flags (self, subject);
  vg_ending_view_show (self->ending, subject, self->rules);
  for (guint i = 0; i < people->len; i++)
    show_person (self, people->pdata[i]);
  show_plan (self);
  vg_name_tidy (self->content);
  tell_closed (self, vg_closing_is_closed (subject));
}

/* --- What one does --- */

static void
reopen_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgClosingPage *self = VG_CLOSING_PAGE (widget);
  GError *error = NULL;

  vg_closing_reopen (get_case (self), &error);
  vg_step_page_tell (VG_STEP_PAGE (self), _ ("The case is open again"), error);
}

/* Counted from the day it ended; where it goes on still, from today. */
static void
plan_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgClosingPage *self = VG_CLOSING_PAGE (widget);
  VgCase *subject = get_case (self);
  g_autofree char *today = vg_clock_dup_today ();
  VgClosing closing = { NULL };
  GError *error = NULL;

  vg_closing_get (subject, &closing);
  vg_aftercare_plan (subject, self->rules, closing.date != NULL ? closing.date : today, &error);
  vg_step_page_tell (VG_STEP_PAGE (self), _ ("The aftercare is planned"), error);
}

static void
care_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VgClosingPage *self = VG_CLOSING_PAGE (source);
  g_autofree char *party = user_data;
  g_autofree char *what = NULL;
  g_autofree char *place = NULL;
  GError *error = NULL;

  if (!vg_ask_finish (result, &what))
    return;

  place = vg_aftercare_add (get_case (self), party, what, NULL, &error);
  vg_step_page_tell (VG_STEP_PAGE (self), _ ("A moment of aftercare was added"), error);
}

static void
add_care_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const VgQuestion question = {
    .heading = _ ("Another moment of aftercare"),
    .body = _ ("What you will do, in a few words. The day you note in its line."),
    .yes = _ ("_Add"),
    .entry_name = _ ("What it is"),
  };

  vg_ask (widget, &question, care_answered_cb, g_variant_dup_string (parameter, NULL));
}

static void
set_care_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgClosingPage *self = VG_CLOSING_PAGE (widget);
  const char *place = NULL;
  const char *member = NULL;
  const char *text = NULL;
  GError *error = NULL;

  g_variant_get (parameter, "(&s&s&s)", &place, &member, &text);
  vg_aftercare_set (get_case (self), place, member, text, &error);
  vg_step_page_tell (VG_STEP_PAGE (self), _ ("Noted"), error);
}

static void
remove_care_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgClosingPage *self = VG_CLOSING_PAGE (widget);
  GError *error = NULL;

  vg_aftercare_remove (get_case (self), g_variant_get_string (parameter, NULL), &error);
  vg_step_page_tell (VG_STEP_PAGE (self), _ ("The moment was removed"), error);
}

/* --- The page --- */

static gboolean
vg_closing_page_focus_first (VgStepPage *page)
{
  VgClosingPage *self = VG_CLOSING_PAGE (page);

  return gtk_widget_grab_focus (GTK_WIDGET (self->ending));
}

static void
vg_closing_page_finalize (GObject *object)
{
  VgClosingPage *self = VG_CLOSING_PAGE (object);

  g_clear_pointer (&self->columns, g_hash_table_unref);
  g_clear_pointer (&self->rules, vg_closing_rules_free);

  G_OBJECT_CLASS (vg_closing_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "closing.reopen", NULL, reopen_cb);
  gtk_widget_class_install_action (widget_class, "closing.plan", NULL, plan_cb);
  gtk_widget_class_install_action (widget_class, "closing.add-care", "s", add_care_cb);
  gtk_widget_class_install_action (widget_class, "closing.set-care", "(sss)", set_care_cb);
  gtk_widget_class_install_action (widget_class, "closing.remove-care", "s", remove_care_cb);
}

static void
vg_closing_page_class_init (VgClosingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_ENDING_VIEW);
  g_type_ensure (VG_TYPE_SIDE_BY_SIDE);

  G_OBJECT_CLASS (klass)->finalize = vg_closing_page_finalize;
  VG_STEP_PAGE_CLASS (klass)->refresh = refresh;
  VG_STEP_PAGE_CLASS (klass)->focus_first = vg_closing_page_focus_first;

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/closing/closing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgClosingPage, saved);
  gtk_widget_class_bind_template_child (widget_class, VgClosingPage, fault);
  gtk_widget_class_bind_template_child (widget_class, VgClosingPage, content);
  gtk_widget_class_bind_template_child (widget_class, VgClosingPage, flags);
  gtk_widget_class_bind_template_child (widget_class, VgClosingPage, flags_said);
  gtk_widget_class_bind_template_child (widget_class, VgClosingPage, ending);
  gtk_widget_class_bind_template_child (widget_class, VgClosingPage, plan);
  gtk_widget_class_bind_template_child (widget_class, VgClosingPage, people);
  gtk_widget_class_bind_template_child (widget_class, VgClosingPage, erase);
}

static void
vg_closing_page_init (VgClosingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  /* Only a vault can erase: elsewhere the window does not offer it. */
  g_object_bind_property (self->erase, "sensitive", self->erase, "visible", G_BINDING_SYNC_CREATE);
}

/* A file an organisation may have edited: what is wrong with it stands on the page. */
static void
read_rules (VgClosingPage *self)
{
  g_autoptr (GError) error = NULL;

  self->rules = vg_closing_rules_read (&error);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), error != NULL);
  gtk_widget_set_visible (self->content, error == NULL);
  if (error != NULL)
    gtk_label_set_text (self->fault, error->message);
}

GtkWidget *
vg_closing_page_new (VgCaseFile *file, VgShelf *shelf, const char *party)
{
  VgClosingPage *self = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (file) && shelf != NULL && party == NULL, NULL);

  self = g_object_new (VG_TYPE_CLOSING_PAGE, NULL);
  vg_step_page_begin (VG_STEP_PAGE (self), file, shelf, self->saved);
  self->was_closed = vg_closing_is_closed (vg_case_file_get_case (file));
  vg_name_tidy (GTK_WIDGET (self));
  read_rules (self);

  return GTK_WIDGET (self);
}
