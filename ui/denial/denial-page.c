/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/denial/denial-page.h"

#include "derive/path.h"
#include "model/place.h"
#include "ui/common/follow.h"
#include "ui/common/name.h"
#include "ui/common/saved-label.h"
#include "ui/common/sentence.h"
#include "ui/common/toast.h"
#include "ui/common/undo.h"
#include "ui/common/window-buttons.h"
#include "ui/denial/accused-path.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define DENIAL "denial."

struct _VgDenialPage {
  GtkBox parent_instance;

  VgCaseFile *file;
  VgShelf *shelf;
  VgRuleBook *book;
  GHashTable *paths; /* party → VgAccusedPath, lent by its box */

  VgSavedLabel *saved;
  GtkLabel *fault;
  GtkWidget *content;
  GtkWidget *empty;
  GtkBox *people;
};

G_DEFINE_FINAL_TYPE (VgDenialPage, vg_denial_page, GTK_TYPE_BOX)

static VgCase *
get_case (VgDenialPage *self)
{
  return vg_case_file_get_case (self->file);
}

static VgPath *
make_path (VgDenialPage *self, const char *party)
{
  return vg_path_new_denial (get_case (self), self->shelf, self->book, party);
}

/* --- What it shows --- */

static void
show_person (VgDenialPage *self, const char *party)
{
  GtkWidget *shown = g_hash_table_lookup (self->paths, party);
  g_autoptr (VgPath) path = make_path (self, party);

  if (shown == NULL) {
    shown = vg_accused_path_new (get_case (self), self->shelf, party);
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
refresh (VgDenialPage *self)
{
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
  vg_toast_with_undo (GTK_WIDGET (self), _ ("Noted"), "denial.undo");
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
    vg_toast_with_undo (widget, _ ("Taken up again"), "denial.undo");
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vg_undo_on_page (widget, get_case (VG_DENIAL_PAGE (widget)));
}

static void
redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vg_redo_on_page (widget, get_case (VG_DENIAL_PAGE (widget)), "denial.undo");
}

/* --- The page --- */

/* The way back goes with the page: elsewhere it would take back something else. */
static void
vg_denial_page_unmap (GtkWidget *widget)
{
  vg_toast_drop_undo (widget);

  GTK_WIDGET_CLASS (vg_denial_page_parent_class)->unmap (widget);
}

static gboolean
vg_denial_page_grab_focus (GtkWidget *widget)
{
  VgDenialPage *self = VG_DENIAL_PAGE (widget);

  vg_follow_catch_up (widget);

  return gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
}

static void
vg_denial_page_dispose (GObject *object)
{
  VgDenialPage *self = VG_DENIAL_PAGE (object);

  vg_follow_stop (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_DENIAL_PAGE);
  g_clear_pointer (&self->paths, g_hash_table_unref);
  g_clear_pointer (&self->book, vg_rule_book_unref);
  g_clear_object (&self->file);
  g_clear_pointer (&self->shelf, vg_shelf_unref);

  G_OBJECT_CLASS (vg_denial_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "path.mark", "(sss)", mark_cb);
  gtk_widget_class_install_action (widget_class, "path.clear", "s", clear_cb);
  gtk_widget_class_install_action (widget_class, "denial.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "denial.redo", NULL, redo_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "denial.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "denial.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
}

static void
vg_denial_page_class_init (VgDenialPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_SAVED_LABEL);
  g_type_ensure (VG_TYPE_WINDOW_BUTTONS);

  G_OBJECT_CLASS (klass)->dispose = vg_denial_page_dispose;
  widget_class->unmap = vg_denial_page_unmap;
  widget_class->grab_focus = vg_denial_page_grab_focus;

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
  self->file = g_object_ref (file);
  self->shelf = vg_shelf_ref (shelf);
  vg_saved_label_set_file (self->saved, G_OBJECT (file));
  read_book (self);
  vg_name_tidy (GTK_WIDGET (self));
  vg_follow_case (GTK_WIDGET (self), get_case (self), (VgFollowRefresh) refresh);

  return GTK_WIDGET (self);
}
