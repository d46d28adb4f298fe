/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/people/erasing-page.h"

#include "base/error.h"
#include "model/people.h"
#include "ui/common/name.h"
#include "ui/common/passphrase-form.h"
#include "ui/common/sentence.h"
#include "ui/common/toast.h"
#include "ui/common/vault-job.h"
#include "ui/common/window-buttons.h"
#include "ui/people/erasing-group.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* @erasure: NULL where the case could not be read, and once it is done */
struct _VgErasingPage {
  GtkBox parent_instance;

  VgVault *vault;
  VgErasure *erasure;
  gboolean is_busy;

  GtkLabel *heading;
  GtkLabel *goes;
  GtkWidget *plan;
  GtkBox *groups;
  GtkLabel *left;
  GtkBox *form_place;
  VgPassphraseForm *form;
  GtkWidget *outcome;
  GtkLabel *outcome_title;
  GtkLabel *outcome_text;
  GtkWidget *look;
  GtkWidget *go_on;
};

G_DEFINE_FINAL_TYPE (VgErasingPage, vg_erasing_page, GTK_TYPE_BOX)

static char *
dup_name (VgErasingPage *self)
{
  return vg_people_dup_name (vg_erasure_get_case (self->erasure),
                             vg_erasure_get_person (self->erasure));
}

/* --- Doing it --- */

static gboolean
erase (VgVaultJob *job, GError **error)
{
  return vg_vault_check_words (job->vault, job->words, error) &&
         vg_vault_erase_person (job->vault, job->erasure, error);
}

/* Where the name still stands. Done is done: where it cannot be looked at, nothing is said. */
static gboolean
look (VgVaultJob *job, GError **error)
{
  return vg_vault_count_places (job->vault, job->key, job->words, &job->n_found, error);
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

static char *
say_left (const char *word, guint n)
{
  if (word == NULL)
    return NULL;
  if (n == 0)
    return g_strdup_printf (_ ("“%s” stands nowhere in this case any more."), word);

  return g_strdup_printf (ngettext ("“%s” still stands at %u place in this case: what you kept, or "
                                    "what another said.",
                                    "“%s” still stands at %u places in this case: what you kept, "
                                    "or what others said.",
                                    n),
                          word, n);
}

/* @left: (nullable): where the name still stands, as a sentence */
static void
say_erased (VgErasingPage *self, const char *left)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *title = g_strdup_printf (_ ("What was about %s is erased"), name);
  const char *backups = _ (
      "Older backups still hold the keys of what was erased. Make a new backup in each folder "
      "where there is one, and it cannot be read there any more either. What was printed, exported "
      "or handed out is where it was: take it back where you can.");
  g_autofree char *text = left != NULL ? g_strdup_printf ("%s\n\n%s", left, backups)
                                       : g_strdup (backups);

  gtk_widget_set_visible (GTK_WIDGET (self->heading), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->go_on), "win.case");
  say_outcome (self, title, text);
}

/* Offers to see where, in a search for the name. */
static void
offer_to_look (VgErasingPage *self, const char *word)
{
  g_autofree char *label = g_strdup_printf (_ ("See where “%s” stands"), word);

  gtk_button_set_label (GTK_BUTTON (self->look), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->look), "s", word);
  gtk_widget_set_visible (self->look, TRUE);
}

static void
looked_cb (GtkWidget *near, VgVaultJob *job, const GError *error)
{
  VgErasingPage *self = VG_IS_ERASING_PAGE (near) ? VG_ERASING_PAGE (near) : NULL;
  g_autofree char *left = error == NULL ? say_left (job->words, job->n_found) : NULL;

  if (self == NULL)
    return;
  if (left != NULL && job->n_found > 0)
    offer_to_look (self, job->words);
  say_erased (self, left);
  g_clear_pointer (&self->erasure, vg_erasure_free);
}

static void
look_what_is_left (VgErasingPage *self)
{
  g_autoptr (VgVaultJob) job = vg_vault_job_new (self->vault);

  job->key = g_strdup (vg_case_get_id (vg_erasure_get_case (self->erasure)));
  job->words = g_strdup (vg_erasure_get_word (self->erasure));
  vg_vault_job_run (job, GTK_WIDGET (self), look, looked_cb);
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
              error == NULL ? _ ("What was about the person is erased") : _ ("Nothing was erased"));
    return;
  }

  self = VG_ERASING_PAGE (near);
  self->is_busy = FALSE;
  vg_passphrase_form_set_is_busy (self->form, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->groups), TRUE);
  if (error == NULL)
    look_what_is_left (self);
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
  gtk_widget_set_sensitive (GTK_WIDGET (self->groups), FALSE);
  vg_vault_job_run (job, GTK_WIDGET (self), erase, done_cb);
}

/* --- The page --- */

static gboolean
vg_erasing_page_grab_focus (GtkWidget *widget)
{
  VgErasingPage *self = VG_ERASING_PAGE (widget);

  if (gtk_widget_get_visible (self->outcome))
    return gtk_widget_grab_focus (self->go_on);
  if (gtk_widget_get_first_child (GTK_WIDGET (self->groups)) != NULL)
    return gtk_widget_child_focus (GTK_WIDGET (self->groups), GTK_DIR_TAB_FORWARD);

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
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, groups);
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, left);
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, form_place);
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, outcome);
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, outcome_title);
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, outcome_text);
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, look);
  gtk_widget_class_bind_template_child (widget_class, VgErasingPage, go_on);
}

static void
vg_erasing_page_init (VgErasingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->form = VG_PASSPHRASE_FORM (vg_passphrase_form_new (_ ("_Erase for good"), _ ("Erasing…")));
  g_signal_connect_object (self->form, "given", G_CALLBACK (given_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->form_place, GTK_WIDGET (self->form));
}

/* Said beforehand: what will still name the person. */
static void
show_left (VgErasingPage *self)
{
  guint n = vg_erasure_count_left (self->erasure);
  g_autofree char *name = dup_name (self);
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u line stays and names %s.", "%u lines stay and name %s.", n), n, name);

  gtk_label_set_text (self->left, text);
  gtk_widget_set_visible (GTK_WIDGET (self->left), n > 0);
}

static void
add_group (VgErasingPage *self, VgErasureGroup group, VgLineWords *words)
{
  g_autofree char *name = dup_name (self);
  GtkWidget *shown = NULL;

  if (vg_erasure_count (self->erasure, group) == 0)
    return;

  shown = vg_erasing_group_new (self->erasure, group, name, words);
  g_signal_connect_object (shown, "changed", G_CALLBACK (show_left), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->groups, shown);
}

static void
show_groups (VgErasingPage *self, VgShelf *shelf)
{
  g_autoptr (VgLineWords) words = vg_line_words_new (vg_erasure_get_case (self->erasure), shelf);

  add_group (self, VG_ERASURE_NAMES, words);
  add_group (self, VG_ERASURE_SAID, words);
  add_group (self, VG_ERASURE_SHARED, words);
  show_left (self);
}

static void
show_plan (VgErasingPage *self, VgShelf *shelf)
{
  guint n = vg_erasure_get_n_alone (self->erasure);
  g_autofree char *name = dup_name (self);
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
  show_groups (self, shelf);
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
