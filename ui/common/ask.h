/* SPDX-License-Identifier: GPL-3.0-or-later */

/* ask.h - a question to the user, on top of the window.
 *
 * Escape and closing mean no. F9 hides the question together with the window.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* VgQuestion:
 * @heading: the question in one line
 * @body: what happens, what is safe, what to do
 * @yes: what the button does, with a mnemonic: "_Restore"
 * @no: (nullable): the other button, "_Cancel" where NULL
 * @is_destructive: yes loses something
 * @entry_name: (nullable): also asks a line of text, called this
 */
typedef struct {
  const char *heading;
  const char *body;
  const char *yes;
  const char *no;
  gboolean is_destructive;
  const char *entry_name;
} VgQuestion;

/* @near is the source of the result, kept until the answer is there. */
void vg_ask (GtkWidget *near,
             const VgQuestion *question,
             GAsyncReadyCallback callback,
             gpointer user_data);

/* Whether the answer was yes. @out_text: (nullable) (transfer full): the line, without
 * spaces around it; yes cannot be said while it is empty.
 */
gboolean vg_ask_finish (GAsyncResult *result, char **out_text);

/* Says something that must be read, with one button. */
void vg_tell (GtkWidget *near, const char *heading, const char *body);

G_END_DECLS
