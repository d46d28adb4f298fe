/* SPDX-License-Identifier: GPL-3.0-or-later */

/* passphrase.h - secret words: typed at the terminal, or lines of a descriptor.
 *
 * Never from an argument and never from the environment: others on the same computer can
 * read both, and a shell keeps what was typed.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VG_PASSPHRASE_BYTES 1024

/* From now on all words are lines of @fd, in the order in which they are asked for. No byte
 * more than those lines is read. VG_ERROR_PARSE where @fd is not open.
 */
gboolean vg_passphrase_use_descriptor (int fd, GError **error);

/* The descriptor words come from; -1: they are typed. */
int vg_passphrase_get_descriptor (void);

/* Whether somebody is at a terminal to type them. */
gboolean vg_passphrase_is_typed (void);

/* @prompt: what the terminal says. What is typed does not show. From here on no other
 * process can look into this one.
 *
 * Returns: (transfer full) (nullable): empty where only Enter was typed; wipe it with
 * vg_wipe_text()
 */
char *vg_passphrase_ask (const char *prompt, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
