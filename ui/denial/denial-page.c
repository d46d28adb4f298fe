/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/denial/denial-page.h"

#include "derive/path.h"
#include "model/place.h"
#include "ui/common/name.h"
#include "ui/common/sentence.h"
#include "ui/denial/accused-path.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define DENIAL "denial."

struct _VgDenialPage {
  VgStepPage parent_instance;

  VgRuleBook *book;
  GHashTable *paths; /* party → VgAccusedPath, lent by its box */

  VgSavedLabel *saved;
  GtkLabel *fault;
  GtkWidget *content;
  GtkWidget *empty;
  GtkBox *people;
};

G_DEFINE_FINAL_TYPE (VgDenialPage, vg_denial_page, VG_TYPE_STEP_PAGE)

static VgCase *
get_case (VgDenialPage *self)
{
  return vg_step_page_get_case (VG_STEP_PAGE (self));
}

static VgShelf *
get_shelf (VgDenialPage *self)
{
  return vg_step_page_get_shelf (VG_STEP_PAGE (self));
}

static VgPath *
make_path (VgDenialPage *self, const char *party)
{
  return vg_path_new_denial (get_case (self), get_shelf (self), self->book, party);
}

/* --- What it shows --- */

static void
show_person (VgDenialPage *self, const char *party)
{
  GtkWidget *shown = g_hash_table_lookup (self->paths, party);
  g_autoptr (VgPath) path = make_path (self, party);

  if (shown == NULL) {
    shown = vg_accused_path_new (get_case (self), get_shelf (self), party);
    g_hash_table_insert (self->paths, g_strdup (party), shown);
    gtk_box_append (self->people, shown);
  }
  gtk_widget_set_visible (shown, TRUE);
  vg_accused_path_show (VG_ACCUSED_PATH (shown), path);
}

/* Who acknowledges all by now has no such path, and what was noted on it stays in the case. */
static void
hide_all (VgDenialPage *self)
{
  GHashTableIter iter;
  gpointer shown = NULL;

  g_hash_table_iter_init (&iter, self->paths);
  while (g_hash_table_iter_next (&iter, NULL, &shown))
    gtk_widget_set_visible (GTK_WIDGET (shown), FALSE);
}

static void
refresh (VgStepPage *page)
{
  VgDenialPage *self = VG_DENIAL_PAGE (page);
  g_autoptr (GPtrArray) accused = NULL;

  if (self->book == NULL)
    return;

  accused = vg_path_list_accused (get_case (self));
  if (accused->len == 0)
    hide_all (self);
  for (guint i = 0; i < accused->len; i++)
    show_person (self, accused->pdata[i]);
  gtk_widget_set_visible (self->empty, accused->len == 0);
  vg_name_tidy (self->content);
}

/* --- What one does --- */

/* "accused" of "step/denial.accused/d06". */
static char *
dup_party (const char *place)
{
  g_autofree char *path = vg_place_dup_word (place, 1);

  return g_strdup (path + strlen (DENIAL));
}

static VgPathList *
find_list (VgDenialPage *self, const char *party)
{
  GtkWidget *shown = g_hash_table_lookup (self->paths, party);

  return shown != NULL ? vg_accused_path_get_list (VG_ACCUSED_PATH (shown)) : NULL;
}

static void
refuse (VgDenialPage *self, const char *place, const GError *error)
{
  g_autofree char *party = dup_party (place);
  g_autofree char *why = vg_sentence_dup (error->message);
  VgPathRow *row = vg_path_list_find (find_list (self, party), place);

  if (row != NULL)
    vg_path_row_refuse (row, why);
}

/* What was noted has its place on the page; the next step opens. */
static void
go_on (VgDenialPage *self, const char *place)
{
  g_autofree char *party = dup_party (place);
  g_autoptr (VgPath) path = make_path (self, party);

  vg_path_list_go_on (find_list (self, party), place, path);
  vg_step_page_tell_done (VG_STEP_PAGE (self), _ ("Noted"));
}

static void
mark_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgDenialPage *self = VG_DENIAL_PAGE (widget);
  const char *place = NULL;
  const char *state = NULL;
  const char *words = NULL;
  g_autofree char *party = NULL;
  g_autoptr (VgPath) path = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&s&s&s)", &place, &state, &words);
  party = dup_party (place);
  path = make_path (self, party);
  if (vg_path_note (path, vg_place_get_last (place), state, words, &error))
    go_on (self, place);
  else
    refuse (self, place, error);
}

static void
clear_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgDenialPage *self = VG_DENIAL_PAGE (widget);
  const char *place = g_variant_get_string (parameter, NULL);
  g_autofree char *party = dup_party (place);
  g_autoptr (VgPath) path = make_path (self, party);

  if (vg_path_clear (path, vg_place_get_last (place), NULL))
    vg_step_page_tell_done (VG_STEP_PAGE (widget), _ ("Taken up again"));
}

/* --- The page --- */

static gboolean
vg_denial_page_focus_first (VgStepPage *page)
{
  VgDenialPage *self = VG_DENIAL_PAGE (page);

  return gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
}

static void
vg_denial_page_finalize (GObject *object)
{
  VgDenialPage *self = VG_DENIAL_PAGE (object);

  g_clear_pointer (&self->paths, g_hash_table_unref);
  g_clear_pointer (&self->book, vg_rule_book_unref);

  G_OBJECT_CLASS (vg_denial_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "path.mark", "(sss)", mark_cb);
  gtk_widget_class_install_action (widget_class, "path.clear", "s", clear_cb);
}

static void
vg_denial_page_class_init (VgDenialPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vg_denial_page_finalize;
  VG_STEP_PAGE_CLASS (klass)->refresh = refresh;
  VG_STEP_PAGE_CLASS (klass)->focus_first = vg_denial_page_focus_first;

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/denial/denial-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgDenialPage, saved);
  gtk_widget_class_bind_template_child (widget_class, VgDenialPage, fault);
  gtk_widget_class_bind_template_child (widget_class, VgDenialPage, content);
  gtk_widget_class_bind_template_child (widget_class, VgDenialPage, empty);
  gtk_widget_class_bind_template_child (widget_class, VgDenialPage, people);
}

static void
vg_denial_page_init (VgDenialPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Files an organisation may have edited: what is wrong with them stands on the page. */
static void
read_book (VgDenialPage *self)
{
  g_autoptr (GError) error = NULL;

  self->book = vg_rule_book_read (&error);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), error != NULL);
  gtk_widget_set_visible (self->content, error == NULL);
  if (error != NULL)
    gtk_label_set_text (self->fault, error->message);
}

GtkWidget *
vg_denial_page_new (VgCaseFile *file, VgShelf *shelf, const char *party)
{
  VgDenialPage *self = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (file) && shelf != NULL && party == NULL, NULL);

  self = g_object_new (VG_TYPE_DENIAL_PAGE, NULL);
  vg_step_page_begin (VG_STEP_PAGE (self), file, shelf, self->saved);
  read_book (self);
  vg_name_tidy (GTK_WIDGET (self));

  return GTK_WIDGET (self);
}
