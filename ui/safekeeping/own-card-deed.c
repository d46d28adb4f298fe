/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/own-card-deed.h"

#include "base/file.h"
#include "ui/common/ask.h"
#include "ui/common/choose-file.h"
#include "ui/common/toast.h"
#include "ui/safekeeping/deed.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CARD_NAME "card.json"

struct _VgOwnCardDeed {
  AdwBin parent_instance;

  VgVault *vault;
  VgDeed *deed;
};

G_DEFINE_FINAL_TYPE (VgOwnCardDeed, vg_own_card_deed, ADW_TYPE_BIN)

/* The words of the card are what is said. */
static gboolean
save_card (VgVaultJob *job, GError **error)
{
  g_autofree char *card = vg_vault_dup_card (job->vault, job->key, error);
  g_autofree char *line = card != NULL ? g_strconcat (card, "\n", NULL) : NULL;

  if (line == NULL || !vg_file_write (job->path, line, strlen (line), error))
    return FALSE;

  job->said = vg_vault_dup_fingerprint (card, error);
  return job->said != NULL;
}

static void
done_cb (GtkWidget *near, VgVaultJob *job, const GError *error)
{
  g_autofree char *text = NULL;

  if (!VG_IS_OWN_CARD_DEED (near)) {
    vg_toast (near, error == NULL ? _ ("Your card is saved") : _ ("Your card could not be saved"));
    return;
  }
  if (error != NULL) {
    vg_deed_say_fault (VG_OWN_CARD_DEED (near)->deed, _ ("Your card could not be saved"), error,
                       _ ("Nothing else was changed. Choose another place, and try again."));
    return;
  }

  text = g_strdup_printf (
      _ ("Give it to the colleague who hands a case over to you; anyone may see "
         "it. Read these words out to whoever asks whether it is really "
         "yours:\n%s"),
      job->said);
  vg_deed_say (VG_OWN_CARD_DEED (near)->deed, VG_OUTCOME_GOOD, _ ("Your card is saved"), text);
}

void
vg_own_card_deed_save (VgOwnCardDeed *self, const char *name, const char *path)
{
  g_autoptr (VgVaultJob) job = NULL;

  g_return_if_fail (VG_IS_OWN_CARD_DEED (self) && name != NULL && path != NULL);

  job = vg_vault_job_new (self->vault);
  job->key = g_strdup (name);
  job->path = g_strdup (path);
  vg_deed_follow (self->deed, _ ("Saving your card…"), job, FALSE);
  vg_vault_job_run (job, GTK_WIDGET (self), save_card, done_cb);
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VgOwnCardDeed *self = VG_OWN_CARD_DEED (source);
  g_autofree char *name = user_data;
  g_autoptr (GFile) file = vg_choose_file_to_save_finish (result);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->vault != NULL)
    vg_own_card_deed_save (self, name, path);
}

static void
name_given_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char *name = NULL;

  if (vg_ask_finish (result, &name))
    vg_choose_file_to_save (GTK_WIDGET (source), _ ("Save your card"), CARD_NAME, place_chosen_cb,
                            name);
}

static void
start_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const VgQuestion question = {
    .heading = _ ("Your card"),
    .body = _ ("Which name do your colleagues know you by? It stands on the card, which anyone may "
               "see."),
    .yes = _ ("_Choose a place…"),
    .entry_name = _ ("Your name on the card"),
  };

  vg_ask (widget, &question, name_given_cb, NULL);
}

/* --- The deed --- */

static void
vg_own_card_deed_dispose (GObject *object)
{
  g_clear_object (&VG_OWN_CARD_DEED (object)->vault);

  G_OBJECT_CLASS (vg_own_card_deed_parent_class)->dispose (object);
}

static void
vg_own_card_deed_class_init (VgOwnCardDeedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_own_card_deed_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "own-card.start", NULL, start_cb);
}

static void
vg_own_card_deed_init (VgOwnCardDeed *self)
{
  self->deed = VG_DEED (
      vg_deed_new (_ ("Your card"),
                   _ ("A colleague who hands a case over to you seals it for your "
                      "card: then only your vault opens it."),
                   _ ("Save your _card…"), "own-card.start"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->deed));
}

GtkWidget *
vg_own_card_deed_new (VgVault *vault)
{
  VgOwnCardDeed *self = NULL;

  g_return_val_if_fail (VG_IS_VAULT (vault), NULL);

  self = g_object_new (VG_TYPE_OWN_CARD_DEED, NULL);
  self->vault = g_object_ref (vault);
  return GTK_WIDGET (self);
}
