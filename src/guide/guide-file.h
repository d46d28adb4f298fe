/* SPDX-License-Identifier: GPL-3.0-or-later */

/* guide-file.h - a guide under check: its tree, taken as it comes, and what was found.
 *
 * Nothing about the tree is promised but that it is JSON. What stands where it should is
 * at hand as entries (items) and rules (conditions); the rest only check-shape.c sees.
 */
#pragma once

#include "condition/condition.h"
#include "guide/item.h"

G_BEGIN_DECLS

typedef struct _VgGuideFile VgGuideFile;
typedef struct _VgEntry VgEntry;

/* VgRule: one condition.
 * @entry: (nullable): the item it belongs to, itself or by a prompt
 * @condition: (nullable): NULL until check-names.c has read it, and where it is none
 * @is_faulty: something was found in it
 */
typedef struct {
  JsonNode *node;
  VgEntry *entry;
  gboolean is_prompt;
  VgCondition *condition;
  gboolean is_faulty;
} VgRule;

/* VgEntry: one item.
 * @id: (nullable)
 * @index: counted over all sections
 * @section: number of its section
 * @when: (nullable): its own condition
 * @is_unreachable: its condition can never be yes
 */
struct _VgEntry {
  JsonNode *node;
  JsonObject *object;
  const char *id;
  guint index;
  guint section;
  VgItemKind kind;
  gboolean has_kind;
  VgRule *when;
  gboolean is_unreachable;
};

/* Never NULL: what is no JSON has a finding instead of a root. */
VgGuideFile *
vg_guide_file_new (const char *name, const char *text, gsize length) G_GNUC_WARN_UNUSED_RESULT;

/* A file that could not be read. */
VgGuideFile *vg_guide_file_new_unreadable (const char *name,
                                           const GError *error) G_GNUC_WARN_UNUSED_RESULT;

void vg_guide_file_free (VgGuideFile *self);

JsonNode *vg_guide_file_get_root (VgGuideFile *self);

/* NULL where the tree is no object. */
JsonObject *vg_guide_file_get_object (VgGuideFile *self);
const char *vg_guide_file_get_name (VgGuideFile *self);
const char *vg_guide_file_get_id (VgGuideFile *self);
const char *vg_guide_file_get_role (VgGuideFile *self);
gboolean vg_guide_file_is_for_mediator (VgGuideFile *self);

/* Element-type VgEntry, and VgRule, in the order of the file. Lend. */
GPtrArray *vg_guide_file_get_entries (VgGuideFile *self);
GPtrArray *vg_guide_file_get_rules (VgGuideFile *self);

/* The first with this id, or NULL. */
VgEntry *vg_guide_file_find (VgGuideFile *self, const char *id);

/* The first that "sets" this place, or NULL. */
VgEntry *vg_guide_file_find_setter (VgGuideFile *self, const char *place);

/* The object of the section with this number, or of this id; NULL where there is none. */
guint vg_guide_file_get_n_sections (VgGuideFile *self);
JsonObject *vg_guide_file_get_section (VgGuideFile *self, guint index);
JsonNode *vg_guide_file_get_section_node (VgGuideFile *self, guint index);
gboolean vg_guide_file_has_section (VgGuideFile *self, const char *id);

/* Adds a fault that stands @at a node of the tree. Takes @what. */
void
vg_guide_file_add (VgGuideFile *self, JsonNode *at, const char *rule, const char *id, char *what);

/* The same for what is no fault. */
void
vg_guide_file_note (VgGuideFile *self, JsonNode *at, const char *rule, const char *id, char *what);

/* Moves the findings, sorted and with their places, to the end of @findings. */
void vg_guide_file_move_findings (VgGuideFile *self, GPtrArray *findings);

G_END_DECLS
