/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/positions/positions-page.h"

#include "base/language.h"
#include "derive/stage.h"
#include "interview/consent.h"
#include "interview/facet.h"
#include "model/people.h"
#include "model/place.h"
#include "ui/common/ask.h"
#include "ui/common/name.h"
#include "ui/common/sentence.h"
#include "ui/positions/consent-group.h"
#include "ui/positions/goals-left.h"
#include "ui/positions/position-card.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _VgPositionsPage {
  VgStepPage parent_instance;

  VgSheet *sheet;
  VgMeanings *meanings;
  VgGoalList *kinds;
  GHashTable *cards;  /* party → VgPositionCard, lent by its box */
  GHashTable *groups; /* consent → VgConsentGroup, lent by its box */

  VgSavedLabel *saved;
  GtkLabel *fault;
  GtkWidget *content;
  GtkBox *positions;
  VgGoalsLeft *goals;
  GtkBox *consents;
};

G_DEFINE_FINAL_TYPE (VgPositionsPage, vg_positions_page, VG_TYPE_STEP_PAGE)

static VgCase *
get_case (VgPositionsPage *self)
{
  return vg_step_page_get_case (VG_STEP_PAGE (self));
}

static VgShelf *
get_shelf (VgPositionsPage *self)
{
  return vg_step_page_get_shelf (VG_STEP_PAGE (self));
}

static VgPositionWords
get_words (VgPositionsPage *self)
{
  return (VgPositionWords){ get_case (self), get_shelf (self), self->sheet, self->meanings,
                            self->kinds };
}

/* --- What it shows --- */

static void
show_position (VgPositionsPage *self, const VgPositionWords *words, const char *party)
{
  GtkWidget *card = g_hash_table_lookup (self->cards, party);

  if (card == NULL) {
    card = vg_position_card_new (party);
    g_hash_table_insert (self->cards, g_strdup (party), card);
    gtk_box_append (self->positions, card);
  }
  vg_position_card_show (VG_POSITION_CARD (card), words);
}

static void
show_consent (VgPositionsPage *self,
              const VgPositionWords *words,
              const char *name,
              const VgConsentRow *row)
{
  GtkWidget *group = g_hash_table_lookup (self->groups, row->id);

  if (group == NULL) {
    group = vg_consent_group_new (
        vg_sheet_say (self->sheet, "consents", row->id, vg_language_get ()));
    g_hash_table_insert (self->groups, g_strdup (row->id), group);
    gtk_box_append (self->consents, group);
  }
  vg_consent_group_show (VG_CONSENT_GROUP (group), words, name, row);
}

static void
show_person (VgPositionsPage *self, const VgPositionWords *words, const char *party)
{
  g_autofree char *name = vg_people_dup_name (words->subject, party);
  g_autoptr (GPtrArray)
      rows = vg_consent_list_new (words->subject, get_shelf (self), self->meanings, party);

  if (g_strcmp0 (vg_people_get_role (words->subject, party), "accused") == 0)
    show_position (self, words, party);
  for (guint i = 0; i < rows->len; i++)
    show_consent (self, words, name, rows->pdata[i]);
}

/* What is there is shown anew in its place: the focus and the page stay where they are. */
static void
refresh (VgStepPage *page)
{
  VgPositionsPage *self = VG_POSITIONS_PAGE (page);
  VgPositionWords words = get_words (self);
  g_autoptr (GPtrArray) people = NULL;

  if (self->kinds == NULL)
    return;

  people = vg_stage_list_people (words.subject, get_shelf (self));
  for (guint i = 0; i < people->len; i++)
    show_person (self, &words, people->pdata[i]);
  vg_goals_left_show (self->goals, &words);
  vg_name_tidy (self->content);
}

/* --- What one does --- */

/* What was done, with the way back. @error (taken) where it was not. */
static void
tell (VgPositionsPage *self, const char *done, const char *subject, GError *error)
{
  g_autoptr (GError) owned = error;
  g_autofree char *plain = g_strdup_printf ("%s: %s", done, subject);
  g_autofree char *said = vg_sentence_dup (plain);

  if (owned != NULL)
    vg_tell (GTK_WIDGET (self), _ ("This was not noted"), owned->message);
  else
    vg_step_page_tell_done (VG_STEP_PAGE (self), said);
}

static char *
dup_called (VgPositionsPage *self, const char *group, const char *place)
{
  g_autofree char *party = vg_place_dup_party (place);
  g_autofree char *name = vg_people_dup_name (get_case (self), party);

  return g_strdup_printf (
      "%s, %s", vg_sheet_say (self->sheet, group, vg_place_get_last (place), vg_language_get ()),
      name);
}

static void
set_facet (VgPositionsPage *self, const char *place, const char *value, GError **error)
{
  VgCase *subject = get_case (self);
  g_autofree char *party = vg_place_dup_party (place);
  g_autoptr (GPtrArray) rows = vg_facet_list_new (subject, get_shelf (self), party);

  for (guint i = 0; i < rows->len; i++) {
    const VgFacetRow *row = rows->pdata[i];

    if (g_str_equal (row->place, place))
      vg_facet_record (subject, place, *value != '\0' ? value : NULL, row->none_place, error);
  }
}

static void
set_facet_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgPositionsPage *self = VG_POSITIONS_PAGE (widget);
  const char *place = NULL;
  const char *value = NULL;
  g_autofree char *called = NULL;
  GError *error = NULL;

  g_variant_get (parameter, "(&s&s)", &place, &value);
  called = dup_called (self, "facets", place);
  set_facet (self, place, value, &error);
  tell (self, _ ("Noted"), called, error);
}

/* Where a reason for no answer to the question of the consent at @place may stand. */
static char *
dup_none (VgPositionsPage *self, const char *place)
{
  VgCase *subject = get_case (self);
  g_autofree char *party = vg_place_dup_party (place);
  g_autoptr (GPtrArray)
      rows = vg_consent_list_new (subject, get_shelf (self), self->meanings, party);

  for (guint i = 0; i < rows->len; i++) {
    const VgConsentRow *row = rows->pdata[i];

    if (g_str_equal (row->place, place))
      return g_strdup (row->none);
  }

  return NULL;
}

static void
set_consent_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgPositionsPage *self = VG_POSITIONS_PAGE (widget);
  const char *place = NULL;
  VgConsentSaid said = { NULL, NULL, NULL };
  g_autofree char *called = NULL;
  g_autofree char *none = NULL;
  GError *error = NULL;

  g_variant_get (parameter, "(&s&s&s)", &place, &said.state, &said.words);
  called = dup_called (self, "consents", place);
  none = dup_none (self, place);
  said.none = none;
  vg_consent_record (get_case (self), place, &said, &error);
  tell (self, vg_sheet_say (self->sheet, "values", said.state, vg_language_get ()), called, error);
}

static void
set_words_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgPositionsPage *self = VG_POSITIONS_PAGE (widget);
  const char *place = NULL;
  const char *words = NULL;
  g_autofree char *called = NULL;
  GError *error = NULL;

  g_variant_get (parameter, "(&s&s)", &place, &words);
  called = dup_called (self, "consents", place);
  vg_consent_set_words (get_case (self), place, words, &error);
  tell (self, _ ("Noted"), called, error);
}

/* --- The page --- */

static gboolean
vg_positions_page_focus_first (VgStepPage *page)
{
  VgPositionsPage *self = VG_POSITIONS_PAGE (page);

  return gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
}

/* A consent of somebody; a facet is among the first things here. */
static void
vg_positions_page_go_to (VgStepPage *page, const char *place)
{
  VgPositionsPage *self = VG_POSITIONS_PAGE (page);
  GtkWidget *group = g_hash_table_lookup (self->groups, vg_place_get_last (place));

  if (group != NULL)
    vg_consent_group_go_to (VG_CONSENT_GROUP (group), place);
}

static void
vg_positions_page_finalize (GObject *object)
{
  VgPositionsPage *self = VG_POSITIONS_PAGE (object);

  g_clear_pointer (&self->cards, g_hash_table_unref);
  g_clear_pointer (&self->groups, g_hash_table_unref);
  g_clear_pointer (&self->sheet, vg_sheet_free);
  g_clear_pointer (&self->meanings, vg_meanings_free);
  g_clear_pointer (&self->kinds, vg_goal_list_unref);

  G_OBJECT_CLASS (vg_positions_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "positions.set-facet", "(ss)", set_facet_cb);
  gtk_widget_class_install_action (widget_class, "positions.set-consent", "(sss)", set_consent_cb);
  gtk_widget_class_install_action (widget_class, "positions.set-words", "(ss)", set_words_cb);
}

static void
vg_positions_page_class_init (VgPositionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_GOALS_LEFT);

  G_OBJECT_CLASS (klass)->finalize = vg_positions_page_finalize;
  VG_STEP_PAGE_CLASS (klass)->refresh = refresh;
  VG_STEP_PAGE_CLASS (klass)->focus_first = vg_positions_page_focus_first;
  VG_STEP_PAGE_CLASS (klass)->go_to = vg_positions_page_go_to;

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/positions/positions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgPositionsPage, saved);
  gtk_widget_class_bind_template_child (widget_class, VgPositionsPage, fault);
  gtk_widget_class_bind_template_child (widget_class, VgPositionsPage, content);
  gtk_widget_class_bind_template_child (widget_class, VgPositionsPage, positions);
  gtk_widget_class_bind_template_child (widget_class, VgPositionsPage, goals);
  gtk_widget_class_bind_template_child (widget_class, VgPositionsPage, consents);
}

static void
vg_positions_page_init (VgPositionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Files an organisation may have edited: what is wrong with them stands on the page. */
static void
read_data (VgPositionsPage *self)
{
  g_autoptr (GError) error = NULL;

  self->sheet = vg_sheet_read (&error);
  if (self->sheet != NULL)
    self->meanings = vg_meanings_read (&error);
  if (self->meanings != NULL)
    self->kinds = vg_goal_list_read (&error);

  gtk_widget_set_visible (GTK_WIDGET (self->fault), error != NULL);
  gtk_widget_set_visible (self->content, error == NULL);
  if (error != NULL)
    gtk_label_set_text (self->fault, error->message);
}

GtkWidget *
vg_positions_page_new (VgCaseFile *file, VgShelf *shelf, const char *party)
{
  VgPositionsPage *self = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (file) && shelf != NULL && party == NULL, NULL);

  self = g_object_new (VG_TYPE_POSITIONS_PAGE, NULL);
  vg_step_page_begin (VG_STEP_PAGE (self), file, shelf, self->saved);
  read_data (self);
  vg_name_tidy (GTK_WIDGET (self));

  return GTK_WIDGET (self);
}
