/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/question-sheet.h"

#include "guide/words.h"

#define BOX "☐ "

/* How many lines there are to write on. Where one chooses, the lines are for what was said. */
static const guint lines[] = {
  [VG_ITEM_OPEN] = 3,
  [VG_ITEM_TEXT] = 1,
  [VG_ITEM_DATE] = 1,
  [VG_ITEM_NUMBER] = 1,
  [VG_ITEM_GOAL] = 8,
  [VG_ITEM_CONSENT] = 1,
  [VG_ITEM_ACKNOWLEDGEMENT] = 2,
  [VG_ITEM_INFORM] = 1,
  [VG_ITEM_WHAT_IF] = 2,
  [VG_ITEM_READ_BACK] = 2,
  [VG_ITEM_RISK] = 2,
  [VG_ITEM_CHECK] = 1,
  [VG_ITEM_NOTE] = 0,
};

typedef struct {
  VgInterview *interview;
  VgWording wording;
  GPtrArray *blocks;
} Sheet;

static const char *
word (Sheet *self, const char *group, const char *value)
{
  return vg_words_get (group, value, self->wording.language);
}

/* @name is taken, and unique in the sheet. */
static VgBlock *
add_text (Sheet *self, VgBlockKind kind, char *name, const char *text)
{
  VgBlock *block = vg_block_new (kind);

  block->name = name;
  g_ptr_array_add (block->runs, vg_run_new (text, VG_STYLE_PLAIN));
  g_ptr_array_add (self->blocks, block);
  return block;
}

static void
add_heading (Sheet *self, guint level, char *taken_name, const char *text)
{
  add_text (self, VG_BLOCK_HEADING, taken_name, text)->level = level;
}

static void
add_lines (Sheet *self, guint n_lines)
{
  VgBlock *block = NULL;

  if (n_lines == 0)
    return;

  block = vg_block_new (VG_BLOCK_RULE);
  block->level = n_lines;
  g_ptr_array_add (self->blocks, block);
}

/* --- What there is to choose --- */

static void
append_box (GString *boxes, const char *label)
{
  g_string_append_printf (boxes, "%s%s%s", boxes->len > 0 ? "   " : "", BOX, label);
}

static void
append_scale (GString *boxes, VgItem *item, const char *language)
{
  const char *min_label = vg_item_get_min_label (item, language);
  const char *max_label = vg_item_get_max_label (item, language);

  for (int i = vg_item_get_min (item); i <= vg_item_get_max (item); i++)
    g_string_append_printf (boxes, "%s%d", boxes->len > 0 ? "    " : "", i);
  if (min_label != NULL && max_label != NULL)
    g_string_append_printf (boxes, "   (%d: %s; %d: %s)", vg_item_get_min (item), min_label,
                            vg_item_get_max (item), max_label);
}

/* Those without choices of their own have the program's. */
static void
append_own_words (GString *boxes, Sheet *self, VgItem *item)
{
  static const char *const consent_states[] = { "given", "refused" };
  static const char *const yes_no[] = { "yes", "no", "unknown" };

  if (vg_item_get_kind (item) == VG_ITEM_CONSENT)
    for (guint i = 0; i < G_N_ELEMENTS (consent_states); i++)
      append_box (boxes, word (self, "consent-answer", consent_states[i]));
  else if (vg_item_get_kind (item) == VG_ITEM_YES_NO)
    for (guint i = 0; i < G_N_ELEMENTS (yes_no); i++)
      append_box (boxes, word (self, "yes-no", yes_no[i]));
  else if (vg_item_get_kind (item) == VG_ITEM_INFORM)
    append_box (boxes, word (self, "sheet", "explained"));
}

static void
add_boxes (Sheet *self, VgItem *item)
{
  g_autoptr (GString) boxes = g_string_new (NULL);
  guint n_choices = vg_item_get_n_choices (item);

  for (guint i = 0; i < n_choices; i++)
    append_box (boxes, vg_item_get_choice_label (item, vg_item_get_choice (item, i),
                                                 self->wording.language));
  if (vg_item_get_kind (item) == VG_ITEM_SCALE)
    append_scale (boxes, item, self->wording.language);
  if (n_choices == 0)
    append_own_words (boxes, self, item);
  if (boxes->len > 0)
    add_text (self, VG_BLOCK_PARAGRAPH, g_strconcat (vg_item_get_id (item), "-boxes", NULL),
              boxes->str);
}

/* --- The questions --- */

/* With the id where a text that is written up may name it (writing-read.h). */
static char *
dup_ask (Sheet *self, VgItem *item)
{
  const char *ask = vg_item_get_ask (item, &self->wording);

  return vg_item_get_kind (item) == VG_ITEM_OPEN
             ? g_strdup_printf ("%s · %s", vg_item_get_id (item), ask)
             : g_strdup (ask);
}

static void
add_item (Sheet *self, VgItem *item)
{
  const char *id = vg_item_get_id (item);
  const char *explain = vg_item_get_explain (item, self->wording.language);
  g_autofree char *ask = dup_ask (self, item);

  add_heading (self, 3, g_strdup (id), ask);
  if (explain != NULL)
    add_text (self, VG_BLOCK_PARAGRAPH, g_strconcat (id, "-explain", NULL), explain);
  add_boxes (self, item);
  add_lines (self,
             vg_item_get_kind (item) < G_N_ELEMENTS (lines) ? lines[vg_item_get_kind (item)] : 0);
}

static void
add_section (Sheet *self, VgSection *section)
{
  VgRoute *route = vg_interview_get_route (self->interview);
  VgGuide *guide = vg_interview_get_guide (self->interview);
  guint first = vg_section_get_first (section);
  gboolean has_heading = FALSE;

  for (guint i = first; i < first + vg_section_get_n_items (section); i++) {
    if (!vg_route_is_shown (route, i) || vg_route_get_state (route, i) == VG_STATE_NOTE)
      continue;
    if (!has_heading)
      add_heading (self, 2, g_strconcat ("section-", vg_section_get_id (section), NULL),
                   vg_section_get_title (section, self->wording.language));
    has_heading = TRUE;
    add_item (self, vg_guide_get_item (guide, i));
  }
}

/* Left to fill in by hand: who finds the sheet must not find a name on it. */
static void
add_head (Sheet *self)
{
  static const char *const fields[] = { "who", "date", "present" };
  VgGuide *guide = vg_interview_get_guide (self->interview);

  add_heading (self, 1, g_strdup ("title"), vg_guide_get_title (guide, self->wording.language));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree char *text = g_strdup_printf ("%s:", word (self, "sheet", fields[i]));

    add_text (self, VG_BLOCK_PARAGRAPH, g_strdup (fields[i]), text);
  }
  add_text (self, VG_BLOCK_PARAGRAPH, g_strdup ("how"), word (self, "sheet", "how"));
}

VgDocument *
vg_question_sheet_new (VgInterview *interview, const char *language)
{
  VgGuide *guide = NULL;
  Sheet self = { interview };

  g_return_val_if_fail (VG_IS_INTERVIEW (interview) && language != NULL, NULL);

  guide = vg_interview_get_guide (interview);
  self.wording = vg_interview_get_own_wording (interview);
  self.wording.language = language;
  self.blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_block_free);
  add_head (&self);
  for (guint i = 0; i < vg_guide_get_n_sections (guide); i++)
    add_section (&self, vg_guide_get_section (guide, i));

  return vg_document_new (language, vg_guide_get_title (guide, language), self.blocks);
}
