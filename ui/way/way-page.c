/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/way/way-page.h"

#include "derive/approach-act.h"
#include "derive/way.h"
#include "interview/contact.h"
#include "ui/common/name.h"
#include "ui/way/approach-card.h"
#include "ui/way/contact-form.h"
#include "ui/way/contact-line.h"
#include "ui/way/stage-line.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _VgWayPage {
  VgStepPage parent_instance;

  VgWayRules *rules;
  VgContactForm *form;

  VgSavedLabel *saved;
  GtkLabel *fault;
  GtkWidget *content;
  VgStageLine *stages;
  GtkBox *approaches;
  GtkWidget *nobody;
  GtkListBox *contacts;
  GtkWidget *none;
  GtkBox *form_place;
};

G_DEFINE_FINAL_TYPE (VgWayPage, vg_way_page, VG_TYPE_STEP_PAGE)

static VgCase *
get_case (VgWayPage *self)
{
  return vg_step_page_get_case (VG_STEP_PAGE (self));
}

/* --- What it shows --- */

static gboolean
has_person (GPtrArray *people, const char *party)
{
  return g_ptr_array_find_with_equal_func (people, party, g_str_equal, NULL);
}

static VgApproachCard *
find_card (VgWayPage *self, const char *party)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->approaches)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (g_str_equal (vg_approach_card_get_party (VG_APPROACH_CARD (card)), party))
      return VG_APPROACH_CARD (card);

  return NULL;
}

static void
drop_cards (VgWayPage *self, GPtrArray *people)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->approaches));

  while (card != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (card);

    if (!has_person (people, vg_approach_card_get_party (VG_APPROACH_CARD (card))))
      gtk_box_remove (self->approaches, card);
    card = next;
  }
}

static void
show_approaches (VgWayPage *self)
{
  g_autoptr (GPtrArray) people = vg_approach_list_people (get_case (self));

  drop_cards (self, people);
  for (guint i = 0; i < people->len; i++) {
    VgApproachCard *card = find_card (self, people->pdata[i]);

    if (card == NULL) {
      card = VG_APPROACH_CARD (vg_approach_card_new (get_case (self), people->pdata[i]));
      gtk_box_append (self->approaches, GTK_WIDGET (card));
    }
    vg_approach_card_show (card, self->rules);
  }
  gtk_widget_set_visible (self->nobody, people->len == 0);
}

static VgContactLine *
find_line (VgWayPage *self, const char *place)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->contacts)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (vg_contact_line_get_place (VG_CONTACT_LINE (row)), place))
      return VG_CONTACT_LINE (row);

  return NULL;
}

static void
drop_lines (VgWayPage *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->contacts));

  while (row != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (row);
    const char *place = vg_contact_line_get_place (VG_CONTACT_LINE (row));

    if (vg_case_get (get_case (self), place) == NULL)
      gtk_list_box_remove (self->contacts, row);
    row = next;
  }
}

/* Moved only where its day changed, so that the focus stays. */
static void
show_line (VgWayPage *self, const VgContact *contact, int index)
{
  VgContactLine *line = find_line (self, contact->place);

  if (line == NULL) {
    line = VG_CONTACT_LINE (vg_contact_line_new (get_case (self), contact->place));
    gtk_list_box_insert (self->contacts, GTK_WIDGET (line), index);
  } else if (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (line)) != index) {
    g_object_ref (line);
    gtk_list_box_remove (self->contacts, GTK_WIDGET (line));
    gtk_list_box_insert (self->contacts, GTK_WIDGET (line), index);
    g_object_unref (line);
  }
  vg_contact_line_show (line, contact);
}

/* The last one first: that is what one looks for. */
static void
show_contacts (VgWayPage *self)
{
  g_autoptr (GPtrArray) contacts = vg_contact_list (get_case (self), NULL);

  drop_lines (self);
  for (guint i = 0; i < contacts->len; i++)
    show_line (self, contacts->pdata[contacts->len - 1 - i], (int) i);
  gtk_widget_set_visible (GTK_WIDGET (self->contacts), contacts->len > 0);
  gtk_widget_set_visible (self->none, contacts->len == 0);
}

static void
refresh (VgStepPage *page)
{
  VgWayPage *self = VG_WAY_PAGE (page);
  g_autoptr (GPtrArray) stages = NULL;

  if (self->rules == NULL)
    return;

  stages = vg_way_list (get_case (self), vg_step_page_get_shelf (page), self->rules);
  vg_stage_line_show (self->stages, stages);
  show_approaches (self);
  show_contacts (self);
  vg_contact_form_show (self->form);
  vg_name_tidy (self->content);
}

/* --- What one does --- */

static void
step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWayPage *self = VG_WAY_PAGE (widget);
  VgApproachStep step = { NULL };
  const char *word = NULL;
  GError *error = NULL;

  g_variant_get (parameter, "(&s&s)", &step.party, &word);
  if (!vg_approach_find_state (word, &step.state))
    return;
  vg_approach_act_take (get_case (self), self->rules, &step, &error);
  vg_step_page_tell (VG_STEP_PAGE (self), vg_approach_say_state (step.state), error);
}

static void
note_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWayPage *self = VG_WAY_PAGE (widget);
  const char *party = NULL;
  const char *member = NULL;
  const char *text = NULL;
  GError *error = NULL;

  g_variant_get (parameter, "(&s&s&s)", &party, &member, &text);
  vg_approach_act_set (get_case (self), party, member, text, &error);
  vg_step_page_tell (VG_STEP_PAGE (self), _ ("Noted"), error);
}

static void
set_contact_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWayPage *self = VG_WAY_PAGE (widget);
  const char *place = NULL;
  const char *member = NULL;
  const char *text = NULL;
  GError *error = NULL;

  g_variant_get (parameter, "(&s&s&s)", &place, &member, &text);
  vg_contact_set (get_case (self), place, member, text, &error);
  vg_step_page_tell (VG_STEP_PAGE (self), _ ("Noted"), error);
}

static void
remove_contact_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWayPage *self = VG_WAY_PAGE (widget);
  GError *error = NULL;

  vg_contact_remove (get_case (self), g_variant_get_string (parameter, NULL), &error);
  vg_step_page_tell (VG_STEP_PAGE (self), _ ("The moment was removed"), error);
}

static void
noted_cb (VgWayPage *self)
{
  vg_step_page_tell (VG_STEP_PAGE (self), _ ("The contact was noted"), NULL);
}

/* --- The page --- */

static gboolean
vg_way_page_focus_first (VgStepPage *page)
{
  VgWayPage *self = VG_WAY_PAGE (page);

  return gtk_widget_child_focus (GTK_WIDGET (self->approaches), GTK_DIR_TAB_FORWARD) ||
         (self->form != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->form)));
}

static void
vg_way_page_finalize (GObject *object)
{
  VgWayPage *self = VG_WAY_PAGE (object);

  g_clear_pointer (&self->rules, vg_way_rules_free);

  G_OBJECT_CLASS (vg_way_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "way.step", "(ss)", step_cb);
  gtk_widget_class_install_action (widget_class, "way.note", "(sss)", note_cb);
  gtk_widget_class_install_action (widget_class, "way.set-contact", "(sss)", set_contact_cb);
  gtk_widget_class_install_action (widget_class, "way.remove-contact", "s", remove_contact_cb);
}

static void
vg_way_page_class_init (VgWayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_STAGE_LINE);

  G_OBJECT_CLASS (klass)->finalize = vg_way_page_finalize;
  VG_STEP_PAGE_CLASS (klass)->refresh = refresh;
  VG_STEP_PAGE_CLASS (klass)->focus_first = vg_way_page_focus_first;

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/voorgesprek/ui/way/way-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgWayPage, saved);
  gtk_widget_class_bind_template_child (widget_class, VgWayPage, fault);
  gtk_widget_class_bind_template_child (widget_class, VgWayPage, content);
  gtk_widget_class_bind_template_child (widget_class, VgWayPage, stages);
  gtk_widget_class_bind_template_child (widget_class, VgWayPage, approaches);
  gtk_widget_class_bind_template_child (widget_class, VgWayPage, nobody);
  gtk_widget_class_bind_template_child (widget_class, VgWayPage, contacts);
  gtk_widget_class_bind_template_child (widget_class, VgWayPage, none);
  gtk_widget_class_bind_template_child (widget_class, VgWayPage, form_place);
}

static void
vg_way_page_init (VgWayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A file an organisation may have edited: what is wrong with it stands on the page. */
static void
read_rules (VgWayPage *self)
{
  g_autoptr (GError) error = NULL;

  self->rules = vg_way_rules_read (NULL, &error);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), error != NULL);
  gtk_widget_set_visible (self->content, error == NULL);
  if (error != NULL)
    gtk_label_set_text (self->fault, error->message);
}

GtkWidget *
vg_way_page_new (VgCaseFile *file, VgShelf *shelf, const char *party)
{
  VgWayPage *self = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (file) && shelf != NULL && party == NULL, NULL);

  self = g_object_new (VG_TYPE_WAY_PAGE, NULL);
  vg_step_page_begin (VG_STEP_PAGE (self), file, shelf, self->saved);
  self->form = VG_CONTACT_FORM (vg_contact_form_new (get_case (self), shelf));
  gtk_box_append (self->form_place, GTK_WIDGET (self->form));
  g_signal_connect_object (self->form, "noted", G_CALLBACK (noted_cb), self, G_CONNECT_SWAPPED);
  vg_name (GTK_WIDGET (self->contacts), _ ("Contacts until now"), NULL);
  vg_name_tidy (GTK_WIDGET (self));
  read_rules (self);

  return GTK_WIDGET (self);
}
