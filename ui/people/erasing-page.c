/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/people/erasing-page.h"

#include "base/error.h"
#include "model/people.h"
#include "ui/common/name.h"
#include "ui/common/passphrase-form.h"
#include "ui/common/sentence.h"
#include "ui/common/toast.h"
#include "ui/common/value-buttons.h"
#include "ui/common/vault-job.h"
#include "ui/common/window-buttons.h"
#include "ui/people/shared-act.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static const char *const choices[] = { "keep", "redact", "erase" };

/* @erasure: NULL where the case could not be read, and once it is done */
struct _VgErasingPage {
  GtkBox parent_instance;

  VgVault *vault;
  VgErasure *erasure;
  gboolean is_busy;

  GtkLabel *heading;
  GtkLabel *goes;
  GtkWidget *plan;
  GtkWidget *shared;
  GtkLabel *shared_text;
  GtkBox *all_place;
  VgValueButtons *all;
  GtkListBox *acts;
  GtkBox *form_place;
  VgPassphraseForm *form;
  GtkWidget *outcome;
  GtkLabel *outcome_title;
  GtkLabel *outcome_text;
  GtkWidget *go_on;
};

G_DEFINE_FINAL_TYPE (VgErasingPage, vg_erasing_page, GTK_TYPE_BOX)

/* --- What becomes of what is about others too --- */

static void
one_chosen_cb (VgErasingPage *self, guint choice, GtkListBoxRow *row)
{
  vg_erasure_choose (self->erasure, (guint) gtk_list_box_row_get_index (row),
                     (VgErasureChoice) choice);
  vg_shared_act_show (VG_SHARED_ACT (row), (VgErasureChoice) choice);
  vg_value_buttons_show (self->all, NULL);
}

static void
choose_all (VgErasingPage *self, VgErasureChoice choice)
{
  for (guint i = 0; i < vg_erasure_get_n_shared (self->erasure); i++) {
    GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->acts, (int) i);

    vg_erasure_choose (self->erasure, i, choice);
    vg_shared_act_show (VG_SHARED_ACT (row), choice);
  }
}

static void
all_chosen_cb (VgErasingPage *self, const char *value, gboolean is_on)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i], value))
      choose_all (self, (VgErasureChoice) i);
  vg_value_buttons_show (self->all, (const char *const[]){ value, NULL });
}

/* --- Doing it --- */

static gboolean
erase (VgVaultJob *job, GError **error)
{
  return vg_vault_check_words (job->vault, job->words, error) &&
         vg_vault_erase_person (job->vault, job->erasure, error);
}

static void
say_outcome (VgErasingPage *self, const char *title, const char *text)
{
  gtk_widget_set_visible (self->plan, FALSE);
  gtk_widget_set_visible (self->outcome, TRUE);
  gtk_label_set_text (self->outcome_title, title);
  gtk_label_set_text (self->outcome_text, text);
  gtk_widget_grab_focus (self->go_on);
}

static void
say_erased (VgErasingPage *self)
{
  g_autofree char *name = vg_people_dup_name (vg_erasure_get_case (self->erasure),
                                              vg_erasure_get_person (self->erasure));
  g_autofree char *title = g_strdup_printf (_ ("%s is erased from this case"), name);

  say_outcome (self, title,
               _ ("Older backups still hold the keys of what was erased. Make a new backup in each "
                  "folder where there is one, and it cannot be read there any more either. What "
                  "was printed, exported or handed out is where it was: take it back where you "
                  "can."));
  g_clear_pointer (&self->erasure, vg_erasure_free);
}

static void
say_fault (VgErasingPage *self, const GError *error)
{
  g_autofree char *why = vg_sentence_dup (error->message);
  g_autofree char *text = g_strdup_printf (_ ("%s\n\nThe case is as it was."), why);

  say_outcome (self, _ ("Nothing was erased"), text);
}

static void
done_cb (GtkWidget *near, VgVaultJob *job, const GError *error)
{
  VgErasingPage *self = NULL;

  if (!VG_IS_ERASING_PAGE (near)) {
    vg_toast (near,
              error == NULL ? _ ("The person is erased from the case") : _ ("Nothing was erased"));
    return;
  }

  self = VG_ERASING_PAGE (near);
  self->is_busy = FALSE;
  vg_passphrase_form_set_is_busy (self->form, FALSE);
  gtk_widget_set_sensitive (self->shared, TRUE);
  if (error == NULL)
    say_erased (self);
  else if (g_error_matches (error, VG_ERROR, VG_ERROR_PASSPHRASE))
    vg_passphrase_form_tell (self->form, NULL);
  else
    say_fault (self, error);
}

static void
given_cb (VgErasingPage *self, const char *words, gboolean is_code)
{
  g_autoptr (VgVaultJob) job = NULL;

  if (self->is_busy || self->erasure == NULL)
    return;

  job = vg_vault_job_new (self->vault);
  job->words = g_strdup (words);
  job->erasure = self->erasure;
  self->is_busy = TRUE;
  vg_passphrase_form_set_is_busy (self->form, TRUE);
  gtk_widget_set_sensitive (self->shared, FALSE);
  vg_vault_job_run (job, GTK_WIDGET (self), erase, done_cb);
}

/* --- The page --- */

static gboolean
vg_erasing_page_grab_focus (GtkWidget *widget)
{
  VgErasingPage *self = VG_ERASING_PAGE (widget);

  if (gtk_widget_get_visible (self->outcome))
    return gtk_widget_grab_focus (self->go_on);
  if (gtk_widget_get_visible (self->shared))
    return gtk_widget_child_focus (GTK_WIDGET (self->all_place), GTK_DIR_TAB_FORWARD);

  return gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

static void
vg_erasing_page_dispose (GObject *object)
{
  VgErasingPage *self = VG_ERASING_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_ERASING_PAGE);
  g_clear_pointer (&self->erasure, vg_erasure_free);
  g_clear_object (&self->vault);

  G_OBJECT_CLASS (vg_erasing_page_parent_class)->dispose (object);
}

static void
vg_erasing_page_class_init (VgErasingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WINDOW_BUTTONS);

  G_OBJECT_CLASS (klass)->dispose = vg_erasing_page_dispose;
  widget_class->grab_focus = vg_erasing_page_grab_focus;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/people/erasing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, heading);
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, goes);
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, plan);
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, shared);
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, shared_text);
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, all_place);
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, acts);
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, form_place);
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, outcome);
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, outcome_title);
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, outcome_text);
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, go_on);
}

static void
vg_erasing_page_init (VgErasingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->all = VG_VALUE_BUTTONS (
      vg_value_buttons_new (VG_VALUES_ONE, _ ("What becomes of all of these")));
  vg_value_buttons_add (self->all, "keep", _ ("Keep all of it, as it is"));
  vg_value_buttons_add (self->all, "redact",
                        _ ("Keep what is about the others; what is about this person goes"));
  vg_value_buttons_add (self->all, "erase", _ ("Erase all of it, for the others too"));
  g_signal_connect_object (self->all, "chosen", G_CALLBACK (all_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->all_place, GTK_WIDGET (self->all));

  self->form = VG_PASSPHRASE_FORM (vg_passphrase_form_new (_ ("_Erase for good"), _ ("Erasing…")));
  g_signal_connect_object (self->form, "given", G_CALLBACK (given_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->form_place, GTK_WIDGET (self->form));
}

static void
show_shared (VgErasingPage *self, VgShelf *shelf)
{
  guint n = vg_erasure_get_n_shared (self->erasure);
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u thing was written down about this person and others. Say what becomes of it.",
                "%u things were written down about this person and others. Say for all of them, "
                "or for each, what becomes of it.",
                n),
      n);

  gtk_widget_set_visible (self->shared, n > 0);
  gtk_label_set_text (self->shared_text, text);
  for (guint i = 0; i < n; i++) {
    GtkWidget *row = vg_shared_act_new (vg_erasure_get_shared (self->erasure, i), shelf);

    g_signal_connect_object (row, "chosen", G_CALLBACK (one_chosen_cb), self, G_CONNECT_SWAPPED);
    gtk_list_box_append (self->acts, row);
  }
  vg_value_buttons_show (self->all, (const char *const[]){ "keep", NULL });
}

static void
show_plan (VgErasingPage *self, VgShelf *shelf)
{
  guint n = vg_erasure_get_n_alone (self->erasure);
  g_autofree char *name = vg_people_dup_name (vg_erasure_get_case (self->erasure),
                                              vg_erasure_get_person (self->erasure));
  g_autofree char *heading = g_strdup_printf (_ ("Erase all of %s"), name);
  g_autofree char *goes = g_strdup_printf (
      ngettext ("%u thing that was written down about this person alone: goes, with the key that "
                "opens it.",
                "%u things that were written down about this person alone, answers, goals, "
                "consents and all: go, with the keys that open them.",
                n),
      n);

  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->goes, goes);
  show_shared (self, shelf);
}

GtkWidget *
vg_erasing_page_new (VgVault *vault, VgShelf *shelf, const char *key, const char *person)
{
  VgErasingPage *self = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (VG_IS_VAULT (vault) && shelf != NULL && key != NULL && person != NULL,
                        NULL);

  self = g_object_new (VG_TYPE_ERASING_PAGE, NULL);
  self->vault = g_object_ref (vault);
  self->erasure = vg_vault_plan_erasure (vault, key, person, &error);
  if (self->erasure != NULL)
    show_plan (self, shelf);
  else
    say_fault (self, error);
  vg_name_tidy (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
