/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/new-passphrase.h"

#include "base/wipe.h"
#include "ui/common/name.h"
#include "ui/common/sentence.h"
#include "ui/common/wrap-row.h"
#include "workspace/vault.h"

#include <glib/gi18n-lib.h>

#define WORDS_A_LINE 3

/* @offer: NULL while one types one's own */
struct _VgNewPassphrase {
  GtkBox parent_instance;

  GtkWidget *offered;
  GtkLabel *words;
  GtkWidget *typed;
  GtkWidget *own;
  GtkWidget *first;
  GtkWidget *second;
  GtkLabel *message;
  GtkLabel *loss;
  GtkBox *ways;
  GtkButton *use;
  GtkButton *turn;

  char *offer;
};

G_DEFINE_FINAL_TYPE (VgNewPassphrase, vg_new_passphrase, GTK_TYPE_BOX)

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
get_entry (VgNewPassphrase *self)
{
  return self->offer != NULL ? self->typed : self->first;
}

static const char *
get_text (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static void
focus_all_of (GtkWidget *entry)
{
  gtk_widget_grab_focus (entry);
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
}

static void
say (VgNewPassphrase *self, const char *message)
{
  g_autofree char *sentence = message != NULL ? vg_sentence_dup (message) : NULL;

  gtk_label_set_text (self->message, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

static void
show_way (VgNewPassphrase *self)
{
  gboolean is_own = self->offer == NULL;

  gtk_widget_set_visible (self->offered, !is_own);
  gtk_widget_set_visible (self->own, is_own);
  gtk_button_set_label (self->turn,
                        is_own ? _ ("_Six words from Voorgesprek") : _ ("_My own words"));
  vg_name_tidy (GTK_WIDGET (self->turn));
  gtk_editable_set_text (GTK_EDITABLE (self->typed), "");
  gtk_editable_set_text (GTK_EDITABLE (self->first), "");
  gtk_editable_set_text (GTK_EDITABLE (self->second), "");
  say (self, NULL);
}

static void
drop_offer (VgNewPassphrase *self)
{
  g_clear_pointer (&self->offer, vg_wipe_text);
  gtk_label_set_text (self->words, "");
}

/* In two lines of as many words. */
static void
show_offer (VgNewPassphrase *self)
{
  g_auto (VgWipedText) lines = g_strdup (self->offer);
  char *at = lines;

  for (guint i = 0; i < WORDS_A_LINE && at != NULL; i++)
    at = strchr (at + 1, ' ');
  if (at != NULL)
    *at = '\n';
  gtk_label_set_text (self->words, lines);
}

/* Where the list of words cannot be read, one's own is the only way. */
static void
offer (VgNewPassphrase *self)
{
  g_autoptr (GError) error = NULL;

  drop_offer (self);
  self->offer = vg_vault_new_passphrase (&error);
  if (self->offer != NULL)
    show_offer (self);
  gtk_widget_set_visible (GTK_WIDGET (self->turn), self->offer != NULL);
  show_way (self);
  if (self->offer == NULL)
    say (self, error->message);
}

static void
another_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  offer (VG_NEW_PASSPHRASE (widget));
  gtk_widget_grab_focus (widget);
}

static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgNewPassphrase *self = VG_NEW_PASSPHRASE (widget);

  if (self->offer == NULL) {
    offer (self);
  } else {
    drop_offer (self);
    show_way (self);
  }
  gtk_widget_grab_focus (widget);
}

static void
changed_cb (VgNewPassphrase *self)
{
  say (self, NULL);
}

static void
refuse (VgNewPassphrase *self, GtkWidget *entry, const char *message)
{
  say (self, message);
  focus_all_of (entry);
}

/* The words one after the other in small letters, one space between two. */
static char *
dup_words (const char *text)
{
  g_auto (VgWipedText) low = g_utf8_strdown (text, -1);
  char **words = g_strsplit (g_strstrip (low), " ", -1);
  GString *line = g_string_sized_new (strlen (low) + 1);

  for (guint i = 0; words[i] != NULL; i++) {
    if (*words[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);
    vg_wipe (words[i], strlen (words[i]));
  }
  g_strfreev (words);

  return g_string_free (line, FALSE);
}

/* Who copies them from paper begins with a capital: that is not what is looked at here, and
 * what opens the vault is the words as they were drawn.
 */
static gboolean
check_offered (VgNewPassphrase *self)
{
  g_auto (VgWipedText) typed = dup_words (get_text (self->typed));

  if (g_str_equal (typed, self->offer))
    return TRUE;

  refuse (self, self->typed, _ ("This is not yet what stands above: compare it word by word."));
  return FALSE;
}

static gboolean
check_own (VgNewPassphrase *self)
{
  g_autoptr (GError) error = NULL;

  if (vg_vault_check_passphrase (get_text (self->first), &error))
    return TRUE;

  refuse (self, self->first, error->message);
  return FALSE;
}

static gboolean
check_twice (VgNewPassphrase *self)
{
  if (g_str_equal (get_text (self->first), get_text (self->second)))
    return TRUE;

  refuse (self, self->second, _ ("The two are not the same yet."));
  return FALSE;
}

static void
use_cb (VgNewPassphrase *self)
{
  if (self->offer != NULL ? check_offered (self) : check_own (self) && check_twice (self))
    g_signal_emit (self, signals[CHOSEN], 0,
                   self->offer != NULL ? self->offer : get_text (self->first));
}

static void
first_activate_cb (VgNewPassphrase *self)
{
  if (check_own (self))
    gtk_widget_grab_focus (self->second);
}

static gboolean
vg_new_passphrase_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_entry (VG_NEW_PASSPHRASE (widget)));
}

static void
vg_new_passphrase_dispose (GObject *object)
{
  VgNewPassphrase *self = VG_NEW_PASSPHRASE (object);

  g_clear_pointer (&self->offer, vg_wipe_text);
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_NEW_PASSPHRASE);

  G_OBJECT_CLASS (vg_new_passphrase_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/common/new-passphrase.ui");
  gtk_widget_class_bind_template_child (widget_class, VgNewPassphrase, offered);
  gtk_widget_class_bind_template_child (widget_class, VgNewPassphrase, words);
  gtk_widget_class_bind_template_child (widget_class, VgNewPassphrase, typed);
  gtk_widget_class_bind_template_child (widget_class, VgNewPassphrase, first);
  gtk_widget_class_bind_template_child (widget_class, VgNewPassphrase, own);
  gtk_widget_class_bind_template_child (widget_class, VgNewPassphrase, second);
  gtk_widget_class_bind_template_child (widget_class, VgNewPassphrase, message);
  gtk_widget_class_bind_template_child (widget_class, VgNewPassphrase, loss);
  gtk_widget_class_bind_template_child (widget_class, VgNewPassphrase, ways);
  gtk_widget_class_bind_template_child (widget_class, VgNewPassphrase, use);
  gtk_widget_class_bind_template_child (widget_class, VgNewPassphrase, turn);
  gtk_widget_class_bind_template_callback (widget_class, first_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_cb);
}

static void
vg_new_passphrase_class_init (VgNewPassphraseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WRAP_ROW);

  G_OBJECT_CLASS (klass)->dispose = vg_new_passphrase_dispose;
  widget_class->grab_focus = vg_new_passphrase_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", VG_TYPE_NEW_PASSPHRASE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_install_action (widget_class, "new-passphrase.another", NULL, another_action);
  gtk_widget_class_install_action (widget_class, "new-passphrase.turn", NULL, turn_action);
  bind_template (widget_class);
}

static void
vg_new_passphrase_init (VgNewPassphrase *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_name_with_inner (self->first, _ ("Your own passphrase"));
  vg_name_with_inner (self->second, _ ("The same once more"));
  offer (self);
}

GtkWidget *
vg_new_passphrase_new (const char *use)
{
  VgNewPassphrase *self = g_object_new (VG_TYPE_NEW_PASSPHRASE, NULL);

  gtk_button_set_label (self->use, use);
  vg_name_tidy (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
vg_new_passphrase_add_way (VgNewPassphrase *self, const char *label, const char *action)
{
  GtkWidget *button = NULL;

  g_return_if_fail (VG_IS_NEW_PASSPHRASE (self));

  button = gtk_button_new_with_mnemonic (label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "pill");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (self->ways, button);
  vg_name_tidy (button);
}

void
vg_new_passphrase_tell (VgNewPassphrase *self, const char *message)
{
  g_return_if_fail (VG_IS_NEW_PASSPHRASE (self));

  refuse (self, get_entry (self), message);
}

void
vg_new_passphrase_set_loss (VgNewPassphrase *self, const char *text)
{
  g_return_if_fail (VG_IS_NEW_PASSPHRASE (self));

  gtk_label_set_text (self->loss, text);
}
