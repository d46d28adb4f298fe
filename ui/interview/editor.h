/* SPDX-License-Identifier: GPL-3.0-or-later */

/* editor.h - where the answer to one item is given: one subclass for each kind of item.
 *
 * Everything a person does there becomes an act at once, but for words being typed: these
 * wait in fields that the editor was told of. Signal "failed" (message): something could
 * not be recorded.
 */
#pragma once

#include "interview/interview.h"
#include "ui/common/words-field.h"

G_BEGIN_DECLS

#define VG_TYPE_EDITOR (vg_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (VgEditor, vg_editor, VG, EDITOR, GtkBox)

/* VgEditorClass:
 * @build: makes the widgets, once
 * @show: fills them from the case; called after @build and after every change
 * @get_first: (nullable): what gets the focus first
 * @set_form: (nullable): how the words in hand are noted, a fragment's "as"
 */
struct _VgEditorClass {
  GtkBoxClass parent_class;

  void (*build) (VgEditor *self);
  void (*show) (VgEditor *self);
  GtkWidget *(*get_first) (VgEditor *self);
  void (*set_form) (VgEditor *self, const char *as);
};

VgInterview *vg_editor_get_interview (VgEditor *self);
VgItem *vg_editor_get_item (VgEditor *self);

/* The question as it is said to this person: the name of its answer for a screen reader. */
const char *vg_editor_get_question (VgEditor *self);

void vg_editor_show (VgEditor *self);
void vg_editor_set_form (VgEditor *self, const char *as);

/* Puts the focus where one would type or choose. */
void vg_editor_focus (VgEditor *self);

/* Saves every word that is typed and not saved yet. */
gboolean vg_editor_save (VgEditor *self, GError **error);

/* What is still open although words were written here; NULL where nothing is. */
const char *vg_editor_get_open (VgEditor *self);

/* For subclasses: @field belongs to the editor as long as it is inside of it. */
void vg_editor_add_field (VgEditor *self, VgWordsField *field);

/* For subclasses: a field that records a member of the item's record, one line that grows.
 * @heading: (nullable): stands above it and names it; else the question does
 */
VgWordsField *
vg_editor_add_member (VgEditor *self, const char *member, const char *heading, const char *hint);

/* For subclasses: shows the member in such a field. */
void vg_editor_show_member (VgEditor *self, VgWordsField *field, const char *member);

/* For subclasses: letters typed while a button of the editor has the focus are words for
 * @field, which gets the focus: no sentence ever presses a button.
 */
void vg_editor_set_typing_field (VgEditor *self, VgWordsField *field);

/* For subclasses: a line that says @text, which is what vg_editor_get_open() says, as long as there
 * are words in the member and no answer. @member: static
 */
void vg_editor_add_open (VgEditor *self, const char *member, const char *text);

/* For subclasses: where the draft of a member stands. Returns: (transfer full) */
char *vg_editor_dup_draft_place (VgEditor *self, const char *member) G_GNUC_WARN_UNUSED_RESULT;

/* For subclasses: a small heading for what stands below it. */
void vg_editor_add_heading (VgEditor *self, const char *text);

/* For subclasses: tells of @error and frees it; nothing where it is NULL. */
void vg_editor_tell (VgEditor *self, GError *error);

G_END_DECLS
