/* SPDX-License-Identifier: GPL-3.0-or-later */

/* application.h - the program: its options, its language, the size of its text, its window. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VG_TYPE_APPLICATION (vg_application_get_type ())
G_DECLARE_FINAL_TYPE (VgApplication, vg_application, VG, APPLICATION, AdwApplication)

VgApplication *vg_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
