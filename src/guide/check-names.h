/* SPDX-License-Identifier: GPL-3.0-or-later */

/* check-names.h - conditions: whether they are any, what they name, what they compare. */
#pragma once

#include "guide/guide-set.h"

G_BEGIN_DECLS

/* Reads the condition of every rule of @file and checks its names and values. */
void vg_check_names (VgGuideSet *set, VgGuideFile *file);

/* The same for one rule that stands in @file, whatever kind of file it is. @id: (nullable):
 * whose rule it is, for the findings
 */
void vg_check_rule (VgGuideSet *set, VgGuideFile *file, VgRule *rule, const char *id);

G_END_DECLS
