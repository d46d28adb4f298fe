/* SPDX-License-Identifier: GPL-3.0-or-later */

/* findings.h - what a check found, for a person or a program to read. */
#pragma once

#include "cli/command.h"

G_BEGIN_DECLS

/* Done, findings, or the world: where a file could not be read at all. */
VgExit vg_findings_get_exit (GPtrArray *findings);

/* Prints them and returns the exit code. */
VgExit vg_findings_print (GPtrArray *findings, gboolean is_json);

G_END_DECLS
