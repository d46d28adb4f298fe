/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/arrive/new-case-page.h"

#include "ui/arrive/place-choice.h"
#include "ui/common/choose-file.h"
#include "ui/common/name.h"
#include "ui/common/sentence.h"
#include "ui/common/side-by-side.h"
#include "ui/common/window-buttons.h"
#include "words/words.h"
#include "workspace/new-case.h"
#include "workspace/vault.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _VgNewCasePage {
  GtkBox parent_instance;

  VgWorkspace *workspace;

  AdwWindowTitle *title;
  GtkLabel *heading;
  GtkLabel *hint;
  GtkEditable *label;
  GtkBox *details;
  VgPlaceChoice *started_by;
  VgPlaceChoice *event;
  GtkEditable *harmed;
  GtkEditable *accused;
  GtkLabel *refusal;
  GtkWidget *case_file;
  GtkWidget *choose;
  GtkWidget *to_safekeeping;
};

G_DEFINE_FINAL_TYPE (VgNewCasePage, vg_new_case_page, GTK_TYPE_BOX)

static void
label_changed_cb (VgNewCasePage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-case.begin",
                                 vg_words_are_any (gtk_editable_get_text (self->label)));
}

static void
show_refusal (VgNewCasePage *self, const GError *error)
{
  g_autofree char *sentence = vg_sentence_dup (error->message);

  gtk_label_set_text (self->refusal, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), TRUE);
}

static char *
dup_line (GtkEditable *field)
{
  return vg_words_normalise (gtk_editable_get_text (field));
}

static void
begin_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgNewCasePage *self = VG_NEW_CASE_PAGE (widget);
  g_autofree char *label = dup_line (self->label);
  g_autofree char *harmed = dup_line (self->harmed);
  g_autofree char *accused = dup_line (self->accused);
  const VgNewCase begun = {
    .label = label,
    .started_by = vg_place_choice_get_value (self->started_by),
    .event = vg_place_choice_get_value (self->event),
    .harmed = harmed,
    .accused = accused,
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *key = vg_new_case_make (&begun, self->workspace, &error);

  if (key != NULL)
    gtk_widget_activate_action (widget, "win.begin-case", "s", key);
  else
    show_refusal (self, error);
}

static void
enter_cb (VgNewCasePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "new-case.begin", NULL);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = vg_choose_file_to_open_finish (result);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    gtk_widget_activate_action (GTK_WIDGET (source), "win.registration", "s", path);
}

static void
choose_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const VgFileWanted wanted = {
    .title = _ ("Registration from a web form"),
    .kind = _ ("Registrations"),
    .pattern = "*.json *.csv *.JSON *.CSV",
  };

  vg_choose_file_to_open (widget, &wanted, chosen_cb, NULL);
}

/* --- The page --- */

static gboolean
vg_new_case_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_NEW_CASE_PAGE (widget)->label));
}

static void
vg_new_case_page_dispose (GObject *object)
{
  VgNewCasePage *self = VG_NEW_CASE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_NEW_CASE_PAGE);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (vg_new_case_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VgNewCasePage, title);
  gtk_widget_class_bind_template_child (widget_class, VgNewCasePage, heading);
  gtk_widget_class_bind_template_child (widget_class, VgNewCasePage, hint);
  gtk_widget_class_bind_template_child (widget_class, VgNewCasePage, label);
  gtk_widget_class_bind_template_child (widget_class, VgNewCasePage, details);
  gtk_widget_class_bind_template_child (widget_class, VgNewCasePage, harmed);
  gtk_widget_class_bind_template_child (widget_class, VgNewCasePage, accused);
  gtk_widget_class_bind_template_child (widget_class, VgNewCasePage, refusal);
  gtk_widget_class_bind_template_child (widget_class, VgNewCasePage, case_file);
  gtk_widget_class_bind_template_child (widget_class, VgNewCasePage, choose);
  gtk_widget_class_bind_template_child (widget_class, VgNewCasePage, to_safekeeping);
  gtk_widget_class_bind_template_callback (widget_class, label_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
}

static void
vg_new_case_page_class_init (VgNewCasePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WINDOW_BUTTONS);
  g_type_ensure (VG_TYPE_SIDE_BY_SIDE);

  G_OBJECT_CLASS (klass)->dispose = vg_new_case_page_dispose;
  widget_class->grab_focus = vg_new_case_page_grab_focus;

  gtk_widget_class_install_action (widget_class, "new-case.begin", NULL, begin_cb);
  gtk_widget_class_install_action (widget_class, "new-case.choose", NULL, choose_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/arrive/new-case-page.ui");
  bind_children (widget_class);
}

static void
vg_new_case_page_init (VgNewCasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  label_changed_cb (self);
}

/* The template has the words of a vault. */
static void
use_words_of_practice (VgNewCasePage *self)
{
  adw_window_title_set_title (self->title, _ ("New practice case"));
  gtk_label_set_text (self->heading, _ ("New practice case"));
  gtk_label_set_text (self->hint, _ ("Give it a neutral name, such as “Bicycle bell”. Everyone in "
                                     "it is invented."));
  gtk_widget_set_visible (self->case_file, FALSE);
}

static VgPlaceChoice *
add_choice (VgNewCasePage *self, VgShelf *shelf, const char *place)
{
  GtkWidget *choice = vg_place_choice_new (shelf, place);

  gtk_box_append (self->details, choice);
  return VG_PLACE_CHOICE (choice);
}

GtkWidget *
vg_new_case_page_new (VgWorkspace *workspace, VgShelf *shelf)
{
  VgNewCasePage *self = NULL;

  g_return_val_if_fail (VG_IS_WORKSPACE (workspace) && shelf != NULL, NULL);

  self = g_object_new (VG_TYPE_NEW_CASE_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  self->started_by = add_choice (self, shelf, "case/started-by");
  self->event = add_choice (self, shelf, "case/event");
  if (!VG_IS_VAULT (workspace))
    use_words_of_practice (self);
  vg_name_tidy (GTK_WIDGET (self));
  vg_name_button (self->choose, _ ("A registration from a web form"));
  vg_name_button (self->to_safekeeping, _ ("A case file of a colleague"));

  return GTK_WIDGET (self);
}
