/* SPDX-License-Identifier: GPL-3.0-or-later */

/* application.h - the program: its options, its language, the size of its text, its window. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VG_TYPE_APPLICATION (vg_application_get_type ())
G_DECLARE_FINAL_TYPE (VgApplication, vg_application, VG, APPLICATION, AdwApplication)

/* @arguments: those of the program, which must outlive it: it starts anew with them when the
 * vault is locked
 */
VgApplication *vg_application_new (const char *const *arguments) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
