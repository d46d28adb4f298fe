/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper-list.h - which papers a case has: one table of kinds, one paper for each person. */
#pragma once

#include "guide/shelf.h"
#include "model/case.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* VgPaper:
 * @id: TEMPLATE.WHOM.LANGUAGE, "participation.harmed.nl"
 * @whom: a party, "both" or "mediator": whose data the paper is made from
 * @reader: (nullable): whom the leak test reads it for: a party, "both"; NULL for the mediator
 * @title: of the template, in the paper's language
 * @file: a file name without extension, that tells nothing of the case: harmed is a,
 *   accused is b
 */
typedef struct {
  char *id;
  char *template;
  char *whom;
  char *reader;
  char *language;
  char *title;
  char *file;
} VgPaper;

void vg_paper_free (VgPaper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgPaper, vg_paper_free)

/* The papers that are of use now (derive/paper-use.h) or were worked on, in the order a mediator
 * uses them: those for the form of contact, and not those that presuppose what is not
 * acknowledged.
 *
 * @language: (nullable): NULL gives each person their own, and the rest in the screen's
 * Returns: (transfer full) (element-type VgPaper) (nullable): NULL with @error set where a
 *   template is wrong
 */
GPtrArray *vg_paper_list_new (VgCase *subject, VgShelf *shelf, const char *language, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

/* The same, with those that are of no use now; but no approach of somebody who is not to be
 * approached, or not any more.
 */
GPtrArray *vg_paper_list_new_all (VgCase *subject,
                                  VgShelf *shelf,
                                  const char *language,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* One paper by its id, of use or not. Returns: (transfer full) (nullable): NULL with
 * VG_ERROR_NOT_FOUND */
VgPaper *
vg_paper_list_find (VgCase *subject, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What stands for a person in the name of a file: "a" for harmed, "b" for accused, with the
 * number of a further person: "b2". Returns: (transfer full)
 */
char *vg_paper_dup_letter (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* Papers with the same key are filled with the same. Returns: (transfer full) */
char *vg_paper_dup_data_key (const VgPaper *self) G_GNUC_WARN_UNUSED_RESULT;

/* What its template is filled with. Returns: (transfer full) (nullable) */
JsonNode *vg_paper_new_data (const VgPaper *self, VgCase *subject, VgShelf *shelf, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
