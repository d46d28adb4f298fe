/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/people/people-page.h"

#include "model/people.h"
#include "ui/common/ask.h"
#include "ui/common/name.h"
#include "ui/common/sentence.h"
#include "ui/common/side-by-side.h"
#include "ui/people/new-person.h"
#include "ui/people/person-form.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _VgPeoplePage {
  VgStepPage parent_instance;

  GHashTable *forms; /* party → VgPersonForm, which its box keeps */

  VgSavedLabel *saved;
  GtkWidget *content;
  GtkBox *harmed;
  GtkBox *accused;
  GtkBox *others;
  VgNewPerson *new_person;
  GtkBox *erase;
  GtkWidget *practice;
};

G_DEFINE_FINAL_TYPE (VgPeoplePage, vg_people_page, VG_TYPE_STEP_PAGE)

static VgCase *
get_case (VgPeoplePage *self)
{
  return vg_step_page_get_case (VG_STEP_PAGE (self));
}

/* --- What it shows --- */

static GtkBox *
find_column (VgPeoplePage *self, const char *party)
{
  const char *side = vg_people_get_side (get_case (self), party);

  if (g_strcmp0 (side, "harmed") == 0)
    return self->harmed;

  return g_strcmp0 (side, "accused") == 0 ? self->accused : self->others;
}

/* Only what changed its column moves, so that the focus stays. */
static void
show_person (VgPeoplePage *self, const char *party)
{
  GtkWidget *form = g_hash_table_lookup (self->forms, party);
  GtkBox *column = find_column (self, party);
  GtkWidget *before = form != NULL ? gtk_widget_get_parent (form) : NULL;

  if (form == NULL) {
    form = vg_person_form_new (get_case (self), party);
    /* Beside one another both are as high, whatever stands in them. */
    gtk_widget_set_vexpand (form, TRUE);
    g_hash_table_insert (self->forms, g_strdup (party), form);
  }
  if (before != GTK_WIDGET (column)) {
    g_object_ref_sink (form);
    if (before != NULL)
      gtk_box_remove (GTK_BOX (before), form);
    gtk_box_append (column, form);
    g_object_unref (form);
  }
  vg_person_form_show (VG_PERSON_FORM (form));
}

static void
drop_gone (VgPeoplePage *self)
{
  GHashTableIter iter;
  gpointer party = NULL;
  gpointer form = NULL;

  g_hash_table_iter_init (&iter, self->forms);
  while (g_hash_table_iter_next (&iter, &party, &form)) {
    if (vg_people_has (get_case (self), party))
      continue;
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (form)), form);
    g_hash_table_iter_remove (&iter);
  }
}

static GtkWidget *
add_erase_button (VgPeoplePage *self)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  /* The target first: GTK warns of an action that wants one and has none yet. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.erase-person");
  gtk_box_append (self->erase, button);
  return button;
}

static void
show_erase_button (VgPeoplePage *self, GtkWidget *button, const char *party)
{
  g_autofree char *name = vg_people_dup_name (get_case (self), party);
  g_autofree char *words = g_strdup_printf (_ ("Erase all of %s…"), name);

  gtk_button_set_label (GTK_BUTTON (button), words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", party);
}

static void
show_erasing (VgPeoplePage *self, GPtrArray *people)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->erase));

  for (guint i = 0; i < people->len; i++) {
    if (button == NULL)
      button = add_erase_button (self);
    show_erase_button (self, button, people->pdata[i]);
    button = gtk_widget_get_next_sibling (button);
  }
  while (button != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (button);

    gtk_box_remove (self->erase, button);
    button = next;
  }
}

/* Only a vault can erase: elsewhere the window does not offer it, and it is said why. */
static void
show_where (VgPeoplePage *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->erase));
  gboolean can_erase = button != NULL && gtk_widget_get_sensitive (button);

  gtk_widget_set_visible (GTK_WIDGET (self->erase), can_erase);
  gtk_widget_set_visible (self->practice, !can_erase);
}

static void
refresh (VgStepPage *page)
{
  VgPeoplePage *self = VG_PEOPLE_PAGE (page);
  g_autoptr (GPtrArray) people = vg_people_list (get_case (self));
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  drop_gone (self);
  for (guint i = 0; i < people->len; i++)
    show_person (self, people->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->others),
                          gtk_widget_get_first_child (GTK_WIDGET (self->others)) != NULL);
  show_erasing (self, people);
  show_where (self);
  vg_name_tidy (self->content);
  if (had_focus && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->new_person));
}

/* --- What one does --- */

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgPeoplePage *self = VG_PEOPLE_PAGE (widget);
  const char *role = NULL;
  const char *side = NULL;
  const char *name = NULL;
  g_autofree char *id = NULL;
  g_autofree char *done = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&s&s&s)", &role, &side, &name);
  id = vg_people_add (get_case (self), role, *side != '\0' ? side : NULL, name, &error);
  vg_new_person_tell (self->new_person, error);
  if (id == NULL)
    return;

  done = g_strdup_printf (_ ("%s is in this case"), name);
  vg_step_page_tell_done (VG_STEP_PAGE (widget), done);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgPeoplePage *self = VG_PEOPLE_PAGE (widget);
  const char *party = g_variant_get_string (parameter, NULL);
  g_autofree char *name = vg_people_dup_name (get_case (self), party);
  g_autofree char *done = g_strdup_printf (_ ("%s is no longer in this case"), name);
  g_autoptr (GError) error = NULL;

  if (vg_people_remove (get_case (self), party, &error))
    vg_step_page_tell_done (VG_STEP_PAGE (widget), done);
  else
    vg_tell (widget, _ ("This was not done"), error->message);
}

/* --- The page --- */

/* Only in its window does the page know whether anything can be erased here. */
static void
vg_people_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vg_people_page_parent_class)->map (widget);

  show_where (VG_PEOPLE_PAGE (widget));
}

static gboolean
vg_people_page_focus_first (VgStepPage *page)
{
  VgPeoplePage *self = VG_PEOPLE_PAGE (page);

  return gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
}

static void
vg_people_page_finalize (GObject *object)
{
  VgPeoplePage *self = VG_PEOPLE_PAGE (object);

  g_clear_pointer (&self->forms, g_hash_table_unref);

  G_OBJECT_CLASS (vg_people_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "people.add", "(sss)", add_cb);
  gtk_widget_class_install_action (widget_class, "people.remove", "s", remove_cb);
}

static void
vg_people_page_class_init (VgPeoplePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_NEW_PERSON);
  g_type_ensure (VG_TYPE_SIDE_BY_SIDE);

  G_OBJECT_CLASS (klass)->finalize = vg_people_page_finalize;
  widget_class->map = vg_people_page_map;
  VG_STEP_PAGE_CLASS (klass)->refresh = refresh;
  VG_STEP_PAGE_CLASS (klass)->focus_first = vg_people_page_focus_first;

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/people/people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgPeoplePage, saved);
  gtk_widget_class_bind_template_child (widget_class, VgPeoplePage, content);
  gtk_widget_class_bind_template_child (widget_class, VgPeoplePage, harmed);
  gtk_widget_class_bind_template_child (widget_class, VgPeoplePage, accused);
  gtk_widget_class_bind_template_child (widget_class, VgPeoplePage, others);
  gtk_widget_class_bind_template_child (widget_class, VgPeoplePage, new_person);
  gtk_widget_class_bind_template_child (widget_class, VgPeoplePage, erase);
  gtk_widget_class_bind_template_child (widget_class, VgPeoplePage, practice);
}

static void
vg_people_page_init (VgPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

GtkWidget *
vg_people_page_new (VgCaseFile *file, VgShelf *shelf, const char *party)
{
  VgPeoplePage *self = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (file) && party == NULL, NULL);

  self = g_object_new (VG_TYPE_PEOPLE_PAGE, NULL);
  vg_step_page_begin (VG_STEP_PAGE (self), file, shelf, self->saved);
  vg_name_tidy (GTK_WIDGET (self));

  return GTK_WIDGET (self);
}
