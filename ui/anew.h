/* SPDX-License-Identifier: GPL-3.0-or-later */

/* anew.h - the program takes its own place, so that nothing of it stays in memory. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define VG_LOCKED_OPTION "locked"

/* The arguments of a program that was locked: those of this one, and --locked.
 *
 * @arguments: with the program's name. Returns: (transfer full)
 */
char **vg_anew_dup_arguments (const char *const *arguments) G_GNUC_WARN_UNUSED_RESULT;

/* Becomes @program, with the same environment and nothing open but the standard streams.
 * Gives the name of @application back first. Returns only where it did not work.
 */
void
vg_anew_start (GApplication *application, const char *program, char **arguments, GError **error);

G_END_DECLS
