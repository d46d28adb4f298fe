/* SPDX-License-Identifier: GPL-3.0-or-later */

/* item.h - one item of a guide: a question, something to record, or a note.
 *
 * Items are made by guide.c and live as long as their guide. All getters lend.
 */
#pragma once

#include "guide/probe.h"

G_BEGIN_DECLS

typedef enum {
  VG_ITEM_OPEN,
  VG_ITEM_TEXT,
  VG_ITEM_CHOICE,
  VG_ITEM_MULTI,
  VG_ITEM_SCALE,
  VG_ITEM_YES_NO,
  VG_ITEM_DATE,
  VG_ITEM_NUMBER,
  VG_ITEM_GOAL,
  VG_ITEM_CONSENT,
  VG_ITEM_ACKNOWLEDGEMENT,
  VG_ITEM_INFORM,
  VG_ITEM_WHAT_IF,
  VG_ITEM_READ_BACK,
  VG_ITEM_RISK,
  VG_ITEM_CHECK,
  VG_ITEM_NOTE,
} VgItemKind;

/* VgChoice:
 * @value: stable, never shown
 * @label: (nullable): in the languages of the guide; NULL where the program names the value
 *         (facets of acknowledgement; yes, no and unknown)
 */
typedef struct {
  const char *value;
  JsonObject *label;
} VgChoice;

/* VgInstead: what not to say, and what to say for it, in the guide's languages.
 * @je: (nullable): the latter with "je"
 */
typedef struct {
  JsonObject *avoid;
  JsonObject *say;
  JsonObject *je;
} VgInstead;

typedef struct _VgItem VgItem;

const char *vg_item_kind_get_name (VgItemKind kind);
gboolean vg_item_kind_from_name (const char *name, VgItemKind *out_kind);

const char *vg_item_get_id (VgItem *self);
VgItemKind vg_item_get_kind (VgItem *self);

/* Its place in the guide, counted from 0 over all sections. */
guint vg_item_get_index (VgItem *self);

/* The question as it is said to this person. Plain goes before "je", "je" before "u". */
const char *vg_item_get_ask (VgItem *self, const VgWording *wording);

/* NULL where the item has none. */
const char *vg_item_get_why (VgItem *self, const char *language);
const char *vg_item_get_caution (VgItem *self, const char *language);
const char *vg_item_get_explain (VgItem *self, const char *language);
const char *vg_item_get_teach_back (VgItem *self, const char *language);
const char *vg_item_get_mirror (VgItem *self);
const char *vg_item_get_sets (VgItem *self);

/* The field of the person's own record that it "sets" ("detained"), or NULL. */
const char *vg_item_get_field (VgItem *self);
const char *vg_item_get_facet (VgItem *self);
const char *vg_item_get_consent (VgItem *self);
const char *vg_item_get_part (VgItem *self);

/* The part that it asks of each goal, "importance" or "smaller-step", or NULL. */
const char *vg_item_get_of_goals (VgItem *self);
const char *vg_item_get_source (VgItem *self);

/* Whether the answer says what must be kept from the other party. */
gboolean vg_item_must_not_be_known (VgItem *self);

/* A short name in the middle of a sentence, "the kind of event", for saying conditions. */
const char *vg_item_get_label (VgItem *self, const char *language);

/* NULL where it is always at issue. The rule is the condition as it stands in the guide. */
VgCondition *vg_item_get_when (VgItem *self);
JsonNode *vg_item_get_rule (VgItem *self);

/* A yes-no item has three choices: yes, no, unknown. */
guint vg_item_get_n_choices (VgItem *self);
const VgChoice *vg_item_get_choice (VgItem *self, guint index);
const VgChoice *vg_item_find_choice (VgItem *self, const char *value);

/* What the choice is called, as one shows it in a list: never NULL. */
const char *vg_item_get_choice_label (VgItem *self, const VgChoice *choice, const char *language);

/* For scales: both ends, and what they mean (may be NULL). */
int vg_item_get_min (VgItem *self);
int vg_item_get_max (VgItem *self);
const char *vg_item_get_min_label (VgItem *self, const char *language);
const char *vg_item_get_max_label (VgItem *self, const char *language);

guint vg_item_get_n_probes (VgItem *self);
VgProbe *vg_item_get_probe (VgItem *self, guint index);
guint vg_item_get_n_insteads (VgItem *self);
const VgInstead *vg_item_get_instead (VgItem *self, guint index);

/* What to say, worded for the person; "" where there is none. Lends. */
const char *vg_instead_get_say (const VgInstead *self, const VgWording *wording);

G_END_DECLS
