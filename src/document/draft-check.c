/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/draft-check.h"

#include "derive/leak-say.h"
#include "model/place.h"

#include <glib/gi18n-lib.h>

void
vg_fault_free (VgFault *self)
{
  g_free (self->paragraph);
  g_free (self->place);
  g_free (self->what);
  g_free (self);
}

static VgFault *
add_fault (GPtrArray *faults, VgFaultKind kind, const char *paragraph, char *taken_what)
{
  VgFault *fault = g_new0 (VgFault, 1);

  fault->kind = kind;
  fault->paragraph = g_strdup (paragraph);
  fault->what = taken_what;
  g_ptr_array_add (faults, fault);

  return fault;
}

static void
add_open_runs (GPtrArray *faults, const char *paragraph, GPtrArray *runs)
{
  for (guint i = 0; runs != NULL && i < runs->len; i++) {
    const VgRun *run = g_ptr_array_index (runs, i);
    VgFault *fault = NULL;

    if (run->open == NULL)
      continue;
    /* Translators: %s is what is still to be filled in, "date of the talk". */
    fault = add_fault (faults, VG_FAULT_OPEN, paragraph,
                       g_strdup_printf (_ ("still to fill in: %s"), run->open));
    fault->place = g_strdup (run->from != NULL ? run->from[0] : NULL);
  }
}

static void
add_open (GPtrArray *faults, const VgBlock *block)
{
  if (block == NULL)
    return;

  add_open_runs (faults, block->name, block->runs);
  for (guint row = 0; block->rows != NULL && row < block->rows->len; row++)
    for (guint column = 0; column < vg_block_get_n_columns (block); column++)
      add_open_runs (faults, block->name, vg_block_get_cell (block, row, column));
}

static void
add_lost (GPtrArray *faults, const VgParagraph *paragraph)
{
  for (guint i = 0; paragraph->lost[i] != NULL; i++) {
    VgFault *fault = add_fault (
        faults, VG_FAULT_LOST_SOURCE, paragraph->name,
        g_strdup (_ ("this was edited when it still built on something that has since "
                     "been erased, parked or is no longer released: look at both "
                     "versions")));

    fault->blocks = TRUE;
    fault->place = g_strdup (paragraph->lost[i]);
  }
}

static void
add_edit (GPtrArray *faults, const VgParagraph *paragraph)
{
  switch (paragraph->edit) {
  case VG_EDIT_CHANGED_GROUND:
    add_fault (faults, VG_FAULT_CHANGED_GROUND, paragraph->name,
               g_strdup (_ ("this was edited, and what it was made from has changed since: look "
                            "at both versions")));
    break;
  case VG_EDIT_ORPHAN:
    add_fault (faults, VG_FAULT_ORPHAN, paragraph->name,
               g_strdup (_ ("this was edited, and is not part of the paper any more: your text "
                            "is kept here and stands in no copy")));
    break;
  case VG_EDIT_LOST_SOURCE:
    add_lost (faults, paragraph);
    break;
  case VG_EDIT_NONE:
  case VG_EDIT_STANDS:
  default:
    break;
  }
}

static const char *
find_agreement (GPtrArray *runs)
{
  for (guint i = 0; runs != NULL && i < runs->len; i++) {
    const VgRun *run = g_ptr_array_index (runs, i);

    for (guint j = 0; run->from != NULL && run->from[j] != NULL; j++)
      if (vg_place_is_under (run->from[j], "agreement"))
        return run->from[j];
  }

  return NULL;
}

/* A clause somebody wrote is not left out in silence; one the template offers is. */
static void
add_withheld (GPtrArray *faults, VgDocument *document)
{
  for (guint i = 0; i < vg_document_get_n_withheld (document); i++) {
    const VgBlock *block = vg_document_get_withheld (document, i);
    const char *agreement = find_agreement (block->runs);
    VgFault *fault = NULL;

    if (agreement == NULL)
      continue;
    fault = add_fault (faults, VG_FAULT_WITHHELD, block->name,
                       g_strdup (_ ("this clause presupposes something that is not "
                                    "acknowledged: it cannot stand in the paper")));
    fault->blocks = TRUE;
    fault->place = g_strdup (agreement);
  }
}

/* --- Leaks --- */

/* Layout: the whole paper as one text, and where each of its blocks ends in it, in characters.
 * @own: the template's own words
 */
typedef struct {
  GString *text;
  GPtrArray *names;
  GArray *ends;
  GPtrArray *own;
} Layout;

static void
layout_clear (Layout *layout)
{
  g_string_free (layout->text, TRUE);
  g_ptr_array_unref (layout->names);
  g_array_unref (layout->ends);
  g_ptr_array_unref (layout->own);
}

static void
add_own_runs (GPtrArray *own, GPtrArray *runs)
{
  for (guint i = 0; runs != NULL && i < runs->len; i++) {
    const VgRun *run = g_ptr_array_index (runs, i);

    if (run->from == NULL)
      g_ptr_array_add (own, run->text);
  }
}

/* Words between two values are the template's as well: "“{{words}}”, noticed by". */
static void
add_own (GPtrArray *own, VgDocument *generated)
{
  for (guint i = 0; i < vg_document_get_n_blocks (generated); i++) {
    const VgBlock *block = vg_document_get_block (generated, i);

    add_own_runs (own, block->runs);
    for (guint row = 0; block->rows != NULL && row < block->rows->len; row++)
      for (guint column = 0; column < vg_block_get_n_columns (block); column++)
        add_own_runs (own, vg_block_get_cell (block, row, column));
  }
  g_ptr_array_add (own, NULL);
}

static void
lay_out (Layout *layout, VgDraft *draft)
{
  VgDocument *document = vg_draft_get_document (draft);
  guint end = 0;

  layout->text = g_string_new (NULL);
  layout->names = g_ptr_array_new ();
  layout->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  layout->own = g_ptr_array_new ();
  add_own (layout->own, vg_draft_get_generated (draft));

  for (guint i = 0; i < vg_document_get_n_blocks (document); i++) {
    const VgBlock *block = vg_document_get_block (document, i);
    g_autofree char *text = vg_block_dup_text (block);

    g_string_append_printf (layout->text, "%s\n\n", text);
    end += g_utf8_strlen (text, -1) + 2;
    g_ptr_array_add (layout->names, block->name);
    g_array_append_val (layout->ends, end);
  }
}

static const char *
find_paragraph (const Layout *layout, guint character)
{
  for (guint i = 0; i < layout->ends->len; i++)
    if (character < g_array_index (layout->ends, guint, i))
      return g_ptr_array_index (layout->names, i);

  return NULL;
}

static void
add_leak (GPtrArray *faults, const Layout *layout, const VgLeak *leak, VgCase *subject)
{
  g_autofree char *said = vg_leak_say (leak, subject);
  VgFault *fault = add_fault (faults, leak->is_blocking ? VG_FAULT_LEAK : VG_FAULT_SHARED,
                              find_paragraph (layout, leak->start),
                              g_strdup_printf ("“%s”: %s", leak->passage, said));

  fault->blocks = leak->is_blocking;
  fault->place = g_strdup (leak->release != NULL ? leak->release : leak->place);
}

static void
add_leaks (GPtrArray *faults, VgDraft *draft, const char *reader)
{
  VgCase *subject = vg_draft_get_case (draft);
  VgLeakRules *rules = vg_draft_get_leak_rules (draft);
  g_autoptr (GPtrArray) leaks = NULL;
  Layout layout;

  if (reader == NULL)
    return;
  if (rules == NULL) {
    add_fault (faults, VG_FAULT_LEAK, NULL,
               g_strdup (_ ("what its reader may not know could not be looked for")))
        ->blocks = TRUE;
    return;
  }

  lay_out (&layout, draft);
  leaks = vg_leak_find (subject, rules, reader, layout.text->str,
                        (const char *const *) layout.own->pdata);
  for (guint i = 0; i < leaks->len; i++)
    add_leak (faults, &layout, g_ptr_array_index (leaks, i), subject);
  layout_clear (&layout);
}

GPtrArray *
vg_draft_check (VgDraft *draft, const char *reader)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_fault_free);

  g_return_val_if_fail (draft != NULL, faults);

  for (guint i = 0; i < vg_draft_get_n_paragraphs (draft); i++) {
    const VgParagraph *paragraph = vg_draft_get_paragraph (draft, i);

    add_open (faults, paragraph->block);
    add_edit (faults, paragraph);
  }
  add_withheld (faults, vg_draft_get_generated (draft));
  add_leaks (faults, draft, reader);

  return faults;
}

gboolean
vg_faults_block (GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    if (((VgFault *) g_ptr_array_index (faults, i))->blocks)
      return TRUE;

  return FALSE;
}
