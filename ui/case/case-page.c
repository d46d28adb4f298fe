/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/case/case-page.h"

#include "derive/handed.h"
#include "interview/write-up.h"
#include "model/people.h"
#include "risk/open-flags.h"
#include "ui/case/person-card.h"
#include "ui/case/step-row.h"
#include "ui/case/step-words.h"
#include "ui/common/follow.h"
#include "ui/common/into-view.h"
#include "ui/common/name.h"
#include "ui/common/saved-label.h"
#include "ui/common/side-by-side.h"
#include "ui/common/window-buttons.h"
#include "ui/common/wrap-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _VgCasePage {
  GtkBox parent_instance;

  VgCaseFile *file;
  VgShelf *shelf;

  AdwWindowTitle *title;
  VgSavedLabel *saved;
  GtkWidget *flags;
  GtkLabel *flags_said;
  GtkLabel *stage;
  GtkLabel *next_title;
  GtkLabel *next_progress;
  GtkWidget *next;
  GtkBox *people;
  GtkListBox *steps;
};

G_DEFINE_FINAL_TYPE (VgCasePage, vg_case_page, GTK_TYPE_BOX)

static const VgStep *
find_next (GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++) {
    const VgStep *step = g_ptr_array_index (steps, i);

    if (step->is_next)
      return step;
  }

  return NULL;
}

/* Where a talk has begun: why it is still the next step. */
static void
show_progress (VgCasePage *self, const VgStep *step)
{
  gboolean is_begun = step != NULL && step->state == VG_STEP_UNDER_WAY && step->n_items > 0;
  g_autofree char *progress = is_begun ? vg_step_say_progress (step) : NULL;

  gtk_label_set_text (self->next_progress, progress != NULL ? progress : "");
  gtk_widget_set_visible (GTK_WIDGET (self->next_progress), progress != NULL);
}

static void
show_next (VgCasePage *self, const char *stage, const VgStep *step)
{
  /* Translators: %s is the stage of the case, such as "First talks". */
  g_autofree char *both = g_strdup_printf (_ ("%s · next step"), stage);
  gboolean is_same = step != NULL && g_str_equal (stage, step->title);
  const char *action = NULL;
  GVariant *target = NULL;

  gtk_widget_set_visible (self->next, step != NULL);
  show_progress (self, step);
  if (step == NULL) {
    gtk_label_set_text (self->stage, stage);
    gtk_label_set_text (self->next_title, _ ("Nothing is waiting for you here"));
    return;
  }

  /* Where stage and step have the same words they are said once. */
  gtk_label_set_text (self->stage, is_same ? _ ("Next step") : both);
  gtk_label_set_text (self->next_title, step->title);
  gtk_button_set_label (GTK_BUTTON (self->next), vg_step_say_deed (step));
  vg_name_button (self->next, step->title);
  vg_step_get_action (step, &action, &target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->next), target);
}

static void
show_flags (VgCasePage *self, VgCase *subject)
{
  g_autofree char *flags = vg_open_flags_say (subject);

  gtk_label_set_text (self->flags_said, flags != NULL ? flags : "");
  gtk_widget_set_visible (self->flags, flags != NULL);
}

static void
show_steps (VgCasePage *self, GPtrArray *steps)
{
  GtkWidget *row = NULL;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->steps))) != NULL)
    gtk_list_box_remove (self->steps, row);
  for (guint i = 0; i < steps->len; i++)
    gtk_list_box_append (self->steps, vg_step_row_new (g_ptr_array_index (steps, i)));
}

/* The talk or the summary with @party among the steps, or NULL. */
static const VgStep *
find_step (GPtrArray *steps, const char *party, const char *page)
{
  for (guint i = 0; i < steps->len; i++) {
    const VgStep *step = g_ptr_array_index (steps, i);

    if (g_strcmp0 (step->page, page) == 0 && g_strcmp0 (step->party, party) == 0)
      return step;
  }

  return NULL;
}

static VgPersonCard *
find_card (VgCasePage *self, const char *party)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->people));

  while (card != NULL && g_strcmp0 (vg_person_card_get_party (VG_PERSON_CARD (card)), party) != 0)
    card = gtk_widget_get_next_sibling (card);

  return card != NULL ? VG_PERSON_CARD (card) : NULL;
}

/* A card stays while its person is there: something of it may be open. */
static GtkWidget *
show_person (VgCasePage *self, GPtrArray *steps, const char *party)
{
  VgCase *subject = vg_case_file_get_case (self->file);
  g_autofree char *name = vg_people_dup_name (subject, party);
  VgPerson person = {
    .party = party,
    .name = name,
    .role = vg_people_get_role (subject, party),
    .is_being_written = vg_write_up_is_kept (subject, party),
    .talk = find_step (steps, party, NULL),
    .summary = find_step (steps, party, "summary"),
    .is_to_read = vg_handed_is_away (subject),
  };
  VgPersonCard *card = find_card (self, party);

  if (card == NULL) {
    card = VG_PERSON_CARD (vg_person_card_new (subject, &person));
    gtk_box_append (self->people, GTK_WIDGET (card));
  } else {
    vg_person_card_show (card, &person);
  }

  return GTK_WIDGET (card);
}

/* In the order of the talks, which is the order of the steps. */
static void
show_people (VgCasePage *self, GPtrArray *steps)
{
  GtkWidget *last = NULL;

  for (guint i = 0; i < steps->len; i++) {
    const VgStep *step = g_ptr_array_index (steps, i);
    GtkWidget *card = NULL;

    if (step->party == NULL || step->page != NULL)
      continue;
    card = show_person (self, steps, step->party);
    gtk_box_reorder_child_after (self->people, card, last);
    last = card;
  }

  while (last != NULL && gtk_widget_get_next_sibling (last) != NULL)
    gtk_box_remove (self->people, gtk_widget_get_next_sibling (last));
}

static void
refresh (VgCasePage *self)
{
  VgCase *subject = vg_case_file_get_case (self->file);
  const char *label = vg_case_get_text (subject, "case/label");
  g_autoptr (GPtrArray) steps = vg_stage_list_steps (subject, self->shelf);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  adw_window_title_set_title (self->title, label != NULL ? label : _ ("Practice case"));
  show_flags (self, subject);
  show_next (self, vg_stage_say (subject), find_next (steps));
  show_people (self, steps);
  show_steps (self, steps);
  if (had_focus && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_grab_focus (self->next);
}

static gboolean
vg_case_page_grab_focus (GtkWidget *widget)
{
  VgCasePage *self = VG_CASE_PAGE (widget);

  vg_follow_catch_up (GTK_WIDGET (self));
  /* With the words that say which step it is. */
  if (gtk_widget_get_visible (self->next))
    return vg_into_view_focus (self->next, gtk_widget_get_parent (self->next));

  return gtk_widget_child_focus (GTK_WIDGET (self->people), GTK_DIR_TAB_FORWARD);
}

static void
vg_case_page_dispose (GObject *object)
{
  VgCasePage *self = VG_CASE_PAGE (object);

  vg_follow_stop (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_CASE_PAGE);
  g_clear_object (&self->file);
  g_clear_pointer (&self->shelf, vg_shelf_unref);

  G_OBJECT_CLASS (vg_case_page_parent_class)->dispose (object);
}

static void
vg_case_page_class_init (VgCasePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_SAVED_LABEL);
  g_type_ensure (VG_TYPE_SIDE_BY_SIDE);
  g_type_ensure (VG_TYPE_WINDOW_BUTTONS);
  g_type_ensure (VG_TYPE_WRAP_ROW);

  G_OBJECT_CLASS (klass)->dispose = vg_case_page_dispose;
  widget_class->grab_focus = vg_case_page_grab_focus;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/case/case-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgCasePage, title);
  gtk_widget_class_bind_template_child (widget_class, VgCasePage, saved);
  gtk_widget_class_bind_template_child (widget_class, VgCasePage, flags);
  gtk_widget_class_bind_template_child (widget_class, VgCasePage, flags_said);
  gtk_widget_class_bind_template_child (widget_class, VgCasePage, stage);
  gtk_widget_class_bind_template_child (widget_class, VgCasePage, next_title);
  gtk_widget_class_bind_template_child (widget_class, VgCasePage, next_progress);
  gtk_widget_class_bind_template_child (widget_class, VgCasePage, next);
  gtk_widget_class_bind_template_child (widget_class, VgCasePage, people);
  gtk_widget_class_bind_template_child (widget_class, VgCasePage, steps);
}

static void
vg_case_page_init (VgCasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_name_tidy (GTK_WIDGET (self));
}

GtkWidget *
vg_case_page_new (VgCaseFile *file, VgShelf *shelf)
{
  VgCasePage *self = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (file) && shelf != NULL, NULL);

  self = g_object_new (VG_TYPE_CASE_PAGE, NULL);
  self->file = g_object_ref (file);
  self->shelf = vg_shelf_ref (shelf);
  vg_saved_label_set_file (self->saved, G_OBJECT (file));
  vg_follow_case (GTK_WIDGET (self), vg_case_file_get_case (file), (VgFollowRefresh) refresh);
  vg_follow_catch_up (GTK_WIDGET (self));

  return GTK_WIDGET (self);
}
