/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/reminder-list.h"

#include "ui/common/name.h"

#include <glib/gi18n-lib.h>

struct _VgReminderList {
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (VgReminderList, vg_reminder_list, GTK_TYPE_BOX)

/* A backup is not among them: that one is due is the first thing the page says anyway.
 * @words: NULL where nothing on the page settles it
 */
static const struct {
  VgVaultNeed need;
  const char *words;
} ways[] = {
  { VG_VAULT_NEED_CODE, N_ ("_Type it back…") },
  { VG_VAULT_NEED_COST, N_ ("C_hange…") },
  { VG_VAULT_NEED_MEMORY, NULL },
};

static GtkWidget *
new_button (VgVaultNeed need, const char *words, const char *text)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (words);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "safekeeping.settle");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", (guint) need);
  vg_name_button (button, text);
  return button;
}

static GtkWidget *
new_line (VgVaultNeed need, const char *words, const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (line, "note-line");
  gtk_box_append (GTK_BOX (line), label);
  if (words != NULL)
    gtk_box_append (GTK_BOX (line), new_button (need, words, text));
  return line;
}

static void
vg_reminder_list_class_init (VgReminderListClass *klass)
{
}

static void
vg_reminder_list_init (VgReminderList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
}

void
vg_reminder_list_show (VgReminderList *self, VgVault *vault)
{
  GtkWidget *line = NULL;
  guint needs = 0;
  gboolean is_any = FALSE;

  g_return_if_fail (VG_IS_REMINDER_LIST (self) && VG_IS_VAULT (vault));

  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), line);
  needs = vg_vault_get_needs (vault);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    g_autofree char *text = NULL;

    if ((needs & ways[i].need) == 0)
      continue;
    text = vg_vault_say_need (vault, ways[i].need);
    line = new_line (ways[i].need, ways[i].words != NULL ? _ (ways[i].words) : NULL, text);
    gtk_box_append (GTK_BOX (self), line);
    is_any = TRUE;
  }
  gtk_widget_set_visible (GTK_WIDGET (self), is_any);
}
