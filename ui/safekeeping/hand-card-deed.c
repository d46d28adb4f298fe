/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/hand-card-deed.h"

#include "base/file.h"
#include "base/json.h"
#include "ui/common/choose-file.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/common/toast.h"
#include "ui/safekeeping/deed.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CARD_BYTES 65536
/* File names are seen by others: it says nothing of the case. */
#define PARCEL_NAME "case" VG_VAULT_PARCEL_SUFFIX

/* @card, @name: of the card that was read; NULL before */
struct _VgHandCardDeed {
  AdwBin parent_instance;

  VgVault *vault;
  char *key;
  char *card;
  char *name;
  VgDeed *deed;
};

G_DEFINE_FINAL_TYPE (VgHandCardDeed, vg_hand_card_deed, ADW_TYPE_BIN)

/* --- Handing over --- */

static gboolean
hand_over (VgVaultJob *job, GError **error)
{
  return vg_vault_hand_over (job->vault, job->key, job->said, NULL, job->path, error);
}

static void
say_done (VgHandCardDeed *self, VgVaultJob *job)
{
  g_autofree char *file = g_path_get_basename (job->path);
  g_autofree char *heading = g_strdup_printf (_ ("The case is handed over to %s"), self->name);
  g_autofree char *text = g_strdup_printf (
      _ ("Send the file “%s”: without it nobody has the case. Only %s can open it. Here the case "
         "can be read, and no longer changed. If the file is lost, hand over once more for the "
         "same "
         "card."),
      file, self->name);

  vg_deed_close_form (self->deed);
  vg_deed_say (self->deed, VG_OUTCOME_GOOD, heading, text);
  gtk_widget_grab_focus (GTK_WIDGET (self->deed));
}

static void
done_cb (GtkWidget *near, VgVaultJob *job, const GError *error)
{
  VgHandCardDeed *self = NULL;

  if (!VG_IS_HAND_CARD_DEED (near)) {
    vg_toast (near,
              error == NULL ? _ ("The case is handed over") : _ ("The case was not handed over"));
    return;
  }

  self = VG_HAND_CARD_DEED (near);
  vg_deed_set_is_busy (self->deed, FALSE);
  if (error == NULL) {
    say_done (self, job);
    return;
  }

  vg_deed_close_form (self->deed);
  vg_deed_say_fault (self->deed, _ ("The case was not handed over"), error,
                     _ ("The case is in the vault, safe."));
}

void
vg_hand_card_deed_seal (VgHandCardDeed *self, const char *path)
{
  g_autoptr (VgVaultJob) job = NULL;

  g_return_if_fail (VG_IS_HAND_CARD_DEED (self) && self->card != NULL && path != NULL);

  job = vg_vault_job_new (self->vault);
  job->key = g_strdup (self->key);
  job->said = g_strdup (self->card);
  job->path = g_strdup (path);
  vg_deed_set_is_busy (self->deed, TRUE);
  vg_deed_follow (self->deed, _ ("Sealing the case…"), job, FALSE);
  vg_vault_job_run (job, GTK_WIDGET (self), hand_over, done_cb);
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VgHandCardDeed *self = VG_HAND_CARD_DEED (source);
  g_autoptr (GFile) file = vg_choose_file_to_save_finish (result);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->vault != NULL && self->card != NULL)
    vg_hand_card_deed_seal (self, path);
}

static void
same_cb (VgHandCardDeed *self)
{
  vg_choose_file_to_save (GTK_WIDGET (self), _ ("Hand the case over"), PARCEL_NAME, place_chosen_cb,
                          NULL);
}

/* --- The card --- */

static void
ask_whether_same (VgHandCardDeed *self, const char *words)
{
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *same = gtk_button_new_with_mnemonic (_ ("The words are the _same…"));
  g_autofree char *whose = g_strdup_printf (_ ("This is the card of %s. Its words are:"),
                                            self->name);
  g_autofree char *what = g_strdup_printf (
      _ ("Call %s and have the words read out to you. Are they these? Then the case goes there. "
         "Anybody can put a name on a card; nobody can have these words with another one."),
      self->name);

  gtk_widget_set_halign (same, GTK_ALIGN_START);
  g_signal_connect_object (same, "clicked", G_CALLBACK (same_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (form), vg_text_label_new (whose, NULL));
  gtk_box_append (GTK_BOX (form), vg_text_label_new (words, "title-4"));
  gtk_box_append (GTK_BOX (form), vg_text_label_new (what, "dim-label"));
  gtk_box_append (GTK_BOX (form), same);
  vg_name_tidy (form);
  vg_deed_open_form (self->deed, form, TRUE);
}

static char *
read_text (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = vg_file_read (path, CARD_BYTES, error);
  gsize length = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  return bytes != NULL ? g_strchomp (g_strndup (text != NULL ? text : "", length)) : NULL;
}

/* What has a fingerprint is a card, and bears a name. */
static void
take_card (VgHandCardDeed *self, const char *card)
{
  g_autoptr (JsonNode) node = vg_json_parse (card, strlen (card), "", NULL);

  g_free (self->card);
  g_free (self->name);
  self->card = g_strdup (card);
  self->name = g_strdup (vg_json_get_string (vg_json_peek_object (node), "name"));
}

void
vg_hand_card_deed_read_card (VgHandCardDeed *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *card = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (VG_IS_HAND_CARD_DEED (self) && path != NULL);

  card = read_text (path, &error);
  words = card != NULL ? vg_vault_dup_fingerprint (card, &error) : NULL;
  if (words == NULL) {
    vg_deed_say_fault (self->deed, _ ("This is no card"), error,
                       _ ("Ask your colleague for the file that “The vault”, “Your card” makes. "
                          "Nothing was changed."));
    return;
  }

  take_card (self, card);
  ask_whether_same (self, words);
}

static void
card_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VgHandCardDeed *self = VG_HAND_CARD_DEED (source);
  g_autoptr (GFile) file = vg_choose_file_to_open_finish (result);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->vault != NULL)
    vg_hand_card_deed_read_card (self, path);
}

static void
start_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const VgFileWanted wanted = {
    .title = _ ("The card of your colleague"),
    .kind = _ ("Cards"),
    .pattern = "*.json",
  };

  vg_choose_file_to_open (widget, &wanted, card_chosen_cb, NULL);
}

/* --- The deed --- */

static gboolean
vg_hand_card_deed_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_HAND_CARD_DEED (widget)->deed));
}

static void
vg_hand_card_deed_dispose (GObject *object)
{
  VgHandCardDeed *self = VG_HAND_CARD_DEED (object);

  g_clear_object (&self->vault);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->card, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (vg_hand_card_deed_parent_class)->dispose (object);
}

static void
vg_hand_card_deed_class_init (VgHandCardDeedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_hand_card_deed_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = vg_hand_card_deed_grab_focus;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "hand-card.start", NULL, start_cb);
}

static void
vg_hand_card_deed_init (VgHandCardDeed *self)
{
  self->deed = VG_DEED (vg_deed_new (
      _ ("To a colleague with a card"),
      _ ("The safest way: the file is sealed for the vault of one colleague, and nobody else opens "
         "it, whoever finds it. You need the card of that colleague."),
      _ ("Choose the _card…"), "hand-card.start"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->deed));
}

GtkWidget *
vg_hand_card_deed_new (VgVault *vault, const char *key)
{
  VgHandCardDeed *self = NULL;

  g_return_val_if_fail (VG_IS_VAULT (vault) && key != NULL, NULL);

  self = g_object_new (VG_TYPE_HAND_CARD_DEED, NULL);
  self->vault = g_object_ref (vault);
  self->key = g_strdup (key);
  return GTK_WIDGET (self);
}
