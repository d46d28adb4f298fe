/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/drafts/draft-words.h"

#include "base/language.h"
#include "model/people.h"
#include "ui/paper/open-row.h"
#include "words/date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIRST_CHARS 48

const char *
vg_draft_say_why (const char *why)
{
  if (g_strcmp0 (why, "submitted") == 0)
    return _ ("submitted");
  if (g_strcmp0 (why, "accepted") == 0)
    return _ ("accepted");
  if (g_strcmp0 (why, VG_DRAFT_CHECKED) == 0)
    return _ ("checked by a lawyer");

  return _ ("handed out");
}

static void
take (GStrvBuilder *marks, char *taken_mark)
{
  g_autofree char *mark = taken_mark;

  g_strv_builder_add (marks, mark);
}

/* "✓ Version 2 handed out to mevrouw A. on 5 March 2026" */
static char *
say_version (const VgDraftState *state, VgCase *subject)
{
  const char *why = vg_draft_say_why (state->why);
  g_autofree char *date = state->date != NULL ? vg_date_say (state->date, vg_language_get ())
                                              : g_strdup ("?");
  g_autofree char *name = state->to != NULL ? vg_people_dup_name (subject, state->to) : NULL;

  if (name == NULL)
    /* Translators: a number, what was done with a paper ("handed out"), a date. */
    return g_strdup_printf (_ ("✓ Version %u: %s on %s"), state->version, why, date);

  /* Translators: a number, what was done with a paper ("handed out"), a person, a date. */
  return g_strdup_printf (_ ("✓ Version %u: %s, %s, on %s"), state->version, why, name, date);
}

static void
add_edits (GStrvBuilder *marks, const VgDraftState *state)
{
  if (state->n_questions > 0)
    take (marks, g_strdup_printf (ngettext ("≠ %u edit to look at again",
                                            "≠ %u edits to look at again", state->n_questions),
                                  state->n_questions));
  if (state->n_edits > 0)
    take (marks,
          g_strdup_printf (ngettext ("✎ %u edit", "✎ %u edits", state->n_edits), state->n_edits));
  if (state->n_changes > 0)
    take (marks, g_strdup_printf (ngettext ("Δ %u change since version %u",
                                            "Δ %u changes since version %u", state->n_changes),
                                  state->n_changes, state->version));
}

GStrv
vg_draft_list_marks (const VgDraftState *state, VgCase *subject, const char *draft_word)
{
  g_autoptr (GStrvBuilder) marks = g_strv_builder_new ();

  if (state->blocks)
    g_strv_builder_add (marks, _ ("✕ May not leave like this"));
  if (draft_word != NULL)
    take (marks, vg_open_row_say (draft_word, state->n_open));
  add_edits (marks, state);
  if (state->version > 0)
    take (marks, say_version (state, subject));

  return g_strv_builder_end (marks);
}

static const char *
say_edit (VgEditState edit)
{
  switch (edit) {
  case VG_EDIT_STANDS:
    return _ ("✎ Edited");
  case VG_EDIT_CHANGED_GROUND:
    return _ ("≠ Edited, and what it was made from has changed");
  case VG_EDIT_LOST_SOURCE:
    return _ ("✕ Edited, and something it was made from is gone");
  case VG_EDIT_ORPHAN:
    return _ ("≠ Edited, and not part of the paper any more");
  case VG_EDIT_NONE:
  default:
    return NULL;
  }
}

/* Returns: (transfer full) (nullable) */
static char *
say_since (VgSince since, guint version)
{
  switch (since) {
  case VG_SINCE_CHANGED:
    return g_strdup_printf (_ ("Δ Changed since version %u"), version);
  case VG_SINCE_NEW:
    return g_strdup_printf (_ ("+ New since version %u"), version);
  case VG_SINCE_GONE:
    return g_strdup_printf (_ ("− Gone since version %u"), version);
  case VG_SINCE_NOTHING:
  case VG_SINCE_SAME:
  default:
    return NULL;
  }
}

char *
vg_draft_say_paragraph (const VgParagraph *paragraph, guint version)
{
  const char *edit = say_edit (paragraph->edit);
  g_autofree char *since = say_since (paragraph->since, version);

  if (edit != NULL && since != NULL)
    return g_strjoin (" · ", edit, since, NULL);

  return edit != NULL ? g_strdup (edit) : g_steal_pointer (&since);
}

char *
vg_draft_dup_first_words (const char *text)
{
  g_autofree char *line = g_strdup (text);
  g_autofree char *start = NULL;

  g_strdelimit (g_strstrip (line), "\n\t", ' ');
  if (g_utf8_strlen (line, -1) <= FIRST_CHARS)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, FIRST_CHARS);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

char *
vg_draft_dup_name (const VgParagraph *paragraph)
{
  gboolean is_mine = paragraph->edited != NULL && *paragraph->edited != '\0';
  const char *text = is_mine ? paragraph->edited : paragraph->generated;

  return vg_draft_dup_first_words (text != NULL ? text : "");
}
