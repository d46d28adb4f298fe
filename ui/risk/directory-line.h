/* SPDX-License-Identifier: GPL-3.0-or-later */

/* directory-line.h - one entry of the directory: who, the number, what for, when checked. */
#pragma once

#include "risk/directory.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *vg_directory_line_new (const VgDirectoryEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
