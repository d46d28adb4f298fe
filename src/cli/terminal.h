/* SPDX-License-Identifier: GPL-3.0-or-later */

/* terminal.h - asks the person at the terminal, whatever standard input and output are. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A terminal hands over no longer line, and cuts a longer one without a word. */
#define VG_TERMINAL_BYTES 4095

typedef enum {
  VG_ECHO_ON,
  VG_ECHO_OFF, /* what is typed does not show */
} VgEcho;

/* Whether somebody can be asked. */
gboolean vg_terminal_is_there (void);

/* To the terminal and nowhere else: what is said here can be secret. */
void vg_terminal_say (const char *text);

/* Asks, and waits for a line. A signal that ends or stops the program first gives the
 * terminal its echo back. VG_ERROR_FAILED where nobody answers (Ctrl-D).
 *
 * Returns: (transfer full) (nullable): UTF-8 without the end of the line, perhaps empty; wipe it
 * with vg_wipe_text()
 */
char *vg_terminal_ask (const char *question, VgEcho echo, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Asks a question of yes or no; anything but a yes is a no. */
gboolean vg_terminal_is_sure (const char *question);

G_END_DECLS
