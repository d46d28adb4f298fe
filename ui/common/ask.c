/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/ask.h"

#include "ui/common/hide-key.h"
#include "ui/common/name.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define YES      "yes"
#define NO       "no"
#define ENTRY    "vg-entry"
#define MAX_LINE 120
#define MIN_HEAD 100 /* pixels, wide enough for any letter */

/* AdwMessageDialog has a large and a small heading and asks the large one how high it is
 * where only the small one fits, which newer GTK calls a mistake. Here both always fit.
 */
static void
let_heading_break (GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, "title-2") ||
      gtk_widget_has_css_class (widget, "title-4")) {
    g_object_set (widget, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "width-request",
                  MIN_HEAD, NULL);
    return;
  }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_heading_break (child);
}

static GtkWidget *
new_dialog (GtkWidget *near, const char *heading, const char *body)
{
  GtkRoot *root = gtk_widget_get_root (near);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (root), heading, body);

  let_heading_break (dialog);
  vg_hide_key_add (dialog);
  return dialog;
}

static void
text_changed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  g_autofree char *line = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_message_dialog_set_response_enabled (dialog, YES, *line != '\0');
}

static void
add_entry (AdwMessageDialog *dialog, const char *name)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_max_length (GTK_ENTRY (entry), MAX_LINE);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), name);
  vg_name (entry, name, NULL);
  g_signal_connect (entry, "changed", G_CALLBACK (text_changed_cb), dialog);

  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_set_response_enabled (dialog, YES, FALSE);
  g_object_set_data (G_OBJECT (dialog), ENTRY, entry);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, GTask *task)
{
  GtkWidget *entry = g_object_get_data (G_OBJECT (dialog), ENTRY);
  const char *line = entry != NULL ? gtk_editable_get_text (GTK_EDITABLE (entry)) : "";

  if (g_str_equal (response, YES))
    g_task_return_pointer (task, g_strstrip (g_strdup (line)), g_free);
  else
    g_task_return_pointer (task, NULL, NULL);
  g_object_unref (task);
}

void
vg_ask (GtkWidget *near,
        const VgQuestion *question,
        GAsyncReadyCallback callback,
        gpointer user_data)
{
  AdwMessageDialog *dialog = NULL;
  GTask *task = NULL;

  g_return_if_fail (GTK_IS_WIDGET (near) && question != NULL);

  dialog = ADW_MESSAGE_DIALOG (new_dialog (near, question->heading, question->body));
  adw_message_dialog_add_responses (dialog, NO, question->no != NULL ? question->no : _ ("_Cancel"),
                                    YES, question->yes, NULL);
  adw_message_dialog_set_response_appearance (
      dialog, YES, question->is_destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, question->is_destructive ? NO : YES);
  adw_message_dialog_set_close_response (dialog, NO);
  if (question->entry_name != NULL)
    add_entry (dialog, question->entry_name);

  task = g_task_new (near, NULL, callback, user_data);
  g_task_set_source_tag (task, vg_ask);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  vg_name_tidy (GTK_WIDGET (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

gboolean
vg_ask_finish (GAsyncResult *result, char **out_text)
{
  g_autofree char *line = NULL;
  gboolean is_yes = FALSE;

  g_return_val_if_fail (g_async_result_is_tagged (result, vg_ask), FALSE);

  line = g_task_propagate_pointer (G_TASK (result), NULL);
  is_yes = line != NULL;
  if (out_text != NULL)
    *out_text = g_steal_pointer (&line);

  return is_yes;
}

void
vg_tell (GtkWidget *near, const char *heading, const char *body)
{
  AdwMessageDialog *dialog = NULL;

  g_return_if_fail (GTK_IS_WIDGET (near));

  dialog = ADW_MESSAGE_DIALOG (new_dialog (near, heading, body));
  adw_message_dialog_add_response (dialog, NO, _ ("_Close"));
  adw_message_dialog_set_close_response (dialog, NO);
  adw_message_dialog_set_default_response (dialog, NO);
  vg_name_tidy (GTK_WIDGET (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}
