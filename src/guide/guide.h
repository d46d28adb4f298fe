/* SPDX-License-Identifier: GPL-3.0-or-later */

/* guide.h - a questionnaire, read from data and never changed afterwards.
 *
 * The format is in data/guides/README.md; its checker is guide/check.h. A guide that
 * has findings is not made.
 */
#pragma once

#include "guide/item.h"

G_BEGIN_DECLS

typedef struct _VgGuide VgGuide;
typedef struct _VgSection VgSection;

/* Makes a guide from a tree that vg_guide_check() has found in order (see shelf.h and
 * check.h for reading files). Takes a reference on @root.
 *
 * Returns: (transfer full) (nullable): NULL with @error set where the tree is no guide at all
 */
VgGuide *vg_guide_new (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* VgGuideQuestion: an open question that somebody adds to a section.
 * @section: its id; where the guide has none of that id, the last section takes it
 */
typedef struct {
  const char *id;
  const char *section;
  const char *text;
} VgGuideQuestion;

/* The same guide with @questions (element-type VgGuideQuestion) at the ends of their sections:
 * its id, version and digest stay, since what the guide itself asks has not changed.
 *
 * Returns: (transfer full)
 */
VgGuide *vg_guide_new_with (VgGuide *self, GArray *questions) G_GNUC_WARN_UNUSED_RESULT;

VgGuide *vg_guide_ref (VgGuide *self);
void vg_guide_unref (VgGuide *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgGuide, vg_guide_unref)

const char *vg_guide_get_id (VgGuide *self);
const char *vg_guide_get_version (VgGuide *self);

/* SHA-256 of the canonical text, in hexadecimal. */
const char *vg_guide_get_digest (VgGuide *self);

/* "harmed", "accused", or NULL for a guide about the case. */
const char *vg_guide_get_role (VgGuide *self);

/* The id of the other side's guide, or NULL. */
const char *vg_guide_get_mirror (VgGuide *self);
const char *vg_guide_get_title (VgGuide *self, const char *language);

guint vg_guide_get_n_items (VgGuide *self);
VgItem *vg_guide_get_item (VgGuide *self, guint index);
VgItem *vg_guide_find_item (VgGuide *self, const char *id);

guint vg_guide_get_n_sections (VgGuide *self);
VgSection *vg_guide_get_section (VgGuide *self, guint index);
VgSection *vg_guide_find_section (VgGuide *self, const char *id);

/* The section that holds item number @index. */
VgSection *vg_guide_section_of (VgGuide *self, guint index);

const char *vg_section_get_id (VgSection *self);
const char *vg_section_get_title (VgSection *self, const char *language);
const char *vg_section_get_part (VgSection *self);
guint vg_section_get_index (VgSection *self);

/* Its items are those from @first on, @n of them. */
guint vg_section_get_first (VgSection *self);
guint vg_section_get_n_items (VgSection *self);

/* Prompts that fit the whole section, and those that fit anywhere. */
guint vg_section_get_n_probes (VgSection *self);
VgProbe *vg_section_get_probe (VgSection *self, guint index);
guint vg_guide_get_n_probes (VgGuide *self);
VgProbe *vg_guide_get_probe (VgGuide *self, guint index);

G_END_DECLS
