/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/both/both-page.h"

#include "derive/balance.h"
#include "derive/mirror.h"
#include "model/people.h"
#include "ui/both/mirror-row.h"
#include "ui/common/back-button.h"
#include "ui/common/balance-table.h"
#include "ui/common/follow.h"
#include "ui/common/name.h"
#include "ui/common/window-buttons.h"
#include "ui/common/wrap-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define N_SIDES 2
#define SECTION "vg-section"

/* @interviews: in the order of the talks; NULL where there are no two people to lay side by side */
struct _VgBothPage {
  GtkBox parent_instance;

  VgCaseFile *file;
  VgShelf *shelf;
  VgInterview *interviews[N_SIDES];

  GtkToggleButton *show_all;
  GtkToggleButton *show_answered;
  GtkToggleButton *show_uneven;
  GtkListBox *list;
  GtkLabel *nothing;
  GtkLabel *fault;
  AdwBin *balance;
};

G_DEFINE_FINAL_TYPE (VgBothPage, vg_both_page, GTK_TYPE_BOX)

static VgCase *
get_case (VgBothPage *self)
{
  return vg_case_file_get_case (self->file);
}

/* --- Questions --- */

static guint
count_settled (const VgMirrorRow *row)
{
  guint n = 0;

  for (guint i = 0; i < N_SIDES; i++)
    n += vg_mirror_side_is_settled (&row->sides[i]) ? 1 : 0;

  return n;
}

/* A question that only one of them is asked cannot be uneven. */
static gboolean
is_uneven (const VgMirrorRow *row)
{
  return row->sides[0].item != NULL && row->sides[1].item != NULL && count_settled (row) == 1;
}

static gboolean
fits (VgBothPage *self, const VgMirrorRow *row)
{
  if (gtk_toggle_button_get_active (self->show_answered))
    return count_settled (row) == N_SIDES;

  return !gtk_toggle_button_get_active (self->show_uneven) || is_uneven (row);
}

/* Above the first question of each section. */
static void
set_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *title = g_object_get_data (G_OBJECT (row), SECTION);
  const char *above = before != NULL ? g_object_get_data (G_OBJECT (before), SECTION) : NULL;
  GtkWidget *label = NULL;

  if (g_strcmp0 (title, above) == 0) {
    gtk_list_box_row_set_header (row, NULL);
    return;
  }

  label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE,
                        "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "both-section");
  gtk_list_box_row_set_header (row, label);
}

static void
add_row (VgBothPage *self, const VgMirrorRow *row, const VgPairOfPeople *people)
{
  VgWording wording = vg_interview_get_wording (self->interviews[0]);
  const char *title = vg_section_get_title (row->section, wording.language);
  GtkWidget *made = vg_mirror_row_new (row, people);

  g_object_set_data_full (G_OBJECT (made), SECTION, g_strdup (title), g_free);
  gtk_list_box_append (self->list, made);
}

static void
clear_list (VgBothPage *self)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
show_questions (VgBothPage *self)
{
  g_autoptr (GPtrArray) rows = vg_mirror_list (self->interviews[0], self->interviews[1]);
  g_autofree char *first = vg_people_dup_name (get_case (self),
                                               vg_interview_get_party (self->interviews[0]));
  g_autofree char *second = vg_people_dup_name (get_case (self),
                                                vg_interview_get_party (self->interviews[1]));
  VgPairOfPeople people = { { self->interviews[0], self->interviews[1] }, { first, second } };

  for (guint i = 0; i < rows->len; i++)
    if (fits (self, rows->pdata[i]))
      add_row (self, rows->pdata[i], &people);
}

static void
refresh_list (VgBothPage *self)
{
  clear_list (self);
  gtk_label_set_text (self->nothing,
                      self->interviews[1] != NULL
                          ? _ ("No question is like that now.")
                          : _ ("Here the questions to both stand side by side, once there are two "
                               "people with a talk of their own."));
  if (self->interviews[1] != NULL)
    show_questions (self);
}

static void
filter_toggled_cb (VgBothPage *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button) && self->file != NULL)
    refresh_list (self);
}

/* --- Balance --- */

static void
show_balance (VgBothPage *self)
{
  g_autoptr (VgRuleBook) book = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) indicators = NULL;
  g_autofree char *harmed = vg_people_dup_side_name (get_case (self), "harmed");
  g_autofree char *accused = vg_people_dup_side_name (get_case (self), "accused");
  const char *const names[] = { harmed, accused };

  book = vg_rule_book_read (&error);
  gtk_widget_set_visible (GTK_WIDGET (self->balance), book != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), book == NULL);
  if (book == NULL) {
    gtk_label_set_text (self->fault, error->message);
    return;
  }

  indicators = vg_balance_list (get_case (self), self->shelf, book);
  adw_bin_set_child (self->balance, vg_balance_table_new (indicators, names));
}

/* --- The page --- */

static void
refresh (VgBothPage *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  refresh_list (self);
  show_balance (self);
  if (had_focus && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->show_all));
}

static gboolean
vg_both_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_BOTH_PAGE (widget)->show_all));
}

static void
vg_both_page_dispose (GObject *object)
{
  VgBothPage *self = VG_BOTH_PAGE (object);

  vg_follow_stop (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_BOTH_PAGE);
  for (guint i = 0; i < N_SIDES; i++)
    g_clear_object (&self->interviews[i]);
  g_clear_object (&self->file);
  g_clear_pointer (&self->shelf, vg_shelf_unref);

  G_OBJECT_CLASS (vg_both_page_parent_class)->dispose (object);
}

static void
vg_both_page_class_init (VgBothPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_BACK_BUTTON);
  g_type_ensure (VG_TYPE_WINDOW_BUTTONS);
  g_type_ensure (VG_TYPE_WRAP_ROW);

  G_OBJECT_CLASS (klass)->dispose = vg_both_page_dispose;
  widget_class->grab_focus = vg_both_page_grab_focus;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/both/both-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgBothPage, show_all);
  gtk_widget_class_bind_template_child (widget_class, VgBothPage, show_answered);
  gtk_widget_class_bind_template_child (widget_class, VgBothPage, show_uneven);
  gtk_widget_class_bind_template_child (widget_class, VgBothPage, list);
  gtk_widget_class_bind_template_child (widget_class, VgBothPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, VgBothPage, fault);
  gtk_widget_class_bind_template_child (widget_class, VgBothPage, balance);
  gtk_widget_class_bind_template_callback (widget_class, filter_toggled_cb);
}

static void
vg_both_page_init (VgBothPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, set_header, NULL, NULL);
  vg_name_tidy (GTK_WIDGET (self));
}

GtkWidget *
vg_both_page_new (VgCaseFile *file, VgShelf *shelf, const char *party)
{
  VgBothPage *self = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (file) && shelf != NULL, NULL);

  self = g_object_new (VG_TYPE_BOTH_PAGE, NULL);
  self->file = g_object_ref (file);
  self->shelf = vg_shelf_ref (shelf);
  vg_mirror_find_pair (vg_case_file_get_case (file), shelf, self->interviews);
  vg_follow_case (GTK_WIDGET (self), vg_case_file_get_case (file), (VgFollowRefresh) refresh);

  return GTK_WIDGET (self);
}
