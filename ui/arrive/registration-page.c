/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/arrive/registration-page.h"

#include "ui/arrive/arrival-card.h"
#include "ui/common/name.h"
#include "ui/common/sentence.h"
#include "ui/common/window-buttons.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _VgRegistrationPage {
  GtkBox parent_instance;

  VgWorkspace *workspace;
  GPtrArray *arrivals; /* VgArrival; NULL where the file cannot be read */

  GtkStack *content;
  GtkLabel *heading;
  GtkLabel *explanation;
  GtkBox *cards;
  GtkLabel *refusal;
  GtkButton *make;
  AdwStatusPage *fault;
};

G_DEFINE_FINAL_TYPE (VgRegistrationPage, vg_registration_page, GTK_TYPE_BOX)

static VgArrivalCard *
get_next_card (GtkWidget *at)
{
  return at != NULL ? VG_ARRIVAL_CARD (at) : NULL;
}

static guint
count_chosen (VgRegistrationPage *self)
{
  guint n = 0;

  for (VgArrivalCard *card = get_next_card (gtk_widget_get_first_child (GTK_WIDGET (self->cards)));
       card != NULL; card = get_next_card (gtk_widget_get_next_sibling (GTK_WIDGET (card))))
    n += vg_arrival_card_is_chosen (card);

  return n;
}

static void
choice_changed_cb (VgRegistrationPage *self)
{
  guint n = count_chosen (self);
  g_autofree char *words = NULL;

  words = n <= 1 ? g_strdup (_ ("Make the case"))
                 : g_strdup_printf (ngettext ("Make %u case", "Make %u cases", n), n);
  gtk_button_set_label (self->make, words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "registration.make", n > 0);
}

/* --- Making --- */

static void
show_refusal (VgRegistrationPage *self, guint n_made, const GError *error)
{
  g_autofree char *sentence = vg_sentence_dup (error->message);
  g_autofree char *made = NULL;
  g_autofree char *text = NULL;

  if (n_made > 0)
    made = g_strdup_printf (ngettext ("%u case was made.", "%u cases were made.", n_made), n_made);
  text = g_strdup_printf ("%s%s%s", sentence, made != NULL ? " " : "", made != NULL ? made : "");
  gtk_label_set_text (self->refusal, text);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), TRUE);
  choice_changed_cb (self);
}

/* Returns: (transfer full) (nullable): the key */
static char *
make_case (VgRegistrationPage *self, VgArrivalCard *card, GError **error)
{
  g_autofree char *label = vg_arrival_card_dup_label (card);
  char *key = vg_arrival_make_case (vg_arrival_card_get_arrival (card), self->workspace, label,
                                    error);

  if (key != NULL)
    vg_arrival_card_set_made (card);
  return key;
}

static void
make_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgRegistrationPage *self = VG_REGISTRATION_PAGE (widget);
  g_autofree char *first = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  for (VgArrivalCard *card = get_next_card (gtk_widget_get_first_child (GTK_WIDGET (self->cards)));
       card != NULL && error == NULL;
       card = get_next_card (gtk_widget_get_next_sibling (GTK_WIDGET (card)))) {
    g_autofree char *key = vg_arrival_card_is_chosen (card) ? make_case (self, card, &error) : NULL;

    n += key != NULL;
    if (first == NULL)
      first = g_steal_pointer (&key);
  }

  if (error != NULL)
    show_refusal (self, n, error);
  else
    gtk_widget_activate_action (widget, "win.cases-made", "(su)", first, n);
}

/* --- Showing --- */

static void
show_fault (VgRegistrationPage *self, const GError *error)
{
  g_autofree char *sentence = vg_sentence_dup (error->message);
  g_autofree char *markup = g_markup_escape_text (sentence, -1);

  adw_status_page_set_description (self->fault, markup);
  gtk_stack_set_visible_child_name (self->content, "fault");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "registration.make", FALSE);
}

static gboolean
read_file (VgRegistrationPage *self, VgShelf *shelf, const char *path, GError **error)
{
  g_autofree char *table = vg_registration_map_dup_path ();
  g_autoptr (VgRegistrationMap) map = vg_registration_map_read (table, error);
  g_autoptr (GPtrArray) found = map != NULL ? vg_registration_read_file (path, error) : NULL;
  g_autoptr (GListModel) cards = found != NULL ? vg_workspace_list_cards (self->workspace, error)
                                               : NULL;

  if (cards == NULL)
    return FALSE;

  self->arrivals = vg_arrival_list (found, map, cards, shelf);
  return TRUE;
}

static void
fill (VgRegistrationPage *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text = g_strdup_printf (
      ngettext ("There is %u registration in “%s”. The file stays where it is; anyone who has it "
                "can read it.",
                "There are %u registrations in “%s”. The file stays where it is; anyone who has it "
                "can read it.",
                self->arrivals->len),
      self->arrivals->len, name);

  gtk_label_set_text (self->explanation, text);
  for (guint i = 0; i < self->arrivals->len; i++) {
    GtkWidget *card = vg_arrival_card_new (self->arrivals->pdata[i], self->arrivals->len > 1);

    g_signal_connect_object (card, "changed", G_CALLBACK (choice_changed_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_box_append (self->cards, card);
  }
  choice_changed_cb (self);
}

/* --- The page --- */

static gboolean
vg_registration_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *shown = gtk_stack_get_visible_child (VG_REGISTRATION_PAGE (widget)->content);

  return gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);
}

static void
vg_registration_page_dispose (GObject *object)
{
  VgRegistrationPage *self = VG_REGISTRATION_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_REGISTRATION_PAGE);
  g_clear_pointer (&self->arrivals, g_ptr_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (vg_registration_page_parent_class)->dispose (object);
}

static void
vg_registration_page_class_init (VgRegistrationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WINDOW_BUTTONS);

  G_OBJECT_CLASS (klass)->dispose = vg_registration_page_dispose;
  widget_class->grab_focus = vg_registration_page_grab_focus;
  gtk_widget_class_install_action (widget_class, "registration.make", NULL, make_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "registration.make", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "registration.make", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/arrive/registration-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgRegistrationPage, content);
  gtk_widget_class_bind_template_child (widget_class, VgRegistrationPage, heading);
  gtk_widget_class_bind_template_child (widget_class, VgRegistrationPage, explanation);
  gtk_widget_class_bind_template_child (widget_class, VgRegistrationPage, cards);
  gtk_widget_class_bind_template_child (widget_class, VgRegistrationPage, refusal);
  gtk_widget_class_bind_template_child (widget_class, VgRegistrationPage, make);
  gtk_widget_class_bind_template_child (widget_class, VgRegistrationPage, fault);
}

static void
vg_registration_page_init (VgRegistrationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vg_registration_page_new (VgWorkspace *workspace, VgShelf *shelf, const char *path)
{
  VgRegistrationPage *self = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (VG_IS_WORKSPACE (workspace) && path != NULL, NULL);

  self = g_object_new (VG_TYPE_REGISTRATION_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  if (read_file (self, shelf, path, &error))
    fill (self, path);
  else
    show_fault (self, error);
  vg_name_tidy (GTK_WIDGET (self));

  return GTK_WIDGET (self);
}
